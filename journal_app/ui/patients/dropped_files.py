"""Takes files that are dropped on a widget; it must not read one, nor fetch what lies elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


def local_files(event: QDropEvent) -> tuple[Path, ...]:
    """The files of this computer that are dropped; nothing that would have to be fetched."""
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())


class DropTarget(QObject):
    """Lets files be dropped anywhere on a widget that has no use for them itself.

    Signals:
        dropped: tuple of paths.
    """

    dropped = Signal(object)

    def __init__(self, on: QWidget) -> None:
        super().__init__(on)
        on.setAcceptDrops(True)
        on.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept files while they are dragged, and tell of them when they are let go."""
        if event.type() not in {QEvent.Type.DragEnter, QEvent.Type.Drop} or not isinstance(event, QDropEvent):
            return False
        paths = local_files(event)
        if not paths:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # the files stay where they are
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True
