"""Files papers from outside in a patient's journal, and shows their pages; it must not judge what they say."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.pictures import PictureRefused, Pixels, Refusal
from journal_app.domain.received import DocumentFormat, DocumentReceived
from journal_app.domain.records import NewRecord
from journal_app.services import gate
from journal_app.services.filed_before import IfFiledBefore, require_new
from journal_app.services.ports import KeptFile
from journal_app.services.session import ChangeSet, Session

PAGE = 1600
"""Pixels of the longer side of a page that is looked at."""
_LONGEST_LINE, _LONGEST_REMARK = 200, 2000
_PDF_BEGINS_WITHIN = 1024
_TOLERATED = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DocumentKept:
    """What filing changed, and whether the journal gave the very bytes back."""

    changes: ChangeSet
    is_held: bool = False


def file_document(
    session: Session,
    patient: UUID,
    document: DocumentReceived,
    *,
    content: bytes | None = None,
    known: IfFiledBefore = IfFiledBefore.ASK,
) -> DocumentKept:
    """Keep a paper from outside: its file, opened once to see that it is whole, or only where it lies.

    Whoever registers patients may file one; what is filed is sealed to the practitioners.

    Raises:
        FiledBefore: this very file was filed for this patient, and ``known`` asks to be told.
        PictureRefused: the file is neither a whole PDF nor a picture that can be taken in.
        UserFacing: no permission, no title, a day to come, or neither a file nor a place.
        Environmental: it could not be written.
    """
    session.require(Permission.HAND_OVER)
    told = _tidied(session, document)
    kept: KeptFile | None = None
    if content is None:
        if not told.paper_place:
            raise UserFacing("received.nowhere", "Choose the file, or write where the paper lies.")
        told = replace(told, format=DocumentFormat.PAPER, file=None, size=0, sha256="", pages=0)
        record = NewRecord("document.received", told, patient=patient, purpose=Purpose.CARE.value)
    else:
        require_new(session, patient, (content,), known=known)
        form, pages = _opened(session, content)
        kept = session.vault.keep_file(io.BytesIO(content))
        told = replace(told, format=form, file=kept.file.id, size=kept.size, sha256=kept.sha256, pages=pages)
        record = NewRecord(
            "document.received",
            told,
            patient=patient,
            purpose=Purpose.CARE.value,
            files=(kept.file,),
            secrets=kept.secrets,
        )
    with session.vault.act(session.now()) as act:
        (written,) = act.append(record)
    changes = ChangeSet.of("document.received", patients=[patient], made=written.id)
    return DocumentKept(changes, is_held=kept is not None and session.vault.holds(kept))


def preview(session: Session, content: bytes, *, page: int = 0) -> tuple[int, Pixels]:
    """How many pages a file has that is about to be filed, and one of them.

    Raises:
        PictureRefused: it is neither a whole PDF nor a picture that can be taken in.
    """
    session.require(Permission.HAND_OVER)
    return _page(session, content, page)


def page_of(session: Session, record: PatientRecord, item: UUID, *, page: int = 0) -> tuple[int, Pixels]:
    """How many pages a filed document has, and one of them, of a record that is open.

    Raises:
        UserFacing: no permission, or the record has no such document.
        Environmental: its file is missing or damaged.
    """
    found = next((one.content for one in record.items if one.id == item), None)
    if not isinstance(found, DocumentReceived) or found.file is None:
        raise UserFacing("received.unknown", "This document is not in the patient's journal, or has no scan yet.")
    return _page(session, gate.open_file(session, record, item, found.file), page)


def _page(session: Session, content: bytes, page: int) -> tuple[int, Pixels]:
    if _is_pdf(content):
        count, drawn = session.pictures.pages(content, longest=PAGE, first=page, most=1)
        if not drawn:
            raise UserFacing("received.no_page", "The document has no such page.")
        return count, drawn[0]
    _, (pixels,) = session.pictures.read(content, longest=(PAGE,))
    return 1, pixels


def _opened(session: Session, content: bytes) -> tuple[DocumentFormat, int]:
    if not content:
        raise PictureRefused(Refusal.EMPTY)
    if _is_pdf(content):
        return DocumentFormat.PDF, session.pictures.pages(content, longest=PAGE, most=1)[0]
    session.pictures.read(content, longest=(PAGE,))
    return DocumentFormat.PICTURE, 1


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:_PDF_BEGINS_WITHIN]


def _tidied(session: Session, document: DocumentReceived) -> DocumentReceived:
    today = session.clock.today()
    title, sender, place = (_line(text) for text in (document.title, document.sender, document.paper_place))
    if not title:
        raise UserFacing("received.no_title", "Write what the document is.")
    if document.received > today or (document.dated is not None and document.dated > today + _TOLERATED):
        raise UserFacing("received.ahead", "A document cannot have come in the future. Check the date.")
    remark = clean_text(document.remark, max_length=_LONGEST_REMARK, lines=Lines.MANY).strip()
    return replace(document, title=title, sender=sender, paper_place=place, remark=remark)


def _line(text: str) -> str:
    return clean_text(text, max_length=_LONGEST_LINE, lines=Lines.ONE).strip()
