"""Signs and strictly verifies with Ed25519, one prefix per use; it must not know what is signed nor whose key it is.

Strict means (RFC 8032 §5.1.7, made narrower): S below the group order, both points in their one canonical encoding,
neither of small order. So a signature has one form only, and no key exists under which foreign messages verify.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from journal_app.domain.errors import Bug

RECORD: Final = b"journal/record/1\x00"
"""A record's header; the message is vault id (16 bytes) ‖ header bytes."""

KEYRING: Final = b"journal/keyring/1\x00"
"""A version of the keyring file."""

BACKUP: Final = b"journal/backup/1\x00"
"""The manifest of a backup."""

ERASURES: Final = b"journal/erasures/1\x00"
"""The list of erasures that is kept beside backups."""

EXPORT: Final = b"journal/export/1\x00"
"""The manifest of an export."""

EXPORT_PART: Final = b"journal/export-part/1\x00"
"""What of an unfinished export is whole already."""

SUCCESSION: Final = b"journal/succession/1\x00"
"""The public half of a new clinical key, signed by the one before (`succession`)."""

CLINICAL_GRANT: Final = b"journal/clinical-grant/1\x00"
"""That somebody was given the clinical key, signed by that key (`clinical_grants`)."""

KIT: Final = b"journal/kit/1\x00"
"""The sheets of a new recovery kit, signed by the registry sheet before and by the clinical key (`kit_proofs`)."""

CHECKPOINT: Final = b""
"""A checkpoint: a C2SP signed note signs its own text. That text begins ``journal/<vault uuid>/`` and holds no NUL
byte, while every other prefix has its NUL within the first bytes, so neither can pass for the other."""

SEED_BYTES: Final = 32
PUBLIC_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64

_FIELD_PRIME: Final = 2**255 - 19
_GROUP_ORDER: Final = 2**252 + 27742317777372353535851937790883648493
_CURVE_D: Final = -121665 * pow(121666, -1, _FIELD_PRIME)
_SIGN_BIT: Final = 1 << 255
_PARSED_KEYS: Final = 1024

# The y coordinates of the eight points whose order divides the cofactor: 0 (order 4), 1 (order 1), -1 (order 2) and two
# of order 8. Compared without the sign bit, which also covers the encodings of x = 0 with that bit set.
_SMALL_ORDER_Y: Final = frozenset(
    {
        0,
        1,
        _FIELD_PRIME - 1,
        0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
        0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
    }
)


class SigningKey:
    """A person's, seat's or recovery sheet's private signing key, kept in memory only."""

    __slots__ = ("_private", "key_id", "public")

    def __init__(self, seed: bytes) -> None:
        """Derive the key from its 32-byte seed (RFC 8032 §5.1.5)."""
        if len(seed) != SEED_BYTES:
            raise Bug("vault.signing.seed", "a signing seed has 32 bytes, not {size}", size=len(seed))
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public: bytes = self._private.public_key().public_bytes_raw()
        self.key_id: bytes = key_id_of(self.public)

    def sign(self, prefix: bytes, message: bytes) -> bytes:
        """Return the 64-byte signature of ``message`` for the use that ``prefix`` names."""
        return self._private.sign(prefix + message)

    def __repr__(self) -> str:
        """Name the key by its public identifier; the secret never shows."""
        return f"SigningKey({self.key_id.hex()})"


def key_id_of(public: bytes) -> bytes:
    """Return the SHA-256 of a public key, by which headers name it."""
    return hashlib.sha256(public).digest()


def verify(public: bytes, signature: bytes, prefix: bytes, message: bytes) -> bool:
    """Tell whether ``signature`` is the strict Ed25519 signature of ``message`` for this use; never raises."""
    if len(signature) != SIGNATURE_BYTES or int.from_bytes(signature[32:], "little") >= _GROUP_ORDER:
        return False
    if not _is_strict_point(signature[:32]):
        return False
    key = _parsed(public)
    if key is None:
        return False
    try:
        key.verify(signature, prefix + message)
    except InvalidSignature:
        return False
    return True


def is_acceptable_key(public: bytes) -> bool:
    """Tell whether ``public`` is a canonical point of large order, hence may enter the trust root."""
    return _parsed(public) is not None


def _is_strict_point(encoded: bytes) -> bool:
    y = int.from_bytes(encoded, "little") & ~_SIGN_BIT
    return y < _FIELD_PRIME and y not in _SMALL_ORDER_Y


def _is_on_curve(encoded: bytes) -> bool:
    """Tell whether some x has -x² + y² = 1 + d·x²·y², by Euler's criterion on (y² - 1)·(d·y² + 1)."""
    y = int.from_bytes(encoded, "little") & ~_SIGN_BIT
    square = y * y
    product = (square - 1) * (_CURVE_D * square + 1) % _FIELD_PRIME
    return pow(product, (_FIELD_PRIME - 1) // 2, _FIELD_PRIME) == 1


@lru_cache(maxsize=_PARSED_KEYS)
def _parsed(public: bytes) -> Ed25519PublicKey | None:
    if len(public) != PUBLIC_BYTES or not _is_strict_point(public) or not _is_on_curve(public):
        return None
    return Ed25519PublicKey.from_public_bytes(public)
