"""Turns anatomical landmarks into smooth, symmetric SVG paths; it must not know what is drawn."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Curve: TypeAlias = list[Point]
INK = "#212b32"
"""The colour of a drawing as its file says it; the program puts the theme's in its place."""
_SAMPLES = 12
"""Points between two landmarks of a tapered line."""
_EPSILON = 1e-6


def curve(text: str) -> Curve:
    """Landmarks written as ``x,y x,y``, x from the midline."""
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in text.split())]


def mirrored(points: Iterable[Point]) -> Curve:
    """The landmarks on the other side of the midline, so that the path goes on from where it was."""
    return [(-x, y) for x, y in reversed(list(points))]


def whole(half: Sequence[Point]) -> Curve:
    """A curve from the midline and back to it, from its half on the patient's left (our right)."""
    return [*half, *mirrored(half)[1 if half[-1][0] == 0 else 0 : -1 if half[0][0] == 0 else None]]


def bezier(points: Sequence[Point], *, closed: bool = False) -> str:
    """A smooth path through the points: centripetal Catmull-Rom, as cubic Bézier pieces."""
    count = len(points)
    pieces = [f"M{_pair(points[0])}"]
    for at in range(count if closed else count - 1):
        start, end = points[at], points[(at + 1) % count]
        before = points[at - 1] if at > 0 or closed else _reflected(end, start)
        after = points[(at + 2) % count] if at + 2 < count or closed else _reflected(start, end)
        first, second = _handles(before, start, end, after)
        pieces.append(f"C{_pair(first)} {_pair(second)} {_pair(end)}")
    return "".join(pieces) + ("Z" if closed else "")


def _reflected(point: Point, about: Point) -> Point:
    return 2 * about[0] - point[0], 2 * about[1] - point[1]


def _handles(before: Point, start: Point, end: Point, after: Point) -> tuple[Point, Point]:
    """The two control points between ``start`` and ``end`` (centripetal: no loops where landmarks are close)."""
    d1, d2, d3 = (max(math.dist(one, other), _EPSILON) for one, other in ((before, start), (start, end), (end, after)))
    r1, r2, r3 = math.sqrt(d1), math.sqrt(d2), math.sqrt(d3)

    def out(at: int) -> float:
        top = d1 * end[at] - d2 * before[at] + (2 * d1 + 3 * r1 * r2 + d2) * start[at]
        return top / (3 * r1 * (r1 + r2))

    def into(at: int) -> float:
        top = d3 * start[at] - d2 * after[at] + (2 * d3 + 3 * r3 * r2 + d2) * end[at]
        return top / (3 * r3 * (r3 + r2))

    return (out(0), out(1)), (into(0), into(1))


def sampled(points: Sequence[Point]) -> Curve:
    """Many points along the smooth curve."""
    made: Curve = [points[0]]
    for at in range(len(points) - 1):
        start, end = points[at], points[at + 1]
        before = points[at - 1] if at > 0 else _reflected(end, start)
        after = points[at + 2] if at + 2 < len(points) else _reflected(start, end)
        first, second = _handles(before, start, end, after)
        made += [_at(step / _SAMPLES, (start, first, second, end)) for step in range(1, _SAMPLES + 1)]
    return made


def _at(share: float, controls: tuple[Point, Point, Point, Point]) -> Point:
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    return (
        sum(weight * point[0] for weight, point in zip(weights, controls, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, controls, strict=True)),
    )


def tapered(points: Sequence[Point], width: float, *, heavy: float = 0.5) -> str:
    """A closed shape like a pen's stroke: thin at both ends, ``width`` at the share ``heavy`` of its length."""
    fine = sampled(points)
    lengths = [0.0]
    for one, other in pairwise(fine):
        lengths.append(lengths[-1] + math.dist(one, other))
    over, under = [], []
    for at, (x, y) in enumerate(fine):
        before, after = fine[max(at - 1, 0)], fine[min(at + 1, len(fine) - 1)]
        long = math.dist(before, after) or 1.0
        normal = (-(after[1] - before[1]) / long, (after[0] - before[0]) / long)
        half = width / 2 * _pressure(lengths[at] / lengths[-1], heavy)
        over.append((x + normal[0] * half, y + normal[1] * half))
        under.append((x - normal[0] * half, y - normal[1] * half))
    rim = [*over[::3], *([] if (len(over) - 1) % 3 == 0 else [over[-1]])]
    back = [*under[::3], *([] if (len(under) - 1) % 3 == 0 else [under[-1]])][::-1]
    return f"{bezier(rim)}L{bezier(back)[1:]}Z"


