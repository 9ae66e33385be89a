"""Draws a signature's strokes as an SVG picture; it must not smooth, complete or judge them."""

from __future__ import annotations

from itertools import groupby, pairwise

from journal_app.domain.consents import DrawnSignature, StrokePoint

_FULL = 1000
_UNIT = 10  # path coordinates are tenths of a pixel of the pad, so that they stay whole numbers
_THIN, _STEPS = 12, 4
_EVEN_PRESSURE = 500


def signature_svg(signature: DrawnSignature) -> str:
    """The strokes as drawn, in the pad's proportions; line width follows the pressure where there is any.

    Samples outside the pad are drawn on its edge.
    """
    width, height = max(1, signature.width) * _UNIT, max(1, signature.height) * _UNIT
    unit = max(1, height // 300)
    paths = "".join(_stroke(stroke, width, height, unit) for stroke in signature.strokes if stroke)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<g fill="none" stroke="#10243e" stroke-linecap="round" stroke-linejoin="round">{paths}</g></svg>'
    )


def _stroke(stroke: tuple[StrokePoint, ...], width: int, height: int, unit: int) -> str:
    spots = [(_on(point.x, width), _on(point.y, height)) for point in stroke]
    if len(spots) == 1:
        # A line of no length is not drawn everywhere; one of a tenth of a pixel is a dot.
        spots.append((spots[0][0] + 1, spots[0][1]))
    segments = [(_step(point), pair) for point, pair in zip(stroke, pairwise(spots), strict=False)]
    return "".join(
        _path([pair for _, pair in group], unit * (_THIN + 3 * step) // _STEPS)
        for step, group in groupby(segments, key=lambda segment: segment[0])
    )


def _on(share: int, length: int) -> int:
    return min(max(share, 0), _FULL) * length // _FULL


def _step(point: StrokePoint) -> int:
    pressure = _EVEN_PRESSURE if point.pressure is None else min(max(point.pressure, 0), _FULL)
    return pressure * _STEPS // (_FULL + 1)


def _path(pairs: list[tuple[tuple[int, int], tuple[int, int]]], width: int) -> str:
    (x, y), _ = pairs[0]
    onward = "".join(f"L{x} {y}" for _, (x, y) in pairs)
    return f'<path stroke-width="{width}" d="M{x} {y}{onward}"/>'
