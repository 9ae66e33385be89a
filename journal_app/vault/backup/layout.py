"""Where what lies in a backup's folder, and how it is read without trust; it must not know what a file means.

    journal-<vault id>/
        target.json                      which medium this is, and in which country it is kept
        files/ab/<file id>               photos and documents, sealed as in the vault; shared by all generations
        erasures/                        what was erased by law, so that no older backup undoes it
        unattended/<time>/               copies of the closed journal that nobody has verified yet
        generations/<time>-<id>/         one backup each: manifest.json, keyring.json, journal.db, files.list

What is being written has a name that begins with a dot; whoever finds such a thing later may delete it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final
from uuid import UUID

from journal_app.domain.errors import Environmental
from journal_app.vault import durable_file

MANIFEST: Final = "manifest.json"
KEYRING: Final = "keyring.json"
DATABASE: Final = "journal.db"
LIST: Final = "files.list"
TARGET: Final = "target.json"
UNFINISHED: Final = ".new-"

_PREFIX: Final = "journal-"
_GENERATIONS: Final = "generations"
_FILES: Final = "files"
_ERASURES: Final = "erasures"
_UNATTENDED: Final = "unattended"
_PIECE: Final = 1024 * 1024
_JUNCTION: Final = 0xA0000003
"""Windows' other kind of link between folders (IO_REPARSE_TAG_MOUNT_POINT), which anybody may make."""
_SAFE_FLAGS: Final = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)


class BackupDamaged(Environmental):
    """Something in a backup is not as it was written; ``params["what"]`` names the part, never its content."""

    def __init__(self, what: str) -> None:
        super().__init__(
            "backup.damaged",
            "This backup is damaged or was altered ({what}). Nothing was changed. Use another one.",
            what=what,
        )


