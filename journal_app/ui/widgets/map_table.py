"""The same points as a table that the keyboard alone can fill in; it must not keep points itself (``MapBook`` does)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from journal_app.domain.map_points import LONGEST_WORDS
from journal_app.domain.maps import MapPoint
from journal_app.domain.units import unit_word
from journal_app.ui import theme
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.map_book import MapBook
from journal_app.ui.widgets.map_words import dose_words, place_words, point_words, read_dose

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BAR = 3
_FEWEST_LINES = 6
_WIDEST = 24
"""Characters of a column's words that are given room before they are cut; the tip has the whole."""
_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class Column(IntEnum):
    """What a line says of a point."""

    NUMBER = 0
    PLACE = 1
    PRODUCT = 2
    DOSE = 3
    UNIT = 4
    DEPTH = 5
    TECHNIQUE = 6


class PointsModel(QAbstractTableModel):
    """One line for each point of the book, in its order."""

    def __init__(self, book: MapBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._book, self._count = book, len(book.points)
        book.changed.connect(self._follow)
        book.facts_changed.connect(self._follow)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return _heading(Column(section))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        fixed = index.column() in {Column.NUMBER, Column.UNIT}
        return plain if fixed or self._book.read_only else plain | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._book.points):
            return None
        column, point = Column(index.column()), self._book.points[index.row()]
        if role in _SHOWN:
            return self._shown(column, index.row(), point)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = QCoreApplication.translate("PointTable", "{column}: {value}")
            value = self._shown(column, index.row(), point) or QCoreApplication.translate("PointTable", "not filled in")
            return said.format(column=_heading(column), value=value)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return point_words(index.row(), self._book)
        if role == Qt.ItemDataRole.EditRole:
            return self._editable(column, point)
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        point = self._book.points[index.row()]
        changed = _changed(Column(index.column()), point, value)
        if role != Qt.ItemDataRole.EditRole or changed is None:
            return False
        self._book.put(index.row(), changed)
        return True

    def choices(self, column: int) -> tuple[tuple[str, object], ...]:
        """What a cell may be: words and value. Empty where anything may be typed."""
        if column == Column.PLACE:
            none = QCoreApplication.translate("PointTable", "No area")
            return ((none, ""), *((name, area) for area, name in self._book.areas.items()))
        if column == Column.PRODUCT:
            none = QCoreApplication.translate("PointTable", "No product")
            return ((none, None), *((one.name, at) for at, one in enumerate(self._book.products)))
        return ()

    def _shown(self, column: Column, row: int, point: MapPoint) -> str:
        product = self._book.product(point)
        return {
            Column.NUMBER: str(row + 1),
            Column.PLACE: place_words(point, self._book),
            Column.PRODUCT: product.name if product else "",
            Column.DOSE: dose_words(point.amount, None),
            Column.UNIT: unit_word(product.unit, language_of()) if product else "",
            Column.DEPTH: point.depth,
            Column.TECHNIQUE: point.technique,
        }[column]

    def _editable(self, column: Column, point: MapPoint) -> object:
        if column is Column.PLACE:
            return point.area
        if column is Column.PRODUCT:
            return point.product
        return self._shown(column, 0, point)

    def _follow(self) -> None:
        """Say line by line what changed, so that an open field stays open; start afresh when lines came or went."""
        count = len(self._book.points)
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
        elif count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(Column) - 1))


def _changed(column: Column, point: MapPoint, value: object) -> MapPoint | None:
    """The point with another value in a column; None when the value cannot be one."""
    if column is Column.PRODUCT:
        return replace(point, product=value if isinstance(value, int) else None)
    text = " ".join(str(value or "").split())[:LONGEST_WORDS]
    if column is Column.DOSE:
        try:
            return replace(point, amount=read_dose(text))
        except ValueError:
            return None
    fields: dict[Column, Callable[[], MapPoint]] = {
        Column.PLACE: lambda: replace(point, area=text),
        Column.DEPTH: lambda: replace(point, depth=text),
        Column.TECHNIQUE: lambda: replace(point, technique=text),
    }
    return fields[column]() if column in fields else None


def _heading(column: Column) -> str:
    return (
        QCoreApplication.translate("PointTable", "No."),
        QCoreApplication.translate("PointTable", "Area"),
        QCoreApplication.translate("PointTable", "Product"),
        QCoreApplication.translate("PointTable", "Dose"),
        QCoreApplication.translate("PointTable", "Unit"),
        QCoreApplication.translate("PointTable", "Depth"),
        QCoreApplication.translate("PointTable", "Technique"),
    )[column]


