"""What can be done with points on a map: moved, mirrored, summed, compared, judged; it must not draw or store them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.domain.names import Lines, clean_text

MAPS = (
    *("face_front", "face_left", "face_right", "lips", "neck"),
    *("hands", "palms", "body_front", "body_back"),
)
"""Every drawing there is, in the order a clinician looks for them."""
STEP, FINE_STEP = Decimal("0.0050"), Decimal("0.0010")
"""How far an arrow key moves a point, as a share of the drawing."""
MOST_POINTS = 300
MOST_AMOUNT = Decimal(100_000)
LONGEST_WORDS = 100
_OTHER_SIDE = {"face_left": "face_right", "face_right": "face_left"}
_PLACES = Decimal("0.0001")
_SAME_PLACE = Decimal("0.02")
"""Two sessions' points that lie closer than this are the same place, moved."""


class PointRefused(UserFacing):
    """A point cannot be signed as it is."""


@dataclass(frozen=True, slots=True)
class Total:
    """What was given of one product in one area, over ``points`` points; ``undosed`` of them say no amount."""

    product: int | None
    area: str
    amount: Decimal
    points: int
    undosed: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What a later session did otherwise; ``changed`` holds pairs of earlier and later."""

    added: tuple[MapPoint, ...]
    removed: tuple[MapPoint, ...]
    changed: tuple[tuple[MapPoint, MapPoint], ...]
    kept: tuple[MapPoint, ...]


def share(value: Decimal | float | str) -> Decimal:
    """A coordinate as a point holds it: within 0 and 1, with four decimals."""
    number = min(max(Decimal(value), Decimal(0)), Decimal(1))
    return number.quantize(_PLACES, rounding=ROUND_HALF_EVEN)


def clamped(point: MapPoint) -> MapPoint:
    """The point, brought onto its drawing."""
    return replace(point, x=share(point.x), y=share(point.y))


def moved(point: MapPoint, *, right: Decimal, down: Decimal) -> MapPoint:
    """The point so many shares further right and down, and never off the drawing."""
    return replace(point, x=share(point.x + right), y=share(point.y + down))


def mirrored(point: MapPoint) -> MapPoint:
    """The same place on the patient's other side; of a profile, on the other profile."""
    return replace(point, map=_OTHER_SIDE.get(point.map, point.map), x=share(1 - point.x))


def totals(points: Iterable[MapPoint]) -> tuple[Total, ...]:
    """The sum for each product and area, products in their order, areas in the order they were first pointed at."""
    groups: dict[tuple[int | None, str], list[MapPoint]] = {}
    for point in points:
        groups.setdefault((point.product, point.area), []).append(point)
    made = [_total(product, area, group) for (product, area), group in groups.items()]
    return tuple(sorted(made, key=lambda total: (total.product is None, total.product or 0)))


def totals_by_product(points: Iterable[MapPoint]) -> tuple[Total, ...]:
    """The sum for each product over every area; ``area`` is empty."""
    return totals([replace(point, area="") for point in points])


def in_reading_order(points: Iterable[MapPoint]) -> tuple[MapPoint, ...]:
    """Drawing by drawing, from above, and from the patient's right: the numbers a colleague expects."""
    known = {name: at for at, name in enumerate(MAPS)}
    return tuple(sorted(points, key=lambda one: (known.get(one.map, len(known)), str(one.photo), one.y, one.x)))


def difference(before: Sequence[MapPoint], after: Sequence[MapPoint]) -> Difference:
    """What the later session added, left out and changed; a point that hardly moved is the same point.

    Products are compared by their place among the entry's lines: whoever compares other entries maps them first.
    """
    left = list(before)
    kept, rest = [], []
    for point in after:
        if point in left:
            left.remove(point)
            kept.append(point)
        else:
            rest.append(point)
    added, changed = [], []
    for point in rest:
        old = min((one for one in left if _near(one, point)), key=lambda one: _apart(one, point), default=None)
        if old is None:
            added.append(point)
        else:
            left.remove(old)
            changed.append((old, point))
    return Difference(tuple(added), tuple(left), tuple(changed), tuple(kept))


def check_points(points: Sequence[MapPoint], *, products: int, photos: Collection[UUID] = ()) -> None:
    """Refuse points that cannot be signed with an entry of so many product lines.

    ``photos`` are the files of the patient's own photos, the only ones a point may lie on.

    Raises:
        PointRefused: with the number of the point and what is wrong with it.
    """
    if len(points) > MOST_POINTS:
        raise PointRefused(
            "map.too_many", "There are {count} points; an entry can hold {most}.", count=len(points), most=MOST_POINTS
        )
    for number, point in enumerate(points, start=1):
        _check_place(point, number, photos)
        if point.product is not None and not 0 <= point.product < products:
            raise PointRefused(
                "map.no_product", "Point {number} is of a product that is not among the entry's lines.", number=number
            )
        _check_dose(point, number)
        _check_words(point, number)


def _check_place(point: MapPoint, number: int, photos: Collection[UUID]) -> None:
    if (point.map == PHOTO) != (point.photo is not None) or point.map not in {*MAPS, PHOTO}:
        raise PointRefused("map.unknown", "Point {number} is on a drawing that is not known.", number=number)
    if point.photo is not None and point.photo not in photos:
        raise PointRefused("map.strange_photo", "Point {number} lies on a photo that is not here.", number=number)
    if not all(_is_share(part) for part in (point.x, point.y)):
        raise PointRefused("map.outside", "Point {number} lies outside the drawing.", number=number)


def _is_share(part: Decimal) -> bool:
    return part.is_finite() and part == share(part)


def _check_dose(point: MapPoint, number: int) -> None:
    if point.amount is None:
        return
    if not (point.amount.is_finite() and 0 < point.amount <= MOST_AMOUNT):
        raise PointRefused("map.amount", "The dose of point {number} must be a number above zero.", number=number)
    if point.product is None:
        raise PointRefused("map.dose_of_nothing", "Point {number} has a dose. Choose its product.", number=number)


def _check_words(point: MapPoint, number: int) -> None:
    for words in (point.depth, point.technique, point.area):
        if len(words) > LONGEST_WORDS:
            raise PointRefused(
                "map.too_long",
                "Depth and technique of point {number} may have {most} characters.",
                number=number,
                most=LONGEST_WORDS,
            )
        try:
            clean_text(words, max_length=LONGEST_WORDS, lines=Lines.ONE)
        except UserFacing as refused:
            raise PointRefused(
                "map.words", "Depth and technique of point {number} hold signs that cannot be written.", number=number
            ) from refused


def _total(product: int | None, area: str, points: list[MapPoint]) -> Total:
    doses = [point.amount for point in points if point.amount is not None]
    return Total(product, area, sum(doses, Decimal(0)), len(points), len(points) - len(doses))


def _near(one: MapPoint, other: MapPoint) -> bool:
    return (one.map, one.photo) == (other.map, other.photo) and _apart(one, other) <= _SAME_PLACE**2


def _apart(one: MapPoint, other: MapPoint) -> Decimal:
    """The square of the distance."""
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2
