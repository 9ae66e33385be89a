"""Writes a BagIt folder (RFC 8493) file by file beside its place, and moves it there whole; it must not know its files.

Only the person who writes it may read it. What was begun and not finished is deleted.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from journal_app.bundle.verify_export import BAGIT, CONTENTS, MANIFEST, PDF, SIGNATURE, TAGS
from journal_app.domain.errors import Environmental, UserFacing

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})
_BINARY: Final = getattr(os, "O_BINARY", 0)


class PlaceTaken(UserFacing):
    """Where the folder is to lie, something lies."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("bundle.place_taken", "There is something of this name already. Choose another name.")


class BagUnwritable(Environmental):
    """The folder could not be written; what was begun is deleted."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "bundle.unwritable", "The folder could not be written, so nothing was handed out. Choose another place."
        )


class BagDiskFull(Environmental):
    """There was no room for the folder; what was begun is deleted."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "bundle.disk_full", "The disk is full, so nothing was handed out. Free some space and try again."
        )


def error_for(problem: OSError) -> Environmental:
    """What a failed writing means for a person."""
    return BagDiskFull() if problem.errno in _FULL else BagUnwritable()


@dataclass(frozen=True, slots=True)
class BagFile:
    """A file that was written: its name from the folder on, size in bytes, and SHA-256 in hex."""

    name: str
    size: int
    sha256: str


class Bag:
    """One folder while it is being written; a context that deletes it unless ``finish`` was reached."""

    def __init__(self, target: Path) -> None:
        """Begin beside ``target``.

        Raises:
            PlaceTaken: something lies there.
            Environmental: nothing can be written there.
        """
        self.target = target.expanduser().absolute()
        try:
            if (
                self.target.is_symlink()
                or self.target.is_file()
                or (self.target.is_dir() and any(self.target.iterdir()))
            ):
                raise PlaceTaken
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self.root = self.target.with_name(f".{self.target.name}.{secrets.token_hex(4)}.unfinished")
            self.root.mkdir(mode=0o700)
        except OSError as problem:
            raise error_for(problem) from problem
        self.files: dict[str, BagFile] = {}
        self._is_finished = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._is_finished:
            shutil.rmtree(self.root, ignore_errors=True)
        if isinstance(error, OSError):
            raise error_for(error) from error

    def add(self, name: str, chunks: Iterable[bytes]) -> BagFile:
        """Write one file and return when it is on disk; names are relative to the folder."""
        path, hashed, size = self.root / name, hashlib.sha256(), 0
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
                hashed.update(chunk)
                size += len(chunk)
            file.flush()
            os.fsync(file.fileno())
        self.files[name] = BagFile(name, size, hashed.hexdigest())
        return self.files[name]

    def add_contents(self) -> BagFile:
        """Write the list of everything so far, which the journal's first page names."""
        return self.add(CONTENTS, [self._sums(lambda name: name.startswith("data/") and name != PDF)])

    def close_lists(self, *, source: str, about: str, on: date) -> BagFile:
        """Write the folder's own description and its lists of sums; returns the last, which is to be signed."""
        payload = [file for name, file in self.files.items() if name.startswith("data/")]
        oxum = f"{sum(file.size for file in payload)}.{len(payload)}"
        info = {
            "Source-Organization": source,
            "External-Description": about,
            "Bagging-Date": on.isoformat(),
            "Payload-Oxum": oxum,
        }
        # A label's value is one line (RFC 8493 §2.2.2).
        lines = "".join(f"{label}: {' '.join(value.split())}\n" for label, value in info.items())
        self.add("bag-info.txt", [lines.encode()])
        self.add("bagit.txt", [BAGIT])
        self.add(MANIFEST, [self._sums(lambda name: name.startswith("data/"))])
        return self.add(TAGS, [self._sums(lambda name: not name.startswith("data/"))])

    def _sums(self, is_listed: Callable[[str], bool]) -> bytes:
        listed = sorted(name for name in self.files if is_listed(name))
        return "".join(f"{self.files[name].sha256}  {name}\n" for name in listed).encode("ascii")

    def add_signature(self, data: bytes) -> None:
        """Write what signs the lists; it stands on none of them."""
        self.add(SIGNATURE, [data])

    def finish(self) -> Path:
        """Move the folder to its place; from then on it stays."""
        if self.target.is_dir():
            self.target.rmdir()
        self.root.rename(self.target)
        self._is_finished = True
        return self.target
