"""Lines of plain text with a limit that is said, not enforced by swallowing letters; it must not take formatting."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_SAID_FROM = 0.8
_TIMES_TAKEN = 10
"""A paste of so many times the limit is refused whole: laying it out would take seconds."""
"""The sentence about the limit appears when this share of it is used."""


class TextArea(LivingWidget):
    """A box for plain text; the Tab key leaves it.

    Signals:
        changed: the text changed.
        problem_changed: str, that the text is too long and by how much; empty when it is not.
    """

    changed = Signal()
    problem_changed = Signal(str)

    def __init__(self, limit: int, *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit, self._lines = limit, lines
        self.edit = _PlainEdit(limit * _TIMES_TAKEN)
        self.edit.setObjectName("textEdit")
        self.edit.setTabChangesFocus(True)
        self.room = PlainLabel("", TextRole.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(self.edit)
        column.addWidget(self.room)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._changed)
        self.edit.too_much.connect(self._refuse)
        self.edit.left.connect(lambda: self.problem_changed.emit(self.problem()))
        self.settle()

    def text(self) -> str:
        """What was written."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text."""
        self.edit.setPlainText(text)

    def problem(self) -> str:
        """That the text is too long, or nothing."""
        over = len(self.text()) - self._limit
        return self.tr("Shorten the text by %n characters", "", over) if over > 0 else ""

    def retranslate(self) -> None:
        """Say how much room is left, once it matters."""
        left = self._limit - len(self.text())
        shown = len(self.text()) >= self._limit * _SAID_FROM
        self.room.setVisible(shown)
        if left >= 0:
            self.room.setText(self.tr("Room for %n more characters", "", left))
            self.room.set_role(TextRole.SECONDARY)
        else:
            self.room.setText(self.problem())
            self.room.set_role(TextRole.ERROR)

    def recolour(self, _tokens: object) -> None:
        """Keep the box as many lines high as it was meant to be, in the type of now."""
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * self._lines + 24)

    def _refuse(self, count: int) -> None:
        """Say that a paste was not taken; whoever copied it has it still."""
        self.problem_changed.emit(
            self.tr("This was not pasted: it has %n characters, far more than fit here", "", count)
        )

    def _changed(self) -> None:
        self.retranslate()
        if not self.problem():
            self.problem_changed.emit("")
        self.changed.emit()


class _PlainEdit(QPlainTextEdit):
    """Says when it is left, and takes no paste that would bring the screen to a halt."""

    left = Signal()
    too_much = Signal(int)

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def insertFromMimeData(self, source: QMimeData) -> None:
        if len(source.text()) > self._most:
            self.too_much.emit(len(source.text()))
            return
        super().insertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
