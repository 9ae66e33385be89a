"""Signing in: who gets which keys, and which sentence says why not."""

from __future__ import annotations

import dataclasses
import uuid

import pytest

from journal_app.vault import keyring, role_keys
from journal_app.vault.keyring import ClinicalAccess, KdfPolicy, KeyringDamaged, TestGradeRefused
from journal_app.vault.passwords import FLOOR, PasswordNotText
from tests.unit.vault.keyring_cases import DESK, NURSE, OWNER, PASSWORDS, VAULT, clinic, opened, secret


def test_the_owner_holds_everything_from_the_start() -> None:
    creation = clinic().creation
    keys = keyring.unlock(creation.keyring, OWNER, PASSWORDS[OWNER], secret(), allow_test_kdf=True)

    assert dict(keys.registry) == dict(creation.keys.registry)
    assert dict(keys.clinical) == dict(creation.keys.clinical)
    assert keys.secret == creation.keys.secret
    assert keys.secret is not creation.keys.secret, "wiping one leaves the other"
    assert creation.keyring.version == 1
    assert role_keys.clinical_agreement(keys.newest_clinical).public == creation.keyring.newest_clinical_public


def test_the_receptionist_holds_the_registry_key_and_no_clinical_key() -> None:
    desk = clinic().desk

    assert desk.newest_registry == clinic().owner.newest_registry
    assert dict(desk.clinical) == {}
    assert str(DESK) not in clinic().keyring.clinical[0].sealed


def test_an_owner_who_is_no_practitioner_holds_no_clinical_key() -> None:
    creation = keyring.create(
        vault=VAULT,
        user=OWNER,
        label="Åse",
        password="x",
        database="journal-1.db",
        clinical=ClinicalAccess.NONE,
        policy=KdfPolicy.TEST,
    )

    assert not creation.keys.holds_clinical
    assert not keyring.unlock(creation.keyring, OWNER, "x", creation.keys.secret, allow_test_kdf=True).holds_clinical
    assert keyring.opened_clinical(creation.keyring, creation.clinical_sheet).keys() == {1}


def test_a_password_is_the_same_typed_on_any_keyboard() -> None:
    decomposed = "bla\u030aba\u0308r".replace("a\u0308", "æ") + " på terrassen"

    assert opened(clinic().keyring, OWNER, decomposed).user == OWNER
    assert opened(clinic().keyring, OWNER, PASSWORDS[OWNER]).user == OWNER


def test_a_wrong_password_says_so() -> None:
    with pytest.raises(keyring.WrongPassword):
        opened(clinic().keyring, OWNER, PASSWORDS[DESK])
    with pytest.raises(PasswordNotText):
        keyring.unlock(clinic().keyring, OWNER, "", secret(), allow_test_kdf=True)


def test_a_wrong_clinic_secret_is_said_before_the_password_is_judged() -> None:
    with pytest.raises(keyring.WrongClinicSecret):
        keyring.unlock(clinic().keyring, OWNER, "any password", bytes(32), allow_test_kdf=True)
    keyring.require_secret(clinic().keyring, secret())


def test_somebody_else_has_no_access() -> None:
    with pytest.raises(keyring.UnknownPerson):
        keyring.unlock(clinic().keyring, uuid.uuid4(), "x", secret(), allow_test_kdf=True)


def test_a_keyring_for_tests_is_refused_in_earnest() -> None:
    with pytest.raises(TestGradeRefused):
        keyring.unlock(clinic().keyring, OWNER, PASSWORDS[OWNER], secret())


def test_a_keyring_at_the_floor_opens_in_earnest() -> None:
    creation = keyring.create(
        vault=VAULT, user=OWNER, label="Åse", password="x", database="demo.db", is_demo=True, policy=KdfPolicy.FLOOR
    )

    assert creation.keyring.is_demo
    assert creation.keyring.people[0].slot.parameters == FLOOR
    assert keyring.unlock(creation.keyring, OWNER, "x", creation.keys.secret).holds_clinical
    assert keyring.Keyring.parse(creation.keyring.encode()) == creation.keyring


def test_a_keyring_altered_in_memory_is_refused() -> None:
    altered = dataclasses.replace(clinic().keyring, version=7)

    with pytest.raises(KeyringDamaged):
        opened(altered, OWNER)


@pytest.mark.parametrize("half", ["signing_public", "agreement_public"])
def test_public_keys_that_are_not_the_slots_own_are_refused(half: str) -> None:
    # Another signer puts keys of their own under the nurse's name, hoping to be sealed to.
    ring = clinic().keyring
    foreign = getattr(ring.person(DESK), half)
    people = tuple(
        dataclasses.replace(person, **{half: foreign}) if person.user == NURSE else person for person in ring.people
    )
    forged = dataclasses.replace(ring, people=people).signed_by(clinic().owner.signing, user=OWNER)

    with pytest.raises(KeyringDamaged):
        opened(forged, NURSE)


def test_a_sealing_swapped_between_members_is_refused() -> None:
    ring = clinic().keyring
    epoch = ring.registry[0]
    swapped = dataclasses.replace(epoch, sealed={**epoch.sealed, NURSE: epoch.sealed[DESK]})
    forged = dataclasses.replace(ring, registry=(swapped,)).signed_by(clinic().owner.signing, user=OWNER)

    with pytest.raises(KeyringDamaged):
        opened(forged, NURSE)


def test_a_database_file_is_named_and_no_path() -> None:
    with pytest.raises(keyring.ChangeRefused):
        keyring.create(vault=VAULT, user=OWNER, label="x", password="x", database="../x.db", policy=KdfPolicy.TEST)


def test_a_person_needs_a_name() -> None:
    with pytest.raises(keyring.LabelRefused):
        keyring.create(vault=VAULT, user=OWNER, label=" ", password="x", database="x.db", policy=KdfPolicy.TEST)
