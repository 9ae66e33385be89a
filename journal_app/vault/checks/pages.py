"""Looks at the database as a file: a copy that holds still, every page's seal, the tables' shape; it reads no record.

A check must not write, yet SQLite folds a write-ahead log into the file it belongs to. So where a log holds anything,
file and log are copied (both are ciphertext) and the copy is folded and read; where there is none, the file itself is
opened without locks and without companions. `cipher_integrity_check` reads the raw file and cries wolf over one that
is half folded, which is why the log comes first.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.errors import Environmental
from journal_app.vault import database
from journal_app.vault.checks.report import Check, Findings
from journal_app.vault.database import Database
from journal_app.vault.schema import DDL

_COPY_TRIES: Final = 5
_SHADOWS: Final = frozenset(
    f"{index}_{part}"
    for index in ("patient_words", "patient_digits")
    for part in ("data", "idx", "content", "docsize", "config")
)
"""The tables that the engine keeps behind the two full-text indexes, by their exact names."""
_SHAPE: Final = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"


class NeverStill(Environmental):
    """The database is written so busily that no copy of one moment could be made."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("verify.busy", "The journal is being written right now. Close it everywhere and check again.")


@contextmanager
def unchanging(path: Path, key: Callable[[], bytes | bytearray]) -> Iterator[Database]:
    """The database of one moment, opened for reading only; nothing is written beside ``path``.

    Not for a process that has the same file open itself: copying it would drop that connection's locks (POSIX).

    Raises:
        NeverStill: somebody writes all the time.
        Environmental: the file is missing, or cannot be opened at all.
    """
    if not _log_size(path):
        opened = database.open_unchanging(path, key())
        try:
            yield opened
        finally:
            opened.connection.close()
        return
    with tempfile.TemporaryDirectory(prefix="journal-verify-") as folder:
        copy = Path(folder) / path.name
        _copy_of_one_moment(path, copy)
        opened = database.open_existing(copy, key())
        try:
            opened.fold_log()
            yield opened
        finally:
            opened.close()


def log_of(path: Path) -> Path:
    """Where the write-ahead log of a database file lies."""
    return path.with_name(path.name + "-wal")


def _log_size(path: Path) -> int:
    try:
        return log_of(path).stat().st_size
    except FileNotFoundError:
        return 0


def _copy_of_one_moment(path: Path, copy: Path) -> None:
    """Copy file and log. A log only grows until it is folded; folding writes the file, which is seen."""
    for _ in range(_COPY_TRIES):
        before = _state(path)
        shutil.copyfile(path, copy)
        shutil.copyfile(log_of(path), log_of(copy))
        if _state(path) == before:
            return
    raise NeverStill


def _state(path: Path) -> tuple[int, int, bytes]:
    found = os.stat(path)  # noqa: PTH116 -- beside the open below, one reading of one file
    with log_of(path).open("rb") as log:
        return found.st_size, found.st_mtime_ns, log.read(32)


def check_pages(journal: Database, findings: Findings) -> None:
    """Every page's seal, SQLite's own structure, and the references between tables."""
    broken = journal.execute("PRAGMA cipher_integrity_check").fetchall()
    if broken:
        findings.add("verify.pages.seal", pages=len(broken))
    try:
        _check_structure(journal, findings)
    except Environmental:
        findings.add("verify.pages.structure")
    findings.checked(Check.PAGES)


def _check_structure(journal: Database, findings: Findings) -> None:
    if journal.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        findings.add("verify.pages.structure")
    loose = journal.execute("PRAGMA foreign_key_check").fetchall()
    for table in sorted({row[0] for row in loose}):
        rows = [row[1] for row in loose if row[0] == table]
        findings.add("verify.pages.loose_rows", *(row for row in rows if isinstance(row, int)), table=table)


def check_schema(journal: Database, findings: Findings) -> None:
    """Tables, indexes and triggers are those of this program: a dropped trigger is a gate left open."""
    found = _shape(journal.connection)
    expected = expected_shape()
    for kind, name in sorted({row[:2] for row in expected.symmetric_difference(found)}):
        findings.add("verify.schema.differs", what=f"{kind} {name}")
    findings.checked(Check.SCHEMA)


def expected_shape() -> frozenset[tuple[str, ...]]:
    """Type, name, table and SQL of everything a journal's database consists of."""
    connection = sqlcipher.connect(":memory:")
    try:
        run(connection, DDL)
        return _shape(connection)
    finally:
        connection.close()


def run(connection: sqlcipher.Connection, statements: Sequence[str]) -> None:
    """Execute statements one by one."""
    for statement in statements:
        connection.execute(statement)


def _shape(connection: sqlcipher.Connection) -> frozenset[tuple[str, ...]]:
    # The tables behind the full-text indexes are the engine's own business and may differ between its versions.
    rows = connection.execute(_SHAPE).fetchall()
    # Nothing else is passed over, whatever it is called: a trigger or a view could bear a name like theirs.
    # White space is how a statement was written down, not what it says.
    return frozenset(
        tuple(" ".join(str(part).split()) for part in row)
        for row in rows
        if row[0] != "table" or row[1] not in _SHADOWS
    )
