"""Seals one person's private keys under their password and opens them again; it must not know role keys or files.

What is sealed: Ed25519 seed (32) ‖ X25519 private key (32) ‖ canonical JSON {"pin": verifier or null}. The keys stand
there as bytes, not as text, because text cannot be overwritten in memory once it was read.
"""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.errors import UserFacing
from journal_app.vault import canonical, passwords, secret_memory
from journal_app.vault.keyring_format import KeyringDamaged, Slot
from journal_app.vault.pin import PinVerifier

PRIVATE_BYTES: Final = 64
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_SHORTEST: Final = _NONCE_BYTES + PRIVATE_BYTES + _TAG_BYTES
_BODY: Final = b"journal/slot-body/1"


class WrongPassword(UserFacing):
    """The password (or the second factor) is another. Nothing tells which, nor how near it was."""

    def __init__(self) -> None:
        super().__init__("vault.sign_in.wrong_password", "That password is not right.")


class SecondFactorMissing(UserFacing):
    """This person signs in with a key file besides the password."""

    def __init__(self) -> None:
        super().__init__("vault.sign_in.second_factor", "Your key file is needed besides the password.")


@dataclass(frozen=True, slots=True)
class Proof:
    """What a person signs in with: the password, this seat's clinic secret, and a key file's content if they use one.

    Memory: whoever made it wipes what can be wiped.
    """

    password: str | bytes | bytearray
    clinic_secret: bytes | bytearray
    second_factor: bytes | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """What a slot holds: the private keys (to be wiped) and the PIN's verifier."""

    private: bytearray
    pin: PinVerifier | None


def sealed(
    content: Opened, proof: Proof, *, vault: uuid.UUID, user: uuid.UUID, parameters: passwords.Argon2Parameters
) -> Slot:
    """Return a new slot (new id, salt and nonce) that opens with ``proof``."""
    slot = Slot(
        slot=uuid.uuid4(),
        parameters=parameters,
        salt=secrets.token_bytes(passwords.SALT_BYTES),
        sealed=b"",
        needs_second_factor=proof.second_factor is not None,
    )
    place = passwords.SlotPlace(vault=vault, user=user, slot=slot.slot)
    members = canonical.encode({"pin": None if content.pin is None else content.pin.members()})
    plain = secret_memory.joined(content.private, members)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    key = _key(slot, proof, place)
    try:
        ciphertext = AESGCM(key).encrypt(nonce, plain, _associated_data(place))
    finally:
        secret_memory.wipe(key, plain)
    return Slot(
        slot=slot.slot,
        parameters=slot.parameters,
        salt=slot.salt,
        sealed=nonce + ciphertext,
        needs_second_factor=slot.needs_second_factor,
    )


def opened(slot: Slot, proof: Proof, *, vault: uuid.UUID, user: uuid.UUID) -> Opened:
    """Return what the slot holds; raise `WrongPassword`, `SecondFactorMissing`, or `KeyringDamaged`."""
    if slot.needs_second_factor and proof.second_factor is None:
        raise SecondFactorMissing
    if len(slot.sealed) < _SHORTEST:
        raise KeyringDamaged("slot")
    place = passwords.SlotPlace(vault=vault, user=user, slot=slot.slot)
    plain = _decrypted(slot, proof, place)
    try:
        return Opened(private=plain[:PRIVATE_BYTES], pin=_pin_in(bytes(plain[PRIVATE_BYTES:])))
    finally:
        secret_memory.wipe(plain)


def _decrypted(slot: Slot, proof: Proof, place: passwords.SlotPlace) -> bytearray:
    nonce, ciphertext = slot.sealed[:_NONCE_BYTES], slot.sealed[_NONCE_BYTES:]
    plain = bytearray(len(ciphertext) - _TAG_BYTES)
    key = _key(slot, proof, place)
    try:
        AESGCM(key).decrypt_into(nonce, ciphertext, _associated_data(place), plain)
    except InvalidTag:
        raise WrongPassword from None
    finally:
        secret_memory.wipe(key)
    return plain


def _key(slot: Slot, proof: Proof, place: passwords.SlotPlace) -> bytearray:
    derived = passwords.derive(proof.password, salt=slot.salt, parameters=slot.parameters)
    # A key file that came to be offered for a slot made without one changes nothing.
    second_factor = proof.second_factor if slot.needs_second_factor else None
    try:
        return passwords.slot_key(derived, clinic_secret=proof.clinic_secret, place=place, second_factor=second_factor)
    finally:
        secret_memory.wipe(derived)


def _associated_data(place: passwords.SlotPlace) -> bytes:
    return _BODY + place.vault.bytes + place.user.bytes + place.slot.bytes


def _pin_in(data: bytes) -> PinVerifier | None:
    try:
        members = canonical.decode_object(data).get("pin")
    except canonical.CanonicalError:
        raise KeyringDamaged("slot") from None
    return PinVerifier.from_members(members) if isinstance(members, dict) else None
