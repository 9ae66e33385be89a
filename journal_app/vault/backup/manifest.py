"""What a backup says of itself, in one signed canonical form; it must not open a key, nor judge who may have signed.

Everything in it is public or sealed. ``tombstones`` are the erasures carried out by law until then: what they took must
not come back with an older backup.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from journal_app.domain.codec import ContentUnreadable, decode_shown_time, encode_time
from journal_app.domain.errors import JournalError, UserFacing
from journal_app.vault import canonical, notes, signing
from journal_app.vault.backup import layout
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder, Fingerprint
from journal_app.vault.canonical import Encodable, Json
from journal_app.vault.notes import Checkpoint

FORMAT: Final = 1
LONGEST: Final = 8 * 1024 * 1024
_MOST_OWNERS: Final = 1000
_MOST_TOMBSTONES: Final = 100_000
# fmt: off
_MEMBERS: Final = frozenset(
    {
        "checkpoint", "country", "database", "files", "generation", "key", "keyring", "made", "seat", "signed",
        "target", "tombstones", "v", "vault",
    }
)
# fmt: on
_STRANGE: Final = (TypeError, ValueError, LookupError, AttributeError, ContentUnreadable)
"""What taking apart a value of another shape ends in."""


class BackupTooNew(UserFacing):
    """A backup was made by a newer version of the program."""

    def __init__(self) -> None:
        super().__init__(
            "backup.too_new",
            "This backup was made by a newer version of the program. Install the newest version to use it.",
        )


@dataclass(frozen=True, slots=True)
class SealedKey:
    """The backup key, sealed to the registry sheet and to each owner."""

    sheet: bytes
    owners: Mapping[UUID, bytes]


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed, with which key (SHA-256 of its public half)."""

    by: UUID
    key: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Manifest:
    """One backup. ``files`` is the list of photos and documents; ``note`` the signed checkpoint of the ledger in it."""

    vault: UUID
    generation: UUID
    target: UUID
    country: str
    seat: UUID
    made: datetime
    note: str
    keyring: Fingerprint
    database: Fingerprint
    files: Fingerprint
    file_count: int
    key: SealedKey
    tombstones: tuple[UUID, ...] = ()
    signed: Signed | None = None

    @property
    def checkpoint(self) -> Checkpoint:
        """How far the ledger in the backup reaches."""
        return notes.parse(self.note).checkpoint

    @property
    def reach(self) -> tuple[int, int]:
        """The line of that ledger and how many records it has: of two backups, the higher one knows more."""
        seen = self.checkpoint
        return int(seen.line) if seen.line.isdecimal() else -1, seen.size

    def signed_by(self, key: signing.SigningKey, *, person: UUID) -> Manifest:
        """This manifest with a signature."""
        signature = key.sign(signing.BACKUP, self._message())
        return dataclasses.replace(self, signed=Signed(person, key.key_id, signature))

    def is_signed_with(self, public: bytes) -> bool:
        """Whether the signature is by the key with this public half."""
        signed = self.signed
        return (
            signed is not None
            and signing.key_id_of(public) == signed.key
            and signing.verify(public, signed.signature, signing.BACKUP, self._message())
        )

    def encode(self) -> bytes:
        """The one byte form."""
        signed = self.signed
        if signed is None:
            raise BackupDamaged("signature")
        members = self._members()
        members["signed"] = {"by": str(signed.by), "key": signed.key.hex(), "signature": signed.signature.hex()}
        return canonical.encode(members)

    @property
    def digest(self) -> bytes:
        """The SHA-256 of its bytes, by which records name it."""
        return hashlib.sha256(self.encode()).digest()

    def _message(self) -> bytes:
        return self.vault.bytes + canonical.encode(self._members())

    def _members(self) -> dict[str, Encodable]:
        return {
            "v": FORMAT,
            "vault": str(self.vault),
            "generation": str(self.generation),
            "target": str(self.target),
            "country": self.country,
            "seat": str(self.seat),
            "made": encode_time(self.made),
            "checkpoint": self.note,
            "keyring": _part(self.keyring),
            "database": _part(self.database),
            "files": {**_part(self.files), "count": self.file_count},
            "key": {
                "sheet": self.key.sheet.hex(),
                "owners": {str(owner): sealed.hex() for owner, sealed in self.key.owners.items()},
            },
            "tombstones": [str(one) for one in self.tombstones],
        }


def parse(data: bytes) -> Manifest:
    """The manifest in its bytes.

    Raises:
        BackupTooNew: of a later form.
        BackupDamaged: of none.
    """
    try:
        members = canonical.decode_object(data)
    except canonical.CanonicalError:
        raise BackupDamaged("manifest") from None
    version = members.get("v")
    if type(version) is int and version > FORMAT:
        raise BackupTooNew
    if version != FORMAT or frozenset(members) != _MEMBERS:
        raise BackupDamaged("manifest")
    try:
        manifest = _parsed(members)
        is_itself = manifest.encode() == data
    except (*_STRANGE, notes.NoteBroken, canonical.CanonicalError):
        raise BackupDamaged("manifest") from None
    if not is_itself or manifest.checkpoint.vault != manifest.vault:
        raise BackupDamaged("manifest")
    return manifest


def readable(folder: BackupFolder) -> dict[str, Manifest]:
    """Every manifest that can be read and is of this journal, by its backup's name; none is believed.

    The one that reaches furthest is last: clocks differ, so when each was made says little about which is newer.
    """
    found: dict[str, Manifest] = {}
    for name in folder.names():
        try:
            one = parse(layout.read(folder.generations / name / layout.MANIFEST, limit=LONGEST))
        except JournalError:
            continue
        if one.vault == folder.vault:
            found[name] = one
    return dict(sorted(found.items(), key=lambda one: (one[1].reach, one[1].made, one[0])))


def _parsed(members: dict[str, Json]) -> Manifest:
    files, key, signed = _object(members["files"]), _object(members["key"]), _object(members["signed"])
    owners, tombstones = _object(key["owners"]), members["tombstones"]
    if not isinstance(tombstones, list) or len(tombstones) > _MOST_TOMBSTONES or len(owners) > _MOST_OWNERS:
        raise ValueError
    manifest = Manifest(
        vault=UUID(_text(members["vault"])),
        generation=UUID(_text(members["generation"])),
        target=UUID(_text(members["target"])),
        country=_text(members["country"]),
        seat=UUID(_text(members["seat"])),
        made=decode_shown_time(_text(members["made"])),
        note=_text(members["checkpoint"]),
        keyring=_fingerprint(_object(members["keyring"])),
        database=_fingerprint(_object(members["database"])),
        files=_fingerprint(files),
        file_count=_count(files["count"]),
        key=SealedKey(
            bytes.fromhex(_text(key["sheet"])),
            {UUID(owner): bytes.fromhex(_text(sealed)) for owner, sealed in owners.items()},
        ),
        tombstones=tuple(UUID(_text(one)) for one in tombstones),
        signed=Signed(
            UUID(_text(signed["by"])),
            bytes.fromhex(_text(signed["key"])),
            bytes.fromhex(_text(signed["signature"])),
        ),
    )
    manifest.checkpoint  # noqa: B018 -- taken apart once, so that it can be later
    return manifest


def _part(found: Fingerprint) -> dict[str, Encodable]:
    return {"sha256": found.sha256.hex(), "size": found.size}


def _fingerprint(part: Mapping[str, Json]) -> Fingerprint:
    return Fingerprint(_count(part["size"]), bytes.fromhex(_text(part["sha256"])))


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _count(value: Json) -> int:
    if type(value) is not int or value < 0:
        raise TypeError
    return value
