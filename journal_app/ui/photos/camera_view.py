"""What the camera sees, with the earlier photo laid over it and lines to hold a head by; it must not keep a frame.

Nothing here is mirrored: a patient's left is where it will be on the photo.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.ui import theme
from journal_app.ui.announce import give_role

MOST_GHOST = 60
"""Percent: more would hide the patient behind the past."""
_GHOST_STEP, _LEVEL_STEP = 5, 0.02
_BACKDROP, _LEVEL, _FAINT = QColor("#101214"), QColor("#ffeb3b"), QColor(255, 255, 255, 130)


class CameraView(QWidget):
    """Space takes; [ and ] change how much of the earlier photo is seen; up and down move the level line.

    Signals:
        take_wanted: Space was pressed.
        ghost_changed: int, percent.
    """

    take_wanted = Signal()
    ghost_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        give_role(CameraView, QAccessible.Role.Graphic)
        super().__init__(parent)
        self.setObjectName("cameraView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 140)
        self.ghost, self.level = 30, 0.42
        self.has_grid, self.has_level = True, True
        self._frame, self._earlier = QImage(), QImage()

    def show_frame(self, frame: QImage) -> None:
        """Show what is seen now; an empty image forgets the last one."""
        self._frame = frame
        self.update()

    @property
    def is_seeing(self) -> bool:
        """Whether there is anything to take."""
        return not self._frame.isNull()

    def show_earlier(self, photo: QImage) -> None:
        """Lay this photo over what is seen; an empty image takes it away."""
        self._earlier = photo
        self.update()

    def set_ghost(self, percent: int) -> None:
        """How much of the earlier photo is seen."""
        self.ghost = max(0, min(MOST_GHOST, percent))
        self.ghost_changed.emit(self.ghost)
        self.update()

    def show_grid(self, *, shown: bool) -> None:
        """Thirds, to frame alike."""
        self.has_grid = shown
        self.update()

    def show_level(self, *, shown: bool) -> None:
        """A line for both eyes and one for the middle of the face."""
        self.has_level = shown
        self.update()

    # --------------------------------------------------------------------------------------------------------- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), _BACKDROP)  # a picture is judged on the same ground in either appearance
        if self.is_seeing:
            seen = self._fitted(self._frame)
            painter.drawImage(seen, self._frame)
            self._draw_earlier(painter, seen)
            if self.has_grid:
                self._draw_grid(painter, seen)
            if self.has_level:
                self._draw_level(painter, seen)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.active().focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _fitted(self, image: QImage) -> QRectF:
        whole = QRectF(self.rect())
        size = QSizeF(image.size()).scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(QPointF(0, 0), size)
        area.moveCenter(whole.center())
        return area

    def _draw_earlier(self, painter: QPainter, seen: QRectF) -> None:
        """As high as what is seen, so that the same distance gives the same size."""
        if self._earlier.isNull() or not self.ghost:
            return
        width = seen.height() * self._earlier.width() / self._earlier.height()
        area = QRectF(0, 0, width, seen.height())
        area.moveCenter(seen.center())
        painter.save()
        painter.setClipRect(seen)
        painter.setOpacity(self.ghost / 100)
        painter.drawImage(area, self._earlier)
        painter.restore()

    def _draw_grid(self, painter: QPainter, seen: QRectF) -> None:
        for share in (1 / 3, 2 / 3):
            x, y = seen.left() + seen.width() * share, seen.top() + seen.height() * share
            _draw_line(painter, QPointF(x, seen.top()), QPointF(x, seen.bottom()), _FAINT, 1.0)
            _draw_line(painter, QPointF(seen.left(), y), QPointF(seen.right(), y), _FAINT, 1.0)

    def _draw_level(self, painter: QPainter, seen: QRectF) -> None:
        y, x = seen.top() + seen.height() * self.level, seen.center().x()
        _draw_line(painter, QPointF(seen.left(), y), QPointF(seen.right(), y), _LEVEL, 1.6)
        _draw_line(painter, QPointF(x, seen.top()), QPointF(x, seen.bottom()), _LEVEL, 1.0)

    # ------------------------------------------------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_BracketLeft: -_GHOST_STEP, keys.Key_BracketRight: _GHOST_STEP}
        ways = {keys.Key_Up: -_LEVEL_STEP, keys.Key_Down: _LEVEL_STEP}
        key = Qt.Key(event.key())
        if key is keys.Key_Space and not event.isAutoRepeat():
            self.take_wanted.emit()
        elif key in steps:
            self.set_ghost(self.ghost + steps[key])
        elif key in ways and self.has_level:
            self.level = min(0.9, max(0.1, self.level + ways[key]))
            self.update()
        else:
            super().keyPressEvent(event)


def _draw_line(painter: QPainter, start: QPointF, end: QPointF, colour: QColor, width: float) -> None:
    """A line that is seen on skin and on hair: light on a dark edge."""
    painter.setPen(QPen(QColor(0, 0, 0, 110), width + 1.6))
    painter.drawLine(start, end)
    painter.setPen(QPen(colour, width))
    painter.drawLine(start, end)
