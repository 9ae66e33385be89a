"""How one card of the timeline looks and how high it is; it must not know the list around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal_app.ui import theme
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import RADIUS, XS, L, M, S, Tokens
from journal_app.ui.widgets.typeset import (
    Badge,
    badge_height,
    badge_width,
    draw_badge,
    draw_icon,
    draw_text,
    line_height,
    text_height,
    text_width,
)


class Tone(StrEnum):
    """How much a card asks for attention; always said by its icon and badges too."""

    NEUTRAL = "neutral"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class TimelineCard:
    """One card, ready to show: every text is in the reader's language.

    ``superseded`` strikes the title through and labels it. ``link`` is the card that corrects this one or that this one
    corrects, ``link_label`` says which ("Corrected 03-Aug-2026 09:12: typing error"). ``heads`` are the cards that are
    below this one and fold away into it, ``below`` is the card that heads this one.
    """

    id: UUID
    when: str
    title: str
    lines: tuple[str, ...] = ()
    tone: Tone = Tone.NEUTRAL
    badges: tuple[Badge, ...] = ()
    superseded: bool = False
    link: UUID | None = None
    link_label: str = ""
    icon: Icon = Icon.NOTE
    heads: tuple[UUID, ...] = ()
    below: UUID | None = None


_TONES = {
    Tone.NEUTRAL: ("secondary", "panel"),
    Tone.GOOD: ("success", "success_ground"),
    Tone.WARNING: ("warning", "warning_ground"),
    Tone.DANGER: ("error", "error_ground"),
}


class TimelineDelegate(QStyledItemDelegate):
    """Draws a card: a medallion on the thread of time, and beside it when, what, details and the link."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        card: TimelineCard = index.data(Qt.ItemDataRole.UserRole)
        return QSize(80, self._height(card, self._view.viewport().width()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: TimelineCard = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._view.hasFocus()
        last = index.row() == index.model().rowCount() - 1
        self._paint_thread(painter, card, area, first=index.row() == 0, last=last)
        before = _gutter(card)
        plate = QRect(area.left() + before, area.top() + XS, area.width() - before - S, area.height() - S)
        self._paint_plate(painter, card, plate, chosen=chosen, focused=focused)
        self._paint_words(painter, card, plate.adjusted(L, M, -L, -M))
        painter.restore()

    def link_area(self, card: TimelineCard, area: QRect) -> QRect:
        """Where the link is, given the card's whole row; empty when it has none."""
        if not card.link_label:
            return QRect()
        width = _inner_width(card, area.width())
        height = max(text_height(card.link_label, TextRole.BODY, width - _link_indent()), line_height(TextRole.BODY))
        return QRect(area.left() + _gutter(card) + L, area.bottom() - S - M - height, width, height + XS)

    def _height(self, card: TimelineCard, row_width: int) -> int:
        width = _inner_width(card, row_width)
        height = _head_height(card, width) + XS + text_height(card.title, TextRole.HEADING, width)
        for line in card.lines:
            height += XS + text_height(line, TextRole.BODY, width)
        if card.link_label:
            height += S + text_height(card.link_label, TextRole.BODY, width - _link_indent())
        return height + 2 * M + S

    def _paint_thread(self, painter: QPainter, card: TimelineCard, area: QRect, *, first: bool, last: bool) -> None:
        tokens = theme.active()
        ink, ground = _TONES[card.tone]
        middle = area.left() + _medallion() / 2 + 1
        top = area.top() + XS + M - 4
        painter.setPen(QPen(QColor(tokens.hairline), 2))
        if not first:
            painter.drawLine(int(middle), area.top(), int(middle), top)
        if not last:
            painter.drawLine(int(middle), top + _medallion(), int(middle), area.bottom() + 1)
        circle = QRectF(area.left() + 1, top, _medallion(), _medallion())
        painter.setPen(QPen(QColor(getattr(tokens, ink)), 1.5))
        painter.setBrush(QColor(getattr(tokens, ground)))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        inset = _medallion() * 0.24
        draw_icon(painter, card.icon, getattr(tokens, ink), circle.adjusted(inset, inset, -inset, -inset))

    @staticmethod
    def _paint_plate(painter: QPainter, card: TimelineCard, plate: QRect, *, chosen: bool, focused: bool) -> None:
        tokens = theme.active()
        box = QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QPen(QColor(tokens.border if card.superseded else tokens.hairline), 1)
        if card.superseded:
            edge.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(QColor(tokens.ground if card.superseded else tokens.panel))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if focused:
            _paint_focus(painter, box, tokens)
        elif chosen:
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, RADIUS, RADIUS)

    @staticmethod
    def _paint_words(painter: QPainter, card: TimelineCard, room: QRect) -> None:
        tokens = theme.active()
        quiet = tokens.secondary
        y = room.top()
        _paint_head(painter, card, room)
        y += _head_height(card, room.width()) + XS
        ink = quiet if card.superseded else tokens.text
        line = QRect(room.left(), y, room.width(), room.height())
        y += draw_text(painter, line, card.title, TextRole.HEADING, ink, struck=card.superseded)
        for text in card.lines:
            y += XS
            y += draw_text(painter, QRect(room.left(), y, room.width(), room.height()), text, TextRole.BODY, quiet)
        if card.link_label:
            y += S
            size = line_height(TextRole.BODY)
            picture = Icon.CORRECTED if card.superseded else Icon.CORRECTION
            draw_icon(painter, picture, tokens.link, QRectF(room.left(), y + 1, size - 2, size - 2))
            indent = _link_indent()
            place = QRect(room.left() + indent, y, room.width() - indent, room.height())
            draw_text(painter, place, card.link_label, TextRole.BODY, tokens.link)


def _badges(card: TimelineCard) -> tuple[Badge, ...]:
    if not card.superseded:
        return card.badges
    return (Badge(QCoreApplication.translate("Timeline", "Superseded"), "warning"), *card.badges)


def _badge_rows(card: TimelineCard, width: int) -> list[list[Badge]]:
    """The badges, wrapped; the first row shares its line with the time if both fit."""
    rows: list[list[Badge]] = []
    left = 0
    for badge in _badges(card):
        needed = badge_width(badge) + S
        if not rows or needed > left:
            rows.append([])
            left = width
        rows[-1].append(badge)
        left -= needed
    return rows


def _beside(card: TimelineCard, width: int, rows: list[list[Badge]]) -> bool:
    taken = sum(badge_width(badge) + S for badge in rows[0]) if len(rows) == 1 else width + 1
    return taken + text_width(card.when, TextRole.BODY) + S <= width


def _head_height(card: TimelineCard, width: int) -> int:
    rows = _badge_rows(card, width)
    when = text_height(card.when, TextRole.BODY, width)
    if not rows:
        return when
    if _beside(card, width, rows):
        return max(when, badge_height())
    return when + len(rows) * (badge_height() + XS)


def _paint_head(painter: QPainter, card: TimelineCard, room: QRect) -> None:
    rows = _badge_rows(card, room.width())
    height = draw_text(painter, room, card.when, TextRole.BODY, theme.active().secondary)
    if not rows:
        return
    if _beside(card, room.width(), rows):
        left = room.right() + 1 - sum(badge_width(badge) + S for badge in rows[0]) + S
        _paint_badges(painter, rows[0], left, room.top() - 1)
        return
    top = room.top() + height
    for row in rows:
        top += XS
        _paint_badges(painter, row, room.left(), top)
        top += badge_height()


def _paint_badges(painter: QPainter, row: list[Badge], left: int, top: int) -> None:
    for badge in row:
        draw_badge(painter, left, top, badge)
        left += badge_width(badge) + S


def _paint_focus(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """A yellow frame with a dark line inside it and a dark bar below: seen on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.focus), 4))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    painter.setPen(QPen(QColor(tokens.on_focus), 1))
    painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)
    painter.fillRect(QRectF(box.left() + 5, box.bottom() - 4, box.width() - 10, 4), QColor(tokens.on_focus))


def _medallion() -> int:
    """Side of the round picture; even, so that its middle is on a pixel."""
    return 2 * line_height(TextRole.BODY)


def _gutter(card: TimelineCard) -> int:
    return _medallion() + M + (0 if card.below is None else L)


def _inner_width(card: TimelineCard, row_width: int) -> int:
    return row_width - _gutter(card) - S - 2 * L


def _link_indent() -> int:
    return line_height(TextRole.BODY) + XS
