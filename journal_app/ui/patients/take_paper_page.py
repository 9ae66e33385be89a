"""The first look at a filed paper: a consent that then waits for a second person, or information that was read.

It must not let a consent count.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal_app.domain.journal import JournalItem
from journal_app.domain.paper_contents import FormUse
from journal_app.services import paper
from journal_app.services.rulebook import RulesRefuse
from journal_app.ui.desk import Desk
from journal_app.ui.patients.gate_words import finding_sentence
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.paper_page import PaperDateField, PaperPage, points_row
from journal_app.ui.widgets.form import FormRow


class TakePaperPage(PaperPage):
    """The date on the paper, and for a consent every point to compare."""

    def __init__(self, desk: Desk, look: Look, filed: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, filed, parent)
        self.setObjectName("takePaperPage")
        self.is_consent = self.paper.use is FormUse.CONSENT
        self.signed = PaperDateField(desk)
        self.signed_row = FormRow("", self.signed)
        self.points, self.points_row = points_row(self.asked if self.is_consent else None)
        self.arrange(self.signed_row, *(row for row in (self.points_row,) if row is not None))

    def first_field(self) -> QWidget:
        """The date on the paper."""
        return self.signed.day.edit

    def has_unsaved(self) -> bool:
        """A typed date."""
        return bool(self.signed.day.edit.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        name = self._look.patient_name
        treatment = self._look.treatment_name(self.paper.treatment)
        if self.is_consent:
            self.heading.setText(self.tr("Consent on paper: {treatment}").format(treatment=treatment))
            self.why.setText(
                self.tr(
                    "Compare the paper with what is shown here. The consent counts once a second practitioner has"
                    " done the same, signed in under their own name."
                )
            )
            self.act_button.setText(self.tr("Take in the consent of {name}").format(name=name))
        else:
            self.heading.setText(self.tr("Information on paper: {treatment}").format(treatment=treatment))
            self.why.setText(self.tr("It counts as written information from the date on the paper"))
            self.act_button.setText(self.tr("Record for {name}").format(name=name))
        self.setAccessibleName(self.heading.text())
        self.signed_row.set_texts(
            self.tr("Date on the paper"),
            self.tr("And the time, if it bears one. Without a time it counts from the end of that day."),
        )
        if self.points_row is not None:
            self.points_row.set_texts(self.tr("Compared with the paper"))

    def carry_out(self) -> None:
        """Take it in."""
        signed = self.signed.value()
        errors = [(self.signed_row, self.unseen() or self.signed.problem())]
        if self.points is not None and self.points_row is not None:
            errors.append((self.points_row, self.points.problem()))
        if self.refuse(*errors) or signed is None:
            return
        session, record, filed = self.desk.session, self._look.record, self.paper.item.id
        if self.points is None:
            self.act_with(
                lambda: paper.record_information(session, record, filed, signed=signed),
                said=self.tr("The information is recorded"),
            )
            return
        checked = self.points.checked()
        self.act_with(
            lambda: paper.look_first(session, record, filed, signed=signed, checked=checked),
            said=self.tr("The consent is taken in and waits for a second person"),
        )

    def refused_by_service(self, problem: Exception) -> None:
        """Say which rule stands in the way."""
        if not isinstance(problem, RulesRefuse):
            super().refused_by_service(problem)
            return
        reasons = "\n".join(finding_sentence(one, self._look.phrasebook()) for one in problem.findings)
        self.problem.say(
            self.tr("The consent could not be taken when it was signed:\n{reasons}").format(reasons=reasons)
        )
