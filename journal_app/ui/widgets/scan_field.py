"""A line for a scanner that types like a keyboard, or for a person; it must not read what the code means."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from journal_app.domain.gs1 import LONGEST, SEPARATOR

_SEEN: str = "\u241d"
"""How the separator is shown: as itself it is no character that a line of text takes."""


class ScanField(QLineEdit):
    """Keeps the separators that a scanner sends between the parts of a code, and is empty after each of them.

    What led to nothing can be brought back, to be looked at and typed over.

    Signals:
        scanned: str, what was scanned or typed, at Enter.
    """

    scanned = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(LONGEST)
        self._taken = ""
        self.returnPressed.connect(self.take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scanners send the separator as Ctrl+] or as its own character."""
        is_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_BracketRight
        if event.text() == SEPARATOR or is_control:
            self.insert(_SEEN)
            return
        super().keyPressEvent(event)

    def take(self) -> None:
        """Hand over what stands here, ready for the next."""
        text = self.text()
        if text.strip():
            self._taken = text
            self.clear()
            self.scanned.emit(text)

    def bring_back(self) -> None:
        """Show what was taken last, chosen as a whole so that the next scan replaces it; never over what is typed."""
        if not self.text():
            self.setText(self._taken)
            self.selectAll()
