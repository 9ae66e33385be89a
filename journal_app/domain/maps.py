"""Where on a face or a body something was done, as points that outlive every drawing; it must not draw."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

PHOTO = "photo"
"""The map of a point that lies on the patient's own photo."""


@dataclass(frozen=True, slots=True)
class MapPoint:
    """One point of a treatment: on which map and where, and of which product how much, how deep and by what technique.

    ``x`` and ``y`` are shares of the drawing's or photo's width and height, 0 to 1, from the upper left; whose build
    was drawn makes no difference. ``product`` counts the entry's product lines from 0; None: nothing was used up.
    """

    map: str
    x: Decimal
    y: Decimal
    product: int | None = None
    amount: Decimal | None = None
    depth: str = ""
    technique: str = ""
    area: str = ""
    photo: UUID | None = None
