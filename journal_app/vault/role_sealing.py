"""Seals the role keys R and C, and the clinic secret, to people and recovery sheets; it must not know passwords.

HPKE's ``info`` binds each sealing to vault, kind of key, epoch and recipient, so that none can be put in another's
place: "journal/key/1" NUL ‖ vault id (16) ‖ kind NUL ‖ epoch (u32 big endian) ‖ user id (16) or "recovery".
"""

from __future__ import annotations

import enum
import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from journal_app.vault import hpke, role_keys, secret_memory
from journal_app.vault.keyring_format import Epoch, KeyringDamaged

_PREFIX: Final = b"journal/key/1\x00"
_RECOVERY: Final = b"recovery"


class SealedKind(enum.Enum):
    """What is sealed; the value goes into ``info``."""

    REGISTRY = b"registry"
    CLINICAL = b"clinical"
    SECRET = b"secret"


def sealing_info(vault: uuid.UUID, kind: SealedKind, *, epoch: int, user: uuid.UUID | None) -> bytes:
    """Return HPKE's ``info``; no user means the recovery sheet, and the clinic secret has epoch 0."""
    recipient = _RECOVERY if user is None else user.bytes
    return _PREFIX + vault.bytes + kind.value + b"\x00" + epoch.to_bytes(4, "big") + recipient


def sealed_key(key: bytearray, public: bytes, *, info: bytes) -> bytes:
    """Return ``key`` sealed to ``public``."""
    return hpke.seal(public, secret_memory.lent(key), info=info)


def opened_key(sealed: bytes, agreement: hpke.AgreementKey, *, info: bytes) -> bytearray:
    """Return the 32-byte key sealed to ``agreement``; raise `KeyringDamaged`."""
    try:
        key = secret_memory.taken(hpke.open_sealed(agreement, sealed, info=info))
    except hpke.HpkeBroken:
        raise KeyringDamaged("sealed key") from None
    if len(key) != role_keys.ROLE_KEY_BYTES:
        raise KeyringDamaged("sealed key")
    return key


class EpochSealing:
    """Seals and opens the epochs of one kind of role key in one vault."""

    def __init__(self, vault: uuid.UUID, kind: SealedKind) -> None:
        self._vault = vault
        self._kind = kind

    def new(self, number: int, key: bytearray, members: Mapping[uuid.UUID, bytes], recovery: bytes) -> Epoch:
        """Return an epoch of ``key``, sealed to the members' public keys and to the recovery sheet's."""
        public = role_keys.clinical_agreement(key).public if self._kind is SealedKind.CLINICAL else None
        sealed = {user: self._sealed(key, number, user, member) for user, member in members.items()}
        return Epoch(number=number, sealed=sealed, recovery=self._sealed(key, number, None, recovery), public=public)

    def with_member(
        self, epochs: tuple[Epoch, ...], keys: Mapping[int, bytearray], *, user: uuid.UUID, public: bytes
    ) -> tuple[Epoch, ...]:
        """Return the epochs sealed to one more member, or anew to one who has a new key."""
        return tuple(
            replace(epoch, sealed={**epoch.sealed, user: self._sealed(keys[epoch.number], epoch.number, user, public)})
            for epoch in epochs
        )

    def with_sheet(
        self, epochs: tuple[Epoch, ...], keys: Mapping[int, bytearray], *, public: bytes
    ) -> tuple[Epoch, ...]:
        """Return the epochs sealed to another recovery sheet in place of the one so far."""
        return tuple(
            replace(epoch, recovery=self._sealed(keys[epoch.number], epoch.number, None, public)) for epoch in epochs
        )

    def opened_by_member(
        self, epochs: tuple[Epoch, ...], agreement: hpke.AgreementKey, *, user: uuid.UUID
    ) -> dict[int, bytearray]:
        """Return every epoch's key for a member; raise `KeyringDamaged`."""
        return {epoch.number: self._opened(epoch, epoch.sealed[user], agreement, user) for epoch in epochs}

    def opened_by_sheet(self, epochs: tuple[Epoch, ...], agreement: hpke.AgreementKey) -> dict[int, bytearray]:
        """Return every epoch's key for the recovery sheet; raise `KeyringDamaged`."""
        return {epoch.number: self._opened(epoch, epoch.recovery, agreement, None) for epoch in epochs}

    def _sealed(self, key: bytearray, number: int, user: uuid.UUID | None, public: bytes) -> bytes:
        return sealed_key(key, public, info=sealing_info(self._vault, self._kind, epoch=number, user=user))

    def _opened(self, epoch: Epoch, sealed: bytes, agreement: hpke.AgreementKey, user: uuid.UUID | None) -> bytearray:
        info = sealing_info(self._vault, self._kind, epoch=epoch.number, user=user)
        key = opened_key(sealed, agreement, info=info)
        if epoch.public is not None and role_keys.clinical_agreement(key).public != epoch.public:
            raise KeyringDamaged("clinical key")
        return key


def without_member(epochs: tuple[Epoch, ...], user: uuid.UUID) -> tuple[Epoch, ...]:
    """Return the epochs no longer sealed to ``user``."""
    return tuple(
        replace(epoch, sealed={member: sealed for member, sealed in epoch.sealed.items() if member != user})
        for epoch in epochs
    )
