"""A point where something was given, on a drawing or a photo; it must not know how either is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class MapPoint:
    """One point of a treatment entry.

    ``map`` is a drawing's id such as ``face_front`` (which build of it is shown is a preference, not part of the point)
    or ``photo``, and then ``photo`` says which of the patient's own. ``x`` and ``y`` are shares of the picture's width
    and height, 0 to 1 from its upper left corner, with four decimals. ``product`` counts the entry's product lines from
    0, ``amount`` is in that line's unit, ``area`` an area of the treatment's definition.
    """

    map: str
    x: Decimal
    y: Decimal
    product: int | None
    amount: Decimal | None
    depth: str = ""
    technique: str = ""
    area: str = ""
    photo: UUID | None = None
