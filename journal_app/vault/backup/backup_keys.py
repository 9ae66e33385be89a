"""Draws, seals and opens the key of one backup; it must not know what is encrypted under it.

Each backup has a key of its own, 32 random bytes, so that neither a copied registry key nor another backup opens it. It
is sealed by HPKE to the registry recovery sheet and to every owner of that moment; ``info`` = "journal/backup-key/1"
NUL ‖ vault id ‖ generation id ‖ owner's user id (16), or "recovery". The copy of the database is under HKDF(key,
vault id, "journal/backup/sqlcipher/1").
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.vault import hpke, passwords, secret_memory
from journal_app.vault.backup.layout import BackupDamaged
from journal_app.vault.backup.manifest import SealedKey

KEY_BYTES: Final = 32
_INFO: Final = b"journal/backup-key/1\x00"
_RECOVERY: Final = b"recovery"
_SQLCIPHER: Final = b"journal/backup/sqlcipher/1"


class NotAnOwnersBackup(UserFacing):
    """A backup's key was not sealed to this person."""

    def __init__(self) -> None:
        super().__init__(
            "backup.not_yours",
            "This backup opens for those who owned the clinic when it was made, and with the recovery sheet. "
            "Use recovery sheet 1.",
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Which backup of which journal a key is for."""

    vault: UUID
    generation: UUID


def drawn() -> bytearray:
    """A new backup key."""
    return secret_memory.taken(secrets.token_bytes(KEY_BYTES))


def sealed(key: bytearray, place: Place, *, sheet: bytes, owners: Mapping[UUID, bytes]) -> SealedKey:
    """The key sealed to the public halves of the registry sheet and of each owner."""
    lent = secret_memory.lent(key)
    return SealedKey(
        hpke.seal(sheet, lent, info=_info(place, _RECOVERY)),
        {owner: hpke.seal(public, lent, info=_info(place, owner.bytes)) for owner, public in owners.items()},
    )


def opened_by_sheet(kept: SealedKey, place: Place, agreement: hpke.AgreementKey) -> bytearray:
    """The key, by the registry sheet; raise `BackupDamaged`."""
    return _opened(kept.sheet, agreement, _info(place, _RECOVERY))


def opened_by_owner(kept: SealedKey, place: Place, agreement: hpke.AgreementKey, *, owner: UUID) -> bytearray:
    """The key, by an owner; raise `NotAnOwnersBackup` or `BackupDamaged`."""
    if owner not in kept.owners:
        raise NotAnOwnersBackup
    return _opened(kept.owners[owner], agreement, _info(place, owner.bytes))


def sqlcipher_key(key: bytearray, vault: UUID) -> bytearray:
    """The raw key of the database's copy."""
    return passwords.hkdf(key, salt=vault.bytes, info=_SQLCIPHER)


def _opened(kept: bytes, agreement: hpke.AgreementKey, info: bytes) -> bytearray:
    try:
        key = secret_memory.taken(hpke.open_sealed(agreement, kept, info=info))
    except hpke.HpkeBroken:
        raise BackupDamaged("key") from None
    if len(key) != KEY_BYTES:
        raise BackupDamaged("key")
    return key


def _info(place: Place, recipient: bytes) -> bytes:
    return _INFO + place.vault.bytes + place.generation.bytes + recipient
