"""Writes and reads signed checkpoints in the C2SP formats; it must not know whose keys count, nor keep any note.

Formats: c2sp.org/signed-note and c2sp.org/tlog-checkpoint, Ed25519 signatures only (type 0x01). Narrower than they
allow: no extension lines, at most 16 signatures, no signer twice. A note signs its own text, without prefix; see
`signing.CHECKPOINT` for why that cannot be taken for another use.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from journal_app.domain.errors import Bug, Environmental
from journal_app.vault import merkle, signing

ED25519: Final = b"\x01"
"""The signature type, as it enters key hashes and verifier keys."""

LONGEST: Final = 16 * 1024
"""Longest note that is read, in characters."""

_MOST_SIGNATURES: Final = 16
_KEY_HASH_BYTES: Final = 4
_MARK: Final = "\u2014 "
_LINE: Final = re.compile(r"[0-9a-z][0-9a-z-]{0,63}")
_ORIGIN: Final = re.compile(rf"journal/([0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})/({_LINE.pattern})")
_SIZE: Final = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_NAME: Final = re.compile(r"[^\s+\x00-\x1f\x7f]{1,256}")


class NoteBroken(Environmental):
    """A text is no signed checkpoint, or carries a signature that a known key did not make."""

    def __init__(self) -> None:
        super().__init__(
            "vault.note.broken",
            "A checkpoint (a signed state of the journal) is damaged, or was not signed by the one it names.",
        )


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of a ledger: ``origin`` names vault and line, ``size`` counts records, ``root`` is their root."""

    origin: str
    size: int
    root: bytes

    @property
    def vault(self) -> UUID:
        """The vault that the origin names."""
        return split_origin(self.origin)[0]

    @property
    def line(self) -> str:
        """The line that the origin names."""
        return split_origin(self.origin)[1]


@dataclass(frozen=True, slots=True)
class NoteKey:
    """A public key together with the name it signs notes under."""

    name: str
    public: bytes

    @property
    def key_hash(self) -> bytes:
        """The four bytes by which a signature line hints at its key."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:_KEY_HASH_BYTES]

    @property
    def text(self) -> str:
        """The verifier key ``name+hash+key`` that other tools read."""
        return f"{self.name}+{self.key_hash.hex()}+{base64.b64encode(ED25519 + self.public).decode()}"


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line, as written: nothing is verified yet."""

    name: str
    key_hash: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A signed note taken apart: the text that was signed, with its last line break, and the signatures."""

    text: str
    signatures: tuple[NoteSignature, ...]


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """A checkpoint with its note; nothing is verified until `verify`."""

    checkpoint: Checkpoint
    note: Note


def origin_of(vault: UUID, line: str) -> str:
    """Return the origin ``journal/<vault>/<line>``; a line is lowercase letters, digits and hyphens."""
    if not _LINE.fullmatch(line):
        raise Bug("vault.note.line", "a line's name is lowercase letters, digits and hyphens")
    return f"journal/{vault}/{line}"


def split_origin(origin: str) -> tuple[UUID, str]:
    """Return vault and line; raise `NoteBroken` for another program's origin."""
    matched = _ORIGIN.fullmatch(origin)
    if matched is None:
        raise NoteBroken
    return UUID(matched[1]), matched[2]


def sign(checkpoint: Checkpoint, *, name: str, key: signing.SigningKey) -> str:
    """Return the signed note of ``checkpoint``; raise `Bug` where it could not be read back."""
    text = f"{checkpoint.origin}\n{checkpoint.size}\n{base64.b64encode(checkpoint.root).decode()}\n"
    note = sign_text(text, name=name, key=key)
    try:
        parse(note)
    except NoteBroken:
        raise Bug("vault.note.unreadable", "a checkpoint was about to be signed that has no note") from None
    return note


def parse(note: str) -> SignedCheckpoint:
    """Return the checkpoint and its unverified signatures; raise `NoteBroken` for any deviation from the format."""
    parsed = parse_note(note)
    lines = parsed.text.split("\n")
    if len(lines) != 4 or not _SIZE.fullmatch(lines[1]):  # noqa: PLR2004 -- origin, size, root, and the end
        raise NoteBroken
    split_origin(lines[0])
    root = _base64(lines[2])
    if len(root) != merkle.HASH_BYTES:
        raise NoteBroken
    return SignedCheckpoint(Checkpoint(lines[0], int(lines[1]), root), parsed)


def verify(signed: SignedCheckpoint, keys: Iterable[NoteKey]) -> tuple[NoteKey, ...]:
    """Return those of ``keys`` that signed; see `signers_of`."""
    return signers_of(signed.note, keys)


def sign_text(text: str, *, name: str, key: signing.SigningKey) -> str:
    """Return any text, which ends with a line break, as a signed note."""
    if not _is_text(text) or not _is_text(name + "\n") or not _NAME.fullmatch(name):
        raise Bug("vault.note.text", "a note's text ends with a line break; a signer's name has no space and no plus")
    signature = NoteKey(name, key.public).key_hash + key.sign(signing.CHECKPOINT, text.encode())
    return f"{text}\n{_MARK}{name} {base64.b64encode(signature).decode()}\n"


def parse_note(note: str) -> Note:
    """Take a signed note apart; raise `NoteBroken` for any deviation from the format."""
    text, found, tail = note.rpartition("\n\n")
    if len(note) > LONGEST or not found or not tail.endswith("\n") or not _is_text(text + "\n"):
        raise NoteBroken
    lines = tail[:-1].split("\n")
    signatures = tuple(_signature(line) for line in lines)
    if len(lines) > _MOST_SIGNATURES or len({(one.name, one.key_hash) for one in signatures}) != len(lines):
        raise NoteBroken
    return Note(text + "\n", signatures)


def signers_of(note: Note, keys: Iterable[NoteKey]) -> tuple[NoteKey, ...]:
    """Return those of ``keys`` that signed ``note``, in the order given; none is a possible answer.

    Signatures by unknown keys are passed over, as the format demands. Raises `NoteBroken` where a line names a known
    key but the signature is not that key's.
    """
    lines = {(line.name, line.key_hash): line.signature for line in note.signatures}
    signers: list[NoteKey] = []
    for key in keys:
        signature = lines.get((key.name, key.key_hash))
        if signature is None:
            continue
        if not signing.verify(key.public, signature, signing.CHECKPOINT, note.text.encode()):
            raise NoteBroken
        signers.append(key)
    return tuple(signers)


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return text.endswith("\n") and text != "\n" and not _CONTROL.search(text)


def _signature(line: str) -> NoteSignature:
    if not line.startswith(_MARK):
        raise NoteBroken
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    decoded = _base64(encoded)
    if not _NAME.fullmatch(name) or len(decoded) != _KEY_HASH_BYTES + signing.SIGNATURE_BYTES:
        raise NoteBroken
    return NoteSignature(name, decoded[:_KEY_HASH_BYTES], decoded[_KEY_HASH_BYTES:])


def _base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise NoteBroken from None
    if base64.b64encode(data).decode() != text:
        raise NoteBroken
    return data
