"""Consents beyond treatment by keys and clicks: chosen, written in, handed over, ticked or left, shown, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from journal_app.domain.consents import ConsentDeclined, ConsentPurpose, ConsentSigned, SignerCapacity
from journal_app.resource_root import resource_root
from journal_app.ui.patients.consent_page import Step
from journal_app.ui.patients.permit_cards import TakeDownCard
from journal_app.ui.translation import Language, Translation
from tests.ui.hands import button, keys, press, sign_on
from tests.ui.patient_desk import OpenClinic, Shown, open_clinic, until
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


def open_record(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    return clinic.window.screen_shown


def permit_page(screen: Shown, press_first: Shown) -> Shown:
    press(press_first)
    page = screen._pages[-1] if isinstance(screen._pages, list) else screen._page
    until(lambda: page.consent.count() > 0)
    return page


def choose(page: Shown, purpose: ConsentPurpose) -> None:
    page.consent.setCurrentIndex(page.consent.findData(purpose.value))


def write(field: QWidget, words: str) -> None:
    field.setFocus()
    keys(words)


def hand_over(clinic: OpenClinic, page: Shown) -> Shown:
    press(page.act_button)
    until(lambda: clinic.window.handed is not None)
    return clinic.window.handed


def read(handed: Shown) -> None:
    bar = handed.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(handed.next_button)
    for tick in handed.ticks:
        tick.setFocus()
        keys(Qt.Key.Key_Space)


def sign(clinic: OpenClinic, handed: Shown) -> None:
    press(handed.next_button)
    sign_on(handed.canvas)
    press(handed.next_button)
    until(lambda: handed.step == Step.THANKS)
    press(handed.next_button)
    until(lambda: clinic.window.handed is None)


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def newest(clinic: OpenClinic, patient: UUID) -> object:
    return clinic.record(patient).items[0].content


def in_the_consents_tab(record: Shown) -> None:
    record.overview.tabs.setCurrentIndex(1)


def test_only_the_choices_that_the_patient_ticks_are_allowed(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    in_the_consents_tab(record)
    page = permit_page(record, record.overview.permit_button)
    choose(page, ConsentPurpose.PHOTO_MARKETING)
    handed = hand_over(clinic, page)
    assert handed.choices.heading.text() == "Du vælger"
    read(handed)
    assert handed.choices.ticked() == ()
    chosen = handed.choices.ticks[1].property("choice")
    handed.choices.ticks[1].setFocus()
    keys(Qt.Key.Key_Space)
    sign(clinic, handed)
    until(lambda: record._look.record.items[0].kind == "consent.signed")
    signed = record._look.record.items[0]
    assert isinstance(signed.content, ConsentSigned)
    assert (signed.content.choices, len(signed.content.choices_left)) == ((chosen,), 4)

    card = next(one for one in record.overview.consents._model.cards if one.id == signed.id)
    assert card.title == "Consent signed: Photos for marketing"
    assert [badge.text for badge in card.badges] == ["In force"]
    record._open_item(signed.id)
    detail = record._pages[-1]
    assert not detail.confirm_button.isVisible()
    assert signed.content.choices_left[0] in words_of(detail)

    press(button(detail, "withdrawButton"))
    press(record._pages[-1].act_button)
    until(lambda: bool(record._pages) and record._pages[-1].findChild(QWidget, "takeDownCard") is not None)
    taken_down = record._pages[-1].findChild(TakeDownCard)
    until(lambda: "No copy of a photo" in words_of(taken_down))
    (tick,) = taken_down.ticks.values()
    assert signed.content.choices[0] in tick.text()
    until(tick.isVisible)
    tick.setFocus()
    keys(Qt.Key.Key_Space)
    until(lambda: "Done " in words_of(taken_down))
    assert taken_down.ticks == {}
    assert taken_down.hasFocus(), "and not what comes next on the screen, which locks it"
    until(lambda: record._look.record.items[0].kind == "withdrawal.followed_up")


def test_leaving_every_choice_is_a_consent_to_none_of_them(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    in_the_consents_tab(record)
    page = permit_page(record, record.overview.permit_button)
    choose(page, ConsentPurpose.PHOTO_MARKETING)
    handed = hand_over(clinic, page)
    read(handed)
    sign(clinic, handed)
    until(lambda: record._look.record.items[0].kind == "consent.signed")
    signed = record._look.record.items[0].content
    assert isinstance(signed, ConsentSigned)
    assert (signed.choices, len(signed.choices_left)) == ((), 5)


def test_the_patient_sees_to_whom_what_is_passed_on_before_signing(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    in_the_consents_tab(record)
    page = permit_page(record, record.overview.permit_button)
    choose(page, ConsentPurpose.DISCLOSURE)
    press(page.act_button)
    assert page.summary.isVisible()
    write(page.recipient, "Dr. Falk")
    write(page.information.edit, "Alt om panden")
    write(page.matter, "Henvisning")
    write(page.interpreter, "Amir Haddad")
    handed = hand_over(clinic, page)
    read(handed)
    assert "Dr. Falk" in words_of(handed.written_in)
    assert "Alt om panden" in words_of(handed.written_in)
    assert handed.written_in.isVisible()
    assert not handed.choices.isVisible()
    sign(clinic, handed)
    until(lambda: record._look.record.items[0].kind == "consent.signed")
    signed = record._look.record.items[0].content
    assert isinstance(signed, ConsentSigned)
    assert signed.disclosure is not None
    assert (signed.disclosure.recipient, signed.interpreter) == ("Dr. Falk", "Amir Haddad")


def test_a_guardian_signs_under_their_own_name_beside_a_treatment(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    in_the_consents_tab(record)
    page = permit_page(record, record.overview.permit_button)
    choose(page, ConsentPurpose.GUARDIAN)
    assert not page.signer_row.isVisible()
    press(page.act_button)
    assert page.summary.isVisible()
    page.treatment.setCurrentIndex(page.treatment.findData("botulinum"))
    write(page.guardian, "Karen Nielsen")
    write(page.relation, "mor")
    handed = hand_over(clinic, page)
    assert handed.treatment.text() == "Botulinumtoksin"
    assert handed.sign_text.text().startswith("Karen Nielsen")
    read(handed)
    sign(clinic, handed)
    until(lambda: record._look.record.items[0].kind == "consent.signed")
    signed = record._look.record.items[0].content
    assert isinstance(signed, ConsentSigned)
    assert (signed.capacity, signed.concerns) == (SignerCapacity.GUARDIAN, "botulinum")


def test_the_desk_hands_one_over_and_learns_nothing_of_it(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.sign_in_reception()
    clinic.window.to_patient(patient)
    until(clinic.window.screen_shown.banner.isVisible)
    shown = clinic.window.screen_shown
    press(shown.permit_button)
    page = shown._page
    until(lambda: page.consent.count() > 0)
    choose(page, ConsentPurpose.PHOTO_TEACHING)
    handed = hand_over(clinic, page)
    read(handed)
    sign(clinic, handed)
    until(shown.withdraw_button.isVisible)
    everything = " ".join(label.text() for label in clinic.window.findChildren(QLabel))
    assert "teaching" not in everything
    press(shown.withdraw_button)
    assert "not about a treatment" in shown._page.consent.itemText(0)
    assert "waits" not in shown._page.consent.itemText(0)


def test_a_no_is_noted_and_says_that_care_goes_on(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    in_the_consents_tab(record)
    page = permit_page(record, record.overview.permit_button)
    choose(page, ConsentPurpose.PHOTO_RECORD)
    handed = hand_over(clinic, page)
    press(handed.decline_button)
    assert "behandle" not in handed.decline_text.text()
    press(handed.next_button)
    until(lambda: handed.step == Step.THANKS)
    press(handed.next_button)
    until(lambda: isinstance(newest(clinic, patient), ConsentDeclined))
    declined = newest(clinic, patient)
    assert isinstance(declined, ConsentDeclined)
    assert declined.purpose is ConsentPurpose.PHOTO_RECORD
