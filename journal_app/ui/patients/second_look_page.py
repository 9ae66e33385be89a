"""The second look at a consent on paper, which lets it count; it must not show what the first one ticked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal_app.domain.consents import ConsentSigned
from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.journal import JournalItem
from journal_app.domain.paper import others_who_may_look
from journal_app.services import paper
from journal_app.services.consents import LONGEST_WORDS
from journal_app.services.paper import Alone
from journal_app.services.rulebook import RulesRefuse
from journal_app.ui.desk import Desk
from journal_app.ui.patients.gate_words import finding_sentence
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.paper_page import PaperPage, points_row
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.pin_entry import DIGITS, PinField
from journal_app.ui.widgets.text_area import TextArea


class SecondLookPage(PaperPage):
    """Every point once more; and where there is nobody else, why one confirms alone, and the PIN."""

    def __init__(
        self, desk: Desk, look: Look, consent: JournalItem, filed: JournalItem, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, look, filed, parent)
        self.setObjectName("secondLookPage")
        self._consent = consent
        others = others_who_may_look(consent.author, look.people.values())
        self.is_alone = consent.author == look.me.id and not others
        self.reason = TextArea(LONGEST_WORDS, lines=2)
        self.reason.edit.setObjectName("aloneReason")
        self.pin = PinField()
        self.reason_row, self.pin_row = FormRow("", self.reason), FormRow("", self.pin)
        self.points, self.points_row = points_row(self.asked)
        rows = (self.points_row, self.reason_row, self.pin_row) if self.is_alone else (self.points_row,)
        for row in (self.reason_row, self.pin_row):
            row.setVisible(self.is_alone)
        self.arrange(*(row for row in rows if row is not None))

    def first_field(self) -> QWidget:
        """The pages: they are what is looked at."""
        return self.pages.view

    def has_unsaved(self) -> bool:
        """A reason."""
        return bool(self.reason.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        treatment = self._look.treatment_name(self.paper.treatment)
        self.heading.setText(self.tr("Confirm a paper consent: {treatment}").format(treatment=treatment))
        self.setAccessibleName(self.heading.text())
        self.why.setText(self._first_look())
        if self.points_row is not None:
            self.points_row.set_texts(self.tr("Compared with the paper"))
        self.reason_row.set_texts(
            self.tr("Why you confirm alone"),
            self.tr("The clinic has no other practitioner. It is kept with the consent."),
        )
        self.pin_row.set_texts(self.tr("Your PIN"))
        self.act_button.setText(self.tr("Let the consent of {name} count").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Let it count."""
        if self.points is None or self.points_row is None:
            return
        errors = [(self.points_row, self.unseen() or self.points.problem())]
        reason, pin = self.reason.text().strip(), self.pin.text()
        if self.is_alone:
            errors.append((self.reason_row, self.reason.problem() or ("" if reason else self.tr("Write why"))))
            errors.append((self.pin_row, "" if len(pin) == DIGITS else self.tr("Type the six digits of your PIN")))
        if self.refuse(*errors):
            return
        self.pin.clear()
        alone = Alone(reason, pin) if self.is_alone else None
        session, record, consent, checked = (
            self.desk.session,
            self._look.record,
            self._consent.id,
            self.points.checked(),
        )
        self.act_with(
            lambda: paper.look_second(session, record, consent, checked=checked, alone=alone),
            said=self.tr("The consent counts now"),
        )

    def refused_by_service(self, problem: Exception) -> None:
        """Say which rule stands in the way."""
        if not isinstance(problem, RulesRefuse):
            super().refused_by_service(problem)
            return
        reasons = "\n".join(finding_sentence(one, self._look.phrasebook()) for one in problem.findings)
        self.problem.say(self.tr("The consent cannot count as it was signed:\n{reasons}").format(reasons=reasons))

    def _first_look(self) -> str:
        """Who looked first, and which date they read; the second must find the same on the paper."""
        signed = self._consent.content
        if not isinstance(signed, ConsentSigned) or signed.paper is None:
            return ""
        when = format_date(signed.signed_at.astimezone(self._look.zone).date(), language_of())
        if signed.paper.with_time:
            when = format_datetime(signed.signed_at, language_of(), zone=self._look.zone)
        text = self.tr("{who} read on the paper: signed {when}. Look for yourself whether everything fits.")
        return text.format(who=signed.witness_name, when=when)
