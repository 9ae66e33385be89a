"""Gives what it holds a least height in lines of type, and scrolls where a window has less; it must not know what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Roomy(QScrollArea):
    """Put a layout on ``inside``; it is never lower than ``lines`` lines, however large the type is."""

    def __init__(self, *, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside = _Inside(lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.inside)

    def hold(self, lines: int) -> None:
        """Be never lower than so many lines from now on."""
        self.inside.hold(lines)


class _Inside(QWidget):
    """As wide as the room there is."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setProperty("surface", "ground")

    def hold(self, lines: int) -> None:
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._lines * self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
