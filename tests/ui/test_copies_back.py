"""A consent to marketing taken back in a real window: the copies, how it went with each, the list to call by."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel

from journal_app.domain.consents import ConsentPurpose, CopyOutcome
from journal_app.domain.photos import PhotoSource
from journal_app.resource_root import resource_root
from journal_app.services import permits, photos
from journal_app.services.consents import PatientAnswer
from journal_app.services.photos import NewPhoto
from journal_app.ui.patients.permit_cards import TakeDownCard
from journal_app.ui.translation import Language, Translation
from tests.clinic import a_signature
from tests.ui.hands import button, keys, press
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
MARKETING = ConsentPurpose.PHOTO_MARKETING


@pytest.fixture
def clinic(app: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()
    translation.deleteLater()


def handed_out(clinic: OpenClinic, *recipients: str) -> Shown:
    """A patient of whose one photo copies went out on a consent to marketing; the record's screen."""
    patient, session = clinic.register(), clinic.session
    text = next(
        one
        for one in clinic.ask(lambda: permits.texts_to_hand_over(session, language="da"))
        if one.purpose is MARKETING
    )
    now = clinic.clock.now()
    answer = PatientAnswer(text, text.ticks, a_signature(), now, now)
    record = clinic.record(patient)
    clinic.ask(lambda: permits.sign(session, record.patient, permits.Asked(text), answer))
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(picture, "JPEG")
    new = NewPhoto(picture.getvalue(), PhotoSource.FILE)
    made = clinic.ask(lambda: photos.take_in(session, record, new)).changes.made
    assert made is not None
    clinic.clock.advance(timedelta(minutes=1))
    for recipient in recipients:
        fresh = clinic.record(patient)
        clinic.ask(
            lambda fresh=fresh, recipient=recipient: photos.copy_out(  # type: ignore[misc] # bound at once
                session, fresh, (made,), copy=photos.Copy(b"x", "jpeg"), purpose=MARKETING.value, recipient=recipient
            )
        )
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    return clinic.window.screen_shown


def words_of(widget: Shown) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_each_copy_is_told_of_until_none_is_left(clinic: OpenClinic, tmp_path: Path) -> None:
    record = handed_out(clinic, "Studio Vest", "Instagram")
    consent = next(one for one in record._look.record.items if one.kind == "consent.signed")
    record._open_item(consent.id)
    press(button(record._pages[-1], "withdrawButton"))
    assert "2 copies of photos left the clinic" in record._pages[-1].text.text()
    press(record._pages[-1].act_button)
    until(lambda: bool(record._pages) and record._pages[-1].findChild(TakeDownCard) is not None)
    card: Shown = record._pages[-1].findChild(TakeDownCard)
    until(lambda: len(card.copies.rows) == 2)
    assert card.copies.counted.text() == "2 copies left the clinic on this consent, 2 of them to call back"
    studio = card.copies.rows[0]
    assert studio.where.text().startswith("To Studio Vest on ")
    assert studio.where.text().endswith(", by Anna Holm")
    press(studio.button)
    assert "Choose how it went" in words_of(studio.outcome_row)
    studio.outcome.setFocus()
    studio.outcome.setCurrentIndex(studio.outcome.findData(CopyOutcome.REFUSED.value))
    press(studio.button)
    assert "Write what was said" in words_of(studio.note_row)
    studio.note.setFocus()
    keys("It is printed")
    press(studio.button)
    until(lambda: card.copies.counted.text().endswith("1 of them to call back"))
    assert "It is printed" in words_of(card.copies.rows[0])
    assert card.copies.rows[0].button.isHidden()
    assert QApplication.focusWidget() == card.copies.rows[1].outcome, "the next one to be told"

    instagram = card.copies.rows[1]
    instagram.outcome.setCurrentIndex(instagram.outcome.findData(CopyOutcome.DELETED.value))
    press(instagram.button)
    until(lambda: card.copies.counted.text().endswith("all of them settled"))
    assert QApplication.focusWidget() == card.copies.list_button
    until(lambda: record._look.record.items[0].kind == "withdrawal.followed_up")
    press(card.copies.list_button)
    until(lambda: card.copies.dialog is not None)
    saved = tmp_path / "list.pdf"
    card.copies.dialog.fileSelected.emit(str(saved))
    card.copies.dialog.close()
    until(saved.exists)
    assert saved.read_bytes().startswith(b"%PDF")

    press(button(record._pages[-1], "detailBack"))
    cards = [one for one in record.overview.timeline._model.cards if one.title == "Done after a withdrawal"]
    assert any("The recipient keeps it" in line for one in cards for line in one.lines)
