"""How the program starts itself, from its source and packed."""

from __future__ import annotations

import subprocess
import sys

import pytest

from journal_app import __version__
from journal_app.bootstrap import itself


def test_from_its_source_the_interpreter_starts_the_package() -> None:
    program, arguments = itself.command("--version")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == __version__
    assert itself.name() == "python -m journal_app"


def test_packed_the_program_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert itself.command("demo", "a folder") == (sys.executable, ("demo", "a folder"))
    assert itself.name() == "journal"
