"""One map with its points, worked with mouse, wheel and keys; it must not keep points itself (``MapBook`` does)."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.map_points import share
from journal_app.domain.maps import MapPoint
from journal_app.ui import theme
from journal_app.ui.announce import announce, give_role
from journal_app.ui.tokens import RADIUS, M, S, Tokens
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.map_book import MapBook
from journal_app.ui.widgets.map_frame import NOTCH, MapFrame
from journal_app.ui.widgets.map_keys import MapKeys, PointHandle
from journal_app.ui.widgets.map_marks import Mark, MarkPainter
from journal_app.ui.widgets.map_past import past_marks
from journal_app.ui.widgets.map_picture import MapPicture
from journal_app.ui.widgets.map_words import dose_words, map_name, point_words, side_words

_LEAST_SIZE = QSize(300, 380)
_DRAG_FROM = 5
"""How far the mouse moves, in px, before a press is a drag and not a click."""
_AREA_TONE = 70


class MapView(LivingWidget):
    """The drawing or photo shown at present, with the points of the book that are on it.

    Signals:
        zoomed: it is shown larger or smaller.
    """

    zoomed = Signal()

    def __init__(self, book: MapBook, parent: QWidget | None = None) -> None:
        give_role(MapView, QAccessible.Role.Canvas)
        super().__init__(parent)
        self.setObjectName("mapView")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.map = ""
        self.photo: UUID | None = None
        self.frame = MapFrame()
        self.handles: list[PointHandle] = []
        self._book = book
        self._picture: MapPicture | None = None
        self._keys = MapKeys(book, self)
        self._pressed: QPointF | None = None
        self._grasped: int | None = None
        self._is_dragging = False
        self._hovered, self._least_height = "", 0
        book.changed.connect(self._show_points)
        book.facts_changed.connect(self._show_points)
        book.chosen_changed.connect(self._show_chosen)
        self.settle()

    # --------------------------------------------------------------------------------------------------------- the maps

    def show_map(self, name: str, picture: MapPicture, photo: UUID | None = None) -> None:
        """Show another drawing, or the photo of this id, whole."""
        self.map, self.photo, self._picture = name, photo, picture
        self.frame.picture = picture.size
        self.fit()
        self._show_points()
        self.retranslate()

    def zoom_in(self) -> None:
        """Show it larger."""
        self._zoom(NOTCH)

    def zoom_out(self) -> None:
        """Show it smaller."""
        self._zoom(1 / NOTCH)

    def fit(self) -> None:
        """Show the whole of it."""
        self.frame.fit()
        self._place_handles()
        self.zoomed.emit()

    def pan(self, by: QPointF) -> None:
        """Shift the enlarged picture."""
        self.frame.shift(by)
        self._place_handles()

    def step(self, by: int) -> None:
        """Go to the next or previous point of this map, round and round."""
        here = self._here()
        if not here:
            return
        at = here.index(self._book.chosen) + by if self._book.chosen in here else (0 if by > 0 else -1)
        self._grasp(here[at % len(here)])

    def add_in_middle(self) -> None:
        """A new point in the middle of what is seen, for who has no mouse."""
        self._add(self.frame.room.center())

    def placed(self, point: MapPoint) -> MapPoint:
        """The point with the area it lies in; on a photo, which has none, the area it had."""
        if self._picture is None or self.photo is not None:
            return point
        return replace(point, area=self._picture.area_at(float(point.x), float(point.y), self._book.areas))

    # ---------------------------------------------------------------------------------------------------------- looking

    def sizeHint(self) -> QSize:
        return _LEAST_SIZE * 1.3

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_SIZE.width(), max(_LEAST_SIZE.height(), self._least_height))

    def set_least_height(self, height: int) -> None:
        """Never be lower than this, in px, or than a map can be worked on."""
        if height != self._least_height:
            self._least_height = height
            self.updateGeometry()

    def retranslate(self) -> None:
        """Name the map and every point in the language of now."""
        self.setAccessibleName(self.tr("Map: {name}").format(name=map_name(self.map)))
        self.setAccessibleDescription(
            self.tr("A sets a point, arrows move it, digits give its dose, M mirrors it, Delete removes it")
        )
        self._name_handles()
        self.update()

    def recolour(self, tokens: Tokens) -> None:
        """Paint again, in the type of now."""
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QPainterPath()
        sheet.addRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)
        painter.fillPath(sheet, QColor(tokens.panel))
        painter.save()
        painter.setClipPath(sheet)
        if self._picture is not None:
            self._paint_picture(painter, self._picture, tokens)
        painter.restore()
        self._paint_edge(painter, sheet, tokens)

    def _paint_picture(self, painter: QPainter, picture: MapPicture, tokens: Tokens) -> None:
        target = self.frame.target()
        if self._hovered:
            tone = QColor(tokens.accent)
            tone.setAlpha(_AREA_TONE // (1 if tokens.name == "dark" else 2))
            picture.paint_area(painter, self._hovered, target, tone)
        picture.paint(painter, target, tokens)
        self._paint_words(painter, tokens)
        MarkPainter(painter, self.font(), tokens, QRectF(self.rect()).adjusted(S, S, -S, -S)).paint(self._marks())

    def _paint_words(self, painter: QPainter, tokens: Tokens) -> None:
        """The patient's sides above, the area under the mouse or what to do below."""
        painter.setFont(theme.font(theme.TextRole.SMALL))
        painter.setPen(QColor(tokens.secondary))
        room = self.rect().adjusted(M, S, -M, -S)
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        for words, where in zip(
            side_words(self.map), (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True
        ):
            painter.drawText(room, int(where | top), words)
        below = self._book.areas.get(self._hovered, "")
        if not below and not self._here() and not self._book.read_only:
            below = self.tr("Click to set a point, or press A")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | bottom | Qt.TextFlag.TextWordWrap), below)

    def _paint_edge(self, painter: QPainter, sheet: QPainterPath, tokens: Tokens) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.on_focus if tokens.name == "light" else tokens.focus), 3))
        else:
            painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawPath(sheet)

    def _marks(self) -> list[Mark]:
        book = self._book
        marks = past_marks(book, self._at, here=self._is_here)
        focused = self.hasFocus() or any(handle.hasFocus() for handle in self.handles)
        for number in self._here():
            point, chosen = book.points[number], number == book.chosen
            label = self._dose(point)
            marks.append(
                Mark(self._at(point), str(number + 1), label, point.product, chosen=chosen, focused=chosen and focused)
            )
        return marks

    def _dose(self, point: MapPoint) -> str:
        return dose_words(point.amount, self._book.product(point))

    # --------------------------------------------------------------------------------------------------- mouse and keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys that work on the map from the window's own shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; without it the page scrolls, as everywhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._zoom(NOTCH if event.angleDelta().y() > 0 else 1 / NOTCH, event.position())
            event.accept()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() not in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            return
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed, self._is_dragging = event.position(), not is_left
        self._grasped = self._nearest(event.position()) if is_left else None
        self._book.end_gesture()
        if self._grasped is not None:
            self._grasp(self._grasped)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            self._hover(at)
            return
        moved = at - self._pressed
        self._is_dragging = self._is_dragging or moved.manhattanLength() >= _DRAG_FROM
        if not self._is_dragging:
            return
        if self._grasped is None:
            self.pan(moved)
            self._pressed = at
        else:
            x, y = self.frame.shares(at)
            point = replace(self._book.points[self._grasped], x=share(x), y=share(y))
            self._book.put(self._grasped, self.placed(point), gesture="drag")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if not self._is_dragging and self._grasped is None and event.button() == Qt.MouseButton.LeftButton:
            self._add(event.position())
        self._pressed, self._grasped = None, None
        self._book.end_gesture()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = ""
        self.update()

    # ------------------------------------------------------------------------------------------------------- the points

    def _is_here(self, point: MapPoint) -> bool:
        return (point.map, point.photo) == (self.map, self.photo)

    def _here(self) -> list[int]:
        return [number for number, point in enumerate(self._book.points) if self._is_here(point)]

    def _at(self, point: MapPoint) -> QPointF:
        return self.frame.place(float(point.x), float(point.y))

    def _nearest(self, at: QPointF) -> int | None:
        """The point within reach of the mouse, half a target away at most."""
        reach = theme.target(self) / 2
        apart = {number: _distance(self._at(self._book.points[number]), at) for number in self._here()}
        near = [number for number, distance in apart.items() if distance <= reach]
        return min(near, key=lambda number: apart[number], default=None)

    def _add(self, at: QPointF) -> None:
        x, y = self.frame.shares(at)
        if self._book.read_only or not (0 <= x <= 1 and 0 <= y <= 1):
            return
        fresh = MapPoint(self.map, share(x), share(y), None, None, photo=self.photo)
        self._book.add([self.placed(self._book.fresh(fresh))])
        self._focus_chosen()

    def _grasp(self, number: int) -> None:
        self._book.choose(number)
        self._focus_chosen()

    def _focus_chosen(self) -> None:
        for handle in self.handles:
            if handle.number == self._book.chosen:
                handle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        """Keep the picture off the edge and above the line of words below it."""
        words = QFontMetrics(theme.font(theme.TextRole.SMALL)).height()
        self.frame.room = QRectF(self.rect()).adjusted(M, M, -M, -words - M)
        self.frame.shift(QPointF(0, 0))
        self._place_handles()

    def _zoom(self, factor: float, about: QPointF | None = None) -> None:
        self.frame.zoom_by(factor, about)
        self._place_handles()
        self.zoomed.emit()

    def _hover(self, at: QPointF) -> None:
        x, y = self.frame.shares(at)
        over = "" if self._picture is None else self._picture.area_at(x, y, self._book.areas)
        on_point = self._nearest(at) is not None
        self.setCursor(Qt.CursorShape.OpenHandCursor if on_point else Qt.CursorShape.CrossCursor)
        if over != self._hovered:
            self._hovered = over
            self.update()

    def _show_points(self) -> None:
        """As many handles as there are points here, in their order for Tab."""
        here = self._here()
        had_focus = any(handle.hasFocus() for handle in self.handles)
        while len(self.handles) > len(here):
            gone = self.handles.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.handles) < len(here):
            handle = PointHandle(self, self._keys, self._book.choose)
            QWidget.setTabOrder(self.handles[-1] if self.handles else self, handle)
            handle.show()
            self.handles.append(handle)
        for handle, number in zip(self.handles, here, strict=True):
            handle.number = number
        self._name_handles()
        self._place_handles()
        if had_focus:
            self._focus_chosen() if here else self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_handles(self) -> None:
        for handle in self.handles:
            handle.setAccessibleName(point_words(handle.number, self._book))

    def _place_handles(self) -> None:
        side = theme.target(self)
        for handle in self.handles:
            at = self._at(self._book.points[handle.number])
            handle.setGeometry(round(at.x() - side / 2), round(at.y() - side / 2), side, side)
        self.update()

    def _show_chosen(self) -> None:
        point = self._book.point
        if point is not None and self._is_here(point):
            self.frame.reveal(self._at(point), theme.target(self))
            self._place_handles()
            announce(self, point_words(self._book.chosen or 0, self._book))
        self.update()


def _distance(one: QPointF, other: QPointF) -> float:
    apart = one - other
    return float((apart.x() ** 2 + apart.y() ** 2) ** 0.5)
