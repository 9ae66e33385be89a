"""Puts the window together: Qt, the front door, files and the process; it must not decide what a page shows."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QProcess, Qt

from journal_app.bootstrap import itself, silent_crash
from journal_app.resource_root import manual_root, resource_root
from journal_app.ui import theme
from journal_app.ui.application import Application, DemoMaker, Surroundings
from journal_app.ui.preferences import PreferencesFile

if TYPE_CHECKING:
    from journal_app.services.backup_port import Restored, RestoreForm
    from journal_app.services.front_door import (
        BackupSign,
        FoundedVault,
        FoundingForm,
        FrontDoor,
        LockedSession,
        RecoveryForm,
        SignInForm,
        VaultSign,
    )
    from journal_app.services.session import Session

HOME_VARIABLE = "JOURNAL_HOME"
"""Environment variable that names the folder for everything kept outside vaults, instead of the system's."""
_NAME = "journal-app"
_DEMO_SIZE = ("--patients", "80", "--years", "1")
"""Enough to look around in, made within seconds."""


def open_window(vault: Path | None = None) -> int:
    """Run the window until it is closed; returns the process's exit code."""
    # Every sample of a pen, as ui.signature_pad wants them; that module is too much to import before the first page.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressTabletEvents, on=False)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, on=False)
    silent_crash.hush()
    app = theme.application(sys.argv[0])
    silent_crash.hush_qt()
    app.setApplicationName(_NAME)
    app.setDesktopFileName(_NAME)
    app.setQuitOnLastWindowClosed(False)
    application = Application(app, surroundings())
    application.start(vault)
    gc.enable()  # put off while everything was being loaded
    return app.exec()


def surroundings() -> Surroundings:
    """What the window needs of this computer."""
    resources = resource_root()
    door = LateFrontDoor(resources)
    return Surroundings(
        door=lambda: door,
        translations=resources / "translations",
        manual=manual_root(),
        preferences=PreferencesFile(home() / "window.json"),
        start_again=start_again,
        blocked_passwords=lambda: _blocked(resources),
        demo=DemoMaker(*itself.command("demo", *_DEMO_SIZE), home() / "demo"),
        monotonic=seconds,
        licences=resources / "licences",
    )


def home() -> Path:
    """The folder for what is kept outside vaults."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path(_NAME, appauthor=False)


def start_again(vault: Path | None) -> None:
    """Start the program anew in a process of its own, on a vault if one is given."""
    program, arguments = itself.command(*(() if vault is None else ("--vault", str(vault))))
    QProcess.startDetached(program, list(arguments), str(Path.cwd()))


def seconds() -> float:
    """Seconds that only grow, and go on while the computer sleeps where the system counts them so."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def _blocked(resources: Path) -> frozenset[str]:
    from journal_app.packs.pack_library import PackLibrary

    return PackLibrary(resources).blocked_passwords()


class LateFrontDoor:
    """The real front door, imported when it is first needed; who may sign in is read without it.

    It is used on the worker, behind a window that is there already.
    """

    def __init__(self, resources: Path) -> None:
        """Use the clinical data and templates in ``resources``."""
        self._resources = resources
        self._made: FrontDoor | None = None

    def sign_of(self, folder: Path) -> VaultSign:
        """What the vault in ``folder`` shows to everyone."""
        from journal_app.services.front_door import SignInName, VaultSign
        from journal_app.vault import keyring_files

        ring = keyring_files.read(folder)  # nobody has settled yet which copy counts
        return VaultSign(ring.vault, tuple(SignInName(one.user, one.label) for one in ring.people), ring.is_demo)

    def require_place(self, folder: Path) -> tuple[str, ...]:
        """Refuse a place a vault may not live in."""
        return self._real().require_place(folder)

    def found(self, form: FoundingForm) -> FoundedVault:
        """Make a vault and sign its owner in."""
        return self._real().found(form)

    def open(self, folder: Path, form: SignInForm) -> Session:
        """Sign in."""
        return self._real().open(folder, form)

    def recover(self, folder: Path, form: RecoveryForm) -> Session:
        """Sign in with the printed recovery sheets and a new password."""
        return self._real().recover(folder, form)

    def sign_of_backup(self, source: Path, name: str) -> VaultSign:
        """What a backup shows to everyone."""
        return self._real().sign_of_backup(source, name)

    def look_into_backups(self, source: Path) -> BackupSign:
        """What the backups in a folder show to everyone."""
        return self._real().look_into_backups(source)

    def restore(self, form: RestoreForm) -> Restored:
        """Restore a backup."""
        return self._real().restore(form)

    def lock(self, session: Session) -> LockedSession | None:
        """Lock a session, or sign it out where its person has no PIN."""
        return self._real().lock(session)

    def _real(self) -> FrontDoor:
        if self._made is None:
            from journal_app.bootstrap.front_door import RealFrontDoor

            self._made = RealFrontDoor(self._resources)
        return self._made
