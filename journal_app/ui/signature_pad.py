"""Where a person signs with pen, finger or mouse, recorded as samples; it must not compare signatures or judge them.

No biometric matching is done here or anywhere: what is kept is the drawing and its course, as one keeps ink on paper.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journal_app.domain.consents import DrawnSignature, StrokePoint
from journal_app.ui import theme
from journal_app.ui.announce import announce, give_role
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import RADIUS, XL, S, Tokens
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

SCALE = 1000
"""Coordinates and pressure are whole numbers of 1/1000."""
LEAST_POINTS = 8
LEAST_EXTENT = 60
"""A signature has at least so many samples and extends so far (in 1/1000 of the pad): more than a dot."""
_MOST_POINTS = 20_000
_PEN = 2.4


class Device(StrEnum):
    """What drew the signature; the value is what the record says."""

    PEN = "pen"
    TOUCH = "touch"
    MOUSE = "mouse"


def prepare_pointer_events() -> None:
    """Have Qt hand over every sample of a pen, not the last of each frame; call it before QApplication is made."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressTabletEvents, on=False)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, on=False)


@dataclass(slots=True)
class _Drawing:
    """Strokes as they come in, in px, with the pad's size as it was when the first began."""

    device: Device | None = None
    size: QSize = field(default_factory=QSize)
    started: int = 0
    strokes: list[list[StrokePoint]] = field(default_factory=list)

    def points(self) -> int:
        return sum(len(stroke) for stroke in self.strokes)


