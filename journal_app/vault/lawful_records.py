"""Reads records that were signed by someone who might; it must not believe what a view says, only where it points.

Whoever holds the registry key can write any view, so nothing that is decided on the screen rests on one alone: whose
key it was, what was changed last, who is shown as whom. A view can still hide a record; `require_unbroken` finds one
that is missing inside a patient's stream, `verifying` the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final, TypeAlias
from uuid import UUID

from journal_app.domain.errors import Environmental
from journal_app.domain.records import Header
from journal_app.vault import headers, staff_records
from journal_app.vault.checks.references import Merges
from journal_app.vault.checks.signers import Signers
from journal_app.vault.database import Database
from journal_app.vault.ledger import Row
from journal_app.vault.views import stream_of

ROW: Final = "ledger.position, leaf, CAST(header AS BLOB), signature, envelope"
"""The columns of a `Row`."""
JOINED: Final = (
    "records JOIN ledger ON ledger.position = records.position LEFT JOIN bodies ON bodies.position = records.position"
)
"""The list of records with the records themselves and their bodies."""
_MERGING: Final = ("patient.merged", "patient.unmerged")
_MOST_VERIFIED: Final = 100_000

Read: TypeAlias = tuple[Row, Header]
"""A row of the ledger with its header decoded."""


class RecordAltered(Environmental):
    """A record of a journal is not the one that was written, or nobody signed it who could at its place."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "journal.record_altered",
            "This journal has a record that is not the one that was signed. Do not rely on it, and run a full check.",
        )


class RecordMissing(Environmental):
    """A record of a patient's stream is not in the list of records."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "journal.record_missing",
            "A record of this journal is missing from its place, so not everything can be shown. Do not rely on it, "
            "and run a full check.",
        )


class LawfulRecords:
    """Whose word counts in one open journal, remembered for as long as nothing is written that changes it."""

    def __init__(self, database: Database, vault: UUID, content_of: Callable[[Row], object | None]) -> None:
        """Read through ``database``; ``content_of`` opens a record's body, and raises Environmental where it cannot."""
        self._database = database
        self._vault = vault
        self._content_of = content_of
        self._signers: tuple[tuple[int, bytes], Signers] | None = None
        self._merges: tuple[tuple[int, bytes], Merges] | None = None
        self._verified: set[tuple[int, bytes]] = set()

    def signers(self) -> Signers:
        """Whose keys and roles count where, and the lawful keyring, as the ledger says it; see `staff_records`."""
        newest = staff_records.newest(self._database)
        if self._signers is None or self._signers[0] != newest:
            self._signers = newest, staff_records.signers_of(self._database, self._vault, self._content_of)
        return self._signers[1]

    def merges(self) -> Merges:
        """Under whom each patient is shown, as those said who may."""
        newest = staff_records.newest(self._database, _MERGING)
        if self._merges is None or self._merges[0] != newest:
            merges = Merges()
            for row, header in self.of(*_MERGING):
                merges.learn(header.kind, self._content_of(row))
            self._merges = newest, merges
        return self._merges[1]

    def of(self, *kinds: str, patient: UUID | None = None) -> Iterator[Read]:
        """The records of these kinds, and of this patient, that count, newest last.

        Raises:
            RecordAltered: one of them is not what was signed.
        """
        whose, value = ("", ()) if patient is None else (" AND patient = ?", (patient.bytes,))
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE kind IN ({','.join('?' * len(kinds))}){whose}"  # noqa: S608 -- only our own names and question marks are put in
            " ORDER BY records.position",
            (*kinds, *value),
        )
        for row, header in decoded(found.fetchall()):
            self.require_signed(row, header)
            if header.kind not in kinds or patient not in {None, header.patient}:
                raise RecordAltered
            if self.is_lawful(row, header):
                yield row, header

    def require_signed(self, row: Row, header: Header) -> None:
        """Recompute the leaf and verify the signature by a key that the author had at this place.

        A leaf covers header and signature, so what was verified once need not be again.
        """
        data, signature = row.header or b"", row.signature or b""
        if headers.leaf_of(data, signature) != row.leaf:
            raise RecordAltered
        if (row.position, row.leaf) in self._verified:
            return
        term = self.signers().term_of(header.key.hex())
        is_authors = term is not None and term.person == header.author and term.counts_at(row.position)
        if not (is_authors and term and headers.is_signed(data, signature, vault=self._vault, public=term.public)):
            raise RecordAltered
        if len(self._verified) >= _MOST_VERIFIED:
            self._verified.clear()
        self._verified.add((row.position, row.leaf))

    def is_lawful(self, row: Row, header: Header) -> bool:
        """Whether the author's role allowed the record."""
        author, has_gate = str(header.author), header.gate is not None
        return self.signers().allows(row.position, author=author, kind=header.kind, has_gate=has_gate)

    def require_unbroken(self, read: Collection[Read], patients: Collection[UUID]) -> None:
        """Every record of these patients' streams is there: each names the one before it, and the last is the newest.

        Raises:
            RecordMissing: one is not.
        """
        newest: dict[UUID, tuple[int, bytes]] = {}
        for row, header in read:
            stream = stream_of(header)
            if (header.previous.nth, header.previous.leaf) != newest.get(stream, (0, None)):
                self._require_reduced(header.previous.leaf)
            newest[stream] = header.previous.nth + 1, row.leaf
        ends = self._ends_of(patients)
        for stream in ends.keys() | newest.keys():
            if ends.get(stream) != newest.get(stream):
                self._require_reduced(ends.get(stream, (0, None))[1])

    def _ends_of(self, patients: Collection[UUID]) -> Mapping[UUID, tuple[int, bytes]]:
        found = self._database.execute(
            f"SELECT stream, nth, leaf FROM streams WHERE stream IN ({','.join('?' * len(patients))})",  # noqa: S608 -- only question marks are put in
            tuple(patient.bytes for patient in patients),
        )
        return {UUID(bytes=stream): (nth, leaf) for stream, nth, leaf in found.fetchall()}

    def _require_reduced(self, leaf: bytes | None) -> None:
        """A chain may lead over a record that was erased to its leaf; whether lawfully, `verifying` says."""
        found = self._database.execute("SELECT 1 FROM ledger WHERE leaf = ? AND header IS NULL LIMIT 1", (leaf,))
        if found.fetchone() is None:
            raise RecordMissing


def decoded(rows: Collection[tuple[object, ...]]) -> list[Read]:
    """The rows that still have a header, with it."""
    found = (Row(*values) for values in rows)  # type: ignore[arg-type]
    return [(row, headers.decode(row.header)) for row in found if row.header is not None]
