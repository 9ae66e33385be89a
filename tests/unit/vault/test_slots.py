"""A slot opens with its password, clinic secret and second factor, in its own place only."""

from __future__ import annotations

import dataclasses
import uuid

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.vault import passwords, slots
from journal_app.vault.keyring_format import KeyringDamaged, Slot
from journal_app.vault.passwords import FAST_FOR_TESTS
from journal_app.vault.pin import PinVerifier
from journal_app.vault.slots import Opened, Proof, SecondFactorMissing, WrongPassword

VAULT, USER = uuid.UUID(int=1), uuid.UUID(int=2)
PRIVATE = bytes(range(64))
PROOF = Proof("a password", bytes(32))
WITH_FILE = dataclasses.replace(PROOF, second_factor=b"content of a key file")


def sealed(proof: Proof, pin: PinVerifier | None = None) -> Slot:
    return slots.sealed(
        Opened(private=bytearray(PRIVATE), pin=pin), proof, vault=VAULT, user=USER, parameters=FAST_FOR_TESTS
    )


def opened(slot: Slot, proof: Proof) -> Opened:
    return slots.opened(slot, proof, vault=VAULT, user=USER)


def test_what_was_sealed_opens() -> None:
    verifier = PinVerifier.of("482915", parameters=FAST_FOR_TESTS)

    assert opened(sealed(PROOF), PROOF) == Opened(private=bytearray(PRIVATE), pin=None)
    assert opened(sealed(PROOF, verifier), PROOF).pin == verifier


def test_no_two_slots_are_alike() -> None:
    first, second = sealed(PROOF), sealed(PROOF)

    assert first.slot != second.slot
    assert first.salt != second.salt
    assert first.sealed[:12] != second.sealed[:12]


@pytest.mark.parametrize(
    "wrong", [Proof("A password", bytes(32)), Proof("a password", b"\x01" * 32), Proof("a password ", bytes(32))]
)
def test_another_password_or_secret_does_not_open(wrong: Proof) -> None:
    with pytest.raises(WrongPassword):
        opened(sealed(PROOF), wrong)


def test_a_slot_does_not_open_in_another_place() -> None:
    slot = sealed(PROOF)

    for vault, user in ((uuid.UUID(int=9), USER), (VAULT, uuid.UUID(int=9))):
        with pytest.raises(WrongPassword):
            slots.opened(slot, PROOF, vault=vault, user=user)
    with pytest.raises(WrongPassword):
        opened(dataclasses.replace(slot, slot=uuid.uuid4()), PROOF)


def test_a_second_factor_is_needed_where_it_was_used() -> None:
    slot = sealed(WITH_FILE)

    assert slot.needs_second_factor
    assert opened(slot, WITH_FILE).private == bytearray(PRIVATE)
    with pytest.raises(SecondFactorMissing):
        opened(slot, PROOF)
    with pytest.raises(WrongPassword):
        opened(slot, dataclasses.replace(PROOF, second_factor=b"another file"))
    with pytest.raises(WrongPassword):
        opened(dataclasses.replace(slot, needs_second_factor=False), PROOF)


def test_a_second_factor_offered_without_need_changes_nothing() -> None:
    assert opened(sealed(PROOF), WITH_FILE).private == bytearray(PRIVATE)


def test_every_flipped_bit_is_noticed() -> None:
    slot = sealed(PROOF)
    for position in range(len(slot.sealed) * 8):
        flipped = bytearray(slot.sealed)
        flipped[position // 8] ^= 1 << position % 8
        with pytest.raises(WrongPassword):
            opened(dataclasses.replace(slot, sealed=bytes(flipped)), PROOF)


def test_a_slot_too_short_to_hold_keys_is_damaged() -> None:
    with pytest.raises(KeyringDamaged):
        opened(dataclasses.replace(sealed(PROOF), sealed=bytes(91)), PROOF)


def test_a_slot_sealed_by_other_rules_is_damaged() -> None:
    slot = sealed(PROOF)
    place = passwords.SlotPlace(vault=VAULT, user=USER, slot=slot.slot)
    derived = passwords.derive(PROOF.password, salt=slot.salt, parameters=slot.parameters)
    key = passwords.slot_key(derived, clinic_secret=PROOF.clinic_secret, place=place)
    bound = b"journal/slot-body/1" + VAULT.bytes + USER.bytes + slot.slot.bytes
    foreign = bytes(12) + AESGCM(key).encrypt(bytes(12), PRIVATE + b"not json", bound)

    with pytest.raises(KeyringDamaged):
        opened(dataclasses.replace(slot, sealed=foreign), PROOF)
