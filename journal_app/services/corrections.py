"""The one way in which something signed is corrected: a new version beside the newest; it must not change the old one.

What may be corrected, and by whom, each kind's own service asks before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from journal_app.domain.corrections import newest_version
from journal_app.domain.emergencies import EmergencyTreated
from journal_app.domain.entry_checks import LONGEST_WORDS
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import ReactionReported
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import Note, TreatmentEntry
from journal_app.services.ports import Act
from journal_app.services.session import ChangeSet, Session


class NothingCorrected(UserFacing):
    """A correction says what the version before says already, so that it would stand beside it for nothing."""

    def __init__(self) -> None:
        """Say what to do instead; what was typed is the caller's to keep."""
        super().__init__(
            "correction.nothing_changed",
            "Nothing but the reason differs from the entry as it was signed. Change what was wrong, then sign again.",
        )


_Content = TypeVar("_Content", TreatmentEntry, Note, EmergencyTreated, ReactionReported, PrescriptionRecorded)


@dataclass(frozen=True, slots=True)
class Version(Generic[_Content]):
    """The newest version, which is corrected: its record, what it says, and why it is corrected."""

    id: UUID
    content: _Content
    why: str


@dataclass(frozen=True, slots=True)
class Correcting(Generic[_Content]):
    """How one kind is corrected: the content, how its corrected version is written, and what is said where it is not.

    ``record`` makes the record of a patient's corrected content.
    """

    content: type[_Content]
    record: Callable[[UUID, _Content], NewRecord]
    unknown: Callable[[], UserFacing]
    unsaid: Callable[[], UserFacing]


def correct(
    session: Session,
    record: PatientRecord,
    original: UUID,
    *,
    of: Correcting[_Content],
    told: Callable[[Act, Version[_Content]], _Content],
    reason: str,
    draft: UUID | None = None,
) -> ChangeSet:
    """Sign what ``told`` makes of the newest version, whichever version ``original`` names; the old ones stay.

    The draft it was written in is forgotten in the same step.

    Raises:
        NothingCorrected: it says what the newest version says already.
        UserFacing: no reason, no such record, or what ``told`` refuses.
    """
    why = clean_text(reason, max_length=LONGEST_WORDS, lines=Lines.MANY)
    if not why.strip():
        raise of.unsaid()
    with session.vault.act(session.now()) as act:
        item = newest_version({one.id: one for one in act.journal(record.patient.id)}, original)
        if item is None or not isinstance(item.content, of.content):
            raise of.unknown()
        corrected = told(act, Version(item.id, item.content, why))
        if corrected.tells_the_same_as(item.content):
            raise NothingCorrected
        new = of.record(record.patient.id, corrected)
        (written,) = act.append(new)
        if draft is not None:
            act.delete_draft(draft)
    return ChangeSet.of(new.kind, patients=[record.patient.id], made=written.id)
