"""What was treated at once can be written without consent, and waits for a colleague's review."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.emergencies import DrugGiven, EmergencyReviewed, EmergencyTreated
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.services import emergencies, people
from journal_app.services.session import Session
from tests.clinic import PRACTITIONER, RECEPTION, OpenClinic, a_patient, a_treated_patient, opened
from tests.written import an_emergency, an_emergency_written


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def reviewed(clinic: OpenClinic, patient: UUID, emergency: UUID, conclusion: str = "Rigtigt handlet") -> UUID | None:
    return emergencies.review(clinic.session, opened(clinic.session, patient), emergency, conclusion=conclusion).made


def test_it_is_written_without_any_consent(clinic: OpenClinic, patient: UUID) -> None:
    told = an_emergency(clinic.session, others="  Lise holdt tiden ")
    made = emergencies.write_down(clinic.session, opened(clinic.session, patient), told)
    item = opened(clinic.session, patient).items[0]
    me = clinic.vault.person
    assert (item.id, item.kind, item.has_gate) == (made.made, "emergency.treated", False)
    assert item.content == replace(told, others="Lise holdt tiden", treated_by=me.id, treated_by_name=me.name)


def test_it_names_the_one_signed_in_whatever_was_asked_for(clinic: OpenClinic, patient: UUID) -> None:
    an_emergency_written(clinic.session, patient, treated_by=uuid4(), treated_by_name="En anden")
    content = opened(clinic.session, patient).items[0].content
    assert isinstance(content, EmergencyTreated)
    assert content.treated_by == clinic.vault.person.id


def test_a_lot_that_nobody_read_and_a_drug_that_had_expired_can_be_written(clinic: OpenClinic, patient: UUID) -> None:
    now = clinic.session.now()
    drugs = (DrugGiven("Adrenalin", "", (now - timedelta(days=90)).date(), "0,3 mg", "i.m.", now),)
    emergency = an_emergency_written(clinic.session, patient, drugs=drugs)
    assert opened(clinic.session, patient).items[0].id == emergency


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"what_happened": " \n"}, "emergency.no_words"),
        ({"reason": ""}, "emergency.no_reason"),
        ({"outcome": ""}, "emergency.no_outcome"),
        ({"entry": uuid4()}, "treatment.unknown"),
    ],
)
def test_it_is_whole(clinic: OpenClinic, patient: UUID, changes: dict[str, object], key: str) -> None:
    with pytest.raises(UserFacing) as refusal:
        an_emergency_written(clinic.session, patient, **changes)
    assert refusal.value.key == key


def test_nothing_of_it_lies_ahead_and_every_drug_has_a_dose(clinic: OpenClinic, patient: UUID) -> None:
    told = an_emergency(clinic.session)
    (drug,) = told.drugs
    later = clinic.time.moment + timedelta(hours=1)
    for wrong, key in (
        (replace(told, began=later), "emergency.ahead"),
        (replace(told, drugs=(replace(drug, at=later),)), "emergency.ahead"),
        (replace(told, drugs=(replace(drug, dose=" "),)), "emergency.no_dose"),
        (replace(told, drugs=(replace(drug, route=""),)), "emergency.no_dose"),
    ):
        with pytest.raises(UserFacing) as refusal:
            emergencies.write_down(clinic.session, opened(clinic.session, patient), wrong)
        assert refusal.value.key == key


def test_it_may_follow_an_entry_of_the_same_patient_only(clinic: OpenClinic, patient: UUID) -> None:
    treated = a_treated_patient(clinic)
    entry = next(one.id for one in opened(clinic.session, treated).items if one.kind == "treatment.signed")
    emergency = an_emergency_written(clinic.session, treated, entry=entry)
    assert opened(clinic.session, treated).items[0].id == emergency
    with pytest.raises(UserFacing) as refusal:
        an_emergency_written(clinic.session, patient, entry=entry)
    assert refusal.value.key == "treatment.unknown"


# -------------------------------------------------------------------------------------------------------------- review


def test_a_colleague_reviews_it_and_the_one_who_treated_does_not(clinic: OpenClinic, patient: UUID) -> None:
    colleague = clinic.colleague("Nanna Nurse", PRACTITIONER)
    emergency = an_emergency_written(clinic.session, patient)
    item = opened(clinic.session, patient).items[0]
    assert not emergencies.may_be_reviewed_by(clinic.vault.person, item, clinic.vault.people())
    with pytest.raises(UserFacing) as refusal:
        reviewed(clinic, patient, emergency)
    assert refusal.value.key == "emergency.own_review"
    clinic.sign_in(colleague)
    assert emergencies.may_be_reviewed_by(clinic.vault.person, item, clinic.vault.people())
    made = reviewed(clinic, patient, emergency)
    newest = opened(clinic.session, patient).items[0]
    assert newest.id == made
    assert newest.content == EmergencyReviewed(emergency, "Rigtigt handlet", colleague.id, colleague.name)


def test_who_works_alone_reviews_it_and_so_does_one_whose_colleague_left(clinic: OpenClinic, patient: UUID) -> None:
    colleague = clinic.colleague("Nanna Nurse", PRACTITIONER)
    emergency = an_emergency_written(clinic.session, patient)
    people.dismiss(clinic.session, colleague.id, reason="flyttet")
    assert reviewed(clinic, patient, emergency)


def test_it_is_reviewed_once_with_a_conclusion(clinic: OpenClinic, patient: UUID) -> None:
    emergency = an_emergency_written(clinic.session, patient)
    with pytest.raises(UserFacing) as refusal:
        reviewed(clinic, patient, emergency, " ")
    assert refusal.value.key == "emergency.no_conclusion"
    reviewed(clinic, patient, emergency)
    with pytest.raises(UserFacing) as refusal:
        reviewed(clinic, patient, emergency)
    assert refusal.value.key == "emergency.reviewed_already"
    with pytest.raises(UserFacing) as refusal:
        reviewed(clinic, patient, uuid4())
    assert refusal.value.key == "emergency.unknown"


# ------------------------------------------------------------------------------------------------------------- attacks


def test_it_has_no_place_for_a_treatment_that_can_be_planned() -> None:
    assert not {"treatment", "treatments", "session", "consent"} & {field.name for field in fields(EmergencyTreated)}


@pytest.mark.parametrize(
    "act",
    [
        lambda session, record, _: emergencies.write_down(session, record, an_emergency(session)),
        lambda session, record, emergency: emergencies.review(session, record, emergency, conclusion="x"),
    ],
)
def test_reception_neither_writes_nor_reviews(
    clinic: OpenClinic, patient: UUID, act: Callable[[Session, PatientRecord, UUID], object]
) -> None:
    emergency = an_emergency_written(clinic.session, patient)
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        act(session, record, emergency)
    assert refusal.value.key == "permission.write_clinical"
    assert all(one.content is None for one in clinic.vault.journal(patient) if one.kind.startswith("emergency."))
