"""Looks, before a backup is written, whether this journal still is the one that was backed up; it writes nothing.

A backup of what a blackmailer's program left behind is worse than none: the next ones would push out the good ones. So
the journal must continue the newest backup's, and most photos and documents of that backup must be here as they were.
Which backup is asked says who signed it: a manifest by a stranger or by somebody who left must not stand before ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journal_app.domain.clinic import RestoreMade
from journal_app.domain.errors import Environmental, UserFacing
from journal_app.domain.records import SealedFile
from journal_app.vault import high_water, stream_file
from journal_app.vault.backup import checking, file_list, layout, manifest, trusted_keys
from journal_app.vault.backup.believed import Belief
from journal_app.vault.backup.layout import BackupFolder
from journal_app.vault.backup.manifest import Manifest
from journal_app.vault.high_water import Mark, Verdict
from journal_app.vault.ledger import SqlRecordStore

if TYPE_CHECKING:
    from journal_app.vault.open_vault import OpenVault

ONE_IN: Final = 10
"""More than one file in so many gone or changed is no accident of one file."""


class FilesSuspicious(UserFacing):
    """Many photos and documents are gone or changed since the last backup."""

    def __init__(self, changed: int, known: int) -> None:
        super().__init__(
            "backup.suspicious",
            "{changed} of {known} photos and documents of the last backup are missing or changed on this computer, so "
            "no backup was made. Something may be destroying the journal's files. Unplug the backup drive and find "
            "out why; if you know the reason, say it and go on.",
            changed=changed,
            known=known,
        )


class JournalNotTheBackups(UserFacing):
    """The journal is older than, or another than, what the newest backup has."""

    def __init__(self, verdict: str) -> None:
        super().__init__(
            "backup.journal_differs",
            "The newest backup in this folder has records that this journal does not have, so no backup was made. An "
            "older copy of the journal may be in use here. Restore the backup; if you know the reason, say it and go "
            "on.",
            verdict=verdict,
        )


class JournalForked(UserFacing):
    """The newest backup and this journal both went on from the same restored backup, apart from each other."""

    def __init__(self, line: int) -> None:
        super().__init__(
            "backup.forked",
            "Two computers restored the same backup and both went on with it, so there are two journals now, each with "
            "records that the other lacks, and no backup was made. Decide which one goes on, restore its backup on "
            "the other computer, and write there again what is missing. If you know the reason, say it and go on.",
            line=line,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The backups on a drive by who signed them, each kind by name, the furthest last; see `believed`.

    ``ours`` are believed. ``kin`` are by somebody whom this journal does not know and one of its people brought into a
    keyring on the drive, as where two computers restored the same backup: they only ever stop something. ``past`` are
    by a key that counted when the ledger was as long as they say, and counts no more: honest or dated back, nobody
    can tell, so they vouch for nothing. ``strange`` counts all others.
    """

    ours: Mapping[str, Manifest]
    kin: Mapping[str, Manifest]
    past: Mapping[str, Manifest]
    strange: int

    @property
    def continued(self) -> Manifest | None:
        """The one that reaches furthest: this journal must go on from it, as far as anybody of it knows."""
        return max((*self.ours.values(), *self.kin.values()), key=lambda one: (one.reach, one.made), default=None)

    @property
    def vouching(self) -> tuple[str, Manifest] | None:
        """The one that reaches furthest of those whose photos and documents must be here, with its name."""
        known = self.ours or self.past or self.kin
        return list(known.items())[-1] if known else None


def look(vault: OpenVault, folder: BackupFolder, now: datetime) -> Found:
    """Tell apart who made what lies on a drive."""
    belief = Belief.of_journal(vault, now)
    ended = frozenset(term.public for _, term in vault.signers().note_keys() if term.ends is not None)
    sheets = {kit.publics[0] for kit in vault.signers().kits.all}
    known = trusted_keys.of(vault.ring, folder.path, sheets=sheets, ended=ended)
    ours, kin, past = dict[str, Manifest](), dict[str, Manifest](), dict[str, Manifest]()
    readable = manifest.readable(folder)
    for name, one in readable.items():
        if belief.holds(one):
            ours[name] = one
        elif belief.allows(one.made) and trusted_keys.is_by_one(one, known):
            kin[name] = one
        elif belief.allows(one.made) and _counted_once(vault, one):
            past[name] = one
    return Found(ours, kin, past, len(readable) - len(ours) - len(kin) - len(past))


