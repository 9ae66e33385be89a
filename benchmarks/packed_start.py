"""How long a packed program takes to its first window, beside the same from source and an empty Qt window; in turns.

``python -m benchmarks.packed_start PROGRAM [--rounds N]``. Each is a process of its own before an invisible display of
its own, and is seen from outside, so that a packed program is measured as it is.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.desk import Desk, desk

_TITLE = "Welcome"
_EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Welcome")
window.resize(1280, 800)
window.show()
app.exec()
"""
_ROUNDS = 5


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print the middles."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.packed_start", description="Start of a packed program.")
    parser.add_argument("program", type=Path, help="the packed program")
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    options = parser.parse_args(words)
    programs: dict[str, list[str]] = {
        "an empty window, from source": [sys.executable, "-c", _EMPTY],
        "ours, from source": [sys.executable, "-m", "journal_app"],
        "ours, packed": [str(options.program.resolve())],
    }
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory(prefix="journal-start-") as folder, desk() as at:
        for number in range(options.rounds + 1):
            for name, command in programs.items():
                measured = _once(at, command, _environment(Path(folder), at))
                if number:  # the first round reads from the disk and compiles
                    took[name].append(measured)
    for name, all_ in took.items():
        print(f"{name:30} {median(one[0] for one in all_):7.0f} ms  processor {median(one[1] for one in all_):5.0f} ms")
    return 0


def _environment(home: Path, at: Desk) -> Mapping[str, str]:
    own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "JOURNAL_HOME": str(home / "journal"), "DISPLAY": at.name}
    source = {"PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    return own | source | {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}


def _once(at: Desk, command: list[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """Milliseconds until the window was there, and what of them the processor was used."""
    began = time.perf_counter()
    program = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        at.window(_TITLE)
        took = time.perf_counter() - began
        ticks = Path(f"/proc/{program.pid}/stat").read_text("ascii").rpartition(")")[2].split()[11:13]
    finally:
        program.kill()
        program.wait()
    return took * 1000, sum(map(int, ticks)) * 1000 / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
