"""A table of plain lines to choose from, each cell one text; it must not know what they mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from journal_app.ui.clinic.table_cells import dress
from journal_app.ui.desk import PANE

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TEXTS = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole})


class _Lines(QAbstractTableModel):
    """Lines of cells under heads."""

    def __init__(self, parent: QWidget, columns: int) -> None:
        super().__init__(parent)
        self._columns = columns
        self.heads: tuple[str, ...] = ("",) * columns
        self.lines: tuple[tuple[str, ...], ...] = ()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heads[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.lines[index.row()][index.column()] if role in _TEXTS else None

    def show_lines(self, lines: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class LinesTable(QTableView):
    """Lines of texts; the column ``wide`` takes the room that is left. One line is always chosen where there is one.

    Signals:
        chosen: int, the line that is chosen now; -1 without any.
    """

    chosen = Signal(int)

    def __init__(self, name: str, *, columns: int, wide: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self._lines = _Lines(self, columns)
        self.setModel(self._lines)
        dress(self)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.setProperty(PANE, True)  # noqa: FBT003 - a Qt property's only form
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))

    @property
    def row(self) -> int:
        """The line that is chosen, or -1."""
        return self.currentIndex().row()

    def name_it(self, name: str, heads: tuple[str, ...]) -> None:
        """Say what the table is and what its columns are."""
        self.setAccessibleName(name)
        self._lines.heads = heads
        self._lines.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(heads) - 1)

    def show_lines(self, lines: Sequence[tuple[str, ...]], *, choose: int = 0) -> None:
        """Show these lines and choose one of them."""
        self._lines.show_lines(lines)
        if lines:
            self.selectRow(min(max(choose, 0), len(lines) - 1))
        else:
            self.chosen.emit(-1)
