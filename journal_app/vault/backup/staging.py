"""Lays a backup out as a journal in a new folder and verifies all of it there; it must not put it anywhere in force.

Nothing of a backup is believed before: the manifest is read within bounds, each part is compared with it, the copy of
the database is written anew under the journal's own key, and every photo and document is compared with its record.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from journal_app.domain.errors import Environmental, UserFacing
from journal_app.services.backup_port import OnProgress
from journal_app.vault import database, durable_file, keyring_files, role_keys, stream_file, verifying
from journal_app.vault.backup import backup_keys, checking, database_copy, file_list, layout
from journal_app.vault.backup.backup_keys import Place
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder, Fingerprint, NoBackup
from journal_app.vault.backup.manifest import LONGEST, Manifest, parse, readable
from journal_app.vault.keyring_format import Keyring, KeyringDamaged
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.secret_memory import wipe
from journal_app.vault.verifying import Report, Request, Signatures, Unlocked

_LONGEST_KEYRING: Final = 16 * 1024 * 1024
_LEFT_BEHIND: Final = "verify.anchors.abandoned"


class OtherJournal(UserFacing):
    """A backup lies in another journal's folder, or is signed by nobody it knows."""

    def __init__(self) -> None:
        super().__init__(
            "backup.other_journal",
            "This backup belongs to another journal, or its parts are of different backups. Nothing was restored.",
        )


@dataclass(frozen=True, slots=True)
class Chosen:
    """One backup that was found, with what it says of itself and its keyring; nothing is opened yet."""

    folder: BackupFolder
    name: str
    manifest: Manifest
    ring: Keyring

    @property
    def place(self) -> Path:
        """Its folder."""
        return self.folder.generations / self.name

    @property
    def key_place(self) -> Place:
        """What its key is bound to."""
        return Place(self.manifest.vault, self.manifest.generation)


def choose(source: Path, name: str = "") -> Chosen:
    """The backup called ``name``, or the newest one, of the one journal in ``source``.

    Raises:
        NoBackup, BackupDamaged, BackupTooNew, OtherJournal: with the reason.
    """
    folder = BackupFolder.found(source.expanduser().absolute())
    names = folder.names()
    if not names or (name and name not in names):
        raise NoBackup(folder.path)
    wanted = name or _newest(folder, names)
    place = folder.generations / wanted
    manifest = parse(layout.read(place / layout.MANIFEST, limit=LONGEST))
    if manifest.vault != folder.vault:
        raise OtherJournal
    data = layout.read(place / layout.KEYRING, limit=_LONGEST_KEYRING)
    if Fingerprint(len(data), hashlib.sha256(data).digest()) != manifest.keyring:  # of what was read, not of the file
        raise BackupDamaged("keyring")
    try:
        ring = Keyring.parse(data)
    except KeyringDamaged:
        raise BackupDamaged("keyring") from None
    if ring.vault != folder.vault or not _is_signed_by_a_member(manifest, ring):
        raise OtherJournal
    return Chosen(folder, wanted, manifest, ring)


def _newest(folder: BackupFolder, names: tuple[str, ...]) -> str:
    """The one that reaches furthest; one whose name says it is newer and that cannot be read is not passed over."""
    known = readable(folder)
    furthest = next(reversed(known), names[-1])
    return furthest if names[-1] in known else names[-1]


def lay_out(chosen: Chosen, journal: Path, key: bytearray, keys: OpenKeys, *, on_progress: OnProgress) -> None:
    """Write the backup as a journal into the new folder ``journal``: database under R, keyring twice, all files.

    Raises:
        BackupDamaged: some part is not as it was written.
    """
    checking.check_parts(chosen.place, chosen.manifest)
    files = tuple(file_list.read(chosen.place / layout.LIST, count=chosen.manifest.file_count))
    durable_file.make_private_folder(journal)
    _copy_database(chosen, journal / chosen.ring.database, key, keys)
    keyring_files.replace(journal, chosen.ring)
    for done, file in enumerate(files):
        on_progress(done, len(files))
        checking.check_file(chosen.folder, file)
        target = stream_file.path_of(journal, file.id)
        durable_file.make_private_folder(target.parent)
        if layout.copy_new(chosen.folder.file(file.id), target).sha256.hex() != file.sha256:
            raise BackupDamaged("file")
    for folder in sorted((journal / stream_file.FOLDER).glob("*")):
        durable_file.sync_folder(folder)
    on_progress(len(files), len(files))


def verify(chosen: Chosen, journal: Path, keys: OpenKeys, anchors: tuple[str, ...] = ()) -> Report:
    """Verify everything in a laid-out journal, against its own checkpoint and ``anchors`` from elsewhere."""
    unlocked = Unlocked(journal, chosen.ring, keys, None)
    return verifying.verify(unlocked, Request(signatures=Signatures.ALL, anchors=(chosen.manifest.note, *anchors)))


class NotAllChecked(UserFacing):
    """Damage kept later checks from being made."""

    def __init__(self) -> None:
        super().__init__("backup.not_all_checked", "Not everything in the backup could be checked.")


def findings_of(report: Report) -> tuple[UserFacing, ...]:
    """What speaks against a laid-out journal, each in a sentence that can be translated.

    Also that a restore in its past left an anchor behind that somebody brought: whoever has all keys can restore an
    older backup, list the anchor, and go on as they like, so a person must know of that restore.
    """
    speaking = (*report.found(), *(one for one in report.findings if one.key == _LEFT_BEHIND))
    found = tuple(UserFacing(one.key, one.sentence, count=one.count, **dict(one.params)) for one in speaking)
    return found if report.is_complete else (*found, NotAllChecked())


def _is_signed_by_a_member(manifest: Manifest, ring: Keyring) -> bool:
    signed = manifest.signed
    return signed is not None and any(
        one.user == signed.by and manifest.is_signed_with(one.signing_public) for one in ring.people
    )


def _copy_database(chosen: Chosen, target: Path, key: bytearray, keys: OpenKeys) -> None:
    under_backup, under_journal = (
        backup_keys.sqlcipher_key(key, chosen.manifest.vault),
        role_keys.sqlcipher_key(keys.newest_registry),
    )
    try:
        source = database.open_unchanging(chosen.place / layout.DATABASE, under_backup)
    except Environmental as problem:
        raise BackupDamaged("database") from problem
    finally:
        wipe(under_backup)
    try:
        checking.check_pages(source)
        checking.check_ledger(source, chosen.manifest)
        database_copy.copy(source, target, under_journal)
    finally:
        wipe(under_journal)
        source.connection.close()
