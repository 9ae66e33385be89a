"""Two hands at the keyboard and the mouse: they press, type, draw and wait; they must not call what a press should do.

What is covered, hidden or greyed cannot be pressed: then ``NotThere`` says so, as a person would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QScrollArea, QWidget

from journal_app.ui.tasks import Tasks
from journal_app.ui.widgets.toast import Toast

_PATIENCE_SECONDS = 20.0
_REST_MS = 30
_ROUNDS = 4
"""A screen asks, is answered, and asks again; so many answers are waited for."""
_NONE = Qt.KeyboardModifier.NoModifier

W = TypeVar("W", bound=QWidget)


class NotThere(Exception):
    """What should be pressed or read is not on the screen; the message names it, never what it shows."""


class Hands:
    """They work on whatever window is in front. ``tasks`` tells when the program has done what was asked."""

    def __init__(self, tasks: Callable[[], Tasks]) -> None:
        self._tasks = tasks

    # ------------------------------------------------------------------------------------------------------- looking

    def see(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment] # the widest kind
        """Wait for a visible widget of this object name; in the window in front, if it is in several.

        Raises:
            NotThere: it does not come.
        """
        found: list[W] = []

        def is_there() -> bool:
            found[:] = [one for one in visible_widgets() if one.objectName() == name and isinstance(one, kind)]
            return bool(found)

        self.wait(is_there, name)
        front = front_window()
        return next((one for one in found if one.window() is front), found[0])

    def sees(self, name: str) -> bool:
        """Whether it is on the screen now."""
        return any(one.objectName() == name for one in visible_widgets())

    def wait(self, condition: Callable[[], bool], name: str) -> None:
        """Let the program run until something holds.

        Raises:
            NotThere: it does not come to hold.
        """
        end = monotonic() + _PATIENCE_SECONDS
        while not condition():
            if monotonic() > end:
                raise NotThere(name)
            QTest.qWait(5)

    def rest(self, milliseconds: int = _REST_MS) -> None:
        """Wait until everything asked of the worker is answered, and what the answers asked for, too."""
        QTest.qWait(milliseconds)
        for _ in range(_ROUNDS):
            answered: list[object] = []
            tasks = self._tasks()
            tasks.run(lambda: True, answered.append, answered.append, tasks)
            self.wait(lambda answered=answered: bool(answered), "the worker's answer")  # type: ignore[misc] # bound now
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    # ------------------------------------------------------------------------------------------------------ keyboard

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press one key in the window that has the keyboard."""
        QTest.keyClick(self._window_with_keyboard(), key, modifiers)

    def type(self, text: str) -> None:
        """Type a text where the focus is; a line's end is Enter."""
        for letter in text:
            if letter == "\n":
                self.enter()
            else:
                QTest.sendKeyEvent(QTest.KeyAction.Click, self._focused(), _key_of(letter), letter, _NONE)

    def _focused(self) -> QWidget:
        """What has the focus; a dialog that has just opened takes it a moment later."""
        found: list[QWidget] = []

        def is_there() -> bool:
            _give_the_keyboard_to_the_window_in_front()
            found[:] = [one for one in (QApplication.focusWidget(),) if one is not None]
            return bool(found) and not is_behind_a_dialog(found[0])

        self.wait(is_there, "something that has the focus")
        return found[0]

    def type_into(self, name: str, text: str) -> None:
        """Click into a field, mark what is there, and type over it."""
        self.click(self.see(name))
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def enter(self) -> None:
        """Press Enter."""
        self.key(Qt.Key.Key_Return)

    def _window_with_keyboard(self) -> QWindow:
        """The window that has the keyboard; where no desktop gives it back after a dialog, the one in front."""
        found: list[QWindow] = []

        def is_there() -> bool:
            _give_the_keyboard_to_the_window_in_front()
            found[:] = filter(None, (QGuiApplication.focusWindow(),))
            return bool(found) and not _waits_behind_a_dialog(found[0])

        if QGuiApplication.focusWindow() is None and QApplication.activeModalWidget() is None:
            windows = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
            for window in windows[-1:]:
                window.activateWindow()
        self.wait(is_there, "a window that has the keyboard")
        return found[0]

    # --------------------------------------------------------------------------------------------------------- mouse

    def press(self, name: str) -> None:
        """Click on what has this object name, once it can be pressed."""
        widget: QWidget = self.see(name)
        self.wait(widget.isEnabled, f"{name}, enabled")
        self.click(widget)

    def press_in_row(self, menu: str, name: str) -> None:
        """Press a button of a row, or where there is no room for it, choose it in the menu at the row's end."""
        if self.sees(name):
            self.press(name)
        else:
            self.choose_in_menu(menu, f"{menu}-{name}")

    def choose_in_menu(self, button: str, entry: str) -> None:
        """Open a button's menu and click on the entry with this object name.

        Raises:
            NotThere: no menu opens, or it has no such entry.
        """
        self.press(button)
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu), f"the menu of {button}")
        menu = QApplication.activePopupWidget()
        chosen = [one for one in menu.actions() if one.objectName() == entry] if isinstance(menu, QMenu) else []
        if not isinstance(menu, QMenu) or not chosen:
            raise NotThere(entry)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, _NONE, menu.actionGeometry(chosen[0]).center())

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget, in its middle unless ``at`` says where; what is scrolled away is brought into view first.

        A message that lies over it is closed, as whoever has read it would.

        Raises:
            NotThere: something else is in front of it.
        """
        self.wait(lambda: not is_behind_a_dialog(widget), f"{widget.objectName()}, behind no dialog")
        place = at or _middle(widget)
        _bring_into_view(widget, place)
        window = widget.window()
        hit = window.childAt(widget.mapTo(window, place)) or window
        message = _message(hit)
        if message is not None and not message.isAncestorOf(widget):
            self.press("closeToastButton")
            hit = window.childAt(widget.mapTo(window, place)) or window
        if hit is not widget and not widget.isAncestorOf(hit):
            raise NotThere(f"{widget.objectName()}, which is covered by {hit.objectName() or type(hit).__name__}")
        handle = window.windowHandle()
        if handle is None:
            raise NotThere(widget.objectName())
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, _NONE, widget.mapTo(window, place))

    def click_row(self, name: str, row: int) -> None:
        """Click on one line of a list."""
        view = self.see(name, QAbstractItemView)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def draw(self, name: str, strokes: tuple[tuple[tuple[float, float], ...], ...]) -> None:
        """Draw with the button held down; points are fractions of the width and height."""
        widget: QWidget = self.see(name)
        window, handle = widget.window(), widget.window().windowHandle()
        if handle is None:
            raise NotThere(name)
        for stroke in strokes:
            places = [
                widget.mapTo(window, QPoint(round(x * widget.width()), round(y * widget.height()))) for x, y in stroke
            ]
            QTest.mousePress(handle, Qt.MouseButton.LeftButton, _NONE, places[0])
            for place in places[1:]:
                QTest.mouseMove(handle, place)
                QTest.qWait(2)
            QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, _NONE, places[-1])


def _message(hit: QWidget) -> Toast | None:
    """The short message that this is a part of."""
    at: QWidget | None = hit
    while at is not None and not isinstance(at, Toast):
        at = at.parentWidget()
    return at


def visible_widgets() -> Iterator[QWidget]:
    """Every visible widget of the program, the newest windows' first."""
    for window in reversed(QApplication.topLevelWidgets()):
        if window.isVisible():
            yield window
            yield from (one for one in window.findChildren(QWidget) if one.isVisible())


