"""Reception notes that a patient takes a consent back; it must not say what the consent is to."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.domain.consents import ConsentStub
from journal_app.domain.dates import format_datetime
from journal_app.domain.names import display_name
from journal_app.services import reception
from journal_app.services.gate import RegistryRecord
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.withdrawn_how import WithdrawnHow
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel


def standing(registry: RegistryRecord) -> tuple[ConsentStub, ...]:
    """The consents that can still be taken back, newest first."""
    return tuple(stub for stub in registry.consents if stub.withdrawn_at is None)


class DeskWithdrawPage(ActPage):
    """Which of the signed consents, by the day it was signed, how the patient said it, and in which words."""

    def __init__(self, desk: Desk, registry: RegistryRecord, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="", kind=Kind.DANGER, parent=parent)
        self.setObjectName("deskWithdrawPage")
        self._registry, self._stubs = registry, standing(registry)
        self.text = LineLabel()
        self.consent = Chooser()
        self.consent.setObjectName("consentToWithdraw")
        for stub in self._stubs:
            self.consent.addItem("", stub.id)
        self.consent_row = FormRow("", self.consent)
        self.how = WithdrawnHow()
        for widget in (self.text, self.consent_row, self.how):
            self.column.addWidget(widget)
        self.settle()

    def first_field(self) -> QWidget:
        """Which consent."""
        return self.consent

    def has_unsaved(self) -> bool:
        """The patient's words."""
        return self.how.has_words()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("The patient withdraws a consent"))
        self.setAccessibleName(self.heading.text())
        self.text.setText(
            self.tr(
                "From now on nobody can be treated on this consent, nor on an older one to the same treatment. Only"
                " practitioners can read what it is to: ask the patient when they signed. This cannot be undone; a new"
                " consent can be signed."
            )
        )
        self.consent_row.set_texts(self.tr("Consent"))
        zone = self.desk.session.clock.zone()
        for place, stub in enumerate(self._stubs):
            when = format_datetime(stub.written_at, language_of(), zone=zone)
            shape = self.tr("Signed {when}") if stub.counts else self.tr("Signed {when}, waits for a practitioner")
            if not stub.is_to_treatment:
                shape = self.tr("Signed {when}, not about a treatment")
            self.consent.setItemText(place, shape.format(when=when))
        name = display_name(self._registry.patient.details.name)
        self.act_button.setText(self.tr("Withdraw consent of {name}").format(name=name))
        self.cancel_button.setText(self.tr("Keep the consent"))

    def carry_out(self) -> None:
        """Write it down."""
        consent = self.consent.currentData()
        if self.refuse((self.how.words_row, self.how.words.problem())) or not isinstance(consent, UUID):
            return
        session, registry = self.desk.session, self._registry
        channel, words = self.how.said()
        self.act_with(
            lambda: reception.note_withdrawal(session, registry, consent, channel=channel, words=words),
            said=self.tr("The consent is withdrawn"),
        )