def _pressure(share: float, heavy: float) -> float:
    """How hard the pen is pressed at a share of the stroke, 0.18 to 1."""
    towards = share / heavy if share < heavy else (1 - share) / (1 - heavy)
    return 0.18 + 0.82 * math.pow(math.sin(min(max(towards, 0.0), 1.0) * math.pi / 2), 0.8)


def _pair(point: Point) -> str:
    return f"{_number(point[0])},{_number(point[1])}"


def _number(value: float) -> str:
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@dataclass(slots=True)
class Sheet:
    """One drawing being made; ``wide`` widens a build about the midline, ``shape`` bends it further.

    Sizes and landmarks are in px of the drawing before it is widened.
    """

    width: float
    height: float
    wide: float = 1.0
    shape: Callable[[Point], Point] = lambda point: point
    middle: float | None = None
    """Where x counts from; half the width when not said."""
    parts: list[str] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)

    def place(self, points: Iterable[Point]) -> Curve:
        """Landmarks to where they are on the drawing."""
        middle = self.width / 2 if self.middle is None else self.middle
        return [((middle + x) * self.wide, y) for x, y in map(self.shape, points)]

    def line(self, *curves: Sequence[Point], weight: float = 2.2, opacity: float = 1.0) -> None:
        """Lines of even weight, as contours are drawn."""
        path = "".join(bezier(self.place(one)) for one in curves)
        self._stroke(path, weight, opacity)

    def loop(self, *curves: Sequence[Point], weight: float = 2.2, tone: float = 0.0) -> None:
        """Closed lines with a light tone inside, of no line at all where ``weight`` is 0."""
        path = "".join(bezier(self.place(one), closed=True) for one in curves)
        self.outline(path, weight=weight, tone=tone)

    def jointed(self, pieces: Sequence[Sequence[Point]], *, weight: float = 2.2, tone: float = 0.0) -> None:
        """A closed line of smooth pieces that meet in corners; each begins where the one before ended."""
        self.outline(self.joint_path(pieces) + "Z", weight=weight, tone=tone)

    def joint_path(self, pieces: Sequence[Sequence[Point]]) -> str:
        """The path of smooth pieces that meet in corners."""
        paths = [bezier(self.place(one)) for one in pieces]
        return paths[0] + "".join(path[path.index("C") :] for path in paths[1:])

    def outline(self, path: str, *, weight: float, tone: float) -> None:
        """A closed path with a light tone inside."""
        if tone:
            self.parts.append(f'<path d="{path}" fill="currentColor" fill-opacity="{tone}" stroke="none"/>')
        if weight:
            self._stroke(path, weight, 1.0)

    def pen(self, *curves: Sequence[Point], width: float, heavy: float = 0.5, opacity: float = 1.0) -> None:
        """Strokes that swell and fade, as features are drawn."""
        path = "".join(tapered(self.place(one), width, heavy=heavy) for one in curves)
        self.fill(path, opacity)

    def fill(self, path: str, opacity: float = 1.0) -> None:
        """A filled shape without a line."""
        faint = "" if opacity == 1 else f' fill-opacity="{opacity}"'
        self.parts.append(f'<path d="{path}" fill="currentColor"{faint} stroke="none"/>')

    def zone(self, area: str, *loops: Sequence[Point]) -> None:
        """An area of the treatments' definitions; it is not drawn, but a point inside knows it."""
        path = "".join(bezier(self.place(one), closed=True) for one in loops)
        self.zones.append(f'<path id="{area}" d="{path}"/>')

    def _stroke(self, path: str, weight: float, opacity: float) -> None:
        faint = "" if opacity == 1 else f' stroke-opacity="{opacity}"'
        self.parts.append(f'<path d="{path}" stroke-width="{weight}"{faint}/>')

    def svg(self) -> str:
        """The whole file."""
        width, height = round(self.width * self.wide), round(self.height)
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" color="{INK}">',
            '<g id="drawing" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">',
            *self.parts,
            "</g>",
            '<g id="areas" fill="none" stroke="none">',
            *self.zones,
            "</g>",
            "</svg>",
        ]
        return "\n".join(lines) + "\n"
