"""Who works in the clinic by the newest backup on a drive, whichever older one is restored; it must not restore any.

A backup's own keyring still has those who left later, and they could write lists of what was erased. So the newest
backup is asked: by its ledger, which must begin with the same record 0 and contain every other backup, up to where a
restore by somebody who worked there left its line; where its registry does not open, by its keyring, which must lead
back to the chosen one's, each newer and signed by a member of the one before. Backups that contradict each other make
nobody known, nor does one that says that it reaches further and cannot be asked: it may be the one that says who left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from journal_app.domain.clinic import RestoreMade
from journal_app.domain.errors import JournalError
from journal_app.vault import database
from journal_app.vault.backup import backup_keys, checking, layout, manifest, staging, trusted_keys, unlocking
from journal_app.vault.backup.believed import Belief, Members
from journal_app.vault.backup.layout import BackupDamaged
from journal_app.vault.backup.staging import Chosen
from journal_app.vault.backup.unlocking import Opened
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.keyring_format import Keyring
from journal_app.vault.ledger import SqlRecordStore
from journal_app.vault.reading import Reading
from journal_app.vault.recovery import Sheets
from journal_app.vault.secret_memory import wipe


def of(chosen: Chosen, opened: Opened, now: datetime) -> Belief:
    """Who is believed by the newest backup beside ``chosen``, which ``opened`` opens; contradicted, nobody is."""
    every = sorted(_beside(chosen), key=_reach)
    own = _newest_time(chosen, opened.key)
    if {one.name for one in every} <= {chosen.name}:
        found = Belief.at(_people(chosen.ring), now, own)
    else:
        try:
            found = _by_ledger(every[-1], (chosen, *every), opened, now)
        except JournalError:
            later = (one.ring for one in every if _reach(one) > _reach(chosen))
            found = Belief.at(_by_keyrings(chosen.ring, later), now, own)
    furthest = max((one.reach for one in manifest.readable(chosen.folder).values()), default=(0, 0))
    return found if furthest <= max(map(_reach, every), default=furthest) else Belief.at(frozenset(), now)


def _newest_time(chosen: Chosen, key: bytearray) -> int:
    """The newest time in the ledger of the chosen backup; a restore looks into the rest of it anyway."""
    try:
        with _database(chosen, key) as copy:
            return SqlRecordStore(copy).head().newest
    except JournalError:
        return 0


def _beside(chosen: Chosen) -> Iterable[Chosen]:
    """Every backup in the folder that is what its manifest says, as far as can be told without opening it."""
    for name in chosen.folder.names():
        try:
            yield staging.choose(chosen.folder.path, name)
        except JournalError:
            continue


def _reach(one: Chosen) -> tuple[int, int]:
    return one.manifest.reach


def _by_ledger(newest: Chosen, all_of_them: tuple[Chosen, ...], opened: Opened, now: datetime) -> Belief:
    """Whose keys count at the end of its ledger; raise `JournalError` where it does not open."""
    sheet, own = opened.sheet, opened.keys
    if sheet is not None:
        found = unlocking.by_sheets(newest, Sheets(sheet, None))
    elif len(own.registry) >= len(newest.ring.registry):
        found = Opened(unlocking.by_owner(newest, own), own)
    else:  # keys were exchanged since
        raise BackupDamaged("keyring")
    try:
        with _database(all_of_them[0], opened.key) as chosen, _database(newest, found.key) as copy:
            checking.check_ledger(copy, newest.manifest)
            is_same = SqlRecordStore(chosen).leaves(0, 1) == SqlRecordStore(copy).leaves(0, 1)
            keys = BodyKeys(found.keys, newest.ring, copy)
            try:
                reading = Reading(copy, keys)
                is_led = is_same and _leads(reading, SqlRecordStore(copy), newest, all_of_them)
                holders = reading.signers().holders() if is_led else {}
                return Belief.at(frozenset(holders.items()), now, SqlRecordStore(copy).head().newest)
            finally:
                keys.forget()
    finally:
        wipe(found.key)
        if found.keys is not own:
            found.keys.wipe()


@contextmanager
def _database(one: Chosen, key: bytearray) -> Iterator[Database]:
    spelled = backup_keys.sqlcipher_key(key, one.manifest.vault)
    try:
        copy = database.open_unchanging(one.place / layout.DATABASE, spelled)
    finally:
        wipe(spelled)
    try:
        yield copy
    finally:
        copy.connection.close()


def _leads(reading: Reading, store: SqlRecordStore, newest: Chosen, others: tuple[Chosen, ...]) -> bool:
    """Whether a ledger goes on from every other backup, or left its line by somebody who worked here by that backup.

    Otherwise somebody who was an owner once could go on from an old backup, and be one still.
    """
    restores = [(at.author, said) for at, said in reading.counting("restore.made") if isinstance(said, RestoreMade)]
    if _reach(newest)[0] != (restores[-1][1].line if restores else 0):
        return False
    lines = [0, *(said.line for _, said in restores)]
    for one in others:
        line, size = _reach(one)
        left_by, shared = None, newest.manifest.checkpoint.size
        if line != lines[-1]:
            number = lines.index(line) if line in lines else -1
            if not restores:
                return False
            left_by, fork = restores[number]
            shared = fork.fork_size if number >= 0 else 0
        if size <= shared:
            if store.root_at(size) != one.manifest.checkpoint.root:
                return False
        elif left_by not in {person.user for person in one.ring.people}:
            return False
    return True


def _by_keyrings(ring: Keyring, later: Iterable[Keyring]) -> Members:
    current = ring
    for other in later:
        if other.digest == current.digest:
            continue
        if other.version <= current.version or not trusted_keys.is_signed_by(
            other, _people(current), {current.recovery.registry_signing}
        ):
            return frozenset()
        current = other
    return _people(current)


def _people(ring: Keyring) -> Members:
    return frozenset((one.user, one.signing_public) for one in ring.people)
