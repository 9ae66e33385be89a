"""A patient's photos as a grid, newest first, each day named where it begins; it must not fetch more than is seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import tzinfo
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.photos import Photo, PhotoMoment
from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.patients.photo_cards import photo_moment_name
from journal_app.ui.photos.words import photo_name, pose_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import RADIUS, XS, M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.typeset import draw_icon, draw_text, line_height

Index = QModelIndex | QPersistentModelIndex
_SIDE = 168
"""Of a cell's picture, in px."""
_MOST_KEPT = 400
"""Pictures kept in memory: some screens full, not a whole journal."""


class PhotoModel(QAbstractListModel):
    """The photos in order; pictures come when a cell is first drawn, and go again when many others were."""

    def __init__(self, fetch: Callable[[Photo], None], zone: tzinfo, parent: QWidget) -> None:
        super().__init__(parent)
        self._fetch, self._zone = fetch, zone
        self.photos: tuple[Photo, ...] = ()
        self._pictures: OrderedDict[UUID, QPixmap] = OrderedDict()
        self._asked: set[UUID] = set()

    def show(self, photos: tuple[Photo, ...]) -> None:
        """Show these photos; pictures that are known stay known."""
        self.beginResetModel()
        self.photos = photos
        self.endResetModel()

    def have(self, photo: UUID, jpeg: bytes) -> None:
        """A picture has come."""
        self._asked.discard(photo)
        image = QImage.fromData(QByteArray(jpeg))
        self._pictures[photo] = QPixmap.fromImage(image)
        while len(self._pictures) > _MOST_KEPT:
            self._pictures.popitem(last=False)
        for row, one in enumerate(self.photos):
            if one.id == photo:
                self.dataChanged.emit(self.index(row), self.index(row))

    def picture(self, photo: Photo) -> QPixmap | None:
        """The picture, if it is here; else it is asked for, once."""
        known = self._pictures.get(photo.id)
        if known is not None:
            self._pictures.move_to_end(photo.id)
        elif photo.id not in self._asked:
            self._asked.add(photo.id)
            self._fetch(photo)
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


class _Cell(QStyledItemDelegate):
    """Day, picture, and what it shows; the focus is a yellow frame with a dark bar, as everywhere."""

    def __init__(self, view: PhotoGrid) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(_SIDE + 2 * S, _SIDE + 3 * self._line() + 3 * S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, photo, tokens = self._view.photos, index.data(Qt.ItemDataRole.UserRole), theme.active()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect.adjusted(S // 2, S // 2, -S // 2, -S // 2)
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if has_focus or is_chosen:
            painter.setPen(QPen(QColor(tokens.on_focus if has_focus else tokens.accent), 2))
            painter.setBrush(QColor(tokens.focus if has_focus else tokens.selected))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        ink = tokens.on_focus if has_focus else tokens.text
        line = self._line()
        top = area.top() + XS
        left, width = area.left() + S, area.width() - 2 * S
        draw_text(painter, QRect(left, top, width, line), model.day_begins(index.row()), TextRole.LABEL, ink)
        frame = QRect(left, top + line + XS, width, _SIDE - S)
        self._picture(painter, frame, photo)
        second = frame.bottom() + XS
        moment = "" if photo.place.moment is PhotoMoment.OTHER else photo_moment_name(photo.place.moment)
        draw_text(
            painter, QRect(left, second, width, line), moment or pose_name(photo.place.pose), TextRole.STRONG, ink
        )
        under = tokens.on_focus if has_focus else tokens.secondary
        pose = pose_name(photo.place.pose) if moment else ""
        draw_text(painter, QRect(left, second + line, width, line), pose, TextRole.SMALL, under)
        painter.restore()

    def _picture(self, painter: QPainter, frame: QRect, photo: Photo) -> None:
        tokens = theme.active()
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.setBrush(QColor(tokens.ground))
        painter.drawRoundedRect(frame, XS, XS)
        picture = self._view.photos.picture(photo)
        if picture is None or picture.isNull():
            middle = QRectF(frame.center().x() - 12, frame.center().y() - 12, 24, 24)
            draw_icon(painter, Icon.CAMERA, tokens.secondary, middle)
            return
        scaled = picture.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, scaled.width(), scaled.height())
        place.moveCenter(frame.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)

    def _line(self) -> int:
        return line_height(TextRole.BODY)


class PhotoGrid(QListView):
    """Arrows move, Enter opens, Space and Ctrl or Shift choose several.

    Signals:
        opened: UUID, a photo to show by itself.
        choice_changed: another set of photos is chosen.
    """

    opened = Signal(object)
    choice_changed = Signal()

    def __init__(self, fetch: Callable[[Photo], None], zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photoGrid")
        self.photos = PhotoModel(fetch, zone, self)
        self.setModel(self.photos)
        self.setItemDelegate(_Cell(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(XS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(M * 2)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())

    def show_photos(self, photos: tuple[Photo, ...]) -> None:
        """Show these; what was chosen stays chosen as far as it is among them."""
        kept = {photo.id for photo in self.chosen()}
        current = self._current()
        self.photos.show(photos)
        for row, photo in enumerate(photos):
            index = self.photos.index(row)
            if photo.id in kept:
                self.selectionModel().select(index, self.selectionModel().SelectionFlag.Select)
            if current is not None and photo.id == current.id:
                self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)

    def chosen(self) -> tuple[Photo, ...]:
        """The chosen photos, oldest first: the order in which one compares."""
        found = [index.data(Qt.ItemDataRole.UserRole) for index in self.selectionModel().selectedIndexes()]
        return tuple(sorted(found, key=lambda photo: (photo.taken, photo.id)))

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
