"""Shows that what watches over every test catches a test that leaves something behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"
LEAVING = """
import os, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

kept = []

def test_thread():
    thread = threading.Thread(target=threading.Event().wait, daemon=True)
    thread.start()

def test_window(qapp):
    kept.append(QWidget())
    kept[-1].setObjectName("forgotten")

def test_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(1000)

def test_qt_warning(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("something is wrong")

def test_python_warning():
    import warnings
    warnings.warn("something is wrong")
"""
TIDY = """
import os, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

def test_thread():
    thread = threading.Thread(target=int)
    thread.start()

def test_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    cycle = QLabel()
    cycle.itself = cycle

def test_timer(qapp):
    timer = QTimer()
    timer.start(1000)
    timer.stop()
    forgotten = QTimer()
    forgotten.start(1000)

def test_home():
    assert Path.home() == Path(os.environ["HOME"])
    assert not list(Path.home().glob("[!.]*"))
    Path.home().joinpath("mark").touch()

test_home_again = test_home

def test_keystore():
    import keyring, pytest
    from keyring.errors import NoKeyringError
    with pytest.raises(NoKeyringError):
        keyring.get_password("journal", "secret")

def test_rounds(rounds):
    assert rounds == 7
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyprojecttoml(
        '[tool.pytest.ini_options]\nqt_api = "pyside6"\nqt_log_level_fail = "WARNING"\nfilterwarnings = ["error"]\n'
        'markers = ["xcb: x", "thorough: x"]\n'
    )
    return pytester


def _run(project: pytest.Pytester, *words: str) -> dict[str, int]:
    outcome = project.runpytest_subprocess("--no-xvfb", "-p", "no:cacheprovider", *words, timeout=60)
    return outcome.parseoutcomes()


@pytest.fixture(autouse=True)
def _offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("CI", raising=False)


def test_what_is_left_behind_is_found(project: pytest.Pytester) -> None:
    project.makepyfile(LEAVING)
    # Left things are found after the test's own end, so they count as errors beside a pass.
    assert _run(project) == {"passed": 3, "failed": 2, "errors": 3}


def test_what_is_cleared_away_is_not(project: pytest.Pytester) -> None:
    project.makepyfile(TIDY)
    assert _run(project, "--rounds", "7") == {"passed": 7}


MARKED = """
import pytest

@pytest.mark.xcb
def test_real_window(): pass

@pytest.mark.thorough
def test_long(): pass
"""


def test_marked_tests_are_skipped_at_a_desk(project: pytest.Pytester) -> None:
    project.makepyfile(MARKED)
    assert _run(project) == {"skipped": 2}
    assert _run(project, "--thorough") == {"passed": 1, "skipped": 1}


def test_ci_does_not_skip_real_windows(project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    project.makepyfile(MARKED)
    assert _run(project) == {"errors": 1, "skipped": 1}


def test_this_run_has_real_windows_where_it_can(qapp: object) -> None:
    assert qapp is not None
    assert os.environ["QT_QPA_PLATFORM"] in {"xcb", "offscreen"}


SLOW = """
import time

def test_slow(): time.sleep(1.5)
"""


def test_a_thorough_test_may_take_its_time(project: pytest.Pytester) -> None:
    """What hangs ends the run, which is no outcome; what is thorough is waited for."""
    project.makepyfile(SLOW)
    patience = ("-o", "faulthandler_timeout=1", "-o", "faulthandler_exit_on_timeout=true")
    assert _run(project, *patience, "--thorough") == {"passed": 1}
    ended = project.runpytest_subprocess("--no-xvfb", "-p", "no:cacheprovider", *patience, timeout=60)
    assert ended.ret != 0
