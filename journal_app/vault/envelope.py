"""Seals record bodies into envelopes and opens them; it must not know what a body says nor where keys come from.

Two suites (docs/format.md). Suite 1 is for who holds the key: ``1 ‖ key id (16) ‖ nonce (12) ‖ ciphertext ‖ tag (16)``,
AES-256-GCM. Suite 2 is the inbox, for who may write but not read back: ``2 ‖ key id (16) ‖ encapsulated key (32) ‖
ciphertext ‖ tag (16)``, HPKE. Both bind ``"journal/body/1" ‖ vault id ‖ record id ‖ suite ‖ key id``, the first as
additional data, the second as ``info``, so an envelope opens only in its own place.

A random nonce is safe for 2**32 bodies a key (NIST SP 800-38D §8.3); a body key serves one patient, or one epoch of the
registry, and stays far below.
"""

from __future__ import annotations

import secrets
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from journal_app.domain.errors import Bug, Environmental
from journal_app.vault import hpke

SUITE_KEY: Final = 1
"""AES-256-GCM under a body key."""

SUITE_INBOX: Final = 2
"""HPKE to the public half of the inbox key."""

KEY_ID_BYTES: Final = 16
NONCE_BYTES: Final = 12

_CONTEXT: Final = b"journal/body/1"
DRAFT_CONTEXT: Final = b"journal/registry-draft/1"
APPOINTMENT_CONTEXT: Final = b"journal/appointment/1"
_SECRET_BYTES: Final = 32
_TAG_BYTES: Final = 16
_PREAMBLE_BYTES: Final = 1 + KEY_ID_BYTES
_SHORTEST: Final = {
    SUITE_KEY: _PREAMBLE_BYTES + NONCE_BYTES + _TAG_BYTES,
    SUITE_INBOX: _PREAMBLE_BYTES + hpke.OVERHEAD_BYTES,
}


class SealBroken(Environmental):
    """A body does not open: it was altered, belongs elsewhere, or was sealed under another key."""

    def __init__(self) -> None:
        super().__init__(
            "vault.envelope.broken",
            "A part of the journal could not be opened: it was damaged or altered. Have the whole journal checked.",
        )


class BodyKey:
    """A symmetric key for bodies, kept in memory only, and the id that envelopes name it by."""

    __slots__ = ("_aead", "key_id")

    def __init__(self, secret: bytes, *, key_id: bytes) -> None:
        """Take 32 secret bytes and the 16-byte id."""
        if len(secret) != _SECRET_BYTES:
            raise Bug("vault.envelope.key", "a body key has 32 bytes, not {size}", size=len(secret))
        _require_key_id(key_id)
        self._aead = AESGCM(secret)
        self.key_id = key_id

    def encrypt(self, nonce: bytes, plaintext: bytes, aad: bytes) -> bytes:
        """Return ciphertext ‖ tag."""
        return self._aead.encrypt(nonce, plaintext, aad)

    def decrypt(self, nonce: bytes, ciphertext: bytes, aad: bytes) -> bytes:
        """Return the plaintext; raise `SealBroken` if anything is another."""
        try:
            return self._aead.decrypt(nonce, ciphertext, aad)
        except InvalidTag:
            raise SealBroken from None

    def __repr__(self) -> str:
        """Name the key by its id; the secret never shows."""
        return f"BodyKey({self.key_id.hex()})"


def seal(plaintext: bytes, *, key: BodyKey, vault: UUID, record: UUID) -> bytes:
    """Return a suite 1 envelope of ``plaintext`` for this record of this vault."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = key.encrypt(nonce, plaintext, _bound(SUITE_KEY, key.key_id, vault=vault, record=record))
    return bytes((SUITE_KEY,)) + key.key_id + nonce + sealed


def seal_draft(plaintext: bytes, *, key: BodyKey, place: bytes, context: bytes = DRAFT_CONTEXT) -> bytes:
    """Return an envelope of the shape of suite 1 for a row that is no record, bound to ``place`` and never a body.

    ``context`` says what kind of row: one of an unsaved registration does not open as an appointment.
    """
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = key.encrypt(nonce, plaintext, context + place + key.key_id)
    return bytes((SUITE_KEY,)) + key.key_id + nonce + sealed


def unseal_draft(envelope: bytes, *, key: BodyKey, place: bytes, context: bytes = DRAFT_CONTEXT) -> bytes:
    """Return the plaintext of such a row; raise `SealBroken` if key, place, context or any bit is another."""
    if key_id_of(envelope) != (SUITE_KEY, key.key_id):
        raise SealBroken
    start = _PREAMBLE_BYTES + NONCE_BYTES
    return key.decrypt(envelope[_PREAMBLE_BYTES:start], envelope[start:], context + place + key.key_id)


def seal_to_inbox(plaintext: bytes, *, public: bytes, key_id: bytes, vault: UUID, record: UUID) -> bytes:
    """Return a suite 2 envelope that only the inbox key's holder opens; raise `HpkeBroken` for an unusable key."""
    _require_key_id(key_id)
    info = _bound(SUITE_INBOX, key_id, vault=vault, record=record)
    return bytes((SUITE_INBOX,)) + key_id + hpke.seal(public, plaintext, info=info)


def key_id_of(envelope: bytes) -> tuple[int, bytes]:
    """Return suite and key id, by which the key is found; raise `SealBroken` for what is no envelope.

    Nothing is authenticated yet: the answer only chooses the key that then opens the envelope or does not.
    """
    suite = envelope[0] if envelope else 0
    if suite not in _SHORTEST or len(envelope) < _SHORTEST[suite]:
        raise SealBroken
    return suite, envelope[1:_PREAMBLE_BYTES]


def unseal(envelope: bytes, *, key: BodyKey, vault: UUID, record: UUID) -> bytes:
    """Return the plaintext of a suite 1 envelope; raise `SealBroken` if key, place or any bit is another."""
    if key_id_of(envelope) != (SUITE_KEY, key.key_id):
        raise SealBroken
    start = _PREAMBLE_BYTES + NONCE_BYTES
    bound = _bound(SUITE_KEY, key.key_id, vault=vault, record=record)
    return key.decrypt(envelope[_PREAMBLE_BYTES:start], envelope[start:], bound)


def unseal_from_inbox(
    envelope: bytes, *, private: hpke.AgreementKey, key_id: bytes, vault: UUID, record: UUID
) -> bytes:
    """Return the plaintext of a suite 2 envelope; raise `SealBroken` if key, place or any bit is another."""
    if key_id_of(envelope) != (SUITE_INBOX, key_id):
        raise SealBroken
    info = _bound(SUITE_INBOX, key_id, vault=vault, record=record)
    try:
        return hpke.open_sealed(private, envelope[_PREAMBLE_BYTES:], info=info)
    except hpke.HpkeBroken:
        raise SealBroken from None


def _bound(suite: int, key_id: bytes, *, vault: UUID, record: UUID) -> bytes:
    return _CONTEXT + vault.bytes + record.bytes + bytes((suite,)) + key_id


def _require_key_id(key_id: bytes) -> None:
    if len(key_id) != KEY_ID_BYTES:
        raise Bug("vault.envelope.key_id", "a key id has 16 bytes, not {size}", size=len(key_id))
