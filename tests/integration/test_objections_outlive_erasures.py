"""Whoever objected to marketing before an erasure is known again, and brought back by nobody with what is kept."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from journal_app.domain.clinic import ErasureCarriedOut, ErasureExtent
from journal_app.domain.erasures import ranges
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientDetails, Source
from journal_app.domain.privacy import (
    KnownBy,
    MarketingChannel,
    MarketingChoice,
    MarketingPurpose,
    MarketingSuppressed,
    SaidHow,
)
from journal_app.domain.records import NewRecord
from journal_app.domain.requests import Right
from journal_app.services import choices, gate, key_exchange, patients, requests
from journal_app.services.requests import NewRequest
from journal_app.vault import objections
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.erasing import ErasureRefused
from tests.clinic import AUDIT, RECEPTION, OpenClinic, a_patient, details, everything_in
from tests.integration.test_erasure import erased, raw_pages, verified

NEWS = (MarketingPurpose.NEWSLETTER, MarketingChannel.EMAIL)
OFFERS = (MarketingPurpose.OFFERS, MarketingChannel.SMS)
SOLVEIG = details(
    "Kanariensis",
    "Solveig",
    identifiers=(Identifier(IdentifierSystem.CPR, "1705804284"),),
    born=None,
    phones=("+45 20 30 40 50",),
    email="Solveig@Example.dk",
)
UNDER_ANOTHER_NAME = details("Berg", "S.", phones=("20304050",))
"""The same phone, without the country's number, and nothing else."""


def says(clinic: OpenClinic, patient: UUID, *, allowed: bool) -> None:
    said = [MarketingChoice(*what, allowed=allowed) for what in (NEWS, OFFERS)]
    choices.choose_marketing(clinic.session, patient, said, said=SaidHow.PHONE)


def gone(clinic: OpenClinic, given: PatientDetails = SOLVEIG, *, objecting: bool = True) -> None:
    """Somebody registered, who objected or not, and erased once the law let them go."""
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    patient = a_patient(clinic.session, given)
    if objecting:
        says(clinic, patient, allowed=False)
    erased(clinic, patient, auditor)


def registered(clinic: OpenClinic, given: PatientDetails) -> gate.RegistryRecord:
    made = patients.register(clinic.session, given, source=Source.PATIENT).made
    assert made is not None
    return gate.take_registry(clinic.session, made)


def remembered(clinic: OpenClinic) -> tuple[str, ...]:
    told = [one for _, one in clinic.vault.told("erasure.carried_out")]
    return tuple(digest for one in told if isinstance(one, ErasureCarriedOut) for digest in one.suppressed)


# ------------------------------------------------------------------------------------------------------- as a clinic


@pytest.mark.parametrize(
    ("given", "known_by"),
    [
        (SOLVEIG, (KnownBy.IDENTIFIER, KnownBy.PHONE, KnownBy.EMAIL)),
        (replace(SOLVEIG, phones=(), email="", name=PersonName("Ny", "Navn")), (KnownBy.IDENTIFIER,)),
        (UNDER_ANOTHER_NAME, (KnownBy.PHONE,)),
        (details("Berg", "S.", email="SOLVEIG@example.DK"), (KnownBy.EMAIL,)),
        (details("Berg", "S.", phones=("+45 20 30 40 51",), email="solveig@example.se"), ()),
        (details("Kanariensis", "Solveig"), ()),
    ],
)
def test_who_objected_is_known_again_however_they_are_typed(
    clinic: OpenClinic, given: PatientDetails, known_by: tuple[KnownBy, ...]
) -> None:
    gone(clinic)
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    again = registered(clinic, given)
    assert again.suppressed == known_by
    assert again.allowed == frozenset()
    told = ["marketing.suppressed"] if known_by else []
    assert [item.kind for item in again.history] == ["patient.registered", *told]
    clinic.sign_in(clinic.owner)
    assert verified(clinic) == []


def test_the_patients_own_new_word_counts_again(clinic: OpenClinic) -> None:
    gone(clinic)
    again = registered(clinic, SOLVEIG)
    says(clinic, again.patient.id, allowed=True)
    after = gate.take_registry(clinic.session, again.patient.id)
    assert (after.allowed, after.suppressed) == (frozenset({NEWS, OFFERS}), ())


def test_an_objection_is_known_again_when_a_phone_is_added_later(clinic: OpenClinic) -> None:
    """And what was allowed until then holds no longer; changing something else says nothing twice."""
    gone(clinic)
    plain = details("Berg", "Signe")
    again = registered(clinic, plain).patient.id
    says(clinic, again, allowed=True)
    patients.change(clinic.session, again, replace(plain, phones=("+4520304050",)), source=Source.PATIENT)
    after = gate.take_registry(clinic.session, again)
    assert (after.allowed, after.suppressed) == (frozenset(), (KnownBy.PHONE,))
    says(clinic, again, allowed=True)
    moved = replace(plain, phones=("+4520304050", "+4570707070"))
    patients.change(clinic.session, again, moved, source=Source.PATIENT)
    assert gate.take_registry(clinic.session, again).allowed == {NEWS, OFFERS}


def test_it_is_kept_again_when_they_are_erased_again(clinic: OpenClinic) -> None:
    """Registered again they said no word, and the one from before must not be lost with them."""
    gone(clinic)
    again = registered(clinic, UNDER_ANOTHER_NAME).patient.id
    erased(clinic, again, next(one for one in clinic.vault.people() if one.name == "Ida Revisor"))
    assert registered(clinic, UNDER_ANOTHER_NAME).suppressed == (KnownBy.PHONE,)


