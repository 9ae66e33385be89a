"""Measures and draws wrapped plain text for delegates, quickly enough for a thousand rows; it must not cut text off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTextOption

from journal_app.ui import icons, theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, S

_DATE = re.compile(r"\b(\d{2})-([^\W\d_]{3})-(\d{4})\b")
_AMOUNT = re.compile(r"(\d) (?=(?:U|E|IE|IU|ml|mL|mg|µg|g|kg|mm|cm|°C|%)(?!\w))")
_LONG = re.compile(r"\S{25,}")
_JOINT = re.compile(r"([/\\._-]+|[^/\\._-]{24})(?=.)")
_BREAK_HERE = "\u200b"
_WRAP = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
)
_WRAP_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word about a row: tone is the name of a colour token that has a ground of its own."""

    text: str
    tone: str = "info"


@dataclass(frozen=True, slots=True)
class _Face:
    font: QFont
    metrics: QFontMetrics


def line_height(role: TextRole) -> int:
    """Height of one line, in px."""
    return _face(role).metrics.height()


def text_width(text: str, role: TextRole) -> int:
    """Width of the text in one line, in px."""
    return _natural(text, role, _points())


def text_height(text: str, role: TextRole, width: int) -> int:
    """Height of the text when no line is wider than ``width`` px."""
    text = unbroken(text)
    if _natural(text, role, _points()) <= width and "\n" not in text:
        return _face(role).metrics.height()
    return _wrapped(text, role, max(width, 1), _points())


def draw_text(painter: QPainter, area: QRect, text: str, role: TextRole, colour: str, *, struck: bool = False) -> int:
    """Draw the text from the top of ``area`` and return the height it took."""
    text = unbroken(text)
    face = _face(role)
    font = face.font
    if struck:
        font = QFont(font)
        font.setStrikeOut(True)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    height = text_height(text, role, area.width())
    painter.drawText(QRect(area.left(), area.top(), area.width(), height), _flags(text, role, area.width()), text)
    return height


def draw_still(painter: QPainter, at: QPoint, text: str, role: TextRole, colour: str, *, width: int) -> None:
    """Draw a text that is drawn again and again, as scrolling does: it is laid out in ``width`` px only once."""
    painter.setFont(_face(role).font)
    painter.setPen(QColor(colour))
    painter.drawStaticText(at, _still(text, role, width, _points()))


def badge_width(badge: Badge) -> int:
    """Width of a badge with its padding."""
    return text_width(badge.text, TextRole.SMALL) + 2 * S


def badge_height() -> int:
    """Height of a badge."""
    return line_height(TextRole.SMALL) + XS


def draw_badge(painter: QPainter, left: int, top: int, badge: Badge) -> None:
    """Draw a badge with its upper left corner at a point."""
    tokens = theme.active()
    area = QRectF(left, top, badge_width(badge), badge_height())
    painter.setPen(QColor(getattr(tokens, badge.tone)))
    painter.setBrush(QColor(getattr(tokens, f"{badge.tone}_ground", tokens.hover)))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), XS, XS)
    painter.setFont(_face(TextRole.SMALL).font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, badge.text)


def draw_icon(painter: QPainter, which: Icon, colour: str, area: QRectF) -> None:
    """Draw an icon as large as ``area`` allows."""
    icons.paint(painter, which, colour, area)


@lru_cache(maxsize=20_000)
def unbroken(text: str) -> str:
    """The text whose dates and amounts hold together: no line ends in ``07-Jul-1961`` or ``20 U``."""
    return _AMOUNT.sub("\\1\u00a0", _DATE.sub("\\1\u2011\\2\u2011\\3", text))


@lru_cache(maxsize=20_000)
def breakable(text: str) -> str:
    """The text in which a word of more than 24 characters, as a path is, may go on in the next line."""
    return _LONG.sub(lambda word: _JOINT.sub(rf"\1{_BREAK_HERE}", word[0]), text)


def _flags(text: str, role: TextRole, width: int) -> int:
    longest = max((word for word in text.split()), key=len, default="")
    return _WRAP if _natural(longest, role, _points()) > width else _WRAP_WORDS


def _points() -> float:
    return theme.body_points()


def _face(role: TextRole) -> _Face:
    return _face_at(role, _points())


@lru_cache(maxsize=1_000)
def _still(text: str, role: TextRole, width: int, points: float) -> QStaticText:
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made = QStaticText(unbroken(text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextOption(wrapping)
    made.setTextWidth(width)
    made.prepare(font=_face_at(role, points).font)
    return made


@lru_cache(maxsize=64)
def _face_at(role: TextRole, _points: float) -> _Face:
    font = theme.font(role)
    return _Face(font, QFontMetrics(font))


@lru_cache(maxsize=20_000)
def _natural(text: str, role: TextRole, points: float) -> int:
    return _face_at(role, points).metrics.horizontalAdvance(text) + 1


@lru_cache(maxsize=20_000)
def _wrapped(text: str, role: TextRole, width: int, points: float) -> int:
    bounds = _face_at(role, points).metrics.boundingRect(QRect(0, 0, width, 100_000), _flags(text, role, width), text)
    return bounds.height()
