"""Recording that somebody saw who the patient is; it must not keep a document's number."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal_app.domain.circumstances import IdentityMethod
from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.services import circumstances
from journal_app.services.circumstances import LONGEST_REMARK
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.words import identity_method_name
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel
from journal_app.ui.widgets.text_area import TextArea


class IdentityPage(ActPage):
    """What was shown, the birth date on it, and a remark."""

    def __init__(self, desk: Desk, patient: Patient, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("identityPage")
        self._patient = patient
        self.text = LineLabel()
        self.how = Chooser()
        self.how.setObjectName("identityMethod")
        for method in IdentityMethod:
            self.how.addItem("", method.value)
        self.how_row = FormRow("", self.how)
        self.born = DateField(desk.today)
        self.born.edit.setObjectName("identityBorn")
        self.born_row = FormRow("", self.born)
        self.born.problem_changed.connect(self.born_row.show_error)
        self.remark = TextArea(LONGEST_REMARK, lines=2)
        self.remark_row = FormRow("", self.remark, optional=True)
        for widget in (self.text, self.how_row, self.born_row, self.remark_row):
            self.column.addWidget(widget)
        self.settle()

    def first_field(self) -> QWidget:
        """What was shown."""
        return self.how

    def has_unsaved(self) -> bool:
        """A birth date or a remark."""
        return bool(self.born.edit.text() or self.remark.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Check who the patient is"))
        self.setAccessibleName(self.heading.text())
        self.text.setText(
            self.tr("Look at the photo and type the birth date from the document. Its number is not kept.")
        )
        self.how_row.set_texts(self.tr("What the patient showed"))
        for place, method in enumerate(IdentityMethod):
            self.how.setItemText(place, identity_method_name(method))
        self.born_row.set_texts(self.tr("Birth date on it"))
        self.remark_row.set_texts(self.tr("Remark"))
        name = display_name(self._patient.details.name)
        self.act_button.setText(self.tr("Record for {name}").format(name=name))

    def carry_out(self) -> None:
        """Record it."""
        born = self.born.value()
        problem = self.born.problem() or ("" if born else self.tr("Type the birth date that the document says"))
        if self.refuse((self.born_row, problem), (self.remark_row, self.remark.problem())) or born is None:
            return
        session, patient = self.desk.session, self._patient
        how, remark = IdentityMethod(self.how.currentData()), self.remark.text().strip()
        self.act_with(
            lambda: circumstances.check_identity(session, patient, how=how, born=born, remark=remark),
            said=self.tr("The identity check is recorded"),
        )
