"""Photos laid over each other: eyes on eyes, nothing bent, and a fair guess where nobody marked the eyes."""

from __future__ import annotations

from decimal import Decimal
from math import hypot, isclose

from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.photo_alignment import placing
from journal_app.domain.photos import PhotoPoint

SHARES = st.integers(0, 10_000).map(lambda number: Decimal(number) / 10_000)
POINTS = st.builds(PhotoPoint, SHARES, SHARES)
SIZES = st.tuples(st.integers(100, 8000), st.integers(100, 8000))


def pixel(point: PhotoPoint, size: tuple[int, int]) -> tuple[float, float]:
    return float(point.x) * size[0], float(point.y) * size[1]


def apart(eyes: tuple[PhotoPoint, PhotoPoint], size: tuple[int, int]) -> float:
    (x0, y0), (x1, y1) = (pixel(eye, size) for eye in eyes)
    return hypot(x1 - x0, y1 - y0)


@given(SIZES, SIZES, st.tuples(POINTS, POINTS), st.tuples(POINTS, POINTS))
def test_eyes_lie_on_eyes_and_nothing_is_bent(
    size: tuple[int, int],
    first: tuple[int, int],
    eyes: tuple[PhotoPoint, PhotoPoint],
    first_eyes: tuple[PhotoPoint, PhotoPoint],
) -> None:
    if min(apart(eyes, size) / max(size), apart(first_eyes, first) / max(first)) < 0.02:
        return
    laid = placing(size, eyes, first=first, first_eyes=first_eyes)
    for eye, wanted in zip(eyes, first_eyes, strict=True):
        x, y = laid.at(*pixel(eye, size))
        to_x, to_y = pixel(wanted, first)
        assert isclose(x, to_x, abs_tol=1e-6 * max(first))
        assert isclose(y, to_y, abs_tol=1e-6 * max(first))
    origin, right, down = laid.at(0, 0), laid.at(1, 0), laid.at(0, 1)
    across, along = hypot(right[0] - origin[0], right[1] - origin[1]), hypot(down[0] - origin[0], down[1] - origin[1])
    assert isclose(across, along, rel_tol=1e-9)


def test_without_eyes_photos_are_as_high_as_each_other_and_centred() -> None:
    laid = placing((1000, 500), (), first=(3000, 2000), first_eyes=())
    assert laid.at(0, 0) == (-500, 0)
    assert laid.at(1000, 500) == (3500, 2000)


def test_two_points_on_the_same_spot_tell_nothing() -> None:
    spot = PhotoPoint(Decimal("0.5"), Decimal("0.5"))
    same = placing((1000, 1000), (spot, spot), first=(1000, 1000), first_eyes=(spot, spot))
    assert same.at(7, 9) == (7, 9)
