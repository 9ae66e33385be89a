"""What a day list's file says line by line, before anybody is looked up; bounded, and it must not believe any of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from journal_app.domain.appointments import USUAL
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text

LARGEST_FILE = 2_000_000
"""Bytes."""
MOST_ROWS = 5_000
LONGEST_CELL = 500
_NUL = b"\0"


@dataclass(frozen=True, slots=True)
class FileRow:
    """One appointment as a file has it: texts as they stand there, ``start`` aware UTC, ``line`` counted from 1.

    ``uid`` is the file's own name for the appointment, empty where it has none.
    """

    line: int
    start: datetime
    name: str
    minutes: int = USUAL
    identifier: str = ""
    born: date | None = None
    treatment: str = ""
    practitioner: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A line that is no appointment, and the sentence that says why; the others go on."""

    line: int
    problem: UserFacing


def text_of(data: bytes) -> str:
    """The file's text: UTF-8 with or without a mark, else Windows-1252.

    Raises:
        UserFacing: it is too large, empty, or no text in either encoding.
    """
    if len(data) > LARGEST_FILE:
        raise UserFacing(
            "day_file.large",
            "This file is far too large for a day list (more than {most} MB). Export fewer days and choose it again.",
            most=LARGEST_FILE // 1_000_000,
        )
    if _NUL in data:
        raise UserFacing(
            "day_file.no_text", "This is no text file. Save the list as CSV (UTF-8) or as a calendar file (ICS)."
        )
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not text.strip():
            raise UserFacing("day_file.empty", "This file is empty.")
        return text
    raise UserFacing("day_file.encoding", "This file's letters cannot be read. Save it as CSV (UTF-8).")


def require_few(count: int) -> None:
    """Refuse a file of more lines than a day list ever has.

    Raises:
        UserFacing: it has.
    """
    if count > MOST_ROWS:
        raise UserFacing(
            "day_file.rows",
            "This file has more than {most} lines. Export fewer days and choose it again.",
            most=MOST_ROWS,
        )


def cell(text: str) -> str:
    """One cell or property as a single plain line.

    Raises:
        UserFacing: it is too long or holds what nobody can see.
    """
    joined = " ".join(text.split())
    return clean_text(joined, max_length=LONGEST_CELL, lines=Lines.ONE)
