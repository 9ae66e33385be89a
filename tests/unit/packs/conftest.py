"""A copy of the shipped rules and of one shipped treatment with its texts and points, which a test may spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[3] / "resources"

Edit = Callable[[str, str, str], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    others = shutil.ignore_patterns(*(path.name for path in treatments() if path.stem != "botulinum"))
    shutil.copytree(RESOURCES / "packs", tmp_path / "packs", ignore=others)
    for path in (RESOURCES / "texts").glob("*/*.md"):
        if path.stem.startswith(("botulinum-", "staff-")):
            (tmp_path / "texts" / path.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(path, tmp_path / "texts" / path.parent.name)
    shutil.copytree(RESOURCES / "questionnaires", tmp_path / "questionnaires")
    shutil.copytree(RESOURCES / "maps", tmp_path / "maps", ignore=shutil.ignore_patterns("filler.toml", "skin.toml"))
    return tmp_path


def treatments() -> list[Path]:
    """The shipped definitions of treatments."""
    return sorted((RESOURCES / "packs" / "treatments").glob("*.toml"))


@pytest.fixture
def edit(root: Path) -> Edit:
    """Replace words once in one of the copied files; the words must be there."""

    def replace_once(name: str, old: str, new: str) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace_once
