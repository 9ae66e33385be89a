"""Writes many access records at once, as an act would one by one, for tests and benchmarks of large journals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from journal_app.domain.records import Header, Previous
from journal_app.vault import headers
from journal_app.vault.acting import Acting, Author, apply
from journal_app.vault.ledger import TILE, Row, SqlRecordStore
from journal_app.vault.merkle import root_of
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.record_ids import new_record_id
from journal_app.vault.views import Projected, micros, project


def write_access_records(vault: OpenVault, count: int, *, patients: Sequence[UUID], at: datetime) -> None:
    """Append ``count`` signed ``access.record_opened`` records, a second apart from ``at`` on, with views and tiles."""
    database, author = vault._database, Author(vault.id, vault._person, vault.seat, vault.keys.signing)
    store = SqlRecordStore(database)
    with database.writing():
        written = 0
        while written < count:
            size = store.head().size
            batch = min(count - written, TILE - size % TILE)
            stream = database.execute("SELECT nth, leaf FROM streams WHERE stream = ?", (author.seat.bytes,)).fetchone()
            previous = Previous(*stream) if stream else Previous(0, None)
            moments = [at + timedelta(seconds=written + step) for step in range(batch)]
            made = list(_records(author, previous, size, moments, patients))
            store.append(size, [row for row, _ in made], newest=micros(moments[-1]))
            for row, header in made:
                apply(database, project(Projected(row.position, row.leaf, header, None)))
            written += batch
            if (size + batch) % TILE == 0:
                _keep_tile(vault, store, size + batch, author)
    vault.write_mark()


def _records(
    author: Author, previous: Previous, size: int, moments: Sequence[datetime], patients: Sequence[UUID]
) -> Iterator[tuple[Row, Header]]:
    for position, moment in enumerate(moments, size):
        header = Header(
            id=new_record_id(moment),
            kind="access.record_opened",
            schema=1,
            at=moment,
            author=author.person,
            key=author.key.key_id,
            seat=author.seat,
            patient=patients[position % len(patients)],
            purpose="care",
            previous=previous,
            refs={},
            gate=None,
            files=(),
            body=None,
        )
        encoded = headers.encode(header)
        signature = headers.sign(encoded, vault=author.vault, key=author.key)
        leaf = headers.leaf_of(encoded, signature)
        previous = Previous(previous.nth + 1, leaf)
        yield Row(position, leaf, encoded, signature, None), header


def _keep_tile(vault: OpenVault, store: SqlRecordStore, size: int, author: Author) -> None:
    tile = size // TILE - 1
    root = root_of(store.leaves(tile * TILE, size))
    vault._database.execute("INSERT OR REPLACE INTO subtrees VALUES (?, ?)", (tile, root))
    Acting(vault._database, vault._body_keys, author=author, at=vault_time(store)).sign_checkpoint()


def vault_time(store: SqlRecordStore) -> datetime:
    """The newest moment in the ledger."""
    from journal_app.vault.views import moment_of

    return moment_of(store.head().newest)
