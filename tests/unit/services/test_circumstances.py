"""What the rules ask besides consent is written down, and what cannot be true is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest

from journal_app.domain.circumstances import (
    ConsultationMode,
    Evidence,
    IdentityChecked,
    IdentityMethod,
    PhotoLeft,
    PhotoLeftOut,
    PrescriberConsulted,
    TreatmentReported,
)
from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import Patient
from journal_app.services import circumstances, gate, treatments
from journal_app.services.rulebook import findings_now
from journal_app.services.session import ChangeSet
from tests.clinic import (
    AUDIT,
    PIN,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    details,
    entry_of,
    kinds_written,
    opened,
)

BORN = date(1961, 7, 7)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session, details(born=BORN))


def registered(clinic: OpenClinic, patient: UUID) -> Patient:
    return gate.take_registry(clinic.session, patient).patient


# ------------------------------------------------------------------------------------------------------------ identity


def test_reception_records_that_it_saw_who_the_patient_is(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    known = registered(clinic, patient)
    circumstances.check_identity(clinic.session, known, how=IdentityMethod.PASSPORT, born=BORN, remark="Nyt pas")
    history = gate.take_registry(clinic.session, patient).history
    assert history[-1].content == IdentityChecked(
        IdentityMethod.PASSPORT, BORN, clinic.vault.person.id, "Lise Reception", "Nyt pas"
    )


def test_a_document_of_somebody_else_checks_nobody(clinic: OpenClinic, patient: UUID) -> None:
    known = registered(clinic, patient)
    with pytest.raises(UserFacing, match="not the registered one"):
        circumstances.check_identity(clinic.session, known, how=IdentityMethod.PASSPORT, born=BORN + timedelta(days=1))
    assert "patient.identity_checked" not in kinds_written(clinic.vault)


def test_without_a_birth_date_there_is_nothing_to_compare(clinic: OpenClinic) -> None:
    known = registered(clinic, a_patient(clinic.session, details(born=None)))
    with pytest.raises(UserFacing, match="birth date first"):
        circumstances.check_identity(clinic.session, known, how=IdentityMethod.PASSPORT, born=BORN)


# ----------------------------------------------------------------------------------------------------------- elsewhere


def report(clinic: OpenClinic, patient: UUID, **changes: object) -> ChangeSet:
    given: dict[str, object] = {
        "done": clinic.time.moment.date() - timedelta(days=100),
        "place": "Klinik Havnen",
        "evidence": Evidence.LETTER,
    }
    record = opened(clinic.session, patient)
    return circumstances.report_treatment(clinic.session, record, TREATMENT, **(given | changes))  # type: ignore[arg-type]


def test_a_treatment_elsewhere_is_kept_as_what_it_is(clinic: OpenClinic, patient: UUID) -> None:
    report(clinic, patient, remark="20 enheder i panden")
    content = opened(clinic.session, patient).items[0].content
    assert isinstance(content, TreatmentReported)
    assert (content.treatment, content.place, content.evidence) == (TREATMENT, "Klinik Havnen", Evidence.LETTER)
    assert (content.recorded_by, content.remark) == (clinic.vault.person.id, "20 enheder i panden")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param({"done": date(2099, 1, 1)}, "future", id="ahead"),
        pytest.param({"place": "  "}, "where", id="nowhere"),
        pytest.param({"remark": "x" * 2_001}, "too long", id="endless"),
        pytest.param({"place": "Klinik\u202eHavnen"}, "direction", id="turned around"),
    ],
)
def test_a_report_that_cannot_be_right_is_refused(
    clinic: OpenClinic, patient: UUID, changes: dict[str, object], words: str
) -> None:
    with pytest.raises(UserFacing, match=words):
        report(clinic, patient, **changes)
    assert "treatment.reported" not in kinds_written(clinic.vault)


# --------------------------------------------------------------------------------------------------------- prescribers


def consult(clinic: OpenClinic, patient: UUID, **changes: object) -> ChangeSet:
    given: dict[str, object] = {
        "consulted_at": clinic.time.moment - timedelta(hours=1),
        "mode": ConsultationMode.IN_PERSON,
        "prescriber": "Dr Ada Invented",
        "registration": "GMC 7654321",
    }
    record = opened(clinic.session, patient)
    return circumstances.note_consultation(clinic.session, record, TREATMENT, **(given | changes))  # type: ignore[arg-type]


def test_who_prescribed_and_how_they_saw_the_patient_is_kept(clinic: OpenClinic, patient: UUID) -> None:
    consult(clinic, patient)
    content = opened(clinic.session, patient).items[0].content
    assert isinstance(content, PrescriberConsulted)
    assert (content.prescriber_name, content.mode) == ("Dr Ada Invented", ConsultationMode.IN_PERSON)


@pytest.mark.parametrize("missing", ["prescriber", "registration"])
def test_a_prescriber_has_a_name_and_a_registration(clinic: OpenClinic, patient: UUID, missing: str) -> None:
    with pytest.raises(UserFacing, match="name and registration"):
        consult(clinic, patient, **{missing: " "})


def test_a_consultation_to_come_is_none(clinic: OpenClinic, patient: UUID) -> None:
    with pytest.raises(UserFacing, match="future"):
        consult(clinic, patient, consulted_at=clinic.time.moment + timedelta(hours=1))


# ---------------------------------------------------------------------------------------------------------- permission


def test_who_may_not_write_writes_none_of_it(clinic: OpenClinic, patient: UUID) -> None:
    record, known = opened(clinic.session, patient), registered(clinic, patient)
    acts: tuple[Callable[[], object], ...] = (
        lambda: circumstances.report_treatment(
            clinic.session, record, TREATMENT, done=BORN, place="Her", evidence=Evidence.PATIENT
        ),
        lambda: circumstances.note_consultation(
            clinic.session,
            record,
            TREATMENT,
            consulted_at=clinic.time.moment,
            mode=ConsultationMode.PHONE,
            prescriber="Ada",
            registration="1",
        ),
    )
    clinic.sign_in(clinic.colleague("Lise Reception", RECEPTION))
    for act in acts:
        with pytest.raises(UserFacing, match="Only practitioners"):
            act()
    clinic.sign_in(clinic.owner)
    clinic.sign_in(clinic.colleague("Bo Revision", AUDIT))
    with pytest.raises(UserFacing, match="does not allow"):
        circumstances.check_identity(clinic.session, known, how=IdentityMethod.PASSPORT, born=BORN)


def test_a_treatment_that_the_clinic_does_not_know_is_not_reported(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    with pytest.raises(UserFacing, match="do not know this treatment"):
        circumstances.report_treatment(
            clinic.session, record, "leeches", done=BORN, place="Her", evidence=Evidence.PATIENT
        )


# -------------------------------------------------------------------------------------------------------------- photos


def test_why_there_is_no_photo_before_is_kept_and_asked_for(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    with pytest.raises(UserFacing, match="why there is no photo"):
        circumstances.leave_photo_out(clinic.session, record, TREATMENT, PhotoLeft.BEFORE, reason=" ")
    circumstances.leave_photo_out(clinic.session, record, TREATMENT, PhotoLeft.BEFORE, reason="Kameraet er i stykker")
    content = opened(clinic.session, patient).items[0].content
    assert isinstance(content, PhotoLeftOut)
    assert (content.reason, content.recorded_by) == ("Kameraet er i stykker", clinic.owner.id)


def test_a_patient_declines_without_a_reason(clinic: OpenClinic, patient: UUID) -> None:
    record = opened(clinic.session, patient)
    assert circumstances.leave_photo_out(clinic.session, record, TREATMENT, PhotoLeft.AFTER, reason="").made
    with pytest.raises(UserFacing):
        circumstances.leave_photo_out(clinic.session, record, "unknown", PhotoLeft.AFTER, reason="")


def test_a_reason_noted_spares_the_warning_and_only_until_the_next_treatment(clinic: OpenClinic) -> None:
    ready = a_patient(clinic.session)
    a_consent(clinic, ready)
    a_healthy(clinic.session, ready)
    clinic.time.moment += timedelta(minutes=5)
    record = opened(clinic.session, ready)
    circumstances.leave_photo_out(clinic.session, record, TREATMENT, PhotoLeft.BEFORE, reason="Kameraet er i stykker")

    def asked() -> set[str]:
        found = findings_now(clinic.session, opened(clinic.session, ready), TREATMENT)
        return {one.message for one in found if "photo" in one.rule}

    assert asked() == {"before_photo.reason_noted"}
    clinic.time.moment += timedelta(minutes=5)
    entry = entry_of(clinic.session, deviations=())
    treatments.sign(clinic.session, opened(clinic.session, ready), entry, pin=PIN)
    clinic.time.moment += timedelta(days=1)
    assert asked() == {"before_photo.missing", "after_photo.missing"}
    circumstances.leave_photo_out(clinic.session, opened(clinic.session, ready), TREATMENT, PhotoLeft.AFTER, reason="")
    assert asked() == {"before_photo.missing", "after_photo.declined"}
