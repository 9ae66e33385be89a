"""What is left to take down after a consent was taken back: listed, ticked off with who and when, and counted."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from journal_app.domain.consents import ConsentPurpose, FollowedUp, FollowUpKind
from journal_app.domain.errors import UserFacing
from journal_app.domain.follow_ups import FollowUp
from journal_app.domain.records import NewRecord
from journal_app.services import consents, follow_ups
from tests.clinic import RECEPTION, OpenClinic, a_consent, a_patient, opened
from tests.unit.services.test_permits import asked_for, patient, signed

__all__ = ["patient"]


def taken_back(clinic: OpenClinic, patient: UUID, purpose: ConsentPurpose, *, choices: int = 0) -> UUID:
    asked = asked_for(clinic, purpose)
    consent = signed(clinic, patient, asked, *asked.text.choices[:choices])
    clinic.time.moment += timedelta(minutes=1)
    consents.withdraw_consent(clinic.session, opened(clinic.session, patient), consent, channel="phone")
    clinic.time.moment += timedelta(minutes=1)
    return consent


def known(clinic: OpenClinic, patient: UUID, consent: UUID) -> tuple[FollowUp, ...]:
    return follow_ups.to_follow_up(clinic.session, opened(clinic.session, patient), consent)


def tick(clinic: OpenClinic, patient: UUID, consent: UUID, item: str) -> None:
    follow_ups.tick_off(clinic.session, opened(clinic.session, patient), consent, item)


def test_every_choice_is_taken_down_by_itself_and_the_last_one_settles_it(clinic: OpenClinic, patient: UUID) -> None:
    consent = taken_back(clinic, patient, ConsentPurpose.PHOTO_MARKETING, choices=2)
    first, second = known(clinic, patient, consent)
    assert (first.kind, first.done) == (FollowUpKind.CHOICE, None)
    assert follow_ups.count_open(clinic.session) == 1
    tick(clinic, patient, consent, first.item)
    done, left = known(clinic, patient, consent)
    assert done.done is not None
    assert (done.done.author, left.done) == (clinic.owner.id, None)
    assert [stub.id for stub in follow_ups.find_open(clinic.session)] == [patient], "one of two is left"
    tick(clinic, patient, consent, second.item)
    assert follow_ups.count_open(clinic.session) == 0
    assert follow_ups.find_open(clinic.session) == ()


def test_nothing_is_ticked_twice_nor_what_was_never_to_be_done(clinic: OpenClinic, patient: UUID) -> None:
    consent = taken_back(clinic, patient, ConsentPurpose.DISCLOSURE)
    (only,) = known(clinic, patient, consent)
    assert (only.kind, only.what) == (FollowUpKind.RECIPIENT, "Dr. Falk, Amager")
    with pytest.raises(UserFacing, match="done already"):
        tick(clinic, patient, consent, "choice.7")
    tick(clinic, patient, consent, only.item)
    with pytest.raises(UserFacing, match="done already"):
        tick(clinic, patient, consent, only.item)


def test_a_consent_that_holds_and_one_to_treatment_have_nothing_to_take_down(clinic: OpenClinic, patient: UUID) -> None:
    holding = signed(clinic, patient, asked_for(clinic, ConsentPurpose.PHOTO_RECORD))
    with pytest.raises(UserFacing, match="not taken back"):
        known(clinic, patient, holding)
    treated = a_patient(clinic.session)
    a_consent(clinic, treated)
    consent = next(one.id for one in opened(clinic.session, treated).items if one.kind == "consent.signed")
    consents.withdraw_consent(clinic.session, opened(clinic.session, treated), consent, channel="phone")
    with pytest.raises(UserFacing, match="not taken back"):
        known(clinic, treated, consent)
    assert follow_ups.count_open(clinic.session) == 0


def test_nobody_settles_another_patients_withdrawal(clinic: OpenClinic, patient: UUID) -> None:
    """A record in one stream that names another patient's consent takes nothing off the list."""
    consent = taken_back(clinic, patient, ConsentPurpose.PHOTO_RECORD)
    other = a_patient(clinic.session)
    content = FollowedUp(consent, "no_new_photos", FollowUpKind.NO_NEW_PHOTOS, "", clinic.owner.id, "Anna Holm")
    refs = {"consent": (consent,), "settles": (consent,)}
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("withdrawal.followed_up", content, patient=other, purpose="care", refs=refs))
    assert clinic.vault.unsettled_withdrawals() == (patient,)


def test_reception_neither_sees_nor_ticks_what_is_clinical(clinic: OpenClinic, patient: UUID) -> None:
    consent = taken_back(clinic, patient, ConsentPurpose.PHOTO_RECORD)
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    for forbidden in (
        lambda: follow_ups.to_follow_up(session, record, consent),
        lambda: follow_ups.tick_off(session, record, consent, "no_new_photos"),
        lambda: follow_ups.find_open(session),
        lambda: follow_ups.count_open(session),
    ):
        with pytest.raises(UserFacing):
            forbidden()
