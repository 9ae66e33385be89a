"""Keeps the patient's page on the display it was given and every other display covered, whatever is plugged in or out.

It must not know what the page shows, nor when the hand-over ends.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from journal_app.ui import displays
from journal_app.ui.displays import SAME
from journal_app.ui.lock_cover import LockCover


class HandOverDisplays(QObject):
    """Where everything stands while one hand-over lasts.

    Signals:
        covered: ``LockCover``, one that was just put over a display.
    """

    covered = Signal(object)

    def __init__(self, window: QWidget, *, wanted: str, home: QScreen | None) -> None:
        """``wanted`` is the remembered display of the patient, ``home`` the one that the program's window is on."""
        super().__init__(window)
        self._window = window
        self._home = "" if home is None else displays.identity(home)
        self._wanted = self._home if wanted in {"", SAME} else wanted
        # By what displays say of themselves: the objects that stand for them come and go with whatever asked for them.
        self._covers: dict[str, LockCover] = {}
        self._lasts = False

    @property
    def covers(self) -> tuple[LockCover, ...]:
        """The covers of now."""
        return tuple(self._covers.values())

    @property
    def at_home(self) -> LockCover | None:
        """The cover over the display that the program's window is on, if the patient does not use that one."""
        home = displays.find(self._home)
        return None if home is None else self._covers.get(displays.identity(home))

    def begin(self) -> None:
        """Put everything in its place, and from now on whenever a display comes or goes."""
        self._lasts = True
        app = _application()
        app.screenAdded.connect(self._soon)
        app.screenRemoved.connect(self._soon)
        self.arrange()

    def end(self) -> None:
        """Uncover every display."""
        self._lasts = False
        app = _application()
        app.screenAdded.disconnect(self._soon)
        app.screenRemoved.disconnect(self._soon)
        for cover in self._covers.values():
            cover.end()
        self._covers.clear()

    def arrange(self) -> None:
        """The page on the wanted display, or on whichever is left; a cover on every other; nothing strays from its own.

        It is called again and again, so that what a window manager moves, shrinks or hides comes back.
        """
        there = displays.attached()
        if not self._lasts or not there:  # all asleep or unplugged: the first that comes back is arranged
            return
        lent = displays.find(self._wanted) or displays.find(self._home) or there[0]
        to_cover = {displays.identity(display) for display in there} - {displays.identity(lent)}
        for uncovered in set(self._covers) - to_cover:
            self._covers.pop(uncovered).end()
        # A display must be covered before the page leaves it.
        for display in there:
            if displays.identity(display) in to_cover:
                self._cover(display)
        _hold(self._window, lent)

    def _soon(self, _display: QScreen) -> None:
        """Once Qt has moved what stood on a display that is gone."""
        QTimer.singleShot(0, self, self.arrange)

    def _cover(self, display: QScreen) -> None:
        cover = self._covers.get(displays.identity(display))
        if cover is None:
            cover = self._covers[displays.identity(display)] = LockCover()
            self.covered.emit(cover)
        _hold(cover, display)


def _hold(window: QWidget, display: QScreen) -> None:
    """Have ``window`` fill ``display``."""
    area, strays = display.geometry(), displays.identity(window.screen()) != displays.identity(display)
    if window.isVisible() and strays:
        window.showNormal()  # a window manager keeps a full-screen window on its display
    if not window.isVisible() or not window.isFullScreen() or window.isMinimized() or strays:
        window.setScreen(display)
        window.setGeometry(area)
        window.showFullScreen()
    if window.geometry() != area:
        window.setGeometry(area)  # where no window manager makes it so


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise TypeError("a screen is handed over in a running QGuiApplication")
    return app
