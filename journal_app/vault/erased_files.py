"""Deletes the sealed files of erased records, also where the program died in between; it must not decide which go.

Their names are lost with the headers that an erasure takes out, so they are written down beside the database before the
erasure is committed. Whoever opens the vault next deletes those that no record names any more. A list whose erasure was
never committed names files that records still name; they stay.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final
from uuid import UUID

from journal_app.vault import canonical, durable_file, renditions, stream_file
from journal_app.vault.database import Database

NAME: Final = "erased.files.json"
_FORMAT: Final = 1
_LIMIT: Final = 16 * 1024 * 1024


def write_down(folder: Path, files: Collection[UUID]) -> None:
    """Remember what an erasure is about to delete; on disk when this returns. Nothing to do without files."""
    if files:
        listed: dict[str, canonical.Json] = {"files": [str(one) for one in sorted(files)], "v": _FORMAT}
        durable_file.write(folder / NAME, canonical.encode(listed))


def delete(folder: Path, files: Collection[UUID]) -> None:
    """Delete files whose erasure is committed, and their smaller pictures, and forget the list."""
    for file in files:
        renditions.remove_files(folder, file)
        stream_file.remove(folder, file)
    durable_file.remove(folder / NAME)


def finish(folder: Path, journal: Database) -> None:
    """Delete what an interrupted erasure left: files that it had written down and that no record names."""
    data = durable_file.read(folder / NAME, limit=_LIMIT)
    if data is None:
        return
    named = "SELECT json_extract(file.value, '$.id') FROM ledger, json_each(ledger.header, '$.files') AS file"
    staying = {UUID(file) for (file,) in journal.execute(named)}
    delete(folder, _listed(data) - staying)
    journal.fold_log()


def _listed(data: bytes) -> set[UUID]:
    """The ids in a list; a damaged one names none, and the files stay for ``verify`` to name."""
    try:
        files = canonical.decode_object(data).get("files")
        return {UUID(str(file)) for file in files} if isinstance(files, list) else set()
    except (canonical.CanonicalError, ValueError):
        return set()
