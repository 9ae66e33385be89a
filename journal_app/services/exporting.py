"""Handing out everything the clinic holds of one patient, to read and to reuse; it must not write any file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.clinic import Clinic
from journal_app.domain.journal import PatientRecord
from journal_app.domain.printing import LedgerState
from journal_app.services import printing
from journal_app.services.ports import Draft
from journal_app.services.printing import Handing, PrintRequest
from journal_app.services.session import Session


@dataclass(frozen=True, slots=True)
class PatientExport:
    """What is handed out: the sealed PDF, the record in it, all unsigned drafts, and the ledger's state."""

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
    record, pdf = printing.traced_journal(session, patient, request, handing=Handing.EXPORTED)
    return PatientExport(
        pdf=pdf,
        record=record,
        drafts=_drafts_of(session, record.patient.id),
        clinic=session.vault.clinic(),
        ledger=printing.ledger_state(session),
        made_at=session.now(),
        made_by=session.vault.person.name,
    )


def _drafts_of(session: Session, patient: UUID) -> tuple[Draft, ...]:
    """Everyone's unsigned drafts of a patient and of the registrations merged into them, newest first."""
    with session.vault.snapshot() as reader:
        found = [draft for one in (patient, *reader.merged_with(patient)) for draft in reader.drafts(patient=one)]
    return tuple(sorted(found, key=lambda draft: draft.saved, reverse=True))
