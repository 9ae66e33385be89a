"""What each key does on a map, and the points as keyboard and screen reader meet them; it must not paint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from journal_app.domain.map_points import FINE_STEP, STEP
from journal_app.domain.maps import MapPoint
from journal_app.ui import theme
from journal_app.ui.widgets.map_book import MapBook
from journal_app.ui.widgets.map_words import read_dose

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_HELD = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})
_DOSE = frozenset("0123456789.,")
_PANNED = 40
_LONGEST_DOSE = 9


class Mapped(Protocol):
    """What keys do to the picture and not to its points."""

    def add_in_middle(self) -> None:
        """A new point where one looks."""

    def step(self, by: int) -> None:
        """On to the next point of this map, or back."""

    def placed(self, point: MapPoint) -> MapPoint:
        """The point with the area it lies in now."""

    def zoom_in(self) -> None:
        """Larger."""

    def zoom_out(self) -> None:
        """Smaller."""

    def fit(self) -> None:
        """The whole picture."""

    def pan(self, by: QPointF) -> None:
        """Shift the picture."""


class MapKeys:
    """Reads the keys. Digits make a number that grows as long as nothing else is pressed."""

    def __init__(self, book: MapBook, map_: Mapped) -> None:
        self._book, self._map = book, map_
        self._typed = ""
        book.chosen_changed.connect(self._begin)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means here; whether it means anything."""
        act = self._act(event)
        if act is None:
            if event.key() not in _HELD:
                self._begin()
            return False
        act()
        return True

    def knows(self, event: QKeyEvent) -> bool:
        """Whether a key means anything here, so that no shortcut of the window takes it."""
        return self._act(event) is not None

    def _act(self, event: QKeyEvent) -> Callable[[], None] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return self._with_control(event, modifiers)
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return None
        if event.key() in _ARROWS:
            return lambda: self._move(Qt.Key(event.key()), fine=bool(modifiers))
        if event.text() and event.text() in _DOSE:
            return None if self._book.point is None or self._book.read_only else lambda: self._type(event.text())
        return self._plain().get(Qt.Key(event.key()))

    def _plain(self) -> dict[Qt.Key, Callable[[], None]]:
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_N: lambda: self._map.step(1),
            Qt.Key.Key_P: lambda: self._map.step(-1),
            Qt.Key.Key_Plus: self._map.zoom_in,
            Qt.Key.Key_Equal: self._map.zoom_in,
            Qt.Key.Key_Minus: self._map.zoom_out,
            Qt.Key.Key_F: self._map.fit,
        }
        if not self._book.read_only:
            keys |= {Qt.Key.Key_A: self._map.add_in_middle, Qt.Key.Key_Insert: self._map.add_in_middle}
            if self._book.point is not None:
                keys |= {
                    Qt.Key.Key_Delete: self._book.remove,
                    Qt.Key.Key_M: self._book.mirror,
                    Qt.Key.Key_Backspace: self._erase,
                    Qt.Key.Key_Return: self._begin,
                    Qt.Key.Key_Enter: self._begin,
                }
        return keys

    def _with_control(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> Callable[[], None] | None:
        key, shifted = Qt.Key(event.key()), bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in _ARROWS:
            right, down = _ARROWS[key]
            return lambda: self._map.pan(QPointF(-right * _PANNED, -down * _PANNED))
        return {
            Qt.Key.Key_Z: self._book.redo if shifted else self._book.undo,
            Qt.Key.Key_Y: self._book.redo,
            Qt.Key.Key_0: self._map.fit,
            Qt.Key.Key_Plus: self._map.zoom_in,
            Qt.Key.Key_Minus: self._map.zoom_out,
        }.get(key)

    def _begin(self) -> None:
        """The next digit begins a new number."""
        self._typed = ""
        self._book.end_gesture()

    def _move(self, key: Qt.Key, *, fine: bool) -> None:
        self._typed = ""
        if self._book.point is None:
            self._map.step(1)
            return
        right, down = _ARROWS[key]
        step = FINE_STEP if fine else STEP
        self._book.move(right=right * step, down=down * step)
        self._book.change(self._map.placed, gesture="move")

    def _type(self, text: str) -> None:
        self._set_dose((self._typed + text)[:_LONGEST_DOSE])

    def _erase(self) -> None:
        self._set_dose(self._typed[:-1])

    def _set_dose(self, typed: str) -> None:
        """Keep what was typed while it is, or may become, a dose: ``0,`` is the beginning of one."""
        try:
            amount = read_dose(typed)
        except ValueError:
            if typed.strip("0").strip(".,"):
                return
            amount = None
        self._typed = typed
        self._book.change(lambda point: replace(point, amount=amount), gesture="dose")


class PointHandle(QAbstractButton):
    """A point as keyboard and screen reader meet it; the map paints it and takes the mouse."""

    def __init__(self, parent: QWidget, keys: MapKeys, focused: Callable[[int], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.number = 0
        """Place of the point among all points, from 0."""
        self._keys, self._focused, self._map = keys, focused, parent

    def sizeHint(self) -> QSize:
        side = theme.target(self)
        return QSize(side, side)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focused(self.number)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._map.update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that work on a point from the window's own shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map paints every point itself, with its label."""
