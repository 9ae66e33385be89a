"""Puts the window together: Qt, the front door, files and the process; it must not decide what a page shows."""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from journal_app.resource_root import resource_root
from journal_app.ui.application import Application, DemoMaker, Surroundings
from journal_app.ui.preferences import PreferencesFile
from journal_app.ui.signature_pad import prepare_pointer_events

if TYPE_CHECKING:
    from journal_app.services.front_door import FrontDoor

HOME_VARIABLE = "JOURNAL_HOME"
"""Environment variable that names the folder for everything kept outside vaults, instead of the system's."""
_NAME = "journal-app"
_DEMO_SIZE = ("--patients", "150", "--years", "2")
"""Enough to look around in, made within seconds."""
_log = logging.getLogger(__name__)


def open_window(vault: Path | None = None) -> int:
    """Run the window until it is closed; returns the process's exit code."""
    prepare_pointer_events()
    sys.excepthook = _log_place_only
    app = QApplication(sys.argv[:1])
    app.setApplicationName(_NAME)
    app.setDesktopFileName(_NAME)
    app.setQuitOnLastWindowClosed(False)
    application = Application(app, surroundings())
    application.start(vault)
    return app.exec()


def surroundings() -> Surroundings:
    """What the window needs of this computer."""
    resources = resource_root()
    return Surroundings(
        door=_door_made_once(resources),
        translations=resources / "translations",
        preferences=PreferencesFile(home() / "window.json"),
        start_again=start_again,
        blocked_passwords=lambda: _blocked(resources),
        demo=DemoMaker(sys.executable, ("-m", "journal_app", "demo", *_DEMO_SIZE), home() / "demo"),
        monotonic=seconds,
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
    place = [] if vault is None else ["--vault", str(vault)]
    QProcess.startDetached(sys.executable, ["-m", "journal_app", *place], str(Path.cwd()))


def seconds() -> float:
    """Seconds that only grow, and go on while the computer sleeps where the system counts them so."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def _blocked(resources: Path) -> frozenset[str]:
    from journal_app.packs.library import PackLibrary

    return PackLibrary(resources).blocked_passwords()


def _door_made_once(resources: Path) -> Callable[[], FrontDoor]:
    """The real front door, imported and made when it is first asked for: on the worker, behind the first page."""
    made: list[FrontDoor] = []

    def door() -> FrontDoor:
        if not made:
            from journal_app.bootstrap.front_door import RealFrontDoor

            made.append(RealFrontDoor(resources))
        return made[0]

    return door


def _log_place_only(kind: type[BaseException], _problem: BaseException, trace: TracebackType | None) -> None:
    """What a slot raises: its type and place; never its text, which may hold data."""
    place = "?"
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{Path(code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    _log.error("unexpected %s at %s", kind.__name__, place)
