"""Drawings and usual points are read whole, and what is wrong with them is said with file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journal_app.domain.map_points import MAPS
from journal_app.packs.checking import check
from journal_app.packs.maps import check_maps, load_atlas
from journal_app.packs.problems import PackRefused
from journal_app.resource_root import resource_root

AREAS = {"botulinum": frozenset({"glabella"})}
PATTERN = """treatments = ["botulinum"]

[[pattern]]
id = "one"
names = { da = "Et", sv = "Ett", en = "One" }
map = "face_front"
area = "glabella"
points = [[0.45, 0.42]]
mirrored = true
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(resource_root() / "maps", tmp_path / "maps")
    for path in (tmp_path / "maps" / "templates").iterdir():
        path.unlink()
    return tmp_path


def _write(root: Path, text: str) -> None:
    (root / "maps" / "templates" / "mine.toml").write_text(text, encoding="utf-8")


def test_every_map_is_there_in_its_order() -> None:
    assert load_atlas(resource_root()).maps() == MAPS


def test_what_ships_is_in_order() -> None:
    assert [one for one in check(resource_root()) if one.file.startswith("maps")] == []


def test_a_mirrored_pattern_has_every_point_twice(root: Path) -> None:
    _write(root, PATTERN)
    (pattern,) = load_atlas(root).patterns_for("botulinum")
    assert [str(point.x) for point in pattern.points] == ["0.4500", "0.5500"]
    assert list(check_maps(root, AREAS)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("0.45", "1.45", "shares of the drawing"),
        ("face_front", "moon", "no drawing moon"),
        ('"glabella"', '"knees"', "no area knees"),
        ('["botulinum"]', '["magic"]', "treatment magic"),
        ("mirrored", "mirored", "mirored"),
        ("points = [[0.45, 0.42]]", "points = []", "shares of the drawing"),
    ],
)
def test_a_wrong_pattern_is_named_and_not_offered(root: Path, old: str, new: str, said: str) -> None:
    _write(root, PATTERN.replace(old, new))
    assert any(said in one.problem for one in check_maps(root, AREAS)), list(check_maps(root, AREAS))


def test_a_pattern_twice_is_found_with_its_line(root: Path) -> None:
    _write(root, PATTERN + PATTERN.partition("\n\n")[2])
    (problem,) = check_maps(root, AREAS)
    assert problem.line == 11


def test_a_missing_drawing_stops_the_atlas(root: Path) -> None:
    (root / "maps" / "lips_b.svg").unlink()
    with pytest.raises(PackRefused):
        load_atlas(root)
