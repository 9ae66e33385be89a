"""A notice in a page: something to know, to do or to put right, with at most one button; it never hides by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.ui import theme
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, Tokens
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.living import WholeWidget, stretch
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel

_LEAST_LETTERS = 24
"""So many average characters of a line the words have beside a button."""


@dataclass(frozen=True, slots=True)
class _Look:
    icon: Icon
    ink: str
    ground: str


class NoticeKind(Enum):
    """How much it matters."""

    INFORMATION = _Look(Icon.INFORMATION, "info", "info_ground")
    GOOD = _Look(Icon.DONE, "success", "success_ground")
    WARNING = _Look(Icon.WARNING, "warning", "warning_ground")
    ERROR = _Look(Icon.BLOCKED, "error", "error_ground")


class Notice(WholeWidget):
    """Picture, an optional heading, a sentence, and room for a button at its right; hidden while it says nothing.

    The button goes below the words where it would leave them too little of the line.
    """

    def __init__(self, kind: NoticeKind = NoticeKind.INFORMATION, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setObjectName("notice")
        self._icon = IconLabel(kind.value.icon, kind.value.ink, size=20)
        self._heading = PlainLabel("", TextRole.STRONG)
        self._text = LineLabel()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._heading)
        words.addWidget(self._text)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(L, M - XS // 2, M, M - XS // 2)
        self._row.setSpacing(M)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inner.setSpacing(M)
        self._inner.addLayout(words, 1)
        self._row.addLayout(self._inner, 1)
        self._action: Button | None = None
        stretch(self)
        self.hide()
        self.settle()

    def say(self, sentence: str, *, heading: str = "", kind: NoticeKind | None = None) -> None:
        """Say something, or nothing any more; errors and warnings are read aloud at once."""
        if kind is not None and kind is not self.kind:
            self.kind = kind
            self._icon.show_icon(kind.value.icon, kind.value.ink)
        is_new = sentence != self._text.text() or not self.isVisible()
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.setText(sentence)
        self.setAccessibleName(f"{heading} {sentence}".strip())
        self.setVisible(bool(sentence))
        self.update()
        if sentence and is_new:
            announce(self, sentence, urgent=self.kind in {NoticeKind.ERROR, NoticeKind.WARNING})

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def add_action(self, button: Button) -> None:
        """Offer something to do about it."""
        self._action = button
        self._inner.addWidget(button)
        self._place_action()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_action()

    def _place_action(self) -> None:
        if self._action is None:
            return
        beside = self.width() - 2 * (L + M) - self._icon.width() - self._action.sizeHint().width()
        is_narrow = beside < _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        ways, sides = QBoxLayout.Direction, Qt.AlignmentFlag
        self._inner.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._inner.setAlignment(self._action, sides.AlignLeft if is_narrow else sides.AlignVCenter)
        # Beside the words the button is higher than a line.
        self._row.setAlignment(self._icon, sides.AlignTop if is_narrow else sides.AlignVCenter)

    def recolour(self, tokens: Tokens) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tokens = QPainter(self), theme.active()
        painter.fillRect(self.rect(), QColor(getattr(tokens, self.kind.value.ground)))
        painter.fillRect(0, 0, 4, self.height(), QColor(getattr(tokens, self.kind.value.ink)))
