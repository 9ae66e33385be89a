"""Finds records of some kinds across all patients by the index of kinds; it must not open others, nor believe a view.

A view only says where to look: what is found is read from the ledger and judged like everything else.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from journal_app.domain.journal import JournalItem
from journal_app.domain.records import ConsentGate, EntryGate, Header
from journal_app.domain.worklists import KindItem
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.journal_reading import JournalReading
from journal_app.vault.lawful import JOINED, ROW, Read, decoded
from journal_app.vault.ledger import Row
from journal_app.vault.views import micros

_REMEMBERED_KINDS = frozenset(
    ("treatment.signed", "treatment.corrected", "photo.taken", "photo.described", "photo.set_aside")
)
"""Kinds of which some list reads months at a time."""
_MOST_REMEMBERED = 10_000
_ENDING = (
    "SELECT c.position FROM consents AS c WHERE c.valid_until >= ?1 AND c.valid_until < ?2"
    " AND NOT EXISTS (SELECT 1 FROM withdrawals AS w WHERE w.consent = c.record AND w.effective <= ?1)"
    " AND EXISTS (SELECT 1 FROM consent_treatments AS t WHERE t.consent = c.record AND NOT EXISTS ("
    "  SELECT 1 FROM consent_treatments AS s JOIN consents AS newer ON newer.record = s.consent"
    "  WHERE s.token = t.token AND newer.patient = c.patient"
    "   AND (newer.valid_until IS NULL OR newer.valid_until > c.valid_until)))"
    " ORDER BY c.valid_until LIMIT ?3"
)
"""Consents that end in a stretch of time, without those that a longer one to the same treatment stands beside."""


class KindReading(JournalReading):
    """Records across all patients, of a few kinds at a time."""

    def __init__(self, database: Database, keys: BodyKeys) -> None:
        """Read through ``database`` with what ``keys`` open."""
        super().__init__(database, keys)
        self._remembered: dict[bytes, object] = {}

    def of_kinds(
        self,
        kinds: Collection[str],
        *,
        since: datetime | None = None,
        authors: Collection[UUID] | None = None,
        patients: Collection[UUID] | None = None,
    ) -> tuple[KindItem, ...]:
        """Records of these kinds that count, oldest first, perhaps from a time, by some authors, of some patients.

        Those of a restricted journal that is closed to whoever reads come without content.
        """
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE kind IN ({_marks(kinds)}) AND at >= ?"  # noqa: S608 -- only our own names and question marks are put in
            + ("" if authors is None else f" AND author IN ({_marks(authors)})")
            + ("" if patients is None else f" AND records.patient IN ({_marks(patients)})")
            + " ORDER BY records.position",
            (
                *kinds,
                0 if since is None else micros(since),
                *(one.bytes for one in authors or ()),
                *(one.bytes for one in patients or ()),
            ),
        )
        return self._judged(decoded(found.fetchall()), kinds)

    def consents_ending(self, begins: datetime, ends: datetime, *, limit: int) -> tuple[KindItem, ...]:
        """Consents to treatments that end between ``begins`` and ``ends``, first to end first; none is opened.

        Nobody is reminded of a consent in a restricted journal that is closed to them.
        """
        positions = [row[0] for row in self._database.execute(_ENDING, (micros(begins), micros(ends), limit))]
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE records.position IN ({_marks(positions)})",  # noqa: S608 -- only our own names and question marks are put in
            tuple(positions),
        )
        kinds = ("consent.signed", "consent.confirmed")
        closed = [(replace(row, envelope=None), header) for row, header in decoded(found.fetchall())]
        judged = [one for one in self._judged(closed, kinds) if not self.is_withheld(one.patient)]
        return tuple(sorted(judged, key=lambda one: (one.until or ends, one.item.position)))

    def _opened_once(self, row: Row, header: Header) -> tuple[object | None, bool]:
        """What a record says, unsealed once as long as this vault is open: lists are counted again and again.

        A leaf is of one content only. Who wrote it, and whether it counts, is judged each time.
        """
        known = self._remembered.get(row.leaf)
        if known is not None and row.envelope is not None:
            return known, False
        content, is_damaged = self._content_unless_damaged(row, header)
        if content is not None and header.kind in _REMEMBERED_KINDS:
            while len(self._remembered) >= _MOST_REMEMBERED:
                del self._remembered[next(iter(self._remembered))]
            self._remembered[row.leaf] = content
        return content, is_damaged

    def _judged(self, read: Collection[Read], kinds: Collection[str]) -> tuple[KindItem, ...]:
        for row, header in read:
            self._lawful.require_signed(row, header)
        headers = {header.id: header for _, header in read}
        closed = self._closed()

        def opened(row: Row, header: Header) -> tuple[object | None, bool]:
            is_closed = header.patient is not None and self.survivor(header.patient) in closed
            return (None, False) if is_closed else self._opened_once(row, header)

        items = self._items(read, opened if closed else self._opened_once)
        made = (_kind_item(item, headers[item.id]) for item in items if item.counts)
        return tuple(one for one in made if one is not None and one.item.kind in kinds)


def _kind_item(item: JournalItem, header: Header) -> KindItem | None:
    if header.patient is None:
        return None
    gate = header.gate
    return KindItem(
        patient=header.patient,
        item=item,
        about=frozenset(one for ids in header.refs.values() for one in ids),
        done=gate.done if isinstance(gate, EntryGate) else None,
        until=gate.valid_until if isinstance(gate, ConsentGate) else None,
    )


def _marks(values: Collection[object]) -> str:
    return ",".join("?" * len(values))
