"""Asks for the reason of an act that changes how a patient is shown; it must not judge the reason."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.services import patients
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel
from journal_app.ui.widgets.text_area import TextArea

_REASON = 2000


class UnmergePage(ActPage):
    """Shows a joined registration apart again."""

    def __init__(self, desk: Desk, duplicate: UUID, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("unmergePage")
        self._duplicate, self._name = duplicate, name
        self.text = LineLabel()
        self.reason = TextArea(_REASON, lines=2)
        self.reason_row = FormRow("", self.reason)
        self.column.addWidget(self.text)
        self.column.addWidget(self.reason_row)
        self.settle()

    def first_field(self) -> QWidget:
        """The reason."""
        return self.reason.edit

    def has_unsaved(self) -> bool:
        """A reason was typed."""
        return bool(self.reason.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Show two registrations apart again"))
        self.setAccessibleName(self.heading.text())
        self.text.setText(
            self.tr(
                "What was written for each stays with each. The joined registration is found by its own name again."
            )
        )
        self.reason_row.set_texts(self.tr("Why these two are different people"))
        self.act_button.setText(self.tr("Show apart from {name}").format(name=self._name))

    def carry_out(self) -> None:
        """Part them."""
        reason = self.reason.text().strip()
        missing = "" if reason else self.tr("Write why these two are different people")
        if self.refuse((self.reason_row, self.reason.problem() or missing)):
            return
        session, duplicate = self.desk.session, self._duplicate
        self.act_with(lambda: patients.unmerge(session, duplicate, reason=reason), said=self.tr("Shown apart again"))
