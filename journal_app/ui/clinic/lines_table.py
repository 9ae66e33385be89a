"""A table of plain lines to choose from, each cell one text; it must not know what they mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from journal_app.ui.clinic.column_widths import Column, widths
from journal_app.ui.clinic.table_cells import cell_width, column_of, dress, in_lines, least_width, row_height, text_room
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
    """Lines of texts; the column ``wide``, or several, take the room that is left, and yield first where it lacks.

    One line is always chosen where there is one.

    A line of the table is as high as its texts need, each parted between words into at most ``lines`` lines of text:
    a name is not cut while there is room below it, and no column is out of sight while the others can be narrower.
    ``spoken`` are words for signs that cells hold.

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
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().sectionResized.connect(lambda *_sizes: self._fitting.start())
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
        self._fit()

    def show_lines(
        self, lines: Sequence[tuple[str, ...]], *, choose: int = 0, spoken: Mapping[str, str] | None = None
    ) -> None:
        """Show these lines and choose one of them; ``spoken`` are words for what these cells hold."""
        if spoken is not None:
            self._lines.spoken = spoken
        self._lines.show_lines(lines)
        self._fit()
        if lines:
            self.selectRow(min(max(choose, 0), len(lines) - 1))
        else:
            self.chosen.emit(-1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fitting.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share out the width, then give each line the height of its fullest cell."""
        header, upright, metrics = self.horizontalHeader(), self.verticalHeader(), self.fontMetrics()
        shown = [place for place in range(self._lines.columnCount()) if not self.isColumnHidden(place)]
        given = widths([self._needs(place, metrics) for place in shown], self.viewport().width())
        for place, width in zip(shown, given, strict=True):
            header.resizeSection(place, width)
        upright.setDefaultSectionSize(row_height(self))
        rooms = [(place, text_room(width)) for place, width in zip(shown, given, strict=True)]
        for row, texts in enumerate(self._lines.lines):
            needed = max(len(in_lines(texts[place], metrics, room, most=self._most)) for place, room in rooms)
            height = row_height(self, needed)
            if upright.sectionSize(row) != height:
                upright.resizeSection(row, height)

    def _needs(self, place: int, metrics: QFontMetrics) -> Column:
        texts = {line[place] for line in self._lines.lines}
        whole = max((cell_width(text, metrics) for text in texts), default=0)
        least = max((least_width(text, metrics, most=self._most) for text in texts), default=0)
        return column_of(self, place, whole, least, is_wide=place in self._wide)
