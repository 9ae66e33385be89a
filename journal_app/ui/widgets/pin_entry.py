"""Six masked digits, to be chosen or to be asked for; it must keep them no longer than the asking lasts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QRegularExpression, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from journal_app.ui import theme
from journal_app.ui.tokens import RADIUS, XS, M, S, Tokens

DIGITS = 6


class PinField(QLineEdit):
    """Six masked cells that keep what is typed until the form around them takes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pinEntry")
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setMaxLength(DIGITS)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"[0-9]{0,6}"), self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.retranslate()
        self.textChanged.connect(lambda _text: self.update())

    def name_it(self, name: str) -> None:
        """Be called something else: the second of two."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        """Name it in the language of now."""
        self.setAccessibleName(self._name or self.tr("PIN, six digits"))

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
        here = current and self.hasFocus() and not self.isReadOnly()
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


class PinEntry(PinField):
    """Six masked cells that hand over the PIN with its sixth digit, and are empty again at once.

    Enter is not needed; the one that habit presses after the sixth digit is meant for nothing else and does nothing.

    Signals:
        submitted: str, exactly six digits.
        incomplete: Enter was pressed with fewer.
    """

    submitted = Signal(str)
    incomplete = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handed_over = False
        # The sixth cell is filled before the digits go; the validator lets Enter through with fewer.
        self.textEdited.connect(lambda _text: self._edited())
        self.returnPressed.connect(self._entered)

    def set_checking(self, *, checking: bool) -> None:
        """Take no digits while those handed over are checked; the focus stays, unlike that of a disabled field."""
        self.setReadOnly(checking)
        self.update()

    def retranslate(self) -> None:
        """Say in the language of now that the sixth digit is the last thing to do."""
        super().retranslate()
        self.setAccessibleDescription(self.tr("The sixth digit hands it over, without Enter"))

    def _edited(self) -> None:
        self._handed_over = False
        if len(self.text()) == DIGITS:
            QTimer.singleShot(0, self, self._hand_over)

    def _entered(self) -> None:
        if self._handed_over or self.isReadOnly():
            self._handed_over = False
        elif len(self.text()) < DIGITS:
            self.incomplete.emit()
        else:
            self._hand_over()

    def _hand_over(self) -> None:
        digits = self.text()
        if len(digits) < DIGITS:
            return
        self._handed_over = True
        self.clear()
        self.submitted.emit(digits)
