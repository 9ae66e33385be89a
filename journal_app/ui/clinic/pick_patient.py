"""Choosing one patient by searching; the search is traced like any other. It must not open anything of the patient."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.names import display_name
from journal_app.domain.patients import PatientStub
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.icons import Icon
from journal_app.ui.patients.patient_finder import PatientFinder
from journal_app.ui.widgets.buttons import Kind

_WIDTH, _HEIGHT = 640, 560


@dataclass(frozen=True, slots=True)
class PickedPatient:
    """Who was chosen, the name as it was shown, and the line that tells them from others of that name."""

    id: UUID
    name: str
    line: str = ""

    @property
    def told(self) -> str:
        """The line, or the name where there is no more."""
        return self.line or self.name

    @classmethod
    def of(cls, stub: PatientStub) -> PickedPatient:
        """Who is known by this line of a search."""
        return cls(stub.id, display_name(stub.name), identity_line(stub.id, stub))


class PickPatientDialog(AskingDialog):
    """A search field and the people found."""

    def __init__(self, parent: QWidget, desk: Desk, picked: Callable[[PickedPatient], None]) -> None:
        title = QCoreApplication.translate("PickPatientDialog", "Which patient?")
        super().__init__(parent, title, icon=Icon.SEARCH)
        self.setObjectName("pickPatientDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._picked = picked
        self.finder = PatientFinder(desk)
        self.body.addWidget(self.finder, 1)
        self.layout().setStretchFactor(self.body, 100)  # type: ignore[union-attr] # the list takes the room there is
        self.finder.chosen.connect(self._chose)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.finder.focus_field()

    def done(self, result: int) -> None:
        self.finder.finish()
        super().done(result)

    def _chose(self, patient: object) -> None:
        stub = self.finder.shown(patient)
        if stub is not None:
            self.accept()
            self._picked(PickedPatient.of(stub))
