"""Backups of one open journal: made, tried and told of; it must not know how any of it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from journal_app.domain.backups import BackupHistory, BackupMade, BackupProven
from journal_app.services.backup_port import BackupDone, BackupOrder, BackupPlace, TrialDone, TrialOrder
from journal_app.vault.backup import counting, keeping_erasures, making, medium, proving, seat_notes
from journal_app.vault.backup.layout import BackupDamaged, BackupFolder
from journal_app.vault.backup.seat_notes import Noted

if TYPE_CHECKING:
    from journal_app.vault.open_vault import OpenVault


class BackupRoom:
    """See ``services.backup_port.Backups``."""

    def __init__(self, vault: OpenVault) -> None:
        """Back up ``vault``."""
        self._vault = vault

    def make(self, order: BackupOrder, now: Callable[[], datetime]) -> BackupDone:
        """Write a backup, read it back, say so in the journal, and thin out older ones."""
        return making.make(self._vault, order, now)

    def try_restore(self, order: TrialOrder, now: Callable[[], datetime]) -> TrialDone:
        """Restore the newest backup to a throw-away place, verify everything in it, and say so in the journal."""
        return proving.prove(self._vault, order, now)

    def keep_erasures(self, at: datetime) -> None:
        """Keep every erasure beside the backups that are there, so that no older one undoes it."""
        keeping_erasures.keep_everywhere(self._vault, at)

    def places(self) -> tuple[BackupPlace, ...]:
        """Every folder that this computer made backups in, the one used last first."""
        noted = seat_notes.read(self._vault.workstation.folder)
        return tuple(self._place(one) for one in noted)

    def is_at_close(self) -> bool:
        """Whether this computer makes a backup when the program is closed."""
        return seat_notes.is_at_close(self._vault.workstation.folder)

    def keep_at_close(self, *, is_on: bool) -> None:
        """Make one when the program is closed from now on, or no more."""
        seat_notes.keep_at_close(self._vault.workstation.folder, is_on=is_on)

    def daily_at(self) -> time | None:
        """At which time of this computer's day a backup is made while the program runs; None where none is."""
        return seat_notes.daily_at(self._vault.workstation.folder)

    def keep_daily_at(self, at: time | None) -> None:
        """Make one each day at this time from now on, or no more."""
        seat_notes.keep_daily_at(self._vault.workstation.folder, at)

    def count_unattended(self, target: Path, now: Callable[[], datetime]) -> BackupDone | None:
        """Verify the newest copy that was made without any key to ``target``, and make a backup of it that counts."""
        return counting.count_newest(self._vault, target, now)

    def _place(self, noted: Noted) -> BackupPlace:
        folder = BackupFolder.below(Path(noted.folder), self._vault.id)
        is_there = folder.generations.is_dir()
        try:
            known = medium.read(folder) if is_there else None
        except BackupDamaged:
            known = None
        country = "" if known is None else known.country
        is_beside = is_there and self.is_beside(folder.path)
        return BackupPlace(Path(noted.folder), noted.made, noted.proven, country, is_there, is_beside)

    def is_beside(self, folder: Path) -> bool:
        """Whether a folder lies on the journal's own disk, so that one broken disk takes both."""
        return medium.is_on_one_disk(folder, self._vault.folder)

    def history(self) -> BackupHistory:
        """The newest backup and the newest proven restore that the journal knows of."""
        made: tuple[BackupMade, datetime] | None = None
        proven: tuple[BackupProven, datetime] | None = None
        for at, content in self._vault.told("backup.made", "backup.proven"):
            if isinstance(content, BackupMade):
                made = content, at
            elif isinstance(content, BackupProven):
                proven = content, at
        return BackupHistory(*(made or (None, None)), *(proven or (None, None)))
