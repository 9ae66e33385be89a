"""Pure projectors: which rows follow from a record, the same for every role."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain import clinic as clinics
from journal_app.domain.consents import TextReference
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientChanged, PatientDetails, PatientRegistered, Source
from journal_app.domain.people import Role
from journal_app.domain.records import KINDS, ConsentGate, EntryGate, Header, Previous, Seal, WithdrawalGate
from journal_app.vault.signing import key_id_of
from journal_app.vault.views import Change, Drop, Projected, Put, Step, micros, project, stream_of
from tests.clinic import METTE
from tests.unit.domain.test_records import NOW, a_header

LEAF = b"l" * 32
PATIENT, OTHER = UUID(int=4), UUID(int=5)
WHO = UUID(int=8)
CONSENT = UUID(int=9)


def steps(kind: str, content: object = None, *, position: int = 7, **changes: object) -> tuple[Step, ...]:
    """What a record asks for beyond its place in ``records`` and ``streams``."""
    header = a_header(kind=kind, **changes)
    placed, stream, *rest = project(Projected(position, LEAF, header, content))
    assert isinstance(placed, Put)
    assert isinstance(stream, Put)
    assert (placed.table, stream.table) == ("records", "streams")
    return tuple(rest)


# --------------------------------------------------------------------------------------------------------------- places


def test_every_record_has_a_place_and_moves_its_stream() -> None:
    header = a_header(kind="note.signed", previous=Previous(4, b"p" * 32))
    placed, stream = project(Projected(7, LEAF, header, None))
    assert placed == Put(
        "records",
        {
            "position": 7,
            "id": header.id.bytes,
            "kind": "note.signed",
            "patient": PATIENT.bytes,
            "author": header.author.bytes,
            "seat": header.seat.bytes,
            "at": 1_772_438_400_000_000,
            "purpose": "care",
        },
    )
    assert stream == Put("streams", {"stream": PATIENT.bytes, "nth": 5, "leaf": LEAF})


@pytest.mark.parametrize(
    ("kind", "patient", "stream"),
    [
        ("note.signed", PATIENT, PATIENT),
        ("note.signed", None, UUID(int=3)),
        ("access.record_opened", PATIENT, UUID(int=3)),
        ("access.signed_in", None, UUID(int=3)),
        ("photo.from_the_future", PATIENT, PATIENT),
        ("policy.from_the_future", None, UUID(int=3)),
    ],
)
def test_a_record_belongs_to_its_patients_stream_or_its_seats(kind: str, patient: UUID | None, stream: UUID) -> None:
    assert stream_of(a_header(kind=kind, patient=patient)) == stream


def test_a_kind_nobody_knows_yet_only_takes_its_place() -> None:
    assert steps("photo.from_the_future") == ()


@pytest.mark.parametrize("kind", sorted(kind.name for kind in KINDS.values() if kind.seal is Seal.REGISTRY))
def test_an_erased_or_unreadable_registry_body_leaves_the_views_alone(kind: str) -> None:
    locks = kind == "restriction.set"  # by its header alone: unread it must not open what it closed
    assert {step.table for step in steps(kind, None)} == ({"restrictions"} if locks else set())


def test_microseconds_are_exact() -> None:
    assert micros(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    assert micros(datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)) == -1
    assert micros(datetime(2026, 11, 23, 8, 0, 0, 1, tzinfo=UTC)) % 1_000_000 == 1
    assert micros(NOW + timedelta(hours=1)) - micros(NOW) == 3_600_000_000


# --------------------------------------------------------------------------------------------------------------- people

KEY = bytes(range(32))
ADDED = clinics.UserAdded(WHO, "Lise", (Role.RECEPTIONIST, Role.AUDITOR), "", None, KEY.hex(), "ab" * 32)


def key_row(position: int) -> Put:
    return Put(
        "person_keys",
        {
            "key": key_id_of(KEY),
            "person": WHO.bytes,
            "public": KEY,
            "valid_from": position,
            "valid_until": None,
        },
    )


def test_somebody_joins_with_a_key_that_counts_from_then_on() -> None:
    joined, key = steps("user.added", ADDED)
    assert isinstance(joined, Put)
    assert joined.row["roles"] == "auditor,receptionist"
    assert (joined.row["added"], joined.row["removed"], joined.row["authority"]) == (7, None, "")
    assert key == key_row(7)


def test_the_first_owners_key_counts_from_record_0() -> None:
    created = clinics.VaultCreated(
        clinics.Clinic("K", "A", "DK"), WHO, KEY.hex(), "ab" * 32, "cd" * 32, "ef" * 32, "ef" * 32, "ef" * 32, ""
    )
    assert steps("vault.created", created, position=0) == (key_row(0),)
    assert [step.table for step in steps("user.added", ADDED, position=1)] == ["people"]


def test_a_new_key_ends_the_old_one() -> None:
    changed = clinics.UserKeyChanged(WHO, KEY.hex(), "ab" * 32, "recovery")
    ended, new = steps("user.key_changed", changed)
    assert ended == Change("person_keys", {"person": WHO.bytes, "valid_until": None}, {"valid_until": 7})
    assert new == key_row(7)


def test_a_leaver_and_their_key_end() -> None:
    assert steps("user.removed", clinics.UserRemoved(WHO, "Nyt arbejde")) == (
        Change("people", {"id": WHO.bytes}, {"removed": 7}),
        Change("person_keys", {"person": WHO.bytes, "valid_until": None}, {"valid_until": 7}),
    )


def test_a_change_of_a_person_changes_only_them() -> None:
    (change,) = steps("user.changed", clinics.UserChanged(WHO, "Lise Lund", (Role.OWNER,), "ejer", None))
    assert isinstance(change, Change)
    assert change.where == {"id": WHO.bytes}
    assert (change.row["name"], change.row["roles"], change.row["title"]) == ("Lise Lund", "owner", "ejer")


def test_statements_settings_and_packs() -> None:
    text = TextReference("t", "2", "da", "ab")
    signed = steps("user.confidentiality_signed", clinics.ConfidentialitySigned(WHO, text, "Jeg lover"), author=WHO)
    assert signed == (Put("statements", {"person": WHO.bytes, "text": "t", "version": "2", "position": 7}),)
    for_another = clinics.ConfidentialitySigned(UUID(int=77), text, "Jeg lover")
    assert steps("user.confidentiality_signed", for_another, author=WHO) == ()
    assert steps("policy.changed", clinics.PolicyChanged("x", "1", "why")) == (
        Put("settings", {"name": "x", "value": "1"}),
    )
    assert steps("pack.applied", clinics.PackApplied("DK", "1", "ab", "{}")) == (
        Put("packs", {"jurisdiction": "DK", "version": "1", "sha256": "ab", "position": 7}),
    )


# ------------------------------------------------------------------------------------------------------------- patients


def test_a_registration_can_be_found_by_all_of_it() -> None:
    found = steps("patient.registered", PatientRegistered(METTE, Source.PATIENT))
    tables = [step.table for step in found]
    assert tables[:3] == ["patients", "patient_words", "patient_digits"]
    patient, words, digits = found[:3]
    assert isinstance(patient, Put)
    assert isinstance(words, Put)
    assert isinstance(digits, Put)
    assert (patient.row["number"], patient.row["changed"]) == (7, 7)
    assert (patient.row["identifier_system"], patient.row["identifier"]) == ("dk-cpr", "0707614285")
    assert "nielsen" in str(words.row["words"])
    assert "0707614285" in str(digits.row["digits"])
    assert tables.count("patient_identifiers") == 1
    assert tables.count("patient_matches") >= 3


def test_a_registration_of_next_to_nothing() -> None:
    bare = PatientDetails(PersonName("X", ""))
    found = steps("patient.registered", PatientRegistered(bare, Source.OTHER))
    assert [step.table for step in found] == ["patients", "patient_words", "patient_digits"]
    (patient, *_) = found
    assert isinstance(patient, Put)
    assert (patient.row["born"], patient.row["identifier"], patient.row["phone"]) == (None, None, "")


def test_a_registration_of_nobody_is_none() -> None:
    for content in (PatientRegistered(METTE, Source.PATIENT), PatientChanged(METTE, (), Source.PATIENT)):
        kind = "patient.registered" if isinstance(content, PatientRegistered) else "patient.changed"
        assert steps(kind, content, patient=None) == ()


def test_the_same_identifier_twice_is_one_row() -> None:
    twice = replace(METTE, identifiers=METTE.identifiers * 2)
    found = steps("patient.registered", PatientRegistered(twice, Source.PATIENT))
    assert [step.table for step in found].count("patient_identifiers") == 1


def test_a_change_takes_back_what_no_longer_finds() -> None:
    found = steps("patient.changed", PatientChanged(METTE, ("email",), Source.PATIENT))
    assert [type(step) for step in found[:3]] == [Change, Drop, Drop]
    assert {step.table for step in found[1:3]} == {"patient_identifiers", "patient_matches"}
    change = found[0]
    assert isinstance(change, Change)
    assert change.where == {"id": PATIENT.bytes}
    assert change.row["changed"] == 7


def test_merging_and_parting() -> None:
    merged = clinics.PatientsMerged(PATIENT, OTHER, "samme")
    row = {"patient": OTHER.bytes, "survivor": PATIENT.bytes}
    assert steps("patient.merged", merged) == (Put("merges", row), Put("mergings", {"position": 7, **row}))
    assert steps("patient.unmerged", merged) == (
        Drop("merges", {"patient": OTHER.bytes}),
        Put("mergings", {"position": 7, "patient": OTHER.bytes, "survivor": None}),
    )


def test_whoever_was_shown_is_shown_once() -> None:
    detail = clinics.AccessDetail(query="n", shown=(PATIENT, OTHER, PATIENT))
    assert steps("access.searched", detail, patient=None) == (
        Put("shown", {"patient": PATIENT.bytes, "position": 7}),
        Put("shown", {"patient": OTHER.bytes, "position": 7}),
    )


# ----------------------------------------------------------------------------------------------------------------- gate

GATE = ConsentGate(("aa", "bb", "aa"), NOW, NOW + timedelta(hours=1), NOW + timedelta(days=1))


def test_a_consent_counts_from_its_header_alone() -> None:
    consent, *treatments = steps("consent.signed", gate=GATE)
    assert consent == Put(
        "consents",
        {
            "record": UUID(int=1).bytes,
            "position": 7,
            "patient": PATIENT.bytes,
            "signed": micros(NOW),
            "valid_from": micros(NOW) + 3_600_000_000,
            "valid_until": micros(NOW) + 86_400_000_000,
        },
    )
    assert treatments == [
        Put("consent_treatments", {"consent": UUID(int=1).bytes, "token": token}) for token in ("aa", "bb")
    ]


def test_a_confirmation_counts_for_the_consent_it_confirms() -> None:
    consent, *_ = steps("consent.confirmed", gate=replace(GATE, valid_until=None), refs={"consent": (CONSENT,)})
    assert isinstance(consent, Put)
    assert (consent.row["record"], consent.row["valid_until"]) == (CONSENT.bytes, None)


@pytest.mark.parametrize("kind", ["consent.signed", "consent.withdrawn", "treatment.signed", "treatment.corrected"])
def test_without_gate_facts_nothing_counts(kind: str) -> None:
    assert steps(kind) == ()


@pytest.mark.parametrize("gate", [GATE, EntryGate("aa", NOW)])
def test_gate_facts_of_nobody_count_for_nobody(gate: ConsentGate | EntryGate) -> None:
    kind = "consent.signed" if isinstance(gate, ConsentGate) else "treatment.signed"
    assert steps(kind, gate=gate, patient=None) == ()


def test_a_withdrawal_names_consent_and_moment() -> None:
    assert steps("consent.withdrawn", gate=WithdrawalGate(NOW), refs={"consent": (CONSENT,)}) == (
        Put("withdrawals", {"position": 7, "consent": CONSENT.bytes, "effective": micros(NOW)}),
    )


def test_an_entry_names_consent_token_and_what_it_corrects() -> None:
    corrected = uuid4()
    refs = {"consent": (CONSENT,), "corrects": (corrected,)}
    (entry,) = steps("treatment.corrected", gate=EntryGate("aa", NOW), refs=refs)
    assert isinstance(entry, Put)
    assert dict(entry.row) == {
        "position": 7,
        "record": UUID(int=1).bytes,
        "patient": PATIENT.bytes,
        "token": "aa",
        "done": micros(NOW),
        "consent": CONSENT.bytes,
        "corrects": corrected.bytes,
    }
    (bare,) = steps("treatment.signed", gate=EntryGate("aa", NOW))
    assert isinstance(bare, Put)
    assert (bare.row["consent"], bare.row["corrects"]) == (None, None)


def test_a_clinical_body_changes_no_view() -> None:
    """Receptionist and practitioner build the same views: the projector never asks for a clinical body."""
    for kind in KINDS.values():
        if kind.seal is Seal.CLINICAL:
            header: Header = a_header(kind=kind.name)
            with_body = project(Projected(7, LEAF, header, object()))
            assert with_body == project(Projected(7, LEAF, header, None))
