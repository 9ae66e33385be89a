"""What is due and what was left behind: counted on the first screen, named when asked for, opened where it is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal_app.domain.people import Role
from journal_app.domain.worklists import Work
from journal_app.resource_root import resource_root
from journal_app.services import drafts, people
from journal_app.services.staff_port import Newcomer
from journal_app.ui.clinic.leaving_dialog import LeavingDialog
from journal_app.ui.clinic.people import PeopleScreen
from journal_app.ui.dialogs import ConfirmDialog
from journal_app.ui.translation import Language, Translation
from journal_app.ui.widgets.plain_label import PlainLabel
from tests.ui.hands import keys, press, select_line
from tests.ui.patient_desk import BOTULINUM, PASSWORD, OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
NANNA = "lavendel kompas teglsten"


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=90))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def treated(clinic: OpenClinic) -> UUID:
    """A patient treated with botulinum toxin, who thought it over for two days."""
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    clinic.confirm_allergies(patient)
    clinic.treat(patient)
    return patient


def lists(clinic: OpenClinic) -> Shown:
    """The lists of the first screen, once they are counted."""
    clinic.window.to_home()
    until(lambda: clinic.window.screen_shown.worklists is not None)
    found = clinic.window.screen_shown.worklists
    until(found.isVisible)
    return found


def lines(found: Shown) -> list[str]:
    """Everything that the open list says, a text a line."""
    model = found.results.model()
    rows = [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]
    return [" ".join((row.name, *row.facts)) for row in rows]


def test_a_result_to_photograph_opens_at_the_photos_of_its_treatment(clinic: OpenClinic) -> None:
    treated(clinic)
    clinic.clock.advance(timedelta(days=20))
    found = lists(clinic)
    assert {work for work, one in found.buttons.items() if one.isVisible()} == {Work.AFTER_PHOTOS}
    press(found.buttons[Work.AFTER_PHOTOS])
    until(found.results.isVisible)
    (line,) = lines(found)
    assert "Botulinum toxin" in line
    assert "due " in line
    keys(Qt.Key.Key_Return)
    until(lambda: getattr(clinic.window.screen_shown, "_look", None) is not None)
    record = clinic.window.screen_shown
    assert record.overview.tabs.currentWidget() is record.photos
    assert record.overview.code() == BOTULINUM
    until(record.photos.capture_button.hasFocus)
    clinic.clock.advance(timedelta(days=30))
    found = lists(clinic)
    press(found.buttons[Work.AFTER_PHOTOS])
    until(found.results.isVisible)
    (line,) = lines(found)
    assert "overdue since" in line


def test_a_leaver_s_draft_is_announced_found_and_taken_over(clinic: OpenClinic) -> None:
    patient = clinic.register()
    nanna = Newcomer("Nanna Nurse", frozenset({Role.PRACTITIONER}), bytearray(NANNA.encode()))
    clinic.ask(lambda: people.admit(clinic.session, nanna))
    clinic.sign_in_again("Nanna", NANNA)
    record = clinic.record(patient)
    half = {"kind": "phone", "text": "Ringede og ville"}
    clinic.ask(lambda: drafts.save_draft(clinic.session, record, kind="note", content=half))
    clinic.sign_in_again("Anna", PASSWORD)

    desk = clinic.window.desk
    assert desk is not None
    clinic.window.show_screen(lambda: PeopleScreen(desk))
    screen = clinic.window.screen_shown
    until(lambda: screen.table.model().rowCount() > 1)
    select_line(screen.table, "Nanna Nurse")
    press(screen.remove_button)
    dialog = asked(clinic)
    said = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "1 unsigned draft stays behind" in said
    assert "nobody signs it as Nanna Nurse" in said
    QTest.keyClicks(dialog.reason, "Another clinic")
    press(dialog.confirm)
    until(lambda: "Nanna Nurse no longer works here." in clinic.window.said)
    until(lambda: any(one.isVisible() for one in clinic.window.findChildren(LeavingDialog)))
    for one in clinic.window.findChildren(LeavingDialog):  # what comes next is asked there; the keys wait for later
        one.reject()

    found = lists(clinic)
    press(found.buttons[Work.LEFT_DRAFTS])
    until(found.results.isVisible)
    (line,) = lines(found)
    assert "begun by Nanna Nurse, who has not treated here since" in line
    assert "Note" in line
    assert "Ringede" not in line
    open_window(clinic.window)
    found.results.setFocus()
    keys(Qt.Key.Key_Return)
    dialog = asked(clinic)
    assert dialog.focusWidget().objectName() == "cancelButton", "Enter twice takes nothing over"
    press(dialog.confirm)
    until(lambda: getattr(clinic.window.screen_shown, "_look", None) is not None)
    record_screen = clinic.window.screen_shown
    until(record_screen.draft_stripe.isVisible)
    stripe = " ".join(label.text() for label in record_screen.draft_stripe.findChildren(PlainLabel))
    assert "begun by Nanna Nurse" in stripe
    taken = next(item for item in record_screen._look.record.items if item.kind == "draft.taken_over")
    assert record_screen.overview.timeline.has(taken.id)
    press(record_screen.draft_stripe.continue_button)
    until(lambda: bool(record_screen._pages))
    assert record_screen._pages[-1].text.text() == "Ringede og ville"
    assert clinic.window.failures == []


def asked(clinic: OpenClinic) -> Shown:
    """The question that is open, once it is."""
    until(lambda: any(one.isVisible() for one in clinic.window.findChildren(ConfirmDialog)))
    return next(one for one in clinic.window.findChildren(ConfirmDialog) if one.isVisible())
