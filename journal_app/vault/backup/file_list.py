"""Which photos and documents a backup has: read from its ledger, written and read as a list; it must not open one.

The list is ASCII text, one file a line, ordered by id: SHA-256 of the sealed file (hex), a space, its size in decimal,
a space, its id. A journal of any size has one, and it is read line by line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import UUID

from journal_app.domain.records import SealedFile
from journal_app.vault import durable_file
from journal_app.vault.backup import layout
from journal_app.vault.backup.layout import BackupDamaged, Fingerprint
from journal_app.vault.database import Database

_NAMED: Final = (
    "SELECT json_extract(header, '$.files') FROM ledger JOIN bodies ON bodies.position = ledger.position"
    " WHERE header IS NOT NULL AND json_extract(header, '$.files') <> '[]' ORDER BY ledger.position"
)
"""A record whose body was erased keeps no file's key, and its files may be gone."""
_LINE: Final = re.compile(
    rb"([0-9a-f]{64}) (0|[1-9][0-9]{0,14}) ([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})\n"
)
_LONGEST_LINE: Final = 128


def named_in(journal: Database) -> tuple[SealedFile, ...]:
    """Every file that a record with a body vouches for, once, ordered by id.

    Of a file that two records describe differently, the first one counts; a verification finds the other.
    """
    found: dict[UUID, SealedFile] = {}
    for (text,) in journal.execute(_NAMED):
        for one in json.loads(text):
            file = SealedFile(UUID(one["id"]), int(one["size"]), str(one["sha256"]))
            found.setdefault(file.id, file)
    return tuple(sorted(found.values(), key=lambda file: str(file.id)))


def write(path: Path, files: tuple[SealedFile, ...]) -> Fingerprint:
    """Write the list as a new file, on disk when this returns."""
    durable_file.write(path, b"".join(f"{one.sha256} {one.size} {one.id}\n".encode("ascii") for one in files))
    return layout.fingerprint(path)


def read(path: Path, *, count: int) -> Iterator[SealedFile]:
    """The files of a list that has ``count`` of them, in order.

    Raises:
        BackupDamaged: it is no such list.
    """
    seen, before = 0, ""
    try:
        with layout.opened(path) as stream:
            while line := stream.readline(_LONGEST_LINE):
                matched = _LINE.fullmatch(line)
                if matched is None or (name := matched[3].decode()) <= before:
                    raise BackupDamaged("files")
                seen, before = seen + 1, name
                yield SealedFile(UUID(name), int(matched[2]), matched[1].decode())
    except OSError as problem:
        raise durable_file.as_environmental(problem, path.parent) from problem
    if seen != count:
        raise BackupDamaged("files")
