"""Ed25519 with prefixes: the RFC's vectors, and everything a lax verifier would let through."""

from __future__ import annotations

import hashlib
import itertools

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug
from journal_app.vault import signing
from journal_app.vault.signing import CHECKPOINT, KEYRING, RECORD, SigningKey, is_acceptable_key, verify

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
NO_PREFIX = b""

# RFC 8032 §7.1, tests 1 to 3 and SHA(abc): seed, public key, message, signature.
RFC_8032 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
    (
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        hashlib.sha512(b"abc").hexdigest(),
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ),
]

SMALL_ORDER_Y = (
    0,
    1,
    P - 1,
    int.from_bytes(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"),
    int.from_bytes(bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"), "little"),
)


def _encoded(y: int, sign: int) -> bytes:
    return (y | sign << 255).to_bytes(32, "little")


SMALL_ORDER = [_encoded(y, sign) for y, sign in itertools.product(SMALL_ORDER_Y, (0, 1))]
NOT_CANONICAL = [_encoded(y, sign) for y, sign in itertools.product(range(P, 2**255), (0, 1))]


@pytest.fixture(scope="module")
def key() -> SigningKey:
    return SigningKey(bytes(range(32)))


@pytest.mark.parametrize(("seed", "public", "message", "signature"), RFC_8032)
def test_the_vectors_of_rfc_8032(seed: str, public: str, message: str, signature: str) -> None:
    key = SigningKey(bytes.fromhex(seed))
    assert key.public.hex() == public
    assert key.sign(NO_PREFIX, bytes.fromhex(message)).hex() == signature
    assert verify(bytes.fromhex(public), bytes.fromhex(signature), NO_PREFIX, bytes.fromhex(message))


def test_the_prefix_stands_before_the_message(key: SigningKey) -> None:
    assert key.sign(RECORD, b"text") == key.sign(NO_PREFIX, b"journal/record/1\x00text")


@given(st.binary(max_size=200))
def test_what_is_signed_for_one_use_counts_for_no_other(message: bytes) -> None:
    key = SigningKey(bytes(32))
    uses = (RECORD, KEYRING, signing.BACKUP, signing.EXPORT, signing.EXPORT_PART, CHECKPOINT)
    for signed_for, used_for in itertools.product(uses, repeat=2):
        signature = key.sign(signed_for, message)
        assert verify(key.public, signature, used_for, message) is (signed_for is used_for)


@given(st.integers(0, 64 * 8 - 1))
def test_every_flipped_bit_of_a_signature_is_noticed(bit: int) -> None:
    key = SigningKey(bytes(32))
    number = int.from_bytes(key.sign(RECORD, b"text"), "little") ^ (1 << bit)
    assert not verify(key.public, number.to_bytes(64, "little"), RECORD, b"text")


def test_another_key_or_message_is_noticed(key: SigningKey) -> None:
    signature = key.sign(RECORD, b"text")
    assert verify(key.public, signature, RECORD, b"text")
    assert not verify(key.public, signature, RECORD, b"texT")
    assert not verify(SigningKey(bytes(32)).public, signature, RECORD, b"text")


@pytest.mark.parametrize("length", [0, 32, 63, 65, 128])
def test_only_64_bytes_are_a_signature(key: SigningKey, length: int) -> None:
    signature = (key.sign(RECORD, b"text") * 2)[:length]
    assert not verify(key.public, signature, RECORD, b"text")


@pytest.mark.parametrize("length", [0, 31, 33])
def test_only_32_bytes_are_a_key(key: SigningKey, length: int) -> None:
    public = (key.public * 2)[:length]
    assert not is_acceptable_key(public)
    assert not verify(public, key.sign(RECORD, b"text"), RECORD, b"text")


def test_a_scalar_beyond_the_group_order_is_refused(key: SigningKey) -> None:
    signature = key.sign(RECORD, b"text")
    scalar = int.from_bytes(signature[32:], "little")
    for multiple in range(1, 9):
        if (shifted := scalar + multiple * L) < 2**256:
            assert not verify(key.public, signature[:32] + shifted.to_bytes(32, "little"), RECORD, b"text")


def test_the_known_malleable_signature_is_refused() -> None:
    # Test vector 63 of the ed25519 collection of Project Wycheproof: S is not reduced.
    public = bytes.fromhex("7d4d0e7f6153a69b6242b522abbee685fda4420f8834b108c3bdae369ef549fa")
    signature = bytes.fromhex(
        "7c38e026f29e14aabd059a0f2db8b0cd783040609a8be684db12f82a27774ab0"
        "67654bce3832c2d76f8f6f5dafc08d9339d4eef676573336a5c51eb6f946b31d"
    )
    assert not verify(public, signature, NO_PREFIX, b"Test")
    reduced = int.from_bytes(signature[32:], "little") - L
    assert verify(public, signature[:32] + reduced.to_bytes(32, "little"), NO_PREFIX, b"Test")


@pytest.mark.parametrize("public", SMALL_ORDER, ids=bytes.hex)
def test_keys_of_small_order_are_refused(public: bytes) -> None:
    assert not is_acceptable_key(public)
    # With such a key, R = identity and S = 0 satisfy the group equation for one message in eight, or for all.
    for number in range(16):
        assert not verify(public, _encoded(1, 0) + bytes(32), NO_PREFIX, bytes([number]))


def test_without_strictness_a_small_order_key_would_verify_anything() -> None:
    forged = _encoded(1, 0) + bytes(32)
    Ed25519PublicKey.from_public_bytes(_encoded(1, 0)).verify(forged, b"a message nobody signed")
    assert not verify(_encoded(1, 0), forged, NO_PREFIX, b"a message nobody signed")


@pytest.mark.parametrize("public", NOT_CANONICAL, ids=bytes.hex)
def test_keys_in_a_second_encoding_are_refused(public: bytes) -> None:
    assert not is_acceptable_key(public)


@pytest.mark.parametrize("point", [*SMALL_ORDER, *NOT_CANONICAL], ids=bytes.hex)
def test_commitments_of_small_order_or_in_a_second_encoding_are_refused(key: SigningKey, point: bytes) -> None:
    assert not verify(key.public, point + key.sign(RECORD, b"text")[32:], RECORD, b"text")


def test_a_small_order_commitment_is_refused_even_where_the_equation_holds() -> None:
    # With R the identity, S = k·a satisfies S·B = R + k·A; only who knows the secret scalar can make it.
    seed, message = bytes(range(32)), b"text"
    public = SigningKey(seed).public
    digest = bytearray(hashlib.sha512(seed).digest()[:32])
    digest[0] &= 248
    digest[31] = digest[31] & 127 | 64
    identity = _encoded(1, 0)
    challenge = int.from_bytes(hashlib.sha512(identity + public + message).digest(), "little")
    scalar = challenge * int.from_bytes(digest, "little") % L
    signature = identity + scalar.to_bytes(32, "little")
    Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    assert not verify(public, signature, NO_PREFIX, message)


def test_points_off_the_curve_are_refused() -> None:
    assert not is_acceptable_key(_encoded(2, 0))
    assert not verify(_encoded(2, 0), SigningKey(bytes(32)).sign(RECORD, b""), RECORD, b"")


@given(st.binary(min_size=32, max_size=32))
def test_real_keys_are_acceptable(seed: bytes) -> None:
    assert is_acceptable_key(SigningKey(seed).public)


def test_a_key_is_named_by_the_hash_of_its_public_half(key: SigningKey) -> None:
    assert key.key_id == hashlib.sha256(key.public).digest() == signing.key_id_of(key.public)


def test_the_secret_does_not_show(key: SigningKey) -> None:
    assert repr(key) == f"SigningKey({key.key_id.hex()})"


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_seed_has_32_bytes(length: int) -> None:
    with pytest.raises(Bug):
        SigningKey(bytes(length))
