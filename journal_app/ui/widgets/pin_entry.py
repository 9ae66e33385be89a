"""Six digits to come back after the screen was locked; it must keep them no longer than the asking lasts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from journal_app.ui import theme
from journal_app.ui.tokens import RADIUS, XS, M, S, Tokens

DIGITS = 6


class PinEntry(QLineEdit):
    """Six masked cells; Enter, or the sixth digit's Enter, hands them over and empties them.

    Signals:
        submitted: str, exactly six digits.
        incomplete: Enter was pressed with fewer.
    """

    submitted = Signal(str)
    incomplete = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pinEntry")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setMaxLength(DIGITS)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"[0-9]{0,6}"), self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.retranslate()
        self.returnPressed.connect(self._submit)
        self.textChanged.connect(lambda _text: self.update())
        # The validator holds back returnPressed only for unacceptable input; fewer digits are acceptable to it.

    def retranslate(self) -> None:
        """Name it in the language of now."""
        self.setAccessibleName(self.tr("PIN, six digits"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def sizeHint(self) -> QSize:
        cell = self._cell()
        return QSize(DIGITS * cell + (DIGITS - 1) * S + 2, round(cell * 1.2) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - (DIGITS - 1) * S) / DIGITS
        filled = len(self.text())
        for place in range(DIGITS):
            area = QRectF(place * (width + S) + 1, 1, width - 2, self.height() - 2)
            self._paint_cell(painter, area, tokens, filled=place < filled, current=place == min(filled, DIGITS - 1))

    def _paint_cell(self, painter: QPainter, area: QRectF, tokens: Tokens, *, filled: bool, current: bool) -> None:
        here = current and self.hasFocus()
        invalid = bool(self.property("invalid"))
        edge = tokens.error if invalid else tokens.field_focus_edge if here else tokens.border
        painter.setPen(QPen(QColor(edge), 2 if here or invalid else 1))
        painter.setBrush(QColor(tokens.focus if here else tokens.panel))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if here:
            bar = QRectF(area.left() + S, area.bottom() - XS - 3, area.width() - 2 * S, 3)
            painter.fillRect(bar, QColor(tokens.on_focus))
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.on_focus if here else tokens.text))
            radius = min(area.width(), area.height()) * 0.14
            painter.drawEllipse(area.center(), radius, radius)

    def _cell(self) -> int:
        return max(theme.target(self) + S, self.fontMetrics().height() + M)

    def _submit(self) -> None:
        digits = self.text()
        if len(digits) < DIGITS:
            self.incomplete.emit()
            return
        self.clear()
        self.submitted.emit(digits)
