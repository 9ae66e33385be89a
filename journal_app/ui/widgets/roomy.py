"""Gives what it holds a least height in lines of type, and scrolls where a window has less; it must not know what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollArea, QWidget


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

    def follow(self, view: QAbstractItemView) -> None:
        """Bring the row to which somebody moves in a list inside into view, once the list has scrolled to it."""

        def moved(_now: QModelIndex, before: QModelIndex) -> None:
            if before.isValid():  # else the list has just been filled, and what stands above it stays in view
                QTimer.singleShot(0, view, lambda: self._show(view))

        view.selectionModel().currentChanged.connect(moved)

    def _show(self, view: QAbstractItemView) -> None:
        row = view.visualRect(view.currentIndex())
        if row.isValid() and view.isVisible():
            at = view.viewport().mapTo(self.inside, row.center())
            self.ensureVisible(at.x(), at.y(), 0, min(row.height() // 2 + 1, self.viewport().height() // 2))

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