_KEYBOARDS: Final = (Qt.WindowType.Window, Qt.WindowType.Dialog)
"""What a desktop gives the keyboard to."""


def front_window() -> QWidget | None:
    """The window a person would look at."""
    return QApplication.activeModalWidget() or QApplication.activeWindow()


def is_behind_a_dialog(widget: QWidget) -> bool:
    """Whether a dialog that was opened from this widget's window must be answered before it gets a click or a key."""
    window = widget.window()
    return any(
        one.isModal() and any(below is window for below in _below(one))
        for one in QApplication.topLevelWidgets()
        if one.isVisible()
    )


def texts_of(widget: QWidget) -> list[str]:
    """What the labels inside a widget say, in the order in which they were made."""
    return [label.text() for label in widget.findChildren(QLabel)]


def _waits_behind_a_dialog(window: QWindow) -> bool:
    return any(
        one.windowHandle() is window and is_behind_a_dialog(one)
        for one in QApplication.topLevelWidgets()
        if one.isVisible()
    )


def _give_the_keyboard_to_the_window_in_front() -> None:
    """As a desktop does; without one, a window that closes may leave it with none, or two dialogs with neither."""
    front = QApplication.activeModalWidget()
    if front is None and QApplication.activeWindow() is None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowType() in _KEYBOARDS]
        front = shown[0] if len(shown) == 1 else None
    if front is not None and QApplication.activePopupWidget() is None and QApplication.activeWindow() is not front:
        front.activateWindow()


def _below(window: QWidget) -> Iterator[QWidget]:
    """The windows from which this one was opened, one from another."""
    parent = window.parentWidget()
    while parent is not None:
        yield parent.window()
        parent = parent.window().parentWidget()


def _key_of(letter: str) -> Qt.Key:
    """The key that writes a letter: Qt numbers those of Latin 1 by their capital's code."""
    try:
        return Qt.Key(ord(letter.upper()))
    except (TypeError, ValueError):
        return Qt.Key.Key_unknown


def _middle(widget: QWidget) -> QPoint:
    return QPoint(min(widget.width() // 2, 60), widget.height() // 2)


def _bring_into_view(widget: QWidget, place: QPoint) -> None:
    above = widget.parentWidget()
    while above is not None:
        inner = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inner is not None and inner.isAncestorOf(widget):
            at = widget.mapTo(inner, place)
            above.ensureVisible(at.x(), at.y(), 0, min(widget.height(), above.viewport().height() // 2))
        above = above.parentWidget()
