"""Reception hands a consent to a patient, notes that one was taken back, sees who the patient is, and reads nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from journal_app.domain.circumstances import IdentityChecked
from journal_app.domain.clinic import ErasureCarriedOut, ErasureExtent
from journal_app.domain.consents import ConsentSigned, ConsentWithdrawn
from journal_app.domain.patients import Source
from journal_app.domain.privacy import MarketingChannel, MarketingPurpose
from journal_app.domain.records import NewRecord
from journal_app.resource_root import resource_root
from journal_app.services import consents, gate, patients
from journal_app.ui.patients.consent_page import Step
from journal_app.ui.translation import Language, Translation
from tests.clinic import details
from tests.ui.hands import button, focused, keys, press, sign_on
from tests.ui.patient_desk import PASSWORD, OpenClinic, Shown, open_clinic, until
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


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    """Informed three days ago; the receptionist sits at the desk."""
    made = clinic.register()
    clinic.confirm_allergies(made)
    clinic.inform(made)
    clinic.clock.advance(timedelta(days=3))
    return made


def card(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    until(clinic.window.screen_shown.banner.isVisible)
    return clinic.window.screen_shown


def signed_by_the_patient(clinic: OpenClinic) -> None:
    page: Shown = clinic.window.handed
    bar = page.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(page.next_button)
    for tick in page.ticks:
        tick.setFocus()
        keys(Qt.Key.Key_Space)
    press(page.next_button)
    sign_on(page.canvas)
    press(page.next_button)
    until(lambda: page.step == Step.THANKS)
    press(page.next_button)


def test_the_patient_signs_at_the_desk_and_the_practitioner_lets_it_count(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in_reception()
    shown = card(clinic, patient)
    keys(Qt.Key.Key_F8)
    until(lambda: shown._page is not None and shown._page.consent.count() > 0)
    page = shown._page
    page.consent.setCurrentIndex(page.consent.findData("botulinum"))
    keys(Qt.Key.Key_F8)
    until(lambda: clinic.window.handed is not None)
    signed_by_the_patient(clinic)
    until(lambda: clinic.window.handed is None)
    until(shown.withdraw_button.isVisible)
    assert clinic.window.said == ["NIELSEN, Mette (Fru) signed"]
    everything = " ".join(label.text() for label in clinic.window.findChildren(QLabel))
    assert "otulinum" not in everything

    sign_in_the_owner(clinic)
    record = open_record(clinic, patient)
    item = next(one for one in record._look.record.items if one.kind == "consent.signed")
    assert isinstance(item.content, ConsentSigned)
    waiting = next(one for one in record.overview.timeline._model.cards if one.id == item.id)
    assert [badge.text for badge in waiting.badges] == ["Waits for a practitioner"]
    record._open_item(item.id)
    press(button(record._pages[-1], "confirmConsentButton"))
    until(lambda: record._look.record.items[0].kind == "consent.confirmed")
    assert "The consent counts now" in clinic.window.said
    clinic.treat(patient)


def test_a_consent_that_was_taken_too_early_says_why_it_cannot_count(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.sign_in_reception()
    shown = card(clinic, patient)
    press(shown.hand_over_button)
    until(lambda: shown._page is not None and shown._page.consent.count() > 0)
    page = shown._page
    assert page.consent.currentText() == "", "nothing is chosen by being the first of the list"
    assert page.consent.placeholderText() == "Choose a treatment"
    press(page.act_button)
    assert page.consent_row.error.text()
    assert clinic.window.handed is None
    page.consent.setCurrentIndex(page.consent.findData("botulinum"))
    press(page.act_button)
    until(lambda: clinic.window.handed is not None)
    signed_by_the_patient(clinic)
    until(lambda: clinic.window.handed is None)
    sign_in_the_owner(clinic)
    record = open_record(clinic, patient)
    item = next(one for one in record._look.record.items if one.kind == "consent.signed")
    record._open_item(item.id)
    press(button(record._pages[-1], "confirmConsentButton"))
    until(record.problem.isVisible)
    assert "has not been informed" in " ".join(label.text() for label in record.problem.findChildren(QLabel))

    look = record._look.record
    clinic.ask(lambda: consents.withdraw_consent(clinic.session, look, item.id, channel="By phone"))
    record = open_record(clinic, patient)
    record._open_item(item.id)
    said = [label.text() for label in record._pages[-1].findChildren(QLabel)]
    assert "Never: it was taken back first" in said
    assert not record._pages[-1].confirm_button.isVisible()


def test_a_phone_call_withdraws_a_consent_that_reception_cannot_read(clinic: OpenClinic, patient: UUID) -> None:
    consent = clinic.consent(patient)
    clinic.sign_in_reception()
    shown = card(clinic, patient)
    press(shown.withdraw_button)
    page = shown._page
    assert page.consent.count() == 1
    page.how.channel.setCurrentIndex(1)
    page.how.words.edit.setFocus()
    keys("Jeg har fortrudt")
    assert page.act_button.words() == "Withdraw consent of NIELSEN, Mette (Fru)"
    keys(Qt.Key.Key_Tab)
    assert page.cancel_button.hasFocus(), "Tab leads from the last field to the foot"
    keys(Qt.Key.Key_Tab)
    assert page.act_button.hasFocus()
    keys(Qt.Key.Key_Return)
    until(lambda: not shown.withdraw_button.isVisible())
    sign_in_the_owner(clinic)
    newest = clinic.record(patient).items[0].content
    assert isinstance(newest, ConsentWithdrawn)
    assert (newest.consent, newest.channel, newest.words) == (consent, "By phone", "Jeg har fortrudt")


def test_the_desk_checks_who_the_patient_is(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in_reception()
    shown = card(clinic, patient)
    press(shown.identity_button)
    page = shown._page
    press(page.act_button)
    assert page.summary.isVisible()
    page.born.edit.setFocus()
    keys("8/7/1961")
    press(page.act_button)
    until(page.problem.isVisible)
    page.born.edit.selectAll()
    page.born.edit.setFocus()
    keys("7/7/1961")
    press(page.act_button)
    until(lambda: shown._page is None)
    history = clinic.ask(lambda: gate.take_registry(clinic.session, patient)).history
    assert isinstance(history[-1].content, IdentityChecked)
    until(lambda: "Identity checked" in " ".join(label.text() for label in shown.findChildren(QLabel)))


def test_nothing_is_ticked_for_the_patient_and_the_keyboard_ticks_it(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in_reception()
    shown = card(clinic, patient)
    press(shown.marketing_button)
    page = shown._page
    assert not any(tick.isChecked() for tick in page.ticks.values())
    assert focused().objectName() == "newsletter-email"
    press(page.act_button)
    assert page.summary.isVisible()
    page.ticks[MarketingPurpose.NEWSLETTER, MarketingChannel.EMAIL].setFocus()
    keys(Qt.Key.Key_Space)
    press(page.act_button)
    until(lambda: shown._page is None)
    registry = clinic.ask(lambda: gate.take_registry(clinic.session, patient))
    assert registry.allowed == {(MarketingPurpose.NEWSLETTER, MarketingChannel.EMAIL)}


def test_an_objection_from_before_an_erasure_is_said_until_the_patient_says_otherwise(clinic: OpenClinic) -> None:
    """The clinic erased somebody who objected; a year later the same phone is registered at the desk."""
    given = details("Berg", "Signe", phones=("+4520304050",))

    def register_again() -> UUID:
        vault, now = clinic.session.vault, clinic.session.now
        kept = vault.objection_digests(given)
        with vault.act(now()) as act:
            erasure = ErasureCarriedOut(ErasureExtent.BODIES, "prospect", (), "Slettet.", (), suppressed=kept)
            act.append(NewRecord("erasure.carried_out", erasure))
        made = patients.register(clinic.session, given, source=Source.PATIENT).made
        assert made is not None
        return made

    again = clinic.ask(register_again)
    clinic.sign_in_reception()
    shown = card(clinic, again)
    until(shown.suppressed_note.isVisible)
    assert "same phone objected" in shown.suppressed_note.text()
    until(lambda: "Earlier objection known again" in " ".join(label.text() for label in shown.findChildren(QLabel)))
    press(shown.marketing_button)
    page = shown._page
    assert page.suppressed_note.isVisible()
    keys(Qt.Key.Key_Space)
    press(page.act_button)
    until(lambda: shown._page is None)
    until(lambda: not shown.suppressed_note.isVisible())
    registry = clinic.ask(lambda: gate.take_registry(clinic.session, again))
    assert registry.allowed == {(MarketingPurpose.NEWSLETTER, MarketingChannel.EMAIL)}


def sign_in_the_owner(clinic: OpenClinic) -> None:
    clinic.sign_in_again("Anna", PASSWORD)


def open_record(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    return clinic.window.screen_shown