class SignatureCanvas(QWidget):
    """The surface itself. The first device that touches it draws the whole signature; others are ignored until cleared.

    Signals:
        drawn: a stroke was finished, undone or everything was cleared.
    """

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(SignatureCanvas, QAccessible.Role.Canvas)
        self.setObjectName("signatureCanvas")
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._drawing = _Drawing()
        self._down = False

    def signature(self) -> DrawnSignature | None:
        """What was drawn, or None while it is nothing or no more than a dot."""
        drawing = self._drawing
        if drawing.device is None or not self.is_enough():
            return None
        strokes = tuple(tuple(stroke) for stroke in drawing.strokes)
        return DrawnSignature(strokes, drawing.device.value, drawing.size.width(), drawing.size.height())

    def is_empty(self) -> bool:
        """Whether nothing was drawn yet."""
        return not self._drawing.strokes

    def is_enough(self) -> bool:
        """Whether what was drawn is more than a dot or a tick by accident."""
        points = [point for stroke in self._drawing.strokes for point in stroke]
        if len(points) < LEAST_POINTS:
            return False
        across = max(point.x for point in points) - min(point.x for point in points)
        down = max(point.y for point in points) - min(point.y for point in points)
        return max(across, down) >= LEAST_EXTENT

    def clear(self) -> None:
        """Begin again."""
        self._drawing = _Drawing()
        self._down = False
        self.update()
        self.drawn.emit()

    def undo_stroke(self) -> None:
        """Take the last stroke back; the times of the others stay."""
        if self._drawing.strokes:
            self._drawing.strokes.pop()
        if not self._drawing.strokes:
            self._drawing = _Drawing()
        self._down = False
        self.update()
        self.drawn.emit()

    def sizeHint(self) -> QSize:
        return QSize(640, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 140)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()
            return True
        return super().event(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        pressure = round(max(0.0, min(1.0, event.pressure())) * SCALE)
        self._pointed(event.type(), Device.PEN, event.position(), event.timestamp(), pressure)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._moused(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._moused(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._moused(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._moused(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears and Backspace takes a stroke back, so that starting anew never needs a pointer."""
        if event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif event.key() == Qt.Key.Key_Backspace:
            self.undo_stroke()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_paper(painter, tokens)
        drawing = self._drawing
        if drawing.strokes:
            _draw_strokes(painter, [tuple(stroke) for stroke in drawing.strokes], QRectF(self.rect()), tokens.ink)

    def _paint_paper(self, painter: QPainter, tokens: Tokens) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(tokens.field_focus_edge if focused else tokens.border), 2 if focused else 1))
        painter.setBrush(QColor(tokens.paper))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        line = self.height() * 0.76
        painter.setPen(QPen(QColor("#768692"), 1.2))
        painter.drawLine(QPointF(XL * 2, line), QPointF(self.width() - XL, line))
        mark = 5.0
        painter.drawLine(QPointF(XL - mark, line - 2 * mark - 4), QPointF(XL + mark, line - 4))
        painter.drawLine(QPointF(XL + mark, line - 2 * mark - 4), QPointF(XL - mark, line - 4))
        if focused:
            painter.fillRect(QRectF(4, self.height() - 7, self.width() - 8, 4), QColor(tokens.focus))

    def _moused(self, event: QMouseEvent) -> None:
        kind = event.type()
        pressing = kind in {
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.MouseButtonRelease,
        }
        if pressing and event.button() != Qt.MouseButton.LeftButton:
            return
        # A pen or finger that was not taken comes again as a mouse; the device says what it was.
        source = event.device().type() if event.device() is not None else QPointingDevice.DeviceType.Mouse
        device = Device.TOUCH if source == QPointingDevice.DeviceType.TouchScreen else Device.MOUSE
        meaning = {
            QEvent.Type.MouseButtonPress: QEvent.Type.TabletPress,
            QEvent.Type.MouseButtonDblClick: QEvent.Type.TabletPress,
            QEvent.Type.MouseMove: QEvent.Type.TabletMove,
            QEvent.Type.MouseButtonRelease: QEvent.Type.TabletRelease,
        }
        self._pointed(meaning[kind], device, event.position(), event.timestamp(), None)

    def _touched(self, event: QTouchEvent) -> None:
        meaning = {
            QEvent.Type.TouchBegin: QEvent.Type.TabletPress,
            QEvent.Type.TouchUpdate: QEvent.Type.TabletMove,
            QEvent.Type.TouchEnd: QEvent.Type.TabletRelease,
            QEvent.Type.TouchCancel: QEvent.Type.TabletRelease,
        }
        points = event.points()
        if points:  # the first finger signs; a resting hand is not ink
            self._pointed(meaning[event.type()], Device.TOUCH, points[0].position(), event.timestamp(), None)

    def _pointed(self, kind: QEvent.Type, device: Device, at: QPointF, moment: int, pressure: int | None) -> None:
        drawing = self._drawing
        if drawing.device not in {None, device} or drawing.points() >= _MOST_POINTS:
            return
        if kind == QEvent.Type.TabletPress:
            self._begin(device, moment)
        if not self._down:
            return
        self._add(at, moment, pressure)
        if kind == QEvent.Type.TabletRelease:
            self._down = False
            self.drawn.emit()
        self.update()

    def _begin(self, device: Device, moment: int) -> None:
        drawing = self._drawing
        if drawing.device is None:
            drawing.device, drawing.started, drawing.size = device, moment, self.size()
        drawing.strokes.append([])
        self._down = True

    def _add(self, at: QPointF, moment: int, pressure: int | None) -> None:
        x = round(max(0.0, min(1.0, at.x() / max(1, self.width()))) * SCALE)
        y = round(max(0.0, min(1.0, at.y() / max(1, self.height()))) * SCALE)
        stroke = self._drawing.strokes[-1]
        if stroke and (stroke[-1].x, stroke[-1].y) == (x, y):
            return
        earliest = stroke[-1].t if stroke else self._last_moment()
        stroke.append(StrokePoint(x, y, max(earliest, moment - self._drawing.started), pressure))

    def _last_moment(self) -> int:
        return max((stroke[-1].t for stroke in self._drawing.strokes if stroke), default=0)


class SignaturePad(LivingWidget):
    """The canvas with its sentence and its two ways back.

    Signals:
        changed: what was drawn changed; ask ``signature``.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signaturePad")
        self.canvas = SignatureCanvas()
        self._hint = PlainLabel("", TextRole.SECONDARY)
        self.undo_button = Button("", Kind.SECONDARY, icon=Icon.UNDO)
        self.undo_button.setObjectName("undoStrokeButton")
        self.clear_button = Button("", Kind.SECONDARY, icon=Icon.CLEAR)
        self.clear_button.setObjectName("clearSignatureButton")
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self._hint, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.canvas, 1)
        column.addLayout(row)
        self.canvas.drawn.connect(self._drawn)
        self.undo_button.clicked.connect(self.canvas.undo_stroke)
        self.clear_button.clicked.connect(self._clear)
        self.settle()

    def signature(self) -> DrawnSignature | None:
        """What was drawn, or None while it is nothing or no more than a dot."""
        return self.canvas.signature()

    def clear(self) -> None:
        """Begin again."""
        self.canvas.clear()

    def problem(self) -> str:
        """Why this cannot be taken as a signature, in words; empty when it can."""
        if self.canvas.is_empty():
            return self.tr("Sign in the field")
        return (
            "" if self.canvas.is_enough() else self.tr("This is too little for a signature. Sign with your whole name.")
        )

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.canvas.setAccessibleName(self.tr("Signature field"))
        self.canvas.setAccessibleDescription(
            self.tr("Draw with pen, finger or mouse. Delete clears, Backspace undoes a stroke.")
        )
        self.undo_button.setText(self.tr("Undo last stroke"))
        self.clear_button.setText(self.tr("Clear"))
        self._drawn()

    def _drawn(self) -> None:
        self._hint.setText(self.problem())
        empty = self.canvas.is_empty()
        self.undo_button.setEnabled(not empty)
        self.clear_button.setEnabled(not empty)
        self.changed.emit()

    def _clear(self) -> None:
        self.canvas.clear()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.canvas, self.tr("The field is empty again"))


def render_signature(signature: DrawnSignature, *, width: int = 900) -> QImage:
    """The signature in ink on white, cropped to nothing: the whole pad, ``width`` px wide."""
    height = max(1, round(width * signature.height / max(1, signature.width)))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_strokes(painter, list(signature.strokes), QRectF(0, 0, width, height), theme.active().ink)
    painter.end()
    return image


def _draw_strokes(painter: QPainter, strokes: list[tuple[StrokePoint, ...]], area: QRectF, ink: str) -> None:
    scale = max(1.0, area.width() / 640)
    painter.save()
    for stroke in strokes:
        places = [
            QPointF(area.left() + p.x / SCALE * area.width(), area.top() + p.y / SCALE * area.height()) for p in stroke
        ]
        if len(places) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink))
            painter.drawEllipse(places[0], _PEN * scale * 0.7, _PEN * scale * 0.7)
            continue
        pressures = [p.pressure for p in stroke]
        if any(pressure is not None for pressure in pressures):
            _draw_pressed(painter, places, [0.5 if p is None else p / SCALE for p in pressures], _pen(ink, scale))
        else:
            painter.setPen(_pen(ink, scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_smooth(places))
    painter.restore()


def _pen(ink: str, scale: float) -> QPen:
    return QPen(QColor(ink), _PEN * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _smooth(places: list[QPointF]) -> QPainterPath:
    """Through the middles of the samples, bent towards the samples: no corners, nothing invented beyond them."""
    path = QPainterPath(places[0])
    for here, after in pairwise(places[1:]):
        path.quadTo(here, (here + after) / 2)
    path.lineTo(places[-1])
    return path


def _draw_pressed(painter: QPainter, places: list[QPointF], pressures: list[float], pen: QPen) -> None:
    """Like ``_smooth``, in pieces as wide as the pen was pressed."""
    base = pen.widthF()
    start = places[0]
    for number, here in enumerate(places[1:], start=1):
        end = here if number == len(places) - 1 else (here + places[number + 1]) / 2
        pen.setWidthF(base * (0.45 + 1.1 * pressures[number]))
        painter.setPen(pen)
        piece = QPainterPath(start)
        piece.quadTo(here, end)
        painter.drawPath(piece)
        start = end
