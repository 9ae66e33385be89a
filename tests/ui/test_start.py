"""The program as it is started: a process of its own with a window, ended by closing it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journal_app.bootstrap import window
from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.resource_root import resource_root
from journal_app.vault.passwords import KdfPolicy
from tests.ui.clinic_window import ANNA, LISE, found_clinic

pytestmark = pytest.mark.xcb
ROOT = Path(__file__).resolve().parents[2]
_RUN = """
import gc
import sys
gc.disable()
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from journal_app.bootstrap import window
from journal_app.ui.application import Application

def look():
    shown = [one for one in QApplication.allWidgets() if one.objectName() == "signInPage" and one.isVisible()]
    if not shown or not shown[0].names.buttons():
        QTimer.singleShot(20, look)
        return
    print("|".join(button.text() for button in shown[0].names.buttons()))
    print("heavy" if "journal_app.bootstrap.front_door" in sys.modules else "light")
    print("collects" if gc.isenabled() else "never collects")
    shown[0].window().close()

QTimer.singleShot(0, look)
sys.exit(window.open_window(Path(sys.argv[1])))
"""


def test_the_sign_in_page_stands_before_anything_heavy_is_imported_and_closing_ends_the_process(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    found_clinic(RealFrontDoor(resource_root(), Circumstances(policy=KdfPolicy.TEST, home=tmp_path / "home")), vault)
    script = tmp_path / "run.py"
    script.write_text(_RUN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(vault)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.splitlines() == [f"{ANNA}|{LISE}", "light", "collects"], done.stderr
    assert done.returncode == 0


def test_seconds_only_grow() -> None:
    first = window.seconds()
    time.sleep(0.01)
    assert window.seconds() > first


def test_what_is_kept_outside_vaults_lies_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(window.HOME_VARIABLE, "/somewhere")
    assert window.home() == Path("/somewhere")
