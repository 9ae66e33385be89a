"""Chooses on which display of this computer patients get forms; it is hidden where there is nothing to choose."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout

from journal_app.ui import displays
from journal_app.ui.displays import SAME
from journal_app.ui.preferences import PreferencesFile
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget


class DisplayRow(LivingWidget):
    """The display the program is on, or another one; what is remembered stays listed while it is unplugged."""

    def __init__(self, preferences: PreferencesFile) -> None:
        super().__init__()
        self._preferences = preferences
        self.choice = Chooser()
        self.choice.setObjectName("patientDisplay")
        self._row = FormRow("", self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.choice.activated.connect(self._chose)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._come_or_gone)
            app.screenRemoved.connect(self._come_or_gone)
        self.settle()

    def retranslate(self) -> None:
        """List the displays of now, in the language of now."""
        self._row.set_texts(self.tr("Display for patients"))
        kept = self._preferences.kept.hand_over_display or SAME
        offered = {SAME: self.tr("The one the program is on")}
        offered |= {displays.identity(display): displays.name_of(display) for display in displays.attached()}
        if kept not in offered:
            offered[kept] = self.tr("One that is not connected now")
        self.choice.clear()
        for remembered, words in offered.items():
            self.choice.addItem(words, remembered)
        self.choice.setCurrentIndex(list(offered).index(kept))
        if not displays.are_several() and kept == SAME:
            self.hide()
        elif self.parentWidget() is not None:  # without one it would be a window of its own
            self.show()

    def _come_or_gone(self, _display: QScreen) -> None:
        QTimer.singleShot(0, self, self.retranslate)

    def _chose(self, place: int) -> None:
        self._preferences.change(hand_over_display=str(self.choice.itemData(place)))
