"""Lets someone in who lost their password or their computer, with the printed sheets; it must not be possible untraced.

The ledger says who was given new keys, signed by the recovery sheet's own key, which may sign nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from journal_app.domain.clinic import UserKeyChanged
from journal_app.domain.records import NewRecord
from journal_app.vault import (
    database,
    keyring,
    keyring_files,
    keyring_recovery,
    keyring_standing,
    keystore,
    ledger_tail,
    role_keys,
)
from journal_app.vault.acting import Acting, Author, Holding
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.instance_lock import Holder, InstanceLock
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import SignIn, Surroundings, open_vault, settle_keyring
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.reading import Reading
from journal_app.vault.recovery import Sheet, SheetKind
from journal_app.vault.seat import open_seat


@dataclass(frozen=True, slots=True)
class Recovery:
    """What somebody typed who cannot sign in: who they are, the sheets' words, and a new password."""

    person: UUID
    registry_words: str = field(repr=False)
    password: bytearray = field(repr=False)
    clinical_words: str = field(default="", repr=False)
    policy: KdfPolicy = KdfPolicy.CALIBRATED


def recover(folder: Path, typed: Recovery, around: Surroundings) -> OpenVault:
    """Give ``typed.person`` new keys and a new password, enrol this computer, and open the vault for them.

    Without the clinical sheet a practitioner waits for a colleague to grant the clinical key.

    Raises:
        UserFacing: wrong words, unknown person, or the vault is in use.
        Environmental: keyring or database missing or damaged.
    """
    ring = keyring_files.load(folder)
    sheet = Sheet.typed(typed.registry_words, vault=ring.vault, kind=SheetKind.REGISTRY)
    clinical = (
        Sheet.typed(typed.clinical_words, vault=ring.vault, kind=SheetKind.CLINICAL) if typed.clinical_words else None
    )
    renewed = keyring_recovery.with_recovered_password(
        ring, sheet, user=typed.person, password=typed.password, clinical_sheet=clinical
    )
    secret = keyring_recovery.recovered_secret(ring, sheet)
    keys = keyring.unlock(renewed, typed.person, typed.password, secret, allow_test_kdf=typed.policy is KdfPolicy.TEST)
    seat = open_seat(ring.vault, home=around.home)
    label = ring.person(typed.person).label
    with InstanceLock(folder, Holder.of_this_program(seat=seat.seat, since=around.now(), label=label)):
        _write_down(folder, (ring, renewed), keys, sheet=sheet, around=around)
    keystore.open_secret_store(seat.folder).put(keystore.CLINIC_SECRET, secret)
    why = "new password from the recovery sheet"
    sign_in = SignIn(typed.person, typed.password, secret=secret, overrule=why, policy=typed.policy)
    return open_vault(folder, sign_in, around)


def _write_down(
    folder: Path, versions: tuple[Keyring, Keyring], keys: OpenKeys, *, sheet: Sheet, around: Surroundings
) -> None:
    """Stage the second version, append both records in one transaction, and put it in force; the first must count."""
    ring, renewed = versions
    file = database.open_existing(folder / renewed.database, role_keys.sqlcipher_key(keys.newest_registry))
    seat = open_seat(renewed.vault, home=around.home).seat
    bodies = BodyKeys(keys, renewed, file)
    changed = UserKeyChanged(keys.user, keys.signing.public.hex(), keys.agreement.public.hex(), "recovery")
    stated = keyring_standing.stated(renewed, "recovered")
    try:
        ledger_tail.require_whole(file)
        settle_keyring(folder, ring, Reading(file, bodies).signers())
    except BaseException:
        file.close()
        raise
    keyring_files.stage(folder, renewed)
    try:
        with file.writing():
            by_sheet = Author(renewed.vault, keys.user, seat, sheet.signing, Holding.SHEET)
            Acting(file, bodies, author=by_sheet, at=around.now()).append(NewRecord("user.key_changed", changed))
            by_person = Author(renewed.vault, keys.user, seat, keys.signing)
            Acting(file, bodies, author=by_person, at=around.now()).append(NewRecord("keyring.changed", stated))
    except BaseException:
        keyring_files.discard_staged(folder)
        raise
    finally:
        file.close()
    keyring_files.commit_staged(folder)
