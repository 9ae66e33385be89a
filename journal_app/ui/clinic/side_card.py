"""A card beside a list for the line that is chosen: facts and what can be done; it must not know which list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from journal_app.ui.desk import PANE
from journal_app.ui.widgets.cards import Card

_WIDTH, _LETTERS = 320, 38


class SideCard(QScrollArea):
    """A card that scrolls when the type is large."""

    def __init__(self) -> None:
        super().__init__()
        self.card = Card()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.card)
        self.setFixedWidth(max(_WIDTH, self.fontMetrics().averageCharWidth() * _LETTERS))
        self.card.setProperty(PANE, True)  # noqa: FBT003 - a Qt property's only form
