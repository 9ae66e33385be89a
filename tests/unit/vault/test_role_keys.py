"""Every key that follows from R or C is another one, and each is what the format says."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from journal_app.vault import role_keys

ROLE_KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("derived", "label"),
    [
        (role_keys.sqlcipher_key, b"journal/registry/sqlcipher/1"),
        (role_keys.registry_body_key, b"journal/registry/body/1"),
        (role_keys.registry_body_key_id, b"journal/registry/body-key-id/1"),
        (role_keys.high_water_key, b"journal/registry/high-water/1"),
        (role_keys.patient_key_wrapping_key, b"journal/clinical/patient-key/1"),
        (role_keys.patient_key_wrapping_key_id, b"journal/clinical/patient-key-id/1"),
        (role_keys.lot_token_key, b"journal/clinical/lot-token/1"),
    ],
)
def test_a_label_each(derived: object, label: bytes) -> None:
    assert callable(derived)
    key = derived(ROLE_KEY)

    assert key == derived(bytearray(ROLE_KEY))
    assert key == HKDF(algorithm=hashes.SHA256(), length=len(key), salt=None, info=label).derive(ROLE_KEY)
    assert len(key) == (16 if label.endswith(b"key-id/1") else 32)


def test_the_inbox_key_and_its_name() -> None:
    agreement = role_keys.clinical_agreement(ROLE_KEY)

    assert agreement.public == role_keys.clinical_agreement(bytearray(ROLE_KEY)).public
    assert role_keys.clinical_key_id(agreement.public) == hashlib.sha256(agreement.public).digest()[:16]
