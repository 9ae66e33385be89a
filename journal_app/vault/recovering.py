"""Lets someone in who lost their password or their computer, with the printed sheets; it must not be possible untraced.

The ledger says who was given new keys, signed by the recovery sheet's own key, which may sign nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from journal_app.domain.clinic import UserKeyChanged
from journal_app.domain.errors import Environmental
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
from journal_app.vault.database import Database
from journal_app.vault.instance_lock import Holder, InstanceLock
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.open_vault import OpenVault
from journal_app.vault.opening import (
    SignIn,
    Surroundings,
    had_it_open,
    open_vault,
    require_standing,
    settle_keyring,
)
from journal_app.vault.passwords import KdfPolicy
from journal_app.vault.recovery import Sheet, Sheets
from journal_app.vault.seat import open_seat
from journal_app.vault.secret_memory import wipe


@dataclass(frozen=True, slots=True)
class Recovery:
    """What somebody typed who cannot sign in: who they are, the sheets' words, and a new password.

    ``overrule`` goes on although the journal is not the one this seat last saw, and says why.
    """

    person: UUID
    registry_words: str = field(repr=False)
    password: bytearray = field(repr=False)
    clinical_words: str = field(default="", repr=False)
    overrule: str = ""
    policy: KdfPolicy = KdfPolicy.CALIBRATED


def recover(folder: Path, typed: Recovery, around: Surroundings) -> OpenVault:
    """Give ``typed.person`` new keys and a new password, enrol this computer, and open the vault for them.

    Without the clinical sheet a practitioner waits for a colleague to grant the clinical key. The sheets and what they
    opened are overwritten at the end: the open vault has keys of its own.

    Raises:
        UserFacing: wrong words, unknown person, or the vault is in use.
        LedgerBehindMark: the vault is older than, or another than, what this computer has seen; nothing was written.
        Environmental: keyring or database missing or damaged.
    """
    ring = keyring_files.load(folder)
    with ExitStack() as afterwards:
        sheets = Sheets.typed(ring.vault, typed.registry_words, typed.clinical_words)
        afterwards.callback(sheets.wipe)
        secret = keyring_recovery.recovered_secret(ring, sheets.registry)
        afterwards.callback(wipe, secret)
        renewed = keyring_recovery.with_recovered_password(
            ring, sheets.registry, user=typed.person, password=typed.password, clinical_sheet=sheets.clinical
        )
        seat = open_seat(ring.vault, home=around.home)
        is_test = typed.policy is KdfPolicy.TEST
        keys = keyring.unlock(renewed, typed.person, typed.password, secret, allow_test_kdf=is_test)
        afterwards.callback(keys.wipe)
        key = role_keys.sqlcipher_key(keys.newest_registry)
        afterwards.callback(wipe, key)
        label = ring.person(typed.person).label
        with InstanceLock(folder, Holder.of_this_program(seat=seat.seat, since=around.now(), label=label)) as lock:
            file = database.open_existing(folder / renewed.database, key)
            try:
                seen = OpenVault(folder, database=file, keys=keys, ring=ring, seat=seat, lock=lock)
                _require_fit(seen, file, overrule=typed.overrule)
                let_in(LettingIn(folder, file, keys, seat.seat, renewed, sheets.registry), around.now)
            finally:
                file.close()
        keystore.open_secret_store(seat.folder).put(keystore.CLINIC_SECRET, secret)
        why = typed.overrule or "new password from the recovery sheet"
        sign_in = SignIn(typed.person, typed.password, secret=secret, overrule=why, policy=typed.policy)
        return open_vault(folder, sign_in, around)


def _require_fit(seen: OpenVault, file: Database, *, overrule: str) -> None:
    """Refuse a journal that does not fit together, or is not the one this seat last saw, before writing into it."""
    ledger_tail.require_whole(file)
    settle_keyring(seen.folder, seen.ring, seen.signers())
    if not overrule:
        require_standing(seen, was_enrolled=had_it_open(seen.workstation))


@dataclass(frozen=True, slots=True)
class LettingIn:
    """Somebody with new keys and the keyring that gives them, at a seat of a journal that lies in ``folder``."""

    folder: Path
    file: Database
    keys: OpenKeys
    seat: UUID
    renewed: Keyring
    sheet: Sheet


def let_in(entry: LettingIn, at: Callable[[], datetime], *then: NewRecord) -> None:
    """Stage the new keyring, append who was let in and ``then`` in one transaction, and put the keyring in force."""
    keys, folder, renewed, file = entry.keys, entry.folder, entry.renewed, entry.file
    bodies = BodyKeys(keys, renewed, file)
    changed = UserKeyChanged(keys.user, keys.signing.public.hex(), keys.agreement.public.hex(), "recovery")
    stated = keyring_standing.stated(renewed, "recovered")
    keyring_files.stage(folder, renewed)
    try:
        with file.writing():
            by_sheet = Author(renewed.vault, keys.user, entry.seat, entry.sheet.signing, Holding.SHEET)
            Acting(file, bodies, author=by_sheet, at=at()).append(NewRecord("user.key_changed", changed))
            by_person = Author(renewed.vault, keys.user, entry.seat, keys.signing)
            Acting(file, bodies, author=by_person, at=at()).append(NewRecord("keyring.changed", stated), *then)
    except Environmental:  # whether the disk has it says the next opening, which keeps or drops what is staged
        raise
    except BaseException:
        keyring_files.discard_staged(folder)
        raise
    keyring_files.commit_staged(folder)