class PointTable(QTableView):
    """The table; Enter, F2 or typing fills in a cell, Delete removes the point, Tab leaves."""

    def __init__(self, book: MapBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pointTable")
        self._book = book
        self.points = PointsModel(book, self)
        self.setModel(self.points)
        self._dress()
        book.chosen_changed.connect(self._show_chosen)
        book.changed.connect(self._show_chosen)
        book.changed.connect(self.fit_columns)
        book.facts_changed.connect(self.fit_columns)
        self.selectionModel().currentChanged.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the table in the language of now."""
        self.setAccessibleName(self.tr("Points"))
        self.points.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.fit_columns()

    def minimumSizeHint(self) -> QSize:
        """Room for the heading and a few points."""
        return QSize(super().minimumSizeHint().width(), _row_height(self) * _FEWEST_LINES)

    def fit_columns(self) -> None:
        """Give every column the width of its words within bounds, and what is left to the area and the technique."""
        self.verticalHeader().setDefaultSectionSize(_row_height(self))
        letter = self.fontMetrics().averageCharWidth()
        widths = {column: self._words_width(column, letter) for column in Column}
        spare = max(self.viewport().width() - sum(widths.values()), 0)
        widths[Column.PLACE] += spare - spare // 3
        widths[Column.TECHNIQUE] += spare // 3
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _words_width(self, column: Column, letter: int) -> int:
        heading = self.horizontalHeader().sectionSizeHint(column)
        widest = max(self.sizeHintForColumn(column), 0)
        return max(heading, min(widest, letter * _WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def event(self, event: QEvent) -> bool:
        """Keep undo and delete from the window's own shortcuts while the table has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act(event)
        if act is not None:
            act()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> Callable[[], None] | None:
        if self.state() == self.State.EditingState:
            return None
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return {Qt.Key.Key_Z: self._book.undo, Qt.Key.Key_Y: self._book.redo}.get(Qt.Key(event.key()))
        may_remove = event.key() == Qt.Key.Key_Delete and not self._book.read_only
        return self._book.remove if may_remove else None

    def _dress(self) -> None:
        self.setItemDelegate(_PointCell(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _choose(self, current: _Index, _before: _Index) -> None:
        if current.isValid():
            self._book.choose(current.row())

    def _show_chosen(self) -> None:
        """Go to the line of the chosen point, in the column one was in."""
        chosen = self._book.chosen
        if chosen is None:
            self.clearSelection()
        elif self.currentIndex().row() != chosen and chosen < self.points.rowCount():
            column = max(self.currentIndex().column(), 0) if self.currentIndex().isValid() else int(Column.DOSE)
            self.setCurrentIndex(self.points.index(chosen, column))


class _PointCell(QStyledItemDelegate):
    """A cell; the chosen line is marked, the cell one is in has the focus's yellow."""

    def __init__(self, table: PointTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * S, max(size.height(), _row_height(self._table)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, area = theme.active(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = self._table.hasFocus() and index == self._table.currentIndex()
        painter.save()
        ink = tokens.on_focus if focused else tokens.text
        if focused:
            painter.fillRect(area, QColor(tokens.focus))
            painter.fillRect(area.left(), area.bottom() - _BAR + 1, area.width(), _BAR, QColor(tokens.on_focus))
        elif chosen:
            painter.fillRect(area, QColor(tokens.selected))
        elif index.row() % 2:
            painter.fillRect(area, QColor(tokens.ground))
        painter.setFont(option.font)
        painter.setPen(QColor(ink))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        room = area.adjusted(S, 0, -S, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        is_number = index.column() in {Column.NUMBER, Column.DOSE}
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        choices = self._table.points.choices(index.column())
        heading = str(self._table.points.headerData(index.column(), Qt.Orientation.Horizontal))
        if not choices:
            line = QLineEdit(parent)
            line.setMaxLength(LONGEST_WORDS)
            line.setAccessibleName(heading)
            return line
        chooser = QComboBox(parent)
        for words, value in choices:
            chooser.addItem(words, value)
        chooser.setAccessibleName(heading)
        chooser.activated.connect(lambda _at: self._done(chooser))
        return chooser

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(value), 0))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(value or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        value = editor.currentData() if isinstance(editor, QComboBox) else None
        if isinstance(editor, QLineEdit):
            value = editor.text()
        model.setData(index, value, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        wanted = max(option.rect.width(), editor.sizeHint().width() if isinstance(editor, QComboBox) else 0)
        editor.setGeometry(QRect(option.rect.left(), option.rect.top(), wanted, option.rect.height()))

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _row_height(table: QTableView) -> int:
    return max(theme.TARGET, table.fontMetrics().height() + 2 * S)
