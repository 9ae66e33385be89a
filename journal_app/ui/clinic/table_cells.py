"""Draws the cells of the clinic's tables: room around the text, one highlighted line, focus as everywhere; no data."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
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
    """A cell with one line of text, cut with an ellipsis where the column is too narrow; the tip has the whole."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + S + M, max(size.height(), row_height(self._table)))

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
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


def dress(table: QTableView) -> None:
    """Make a table read as a list of lines: whole rows, no grid, keys that leave it with Tab."""
    table.setItemDelegate(CellDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height(table))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionsClickable(False)


def row_height(table: QTableView) -> int:
    """Height of a line, in px, in the type of now."""
    return max(theme.TARGET, table.fontMetrics().height() + 2 * S)
