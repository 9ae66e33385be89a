"""The bar at the foot of a page, where its buttons stand at the right; it must not know what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.ui.tokens import XL, M, S
from journal_app.ui.widgets.buttons import Button


class FootBar(QWidget):
    """The way back first, the act last, at the edge. ``row`` takes what else belongs there."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(XL, M, XL, M)
        self.row.setSpacing(S)
        self.row.addStretch(1)
        for button in buttons:
            self.row.addWidget(button)
