"""Passing on and obtaining through the window: by consent, by law, out of the area, with a file; whole everywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from journal_app.domain.consents import ConsentPurpose, Disclosure
from journal_app.domain.disclosures import Basis, Channel, DataObtained, DisclosureMade, Party
from journal_app.domain.transfers import TransferBasis
from journal_app.resource_root import resource_root
from journal_app.services import gate, permits
from journal_app.services.consents import PatientAnswer
from journal_app.ui.patients.disclose_page import DisclosePage
from journal_app.ui.patients.written_acts import Act
from journal_app.ui.translation import Language, Translation
from journal_app.ui.widgets.choices import Chooser
from tests.clinic import a_signature
from tests.ui.hands import keys, press
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
from tests.ui.screen_checks import cut_off, unnamed
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb
INSURER = "Tryg Forsikring A/S"


@pytest.fixture
def translation(app: QApplication) -> Iterator[Translation]:
    made = Translation(app, resource_root() / "translations")
    made.switch(Language.ENGLISH)
    yield made
    made.deleteLater()


@pytest.fixture
def clinic(translation: Translation, tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return clinic.register()


def consented(clinic: OpenClinic, patient: UUID) -> UUID:
    """Signed for the insurer, as the hand-over does it."""
    session = clinic.session

    def sign() -> UUID | None:
        texts = permits.texts_to_hand_over(session, language="da")
        text = next(one for one in texts if one.purpose is ConsentPurpose.DISCLOSURE)
        asked = permits.Asked(text, disclosure=Disclosure(INSURER, "Behandlingerne i 2026", "Erstatning"))
        now = session.now()
        answer = PatientAnswer(text, text.ticks, a_signature(), now, now, choices=())
        return permits.sign(session, gate.take_registry(session, patient).patient, asked, answer).made

    made = clinic.ask(sign)
    assert isinstance(made, UUID)
    return made


def page_of(clinic: OpenClinic, patient: UUID, act: Act) -> tuple[Shown, Shown]:
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    record = clinic.window.screen_shown
    record.overview.write_button._entries[act].trigger()
    until(lambda: bool(record._pages))
    return record, record._pages[-1]


def choose(box: Chooser, code: str) -> None:
    box.setCurrentIndex(box.findData(code))


def write(field: Shown, words: str) -> None:
    field.setFocus()
    keys(words)


def newest(clinic: OpenClinic, patient: UUID) -> object:
    return max(clinic.record(patient).items, key=lambda item: item.position).content


def done(record: Shown, page: Shown) -> None:
    press(page.act_button)
    until(lambda: not record._pages)


def test_what_rests_on_a_consent_takes_its_recipient_from_it(clinic: OpenClinic, patient: UUID) -> None:
    consent = consented(clinic, patient)
    entry = clinic.record(patient).items[0].id
    record, page = page_of(clinic, patient, Act.DISCLOSE)
    assert page.who.text() == INSURER
    assert "until" in page.consent.currentText()
    press(page.act_button)
    assert page.summary.isVisible()  # neither why nor what was written
    write(page.why.edit, "Patient asks for compensation")
    page.entries.item(0).setCheckState(Qt.CheckState.Checked)
    choose(page.channel, Channel.SECURE_MAIL.value)
    done(record, page)
    made = newest(clinic, patient)
    assert isinstance(made, DisclosureMade)
    assert (made.recipient, made.consent, made.records, made.channel) == (
        INSURER,
        consent,
        (entry,),
        Channel.SECURE_MAIL,
    )
    item = max(clinic.record(patient).items, key=lambda one: one.position)
    until(lambda: record._look.item(item.id) is not None)
    record._open_item(item.id)
    texts = " ".join(label.text() for label in record._pages[-1].findChildren(QLabel))
    assert INSURER in texts
    assert "Patient asks for compensation" in texts


def test_without_consent_and_out_of_the_area_it_stops_and_says_why(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    record, page = page_of(clinic, patient, Act.DISCLOSE)
    assert page.no_consent.isVisible()
    write(page.who, "Skin Lab Inc.")
    write(page.why.edit, "Second opinion")
    write(page.content.edit, "Photos of the reaction")
    press(page.act_button)
    assert page.summary.isVisible()
    choose(page.basis, Basis.LAW.value)
    write(page.basis_words.edit, "§ 43(2)")
    assert not page.transfer_row.isVisible()
    page.country.setText("us")
    assert page.transfer_row.isVisible()
    press(page.act_button)
    assert "may not be passed on" in page.transfer_row.error.text()
    choose(page.transfer, TransferBasis.CLAUSES.value)
    write(page.transfer_words.edit, "Contract of 1 March")
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"%PDF-1.7")
    page.take_file(file)
    until(page.open_row.isVisible)
    press(page.act_button)
    assert page.open_row.error.text()
    write(page.open_why.edit, "Their own portal")
    done(record, page)
    made = newest(clinic, patient)
    assert isinstance(made, DisclosureMade)
    assert (made.country, made.transfer, made.consent) == ("US", TransferBasis.CLAUSES, None)
    assert made.sha256 == hashlib.sha256(b"%PDF-1.7").hexdigest()
    assert made.unencrypted_why == "Their own portal"


def test_what_came_from_another_clinic_is_written_down(clinic: OpenClinic, patient: UUID) -> None:
    record, page = page_of(clinic, patient, Act.OBTAIN)
    choose(page.party, Party.HOSPITAL.value)
    write(page.who, "Rigshospitalet")
    write(page.content.edit, "Discharge letter")
    write(page.why.edit, "Earlier reaction")
    press(page.act_button)
    assert page.basis_words_row.error.text()
    write(page.basis_words.edit, "Said so today")
    done(record, page)
    got = newest(clinic, patient)
    assert isinstance(got, DataObtained)
    assert (got.source, got.party, got.document) == ("Rigshospitalet", Party.HOSPITAL, None)


def test_a_pdf_for_somebody_else_leads_to_the_page_that_writes_it_down(
    clinic: OpenClinic, patient: UUID, tmp_path: Path
) -> None:
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    record = clinic.window.screen_shown
    record._print(None)
    page = record._pages[-1]
    choose(page.getting, "else")
    write(page.reason.edit, "Asked for by the insurer")
    press(page.act_button)
    until(lambda: page.dialog is not None)
    page.dialog.close()
    target = tmp_path / "copy.pdf"
    page._write(str(target))
    until(lambda: bool(record._pages) and isinstance(record._pages[-1], DisclosePage))
    written = record._pages[-1]
    assert written.file_button.text() == "copy.pdf"
    assert written.open_row.isVisible()
    choose(written.basis, Basis.LAW.value)
    written.basis_words.set_text("§ 43(2)")
    written.who.setText(INSURER)
    written.why.set_text("Compensation")
    written.open_why.set_text("Their own portal")
    done(record, written)
    made = newest(clinic, patient)
    assert isinstance(made, DisclosureMade)
    assert made.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()


@pytest.mark.parametrize("act", [Act.DISCLOSE, Act.OBTAIN])
def test_the_pages_are_whole_in_every_language(
    clinic: OpenClinic, patient: UUID, translation: Translation, act: Act
) -> None:
    clinic.window.resize(1280, 800)
    _, page = page_of(clinic, patient, act)
    if isinstance(page, DisclosePage):
        page.country.setText("US")
        choose(page.basis, Basis.LAW.value)
    for language in Language:
        translation.switch(language)
        until(lambda: cut_off(page) == [])
        assert unnamed(page) == []
