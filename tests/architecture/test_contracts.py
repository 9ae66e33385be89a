"""Shows that the contracts between layers catch what they are there for, on a small package of the same shape."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("bootstrap", "ui", "cli", "vault", "packs", "documents", "bundle", "imports", "services", "domain")


@pytest.fixture
def lookalike(tmp_path: Path) -> Path:
    """A package named like ours, with an empty module in every layer, under the contracts of our pyproject.toml."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "journal_app"
    for layer in LAYERS:
        (package / layer).mkdir(parents=True)
        (package / layer / "__init__.py").write_text("")
        (package / layer / "place.py").write_text("")
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text("import journal_app.bootstrap.place")
    return package


def _lint(package: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    environment = os.environ | {"PYTHONPATH": str(package.parent)}
    return subprocess.run(
        command, cwd=package.parent, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_clean_package_keeps_the_contracts(lookalike: Path) -> None:
    (lookalike / "vault" / "place.py").write_text("import cryptography, sqlcipher3, journal_app.services.place")
    (lookalike / "ui" / "place.py").write_text("import PySide6, journal_app.domain.place")
    (lookalike / "bootstrap" / "place.py").write_text("import journal_app.vault.place, journal_app.ui.place")
    linted = _lint(lookalike)
    assert linted.returncode == 0, linted.stdout


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("domain/place.py", "import journal_app.services.place"),
        ("services/place.py", "import journal_app.vault.place"),
        ("services/place.py", "def late():\n    from journal_app.ui import place"),
        ("ui/place.py", "import journal_app.vault.place"),
        ("cli/place.py", "import journal_app.ui.place"),
        ("bundle/place.py", "import journal_app.vault.place"),
        ("vault/place.py", "import journal_app.bootstrap.place"),
        ("ui/place.py", "import journal_app.resource_root"),
        ("stray.py", ""),
        ("services/place.py", "import sqlcipher3"),
        ("documents/place.py", "import sqlite3"),
        ("ui/place.py", "from cryptography.hazmat.primitives import hashes"),
        ("vault/place.py", "import pyhanko.sign"),
        ("cli/place.py", "from PySide6 import QtCore"),
        ("services/place.py", "import qtawesome"),
    ],
)
def test_a_violation_breaks_a_contract(lookalike: Path, place: str, source: str) -> None:
    (lookalike / "resource_root.py").write_text("")
    (lookalike / place).write_text(source)
    linted = _lint(lookalike)
    assert linted.returncode == 1, linted.stdout + linted.stderr
    assert "1 broken" in linted.stdout
