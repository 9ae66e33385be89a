"""A card beside a list for the line that is chosen: facts and what can be done; it must not know which list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from journal_app.ui.desk import PANE
from journal_app.ui.widgets.cards import Card

_WIDTH, _LETTERS = 320, 38
_NARROW, _FEWER_LETTERS = 270, 32


class SideCard(QScrollArea):
    """A card that scrolls when the type is large; a ``narrow`` one leaves room for a list of many columns."""

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self.card = Card()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.card)
        width, letters = (_NARROW, _FEWER_LETTERS) if narrow else (_WIDTH, _LETTERS)
        self.setFixedWidth(max(width, self.fontMetrics().averageCharWidth() * letters))
        self.card.setProperty(PANE, True)  # noqa: FBT003 - a Qt property's only form
