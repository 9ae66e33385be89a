"""Reads scans that a person chose, into memory; it must not keep a name, follow a name into a device, or write."""

from __future__ import annotations

from pathlib import Path

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.scans import LARGEST_SCAN


def read_scans(paths: tuple[Path, ...]) -> tuple[bytes, ...]:
    """The bytes of each file, at most one more than may be filed of it.

    Raises:
        UserFacing: one is a folder, a device or a pipe.
        Environmental: one cannot be read.
    """
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UserFacing("scan.no_file", "This is not a file. Choose the scan of the paper.")
        with path.open("rb") as file:
            return file.read(LARGEST_SCAN + 1)
    except (OSError, ValueError):
        raise Environmental("scan.unreadable", "The file could not be read. Choose it again, or scan again.") from None
