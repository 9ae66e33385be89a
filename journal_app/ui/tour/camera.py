"""Takes each picture twice, in light and in dark, dialogs included; it must not change what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.ui import theme
from journal_app.ui.theme import Appearance
from journal_app.ui.widgets.toast import Toast

SIZE = (1280, 800)
"""Width and height of a picture, in px, where nothing else is asked for."""
_LOOKS = (Appearance.LIGHT, Appearance.DARK)
_SETTLED_MS, _LARGE_SETTLED_MS = 20, 400
_COMPRESSED = 60


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture that was taken: its file, and one line that says what is to be seen."""

    file: Path
    description: str


class Camera:
    """Numbers the pictures in the order in which they are taken; ``size`` is that of each."""

    def __init__(self, app: QApplication, folder: Path, *, size: tuple[int, int] = SIZE) -> None:
        self._app, self._folder, self.size = app, folder, size
        self._number, self._scale = 0, 1.0
        self.pictures: list[Picture] = []

    @contextmanager
    def in_type(self, scale: float) -> Iterator[None]:
        """Take what is taken inside in type so many times as large."""
        self._show(scale)
        try:
            yield
        finally:
            self._show(1.0)

    def _show(self, scale: float) -> None:
        shown, self._scale = theme.of(self._app), scale
        theme.apply(self._app, Appearance.LIGHT if shown is None else shown.appearance, scale=scale)
        QTest.qWait(_SETTLED_MS)

    def take(self, window: QWidget, name: str, description: str, *, with_toast: bool = False) -> None:
        """Take ``window`` and whatever dialog lies over it.

        Raises:
            OSError: the picture cannot be written.
        """
        self._number += 1
        if not with_toast:
            _put_away_toasts(window)
        shown = theme.of(self._app)
        # The look that is on already comes first: a change of looks is what takes long.
        for look in sorted(_LOOKS, key=lambda look: shown is None or look is not shown.appearance):
            if shown is None or look is not shown.appearance:
                theme.apply(self._app, look, scale=self._scale)
                QTest.qWait(_SETTLED_MS if self._scale == 1.0 else _LARGE_SETTLED_MS)
            file = self._folder / f"{self._number:03d}-{name}-{look.value}.png"
            if not _whole(window).save(str(file), "PNG", _COMPRESSED):
                raise OSError(f"{file.name} could not be written")
            self.pictures.append(Picture(file, description))


def _whole(window: QWidget) -> QPixmap:
    """The window with its dialogs over it, as a desktop would show them."""
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in sorted(QApplication.topLevelWidgets(), key=_storey):  # Qt gives them in no order
        if dialog is window or not dialog.isVisible() or not dialog.isWindow() or dialog.width() > window.width():
            continue
        if dialog.parentWidget() is None:
            continue
        _lay_over(painter, window, dialog)
    painter.end()
    return picture


def _storey(window: QWidget) -> int:
    """How many windows it was opened from, one from another; what was opened from a window stands over it."""
    parent = window.parentWidget()
    return 0 if parent is None else 1 + _storey(parent.window())


def _lay_over(painter: QPainter, window: QWidget, dialog: QWidget) -> None:
    tokens = theme.active()
    grabbed = dialog.grab()
    painter.fillRect(window.rect(), QColor(0, 0, 0, 70))
    corner = QPoint((window.width() - grabbed.width()) // 2, (window.height() - grabbed.height()) // 2)
    painter.fillRect(QRect(corner, grabbed.size()).adjusted(-1, -1, 1, 1), QColor(tokens.border))
    painter.drawPixmap(corner, grabbed)


def _put_away_toasts(window: QWidget) -> None:
    for toast in window.findChildren(Toast):
        toast.dismiss()
