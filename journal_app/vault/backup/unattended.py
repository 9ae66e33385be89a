"""Copies a closed journal to a drive without any key, as the system's scheduler may ask; it must not say it is sound.

    unattended/<time>/    journal.db and keyring.json as they lie in the vault, copied.json

Nothing is opened, so nothing is proven: such a copy waits until somebody signs in, whose program verifies it and makes
a backup of it that counts (`counting`). The journal must be closed, its log folded into the database file.
``copied.json``, written last, is canonical JSON {"database", "keyring": {"sha256", "size"} each, "made", "v", "vault"}.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from journal_app.domain.codec import ContentUnreadable, decode_time, encode_time
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.services.backup_port import Copied, Reach
from journal_app.vault import canonical, durable_file, keyring_files, seat, stream_file
from journal_app.vault.backup import layout, medium, seat_notes
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder, Fingerprint
from journal_app.vault.backup.medium import CountryNeeded
from journal_app.vault.checks import pages
from journal_app.vault.instance_lock import Holder, InstanceLock

NOTE: Final = "copied.json"
MOST: Final = 7
"""How many copies that nobody has verified stay: the oldest and the newest ones."""
_FORMAT: Final = 1
_LIMIT: Final = 4096
_STRANGE: Final = (TypeError, ValueError, LookupError, AttributeError, ContentUnreadable, canonical.CanonicalError)


class NotClosed(UserFacing):
    """The program did not end as it should, so the database file alone is not the journal."""

    def __init__(self) -> None:
        super().__init__(
            "backup.not_closed",
            "The journal was not closed properly, so its file alone is not all of it and was not copied. Open and "
            "close it once.",
        )


@dataclass(frozen=True, slots=True)
class Note:
    """What a copy says of itself."""

    vault: UUID
    made: datetime
    database: Fingerprint
    keyring: Fingerprint

    def encode(self) -> bytes:
        """The one byte form."""
        return canonical.encode(
            {
                "database": _part(self.database),
                "keyring": _part(self.keyring),
                "made": encode_time(self.made),
                "v": _FORMAT,
                "vault": str(self.vault),
            }
        )


def copy(journal: Path, target: Path, at: datetime, *, reach: Reach, home: Path | None = None) -> Copied:
    """Copy the closed journal in ``journal`` to a drive; ``reach`` says whether the drive may be read.

    Raises:
        UserFacing: the journal is open or was not closed, or nobody backed up to this drive before.
        Environmental: it could not be written, or is not there as it was written.
    """
    ring = keyring_files.read(journal)
    folder = BackupFolder.below(target.expanduser().absolute(), ring.vault)
    medium.require_fit(folder.path.parent, journal)
    if reach is Reach.READ:
        folder.require_no_links()
        if medium.read(folder) is None:
            raise CountryNeeded
    with InstanceLock(journal, Holder.of_this_program(seat=UUID(int=0), since=at)):
        database = journal / ring.database
        if layout.size_of(pages.log_of(database)):
            raise NotClosed
        files = _copy_files(journal, folder)
        _copy_journal(journal, database, folder, Note(ring.vault, at, *_prints(journal, database)), reach)
    if reach is Reach.READ:
        thin_out(folder)
    if seat.has_seat(ring.vault, home=home):
        with suppress(Environmental):  # a convenience of this computer
            seat_notes.note_copied(seat.open_seat(ring.vault, home=home).folder, folder.path.parent, at)
    return Copied(files, at, is_read_back=reach is Reach.READ)


def names(folder: BackupFolder) -> tuple[str, ...]:
    """The copies that wait, oldest first."""
    try:
        found = [one.name for one in folder.unattended.iterdir() if not one.name.startswith(".") and one.is_dir()]
    except OSError:
        return ()
    return tuple(sorted(found))


def read(place: Path, vault: UUID) -> Note:
    """What a copy says of itself, if its parts are so.

    Raises:
        BackupDamaged: they are not, or it says nothing.
    """
    try:
        members = canonical.decode_object(layout.read(place / NOTE, limit=_LIMIT))
        note = Note(
            UUID(str(members["vault"])),
            decode_time(str(members["made"])),
            _fingerprint(members["database"]),
            _fingerprint(members["keyring"]),
        )
        is_itself = members.get("v") == _FORMAT and note.vault == vault
    except _STRANGE:
        raise BackupDamaged("copied") from None
    if not is_itself:
        raise BackupDamaged("copied")
    for name, wanted in ((layout.DATABASE, note.database), (layout.KEYRING, note.keyring)):
        if layout.size_of(place / name) != wanted.size or layout.fingerprint(place / name) != wanted:
            raise BackupDamaged(Path(name).stem)
    return note


def remove(folder: BackupFolder, until: str) -> None:
    """Delete the copy called ``until`` and older ones."""
    for name in names(folder):
        if name <= until:
            _remove(folder, name)


def thin_out(folder: BackupFolder) -> None:
    """Delete copies beyond `MOST`, but never the oldest; backups that count are left alone.

    Of a journal that nobody opens every copy is the same, and what destroys it is in the newer ones alone.
    """
    waiting = names(folder)
    for name in waiting[1 : max(1, len(waiting) - MOST + 1)]:
        _remove(folder, name)


def _remove(folder: BackupFolder, name: str) -> None:
    doomed = folder.unattended / f"{layout.UNFINISHED}{name}"
    with suppress(Environmental):
        durable_file.replace(folder.unattended / name, doomed)
        shutil.rmtree(doomed, ignore_errors=True)


def _prints(journal: Path, database: Path) -> tuple[Fingerprint, Fingerprint]:
    return layout.fingerprint(database), layout.fingerprint(journal / keyring_files.NAME)


def _copy_journal(journal: Path, database: Path, folder: BackupFolder, note: Note, reach: Reach) -> None:
    medium.require_room(_there(folder.path), note.database.size)
    unfinished = folder.unattended / f"{layout.UNFINISHED}{secrets.token_hex(8)}"
    layout.make_folder(unfinished)
    try:
        copied = layout.copy_new(database, unfinished / layout.DATABASE)
        sealed = layout.copy_new(journal / keyring_files.NAME, unfinished / layout.KEYRING)
        if (copied, sealed) != (note.database, note.keyring):
            raise BackupDamaged("database")
        durable_file.write(unfinished / NOTE, note.encode())
        if reach is Reach.READ:
            read(unfinished, note.vault)
        durable_file.replace(unfinished, folder.unattended / f"{note.made.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _copy_files(journal: Path, folder: BackupFolder) -> int:
    """Bring what the drive lacks; what lies there is never replaced, for nothing here tells which of two is good."""
    count = 0
    for file in sorted(stream_file.ids_on_disk(journal), key=str):
        target = folder.file(file)
        if layout.size_of(target) is not None:
            continue
        layout.make_folder(target.parent)
        unfinished = target.with_name(f"{layout.UNFINISHED}{secrets.token_hex(8)}")
        try:
            layout.copy_new(stream_file.path_of(journal, file), unfinished)
            durable_file.replace(unfinished, target)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        count += 1
    return count


def _there(path: Path) -> Path:
    """The folder itself, or the nearest one above it that is there."""
    return next((one for one in _upwards(path) if one.is_dir()), path)


def _upwards(path: Path) -> Iterator[Path]:
    yield path
    yield from path.parents


def _part(found: Fingerprint) -> dict[str, canonical.Json]:
    return {"sha256": found.sha256.hex(), "size": found.size}


def _fingerprint(part: canonical.Json) -> Fingerprint:
    if not isinstance(part, dict) or type(part["size"]) is not int:
        raise TypeError
    return Fingerprint(part["size"], bytes.fromhex(str(part["sha256"])))
