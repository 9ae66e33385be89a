"""Handing out everything the clinic holds of one patient, to read and to reuse; it must not write any file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from uuid import UUID

from journal_app.domain.clinic import Clinic
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.paper_contents import PaperFiled
from journal_app.domain.photos import PhotoTaken
from journal_app.domain.printing import LedgerState
from journal_app.domain.received import DocumentReceived
from journal_app.services import gate, printing
from journal_app.services.ports import Draft
from journal_app.services.printing import Handing, PrintRequest
from journal_app.services.session import Session
from journal_app.services.typed_words import one_line

_MAGIC = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"RIFF": "webp", b"II*\x00": "tif", b"MM\x00*": "tif"}


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
        drafts=drafts_of(session, record),
        clinic=session.vault.clinic(),
        ledger=printing.ledger_state(session),
        made_at=session.now(),
        made_by=session.vault.person.name,
    )


class FhirForm(Enum):
    """What of a journal another system is given: all of it, or a short account for other treaters."""

    JOURNAL = "journal"
    SUMMARY = "summary"


def export_fhir(
    session: Session,
    patient: UUID,
    request: PrintRequest,
    *,
    recipient: str,
    form: FhirForm = FhirForm.JOURNAL,
    shown: Callable[[PatientRecord], PatientRecord] = lambda record: record,
) -> bytes:
    """The journal, or a summary of it, as FHIR R4; ``access.exported`` names the recipient before anything is made.

    ``shown`` takes out of the record what does not leave.

    Raises:
        UserFacing: no permission, no such patient, or no reason where one is needed.
    """
    who = one_line(recipient)
    named = replace(request, reason=", ".join(part for part in (who, request.reason) if part))
    _, document = printing.traced_document(session, patient, named, handing=Handing.EXPORTED, shown=shown)
    with session.vault.snapshot() as reader:
        stock = reader.stock()
    if form is FhirForm.SUMMARY:
        return session.documents.patient_summary(document, stock=stock)
    return session.documents.fhir_bundle(document, stock=stock, recipient=who)


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """A sealed file that a record vouches for; ``size`` (bytes) and ``sha256`` (hex) are the original's."""

    item: UUID
    file: UUID
    size: int
    sha256: str


def originals_of(record: PatientRecord) -> tuple[OriginalFile, ...]:
    """The photos, documents and scans of a record in the order in which they were taken in; also what was set aside."""
    items = sorted(record.items, key=lambda item: item.position)
    return tuple(one for item in items for one in _originals(item))


def open_original(session: Session, record: PatientRecord, original: OriginalFile) -> bytes:
    """One of them as it was taken in, to the byte, for the same person who was given the rest.

    Raises:
        UserFacing: no permission, or its key does not open.
        Environmental: it is missing or damaged.
    """
    return gate.open_file(session, record, original.item, original.file)


def suffix_of(content: bytes) -> str:
    """By a file's first bytes, as a person's programs expect it."""
    if content[4:8] == b"ftyp":
        return "heic"
    if b"%PDF-" in content[:1024]:
        return "pdf"
    return next((suffix for magic, suffix in _MAGIC.items() if content.startswith(magic)), "bin")


def _originals(item: JournalItem) -> Iterator[OriginalFile]:
    match item.content:
        case PhotoTaken() as photo:
            yield OriginalFile(item.id, photo.file, photo.size, photo.sha256)
        case DocumentReceived() as document if document.file is not None:
            yield OriginalFile(item.id, document.file, document.size, document.sha256)
        case PaperFiled(pages=pages):
            yield from (OriginalFile(item.id, page.id, page.size, page.sha256) for page in pages)


def drafts_of(session: Session, record: PatientRecord) -> tuple[Draft, ...]:
    """Everyone's unsigned drafts of a patient and of the registrations merged into them, newest first."""
    patient = record.patient.id
    with session.vault.snapshot() as reader:
        found = [draft for one in (patient, *reader.merged_with(patient)) for draft in reader.drafts(patient=one)]
    return tuple(sorted(found, key=lambda draft: draft.saved, reverse=True))
