"""Finds the entries that used a lot by its blind tokens, and opens them; it must not trace the look, nor write.

The view says only where to look: that an entry names the lot, and which version is newest, stands in signed headers.
Emergencies are few and have no tokens, so every one of them is opened.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from journal_app.domain.emergencies import DrugGiven, EmergencyTreated
from journal_app.domain.lots import is_same_lot, normal_lot
from journal_app.domain.recalls import LotUse, RecallCalled
from journal_app.domain.records import EntryGate, Header
from journal_app.domain.treatments import TreatmentEntry
from journal_app.vault.lawful import JOINED, ROW, Read, decoded
from journal_app.vault.ledger import Row
from journal_app.vault.restricted_reading import RestrictedReading

_FAMILIES = """
    WITH RECURSIVE kin (position, record, corrects) AS (
        SELECT e.position, e.record, e.corrects FROM entry_lots AS l JOIN entries AS e ON e.position = l.position
        WHERE l.token IN (SELECT value FROM json_each(?))
        UNION
        SELECT e.position, e.record, e.corrects FROM kin JOIN entries AS e ON e.record = kin.corrects
        UNION
        SELECT e.position, e.record, e.corrects FROM kin JOIN entries AS e ON e.corrects = kin.record
    )
    SELECT position FROM kin
"""
"""Every version of every entry of which one names a token."""
_EMERGENCIES = ("emergency.treated", "emergency.corrected")
_ROWS = (
    f"SELECT {ROW} FROM {JOINED} WHERE records.position IN (SELECT value FROM json_each(?))"  # noqa: S608 -- our own names
    " ORDER BY records.position"
)


class RecallReading(RestrictedReading):
    """Who was treated with a lot, and who was called about it."""

    def lot_uses(self, lot: str) -> tuple[LotUse, ...]:
        """Every treatment in which a lot was used, oldest first, then every emergency in which a drug was of that lot.

        An entry whose body is damaged comes without content; of a damaged emergency nobody can tell what it named. So
        does one of a restricted journal that is closed to whoever reads: its lines count, and tell of no treatment.

        Raises:
            ClinicalKeyNeeded: this process holds no clinical key.
            RecordAltered: one of the entries is not the one that was signed.
        """
        tokens = self._keys.lot_tokens(normal_lot(lot)) if normal_lot(lot) else ()
        found = self._database.execute(_FAMILIES, (json.dumps(tokens),)).fetchall()
        rows = self._database.execute(_ROWS, (json.dumps([position for (position,) in found]),)).fetchall()
        lawful: list[Read] = []
        for row, header in decoded(rows):
            self._lawful.require_signed(row, header)
            if isinstance(header.gate, EntryGate) and self._lawful.is_lawful(row, header):
                lawful.append((row, header))
        uses = [self._use(family, frozenset(tokens), lot) for family in self._families(lawful)]
        uses += [self._emergency(family, lot) for family in self._families(self._lawful.of(*_EMERGENCIES))]
        closed = self._closed()
        return tuple(replace(use, entry=None) if use.patient in closed else use for use in uses if use is not None)

    def _use(self, family: list[Read], tokens: frozenset[str], lot: str) -> LotUse | None:
        """One treatment from all its versions, in order; None where none of them names the lot after all."""
        naming = [read for read in family if _names(read[1], tokens)]
        newest = _newest(family)
        patient = newest[1].patient
        if not naming or patient is None:
            return None
        is_withdrawn = not _names(newest[1], tokens)
        entry = self._entry(newest)
        told = self._entry(naming[-1]) if is_withdrawn else entry
        lines = () if told is None else tuple(line for line in told.products if is_same_lot(line.lot, lot))
        versions = tuple(header.id for _, header in naming)
        return LotUse(self.survivor(patient), newest[1].id, entry, lines, versions, is_withdrawn)

    def _families(self, versions: Iterable[Read]) -> Collection[list[Read]]:
        """The versions of each record together, in order; what says to correct another person's stands for itself."""
        families: dict[UUID, list[Read]] = {}
        family_of: dict[UUID, tuple[UUID, UUID | None]] = {}
        for row, header in versions:
            person = None if header.patient is None else self.survivor(header.patient)
            corrects = next(iter(header.refs.get("corrects", ())), header.id)
            first, whose = family_of.get(corrects, (header.id, person))
            family_of[header.id] = first if whose == person else header.id, person
            families.setdefault(family_of[header.id][0], []).append((row, header))
        return families.values()

    def _emergency(self, family: list[Read], lot: str) -> LotUse | None:
        """One emergency from all its versions, in order; None where no drug of any of them is of the lot."""
        told = {header.id: self._drugs(row, header, lot) for row, header in family}
        naming = [header.id for _, header in family if told[header.id]]
        newest = _newest(family)
        patient = newest[1].patient
        if not naming or patient is None:
            return None
        content, _is_damaged = self._content_unless_damaged(*newest)
        entry = content if isinstance(content, EmergencyTreated) else None
        is_withdrawn = entry is not None and newest[1].id not in naming
        return LotUse(self.survivor(patient), newest[1].id, entry, told[naming[-1]], tuple(naming), is_withdrawn)

    def _drugs(self, row: Row, header: Header, lot: str) -> tuple[DrugGiven, ...]:
        content, _is_damaged = self._content_unless_damaged(row, header)
        drugs = content.drugs if isinstance(content, EmergencyTreated) else ()
        return tuple(drug for drug in drugs if is_same_lot(drug.lot, lot))

    def _entry(self, read: Read) -> TreatmentEntry | None:
        content, _is_damaged = self._content_unless_damaged(*read)
        return content if isinstance(content, TreatmentEntry) else None

    def recall_calls(self, lot: str, patients: Collection[UUID]) -> Mapping[UUID, tuple[RecallCalled, ...]]:
        """The calls about a lot to these patients and their duplicates, newest first."""
        calls: dict[UUID, tuple[RecallCalled, ...]] = {}
        for patient in patients:
            told = [
                read
                for one in (patient, *self.merged_with(patient))
                for read in self._lawful.of("recall.called", patient=one)
            ]
            told.sort(key=lambda read: read[0].position, reverse=True)
            contents = (self._content_unless_damaged(*read)[0] for read in told)
            calls[patient] = tuple(
                one for one in contents if isinstance(one, RecallCalled) and is_same_lot(one.lot, lot)
            )
        return calls


def _names(header: Header, tokens: frozenset[str]) -> bool:
    return isinstance(header.gate, EntryGate) and not tokens.isdisjoint(header.gate.lots)


def _newest(family: list[Read]) -> Read:
    """The version that no other corrects, as the journal shows it: of two corrections of one, the later counts."""
    by_id = {header.id: (row, header) for row, header in family}
    corrected = {old: header.id for _, header in family for old in header.refs.get("corrects", ())}
    newest = family[0]
    while (following := corrected.get(newest[1].id)) is not None:
        newest = by_id[following]
    return newest