def _counted_once(vault: OpenVault, one: Manifest) -> bool:
    """Whether the key counted at a checkpoint that this ledger has."""
    term = None if one.signed is None else vault.signers().term_of(one.signed.key.hex())
    if term is None or not trusted_keys.is_by_one(one, frozenset({(term.person, term.public)})):
        return False
    seen, store = one.checkpoint, SqlRecordStore(vault.database)
    is_here = seen.size <= store.head().size and store.root_at(seen.size) == seen.root
    return is_here and term.counts_for_size(seen.size)


def require_plausible(vault: OpenVault, folder: BackupFolder, found: Found) -> None:
    """Return if this journal continues the newest backup and has its photos and documents.

    Raises:
        JournalForked, JournalNotTheBackups, FilesSuspicious: it does not.
    """
    if found.continued is not None:
        _require_continued(vault, found, found.continued)
    if found.vouching is None:
        return  # what nobody here signed says nothing about this journal
    name, newest = found.vouching
    named = file_list.named_in(vault.database)  # what was erased since may be gone
    listed = _listed(folder.generations / name, newest)
    require_files(vault.folder, named if listed is None else tuple(set(named).intersection(listed)))


def read_before(folder: BackupFolder, found: Found) -> frozenset[SealedFile]:
    """Photos and documents that were read back whole when a backup that lies there was made; where none is, none."""
    newest = next(reversed(tuple(found.ours.items())), None)
    listed = None if newest is None else _listed(folder.generations / newest[0], newest[1])
    return frozenset(listed or ())


def _listed(place: Path, newest: Manifest) -> tuple[SealedFile, ...] | None:
    """What a backup's list has, as far as it is the one that was signed; None where the journal must say it instead.

    No key is needed to break a list, or to put one there that asks for nothing.
    """
    path = place / layout.LIST
    try:
        if layout.size_of(path) != newest.files.size or layout.fingerprint(path) != newest.files:
            return None
        return tuple(file_list.read(path, count=newest.file_count))
    except Environmental:
        return None


def require_files(place: Path, files: tuple[SealedFile, ...]) -> None:
    """Raise `FilesSuspicious` where more than one in ten of these files are not in the vault's folder as they were."""
    changed = {one.id for one in files if layout.size_of(stream_file.path_of(place, one.id)) != one.size}
    sample = checking.sample_of(files)
    altered = [one for one in sample if one.id not in changed and not is_as_vouched(place, one)]
    if len(changed) * ONE_IN > len(files):
        raise FilesSuspicious(len(changed), len(files))
    if len(altered) * ONE_IN > len(sample):
        raise FilesSuspicious(max(1, len(altered) * len(files) // len(sample)), len(files))


def is_as_vouched(place: Path, file: SealedFile) -> bool:
    """Whether a sealed file lies in the vault's folder as its record vouches for it."""
    path = stream_file.path_of(place, file.id)
    try:
        return layout.size_of(path) == file.size and layout.fingerprint(path).sha256.hex() == file.sha256
    except Environmental:
        return False


def _require_continued(vault: OpenVault, found: Found, newest: Manifest) -> None:
    seen, now = newest.checkpoint, vault.standing()
    verdict = high_water.judge(Mark(seen.line, seen.size, seen.root, 0), now, SqlRecordStore(vault.database).root_at)
    if verdict is Verdict.OTHER_LINE and seen.line.isdecimal() and int(seen.line) < int(now.line):
        return  # a restore began a new line, and says so in the ledger
    if not verdict.is_fine and _is_apart(vault, found):
        raise JournalForked(int(now.line))
    if not verdict.is_fine:
        raise JournalNotTheBackups(verdict.value)


def _is_apart(vault: OpenVault, found: Found) -> bool:
    """Whether a backup on the drive is of another continuation of the one that this line begins with.

    The line's number was free on both computers; what both have in common ends where it was restored.
    """
    restored = vault.newest_of("restore.made")
    if not isinstance(restored, RestoreMade):
        return False
    store = SqlRecordStore(vault.database)
    size = store.head().size
    seen = (one.checkpoint for one in (*found.ours.values(), *found.kin.values()))
    return any(
        one.line == str(restored.line) and restored.fork_size < one.size <= size and store.root_at(one.size) != one.root
        for one in seen
    )
