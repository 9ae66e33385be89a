"""The drawings that ship are the ones the script draws: symmetric, whole, every area and usual point in place."""

from __future__ import annotations

import re

import pytest

from installers import maps
from journal_app.domain.atlas import BUILDS, Atlas
from journal_app.domain.map_points import MAPS
from journal_app.packs.maps import load_atlas
from journal_app.resource_root import resource_root
from journal_app.ui.widgets.map_picture import MapPicture

ATLAS: Atlas = load_atlas(resource_root())
SYMMETRIC = ("face_front", "lips", "neck", "hands", "palms", "body_front", "body_back")
_PAIR = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")


def test_every_file_is_exactly_what_is_drawn() -> None:
    drawn = maps.drawings()
    kept = {path.name: path.read_text(encoding="utf-8") for path in (resource_root() / "maps").glob("*.svg")}
    assert kept.keys() == drawn.keys() == {f"{name}_{build}.svg" for name in MAPS for build in BUILDS}
    assert [name for name in drawn if kept[name] != drawn[name]] == []


def _places(svg: str, *, width: float | None = None) -> set[tuple[float, float]]:
    found = [(float(x), float(y)) for path in re.findall(r' d="([^"]+)"', svg) for x, y in _PAIR.findall(path)]
    return {(round(x if width is None else width - x), round(y)) for x, y in found}


@pytest.mark.parametrize("name", SYMMETRIC)
@pytest.mark.parametrize("build", BUILDS)
def test_left_and_right_are_each_others_mirror(name: str, build: str) -> None:
    drawing = ATLAS.drawing(name, build)
    assert drawing is not None
    width = MapPicture(drawing).size.width()
    here, there = _places(drawing.svg), _places(drawing.svg, width=width)
    missing = [one for one in here if not any((one[0] + dx, one[1]) in there for dx in (-1, 0, 1))]
    assert len(missing) < len(here) / 100


@pytest.mark.parametrize("build", BUILDS)
def test_the_right_profile_is_the_left_one_mirrored(build: str) -> None:
    left, right = ATLAS.drawing("face_left", build), ATLAS.drawing("face_right", build)
    assert left is not None
    assert right is not None
    width = MapPicture(left).size.width()
    there = _places(right.svg)
    missing = [
        one for one in _places(left.svg, width=width) if not any((one[0] + dx, one[1]) in there for dx in (-1, 0, 1))
    ]
    assert len(missing) < len(there) / 50


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("pattern", ATLAS.patterns, ids=lambda pattern: pattern.id)
def test_every_usual_point_lies_in_its_area_whoever_is_drawn(pattern: object, build: str) -> None:
    for point in pattern.points:  # type: ignore[attr-defined] # a PointPattern
        drawing = ATLAS.drawing(point.map, build)
        assert drawing is not None
        assert MapPicture(drawing).area_at(float(point.x), float(point.y), {point.area}) == point.area, point


def test_usual_points_carry_no_dose() -> None:
    assert [one.id for one in ATLAS.patterns for point in one.points if point.amount is not None] == []


def test_lines_take_the_colour_of_the_theme_and_nothing_else() -> None:
    for drawing in ATLAS.drawings:
        colours = set(re.findall(r'(?:fill|stroke|color)="([^"]+)"', drawing.svg))
        assert colours <= {"none", "currentColor", "#212b32"}
