"""One sentence that says why something could not be done, where it was tried; it must not go away by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.domain.errors import JournalError
from journal_app.ui import theme
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import L, M, S
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.living import WholeWidget, stretch
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel


class ProblemNote(WholeWidget):
    """An icon and the sentence on the ground of errors; empty, it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemNote")
        self._problem: JournalError | None = None
        self.text = LineLabel()
        self.text.setObjectName("problemText")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, L, M)
        row.setSpacing(S)
        row.addWidget(IconLabel(Icon.WARNING, "error", size=20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        stretch(self)
        self.hide()
        self.settle()

    def show_problem(self, problem: Exception) -> None:
        """Say the sentence of a UserFacing or Environmental problem, in any later language too."""
        self._problem = problem if isinstance(problem, JournalError) else None
        self.say(sentence_of(problem) if isinstance(problem, JournalError) else str(problem))

    def say(self, sentence: str) -> None:
        """Say a sentence, or nothing."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, urgent=True)

    def clear(self) -> None:
        """All is well again."""
        self._problem = None
        self.say("")

    def retranslate(self) -> None:
        """Say it in the language of now."""
        if self._problem is not None:
            self.text.setText(sentence_of(self._problem))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        painter.fillRect(self.rect(), QColor(tokens.error_ground))
        painter.fillRect(0, 0, 4, self.height(), QColor(tokens.error))
