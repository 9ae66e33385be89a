"""A sealed role key opens for its recipient, in its place, and nowhere else."""

from __future__ import annotations

import dataclasses
import uuid

import pytest

from journal_app.vault import hpke, role_sealing
from journal_app.vault.keyring_format import KeyringDamaged
from journal_app.vault.role_sealing import EpochSealing, SealedKind

VAULT = uuid.UUID("11111111-1111-4111-8111-111111111111")
ANNA, BO = uuid.UUID(int=1), uuid.UUID(int=2)
ANNAS, BOS, SHEETS = (hpke.AgreementKey(bytes([number]) * 32) for number in (1, 2, 3))
KEY = bytearray(range(32))
CLINICAL = EpochSealing(VAULT, SealedKind.CLINICAL)


def test_info_names_vault_kind_epoch_and_recipient() -> None:
    expected = b"journal/key/1\x00" + VAULT.bytes + b"clinical\x00" + b"\x00\x00\x00\x07"

    assert role_sealing.sealing_info(VAULT, SealedKind.CLINICAL, epoch=7, user=ANNA) == expected + ANNA.bytes
    assert role_sealing.sealing_info(VAULT, SealedKind.CLINICAL, epoch=7, user=None) == expected + b"recovery"


def test_members_and_sheet_open_their_own() -> None:
    epoch = CLINICAL.new(1, KEY, {ANNA: ANNAS.public}, SHEETS.public)
    epochs = CLINICAL.with_member((epoch,), {1: KEY}, user=BO, public=BOS.public)

    assert CLINICAL.opened_by_member(epochs, ANNAS, user=ANNA) == {1: KEY}
    assert CLINICAL.opened_by_member(epochs, BOS, user=BO) == {1: KEY}
    assert CLINICAL.opened_by_sheet(epochs, SHEETS) == {1: KEY}
    (left,) = role_sealing.without_member(epochs, BO)
    assert set(left.sealed) == {ANNA}


def test_a_sealing_in_another_place_does_not_open() -> None:
    epoch = CLINICAL.new(1, KEY, {ANNA: ANNAS.public}, ANNAS.public)
    as_sheet = dataclasses.replace(epoch, recovery=epoch.sealed[ANNA])
    as_second = dataclasses.replace(epoch, number=2)

    with pytest.raises(KeyringDamaged):
        CLINICAL.opened_by_sheet((as_sheet,), ANNAS)
    with pytest.raises(KeyringDamaged):
        CLINICAL.opened_by_member((as_second,), ANNAS, user=ANNA)
    for elsewhere in (EpochSealing(uuid.uuid4(), SealedKind.CLINICAL), EpochSealing(VAULT, SealedKind.REGISTRY)):
        with pytest.raises(KeyringDamaged):
            elsewhere.opened_by_member((epoch,), ANNAS, user=ANNA)


def test_a_clinical_key_that_is_not_the_published_one_is_refused() -> None:
    epoch = CLINICAL.new(1, KEY, {ANNA: ANNAS.public}, SHEETS.public)
    other = CLINICAL.new(1, bytearray(32), {ANNA: ANNAS.public}, SHEETS.public)

    with pytest.raises(KeyringDamaged):
        CLINICAL.opened_by_member((dataclasses.replace(other, public=epoch.public),), ANNAS, user=ANNA)


def test_a_key_of_another_length_is_refused() -> None:
    sealed = role_sealing.sealed_key(bytearray(31), ANNAS.public, info=b"x")

    with pytest.raises(KeyringDamaged):
        role_sealing.opened_key(sealed, ANNAS, info=b"x")


def test_the_registry_has_no_public_half() -> None:
    assert EpochSealing(VAULT, SealedKind.REGISTRY).new(1, KEY, {}, SHEETS.public).public is None
