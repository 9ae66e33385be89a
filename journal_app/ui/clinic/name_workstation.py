"""Asks an owner what a workstation is called and where it stands; it must not decide who may."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.clinic import Place
from journal_app.services import workstations
from journal_app.services.places import places_of
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel


class NameWorkstationDialog(AskingDialog):
    """One field that holds what the workstation is called so far: its computer's own name is the first proposal."""

    def __init__(
        self, parent: QWidget, desk: Desk, seat: UUID, called: str, named: Callable[[ChangeSet], object]
    ) -> None:
        title = QCoreApplication.translate("NameWorkstationDialog", "What is this workstation called?")
        super().__init__(parent, title, icon=Icon.MAP)
        self.setObjectName("nameWorkstationDialog")
        self._desk, self._seat, self._named = desk, seat, named
        self.name = QLineEdit(called)
        self.name.setObjectName("workstationName")
        self.name.setMaxLength(workstations.LONGEST_NAME)
        self._row = FormRow(self.tr("Name"), self.name)
        hint = self.tr(
            "A place that everyone knows, such as Reception or Room 2. Patients read it in their own report."
        )
        self.body.addWidget(PlainLabel(hint))
        self.body.addWidget(self._row)
        self.place = Chooser()
        self.place.setObjectName("workstationPlace")
        self._place_row = FormRow(self.tr("Where it stands"), self.place)
        self._place_row.hide()
        self.body.addWidget(self._place_row)
        desk.tasks.run(lambda: _standing(desk.session, seat), self._show_places, self._refused, self)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.save_button = self.add_button(self.tr("Save the name"), Kind.PRIMARY, self._save, name="saveButton")
        self.save_button.setDefault(True)
        self.name.selectAll()
        self.name.setFocus()

    def _show_places(self, standing: tuple[tuple[Place, ...], str]) -> None:
        """Only a clinic with more than one place is asked."""
        known, stands = standing
        for one in known:
            self.place.addItem(one.name, one.name)
        self.place.setCurrentIndex(max(0, self.place.findData(stands)))
        self._place_row.setVisible(len(known) > 1)

    def _save(self) -> None:
        session, seat, typed = self._desk.session, self._seat, self.name.text()
        place = self.place.currentData() if self.place.count() > 1 else None
        self._row.show_error("")
        self.save_button.setEnabled(False)
        self._desk.tasks.run(
            lambda: workstations.name(session, seat, typed, place=place), self._saved, self._refused, self
        )

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()
        self._named(changes)

    def _refused(self, problem: Exception) -> None:
        self.save_button.setEnabled(True)
        self._row.show_error(problem_sentence(problem, self.tr("The name could not be saved. Try again.")))
        self._row.focus_field()


def _standing(session: Session, seat: UUID) -> tuple[tuple[Place, ...], str]:
    """The clinic's places, and the name of the one where a seat stands; runs on the worker."""
    stands = next((one.place for one in session.vault.workstations() if one.seat == seat), "")
    return places_of(session), stands
