"""Small acts by keys and clicks: privacy notices, who lacks one, treatments elsewhere, and the gate's remedies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.domain.circumstances import (
    ConsultationMode,
    Evidence,
    IdentityChecked,
    PhotoLeft,
    PhotoLeftOut,
    PrescriberConsulted,
    TreatmentReported,
)
from journal_app.domain.consents import ConsentPurpose, InformationGiven
from journal_app.domain.privacy import NoticeChannel, NoticeGiven
from journal_app.domain.rules.operators import Remedy
from journal_app.resource_root import resource_root
from journal_app.services import gate
from journal_app.ui.patients import gate_words
from journal_app.ui.translation import Language, Translation
from tests.ui.hands import button, keys, press
from tests.ui.patient_desk import OpenClinic, Shown, mette, open_clinic, until
from tests.ui.windows import open_window

pytestmark = pytest.mark.xcb


@pytest.fixture
def speaking(app: QApplication) -> Iterator[Translation]:
    translation = Translation(app, resource_root() / "translations")
    translation.switch(Language.ENGLISH)
    yield translation
    translation.deleteLater()


@pytest.fixture
def clinic(speaking: Translation, tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


@pytest.fixture
def english(speaking: Translation, tmp_path: Path) -> Iterator[OpenClinic]:
    made = open_clinic(tmp_path, jurisdiction="GB-ENG", ago=timedelta(days=30))
    open_window(made.window)
    yield made
    made.close()


def open_record(clinic: OpenClinic, patient: UUID) -> Shown:
    clinic.window.to_patient(patient)
    until(lambda: clinic.window.screen_shown._look is not None)
    return clinic.window.screen_shown


def write(field: QWidget, words: str) -> None:
    field.setFocus()
    keys(words)


def newest(clinic: OpenClinic, patient: UUID) -> object:
    return clinic.record(patient).items[0].content


# -------------------------------------------------------------------------------------------------------------- notice


def test_the_desk_records_a_notice_and_the_offer_goes_away(clinic: OpenClinic) -> None:
    patient = clinic.register()
    clinic.sign_in_reception()
    clinic.window.to_patient(patient)
    until(clinic.window.screen_shown.banner.isVisible)
    shown = clinic.window.screen_shown
    press(button(shown, "giveNoticeButton"))
    page = shown._page
    until(lambda: page.language.count() > 0)
    assert page.language.currentData() == "da"
    page.channel.setFocus()
    keys(Qt.Key.Key_Down)
    press(page.act_button)
    until(lambda: not shown.notice_offer.isVisible())
    notice = clinic.ask(lambda: gate.take_registry(clinic.session, patient)).notice
    assert notice is not None
    assert (notice.channel, notice.text.language) == (NoticeChannel.SCREEN, "da")


def test_the_record_offers_it_among_the_details(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    record.overview.tabs.setCurrentIndex(record.overview.tabs.count() - 1)
    press(button(record, "giveNoticeButton"))
    page = record._pages[-1]
    until(lambda: page.language.count() > 0)
    press(page.act_button)
    until(lambda: not record.overview.notice_offer.isVisible() and not record._pages)
    assert isinstance(newest(clinic, patient), NoticeGiven)


def test_the_home_screen_says_how_many_and_names_them_only_when_asked(clinic: OpenClinic) -> None:
    clinic.register()
    clinic.register(mette(identifiers=(), born=date(1990, 1, 2), phones=(), email=""))
    clinic.sign_in_reception()
    clinic.window.to_home()
    home = clinic.window.screen_shown
    until(home.to_inform.isVisible)
    assert home.to_inform.results.isHidden()
    press(button(home, "showToInformButton"))
    until(lambda: not home.to_inform.results.isHidden())
    assert home.to_inform.results.model().rowCount() == 2
    assert not home.finder.isVisible()
    keys(Qt.Key.Key_Return)
    until(lambda: clinic.window.screen_shown.objectName() == "registryCard")


def test_nobody_to_inform_shows_nothing(clinic: OpenClinic) -> None:
    clinic.window.to_home()
    home = clinic.window.screen_shown
    until(home.new_button.isVisible)
    assert not home.to_inform.isVisible()


# ---------------------------------------------------------------------------------------------------------- small acts


def test_a_treatment_elsewhere_is_recorded(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    press(record.overview.reported_button)
    page = record._pages[-1]
    page.treatment.setCurrentIndex(page.treatment.findData("filler"))
    press(page.act_button)
    assert page.summary.isVisible()
    write(page.done.edit, "3/2/2024")
    write(page.place, "Klinik i Aarhus")
    page.evidence.setCurrentIndex(page.evidence.findData(Evidence.LETTER.value))
    press(page.act_button)
    until(lambda: not record._pages)
    reported = newest(clinic, patient)
    assert isinstance(reported, TreatmentReported)
    assert (reported.treatment, reported.done, reported.place, reported.evidence) == (
        "filler",
        date(2024, 2, 3),
        "Klinik i Aarhus",
        Evidence.LETTER,
    )


def test_a_day_ahead_is_not_recorded(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    press(record.overview.reported_button)
    page = record._pages[-1]
    write(page.done.edit, "3/2/2094")
    write(page.place, "Oslo")
    press(page.act_button)
    until(lambda: page.summary.isVisible() or page.problem.isVisible())
    assert record._pages == [page]


def test_the_gate_leads_to_the_identity_check(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    record.overview.gate.action_requested.emit(Remedy.CHECK_IDENTITY.value)
    page = record._pages[-1]
    write(page.born.edit, "7/7/1961")
    press(page.act_button)
    until(lambda: not record._pages)
    assert isinstance(newest(clinic, patient), IdentityChecked)


@pytest.mark.parametrize(
    ("remedy", "which"), [(Remedy.TAKE_BEFORE_PHOTO, PhotoLeft.BEFORE), (Remedy.TAKE_AFTER_PHOTO, PhotoLeft.AFTER)]
)
def test_the_gate_leads_to_why_there_is_no_photo(clinic: OpenClinic, remedy: Remedy, which: PhotoLeft) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    record.overview.treatment.setCurrentIndex(record.overview.treatment.findData("botulinum"))
    record.overview.gate.action_requested.emit(remedy.value)
    page = record._pages[-1]
    if which is PhotoLeft.BEFORE:
        press(page.act_button)
        assert page.summary.isVisible(), "not without a reason"
        write(page.reason.edit, "Kameraet er i stykker")
    press(page.act_button)
    until(lambda: not record._pages)
    left = newest(clinic, patient)
    assert isinstance(left, PhotoLeftOut)
    assert (left.treatment, left.which) == ("botulinum", which)


@pytest.mark.parametrize("remedy", list(Remedy))
def test_no_remedy_is_a_button_that_leads_nowhere(clinic: OpenClinic, remedy: Remedy) -> None:
    """What has no button is mended in the form itself, or by waiting, and the sentence says so."""
    record = open_record(clinic, clinic.register())
    label = gate_words._action(remedy)
    if not label:
        assert remedy in {Remedy.WAIT, Remedy.CHOOSE_AREA}
        return
    if remedy is Remedy.HAND_OVER_CONSENT:
        return  # the patient's own screen; it has tests of its own
    record.overview.gate.action_requested.emit(remedy.value)
    until(lambda: bool(record._pages or clinic.window.sections) or clinic.window.screen_shown is not record)


def test_the_gate_leads_to_the_prescribers_consultation(english: OpenClinic) -> None:
    patient = english.register(mette(identifiers=(), language="en"))
    record = open_record(english, patient)
    record.overview.treatment.setCurrentIndex(record.overview.treatment.findData("botulinum"))
    record.overview.gate.action_requested.emit(Remedy.RECORD_PRESCRIBER_CONSULTATION.value)
    page = record._pages[-1]
    press(page.act_button)
    assert page.summary.isVisible()
    write(page.prescriber, "Dr. Falk")
    write(page.registration, "GMC 1234567")
    press(page.act_button)
    until(lambda: not record._pages)
    consulted = newest(english, patient)
    assert isinstance(consulted, PrescriberConsulted)
    assert (consulted.treatment, consulted.mode, consulted.prescriber_name) == (
        "botulinum",
        ConsultationMode.IN_PERSON,
        "Dr. Falk",
    )


def test_the_gate_leads_to_the_guardian_of_just_this_treatment(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    record.overview.treatment.setCurrentIndex(record.overview.treatment.findData("filler"))
    record.overview.gate.action_requested.emit(Remedy.RECORD_GUARDIAN_CONSENT.value)
    page = record._pages[-1]
    until(lambda: page.consent.count() > 0)
    assert page.consent.currentData() == ConsentPurpose.GUARDIAN.value
    assert page.treatment.currentData() == "filler"


def test_who_interpreted_the_conversation_is_kept(clinic: OpenClinic) -> None:
    patient = clinic.register()
    record = open_record(clinic, patient)
    record.overview.gate.action_requested.emit(Remedy.CALL_INTERPRETER.value)
    page = record._pages[-1]
    until(lambda: page.language.count() > 0)
    assert not page.interpreter_row.isVisible()
    page.oral.setFocus()
    keys(Qt.Key.Key_Space)
    write(page.interpreter, "Amir Haddad")
    press(page.act_button)
    until(lambda: not record._pages)
    given = newest(clinic, patient)
    assert isinstance(given, InformationGiven)
    assert given.interpreter == "Amir Haddad"
