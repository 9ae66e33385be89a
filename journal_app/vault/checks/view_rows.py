"""Compares the living views with views made anew in memory; it must not write to the journal.

The two views that have a row for every record are compared row by row as the ledger goes by; the others are projected
into an empty database in memory, which never reaches a disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.errors import JournalError
from journal_app.domain.records import Header
from journal_app.vault.acting import apply
from journal_app.vault.checks.pages import run
from journal_app.vault.checks.report import Check, Findings
from journal_app.vault.checks.stored import StoredHeader, micros_of, raw_id
from journal_app.vault.database import Database, Mode
from journal_app.vault.rebuilding import SEARCH_INDEXES
from journal_app.vault.schema import DDL, VIEW_TABLES
from journal_app.vault.views import Projected, Step, project

_IN_STEP: Final = frozenset(("records", "streams"))
_LIVING: Final = "SELECT position, id, kind, patient, author, seat, at, purpose FROM records ORDER BY position"
_TABLE_WITHOUT_GATE: Final = ("CREATE TABLE", "CREATE INDEX", "CREATE VIRTUAL", "INSERT INTO")


class ViewRows:
    """The views as they have to be, growing with the ledger, beside the living ones."""

    def __init__(self, journal: Database, scratch: Database) -> None:
        """Compare ``journal``'s views with what is projected into ``scratch``."""
        self._journal = journal
        self._scratch = scratch
        self._living: Iterator[tuple[object, ...]] = iter(journal.execute(_LIVING))
        self._ids: dict[str, bytes] = {}

    def follow(self, position: int, header: StoredHeader, findings: Findings) -> None:
        """Compare the living row of one record."""
        expected = (
            position,
            raw_id(header.id),
            header.kind,
            self._raw(header.patient),
            self._raw(header.author),
            self._raw(header.seat),
            micros_of(header.at),
            header.purpose,
        )
        living = next(self._living, None)
        while living is not None and living[0] != position and self._is_behind(living, position):
            findings.add("verify.views.differs", view="records")
            living = next(self._living, None)
        if living != expected:
            findings.add("verify.views.differs", position, view="records")

    @staticmethod
    def _is_behind(living: tuple[object, ...], position: int) -> bool:
        return isinstance(living[0], int) and living[0] < position

    def _raw(self, text: str | None) -> bytes | None:
        if text is None:
            return None
        known = self._ids.get(text)
        if known is None:
            known = self._ids[text] = raw_id(text)
        return known

    def project(self, position: int, leaf: bytes, header: Header, *, content: object, findings: Findings) -> None:
        """Project one record into the views in memory."""
        steps = project(Projected(position, leaf, header, content))
        try:
            apply(self._scratch, tuple(step for step in steps if not _is_in_step(step)))
        except (JournalError, TypeError):  # such as a change of a patient whom nobody registered
            findings.add("verify.views.impossible", position)

    def conclude(self, streams: dict[bytes, tuple[int, bytes]], findings: Findings) -> None:
        """Compare what is left: rows too many, the streams, and every other view."""
        for _ in self._living:
            findings.add("verify.views.differs", view="records")
        rows = self._journal.execute("SELECT stream, nth, leaf FROM streams").fetchall()
        for _ in {(stream, *newest) for stream, newest in streams.items()} ^ set(rows):
            findings.add("verify.views.differs", view="streams")
        for table in sorted((*(VIEW_TABLES - _IN_STEP), *SEARCH_INDEXES)):
            self._compare(table, findings)
        findings.checked(Check.VIEWS)

    def _compare(self, table: str, findings: Findings) -> None:
        shape = self._scratch.execute(f"SELECT * FROM {table} LIMIT 0").description  # noqa: S608 -- our own names
        columns = [column[0] for column in shape or ()]
        names = ["rowid", *columns] if table in SEARCH_INDEXES else columns
        query = f"SELECT {', '.join(names)} FROM {table} ORDER BY {', '.join(names)}"  # noqa: S608 -- our own names
        living, expected = iter(self._journal.execute(query)), iter(self._scratch.execute(query))
        for one, other in zip_longest(living, expected):
            if one != other:
                different = {one, *living} ^ {other, *expected}
                for row in different - {None}:
                    positions = [row[names.index("position")]] if "position" in names else []
                    findings.add("verify.views.differs", *positions, view=table)
                return


def _is_in_step(step: Step) -> bool:
    return step.table in _IN_STEP


@contextmanager
def scratch_views() -> Iterator[Database]:
    """Empty view tables in memory, without gate and without references, open for projecting."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    try:
        run(connection, [statement for statement in DDL if statement.startswith(_TABLE_WITHOUT_GATE)])
        scratch = Database(connection, Path(":memory:"))
        with scratch.writing(Mode.REBUILDING):
            yield scratch
    finally:
        connection.close()
