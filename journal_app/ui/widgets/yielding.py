"""Holds what may give up its room: as high as it needs where there is room, else scrolled; it must not know what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_LEAST_LINES = 4
"""So many lines of type stay in sight, however low the window is."""


class Yielding(QScrollArea):
    """Put widgets into ``column``; what stands below this keeps the height it needs, and this scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setProperty("surface", "ground")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(self.column.sizeHint().width(), self._needed())

    def minimumSizeHint(self) -> QSize:
        least = _LEAST_LINES * self.fontMetrics().height()
        return QSize(self.column.minimumSize().width(), min(least, self._needed()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height as soon as what is inside does."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _needed(self) -> int:
        """The height of everything inside at this width."""
        layout = self.column
        width = max(self.viewport().width(), layout.minimumSize().width())
        wanted = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return max(wanted, layout.totalMinimumSize().height())
