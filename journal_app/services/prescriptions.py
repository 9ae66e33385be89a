"""Writes down what somebody prescribed; it must not prescribe, nor send anything to a pharmacy."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.circumstances import PrescriberConsulted
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.records import NewRecord
from journal_app.services import corrections
from journal_app.services.corrections import Correcting, Version
from journal_app.services.ports import Act
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line, paragraphs


def record_prescription(
    session: Session, record: PatientRecord, told: PrescriptionRecorded, *, draft: UUID | None = None
) -> ChangeSet:
    """Sign what was prescribed; who prescribed and how the patient was seen come from the consultation it names.

    The draft it was written in is forgotten in the same step.

    Raises:
        UserFacing: no permission, a day ahead, no such consultation, or the medicine, its dose or the prescriber's name
            or registration is missing.
    """
    session.require(Permission.WRITE_CLINICAL)
    person = session.vault.person
    kept = replace(
        _whole(session, record, told),
        recorded_by=person.id,
        recorded_by_name=person.name,
        corrects=None,
        corrected_because="",
    )
    with session.vault.act(session.now()) as act:
        (written,) = act.append(_record(record.patient.id, kept))
        if draft is not None:
            act.delete_draft(draft)
    return ChangeSet.of("prescription.recorded", patients=[record.patient.id], made=written.id)


def correct(
    session: Session,
    record: PatientRecord,
    original: UUID,
    told: PrescriptionRecorded,
    *,
    reason: str,
    draft: UUID | None = None,
) -> ChangeSet:
    """Sign a corrected version beside the newest version of a prescription; who wrote it down first stays as it was.

    The draft it was written in is forgotten in the same step.

    Raises:
        NothingCorrected: it says what the newest version says already.
        UserFacing: no permission, no reason, no such prescription, or as ``record_prescription`` refuses.
    """
    session.require(Permission.WRITE_CLINICAL)
    kept = _whole(session, record, told)

    def newer(_act: Act, version: Version[PrescriptionRecorded]) -> PrescriptionRecorded:
        old = version.content
        return replace(
            kept,
            recorded_by=old.recorded_by,
            recorded_by_name=old.recorded_by_name,
            corrects=version.id,
            corrected_because=version.why,
        )

    return corrections.correct(session, record, original, of=_CORRECTING, told=newer, reason=reason, draft=draft)


def _whole(session: Session, record: PatientRecord, told: PrescriptionRecorded) -> PrescriptionRecorded:
    """What is told in the form in which it is kept, with what the consultation it names says of the prescriber.

    Raises:
        UserFacing: as ``record_prescription`` says.
    """
    kept = _clean(_as_consulted(record, told, told.consultation))
    if kept.prescribed > session.clock.today():
        raise UserFacing("prescription.ahead", "A prescription cannot lie in the future. Check the date.")
    if not kept.medicine or not kept.dose:
        raise UserFacing("prescription.no_medicine", "Write the medicine and its dose.")
    if not kept.prescriber_name or not kept.prescriber_registration:
        raise UserFacing("consultation.no_prescriber", "Write the prescriber's name and registration number.")
    return kept


def _record(patient: UUID, told: PrescriptionRecorded) -> NewRecord:
    kind = "prescription.recorded" if told.corrects is None else "prescription.corrected"
    named = {"corrects": told.corrects, "consultation": told.consultation}
    refs = {name: (one,) for name, one in named.items() if one is not None}
    return NewRecord(kind, told, patient=patient, purpose=Purpose.CARE.value, refs=refs)


_CORRECTING = Correcting(
    PrescriptionRecorded,
    _record,
    unknown=lambda: UserFacing("prescription.unknown", "This prescription is not in the patient's journal."),
    unsaid=lambda: UserFacing("correction.no_prescription_reason", "Write why the prescription is corrected."),
)


def _as_consulted(record: PatientRecord, told: PrescriptionRecorded, consultation: UUID | None) -> PrescriptionRecorded:
    if consultation is None:
        return told
    found = (one.content for one in record.items if one.id == consultation)
    known = next(found, None)
    if not isinstance(known, PrescriberConsulted):
        raise UserFacing("consultation.unknown", "This consultation is not in the patient's journal.")
    return replace(
        told,
        prescriber_name=known.prescriber_name,
        prescriber_registration=known.prescriber_registration,
        seen=known.mode,
    )


def _clean(told: PrescriptionRecorded) -> PrescriptionRecorded:
    return replace(
        told,
        medicine=one_line(told.medicine),
        strength=one_line(told.strength),
        form=one_line(told.form),
        dose=one_line(told.dose),
        quantity=one_line(told.quantity),
        indication=one_line(told.indication),
        prescriber_name=one_line(told.prescriber_name),
        prescriber_registration=one_line(told.prescriber_registration),
        remark=paragraphs(told.remark),
    )
