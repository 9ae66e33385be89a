"""Lets a filed paper count for nothing, with the reason; it must not take the paper out of the journal."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.services import paper
from journal_app.services.consents import LONGEST_WORDS
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel
from journal_app.ui.widgets.text_area import TextArea


class SetAsidePaperPage(ActPage):
    """Why the paper does not fit."""

    def __init__(self, desk: Desk, look: Look, filed: UUID, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="", kind=Kind.DANGER, parent=parent)
        self.setObjectName("setAsidePaperPage")
        self._look, self._filed = look, filed
        self.text = LineLabel()
        self.reason = TextArea(LONGEST_WORDS, lines=3)
        self.reason.edit.setObjectName("asideReason")
        self.reason_row = FormRow("", self.reason)
        for widget in (self.text, self.reason_row):
            self.column.addWidget(widget)
        self.settle()

    def first_field(self) -> QWidget:
        """Why."""
        return self.reason.edit

    def has_unsaved(self) -> bool:
        """A reason."""
        return bool(self.reason.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Set a paper aside"))
        self.setAccessibleName(self.heading.text())
        self.text.setText(
            self.tr("The paper stays in the journal and counts for nothing. If the scan was wrong, file the right one.")
        )
        self.reason_row.set_texts(self.tr("Why it does not fit"))
        self.act_button.setText(self.tr("Set aside for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Set it aside."""
        reason = self.reason.text().strip()
        missing = "" if reason else self.tr("Write why it does not fit")
        if self.refuse((self.reason_row, self.reason.problem() or missing)):
            return
        session, record, filed = self.desk.session, self._look.record, self._filed
        self.act_with(
            lambda: paper.set_aside(session, record, filed, reason=reason), said=self.tr("The paper is set aside")
        )
