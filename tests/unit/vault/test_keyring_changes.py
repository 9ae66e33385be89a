"""Every change of people and keys does what it says, for those it says, and is signed by whoever acted."""

from __future__ import annotations

import dataclasses
import uuid

import pytest

from journal_app.vault import keyring
from journal_app.vault.keyring import (
    ChangeRefused,
    ClinicalAccess,
    ClinicalKeyMissing,
    KdfPolicy,
    Keyring,
    KeyringDamaged,
    KeysOutdated,
    LabelRefused,
    OpenKeys,
    SecondFactorMissing,
    WrongPassword,
)
from journal_app.vault.passwords import FLOOR
from journal_app.vault.pin import PinRefused
from tests.unit.vault.keyring_cases import DESK, NURSE, OWNER, PASSWORDS, VAULT, clinic, opened, secret

NEW = uuid.UUID("dddddddd-dddd-4ddd-8ddd-dddddddddddd")
FILE = b"content of a key file"
RING = clinic().keyring


@pytest.fixture
def owner() -> OpenKeys:
    return clinic().owner


@pytest.fixture
def desk() -> OpenKeys:
    return clinic().desk


def check(after: Keyring, before: Keyring, by: uuid.UUID | None) -> None:
    """Every change: one version up, whole, signed by whoever acted."""
    assert after.version == before.version + 1
    assert after.signed is not None
    assert after.signed.user == by
    assert Keyring.parse(after.encode()) == after


# -------------------------------------------------------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("asked", "by_owner", "by_desk"),
    [
        (ClinicalAccess.NONE, ClinicalAccess.NONE, ClinicalAccess.NONE),
        (ClinicalAccess.PENDING, ClinicalAccess.PENDING, ClinicalAccess.PENDING),
        (ClinicalAccess.GRANTED, ClinicalAccess.GRANTED, ClinicalAccess.PENDING),
    ],
)
def test_a_new_person_signs_in_at_once_and_gets_c_only_from_a_holder(
    owner: OpenKeys, desk: OpenKeys, asked: ClinicalAccess, by_owner: ClinicalAccess, by_desk: ClinicalAccess
) -> None:
    for by, expected in ((owner, by_owner), (desk, by_desk)):
        ring = keyring.with_person_added(RING, by, user=NEW, label="Dan", password="Dans own", clinical=asked)
        check(ring, RING, by.user)
        assert ring.person(NEW).clinical is expected
        keys = opened(ring, NEW, "Dans own")
        assert keys.newest_registry == owner.newest_registry
        assert keys.holds_clinical is (expected is ClinicalAccess.GRANTED)


def test_a_person_is_added_once_and_with_a_name(owner: OpenKeys) -> None:
    with pytest.raises(ChangeRefused):
        keyring.with_person_added(RING, owner, user=DESK, label="Bo", password="x")
    with pytest.raises(LabelRefused):
        keyring.with_person_added(RING, owner, user=NEW, label="a\nb", password="x")


def test_who_was_removed_opens_nothing(owner: OpenKeys) -> None:
    ring = keyring.with_person_removed(RING, owner, DESK)

    check(ring, RING, OWNER)
    with pytest.raises(keyring.UnknownPerson):
        opened(ring, DESK)
    assert DESK not in ring.registry[0].sealed
    with pytest.raises(KeysOutdated):
        keyring.with_label_changed(ring, clinic().desk, OWNER, "x")


def test_nobody_removes_themselves_or_a_stranger(owner: OpenKeys) -> None:
    with pytest.raises(ChangeRefused):
        keyring.with_person_removed(RING, owner, OWNER)
    with pytest.raises(keyring.UnknownPerson):
        keyring.with_person_removed(RING, owner, NEW)


def test_a_label_changes_and_nothing_else(desk: OpenKeys) -> None:
    ring = keyring.with_label_changed(RING, desk, NURSE, "Cia Ek")

    check(ring, RING, DESK)
    assert ring.person(NURSE) == dataclasses.replace(RING.person(NURSE), label="Cia Ek")
    with pytest.raises(LabelRefused):
        keyring.with_label_changed(RING, desk, NURSE, "")


