"""Asks once per workstation which display patients get forms on; it must not show a form itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QButtonGroup, QWidget

from journal_app.ui import displays
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.displays import SAME
from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Alternative
from journal_app.ui.widgets.plain_label import PlainLabel


class ChooseDisplayDialog(AskingDialog):
    """One line for the display that the program is on, and one for every other; ``chosen`` gets what is remembered."""

    def __init__(self, parent: QWidget, here: QScreen, chosen: Callable[[str], object]) -> None:
        title = QCoreApplication.translate("ChooseDisplayDialog", "Which display does the patient use?")
        super().__init__(parent, title, icon=Icon.PERSON)
        self.setObjectName("chooseDisplayDialog")
        self._chosen = chosen
        self._group = QButtonGroup(self)
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "The form fills that display; all others are locked until your PIN. "
                    "The choice is remembered on this computer, and can be changed under My account."
                )
            )
        )
        self._offer(SAME, self.tr("This one, where the program is"))
        for display in displays.attached():
            if display is not here:
                self._offer(displays.identity(display), displays.name_of(display))
        cancel = QCoreApplication.translate("ConfirmDialog", "Cancel")
        self.add_button(cancel, Kind.SECONDARY, self.reject, name="cancelButton")
        self.go_button = self.add_button(self.tr("Hand over"), Kind.PRIMARY, self._go, name="handOverHereButton")
        self.go_button.setDefault(True)
        first = self._group.buttons()[1 if len(self._group.buttons()) > 1 else 0]
        first.setChecked(True)
        first.setFocus()

    def _offer(self, remembered: str, words: str) -> None:
        line = Alternative(words)
        line.setProperty("display", remembered)
        self._group.addButton(line)
        self.body.addWidget(line)

    def _go(self) -> None:
        line = self._group.checkedButton()
        if line is None:
            return
        self.accept()
        self._chosen(str(line.property("display")))
