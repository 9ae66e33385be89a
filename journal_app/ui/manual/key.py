"""F1, wherever the focus is: the manual opens over it, at its page on it; never while a patient holds the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.ui.translation import language_of

_NOT_OVER = frozenset({"manualWindow", "handOverWindow"})


class ManualKey(QObject):
    """Watches the whole program for F1, because a dialog keeps the shortcuts of the window behind it from working."""

    def __init__(self, app: QApplication, manual: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._manual = manual
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the manual, or let everything else pass."""
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if not is_key or not isinstance(watched, QWidget) or event.key() != Qt.Key.Key_F1:  # type: ignore[attr-defined] # is_key
            return False
        window = watched.window()
        if window.objectName() not in _NOT_OVER:
            QTimer.singleShot(0, watched, lambda: self.open_at(watched))  # nothing may go wrong within a filter
        return True

    def open_at(self, at: QWidget) -> None:
        """Open the manual over a widget's window, at the page on the innermost thing there that has one."""
        from journal_app.ui.manual.window import ManualWindow

        ManualWindow(at.window(), self._manual, language_of(), _names_from(at)).open()


def _names_from(at: QWidget) -> list[str]:
    """Object names from the innermost widget outwards, and of all that its window shows; then of the windows behind."""
    names: list[str] = []
    widget: QWidget | None = at
    while widget is not None:
        names.append(widget.objectName())
        if widget.isWindow():
            shown = widget.findChildren(QWidget)
            names.extend(one.objectName() for one in shown if one.objectName() and one.isVisible())
        widget = widget.parentWidget()
    return names
