"""How long the window takes to its sign-in page, beside an empty PySide6 window; both as whole processes.

Both run from byte code, as an installed program does, and in turns, so that whatever else the machine does falls on
both alike. Ours speaks Danish, because reading a whole catalogue is part of a start.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.cases import Row
from benchmarks.timing import Taken, times

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
from journal_app.__main__ import main
from PySide6.QtWidgets import QApplication

def until_shown(app):
    window = app.topLevelWidgets()[0]
    while not (window.isVisible() and window.centralWidget().objectName() == "signInPage"{and_more}):
        app.processEvents()
        time.sleep(0.0005)  # as in a waiting event loop, the worker may have the interpreter
    app.processEvents()
    os._exit(0)

QApplication.exec = until_shown
main(["--vault", sys.argv[1]])
"""
_PAGE = _OURS.format(and_more="")
_NAMES = _OURS.format(and_more=" and window.centralWidget().names.buttons()")
_ROUNDS = 11
_SECONDS = 30.0


def measure(vault: Path, *, home: Path) -> Iterator[Row]:
    """The rows, or none where this build has no window or the machine cannot show one."""
    if importlib.util.find_spec("journal_app.bootstrap.window") is None:
        return
    (home / "window.json").write_text(json.dumps({"language": "da"}), encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="journal-benchmark-") as compiled:
        try:
            empty, page, names = _in_turns(vault, _environment(home, Path(compiled)))
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            return
    yield Row("start to the sign-in page (plain: an empty window)", times(page), times(empty), target="≤ 1.5 ×")
    yield Row("start to the names on it, their file's signature verified", times(names), times(empty))


def _environment(home: Path, compiled: Path) -> Mapping[str, str]:
    """Ours, with byte code kept in ``compiled`` whatever this process was told of it."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {"JOURNAL_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    return inherited | own


def _in_turns(vault: Path, environment: Mapping[str, str]) -> tuple[list[Taken], ...]:
    """What each program took in turn; the first round compiles and does not count."""
    measured: tuple[list[Taken], ...] = ([], [], [])
    for number in range(_ROUNDS + 1):
        for program, kept in zip((_EMPTY, _PAGE, _NAMES), measured, strict=True):
            took = _once(program, [str(vault)], environment)
            if number:
                kept.append(took)
    return measured


def _once(program: str, arguments: list[str], environment: Mapping[str, str]) -> Taken:
    before, clock = _processor_of_children(), time.perf_counter()
    subprocess.run(  # noqa: S603 -- our own interpreter and text
        [sys.executable, "-c", program, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        timeout=_SECONDS,
    )
    return Taken((time.perf_counter() - clock) * 1000, (_processor_of_children() - before) * 1000)


def _processor_of_children() -> float:
    """Seconds that ended child processes have had of the processor; none are counted on Windows."""
    if sys.platform == "win32":
        return 0.0
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
