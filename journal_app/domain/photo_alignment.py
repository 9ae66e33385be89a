"""Lays photos over each other by two points that all of them show, the eyes as a rule; it must not draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from journal_app.domain.photos import PhotoPoint

_LEAST_APART = 0.01
"""Of a photo's longer side: two points that are closer tell no angle."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a photo's pixels lie in the first one's: (x, y) goes to (a·x − b·y + dx, b·x + a·y + dy).

    Scale and rotation are one number ``a`` + i·``b``, so a photo is turned and sized but never bent or mirrored.
    """

    a: float
    b: float
    dx: float
    dy: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a pixel of the photo lies in the first one's."""
        return self.a * x - self.b * y + self.dx, self.b * x + self.a * y + self.dy


def placing(
    photo: tuple[int, int],
    eyes: Sequence[PhotoPoint],
    *,
    first: tuple[int, int],
    first_eyes: Sequence[PhotoPoint],
) -> Placing:
    """How a photo of so many pixels lies over the first; without two points on both, centred and of equal height."""
    if _tells(eyes, photo) and _tells(first_eyes, first):
        return _by_points(photo, eyes, first, first_eyes)
    scale = first[1] / photo[1]
    return Placing(scale, 0.0, (first[0] - scale * photo[0]) / 2, 0.0)


def _tells(eyes: Sequence[PhotoPoint], size: tuple[int, int]) -> bool:
    if len(eyes) != 2:  # noqa: PLR2004 -- two points tell scale and rotation
        return False
    (x0, y0), (x1, y1) = (_pixel(eye, size) for eye in eyes)
    return hypot(x1 - x0, y1 - y0) >= _LEAST_APART * max(size)


def _by_points(
    photo: tuple[int, int], eyes: Sequence[PhotoPoint], first: tuple[int, int], first_eyes: Sequence[PhotoPoint]
) -> Placing:
    one, other = (complex(*_pixel(eye, photo)) for eye in eyes)
    to_one, to_other = (complex(*_pixel(eye, first)) for eye in first_eyes)
    turn = (to_other - to_one) / (other - one)
    shift = to_one - turn * one
    return Placing(turn.real, turn.imag, shift.real, shift.imag)


def _pixel(point: PhotoPoint, size: tuple[int, int]) -> tuple[float, float]:
    return float(point.x) * size[0], float(point.y) * size[1]
