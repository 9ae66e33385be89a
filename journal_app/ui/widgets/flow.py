"""A layout that puts things side by side and wraps whole things onto the next line; it must not cut any of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from journal_app.ui.tokens import XL, S


class FlowLayout(QLayout):
    """Left to right, wrapped; something wider than a line gets the whole line and wraps inside itself.

    Things of one line stand at its top, or at its ``middle``.
    """

    def __init__(self, parent: QWidget | None = None, *, across: int = XL, down: int = S, middle: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across, self._down, self._middle = across, down, middle
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, apply=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._across * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        highest = max((size.height() for size in sizes), default=0)
        return QSize(widest, highest).grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, area: QRect, *, apply: bool) -> int:
        margins = self.contentsMargins()
        inner = area.marginsRemoved(margins)
        top = inner.top()
        for number, line in enumerate(self._lines(inner.width())):
            top += self._down if number else 0
            height = max(size.height() for _item, size in line)
            if apply:
                self._place(line, QRect(inner.left(), top, inner.width(), height))
            top += height
        return top - area.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = self._size(item, width)
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self._across
        return lines

    def _place(self, line: list[tuple[QLayoutItem, QSize]], area: QRect) -> None:
        x = area.left()
        for item, size in line:
            down = (area.height() - size.height()) // 2 if self._middle else 0
            item.setGeometry(QRect(QPoint(x, area.top() + down), size))
            x += size.width() + self._across

    @staticmethod
    def _size(item: QLayoutItem, width: int) -> QSize:
        hint = item.sizeHint()
        if hint.width() <= width:
            return hint
        height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
        return QSize(width, height)
