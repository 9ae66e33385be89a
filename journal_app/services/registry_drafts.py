"""Keeping half-written registrations and changes of details safe until they are saved; it must not save those itself.

What is kept of a change holds words of a patient's registration, so it comes back only with a look at that, which left
its trace. Before that, only that something waits is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.codec import Json
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission
from journal_app.services.gate import RegistryRecord
from journal_app.services.ports import RegistryDraft
from journal_app.services.session import Session

LONGEST_DRAFT = 100_000


@dataclass(frozen=True, slots=True)
class Waiting:
    """That somebody left a registration, or a change of a patient's details, unsaved; not what they typed."""

    id: UUID
    patient: UUID | None
    saved: datetime


def save(session: Session, draft: UUID, content: Mapping[str, Json], *, patient: UUID | None = None) -> None:
    """Keep what was typed so far, sealed under the registry's key.

    Raises:
        UserFacing: no permission, or more text than a draft holds.
    """
    session.require(Permission.REGISTER_PATIENT if patient is None else Permission.CHANGE_PATIENT)
    if sum(len(str(value)) for value in content.values()) > LONGEST_DRAFT:
        raise UserFacing("draft.too_long", "This is more text than a draft can hold. Shorten it.")
    now = session.now()
    with session.vault.act(now) as act:
        act.save_registry_draft(RegistryDraft(draft, session.vault.person.id, patient, now, content))


def waiting(session: Session) -> tuple[Waiting, ...]:
    """What the one signed in left unsaved, newest first.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.REGISTER_PATIENT)
    mine = session.vault.registry_drafts(session.vault.person.id)
    return tuple(Waiting(one.id, one.patient, one.saved) for one in mine)


def of_new_patient(session: Session, draft: UUID) -> RegistryDraft | None:
    """The author's own unsaved registration of someone whom the journal does not know yet; None if it is gone.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.REGISTER_PATIENT)
    mine = session.vault.registry_drafts(session.vault.person.id)
    return next((one for one in mine if one.id == draft and one.patient is None), None)


def of_record(session: Session, record: RegistryRecord) -> RegistryDraft | None:
    """The author's newest unsaved change of the details that are open.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.CHANGE_PATIENT)
    mine = session.vault.registry_drafts(session.vault.person.id)
    return next((one for one in mine if one.patient in {record.patient.id, *record.duplicates}), None)


def discard(session: Session, draft: UUID) -> None:
    """Throw one away because its author said so.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.REGISTER_PATIENT)
    with session.vault.act(session.now()) as act:
        act.delete_draft(draft)
