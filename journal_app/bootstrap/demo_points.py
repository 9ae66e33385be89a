"""The points of the demo clinic's treatments: usual ones, with the amount of the product spread over them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from journal_app.domain.atlas import Atlas
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import TreatmentEntry

_PATTERNS = {
    "glabella": "glabella_5",
    "forehead": "forehead_4",
    "crows_feet": "crows_feet_3",
    "masseter": "masseter_3",
}
_HALVES = 2
"""Doses are whole or half units."""


def usual_points(atlas: Atlas, areas: tuple[str, ...], amount: Decimal) -> tuple[MapPoint, ...]:
    """The usual points of some areas, with ``amount`` units of the first product in all."""
    patterns = {one.id: one.points for one in atlas.patterns}
    places = [point for area in areas for point in patterns[_PATTERNS[area]]]
    each, left = divmod(int(amount * _HALVES), len(places))
    return tuple(
        replace(point, product=0, amount=Decimal(each + (at < left)) / _HALVES) for at, point in enumerate(places)
    )


def with_amount(atlas: Atlas, entry: TreatmentEntry, amount: Decimal) -> TreatmentEntry:
    """An entry with another amount of its product, on the line and over the points."""
    line = replace(entry.products[0], amount=amount)
    return replace(entry, products=(line,), points=usual_points(atlas, entry.areas, amount))
