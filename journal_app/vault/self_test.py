"""Tries every cryptographic primitive against a published answer at start-up; it must not touch a vault or its keys.

A build with a broken or exchanged library must refuse to run, not write journals that nobody can read. Each test names
its source; the vector of HPKE is the RFC's with empty ``aad``, which `journal_app.vault.hpke` always uses.
"""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from journal_app.domain.errors import Environmental
from journal_app.vault import hpke, merkle, signing


class SelfTestFailed(Environmental):
    """A primitive gave a wrong answer: nothing may be opened or written on this machine with this build."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(
            "vault.self_test.failed",
            "The program's encryption does not work correctly on this computer ({names}). No journal was opened.",
            names=", ".join(names),
        )


@dataclass(frozen=True, slots=True)
class SelfTestResult:
    """One primitive's outcome; ``seconds`` is how long it took."""

    name: str
    passed: bool
    seconds: float


def run() -> tuple[SelfTestResult, ...]:
    """Try every primitive; a test that raises has not passed."""
    return tuple(_try(name, test) for name, test in _TESTS.items())


def require() -> None:
    """Raise `SelfTestFailed` unless every primitive gives its published answer."""
    failed = tuple(result.name for result in run() if not result.passed)
    if failed:
        raise SelfTestFailed(failed)


def _try(name: str, test: Callable[[], bool]) -> SelfTestResult:
    started = time.perf_counter()
    try:
        passed = test()
    except Exception:  # noqa: BLE001 -- whatever a broken library raises, the primitive does not work
        passed = False
    return SelfTestResult(name, passed, time.perf_counter() - started)


_hex: Final = bytes.fromhex


def _sha_256() -> bool:
    """FIPS 180-4, the example "abc"."""
    expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    return hashlib.sha256(b"abc").hexdigest() == expected


def _hmac_sha_256() -> bool:
    """RFC 4231 §4.3."""
    expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    return hmac.digest(b"Jefe", b"what do ya want for nothing?", "sha256").hex() == expected


def _hkdf_sha_256() -> bool:
    """RFC 5869 A.1."""
    expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    derivation = HKDF(SHA256(), 42, bytes(range(13)), bytes(range(0xF0, 0xFA)))
    return derivation.derive(b"\x0b" * 22).hex() == expected


def _argon2id() -> bool:
    """RFC 9106 §5.3."""
    expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    derivation = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12, secret=b"\x03" * 8
    )
    return derivation.derive(b"\x01" * 32).hex() == expected


def _aes_256_gcm() -> bool:
    """Test case 16 of the GCM specification (McGrew, Viega), and its refusal of an altered tag."""
    aead = AESGCM(_hex("feffe9928665731c6d6a8f9467308308" * 2))
    nonce, aad = _hex("cafebabefacedbaddecaf888"), _hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    plaintext = _hex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    sealed = _hex(
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
    )
    if aead.encrypt(nonce, plaintext, aad) != sealed or aead.decrypt(nonce, sealed, aad) != plaintext:
        return False
    return _refuses(partial(aead.decrypt, nonce, sealed[:-1] + b"\x00", aad), InvalidTag)


def _ed25519() -> bool:
    """RFC 8032 §7.1, test 2, and its refusal of another message and of a key of small order."""
    key = signing.SigningKey(_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    public = _hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    signature = _hex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    neutral = b"\x01" + bytes(31)
    return (
        key.public == public
        and key.sign(b"", b"r") == signature
        and signing.verify(public, signature, b"", b"r")
        and not signing.verify(public, signature, b"", b"s")
        and not signing.verify(neutral, neutral + bytes(32), b"", b"r")
    )


def _x25519() -> bool:
    """RFC 7748 §5.2, the first vector."""
    private = X25519PrivateKey.from_private_bytes(
        _hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4")
    )
    public = X25519PublicKey.from_public_bytes(_hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"))
    return private.exchange(public).hex() == "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"


def _hpke() -> bool:
    """RFC 9180's vector for this suite in base mode, its first encryption with ``aad`` left empty."""
    key = hpke.AgreementKey(_hex("497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d"))
    sealed = _hex(
        "6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256"
        "e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512bdf5635fe096bd36e80893b1400bf5cec"
    )
    info, expected = b"Ode on a Grecian Urn", b"Beauty is truth, truth beauty"
    if key.open(sealed, info=info) != expected:
        return False
    return _refuses(partial(key.open, sealed, info=b"another"), hpke.HpkeBroken)


def _merkle_tree() -> bool:
    """The eight reference leaves of Certificate Transparency (RFC 6962)."""
    entries = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
    expected = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    return merkle.root_of(merkle.leaf_hash(_hex(entry)) for entry in entries).hex() == expected


def _refuses(act: Callable[[], object], refusal: type[Exception]) -> bool:
    try:
        act()
    except refusal:
        return True
    return False


_TESTS: Final[dict[str, Callable[[], bool]]] = {
    "SHA-256": _sha_256,
    "HMAC-SHA-256": _hmac_sha_256,
    "HKDF-SHA-256": _hkdf_sha_256,
    "Argon2id": _argon2id,
    "AES-256-GCM": _aes_256_gcm,
    "Ed25519": _ed25519,
    "X25519": _x25519,
    "HPKE": _hpke,
    "Merkle tree": _merkle_tree,
}
