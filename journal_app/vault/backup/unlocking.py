"""Opens a backup's key and the journal's keys in it, with an owner's password or the printed sheets; it writes nothing.

The sheets alone are enough: nothing of this computer is needed, neither its keystore nor a password that somebody knew.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from journal_app.vault import keyring, keyring_recovery, keyring_steps, slots
from journal_app.vault.backup import backup_keys
from journal_app.vault.backup.staging import Chosen
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet, Sheets
from journal_app.vault.secret_memory import wipe


@dataclass(frozen=True, slots=True)
class Opened:
    """A backup's key with the keys of whoever opens it; ``renewed`` is a keyring in which they have new keys."""

    key: bytearray
    keys: OpenKeys
    renewed: Keyring | None = None
    sheet: Sheet | None = None


def by_owner(chosen: Chosen, keys: OpenKeys) -> bytearray:
    """The backup's key, by the keys of an owner; raise `NotAnOwnersBackup`."""
    return backup_keys.opened_by_owner(chosen.manifest.key, chosen.key_place, keys.agreement, owner=keys.user)


def by_sheets(chosen: Chosen, sheets: Sheets) -> Opened:
    """Everything that the sheets open, in nobody's name: enough to read and verify, not to write.

    Raises:
        WrongSheet: they are of another kit.
    """
    secret = keyring_recovery.recovered_secret(chosen.ring, sheets.registry)
    registry = keyring_recovery.opened_registry(chosen.ring, sheets.registry)
    clinical = {} if sheets.clinical is None else keyring_recovery.opened_clinical(chosen.ring, sheets.clinical)
    nobody = OpenKeys.of(
        vault=chosen.manifest.vault,
        user=UUID(int=0),
        private=keyring_steps.drawn(slots.PRIVATE_BYTES),
        registry=registry,
        clinical=clinical,
        secret=secret,
    )
    return Opened(_key_by(chosen, sheets.registry), nobody)


def with_password(chosen: Chosen, sheets: Sheets, *, person: UUID, password: bytearray, policy: KdfPolicy) -> Opened:
    """Somebody's own keys, with their password and the clinic's secret from the registry sheet."""
    secret = keyring_recovery.recovered_secret(chosen.ring, sheets.registry)
    try:
        keys = keyring.unlock(chosen.ring, person, password, secret, allow_test_kdf=policy is KdfPolicy.TEST)
    finally:
        wipe(secret)
    return Opened(_key_by(chosen, sheets.registry), keys, sheet=sheets.registry)


def with_new_password(
    chosen: Chosen, sheets: Sheets, *, person: UUID, password: bytearray, policy: KdfPolicy
) -> Opened:
    """New keys for somebody who forgot their password, authorised by the registry sheet."""
    renewed = keyring_recovery.with_recovered_password(
        chosen.ring, sheets.registry, user=person, password=password, clinical_sheet=sheets.clinical
    )
    secret = keyring_recovery.recovered_secret(chosen.ring, sheets.registry)
    try:
        keys = keyring.unlock(renewed, person, password, secret, allow_test_kdf=policy is KdfPolicy.TEST)
    finally:
        wipe(secret)
    return Opened(_key_by(chosen, sheets.registry), keys, renewed, sheets.registry)


def _key_by(chosen: Chosen, sheet: Sheet) -> bytearray:
    return backup_keys.opened_by_sheet(chosen.manifest.key, chosen.key_place, sheet.agreement)
