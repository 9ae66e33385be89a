"""The one door to patient data: who may pass, what is asked, what comes out."""

from __future__ import annotations

from uuid import uuid4

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.health import AllergyState
from journal_app.domain.patients import Source
from journal_app.domain.people import Role
from journal_app.services import gate, patients
from tests.clinic import (
    AUDIT,
    METTE,
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_note,
    a_patient,
    a_treated_patient,
    details,
    opened,
)


def test_a_record_is_whole_and_newest_first(clinic: OpenClinic) -> None:
    patient = a_treated_patient(clinic)
    record = opened(clinic.session, patient)
    assert [item.kind for item in record.items] == [
        "treatment.signed",
        "health.confirmed",
        "consent.signed",
        "information.given",
        "patient.registered",
    ]
    assert record.patient.details == METTE
    assert record.allergies.state is AllergyState.NONE_KNOWN
    assert all(item.author_name == "Anna Holm" for item in record.items)


def test_a_snapshot_stays_as_it_was(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    before = opened(clinic.session, patient)
    a_note(clinic.session, patient)
    assert len(before.items) == 1
    assert len(opened(clinic.session, patient).items) == 2


@pytest.mark.parametrize(
    ("roles", "clinical", "registry"),
    [(PRACTITIONER, True, True), (RECEPTION, False, True), (OWNING, False, True), (AUDIT, False, False)],
    ids=["practitioner", "receptionist", "owner", "auditor"],
)
def test_who_may_open_what(clinic: OpenClinic, roles: frozenset[Role], clinical: bool, registry: bool) -> None:
    patient = a_patient(clinic.session)
    session = clinic.sign_in(clinic.colleague("Lise", roles))
    for permitted, look in ((clinical, gate.take_record), (registry, gate.take_registry)):
        before = clinic.vault.head().size
        if permitted:
            assert look(session, patient, Purpose.CARE).patient.details == METTE
            assert clinic.vault.head().size == before + 1
        else:
            with pytest.raises(UserFacing, match=r"Only|allow"):
                look(session, patient, Purpose.CARE)
            assert clinic.vault.head().size == before


def test_nobody_is_opened_under_an_unknown_id(clinic: OpenClinic) -> None:
    before = clinic.vault.head().size
    for look in (gate.take_record, gate.take_registry):
        with pytest.raises(gate.NoSuchPatient):
            look(clinic.session, uuid4(), Purpose.CARE)
    assert clinic.vault.head().size == before, "no trace of a look at nobody"


@pytest.mark.parametrize("reason", ["", "   ", "a!"])
def test_some_purposes_need_a_reason(clinic: OpenClinic, reason: str) -> None:
    patient = a_patient(clinic.session)
    for look in (gate.take_record, gate.take_registry):
        with pytest.raises(UserFacing) as refusal:
            look(clinic.session, patient, Purpose.COMPLAINT, reason=reason)
        assert refusal.value.key == "access.reason_missing"
        look(clinic.session, patient, Purpose.COMPLAINT, reason="Sag 12")


def test_a_merged_duplicate_opens_as_the_one_it_is(clinic: OpenClinic) -> None:
    one, other = a_patient(clinic.session), a_patient(clinic.session, details("Hansen"))
    a_note(clinic.session, other, "Hos den anden")
    patients.merge(clinic.session, survivor=one, duplicate=other, reason="samme")
    record = opened(clinic.session, other)
    assert record.patient.id == one
    assert {"note.signed", "patient.merged"} < {item.kind for item in record.items}
    registry = gate.take_registry(clinic.session, other)
    assert (registry.patient.id, registry.duplicates) == (one, (other,))


def test_the_registry_shows_every_version_of_the_details(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session, details("Nielsen"))
    patients.change(clinic.session, patient, details("Hansen"), source=Source.PATIENT)
    registry = gate.take_registry(clinic.session, patient)
    assert [item.kind for item in registry.history] == ["patient.registered", "patient.changed"]
    assert registry.patient.details.name.family == "Hansen"


def test_a_block_and_a_call_are_the_same_door(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    with gate.open_record(clinic.session, patient, Purpose.CARE) as record:
        assert record.patient == opened(clinic.session, patient).patient
    with pytest.raises(UserFacing), gate.open_record(clinic.session, patient, Purpose.EXPORT):
        pytest.fail("the block began")
