"""The doctor who left a treatment to a colleague signs for its entry, nobody else, and anew after a correction."""

from __future__ import annotations

from uuid import UUID

import pytest

from journal_app.domain.countersigned import countersigned
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Person
from journal_app.domain.records import NewRecord
from journal_app.domain.worklists import Work
from journal_app.services import countersigning, delegations, people, treatments, worklists
from journal_app.services.delegations import NewDelegation
from journal_app.vault.acting import RoleRefused
from tests.clinic import (
    PIN,
    PRACTITIONER,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    an_entry,
    entry_of,
    opened,
)


@pytest.fixture
def nurse(clinic: OpenClinic) -> Person:
    return clinic.colleague("Nanna Nurse", PRACTITIONER)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    patient = a_patient(clinic.session)
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    return patient


def leave_to(clinic: OpenClinic, nurse: Person) -> None:
    new = NewDelegation(
        delegate=nurse.id,
        treatments=(TREATMENT,),
        valid_from=clinic.time.moment,
        valid_until=None,
        instruction="Kun panden.",
    )
    delegations.give(clinic.session, new, pin=PIN)


def treated_by(clinic: OpenClinic, nurse: Person, patient: UUID) -> UUID:
    """The nurse treats; the doctor is signed in again afterwards."""
    doctor = clinic.vault.person
    clinic.sign_in(nurse)
    people.set_pin(clinic.session, password=bytearray(clinic.passwords[nurse.id].encode()), pin=PIN)
    entry = an_entry(clinic.session, patient)
    clinic.sign_in(doctor)
    return entry


def countersign(clinic: OpenClinic, patient: UUID, entry: UUID, *, pin: str = PIN) -> UUID | None:
    return countersigning.countersign(
        clinic.session, opened(clinic.session, patient), entry, remark="Set", pin=pin
    ).made


def waiting(clinic: OpenClinic) -> list[UUID | None]:
    return [line.item for line in worklists.find(clinic.session, Work.COUNTERSIGN)]


def test_the_doctor_who_gave_the_delegation_signs_for_the_entry(
    clinic: OpenClinic, nurse: Person, patient: UUID
) -> None:
    leave_to(clinic, nurse)
    entry = treated_by(clinic, nurse, patient)
    assert waiting(clinic) == [entry]
    made = countersign(clinic, patient, entry)
    items = opened(clinic.session, patient).items
    assert countersigned(items)[entry].id == made
    content = items[0].content
    assert isinstance(content, EntryCountersigned)
    assert content.leaf == next(one.leaf.hex() for one in items if one.id == entry)
    assert waiting(clinic) == []
    with pytest.raises(UserFacing) as refusal:
        countersign(clinic, patient, entry)
    assert refusal.value.key == "countersign.already"


def test_a_corrected_entry_needs_it_again(clinic: OpenClinic, nurse: Person, patient: UUID) -> None:
    leave_to(clinic, nurse)
    entry = treated_by(clinic, nurse, patient)
    countersign(clinic, patient, entry)
    doctor = clinic.vault.person
    clinic.sign_in(nurse)
    fixed = entry_of(clinic.session, text="Rettet")
    record = opened(clinic.session, patient)
    newest = treatments.correct(clinic.session, record, entry, fixed, reason="Skrivefejl", pin=PIN).made
    clinic.sign_in(doctor)
    assert waiting(clinic) == [newest]
    with pytest.raises(UserFacing) as refusal:
        countersign(clinic, patient, entry)
    assert refusal.value.key == "countersign.corrected"
    assert newest is not None
    countersign(clinic, patient, newest)
    assert waiting(clinic) == []


def test_nobody_signs_for_an_entry_that_they_did_not_leave_to_its_author(
    clinic: OpenClinic, nurse: Person, patient: UUID
) -> None:
    entry = treated_by(clinic, nurse, patient)
    leave_to(clinic, nurse)  # too late: it holds from its signature on
    with pytest.raises(UserFacing) as refusal:
        countersign(clinic, patient, entry)
    assert refusal.value.key == "countersign.not_yours"


def test_the_vault_itself_refuses_a_word_by_somebody_else(clinic: OpenClinic, nurse: Person, patient: UUID) -> None:
    leave_to(clinic, nurse)
    entry = treated_by(clinic, nurse, patient)
    clinic.sign_in(nurse)
    leaf = next(one.leaf.hex() for one in opened(clinic.session, patient).items if one.id == entry)
    forged = EntryCountersigned(entry, leaf, UUID(int=1), nurse.id, nurse.name)
    for refs in ({"entry": (entry,)}, {}):
        with pytest.raises(RoleRefused), clinic.vault.act(clinic.session.now()) as act:
            act.append(NewRecord("entry.countersigned", forged, patient, "care", refs=refs))


def test_a_wrong_pin_and_reception_sign_nothing(clinic: OpenClinic, nurse: Person, patient: UUID) -> None:
    leave_to(clinic, nurse)
    entry = treated_by(clinic, nurse, patient)
    with pytest.raises(UserFacing):
        countersign(clinic, patient, entry, pin="000000")
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        countersigning.countersign(session, record, entry, remark="", pin=PIN)
    assert refusal.value.key == "permission.sign_treatment"
