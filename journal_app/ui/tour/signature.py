"""An invented signature as a mouse draws it; it is nobody's."""

from __future__ import annotations

from math import cos, pi, sin

_STEPS = 90


def _wave() -> tuple[tuple[float, float], ...]:
    """Loops that grow smaller to the right, as a quick hand writes a name."""
    points = []
    for step in range(_STEPS):
        t = step / _STEPS
        turn = t * 5.5 * 2 * pi
        size = 0.16 * (1 - 0.75 * t)
        points.append((0.14 + 0.42 * t + 0.035 * sin(turn), 0.58 - size * cos(turn)))
    return tuple(points)


def _stroke() -> tuple[tuple[float, float], ...]:
    return tuple((0.16 + 0.5 * step / _STEPS, 0.76 - 0.06 * sin(pi * step / _STEPS)) for step in range(_STEPS))


SIGNATURE = (_wave(), _stroke())
"""Strokes of points, each as fractions of the field's width and height."""
