"""A patient's photos as a grid, newest first, each day named where it begins; it must not fetch more than is seen.

A few at a time are asked for, and what to ask for next is decided when they have come: whoever scrolls past two
thousand waits for none of those that went by, and finds there what lies ahead. Pictures lie here in the size they are
drawn in, and go with the grid.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.photos import Photo
from journal_app.ui.photos.photo_cell import PICTURE, PhotoCell
from journal_app.ui.photos.words import photo_name
from journal_app.ui.tokens import XS, M
from journal_app.ui.translation import language_of

Index = QModelIndex | QPersistentModelIndex
_MOST_KEPT = 400
"""Pictures kept in memory, some 45 MB: screens full, not a whole journal."""
_AT_ONCE = 8
"""Pictures asked for together: so few that what is looked at next does not wait."""


class PhotoModel(QAbstractListModel):
    """The photos in order, and the pictures of those that were drawn last.

    Signals:
        missed: a picture was to be drawn that is not here.
    """

    missed = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget) -> None:
        super().__init__(parent)
        self._zone = zone
        self.photos: tuple[Photo, ...] = ()
        self._rows: dict[UUID, int] = {}
        self._pictures: OrderedDict[UUID, QPixmap] = OrderedDict()
        self.destroyed.connect(self._pictures.clear)  # at a lock at once, whoever may still hold this object

    def show(self, photos: tuple[Photo, ...]) -> None:
        """Show these photos; pictures that are known stay known."""
        self.beginResetModel()
        self.photos = photos
        self._rows = {photo.id: row for row, photo in enumerate(photos)}
        self.endResetModel()

    def have(self, images: Mapping[UUID, QImage]) -> None:
        """Pictures have come, an empty one for a photo that cannot be shown."""
        self._pictures.update({photo: QPixmap.fromImage(image) for photo, image in images.items()})
        while len(self._pictures) > _MOST_KEPT:
            self._pictures.popitem(last=False)

    def row_of(self, photo: UUID) -> int | None:
        """Where a photo stands, if it still does."""
        return self._rows.get(photo)

    def lacks(self, photo: Photo) -> bool:
        """Whether a photo's picture is not here."""
        return photo.id not in self._pictures

    def picture(self, photo: Photo) -> QPixmap | None:
        """The picture, if it is here; else it is said to be missed."""
        known = self._pictures.get(photo.id)
        if known is not None:
            self._pictures.move_to_end(photo.id)
        else:
            self.missed.emit()
        return known

    def day_begins(self, row: int) -> str:
        """The day of a photo, where it is the first of its day."""
        day = self.photos[row].taken.astimezone(self._zone).date()
        if row and self.photos[row - 1].taken.astimezone(self._zone).date() == day:
            return ""
        return format_date(day, language_of())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.photos):
            return None
        photo = self.photos[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return photo
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return photo_name(photo, self._zone) if role in spoken else None


class PhotoGrid(QListView):
    """Arrows move, Enter opens, Space and Ctrl or Shift choose several.

    Signals:
        opened: UUID, a photo to show by itself.
        choice_changed: another set of photos is chosen.
    """

    opened = Signal(object)
    choice_changed = Signal()

    def __init__(
        self, fetch: Callable[[tuple[Photo, ...], QSize], None], zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("photoGrid")
        self._fetch_some, self._is_fetching = fetch, False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fetch)
        self.photos = PhotoModel(zone, self)
        self.photos.missed.connect(self._soon.start)
        self.setModel(self.photos)
        self.setItemDelegate(PhotoCell(self.photos, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(XS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(M * 2)
        self._last, self._is_upward = 0, False
        self._found: tuple[tuple[object, ...], range] | None = None
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())

    def show_photos(self, photos: tuple[Photo, ...]) -> None:
        """Show these; what was chosen stays chosen as far as it is among them."""
        kept = {photo.id for photo in self.chosen()}
        current = self._current()
        self.photos.show(photos)
        self._is_fetching = False  # what was asked for before may never come
        for one in kept:
            row = self.photos.row_of(one)
            if row is not None:
                index = self.photos.index(row)
                self.selectionModel().select(index, self.selectionModel().SelectionFlag.Select)
        row = None if current is None else self.photos.row_of(current.id)
        if row is not None:
            index = self.photos.index(row)
            self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)

    def have(self, images: Mapping[UUID, QImage]) -> None:
        """The pictures that were asked for have come; those that are seen by now are asked for next."""
        self._is_fetching = False
        self.photos.have(images)
        for photo in images:
            row = self.photos.row_of(photo)
            if row is not None:
                self.viewport().update(self._area(row))
        self._fetch()

    def _scrolled(self, value: int) -> None:
        self._is_upward, self._last = value < self._last, value
        self._soon.start()

    def _fetch(self) -> None:
        if self._is_fetching:
            return
        lacking = tuple(photo for photo in self._wanted() if self.photos.lacks(photo))[:_AT_ONCE]
        if lacking:
            self._is_fetching = True
            self._fetch_some(lacking, PICTURE * self.devicePixelRatioF())

    def _wanted(self) -> Sequence[Photo]:
        """The photos in view, and as many that will be if the scrolling goes on."""
        rows, photos = self._rows_seen(), self.photos.photos
        seen = photos[rows.start : rows.stop]
        if self._is_upward:
            return (*seen, *reversed(photos[max(0, rows.start - len(seen)) : rows.start]))
        return (*seen, *photos[rows.stop : rows.stop + len(seen)])

    def seen(self) -> Sequence[Photo]:
        """The photos in view, in order."""
        rows = self._rows_seen()
        return self.photos.photos[rows.start : rows.stop]

    def _rows_seen(self) -> range:
        """The rows that reach into the view, found once for each place: no cell lies higher than one before it."""
        cell = self._area(0).size()
        at = (self.photos.photos, self.verticalScrollBar().value(), self.viewport().size(), cell)
        if self._found is None or self._found[0] != at:
            rows, bottom = range(len(self.photos.photos)), self.viewport().height()
            first = bisect_left(rows, 0, key=lambda row: self._area(row).bottom())
            after = bisect_right(rows, bottom, lo=first, key=lambda row: self._area(row).top())
            self._found = (at, range(first, after))
        return self._found[1]

    def _area(self, row: int) -> QRect:
        return self.visualRect(self.photos.index(row))

    def chosen(self) -> tuple[Photo, ...]:
        """The chosen photos, oldest first: the order in which one compares."""
        found = [index.data(Qt.ItemDataRole.UserRole) for index in self.selectionModel().selectedIndexes()]
        return tuple(sorted(found, key=lambda photo: (photo.taken, photo.id)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.scheduleDelayedItemsLayout()  # other words may be longer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _current(self) -> Photo | None:
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def _open(self, index: Index) -> None:
        self.opened.emit(index.data(Qt.ItemDataRole.UserRole).id)
