"""Reads a day list's file that somebody chose, no more of it than may be taken in; it must not judge it."""

from __future__ import annotations

from pathlib import Path

from journal_app.domain.day_rows import LARGEST_FILE
from journal_app.domain.errors import UserFacing


def bytes_of(path: Path) -> bytes:
    """The file, or one byte more than is allowed of a larger one; runs on the worker.

    Raises:
        UserFacing: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError:
        raise UserFacing("day_file.unreadable", "The file cannot be read. Choose another, or copy it anew.") from None
