"""The real program as a screen reader has it, from outside: each control named, and a record reached by keys alone.

It needs the accessibility bus of Linux (at-spi2-core), a session bus (dbus-daemon) and keys for the display (xdotool).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal_app.bootstrap.demo_clinic import make_demo
from journal_app.cli.parts import DemoClinic, DemoOrder
from journal_app.resource_root import resource_root
from tests.conftest import IN_CI
from tests.ui.at_spi import Heard, ScreenReader

pytestmark = pytest.mark.xcb
ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("dbus-daemon", "xdotool", "/usr/libexec/at-spi2-registryd")
OF_NO_USE = {"filler", "unknown", "panel"}
"""Roles that tell nobody what to do with what has the focus."""
TABS = ("filler", "Parts of the record")
PATIENT = "Nielsen"
_PATIENCE_SECONDS = 60


@dataclass
class Listener:
    """Somebody at the keyboard who does not see the screen."""

    reader: ScreenReader
    process: subprocess.Popen[bytes]

    def heard(self) -> list[Heard]:
        """Everything on the screen, in the order in which it would be read."""
        return [one for program in self.reader.programs() for one in self.reader.showing(program)]

    def focused(self) -> list[Heard]:
        """What has the focus."""
        return [one for one in self.heard() if "focused" in one.states]

    def until(self, condition: Callable[[list[Heard]], bool]) -> list[Heard]:
        """Wait for something to be heard."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while not condition(heard := self.heard()):
            assert self.process.poll() is None, "the program runs"
            assert time.monotonic() < end, "; ".join(one.name for one in heard if one.name)
            time.sleep(0.2)
        return heard

    def press(self, *keys: str) -> None:
        """Press keys, as X names them."""
        subprocess.run(["xdotool", "key", *keys], check=True, timeout=20)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        subprocess.run(["xdotool", "type", text], check=True, timeout=20)

    def take_keyboard(self) -> None:
        """Give the program the keyboard, which without a desktop nobody does."""
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Journal"],
            capture_output=True,
            check=True,
            timeout=20,
        ).stdout.split()
        subprocess.run(["xdotool", "windowfocus", "--sync", found[0]], check=True, timeout=20)


@pytest.fixture
def session_bus() -> Iterator[str]:
    """The address of a session bus of our own."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing and IN_CI:
        pytest.fail(f"CI must have what a screen reader needs: {missing}")
    if missing:
        pytest.skip(f"not on this computer: {', '.join(missing)}")
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().decode().strip()
        bus.terminate()


@pytest.fixture
def demo(tmp_path: Path) -> DemoClinic:
    order = DemoOrder(tmp_path / "demo", patients=6, years=1)
    return make_demo(order, resource_root(), home=tmp_path / "seats", now=datetime.now(UTC))


@pytest.fixture
def listener(session_bus: str, demo: DemoClinic, tmp_path: Path) -> Iterator[Listener]:
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "JOURNAL_HOME": str(tmp_path / "seats"),
        "DBUS_SESSION_BUS_ADDRESS": session_bus,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    command = [sys.executable, "-m", "journal_app", "--vault", str(demo.vault)]
    with (
        subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process,
        ScreenReader(session_bus) as reader,
    ):
        made = Listener(reader, process)
        made.until(lambda heard: any(one.role == "radio button" for one in heard))
        made.take_keyboard()
        yield made
        process.terminate()


def said(heard: list[Heard]) -> set[tuple[str, str]]:
    """Role and name of everything that was heard."""
    return {(one.role, one.name) for one in heard}


def without_use(heard: list[Heard]) -> list[Heard]:
    """What one can go to without being told what it is; what holds tabs hands the focus on to them."""
    stops = [one for one in heard if "focusable" in one.states and (one.role, one.name) != TABS]
    return [one for one in stops if not one.name.strip() or one.role in OF_NO_USE or one.role.startswith("role ")]


def test_who_does_not_see_the_screen_signs_in_and_opens_a_record(listener: Listener, demo: DemoClinic) -> None:
    owner = demo.people[0]
    at_door = listener.until(lambda heard: any("focused" in one.states for one in heard))
    assert without_use(at_door) == []
    assert ("radio button", owner.name) in said(at_door)
    assert ("password text", "Password") in said(at_door), "what is typed there is not read out"
    assert ("push button", "Sign in") in said(at_door)
    assert ("radio button", owner.name) in said(listener.focused())

    listener.press("space")
    listener.until(lambda _heard: ("password text", "Password") in said(listener.focused()))
    listener.type(owner.password)
    listener.press("Return")
    desk = listener.until(lambda heard: ("text", "Search for a patient") in said(heard) and len(heard) > 20)
    assert without_use(desk) == []
    assert ("label", f"Signed in: {owner.name}") in said(desk)
    assert {("push button", "Patients"), ("push button", "Lock")} <= said(desk)
    listener.until(lambda _heard: ("text", "Search for a patient") in said(listener.focused()))

    listener.type(PATIENT.lower())
    listener.until(lambda heard: any(one.role == "label" and one.name.endswith("found") for one in heard))
    listener.press("Down")
    (found,) = [one for one in listener.focused() if one.name == "Patients found"]
    assert found.role == "list"
    rows = [listener.reader.hear(place) for place in listener.reader.children(found.place)]
    assert rows
    assert all(row.role == "list item" and PATIENT.upper() in row.name and "Born" in row.name for row in rows)

    listener.press("Return")
    record = listener.until(lambda heard: any(one.name == "Before you treat" for one in heard))
    assert without_use(record) == []
    (journal,) = [one for one in record if one.name == "Journal, newest first"]
    entries = [listener.reader.hear(place) for place in listener.reader.children(journal.place)]
    assert entries
    assert all(entry.name.strip() for entry in entries)
    names = [one.name for one in record]
    whose = next(place for place, name in enumerate(names) if name.startswith(PATIENT.upper()) and "," in name)
    assert whose < names.index("Allergies") < names.index("Journal, newest first"), "whom it concerns is read first"
    assert [one for one in record if one.role == "combo box" and not listener.reader.is_explained(one.place)] == []
