"""The one window of the program: its title, its place on the screen, and that it is not closed by itself."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

PRODUCT = "Journal"
LEAST_SIZE = (860, 600)
"""Width and height below which the window does not go, in px."""
_FIRST_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """The one window; what it shows is the application's affair.

    Signals:
        close_requested: the person wants to leave; the window closes once that is done.
    """

    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(*LEAST_SIZE)
        self.may_close = False

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close:
            super().closeEvent(event)
            return
        event.ignore()
        if self.isVisible():  # hidden while a patient has the screen: whatever closes it then is not the staff
            self.close_requested.emit()

    def place(self, kept: str) -> None:
        """Stand where it stood last, ``kept`` as ``where`` said it; else in the middle."""
        self.resize(*_FIRST_SIZE)
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(kept.encode("ascii", errors="replace"))))

    def where(self) -> str:
        """Where it stands, in base64."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def say_title(self, title: str) -> None:
        """Name what is shown; never a patient."""
        self.setWindowTitle(f"{title} – {PRODUCT}" if title else PRODUCT)