def test_a_password_changes_and_the_keys_stay(desk: OpenKeys) -> None:
    ring = keyring.with_password_changed(RING, desk, old=PASSWORDS[DESK], new="en helt ny og lang")

    check(ring, RING, DESK)
    assert opened(ring, DESK, "en helt ny og lang").signing.public == desk.signing.public
    with pytest.raises(WrongPassword):
        opened(ring, DESK)
    assert ring.person(DESK).slot.slot != RING.person(DESK).slot.slot


def test_a_password_does_not_change_without_the_old_one(desk: OpenKeys) -> None:
    with pytest.raises(WrongPassword):
        keyring.with_password_changed(RING, desk, old="guessed", new="x")


def test_a_second_factor_comes_stays_and_goes_with_the_password(desk: OpenKeys) -> None:
    old, new = PASSWORDS[DESK], "another"
    with_file = keyring.with_password_changed(RING, desk, old=old, new=new, new_second_factor=FILE)
    with pytest.raises(SecondFactorMissing):
        opened(with_file, DESK, new)
    assert keyring.unlock(with_file, DESK, new, secret(), second_factor=FILE, allow_test_kdf=True).user == DESK

    with_pin = keyring.with_pin_set(with_file, desk, password=new, pin="482915", second_factor=FILE).keyring
    assert with_pin.person(DESK).slot.needs_second_factor

    without = keyring.with_password_changed(with_pin, desk, old=new, new=new, old_second_factor=FILE)
    assert opened(without, DESK, new).user == DESK


def test_a_pin_is_set_kept_through_a_new_password_and_removed(desk: OpenKeys) -> None:
    renewal = keyring.with_pin_set(RING, desk, password=PASSWORDS[DESK], pin="482915")
    check(renewal.keyring, RING, DESK)
    changed = keyring.with_password_changed(renewal.keyring, desk, old=PASSWORDS[DESK], new="another")

    for keys in (renewal.keys, opened(renewal.keyring, DESK), opened(changed, DESK, "another")):
        assert keys.pin is not None
        assert keys.pin.matches("482915")
    removed = keyring.with_pin_set(changed, desk, password="another", pin=None)
    assert removed.keys.pin is None
    assert opened(removed.keyring, DESK, "another").pin is None


def test_a_pin_needs_the_password_and_must_be_a_good_one(desk: OpenKeys) -> None:
    with pytest.raises(WrongPassword):
        keyring.with_pin_set(RING, desk, password="guessed", pin="482915")
    with pytest.raises(PinRefused):
        keyring.with_pin_set(RING, desk, password=PASSWORDS[DESK], pin="123456")


def test_a_second_factor_offered_without_need_is_not_taken_up_by_setting_a_pin(desk: OpenKeys) -> None:
    ring = keyring.with_pin_set(RING, desk, password=PASSWORDS[DESK], pin="482915", second_factor=FILE).keyring

    assert not ring.person(DESK).slot.needs_second_factor
    assert opened(ring, DESK).user == DESK


def test_a_real_vaults_pin_takes_real_work() -> None:
    creation = keyring.create(
        vault=VAULT, user=OWNER, label="Åse", password="x", database="a.db", policy=KdfPolicy.FLOOR
    )
    renewal = keyring.with_pin_set(creation.keyring, creation.keys, password="x", pin="482915")

    assert renewal.keys.pin is not None
    assert renewal.keys.pin.parameters == FLOOR


# ------------------------------------------------------------------------------------------------------------ clinical


def test_c_is_granted_by_a_holder_who_confirms_the_key(owner: OpenKeys, desk: OpenKeys) -> None:
    stated = RING.person(NURSE).agreement_public
    ring = keyring.with_clinical_granted(RING, owner, NURSE, agreement_public=stated)

    check(ring, RING, OWNER)
    assert opened(ring, NURSE).newest_clinical == owner.newest_clinical
    with pytest.raises(ClinicalKeyMissing):
        keyring.with_clinical_granted(RING, desk, NURSE)
    with pytest.raises(KeyringDamaged):
        keyring.with_clinical_granted(RING, owner, NURSE, agreement_public=desk.agreement.public)


