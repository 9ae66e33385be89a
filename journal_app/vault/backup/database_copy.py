"""Copies an open database into a file under another key, page by page in one step; it must not know what is in it.

SQLCipher copies between two keyed connections in one read transaction (``pages=-1``): writers of a write-ahead log are
not held up, and a copy in several steps would begin anew with each of their commits. The copy is made without a
journal and without locks, because nobody else knows of it and a share may have no locks: a torn one is thrown away.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from journal_app.vault import database
from journal_app.vault.backup import layout
from journal_app.vault.database import Database


def copy(source: Database, target: Path, key: bytearray) -> None:
    """Write what ``source`` has committed at this moment to the new file ``target``, encrypted under ``key``.

    Raises:
        Environmental: no room, drive gone, or the source is damaged.
    """
    made = database.connect_alone(target, key)
    try:
        source.connection.backup(made, pages=-1)
    except sqlcipher.Error as error:
        raise database.translate(error) from error
    finally:
        made.close()
    layout.synced(target)
