"""Draws up to four photos for comparison: beside each other, under a slider, blinking, overlaid; it must not fetch any.

All are seen at the same scale, turned the same way, zoomed and moved together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.domain.photo_alignment import placing
from journal_app.domain.photos import PhotoMark, PhotoPoint
from journal_app.ui import theme
from journal_app.ui.announce import give_role
from journal_app.ui.photos.photo_marks import draw_marks
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, S

MOST = 4
_BLINK_MS = 700
_STEP, _LEAST_ZOOM, _MOST_ZOOM = 1.25, 0.2, 12.0
_SLIDE, _VEIL = 0.02, 0.1
_PAN = 40.0


class CompareMode(StrEnum):
    """How photos are compared."""

    BESIDE = "beside"
    SLIDER = "slider"
    BLINK = "blink"
    OVERLAY = "overlay"


@dataclass(frozen=True, slots=True)
class Layer:
    """One photo: its picture, its caption, two points (or none) by which it is laid over the first, and its marks."""

    image: QImage
    caption: str
    eyes: tuple[PhotoPoint, ...] = ()
    marks: tuple[PhotoMark, ...] = ()


class CompareView(QWidget):
    """Wheel, + and - zoom; dragging and Ctrl with arrows move; 0 fits. ← → slide, [ ] change the opacity, Space blinks.

    Signals:
        changed: mode, zoom, slider or opacity changed.
        closer: a photo is drawn larger than the pixels that it came with.
        marked: int and PhotoPoint, an eye was put on a photo while eyes are being marked.
    """

    changed = Signal()
    closer = Signal()
    marked = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        give_role(CompareView, QAccessible.Role.Graphic)
        super().__init__(parent)
        self.setObjectName("compareView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 140)
        self.mode, self.slider, self.opacity = CompareMode.BESIDE, 0.5, 0.5
        self.zoom, self.pan = 1.0, QPointF(0, 0)
        self.is_marking, self.has_drawings = False, False
        self._layers: tuple[Layer, ...] = ()
        self._in_front = 0
        self._grabbed: QPointF | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BLINK_MS)
        self._timer.timeout.connect(self._blink)

    def show_layers(self, layers: Sequence[Layer]) -> None:
        """Show these photos, the first being the one that the others are laid over."""
        self._layers = tuple(layers[:MOST])
        self._in_front = 0
        self.update()

    def set_mode(self, mode: CompareMode) -> None:
        """Compare another way."""
        self.mode = mode
        self._in_front = 0
        if mode is CompareMode.BLINK:
            self._timer.start()
        else:
            self._timer.stop()
        self._tell()

    def show_drawings(self, *, shown: bool) -> None:
        """Show or hide what was drawn over the photos."""
        self.has_drawings = shown
        self.update()

    def set_slider(self, share: float) -> None:
        """Put the edge at a share of the width."""
        self.slider = min(1.0, max(0.0, share))
        self._tell()

    def set_opacity(self, share: float) -> None:
        """How much of the upper photo is seen."""
        self.opacity = min(1.0, max(0.0, share))
        self._tell()

    def zoom_by(self, factor: float) -> None:
        """Zoom all of them alike."""
        self.zoom = min(_MOST_ZOOM, max(_LEAST_ZOOM, self.zoom * factor))
        self._tell()
        if any(self._enlarges(number, pane) for number, pane in self._shown()):
            self.closer.emit()

    def fit(self) -> None:
        """Show each of them whole."""
        self.zoom, self.pan = 1.0, QPointF(0, 0)
        self._tell()

    # --------------------------------------------------------------------------------------------------------- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("#101214"))  # a photo is judged on the same ground in either appearance
        if self._layers:
            self._draw(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.active().focus), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _draw(self, painter: QPainter) -> None:
        panes = self._panes()
        if self.mode is CompareMode.BESIDE or self.is_marking:
            for number, pane in enumerate(panes):
                self._draw_layer(painter, number, pane)
            return
        (pane,) = panes
        if self.mode is CompareMode.BLINK:
            self._draw_layer(painter, self._in_front % len(self._layers), pane)
            return
        self._draw_layer(painter, 0, pane)
        upper = min(1, len(self._layers) - 1)
        painter.save()
        if self.mode is CompareMode.SLIDER:
            edge = pane.left() + pane.width() * self.slider
            painter.setClipRect(QRectF(edge, pane.top(), pane.right() - edge, pane.height()))
            painter.fillRect(pane, QColor("#101214"))
            self._draw_layer(painter, upper, pane)
            painter.restore()
            painter.setPen(QPen(QColor("#ffffff"), 2))
            painter.drawLine(QPointF(edge, pane.top()), QPointF(edge, pane.bottom()))
            return
        painter.setOpacity(self.opacity)
        self._draw_layer(painter, upper, pane)
        painter.restore()

    def _draw_layer(self, painter: QPainter, number: int, pane: QRectF) -> None:
        layer = self._layers[number]
        painter.save()
        painter.setClipRect(pane, Qt.ClipOperation.IntersectClip)
        placed = self._placed(number, pane)
        painter.setTransform(placed)
        painter.drawImage(QPointF(0, 0), layer.image)
        if self.is_marking:
            self._draw_eyes(painter, layer)
        painter.resetTransform()
        if self.has_drawings:
            size = layer.image.size()
            draw_marks(painter, layer.marks, lambda point: placed.map(_pixel(point, size)))
        self._draw_caption(painter, layer.caption, pane, at_right=number == 1 and self.mode is CompareMode.SLIDER)
        painter.restore()

    def _draw_eyes(self, painter: QPainter, layer: Layer) -> None:
        size = layer.image.size()
        pen = QPen(QColor("#ffeb3b"), 3)
        pen.setCosmetic(True)
        painter.setPen(pen)
        reach = max(size.width(), size.height()) * 0.02
        for eye in layer.eyes:
            centre = QPointF(float(eye.x) * size.width(), float(eye.y) * size.height())
            painter.drawLine(centre - QPointF(reach, 0), centre + QPointF(reach, 0))
            painter.drawLine(centre - QPointF(0, reach), centre + QPointF(0, reach))

    @staticmethod
    def _draw_caption(painter: QPainter, caption: str, pane: QRectF, *, at_right: bool) -> None:
        font = theme.font(TextRole.LABEL)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(caption) + 2 * S
        height = painter.fontMetrics().height() + 2 * XS
        left = pane.right() - width - S if at_right else pane.left() + S
        plate = QRectF(left, pane.bottom() - height - S, width, height)
        painter.fillRect(plate, QColor(0, 0, 0, 170))
        painter.setPen(QColor("#ffffff"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, caption)

    def _panes(self) -> list[QRectF]:
        whole = QRectF(self.rect())
        if self.mode is not CompareMode.BESIDE and not self.is_marking:
            return [whole]
        count = len(self._layers)
        width = (whole.width() - (count - 1) * XS) / count
        return [QRectF(number * (width + XS), 0, width, whole.height()) for number in range(count)]

    def _shown(self) -> list[tuple[int, QRectF]]:
        """Every photo and the pane it lies in."""
        panes = self._panes() if self._layers else []
        return [(number, panes[number % len(panes)]) for number in range(len(self._layers))]

    def _enlarges(self, number: int, pane: QRectF) -> bool:
        placed = self._placed(number, pane)
        return hypot(placed.m11(), placed.m12()) * self.devicePixelRatioF() > 1

    def _placed(self, number: int, pane: QRectF) -> QTransform:
        """From a photo's pixels to the screen: laid over the first, then fitted into the pane, zoomed and moved."""
        first, layer = self._layers[0], self._layers[number]
        first_size = (first.image.width(), first.image.height())
        own_size = (layer.image.width(), layer.image.height())
        if self.is_marking:  # each by itself: it is being said how they lie
            first, first_size = layer, own_size
        laid = placing(own_size, layer.eyes, first=first_size, first_eyes=first.eyes)
        fitted = QSizeF(*first_size).scaled(pane.size(), Qt.AspectRatioMode.KeepAspectRatio)
        scale = fitted.width() / first_size[0] * self.zoom
        centre = pane.center() + self.pan
        middle = QPointF(first_size[0] / 2, first_size[1] / 2)
        corner = centre - middle * scale
        to_pane = QTransform(scale, 0, 0, scale, corner.x(), corner.y())
        return QTransform(laid.a, laid.b, -laid.b, laid.a, laid.dx, laid.dy) * to_pane

    # ------------------------------------------------------------------------------------------------------------ hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        acts = self._moves() if with_control else self._acts()
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _acts(self) -> Mapping[Qt.Key, Callable[[], None]]:
        keys = Qt.Key
        return {
            keys.Key_Plus: partial(self.zoom_by, _STEP),
            keys.Key_Equal: partial(self.zoom_by, _STEP),
            keys.Key_Minus: partial(self.zoom_by, 1 / _STEP),
            keys.Key_0: self.fit,
            keys.Key_Left: partial(self.set_slider, self.slider - _SLIDE),
            keys.Key_Right: partial(self.set_slider, self.slider + _SLIDE),
            keys.Key_BracketLeft: partial(self.set_opacity, self.opacity - _VEIL),
            keys.Key_BracketRight: partial(self.set_opacity, self.opacity + _VEIL),
            keys.Key_Space: self._blink,
        }

    def _moves(self) -> Mapping[Qt.Key, Callable[[], None]]:
        keys = Qt.Key
        ways = {keys.Key_Left: (1, 0), keys.Key_Right: (-1, 0), keys.Key_Up: (0, 1), keys.Key_Down: (0, -1)}
        return {key: partial(self._move, QPointF(x * _PAN, y * _PAN)) for key, (x, y) in ways.items()}

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_marking:
            self._mark(event.position())
            return
        self._grabbed = event.position()
        if self.mode is CompareMode.SLIDER:
            self.set_slider(event.position().x() / max(1, self.width()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        if self.mode is CompareMode.SLIDER:
            self.set_slider(event.position().x() / max(1, self.width()))
        else:
            self._move(event.position() - self._grabbed)
            self._grabbed = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grabbed = None

    def _mark(self, at: QPointF) -> None:
        for number, pane in enumerate(self._panes()):
            inverse, is_invertible = self._placed(number, pane).inverted()
            if pane.contains(at) and is_invertible:
                pixel, size = inverse.map(at), self._layers[number].image.size()
                x, y = pixel.x() / size.width(), pixel.y() / size.height()
                if 0 <= x <= 1 and 0 <= y <= 1:
                    self.marked.emit(number, _point(x, y))

    def _move(self, by: QPointF) -> None:
        self.pan = self.pan + by
        self._tell()

    def _blink(self) -> None:
        self._in_front += 1
        self.update()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


def _pixel(point: PhotoPoint, size: QSize) -> QPointF:
    return QPointF(float(point.x) * size.width(), float(point.y) * size.height())


def _point(x: float, y: float) -> PhotoPoint:
    return PhotoPoint(Decimal(f"{x:.4f}"), Decimal(f"{y:.4f}"))
