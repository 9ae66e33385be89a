"""How long the window takes to its sign-in page, beside an empty PySide6 window; both as whole processes."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.cases import Row
from benchmarks.timing import times

_EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1280, 800)
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
app.processEvents()
"""
_OURS = """
import os, sys, time
from pathlib import Path
from journal_app.bootstrap import window as bootstrap
from PySide6.QtWidgets import QApplication
from journal_app.ui.application import Application
from journal_app.ui.clinic.sign_in import SignInPage
app = QApplication(sys.argv[:1])
app.setQuitOnLastWindowClosed(False)
application = Application(app, bootstrap.surroundings())
application.start(Path(sys.argv[1]))
while not any(isinstance(page, SignInPage) and page.isVisible() for page in app.allWidgets()):
    app.processEvents()
app.processEvents()
sys.stdout.flush()
os._exit(0)
"""
_ROUNDS = 7
_SECONDS = 30.0


def measure(vault: Path, *, home: Path) -> Row | None:
    """The row, or None where this build has no window or the machine cannot show one."""
    if importlib.util.find_spec("journal_app.bootstrap.window") is None:
        return None
    environment = os.environ | {"JOURNAL_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    try:
        empty = [_once(_EMPTY, [], environment) for _ in range(_ROUNDS)]
        ours = [_once(_OURS, [str(vault)], environment) for _ in range(_ROUNDS)]
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    return Row("start to the sign-in page (plain: an empty window)", times(ours), times(empty), target="≤ 1.5 ×")


def _once(program: str, arguments: list[str], environment: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run(  # noqa: S603 -- our own interpreter and text
        [sys.executable, "-c", program, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        timeout=_SECONDS,
    )
    return (time.perf_counter() - started) * 1000
