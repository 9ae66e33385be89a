"""What one signed-in person's process holds in memory: private keys, role keys and the clinic secret.

It must not open, write or print anything. Memory: everything here that can be overwritten is a ``bytearray``, and
`OpenKeys.wipe` does so; the two key objects live in OpenSSL, which clears them when they are dropped. Values the
program derived, and the text of a password, are beyond its reach.
"""

from __future__ import annotations

import struct
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

from journal_app.domain.errors import Bug, UserFacing
from journal_app.vault import canonical, hpke, role_keys, secret_memory, signing
from journal_app.vault.pin import PinVerifier

_PRIVATE_BYTES: Final = signing.SEED_BYTES + hpke.KEY_BYTES
_LENGTH: Final = struct.Struct(">I")


class ClinicalKeyMissing(UserFacing):
    """This person's process does not hold the clinical key."""

    def __init__(self) -> None:
        super().__init__(
            "vault.keys.no_clinical",
            "This needs the clinical key, which you do not have. Ask a practitioner who has it.",
        )


@dataclass(frozen=True, slots=True)
class OpenKeys:
    """The keys of one unlocked person.

    ``registry`` and ``clinical`` map epochs to R and C (32 bytes each; no C for whoever is not granted it);
    ``secret`` is the clinic secret S; ``private`` the Ed25519 seed ‖ X25519 private key; ``pin`` what the PIN is
    checked against, if one is set. Signing and agreement keys are made from ``private`` and live in OpenSSL.
    """

    vault: uuid.UUID
    user: uuid.UUID
    private: bytearray
    registry: Mapping[int, bytearray]
    clinical: Mapping[int, bytearray]
    secret: bytearray
    signing: signing.SigningKey
    agreement: hpke.AgreementKey
    pin: PinVerifier | None = None

    @classmethod
    def of(
        cls,
        *,
        vault: uuid.UUID,
        user: uuid.UUID,
        private: bytearray,
        registry: Mapping[int, bytearray],
        clinical: Mapping[int, bytearray],
        secret: bytearray,
        pin_verifier: PinVerifier | None = None,
    ) -> Self:
        """Return the keys with those objects made that OpenSSL keeps."""
        return cls(
            vault=vault,
            user=user,
            private=private,
            registry=registry,
            clinical=clinical,
            secret=secret,
            signing=signing_key(private),
            agreement=agreement_key(private),
            pin=pin_verifier,
        )

    @property
    def holds_clinical(self) -> bool:
        """Whether C is here."""
        return bool(self.clinical)

    @property
    def newest_registry(self) -> bytearray:
        """R of the newest epoch."""
        return self.registry[max(self.registry)]

    @property
    def newest_clinical(self) -> bytearray:
        """C of the newest epoch; raises `ClinicalKeyMissing`."""
        if not self.clinical:
            raise ClinicalKeyMissing
        return self.clinical[max(self.clinical)]

    def clinical_agreements(self) -> tuple[hpke.AgreementKey, ...]:
        """Return the keys of the inbox, newest epoch first; none without C."""
        return tuple(
            role_keys.clinical_agreement(self.clinical[epoch]) for epoch in sorted(self.clinical, reverse=True)
        )

    def wipe(self) -> None:
        """Overwrite what can be overwritten; the object is unusable afterwards."""
        secret_memory.wipe_all(self._secrets())

    def to_bytes(self) -> bytearray:
        """Return everything as bytes to be wrapped (`pin.wrap_keys`) and then wiped; never for a file."""
        head = canonical.encode(
            {
                "vault": str(self.vault),
                "user": str(self.user),
                "registry": sorted(self.registry),
                "clinical": sorted(self.clinical),
                "pin": None if self.pin is None else self.pin.members(),
            }
        )
        return secret_memory.joined(_LENGTH.pack(len(head)), head, *self._secrets())

    @classmethod
    def from_bytes(cls, kept: bytearray) -> Self:
        """Return the keys that `to_bytes` wrote, in memory of their own; wipe ``kept`` afterwards."""
        (length,) = _LENGTH.unpack_from(kept)
        body = _LENGTH.size + length
        head = canonical.decode_object(bytes(kept[_LENGTH.size : body]))
        take = _Taker(kept, body)
        verifier = head["pin"]
        return cls.of(
            vault=uuid.UUID(str(head["vault"])),
            user=uuid.UUID(str(head["user"])),
            private=take(_PRIVATE_BYTES),
            secret=take(role_keys.ROLE_KEY_BYTES),
            registry={epoch: take(role_keys.ROLE_KEY_BYTES) for epoch in _epochs(head["registry"])},
            clinical={epoch: take(role_keys.ROLE_KEY_BYTES) for epoch in _epochs(head["clinical"])},
            pin_verifier=PinVerifier.from_members(verifier) if isinstance(verifier, dict) else None,
        )

    def _secrets(self) -> Iterator[bytearray]:
        yield self.private
        yield self.secret
        yield from (self.registry[epoch] for epoch in sorted(self.registry))
        yield from (self.clinical[epoch] for epoch in sorted(self.clinical))

    def __repr__(self) -> str:
        """Name the person; no secret ever shows."""
        return f"OpenKeys({self.user}, registry {sorted(self.registry)}, clinical {sorted(self.clinical)})"


def signing_key(private: bytearray) -> signing.SigningKey:
    """Return the Ed25519 key whose seed is the first half of ``private``."""
    seed = private[: signing.SEED_BYTES]
    try:
        return signing.SigningKey(secret_memory.lent(seed))
    finally:
        secret_memory.wipe(seed)


def agreement_key(private: bytearray) -> hpke.AgreementKey:
    """Return the X25519 key that is the second half of ``private``."""
    half = private[signing.SEED_BYTES :]
    try:
        return hpke.AgreementKey(secret_memory.lent(half))
    finally:
        secret_memory.wipe(half)


class _Taker:
    """Takes pieces off ``source`` one after another."""

    def __init__(self, source: bytearray, position: int) -> None:
        self._source = source
        self._position = position

    def __call__(self, size: int) -> bytearray:
        end = self._position + size
        piece = self._source[self._position : end]
        self._position = end
        return piece


def _epochs(value: canonical.Json) -> list[int]:
    if not isinstance(value, list):
        raise Bug("vault.keys.kept")
    return [epoch for epoch in value if isinstance(epoch, int)]
