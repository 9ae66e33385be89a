"""Finding a patient as one types: traced, quick to open, never the wrong one, and the way to a new one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journal_app.domain.names import PersonName
from journal_app.services import access_log
from journal_app.services.ports import AccessFilter
from journal_app.ui.patients.patient_finder import SETTLE_AFTER_MS
from tests.ui.hands import chord, focused, keys, press
from tests.ui.patient_desk import OpenClinic, Shown, mette, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path)
    open_window(made.window)
    yield made
    made.close()


def home(clinic: OpenClinic) -> Shown:
    clinic.window.to_home()
    screen = clinic.window.screen_shown
    until(lambda: screen.finder._shown is not None and screen.new_button.isVisible())
    return screen


def searches(clinic: OpenClinic) -> list[int]:
    """How many lines each search in the log showed, newest first."""
    events = clinic.ask(lambda: access_log.read_log(clinic.session, AccessFilter(kinds=("access.searched",)))).events
    return [event.count for event in events]


def test_an_empty_clinic_offers_the_first_patient(clinic: OpenClinic) -> None:
    screen = home(clinic)
    assert screen.finder.empty.accessibleName().startswith("No patients yet")
    chord(Qt.Key.Key_R)
    until(lambda: clinic.window.screen_shown.objectName() == "registrationScreen")


def test_the_field_has_the_focus_and_the_last_changed_are_shown(clinic: OpenClinic) -> None:
    clinic.register()
    screen = home(clinic)
    assert focused() is screen.finder.field
    assert [row.name for row in screen.finder.results._model.rows] == ["NIELSEN, Mette (Fru)"]
    assert screen.finder.state.text() == "Last changed"


def test_arrow_down_and_enter_open_the_one_that_is_marked(clinic: OpenClinic) -> None:
    first = clinic.register()
    clinic.register(mette(name=PersonName("Nielsen", "Mads"), identifiers=(), phones=(), email=""))
    screen = home(clinic)
    keys("nielsen")
    until(lambda: len(screen.finder.results._model.rows) == 2 and screen.finder._shown_for == "nielsen")
    keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
    wanted = screen.finder.results._model.rows[1].id
    assert wanted == first
    keys(Qt.Key.Key_Return)
    until(lambda: clinic.window.screen_shown.objectName() == "recordScreen")
    assert clinic.window.screen_shown._patient == first


def test_enter_waits_for_the_answer_to_what_was_typed(clinic: OpenClinic) -> None:
    """Whoever types fast must not open the first of the lines that were there before."""
    clinic.register()
    other = clinic.register(mette(name=PersonName("Sørensen", "Åse"), identifiers=(), phones=(), email="", born=None))
    home(clinic)
    keys("sorensen", Qt.Key.Key_Return)
    until(lambda: clinic.window.screen_shown.objectName() == "recordScreen")
    assert clinic.window.screen_shown._patient == other


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("mette nielsen", "name.family", "Nielsen"),
        ("Ås, Bo", "name.given", "Bo"),
        ("bo@example.dk", "email", "bo@example.dk"),
        ("+4520123456", "phones", "+4520123456"),
    ],
)
def test_nobody_found_and_enter_registers_what_was_typed(
    clinic: OpenClinic, typed: str, field: str, value: str
) -> None:
    home(clinic)
    keys(typed, Qt.Key.Key_Return)
    until(lambda: clinic.window.screen_shown.objectName() == "registrationScreen")
    until(lambda: clinic.window.screen_shown.form is not None)
    assert clinic.window.screen_shown.form._lines[field].text() == value


def test_what_was_shown_is_written_down_at_a_pause(clinic: OpenClinic) -> None:
    clinic.register()
    screen = home(clinic)
    assert searches(clinic) == [0], "the look itself is traced before its first line"
    until(lambda: not screen.finder._is_unsettled, patience_ms=SETTLE_AFTER_MS + 400)
    assert searches(clinic) == [1, 0]


def test_leaving_writes_down_what_was_shown_and_ends_the_search(clinic: OpenClinic) -> None:
    clinic.register()
    screen = home(clinic)
    assert screen.may_leave()
    assert searches(clinic) == [1, 0]
    keys("m")
    until(lambda: screen.finder._shown_for == "m")
    assert len(searches(clinic)) == 3, "the next look is a search of its own"


def test_a_word_that_cannot_be_searched_for_is_answered_with_a_sentence(clinic: OpenClinic) -> None:
    screen = home(clinic)
    screen.finder.field.setText("a\u202eb")
    until(screen.finder.problem.isVisible)
    assert "reading direction" in screen.finder.problem.text.text()
    screen.finder.field.clear()
    until(lambda: not screen.finder.problem.isVisible())


def test_someone_new_appears_without_a_key(clinic: OpenClinic) -> None:
    screen = home(clinic)
    clinic.register()
    clinic.bus.changed.emit(
        clinic.ask(
            lambda: __import__("journal_app.services.session", fromlist=["ChangeSet"]).ChangeSet.of(
                "patient.registered"
            )
        )
    )
    until(lambda: len(screen.finder.results._model.rows) == 1)
    press(screen.finder.results.viewport())
    QTest.qWait(10)
