"""One patient's journal as an immutable snapshot, newest first; it must not fetch anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.consents import ConsentDeclined, ConsentSigned, ConsentWithdrawn, InformationGiven
from journal_app.domain.health import AllergySummary, HealthConfirmed
from journal_app.domain.patients import Patient, PatientChanged, PatientRegistered
from journal_app.domain.treatments import Note, TreatmentEntry

JournalContent = (
    PatientRegistered
    | PatientChanged
    | HealthConfirmed
    | InformationGiven
    | ConsentSigned
    | ConsentDeclined
    | ConsentWithdrawn
    | TreatmentEntry
    | Note
    | None
)


@dataclass(frozen=True, slots=True)
class JournalItem:
    """One record of the journal: who wrote it and when, its place in the ledger, and its content (None: sealed to others).

    ``kind`` is the record's kind (``treatment.signed`` …), ``leaf`` the 32-byte ledger leaf.
    """

    id: UUID
    kind: str
    at: datetime
    author: UUID
    author_name: str
    position: int
    leaf: bytes
    content: JournalContent
    corrected_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class PatientRecord:
    """What ``gate.open_record`` hands out after the trace is written: one patient's journal at one moment."""

    patient: Patient
    items: tuple[JournalItem, ...]
    allergies: AllergySummary
    opened_at: datetime
    trace: UUID
