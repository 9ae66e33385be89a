"""What of a patient's last session begins a new one; what was found, done or felt that day must never come along."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from journal_app.domain.journal import JournalItem
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import ProductLine, Setting, TreatmentEntry


@dataclass(frozen=True, slots=True)
class Repeated:
    """The start of a new session: each product without lot and expiry, unless the lot is known to be open still."""

    areas: tuple[str, ...]
    products: tuple[ProductLine, ...]
    settings: tuple[Setting, ...]
    points: tuple[MapPoint, ...]
    plan: str
    indication: str


def last_session(items: Iterable[JournalItem], treatment: str) -> TreatmentEntry | None:
    """The newest version of the entry of this treatment that was done last; None where there is none."""
    entries = [
        item.content
        for item in items
        if isinstance(item.content, TreatmentEntry)
        and item.corrected_by is None
        and item.content.treatment == treatment
    ]
    return max(entries, key=lambda entry: entry.done, default=None)


def repeat(last: TreatmentEntry, *, is_open: Callable[[ProductLine], bool]) -> Repeated:
    """Take over what was planned; ``is_open`` tells whether a line's lot stands open in the clinic's stock.

    Points keep their place, product and dose, not the photo they lay on: that was of that day.
    """
    return Repeated(
        areas=last.areas,
        products=tuple(replace(line, vial=None) if is_open(line) else _without_lot(line) for line in last.products),
        settings=last.settings,
        points=tuple(replace(point, photo=None) for point in last.points if point.photo is None),
        plan=last.plan,
        indication=last.indication,
    )


def _without_lot(line: ProductLine) -> ProductLine:
    return replace(line, lot="", expiry=None, udi="", lot_record=None, vial=None)
