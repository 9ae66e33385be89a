"""Appends rows to a record store beside another process that does the same; see tests/unit/vault/test_ledger.

Arguments: database file, key (hex), a letter that fills the leaves, how many. It tries again whenever it came too late.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from journal_app.vault import database
from journal_app.vault.database import DatabaseBusy
from journal_app.vault.ledger import HeadMoved, Row, SqlRecordStore


def main() -> None:
    path, key, letter, count = sys.argv[1:]
    file = database.open_existing(Path(path), bytes.fromhex(key))
    store = SqlRecordStore(file)
    came_late = 0
    for number in range(int(count)):
        leaf = hashlib.sha256(f"{letter}{number}".encode()).digest()
        while True:
            expected = store.head().size  # outside the transaction, so that it may be stale
            try:
                with file.writing():
                    store.append(expected, [Row(expected, leaf, None, None, None)], newest=number)
            except (HeadMoved, DatabaseBusy):
                came_late += 1
                continue
            break
    file.connection.close()
    print(came_late)


if __name__ == "__main__":
    main()
