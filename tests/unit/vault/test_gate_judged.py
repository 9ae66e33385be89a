"""Every way in which a consent may fail to carry a treatment, judged from headers alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.consents import ConsentConfirmed, ConsentWithdrawn
from journal_app.domain.records import ConsentGate, EntryGate, Gate, Header, Previous, WithdrawalGate
from journal_app.vault.checks import gate as gates
from journal_app.vault.checks.references import Merges, References
from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.signers import Signers

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
PATIENT, OTHER, CONSENT = UUID(int=1), UUID(int=2), UUID(int=3)
GIVEN = ConsentGate(("token",), NOON - 2 * HOUR, NOON - HOUR, NOON + HOUR)


def header(
    kind: str,
    gate: Gate | None,
    *,
    record: UUID | None = None,
    patient: UUID | None = PATIENT,
    refs: Mapping[str, tuple[UUID, ...]] | None = None,
    at: datetime = NOON,
) -> Header:
    return Header(
        id=record or uuid4(),
        kind=kind,
        schema=1,
        at=at,
        author=uuid4(),
        key=bytes(32),
        seat=uuid4(),
        patient=patient,
        purpose=None,
        previous=Previous(0, None),
        refs=refs or {},
        gate=gate,
        files=(),
        body=bytes(32),
    )


def judged(*headers: Header, merges: Merges | None = None) -> set[str]:
    findings = Findings()
    gate = gates.Gate(merges or Merges(), Signers(uuid4()))
    for position, one in enumerate(headers):
        gate.check(position, one, findings)
    return {one.key.removeprefix("verify.gate.") for one in findings.all()}


SIGNED = header("consent.signed", GIVEN, record=CONSENT)
ENTRY = header("treatment.signed", EntryGate("token", NOON), refs={"consent": (CONSENT,)})


def withdrawal(effective: datetime) -> Header:
    return header("consent.withdrawn", WithdrawalGate(effective), refs={"consent": (CONSENT,)})


def test_a_valid_consent_carries_the_entry() -> None:
    assert judged(SIGNED, ENTRY) == set()
    assert judged(SIGNED, withdrawal(NOON + timedelta(microseconds=1)), ENTRY) == set()


@pytest.mark.parametrize(
    ("gate", "why"),
    [
        (EntryGate("another", NOON), "other_treatment"),
        (EntryGate("token", NOON - 3 * HOUR), "before_signing"),
        (EntryGate("token", NOON - timedelta(hours=1, microseconds=1)), "before_start"),
        (EntryGate("token", NOON + HOUR), "expired"),
    ],
)
def test_times_and_treatment(gate: EntryGate, why: str) -> None:
    assert judged(SIGNED, replace(ENTRY, gate=gate, at=gate.done)) == {why}


def test_without_consent_or_before_it() -> None:
    assert judged(ENTRY) == {"no_consent"}
    assert judged(ENTRY, SIGNED) == {"no_consent"}
    assert judged(SIGNED, replace(ENTRY, refs={})) == {"no_consent"}
    assert judged(SIGNED, replace(ENTRY, gate=None)) == {"no_facts"}


def test_after_a_withdrawal() -> None:
    assert judged(SIGNED, withdrawal(NOON), ENTRY) == {"withdrawn"}
    assert judged(SIGNED, ENTRY, withdrawal(NOON)) == {"withdrawn_late"}


def test_another_patient_unless_they_are_one() -> None:
    entry = replace(ENTRY, patient=OTHER)
    assert judged(SIGNED, entry) == {"other_patient"}
    merges = Merges()
    merges.learn("patient.merged", PatientsMerged(OTHER, PATIENT, ""))
    assert judged(SIGNED, entry, merges=merges) == set()
    merges.learn("patient.unmerged", PatientsMerged(OTHER, PATIENT, ""))
    assert judged(SIGNED, entry, merges=merges) == {"other_patient"}


def test_a_correction_keeps_the_time_and_names_an_entry() -> None:
    refs = {"consent": (CONSENT,), "corrects": (ENTRY.id,)}
    corrected = header("treatment.corrected", ENTRY.gate, refs=refs)
    assert judged(SIGNED, ENTRY, corrected) == set()
    moved = replace(corrected, gate=EntryGate("token", NOON + timedelta(minutes=1)))
    assert judged(SIGNED, ENTRY, moved) == {"correction"}
    assert judged(SIGNED, corrected) == {"correction"}
    assert judged(SIGNED, ENTRY, replace(corrected, refs={"consent": (CONSENT,)})) == {"correction"}
    assert judged(SIGNED, ENTRY, replace(corrected, kind="treatment.signed")) == {"correction"}


def test_a_consent_from_reception_counts_once_it_is_confirmed() -> None:
    taken = replace(SIGNED, gate=None)
    confirmed = header("consent.confirmed", GIVEN, refs={"consent": (CONSENT,)})
    assert judged(taken, ENTRY) == {"no_consent"}
    assert judged(taken, confirmed, ENTRY) == set()
    assert judged(taken, confirmed, confirmed, ENTRY) == {"counted_twice"}


CONFIRMED = header("consent.confirmed", GIVEN, refs={"consent": (CONSENT,)})


@pytest.mark.parametrize(
    "taken",
    [
        pytest.param((), id="nothing"),
        pytest.param((header("note.signed", None, record=CONSENT),), id="a note"),
        pytest.param((header("consent.declined", None, record=CONSENT),), id="a refusal"),
        pytest.param((replace(SIGNED, gate=None, patient=OTHER),), id="another patient's consent"),
    ],
)
def test_only_a_consent_of_the_same_patient_can_be_confirmed(taken: tuple[Header, ...]) -> None:
    assert judged(*taken, CONFIRMED, ENTRY) == {"confirms_nothing", "no_consent"}


def test_a_consent_of_a_merged_registration_can_be_confirmed() -> None:
    merges = Merges()
    merges.learn("patient.merged", PatientsMerged(PATIENT, OTHER, ""))
    assert judged(replace(SIGNED, gate=None, patient=OTHER), CONFIRMED, ENTRY, merges=merges) == set()


def test_a_consent_confirmed_while_merged_is_another_patients_once_they_are_parted() -> None:
    merges, findings = Merges(), Findings()
    merges.learn("patient.merged", PatientsMerged(PATIENT, OTHER, ""))
    gate = gates.Gate(merges, Signers(uuid4()))
    gate.check(0, replace(SIGNED, gate=None, patient=OTHER), findings)
    gate.check(1, CONFIRMED, findings)
    gate.check(2, ENTRY, findings)
    assert findings.all() == ()
    merges.learn("patient.unmerged", PatientsMerged(PATIENT, OTHER, ""))
    gate.check(3, replace(ENTRY, id=uuid4()), findings)
    gate.conclude(findings)
    assert {(one.key, one.positions) for one in findings.all()} == {
        ("verify.gate.other_patient", (3,)),
        ("verify.gate.unmerged", (2,)),
    }


def test_a_consent_is_not_confirmed_before_it_was_taken() -> None:
    assert "confirms_nothing" in judged(CONFIRMED, replace(SIGNED, gate=None), ENTRY)


def test_a_withdrawal_before_the_confirmation_counts() -> None:
    taken = replace(SIGNED, gate=None)
    assert judged(taken, withdrawal(NOON), CONFIRMED, ENTRY) == {"withdrawn"}
    assert judged(taken, withdrawal(NOON + HOUR), CONFIRMED, ENTRY) == set()


NEWER = UUID(int=4)


def newer(signed: datetime, *treatments: str, patient: UUID = PATIENT) -> Header:
    gate = ConsentGate(treatments or ("token",), signed, signed, None)
    return header("consent.signed", gate, record=NEWER, patient=patient)


def newer_gone(effective: datetime) -> Header:
    return header("consent.withdrawn", WithdrawalGate(effective), refs={"consent": (NEWER,)})


def test_a_withdrawal_ends_every_older_consent_to_the_treatment() -> None:
    again = newer(NOON - HOUR)
    assert judged(SIGNED, again, newer_gone(NOON), ENTRY) == {"withdrawn"}
    assert judged(SIGNED, again, newer_gone(NOON + HOUR), ENTRY) == set()
    assert judged(SIGNED, again, ENTRY, newer_gone(NOON)) == {"withdrawn_late"}
    assert judged(SIGNED, newer(NOON - HOUR, "another"), newer_gone(NOON), ENTRY) == set()
    assert judged(SIGNED, newer(NOON - HOUR, patient=OTHER), newer_gone(NOON), ENTRY) == set()


def test_a_withdrawal_leaves_a_consent_that_was_signed_after_it() -> None:
    entry = replace(ENTRY, refs={"consent": (NEWER,)})
    assert judged(SIGNED, withdrawal(NOON - HOUR), newer(NOON - HOUR / 2), entry) == set()
    assert judged(SIGNED, withdrawal(NOON - HOUR / 2), newer(NOON - HOUR), entry) == {"withdrawn"}


def test_nothing_is_written_down_before_it_took_place() -> None:
    minute, tick = timedelta(minutes=1), timedelta(microseconds=1)
    assert judged(SIGNED, replace(ENTRY, at=NOON - 5 * minute)) == set()
    assert judged(SIGNED, replace(ENTRY, at=NOON - 5 * minute - tick)) == {"ahead"}
    assert judged(replace(SIGNED, at=GIVEN.signed - 2 * minute)) == set()
    assert judged(replace(SIGNED, at=GIVEN.signed - 2 * minute - tick)) == {"ahead"}
    early = replace(SIGNED, gate=None, at=GIVEN.signed - 3 * minute)
    assert judged(early, CONFIRMED) == {"ahead"}


def test_facts_where_they_do_not_belong() -> None:
    assert judged(header("note.signed", EntryGate("token", NOON))) == {"misplaced"}
    assert judged(replace(SIGNED, gate=EntryGate("token", NOON))) == {"misplaced"}
    assert judged(SIGNED, header("consent.withdrawn", None, refs={"consent": (CONSENT,)})) == {"misplaced"}


def body_differs(one: Header, content: object, *before: tuple[Header, object]) -> bool:
    findings = Findings()
    gate = gates.Gate(Merges(), Signers(uuid4()))

    def token(patient: UUID, code: str) -> str | None:
        return {"botulinum": "token"}.get(code) if patient == PATIENT else None

    for position, (each, said) in enumerate((*before, (one, content))):
        gate.check(position, each, Findings())
        gate.check_body(position, each, said, token=token, findings=findings)
    return bool(findings.all())


def test_bodies_agree_with_their_headers() -> None:
    gone = ConsentWithdrawn(CONSENT, NOON, "phone")
    assert not body_differs(withdrawal(NOON), gone)
    assert body_differs(withdrawal(NOON), replace(gone, effective=NOON - HOUR))
    assert body_differs(withdrawal(NOON), replace(gone, consent=uuid4()))
    confirmed = header("consent.confirmed", GIVEN, refs={"consent": (CONSENT,)})
    assert not body_differs(confirmed, ConsentConfirmed(CONSENT, ("botulinum",)))
    assert body_differs(confirmed, ConsentConfirmed(uuid4(), ("botulinum",)))


def test_references_lead_back_to_the_same_patient() -> None:
    def keys(*headers: Header, is_after_erasure: bool = False) -> list[str]:
        findings, references = Findings(), References(Merges())
        for position, one in enumerate(headers):
            references.check(position, one, is_after_erasure=is_after_erasure, findings=findings)
        return [one.key for one in findings.all()]

    assert keys(SIGNED, ENTRY) == []
    assert keys(ENTRY, SIGNED) == ["verify.references.unknown"]
    assert keys(ENTRY, is_after_erasure=True) == ["verify.references.maybe_erased"]
    assert keys(SIGNED, replace(ENTRY, patient=OTHER)) == ["verify.references.other_patient"]
    assert keys(SIGNED, SIGNED) == ["verify.references.repeated_id"]


def test_a_consent_to_something_else_carries_no_entry_and_is_not_confirmed_into_one() -> None:
    permit = header("consent.signed", replace(GIVEN, treatments=()), record=CONSENT)
    confirming = header("consent.confirmed", GIVEN, refs={"consent": (CONSENT,)})
    assert judged(permit) == set()
    assert judged(permit, ENTRY) == {"other_treatment"}
    assert judged(permit, confirming, ENTRY) == {"counted_twice", "other_treatment"}
