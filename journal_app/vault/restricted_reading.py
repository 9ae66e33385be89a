"""Says whose journals are restricted and closed to whoever reads; it must not open one, nor write.

A restricted journal opens for those it names, and for whoever wrote why they open it all the same since this vault was
opened here. Locking the screen closes the vault, so the next one must say why again; so does merging or parting what
was opened, for then it is another journal than the one that the reason was given for.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from journal_app.domain.restrictions import OPENED_ALL_THE_SAME, JournalRestricted, OpenedAllTheSame, Restriction
from journal_app.vault import headers
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.unsealing import Unsealing


class RestrictedReading(Unsealing):
    """What every reading room asks before it opens a journal."""

    def __init__(self, database: Database, keys: BodyKeys) -> None:
        """Read through ``database`` with what ``keys`` open; until somebody is known, nothing restricted is open."""
        super().__init__(database, keys)
        self._reader: UUID | None = None
        self._read_since = 0

    def restrictions(self) -> tuple[Restriction, ...]:
        """Every restriction that counts, in the order in which they were set; lifted ones too."""
        return self._lawful.restrictions().all()

    def is_restricted(self, patient: UUID) -> bool:
        """Whether a restriction stands on this registration, or on one shown as the same person."""
        return self.survivor(patient) in self._restricted()

    def is_withheld(self, patient: UUID) -> bool:
        """Whether it is restricted and not open to whoever reads."""
        return self.survivor(patient) in self._closed()

    def _restricted(self) -> frozenset[UUID]:
        """The registrations that a restriction is on, and those that they are shown as."""
        standing = self._lawful.restrictions().standing()
        return self._as_shown(one for restriction in standing for one in restriction.on)

    def _closed(self) -> frozenset[UUID]:
        """Those of them that are closed to whoever reads, and those that they are shown as."""
        standing = self._lawful.restrictions().standing()
        closed = {one for restriction in standing if self._reader not in restriction.readers for one in restriction.on}
        return self._as_shown(closed - self._opened_all_the_same()) if closed else frozenset()

    def _as_shown(self, patients: Iterable[UUID]) -> frozenset[UUID]:
        known = frozenset(patients)
        return known | {self.survivor(one) for one in known}

    def _opened_all_the_same(self) -> frozenset[UUID]:
        """The registrations that whoever reads opened since, and that nobody merged or parted after it."""
        opened: set[UUID] = set()
        steps = self._lawful.merged_or_parted(after=self._read_since - 1)
        for row, header in self._lawful.of(OPENED_ALL_THE_SAME, after=self._read_since - 1):
            content, _is_damaged = self._content_unless_damaged(row, header)
            if header.author == self._reader and header.patient and isinstance(content, OpenedAllTheSame):
                looked_at = {header.patient, *content.shown}
                if all(at < row.position or looked_at.isdisjoint(touched) for at, touched in steps):
                    opened |= looked_at
        return frozenset(opened)

    def _require_open(self, patient: UUID) -> None:
        if self.is_withheld(patient):
            raise JournalRestricted

    def _require_open_record(self, record: UUID) -> None:
        """That a record's journal is open to whoever reads; where none is restricted, it is not looked for."""
        if not self._lawful.restrictions().standing():
            return
        found = self._database.execute("SELECT position FROM records WHERE id = ?", (record.bytes,)).fetchone()
        row = None if found is None else self._store.row(found[0])
        whose = None if row is None or row.header is None else headers.decode(row.header).patient
        if whose is not None:
            self._require_open(whose)
