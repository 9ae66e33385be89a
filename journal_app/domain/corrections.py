"""Which records are corrected by a new version beside them, and which version stands; it must not write any."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias
from uuid import UUID

from journal_app.domain.emergencies import EmergencyTreated
from journal_app.domain.journal import JournalItem
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import ReactionReported
from journal_app.domain.treatments import Note, TreatmentEntry

Correctable: TypeAlias = TreatmentEntry | Note | EmergencyTreated | ReactionReported | PrescriptionRecorded
CORRECTABLE = (TreatmentEntry, Note, EmergencyTreated, ReactionReported, PrescriptionRecorded)
"""The same, to ask of a content whether it is one."""


def corrects(content: object) -> UUID | None:
    """The version that a content corrects; None where it is an original, or of a kind that is never corrected."""
    return content.corrects if isinstance(content, CORRECTABLE) else None


def why_corrected(content: object) -> str:
    """Why the version before was corrected; empty for what corrects nothing."""
    match content:
        case TreatmentEntry(reason=why) | Note(reason=why):
            return why
        case (
            EmergencyTreated(corrected_because=why)
            | ReactionReported(corrected_because=why)
            | PrescriptionRecorded(corrected_because=why)
        ):
            return why
        case _:
            return ""


def newest_version(items: Mapping[UUID, JournalItem], version: UUID | None) -> JournalItem | None:
    """The version that stands now, whichever of its chain is asked for; None where that is not among ``items``."""
    item = None if version is None else items.get(version)
    while item is not None and item.corrected_by is not None:
        item = items.get(item.corrected_by)
    return item


def originals(items: Iterable[JournalItem]) -> Mapping[UUID, UUID]:
    """For every record the original of its chain, which is itself where it corrects nothing that counts."""
    known = tuple(items)
    before = {item.corrected_by: item.id for item in known if item.corrected_by is not None}

    def original(one: UUID) -> UUID:
        while (older := before.get(one)) is not None:
            one = older
        return one

    return {item.id: original(item.id) for item in known}


def by_original(written: Iterable[JournalItem]) -> Mapping[UUID, list[JournalItem]]:
    """Every correction under the original of its chain, by what they say themselves, whether it counts or not.

    ``written`` is in the order of writing. One whose original is absent stands for itself, in no group.
    """
    original: dict[UUID, UUID] = {}
    groups: dict[UUID, list[JournalItem]] = {}
    for item in written:
        target = corrects(item.content)
        original[item.id] = item.id if target is None else original.get(target, item.id)
        if original[item.id] != item.id:
            groups.setdefault(original[item.id], []).append(item)
    return groups
