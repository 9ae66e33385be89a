"""Reads from an open journal whose keys and roles count, and which keyring is lawful; it must not believe people views.

Only the view that finds records by kind is believed: what stands in them is read from the ledger itself, with the
signature of each, and judged as `verifying` judges it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from uuid import UUID

from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.signers import Signers
from journal_app.vault.checks.stored import HeaderReader, HeaderRefused
from journal_app.vault.database import Database
from journal_app.vault.ledger import Row, SqlRecordStore

KINDS: Final = (
    "vault.created",
    "user.added",
    "user.changed",
    "user.key_changed",
    "user.removed",
    "keyring.changed",
)
"""Kinds of records that say whose keys and roles count."""

_WHERE: Final = f"FROM records WHERE kind IN ({','.join(repr(kind) for kind in KINDS)})"


def newest(journal: Database, kinds: tuple[str, ...] = KINDS) -> tuple[int, bytes]:
    """Position and leaf of the newest record of these kinds; (-1, empty) where there is none."""
    marks = ",".join("?" * len(kinds))
    position = f"SELECT max(position) FROM records WHERE kind IN ({marks})"  # noqa: S608 -- only question marks are put in
    found = journal.execute(f"SELECT position, leaf FROM ledger WHERE position = ({position})", kinds).fetchone()  # noqa: S608 -- as above
    return (-1, b"") if found is None else (found[0], found[1])


def signers_of(journal: Database, vault: UUID, content_of: Callable[[Row], object | None]) -> Signers:
    """Whose keys and roles count at which position; ``content_of`` opens a registry record's body."""
    signers, reader, unreported, store = Signers(vault), HeaderReader(), Findings(), SqlRecordStore(journal)
    positions = journal.execute(f"SELECT position {_WHERE} ORDER BY position").fetchall()
    for (position,) in positions:
        row = store.row(position)
        if row is not None and row.header is not None and row.signature is not None:
            _take(signers, reader, row, content_of, unreported)
    return signers


def _take(
    signers: Signers,
    reader: HeaderReader,
    row: Row,
    content_of: Callable[[Row], object | None],
    unreported: Findings,
) -> None:
    data, signature = row.header or b"", row.signature or b""
    try:
        header = reader.read(data)
    except HeaderRefused:
        return
    if (header.kind == "vault.created") != (row.position == 0):
        return
    author = UUID(header.author)
    if row.position == 0:
        signers.learn(0, content_of(row), author=author, findings=unreported)
    public = signers.judge(row.position, header, unreported)
    if public is None:
        return
    signers.check(row.position, data, signature, public=public, findings=unreported)
    if row.position:
        signers.learn(row.position, content_of(row), author=author, findings=unreported)
