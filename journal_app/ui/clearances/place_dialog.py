"""Asks what a place of the clinic is called and where it lies; it must not state it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.clinic import Place
from journal_app.services.places import LONGEST_ADDRESS, LONGEST_NAME
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea


class PlaceDialog(AskingDialog):
    """Name and address of a new place, or of one that is there."""

    def __init__(self, parent: QWidget, so_far: Place | None, told: Callable[[Place], object]) -> None:
        title = QCoreApplication.translate("PlaceDialog", "Where does the clinic treat?")
        super().__init__(parent, title, icon=Icon.MAP)
        self.setObjectName("placeDialog")
        self._told = told
        self.name = QLineEdit("" if so_far is None else so_far.name)
        self.name.setObjectName("placeName")
        self.name.setMaxLength(LONGEST_NAME)
        self.address = TextArea(LONGEST_ADDRESS, lines=3)
        self.address.edit.setObjectName("placeAddress")
        self.address.set_text("" if so_far is None else so_far.address)
        hint = self.tr("Delegations and competences name it. What holds for the old name does not hold for a new one.")
        self.name_row = FormRow(self.tr("Name"), self.name, hint=hint)
        self.address_row = FormRow(self.tr("Address"), self.address, optional=True)
        self.body.addWidget(self.name_row)
        self.body.addWidget(self.address_row)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.save_button = self.add_button(self.tr("Save the place"), Kind.PRIMARY, self._save, name="saveButton")
        self.name.setFocus()

    def _save(self) -> None:
        name = self.name.text().strip()
        self.name_row.show_error("" if name else self.tr("Write what the place is called"))
        self.address_row.show_error(self.address.problem())
        if name and not self.address.problem():
            self.accept()
            self._told(Place(name, self.address.text().strip()))
