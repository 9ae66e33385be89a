"""Lengths on a photo by one that is known."""

from __future__ import annotations

from decimal import Decimal

from journal_app.domain.photo_measures import length_by
from journal_app.domain.photos import MarkKind, PhotoMark, PhotoPoint

SIZE = (2000, 1000)


def a_measure(x: str, y: str, millimetres: str | None = None, kind: MarkKind = MarkKind.MEASURE) -> PhotoMark:
    """From the upper left corner to a place."""
    origin = PhotoPoint(Decimal(0), Decimal(0))
    known = None if millimetres is None else Decimal(millimetres)
    return PhotoMark(kind, origin, PhotoPoint(Decimal(x), Decimal(y)), millimetres=known)


def test_width_and_height_are_the_same_millimetre_on_a_wide_photo() -> None:
    across = a_measure("0.1", "0", "25")
    assert length_by(a_measure("0", "0.2"), (across,), SIZE) == Decimal("25.0")
    assert length_by(a_measure("0.3", "0"), (across,), SIZE) == Decimal("75.0")


def test_nothing_is_said_without_a_known_length_nor_by_a_point() -> None:
    mark = a_measure("0.3", "0", "9")
    assert length_by(mark, (mark,), SIZE) is None, "by itself"
    assert length_by(mark, (a_measure("0.1", "0"),), SIZE) is None
    assert length_by(mark, (a_measure("0.1", "0", "5", MarkKind.LINE),), SIZE) is None
    assert length_by(mark, (a_measure("0", "0", "5"),), SIZE) is None
    assert length_by(a_measure("0", "0"), (mark,), SIZE) is None
