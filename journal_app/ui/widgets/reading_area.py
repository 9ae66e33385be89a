"""Scrolls what is only read, down which the keyboard reads too, and says so by its role; it must not hold a form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from journal_app.ui.announce import give_role


class ReadingArea(QScrollArea):
    """As wide as the room there is; Tab comes to it, arrows and page keys scroll. Whoever shows it gives it a name."""

    def __init__(self, inner: QWidget) -> None:
        give_role(ReadingArea, QAccessible.Role.Document)
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
