"""A raised panel with a heading, for what belongs together; it must not know what is inside."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.plain_label import PlainLabel


class Card(QFrame):
    """A panel with rounded corners; add content to ``body`` and, at the right of the heading, to ``corner``.

    Content keeps its height at the top, unless the card is made to ``fill``: then what can grow takes the room.
    """

    def __init__(self, title: str = "", *, fill: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("surface", "card")
        self._title = PlainLabel(title, TextRole.HEADING)
        self.corner = QHBoxLayout()
        self.corner.setSpacing(S)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addLayout(self.corner)
        self.body = QVBoxLayout()
        self.body.setSpacing(S)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(L, L, L, L)
        outer.setSpacing(M)
        outer.addLayout(head)
        outer.addLayout(self.body, 1 if fill else 0)
        if not fill:
            outer.addStretch(1)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Name what belongs together; an empty title takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)
