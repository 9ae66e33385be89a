"""What a place says while nothing is there, and what to do about it; it must not look like an error."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, M, S
from journal_app.ui.widgets.buttons import Button
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import IconLabel, PlainLabel


class EmptyState(LivingWidget):
    """A picture, one line that says there is nothing, one that says what to do, and at most one button."""

    def __init__(self, icon: Icon = Icon.EMPTY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", TextRole.HEADING)
        self._hint = PlainLabel("", TextRole.SECONDARY)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(XL, 2 * XL, XL, 2 * XL)
        self._layout.setSpacing(S)
        self._layout.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._layout.addWidget(IconLabel(icon, "secondary", size=44), 0, centre)
        self._layout.addSpacing(M)
        for label in (self._title, self._hint):
            label.setAlignment(centre)
            self._layout.addWidget(label)
        self._layout.addStretch(1)
        self.settle()

    def say(self, title: str, hint: str = "") -> None:
        """Say what is not there and what to do."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(f"{title} {hint}".strip())

    def add_action(self, button: Button) -> None:
        """Offer the one thing to do."""
        self._layout.insertSpacing(self._layout.count() - 1, M)
        self._layout.insertWidget(self._layout.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
