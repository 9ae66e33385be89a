"""Privacy notices and what a patient allows beyond care, kept at the desk."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import Source
from journal_app.domain.privacy import (
    MarketingChannel,
    MarketingChoice,
    MarketingPurpose,
    NoticeChannel,
    SaidHow,
)
from journal_app.services import choices, gate, patients
from tests.clinic import AUDIT, RECEPTION, OpenClinic, a_patient, consent_text, details, kinds_written

NEWS = (MarketingPurpose.NEWSLETTER, MarketingChannel.EMAIL)
OFFERS = (MarketingPurpose.OFFERS, MarketingChannel.SMS)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    made = a_patient(clinic.session)
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    return made


def choose(clinic: OpenClinic, patient: UUID, *allowed: tuple[MarketingPurpose, MarketingChannel]) -> None:
    said = [MarketingChoice(*what, allowed=what in allowed) for what in (NEWS, OFFERS)]
    choices.choose_marketing(clinic.session, patient, said, said=SaidHow.PHONE)


def test_what_nobody_asked_is_not_allowed(clinic: OpenClinic, patient: UUID) -> None:
    assert gate.take_registry(clinic.session, patient).allowed == frozenset()


def test_the_newest_word_holds(clinic: OpenClinic, patient: UUID) -> None:
    choose(clinic, patient, NEWS, OFFERS)
    assert gate.take_registry(clinic.session, patient).allowed == {NEWS, OFFERS}
    objection = [MarketingChoice(*OFFERS, allowed=False)]
    choices.choose_marketing(clinic.session, patient, objection, said=SaidHow.EMAIL, words="Ikke flere sms'er")
    assert gate.take_registry(clinic.session, patient).allowed == {NEWS}


def test_an_objection_survives_a_merge(clinic: OpenClinic, patient: UUID) -> None:
    """It was made under the registration that disappears."""
    twin = patients.register(clinic.session, details(given="Mette Marie"), source=Source.PATIENT).made
    assert twin is not None
    choose(clinic, patient, NEWS)
    choose(clinic, twin)
    clinic.sign_in(clinic.owner)
    patients.merge(clinic.session, survivor=patient, duplicate=twin, reason="Samme person")
    assert gate.take_registry(clinic.session, patient).allowed == frozenset()


def test_nothing_and_both_are_no_choice(clinic: OpenClinic, patient: UUID) -> None:
    yes, no = MarketingChoice(*NEWS, allowed=True), MarketingChoice(*NEWS, allowed=False)
    for said, words in (([], "at least one"), ([yes, no], "at once")):
        with pytest.raises(UserFacing, match=words):
            choices.choose_marketing(clinic.session, patient, said, said=SaidHow.LETTER)
    assert "marketing.chosen" not in kinds_written(clinic.vault)


def test_the_last_notice_is_known(clinic: OpenClinic, patient: UUID) -> None:
    assert gate.take_registry(clinic.session, patient).notice is None
    text = consent_text(clinic.session)
    choices.give_notice(clinic.session, patient, text, channel=NoticeChannel.PAPER)
    notice = gate.take_registry(clinic.session, patient).notice
    assert notice is not None
    assert (notice.text.sha256, notice.channel, notice.given_by_name) == (
        text.sha256,
        NoticeChannel.PAPER,
        "Lise Reception",
    )
    with pytest.raises(UserFacing, match="not in force"):
        choices.give_notice(clinic.session, patient, replace(text, body="x"), channel=NoticeChannel.PAPER)


def test_an_auditor_chooses_for_nobody(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in(clinic.owner)
    clinic.sign_in(clinic.colleague("Bo Revision", AUDIT))
    with pytest.raises(UserFacing, match="does not allow"):
        choose(clinic, patient, NEWS)
