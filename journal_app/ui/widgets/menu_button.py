"""A button that opens a list of entries which change with what is chosen; it must not know what they do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import Button, Kind


class MenuButton(Button):
    """Entries by a code and a text; without any the button is hidden.

    Signals:
        wanted: str, the code of the entry that was chosen.
    """

    wanted = Signal(str)

    def __init__(self, name: str, icon: Icon) -> None:
        super().__init__("", Kind.SECONDARY, icon=icon)
        self.setObjectName(name)
        self._menu = QMenu(self)
        self.clicked.connect(lambda _on=False: self._menu.popup(self.mapToGlobal(self.rect().bottomLeft())))

    def show_entries(self, entries: Iterable[tuple[str, str]]) -> None:
        """Offer these."""
        self._menu.clear()
        for code, text in entries:
            entry = self._menu.addAction(text)
            entry.setObjectName(f"{self.objectName()}-{code}")
            entry.triggered.connect(lambda _on=False, code=code: self.wanted.emit(code))
        self._menu.setAccessibleName(self.words())
        self.setVisible(bool(self._menu.actions()))
