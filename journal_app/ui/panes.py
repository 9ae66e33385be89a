"""Goes round the panes of the window by F6; it must not know what is in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.ui.desk import PANE


def next_pane(rail: QWidget, screen: QWidget, step: int) -> QWidget:
    """Move the focus ``step`` panes on, and return the pane; within a whole screen the caller does it."""
    inside = [pane for pane in screen.findChildren(QWidget) if pane.property(PANE) and pane.isVisible()]
    panes: list[QWidget] = [rail, *(inside or [screen])]
    at = QApplication.focusWidget()
    here = next((place for place, pane in enumerate(panes) if at is pane or (at and pane.isAncestorOf(at))), 0)
    pane = panes[(here + step) % len(panes)]
    if pane is not screen:
        _focus_within(pane)
    return pane


def _focus_within(pane: QWidget) -> None:
    """The focus to the first thing in a pane that takes it."""
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus:
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    for child in pane.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled():
            child.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
