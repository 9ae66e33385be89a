"""Where on face and body something was given: drawings, points, their table and sums; it must not sign or store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from journal_app.domain.atlas import BUILDS, Atlas, PointPattern
from journal_app.domain.maps import PHOTO, MapPoint
from journal_app.ui.tokens import M, S
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.map_book import Compared, MapBook, MapProduct
from journal_app.ui.widgets.map_picture import MapPicture
from journal_app.ui.widgets.map_table import PointTable
from journal_app.ui.widgets.map_tools import MapTools
from journal_app.ui.widgets.map_totals import MapTotals
from journal_app.ui.widgets.map_view import MapView
from journal_app.ui.widgets.map_words import map_name

_SIDE_BY_SIDE = 137
"""Width, in average characters, from which the table stands beside the map and not below it."""

_TALL, _TALLEST = 0.8, 620
"""How high the map is at least above its table: a share of the width, and in px. Points need room between them."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    map: str
    photo: UUID | None = None
    words: str = ""


class FaceMapEditor(LivingWidget):
    """Maps in tabs, the points on them, the same points as a table, and the sum of each product.

    Signals:
        changed: the points are others.
        build_changed: str; another build is shown, which is a preference and not part of any point.
    """

    changed = Signal()
    build_changed = Signal(str)

    def __init__(self, atlas: Atlas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faceMap")
        self._atlas, self._build = atlas, BUILDS[0]
        self._photos: dict[UUID, tuple[MapPicture, str]] = {}
        self._pictures: dict[tuple[str, str], MapPicture] = {}
        self._sheets: list[_Sheet] = []
        self._treatment = ""
        self.book = MapBook(self)
        self.tabs, self.picker, self.build = QTabBar(), Chooser(), Chooser()
        self.view = MapView(self.book)
        self.table = PointTable(self.book)
        self.tools = MapTools(self.book, self.view)
        self.totals = MapTotals(self.book)
        self._arrange()
        self._connect()
        self._show_tabs()
        self.settle()

    # ------------------------------------------------------------------------------------------------ what a page gives

    def points(self) -> tuple[MapPoint, ...]:
        """The points as they stand, in the order of their numbers."""
        return self.book.points

    def set_points(self, points: Sequence[MapPoint]) -> None:
        """Show these points; nothing before can be undone."""
        self.book.open(points)
        self._show_tabs()
        if points:
            self.show_map(points[0].map, points[0].photo)

    def set_products(self, products: Sequence[MapProduct]) -> None:
        """Say which product lines the entry has, in their order: points count them from 0."""
        self.book.set_products(products)

    def set_treatment(self, code: str, areas: Mapping[str, str]) -> None:
        """Say which treatment it is and which areas it knows, id to name: maps and usual points follow."""
        self._treatment = code
        self.book.set_areas(areas)
        self.tools.set_patterns(self._atlas.patterns_for(code))
        self._show_tabs()

    def set_read_only(self, *, read_only: bool) -> None:
        """Show a signed entry, which can be looked at in every way and not changed."""
        self.book.set_read_only(read_only=read_only)

    def set_compared(
        self, points: Sequence[MapPoint], label: str, *, products: Sequence[MapProduct] | None = None
    ) -> None:
        """Show another session's points around these, hollow and dashed; none with no points.

        ``products`` are those its points count; without them, the ones of this entry as it is now.
        """
        lines = self.book.products if products is None else tuple(products)
        self.book.set_compared(Compared(tuple(points), label, lines) if points else None)
        self._show_tabs()

    def set_photo(self, photo: UUID, image: QImage, words: str) -> None:
        """Offer a photo of the patient's own as a map; ``words`` name it, for instance its pose and date."""
        self._photos[photo] = (MapPicture(image), words)
        self._show_tabs()

    def set_build(self, build: str) -> None:
        """Show the drawings in another build."""
        self._build = build
        with QSignalBlocker(self.build):
            self.build.setCurrentIndex(self.build.findData(build))
        self._show_sheet()

    def show_map(self, name: str, photo: UUID | None = None) -> None:
        """Turn to a map."""
        wanted = [at for at, sheet in enumerate(self._sheets) if (sheet.map, sheet.photo) == (name, photo)]
        if wanted:
            self.tabs.setCurrentIndex(wanted[0])

    # --------------------------------------------------------------------------------------------------------- building

    def _arrange(self) -> None:
        self.tabs.setObjectName("mapTabs")
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.picker.setObjectName("mapPicker")
        self.picker.hide()
        self.build.setObjectName("mapBuild")
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.picker)
        head.addStretch()
        head.addWidget(self.build)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(M)
        self._body.addWidget(self.view, 1)
        self._body.addWidget(self.table, 1)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(self.tools)
        column.addLayout(self._body, 1)
        column.addWidget(self.totals)

    def _connect(self) -> None:
        self.book.changed.connect(self.changed)
        self.book.changed.connect(self._name_tabs)
        self.book.chosen_changed.connect(self._follow_chosen)
        self.tabs.currentChanged.connect(lambda _at: self._show_sheet())
        self.picker.activated.connect(self.tabs.setCurrentIndex)
        self.tools.pattern_wanted.connect(self._insert)
        self.build.activated.connect(lambda _at: self._choose_build())

    def retranslate(self) -> None:
        """Say every text again."""
        self.setAccessibleName(self.tr("Map of the treatment"))
        for widget in (self.tabs, self.picker):
            widget.setAccessibleName(self.tr("Maps"))
        self.build.setAccessibleName(self.tr("Build of the drawings"))
        with QSignalBlocker(self.build):
            self.build.clear()
            for build, words in zip(BUILDS, (self.tr("Narrower build"), self.tr("Broader build")), strict=True):
                self.build.addItem(words, build)
            self.build.setCurrentIndex(self.build.findData(self._build))
        self._name_tabs()
        self.table.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _SIDE_BY_SIDE * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._body.direction():
            self._body.setDirection(way)
        self.view.set_least_height(0 if beside else min(round(self.width() * _TALL), _TALLEST))
        self._fit_tabs()

    # ------------------------------------------------------------------------------------------------------------- tabs

    def _show_tabs(self) -> None:
        """The maps that the treatment's areas lie on, and every map with a point of now or then."""
        sheets = self._wanted()
        if sheets == self._sheets:
            return
        shown = self._sheets[self.tabs.currentIndex()] if self._sheets else None
        self._sheets = sheets
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for _sheet in sheets:
                self.tabs.addTab("")
            self.tabs.setCurrentIndex(sheets.index(shown) if shown in sheets else 0)
        self._name_tabs()
        self._show_sheet()

    def _wanted(self) -> list[_Sheet]:
        past = self.book.compared.points if self.book.compared else ()
        used = {point.map for point in (*self.book.points, *past)}
        maps = [name for name in self._atlas.maps() if name in used or self._suits(name)]
        photos = [_Sheet(PHOTO, photo, words) for photo, (_picture, words) in self._photos.items()]
        return [*(_Sheet(name) for name in maps or self._atlas.maps()), *photos]

    def _suits(self, name: str) -> bool:
        return not self.book.areas or bool(self._picture(name).areas() & self.book.areas.keys())

    def _name_tabs(self) -> None:
        for at, sheet in enumerate(self._sheets):
            count = sum((one.map, one.photo) == (sheet.map, sheet.photo) for one in self.book.points)
            words = sheet.words or map_name(sheet.map)
            self.tabs.setTabText(at, f"{words} ({count})" if count else words)
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        """A list instead of tabs where there is no room for every one of them."""
        with QSignalBlocker(self.picker):
            self.picker.clear()
            self.picker.addItems([self.tabs.tabText(at) for at in range(self.tabs.count())])
            self.picker.setCurrentIndex(self.tabs.currentIndex())
        needed = self.tabs.sizeHint().width() + M + self.build.sizeHint().width()
        self.picker.setVisible(needed > self.width())
        self.tabs.setVisible(needed <= self.width())

    def _show_sheet(self) -> None:
        if not self._sheets:
            return
        sheet = self._sheets[max(self.tabs.currentIndex(), 0)]
        picture = self._picture(sheet.map) if sheet.photo is None else self._photos[sheet.photo][0]
        self.view.show_map(sheet.map, picture, sheet.photo)
        self.picker.setCurrentIndex(self.tabs.currentIndex())
        self.build.setEnabled(sheet.photo is None)

    def _picture(self, name: str) -> MapPicture:
        key = (name, self._build)
        drawing = self._atlas.drawing(*key)
        if key not in self._pictures and drawing is not None:
            self._pictures[key] = MapPicture(drawing)
        return self._pictures[key]

    def _choose_build(self) -> None:
        self._build = str(self.build.currentData())
        self._show_sheet()
        self.build_changed.emit(self._build)

    def _follow_chosen(self) -> None:
        """Turn to the map of a point that was chosen in the table."""
        point = self.book.point
        if point is not None and (point.map, point.photo) != (self.view.map, self.view.photo):
            self.show_map(point.map, point.photo)

    def _insert(self, pattern: PointPattern) -> None:
        """Put a usual set of points on its maps, of the product the next point would have, without doses."""
        fresh = [replace(point, product=self.book.next_product) for point in pattern.points]
        self.book.add([point for point in fresh if not self._is_there(point)])

    def _is_there(self, point: MapPoint) -> bool:
        return any((one.map, one.x, one.y) == (point.map, point.x, point.y) for one in self.book.points)
