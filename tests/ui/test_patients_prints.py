"""Small prints about one record: the aftercare of an entry, and what an authority is told of a reaction, as PDFs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from journal_app.domain.aftercare import AftercarePrinted
from journal_app.resource_root import resource_root
from journal_app.services.ports import AccessFilter
from journal_app.ui.patients import aftercare_page
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.translation import Language, Translation
from tests.ui.hands import button, chord, focused, press
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
from tests.ui.treating import a_record, entry_page, fill, sign
from tests.ui.windows import open_window
from tests.written import a_reaction_reported

pytestmark = pytest.mark.xcb
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenClinic]:
    monkeypatch.setattr(aftercare_page, "has_printer", lambda: False)  # whatever this computer has
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def save(page: QWidget, place: Path) -> bytes:
    """Choose where it goes, as in the dialog, and read it back."""
    until(lambda: page.findChild(QFileDialog, "saveDialog") is not None)
    dialog = page.findChild(QFileDialog, "saveDialog")
    assert dialog is not None
    assert "Nielsen" not in dialog.selectedFiles()[0]
    dialog.fileSelected.emit(str(place))
    dialog.done(0)
    until(place.exists)
    return place.read_bytes()


def kinds_of(clinic: OpenClinic, record: Shown) -> list[str]:
    events = clinic.ask(
        lambda: clinic.session.vault.access_events(AccessFilter(patient=record._look.record.patient.id))
    )
    return [event.kind for event in events]


def test_a_signed_entry_offers_its_aftercare_in_the_patients_language(clinic: OpenClinic, tmp_path: Path) -> None:
    record = a_record(clinic)
    page = entry_page(record)
    fill(page, clinic)
    sign(page)
    offer = record.written.aftercare_offer
    until(offer.isVisible)
    QTest.keyClick(focused(), Qt.Key.Key_P, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
    until(lambda: bool(record._pages) and record._pages[-1].language.count() > 0)
    sheet = record._pages[-1]
    assert not offer.isVisible()
    assert sheet.language.currentData() == "da"
    assert "botulinumtoksin" in sheet.version.text()
    assert "version 1" in sheet.version.text()
    assert sheet.act_button.hasFocus(), "one key more prints"
    chord(Qt.Key.Key_P)
    pdf = save(sheet, tmp_path / "sheet.pdf")
    assert pdf.startswith(b"%PDF-")
    until(lambda: not record._pages)
    until(lambda: any(isinstance(item.content, AftercarePrinted) for item in record._look.record.items))
    (item,) = (one for one in record._look.record.items if isinstance(one.content, AftercarePrinted))
    card = TimelineWords(record._look, clinic.clock.now()).card(item)
    assert card.title == "Aftercare printed: Botulinum toxin"
    assert "Danish" in card.lines[0]
    assert card.link == item.content.entry
    assert "access.printed" in kinds_of(clinic, record)
    record._open_item(item.content.entry)
    press(button(record._pages[-1], "aftercareButton"))
    until(lambda: record._pages[-1].objectName() == "aftercarePage")
    assert len(record._pages) == 1, "the entry in full would be out of date"


def test_what_the_authority_is_told_is_saved_as_a_pdf(clinic: OpenClinic, tmp_path: Path) -> None:
    patient = clinic.register()
    reaction = clinic.ask(lambda: a_reaction_reported(clinic.session, patient))
    clinic.window.to_patient(patient)
    record = clinic.window.screen_shown
    until(lambda: record._look is not None)
    record._open_item(reaction)
    press(button(record._pages[-1], "reportButton"))
    page = record._pages[-1]
    until(lambda: bool(page.text.toPlainText()))
    chord(Qt.Key.Key_P)
    assert save(page, tmp_path / "report.pdf").startswith(b"%PDF-")
    until(lambda: clinic.window.said[-1:] == ["Saved as report.pdf"])
    assert kinds_of(clinic, record)[:2] == ["access.printed", "access.exported"]
