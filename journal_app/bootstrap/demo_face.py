"""Photos of the demo clinic: a face that nobody has, painted over the drawings of the maps and marked as invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from math import cos, radians, sin
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image, ImageDraw, ImageFont

from journal_app.domain.photos import PhotoPoint

Point = tuple[float, float]
WIDTH, HEIGHT = 1200, 1500
_TWICE = 2
"""Drawn twice as large and scaled down, so that edges are smooth."""
_STEP = re.compile(r"([MCLZ])([^MCLZ]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PATHS = "{http://www.w3.org/2000/svg}g[@id='drawing']/{http://www.w3.org/2000/svg}path"
_CURVE = 12
_SKIN, _HAIR, _INK, _LIPS = (231, 196, 172), (96, 72, 58), (74, 52, 46), (196, 118, 112)
_TINTS = {"0.03": _SKIN, "0.09": _HAIR, "0.13": _LIPS, "0.08": _LIPS}
_BESIDE: list[Point] = [
    (300, 823),
    (365, 850),
    (390, 900),
    (378, 1100),
    (980, 1100),
    (960, 945),
    (922, 930),
    (794, 850),
    (723, 700),
]
_LEFT: list[Point] = [*_BESIDE, (736, 616), (560, 500), (440, 520)]
_EAR = "2.4"
"""How wide the line is that only ears are drawn with."""
_NECKS: dict[str, list[Point]] = {
    "face_front": [(150, 690), (414, 690), (413, 1000), (151, 1000)],
    "face_left": _LEFT,
    "face_right": [(912 - x, y) for x, y in _LEFT],
}
_EYES = ((187.0, 425.0), (377.0, 425.0))
_LABEL = "DEMO · drawn, nobody"


@dataclass(frozen=True, slots=True)
class Sitting:
    """How a face sat for a photo: which drawing, lines of 0 to 1 on the forehead, and how the camera was held.

    ``size`` is a share, ``turn`` degrees, ``aside`` px, ``light`` a share.
    """

    drawing: str = "face_front"
    lines: float = 0.0
    size: float = 1.0
    turn: float = 0.0
    aside: float = 0.0
    light: float = 1.0


class InventedFace:
    """Paints the one face of the demo in every pose."""

    def __init__(self, resources: Path) -> None:
        """Read the drawings in ``resources``."""
        self._maps = resources / "maps"

    def photo(self, sitting: Sitting) -> bytes:
        """A JPEG of ``WIDTH`` by ``HEIGHT`` pixels."""
        root = ET.fromstring((self._maps / f"{sitting.drawing}_a.svg").read_text("utf-8"))  # noqa: S314 -- ours
        _, _, wide, high = (float(one) for one in str(root.get("viewBox")).split())
        placed = _Placed(sitting, wide, high)
        page = Image.new("RGB", (WIDTH * _TWICE, HEIGHT * _TWICE), (176, 190, 197))
        pen = ImageDraw.Draw(page, "RGBA")
        is_front = sitting.drawing == "face_front"
        paths = root.findall(_PATHS)
        ears = [line for path in paths if path.get("stroke-width") == _EAR for line in _lines(path)]
        for line in [_NECKS[sitting.drawing], *ears]:
            pen.polygon([placed.at(point) for point in line], fill=_SKIN)  # the drawings leave it empty
        for path in paths:
            _paint(pen, placed, path)
        if is_front:
            _furrow(pen, placed, sitting.lines)
        page = page.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).point(
            lambda value: min(255, value * sitting.light)
        )
        ImageDraw.Draw(page).text((24, 24), _LABEL, font=ImageFont.load_default(32), fill=(60, 70, 78))
        made = BytesIO()
        page.save(made, "JPEG", quality=88)
        return made.getvalue()

    @staticmethod
    def eyes(sitting: Sitting) -> tuple[PhotoPoint, ...]:
        """Where both pupils are on such a photo of the front."""
        placed = _Placed(sitting, 564, 900)
        found = [placed.at(eye) for eye in _EYES]
        return tuple(
            PhotoPoint(Decimal(f"{x / _TWICE / WIDTH:.4f}"), Decimal(f"{y / _TWICE / HEIGHT:.4f}")) for x, y in found
        )


class _Placed:
    """From a drawing's own coordinates to the pixels that are painted."""

    def __init__(self, sitting: Sitting, wide: float, high: float) -> None:
        self.scale = sitting.size * _TWICE * min(WIDTH / wide, HEIGHT / high)
        self._turn, self._middle = radians(sitting.turn), (wide / 2, high / 2)
        self._centre = (WIDTH * _TWICE / 2 + sitting.aside * _TWICE, HEIGHT * _TWICE / 2)

    def at(self, point: Point) -> Point:
        """Where a point of the drawing is painted."""
        x, y = ((one - middle) * self.scale for one, middle in zip(point, self._middle, strict=True))
        turned = (x * cos(self._turn) - y * sin(self._turn), x * sin(self._turn) + y * cos(self._turn))
        return turned[0] + self._centre[0], turned[1] + self._centre[1]


def _is_edge(path: ET.Element) -> bool:
    return path.get("stroke") != "none"


def _lines(path: ET.Element) -> list[list[Point]]:
    return _flat(str(path.get("d")))


def _paint(pen: ImageDraw.ImageDraw, placed: _Placed, path: ET.Element) -> None:
    lines = [[placed.at(point) for point in line] for line in _lines(path)]
    if _is_edge(path):
        for line in lines:
            pen.line(line, fill=_INK, width=round(float(path.get("stroke-width", "2")) * placed.scale), joint="curve")
        return
    opacity = path.get("fill-opacity", "1")
    colour = _TINTS.get(opacity)
    fill = (*(_INK if colour is None else colour), 255 if colour else round(255 * float(opacity)))
    for line in lines:
        pen.polygon(line, fill=fill)


def _furrow(pen: ImageDraw.ImageDraw, placed: _Placed, lines: float) -> None:
    """The lines of the forehead and between the brows, as strong as they are to be."""
    ink = (*_INK, round(150 * lines))
    width = max(1, round(3.4 * placed.scale))
    for height, reach in ((250, 92), (282, 104), (314, 84)):
        arc = [(282 + share * reach / 10, height - 9 * (1 - (share / 10) ** 2)) for share in range(-10, 11)]
        pen.line([placed.at(point) for point in arc], fill=ink, width=width, joint="curve")
    for side in (-1, 1):
        furrow = [(282 + side * (12 + 3 * sin(step / 3)), 352 + 6 * step) for step in range(8)]
        pen.line([placed.at(point) for point in furrow], fill=ink, width=width, joint="curve")


def _flat(text: str) -> list[list[Point]]:
    """The absolute M, C, L and Z that our drawings are made of, as lines of points."""
    made: list[list[Point]] = []
    for letter, rest in _STEP.findall(text):
        numbers = [float(one) for one in _NUMBER.findall(rest)]
        places = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter == "M":
            made.append(places)
        elif letter == "L":
            made[-1].extend(places)
        elif letter == "C":
            for start in range(0, len(places), 3):
                made[-1].extend(_curve(made[-1][-1], *places[start : start + 3]))
        else:
            made[-1].append(made[-1][0])
    return made


def _curve(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    points = []
    for step in range(1, _CURVE + 1):
        t = step / _CURVE
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        x, y = (sum(share * point[axis] for share, point in zip(shares, (a, b, c, d), strict=True)) for axis in (0, 1))
        points.append((x, y))
    return points
