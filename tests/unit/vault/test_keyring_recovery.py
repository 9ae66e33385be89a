"""The printed sheets let a clinic in again when passwords, computers or practitioners are gone."""

from __future__ import annotations

import dataclasses
import uuid

import pytest

from journal_app.vault import keyring
from journal_app.vault.keyring import ClinicalAccess, Keyring, WrongSheet
from journal_app.vault.recovery import Sheet, SheetKind
from tests.unit.vault.keyring_cases import DESK, NURSE, OWNER, clinic, opened, secret

RING = clinic().keyring
NEW_PASSWORD = "den nye og lange"


def sheets() -> tuple[Sheet, Sheet]:
    """Both sheets as they would be typed in years later."""
    printed = clinic().creation
    registry = Sheet.typed(" ".join(printed.registry_sheet.words), vault=RING.vault, kind=SheetKind.REGISTRY)
    clinical = Sheet.typed(printed.clinical_sheet.qr_text, vault=RING.vault, kind=SheetKind.CLINICAL)
    return registry, clinical


def test_sheets_open_what_they_are_for() -> None:
    registry, clinical = sheets()
    owner = clinic().owner

    assert keyring.recovered_secret(RING, registry) == secret()
    assert keyring.opened_registry(RING, registry) == dict(owner.registry)
    assert keyring.opened_clinical(RING, clinical) == dict(owner.clinical)


def test_sheets_do_not_open_what_they_are_not_for() -> None:
    registry, clinical = sheets()
    for wrong in (
        clinical,
        Sheet.drawn(RING.vault, SheetKind.REGISTRY),
        dataclasses.replace(registry, vault=uuid.uuid4()),
    ):
        with pytest.raises(WrongSheet):
            keyring.recovered_secret(RING, wrong)
        with pytest.raises(WrongSheet):
            keyring.opened_registry(RING, wrong)
    with pytest.raises(WrongSheet):
        keyring.opened_clinical(RING, registry)
    with pytest.raises(WrongSheet):
        keyring.opened_clinical(RING, dataclasses.replace(registry, kind=SheetKind.CLINICAL))


def test_a_lone_practitioner_who_forgot_the_password_comes_back_with_both_sheets() -> None:
    registry, clinical = sheets()
    before = clinic().owner

    ring = keyring.with_recovered_password(RING, registry, user=OWNER, password=NEW_PASSWORD, clinical_sheet=clinical)

    assert ring.version == RING.version + 1
    assert ring.signed is not None
    assert ring.signed.user is None
    assert Keyring.parse(ring.encode()) == ring
    keys = opened(ring, OWNER, NEW_PASSWORD)
    assert keys.newest_clinical == before.newest_clinical
    assert keys.newest_registry == before.newest_registry
    assert keys.signing.public != before.signing.public, "new keys: the old ones are lost with the password"
    with pytest.raises(keyring.WrongPassword):
        opened(ring, OWNER)


def test_with_the_registry_sheet_alone_c_has_to_be_granted_again() -> None:
    registry, clinical = sheets()
    ring = keyring.with_recovered_password(RING, registry, user=OWNER, password=NEW_PASSWORD)
    keys = opened(ring, OWNER, NEW_PASSWORD)
    assert ring.person(OWNER).clinical is ClinicalAccess.PENDING
    assert not keys.holds_clinical

    granted = keyring.with_clinical_granted_by_sheet(ring, keys, OWNER, clinical)
    assert opened(granted, OWNER, NEW_PASSWORD).newest_clinical == clinic().owner.newest_clinical
    assert Keyring.parse(granted.encode()) == granted
    with pytest.raises(WrongSheet):
        keyring.with_clinical_granted_by_sheet(ring, keys, OWNER, registry)


def test_recovery_gives_nobody_clinical_access_who_had_none() -> None:
    registry, clinical = sheets()
    ring = keyring.with_recovered_password(RING, registry, user=DESK, password=NEW_PASSWORD, clinical_sheet=clinical)

    assert ring.person(DESK).clinical is ClinicalAccess.NONE
    assert not opened(ring, DESK, NEW_PASSWORD).holds_clinical
    assert opened(ring, OWNER).holds_clinical, "others are not touched"


def test_recovery_needs_a_person_and_the_right_sheets() -> None:
    registry, clinical = sheets()
    with pytest.raises(WrongSheet):
        keyring.with_recovered_password(RING, clinical, user=OWNER, password=NEW_PASSWORD)
    with pytest.raises(WrongSheet):
        keyring.with_recovered_password(RING, registry, user=OWNER, password=NEW_PASSWORD, clinical_sheet=registry)
    with pytest.raises(keyring.UnknownPerson):
        keyring.with_recovered_password(RING, registry, user=uuid.uuid4(), password=NEW_PASSWORD)


def test_recovery_may_bring_a_second_factor() -> None:
    registry, _ = sheets()
    ring = keyring.with_recovered_password(RING, registry, user=DESK, password=NEW_PASSWORD, second_factor=b"key file")

    assert ring.person(DESK).slot.needs_second_factor


def test_sheets_follow_rotation() -> None:
    registry, clinical = sheets()
    rotated = keyring.with_registry_rotated(RING, clinic().owner, database="journal-2.db")
    both = keyring.with_clinical_rotated(rotated.keyring, rotated.keys)

    assert keyring.opened_registry(both.keyring, registry) == dict(both.keys.registry)
    assert keyring.opened_clinical(both.keyring, clinical) == dict(both.keys.clinical)


def test_the_nurse_still_waits_after_all_that() -> None:
    registry, _ = sheets()
    ring = keyring.with_recovered_password(RING, registry, user=NURSE, password=NEW_PASSWORD)

    assert ring.person(NURSE).clinical is ClinicalAccess.PENDING
