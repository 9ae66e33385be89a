"""Privacy notices and what a patient allows beyond care, kept at the desk."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from journal_app.domain.consents import ClinicalText
from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import Source
from journal_app.domain.privacy import (
    MarketingChannel,
    MarketingChoice,
    MarketingPurpose,
    NoticeChannel,
    SaidHow,
)
from journal_app.resource_root import resource_root
from journal_app.services import choices, gate, patients, texts
from journal_app.vault import journal_reading
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


def notice_text(clinic: OpenClinic, language: str = "da") -> ClinicalText:
    return next(text for text in choices.notices_in_force(clinic.session) if text.language == language)


def to_inform(clinic: OpenClinic) -> list[UUID]:
    return [stub.id for stub in choices.find_to_inform(clinic.session)]


def a_new_notice(clinic: OpenClinic) -> None:
    """An owner puts the clinic's own version in force."""
    clinic.sign_in(clinic.owner)
    source = resource_root() / "texts" / "da" / "privacy-notice.md"
    texts.publish(clinic.session, source.read_text("utf-8").replace('version = "1"', 'version = "2"', 1))


def test_who_has_no_notice_or_an_older_one_is_to_be_informed(clinic: OpenClinic, patient: UUID) -> None:
    other = patients.register(clinic.session, details("Lund", "Åse"), source=Source.PATIENT).made
    english = patients.register(clinic.session, details("Smith", "Jo"), source=Source.PATIENT).made
    assert other is not None
    assert english is not None
    assert to_inform(clinic) == [patient, other, english]
    assert choices.count_to_inform(clinic.session) == choices.ToInform(3, has_more=False)
    choices.give_notice(clinic.session, patient, notice_text(clinic), channel=NoticeChannel.SCREEN)
    choices.give_notice(clinic.session, english, notice_text(clinic, "en"), channel=NoticeChannel.EMAIL)
    assert to_inform(clinic) == [other]
    a_new_notice(clinic)
    assert to_inform(clinic) == [patient, other]
    known = gate.take_registry(clinic.session, patient).notice
    assert not choices.is_informed(clinic.session, known)
    choices.give_notice(clinic.session, patient, notice_text(clinic), channel=NoticeChannel.POST)
    assert to_inform(clinic) == [other]


def test_a_notice_to_either_registration_informs_the_one_patient(clinic: OpenClinic, patient: UUID) -> None:
    twin = patients.register(clinic.session, details(given="Mette Marie"), source=Source.PATIENT).made
    assert twin is not None
    choices.give_notice(clinic.session, twin, notice_text(clinic), channel=NoticeChannel.PAPER)
    clinic.sign_in(clinic.owner)
    patients.merge(clinic.session, survivor=patient, duplicate=twin, reason="Samme person")
    assert to_inform(clinic) == []
    patients.unmerge(clinic.session, duplicate=twin, reason="To søstre")
    assert to_inform(clinic) == [patient]


def test_the_list_is_cut_and_says_that_there_are_more(
    clinic: OpenClinic, patient: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choices, "MOST_TO_INFORM", 1)
    assert choices.count_to_inform(clinic.session) == choices.ToInform(1, has_more=False)
    patients.register(clinic.session, details("Lund", "Åse"), source=Source.PATIENT)
    assert choices.count_to_inform(clinic.session) == choices.ToInform(1, has_more=True)
    assert to_inform(clinic) == [patient]


def test_no_more_notices_are_opened_than_are_allowed(
    clinic: OpenClinic, patient: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who never had one is found all the same, for nothing must be opened for that."""
    other = patients.register(clinic.session, details("Lund", "Åse"), source=Source.PATIENT).made
    late = patients.register(clinic.session, details("Ny", "Bo"), source=Source.PATIENT).made
    assert other is not None
    for one in (patient, other):
        choices.give_notice(clinic.session, one, notice_text(clinic), channel=NoticeChannel.PAPER)
    a_new_notice(clinic)
    monkeypatch.setattr(journal_reading, "MOST_NOTICES", 1)
    assert to_inform(clinic) == [patient, late]
    assert choices.count_to_inform(clinic.session) == choices.ToInform(2, has_more=True)


def test_the_dead_are_not_informed(clinic: OpenClinic, patient: UUID) -> None:
    known = gate.take_registry(clinic.session, patient).patient.details
    gone = replace(known, died=clinic.session.clock.today())
    patients.change(clinic.session, patient, gone, source=Source.REGISTER)
    assert to_inform(clinic) == []


def test_counting_shows_nobody_and_finding_names_those_it_showed(clinic: OpenClinic, patient: UUID) -> None:
    before = len(kinds_written(clinic.vault))
    choices.count_to_inform(clinic.session)
    assert kinds_written(clinic.vault)[before:] == []
    assert to_inform(clinic) == [patient]
    assert kinds_written(clinic.vault)[before:] == ["access.searched"]


def test_the_last_notice_is_known(clinic: OpenClinic, patient: UUID) -> None:
    assert gate.take_registry(clinic.session, patient).notice is None
    text = notice_text(clinic)
    choices.give_notice(clinic.session, patient, text, channel=NoticeChannel.PAPER)
    notice = gate.take_registry(clinic.session, patient).notice
    assert notice is not None
    assert (notice.text.sha256, notice.channel, notice.given_by_name) == (
        text.sha256,
        NoticeChannel.PAPER,
        "Lise Reception",
    )
    for other in (replace(text, body="x"), consent_text(clinic.session)):
        with pytest.raises(UserFacing, match="not in force"):
            choices.give_notice(clinic.session, patient, other, channel=NoticeChannel.PAPER)


def test_an_auditor_chooses_for_nobody(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in(clinic.owner)
    clinic.sign_in(clinic.colleague("Bo Revision", AUDIT))
    with pytest.raises(UserFacing, match="does not allow"):
        choose(clinic, patient, NEWS)
