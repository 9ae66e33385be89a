"""What every test gets: a home of its own, a display, and a check that it leaves nothing behind; knows no part of us.

Qt runs on real X windows wherever the invisible display Xvfb is to be had, else offscreen. ``QT_QPA_PLATFORM`` in the
environment, or ``--no-xvfb``, chooses otherwise.
"""

from __future__ import annotations

import ctypes
import gc
import itertools
import os
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import pytest_xvfb

IN_CI = bool(os.environ.get("CI"))
ROUNDS_IN_CI = 40
ROUNDS_AT_A_DESK = 20
GRACE_SECONDS = 2.0
# Qt makes these for itself and keeps them.
QT_OWN_WINDOWS = {"QTipLabel"}
_HOMES = itertools.count()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("journal")
    group.addoption("--rounds", type=int, default=None, help="how often a reliability test repeats its fault")
    group.addoption("--thorough", action="store_true", help="run the tests marked thorough, and many more examples")


def _xcb_can_start() -> bool:
    """Is an invisible display up, and can Qt's plug-in for it load. Without the library Qt would abort the process."""
    if not sys.platform.startswith("linux") or pytest_xvfb.xvfb_instance is None:
        return False
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        return False
    return True


@pytest.hookimpl(trylast=True)  # after pytest-xvfb has started its display
def pytest_configure(config: pytest.Config) -> None:
    hypothesis.settings.register_profile("dev", max_examples=50, deadline=None)
    hypothesis.settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, print_blob=True)
    hypothesis.settings.register_profile("thorough", max_examples=2000, deadline=None, print_blob=True)
    if config.getoption("--hypothesis-profile") is None:
        thorough = config.getoption("--thorough")
        hypothesis.settings.load_profile("thorough" if thorough else "ci" if IN_CI else "dev")

    if config.getoption("--thorough"):
        _let_take_their_time(config)

    if not pytest_xvfb.is_xdist_master(config):  # which runs no test, has no display, and hands its environment on
        os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if _xcb_can_start() else "offscreen")
    # One language, and a clock that is not UTC, so that a naive time shows.
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "Europe/Copenhagen"
    if hasattr(time, "tzset"):
        time.tzset()
    # Never the keystore of whoever runs the tests: keyring answers that there is none.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)


def _let_take_their_time(config: pytest.Config) -> None:
    """A thorough test may take longer than one that hangs: nothing is shown and nothing ends after ten minutes."""
    config._inicache["faulthandler_timeout"] = 0.0


def pytest_report_header() -> str:
    return f"qt platform: {os.environ.get('QT_QPA_PLATFORM', 'chosen by each worker')}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("thorough") and not config.getoption("--thorough"):
            item.add_marker(pytest.mark.skip(reason="takes long; run with --thorough"))
        if item.get_closest_marker("xcb") and not IN_CI and os.environ["QT_QPA_PLATFORM"] != "xcb":
            item.add_marker(pytest.mark.skip(reason="needs real windows; Xvfb is not here"))


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("xcb") and os.environ["QT_QPA_PLATFORM"] != "xcb":
        pytest.fail("this test needs real windows, and CI must have them: Xvfb or libxcb-cursor0 is missing")


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    """How often a reliability test repeats its fault: ``--rounds``, else 40 in CI and 20 at a desk."""
    chosen = request.config.getoption("--rounds")
    return int(chosen) if chosen is not None else ROUNDS_IN_CI if IN_CI else ROUNDS_AT_A_DESK


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, also for child processes: settings, data, caches and secrets of a test stay in it."""
    # pytest's own way to a new folder looks through all that there are, which takes long after thousands of tests
    folder = tmp_path_factory.getbasetemp() / f"home-{next(_HOMES)}"
    folder.mkdir(mode=0o700)
    for name, place in {
        "HOME": ".",
        "USERPROFILE": ".",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": ".run",
        "JOURNAL_HOME": "journal",
    }.items():
        monkeypatch.setenv(name, str(folder / place))
    (folder / ".run").mkdir(mode=0o700)
    return folder


# ------------------------------------------------------------------------------------------------------- nothing left


def _until(nothing_left: Callable[[], bool]) -> bool:
    """Wait for up to two seconds; True as soon as nothing is left."""
    end = time.monotonic() + GRACE_SECONDS
    while not nothing_left():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield

    def left() -> list[threading.Thread]:
        # Threads of Qt that ran a piece of Python show up as dummies without an end of their own.
        running = set(threading.enumerate()) - before
        return [thread for thread in running if not isinstance(thread, threading._DummyThread)]

    if not _until(lambda: not left()):
        pytest.fail(f"threads were left running: {left()}")
    if core := sys.modules.get("PySide6.QtCore"):
        pool = core.QThreadPool.globalInstance()
        if not pool.waitForDone(int(GRACE_SECONDS * 1000)):
            pytest.fail(f"tasks were left in Qt's thread pool: {pool.activeThreadCount()}")


def _top_level_widgets() -> list[Any]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [
        widget
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.parent() is None and type(widget).__name__ not in QT_OWN_WINDOWS
    ]


def _let_qt_delete() -> None:
    """Have Qt carry out every ``deleteLater`` that was asked for."""
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    before = {id(widget) for widget in _top_level_widgets()}
    yield

    def left() -> list[Any]:
        return [widget for widget in _top_level_widgets() if id(widget) not in before]

    if left():
        _let_qt_delete()
    if left():  # a window kept by a cycle of references is not a leak: give the collector its chance
        gc.collect()
        _let_qt_delete()
    names = [f"{type(widget).__name__}({widget.objectName()!r})" for widget in left()]
    if names:
        for widget in left():
            widget.deleteLater()
        _let_qt_delete()
        pytest.fail(f"windows were left open: {', '.join(names)}")


@pytest.fixture(autouse=True)
def _no_timer_left(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    if "qtbot" not in request.fixturenames and "PySide6.QtCore" not in sys.modules:
        yield
        return
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    started: list[weakref.ref[QTimer]] = []
    start = QTimer.start

    def recorded(self: QTimer, *interval: int) -> None:
        started.append(weakref.ref(self))
        start(self, *interval)

    monkeypatch.setattr(QTimer, "start", recorded)
    yield
    _let_qt_delete()

    def left() -> list[QTimer]:
        timers = [timer for reference in started if (timer := reference()) is not None]
        return [timer for timer in timers if isValid(timer) and timer.isActive()]

    if left():
        gc.collect()
    if running := left():
        names = [f"{timer.objectName() or 'QTimer'} of {timer.parent()!r}" for timer in running]
        for timer in running:
            timer.stop()
        pytest.fail(f"timers were left running: {', '.join(names)}")
