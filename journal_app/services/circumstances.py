"""Writes down what the rules ask besides consent: identity, treatments elsewhere, a consultation; it judges nothing."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from journal_app.domain.access import Purpose
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
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.patients import Patient
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session

LONGEST_LINE = 200
LONGEST_REMARK = 2_000


def check_identity(
    session: Session, patient: Patient, *, how: IdentityMethod, born: date, remark: str = ""
) -> ChangeSet:
    """Record that the person signed in saw who the patient is; ``born`` is the birth date on what was shown.

    Raises:
        UserFacing: no permission, or another birth date than the registered one.
    """
    session.require(Permission.CHANGE_PATIENT)
    if patient.details.born is None:
        raise UserFacing("identity.no_birth_date", "Register the patient's birth date first.")
    if born != patient.details.born:
        raise UserFacing(
            "identity.other_birth_date",
            "The birth date on the document is not the registered one. Correct the registration, or check who this is.",
        )
    person = session.vault.person
    content = IdentityChecked(how, born, person.id, person.name, _remark(remark))
    return _append(session, patient.id, NewRecord("patient.identity_checked", content), Purpose.REGISTRATION)


def report_treatment(
    session: Session,
    record: PatientRecord,
    treatment: str,
    *,
    done: date,
    place: str,
    evidence: Evidence,
    remark: str = "",
) -> ChangeSet:
    """Record a treatment that was done elsewhere, or here before this journal was kept.

    Raises:
        UserFacing: no permission, an unknown treatment, a day ahead, or no place.
    """
    session.require(Permission.WRITE_CLINICAL)
    _require_known(session, treatment)
    if done > session.clock.today():
        raise UserFacing("reported.ahead", "A treatment elsewhere cannot lie in the future. Check the date.")
    where = clean_text(place, max_length=LONGEST_LINE, lines=Lines.ONE)
    if not where.strip():
        raise UserFacing("reported.no_place", "Write where the treatment was done, or that the patient does not know.")
    person = session.vault.person
    content = TreatmentReported(treatment, done, where, evidence, person.id, person.name, _remark(remark))
    return _append(session, record.patient.id, NewRecord("treatment.reported", content), Purpose.CARE)


def note_consultation(
    session: Session,
    record: PatientRecord,
    treatment: str,
    *,
    consulted_at: datetime,
    mode: ConsultationMode,
    prescriber: str,
    registration: str,
    remark: str = "",
) -> ChangeSet:
    """Record that somebody who may prescribe saw the patient for a treatment.

    Raises:
        UserFacing: no permission, an unknown treatment, a time ahead, or a prescriber without name or registration.
    """
    session.require(Permission.WRITE_CLINICAL)
    _require_known(session, treatment)
    if consulted_at > session.now():
        raise UserFacing("consultation.ahead", "A consultation cannot lie in the future. Check the time.")
    name = clean_text(prescriber, max_length=LONGEST_LINE, lines=Lines.ONE)
    number = clean_text(registration, max_length=LONGEST_LINE, lines=Lines.ONE)
    if not name.strip() or not number.strip():
        raise UserFacing("consultation.no_prescriber", "Write the prescriber's name and registration number.")
    content = PrescriberConsulted(treatment, consulted_at, mode, name, number, _remark(remark))
    return _append(session, record.patient.id, NewRecord("prescriber.consulted", content), Purpose.CARE)


def leave_photo_out(
    session: Session, record: PatientRecord, treatment: str, which: PhotoLeft, *, reason: str
) -> ChangeSet:
    """Record why there is no photo before a treatment, or that the patient declines one of its result.

    Raises:
        UserFacing: no permission, an unknown treatment, or no reason for leaving out the one before.
    """
    session.require(Permission.WRITE_CLINICAL)
    _require_known(session, treatment)
    why = _remark(reason).strip()
    if not why and which is PhotoLeft.BEFORE:
        raise UserFacing("photo.left_out.no_reason", "Write why there is no photo before the treatment.")
    person = session.vault.person
    content = PhotoLeftOut(treatment, which, why, person.id, person.name)
    return _append(session, record.patient.id, NewRecord("photo.left_out", content), Purpose.CARE)


def _require_known(session: Session, treatment: str) -> None:
    if all(known.code != treatment for known in pack_in_force(session).treatments):
        raise UserFacing(
            "treatment.not_offered", "The clinic's rules do not know this treatment. Choose one of the list."
        )


def _remark(text: str) -> str:
    return clean_text(text, max_length=LONGEST_REMARK, lines=Lines.MANY)


def _append(session: Session, patient: UUID, new: NewRecord, purpose: Purpose) -> ChangeSet:
    with session.vault.act(session.now()) as act:
        (written,) = act.append(NewRecord(new.kind, new.content, patient=patient, purpose=purpose.value))
    return ChangeSet.of(new.kind, patients=[patient], made=written.id)
