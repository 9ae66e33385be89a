"""Seals all that role keys seal anew, in a copy of the database that is not in force; it must not touch the original.

Every patient gets a new body key under the new clinical key, and every body, draft and day list is sealed under the
new keys: whoever copied the old ones, and a patient's key with them, reads nothing in the new file even where somebody
gives them the new registry key. Token keys stay, because tokens stand in signed headers; keys of photos and documents
stay, because their files do.

What does not open now, is not what was signed, or lies under a key that its kind should not have, is carried over as it
is: no damage is made to look whole, and none is made. Without the clinical key clinical contents are carried over, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from journal_app.domain.codec import ContentUnreadable
from journal_app.domain.records import KINDS, Header, Seal
from journal_app.services.backup_port import OnProgress
from journal_app.vault import appointment_rows, draft_sealing, headers
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.canonical import CanonicalError
from journal_app.vault.commitment import BodyBroken, decode_body
from journal_app.vault.database import Database, DatabaseDamaged, Mode
from journal_app.vault.envelope import SUITE_INBOX, SealBroken, key_id_of

BATCH: Final = 1000
"""How many positions are sealed anew in one transaction of the copy."""


@dataclass(frozen=True, slots=True)
class Resealing:
    """One copy, the original that it was made from, and the keys before and after; ``registry`` are ids of R's."""

    original: Database
    copy: Database
    before: BodyKeys
    after: BodyKeys
    registry: frozenset[bytes]

    def run(self, on_progress: OnProgress) -> frozenset[int]:
        """Seal everything anew; the positions of the bodies that were."""
        self._patients()
        size = _size(self.original)
        done: set[int] = set()
        for start in range(0, size, BATCH):
            on_progress(start, 2 * size)
            with self.copy.writing(Mode.RESEALING):
                done.update(self._bodies(start, start + BATCH))
        with self.copy.writing(Mode.RESEALING):
            self._drafts()
            self._appointments()
        return frozenset(done)

    def _patients(self) -> None:
        if not self.after.can_read_clinical:
            return
        with self.copy.writing(Mode.RESEALING):
            for (patient,) in self.original.execute("SELECT patient FROM patient_keys").fetchall():
                try:
                    known = self.before.of_patient(UUID(bytes=patient))
                except SealBroken:
                    continue
                self.after.renew(UUID(bytes=patient), known)

    def _bodies(self, start: int, end: int) -> Iterator[int]:
        self.copy.execute(
            "INSERT INTO erasing SELECT position, 'resealed' FROM bodies WHERE position >= ? AND position < ?",
            (start, end),
        )
        for position, header, sealed in _rows(self.original, start, end):
            anew = self._sealed_anew(header, sealed)
            if anew is not None:
                self.copy.execute("DELETE FROM bodies WHERE position = ?", (position,))
                self.copy.execute("INSERT INTO bodies VALUES (?, ?)", (position, anew))
                yield position
        self.copy.execute("DELETE FROM erasing")

    def _sealed_anew(self, header: Header | None, sealed: bytes) -> bytes | None:
        """The body under the new keys, or None where it is carried over."""
        kind = None if header is None else KINDS.get(header.kind)
        if header is None or header.body is None or kind is None:
            return None
        try:
            if (key_id_of(sealed)[1] in self.registry) is not (kind.seal is Seal.REGISTRY):
                return None
            plain = self.before.unseal(sealed, header.id)
            if plain is None:
                return None
            decode_body(plain, header.body)
        except (SealBroken, BodyBroken):
            return None
        if kind.seal is Seal.REGISTRY:
            return self.after.seal_registry(plain, header.id)
        return None if header.patient is None else self.after.seal_clinical(plain, header.id, header.patient)

    def _drafts(self) -> None:
        rows = self.original.execute("SELECT id, author, patient, kind, envelope FROM drafts").fetchall()
        for draft, author, patient, kind, sealed in rows:
            try:
                anew = draft_sealing.resealed(
                    sealed,
                    draft=UUID(bytes=draft),
                    author=UUID(bytes=author),
                    patient=UUID(bytes=patient),
                    kind=kind,
                    before=self.before,
                    after=self.after,
                )
            except SealBroken:
                continue
            if anew is not None:
                self.copy.execute("UPDATE drafts SET envelope = ? WHERE id = ?", (anew, draft))

    def _appointments(self) -> None:
        for row in self.original.execute("SELECT id, start, envelope FROM appointments").fetchall():
            try:
                anew = appointment_rows.resealed(*row, before=self.before, after=self.after)
            except SealBroken:
                continue
            self.copy.execute("UPDATE appointments SET envelope = ? WHERE id = ?", (anew, row[0]))


def require_same(
    original: Database, copy: Database, *, sealed_anew: frozenset[int], keys: BodyKeys, on_progress: OnProgress
) -> None:
    """Read the finished copy back: every record as in the original, every body sealed anew opened by ``keys`` alone.

    Raises:
        DatabaseDamaged: something differs or does not open, so the copy must not be used.
    """
    size = _size(original)
    if _size(copy) != size or _counts(original) != _counts(copy):
        raise DatabaseDamaged
    for start in range(0, size, BATCH):
        on_progress(size + start, 2 * size)
        if _ledger(original, start) != _ledger(copy, start):
            raise DatabaseDamaged
        for position, header, sealed in _rows(copy, start, start + BATCH):
            if position in sealed_anew:
                _require_open(header, sealed, keys)


def _require_open(header: Header | None, sealed: bytes, keys: BodyKeys) -> None:
    try:
        if header is None or header.body is None or key_id_of(sealed)[0] == SUITE_INBOX:
            raise DatabaseDamaged
        plain = keys.unseal(sealed, header.id)
        if plain is None:
            raise DatabaseDamaged
        decode_body(plain, header.body)
    except (SealBroken, BodyBroken) as broken:
        raise DatabaseDamaged from broken


def _size(journal: Database) -> int:
    return int(journal.execute("SELECT coalesce(max(position) + 1, 0) FROM ledger").fetchone()[0])


def _counts(journal: Database) -> tuple[object, ...]:
    tables = ("ledger", "bodies", "drafts", "appointments", "renditions", "checkpoints", "subtrees", "records")
    counts = tuple(journal.execute(f"SELECT count(*) FROM {table}").fetchone() for table in tables)  # noqa: S608 -- our own names
    return (*counts, journal.execute("SELECT line, frontier FROM head").fetchone())


def _ledger(journal: Database, start: int) -> list[tuple[object, ...]]:
    return journal.execute(
        "SELECT position, leaf, header, signature FROM ledger WHERE position >= ? AND position < ? ORDER BY position",
        (start, start + BATCH),
    ).fetchall()


def _rows(journal: Database, start: int, end: int) -> Iterator[tuple[int, Header | None, bytes]]:
    rows = journal.execute(
        "SELECT bodies.position, CAST(header AS BLOB), envelope FROM bodies LEFT JOIN ledger"
        " ON ledger.position = bodies.position WHERE bodies.position >= ? AND bodies.position < ?"
        " ORDER BY bodies.position",
        (start, end),
    ).fetchall()
    return ((position, _header(header), envelope) for position, header, envelope in rows)


def _header(data: bytes | None) -> Header | None:
    try:
        return None if data is None else headers.decode(data)
    except (CanonicalError, ContentUnreadable):
        return None
