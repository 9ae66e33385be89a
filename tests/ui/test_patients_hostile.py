"""What people paste: markup, control characters, megabytes. It stays text, is refused in words, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from journal_app.domain.names import PersonName
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import notes
from tests.ui.hands import chord, keys, press
from tests.ui.patient_desk import OpenClinic, Shown, mette, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
MARKUP = '<img src=file:////host/x><b>Mette</b> & "co"'
TEN_MEGABYTES = "blå himmel " * 950_000


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


def opened(clinic: OpenClinic, patient: object) -> Shown:
    clinic.window.to_patient(patient)  # type: ignore[arg-type] # a UUID
    record = clinic.window.screen_shown
    until(lambda: record._look is not None and record.overview.entry_button.isVisible())
    return record


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)
    chord(Qt.Key.Key_V)


def test_markup_in_names_and_notes_stays_text_everywhere(clinic: OpenClinic) -> None:
    patient = clinic.register(mette(name=PersonName(MARKUP, MARKUP, "<i>", MARKUP), reception_notes=MARKUP))
    snapshot = clinic.record(patient)
    now = clinic.clock.now()
    clinic.ask(lambda: notes.sign_note(clinic.session, snapshot, Note(NoteKind.PHONE, now, MARKUP)))
    clinic.window.to_home()
    finder = clinic.window.screen_shown.finder
    until(lambda: bool(finder._shown))
    record = opened(clinic, patient)
    record._open_item(record._look.record.items[0].id)
    record._pages[-1].left.emit()
    record._write_entry(None)
    record.overview.tabs.setCurrentIndex(2)
    for label in record.findChildren(QLabel):
        if "<" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    assert "<IMG SRC=FILE:////HOST/X>" in record.banner.name.text()
    assert record._pages[-1].act_button.words().startswith("Sign for <IMG")
    assert clinic.window.failures == []


def test_ten_megabytes_are_not_pasted_and_too_long_a_note_is_kept(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    press(record.overview.note_button)
    page = record._pages[-1]
    keys("kort")
    paste(TEN_MEGABYTES)
    assert "This was not pasted" in page.text_row.error.text()
    assert page.text.text() == "kort"
    page.text.set_text("ord " * 6_000)
    chord(Qt.Key.Key_Return)
    assert "Shorten the text" in page.text_row.error.text()
    assert len(page.text.text()) == 24_000
    page.text.set_text("kort")
    chord(Qt.Key.Key_Return)
    until(lambda: record._look.record.items[0].kind == "note.signed")


def test_a_draft_too_long_to_keep_says_so(clinic: OpenClinic) -> None:
    record = opened(clinic, clinic.register())
    record._write_entry(None)
    page = record._pages[-1]
    page.fields.text.set_text("ord\n" * 300_000)
    page.drafts._save()
    until(page.problem.isVisible)
    assert "more text than a draft can hold" in page.problem.text.text()


def test_control_characters_are_named_beside_their_field(clinic: OpenClinic) -> None:
    clinic.window.to_registration("")
    screen = clinic.window.screen_shown
    until(lambda: screen.form is not None and screen.form.isVisible())
    screen.form._lines["name.family"].setText("Niel\u202esen")
    screen.form._lines["name.given"].setText("Met\x07te")
    chord(Qt.Key.Key_S)
    until(screen.summary.isVisible)
    sentences = [link.words() for link in screen.summary.links]
    assert any("reading direction" in one for one in sentences)
    assert any("invisible control character" in one for one in sentences)
    assert screen.form._lines["name.given"].text() == "Met\x07te"


def test_tab_leads_from_what_is_wrong_to_its_first_link(clinic: OpenClinic) -> None:
    clinic.window.to_registration("")
    screen = clinic.window.screen_shown
    until(lambda: screen.form is not None and screen.form.isVisible())
    screen.form._lines["name.family"].setText("Niel\u202esen")
    screen.form._lines["name.given"].setText("Met\x07te")
    chord(Qt.Key.Key_S)
    until(screen.summary.isVisible)
    first, second = screen.summary.links
    assert screen.summary.nextInFocusChain() is first
    assert first.nextInFocusChain() is second


def test_a_pasted_book_in_a_name_is_said_to_be_too_long(clinic: OpenClinic) -> None:
    clinic.window.to_registration("")
    screen = clinic.window.screen_shown
    until(lambda: screen.form is not None and screen.form.isVisible())
    screen.form._lines["name.family"].setFocus()
    paste(TEN_MEGABYTES)
    chord(Qt.Key.Key_S)
    until(screen.summary.isVisible)
    assert "at most 200 characters" in screen.summary.links[0].words()


def test_control_characters_in_an_entry_are_refused_before_the_pin(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.inform(patient)
    clinic.clock.advance(timedelta(days=3))
    clinic.consent(patient)
    record = opened(clinic, patient)
    record._write_entry(None)
    page = record._pages[-1]
    page.fields.areas.ticks[0].setChecked(True)
    row = page.fields.products.rows[0]
    row.product.setFocus()
    keys("Botox")
    row.lot.setText("C\u202e1")
    chord(Qt.Key.Key_Return)
    assert "reading direction" in page.fields.products_row.error.text()
    assert not page.pin_card.isVisible()
