"""Looks at the end of the ledger before anything is written behind it; it must not know keys, bodies or seats.

The seal of a page says nothing about its age: a single old page put back opens without a word, and the next records
would be written over the hole. So at every opening the head, the count, the tree and the newest records with their rows
in the views must fit together. Counting reads every page of the ledger, which takes a second or two for a million
records; the rest takes milliseconds. It is no verification: what lies further back is verified by `verifying`.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from journal_app.domain.codec import ContentUnreadable
from journal_app.domain.errors import Environmental
from journal_app.domain.records import Header
from journal_app.vault import headers
from journal_app.vault.canonical import CanonicalError
from journal_app.vault.database import Database
from journal_app.vault.ledger import TILE, Row, SqlRecordStore
from journal_app.vault.merkle import FrontierBroken, root_of
from journal_app.vault.views import micros, stream_of

LOOKED_AT: Final = TILE
"""How many of the newest records are looked at."""


class TailDamaged(Environmental):
    """The end of the ledger does not fit together, so nothing may be written behind it."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "ledger.tail_damaged",
            "The newest part of the journal does not fit together: some of it is missing, older than the rest, or "
            "damaged. Restore the newest backup, and have the whole journal checked.",
        )


def require_whole(journal: Database) -> None:
    """Return if the end of the ledger fits together.

    Raises:
        TailDamaged: it does not.
        Environmental: the head cannot be read.
    """
    with journal.snapshot():
        try:
            is_whole = _is_whole(journal)
        except (FrontierBroken, CanonicalError, ContentUnreadable, TypeError, ValueError):
            is_whole = False
    if not is_whole:
        raise TailDamaged


def _is_whole(journal: Database) -> bool:
    store = SqlRecordStore(journal)
    head = store.head()
    count, last = journal.execute("SELECT count(*), coalesce(max(position), -1) FROM ledger").fetchone()
    if count != head.size or last + 1 != head.size or store.root_at(head.size) != head.root():
        return False
    first = max(0, head.size - LOOKED_AT)
    rows = list(store.rows(first, head.size))
    if not _is_tile_right(journal, store, head.size):  # of a whole tile, the tree above knew the remembered root alone
        return False
    read = [(row, headers.decode(row.header)) for row in rows if row.header is not None]
    return (
        all(headers.leaf_of(row.header or b"", row.signature or b"") == row.leaf for row, _ in read)
        and _are_listed(journal, read, first)
        and _are_found(journal, [header for _, header in read], [row.position for row, _ in read], first)
        and _are_streams_at_their_end(journal, rows, read)
        and _are_bodies_there(journal, read)
    )


def _is_tile_right(journal: Database, store: SqlRecordStore, size: int) -> bool:
    """Whether the newest whole tile's leaves have the root that is remembered of them."""
    tile = size // TILE - 1
    found = journal.execute("SELECT root FROM subtrees WHERE number = ?", (tile,)).fetchone()
    return found is None or found[0] == root_of(store.leaves(tile * TILE, (tile + 1) * TILE))


def _are_listed(journal: Database, read: list[tuple[Row, Header]], first: int) -> bool:
    """Whether the list of records says of the newest ones what they say, and knows none behind them."""
    found = journal.execute(
        "SELECT position, id, kind, patient, author, seat, at, purpose FROM records WHERE position >= ?", (first,)
    )
    listed = {row[0]: row[1:] for row in found.fetchall()}
    ends = journal.execute("SELECT coalesce(max(position), -1) FROM records").fetchone()[0]
    last = read[-1][0].position if read else -1
    return ends <= max(last, first - 1) and all(
        listed.get(row.position)
        == (
            header.id.bytes,
            header.kind,
            None if header.patient is None else header.patient.bytes,
            header.author.bytes,
            header.seat.bytes,
            micros(header.at),
            header.purpose,
        )
        for row, header in read
    )


def _are_found(journal: Database, read: list[Header], positions: list[int], first: int) -> bool:
    """Whether the indexes lead to the newest records: an old page of an index would hide one from its patient."""
    by_patient: dict[bytes, set[int]] = {}
    by_kind: dict[str, set[int]] = {}
    for header, position in zip(read, positions, strict=True):
        by_kind.setdefault(header.kind, set()).add(position)
        if header.patient is not None:
            by_patient.setdefault(header.patient.bytes, set()).add(position)
        found = journal.execute("SELECT position FROM records WHERE id = ?", (header.id.bytes,)).fetchone()
        if found != (position,):
            return False
    of_patient = "SELECT position FROM records INDEXED BY records_of_patient WHERE patient = ? AND position >= ?"
    of_kind = "SELECT position FROM records INDEXED BY records_of_kind WHERE kind = ? AND position >= ?"
    return all(
        {position for (position,) in journal.execute(query, (value, first)).fetchall()} == expected
        for query, wanted in ((of_patient, by_patient), (of_kind, by_kind))
        for value, expected in wanted.items()
    )


def _are_streams_at_their_end(journal: Database, rows: list[Row], read: list[tuple[Row, Header]]) -> bool:
    """Whether every stream that went on lately ends at its newest record."""
    newest: dict[UUID, bytes] = {stream_of(header): row.leaf for row, header in read}
    reduced = {row.leaf for row in rows if row.header is None}
    for stream, leaf in newest.items():
        found = journal.execute("SELECT leaf FROM streams WHERE stream = ?", (stream.bytes,)).fetchone()
        if found is None or (found[0] != leaf and found[0] not in reduced):
            return False
    return True


def _are_bodies_there(journal: Database, read: list[tuple[Row, Header]]) -> bool:
    """Whether the newest records have their bodies; once anything was erased, `verifying` says which may be gone."""
    if all(row.envelope is not None for row, header in read if header.body is not None):
        return True
    erased = journal.execute(
        "SELECT 1 FROM records WHERE kind IN ('erasure.carried_out', 'erasure.repeated') LIMIT 1"
    ).fetchone()
    return erased is not None
