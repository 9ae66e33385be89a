"""A line that says how far something is, with a way to stop it; it must not do any of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel


class Working(LivingWidget):
    """Hidden while nothing is under way.

    Signals:
        stopped: whoever waits does so no longer.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photoWorking")
        self.label = LineLabel("", TextRole.SECONDARY)
        self.stop_button = Button("", Kind.SECONDARY)
        self.stop_button.setObjectName("stopWorkButton")
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.stop_button)
        row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setAccessibleName(self.tr("Stop what is under way"))

    def say(self, words: str) -> None:
        """Say how far it is."""
        if not self.isVisible():
            self.stop_button.setEnabled(True)
        self.label.setText(words)
        self.show()

    def over(self) -> None:
        """Nothing is under way any more."""
        self.hide()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stopped.emit()
