"""The start-up self-test passes here, and notices each primitive that would answer wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.vault import self_test
from journal_app.vault.self_test import SelfTestFailed, require, run

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = (
    "SHA-256",
    "HMAC-SHA-256",
    "HKDF-SHA-256",
    "Argon2id",
    "AES-256-GCM",
    "Ed25519",
    "X25519",
    "HPKE",
    "Merkle tree",
)


def test_every_primitive_answers_as_published() -> None:
    results = run()
    assert tuple(result.name for result in results) == NAMES
    assert all(result.passed for result in results), results
    require()


class _Wrong:
    """Stands in for a library object: whatever is asked of it, it answers wrongly."""

    def __init__(self, answer: object = b"wrong") -> None:
        self._answer = answer

    def __getattr__(self, name: str) -> Callable[..., object]:
        return lambda *_args, **_kwargs: self._answer


def _broken(*_args: object, **_kwargs: object) -> _Wrong:
    return _Wrong()


def _fails(name: str) -> bool:
    return not next(result for result in run() if result.name == name).passed


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("SHA-256", "journal_app.vault.self_test.hashlib.sha256"),
        ("HMAC-SHA-256", "journal_app.vault.self_test.hmac.digest"),
        ("HKDF-SHA-256", "journal_app.vault.self_test.HKDF"),
        ("Argon2id", "journal_app.vault.self_test.Argon2id"),
        ("AES-256-GCM", "journal_app.vault.self_test.AESGCM"),
        ("Ed25519", "journal_app.vault.self_test.signing.SigningKey"),
        ("X25519", "journal_app.vault.self_test.X25519PrivateKey.from_private_bytes"),
        ("HPKE", "journal_app.vault.self_test.hpke.AgreementKey"),
        ("Merkle tree", "journal_app.vault.self_test.merkle.root_of"),
    ],
)
def test_a_primitive_that_answers_wrongly_is_named(monkeypatch: pytest.MonkeyPatch, name: str, target: str) -> None:
    if target.endswith("from_private_bytes"):
        monkeypatch.setattr(self_test, "X25519PrivateKey", _Wrong(_Wrong()))
    else:
        monkeypatch.setattr(target, _broken)
    assert _fails(name)
    with pytest.raises(SelfTestFailed) as failed:
        require()
    assert name in str(failed.value.params["names"])


def test_a_cipher_that_accepts_an_altered_tag_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lax:
        def __init__(self, key: bytes) -> None:
            self._real = AESGCM(key)
            self._plaintext = b""

        def encrypt(self, nonce: bytes, data: bytes, aad: bytes) -> bytes:
            self._plaintext = data
            return self._real.encrypt(nonce, data, aad)

        def decrypt(self, _nonce: bytes, _data: bytes, _aad: bytes) -> bytes:
            return self._plaintext

    monkeypatch.setattr(self_test, "AESGCM", Lax)
    assert _fails("AES-256-GCM")


def test_a_verifier_that_accepts_everything_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journal_app.vault.signing.verify", lambda *_args: True)
    assert _fails("Ed25519")


def test_a_primitive_that_raises_has_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_args: object) -> bytes:
        raise ValueError

    monkeypatch.setattr("journal_app.vault.self_test.hmac.digest", missing)
    assert _fails("HMAC-SHA-256")
