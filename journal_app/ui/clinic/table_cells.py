"""Draws the cells of the clinic's tables: room around the text, one highlighted line, focus as everywhere; no data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from journal_app.ui import theme
from journal_app.ui.clinic.column_widths import Column
from journal_app.ui.tokens import XS, M, S

_BAR, _ROUNDED = 3, 2
_LEAST_LETTERS = 18
"""So many average characters of a wide column are seen at the least; the tip has the whole."""
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """A cell with so many lines of text, or as many as its row has room for; what is cut, the tip has whole."""

    def __init__(self, table: QTableView, lines: int) -> None:
        super().__init__(table)
        self._table, self._lines = table, lines

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + S + M, max(size.height(), row_height(self._table, self._lines)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, area = theme.active(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._table.hasFocus()
        painter.save()
        ink = tokens.text
        if focused:
            painter.fillRect(area, QColor(tokens.focus))
            painter.fillRect(area.left(), area.bottom() - _BAR + 1, area.width(), _BAR, QColor(tokens.on_focus))
            ink = tokens.on_focus
        elif chosen:
            painter.fillRect(area, QColor(tokens.selected))
        elif index.row() % 2:
            painter.fillRect(area, QColor(tokens.ground))
        painter.setFont(option.font)
        painter.setPen(QColor(ink))
        room = area.adjusted(S, 0, 0, 0)
        room.setWidth(text_room(area.width()))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        high = max(1, (area.height() - 2 * S) // painter.fontMetrics().height())
        shown = "\n".join(in_lines(text, painter.fontMetrics(), room.width(), most=min(self._lines, high)))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


def text_room(width: int) -> int:
    """How much of a cell's width its text has, in px."""
    return width - 2 * S


def cell_width(text: str, metrics: QFontMetrics) -> int:
    """How wide a cell is that shows the text without parting a line of it, in px."""
    return max(metrics.horizontalAdvance(line) for line in text.split("\n")) + 2 * S + XS


def least_width(text: str, metrics: QFontMetrics, *, most: int) -> int:
    """How wide a cell is at the least to show the whole text in at most so many lines, in px."""
    space = metrics.horizontalAdvance(" ")
    paragraphs = [[metrics.horizontalAdvance(word) for word in line.split(" ")] for line in text.split("\n")]
    low, high = max(max(words) for words in paragraphs), cell_width(text, metrics)
    while low < high:
        width = (low + high) // 2
        needed = sum(_lines_of(words, space, width) for words in paragraphs)
        low, high = (low, width) if needed <= most else (width + 1, high)
    return min(low + _ROUNDED + 2 * S + XS, cell_width(text, metrics))


def _lines_of(words: Sequence[int], space: int, width: int) -> int:
    lines, left = 1, width
    for number, word in enumerate(words):
        wanted = word + (space if number and left < width else 0)
        if wanted > left and left < width:
            lines, left, wanted = lines + 1, width, word
        left -= wanted
    return lines


def in_lines(text: str, metrics: QFontMetrics, width: int, *, most: int) -> list[str]:
    """The text in at most so many lines, parted between words and at its own ends of lines.

    What is too much ends in an ellipsis.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        words = paragraph.split(" ")
        while words:
            taken = len(words)
            # What fills the line to the very pixel may be a fraction of one too wide, and would be cut.
            while taken > 1 and metrics.horizontalAdvance(" ".join(words[:taken])) >= width:
                taken -= 1
            lines.append(" ".join(words[:taken]))
            words = words[taken:]
    shown = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in shown]


def dress(table: QTableView, *, lines: int = 1) -> None:
    """Make a table read as a list: whole rows of so many lines of text, no grid, keys that leave it with Tab."""
    table.setItemDelegate(CellDelegate(table, lines))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height(table, lines))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionsClickable(False)


def column_of(table: QTableView, place: int, whole: int, least: int, *, is_wide: bool) -> Column:
    """What a column needs whose texts need so much, in px: it shows its head, and a wide one some words of each."""
    head = table.horizontalHeader().sectionSizeHint(place)
    short = max(head, min(least, table.fontMetrics().averageCharWidth() * _LEAST_LETTERS)) if is_wide else None
    return Column(max(head, whole), max(head, least), short=short)


def row_height(table: QTableView, lines: int = 1) -> int:
    """Height of a row of so many lines, in px, in the type of now."""
    return max(theme.TARGET, lines * table.fontMetrics().height() + 2 * S)