@pytest.mark.parametrize("right", [Right.ERASURE, Right.OBJECTION, Right.WITHDRAWAL])
def test_asking_for_what_ends_marketing_is_an_objection(clinic: OpenClinic, right: Right) -> None:
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    patient = a_patient(clinic.session, SOLVEIG)
    today = clinic.session.clock.today()
    requests.receive(clinic.session, NewRequest(right=right, received=today, how=SaidHow.LETTER, patient=patient))
    erased(clinic, patient, auditor)
    assert registered(clinic, SOLVEIG).suppressed


def test_of_who_never_said_a_word_nothing_is_kept(clinic: OpenClinic) -> None:
    gone(clinic, objecting=False)
    assert remembered(clinic) == ()
    again = registered(clinic, SOLVEIG)
    assert (again.suppressed, again.allowed) == ((), frozenset())


def test_it_outlives_an_exchange_of_keys_and_newcomers_keep_it(clinic: OpenClinic) -> None:
    gone(clinic)
    before = remembered(clinic)
    holders = key_exchange.standing(clinic.session).holders
    key_exchange.exchange(clinic.session, lambda *_: None, confirmed=holders)
    newcomer = clinic.colleague("Lise Reception", RECEPTION)
    clinic.sign_in(newcomer)
    assert registered(clinic, SOLVEIG).suppressed == (KnownBy.IDENTIFIER, KnownBy.PHONE, KnownBy.EMAIL)
    assert remembered(clinic) == before


# ------------------------------------------------------------------------------------------------------- as attacker


def test_nothing_of_the_person_is_left_in_the_file(clinic: OpenClinic) -> None:
    gone(clinic)
    pages = raw_pages(clinic).lower()
    for word in (b"kanariensis", b"solveig", b"20304050", b"1705804284"):
        assert word not in pages
    assert len(remembered(clinic)) == 3
    rows = everything_in(clinic.vault)
    cells = [cell for table in rows.values() for row in table for cell in row]
    flat = b"".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)
    assert not [digest for digest in remembered(clinic) if digest.encode() in flat or bytes.fromhex(digest) in flat]


def test_without_the_registry_key_nobody_can_try_a_number(clinic: OpenClinic) -> None:
    """A digest that left in an export: whoever guesses the very phone number finds nothing to compare."""
    gone(clinic)
    kept = remembered(clinic)
    slow = objections.stretched((KnownBy.PHONE, "4520304050"), clinic.vault.id)
    guessed = {objections.stretched((KnownBy.PHONE, one), clinic.vault.id).hex() for one in ("4520304050", "20304050")}
    assert guessed.isdisjoint(kept)
    assert slow != objections.stretched((KnownBy.EMAIL, "4520304050"), clinic.vault.id)
    assert slow != objections.stretched((KnownBy.PHONE, "4520304050"), UUID(int=1)), "another clinic's is another"


def test_digests_do_not_say_which_belong_together_or_what_they_were(clinic: OpenClinic) -> None:
    gone(clinic)
    kept = remembered(clinic)
    assert list(kept) == sorted(kept)
    assert {len(one) for one in kept} == {64}


def test_each_guess_costs_the_slow_half(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the registry key: the fast half alone is of no use."""
    gone(clinic)
    seen: list[bytes] = []
    fast = BodyKeys.objection_digests

    def counted(keys: BodyKeys, stretched: bytes) -> tuple[str, ...]:
        seen.append(stretched)
        return fast(keys, stretched)

    monkeypatch.setattr(BodyKeys, "objection_digests", counted)
    assert clinic.vault.objected_before(UNDER_ANOTHER_NAME) == (KnownBy.PHONE,)
    assert [len(one) for one in seen] == [32]
    assert b"20304050" not in seen[0]


def test_where_nobody_is_remembered_nothing_is_computed(clinic: OpenClinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(objections, "stretched", lambda *_: pytest.fail("a digest for nothing"))
    assert registered(clinic, SOLVEIG).suppressed == ()


def test_a_made_up_suppression_is_found(clinic: OpenClinic) -> None:
    """Somebody with a program of their own says of a patient that they objected, where no erasure kept anything."""
    patient = a_patient(clinic.session, SOLVEIG)
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("marketing.suppressed", MarketingSuppressed((KnownBy.PHONE,)), patient=patient))
    assert verified(clinic) == ["verify.erasures.no_objection"]


@pytest.mark.parametrize("digests", [("a" * 63,), ("b" * 64, "a" * 64), ("a" * 64, "a" * 64), ("Solveig",)])
def test_words_in_place_of_digests_are_refused_and_found(clinic: OpenClinic, digests: tuple[str, ...]) -> None:
    """An erasure that keeps the name after all, or says by their order which digest is of what."""
    auditor = clinic.colleague("Ida Revisor", AUDIT)
    victim = a_patient(clinic.session, SOLVEIG)
    places = ranges(clinic.vault.positions_of((victim,)))
    wanted = ErasureCarriedOut(ErasureExtent.RECORDS, "prospect", places, "Slettet.", ())
    clinic.sign_in(auditor)
    first = clinic.vault.approve_erasure(wanted)
    clinic.sign_in(clinic.owner)
    approved = replace(wanted, approvals=(first, clinic.vault.approve_erasure(wanted)), suppressed=digests)
    with pytest.raises(ErasureRefused):
        clinic.vault.erase((victim,), (approved,), at=clinic.session.now())
    with clinic.vault.act(clinic.session.now()) as act:
        act.append(NewRecord("erasure.carried_out", approved))
    assert verified(clinic) == ["verify.erasures.objection"]
