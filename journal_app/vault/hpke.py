"""Seals bytes to a public key by HPKE (RFC 9180 base mode, single shot); it must not know who holds the key.

Suite: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Context is bound by ``info``; the ``aad`` of the RFC is
always empty, because with one message per encapsulation ``info`` binds everything it could.
Base mode does not say who sealed: whoever needs that signs what was sealed.
"""

from __future__ import annotations

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from journal_app.domain.errors import Bug, Environmental

KEY_BYTES: Final = 32
ENCAPSULATED_BYTES: Final = 32
TAG_BYTES: Final = 16
OVERHEAD_BYTES: Final = ENCAPSULATED_BYTES + TAG_BYTES
"""How much longer a sealed text is than its plaintext."""

_SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class HpkeBroken(Environmental):
    """A sealed text does not open with this key and context, or a public key is no usable X25519 point."""

    def __init__(self) -> None:
        """Say no more than that it failed: the reason would tell an attacker something and a user nothing."""
        super().__init__(
            "vault.hpke.broken", "Something sealed could not be opened: it is damaged, or it was not sealed for you."
        )


class AgreementKey:
    """A private X25519 key that opens what was sealed to its public half, kept in memory only."""

    __slots__ = ("_private", "public")

    def __init__(self, private: bytes) -> None:
        """Take the 32 private bytes (RFC 7748 §5)."""
        if len(private) != KEY_BYTES:
            raise Bug("vault.hpke.key", "an agreement key has 32 bytes, not {size}", size=len(private))
        self._private = X25519PrivateKey.from_private_bytes(private)
        self.public: bytes = self._private.public_key().public_bytes_raw()

    def open(self, sealed: bytes, *, info: bytes) -> bytes:
        """Return the plaintext of ``sealed``; see `open_sealed`."""
        if len(sealed) < OVERHEAD_BYTES:
            raise HpkeBroken
        try:
            return _SUITE.decrypt(sealed, self._private, info)
        except (InvalidTag, ValueError):
            raise HpkeBroken from None

    def __repr__(self) -> str:
        """Name the key by its public half; the secret never shows."""
        return f"AgreementKey({self.public.hex()})"


def seal(public: bytes, plaintext: bytes, *, info: bytes) -> bytes:
    """Return ``encapsulated key (32) ‖ ciphertext ‖ tag (16)`` that only the holder of ``public`` opens, with ``info``.

    Raises `HpkeBroken` for a public key of wrong length or small order.
    """
    if len(public) != KEY_BYTES:
        raise HpkeBroken
    try:
        return _SUITE.encrypt(plaintext, X25519PublicKey.from_public_bytes(public), info)
    except ValueError:
        raise HpkeBroken from None


def open_sealed(private: AgreementKey, sealed: bytes, *, info: bytes) -> bytes:
    """Return the plaintext; raise `HpkeBroken` if the key, the context or any bit of ``sealed`` is another."""
    return private.open(sealed, info=info)
