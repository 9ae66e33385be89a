"""A whole visit in a window: registered, informed, consented by the patient, treated, corrected, printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from journal_app.domain.consents import ConsentSigned
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import TreatmentEntry
from journal_app.resource_root import resource_root
from journal_app.services import access_log
from journal_app.services.ports import AccessFilter
from journal_app.ui.patients.consent_page import Step
from journal_app.ui.translation import Language, Translation
from tests.ui.hands import button, chord, focused, give_reasons, hand_over, keys, press, sign_on
from tests.ui.patient_desk import PIN, OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    """A clinic whose screens speak English, and whose patients read Danish."""
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def register_by_keys(clinic: OpenClinic) -> int:
    """From the search field to the opened patient, without the mouse; the number of keys."""
    window = clinic.window
    window.to_home()
    until(lambda: window.screen_shown.finder._shown is not None)
    count = keys("0707614285", Qt.Key.Key_Return)
    until(lambda: window.screen_shown.objectName() == "registrationScreen" and window.screen_shown.form is not None)
    form = window.screen_shown.form
    assert form.born.edit.text() == "1961-07-07"
    assert focused().objectName() == "name.family"
    count += keys("Nielsen", Qt.Key.Key_Tab, "Mette", Qt.Key.Key_Tab)
    assert focused().objectName() == "born"
    count += keys(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert focused().objectName() == "phones"
    count += keys("20123456", Qt.Key.Key_Tab, "mette@example.dk")
    chord(Qt.Key.Key_S)
    until(lambda: window.screen_shown.objectName() == "recordScreen" and window.screen_shown._look is not None)
    until(window.screen_shown.overview.entry_button.isVisible)
    return count + 1


def test_a_plain_registration_takes_about_seventy_keys_and_no_mouse(clinic: OpenClinic) -> None:
    assert register_by_keys(clinic) <= 70
    record = clinic.window.screen_shown
    assert record.banner.name.text() == "NIELSEN, Mette"
    assert clinic.window.said[-1] == "NIELSEN, Mette is registered"
    assert clinic.window.failures == []


def test_the_whole_visit(clinic: OpenClinic, tmp_path: Path) -> None:
    register_by_keys(clinic)
    record = clinic.window.screen_shown
    begin_an_entry_that_is_refused(record, clinic)
    inform_on_the_way(record)
    clinic.clock.advance(timedelta(days=2, hours=1))
    press(button(record, "gateAction-hand_over_consent"))
    read_and_sign(clinic)
    expect_consent(record)
    entry = continue_and_sign(record, clinic)
    correct(record, entry)
    print_journal(record, clinic, tmp_path)
    expect_traces(clinic, record._look.record.patient.id)
    assert clinic.window.failures == []


def begin_an_entry_that_is_refused(record: Shown, clinic: OpenClinic) -> None:
    """Nothing is signed without a consent: the entry says why, asks for no PIN and keeps what was typed."""
    chord(Qt.Key.Key_N)
    page = record._pages[-1]
    page.fields.areas.ticks[0].setChecked(True)
    page.fields.products.rows[0].product.setFocus()
    keys("Botox", Qt.Key.Key_Return, "AbbVie", Qt.Key.Key_Return, "C1", Qt.Key.Key_Return)
    keys(f"31/3/{clinic.clock.now().year + 2}", Qt.Key.Key_Return, "20")
    page.fields.text.edit.setFocus()
    keys("Fint")
    chord(Qt.Key.Key_Return)
    until(lambda: bool(page.problem.text.text()))
    assert "There is no signed consent" in page.problem.text.text()
    assert "has not been informed" in page.problem.text.text()
    assert not page.pin_card.isVisible()
    assert page.fields.text.text() == "Fint"


def inform_on_the_way(record: Shown) -> None:
    """The way out leads to the information, and back to what was being written."""
    entry = record._pages[-1]
    press(button(entry, "gateAction-give_information"))
    information = record._pages[-1]
    until(lambda: information.language.count() > 0)
    press(information.written)
    press(information.oral)
    chord(Qt.Key.Key_S)
    until(lambda: record._pages[-1] is entry)
    until(lambda: record._look.record.items[0].kind == "information.given")
    assert entry.fields.products.rows[0].lot.text() == "C1"
    press(entry.cancel_button)
    until(record.draft_stripe.isVisible)


def expect_consent(record: Shown) -> None:
    until(lambda: record._look.record.items[0].kind == "consent.signed")
    signed = record._look.record.items[0].content
    assert isinstance(signed, ConsentSigned)
    assert signed.text.language == "da"
    assert len(signed.ticks) == 10
    assert signed.signature is not None
    assert signed.signature.device == "mouse"
    assert signed.questions == "Må jeg træne?"
    assert signed.shown_at < signed.signed_at
    consent = record._look.record.items[0].id
    until(lambda: record.overview.timeline.chosen() == consent)
    assert record.overview.timeline.hasFocus(), "one stands on what the patient signed"


def continue_and_sign(record: Shown, clinic: OpenClinic) -> JournalItem:
    """The draft is continued; a wrong PIN loses nothing, the right one signs and ends the draft."""
    press(record.draft_stripe.continue_button)
    page = record._pages[-1]
    assert page.fields.products.rows[0].lot.text() == "C1"
    assert page.fields.text.text() == "Fint"
    assert page.fields.done.is_now(), "a draft of another day is not signed as of then"
    give_reasons(page)
    chord(Qt.Key.Key_Return)
    until(page.pin_card.isVisible)
    keys("111222")
    until(page.pin_problem.isVisible)
    assert "Wrong PIN" in page.pin_problem.text()
    assert page.fields.text.text() == "Fint"
    keys(PIN)
    until(lambda: record._look.record.items[0].kind == "treatment.signed")
    until(lambda: not record._pages)
    entry: JournalItem = record._look.record.items[0]
    assert isinstance(entry.content, TreatmentEntry)
    assert entry.content.products[0].lot == "C1"
    assert clinic.ask(lambda: clinic.session.vault.drafts(author=record._look.me.id)) == ()
    return entry


def correct(record: Shown, entry: JournalItem) -> None:
    """A correction stands beside what was signed, each linked with the other."""
    record.overview.timeline.choose(entry.id)
    record.overview.timeline.setFocus()
    keys(Qt.Key.Key_Return)
    press(button(record._pages[-1], "correctButton"))
    page = record._pages[-1]
    keys("slåfejl i batch")
    page.fields.products.rows[0].lot.setFocus()
    page.fields.products.rows[0].lot.selectAll()
    keys("C2")
    until(lambda: bool(page.fields.deviations.rows))
    chord(Qt.Key.Key_Return)
    until(page.pin_card.isVisible)
    keys(PIN)
    until(lambda: record._look.record.items[0].kind == "treatment.corrected")
    until(lambda: not record._pages)
    cards = {card.id: card for card in record.overview.timeline._model.cards}
    newer = record._look.record.items[0]
    assert cards[entry.id].superseded
    assert cards[entry.id].link == newer.id
    assert cards[newer.id].link == entry.id
    assert "slåfejl i batch" in cards[entry.id].link_label


def print_journal(record: Shown, clinic: OpenClinic, folder: Path) -> None:
    """The journal goes into a file whose proposed name says nothing of the patient."""
    press(record.overview.print_button)
    page = record._pages[-1]
    page.reason.edit.setFocus()
    keys("Patienten bad om sin journal")
    chord(Qt.Key.Key_S)
    until(lambda: page.dialog is not None)
    dialog: QFileDialog = page.dialog
    assert Path(dialog.selectedFiles()[0]).name == f"journal-copy-{clinic.window._desk().today().isoformat()}.pdf"
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(folder / "journal.pdf"))  # typed, it might open a list of files that takes the Enter
    QTest.keyClick(name, Qt.Key.Key_Return)
    until(lambda: (folder / "journal.pdf").exists() and not record._pages)
    assert (folder / "journal.pdf").read_bytes().startswith(b"%PDF")


def expect_traces(clinic: OpenClinic, patient: UUID) -> None:
    """Every look left its trace."""
    events = clinic.ask(lambda: access_log.read_log(clinic.session, AccessFilter(patient=patient))).events
    kinds = [event.kind for event in events]
    assert "access.printed" in kinds
    assert kinds.count("access.record_opened") >= 5


def read_and_sign(clinic: OpenClinic) -> None:
    page = hand_over(clinic.window)
    assert page.next_button.words() == "Læs videre"
    while not page.page.was_read_to_end():
        press(page.next_button)
        QTest.qWait(5)
    press(page.next_button)
    assert page.step == Step.CONFIRM
    press(page.next_button)
    assert page.step == Step.CONFIRM, "nothing is signed before everything is ticked"
    for tick in page.ticks:
        page.confirm_scroll.ensureWidgetVisible(tick)
        tick.setFocus()
        keys(Qt.Key.Key_Space)
    page.questions.setFocus()
    keys("Må jeg træne?")
    press(page.next_button)
    assert page.step == Step.SIGN
    press(page.next_button)
    assert page.step == Step.SIGN, "nothing is signed without a signature"
    clinic.clock.advance(timedelta(minutes=3))
    sign_on(page.canvas)
    press(page.next_button)
    until(lambda: page.step == Step.THANKS)
    press(page.next_button)
    until(lambda: clinic.window.handed is None)
    assert QTest.qWaitForWindowActive(clinic.window)
