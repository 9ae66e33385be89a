"""HPKE base mode: an independent composition that meets the published vector agrees with ours in both directions."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives import hmac
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug
from journal_app.vault.hpke import OVERHEAD_BYTES, AgreementKey, HpkeBroken, open_sealed, seal

KEM_SUITE = b"KEM\x00\x20"
SUITE = b"HPKE\x00\x20\x00\x01\x00\x02"
P = 2**255 - 19

# The vector published with RFC 9180 for mode 0, KEM 0x20, KDF 1, AEAD 2; its first encryption.
INFO = bytes.fromhex("4f6465206f6e2061204772656369616e2055726e")
SK_E = bytes.fromhex("179d4b53b6365c45b600c4163b61d95cbc2f4d9e36f1695558dce265ab8bab11")
ENC = bytes.fromhex("6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256")
SK_R = bytes.fromhex("497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d")
PK_R = bytes.fromhex("430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c")
SHARED = bytes.fromhex("3101c54c3a4f87439eaac080699ed9bbcc726ffe44e860c0424ccb7e3e2ead7b")
KEY = bytes.fromhex("f50b0609186798729ed0564b36ef2ef8044f1f9d05636874d1f46c819c7a669f")
NONCE = bytes.fromhex("151d9929e2449747889bc923")
AAD = bytes.fromhex("436f756e742d30")
PLAINTEXT = bytes.fromhex("4265617574792069732074727574682c20747275746820626561757479")
CIPHERTEXT = bytes.fromhex("e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b7a")


def _hmac(key: bytes, data: bytes) -> bytes:
    mac = hmac.HMAC(key or bytes(32), SHA256())
    mac.update(data)
    return mac.finalize()


def _extract(suite: bytes, salt: bytes, label: bytes, material: bytes) -> bytes:
    return _hmac(salt, b"HPKE-v1" + suite + label + material)


def _expand(suite: bytes, secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    # No output here is longer than one block of SHA-256.
    labeled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return _hmac(secret, labeled + b"\x01")[:length]


def _shared_secret(agreed: bytes, enc: bytes, public: bytes) -> bytes:
    return _expand(KEM_SUITE, _extract(KEM_SUITE, b"", b"eae_prk", agreed), b"shared_secret", enc + public, 32)


def _key_and_nonce(shared: bytes, info: bytes) -> tuple[bytes, bytes]:
    context = b"\x00" + _extract(SUITE, b"", b"psk_id_hash", b"") + _extract(SUITE, b"", b"info_hash", info)
    secret = _extract(SUITE, shared, b"secret", b"")
    return _expand(SUITE, secret, b"key", context, 32), _expand(SUITE, secret, b"base_nonce", context, 12)


def _seal_independently(ephemeral: bytes, public: bytes, plaintext: bytes, info: bytes, aad: bytes = b"") -> bytes:
    private = X25519PrivateKey.from_private_bytes(ephemeral)
    enc = private.public_key().public_bytes_raw()
    agreed = private.exchange(X25519PublicKey.from_public_bytes(public))
    key, nonce = _key_and_nonce(_shared_secret(agreed, enc, public), info)
    return enc + AESGCM(key).encrypt(nonce, plaintext, aad)


def _open_independently(private: bytes, sealed: bytes, info: bytes) -> bytes:
    secret = X25519PrivateKey.from_private_bytes(private)
    public = secret.public_key().public_bytes_raw()
    agreed = secret.exchange(X25519PublicKey.from_public_bytes(sealed[:32]))
    key, nonce = _key_and_nonce(_shared_secret(agreed, sealed[:32], public), info)
    return AESGCM(key).decrypt(nonce, sealed[32:], b"")


def test_the_independent_composition_meets_the_published_vector() -> None:
    agreed = X25519PrivateKey.from_private_bytes(SK_E).exchange(X25519PublicKey.from_public_bytes(PK_R))
    assert _shared_secret(agreed, ENC, PK_R) == SHARED
    assert _key_and_nonce(SHARED, INFO) == (KEY, NONCE)
    assert _seal_independently(SK_E, PK_R, PLAINTEXT, INFO, AAD) == ENC + CIPHERTEXT


def test_the_vector_s_key_has_the_vector_s_public_half() -> None:
    assert AgreementKey(SK_R).public == PK_R


@given(st.binary(max_size=300), st.binary(max_size=80))
def test_we_open_what_the_composition_sealed(plaintext: bytes, info: bytes) -> None:
    assert open_sealed(AgreementKey(SK_R), _seal_independently(SK_E, PK_R, plaintext, info), info=info) == plaintext


@given(st.binary(max_size=300), st.binary(max_size=80))
def test_the_composition_opens_what_we_sealed(plaintext: bytes, info: bytes) -> None:
    sealed = seal(PK_R, plaintext, info=info)
    assert len(sealed) == len(plaintext) + OVERHEAD_BYTES
    assert _open_independently(SK_R, sealed, info) == plaintext


def test_every_flipped_bit_and_every_other_context_is_noticed() -> None:
    key = AgreementKey(SK_R)
    sealed = seal(PK_R, b"x", info=b"for this")
    assert open_sealed(key, sealed, info=b"for this") == b"x"
    # The top bit of an X25519 public key is ignored by the agreement (RFC 7748 §5), but not by the key schedule.
    for bit in range(len(sealed) * 8):
        flipped = (int.from_bytes(sealed, "big") ^ 1 << bit).to_bytes(len(sealed), "big")
        with pytest.raises(HpkeBroken):
            open_sealed(key, flipped, info=b"for this")
    with pytest.raises(HpkeBroken):
        open_sealed(key, sealed, info=b"for that")
    with pytest.raises(HpkeBroken):
        open_sealed(AgreementKey(SK_E), sealed, info=b"for this")


@pytest.mark.parametrize("length", [0, 31, 32, 47])
def test_short_texts_are_refused(length: int) -> None:
    with pytest.raises(HpkeBroken):
        open_sealed(AgreementKey(SK_R), bytes(length), info=b"")


@pytest.mark.parametrize("public", [y.to_bytes(32, "little") for y in (0, 1, P - 1, P, P + 1)], ids=bytes.hex)
def test_points_of_small_order_are_refused_on_both_sides(public: bytes) -> None:
    with pytest.raises(HpkeBroken):
        seal(public, b"x", info=b"")
    with pytest.raises(HpkeBroken):
        open_sealed(AgreementKey(SK_R), public + bytes(20), info=b"")


@pytest.mark.parametrize("length", [0, 31, 33])
def test_keys_have_32_bytes(length: int) -> None:
    with pytest.raises(HpkeBroken):
        seal(bytes(length), b"x", info=b"")
    with pytest.raises(Bug):
        AgreementKey(bytes(length))


def test_the_secret_does_not_show() -> None:
    assert repr(AgreementKey(SK_R)) == f"AgreementKey({PK_R.hex()})"
