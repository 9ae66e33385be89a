"""Lets go of what was copied, so that nobody pastes what was another's to see; it must not read what others copied.

What is copied in this program is marked for the histories that keep clipboards (Windows' own, KDE's, macOS managers by
nspasteboard.org), as plain text alone, and is gone after a minute, at a lock and when a patient gets the screen. The
marks are requests: a program that honours none of them sees the text for that minute.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_SECONDS: Final = 60
"""How long copied text can be pasted."""
MARKS: Final = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
}
"""What tells a history to keep nothing: the format, and what stands in it."""
_KNOWN: Final = "x-kde-passwordManagerHint"


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


class CopyWatch(QObject):
    """Marks whatever any field of the program copies, and empties the clipboard of it after a while."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(KEPT_SECONDS * 1000)
        self.timer.timeout.connect(forget_own)
        QGuiApplication.clipboard().dataChanged.connect(self._changed)

    def _changed(self) -> None:
        board = QGuiApplication.clipboard()
        if not board.ownsClipboard():
            self.timer.stop()  # somebody else's by now
            return
        kept = board.mimeData()
        if kept.hasText() and not kept.hasFormat(_KNOWN):
            board.setMimeData(_marked(kept.text()))  # which tells of a change once more
        elif kept.hasText():
            self.timer.start()


def _marked(text: str) -> QMimeData:
    """The text with every mark; fonts and colours, which a web page could read along, stay behind."""
    data = QMimeData()
    data.setText(text)
    for kind, said in MARKS.items():
        data.setData(kind, said)
    return data
