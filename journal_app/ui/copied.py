"""Lets go of what was copied, so that nobody pastes what was another's to see; it must not read what it is."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication


def forget_all() -> None:
    """Empty the clipboard: what staff copied is not the patient's to paste, nor what the patient copied the staff's."""
    board = QGuiApplication.clipboard()
    board.clear()
    if board.supportsSelection():
        board.clear(QClipboard.Mode.Selection)


def forget_own() -> None:
    """Empty it of what was copied in this program, and leave what was copied elsewhere."""
    board = QGuiApplication.clipboard()
    if board.ownsClipboard():
        board.clear()
    if board.supportsSelection() and board.ownsSelection():
        board.clear(QClipboard.Mode.Selection)
