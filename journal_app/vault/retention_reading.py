"""Reads what an erasure must know: where records stand, since when nothing was added, what holds them; no content."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Final
from uuid import UUID

from journal_app.domain import cases, requests
from journal_app.domain.cases import ComplaintCase
from journal_app.domain.clinic import (
    AccessDetail,
    ErasureCarriedOut,
    ErasureProposed,
    ErasureTurnedDown,
    HoldPlaced,
    HoldReleased,
    PatientsMerged,
)
from journal_app.domain.erasures import RETENTION, LastWritten, Proposed
from journal_app.domain.records import REGISTRY_KINDS
from journal_app.vault import draft_sealing
from journal_app.vault.lawful import ROW, Read, RecordAltered, RecordMissing, decoded
from journal_app.vault.unsealing import Unsealing
from journal_app.vault.views import micros, moment_of

_HOLDING: Final = (
    *("hold.placed", "hold.released", "patient.merged", "patient.unmerged"),
    *("case.opened", "case.closed"),
)
_NO_ENTRY: Final = frozenset(requests.KINDS) | frozenset(cases.KINDS)
WRITTEN: Final = (
    "SELECT patient, kind, at FROM records NOT INDEXED"
    " WHERE patient IS NOT NULL AND NOT (kind >= 'access.' AND kind < 'access/')"
)
"""In the order in which it lies on the disk, gathered outside: by the index of patients each row would be a page."""
_WHOSE: Final = "json_extract(header, '$.patient')"
_IS_LOOK: Final = "json_extract(header, '$.kind') LIKE 'access.%'"


class RetentionReading(Unsealing):
    """What keeps a patient's records, and what was proposed."""

    def positions_of(self, patients: Collection[UUID]) -> tuple[int, ...]:
        """Where the records of these patients' own streams stand, in order.

        Raises:
            RecordAltered: a record is not the one that was signed by its author.
            RecordMissing: a record of theirs is missing.
        """
        return tuple(row.position for row, _ in self._own(patients))

    def looks_at(self, patients: Collection[UUID]) -> tuple[int, ...]:
        """Where the access records stand that are about these patients and nobody else, in order.

        Not the lists in which nothing was typed: they hold ids alone, and whoever looks at a proposal would change it.

        Raises:
            RecordAltered: the list of who was shown says something else than a look that was signed.
        """
        marks = ",".join("?" * len(patients))
        shown = (
            f"ledger.position IN (SELECT position FROM shown WHERE patient IN ({marks})) AND NOT EXISTS"  # noqa: S608 -- question marks
            f" (SELECT 1 FROM shown WHERE shown.position = ledger.position AND patient NOT IN ({marks}))"
        )
        ids = tuple(patient.bytes for patient in patients)
        read = self._signed(
            f"{_IS_LOOK} AND ({_WHOSE} IN ({marks}) OR ({_WHOSE} IS NULL AND {shown}))", patients, ids * 2
        )
        places = []
        for row, header in read:
            content = self.content_of(row) if header.patient is None else None
            if header.patient is None and not (
                isinstance(content, AccessDetail) and content.shown and set(content.shown) <= set(patients)
            ):
                raise RecordAltered
            if not (isinstance(content, AccessDetail) and not content.query and content.reason in {"", RETENTION}):
                places.append(row.position)
        return tuple(places)

    def _own(self, patients: Collection[UUID]) -> list[Read]:
        """Their whole streams, found by what was signed: what is erased is gone, so no view is believed."""
        marks = ",".join("?" * len(patients))
        read = self._signed(f"{_WHOSE} IN ({marks}) AND NOT {_IS_LOOK}", patients)
        self._lawful.require_unbroken(read, patients)
        return read

    def _signed(self, clause: str, patients: Collection[UUID], more: tuple[bytes, ...] = ()) -> list[Read]:
        """The records with such headers, of all in the ledger, each signed by its author."""
        found = self._database.execute(
            f"SELECT {ROW} FROM ledger LEFT JOIN bodies ON bodies.position = ledger.position"  # noqa: S608 -- question marks
            f" WHERE {clause} ORDER BY ledger.position",
            (*map(str, patients), *more),
        )
        read = decoded(found.fetchall())
        for row, header in read:
            self._lawful.require_signed(row, header)
        return read

    def last_entry(self, patients: Collection[UUID]) -> datetime | None:
        """The newest time at which anything was written in their journals; raises as ``positions_of`` does.

        Not the time of the newest record: a clock set back for one would make a journal of yesterday an old one. Looks
        and requests about the data are no entries: who asks for an erasure would put it off by asking. Nor are
        complaint cases: they hold by themselves, while they are open.
        """
        entries = (header for _, header in self._own(patients) if header.kind not in _NO_ENTRY)
        return max((header.at for header in entries), default=None)

    def last_written(self, *, before: datetime) -> Iterator[LastWritten]:
        """Of each registered patient, with what was merged into them, of whom nothing was written since.

        As the list of records has it, which nobody signed: ``last_entry`` and ``has_clinical`` say what counts.
        """
        newest: dict[bytes, int] = {}
        treated: set[bytes] = set()
        for patient, kind, at in self._database.execute(WRITTEN):
            if kind not in _NO_ENTRY and newest.get(patient, 0) < at:
                newest[patient] = at
            if kind not in REGISTRY_KINDS:
                treated.add(patient)
        treated |= {patient.bytes for patient in self._begun()}
        for merged, survivor in self._lawful.merges().items():
            newest[survivor.bytes] = max(newest.get(survivor.bytes, 0), newest.pop(merged.bytes, 0))
            if merged.bytes in treated:
                treated.add(survivor.bytes)
        since = micros(before)
        for patient, born in self._database.execute("SELECT id, born FROM patients").fetchall():
            if 0 < newest.get(patient, 0) < since:
                birthday = None if born is None else date.fromisoformat(born)
                yield LastWritten(UUID(bytes=patient), moment_of(newest[patient]), patient in treated, birthday)

    def has_clinical(self, patients: Collection[UUID]) -> bool:
        """Whether anything beyond the registration was ever written of them, be it half; raises as ``positions_of``.

        Whoever is being written of was seen here: an entry that nobody signed yet must not go as if nothing had been.
        """
        is_written = any(header.kind not in REGISTRY_KINDS for _, header in self._own(patients))
        return is_written or not self._begun().isdisjoint(patients)

    def _begun(self) -> frozenset[UUID]:
        """Of whom something clinical lies half written, whoever does and whether or not it opens here."""
        found = self._database.execute("SELECT DISTINCT patient FROM drafts WHERE kind <> ?", (draft_sealing.REGISTRY,))
        return frozenset(UUID(bytes=patient) for (patient,) in found.fetchall())

    def holds_on(self, patients: Collection[UUID]) -> tuple[HoldPlaced, ...]:
        """The holds that stand on any of these patients, oldest first.

        A hold is on all who were shown as one patient when it was placed: parting them takes nobody out of it.

        Raises:
            RecordMissing: the list of records lacks a hold or a merge that the ledger has.
            RecordAltered: one of them cannot be read, so nobody knows whom it holds.
        """
        standing: dict[UUID, tuple[HoldPlaced, frozenset[UUID]]] = {}
        survivors: dict[UUID, UUID] = {}
        self._require_listed()
        stand = self._lawful.holds()
        for row, header in self._lawful.of(*_HOLDING):
            content, _is_damaged = self._content_unless_damaged(row, header)
            if content is None:
                raise RecordAltered
            if isinstance(content, HoldPlaced):
                same = (one for one, shown in survivors.items() if shown == content.patient)
                standing[header.id] = content, frozenset((content.patient, *same))
            elif isinstance(content, HoldReleased) and content.hold not in stand:  # an open case lets none go
                standing.pop(content.hold, None)
            elif isinstance(content, PatientsMerged) and header.kind == "patient.merged":
                survivors[content.duplicate] = content.survivor
            elif isinstance(content, PatientsMerged):
                survivors.pop(content.duplicate, None)
        return tuple(hold for hold, on in standing.values() if any(self.survivor(one) in patients for one in on))

    def _require_listed(self) -> None:
        marks = ",".join("?" * len(_HOLDING))
        hidden = self._database.execute(
            "SELECT 1 FROM ledger WHERE json_extract(header, '$.kind') IN"  # noqa: S608 -- question marks
            f" ({marks}) AND NOT EXISTS (SELECT 1 FROM records WHERE records.position = ledger.position"
            " AND records.kind = json_extract(header, '$.kind')) LIMIT 1",
            _HOLDING,
        )
        if hidden.fetchone() is not None:
            raise RecordMissing

    def legal_holds(self) -> Mapping[UUID, HoldPlaced]:
        """Every hold that stands, by its record."""
        return self._lawful.holds()

    def cases(self) -> tuple[ComplaintCase, ...]:
        """Every complaint case with the steps that count, in the order in which they were opened."""
        return self._lawful.cases()

    def has_unreadable_case(self, patient: UUID) -> bool:
        """Whether a complaint case of a patient, or of one shown as the same, cannot be read."""
        return any(self.survivor(one) == self.survivor(patient) for one in self._lawful.unreadable_cases())

    def erasure_proposals(self) -> tuple[Proposed, ...]:
        """Every proposal that was neither carried out nor turned down, oldest first."""
        waiting: dict[UUID, Proposed] = {}
        kinds = ("erasure.proposed", "erasure.turned_down", "erasure.carried_out")
        for header, content in self._lawful.counting(*kinds):
            if isinstance(content, ErasureProposed):
                waiting[header.id] = Proposed(header.id, header.at, header.author, content)
            elif isinstance(content, ErasureTurnedDown):
                waiting.pop(content.proposal, None)
            elif isinstance(content, ErasureCarriedOut):
                done = [
                    one.id for one in waiting.values() if any(_is_same(content, part) for part in one.content.erasures)
                ]
                for proposal in done:
                    waiting.pop(proposal)
        return tuple(waiting.values())


def _is_same(one: ErasureCarriedOut, other: ErasureCarriedOut) -> bool:
    return (one.extent, one.positions, one.reason) == (other.extent, other.positions, other.reason)
