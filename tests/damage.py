"""Damages a vault behind the program's back, as a failing disk or somebody with the keys would."""

from __future__ import annotations

from journal_app.vault.open_vault import OpenVault


def damage_body(vault: OpenVault, position: int) -> None:
    """Turn over the last byte of a record's sealed body, through the open vault's own connection."""
    row = vault._store.row(position)
    assert row is not None
    assert row.envelope is not None
    replace_body(vault, position, row.envelope[:-1] + bytes([row.envelope[-1] ^ 1]))


def replace_body(vault: OpenVault, position: int, envelope: bytes) -> None:
    """Put another sealed body in a record's place."""
    connection = vault._database.connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("PRAGMA writable_schema = OFF")
    connection.execute("DROP TRIGGER IF EXISTS bodies_no_update")
    connection.execute("UPDATE bodies SET envelope = ? WHERE position = ?", (envelope, position))
    vault._database._switch(vault._database._mode)
