"""Opens a widget as a window and waits until it can be typed into; knows no widget in particular."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def open_window(widget: QWidget) -> None:
    """Show ``widget`` and wait until it is the active window."""
    widget.show()
    widget.activateWindow()
    if not QTest.qWaitForWindowActive(widget):
        raise RuntimeError("the window did not become active")
