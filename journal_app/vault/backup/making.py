"""Makes one backup: copies, signs, reads back, and only then counts it and thins out older ones.

Everything is written beside the finished backups under a name that does not count, and renamed when it was read back
whole: a program that dies leaves the older backups as they were, and the new one whole or absent. Photos and documents
never change, so they are copied once, and a good copy is never replaced by what does not match its record. It must not
open a photo, nor decide who may ask.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from journal_app.domain.backups import NEWEST_KEPT, BackupMade, kept
from journal_app.domain.errors import Environmental
from journal_app.domain.people import Role
from journal_app.domain.records import NewRecord, SealedFile
from journal_app.services.backup_port import BackupDone, BackupOrder, Care
from journal_app.vault import database, durable_file, notes, stream_file
from journal_app.vault.backup import (
    backup_keys,
    checking,
    database_copy,
    file_list,
    keeping_erasures,
    layout,
    medium,
    precautions,
    seat_notes,
)
from journal_app.vault.backup.backup_keys import Place
from journal_app.vault.backup.checking import Readers
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder
from journal_app.vault.backup.manifest import Manifest, SealedKey
from journal_app.vault.backup.medium import Medium
from journal_app.vault.backup.precautions import Found
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.checks import pages
from journal_app.vault.database import Database
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.ledger import Head, SqlRecordStore
from journal_app.vault.notes import Checkpoint
from journal_app.vault.reading import Reading
from journal_app.vault.secret_memory import wipe

if TYPE_CHECKING:
    from journal_app.vault.open_vault import OpenVault


@dataclass(frozen=True, slots=True)
class _Written:
    """A backup that was written under a name that does not count yet."""

    manifest: Manifest
    head: Head
    files: tuple[SealedFile, ...]
    new_files: int
    lost: int


@dataclass(frozen=True, slots=True)
class Source:
    """What is backed up: the journal's database or a closed copy of it, with the keyring of that moment."""

    database: Database
    ring: Keyring
    at: datetime


def make(vault: OpenVault, order: BackupOrder, now: Callable[[], datetime]) -> BackupDone:
    """Make one backup of an open journal; see ``services.backup_port.Backups``."""
    return make_of(vault, order, now, Source(vault.database, vault.ring, now()))


def make_of(vault: OpenVault, order: BackupOrder, now: Callable[[], datetime], source: Source) -> BackupDone:
    """Make one backup of an open journal from ``source``, which is it or was it."""
    target = order.target.expanduser().absolute()
    service = medium.require_fit(target, vault.folder)
    folder = BackupFolder.below(target, vault.id)
    folder.require_no_links()
    known = medium.of(folder, country=order.country)
    folder.remove_unfinished()
    found = precautions.look(vault, folder, now())
    if not order.despite:
        precautions.require_plausible(vault, folder, found)
    key, unfinished = backup_keys.drawn(), folder.generations / f"{layout.UNFINISHED}{secrets.token_hex(8)}"
    try:
        written = _Making(vault, folder, known, order, source).write(unfinished, key)
        read_before = precautions.read_before(folder, found)
        read_back(vault, folder, [one for one in written.files if one not in read_before])
        checking.check(unfinished, folder, written.manifest, Readers(key, vault.keys, source.ring))
        # before the backup counts: none is newer than the list
        is_list_known = keeping_erasures.keep(vault, folder, now())
        name = layout.name_of(written.manifest.made, written.manifest.generation)
        durable_file.replace(unfinished, folder.generations / name)
    finally:
        wipe(key)
        shutil.rmtree(unfinished, ignore_errors=True)
    made = _written_down(vault, written, order, at=now())
    with suppress(Environmental):  # a convenience of this computer; the journal has it
        seat_notes.note_made(vault.workstation.folder, target, min(written.manifest.made, now()))
    removed = 0 if order.despite or written.lost else thin_out(folder, precautions.look(vault, folder, now()))
    strange = found.strange + (not is_list_known)
    is_beside = medium.is_on_one_disk(folder.path, vault.folder)
    return BackupDone(made, name, written.new_files, written.lost, removed, service, strange, is_beside)


def read_back(vault: OpenVault, folder: BackupFolder, files: Iterable[SealedFile]) -> None:
    """Return if these lie on the medium as they are vouched for.

    What does not goes where the vault has it, or its length alone would let it pass the next time.

    Raises:
        BackupDamaged: something does not.
    """
    spoilt = [file for file in files if not _is_whole(folder, file)]
    for file in spoilt:
        if precautions.is_as_vouched(vault.folder, file):
            with suppress(OSError):
                folder.file(file.id).unlink(missing_ok=True)
    if spoilt:
        raise BackupDamaged("file")


def _is_whole(folder: BackupFolder, file: SealedFile) -> bool:
    try:
        checking.check_file(folder, file)
    except BackupDamaged:
        return False
    return True


def thin_out(folder: BackupFolder, found: Found) -> int:
    """Remove the backups that need not stay, and return how many; what nobody known signed stays.

    Those that reach furthest stay, whatever the clocks said of the computers that made them. Those that are not
    believed go when it is their turn, and make no other one go.
    """
    ours = tuple(one.made for one in found.ours.values())
    stay, furthest = kept(ours), frozenset(list(found.ours)[-NEWEST_KEPT:])
    gone = [name for name, one in found.ours.items() if one.made not in stay and name not in furthest]
    others = {**found.kin, **found.past}
    gone += [name for name, one in others.items() if one.made not in kept((*ours, one.made))]
    for name in gone:
        doomed = folder.generations / f"{layout.UNFINISHED}{name}"  # half deleted, it must not look like a backup
        durable_file.replace(folder.generations / name, doomed)
        shutil.rmtree(doomed, ignore_errors=True)
    return len(gone)


