"""Takes out of the journal what approved erasures name, in the transaction that says so; it must not decide what goes.

A record keeps its place and leaf, so the tree is as it was; keys, drafts, bookings and smaller pictures go, the views
are made anew. What never goes is refused here, as every verification would call it damage.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.clinic import (
    Approval,
    ErasureCarriedOut,
    ErasureExtent,
    ErasureProposed,
    ErasureRepeated,
    PositionRange,
    RestoreMade,
)
from journal_app.domain.erasures import ranges
from journal_app.domain.errors import Bug, UserFacing
from journal_app.domain.records import NewRecord
from journal_app.vault import appointment_rows
from journal_app.vault.acting import Acting
from journal_app.vault.checks.erasures import ERASURE, Absences, approved_message
from journal_app.vault.checks.report import Findings
from journal_app.vault.rebuilding import make_views
from journal_app.vault.signing import SigningKey

NEVER_REDUCED = (
    "vault.created",
    "user.%",
    "keyring.changed",
    "keys.rotated",
    "kit.%",
    "restore.made",
    "erasure.carried_out",
    "erasure.repeated",
)
"""Kinds on which everything else stands, as SQL patterns (docs/format.md, Erasure)."""


class ErasureRefused(UserFacing):
    """Two different people did not approve exactly this."""

    def __init__(self) -> None:
        """Say what is missing."""
        super().__init__(
            "erasure.not_approved", "Two different people must approve exactly this erasure before it is carried out."
        )


def approve(erasure: ErasureCarriedOut, *, person: UUID, key: SigningKey, vault: UUID) -> Approval:
    """A person's signature under what is to be taken, from where, of which class and why."""
    signature = key.sign(ERASURE, approved_message(vault, erasure))
    return Approval(person, key.key_id.hex(), signature.hex())


LEAF_PREFIX = 8
"""How many bytes of a leaf tell whether a position holds the record that an erasure was about."""


@dataclass(frozen=True, slots=True)
class LostErasure:
    """An erasure of a part of the ledger that a restore leaves out.

    ``record`` is the id of its ``erasure.carried_out``; ``leaves`` has the first `LEAF_PREFIX` bytes of the leaf of
    each position it names, in order: on another line the same position may hold another record.
    """

    record: UUID
    patients: tuple[UUID, ...]
    erasure: ErasureCarriedOut
    leaves: tuple[bytes, ...]

    def named(self) -> Iterator[tuple[int, bytes]]:
        """Each position with what the leaf there begins with."""
        places = (one for part in self.erasure.positions for one in _each(part))
        return zip(places, self.leaves, strict=False)


