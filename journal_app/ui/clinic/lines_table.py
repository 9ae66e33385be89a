"""A table of plain lines to choose from, each cell one text; it must not know what they mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from journal_app.ui.clinic.table_cells import WideColumns, dress, in_lines, row_height, text_room
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
        self.spoken: Mapping[str, str] = {}

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heads[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _TEXTS:
            return None
        text = self.lines[index.row()][index.column()]
        return text if role == Qt.ItemDataRole.DisplayRole else self.spoken.get(text, text)

    def show_lines(self, lines: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class LinesTable(QTableView):
    """Lines of texts; the column ``wide``, or several, take the room that is left.

    One line is always chosen where there is one.

    A line of the table is as high as its texts need, each parted between words into at most ``lines`` lines of text:
    a name is not cut while there is room below it. ``spoken`` are words for signs that cells hold.

    Signals:
        chosen: int, the line that is chosen now; -1 without any.
    """

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        columns: int,
        wide: int | tuple[int, ...],
        lines: int = 3,
        spoken: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._lines = _Lines(self, columns)
        self._lines.spoken = dict(spoken or {})
        self._most, self._wide = lines, (wide,) if isinstance(wide, int) else wide
        self.setModel(self._lines)
        dress(self, lines=lines)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        WideColumns(self, *self._wide)
        header.sectionResized.connect(lambda *_sizes: self._fitting.start())
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
        self._fit()
        if lines:
            self.selectRow(min(max(choose, 0), len(lines) - 1))
        else:
            self.chosen.emit(-1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure_again()
            self._fitting.start()

    def _measure_again(self) -> None:
        """Columns that go by their texts stay as they were when the type grows, unless they are told again."""
        header = self.horizontalHeader()
        for place in set(range(self._lines.columnCount())) - set(self._wide):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)

    def _fit(self) -> None:
        """Give each line the height of its fullest cell, at the widths of now."""
        upright, metrics = self.verticalHeader(), self.fontMetrics()
        upright.setDefaultSectionSize(row_height(self))
        shown = [place for place in range(self._lines.columnCount()) if not self.isColumnHidden(place)]
        rooms = [(place, text_room(self.columnWidth(place))) for place in shown]
        for row, texts in enumerate(self._lines.lines):
            needed = max(len(in_lines(texts[place], metrics, room, most=self._most)) for place, room in rooms)
            height = row_height(self, needed)
            if upright.sectionSize(row) != height:
                upright.resizeSection(row, height)