def _written_down(vault: OpenVault, written: _Written, order: BackupOrder, *, at: datetime) -> BackupMade:
    manifest, head = written.manifest, written.head
    made = BackupMade(
        target=manifest.target,
        country=manifest.country,
        generation=manifest.generation,
        manifest=manifest.digest.hex(),
        line=head.line,
        size=head.size,
        root=head.root().hex(),
        files=manifest.file_count,
        despite=order.despite,
    )
    with vault.act(at) as act:
        act.append(NewRecord("backup.made", made))
    vault.workstation.append_anchor(manifest.note)
    return made


def _stored(journal: Database) -> Iterable[Path]:
    return journal.path, pages.log_of(journal.path)


class _Making:
    """Writing one backup."""

    def __init__(
        self, vault: OpenVault, folder: BackupFolder, known: Medium, order: BackupOrder, source: Source
    ) -> None:
        self._vault = vault
        self._folder = folder
        self._medium = known
        self._order = order
        self._source = source

    def write(self, place: Path, key: bytearray) -> _Written:
        """Write everything into the new folder ``place``."""
        generation = uuid4()
        layout.make_folder(place)
        medium.require_room(place, sum(layout.size_of(path) or 0 for path in _stored(self._source.database)))
        spelled = backup_keys.sqlcipher_key(key, self._vault.id)
        try:
            database_copy.copy(self._source.database, place / layout.DATABASE, spelled)
            copy = database.open_unchanging(place / layout.DATABASE, spelled)
        finally:
            wipe(spelled)
        try:
            head, named = SqlRecordStore(copy).head(), file_list.named_in(copy)
            tombstones = self._tombstones(copy)
        finally:
            copy.connection.close()
        present, copied = self._copy_files(named)
        durable_file.write(place / layout.KEYRING, self._source.ring.encode())
        manifest = Manifest(
            vault=self._vault.id,
            generation=generation,
            target=self._medium.id,
            country=self._medium.country,
            seat=self._vault.seat,
            made=self._source.at,
            note=self._checkpoint(head),
            keyring=layout.fingerprint(place / layout.KEYRING),
            database=layout.fingerprint(place / layout.DATABASE),
            files=file_list.write(place / layout.LIST, present),
            file_count=len(present),
            key=self._sealed(key, Place(self._vault.id, generation)),
            tombstones=tombstones,
        ).signed_by(self._vault.keys.signing, person=self._vault.keys.user)
        durable_file.write(place / layout.MANIFEST, manifest.encode())
        return _Written(manifest, head, present, copied, len(named) - len(present))

    def _tombstones(self, copy: Database) -> tuple[UUID, ...]:
        """The erasures in the copy."""
        keys = BodyKeys(self._vault.keys, self._source.ring, copy)
        try:
            return keeping_erasures.told_in(Reading(copy, keys))
        finally:
            keys.forget()

    def _sealed(self, key: bytearray, place: Place) -> SealedKey:
        """The backup's key, for the registry sheet and for whoever owns the clinic now."""
        sheet = self._vault.ring.recovery.registry_agreement  # never that of a copy's keyring
        owners = [one.id for one in self._vault.people() if one.active and Role.OWNER in one.roles]
        public = {owner: self._vault.agreement_public_of(owner) for owner in owners}
        return backup_keys.sealed(key, place, sheet=sheet, owners=public)

    def _checkpoint(self, head: Head) -> str:
        origin = notes.origin_of(self._vault.id, str(head.line))
        signer = self._vault.keys
        return notes.sign(Checkpoint(origin, head.size, head.root()), name=str(signer.user), key=signer.signing)

    def _copy_files(self, named: tuple[SealedFile, ...]) -> tuple[tuple[SealedFile, ...], int]:
        """Bring to the medium what it lacks; which files it has now, and how many were brought."""
        read_again = {one.id for one in (named if self._order.care is Care.ALL else checking.sample_of(named))}
        lacking = [one for one in named if not self._lies_there(one, is_read=one.id in read_again)]
        medium.require_room(self._folder.path, sum(one.size for one in lacking))
        lost = set()
        for done, file in enumerate(lacking):
            self._order.on_progress(done, len(lacking))
            if not self._copy_file(file):
                lost.add(file.id)
        self._order.on_progress(len(lacking), len(lacking))
        return tuple(one for one in named if one.id not in lost), len(lacking) - len(lost)

    def _lies_there(self, file: SealedFile, *, is_read: bool) -> bool:
        path = self._folder.file(file.id)
        if layout.size_of(path) != file.size:
            return False
        return not is_read or layout.fingerprint(path).sha256.hex() == file.sha256

    def _copy_file(self, file: SealedFile) -> bool:
        """Copy one file; what does not match its record takes no good copy's place."""
        source, target = stream_file.path_of(self._vault.folder, file.id), self._folder.file(file.id)
        if layout.size_of(source) != file.size:
            return False
        layout.make_folder(target.parent)
        unfinished = target.with_name(f"{layout.UNFINISHED}{secrets.token_hex(8)}")
        try:
            copied = layout.copy_new(source, unfinished)
            if (copied.size, copied.sha256.hex()) != (file.size, file.sha256):
                return False
            durable_file.replace(unfinished, target)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        return True
