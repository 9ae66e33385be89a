"""Confirming a patient's allergies, or that none are known, and what else to have in mind; silence is no answer.

What the patient answered raises alerts by itself; here a practitioner adds what was learned otherwise, or takes one
away with the reason for it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from journal_app.domain.health import Alert, HealthConfirmed
from journal_app.domain.health_review import standing
from journal_app.services import notes
from journal_app.services.consents import LONGEST_WORDS
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.allergy_lines import AllergyLines
from journal_app.ui.patients.health_words import alert_name
from journal_app.ui.patients.look import Look
from journal_app.ui.tokens import M
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.section import Section
from journal_app.ui.widgets.text_area import TextArea

_ACROSS = 2


class AllergiesPage(ActPage):
    """A line per allergy, or the tick that none are known; then the alerts. What stood last is ready to confirm."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("allergiesPage")
        self._look = look
        self._standing = frozenset(standing(look.record).alerts) - {Alert.ALLERGY}
        self.allergies = AllergyLines(look.record.allergies.allergies)
        self.alerts = {alert: Tick() for alert in Alert if alert is not Alert.ALLERGY}
        self.remarks = TextArea(LONGEST_WORDS, lines=3)
        self.remarks.edit.setObjectName("alertRemarks")
        self.remarks_row = FormRow("", self.remarks)
        self.section = Section("alertSection", is_open=bool(self._standing))
        self._arrange()
        self.allergies.denied.connect(lambda: self.act_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self.settle()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(M)
        for place, (alert, tick) in enumerate(self.alerts.items()):
            tick.setObjectName(f"alert-{alert.value}")
            tick.setChecked(alert in self._standing)
            tick.toggled.connect(lambda _on: self._show_remarks())
            grid.addWidget(tick, place // _ACROSS, place % _ACROSS)
        self.section.body.addLayout(grid)
        self.section.body.addWidget(self.remarks_row)
        self.column.addWidget(self.allergies)
        self.column.addWidget(self.section)
        self._show_remarks()

    def first_field(self) -> QWidget:
        """The first substance."""
        return self.allergies.first_field()

    def has_unsaved(self) -> bool:
        """Anything that was not confirmed before."""
        return self.allergies.written() != self._look.record.allergies.allergies or self._ticked() != self._standing

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Allergies and other alerts"))
        self.setAccessibleName(self.heading.text())
        phrases = self._look.phrasebook()
        for alert, tick in self.alerts.items():
            tick.setText(alert_name(alert, phrases))
        raised = ", ".join(alert_name(alert, phrases) for alert in self.alerts if alert in self._standing)
        self.section.set_texts(self.tr("Other things to have in mind"), raised)
        self.remarks_row.set_texts(self.tr("Why it no longer counts, or how it is known"))
        self.act_button.setText(self.tr("Confirm for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Confirm them."""
        taken_away = self._standing - self._ticked()
        silent = bool(taken_away) and not self.remarks.text().strip()
        why = self.tr("Write why an alert no longer counts") if silent else self.remarks.problem()
        if self.refuse((self.allergies.row, self.allergies.problem(is_asked=True)), (self.remarks_row, why)):
            return
        session, record = self.desk.session, self._look.record
        alerts, remarks = self._ticked(), self.remarks.text().strip()
        confirmed = HealthConfirmed(self.allergies.written(), self.allergies.none_known.isChecked(), remarks=remarks)
        self.act_with(
            lambda: notes.confirm_health(session, record, confirmed, alerts=alerts),
            said=self.tr("The allergies are confirmed"),
        )

    def _ticked(self) -> frozenset[Alert]:
        return frozenset(alert for alert, tick in self.alerts.items() if tick.isChecked())

    def _show_remarks(self) -> None:
        self.remarks_row.setVisible(self._ticked() != self._standing)
