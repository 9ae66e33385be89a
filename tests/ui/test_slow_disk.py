"""A disk on which everything takes long: the window answers, says that it is busy, and nothing is lost.

The system itself holds up every sync of this process: ``strace`` attaches to it and waits before each.
"""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from journal_app.domain.patients import Source
from journal_app.domain.treatments import Note
from journal_app.services import backups, patients
from journal_app.services.backup_port import BackupOrder
from journal_app.ui.widgets.buttons import Button
from journal_app.vault import verifying
from journal_app.vault.opening import SignIn
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import details
from tests.ui.clinic_window import ANNA_PASSWORD, ClinicWindow, a_window, found, press
from tests.ui.hands import chord, keys

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or which("strace") is None, reason="slows itself down with strace"
)
DELAY_SECONDS = 0.3
LONGEST_PAUSE_SECONDS = 2.0
"""Far more than a window takes that waits for nothing, far less than the acts here; a loaded computer needs some."""
PATIENCE_MS = 120_000
PR_SET_PTRACER, ANYBODY = 0x59616D61, ctypes.c_ulong(-1)


@dataclass
class Pulse:
    """Beats in the GUI thread: the longest pause between two beats, and what was seen at them."""

    longest: float = 0.0
    was_busy: bool = False
    last: float = field(default_factory=time.monotonic)

    def beat(self, page: Any) -> None:  # noqa: ANN401 - the desk
        now = time.monotonic()
        self.longest, self.last = max(self.longest, now - self.last), now
        self.was_busy = self.was_busy or page._busy.isVisible()


@contextmanager
def slow_disk(log: Path) -> Iterator[None]:
    """Every sync of this process waits, until the end of the block."""
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANYBODY, 0, 0, 0)
    wait = f"inject=fsync,fdatasync:delay_enter={int(DELAY_SECONDS * 1_000_000)}"
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(os.getpid()), "-e", "trace=fsync,fdatasync", "-e", wait, "-o", str(log)],
        stderr=subprocess.DEVNULL,
    )
    try:
        end = time.monotonic() + 10
        while "TracerPid:\t0\n" in Path("/proc/self/status").read_text("ascii"):
            if tracer.poll() is not None or time.monotonic() > end:
                pytest.skip("this computer lets nobody attach to the process")
            time.sleep(0.01)
        yield
    finally:
        tracer.terminate()
        tracer.wait(timeout=30)


@contextmanager
def pulse(page: Any) -> Iterator[Pulse]:  # noqa: ANN401 - the desk
    made, timer = Pulse(), QTimer()
    timer.timeout.connect(lambda: made.beat(page))
    timer.start(20)
    try:
        yield made
    finally:
        timer.stop()


def syncs_by(log: Path, thread: int) -> int:
    return len(re.findall(rf"^{thread} +f(?:data)?sync\(", log.read_text("utf-8"), re.MULTILINE))


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Iterator[ClinicWindow]:
    made = a_window(qtbot, tmp_path)
    yield made
    if not made.has_ended:
        made.close()


def test_the_window_answers_while_the_disk_does_not(clinic: ClinicWindow, tmp_path: Path) -> None:
    drive = tmp_path / "usb"
    session = clinic.session()
    person = session.vault.person
    patient = patients.register(session, details("Langsom", "Lone"), source=Source.PATIENT).made
    assert patient is not None
    backups.back_up(session, BackupOrder(drive, country="DK"))
    session.vault.sign_out(session.now())
    clinic.sign_in()
    clinic.page.to_patient(patient)
    clinic.rest()
    record = clinic.screen()
    log = tmp_path / "syncs"
    with slow_disk(log), pulse(clinic.page) as beating:
        began = time.monotonic()
        press(record.overview.note_button)
        keys("Ringede om prisen")
        chord(Qt.Key.Key_Return)
        clinic.qtbot.waitUntil(lambda: record._look.record.items[0].kind == "note.signed", timeout=PATIENCE_MS)
        clinic.qtbot.waitUntil(lambda: not clinic.application.tasks._jobs, timeout=PATIENCE_MS)
        assert time.monotonic() - began > 2 * DELAY_SECONDS, "nothing was slow"
        assert beating.was_busy, "nothing said that the program is busy"
        clinic.page.to_section("backup")
        clinic.qtbot.waitUntil(lambda: not clinic.application.tasks._jobs, timeout=PATIENCE_MS)
        screen = clinic.screen()
        press(found(Button, "backUpButton"))
        assert screen.stop_button.isVisible()
        clinic.qtbot.waitUntil(lambda: not clinic.application.tasks._jobs, timeout=PATIENCE_MS)
    assert syncs_by(log, os.getpid()) == 0, "the thread of the window waited for the disk"
    assert len(log.read_text("utf-8").splitlines()) > 10
    assert beating.longest < LONGEST_PAUSE_SECONDS
    assert len(list(drive.rglob("manifest.json"))) == 2
    assert record._look.record.items[0].kind == "note.signed"
    clinic.close()
    clinic.has_ended = True
    typed = SignIn(person.id, bytearray(ANNA_PASSWORD.encode()), policy=KdfPolicy.TEST)
    unlocked = verifying.unlock(clinic.vault, typed, home=tmp_path / "home")
    assert verifying.verify(unlocked).is_sound
    session = clinic.session()
    notes = [item.content for item in session.vault.journal(patient) if isinstance(item.content, Note)]
    session.vault.sign_out(session.now())
    assert [note.text for note in notes] == ["Ringede om prisen"]
