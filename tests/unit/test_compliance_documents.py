"""What the documents for buyers point at is there: each link, test and folder they name as the proof of a line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "compliance"
DOCUMENTS = sorted(FOLDER.glob("*.md"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.name)
def test_what_a_document_points_at_is_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    named = {ROOT / path for path in re.findall(r"`((?:tests|docs|resources)/[^`]+)`", text)}
    linked = {FOLDER / path for path in re.findall(r"\]\(([^)#]+)\)", text)}
    assert [str(path) for path in named | linked if not path.exists()] == []


def test_the_list_names_every_document() -> None:
    listed = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert {one.name for one in DOCUMENTS if f"({one.name})" not in listed} == {"README.md"}


def test_every_hazard_has_a_control_that_is_shown() -> None:
    lines = (FOLDER / "hazard-log.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| H")]
    assert [row[0] for row in rows] == [f"H{number}" for number in range(1, len(rows) + 1)]
    for row in rows:
        before, after = (re.fullmatch(r"(\d)×(\d)=(\d+)", row[place]) for place in (3, 7))
        assert before is not None
        assert after is not None
        assert int(before[1]) * int(before[2]) == int(before[3])
        assert int(after[1]) * int(after[2]) == int(after[3]) < int(before[3])
        assert "`" in row[5], "a control nobody can run is a wish"
