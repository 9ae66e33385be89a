"""The map of an entry, in a part of the form that opens; it must not judge doses, draw, nor read photos."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal

from journal_app.domain.atlas import Atlas
from journal_app.domain.maps import MapPoint
from journal_app.domain.treatments import ProductLine
from journal_app.ui.patients.map_photos import MapPhotos
from journal_app.ui.widgets.face_map import FaceMapEditor
from journal_app.ui.widgets.map_book import MapProduct
from journal_app.ui.widgets.section import Section

_HEIGHT = 460


class MapSection(Section):
    """Keeps the points; the map itself is made when it is first opened.

    Signals:
        changed: the points are others.
    """

    changed = Signal()

    def __init__(self, atlas: Atlas, treatment: str, areas: Mapping[str, str]) -> None:
        """``areas`` are those of the treatment, id to name."""
        super().__init__("mapSection")
        self._atlas, self._treatment, self._areas = atlas, treatment, areas
        self._points: tuple[MapPoint, ...] = ()
        self._products: tuple[MapProduct, ...] = ()
        self._compared: tuple[tuple[MapPoint, ...], str] = ((), "")
        self.editor: FaceMapEditor | None = None
        self.photos: MapPhotos | None = None
        self._offer: Callable[[FaceMapEditor], MapPhotos] | None = None
        self.toggled.connect(lambda is_open: self._make() if is_open else None)

    def offer_photos(self, offer: Callable[[FaceMapEditor], MapPhotos]) -> None:
        """Say how the patient's photos come under the points; it is asked when the map is made."""
        self._offer = offer

    def points(self) -> tuple[MapPoint, ...]:
        """The points as they stand."""
        return self._points

    def set_points(self, points: Sequence[MapPoint]) -> None:
        """Show these points."""
        self._points = tuple(points)
        if self.editor is not None:
            self._show_points()
        self.retranslate()

    def set_products(self, lines: Sequence[ProductLine]) -> None:
        """Say which product lines there are; points count them from 0."""
        products = _products(lines)
        if products != self._products:
            self._products = products
            if self.editor is not None:
                self.editor.set_products(products)

    def set_compared(self, points: Sequence[MapPoint], label: str) -> None:
        """Show a session before behind the points of this one."""
        self._compared = tuple(points), label
        if self.editor is not None:
            self.editor.set_compared(*self._compared)

    def begin(self) -> None:
        """Open it and stand on the map."""
        self.set_open(is_open=True)
        if self.editor is not None:
            self.editor.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Name the part, and say how many points there are."""
        count = len(self._points) if hasattr(self, "_points") else 0
        self.set_texts(self.tr("Map"), self.tr("%n points", "", count) if count else "")

    def _make(self) -> None:
        if self.editor is not None:
            return
        self.editor = FaceMapEditor(self._atlas)
        self.editor.setMinimumHeight(_HEIGHT)
        self.editor.set_treatment(self._treatment, self._areas)
        self.editor.set_products(self._products)
        if self._offer is not None:
            self.photos = self._offer(self.editor)
            self.body.addWidget(self.photos)
        self._show_points()
        self.editor.set_compared(*self._compared)
        self.editor.changed.connect(self._edited)
        self.body.addWidget(self.editor)

    def _show_points(self) -> None:
        if self.editor is None:
            return
        if self.photos is not None:
            self.photos.show_used(self._points)
        self.editor.set_points(self._points)

    def _edited(self) -> None:
        if self.editor is not None:
            self._points = self.editor.points()
            self.retranslate()
            self.changed.emit()


def _products(lines: Sequence[ProductLine]) -> tuple[MapProduct, ...]:
    return tuple(MapProduct(line.product, line.unit, line.amount or None) for line in lines)
