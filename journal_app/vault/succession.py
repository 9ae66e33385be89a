"""Proves that whoever made a new clinical key held the one before: XEdDSA by the old key; it must not choose any key.

The ledger states the public half of each clinical key, which is one of X25519. XEdDSA (Trevor Perrin, The XEdDSA and
VXEdDSA Signature Schemes, revision 1, §2) signs with such a key so that the signature is one of Ed25519 under the point
of the same curve whose y is (u - 1) / (u + 1), sign bit 0. So a verifier needs Ed25519 and one division.

What is signed: "journal/succession/1" NUL ‖ vault id (16) ‖ author's id (16) ‖ u32be(new epoch) ‖ new public half (32).

The arithmetic here is not of constant time. It runs when a key is exchanged and when somebody is given it
(`clinical_grants`), on the clinic's own computer.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final, TypeAlias
from uuid import UUID

from journal_app.domain.errors import Bug
from journal_app.vault import hpke, role_keys, signing
from journal_app.vault.secret_memory import wipe

_P: Final = 2**255 - 19
_ORDER: Final = 2**252 + 27742317777372353535851937790883648493
_D: Final = -121665 * pow(121666, -1, _P) % _P
_NONCE_DOMAIN: Final = (2**256 - 2).to_bytes(32, "little")
_RANDOM_BYTES: Final = 64

_Point: TypeAlias = tuple[int, int, int, int]
"""A point of edwards25519 in extended coordinates X, Y, Z, T (RFC 8032 §5.1.4)."""


@dataclass(frozen=True, slots=True)
class Successor:
    """A new epoch of the clinical key of one vault: its number, its public half (32 bytes), and who puts it in force.

    Raises:
        Bug: the public half has another length.
    """

    vault: UUID
    author: UUID
    epoch: int
    public: bytes

    def __post_init__(self) -> None:
        """Hold the length, on which the message's one reading rests."""
        if len(self.public) != hpke.KEY_BYTES:
            raise Bug("vault.succession.public", "a public half has 32 bytes, not {size}", size=len(self.public))

    @property
    def message(self) -> bytes:
        """What the key before signs, behind the prefix."""
        return self.vault.bytes + self.author.bytes + self.epoch.to_bytes(4, "big") + self.public


def prove(clinical_key: bytearray, successor: Successor) -> bytes:
    """Return the 64-byte proof by the clinical key that ``successor`` follows."""
    return signed(clinical_key, signing.SUCCESSION + successor.message)


def is_proved(proof: bytes, successor: Successor, *, before: bytes) -> bool:
    """Tell whether the holder of the key whose public half is ``before`` made ``proof``; never raises."""
    return is_signed(before, proof, prefix=signing.SUCCESSION, message=successor.message)


def signed(clinical_key: bytearray, message: bytes) -> bytes:
    """Return the 64-byte signature by the clinical key over ``message``, which begins with a prefix of its own."""
    private = role_keys.clinical_scalar(clinical_key)
    try:
        return _signed(_clamped(private), message)
    finally:
        wipe(private)


def is_signed(clinical_public: bytes, signature: bytes, *, prefix: bytes, message: bytes) -> bool:
    """Tell whether the holder of the clinical key of that public half signed ``message``; never raises."""
    public = _point_of(clinical_public)
    return public is not None and signing.verify(public, signature, prefix, message)


def _signed(scalar: int, message: bytes) -> bytes:
    encoded = _encoded(_times_base(scalar % _ORDER))
    has_sign = encoded[-1] >> 7
    public = encoded[:-1] + bytes((encoded[-1] & 0x7F,))
    secret = (-scalar if has_sign else scalar) % _ORDER
    drawn = secret.to_bytes(32, "little") + message + secrets.token_bytes(_RANDOM_BYTES)
    nonce = _hashed(_NONCE_DOMAIN + drawn)
    commitment = _encoded(_times_base(nonce))
    answer = (nonce + _hashed(commitment + public + message) * secret) % _ORDER
    return commitment + answer.to_bytes(32, "little")


def _clamped(private: bytearray) -> int:
    """The scalar that X25519 multiplies by (RFC 7748 §5)."""
    number = int.from_bytes(private, "little")
    return number & ((1 << 254) - 8) | 1 << 254


def _hashed(data: bytes) -> int:
    return int.from_bytes(hashlib.sha512(data).digest(), "little") % _ORDER


def _point_of(public: bytes) -> bytes | None:
    """The encoded Edwards point with sign bit 0 that stands for an X25519 public half; None for no such point."""
    u = int.from_bytes(public, "little")
    if len(public) != hpke.KEY_BYTES or u >= _P or u == _P - 1:
        return None
    return ((u - 1) * pow(u + 1, -1, _P) % _P).to_bytes(32, "little")


_BASE: Final[_Point] = (
    0x216936D3CD6E53FEC0A4E231FDD6DC5C692CC7609525A7B2C9562D608F25D51A,
    0x6666666666666666666666666666666666666666666666666666666666666658,
    1,
    0x67875F0FD78B766566EA4E8E64ABE37D20F09F80775152F56DDE8AB3A5B7DDA3,
)


def _times_base(scalar: int) -> _Point:
    total: _Point = (0, 1, 1, 0)
    doubled = _BASE
    for bit in range(_ORDER.bit_length()):
        if scalar >> bit & 1:
            total = _sum(total, doubled)
        doubled = _sum(doubled, doubled)
    return total


def _sum(one: _Point, other: _Point) -> _Point:
    """The complete addition law of RFC 8032 §5.1.4, which doubles as well."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c = 2 * one[3] * other[3] * _D % _P
    d = 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _encoded(point: _Point) -> bytes:
    inverse = pow(point[2], -1, _P)
    x, y = point[0] * inverse % _P, point[1] * inverse % _P
    return (y | (x & 1) << 255).to_bytes(32, "little")
