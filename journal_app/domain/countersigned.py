"""Which entries of a journal bear the word of a responsible doctor; it must not say which of them need one."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import TreatmentEntry


def countersigned(items: Iterable[JournalItem]) -> dict[UUID, JournalItem]:
    """The word on each version of an entry, by that version; one on a version that was corrected is none on the newer.

    One that names another leaf than the entry's own is none.
    """
    known = tuple(items)
    leaves = {item.id: item.leaf.hex() for item in known}
    return {
        item.content.entry: item
        for item in known
        if isinstance(item.content, EntryCountersigned)
        and item.counts
        and leaves.get(item.content.entry) == item.content.leaf
    }


def newest_entries(items: Iterable[JournalItem]) -> tuple[tuple[JournalItem, TreatmentEntry], ...]:
    """The treatment entries as they stand now, without the versions that were corrected."""
    return tuple(
        (item, item.content)
        for item in items
        if isinstance(item.content, TreatmentEntry) and item.counts and item.corrected_by is None
    )
