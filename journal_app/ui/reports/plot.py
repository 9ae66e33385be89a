"""Counts over time as bars, drawn by ourselves; the table beside it says the same, so it must say nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.ui import theme
from journal_app.ui.announce import give_role
from journal_app.ui.reports.words import HIDDEN
from journal_app.ui.tokens import XS, L, S, Tokens

_LINES_HIGH = 9
_WIDEST_BAR = 64


class BarPlot(QWidget):
    """One bar for each period, its number above it; a hatched one where the number is not shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reportPlot")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: tuple[tuple[str, int | None], ...] = ()

    def show_bars(self, bars: Sequence[tuple[str, int | None]], *, name: str, description: str) -> None:
        """Draw these names and counts from left to right; ``name`` says what the plot is of."""
        self._bars = tuple(bars)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.update()

    @property
    def bars(self) -> tuple[tuple[str, int | None], ...]:
        """What is drawn."""
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(20 * L, _LINES_HIGH * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * L, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._bars:
            return
        line = self.fontMetrics().height()
        floor, top = self.height() - line - S, line + S
        painter.setPen(QPen(QColor(tokens.border), 1.5))
        painter.drawLine(0, floor, self.width(), floor)
        room = self.width() / len(self._bars)
        most = max((count for _, count in self._bars if count is not None), default=0) or 1
        for place, (name, count) in enumerate(self._bars):
            column = QRectF(place * room, 0, room, self.height())
            self._bar(painter, column, floor, count, (floor - top) * (count or 0) / most, tokens)
            self._words(painter, QRectF(column.left(), floor + XS, room, line), name, tokens.secondary)

    def _bar(
        self, painter: QPainter, column: QRectF, floor: int, count: int | None, high: float, tokens: Tokens
    ) -> None:
        line = self.fontMetrics().height()
        is_hidden = count is None
        high = 2.0 * line if is_hidden else max(high, 2.0 if count else 0.0)  # a hatched bar's height says nothing
        wide = min(_WIDEST_BAR, column.width() - S)
        bar = QRectF(column.center().x() - wide / 2, floor - high, wide, high)
        if is_hidden:
            painter.setPen(QPen(QColor(tokens.secondary), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(QBrush(QColor(tokens.secondary), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(bar)
        elif count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(bar, XS / 2, XS / 2)
        above = QRectF(column.left(), bar.top() - line - XS / 2, column.width(), line)
        self._words(painter, above, HIDDEN if count is None else str(count), tokens.text)

    def _words(self, painter: QPainter, area: QRectF, words: str, ink: str) -> None:
        painter.setPen(QColor(ink))
        room = max(1, round(area.width()) - 1)
        painter.drawText(
            area,
            int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter),
            self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room),
        )


give_role(BarPlot, QAccessible.Role.Graphic)
