"""Seals photos and scans into files of authenticated chunks and reads them back; it must not know what they show.

The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) with AES-256-GCM:

    header   "JOURNALF" ‖ version (1) = 1 ‖ vault id (16) ‖ file id (16)
    chunk    ciphertext of 65,536 bytes, the last of 0 to 65,536 ‖ tag (16)
    nonce    u88be(number of the chunk, from 0) ‖ 1 for the last chunk, else 0
    AAD      the header

Each file has its own random key, kept among its record's secrets, so counted nonces never repeat. Only an empty file
has an empty last chunk. Reordered, dropped, foreign or appended chunks, and a file cut where a chunk ends, do not open.
No plaintext is ever written, not even for a moment.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Protocol
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.errors import Bug, Environmental
from journal_app.vault import durable_file

KEY_BYTES: Final = 32
CHUNK_BYTES: Final = 64 * 1024
FOLDER: Final = "photos"
"""The folder inside the vault's folder that sealed files lie in, spread over 256 folders ``00`` to ``ff``."""

_MAGIC: Final = b"JOURNALF"
_VERSION: Final = b"\x01"
_TAG_BYTES: Final = 16
_SEALED_CHUNK_BYTES: Final = CHUNK_BYTES + _TAG_BYTES
_COUNTER_BYTES: Final = 11
_HEADER_BYTES: Final = len(_MAGIC) + len(_VERSION) + 2 * 16
_BINARY: Final = getattr(os, "O_BINARY", 0)
_UNFINISHED: Final = ".sealing"


class FileSealBroken(Environmental):
    """A sealed file does not open: damaged, cut, altered, in another's place, or of another key."""

    def __init__(self) -> None:
        super().__init__(
            "vault.file.broken", "A photo or document is damaged or was altered. Restore it from a backup."
        )


class FileMissing(Environmental):
    """A sealed file is not where it must be."""

    def __init__(self, file_id: UUID) -> None:
        super().__init__(
            "vault.file.missing",
            "The file of a photo or document is missing ({id}). Restore it from a backup.",
            id=str(file_id),
        )


class _Source(Protocol):
    """What sealed and original bytes are read from."""

    def read(self, length: int, /) -> bytes:
        """At most so many bytes; none at the end."""


@dataclass(frozen=True, slots=True)
class SealedFile:
    """What sealing found: length in bytes and SHA-256 of the original, and both of the sealed file."""

    size: int
    sha256: bytes
    sealed_size: int
    sealed_sha256: bytes


class _Fingerprinted:
    """Reads a stream and hashes what it reads, so that what is opened is what was hashed."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.size, self.digest = 0, hashlib.sha256()

    def read(self, length: int, /) -> bytes:
        data = self._source.read(length)
        self.digest.update(data)
        self.size += len(data)
        return data


def new_key() -> bytes:
    """Return a fresh random key for one file."""
    return secrets.token_bytes(KEY_BYTES)


def seal_file(source: _Source, target: BinaryIO, *, key: bytes, vault: UUID, file_id: UUID) -> SealedFile:
    """Write all of ``source`` sealed to ``target``, holding two chunks in memory; ``key`` must be fresh."""
    aead, header = _aead(key), _header(vault, file_id)
    original, sealed = hashlib.sha256(), hashlib.sha256(header)
    size, sealed_size = 0, len(header)
    target.write(header)
    for number, (chunk, is_last) in enumerate(_chunks(source, CHUNK_BYTES)):
        data = aead.encrypt(_nonce(number, is_last=is_last), chunk, header)
        target.write(data)
        original.update(chunk)
        sealed.update(data)
        size, sealed_size = size + len(chunk), sealed_size + len(data)
    return SealedFile(size, original.digest(), sealed_size, sealed.digest())


def open_file(source: _Source, *, key: bytes, vault: UUID, file_id: UUID) -> Iterator[bytes]:
    """Yield the original chunk by chunk, each only after it is authenticated; raise `FileSealBroken`.

    The header is checked at once. Only the end of the iteration says that the file is whole: who must not act on a
    part (a restore, an export) collects everything first.
    """
    aead, header = _aead(key), _header(vault, file_id)
    if _read_fully(source, _HEADER_BYTES) != header:
        raise FileSealBroken
    return _open_chunks(source, aead, header)


def sealed_size_of(size: int) -> int:
    """Return how long the sealed file of an original of ``size`` bytes is."""
    chunks = max(1, -(-size // CHUNK_BYTES))
    return _HEADER_BYTES + size + chunks * _TAG_BYTES


def path_of(folder: Path, file_id: UUID) -> Path:
    """Return where the sealed file lies in the vault's folder: ``photos/ab/<uuid>``."""
    return folder / FOLDER / file_id.hex[:2] / str(file_id)


def write_sealed(folder: Path, source: BinaryIO, *, key: bytes, vault: UUID, file_id: UUID) -> SealedFile:
    """Seal ``source`` into the vault's folder and return when file and name are on disk.

    The record that names the file is written afterwards; a crash in between leaves an orphan, never a gap. Raises
    `Environmental` with nothing left behind, and `Bug` where the file exists, for ids are never used again.
    """
    path = path_of(folder, file_id)
    if path.exists():
        raise Bug("vault.file.exists", "a sealed file with this id exists")
    _make_folders(folder, path.parent)
    begun = unfinished(path)
    try:
        facts = _write_new(begun, source, key=key, vault=vault, file_id=file_id)
        durable_file.replace(begun, path)
    except OSError as problem:
        begun.unlink(missing_ok=True)
        raise durable_file.as_environmental(problem, folder) from problem
    except BaseException:
        begun.unlink(missing_ok=True)
        raise
    return facts


