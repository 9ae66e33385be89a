"""Handing out everything the clinic holds of one patient, to read and to reuse; it must not write any file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.access import require_reason
from journal_app.domain.clinic import AccessDetail, Clinic
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.printing import LedgerState
from journal_app.domain.records import NewRecord
from journal_app.services import drafts, gate, printing
from journal_app.services.ports import Draft
from journal_app.services.printing import PrintRequest
from journal_app.services.session import Session


@dataclass(frozen=True, slots=True)
class PatientExport:
    """What is handed out: the sealed PDF, the record in it, the author's unsigned drafts, and the ledger's state."""

    pdf: bytes
    record: PatientRecord
    drafts: tuple[Draft, ...]
    clinic: Clinic
    ledger: LedgerState
    made_at: datetime
    made_by: str


def export(session: Session, patient: UUID, request: PrintRequest) -> PatientExport:
    """Everything of one patient; ``access.exported`` is durable before anything is made.

    Raises:
        UserFacing: no permission, no such patient, or no reason where one is needed.
    """
    session.require(Permission.EXPORT_PATIENT)
    require_reason(request.purpose, request.reason)
    record = gate.take_record(session, patient, request.purpose, reason=request.reason)
    detail = AccessDetail(reason=request.reason)
    with session.vault.act(session.now()) as act:
        act.append(
            NewRecord("access.exported", detail, patient=record.patient.id, purpose=request.purpose.value),
        )
    return PatientExport(
        pdf=printing.journal_of(session, record, request),
        record=record,
        drafts=drafts.drafts_in(session, record),
        clinic=session.vault.clinic(),
        ledger=printing.ledger_state(session),
        made_at=session.now(),
        made_by=session.vault.person.name,
    )
