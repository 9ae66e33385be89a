"""Tries a backup: restores it to a throw-away place, verifies everything, says so in the journal; it changes no backup.

What is proven is the whole way back: with an owner's own keys, or with nothing but the printed sheets, whose words then
open the backup, the registry and (with sheet 2) the clinical contents as they would on a new computer.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from journal_app.domain.backups import BackupProven, OpenedWith
from journal_app.domain.errors import Environmental
from journal_app.domain.records import NewRecord
from journal_app.services.backup_port import TrialDone, TrialOrder
from journal_app.vault.backup import erased_since, precautions, seat_notes, staging, unlocking
from journal_app.vault.backup.believed import Belief
from journal_app.vault.backup.layout import BackupFolder, NoBackup
from journal_app.vault.backup.staging import Chosen
from journal_app.vault.backup.unlocking import Opened
from journal_app.vault.open_keys import OpenKeys
from journal_app.vault.recovery import Sheets
from journal_app.vault.secret_memory import wipe

if TYPE_CHECKING:
    from journal_app.vault.open_vault import OpenVault
    from journal_app.vault.verifying import Report


def prove(vault: OpenVault, order: TrialOrder, now: Callable[[], datetime]) -> TrialDone:
    """Try the newest backup of an open journal; see ``services.backup_port.Backups``."""
    target = order.target.expanduser().absolute()
    folder = BackupFolder.below(target, vault.id)
    if not folder.generations.is_dir():
        raise NoBackup(target)
    folder.require_no_links()
    staging.choose(folder.path)  # what passes for the newest must be a backup, too
    chosen = staging.choose(folder.path, _newest(vault, folder, now()))
    erased_since.require_known(chosen, vault.workstation.erasures, Belief.of_journal(vault, now()))
    opened = _opened(chosen, vault.keys, order)
    try:
        report = _tried(chosen, opened, vault.workstation.new_workshop(), order)
        is_clinical_read = opened.keys.holds_clinical
    finally:
        wipe(opened.key)
        if opened.keys is not vault.keys:
            opened.keys.wipe()
    if not report.is_sound:
        return TrialDone(None, staging.findings_of(report))
    proven = BackupProven(
        target=chosen.manifest.target,
        generation=chosen.manifest.generation,
        manifest=chosen.manifest.digest.hex(),
        made=chosen.manifest.made,
        size=report.size,
        root=report.root.hex(),
        opened_with=OpenedWith.SHEETS if order.registry_words else OpenedWith.OWNER,
        is_clinical_read=is_clinical_read,
    )
    at = now()
    with vault.act(at) as act:
        act.append(NewRecord("backup.proven", proven))
    with suppress(Environmental):  # a convenience of this computer; the journal has it
        seat_notes.note_proven(vault.workstation.folder, target, at)
    return TrialDone(proven, ())


def _newest(vault: OpenVault, folder: BackupFolder, now: datetime) -> str:
    """The name of the backup that reaches furthest of those that are believed, or were when they were made.

    A name and a date are soon given to an old one.
    """
    found = precautions.look(vault, folder, now)
    known = found.ours or found.past
    return max(known, key=lambda name: (known[name].reach, known[name].made), default="")


def _opened(chosen: Chosen, keys: OpenKeys, order: TrialOrder) -> Opened:
    if not order.registry_words:
        return Opened(unlocking.by_owner(chosen, keys), keys)
    sheets = Sheets.typed(keys.vault, order.registry_words, order.clinical_words)
    try:
        return unlocking.by_sheets(chosen, sheets)
    finally:
        sheets.wipe()


def _tried(chosen: Chosen, opened: Opened, workshop: Path, order: TrialOrder) -> Report:
    """Lay the backup out, sealed like a journal, in a folder of this seat that is deleted afterwards.

    What a program that was killed left there goes at the next sign-in, for it has what was erased by then.
    """
    try:
        journal = workshop / "journal"
        staging.lay_out(chosen, journal, opened.key, opened.keys, on_progress=order.on_progress)
        return staging.verify(chosen, journal, opened.keys)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
