"""The append-only table of records and its Merkle tree inside one database; it must not know what a record says."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from journal_app.domain.errors import Environmental
from journal_app.vault.database import Database
from journal_app.vault.merkle import Frontier, RangeRoots

TILE = 256
"""Leaves under one cached subtree root."""


@dataclass(frozen=True, slots=True)
class Head:
    """How far the ledger reaches: its line (0 until a restore), the tree's frontier, and the newest ``at`` in µs."""

    line: int
    frontier: Frontier
    newest: int

    @property
    def size(self) -> int:
        """The number of records."""
        return self.frontier.size

    def root(self) -> bytes:
        """The tree's 32-byte root."""
        return self.frontier.root()


@dataclass(frozen=True, slots=True)
class Row:
    """One record as it is stored. ``header`` and ``signature`` are None once the record was reduced to its leaf."""

    position: int
    leaf: bytes
    header: bytes | None
    signature: bytes | None
    envelope: bytes | None


class HeadMoved(Environmental):
    """Somebody else appended first; look at the new head and judge again."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("ledger.head_moved", "Someone else saved at the same moment. Please try again.")


class RecordStore(Protocol):
    """Where sealed records live. The order is the position; an append names the size it expects to find."""

    def head(self) -> Head:
        """The newest committed head."""

    def append(self, expected: int, rows: Sequence[Row], *, newest: int) -> Head:
        """Add ``rows`` at ``expected``, ``expected`` + 1 … or raise :class:`HeadMoved` and add none."""

    def rows(self, start: int, end: int) -> Iterator[Row]:
        """The records at positions ``start`` up to, not including, ``end``."""

    def leaves(self, start: int, end: int) -> list[bytes]:
        """Their leaves alone."""


class SqlRecordStore:
    """The record store of one SQLCipher file; ``append`` must run inside ``Database.writing``."""

    def __init__(self, database: Database) -> None:
        """Use the tables of ``database``."""
        self._database = database

    def found(self, line: int) -> None:
        """Write the head of an empty ledger."""
        self._database.execute("INSERT INTO head VALUES (1, ?, 0, ?, 0)", (line, Frontier().encode()))

    def head(self) -> Head:
        """The newest committed head, or the one of the running transaction."""
        row = self._database.execute("SELECT line, size, frontier, newest FROM head").fetchone()
        line, size, frontier, newest = row or (0, -1, Frontier().encode(), 0)
        head = Head(line, Frontier.decode(frontier), newest)
        if head.size != size:
            raise Environmental(
                "ledger.head_broken",
                "The journal's end does not match its records. Do not change anything, and have the whole "
                "journal checked.",
            )
        return head

    def append(self, expected: int, rows: Sequence[Row], *, newest: int) -> Head:
        """Add rows and move the head; see :class:`RecordStore`."""
        head = self.head()
        if head.size != expected:
            raise HeadMoved
        for row in rows:
            header = None if row.header is None else row.header.decode("ascii")
            self._database.execute(
                "INSERT INTO ledger (position, leaf, header, signature) VALUES (?, ?, ?, ?)",
                (row.position, row.leaf, header, row.signature),
            )
            if row.envelope is not None:
                self._database.execute("INSERT INTO bodies VALUES (?, ?)", (row.position, row.envelope))
        grown = Head(head.line, head.frontier.extend(row.leaf for row in rows), max(head.newest, newest))
        self._database.execute(
            "UPDATE head SET size = ?, frontier = ?, newest = ?", (grown.size, grown.frontier.encode(), grown.newest)
        )
        return grown

    def begin_line(self, line: int) -> Head:
        """Go on as another line, whose first record was just appended."""
        self._database.execute("UPDATE head SET line = ?", (line,))
        return self.head()

    def rows(self, start: int, end: int) -> Iterator[Row]:
        """The records of a range, in order."""
        found = self._database.execute(
            "SELECT ledger.position, leaf, CAST(header AS BLOB), signature, envelope FROM ledger"
            " LEFT JOIN bodies ON bodies.position = ledger.position"
            " WHERE ledger.position >= ? AND ledger.position < ? ORDER BY ledger.position",
            (start, end),
        )
        return (Row(*values) for values in found)

    def row(self, position: int) -> Row | None:
        """One record, or None where there is none."""
        return next(self.rows(position, position + 1), None)

    def leaves(self, start: int, end: int) -> list[bytes]:
        """The leaves of a range, in order."""
        found = self._database.execute(
            "SELECT leaf FROM ledger WHERE position >= ? AND position < ? ORDER BY position", (start, end)
        )
        return [leaf for (leaf,) in found]

    def range_roots(self) -> RangeRoots:
        """Roots of any range of leaves, for proofs; whole tiles come from the cache table where it has them."""
        cache: MutableMapping[int, bytes] = dict(self._database.execute("SELECT number, root FROM subtrees").fetchall())
        return RangeRoots(self.leaves, cache)

    def root_at(self, size: int) -> bytes:
        """The tree's root when it had ``size`` records."""
        return self.range_roots()(0, size) if size else Frontier().root()
