"""Paints points: shape and colour by product, number inside, dose beside; it must not know where a point is stored."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from journal_app.ui.tokens import Tokens

RADIUS = 9.5
"""Of a mark, in px at 10 pt; marks keep their size when the drawing is enlarged."""
_CORNERS = (0, 4, 4, 3, 6, 5)
_TURNED = (0.0, 45.0, 0.0, -90.0, 0.0, -90.0)
_SCALE = (1.0, 1.22, 1.28, 1.4, 1.14, 1.18)
"""Circle, square, diamond, triangle, hexagon, pentagon, about equally large to the eye."""
_GAP = 3.0
_RINGS = 5
_PAST = 1.4
"""How much larger an earlier session's mark is, so that it is seen around one of now."""
_PAD = 4.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A point as it is painted: ``style`` counts products from 0, None has no product."""

    at: QPointF
    number: str
    label: str
    style: int | None
    chosen: bool = False
    focused: bool = False
    past: bool = False
    """Of the session that is compared with."""


def mark_colour(style: int | None, tokens: Tokens) -> str:
    """The colour of a product's points."""
    colours = (tokens.link, tokens.success, tokens.warning, tokens.text, tokens.error)
    return tokens.secondary if style is None else colours[style % len(colours)]


def mark_shape(style: int | None, at: QPointF, radius: float) -> QPainterPath:
    """The shape of a product's points; what has no product is round."""
    made, kind = QPainterPath(), 0 if style is None else style % len(_CORNERS)
    corners = _CORNERS[kind]
    if not corners:
        made.addEllipse(at, radius, radius)
        return made
    turn = math.radians(_TURNED[kind])
    places = [
        at + QPointF(math.cos(angle), math.sin(angle)) * (radius * _SCALE[kind])
        for angle in (turn + 2 * math.pi * corner / corners for corner in range(corners))
    ]
    made.moveTo(places[0])
    for place in places[1:]:
        made.lineTo(place)
    made.closeSubpath()
    return made


class MarkPainter:
    """Paints the marks of one picture, labels where there is room for them."""

    def __init__(self, painter: QPainter, font: QFont, tokens: Tokens, room: QRectF) -> None:
        """``font`` is the body's; ``room`` is where labels may stand."""
        self._painter, self._tokens, self._room = painter, tokens, room
        self._small = QFont(font)
        self._small.setPointSizeF(font.pointSizeF() * 0.82)
        self._small.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._small)
        self.radius = max(RADIUS, self._metrics.height() * 0.66)

    def paint(self, marks: Iterable[Mark]) -> None:
        """Past marks first, the chosen one last, each label beside its mark and over no other."""
        ordered = sorted(marks, key=lambda mark: (not mark.past, mark.chosen))
        taken = [self._box(mark.at) for mark in ordered]
        middle = self._room.center().x()
        places: list[tuple[Mark, QRectF]] = []
        for mark in sorted(ordered, key=lambda mark: -abs(mark.at.x() - middle)):
            if mark.label:
                place = self._place(mark, taken, leftwards=mark.at.x() < middle - 1)
                taken.append(place)
                places.append((mark, place))
        for mark, place in places:
            self._paint_lead(mark, place)
        for mark in ordered:
            self._paint_mark(mark)
        for mark, place in places:
            self._paint_label(mark, place)

    def _box(self, at: QPointF) -> QRectF:
        side = 2 * self.radius
        return QRectF(at.x() - side / 2, at.y() - side / 2, side, side)

    def _paint_mark(self, mark: Mark) -> None:
        painter, tokens = self._painter, self._tokens
        colour = QColor(mark_colour(mark.style, tokens))
        shape = mark_shape(mark.style, mark.at, self.radius * (_PAST if mark.past else 1.0))
        if mark.chosen:
            self._paint_halo(mark)
        painter.setPen(QPen(QColor(tokens.panel), 1.5))
        painter.setBrush(colour)
        if mark.past:
            pen = QPen(colour, 1.6, Qt.PenStyle.DashLine)
            pen.setDashPattern([2.5, 2.0])
            painter.setPen(pen)
            painter.setBrush(QColor(tokens.panel))
        painter.drawPath(shape)
        painter.setFont(self._small)
        painter.setPen(colour if mark.past else QColor(tokens.panel))
        down = 0.18 * self.radius if mark.style is not None and _CORNERS[mark.style % len(_CORNERS)] == 3 else 0.0  # noqa: PLR2004 - a triangle's middle lies low
        painter.drawText(self._box(mark.at + QPointF(0, down)), int(Qt.AlignmentFlag.AlignCenter), mark.number)

    def _paint_halo(self, mark: Mark) -> None:
        """Yellow with a dark rim, as everything that has the focus; a dark rim alone where the focus is elsewhere."""
        painter, tokens = self._painter, self._tokens
        painter.setPen(QPen(QColor(tokens.on_focus if tokens.name == "light" else tokens.focus), 1.5))
        painter.setBrush(QColor(tokens.focus) if mark.focused else QColor(tokens.selected))
        painter.drawPath(mark_shape(mark.style, mark.at, self.radius + 6))

    def _place(self, mark: Mark, taken: list[QRectF], *, leftwards: bool) -> QRectF:
        """Where a label stands: beside its mark if that is free, else a little further off, led there by a line."""
        size = QSizeF(self._metrics.horizontalAdvance(mark.label) + 2 * _PAD, self._metrics.height() + 2)
        side = -1 if leftwards else 1
        ways = [(side, 0), (side, -1), (side, 1), (0, -1), (0, 1), (-side, -1), (-side, 1), (-side, 0)]
        near = self.radius + _GAP + (6 if mark.chosen else 0)
        own, first = self._box(mark.at), None
        for ring in range(_RINGS):
            for across, down in ways:
                wish = _beside(mark.at, size, (across, down), near + ring * size.height())
                first = first or wish
                if self._room.contains(wish) and not any(wish.intersects(one) for one in taken if one != own):
                    return wish
        return first or QRectF(mark.at, size)

    def _paint_lead(self, mark: Mark, place: QRectF) -> None:
        colour = QColor(mark_colour(mark.style, self._tokens))
        self._painter.setPen(QPen(colour, 1))
        self._painter.drawLine(mark.at, place.center())

    def _paint_label(self, mark: Mark, place: QRectF) -> None:
        painter, tokens = self._painter, self._tokens
        colour = QColor(mark_colour(mark.style, tokens))
        pen = QPen(colour, 1)
        if mark.past:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(tokens.secondary if mark.past else tokens.text))
        painter.setFont(self._small)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), mark.label)


def _beside(at: QPointF, size: QSizeF, way: tuple[int, int], off: float) -> QRectF:
    """A label of ``size`` so far from a mark, in one of eight directions."""
    across, down = way
    slant = 0.75 if across and down else 1.0
    x = at.x() + across * (off * slant + size.width() / 2)
    y = at.y() + down * (off * slant + size.height() / 2)
    return QRectF(QPointF(x - size.width() / 2, y - size.height() / 2), size)
