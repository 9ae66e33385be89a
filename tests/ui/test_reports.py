"""Reports through the window: counted when asked for, shown as plot and table, saved; by each role, in every look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from journal_app.domain.access import AccessEvent
from journal_app.domain.people import Role
from journal_app.domain.reports import Counted, Period, Step
from journal_app.services import people, reports
from journal_app.services.ports import AccessFilter
from journal_app.services.staff_port import Newcomer
from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.translation import Language
from tests.ui.clinic_window import LISE_PIN, ClinicWindow, a_window, found, press, settle
from tests.ui.screen_checks import cut_off, small_targets, unnamed

pytestmark = pytest.mark.xcb
AUDITOR, AUDITOR_PASSWORD = "Ada Revisor", "lampe cykel granit hav"


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    made.close()


def shown(clinic: ClinicWindow) -> Any:  # noqa: ANN401 - a ReportsScreen
    clinic.page.to_section("reports")
    clinic.rest()
    return clinic.screen()


def cell(screen: Any, row: int, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
    return screen.table.model().index(row, column).data(role)


def test_by_keys_alone_from_the_question_to_the_file(clinic: ClinicWindow, tmp_path: Path) -> None:
    clinic.sign_in()
    screen = shown(clinic)
    screen.measures.setFocus()
    QTest.keyClick(screen.measures, Qt.Key.Key_End)
    QTest.keyClick(screen.divisions, Qt.Key.Key_Down)
    QTest.keyClick(screen.steps, Qt.Key.Key_End)
    assert not screen.years.isVisible()
    press(screen.count_button)
    clinic.rest()
    assert "once the year is" in " ".join(label.text() for label in screen.notice.findChildren(QLabel))
    assert not screen.csv_button.isVisible()  # no year of this clinic is over
    QTest.keyClick(screen.steps, Qt.Key.Key_Up)
    screen.years.setCurrentIndex(1)
    press(screen.count_button)
    clinic.rest()
    assert screen.table.hasFocus()
    assert screen.table.model().rowCount() == 4
    assert cell(screen, 3, 0) == "All"
    assert screen.plot.bars
    press(screen.csv_button)
    clinic.rest()
    chooser: Any = found(QFileDialog, "saveDialog")
    assert Path(chooser.selectedFiles()[0]).name.startswith("report-")
    chooser.fileSelected.emit(str(tmp_path / "rapport.csv"))
    chooser.close()
    clinic.rest()
    assert b"Report without identities" in (tmp_path / "rapport.csv").read_bytes()


def test_months_quarters_and_year_beside_each_other_tell_nothing_that_one_of_them_hides(
    clinic: ClinicWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two treatments in February: neither it nor what would give it away is shown, whatever periods are chosen."""
    clinic.sign_in()
    screen = shown(clinic)
    screen.years.setCurrentIndex(1)
    year, counts = int(screen.years.currentData()), (9, 2, 8, 7, 7, 7, 12, 12, 12, 6, 6, 6)
    acts = [Counted(date(year, month, 1), uuid4()) for month, count in enumerate(counts, start=1) for _ in range(count)]
    monkeypatch.setattr(reports, "_acts", lambda *_: iter(acts))
    told: dict[Period, int | None] = {}
    QTest.keyClick(screen.steps, Qt.Key.Key_Home)
    for _ in Step:
        press(screen.count_button)
        clinic.rest()
        cells = [cell(screen, 0, column + 1) for column in range(len(screen._found.periods))]
        for period, sum_, text in zip(screen._found.periods, screen._found.sums, cells, strict=True):
            assert text == ("–" if sum_ is None else str(sum_))
            assert told.setdefault(period, sum_) == sum_, "what one report hides, no other shows"
        QTest.keyClick(screen.steps, Qt.Key.Key_Down)
    whole, quarters = Period(year, 1, 12), [Period(year, 1 + 3 * place, 3) for place in range(4)]
    assert len(told) == 12 + 4 + 1
    assert told[Period(year, 2, 1)] is None
    assert [told[one] for one in (whole, *quarters)] == [94, 19, 21, 36, 18]
    for one in quarters:
        hidden = [month for month in range(one.month, one.month + 3) if told[Period(year, month, 1)] is None]
        assert len(hidden) != 1, "a quarter less its other months would tell the one that is hidden"


def test_what_is_hidden_is_drawn_hatched_and_said_in_words(
    clinic: ClinicWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic.sign_in()
    screen = shown(clinic)
    screen.years.setCurrentIndex(1)  # in January nothing of this year is over
    find = reports.find

    def hiding(session: Any, question: Any) -> Any:  # noqa: ANN401 - a Session, a Question
        found_now = find(session, question)
        return type(found_now)(
            question, found_now.periods, {"": (None,) * len(found_now.periods)}, found_now.sums, found_now.until
        )

    monkeypatch.setattr(reports, "find", hiding)
    press(screen.count_button)
    clinic.rest()
    assert cell(screen, 0, 1) == "–"
    assert cell(screen, 0, 1, Qt.ItemDataRole.AccessibleTextRole) == "not shown"
    assert "is not shown" in " ".join(label.text() for label in screen.notice.findChildren(QLabel))
    screen.grab()
    interface = QAccessible.queryAccessibleInterface(screen.plot)
    assert interface.role() is QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name)


def test_an_auditor_counts_without_the_sealed_journal(clinic: ClinicWindow) -> None:
    session = clinic.session()
    password = bytearray(AUDITOR_PASSWORD.encode())
    people.admit(session, Newcomer(AUDITOR, frozenset({Role.AUDITOR}), password))
    session.vault.sign_out(session.now())
    session = clinic.session(AUDITOR, AUDITOR_PASSWORD)
    settle(session, AUDITOR_PASSWORD, LISE_PIN)
    session.vault.sign_out(session.now())
    clinic.sign_in(AUDITOR, AUDITOR_PASSWORD)
    screen = shown(clinic)
    offered = [screen.divisions.itemData(place) for place in range(screen.divisions.count())]
    assert offered == ["not", "practitioner"]
    press(screen.count_button)
    clinic.rest()
    newest: list[AccessEvent] = []
    desk = screen._desk
    desk.tasks.run(
        lambda: desk.session.vault.access_events(AccessFilter(limit=1)), newest.extend, desk.ways.fail, screen
    )
    clinic.rest()
    assert [(event.kind, event.patient) for event in newest] == [("access.searched", None)]


def test_the_reports_are_whole_in_every_language_look_and_size(clinic: ClinicWindow, app: QApplication) -> None:
    clinic.sign_in()
    screen = shown(clinic)
    press(screen.count_button)
    clinic.rest()
    looks = [(Appearance.LIGHT, 1.0, language) for language in Language] + [(Appearance.DARK, 2.0, Language.DANISH)]
    for appearance, scale, language in looks:
        theme.apply(app, appearance, scale=scale)
        clinic.application.window.resize(*((1280, 800) if scale == 1.0 else (1800, 1100)))
        clinic.application.speak(language)
        clinic.rest()
        clinic.qtbot.waitUntil(lambda: cut_off(screen) == [])
        assert unnamed(screen) == []
        assert small_targets(screen, least=32) == []
