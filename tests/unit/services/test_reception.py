"""Consents at the desk: handed over, declined and taken back by people who cannot read them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.consents import ConsentConfirmed, ConsentDeclined, ConsentSigned, ConsentWithdrawn
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import confirmations, consent_validity
from journal_app.services import consents, gate, reception, treatments
from journal_app.services.rulebook import RulesRefuse
from tests.clinic import (
    AUDIT,
    PIN,
    RECEPTION,
    REFLECTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    an_answer,
    consent_text,
    entry_of,
    inform,
    kinds_written,
    opened,
)


@contextmanager
def at_the_desk(clinic: OpenClinic) -> Iterator[None]:
    """Let a receptionist have the seat for a while."""
    known = next((one for one in clinic.vault.people() if one.roles == RECEPTION), None)
    clinic.sign_in(known or clinic.colleague("Lise Reception", RECEPTION))
    yield
    clinic.sign_in(clinic.owner)


@pytest.fixture
def informed(clinic: OpenClinic) -> UUID:
    """A patient who was informed and has thought it over."""
    patient = a_patient(clinic.session)
    a_healthy(clinic.session, patient)
    inform(clinic.session, patient)
    clinic.time.moment += REFLECTION
    return patient


def signed_at_the_desk(clinic: OpenClinic, patient: UUID) -> UUID:
    with at_the_desk(clinic):
        registry = gate.take_registry(clinic.session, patient)
        made = reception.take_consent(clinic.session, registry, an_answer(clinic.session)).made
    assert made is not None
    return made


def treat(clinic: OpenClinic, patient: UUID) -> None:
    treatments.sign(clinic.session, opened(clinic.session, patient), entry_of(clinic.session), pin=PIN)


# ---------------------------------------------------------------------------------------------------------- taking one


def test_the_desk_hands_over_what_the_clinic_offers_in_the_patients_language(clinic: OpenClinic) -> None:
    with at_the_desk(clinic):
        offered = reception.consents_to_hand_over(clinic.session, language="da")
        assert reception.Offered(TREATMENT, "Botulinumtoksin", consent_text(clinic.session)) in offered
        assert {one.text.language for one in offered} == {"da"}
        assert len({one.treatment for one in offered}) == len(offered)
        assert reception.consents_to_hand_over(clinic.session, language="is") == ()


def test_a_consent_from_the_desk_counts_for_nothing_until_it_is_confirmed(clinic: OpenClinic, informed: UUID) -> None:
    taken = signed_at_the_desk(clinic, informed)
    with pytest.raises(RulesRefuse):
        treat(clinic, informed)
    record = opened(clinic.session, informed)
    item = next(item for item in record.items if item.id == taken)
    assert isinstance(item.content, ConsentSigned)
    assert (item.content.valid_from, item.content.valid_until) == (None, None)
    assert consent_validity(item, confirmations(record.items)) is None

    consents.confirm_consent(clinic.session, record, taken)
    treat(clinic, informed)
    record = opened(clinic.session, informed)
    validity = consent_validity(item, confirmations(record.items))
    assert validity is not None
    assert validity.begins == item.content.signed_at
    assert validity.until is not None


def test_who_took_it_cannot_read_it_back(clinic: OpenClinic, informed: UUID) -> None:
    with at_the_desk(clinic):
        registry = gate.take_registry(clinic.session, informed)
        made = reception.take_consent(clinic.session, registry, an_answer(clinic.session)).made
        assert [item.content for item in clinic.vault.journal(informed) if item.id == made] == [None]


def test_what_is_not_whole_is_not_taken(clinic: OpenClinic, informed: UUID) -> None:
    with at_the_desk(clinic):
        registry = gate.take_registry(clinic.session, informed)
        whole = an_answer(clinic.session)
        for spoilt in (
            replace(whole, ticks=whole.ticks[1:]),
            replace(whole, signature=replace(whole.signature, strokes=())),
            replace(whole, text=replace(whole.text, body="Det er gratis.")),
            replace(whole, signed_at=whole.signed_at - timedelta(days=1)),
        ):
            with pytest.raises(UserFacing):
                reception.take_consent(clinic.session, registry, spoilt)
    assert "consent.signed" not in kinds_written(clinic.vault)


def test_who_may_not_hand_over_takes_none(clinic: OpenClinic, informed: UUID) -> None:
    registry = gate.take_registry(clinic.session, informed)
    answer = an_answer(clinic.session)
    clinic.sign_in(clinic.colleague("Bo Revision", AUDIT))
    for act in (
        lambda: reception.take_consent(clinic.session, registry, answer),
        lambda: reception.decline_consent(clinic.session, registry, answer.text),
        lambda: reception.note_withdrawal(clinic.session, registry, uuid4(), channel="phone"),
        lambda: reception.consents_to_hand_over(clinic.session, language="da"),
    ):
        with pytest.raises(UserFacing, match="handing the screen"):
            act()


def test_a_no_at_the_desk_is_kept(clinic: OpenClinic, informed: UUID) -> None:
    with at_the_desk(clinic):
        registry = gate.take_registry(clinic.session, informed)
        reception.decline_consent(clinic.session, registry, consent_text(clinic.session), reason="For dyrt")
    content = opened(clinic.session, informed).items[0].content
    assert isinstance(content, ConsentDeclined)
    assert content.reason == "For dyrt"


# ---------------------------------------------------------------------------------------------------------- confirming


def test_a_consent_signed_too_early_is_judged_by_its_own_time(clinic: OpenClinic) -> None:
    """Two days later it is still a signature from before anybody informed the patient."""
    patient = a_patient(clinic.session)
    taken = signed_at_the_desk(clinic, patient)
    inform(clinic.session, patient)
    clinic.time.moment += REFLECTION
    with pytest.raises(RulesRefuse):
        consents.confirm_consent(clinic.session, opened(clinic.session, patient), taken)
    assert "consent.confirmed" not in kinds_written(clinic.vault)


def test_a_consent_is_confirmed_once_and_only_where_it_waits(clinic: OpenClinic, informed: UUID) -> None:
    taken = signed_at_the_desk(clinic, informed)
    own = a_consent(clinic, informed)
    consents.confirm_consent(clinic.session, opened(clinic.session, informed), taken)
    for again in (taken, own, uuid4()):
        with pytest.raises(UserFacing, match="does not wait"):
            consents.confirm_consent(clinic.session, opened(clinic.session, informed), again)


def test_a_confirmation_says_what_it_confirms(clinic: OpenClinic, informed: UUID) -> None:
    taken = signed_at_the_desk(clinic, informed)
    consents.confirm_consent(clinic.session, opened(clinic.session, informed), taken)
    content = opened(clinic.session, informed).items[0].content
    assert isinstance(content, ConsentConfirmed)
    assert content.consent == taken


def test_the_desk_confirms_nothing(clinic: OpenClinic, informed: UUID) -> None:
    taken = signed_at_the_desk(clinic, informed)
    record = opened(clinic.session, informed)
    with at_the_desk(clinic), pytest.raises(UserFacing, match="Only practitioners"):
        consents.confirm_consent(clinic.session, record, taken)


# --------------------------------------------------------------------------------------------------------- taking back


def test_the_desk_sees_that_something_was_signed_and_not_what(clinic: OpenClinic, informed: UUID) -> None:
    own = a_consent(clinic, informed)
    taken = signed_at_the_desk(clinic, informed)
    with at_the_desk(clinic):
        stubs = gate.take_registry(clinic.session, informed).consents
    assert [(stub.id, stub.counts, stub.withdrawn_at) for stub in stubs] == [(taken, False, None), (own, True, None)]


def test_a_phone_call_to_the_desk_ends_a_consent_at_the_next_look(clinic: OpenClinic, informed: UUID) -> None:
    own = a_consent(clinic, informed)
    with at_the_desk(clinic):
        registry = gate.take_registry(clinic.session, informed)
        reception.note_withdrawal(clinic.session, registry, own, channel="phone", words="Jeg har fortrudt")
        (stub,) = gate.take_registry(clinic.session, informed).consents
        assert stub.withdrawn_at is not None
        assert stub.written_at < stub.withdrawn_at <= clinic.time.moment
    clinic.time.moment += timedelta(minutes=1)
    with pytest.raises(RulesRefuse):
        treat(clinic, informed)
    content = opened(clinic.session, informed).items[0].content
    assert isinstance(content, ConsentWithdrawn)
    assert (content.consent, content.channel, content.words) == (own, "phone", "Jeg har fortrudt")


def test_what_was_taken_back_before_it_was_confirmed_never_counts(clinic: OpenClinic, informed: UUID) -> None:
    taken = signed_at_the_desk(clinic, informed)
    with at_the_desk(clinic):
        registry = gate.take_registry(clinic.session, informed)
        reception.note_withdrawal(clinic.session, registry, taken, channel="letter")
    clinic.time.moment += timedelta(minutes=1)
    consents.confirm_consent(clinic.session, opened(clinic.session, informed), taken)
    with pytest.raises(RulesRefuse):
        treat(clinic, informed)


def test_a_consent_of_somebody_else_is_not_taken_back(clinic: OpenClinic, informed: UUID) -> None:
    own = a_consent(clinic, informed)
    other = a_patient(clinic.session)
    with at_the_desk(clinic):
        registry = gate.take_registry(clinic.session, other)
        with pytest.raises(UserFacing, match="not in the patient"):
            reception.note_withdrawal(clinic.session, registry, own, channel="phone")