def test_c_is_taken_away_and_asked_for_again(owner: OpenKeys, desk: OpenKeys) -> None:
    granted = keyring.with_clinical_granted(RING, owner, NURSE)
    revoked = keyring.with_clinical_revoked(granted, desk, NURSE)
    check(revoked, granted, DESK)
    assert revoked.person(NURSE).clinical is ClinicalAccess.NONE
    assert not opened(revoked, NURSE).holds_clinical

    asked = keyring.with_clinical_asked(revoked, desk, NURSE)
    check(asked, revoked, DESK)
    assert asked.person(NURSE).clinical is ClinicalAccess.PENDING
    with pytest.raises(ChangeRefused):
        keyring.with_clinical_asked(asked, desk, NURSE)


# ------------------------------------------------------------------------------------------------------------ rotation


def test_a_new_r_reaches_everyone_and_the_old_one_stays(owner: OpenKeys, desk: OpenKeys) -> None:
    renewal = keyring.with_registry_rotated(RING, desk, database="journal-2.db")
    check(renewal.keyring, RING, DESK)
    assert renewal.keyring.database == "journal-2.db"

    keys = opened(renewal.keyring, OWNER)
    assert keys.registry[1] == owner.registry[1]
    assert keys.registry[2] == renewal.keys.newest_registry
    assert keys.registry[1] != keys.registry[2]
    with pytest.raises(ChangeRefused):
        keyring.with_registry_rotated(RING, desk, database="a/b")


def test_who_left_before_a_rotation_gets_nothing_of_it(owner: OpenKeys) -> None:
    left = keyring.with_person_removed(RING, owner, DESK)
    rotated = keyring.with_registry_rotated(left, owner, database="journal-2.db").keyring

    assert all(DESK not in epoch.sealed for epoch in rotated.registry)


def test_a_new_c_reaches_those_who_hold_c(owner: OpenKeys, desk: OpenKeys) -> None:
    granted = keyring.with_clinical_granted(RING, owner, NURSE)
    renewal = keyring.with_clinical_rotated(granted, owner)

    check(renewal.keyring, granted, OWNER)
    assert opened(renewal.keyring, NURSE).clinical == dict(renewal.keys.clinical)
    assert not opened(renewal.keyring, DESK).holds_clinical
    assert renewal.keyring.newest_clinical_public != granted.newest_clinical_public
    with pytest.raises(ClinicalKeyMissing):
        keyring.with_clinical_rotated(granted, desk)


def test_who_gets_c_later_reads_what_was_written_before(owner: OpenKeys) -> None:
    renewal = keyring.with_clinical_rotated(RING, owner)
    granted = keyring.with_clinical_granted(renewal.keyring, renewal.keys, NURSE)

    assert opened(granted, NURSE).clinical == dict(renewal.keys.clinical)


@pytest.mark.parametrize("kind", ["registry", "clinical"])
def test_keys_from_before_a_rotation_change_nothing(owner: OpenKeys, desk: OpenKeys, kind: str) -> None:
    rotated = (
        keyring.with_registry_rotated(RING, desk, database="journal-2.db").keyring
        if kind == "registry"
        else keyring.with_clinical_rotated(RING, owner).keyring
    )

    with pytest.raises(KeysOutdated):
        keyring.with_label_changed(rotated, owner, DESK, "x")


def test_keys_of_another_vault_or_another_person_change_nothing(owner: OpenKeys, desk: OpenKeys) -> None:
    for strangers in (
        dataclasses.replace(owner, vault=uuid.uuid4()),
        dataclasses.replace(owner, user=uuid.uuid4()),
        dataclasses.replace(owner, signing=desk.signing),
    ):
        with pytest.raises(KeysOutdated):
            keyring.with_label_changed(RING, strangers, DESK, "x")
