"""Makes a backup that counts out of a copy that was made without any key, once somebody has signed in; it copies none.

The copy must be of this journal's past, to the record, and its keyring the one that its own records lead to: whoever
can write to the drive could put another one there. Then it is treated like the journal of that moment: under a key of
its own, signed, read back, written down. A copy that is not so stays where it is, to be looked at, and is told of.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journal_app.domain.errors import Environmental, JournalError, UserFacing
from journal_app.services.backup_port import BackupDone, BackupOrder
from journal_app.vault import database, headers, high_water, keyring_standing, role_keys
from journal_app.vault.backup import checking, layout, making, precautions, trusted_keys, unattended
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder
from journal_app.vault.backup.making import Source
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.high_water import Mark
from journal_app.vault.keyring_format import Keyring, KeyringDamaged
from journal_app.vault.keyring_standing import KeyringNotLawful
from journal_app.vault.ledger import Head, SqlRecordStore
from journal_app.vault.reading import Reading
from journal_app.vault.secret_memory import wipe

if TYPE_CHECKING:
    from journal_app.vault.open_vault import OpenVault

_NEXT: Final = (
    "SELECT CAST(header AS BLOB) FROM ledger WHERE position >= ? AND header IS NOT NULL ORDER BY position LIMIT 1"
)


class CopyOfOlderKit(UserFacing):
    """A copy without a key was made before the recovery kit that is in force now."""

    def __init__(self) -> None:
        super().__init__(
            "backup.older_kit",
            "The copy that the computer made by itself is from before the present recovery kit, so no backup was made "
            "of it. Make a backup now.",
        )


def count_newest(vault: OpenVault, target: Path, now: Callable[[], datetime]) -> BackupDone | None:
    """Make a backup of the newest copy that waits on a drive, and remove it with the older ones; None where none waits.

    Raises:
        BackupDamaged: the copy is not whole, or not of this journal.
        CopyOfOlderKit: it is of before the present recovery kit.
        JournalError: as making a backup raises.
    """
    folder = BackupFolder.below(target, vault.id)
    waiting = unattended.names(folder)
    if not waiting:
        return None
    place = folder.unattended / waiting[-1]
    note = unattended.read(place, vault.id)
    ring = _ring(place)
    copy = _opened(vault, place)
    try:
        checking.check_pages(copy)
        head = _require_past_of(vault, copy)
        _require_its_own(ring, vault, copy)
        _require_possible(note.made, vault, copy, head, now())
        _require_news(vault, folder, head, now())
        done = making.make_of(vault, BackupOrder(target), now, Source(copy, ring, note.made))
    finally:
        copy.connection.close()
    unattended.remove(folder, waiting[-1])
    return done


def _opened(vault: OpenVault, place: Path) -> Database:
    for secret in reversed(tuple(vault.keys.registry.values())):
        key = role_keys.sqlcipher_key(secret)
        try:
            return database.open_unchanging(place / layout.DATABASE, key)
        except Environmental:
            continue
        finally:
            wipe(key)
    raise BackupDamaged("database")


def _ring(place: Path) -> Keyring:
    try:
        return Keyring.parse(layout.read(place / layout.KEYRING, limit=trusted_keys.LONGEST))
    except KeyringDamaged:
        raise BackupDamaged("keyring") from None


def _require_past_of(vault: OpenVault, copy: Database) -> Head:
    """The copy's records are the first ones of this journal, each hashed; how far it reaches."""
    try:
        head = SqlRecordStore(copy).head()
    except JournalError:
        raise BackupDamaged("ledger") from None
    checking.check_records(copy, line=str(head.line), size=head.size, root=head.root())
    seen = Mark(str(head.line), head.size, head.root(), 0)
    if not high_water.judge(seen, vault.standing(), SqlRecordStore(vault.database).root_at).is_fine:
        raise BackupDamaged("ledger")
    return head


def _require_its_own(ring: Keyring, vault: OpenVault, copy: Database) -> None:
    """The keyring is the one that the copy's own records lawfully lead to, whoever signed the file."""
    if ring.vault != vault.id:
        raise BackupDamaged("keyring")
    keys = BodyKeys(vault.keys, vault.ring, copy)
    try:
        keyring_standing.require(ring, Reading(copy, keys).signers())
    except KeyringNotLawful:
        raise BackupDamaged("keyring") from None
    finally:
        keys.forget()
    if ring.recovery.publics != vault.ring.recovery.publics:
        raise CopyOfOlderKit  # the new sheet would open the backup, and the old one the keys in it: neither both


def _require_possible(made: datetime, vault: OpenVault, copy: Database, head: Head, now: datetime) -> None:
    """Nobody signed when the copy was made: it was behind what is in it, before what came next, and is not to come.

    Otherwise an old copy with a new date would pass for today's.
    """
    row = SqlRecordStore(copy).row(head.size - 1)
    next_one = vault.database.execute(_NEXT, (head.size,)).fetchone()
    latest = now if next_one is None else min(now, headers.decode(next_one[0]).at)
    if row is None or row.header is None or not headers.decode(row.header).at <= made <= latest:
        raise BackupDamaged("copied")


def _require_news(vault: OpenVault, folder: BackupFolder, head: Head, now: datetime) -> None:
    """It reaches further than each backup on the drive: one that does not was counted before."""
    ours = precautions.look(vault, folder, now).ours.values()
    if any((head.line, head.size) <= one.reach for one in ours):
        raise BackupDamaged("copied")
