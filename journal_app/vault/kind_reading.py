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
from journal_app.vault.journal_reading import JournalReading
from journal_app.vault.lawful import JOINED, ROW, Read, decoded
from journal_app.vault.views import micros

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

    def of_kinds(
        self, kinds: Collection[str], *, since: datetime | None = None, authors: Collection[UUID] | None = None
    ) -> tuple[KindItem, ...]:
        """Records of these kinds that count, oldest first, perhaps only from a time on or by some authors."""
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE kind IN ({_marks(kinds)}) AND at >= ?"  # noqa: S608 -- only our own names and question marks are put in
            + ("" if authors is None else f" AND author IN ({_marks(authors)})")
            + " ORDER BY records.position",
            (*kinds, 0 if since is None else micros(since), *(one.bytes for one in authors or ())),
        )
        return self._judged(decoded(found.fetchall()), kinds)

    def consents_ending(self, begins: datetime, ends: datetime, *, limit: int) -> tuple[KindItem, ...]:
        """Consents to treatments that end between ``begins`` and ``ends``, first to end first; none is opened."""
        positions = [row[0] for row in self._database.execute(_ENDING, (micros(begins), micros(ends), limit))]
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE records.position IN ({_marks(positions)})",  # noqa: S608 -- only our own names and question marks are put in
            tuple(positions),
        )
        kinds = ("consent.signed", "consent.confirmed")
        closed = [(replace(row, envelope=None), header) for row, header in decoded(found.fetchall())]
        judged = self._judged(closed, kinds)
        return tuple(sorted(judged, key=lambda one: (one.until or ends, one.item.position)))

    def _judged(self, read: Collection[Read], kinds: Collection[str]) -> tuple[KindItem, ...]:
        for row, header in read:
            self._lawful.require_signed(row, header)
        headers = {header.id: header for _, header in read}
        made = (_kind_item(item, headers[item.id]) for item in self._items(read) if item.counts)
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
