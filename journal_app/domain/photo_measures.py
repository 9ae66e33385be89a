"""Lengths on a photo, by one whose length is known; true only for what lies as far from the camera as that one does."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import hypot

from journal_app.domain.photos import MarkKind, PhotoMark

_TENTH = Decimal("0.1")


def length_by(mark: PhotoMark, known: tuple[PhotoMark, ...], size: tuple[int, int]) -> Decimal | None:
    """How many millimetres ``mark`` is, by the first other measure of ``known`` length on a photo of ``size`` pixels.

    None where there is none, or where either is a mere point.
    """
    own = _pixels(mark, size)
    for one in known:
        if one is not mark and one.kind is MarkKind.MEASURE and one.millimetres is not None and _pixels(one, size):
            told = one.millimetres * Decimal(own / _pixels(one, size))
            return told.quantize(_TENTH, ROUND_HALF_UP) if own else None
    return None


def _pixels(mark: PhotoMark, size: tuple[int, int]) -> float:
    return hypot(float(mark.end.x - mark.start.x) * size[0], float(mark.end.y - mark.start.y) * size[1])
