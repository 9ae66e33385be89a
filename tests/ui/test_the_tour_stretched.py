"""The tour in texts 40 % longer in the smallest window, and at 200 %: all is whole, named and within reach.

Ordinarily the first day and reception; every walk, which takes minutes, with ``--thorough``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from journal_app.ui.main_window import LEAST_SIZE

pytestmark = pytest.mark.xcb
ROOT = Path(__file__).resolve().parents[2]


def walked(pictures: Path, *words: str) -> dict[str, Any]:
    """What the judge of the stops found, in a process of its own."""
    command = [sys.executable, "-m", "tests.ui.tour_walker", str(pictures), *words]
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def judged(told: dict[str, Any]) -> str:
    """Every fault, for whoever reads it."""
    return "\n".join(f"{stop}: {one}" for stop, found in told["found"].items() for one in found)


STRETCHED, LARGE = ("--stretched", "--size", *map(str, LEAST_SIZE)), ("--scale", "2")
_FIRST_DAY, _RECEPTION = "1", "2"


@pytest.mark.parametrize(
    ("words", "walks"), [(STRETCHED, f"{_FIRST_DAY},{_RECEPTION}"), (LARGE, _FIRST_DAY)], ids=["40 % longer", "200 %"]
)
def test_the_first_day_is_whole(tmp_path: Path, words: tuple[str, ...], walks: str) -> None:
    told = walked(tmp_path, *words, "--walks", walks)
    assert told["problems"] == []
    assert told["stops"] > 10
    assert judged(told) == ""


@pytest.mark.thorough
@pytest.mark.parametrize("words", [STRETCHED, LARGE], ids=["40 % longer", "200 %"])
def test_every_walk_is_whole(tmp_path: Path, words: tuple[str, ...]) -> None:
    told = walked(tmp_path, *words)
    assert told["problems"] == []
    assert told["stops"] > 200
    assert judged(told) == ""
