"""The list of erasures that lies beside backups and at each seat, and how it is read; it must not judge an erasure.

    list.json       which erasures there are and the hash of each one's file, signed by whoever wrote it last
    <record id>     one erasure, sealed: what it took, of which patients, approved by whom

A backup made before an erasure would bring the person back. So each is kept where its backups lie, sealed to the
registry recovery sheet and the owners: a finder of the drive learns how many there were and when the list was written.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.clinic import ErasureCarriedOut
from journal_app.domain.codec import ContentUnreadable, decode_time, encode_time, from_fields, to_fields
from journal_app.vault import canonical, durable_file, hpke, signing
from journal_app.vault.backup import backup_keys, layout
from journal_app.vault.backup.backup_keys import Place
from journal_app.vault.backup.layout import BackupDamaged
from journal_app.vault.backup.manifest import SealedKey, Signed
from journal_app.vault.canonical import Encodable, Json
from journal_app.vault.erasing import LEAF_PREFIX, LostErasure
from journal_app.vault.secret_memory import wipe

LIST: Final = "list.json"
FORMAT: Final = 1
LONGEST: Final = 16 * 1024 * 1024
_NONCE: Final = bytes(12)
"""A key seals one erasure only."""
_CONTEXT: Final = b"journal/erasure-kept/1\x00"
_MEMBERS: Final = frozenset({"entries", "line", "made", "signed", "size", "to", "v", "vault"})
_STRANGE: Final = (TypeError, ValueError, LookupError, AttributeError, ContentUnreadable, canonical.CanonicalError)


@dataclass(frozen=True, slots=True)
class ErasureList:
    """Which erasures were kept: the SHA-256 of each one's file by the id of its record.

    ``line`` and ``size`` are those of the writer's ledger: the list has every erasure until there. ``made`` is when it
    was written, ``to`` the SHA-256 over the public keys that the files were sealed to.
    """

    vault: UUID
    line: int
    size: int
    made: datetime
    to: bytes
    entries: Mapping[UUID, bytes]
    signed: Signed | None = None

    @property
    def reach(self) -> tuple[int, int]:
        """How far the writer's ledger reached; see `Manifest.reach`."""
        return self.line, self.size

    def signed_by(self, key: signing.SigningKey, *, person: UUID) -> ErasureList:
        """This list with a signature."""
        return dataclasses.replace(self, signed=Signed(person, key.key_id, key.sign(signing.ERASURES, self._message())))

    def is_signed_with(self, public: bytes) -> bool:
        """Whether the signature is by the key with this public half."""
        signed = self.signed
        return (
            signed is not None
            and signing.key_id_of(public) == signed.key
            and signing.verify(public, signed.signature, signing.ERASURES, self._message())
        )

    def encode(self) -> bytes:
        """The one byte form."""
        signed = self.signed
        if signed is None:
            raise BackupDamaged("erasures")
        said = {"by": str(signed.by), "key": signed.key.hex(), "signature": signed.signature.hex()}
        return canonical.encode({**self._members(), "signed": said})

    def _message(self) -> bytes:
        return self.vault.bytes + canonical.encode(self._members())

    def _members(self) -> dict[str, Encodable]:
        return {
            "v": FORMAT,
            "vault": str(self.vault),
            "line": self.line,
            "size": self.size,
            "made": encode_time(self.made),
            "to": self.to.hex(),
            "entries": {str(one): digest.hex() for one, digest in self.entries.items()},
        }


def read(shelf: Path) -> ErasureList | None:
    """The list in a folder, None where there is none.

    Raises:
        BackupDamaged: what lies there is no such list.
    """
    if layout.size_of(shelf / LIST) is None:
        return None
    data = layout.read(shelf / LIST, limit=LONGEST)
    try:
        members = canonical.decode_object(data)
        found = _parsed(members)
        is_itself = frozenset(members) == _MEMBERS and members["v"] == FORMAT and found.encode() == data
    except _STRANGE:
        raise BackupDamaged("erasures") from None
    if not is_itself:
        raise BackupDamaged("erasures")
    return found


def write(shelf: Path, listed: ErasureList, files: Mapping[UUID, bytes]) -> None:
    """Write new ``files``, then the list, so that it never names what is not there."""
    layout.make_folder(shelf)
    for record, sealed in files.items():
        durable_file.write(shelf / str(record), sealed)
    durable_file.write(shelf / LIST, listed.encode())


