"""A copy of the shipped clinical data that a test may spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[3] / "resources"

Edit = Callable[[str, str, str], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("packs", "texts", "questionnaires"):
        shutil.copytree(RESOURCES / folder, tmp_path / folder)
    return tmp_path


@pytest.fixture
def edit(root: Path) -> Edit:
    """Replace words once in one of the copied files; the words must be there."""

    def replace_once(name: str, old: str, new: str) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace_once