class NoBackup(Environmental):
    """There is no backup in a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "backup.none", "There is no backup in {folder}. Is this the right folder or drive?", folder=str(folder)
        )


class LeadsElsewhere(Environmental):
    """A folder of the backups is a link: what is written through it does not lie on this medium."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "backup.leads_elsewhere",
            "The folder {folder} is a link to another place, so what is in it does not lie on this drive, and is no "
            "backup here. Nothing was changed. Use another drive, or remove the link and make a new backup.",
            folder=str(folder),
        )


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Length in bytes and SHA-256 of a file."""

    size: int
    sha256: bytes


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """One journal's folder on one medium."""

    path: Path
    vault: UUID

    @classmethod
    def below(cls, target: Path, vault: UUID) -> BackupFolder:
        """The folder that a journal's backups have in ``target``, there or not."""
        return cls(target / f"{_PREFIX}{vault}", vault)

    @classmethod
    def found(cls, place: Path) -> BackupFolder:
        """The one journal's folder that ``place`` is, or has in it.

        Raises:
            NoBackup: there is none, or more than one and nobody said which.
        """
        own = _vault_of(place)
        if own is not None:
            return cls(place, own)
        try:
            inside = [(one, vault) for one in place.iterdir() if (vault := _vault_of(one)) is not None]
        except OSError:
            inside = []
        if len(inside) != 1:
            raise NoBackup(place)
        return cls(*inside[0])

    @property
    def target(self) -> Path:
        """The file that says which medium this is."""
        return self.path / TARGET

    @property
    def generations(self) -> Path:
        """The folder of all backups."""
        return self.path / _GENERATIONS

    @property
    def erasures(self) -> Path:
        """The folder of the list of erasures."""
        return self.path / _ERASURES

    @property
    def unattended(self) -> Path:
        """The folder of copies that were made without any key and wait to be verified."""
        return self.path / _UNATTENDED

    def file(self, file_id: UUID) -> Path:
        """Where a sealed photo or document lies."""
        return self.path / _FILES / file_id.hex[:2] / str(file_id)

    def names(self) -> tuple[str, ...]:
        """The names of the finished backups, oldest first."""
        try:
            found = [one.name for one in self.generations.iterdir() if not one.name.startswith(".") and one.is_dir()]
        except FileNotFoundError:
            return ()
        except OSError as problem:
            raise durable_file.as_environmental(problem, self.path) from problem
        return tuple(sorted(found))

    def require_no_links(self) -> None:
        """Return if everything here lies here; raise `LeadsElsewhere`.

        Photos that lie behind a link to the vault's own folder would be found there, and never be copied.
        """
        files = self.path / _FILES
        shelves = (self.generations, files, self.unattended)
        inside = (one for shelf in shelves if shelf.is_dir() for one in shelf.iterdir())
        try:
            for folder in chain((self.path, self.erasures, *shelves), inside):
                if _is_link(folder):
                    raise LeadsElsewhere(folder)
        except OSError as problem:
            raise durable_file.as_environmental(problem, self.path) from problem

    def remove_unfinished(self) -> None:
        """Delete what a program that died left half written."""
        for left in self.generations.glob(f"{UNFINISHED}*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in (self.path / _FILES).glob(f"[0-9a-f][0-9a-f]/{UNFINISHED}*"):
            left.unlink(missing_ok=True)


def name_of(made: datetime, generation: UUID) -> str:
    """What a backup's folder is called: sorts by time, and no two are called the same."""
    return f"{made.astimezone(UTC):%Y%m%dT%H%M%SZ}-{generation.hex[:8]}"


def opened(path: Path) -> BinaryIO:
    """A plain file for reading: no link is followed, and nothing else, such as a pipe, is waited for.

    Raises:
        BackupDamaged: it is missing, or no plain file.
    """
    try:
        descriptor = os.open(path, _SAFE_FLAGS)
    except OSError as problem:
        if isinstance(problem, FileNotFoundError) or os.path.lexists(path):
            raise BackupDamaged(path.name) from None
        raise durable_file.as_environmental(problem, path.parent) from problem
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise BackupDamaged(path.name)
    return os.fdopen(descriptor, "rb")


def read(path: Path, *, limit: int) -> bytes:
    """The content of a small file of a backup; raise `BackupDamaged` beyond ``limit`` bytes."""
    try:
        with opened(path) as stream:
            data = stream.read(limit + 1)
    except OSError as problem:
        raise durable_file.as_environmental(problem, path.parent) from problem
    if len(data) > limit:
        raise BackupDamaged(path.name)
    return data


def size_of(path: Path) -> int | None:
    """The length of a plain file, None where there is none."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def fingerprint(path: Path) -> Fingerprint:
    """Length and SHA-256 of a file as the medium, not this computer's memory of it, gives it back where that can be.

    Raises:
        BackupDamaged: it is missing.
    """
    digest, size = hashlib.sha256(), 0
    try:
        with opened(path) as stream:
            _forget_cached(stream)
            for piece in pieces(stream):
                digest.update(piece)
                size += len(piece)
    except OSError as problem:
        raise durable_file.as_environmental(problem, path.parent) from problem
    return Fingerprint(size, digest.digest())


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    """All of a stream, a piece at a time."""
    while piece := stream.read(_PIECE):
        yield piece


def copy_new(source: Path, target: Path) -> Fingerprint:
    """Copy a file under a new name and return what was copied; it is on disk when this returns."""
    digest, size = hashlib.sha256(), 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with opened(source) as stream, os.fdopen(os.open(target, flags, durable_file.PRIVATE_FILE), "wb") as copy:
            for piece in pieces(stream):
                copy.write(piece)
                digest.update(piece)
                size += len(piece)
            copy.flush()
            os.fsync(copy.fileno())
    except OSError as problem:
        raise durable_file.as_environmental(problem, target.parent) from problem
    return Fingerprint(size, digest.digest())


def make_folder(folder: Path) -> None:
    """Make a folder on the medium, with those above it; its rights are the medium's, since many know none."""
    if folder.is_dir():
        return
    try:
        folder.mkdir(mode=durable_file.PRIVATE_FOLDER, parents=True, exist_ok=True)
        durable_file.sync_folder(folder.parent)
    except OSError as problem:
        raise durable_file.as_environmental(problem, folder) from problem


def synced(path: Path) -> None:
    """Return when a file that another library wrote is on disk."""
    try:
        with path.open("r+b") as stream:
            os.fsync(stream.fileno())
    except OSError as problem:
        raise durable_file.as_environmental(problem, path.parent) from problem


def _is_link(folder: Path) -> bool:
    try:
        found = os.lstat(folder)
    except FileNotFoundError:
        return False
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION


def _forget_cached(stream: BinaryIO) -> None:
    forget = getattr(os, "posix_fadvise", None)
    if forget is not None:
        forget(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _vault_of(folder: Path) -> UUID | None:
    name = folder.name
    if not name.startswith(_PREFIX) or not (folder / _GENERATIONS).is_dir():
        return None
    try:
        vault = UUID(name.removeprefix(_PREFIX))
    except ValueError:
        return None
    return vault if name == f"{_PREFIX}{vault}" else None
