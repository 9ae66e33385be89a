"""What was prescribed is written down with who did and how the patient was seen, and nothing is sent anywhere."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.circumstances import ConsultationMode
from journal_app.domain.errors import UserFacing
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.services import circumstances, prescriptions
from tests.clinic import RECEPTION, TREATMENT, OpenClinic, a_patient, opened
from tests.written import a_prescription


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def recorded(clinic: OpenClinic, patient: UUID, **changes: object) -> PrescriptionRecorded:
    told = a_prescription(clinic.session, **changes)
    prescriptions.record_prescription(clinic.session, opened(clinic.session, patient), told)
    content = opened(clinic.session, patient).items[0].content
    assert isinstance(content, PrescriptionRecorded)
    return content


def test_it_says_who_prescribed_and_who_wrote_it_down(clinic: OpenClinic, patient: UUID) -> None:
    content = recorded(clinic, patient, medicine=" Aciclovir ")
    assert (content.medicine, content.prescriber_name, content.seen) == (
        "Aciclovir",
        "Karin Lind",
        ConsultationMode.VIDEO,
    )
    assert content.recorded_by == clinic.vault.person.id


def test_a_consultation_that_is_written_already_is_named_and_not_told_again(clinic: OpenClinic, patient: UUID) -> None:
    made = circumstances.note_consultation(
        clinic.session,
        opened(clinic.session, patient),
        TREATMENT,
        consulted_at=clinic.session.now(),
        mode=ConsultationMode.IN_PERSON,
        prescriber="Dr. Sand",
        registration="1234567",
    ).made
    content = recorded(clinic, patient, consultation=made, prescriber_name="En anden", prescriber_registration="0")
    assert (content.consultation, content.prescriber_name, content.prescriber_registration, content.seen) == (
        made,
        "Dr. Sand",
        "1234567",
        ConsultationMode.IN_PERSON,
    )


def test_what_makes_no_prescription(clinic: OpenClinic, patient: UUID) -> None:
    wrong: tuple[tuple[dict[str, object], str], ...] = (
        ({"medicine": ""}, "prescription.no_medicine"),
        ({"dose": " "}, "prescription.no_medicine"),
        ({"prescriber_registration": ""}, "consultation.no_prescriber"),
        ({"prescribed": clinic.session.clock.today() + timedelta(days=1)}, "prescription.ahead"),
        ({"consultation": uuid4()}, "consultation.unknown"),
    )
    for changes, key in wrong:
        with pytest.raises(UserFacing) as refusal:
            recorded(clinic, patient, **changes)
        assert refusal.value.key == key


def test_reception_writes_none(clinic: OpenClinic, patient: UUID) -> None:
    recorded(clinic, patient)
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        prescriptions.record_prescription(session, record, a_prescription(session))
    assert refusal.value.key == "permission.write_clinical"
    assert all(one.content is None for one in clinic.vault.journal(patient) if one.kind == "prescription.recorded")
