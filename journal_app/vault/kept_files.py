"""Files that records vouch for: sealed first, named by a record second, opened with the key that the record keeps.

The format is `stream_file`'s. It must not say who may see a file, nor leave anything of one unsealed on a disk.
"""

from __future__ import annotations

import base64
import secrets
from pathlib import Path
from typing import BinaryIO, Final
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.errors import UserFacing
from journal_app.domain.records import SealedFile
from journal_app.services.ports import KeptFile
from journal_app.vault import passwords, stream_file
from journal_app.vault.stream_file import FileSealBroken

_RENDITION: Final = b"journal/rendition/1"
_NONCE_BYTES: Final = 12


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
    size, digest = stream_file.fingerprint(folder, vouched.id)
    if (size, digest.hex()) != (vouched.size, vouched.sha256):
        raise FileSealBroken
    try:
        secret = base64.b64decode(key, validate=True)
    except ValueError:
        raise FileSealBroken from None
    if len(secret) != stream_file.KEY_BYTES:
        raise FileSealBroken
    return stream_file.read_sealed(folder, key=secret, vault=vault, file_id=vouched.id)


def seal_rendition(data: bytes, kept: KeptFile, *, longest: int, vault: UUID) -> bytes:
    """A smaller picture of a file, sealed under a key that follows from the file's: nonce (12) ‖ ciphertext ‖ tag.

    What destroys the file's key destroys it too.
    """
    nonce = secrets.token_bytes(_NONCE_BYTES)
    cipher = AESGCM(_rendition_key(kept.secrets[secret_name(kept.file.id)]))
    return nonce + cipher.encrypt(nonce, data, _rendition_place(vault, kept.file.id, longest))


def open_rendition(sealed: bytes, key: str | None, *, file: UUID, longest: int, vault: UUID) -> bytes:
    """The smaller picture; ``key`` is what the file's record keeps.

    Raises:
        FileKeyNeeded: no key.
        FileSealBroken: it is not what was sealed for this file and size.
    """
    if key is None:
        raise FileKeyNeeded
    nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(_rendition_key(key)).decrypt(nonce, rest, _rendition_place(vault, file, longest))
    except (InvalidTag, ValueError):
        raise FileSealBroken from None


def _rendition_key(key: str) -> bytes:
    try:
        secret = base64.b64decode(key, validate=True)
    except ValueError:
        raise FileSealBroken from None
    return bytes(passwords.hkdf(secret, salt=None, info=_RENDITION))


def _rendition_place(vault: UUID, file: UUID, longest: int) -> bytes:
    return _RENDITION + vault.bytes + file.bytes + longest.to_bytes(4, "big")


def secret_name(file: UUID) -> str:
    """Under which name a record's secrets keep a file's key."""
    return f"file {file}"
