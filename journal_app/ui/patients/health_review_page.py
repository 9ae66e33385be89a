"""A practitioner looks through health answers and confirms what is held to be so; it must not confirm by itself."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.health import Alert
from journal_app.domain.health_forms import Form
from journal_app.domain.journal import JournalItem
from journal_app.services import health
from journal_app.services.consents import LONGEST_WORDS
from journal_app.services.health import Confirmation
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.allergy_lines import AllergyLines
from journal_app.ui.patients.health_detail import answered_cards
from journal_app.ui.patients.health_words import alert_name
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.set_aside_card import SetAsideCard
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel
from journal_app.ui.widgets.text_area import TextArea


class HealthReviewPage(ActPage):
    """Alerts, allergies and remarks first, then every answer by section, what changed since last time marked.

    Signals:
        hand_over_wanted, asking_wanted: where no answers wait, to get some.
    """

    hand_over_wanted = Signal()
    asking_wanted = Signal()

    def __init__(self, desk: Desk, look: Look, proposal: Confirmation, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("healthReviewPage")
        self._look, self._proposal = look, proposal
        waiting = look.record.submissions
        self.cards = [SetAsideCard(look, item) for item in waiting]
        for card in self.cards:
            card.wanted.connect(self._set_aside)
            self.column.addWidget(card)
        self._build_asking(is_wanted=not waiting)
        self.changed = LineLabel("", TextRole.STRONG)
        self.changed.setObjectName("changedSections")
        self.column.addWidget(self.changed)
        self._build_alerts()
        self.allergies_heading = PlainLabel("", TextRole.HEADING)
        is_answered = any(form.allergies is not None for form in proposal.forms)
        self.allergies = AllergyLines(proposal.allergies, is_answered=is_answered)
        self.allergies.none_known.setChecked(bool(proposal.forms) and proposal.none_known)
        self.column.addWidget(self.allergies_heading)
        self.column.addWidget(self.allergies)
        self.remarks = TextArea(LONGEST_WORDS, lines=3)
        self.remarks.edit.setObjectName("healthRemarks")
        self.remarks_row = FormRow("", self.remarks, optional=True)
        self.column.addWidget(self.remarks_row)
        for form in proposal.forms:
            for section in answered_cards(form.questionnaire, form.as_answered(), last=form.last):
                self.column.addWidget(section)
        self.settle()

    def first_field(self) -> QWidget:
        """The first alert, else the allergies."""
        return next(iter(self.ticks.values()), self.allergies.first_field())

    def has_unsaved(self) -> bool:
        """Anything that was changed of what was proposed."""
        proposal = self._proposal
        is_dropped = any(not tick.isChecked() for tick in self.ticks.values())
        return is_dropped or bool(self.remarks.text().strip()) or self.allergies.written() != proposal.allergies

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Confirm health answers") if self.cards else self.tr("Confirm health"))
        self.setAccessibleName(self.heading.text())
        self._asking_text.setText(
            self.tr("No health answers wait. Have the patient answer, or ask yourself; or confirm only the allergies.")
        )
        self.hand_over_button.setText(self.tr("Hand over health questions"))
        self.ask_button.setText(self.tr("Ask the patient now"))
        self.changed.setText(self._changed_in_words())
        self.changed.setVisible(bool(self.changed.text()))
        none = self.tr("The answers raise no alerts") if self._proposal.forms else self.tr("No alerts stand")
        hint = self.tr("Take the tick away from what does not count, and write in the remarks why")
        self.alerts_row.set_texts(self.tr("Alerts"), hint if self.ticks else none)
        standing = self._look.record.alerts.confirmed
        for alert, tick in self.ticks.items():
            name = alert_name(alert, self._look.phrasebook())
            new = self.tr("{alert} (new)").format(alert=name)
            tick.setText(name if alert in standing else new)
        self.allergies_heading.setText(self.tr("Allergies"))
        self.remarks_row.set_texts(self.tr("Remarks"))
        self.act_button.setText(self.tr("Confirm for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Confirm what stands on the page."""
        proposal, kept = self._proposal, {alert for alert, tick in self.ticks.items() if tick.isChecked()}
        remarks = self.remarks.text().strip()
        dropped = self.ticks.keys() - kept
        is_asked = not proposal.forms or any(form.allergies is not None for form in proposal.forms)
        unsaid = self.tr("Write why an alert no longer counts") if dropped and not remarks else ""
        if self.refuse(
            (self.allergies.row, self.allergies.problem(is_asked=is_asked)),
            (self.remarks_row, unsaid or self.remarks.problem()),
        ):
            return
        confirmation = replace(
            proposal,
            allergies=self.allergies.written(),
            none_known=self.allergies.none_known.isChecked(),
            alerts=tuple(alert for alert in proposal.alerts if alert in kept),
            remarks=remarks,
        )
        session, record = self.desk.session, self._look.record
        self.act_with(
            lambda: health.confirm(session, record, confirmation), said=self.tr("The patient's health is confirmed")
        )

    # ------------------------------------------------------------------------------------------------------- building

    def _build_asking(self, *, is_wanted: bool) -> None:
        self._asking = QWidget()
        self._asking_text = LineLabel()
        self.hand_over_button = Button("", Kind.SECONDARY, icon=Icon.HEALTH)
        self.hand_over_button.setObjectName("handOverQuestionsButton")
        self.ask_button = Button("", Kind.SECONDARY, icon=Icon.TALK)
        self.ask_button.setObjectName("askNowButton")
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.hand_over_button)
        buttons.addWidget(self.ask_button)
        buttons.addStretch(1)
        box = QVBoxLayout(self._asking)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._asking_text)
        box.addLayout(buttons)
        self._asking.setVisible(is_wanted)
        self.column.addWidget(self._asking)
        self.hand_over_button.clicked.connect(self._want_hand_over)
        self.ask_button.clicked.connect(self._want_asking)

    def _build_alerts(self) -> None:
        """An allergy alert follows the lines below, so it has no tick of its own."""
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.ticks = {alert: Tick() for alert in self._proposal.alerts if alert is not Alert.ALLERGY}
        for alert, tick in self.ticks.items():
            tick.setObjectName(f"alert-{alert.value}")
            tick.setChecked(True)
            box.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
        self.alerts_row = FormRow("", holder)
        self.column.addWidget(self.alerts_row)

    def _changed_in_words(self) -> str:
        """In which sections something changed, where there is a last time to compare with."""
        compared = [form for form in self._proposal.forms if form.last is not None]
        if not compared:
            return ""
        names = [name for form in compared for name in _names_of_changed(form)]
        if not names:
            return self.tr("Nothing changed since last time")
        return self.tr("Changed since last time: {sections}").format(sections=", ".join(names))

    def _want_hand_over(self) -> None:
        self.left.emit()
        self.hand_over_wanted.emit()

    def _want_asking(self) -> None:
        self.left.emit()
        self.asking_wanted.emit()

    def _set_aside(self, item: object, reason: str) -> None:
        if isinstance(item, JournalItem):
            wanted: UUID = item.id
            session, record = self.desk.session, self._look.record
            self.act_with(
                lambda: health.set_aside(session, record, wanted, reason=reason),
                said=self.tr("The answers are set aside"),
            )


def _names_of_changed(form: Form) -> list[str]:
    changed = form.changed_sections
    return [section.text for section in form.questionnaire.sections if section.link_id in changed]
