"""Smaller pictures of sealed files, each under a key that follows from its file's; it must show none of another file.

What destroys a file's key destroys them too. Any of them may lack or be damaged: whoever may open the file makes it
again. Thumbnails are rows, so that a grid reads them together; larger ones are files beside the originals, for the
database goes into every backup whole.
"""

from __future__ import annotations

import base64
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.errors import Environmental
from journal_app.vault import durable_file, passwords, stream_file
from journal_app.vault.database import Database
from journal_app.vault.stream_file import FileSealBroken

LARGEST_ROW: Final = 512
"""Pixels of the longer side up to which a smaller picture is a row."""
_PURPOSE: Final = b"journal/rendition/1"
_NONCE_BYTES: Final = 12
_NAME: Final = re.compile(r"(?P<file>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(?P<longest>[1-9][0-9]{0,8})")
_MOST_BYTES: Final = 64 * 1024 * 1024


def seal(data: bytes, key: str, *, file: UUID, longest: int, vault: UUID) -> bytes:
    """A smaller picture of a file, sealed: nonce (12) ‖ ciphertext ‖ tag; ``key`` is what the file's record keeps."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(_key(key)).encrypt(nonce, data, _place(vault, file, longest))


def unseal(sealed: bytes, key: str, *, file: UUID, longest: int, vault: UUID) -> bytes:
    """The smaller picture; raise `FileSealBroken` where it is not what was sealed for this file and size."""
    try:
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        return AESGCM(_key(key)).decrypt(nonce, rest, _place(vault, file, longest))
    except (InvalidTag, ValueError, TypeError, OverflowError):  # a column may hold anything
        raise FileSealBroken from None


def put(sealed: bytes, *, file: UUID, longest: int, folder: Path, database: Database) -> None:
    """Keep a sealed one in place of the file's of that size, inside a running write where it is a thumbnail.

    Raises:
        Environmental: it could not be written.
    """
    if longest > LARGEST_ROW:
        path = _path(folder, file, longest)
        durable_file.write_again(path, sealed, unfinished=stream_file.unfinished(path))
        return
    database.execute(
        "INSERT OR REPLACE INTO renditions (file, longest, sealed) VALUES (?, ?, ?)", (file.bytes, longest, sealed)
    )


def get(*, file: UUID, longest: int, folder: Path, database: Database) -> bytes | None:
    """The sealed one of a file and size, None where none is kept."""
    if longest > LARGEST_ROW:
        return _bytes_of(_path(folder, file, longest)) or None
    row = database.execute(
        "SELECT sealed FROM renditions WHERE file = ? AND longest = ?", (file.bytes, longest)
    ).fetchone()
    return None if row is None else row[0]


def kept_of(file: UUID, *, folder: Path, database: Database) -> Iterator[tuple[int, bytes]]:
    """Every size of a file that is kept, and what is kept of it, sealed; what cannot be read is empty."""
    yield from database.execute("SELECT longest, sealed FROM renditions WHERE file = ?", (file.bytes,)).fetchall()
    for path, longest in _files_of(file, folder):
        yield longest, _bytes_of(path)


def remove_files(folder: Path, file: UUID) -> None:
    """Delete those of a file that are no rows, because its record was erased."""
    for path, _ in list(_files_of(file, folder)):
        durable_file.remove(path)


def files_with_any(folder: Path, database: Database) -> frozenset[UUID]:
    """The ids of the files that anything smaller is kept of, whether or not there are such files."""
    rows = database.execute("SELECT DISTINCT file FROM renditions").fetchall()
    paths = (folder / stream_file.FOLDER).glob("[0-9a-f][0-9a-f]/*")
    named = (found["file"] for path in paths if (found := _NAME.fullmatch(path.name)) is not None)
    return frozenset((*(UUID(bytes=file) for (file,) in rows), *map(UUID, named)))


def _files_of(file: UUID, folder: Path) -> Iterator[tuple[Path, int]]:
    for path in stream_file.path_of(folder, file).parent.glob(f"{file}-*"):
        named = _NAME.fullmatch(path.name)
        if named is not None:
            yield path, int(named["longest"])


def _bytes_of(path: Path) -> bytes:
    try:
        return durable_file.read(path, limit=_MOST_BYTES) or b""
    except Environmental:
        return b""


def _key(key: str) -> bytes:
    secret = base64.b64decode(key, validate=True)
    return bytes(passwords.hkdf(secret, salt=None, info=_PURPOSE))


def _place(vault: UUID, file: UUID, longest: int) -> bytes:
    return _PURPOSE + vault.bytes + file.bytes + longest.to_bytes(4, "big")


def _path(folder: Path, file: UUID, longest: int) -> Path:
    original = stream_file.path_of(folder, file)
    return original.with_name(f"{original.name}-{longest}")
