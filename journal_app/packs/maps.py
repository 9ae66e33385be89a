"""Reads drawings and usual sets of points from ``resources/maps``; it must not know any particular one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec

from journal_app.domain.atlas import BUILDS, Atlas, Drawing, PointPattern
from journal_app.domain.map_points import MAPS, share
from journal_app.domain.maps import MapPoint
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.toml_files import line_of, read_typed

_FOLDER = "maps"
_TEMPLATES = "maps/templates"
_AREA = re.compile(r'<path id="([a-z0-9_]+)"')


class _Names(msgspec.Struct, forbid_unknown_fields=True):
    da: str
    sv: str
    en: str

    def by_language(self) -> dict[str, str]:
        return {"da": self.da, "sv": self.sv, "en": self.en}


class _Pattern(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    names: _Names
    map: str
    area: str
    points: tuple[tuple[float, float], ...]
    mirrored: bool = False
    """Whether every point has its counterpart on the other side."""
    treatments: tuple[str, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    treatments: tuple[str, ...]
    pattern: list[_Pattern] = []


def load_atlas(root: Path) -> Atlas:
    """Every drawing and pattern below ``root``.

    Raises:
        PackRefused: with everything that is wrong with them.
    """
    read = [*_drawings(root), *_patterns(root)]
    problems = [one for one in read if isinstance(one, PackProblem)]
    if problems:
        raise PackRefused(problems)
    return Atlas(
        tuple(one for one in read if isinstance(one, Drawing)),
        tuple(one for one in read if isinstance(one, PointPattern)),
    )


def check_maps(root: Path, treatments: dict[str, frozenset[str]]) -> Iterator[PackProblem]:
    """Everything wrong with drawings and patterns; ``treatments`` are the areas of each treatment's definition."""
    drawings = [one for one in _drawings(root) if isinstance(one, Drawing)]
    areas = {one.map: frozenset(_AREA.findall(one.svg)) for one in drawings}
    yield from (one for one in _drawings(root) if isinstance(one, PackProblem))
    for one in _patterns(root):
        if isinstance(one, PackProblem):
            yield one
        else:
            yield from _strangers(one, treatments, areas)


def _strangers(
    pattern: PointPattern, treatments: dict[str, frozenset[str]], areas: dict[str, frozenset[str]]
) -> Iterator[PackProblem]:
    for code in pattern.treatments:
        if code not in treatments:
            yield PackProblem(
                _TEMPLATES, None, f"The pattern {pattern.id} names the treatment {code}, which is not there."
            )
    for place in dict.fromkeys((point.map, point.area) for point in pattern.points):
        map_, area = place
        if area not in areas.get(map_, frozenset()):
            yield PackProblem(_TEMPLATES, None, f"The pattern {pattern.id}: the drawing {map_} has no area {area}.")
        if not any(area in treatments.get(code, frozenset()) for code in pattern.treatments):
            yield PackProblem(
                _TEMPLATES, None, f"The pattern {pattern.id}: none of its treatments has the area {area}."
            )


def _drawings(root: Path) -> Iterator[Drawing | PackProblem]:
    for name in MAPS:
        for build in BUILDS:
            path = root / _FOLDER / f"{name}_{build}.svg"
            if path.is_file():
                yield Drawing(name, build, path.read_text(encoding="utf-8"))
            else:
                yield PackProblem(f"{_FOLDER}/{path.name}", None, "This drawing is missing.")


def _patterns(root: Path) -> Iterator[PointPattern | PackProblem]:
    seen: set[str] = set()
    for path in sorted((root / _TEMPLATES).glob("*.toml")):
        name, data = f"{_TEMPLATES}/{path.name}", path.read_bytes()
        read = read_typed(name, data, _File)
        if isinstance(read, PackProblem):
            yield read
            continue
        for at, one in enumerate(read.pattern):
            line = line_of(data.decode("utf-8"), f".pattern[{at}].id")
            problem = _problem(one, seen)
            seen.add(one.id)
            yield PackProblem(name, line, problem) if problem else _pattern(one, one.treatments or read.treatments)


def _problem(pattern: _Pattern, seen: set[str]) -> str:
    if pattern.id in seen:
        return f"The pattern {pattern.id} is defined twice."
    if pattern.map not in MAPS:
        return f"The pattern {pattern.id}: there is no drawing {pattern.map}."
    if not pattern.points or any(not 0 <= part <= 1 for point in pattern.points for part in point):
        return f"The pattern {pattern.id}: its points must be shares of the drawing, 0 to 1."
    return ""


def _pattern(read: _Pattern, treatments: tuple[str, ...]) -> PointPattern:
    points = [_point(read, x, y) for x, y in read.points]
    if read.mirrored:
        points = [one for x, y in read.points for one in (_point(read, x, y), _point(read, 1 - x, y))]
    return PointPattern(read.id, treatments, read.names.by_language(), tuple(points))


def _point(read: _Pattern, x: float, y: float) -> MapPoint:
    return MapPoint(
        read.map, share(Decimal(str(round(x, 4)))), share(Decimal(str(round(y, 4)))), None, None, area=read.area
    )
