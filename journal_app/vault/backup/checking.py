"""Reads a backup back from where it lies and compares all of it with its manifest; it must not repair anything."""

from __future__ import annotations

import hashlib
import random
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from journal_app.domain.errors import Environmental
from journal_app.domain.records import SealedFile
from journal_app.vault import database, kept_files, stream_file
from journal_app.vault.backup import backup_keys, file_list, layout
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder
from journal_app.vault.backup.manifest import Manifest
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.checks.tree import GrowingTree
from journal_app.vault.database import Database
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.merkle import TILE, FrontierBroken
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.reading import Reading
from journal_app.vault.secret_memory import wipe

SAMPLE: Final = 16
"""How many photos and documents are read, and opened where their keys are at hand, each time."""

_LEDGER: Final = "SELECT leaf, CAST(header AS BLOB), signature FROM ledger ORDER BY position"
_NAMING: Final = (
    "SELECT ledger.position FROM ledger, json_each(ledger.header, '$.files') AS named"
    " WHERE json_extract(named.value, '$.id') = ? ORDER BY ledger.position LIMIT 1"
)
_CHANCE: Final = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class Readers:
    """Whoever reads the backup back: the backup's key, and a person's keys to open photos with."""

    key: bytearray
    keys: OpenKeys
    ring: Keyring


def sample_of(files: tuple[SealedFile, ...], chance: random.Random = _CHANCE) -> tuple[SealedFile, ...]:
    """Some of the files, others each time."""
    return tuple(chance.sample(files, min(SAMPLE, len(files))))


def check(place: Path, folder: BackupFolder, manifest: Manifest, readers: Readers) -> None:
    """Return if the backup in ``place`` is whole: each part, each page, the ledger to its checkpoint, some photos.

    Raises:
        BackupDamaged: with what is not.
    """
    if layout.read(place / layout.MANIFEST, limit=len(manifest.encode())) != manifest.encode():
        raise BackupDamaged("manifest")
    check_parts(place, manifest)
    files = tuple(file_list.read(place / layout.LIST, count=manifest.file_count))
    key = backup_keys.sqlcipher_key(readers.key, manifest.vault)
    try:
        copy = database.open_unchanging(place / layout.DATABASE, key)
    except Environmental as problem:
        raise BackupDamaged("database") from problem
    finally:
        wipe(key)
    try:
        check_pages(copy)
        check_ledger(copy, manifest)
        if not set(files) <= set(file_list.named_in(copy)):
            raise BackupDamaged("files")
        for file in files:
            if layout.size_of(folder.file(file.id)) != file.size:
                raise BackupDamaged("file")
        _check_some(copy, folder, sample_of(files), readers)
    finally:
        copy.connection.close()


def check_parts(place: Path, manifest: Manifest) -> None:
    """Every part of a backup has the length and the hash that the manifest says; raise `BackupDamaged`."""
    parts = {layout.KEYRING: manifest.keyring, layout.DATABASE: manifest.database, layout.LIST: manifest.files}
    for name, expected in parts.items():
        path = place / name
        if layout.size_of(path) != expected.size or layout.fingerprint(path) != expected:
            raise BackupDamaged(Path(name).stem)


def check_pages(copy: Database) -> None:
    """Every page's seal, and SQLite's own structure; raise `BackupDamaged`."""
    try:
        is_sound = (
            not copy.execute("PRAGMA cipher_integrity_check").fetchall()
            and copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            and not copy.execute("PRAGMA foreign_key_check").fetchall()
        )
    except Environmental as problem:
        raise BackupDamaged("database") from problem
    if not is_sound:
        raise BackupDamaged("database")


def check_ledger(copy: Database, manifest: Manifest) -> None:
    """The ledger's records hash to the root of the checkpoint, and reach just as far; raise `BackupDamaged`."""
    signed = manifest.checkpoint
    check_records(copy, line=signed.line, size=signed.size, root=signed.root)


def check_records(copy: Database, *, line: str, size: int, root: bytes) -> None:
    """The ledger is on a line, of a size, and its records hash to a root; raise `BackupDamaged`."""
    tree = GrowingTree((size,))
    try:
        head = SqlRecordStore(copy).head()
        rows = copy.execute(_LEDGER)
        while batch := rows.fetchmany(TILE):
            if not all(header is None or _leaf(header, signature) == leaf for leaf, header, signature in batch):
                raise BackupDamaged("ledger")
            tree.grow([leaf for leaf, _, _ in batch])
    except (FrontierBroken, TypeError, ValueError):
        raise BackupDamaged("ledger") from None
    reached = str(head.line), head.size, tree.size, head.root(), tree.frontier().root()
    if reached != (line, size, size, root, root):
        raise BackupDamaged("ledger")


def _leaf(header: bytes, signature: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + len(header).to_bytes(4, "big") + header + signature).digest()


def _check_some(copy: Database, folder: BackupFolder, files: tuple[SealedFile, ...], readers: Readers) -> None:
    """Read some files whole, and open those whose key this person has: what opens is what was sealed."""
    keys = BodyKeys(readers.keys, readers.ring, copy)
    try:
        reading = Reading(copy, keys)
        for file in files:
            check_file(folder, file)
            found = copy.execute(_NAMING, (str(file.id),)).fetchone()
            key = reading.secrets_of(found[0]).get(kept_files.secret_name(file.id)) if found else None
            if key is not None:
                _open(folder, file, key, readers)
    finally:
        keys.forget()


def check_file(folder: BackupFolder, file: SealedFile) -> None:
    """A file lies there as its record vouches for it; raise `BackupDamaged`."""
    path = folder.file(file.id)
    if layout.size_of(path) != file.size or layout.fingerprint(path).sha256.hex() != file.sha256:
        raise BackupDamaged("file")


def _open(folder: BackupFolder, file: SealedFile, key: str, readers: Readers) -> None:
    secret = kept_files.key_in(key)
    try:
        with layout.opened(folder.file(file.id)) as stream:
            for _ in stream_file.open_file(stream, key=secret, vault=readers.ring.vault, file_id=file.id):
                pass
    except (stream_file.FileSealBroken, OSError):
        raise BackupDamaged("file") from None