def read_sealed(folder: Path, *, key: bytes, vault: UUID, file_id: UUID) -> tuple[bytes, tuple[int, bytes]]:
    """Return the whole original, and length and SHA-256 of the very bytes that it was opened from.

    Raises:
        Environmental: `FileMissing`, `FileSealBroken` or another.
    """
    try:
        with path_of(folder, file_id).open("rb") as stream:
            read = _Fingerprinted(stream)
            content = b"".join(open_file(read, key=key, vault=vault, file_id=file_id))
            return content, (read.size, read.digest.digest())
    except FileNotFoundError:
        raise FileMissing(file_id) from None
    except OSError as problem:
        raise durable_file.as_environmental(problem, folder) from problem


def fingerprint(folder: Path, file_id: UUID) -> tuple[int, bytes]:
    """Return length and SHA-256 of a sealed file as it lies there: checking a photo needs no key. Errors as above."""
    try:
        with path_of(folder, file_id).open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").digest()
            return stream.tell(), digest
    except FileNotFoundError:
        raise FileMissing(file_id) from None
    except OSError as problem:
        raise durable_file.as_environmental(problem, folder) from problem


def unfinished(path: Path) -> Path:
    """Return what a file is called until it is whole; `remove_unfinished` deletes what a crash left so."""
    return path.with_name(path.name + _UNFINISHED)


def remove(folder: Path, file_id: UUID) -> None:
    """Delete a sealed file whose record was erased, or that no record came to name; one that is gone is gone."""
    durable_file.remove(path_of(folder, file_id))


def ids_on_disk(folder: Path) -> frozenset[UUID]:
    """Return the ids of all sealed files; those without a record are what ``verify`` calls orphans."""
    return frozenset(_id for path in _files(folder) if (_id := _id_of(path)) is not None)


def remove_unfinished(folder: Path) -> int:
    """Delete what a crash left half sealed, and return how many files that were.

    For the one writer of an opened vault only: another program's half-sealed file would be deleted under its hands.
    """
    leftovers = [path for path in _files(folder) if path.name.endswith(_UNFINISHED)]
    for path in leftovers:
        durable_file.remove(path)
    return len(leftovers)


def _aead(key: bytes) -> AESGCM:
    if len(key) != KEY_BYTES:
        raise Bug("vault.file.key", "a file key has 32 bytes, not {size}", size=len(key))
    return AESGCM(key)


def _header(vault: UUID, file_id: UUID) -> bytes:
    return _MAGIC + _VERSION + vault.bytes + file_id.bytes


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(_COUNTER_BYTES, "big") + bytes((is_last,))


def _chunks(source: _Source, length: int) -> Iterator[tuple[bytes, bool]]:
    """Yield chunks of ``length`` bytes with the sign whether one is the last, which may be shorter or, alone, empty."""
    chunk = _read_fully(source, length)
    while following := _read_fully(source, length):
        yield chunk, False
        chunk = following
    yield chunk, True


def _open_chunks(source: _Source, aead: AESGCM, header: bytes) -> Iterator[bytes]:
    for number, (data, is_last) in enumerate(_chunks(source, _SEALED_CHUNK_BYTES)):
        try:
            chunk = aead.decrypt(_nonce(number, is_last=is_last), data, header)
        except (InvalidTag, ValueError):
            raise FileSealBroken from None
        if number and not chunk:
            raise FileSealBroken
        yield chunk


def _read_fully(source: _Source, length: int) -> bytes:
    """Read until ``length`` bytes or the end: unbuffered files and pipes may give less at a time."""
    data = source.read(length)
    while data and len(data) < length:
        more = source.read(length - len(data))
        if not more:
            break
        data += more
    return data


def _make_folders(folder: Path, last: Path) -> None:
    if last.is_dir():
        return
    durable_file.make_private_folder(last.parent)
    durable_file.make_private_folder(last)
    try:
        durable_file.sync_folder(last.parent)
        durable_file.sync_folder(folder)
    except OSError as problem:
        raise durable_file.as_environmental(problem, folder) from problem


def _write_new(path: Path, source: BinaryIO, *, key: bytes, vault: UUID, file_id: UUID) -> SealedFile:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
    with os.fdopen(os.open(path, flags, durable_file.PRIVATE_FILE), "wb") as target:
        facts = seal_file(source, target, key=key, vault=vault, file_id=file_id)
        target.flush()
        durable_file.sync(target.fileno())
    return facts


def _files(folder: Path) -> Iterator[Path]:
    return (folder / FOLDER).glob("[0-9a-f][0-9a-f]/*")


def _id_of(path: Path) -> UUID | None:
    try:
        file_id = UUID(path.name)
    except ValueError:
        return None
    return file_id if path.name == str(file_id) and path.parent.name == file_id.hex[:2] else None
