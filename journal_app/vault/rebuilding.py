"""Throws every view away and makes it again from the ledger; it must not change a record nor need the clinical key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journal_app.domain.records import KINDS, Header, Seal, read_content
from journal_app.vault import headers
from journal_app.vault.acting import apply
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.commitment import decode_body
from journal_app.vault.database import Database, Mode
from journal_app.vault.ledger import TILE, Row, SqlRecordStore
from journal_app.vault.schema import VIEW_TABLES
from journal_app.vault.views import Projected, project

SEARCH_INDEXES: Final = ("patient_words", "patient_digits")
"""The full-text tables, which are views too."""


def rebuild(journal: Database, keys: BodyKeys) -> int:
    """Make every view anew in one transaction and return how many records were read.

    Registry bodies are opened, clinical ones never. The database's gate judges every entry again.

    Raises:
        ActRefused: an entry does not stand by the gate. Nothing was changed; `verifying` names the entry.
        Environmental: a record cannot be read. Nothing was changed.
    """
    with journal.writing(Mode.REBUILDING):
        return make_views(journal, keys)


def make_views(journal: Database, keys: BodyKeys) -> int:
    """Do the same within a transaction that runs already, and return how many records were read."""
    store = SqlRecordStore(journal)
    for table in (*sorted(VIEW_TABLES), *SEARCH_INDEXES):
        journal.execute(f"DELETE FROM {table}")  # noqa: S608 -- our own names
    size = store.head().size
    for row in _rows(store, size):
        if row.header is not None:
            apply(journal, project(_projected(row, headers.decode(row.header), keys)))
    return size


def _rows(store: SqlRecordStore, size: int) -> Iterator[Row]:
    for start in range(0, size, TILE):
        yield from list(store.rows(start, start + TILE))


def _projected(row: Row, header: Header, keys: BodyKeys) -> Projected:
    kind = KINDS.get(header.kind)
    content = None
    if kind is not None and kind.seal is Seal.REGISTRY and row.envelope is not None and header.body is not None:
        plaintext = keys.unseal(row.envelope, header.id)
        if plaintext is not None:
            content = read_content(header.kind, header.schema, decode_body(plaintext, header.body).fields)
    return Projected(row.position, row.leaf, header, content)
