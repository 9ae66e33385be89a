"""Notices that nobody has used the program for a while; it must not lock anything itself."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from journal_app.domain.people import Role

RECEPTIONIST = "receptionist"
IDLE_SECONDS = 5 * 60
RECEPTION_SECONDS = 2 * 60
HAND_OVER_SECONDS = 15 * 60
"""A patient who reads a long text touches nothing for a while."""
WARNING_SECONDS = 30
_TICK_MS = 1000
_USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


def idle_limit(roles: frozenset[Role]) -> int:
    """Seconds of rest after which the screen locks: shorter where one of the roles sits at the front desk."""
    return RECEPTION_SECONDS if RECEPTIONIST in roles else IDLE_SECONDS


class IdleWatch(QObject):
    """Counts the seconds since the last key, click, touch or movement anywhere in the program.

    ``monotonic`` gives seconds that only grow; where there is one, a clock that goes on while the computer sleeps.

    Signals:
        counted: int, seconds left, each second of the last half minute; None when the count is over or taken back.
        expired: nobody used the program for the whole limit; the watch has stopped.
    """

    counted = Signal(object)
    expired = Signal()

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._limit = 0
        self._last = 0.0
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_running(self) -> bool:
        """Whether rest is being counted."""
        return self._limit > 0

    def start(self, seconds: int) -> None:
        """Begin to count, from now; a running count begins anew with the new limit."""
        if not self.is_running:
            _application().installEventFilter(self)
        self._limit = seconds
        self._last = self._monotonic()
        self._say(None)
        self._timer.start()

    def stop(self) -> None:
        """Count no longer."""
        if not self.is_running:
            return
        self._limit = 0
        self._timer.stop()
        _application().removeEventFilter(self)
        self._say(None)

    def look(self) -> None:
        """See how long nobody has used the program; the timer does so every second."""
        if not self.is_running:
            return
        left = self._limit - (self._monotonic() - self._last)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= WARNING_SECONDS:
            self._say(ceil(left))

    def touched(self) -> None:
        """Somebody used the program; too late counts as not at all, as after the computer slept."""
        self.look()
        if self.is_running:
            self._last = self._monotonic()
            self._say(None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _USED:
            self.touched()
        return False

    def _say(self, seconds: int | None) -> None:
        if seconds is None and not self._warned:
            return
        self._warned = seconds is not None
        self.counted.emit(seconds)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("rest is counted in a running QApplication")
    return app
