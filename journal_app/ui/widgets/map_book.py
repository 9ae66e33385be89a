"""The points being written, which one is chosen, and what can be undone; it must not draw them or read a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from journal_app.domain.map_points import Total, mirrored, moved, totals_by_product
from journal_app.domain.maps import MapPoint

_REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class MapProduct:
    """A product line of the entry as points speak of it; ``amount`` is what the line says in all, None if nothing."""

    name: str
    unit: str = ""
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Another session's points, what they are called, for instance its date, and the products they count."""

    points: tuple[MapPoint, ...]
    label: str
    products: tuple[MapProduct, ...]

    def product(self, point: MapPoint) -> MapProduct | None:
        """The product of one of its points."""
        known = point.product is not None and point.product < len(self.products)
        return self.products[point.product or 0] if known else None

    def counted_by(self, products: Sequence[MapProduct]) -> tuple[MapPoint, ...]:
        """The points with their products' places among ``products``; one that is not there gets a place behind them."""
        names = [(one.name, one.unit) for one in products]

        def place(point: MapPoint) -> int | None:
            product = self.product(point)
            if product is None:
                return point.product
            key = (product.name, product.unit)
            return names.index(key) if key in names else len(names) + (point.product or 0)

        return tuple(replace(point, product=place(point)) for point in self.points)


@dataclass(frozen=True, slots=True)
class _Page:
    points: tuple[MapPoint, ...]
    chosen: int | None


class MapBook(QObject):
    """Everything that the drawing, the table and the totals show, and the one place where it changes.

    Signals:
        changed: points were added, moved, changed or removed, by whatever means.
        chosen_changed: another point is chosen, or none.
        facts_changed: products, areas, the compared session or what is allowed are others.
    """

    changed = Signal()
    chosen_changed = Signal()
    facts_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.points: tuple[MapPoint, ...] = ()
        self.chosen: int | None = None
        self.products: tuple[MapProduct, ...] = ()
        self.areas: dict[str, str] = {}
        self.compared: Compared | None = None
        self.read_only = False
        self.next_product: int | None = None
        self.next_amount: Decimal | None = None
        self._past: list[_Page] = []
        self._future: list[_Page] = []
        self._gesture: object = None

    # ---------------------------------------------------------------------------------------------------------- reading

    @property
    def point(self) -> MapPoint | None:
        """The chosen point."""
        return None if self.chosen is None else self.points[self.chosen]

    def product(self, point: MapPoint) -> MapProduct | None:
        """The product of a point, if it has one that is there."""
        known = point.product is not None and point.product < len(self.products)
        return self.products[point.product or 0] if known else None

    def totals(self) -> tuple[Total, ...]:
        """The sums of each product."""
        return totals_by_product(self.points)

    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past) and not self.read_only

    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._future) and not self.read_only

    # --------------------------------------------------------------------------------------------------------- changing

    def open(self, points: Sequence[MapPoint]) -> None:
        """Show these points; what was before is not to be undone."""
        self._past, self._future, self._gesture = [], [], None
        self.points, self.chosen = tuple(points), None
        self.changed.emit()
        self.chosen_changed.emit()

    def choose(self, number: int | None) -> None:
        """Choose a point by its place from 0, or none."""
        if number != self.chosen:
            self.chosen, self._gesture = number, None
            self.chosen_changed.emit()

    def add(self, points: Sequence[MapPoint]) -> None:
        """Add points; the last is chosen."""
        if points:
            self._turn((*self.points, *points), len(self.points) + len(points) - 1)

    def put(self, number: int, point: MapPoint, *, gesture: object = None) -> None:
        """Change a point; changes of one ``gesture`` (a drag, a number being typed) are undone together."""
        points = (*self.points[:number], point, *self.points[number + 1 :])
        if points == self.points:
            return
        self._turn(points, number, gesture=None if gesture is None else (gesture, number))

    def change(self, how: Callable[[MapPoint], MapPoint], *, gesture: object = None) -> None:
        """Change the chosen point, if there is one."""
        if self.chosen is not None and self.point is not None:
            self.put(self.chosen, how(self.point), gesture=gesture)

    def move(self, *, right: Decimal, down: Decimal) -> None:
        """Move the chosen point by shares of the drawing; key after key is one step to undo."""
        self.change(lambda point: moved(point, right=right, down=down), gesture="move")

    def remove(self) -> None:
        """Remove the chosen point; the one after it is chosen."""
        if self.chosen is None:
            return
        points = (*self.points[: self.chosen], *self.points[self.chosen + 1 :])
        self._turn(points, min(self.chosen, len(points) - 1) if points else None)

    def mirror(self) -> None:
        """Add the chosen point's counterpart on the other side, unless it is there already."""
        if self.point is None or self.chosen is None:
            return
        other = mirrored(self.point)
        same = [at for at, one in enumerate(self.points) if (one.map, one.x, one.y) == (other.map, other.x, other.y)]
        if same:
            self.choose(same[0])
        else:
            self.add([other])

    def end_gesture(self) -> None:
        """What comes next is a step of its own."""
        self._gesture = None

    def undo(self) -> None:
        """Take the last step back."""
        if self.can_undo():
            self._future.append(_Page(self.points, self.chosen))
            self._show(self._past.pop())

    def redo(self) -> None:
        """Take again the step that was taken back."""
        if self.can_redo():
            self._past.append(_Page(self.points, self.chosen))
            self._show(self._future.pop())

    # ---------------------------------------------------------------------------------------------------- what is known

    def set_products(self, products: Sequence[MapProduct]) -> None:
        """Say which product lines the entry has; new points go to the first unless another was chosen."""
        self.products = tuple(products)
        if self.next_product is None or self.next_product >= len(self.products):
            self.next_product = 0 if self.products else None
        self.facts_changed.emit()

    def set_areas(self, areas: Mapping[str, str]) -> None:
        """Say which areas the treatment knows: id to name."""
        self.areas = dict(areas)
        self.facts_changed.emit()

    def set_compared(self, compared: Compared | None) -> None:
        """Show another session's points behind these, or no longer."""
        self.compared = compared
        self.facts_changed.emit()

    def set_read_only(self, *, read_only: bool) -> None:
        """Allow changes, or none."""
        self.read_only = read_only
        self.facts_changed.emit()

    def fresh(self, point: MapPoint) -> MapPoint:
        """A new point with the product, and the dose if one was set, that the next point is to have."""
        dose = self.next_amount if self.next_product is not None else None
        return replace(point, product=self.next_product, amount=dose)

    def _turn(self, points: tuple[MapPoint, ...], chosen: int | None, *, gesture: object = None) -> None:
        if self.read_only:
            return
        if gesture is None or gesture != self._gesture:
            self._past = [*self._past, _Page(self.points, self.chosen)][-_REMEMBERED:]
        self._future, self._gesture = [], gesture
        self._show(_Page(points, chosen), keep_gesture=True)

    def _show(self, page: _Page, *, keep_gesture: bool = False) -> None:
        if not keep_gesture:
            self._gesture = None
        chosen_before = self.chosen
        self.points, self.chosen = page.points, page.chosen
        self.changed.emit()
        if self.chosen != chosen_before:
            self.chosen_changed.emit()
