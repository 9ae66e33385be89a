"""Writing down what was prescribed; it must not prescribe, nor tell a consultation that is written already again."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.domain.circumstances import ConsultationMode, PrescriberConsulted
from journal_app.domain.dates import Expected
from journal_app.domain.journal import JournalItem
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.services import prescriptions
from journal_app.services.ports import Draft
from journal_app.ui.desk import Desk
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.patients.words import consultation_mode_name
from journal_app.ui.patients.written_form import WrittenForm
from journal_app.ui.widgets.date_field import DateField

PRESCRIPTION_DRAFT = "prescription"


class PrescriptionPage(WrittenForm):
    """The medicine, how much, what for, and by whom; who and how come from a consultation where one is named."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        draft: Draft | None = None,
        *,
        original: JournalItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            desk, look, name="prescriptionPage", draft_kind=PRESCRIPTION_DRAFT, original=original, parent=parent
        )
        for name in ("medicine", "strength", "form", "dose", "quantity", "indication"):
            self.put_line(name, optional=name not in {"medicine", "dose"})
        self.day = self.put_day("prescribed", DateField(desk.today, expected=Expected.NEAR))
        self.day.set_value(desk.today())
        known = [item for item in look.record.items if isinstance(item.content, PrescriberConsulted)]
        self.consultation = self.put_choice("consultation", ["", *(str(item.id) for item in known)])
        self.row("consultation").setVisible(bool(known))
        self.put_line("prescriberName")
        self.put_line("prescriberNumber")
        self.mode = self.put_choice("seenHow", [one.value for one in ConsultationMode])
        self.put_text("prescriptionRemark", lines=2, optional=True)
        self.put_reason()
        if original is not None and isinstance(original.content, PrescriptionRecorded):
            self._begin_with(original.content)
        elif look.me.registration is not None:
            self.show_texts({"prescriberName": look.me.name, "prescriberNumber": look.me.registration.number})
        if draft is not None:
            self.restore(draft)
        self._take_over()
        self.consultation.currentIndexChanged.connect(lambda _index: self._take_over())
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        self.act_button.setText(self.tr("Sign for {name}").format(name=self._look.patient_name))
        super().retranslate()
        is_new = self.original is None
        self.heading.setText(self.tr("Prescription") if is_new else self.tr("Correct a prescription"))
        self.setAccessibleName(self.heading.text())
        self.label("medicine", self.tr("Medicine"), self.tr("It is written down here; nothing is sent to a pharmacy"))
        self.label("strength", self.tr("Strength"))
        self.label("form", self.tr("Form"))
        self.label("dose", self.tr("Dose"))
        self.label("quantity", self.tr("Quantity"))
        self.label("indication", self.tr("What it is for"))
        self.label("prescribed", self.tr("Prescribed on"))
        self.label("consultation", self.tr("Consultation"))
        self.consultation.setItemText(0, self.tr("None that is written here"))
        words = TimelineWords(self._look, self.now())
        for place in range(1, self.consultation.count()):
            item = self._look.item(UUID(str(self.consultation.itemData(place))))
            if item is not None and isinstance(item.content, PrescriberConsulted):
                told = item.content
                self.consultation.setItemText(place, f"{words.moment(told.consulted_at)}, {told.prescriber_name}")
        self.label("prescriberName", self.tr("Prescriber"))
        self.label("prescriberNumber", self.tr("Registration number"))
        self.label("seenHow", self.tr("How the prescriber saw the patient"))
        for place, one in enumerate(ConsultationMode):
            self.mode.setItemText(place, consultation_mode_name(one))
        self.label("prescriptionRemark", self.tr("Remark"))

    def carry_out(self) -> None:
        """Sign it."""
        undated = "" if self.day.value() is not None else self.tr("Write the day of the prescription")
        if self.refuse(
            self.missing("medicine", self.tr("Write the medicine")),
            self.missing("dose", self.tr("Write the dose")),
            (self.row("prescribed"), self.day.problem() or undated),
            self.missing("prescriberName", self.tr("Write the prescriber's name")),
            self.missing("prescriberNumber", self.tr("Write the registration number")),
            *self.too_long("prescriptionRemark"),
            *self.unexplained(),
        ):
            return
        session, record, me = self.desk.session, self._look.record, self._look.me
        consultation = str(self.consultation.currentData() or "")
        told = PrescriptionRecorded(
            medicine=self.text("medicine"),
            strength=self.text("strength"),
            form=self.text("form"),
            dose=self.text("dose"),
            quantity=self.text("quantity"),
            indication=self.text("indication"),
            prescribed=self.day.value() or self.desk.today(),
            prescriber_name=self.text("prescriberName"),
            prescriber_registration=self.text("prescriberNumber"),
            seen=ConsultationMode(self.mode.currentData()),
            recorded_by=me.id,
            recorded_by_name=me.name,
            remark=self.text("prescriptionRemark"),
            consultation=UUID(consultation) if consultation else None,
        )
        self.sign_with(
            lambda draft: prescriptions.record_prescription(session, record, told, draft=draft),
            lambda original, why, draft: prescriptions.correct(
                session, record, original, told, reason=why, draft=draft
            ),
            said=self.tr("The prescription is signed"),
        )

    def _begin_with(self, told: PrescriptionRecorded) -> None:
        """What the version that is corrected says."""
        names = ("medicine", "strength", "form", "dose", "quantity", "indication")
        self.show_texts({name: getattr(told, name) for name in names})
        self.show_texts({"prescriberName": told.prescriber_name, "prescriberNumber": told.prescriber_registration})
        self.show_texts({"prescriptionRemark": told.remark})
        self.day.set_value(told.prescribed)
        self.consultation.setCurrentIndex(max(0, self.consultation.findData(str(told.consultation or ""))))
        self.mode.setCurrentIndex(self.mode.findData(told.seen.value))

    def _take_over(self) -> None:
        """Show what the consultation says of the prescriber."""
        chosen = str(self.consultation.currentData() or "")
        item = self._look.item(UUID(chosen)) if chosen else None
        if item is not None and isinstance(item.content, PrescriberConsulted):
            told = item.content
            self.show_texts({"prescriberName": told.prescriber_name, "prescriberNumber": told.prescriber_registration})
            self.mode.setCurrentIndex(self.mode.findData(item.content.mode.value))
        for name in ("prescriberName", "prescriberNumber", "seenHow"):
            self._fields[name].setEnabled(item is None)
