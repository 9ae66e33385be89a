"""Gives a table that grows by pages its columns and the height of its rows; it must not know what they say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from journal_app.ui.clinic.column_widths import Column, widths
from journal_app.ui.clinic.table_cells import cell_width, column_of, least_width, row_height


class FittedColumns(QObject):
    """Keeps every column in sight while the texts can wrap; the column ``wide`` takes what is left, and yields first.

    All rows are equally high: of as many lines of text as the first of ``lines`` with which no column is out of sight.
    Make it when the table has its model, and let it live: each text is measured once.
    """

    def __init__(self, table: QTableView, wide: int, *, lines: Sequence[int]) -> None:
        super().__init__(table)
        self._table, self._wide, self._choices = table, wide, tuple(lines)
        table.viewport().installEventFilter(self)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model = table.model()
        model.modelReset.connect(self._measure_all)
        model.headerDataChanged.connect(lambda *_heads: self._measure_all())
        model.rowsInserted.connect(lambda _parent, first, last: self._measure(range(first, last + 1)))
        self._measure_all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._measure_all()
        elif event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _measure_all(self) -> None:
        model = self._table.model()
        self._whole = [0] * model.columnCount()
        self._least = {lines: [0] * model.columnCount() for lines in self._choices}
        self._measure(range(model.rowCount()))

    def _measure(self, rows: range) -> None:
        """See what these rows need besides the others."""
        model, metrics = self._table.model(), self._table.fontMetrics()
        for place, whole in enumerate(self._whole):
            texts = {str(model.index(row, place).data() or "") for row in rows}
            self._whole[place] = max([whole, *(cell_width(text, metrics) for text in texts)])
            for lines, least in self._least.items():
                least[place] = max([least[place], *(least_width(text, metrics, most=lines) for text in texts)])
        self._fit()

    def _fit(self) -> None:
        room = self._table.viewport().width()
        tried = [(lines, widths(self._columns(lines), room)) for lines in self._choices]
        lines, given = next((one for one in tried if sum(one[1]) <= room), tried[-1])
        for place, width in enumerate(given):
            self._table.horizontalHeader().resizeSection(place, width)
        self._table.verticalHeader().setDefaultSectionSize(row_height(self._table, lines))

    def _columns(self, lines: int) -> list[Column]:
        needs = enumerate(zip(self._whole, self._least[lines], strict=True))
        return [
            column_of(self._table, place, whole, least, is_wide=place == self._wide) for place, (whole, least) in needs
        ]
