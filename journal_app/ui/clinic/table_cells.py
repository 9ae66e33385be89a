"""Draws the cells of the clinic's tables: room around the text, one highlighted line, focus as everywhere; no data."""

from __future__ import annotations

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
from journal_app.ui.tokens import M, S

_BAR = 3
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """A cell with so many lines of text, cut with an ellipsis where that is too little; the tip has the whole."""

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
        room = area.adjusted(S, 0, -S, 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        shown = "\n".join(in_lines(text, painter.fontMetrics(), room.width(), most=self._lines))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


def in_lines(text: str, metrics: QFontMetrics, width: int, *, most: int) -> list[str]:
    """The text in at most so many lines, parted between words; what is too much ends in an ellipsis."""
    lines: list[str] = []
    words = text.split(" ")
    while words and len(lines) + 1 < most:
        taken = len(words)
        while taken > 1 and metrics.horizontalAdvance(" ".join(words[:taken])) > width:
            taken -= 1
        lines.append(" ".join(words[:taken]))
        words = words[taken:]
    rest = [" ".join(words)] if words else []
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in (*lines, *rest)]


def dress(table: QTableView, *, lines: int = 1) -> None:
    """Make a table read as a list: whole rows of so many lines of text, no grid, keys that leave it with Tab."""
    table.setItemDelegate(CellDelegate(table, lines))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height(table, lines))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionsClickable(False)


def row_height(table: QTableView, lines: int = 1) -> int:
    """Height of a row of so many lines, in px, in the type of now."""
    return max(theme.TARGET, lines * table.fontMetrics().height() + 2 * S)
