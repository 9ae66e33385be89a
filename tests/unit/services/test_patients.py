"""Registering, changing, finding duplicates, merging and parting again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName
from journal_app.domain.patients import Certainty, PatientChanged, PatientDetails, PatientRegistered, Source
from journal_app.domain.people import Role
from journal_app.services import gate, patients
from journal_app.services.ports import AccessFilter
from journal_app.services.session import ChangeSet
from tests.clinic import (
    AUDIT,
    METTE,
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_clinic,
    a_note,
    a_patient,
    details,
    kinds_written,
    opened,
    type_kit_back,
)


def contents(clinic: OpenClinic, patient: UUID) -> list[object]:
    return [item.content for item in clinic.vault.registry_history(patient)]


# -------------------------------------------------------------------------------------------------------- registering


def test_a_registration_says_who_said_so(clinic: OpenClinic) -> None:
    made = patients.register(clinic.session, METTE, source=Source.REGISTER)
    assert made.kinds == {"patient.registered"}
    assert made.made is not None
    assert made.patients == {made.made}
    assert contents(clinic, made.made) == [PatientRegistered(METTE, Source.REGISTER)]


@pytest.mark.parametrize("roles", [PRACTITIONER, RECEPTION, OWNING], ids=["practitioner", "receptionist", "owner"])
def test_who_may_register(clinic: OpenClinic, roles: frozenset[Role]) -> None:
    session = clinic.sign_in(clinic.colleague("Lise", roles))
    patient = a_patient(session)
    patients.change(session, patient, details("Hansen"), source=Source.PATIENT)
    patients.find_duplicates(session, METTE)


def test_an_auditor_may_not(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    session = clinic.sign_in(clinic.colleague("Vera", AUDIT))
    for attempt in (
        lambda: patients.register(session, METTE, source=Source.PATIENT),
        lambda: patients.change(session, patient, details("X"), source=Source.PATIENT),
        lambda: patients.find_duplicates(session, METTE),
        lambda: patients.merge(session, survivor=patient, duplicate=uuid4(), reason="samme"),
        lambda: patients.unmerge(session, patient, reason="andre"),
    ):
        with pytest.raises(UserFacing) as refusal:
            attempt()
        assert refusal.value.key.startswith("permission.")


def test_a_receptionist_may_not_merge(clinic: OpenClinic) -> None:
    one, other = a_patient(clinic.session), a_patient(clinic.session, details("Hansen"))
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        patients.merge(session, survivor=one, duplicate=other, reason="samme")
    assert refusal.value.key == "permission.merge_patients"


def test_details_that_cannot_be_saved_are_refused_with_all_that_is_wrong(clinic: OpenClinic) -> None:
    wrong = PatientDetails(PersonName("", ""), born=date(2999, 1, 1), email="nobody")
    with pytest.raises(patients.DetailsRefused) as refusal:
        patients.register(clinic.session, wrong, source=Source.PATIENT)
    assert {finding.field for finding in refusal.value.findings} == {"name.family", "born", "email"}
    known = a_patient(clinic.session)
    with pytest.raises(patients.DetailsRefused):
        patients.change(clinic.session, known, wrong, source=Source.PATIENT)


def test_a_doubtful_number_is_saved(clinic: OpenClinic) -> None:
    """A checksum that fails only warns: real people have such numbers."""
    doubtful = details(identifiers=(Identifier(IdentifierSystem.CPR, "0707614286"),))
    patient = a_patient(clinic.session, doubtful)
    assert clinic.vault.stub(patient) is not None


def test_nobody_is_registered_before_the_kit_was_typed_back(tmp_path: Path) -> None:
    clinic = a_clinic(tmp_path, ready=False)
    with pytest.raises(UserFacing) as refusal:
        a_patient(clinic.session)
    assert refusal.value.key == "kit.not_confirmed"
    type_kit_back(clinic.session, clinic.sheets[:1])
    with pytest.raises(UserFacing):
        a_patient(clinic.session)
    type_kit_back(clinic.session, clinic.sheets[1:])
    a_patient(clinic.session)
    clinic.close()


def test_a_demo_needs_no_kit_and_takes_test_numbers(tmp_path: Path) -> None:
    clinic = a_clinic(tmp_path, demo=True, ready=False)
    invented = details(identifiers=(Identifier(IdentifierSystem.NHS, "9990000018"),))
    a_patient(clinic.session, invented)
    assert clinic.vault.patient_count() == 1
    clinic.close()
    real = a_clinic(tmp_path / "real", jurisdiction="GB-ENG")
    with pytest.raises(patients.DetailsRefused):
        a_patient(real.session, invented)
    real.close()


# ----------------------------------------------------------------------------------------------------------- changing


def test_a_change_keeps_what_was_there_and_names_what_changed(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    changed = replace(METTE, name=replace(METTE.name, family="Holm"), phones=("+45 30 00 00 00",))
    made = patients.change(clinic.session, patient, changed, source=Source.OTHER)
    assert made.kinds == {"patient.changed"}
    registered, content = contents(clinic, patient)
    assert registered == PatientRegistered(METTE, Source.PATIENT)
    assert content == PatientChanged(changed, ("name.family", "phones"), Source.OTHER)
    assert clinic.vault.search("holm", limit=5)
    assert not clinic.vault.search("nielsen", limit=5)
    assert not clinic.vault.search("20123456", limit=5)


def test_no_change_writes_nothing(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    before = clinic.vault.head().size
    made = patients.change(clinic.session, patient, METTE, source=Source.PATIENT)
    assert (made.kinds, made.patients, made.made) == (frozenset(), frozenset(), None)
    assert clinic.vault.head().size == before


def test_nobody_is_changed_under_an_unknown_id(clinic: OpenClinic) -> None:
    with pytest.raises(UserFacing) as refusal:
        patients.change(clinic.session, uuid4(), METTE, source=Source.PATIENT)
    assert refusal.value.key == "patient.unknown"


# --------------------------------------------------------------------------------------------------------- duplicates


def test_duplicates_are_found_both_ways_likeliest_first(clinic: OpenClinic) -> None:
    same = a_patient(clinic.session, METTE)
    likely = a_patient(clinic.session, replace(METTE, identifiers=()))
    possible = a_patient(clinic.session, replace(METTE, identifiers=(), phones=(), email=""))
    a_patient(clinic.session, details("Hansen"))
    found = patients.find_duplicates(clinic.session, METTE)
    assert [(match.patient.id, match.likeness.certainty) for match in found] == [
        (same, Certainty.SAME),
        (likely, Certainty.LIKELY),
        (possible, Certainty.POSSIBLE),
    ]
    for patient in (same, likely, possible):
        others = patients.find_duplicates(clinic.session, METTE, besides=patient)
        assert {match.patient.id for match in others} == {same, likely, possible} - {patient}


def test_a_shared_phone_alone_is_no_duplicate_and_leaves_no_trace(clinic: OpenClinic) -> None:
    a_patient(clinic.session, details("Hansen", phones=METTE.phones))
    before = clinic.vault.head().size
    assert patients.find_duplicates(clinic.session, METTE) == ()
    assert clinic.vault.head().size == before, "nobody was shown"


def test_merged_ones_are_not_offered_again(clinic: OpenClinic) -> None:
    one, other = a_patient(clinic.session), a_patient(clinic.session)
    patients.merge(clinic.session, survivor=one, duplicate=other, reason="samme")
    assert patients.find_duplicates(clinic.session, METTE, besides=one) == ()


# ------------------------------------------------------------------------------------------------------------ merging


def merged(clinic: OpenClinic, *names: str) -> list[UUID]:
    return [a_patient(clinic.session, details(name)) for name in names]


def test_two_merge_and_part_again(clinic: OpenClinic) -> None:
    one, other = merged(clinic, "Nielsen", "Hansen")
    a_note(clinic.session, other, "Hos den anden")
    made = patients.merge(clinic.session, survivor=one, duplicate=other, reason="samme person")
    assert made == ChangeSet.of("patient.merged", patients=[one, other], made=one)
    assert clinic.vault.survivor(other) == one
    assert clinic.vault.merged_with(one) == (other,)
    assert [item.content for item in clinic.vault.journal(one) if item.kind == "note.signed"]

    made = patients.unmerge(clinic.session, other, reason="to personer")
    assert made == ChangeSet.of("patient.unmerged", patients=[one, other], made=other)
    assert clinic.vault.survivor(other) == other
    assert not [item for item in clinic.vault.journal(one) if item.kind == "note.signed"]
    assert [item for item in clinic.vault.journal(other) if item.kind == "note.signed"]


def test_three_registrations_are_one_and_each_parts_alone(clinic: OpenClinic) -> None:
    first, second, third = merged(clinic, "Nielsen", "Hansen", "Holm")
    patients.merge(clinic.session, survivor=second, duplicate=third, reason="samme")
    patients.merge(clinic.session, survivor=first, duplicate=second, reason="samme")
    assert [clinic.vault.survivor(one) for one in (first, second, third)] == [first] * 3
    assert set(clinic.vault.merged_with(first)) == {second, third}
    assert kinds_written(clinic.vault)[-4:] == [
        "patient.merged",
        "patient.unmerged",
        "patient.merged",
        "patient.merged",
    ]

    patients.unmerge(clinic.session, second, reason="andre")
    assert [clinic.vault.survivor(one) for one in (first, second, third)] == [first, second, first]
    patients.unmerge(clinic.session, third, reason="andre")
    assert [clinic.vault.survivor(one) for one in (first, second, third)] == [first, second, third]


def test_merging_with_a_duplicate_merges_with_whom_it_is_shown_as(clinic: OpenClinic) -> None:
    first, second, third = merged(clinic, "Nielsen", "Hansen", "Holm")
    patients.merge(clinic.session, survivor=first, duplicate=second, reason="samme")
    made = patients.merge(clinic.session, survivor=second, duplicate=third, reason="samme")
    assert made.made == first
    assert clinic.vault.survivor(third) == first
    assert opened(clinic.session, third).patient.id == first


def test_merging_the_same_again_is_refused(clinic: OpenClinic) -> None:
    first, second = merged(clinic, "Nielsen", "Hansen")
    for _ in range(2):
        with pytest.raises(UserFacing) as refusal:
            patients.merge(clinic.session, survivor=first, duplicate=first, reason="samme")
        assert refusal.value.key == "merge.same"
    patients.merge(clinic.session, survivor=first, duplicate=second, reason="samme")
    for survivor, duplicate in ((first, second), (second, first)):
        with pytest.raises(UserFacing) as refusal:
            patients.merge(clinic.session, survivor=survivor, duplicate=duplicate, reason="samme")
        assert refusal.value.key == "merge.same"


def test_a_merge_needs_a_reason_and_so_does_its_undoing(clinic: OpenClinic) -> None:
    first, second = merged(clinic, "Nielsen", "Hansen")
    with pytest.raises(UserFacing) as refusal:
        patients.merge(clinic.session, survivor=first, duplicate=second, reason=" \n")
    assert refusal.value.key == "merge.no_reason"
    with pytest.raises(UserFacing) as refusal:
        patients.unmerge(clinic.session, second, reason="")
    assert refusal.value.key == "merge.no_reason_apart"


def test_who_was_never_merged_cannot_be_parted(clinic: OpenClinic) -> None:
    (patient,) = merged(clinic, "Nielsen")
    with pytest.raises(UserFacing) as refusal:
        patients.unmerge(clinic.session, patient, reason="andre")
    assert refusal.value.key == "merge.not_merged"


def test_the_report_of_looks_covers_whoever_was_merged(clinic: OpenClinic) -> None:
    """Looks at either registration were looks at this person."""
    first, second = merged(clinic, "Nielsen", "Hansen")
    gate.take_registry(clinic.session, second)
    patients.merge(clinic.session, survivor=first, duplicate=second, reason="samme")
    for asked in (first, second):
        kinds = [event.kind for event in clinic.vault.access_events(AccessFilter(patient=asked))]
        assert "access.record_opened" in kinds
