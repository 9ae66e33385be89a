"""The marks of a compared session: what was given then, told only where it is another now; it must not paint them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF

from journal_app.domain.map_points import difference
from journal_app.domain.maps import MapPoint
from journal_app.ui.widgets.map_book import MapBook
from journal_app.ui.widgets.map_marks import Mark
from journal_app.ui.widgets.map_words import dose_words


def past_marks(book: MapBook, place: Callable[[MapPoint], QPointF], *, here: Callable[[MapPoint], bool]) -> list[Mark]:
    """The marks of the session compared with that lie on the map shown, in the look that its products have now."""
    past = book.compared
    if past is None:
        return []
    counted = past.counted_by(book.products)
    same = _untold(counted, book.points)

    def label(then: MapPoint, now: MapPoint) -> str:
        return "" if now in same else dose_words(then.amount, past.product(then))

    return [
        Mark(place(then), "", label(then, now), now.product, past=True)
        for then, now in zip(past.points, counted, strict=True)
        if here(then)
    ]


def _untold(before: tuple[MapPoint, ...], after: tuple[MapPoint, ...]) -> set[MapPoint]:
    """The earlier points whose dose need not be said again: as much of the same product was given there now."""
    found = difference(before, after)
    alike = [old for old, new in found.changed if (old.product, old.amount) == (new.product, new.amount)]
    return {*found.kept, *alike}
