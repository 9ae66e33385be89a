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
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line, paragraphs


def record_prescription(session: Session, record: PatientRecord, told: PrescriptionRecorded) -> ChangeSet:
    """Sign what was prescribed; who prescribed and how the patient was seen come from the consultation it names.

    Raises:
        UserFacing: no permission, a day ahead, no such consultation, or the medicine, its dose or the prescriber's name
            or registration is missing.
    """
    session.require(Permission.WRITE_CLINICAL)
    person = session.vault.person
    kept = _clean(_as_consulted(record, told, told.consultation))
    kept = replace(kept, recorded_by=person.id, recorded_by_name=person.name)
    if kept.prescribed > session.clock.today():
        raise UserFacing("prescription.ahead", "A prescription cannot lie in the future. Check the date.")
    if not kept.medicine or not kept.dose:
        raise UserFacing("prescription.no_medicine", "Write the medicine and its dose.")
    if not kept.prescriber_name or not kept.prescriber_registration:
        raise UserFacing("consultation.no_prescriber", "Write the prescriber's name and registration number.")
    refs = {} if kept.consultation is None else {"consultation": (kept.consultation,)}
    with session.vault.act(session.now()) as act:
        (written,) = act.append(
            NewRecord("prescription.recorded", kept, patient=record.patient.id, purpose=Purpose.CARE.value, refs=refs)
        )
    return ChangeSet.of("prescription.recorded", patients=[record.patient.id], made=written.id)


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
