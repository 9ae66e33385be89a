"""The published keyring opens with the program, made as it was without the program's code."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

import pytest

from journal_app.vault import keyring, passwords, role_keys
from journal_app.vault.keyring import Keyring
from journal_app.vault.recovery import Sheet, SheetKind
from tests.vectors import generate_keyring

PATH = Path(__file__).parents[2] / "vectors" / "keyring.json"
VECTOR: dict[str, Any] = json.loads(PATH.read_text())
RING = Keyring.parse(VECTOR["file"].encode())
SECRET = bytes.fromhex(VECTOR["clinic_secret"])


def test_running_the_generator_again_changes_nothing() -> None:
    assert generate_keyring.text() == PATH.read_text()


def test_the_file_and_its_digest() -> None:
    assert RING.encode().decode() == VECTOR["file"]
    assert RING.digest.hex() == VECTOR["sha256"]
    keyring.require_secret(RING, SECRET)


@pytest.mark.parametrize("person", VECTOR["people"])
def test_each_person_signs_in(person: dict[str, Any]) -> None:
    user = uuid.UUID(person["user"])
    key_file = None if person["key_file"] is None else bytes.fromhex(person["key_file"])

    keys = keyring.unlock(RING, user, person["password_as_typed"], SECRET, second_factor=key_file)

    assert passwords.prepared(person["password_as_typed"]) == person["password_after_nfkc"].encode()
    assert keys.private.hex() == person["ed25519_seed"] + person["x25519_private"]
    assert {epoch: key.hex() for epoch, key in keys.registry.items()} == {
        int(epoch): one["R"] for epoch, one in VECTOR["role_keys"]["registry"].items()
    }
    assert {epoch: key.hex() for epoch, key in keys.clinical.items()} == {
        int(epoch): one["C"] for epoch, one in VECTOR["role_keys"]["clinical"].items() if "clinical" in person["holds"]
    }
    assert (keys.pin.members() if keys.pin else None) == person["pin_verifier"]
    assert keys.pin is None or keys.pin.matches(person["pin"])


@pytest.mark.parametrize("person", VECTOR["people"])
def test_each_step_from_password_to_slot_key(person: dict[str, Any]) -> None:
    slot = RING.person(uuid.UUID(person["user"])).slot
    key_file = None if person["key_file"] is None else bytes.fromhex(person["key_file"])
    place = passwords.SlotPlace(vault=RING.vault, user=uuid.UUID(person["user"]), slot=slot.slot)

    derived = passwords.derive(person["password_as_typed"], salt=slot.salt, parameters=slot.parameters)
    key = passwords.slot_key(derived, clinic_secret=SECRET, place=place, second_factor=key_file)

    assert derived.hex() == person["argon2id"]
    assert key.hex() == person["slot_key"]


def test_keys_that_follow_from_r_and_c() -> None:
    for one in VECTOR["role_keys"]["registry"].values():
        key = bytes.fromhex(one["R"])
        assert role_keys.sqlcipher_key(key).hex() == one["sqlcipher_key"]
        assert role_keys.registry_body_key(key).hex() == one["body_key"]
        assert role_keys.registry_body_key_id(key).hex() == one["body_key_id"]
        assert role_keys.high_water_key(key).hex() == one["high_water_key"]
    for one in VECTOR["role_keys"]["clinical"].values():
        key = bytes.fromhex(one["C"])
        assert role_keys.clinical_agreement(key).public.hex() == one["inbox_public"]
        assert role_keys.clinical_key_id(bytes.fromhex(one["inbox_public"])).hex() == one["inbox_key_id"]
        assert role_keys.patient_key_wrapping_key(key).hex() == one["patient_key_wrapping_key"]
        assert role_keys.patient_key_wrapping_key_id(key).hex() == one["patient_key_wrapping_key_id"]
        assert role_keys.lot_token_key(key).hex() == one["lot_token_key"]


def test_the_sheets_recover() -> None:
    for typed in ("words", "code"):
        registry, clinical = (
            Sheet.typed(VECTOR["sheets"][kind.value][typed], vault=RING.vault, kind=kind)
            for kind in (SheetKind.REGISTRY, SheetKind.CLINICAL)
        )
        assert keyring.recovered_secret(RING, registry) == SECRET
        assert keyring.opened_registry(RING, registry).keys() == {1, 2}
        assert keyring.opened_clinical(RING, clinical).keys() == {1}
        assert registry.qr_text == VECTOR["sheets"]["registry"]["code"]
        assert " ".join(clinical.words) == VECTOR["sheets"]["clinical"]["words"]
