"""What someone can do to a journal's files who has its keys and another program, for tests that must find it out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.domain.records import Header, Previous
from journal_app.vault import acting, database, headers, high_water, notes, rebuilding, role_keys
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.high_water import Mark
from journal_app.vault.ledger import TILE, Row, SqlRecordStore
from journal_app.vault.merkle import Frontier, root_of
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.views import stream_of
from tests.clinic_history import TestClinic


@contextmanager
def raw(clinic: TestClinic) -> Iterator[sqlcipher.Connection]:
    """Another program's connection, with the key, without gates; triggers are put back as if nothing had been."""
    key = role_keys.sqlcipher_key(clinic.unlocked().keys.newest_registry)
    connection = sqlcipher.connect(str(clinic.folder / "journal-1.db"), isolation_level=None)
    connection.set_key(bytearray(b"x'" + key.hex().encode() + b"'"))
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    try:
        yield connection
    finally:
        for _, sql in triggers:
            connection.execute(sql)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.close()


def spoil_bodies(vault: OpenVault, kind: str) -> None:
    """Write zeros over the sealed bodies of a kind, as another program or a dying disk does; triggers stay."""
    connection = sqlcipher.connect(str(vault.database.path), isolation_level=None)
    connection.set_key(bytearray(b"x'" + role_keys.sqlcipher_key(vault.keys.newest_registry).hex().encode() + b"'"))
    guard = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'bodies_no_update'").fetchone()[0]
    connection.execute("DROP TRIGGER bodies_no_update")
    connection.execute(
        "UPDATE bodies SET envelope = zeroblob(length(envelope)) WHERE position IN"
        " (SELECT position FROM records WHERE kind = ?)",
        (kind,),
    )
    connection.execute(guard)
    connection.close()


@contextmanager
def unrefused() -> Iterator[None]:
    """Let any role write anything, as a program of one's own does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(acting.Acting, "_require_role", lambda *_, **__: None)
        yield


def rows_of(connection: sqlcipher.Connection) -> list[Row]:
    """Every record with its body."""
    found = connection.execute(
        "SELECT ledger.position, leaf, CAST(header AS BLOB), signature, envelope FROM ledger"
        " LEFT JOIN bodies ON bodies.position = ledger.position ORDER BY ledger.position"
    )
    return [Row(*values) for values in found.fetchall()]


def put_rows(connection: sqlcipher.Connection, rows: list[Row]) -> None:
    """Make these the only records, with the tree, head and caches that belong to them; later checkpoints go."""
    connection.execute("DELETE FROM bodies")
    connection.execute("DELETE FROM ledger")
    for row in rows:
        text = None if row.header is None else row.header.decode()
        connection.execute(
            "INSERT INTO ledger (position, leaf, header, signature) VALUES (?, ?, ?, ?)",
            (row.position, row.leaf, text, row.signature),
        )
        if row.envelope is not None:
            connection.execute("INSERT INTO bodies VALUES (?, ?)", (row.position, row.envelope))
    leaves = [row.leaf for row in rows]
    connection.execute("UPDATE head SET size = ?, frontier = ?", (len(rows), Frontier().extend(leaves).encode()))
    connection.execute("DELETE FROM subtrees")
    for tile in range(len(rows) // TILE):
        root = root_of(leaves[tile * TILE : (tile + 1) * TILE])
        connection.execute("INSERT INTO subtrees VALUES (?, ?)", (tile, root))
    connection.execute("DELETE FROM checkpoints WHERE size > ?", (len(rows),))


def resigned(clinic: TestClinic, rows: list[Row], change: Callable[[int, Header], Header]) -> list[Row]:
    """The records with every header changed by ``change``, linked anew, and all signed with the owner's stolen key."""
    unlocked = clinic.unlocked()
    newest: dict[object, Previous] = {}
    forged: list[Row] = []
    for row in rows:
        assert row.header is not None
        header = change(row.position, headers.decode(row.header))
        previous = newest.get(stream_of(header), Previous(0, None))
        encoded = headers.encode(dataclasses.replace(header, previous=previous))
        signature = headers.sign(encoded, vault=unlocked.ring.vault, key=unlocked.keys.signing)
        leaf = headers.leaf_of(encoded, signature)
        newest[stream_of(header)] = Previous(previous.nth + 1, leaf)
        forged.append(Row(len(forged), leaf, encoded, signature, row.envelope))
    return forged


def sign_checkpoint_anew(clinic: TestClinic, connection: sqlcipher.Connection) -> None:
    """Replace every stored checkpoint by one of the present tree, freshly signed."""
    unlocked = clinic.unlocked()
    rows = rows_of(connection)
    root = root_of(row.leaf for row in rows)
    origin = notes.origin_of(unlocked.ring.vault, "0")
    note = notes.sign(notes.Checkpoint(origin, len(rows), root), name=str(clinic.owner), key=unlocked.keys.signing)
    connection.execute("DELETE FROM checkpoints")
    connection.execute("INSERT INTO checkpoints VALUES (?, 0, ?)", (len(rows), note))


@contextmanager
def opened(clinic: TestClinic) -> Iterator[tuple[database.Database, BodyKeys]]:
    """The database as the program opens it, with the owner's keys and without any check."""
    unlocked = clinic.unlocked()
    key = role_keys.sqlcipher_key(unlocked.keys.newest_registry)
    journal = database.open_existing(clinic.folder / "journal-1.db", key)
    try:
        yield journal, BodyKeys(unlocked.keys, unlocked.ring, journal)
    finally:
        journal.close()


def rebuild_views(clinic: TestClinic) -> None:
    """Let the program make its views from what now stands in the ledger."""
    with opened(clinic) as (journal, keys):
        rebuilding.rebuild(journal, keys)


def move_mark(clinic: TestClinic) -> None:
    """Rewrite this seat's mark to fit, as a holder of the registry key can."""
    unlocked = clinic.unlocked()
    assert unlocked.seat is not None
    with opened(clinic) as (journal, _):
        head = SqlRecordStore(journal).head()
    mark = Mark(str(head.line), head.size, head.root(), unlocked.ring.version)
    epoch = max(unlocked.keys.registry)
    high_water.write(unlocked.seat.mark, mark, key=unlocked.mark_key(epoch) or b"", epoch=epoch)


def flip(path: Path, byte: int, bit: int = 0) -> None:
    """Turn one bit of a file."""
    with path.open("r+b") as file:
        file.seek(byte)
        (value,) = file.read(1)
        file.seek(byte)
        file.write(bytes((value ^ 1 << bit,)))
