"""Recording a treatment that was not written here, as far as it is known; it must not judge what it means."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.circumstances import Evidence
from journal_app.services import circumstances
from journal_app.services.circumstances import LONGEST_LINE, LONGEST_REMARK
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import evidence_name
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea


class ReportedPage(ActPage):
    """Which treatment, on which day, where, and what it is known from."""

    def __init__(self, desk: Desk, look: Look, treatment: str, parent: QWidget | None = None) -> None:
        """``treatment`` is the code of the one that is chosen first."""
        super().__init__(desk, parent=parent)
        self.setObjectName("reportedPage")
        self._look = look
        self.treatment, self.evidence = Chooser(), Chooser()
        self.treatment.setObjectName("reportedTreatment")
        self.evidence.setObjectName("reportedEvidence")
        for definition in look.treatments:
            self.treatment.addItem("", definition.code)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(treatment)))
        for one in Evidence:
            self.evidence.addItem("", one.value)
        self.done = DateField(desk.today)
        self.done.edit.setObjectName("reportedDone")
        self.place = QLineEdit()
        self.place.setObjectName("reportedPlace")
        self.place.setMaxLength(LONGEST_LINE)
        self.remark = TextArea(LONGEST_REMARK, lines=2)
        self.treatment_row, self.done_row = FormRow("", self.treatment), FormRow("", self.done)
        self.place_row, self.evidence_row = FormRow("", self.place), FormRow("", self.evidence)
        self.remark_row = FormRow("", self.remark, optional=True)
        self.done.problem_changed.connect(self.done_row.show_error)
        for row in (self.treatment_row, self.done_row, self.place_row, self.evidence_row, self.remark_row):
            self.column.addWidget(row)
        self.settle()

    def first_field(self) -> QWidget:
        """Which treatment."""
        return self.treatment

    def has_unsaved(self) -> bool:
        """A day, a place or a remark."""
        return bool(self.done.edit.text() or self.place.text().strip() or self.remark.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("A treatment elsewhere, or before this journal was kept"))
        self.setAccessibleName(self.heading.text())
        self.treatment_row.set_texts(self.tr("Treatment"))
        self.done_row.set_texts(self.tr("Done"), self.tr("As near as it is known"))
        self.place_row.set_texts(self.tr("Where"), self.tr("A clinic, a town, or that the patient does not know"))
        self.evidence_row.set_texts(self.tr("Known from"))
        self.remark_row.set_texts(self.tr("Remark"))
        for place, definition in enumerate(self._look.treatments):
            self.treatment.setItemText(place, self._look.treatment_name(definition.code))
        for place, one in enumerate(Evidence):
            self.evidence.setItemText(place, evidence_name(one))
        self.act_button.setText(self.tr("Record for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Record it."""
        done, where = self.done.value(), self.place.text().strip()
        if (
            self.refuse(
                (
                    self.done_row,
                    self.done.problem() or ("" if done else self.tr("Type the day, as near as it is known")),
                ),
                (self.place_row, "" if where else self.tr("Write where, or that the patient does not know")),
                (self.remark_row, self.remark.problem()),
            )
            or done is None
        ):
            return
        session, record, code = self.desk.session, self._look.record, str(self.treatment.currentData())
        evidence, remark = Evidence(self.evidence.currentData()), self.remark.text().strip()
        self.act_with(
            lambda: circumstances.report_treatment(
                session, record, code, done=done, place=where, evidence=evidence, remark=remark
            ),
            said=self.tr("The treatment elsewhere is recorded"),
        )