class Erasing(Acting):
    """An act that may erase."""

    def erase(self, patients: Collection[UUID], erasures: Iterable[ErasureCarriedOut]) -> frozenset[UUID]:
        """Write the erasures and carry them out for these patients; the ids of the files whose keys are gone.

        Raises:
            ErasureRefused: an erasure is not approved by two people whose keys count now.
            Bug: it names what is never taken out.
        """
        carried_out = tuple(erasures)
        self._require_lawful(carried_out)
        files = self._files(carried_out)
        self.append(*(NewRecord("erasure.carried_out", one) for one in carried_out))
        with self._database.erasing():
            for one in carried_out:
                self._take_out(one)
            self._forget(patients, files)
            make_views(self._database, self._keys)
        return files

    def repeat(self, lost: Iterable[LostErasure], restore: RestoreMade, *, files: set[UUID]) -> tuple[UUID, ...]:
        """Carry out again, right behind ``restore``, what it brought back; the ids of those that could not be.

        The ids of the files whose keys are gone are added to ``files``. Not carried out is what nobody known here
        approved, and what leaves something of the patient behind.
        """
        repeated, refused = [], []
        for one in lost:
            places = [place for place, leaf in one.named() if place < restore.fork_size and self._is_here(place, leaf)]
            said = ErasureRepeated(one.record, one.patients, one.erasure, ranges(places))
            if not self._is_lawful_again(said, restore):
                refused.append(one.record)
                continue
            here = dataclasses.replace(one.erasure, positions=said.positions)
            files |= self._files((here,))
            self.append(NewRecord("erasure.repeated", said))
            with self._database.erasing():
                self._take_out(here)
            repeated.append(said)
        with self._database.erasing():
            make_views(self._database, self._keys)
            named = {patient for said in repeated for patient in said.patients}
            left = {patient for patient in named if self._is_left(patient)}
            self._forget(named - left, files)
        return (*refused, *(said.record for said in repeated if not left.isdisjoint(said.patients)))

    def _is_here(self, position: int, leaf: bytes) -> bool:
        row = self._store.row(position)
        return row is not None and row.header is not None and row.leaf.startswith(leaf) and len(leaf) == LEAF_PREFIX

    def _is_left(self, patient: UUID) -> bool:
        found = self._database.execute("SELECT 1 FROM streams WHERE stream = ?", (patient.bytes,))
        return found.fetchone() is not None

    def _is_lawful_again(self, repeated: ErasureRepeated, restore: RestoreMade) -> bool:
        size = self._store.head().size
        absences, findings = Absences(self._author.vault), Findings()
        absences.restored(size - 1, restore, author=self._author.person)
        absences.repeat(size, repeated, author=self._author.person, signers=self.signers(), findings=findings)
        here = dataclasses.replace(repeated.erasure, positions=repeated.positions)
        return not findings.any_noted and not self._names_ground(here)

    def _require_lawful(self, erasures: tuple[ErasureCarriedOut, ...]) -> None:
        size = self._store.head().size
        absences, findings = Absences(self._author.vault), Findings()
        standing = {one.id for one in self.erasure_proposals()}  # one that was turned down begins no week
        for row, header in self._lawful.of("erasure.proposed"):
            proposed = self.content_of(row)
            if header.id in standing and isinstance(proposed, ErasureProposed):
                absences.propose(row.position, proposed, author=header.author, at=header.at)
        for erasure in erasures:
            absences.learn(size, erasure, at=self._at, signers=self.signers(), findings=findings)
        if findings.any_noted:
            raise ErasureRefused
        for erasure in erasures:
            if self._names_ground(erasure):
                raise Bug("erasure.ground", "an erasure of what the journal stands on")

    def _names_ground(self, erasure: ErasureCarriedOut) -> bool:
        kinds = " OR ".join("json_extract(header, '$.kind') LIKE ?" for _ in NEVER_REDUCED)
        query = f"SELECT 1 FROM ledger WHERE position BETWEEN ? AND ? AND ({kinds}) LIMIT 1"  # noqa: S608 -- question marks
        return any(
            self._database.execute(query, (part.first, part.last, *NEVER_REDUCED)).fetchone() is not None
            for part in erasure.positions
        )

    def _files(self, erasures: Iterable[ErasureCarriedOut]) -> frozenset[UUID]:
        """The sealed files that these records vouch for and none that stays does, while their headers still say so.

        A file is its patient's: a record of somebody else that names it, too, must not take it away with itself.
        """
        going = {one for erasure in erasures for part in erasure.positions for one in _each(part)}
        named: set[UUID] = set()
        staying: set[UUID] = set()
        rows = self._database.execute(
            "SELECT position, json_extract(file.value, '$.id') FROM ledger, json_each(ledger.header, '$.files') AS file"
        )
        for position, file in rows.fetchall():
            (named if position in going else staying).add(UUID(file))
        return frozenset(named - staying)

    def _take_out(self, erasure: ErasureCarriedOut) -> None:
        for part in erasure.positions:
            self._database.execute(
                "INSERT OR REPLACE INTO erasing SELECT position, ? FROM ledger WHERE position BETWEEN ? AND ?",
                (erasure.extent.value, part.first, part.last),
            )
            self._database.execute("DELETE FROM bodies WHERE position BETWEEN ? AND ?", (part.first, part.last))
            if erasure.extent is ErasureExtent.RECORDS:
                # The views rest on the headers; what stood in them is thrown away before they are made anew.
                self._database.execute("DELETE FROM entries WHERE position BETWEEN ? AND ?", (part.first, part.last))
                self._database.execute(
                    "UPDATE ledger SET header = NULL, signature = NULL WHERE position BETWEEN ? AND ?",
                    (part.first, part.last),
                )
        self._database.execute("DELETE FROM erasing")

    def _forget(self, patients: Collection[UUID], files: Collection[UUID]) -> None:
        for patient in patients:
            self._database.execute("DELETE FROM patient_keys WHERE patient = ?", (patient.bytes,))
            self._database.execute("DELETE FROM drafts WHERE patient = ?", (patient.bytes,))
        for appointment in appointment_rows.of_patients(self._database, self._keys, patients):
            self._database.execute("DELETE FROM appointments WHERE id = ?", (appointment.bytes,))
        for file in files:
            self._database.execute("DELETE FROM renditions WHERE file = ?", (file.bytes,))


def _each(part: PositionRange) -> range:
    return range(part.first, part.last + 1)
