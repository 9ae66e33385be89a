"""Draws what was put over a photo, in pixels of the screen, and says it in words; it must not change any."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journal_app.domain.photos import MarkKind, PhotoMark, PhotoPoint
from journal_app.ui import theme
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, S
from journal_app.ui.translation import language_of

MOST_MILLIMETRES = Decimal(2000)
_INK, _CHOSEN, _EDGE, _PLATE = QColor("#ffffff"), QColor("#ffeb3b"), QColor(0, 0, 0, 150), QColor(0, 0, 0, 170)
_WIDTH, _HEAD, _TICK, _GRIP = 2.2, 13.0, 7.0, 5.0

Place = Callable[[PhotoPoint], QPointF]
"""Where a point of the photo lies on the screen."""


def mark_kind_name(kind: MarkKind) -> str:
    """What kind of mark it is, in words."""
    names = {
        MarkKind.LINE: QCoreApplication.translate("PhotoMarks", "Line"),
        MarkKind.ARROW: QCoreApplication.translate("PhotoMarks", "Arrow"),
        MarkKind.CIRCLE: QCoreApplication.translate("PhotoMarks", "Circle"),
        MarkKind.TEXT: QCoreApplication.translate("PhotoMarks", "Text"),
        MarkKind.MEASURE: QCoreApplication.translate("PhotoMarks", "Measure"),
    }
    return names[kind]


def millimetre_words(length: Decimal | None) -> str:
    """A length as it is written, without its unit; empty for none."""
    if length is None:
        return ""
    return f"{length.normalize():f}".replace(".", QLocale(language_of()).decimalPoint())


def read_millimetres(text: str) -> Decimal | None:
    """The length that was typed, with comma or point; None when empty.

    Raises:
        ValueError: it is no length.
    """
    written = text.strip().replace(",", ".")
    if not written:
        return None
    try:
        length = Decimal(written)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not length.is_finite() or not 0 < length <= MOST_MILLIMETRES:
        raise ValueError(text)
    return length


def mark_words(mark: PhotoMark) -> str:
    """One mark in one line."""
    length = f"{millimetre_words(mark.millimetres)} mm" if mark.millimetres is not None else ""
    said = ", ".join(part for part in (length, mark.text) if part)
    return f"{mark_kind_name(mark.kind)}: {said}" if said else mark_kind_name(mark.kind)


def draw_marks(painter: QPainter, marks: tuple[PhotoMark, ...], place: Place, *, chosen: int = -1) -> None:
    """Draw every mark; the chosen one in yellow, with grips at its ends."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, mark in enumerate(marks):
        start, end = place(mark.start), place(mark.end)
        colour = _CHOSEN if number == chosen else _INK
        for ink, width in ((_EDGE, _WIDTH + 2.4), (colour, _WIDTH)):
            painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            _draw_shape(painter, mark.kind, start, end)
        _draw_label(painter, mark, start, end)
        if number == chosen:
            _draw_grips(painter, start, end)
    painter.restore()


def _draw_shape(painter: QPainter, kind: MarkKind, start: QPointF, end: QPointF) -> None:
    if kind is MarkKind.CIRCLE:
        reach = hypot(end.x() - start.x(), end.y() - start.y())
        painter.drawEllipse(start, reach, reach)
    elif kind is not MarkKind.TEXT:
        painter.drawLine(start, end)
    turn = atan2(end.y() - start.y(), end.x() - start.x())
    if kind is MarkKind.ARROW:
        for side in (-1, 1):
            back = turn + pi + side * pi / 7
            painter.drawLine(end, end + QPointF(cos(back), sin(back)) * _HEAD)
    elif kind is MarkKind.MEASURE:
        across = QPointF(-sin(turn), cos(turn)) * _TICK
        for tip in (start, end):
            painter.drawLine(tip - across, tip + across)


def _draw_label(painter: QPainter, mark: PhotoMark, start: QPointF, end: QPointF) -> None:
    length = f"{millimetre_words(mark.millimetres)} mm" if mark.millimetres is not None else ""
    text = "  ".join(part for part in (length, mark.text) if part)
    if not text:
        return
    painter.setFont(theme.font(TextRole.LABEL))
    metrics = painter.fontMetrics()
    plate = QRectF(0, 0, metrics.horizontalAdvance(text) + 2 * S, metrics.height() + XS)
    plate.moveCenter(_label_at(mark.kind, start, end, below=plate.height()))
    painter.fillRect(plate, _PLATE)
    painter.setPen(_INK)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)


def _label_at(kind: MarkKind, start: QPointF, end: QPointF, *, below: float) -> QPointF:
    """Where the words of a mark stand, so that they hide as little of it as can be."""
    if kind is MarkKind.TEXT:
        return start
    if kind is MarkKind.CIRCLE:
        return start - QPointF(0, hypot(end.x() - start.x(), end.y() - start.y()) + below)
    return (start if kind is MarkKind.ARROW else (start + end) / 2) + QPointF(0, below)


def _draw_grips(painter: QPainter, start: QPointF, end: QPointF) -> None:
    painter.setPen(QPen(_EDGE, 1.4))
    painter.setBrush(_CHOSEN)
    for tip in (start, end):
        painter.drawEllipse(tip, _GRIP, _GRIP)
    painter.setBrush(Qt.BrushStyle.NoBrush)
