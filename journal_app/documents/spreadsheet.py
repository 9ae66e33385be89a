"""A table for spreadsheets in which no cell is a formula; it must not know what the cells say."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from journal_app.domain.printing import PrintLanguage

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet reckon with a cell instead of showing it (OWASP ASVS 1.2.10), wide forms included."""


def table_bytes(rows: Iterable[Sequence[str]], language: PrintLanguage) -> bytes:
    """The rows as RFC 4180 in UTF-8, every cell quoted and harmless, with a byte order mark for Excel.

    Cells are divided as the language's spreadsheets expect it: by a comma in English, else by a semicolon.
    """
    divider = "," if language is PrintLanguage.ENGLISH else ";"
    written = StringIO(newline="")
    table = csv.writer(written, delimiter=divider, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerows([harmless(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """The text, so that no spreadsheet takes it for a formula, also behind blanks."""
    return f"'{cell}" if cell.lstrip(" \u00a0\u200b\ufeff").startswith(_FORMULA) else cell
