"""An envelope opens with its key, in its vault, for its record, unaltered; and in no other case."""

from __future__ import annotations

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import Bug
from journal_app.vault import envelope
from journal_app.vault.envelope import BodyKey, SealBroken
from journal_app.vault.hpke import AgreementKey, HpkeBroken, open_sealed

VAULT = UUID("6f2d6b0e-3f0a-4d0e-9b52-0d6a7f1f0001")
RECORD = UUID("01935a3c-7e00-7abc-8def-0123456789ab")
OTHER = UUID("01935a3c-7e00-7abc-8def-0123456789ac")
KEY_ID = bytes(range(16))
SECRET = bytes(range(32))
KEY = BodyKey(SECRET, key_id=KEY_ID)
INBOX = AgreementKey(bytes(range(1, 33)))


def _seal_to_inbox(plaintext: bytes = b"body") -> bytes:
    return envelope.seal_to_inbox(plaintext, public=INBOX.public, key_id=KEY_ID, vault=VAULT, record=RECORD)


def _unseal_from_inbox(
    sealed: bytes,
    *,
    private: AgreementKey = INBOX,
    key_id: bytes = KEY_ID,
    vault: UUID = VAULT,
    record: UUID = RECORD,
) -> bytes:
    return envelope.unseal_from_inbox(sealed, private=private, key_id=key_id, vault=vault, record=record)


@given(st.binary(max_size=300))
def test_what_is_sealed_opens(plaintext: bytes) -> None:
    sealed = envelope.seal(plaintext, key=KEY, vault=VAULT, record=RECORD)
    assert envelope.unseal(sealed, key=KEY, vault=VAULT, record=RECORD) == plaintext
    assert _unseal_from_inbox(_seal_to_inbox(plaintext)) == plaintext


def test_the_bytes_of_suite_1() -> None:
    sealed = envelope.seal(b"body", key=KEY, vault=VAULT, record=RECORD)
    aad = b"journal/body/1" + VAULT.bytes + RECORD.bytes + b"\x01" + KEY_ID
    assert sealed[:17] == b"\x01" + KEY_ID
    assert AESGCM(SECRET).decrypt(sealed[17:29], sealed[29:], aad) == b"body"


def test_the_bytes_of_suite_2() -> None:
    sealed = _seal_to_inbox()
    info = b"journal/body/1" + VAULT.bytes + RECORD.bytes + b"\x02" + KEY_ID
    assert sealed[:17] == b"\x02" + KEY_ID
    assert open_sealed(INBOX, sealed[17:], info=info) == b"body"


def test_no_two_envelopes_are_alike() -> None:
    sealed = {envelope.seal(b"body", key=KEY, vault=VAULT, record=RECORD) for _ in range(50)}
    assert len({one[17:29] for one in sealed}) == 50
    assert len({_seal_to_inbox() for _ in range(10)}) == 10


def test_another_place_or_key_does_not_open() -> None:
    sealed = envelope.seal(b"body", key=KEY, vault=VAULT, record=RECORD)
    other_secret = BodyKey(bytes(32), key_id=KEY_ID)
    other_id = BodyKey(SECRET, key_id=bytes(16))
    for key, vault, record in (
        (KEY, OTHER, RECORD),
        (KEY, VAULT, OTHER),
        (other_secret, VAULT, RECORD),
        (other_id, VAULT, RECORD),
    ):
        with pytest.raises(SealBroken):
            envelope.unseal(sealed, key=key, vault=vault, record=record)


def test_another_place_or_key_does_not_open_from_the_inbox() -> None:
    sealed = _seal_to_inbox()
    with pytest.raises(SealBroken):
        _unseal_from_inbox(sealed, private=AgreementKey(bytes(range(32))))
    with pytest.raises(SealBroken):
        _unseal_from_inbox(sealed, key_id=bytes(16))
    with pytest.raises(SealBroken):
        _unseal_from_inbox(sealed, vault=OTHER)
    with pytest.raises(SealBroken):
        _unseal_from_inbox(sealed, record=OTHER)


def test_every_flipped_bit_is_noticed() -> None:
    by_key = envelope.seal(b"x", key=KEY, vault=VAULT, record=RECORD)
    for bit in range(len(by_key) * 8):
        with pytest.raises(SealBroken):
            envelope.unseal(_flipped(by_key, bit), key=KEY, vault=VAULT, record=RECORD)
    to_inbox = _seal_to_inbox(b"x")
    for bit in range(len(to_inbox) * 8):
        with pytest.raises(SealBroken):
            _unseal_from_inbox(_flipped(to_inbox, bit))


def _flipped(data: bytes, bit: int) -> bytes:
    return (int.from_bytes(data, "big") ^ 1 << bit).to_bytes(len(data), "big")


def test_every_shortened_envelope_is_noticed() -> None:
    by_key = envelope.seal(b"x", key=KEY, vault=VAULT, record=RECORD)
    for length in range(len(by_key)):
        with pytest.raises(SealBroken):
            envelope.unseal(by_key[:length], key=KEY, vault=VAULT, record=RECORD)
    to_inbox = _seal_to_inbox(b"x")
    for length in range(len(to_inbox)):
        with pytest.raises(SealBroken):
            _unseal_from_inbox(to_inbox[:length])


def test_one_suite_does_not_open_as_the_other() -> None:
    with pytest.raises(SealBroken):
        _unseal_from_inbox(envelope.seal(b"x" * 50, key=KEY, vault=VAULT, record=RECORD))
    with pytest.raises(SealBroken):
        envelope.unseal(_seal_to_inbox(), key=KEY, vault=VAULT, record=RECORD)


def test_the_envelope_names_its_key() -> None:
    assert envelope.key_id_of(envelope.seal(b"", key=KEY, vault=VAULT, record=RECORD)) == (1, KEY_ID)
    assert envelope.key_id_of(_seal_to_inbox(b"")) == (2, KEY_ID)


@pytest.mark.parametrize("data", [b"", b"\x00" * 100, b"\x03" * 100, b"\x01" * 44, b"\x02" * 64])
def test_what_is_no_envelope_names_no_key(data: bytes) -> None:
    with pytest.raises(SealBroken):
        envelope.key_id_of(data)


def test_unusable_keys_are_refused() -> None:
    with pytest.raises(Bug):
        BodyKey(bytes(31), key_id=KEY_ID)
    with pytest.raises(Bug):
        BodyKey(SECRET, key_id=bytes(15))
    with pytest.raises(Bug):
        envelope.seal_to_inbox(b"", public=INBOX.public, key_id=b"", vault=VAULT, record=RECORD)
    with pytest.raises(HpkeBroken):
        envelope.seal_to_inbox(b"", public=bytes(32), key_id=KEY_ID, vault=VAULT, record=RECORD)


def test_the_secret_does_not_show() -> None:
    assert repr(KEY) == f"BodyKey({KEY_ID.hex()})"
