"""Recording that somebody who may prescribe saw the patient for a treatment; it must not guess who that was."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.circumstances import ConsultationMode
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.services import circumstances
from journal_app.services.circumstances import LONGEST_LINE, LONGEST_REMARK
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.words import consultation_mode_name
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea


class ConsultationPage(ActPage):
    """When and how, by whom, with which registration."""

    def __init__(self, desk: Desk, look: Look, treatment: TreatmentDefinition, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("consultationPage")
        self._look, self._treatment = look, treatment
        self.consulted = MomentField(self.now, look.zone)
        self.mode = Chooser()
        self.mode.setObjectName("consultationMode")
        for one in ConsultationMode:
            self.mode.addItem("", one.value)
        self.prescriber, self.registration = QLineEdit(), QLineEdit()
        self.prescriber.setObjectName("prescriberName")
        self.registration.setObjectName("prescriberRegistration")
        for line in (self.prescriber, self.registration):
            line.setMaxLength(LONGEST_LINE)
        self.remark = TextArea(LONGEST_REMARK, lines=2)
        self.consulted_row, self.mode_row = FormRow("", self.consulted), FormRow("", self.mode)
        self.prescriber_row = FormRow("", self.prescriber)
        self.registration_row = FormRow("", self.registration)
        self.remark_row = FormRow("", self.remark, optional=True)
        rows = (self.prescriber_row, self.registration_row, self.consulted_row, self.mode_row, self.remark_row)
        for row in rows:
            self.column.addWidget(row)
        self.settle()

    def first_field(self) -> QWidget:
        """Who."""
        return self.prescriber

    def has_unsaved(self) -> bool:
        """A name, a number or a remark."""
        return any(words.strip() for words in (self.prescriber.text(), self.registration.text(), self.remark.text()))

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        name = self._look.treatment_name(self._treatment.code)
        self.heading.setText(self.tr("Prescriber's consultation before {treatment}").format(treatment=name.lower()))
        self.setAccessibleName(self.heading.text())
        self.prescriber_row.set_texts(self.tr("Prescriber"))
        self.registration_row.set_texts(self.tr("Registration number"))
        self.consulted_row.set_texts(self.tr("When"))
        self.mode_row.set_texts(self.tr("How the prescriber saw the patient"))
        self.remark_row.set_texts(self.tr("Remark"))
        for place, one in enumerate(ConsultationMode):
            self.mode.setItemText(place, consultation_mode_name(one))
        self.act_button.setText(self.tr("Record for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Record it."""
        prescriber, registration = self.prescriber.text().strip(), self.registration.text().strip()
        if self.refuse(
            (self.prescriber_row, "" if prescriber else self.tr("Write the prescriber's name")),
            (self.registration_row, "" if registration else self.tr("Write the registration number")),
            (self.consulted_row, self.consulted.problem()),
            (self.remark_row, self.remark.problem()),
        ):
            return
        session, record, code = self.desk.session, self._look.record, self._treatment.code
        at, mode = self.consulted.moment(), ConsultationMode(self.mode.currentData())
        remark = self.remark.text().strip()
        self.act_with(
            lambda: circumstances.note_consultation(
                session,
                record,
                code,
                consulted_at=at or session.now(),
                mode=mode,
                prescriber=prescriber,
                registration=registration,
                remark=remark,
            ),
            said=self.tr("The consultation is recorded"),
        )
