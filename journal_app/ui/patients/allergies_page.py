"""Confirming a patient's allergies, or that none are known; it must not take silence for an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journal_app.domain.health import HealthConfirmed
from journal_app.services import notes
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.allergy_lines import AllergyLines
from journal_app.ui.patients.look import Look


class AllergiesPage(ActPage):
    """A line per allergy, or the tick that none are known. What was confirmed last stands ready to be confirmed."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("allergiesPage")
        self._look = look
        self.allergies = AllergyLines(look.record.allergies.allergies)
        self.column.addWidget(self.allergies)
        self.allergies.denied.connect(lambda: self.act_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self.settle()

    def first_field(self) -> QWidget:
        """The first substance."""
        return self.allergies.first_field()

    def has_unsaved(self) -> bool:
        """Anything that was not confirmed before."""
        return self.allergies.written() != self._look.record.allergies.allergies

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Allergies"))
        self.setAccessibleName(self.heading.text())
        self.act_button.setText(self.tr("Confirm for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Confirm them."""
        if self.refuse((self.allergies.row, self.allergies.problem(is_asked=True))):
            return
        session, record = self.desk.session, self._look.record
        confirmed = HealthConfirmed(self.allergies.written(), self.allergies.none_known.isChecked())
        self.act_with(
            lambda: notes.confirm_health(session, record, confirmed), said=self.tr("The allergies are confirmed")
        )
