"""The sums below a map, each with its product's mark, and what differs from another session; it must not count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.map_points import Total, difference
from journal_app.ui import theme
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, S
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget, stretch
from journal_app.ui.widgets.map_book import MapBook
from journal_app.ui.widgets.map_marks import mark_colour, mark_shape
from journal_app.ui.widgets.map_words import dose_words, total_warning
from journal_app.ui.widgets.plain_label import LineLabel

_SIDE = 20


class Sample(QWidget):
    """A mark without its number, as a legend shows it."""

    def __init__(self, style: int | None, *, past: bool = False) -> None:
        super().__init__()
        self._style, self._past = style, past
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(mark_colour(self._style, tokens))
        pen = QPen(colour, 1.6, Qt.PenStyle.DashLine if self._past else Qt.PenStyle.SolidLine)
        if self._past:
            pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.panel) if self._past else colour)
        painter.drawPath(mark_shape(self._style, QPointF(_SIDE / 2, _SIDE / 2), _SIDE * 0.34))


class MapTotals(LivingWidget):
    """One line for each product, one for the other session."""

    def __init__(self, book: MapBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._flow = FlowLayout(self, across=L, down=XS, middle=True)
        self.labels: list[LineLabel] = []
        self._lines: list[QWidget] = []
        stretch(self)
        book.changed.connect(self.retranslate)
        book.facts_changed.connect(self.retranslate)
        self.settle()

    def retranslate(self) -> None:
        """Say the sums again."""
        self._empty()
        for total in self._book.totals():
            warning = total_warning(total, self._book)
            words = self._words(total)
            self._line(Sample(total.product), f"{words} – {warning}" if warning else words, warns=bool(warning))
        compared = self._book.compared
        if compared is not None:
            self._line(Sample(None, past=True), f"{compared.label}: {self._difference()}", warns=False)
        self.setVisible(bool(self.labels))
        self.updateGeometry()

    def _words(self, total: Total) -> str:
        """The sum of a product: ``Botulax: 20 U, 5 points``."""
        products = self._book.products
        known = total.product is not None and total.product < len(products)
        product = products[total.product or 0] if known else None
        parts = [dose_words(total.amount, product)] if total.amount else []
        parts.append(self.tr("%n points", "", total.points))
        if total.undosed and total.undosed < total.points:
            parts.append(self.tr("%n without a dose", "", total.undosed))
        name = product.name if product else self.tr("No product")
        return f"{name}: {', '.join(parts)}"

    def _difference(self) -> str:
        compared = self._book.compared
        past = compared.counted_by(self._book.products) if compared else ()
        found = difference(past, self._book.points)
        if not (found.added or found.removed or found.changed):
            return self.tr("the same points and doses")
        counts = (
            (found.added, self.tr("%n added", "", len(found.added))),
            (found.removed, self.tr("%n not used now", "", len(found.removed))),
            (found.changed, self.tr("%n changed", "", len(found.changed))),
        )
        return ", ".join(words for points, words in counts if points)

    def _line(self, sample: Sample, words: str, *, warns: bool) -> None:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        label = LineLabel(words, TextRole.WARNING if warns else TextRole.BODY)
        line.addWidget(sample, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        self._flow.addWidget(holder)
        holder.show()
        self._lines.append(holder)
        self.labels.append(label)

    def _empty(self) -> None:
        self.labels = []
        for line in self._lines:
            self._flow.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
