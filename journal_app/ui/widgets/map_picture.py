"""A drawing or photo ready to be painted at any size, in the theme's colours; it must not know the points on it."""

from __future__ import annotations

import re
from collections.abc import Collection
from xml.etree import ElementTree as ET

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgRenderer

from journal_app.domain.atlas import Drawing
from journal_app.ui.tokens import Tokens

_COLOUR = re.compile(r'(<svg\b[^>]*\bcolor=)"[^"]*"')
_STEP = re.compile(r"([MCLZ])([^MCLZ]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_AREAS = "{http://www.w3.org/2000/svg}g[@id='areas']/{http://www.w3.org/2000/svg}path"


class MapPicture:
    """What points are set on: a drawing of ours, or an image that the caller gives."""

    def __init__(self, source: Drawing | QImage) -> None:
        """Read the drawing's size and areas; nothing is painted yet."""
        self._image = source if isinstance(source, QImage) else None
        self._svg = source.svg if isinstance(source, Drawing) else ""
        self._areas = _areas_of(self._svg) if self._svg else {}
        self._renderer = QSvgRenderer()
        self._colour = ""
        if self._image is None:
            self._load("#000000")

    @property
    def size(self) -> QSize:
        """Width and height in px of its own."""
        return self._renderer.viewBox().size() if self._image is None else self._image.size()

    def paint(self, painter: QPainter, target: QRectF, tokens: Tokens) -> None:
        """Fill ``target`` with it."""
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(target, self._image)
            return
        if self._colour != tokens.text:
            self._load(tokens.text)
        self._renderer.render(painter, target)

    def paint_area(self, painter: QPainter, area: str, target: QRectF, colour: QColor) -> None:
        """Lay a light tone over one of the areas."""
        path = self._areas.get(area)
        if path is None:
            return
        painter.save()
        painter.translate(target.topLeft())
        painter.scale(target.width() / self.size.width(), target.height() / self.size.height())
        painter.fillPath(path, colour)
        painter.restore()

    def areas(self) -> frozenset[str]:
        """The ids of the areas it knows."""
        return frozenset(self._areas)

    def area_at(self, x: float, y: float, among: Collection[str]) -> str:
        """The smallest of the areas in ``among`` that holds the place (shares of width and height), or nothing."""
        at = QPointF(x * self.size.width(), y * self.size.height())
        holding = [name for name, path in self._areas.items() if name in among and path.contains(at)]
        return min(holding, key=lambda name: _extent(self._areas[name]), default="")

    def _load(self, colour: str) -> None:
        self._colour = colour
        coloured = _COLOUR.sub(rf'\g<1>"{colour}"', self._svg, count=1)
        self._renderer.load(QByteArray(coloured.encode()))


def _areas_of(svg: str) -> dict[str, QPainterPath]:
    root = ET.fromstring(svg)  # noqa: S314 -- a file of ours
    return {str(one.get("id")): _path(str(one.get("d"))) for one in root.iterfind(_AREAS)}


def _path(text: str) -> QPainterPath:
    """A painter's path from the absolute M, C, L and Z that our drawings are made of."""
    made = QPainterPath()
    for letter, rest in _STEP.findall(text):
        numbers = [float(one) for one in _NUMBER.findall(rest)]
        places = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if letter == "M":
            made.moveTo(places[0])
        elif letter == "C":
            made.cubicTo(*places)
        elif letter == "L":
            made.lineTo(places[0])
        else:
            made.closeSubpath()
    return made


def _extent(path: QPainterPath) -> float:
    """The area that a path covers, its parts taken together."""
    rings = (ring.toList() for ring in path.toSubpathPolygons())
    return sum((abs(_shoelace([(one.x(), one.y()) for one in ring])) for ring in rings), 0.0)


def _shoelace(ring: list[tuple[float, float]]) -> float:
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2
