"""Files that records vouch for: sealed first, named by a record second, opened with the key that the record keeps.

The format is `stream_file`'s. It must not say who may see a file, nor leave anything of one unsealed on a disk.
"""

from __future__ import annotations

import base64
from pathlib import Path
from typing import BinaryIO
from uuid import UUID, uuid4

from journal_app.domain.errors import UserFacing
from journal_app.domain.records import SealedFile
from journal_app.services.ports import KeptFile
from journal_app.vault import stream_file
from journal_app.vault.stream_file import FileSealBroken


class FileKeyNeeded(UserFacing):
    """The record that keeps the file's key does not open for this person."""

    def __init__(self) -> None:
        """Say whom to ask."""
        super().__init__("file.no_key", "Only practitioners can open this file. Ask one of them.")


def keep(folder: Path, content: BinaryIO, *, vault: UUID) -> KeptFile:
    """Seal ``content`` under a key of its own; file and name are on disk when this returns.

    Raises:
        Environmental: it could not be written; nothing is left behind.
    """
    file, key = uuid4(), stream_file.new_key()
    facts = stream_file.write_sealed(folder, content, key=key, vault=vault, file_id=file)
    return KeptFile(
        file=SealedFile(file, facts.sealed_size, facts.sealed_sha256.hex()),
        size=facts.size,
        sha256=facts.sha256.hex(),
        secrets={secret_name(file): base64.b64encode(key).decode()},
    )


def read(folder: Path, vouched: SealedFile, key: str | None, *, vault: UUID) -> bytes:
    """The original of a file; ``key`` is what its record keeps, None where that does not open.

    Raises:
        FileKeyNeeded: no key.
        Environmental: missing, damaged, or not the file that the record vouches for.
    """
    if key is None:
        raise FileKeyNeeded
    content, (size, digest) = stream_file.read_sealed(folder, key=key_in(key), vault=vault, file_id=vouched.id)
    if (size, digest.hex()) != (vouched.size, vouched.sha256):
        raise FileSealBroken
    return content


def key_in(secret: str) -> bytes:
    """The key of a file as its record's secrets spell it; raise `FileSealBroken` for anything else."""
    try:
        key = base64.b64decode(secret, validate=True)
    except ValueError:
        raise FileSealBroken from None
    if len(key) != stream_file.KEY_BYTES:
        raise FileSealBroken
    return key


def secret_name(file: UUID) -> str:
    """Under which name a record's secrets keep a file's key."""
    return f"file {file}"
