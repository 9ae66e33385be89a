"""Derives every key that follows from the registry key R or the clinical key C; it must not know who holds them.

Each is HKDF-SHA256 without salt under a label of its own, so that no key has two uses. R and C are 32 random bytes,
new in every epoch. Memory: keys come as ``bytearray``; whoever asked wipes them.
"""

from __future__ import annotations

import hashlib
from typing import Final

from journal_app.vault import hpke, passwords, secret_memory

ROLE_KEY_BYTES: Final = 32
KEY_ID_BYTES: Final = 16

_SQLCIPHER: Final = b"journal/registry/sqlcipher/1"
_REGISTRY_BODY: Final = b"journal/registry/body/1"
_REGISTRY_BODY_ID: Final = b"journal/registry/body-key-id/1"
_REGISTRY_DRAFT: Final = b"journal/registry/draft/1"
_OBJECTION: Final = b"journal/registry/objection/1"
_HIGH_WATER: Final = b"journal/registry/high-water/1"
_CLINICAL_AGREEMENT: Final = b"journal/clinical/x25519/1"
_PATIENT_KEY: Final = b"journal/clinical/patient-key/1"
_PATIENT_KEY_ID: Final = b"journal/clinical/patient-key-id/1"
_LOT_TOKEN: Final = b"journal/clinical/lot-token/1"


def sqlcipher_key(registry_key: bytes | bytearray) -> bytearray:
    """Return the database's raw 256-bit key."""
    return passwords.hkdf(registry_key, salt=None, info=_SQLCIPHER)


def registry_body_key(registry_key: bytes | bytearray) -> bytearray:
    """Return the AES-256 key that seals registry bodies."""
    return passwords.hkdf(registry_key, salt=None, info=_REGISTRY_BODY)


def registry_body_key_id(registry_key: bytes | bytearray) -> bytes:
    """Return the 16 bytes by which an envelope names the registry body key; public."""
    return bytes(passwords.hkdf(registry_key, salt=None, info=_REGISTRY_BODY_ID, length=KEY_ID_BYTES))


def registry_draft_key(registry_key: bytes | bytearray) -> bytearray:
    """Return the AES-256 key that seals unsaved registrations; an envelope names it by the registry body key's id."""
    return passwords.hkdf(registry_key, salt=None, info=_REGISTRY_DRAFT)


def objection_key(registry_key: bytes | bytearray) -> bytearray:
    """Return the HMAC-SHA256 key of the digests by which an objection to marketing is known again."""
    return passwords.hkdf(registry_key, salt=None, info=_OBJECTION)


def high_water_key(registry_key: bytes | bytearray) -> bytearray:
    """Return the HMAC-SHA256 key of the high-water mark."""
    return passwords.hkdf(registry_key, salt=None, info=_HIGH_WATER)


def clinical_scalar(clinical_key: bytes | bytearray) -> bytearray:
    """Return the private half of the inbox's key, by which the clinical key also signs its successor."""
    return passwords.hkdf(clinical_key, salt=None, info=_CLINICAL_AGREEMENT)


def clinical_agreement(clinical_key: bytes | bytearray) -> hpke.AgreementKey:
    """Return the key that opens the inbox; its public half stands in the keyring and in the trust root."""
    private = clinical_scalar(clinical_key)
    try:
        return hpke.AgreementKey(secret_memory.lent(private))
    finally:
        secret_memory.wipe(private)


def clinical_key_id(public: bytes) -> bytes:
    """Return the 16 bytes by which an envelope of the inbox names the clinical key, from that key's public half."""
    return hashlib.sha256(public).digest()[:KEY_ID_BYTES]


def patient_key_wrapping_key(clinical_key: bytes | bytearray) -> bytearray:
    """Return the AES-256 key under which patient keys and their token keys are kept."""
    return passwords.hkdf(clinical_key, salt=None, info=_PATIENT_KEY)


def patient_key_wrapping_key_id(clinical_key: bytes | bytearray) -> bytes:
    """Return the 16 bytes by which a wrapped patient key names the key it is under; public."""
    return bytes(passwords.hkdf(clinical_key, salt=None, info=_PATIENT_KEY_ID, length=KEY_ID_BYTES))


def lot_token_key(clinical_key: bytes | bytearray) -> bytearray:
    """Return the HMAC-SHA256 key of lot tokens, equal across the clinic within one epoch."""
    return passwords.hkdf(clinical_key, salt=None, info=_LOT_TOKEN)
