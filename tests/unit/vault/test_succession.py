"""A new clinical key counts only where the one before signed it: XEdDSA against X25519 and Ed25519 of the library."""

from __future__ import annotations

import secrets
from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from journal_app.domain.errors import Bug
from journal_app.vault import role_keys, succession
from journal_app.vault.succession import Successor

P = 2**255 - 19


def a_key() -> bytearray:
    return bytearray(secrets.token_bytes(32))


def public_of(key: bytearray) -> bytes:
    return role_keys.clinical_agreement(key).public


def a_successor(**changes: object) -> Successor:
    parts = {"vault": uuid4(), "author": uuid4(), "epoch": 2, "public": public_of(a_key())}
    return Successor(**{**parts, **changes})  # type: ignore[arg-type]


def test_the_holder_of_the_key_before_proves_its_successor() -> None:
    for _ in range(8):  # both signs of the Edwards point come up
        key, successor = a_key(), a_successor()
        assert succession.is_proved(succession.prove(key, successor), successor, before=public_of(key))


def test_a_verifier_needs_ed25519_and_one_division() -> None:
    key, successor = a_key(), a_successor()
    proof = succession.prove(key, successor)
    u = int.from_bytes(public_of(key), "little")
    y = (u - 1) * pow(u + 1, -1, P) % P
    message = (
        b"journal/succession/1\0" + successor.vault.bytes + successor.author.bytes + b"\0\0\0\2" + successor.public
    )
    Ed25519PublicKey.from_public_bytes(y.to_bytes(32, "little")).verify(proof, message)
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(y.to_bytes(32, "little")).verify(proof, message + b"\0")


def test_multiplying_agrees_with_the_library() -> None:
    for _ in range(8):
        private = secrets.token_bytes(32)
        point = succession._times_base(succession._clamped(bytearray(private)) % succession._ORDER)
        y = int.from_bytes(succession._encoded(point), "little") & (1 << 255) - 1
        u = (1 + y) * pow(1 - y, -1, P) % P
        assert u.to_bytes(32, "little") == X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def test_nobody_else_and_nothing_else_is_proved() -> None:
    key, successor = a_key(), a_successor()
    proof = succession.prove(key, successor)
    for other in (
        a_successor(vault=successor.vault, author=successor.author),
        Successor(successor.vault, uuid4(), 2, successor.public),
        Successor(uuid4(), successor.author, 2, successor.public),
        Successor(successor.vault, successor.author, 3, successor.public),
    ):
        assert not succession.is_proved(proof, other, before=public_of(key))
    assert not succession.is_proved(proof, successor, before=public_of(a_key()))
    for bit in range(0, 512, 7):
        turned = bytearray(proof)
        turned[bit // 8] ^= 1 << bit % 8
        assert not succession.is_proved(bytes(turned), successor, before=public_of(key))


@pytest.mark.parametrize(
    "before",
    [
        b"",
        bytes(31),
        bytes(32),
        b"\xff" * 32,
        (P - 1).to_bytes(32, "little"),
        P.to_bytes(32, "little"),
        b"\1" + bytes(31),
    ],
)
def test_no_point_is_no_proof(before: bytes) -> None:
    successor = a_successor()
    assert not succession.is_proved(succession.prove(a_key(), successor), successor, before=before)


@pytest.mark.parametrize("proof", [b"", bytes(64), b"\xff" * 64, bytes(63)])
def test_no_signature_is_no_proof(proof: bytes) -> None:
    assert not succession.is_proved(proof, a_successor(), before=public_of(a_key()))


def test_a_public_half_has_one_length() -> None:
    with pytest.raises(Bug):
        a_successor(public=bytes(31))
