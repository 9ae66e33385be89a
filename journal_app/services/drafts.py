"""Keeping unsigned work safe between keystrokes; a draft is never a record and is never signed by itself."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid4

from journal_app.domain.codec import Json
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission
from journal_app.services.ports import Draft
from journal_app.services.session import Session

LONGEST_DRAFT = 1_000_000


def save_draft(
    session: Session, record: PatientRecord, *, kind: str, content: Mapping[str, Json], draft: UUID | None = None
) -> UUID:
    """Keep what was typed so far, sealed under the patient's key; returns the draft's id. Who began it stays in it.

    Raises:
        UserFacing: no permission, or more text than a draft holds.
    """
    session.require(Permission.WRITE_CLINICAL)
    if sum(len(str(value)) for value in content.values()) > LONGEST_DRAFT:
        raise UserFacing("draft.too_long", "This is more text than a draft can hold. Shorten it.")
    kept, me, patient = draft or uuid4(), session.vault.person.id, record.patient.id
    now = session.now()
    with session.vault.act(now) as act:
        earlier = () if draft is None else act.drafts(author=me, patient=patient)
        begun = next((one.begun for one in earlier if one.id == draft), None)
        act.save_draft(Draft(kept, me, patient, kind, now, content, begun))
    return kept


def drafts_in(session: Session, record: PatientRecord) -> tuple[Draft, ...]:
    """The signed-in person's drafts for a record that is open, newest first.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.WRITE_CLINICAL)
    return session.vault.drafts(author=session.vault.person.id, patient=record.patient.id)


def discard_draft(session: Session, draft: UUID) -> None:
    """Throw a draft away because its author said so.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.WRITE_CLINICAL)
    with session.vault.act(session.now()) as act:
        act.delete_draft(draft)
