"""A page in the place of the day's list, which Esc leaves; it must not know what it is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from journal_app.ui.widgets.living import LivingWidget


class DayPage(LivingWidget):
    """Keeps Esc for itself, whatever shortcut the window has for it.

    Signals:
        left: Esc or Cancel.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
