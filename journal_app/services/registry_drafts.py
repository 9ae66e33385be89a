"""Keeping half-written registrations and changes of details safe until they are saved; it must not save those itself.

What is kept of a change holds words of a patient's registration, so it comes back only with a look at that, which left
its trace. Before that, only that something waits is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from journal_app.domain.codec import Json
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission
from journal_app.services.gate import RegistryRecord
from journal_app.services.ports import Act, RegistryDraft
from journal_app.services.session import Session

LONGEST_DRAFT = 100_000
_LEFT = "left"


@dataclass(frozen=True, slots=True)
class Waiting:
    """That somebody left a registration, or a change of a patient's details, unsaved; not what they typed.

    ``left`` is the name of another page that was half written when the screen locked, else empty.
    """

    id: UUID
    patient: UUID | None
    saved: datetime
    left: str = ""


@dataclass(frozen=True, slots=True)
class LeftWords:
    """The name of a page that was half written, and each field's name with what was typed; empty: nothing was kept."""

    page: str
    words: tuple[tuple[str, str], ...]


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
    return tuple(Waiting(one.id, one.patient, one.saved, str(one.content.get(_LEFT, ""))) for one in mine)


def keep_left(session: Session, page: str, words: Iterable[tuple[str, str]]) -> None:
    """Keep what stood in a page that is no registration, sealed under the registry's key; nothing clinical.

    Raises:
        UserFacing: no permission, or more text than a draft holds.
    """
    save(session, uuid4(), {_LEFT: page, "words": [list(one) for one in words]})


def left_words(session: Session, draft: UUID) -> LeftWords | None:
    """The author's own words that were left in a page; None if they are gone.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.REGISTER_PATIENT)
    mine = session.vault.registry_drafts(session.vault.person.id)
    found = next((one.content for one in mine if one.id == draft and _LEFT in one.content), None)
    if found is None:
        return None
    words = found.get("words")
    pairs = [one for one in words if isinstance(one, list)] if isinstance(words, list) else []
    return LeftWords(str(found[_LEFT]), tuple((str(name), str(text)) for name, text in pairs))


def of_new_patient(session: Session, draft: UUID) -> RegistryDraft | None:
    """The author's own unsaved registration of someone whom the journal does not know yet; None if it is gone.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.REGISTER_PATIENT)
    mine = session.vault.registry_drafts(session.vault.person.id)
    return next((one for one in mine if one.id == draft and one.patient is None and _LEFT not in one.content), None)


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


def take_over_left(session: Session) -> int:
    """Go on with what everybody who no longer works here left unsaved, as one's own; how many there were.

    Nothing of it is shown here: it is found where one's own is, with the day on which it was left.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.MANAGE_PEOPLE)
    with session.vault.act(session.now()) as act:
        return taken_over(act, me=session.vault.person.id)


def taken_over(act: Act, *, me: UUID) -> int:
    """Within an act of the owner ``me``: make what everybody who left kept unsaved theirs; how many there were."""
    left = [draft for person in act.people() if not person.active for draft in act.registry_drafts(person.id)]
    for draft in left:
        act.take_over_registry_draft(draft, replace(draft, id=uuid4(), author=me))
    return len(left)
