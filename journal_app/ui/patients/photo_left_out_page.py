"""Noting why there is no photo before a treatment, or that the patient declines one after, or leading to the camera."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.circumstances import PhotoLeft
from journal_app.domain.photos import PhotoMoment
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.services import circumstances
from journal_app.services.circumstances import LONGEST_REMARK
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel
from journal_app.ui.widgets.text_area import TextArea


class PhotoLeftOutPage(ActPage):
    """The reason, or the patient's words.

    Signals:
        capture_wanted: PhotoMoment, a photo is taken after all (``left`` came before).
    """

    capture_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        look: Look,
        treatment: TreatmentDefinition,
        which: PhotoLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("photoLeftOutPage")
        self._look, self._treatment, self._which = look, treatment, which
        self.lead = LineLabel()
        self.capture_button = Button("", Kind.SECONDARY, icon=Icon.CAMERA)
        self.capture_button.setObjectName("takePhotosInsteadButton")
        self.capture_button.clicked.connect(self._capture)
        self.reason = TextArea(LONGEST_REMARK, lines=3)
        self.reason.edit.setObjectName("photoReason")
        self.reason_row = FormRow("", self.reason, optional=which is PhotoLeft.AFTER)
        self.column.addWidget(self.lead)
        self.column.addWidget(self.capture_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.reason_row)
        self.settle()

    def first_field(self) -> QWidget:
        """Why."""
        return self.reason

    def has_unsaved(self) -> bool:
        """The words."""
        return bool(self.reason.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        name = self._look.treatment_name(self._treatment.code).lower()
        if self._which is PhotoLeft.BEFORE:
            self.heading.setText(self.tr("No photo before {treatment}").format(treatment=name))
            self.lead.setText(
                self.tr(
                    "It counts for the next treatment of this kind, and for one that was done within the last 24 hours"
                )
            )
            self.reason_row.set_texts(self.tr("Why there is no photo"))
        else:
            self.heading.setText(self.tr("The patient declines a photo after {treatment}").format(treatment=name))
            self.lead.setText(self.tr("It counts for the last treatment of this kind. A photo can still be taken."))
            self.reason_row.set_texts(self.tr("What the patient said"))
        self.setAccessibleName(self.heading.text())
        self.capture_button.setText(self.tr("Take photos instead"))
        self.act_button.setText(self.tr("Record for {name}").format(name=self._look.patient_name))

    def _capture(self) -> None:
        self.left.emit()
        self.capture_wanted.emit(PhotoMoment.BEFORE if self._which is PhotoLeft.BEFORE else PhotoMoment.AFTER)

    def carry_out(self) -> None:
        """Record it."""
        reason = self.reason.text().strip()
        is_missing = self._which is PhotoLeft.BEFORE and not reason
        missing = self.tr("Write why there is no photo") if is_missing else ""
        if self.refuse((self.reason_row, missing or self.reason.problem())):
            return
        session, record, code, which = self.desk.session, self._look.record, self._treatment.code, self._which
        self.act_with(
            lambda: circumstances.leave_photo_out(session, record, code, which, reason=reason),
            said=self.tr("It is recorded"),
        )
