"""A photo to draw on: marks come by dragging or by keys; the photo below them never changes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.photos import MarkKind, PhotoMark, PhotoPoint
from journal_app.ui import theme
from journal_app.ui.announce import give_role
from journal_app.ui.photos.photo_marks import draw_marks

_GROUND = QColor("#101214")
_STEP, _LEAST = Decimal("0.01"), 6.0
_MOST_BACK = 100
_NOTHING, _ALL = Decimal(0), Decimal(1)
_MIDDLE, _BESIDE = PhotoPoint(Decimal("0.4"), Decimal("0.5")), PhotoPoint(Decimal("0.6"), Decimal("0.5"))


class MarkCanvas(QWidget):
    """Dragging draws. The arrows move the chosen mark, with Shift its end alone; Delete removes; Ctrl+Z takes back.

    Signals:
        changed: the marks, or which is chosen.
        drawn: a mark was just put there by hand or key.
    """

    changed = Signal()
    drawn = Signal()

    def __init__(self, marks: tuple[PhotoMark, ...], parent: QWidget | None = None) -> None:
        give_role(MarkCanvas, QAccessible.Role.Canvas)
        super().__init__(parent)
        self.setObjectName("markCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(300, 200)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.kind, self.marks, self.chosen = MarkKind.ARROW, marks, -1
        self._image = QImage()
        self._before: list[tuple[PhotoMark, ...]] = []
        self._from: QPointF | None = None
        self._to: QPointF | None = None

    @property
    def size_of_photo(self) -> tuple[int, int]:
        """Width and height of what is shown, in pixels."""
        return self._image.width(), self._image.height()

    def show_photo(self, image: QImage) -> None:
        """Show the photo to draw on."""
        self._image = image
        self.update()

    def choose(self, number: int) -> None:
        """Choose a mark by its place in the list, or none with -1."""
        self.chosen = number if 0 <= number < len(self.marks) else -1
        self._tell()

    def chosen_mark(self) -> PhotoMark | None:
        """The mark that is chosen."""
        return self.marks[self.chosen] if self.chosen >= 0 else None

    def put(self, mark: PhotoMark) -> None:
        """Add a mark and choose it."""
        self._change((*self.marks, mark), len(self.marks))
        self.drawn.emit()

    def put_in_the_middle(self) -> None:
        """Add one of the present kind without a mouse; the arrows move it where it belongs."""
        self.put(PhotoMark(self.kind, _MIDDLE, _MIDDLE if self.kind is MarkKind.TEXT else _BESIDE))

    def replace_chosen(self, mark: PhotoMark) -> None:
        """Put another in the place of the chosen one."""
        if self.chosen >= 0:
            self._change((*self.marks[: self.chosen], mark, *self.marks[self.chosen + 1 :]), self.chosen)

    def remove_chosen(self) -> None:
        """Take the chosen one away."""
        if self.chosen >= 0:
            left = (*self.marks[: self.chosen], *self.marks[self.chosen + 1 :])
            self._change(left, min(self.chosen, len(left) - 1))

    def take_back(self) -> None:
        """Undo the last change."""
        if self._before:
            self.marks = self._before.pop()
            self.chosen = min(self.chosen, len(self.marks) - 1)
            self._tell()

    # --------------------------------------------------------------------------------------------------------- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), _GROUND)
        if not self._image.isNull():
            painter.drawImage(self._area(), self._image)
            begun = () if self._from is None or self._to is None else (self._between(self._from, self._to),)
            chosen = len(self.marks) if begun else self.chosen
            draw_marks(painter, (*self.marks, *begun), self._at, chosen=chosen)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.active().focus), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _area(self) -> QRectF:
        whole = QRectF(self.rect())
        size = QSizeF(self._image.size()).scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(QPointF(0, 0), size)
        area.moveCenter(whole.center())
        return area

    def _at(self, point: PhotoPoint) -> QPointF:
        area = self._area()
        return QPointF(area.left() + float(point.x) * area.width(), area.top() + float(point.y) * area.height())

    def _point(self, at: QPointF) -> PhotoPoint:
        area = self._area()
        x, y = (at.x() - area.left()) / area.width(), (at.y() - area.top()) / area.height()
        return PhotoPoint(*(Decimal(f"{min(1.0, max(0.0, share)):.4f}") for share in (x, y)))

    def _between(self, start: QPointF, end: QPointF) -> PhotoMark:
        first = self._point(start)
        return PhotoMark(self.kind, first, first if self.kind is MarkKind.TEXT else self._point(end))

    # ----------------------------------------------------------------------------------------------------------- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._image.isNull() and self._area().contains(event.position()):
            self._from = self._to = event.position()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start, self._from, self._to = self._from, None, None
        if start is None:
            return
        is_drag = (event.position() - start).manhattanLength() >= _LEAST
        if is_drag or self.kind is MarkKind.TEXT:
            self.put(self._between(start, event.position()))
        else:
            self.choose(self._nearest(start))

    def _nearest(self, at: QPointF) -> int:
        def far(number: int) -> float:
            mark = self.marks[number]
            tips = (self._at(mark.start), self._at(mark.end), (self._at(mark.start) + self._at(mark.end)) / 2)
            return min((tip - at).manhattanLength() for tip in tips)

        return min(range(len(self.marks)), key=far, default=-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        ways = {keys.Key_Left: (-1, 0), keys.Key_Right: (1, 0), keys.Key_Up: (0, -1), keys.Key_Down: (0, 1)}
        key = Qt.Key(event.key())
        modifiers = event.modifiers()
        if key in ways and self.chosen >= 0:
            self._move(*ways[key], end_only=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif key in {keys.Key_Delete, keys.Key_Backspace}:
            self.remove_chosen()
        elif key is keys.Key_Z and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.take_back()
        elif key is keys.Key_Insert:
            self.put_in_the_middle()
        else:
            super().keyPressEvent(event)

    def _move(self, x: int, y: int, *, end_only: bool) -> None:
        mark = self.chosen_mark()
        if mark is None:
            return
        tips = (mark.end,) if end_only else (mark.start, mark.end)
        if all(_NOTHING <= tip.x + x * _STEP <= _ALL and _NOTHING <= tip.y + y * _STEP <= _ALL for tip in tips):
            end = _moved(mark.end, x, y)
            self.replace_chosen(replace(mark, end=end, start=mark.start if end_only else _moved(mark.start, x, y)))

    def _change(self, marks: tuple[PhotoMark, ...], chosen: int) -> None:
        self._before = [*self._before[-_MOST_BACK:], self.marks]
        self.marks, self.chosen = marks, chosen
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


def _moved(point: PhotoPoint, x: int, y: int) -> PhotoPoint:
    return PhotoPoint(point.x + x * _STEP, point.y + y * _STEP)
