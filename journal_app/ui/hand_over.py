"""Lends a display to a patient and takes it back by the staff's PIN; it must not know what the patient is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui import displays
from journal_app.ui.choose_display import ChooseDisplayDialog
from journal_app.ui.hand_over_window import HandOverWindow, PinCheck, Place
from journal_app.ui.preferences import PreferencesFile


class HandOver(QObject):
    """At most one hand-over at a time; the staff's window is hidden meanwhile.

    Signals:
        exhausted: five wrong PINs.
        changed: bool, whether the screen is in a patient's hands.
    """

    exhausted = Signal()
    changed = Signal(bool)

    def __init__(self, staff: QWidget, check: PinCheck, preferences: PreferencesFile) -> None:
        super().__init__(staff)
        self._staff, self._check, self._preferences = staff, check, preferences
        self._left: Callable[[], None] | None = None
        self.window: HandOverWindow | None = None

    def begin(self, page: QWidget, *, left: Callable[[], None]) -> None:
        """Show ``page`` alone; ``left`` is called when the staff have the screen back.

        Where there are several displays and nobody has chosen the patient's yet, that is asked first.
        """
        if displays.is_settled(self._preferences.kept.hand_over_display):
            self._lend(page, left)
            return

        def chosen(display: str) -> None:
            self._preferences.change(hand_over_display=display)
            self._lend(page, left)

        window = self._staff.window()
        dialog = ChooseDisplayDialog(window, window.screen(), chosen)
        dialog.rejected.connect(page.deleteLater)
        dialog.open()

    def ask_back(self) -> None:
        """The patient is done: ask for the staff's PIN."""
        if self.window is not None:
            self.window.ask_back(is_done=True)

    def abandon(self) -> None:
        """End it without anybody's PIN, because everything is closed."""
        if self.window is not None:
            self.window.end()
            self.window = None
        self._left = None

    def _lend(self, page: QWidget, left: Callable[[], None]) -> None:
        if self.window is not None:
            self.window.end()
        self._left = left
        place = Place(self._preferences.kept.hand_over_display, self._staff.window().screen())
        window = HandOverWindow(page, self._check, place)
        window.released.connect(self._take_back)
        window.exhausted.connect(self.exhausted)
        self.window = window
        self.changed.emit(True)  # noqa: FBT003 - a Qt signal's only form
        window.begin()
        self._staff.window().hide()

    def _take_back(self) -> None:
        window, left = self.window, self._left
        self.window, self._left = None, None
        self._staff.window().show()
        if window is not None:
            window.end()
        self._staff.window().activateWindow()
        self.changed.emit(False)  # noqa: FBT003 - a Qt signal's only form
        if left is not None:
            left()
