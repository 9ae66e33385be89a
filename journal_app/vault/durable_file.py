"""Writes small files so that a power cut leaves the old or the new content; it must not know what the files mean.

Order (POSIX): temporary file in the same folder → fsync → rename → fsync of the folder. Windows has no fsync of a
folder; there the rename itself is journalled by NTFS.
"""

from __future__ import annotations

import errno
import os
import secrets
import sys
import time
from pathlib import Path
from typing import Final

from journal_app.domain.errors import Environmental

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700

_REPLACE_TRIES: Final = 8
_REPLACE_PAUSE_SECONDS: Final = 0.05
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_BINARY: Final = getattr(os, "O_BINARY", 0)
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)


class DiskFull(Environmental):
    """Nothing was written, because there was no room."""

    def __init__(self) -> None:
        super().__init__("vault.disk.full", "The disk is full. Nothing was changed. Free some space and try again.")


class FolderReadOnly(Environmental):
    """Nothing was written, because this person or program may not write here."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "vault.disk.read_only",
            "The folder {folder} cannot be written to. Nothing was changed. Ask whoever looks after the computers.",
            folder=str(folder),
        )


class DiskFailed(Environmental):
    """Reading or writing failed in another way, such as an unplugged drive."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "vault.disk.failed",
            "The folder {folder} could not be read or written. Is the drive still connected?",
            folder=str(folder),
        )


class FileTooLong(Environmental):
    """A file is longer than anything this program writes under that name."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "vault.disk.too_long",
            "The file {name} is damaged: it is far too long. Restore it from a backup.",
            name=path.name,
        )


def as_environmental(problem: OSError, folder: Path) -> Environmental:
    """Return the error of ours that says what ``problem`` means for the person at the screen."""
    if problem.errno in _FULL:
        return DiskFull()
    if problem.errno in _REFUSED:
        return FolderReadOnly(folder)
    return DiskFailed(folder)


def write(path: Path, data: bytes) -> None:
    """Replace ``path`` by ``data``, readable by this person only; raise `Environmental` with the old content kept."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        try:
            _write_new(temporary, data)
            _replace(temporary, path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as problem:
        raise as_environmental(problem, path.parent) from problem


def write_again(path: Path, data: bytes, *, unfinished: Path) -> None:
    """Replace ``path`` by ``data`` that can be made again: a power cut leaves the old, the new or none, never a part.

    The name alone is not waited for. ``unfinished`` is what the file is called until it is whole.
    """
    try:
        unfinished.unlink(missing_ok=True)
        _write_new(unfinished, data)
        _replace(unfinished, path)
    except OSError as problem:
        unfinished.unlink(missing_ok=True)
        raise as_environmental(problem, path.parent) from problem


def remove_unfinished(path: Path) -> None:
    """Delete what programs that were killed in `write` left beside ``path``; for its one writer only."""
    for left in path.parent.glob(f".{path.name}.????????.tmp"):
        remove(left)


def append(path: Path, data: bytes) -> None:
    """Add ``data`` at the end of ``path``, made if missing, and return when it is on disk."""
    try:
        is_new = not path.exists()
        _write_through(path, data, os.O_APPEND | os.O_CREAT)
        if is_new:
            sync_folder(path.parent)
    except OSError as problem:
        raise as_environmental(problem, path.parent) from problem


def replace(source: Path, target: Path) -> None:
    """Rename ``source`` over ``target`` and return when the rename is on disk."""
    try:
        _replace(source, target)
        sync_folder(target.parent)
    except OSError as problem:
        raise as_environmental(problem, target.parent) from problem


def remove(path: Path) -> None:
    """Delete ``path`` if it is there and return when that is on disk."""
    try:
        path.unlink()
        sync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as problem:
        raise as_environmental(problem, path.parent) from problem


def read(path: Path, *, limit: int) -> bytes | None:
    """Return the content, or None where there is no such file; raise `FileTooLong` beyond ``limit`` bytes."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise as_environmental(problem, path.parent) from problem
    if len(data) > limit:
        raise FileTooLong(path)
    return data


def make_private_folder(folder: Path) -> None:
    """Make ``folder`` and its parents, and let only this person in."""
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        folder.chmod(PRIVATE_FOLDER)
    except OSError as problem:
        raise as_environmental(problem, folder) from problem


def sync_folder(folder: Path) -> None:
    """Return when the names in ``folder`` are on disk; nothing to do on Windows."""
    if sys.platform == "win32":  # pragma: no cover -- the other systems' tests cannot run it
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_new(path: Path, data: bytes) -> None:
    _write_through(path, data, os.O_CREAT | os.O_EXCL | _NO_FOLLOW)


def _write_through(path: Path, data: bytes, flags: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | _BINARY | flags, PRIVATE_FILE)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        sync(descriptor)
    finally:
        os.close(descriptor)


def sync(descriptor: int) -> None:
    """Return when what was written to an opened file is on disk."""
    if sys.platform == "darwin":  # pragma: no cover -- there fsync leaves the drive's own cache unwritten
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        return
    os.fsync(descriptor)


def _replace(source: Path, target: Path) -> None:
    # On Windows a virus scanner or indexer may hold the target for a moment.
    for _attempt in range(_REPLACE_TRIES - 1):
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(_REPLACE_PAUSE_SECONDS)
        else:
            return
    source.replace(target)