def kept(shelf: Path, listed: ErasureList, record: UUID) -> bytes:
    """The sealed file of one erasure.

    Raises:
        BackupDamaged: it is missing, or not the one in the list.
    """
    sealed = layout.read(shelf / str(record), limit=LONGEST)
    if hashlib.sha256(sealed).digest() != listed.entries[record]:
        raise BackupDamaged("erasures")
    return sealed


def seal(lost: LostErasure, vault: UUID, *, sheet: bytes, owners: Mapping[UUID, bytes]) -> bytes:
    """One erasure, sealed to the public halves of the registry sheet and of each owner."""
    plain = canonical.encode(
        {
            "erasure": to_fields(lost.erasure),
            "leaves": b"".join(lost.leaves).hex(),
            "patients": [str(one) for one in lost.patients],
        }
    )
    key = backup_keys.drawn()
    try:
        place = Place(vault, lost.record)
        sealed = AESGCM(key).encrypt(_NONCE, plain, _context(place))
        to = backup_keys.sealed(key, place, sheet=sheet, owners=owners)
    finally:
        wipe(key)
    written: dict[str, Encodable] = {
        "key": {"owners": {str(owner): one.hex() for owner, one in to.owners.items()}, "sheet": to.sheet.hex()},
        "sealed": sealed.hex(),
    }
    return canonical.encode(written)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who opens: somebody's own keys, or the registry sheet's (then ``owner`` is None)."""

    agreement: hpke.AgreementKey
    owner: UUID | None


def opened(sealed: bytes, vault: UUID, record: UUID, recipient: Recipient) -> LostErasure | None:
    """What one erasure was, or None where this recipient's key opens none such."""
    place = Place(vault, record)
    try:
        members = canonical.decode_object(sealed)
        key = _key(members, place, recipient)
        try:
            plain = AESGCM(key).decrypt(_NONCE, bytes.fromhex(str(members["sealed"])), _context(place))
        finally:
            wipe(key)
        return _content(canonical.decode_object(plain), record)
    except (*_STRANGE, InvalidTag, BackupDamaged, backup_keys.NotAnOwnersBackup):
        return None


def _key(members: Mapping[str, Json], place: Place, recipient: Recipient) -> bytearray:
    key = members["key"]
    if not isinstance(key, dict) or not isinstance(key["owners"], dict):
        raise TypeError
    kept_for = SealedKey(
        bytes.fromhex(str(key["sheet"])),
        {UUID(owner): bytes.fromhex(str(one)) for owner, one in key["owners"].items()},
    )
    if recipient.owner is None:
        return backup_keys.opened_by_sheet(kept_for, place, recipient.agreement)
    return backup_keys.opened_by_owner(kept_for, place, recipient.agreement, owner=recipient.owner)


def _content(members: Mapping[str, Json], record: UUID) -> LostErasure:
    erasure, patients = members["erasure"], members["patients"]
    if not isinstance(erasure, dict) or not isinstance(patients, list):
        raise TypeError
    leaves = bytes.fromhex(str(members["leaves"]))
    return LostErasure(
        record=record,
        patients=tuple(UUID(str(one)) for one in patients),
        erasure=from_fields(ErasureCarriedOut, erasure),
        leaves=tuple(leaves[start : start + LEAF_PREFIX] for start in range(0, len(leaves), LEAF_PREFIX)),
    )


def _parsed(members: Mapping[str, Json]) -> ErasureList:
    entries, signed = members["entries"], members["signed"]
    if not isinstance(entries, dict) or not isinstance(signed, dict):
        raise TypeError
    return ErasureList(
        vault=UUID(str(members["vault"])),
        line=_count(members["line"]),
        size=_count(members["size"]),
        made=decode_time(str(members["made"])),
        to=bytes.fromhex(str(members["to"])),
        entries={UUID(one): bytes.fromhex(str(digest)) for one, digest in entries.items()},
        signed=Signed(
            UUID(str(signed["by"])), bytes.fromhex(str(signed["key"])), bytes.fromhex(str(signed["signature"]))
        ),
    )


def _count(value: Json) -> int:
    if type(value) is not int or value < 0:
        raise TypeError
    return value


def _context(place: Place) -> bytes:
    return _CONTEXT + place.vault.bytes + place.generation.bytes
