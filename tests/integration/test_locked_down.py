"""The process itself: no dumps, memory closed, nothing of a patient in what a mistake says."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from journal_app.bootstrap import process_shield
from journal_app.bootstrap.doctor import examine
from journal_app.bootstrap.process_shield import Shield
from journal_app.resource_root import resource_root

ROOT = Path(__file__).resolve().parents[2]
CANARY = "Canariensis-0707614285"

MISTAKES = {
    "in a slot": "raise ValueError(canary)",
    "in a chain": "try:\n    {}[canary]\nexcept KeyError as why:\n    raise RuntimeError(canary) from why",
    "in a thread": "import threading\nt = threading.Thread(target=lambda: {}[canary])\nt.start()\nt.join()",
    "at an object's end": (
        "class Odd:\n    def __repr__(self): return canary\n    def __del__(self): raise ValueError(canary)\nOdd()"
    ),
    "in a log line": "import logging\nlogging.getLogger('x').error('%d', canary)",
}


HUSHED = "from journal_app.bootstrap import silent_crash\nsilent_crash.hush()\n"


def said_by(code: str, *, begin: str = HUSHED) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"{begin}canary = {CANARY!r}\n{code}"],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )


@pytest.mark.parametrize("mistake", MISTAKES)
def test_no_mistake_says_what_it_was_about(mistake: str) -> None:
    done = said_by(MISTAKES[mistake])
    assert CANARY not in done.stdout + done.stderr
    if mistake != "in a log line":
        assert "unexpected" in done.stderr, "that something happened is not swallowed"
        assert "Error at " in done.stderr


@pytest.mark.parametrize("mistake", MISTAKES)
def test_no_command_says_more_than_the_window(mistake: str) -> None:
    """What happens behind a command's own answer, as at the end of an object, is nobody's to catch."""
    done = said_by(MISTAKES[mistake], begin=started("runpy.run_module('journal_app', run_name='__main__')"))
    assert CANARY not in done.stdout + done.stderr


def started(how: str) -> str:
    """What runs the program to its end, and goes on in its process."""
    return (
        "import contextlib, importlib, runpy, sys\n"
        "sys.argv = ['journal', '--version']\n"
        f"with contextlib.suppress(SystemExit):\n    {how}\n"
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")
def test_the_installed_command_is_shielded_as_the_module_is() -> None:
    """A wheel's own script does not run the module as the program, so what stands only there would be left out."""
    (target,) = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"].values()
    module, name = target.split(":")
    asked = "from journal_app.bootstrap import process_shield\nprint(*sorted(process_shield.held()))\n{}[canary]"
    said = {
        said_by(asked, begin=started(how)).stdout
        for how in (
            "runpy.run_module('journal_app', run_name='__main__')",
            f"sys.exit(importlib.import_module({module!r}).{name}())",
        )
    }
    (same,) = said
    assert Shield.NO_CORE in same
    assert Shield.NOT_DUMPABLE in same


def test_qt_says_neither() -> None:
    done = said_by(
        "from PySide6.QtCore import QCoreApplication, QObject, QTimer, qWarning\n"
        "app = QCoreApplication([])\n"
        "silent_crash.hush_qt()\n"
        "qWarning(canary)\n"
        "QTimer.singleShot(0, lambda: {}[canary])\n"
        "QTimer.singleShot(50, app.quit)\n"
        "app.exec()\n"
    )
    assert CANARY not in done.stdout + done.stderr
    assert "Qt says" in done.stderr
    assert "unexpected KeyError" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")
def test_a_crash_leaves_no_core_and_no_text(tmp_path: Path) -> None:
    """A process with a patient in its memory is killed by its own mistake."""
    code = (
        "import resource, ctypes\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "from journal_app.bootstrap.process_shield import raise_shield\n"
        "raise_shield()\n"
        f"kept = {CANARY!r} * 1000\n"
        "ctypes.string_at(0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode < 0
    assert CANARY not in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")
def test_the_window_and_the_terminal_begin_with_the_shield() -> None:
    source = (ROOT / "journal_app" / "__main__.py").read_text()
    assert source.index("raise_shield()") < source.index("sys.exit(main())")
    assert "import faulthandler" not in source


# -------------------------------------------------------------------------------------------------------- elsewhere


@pytest.fixture
def nothing_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_shield, "_raised", set())


@pytest.mark.usefixtures("nothing_raised")
@pytest.mark.parametrize("answer", [0, -1])
def test_on_macos_no_debugger_attaches(monkeypatch: pytest.MonkeyPatch, answer: int) -> None:
    asked: list[tuple[object, ...]] = []

    def ptrace(*said: object) -> int:
        asked.append(said)
        return answer

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace(ptrace=ptrace))
    assert (Shield.NO_DEBUGGER in process_shield.raise_shield()) == (answer == 0)
    assert asked == [(31, 0, None, 0)]


@pytest.mark.usefixtures("nothing_raised")
def test_on_windows_no_report_keeps_a_dump(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    def library(name: str) -> SimpleNamespace:
        def called(*said: object) -> int:
            asked.append((name, *said))
            return 0

        return SimpleNamespace(SetErrorMode=called, WerAddExcludedApplication=called)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", library, raising=False)
    assert Shield.NO_REPORTS in process_shield.raise_shield()
    assert asked == [("kernel32", 3), ("wer", Path(sys.executable).name, 0)]


@pytest.mark.usefixtures("nothing_raised")
@pytest.mark.parametrize("platform", ["win32", "darwin", "sunos"])
def test_a_system_that_knows_none_of_it_is_no_error(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    def none(_name: object) -> object:
        raise OSError

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ctypes, "CDLL", none)
    monkeypatch.setattr(ctypes, "WinDLL", none, raising=False)
    assert Shield.NO_REPORTS not in process_shield.raise_shield()


def test_the_doctor_lists_them(tmp_path: Path) -> None:
    told = {line.name: line.found for line in examine(resource_root(), home=tmp_path)}
    assert {"memory", "clipboard", "crash messages", "temporary files"} <= told.keys()
