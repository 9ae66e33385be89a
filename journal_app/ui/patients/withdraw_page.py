"""Taking a consent back, as the patient said it; it must not ask for a justification."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal_app.domain.consents import ConsentPurpose, ConsentSigned
from journal_app.domain.copies import copies_under
from journal_app.domain.dates import format_datetime
from journal_app.domain.journal import JournalItem
from journal_app.services import consents
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_words import what_for
from journal_app.ui.patients.withdrawn_how import WithdrawnHow
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.plain_label import LineLabel


class WithdrawPage(ActPage):
    """Which consent, how the patient said it, and in which words."""

    def __init__(self, desk: Desk, look: Look, item: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="", kind=Kind.DANGER, parent=parent)
        self.setObjectName("withdrawPage")
        self._look, self._item = look, item
        self.text = LineLabel()
        self.how = WithdrawnHow()
        for widget in (self.text, self.how):
            self.column.addWidget(widget)
        self.settle()

    def first_field(self) -> QWidget:
        """How it was said."""
        return self.how.channel

    def has_unsaved(self) -> bool:
        """The patient's words."""
        return self.how.has_words()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("The patient withdraws a consent"))
        self.setAccessibleName(self.heading.text())
        consent = self._item.content
        if isinstance(consent, ConsentSigned):
            names = what_for(self._look, consent)
            when = format_datetime(consent.signed_at, language_of(), zone=self._look.zone)
            text = self.tr(
                "{treatment}, signed {when}. From now on nobody can be treated on this consent. It stays in the "
                "journal, and treatments already given stay lawful. This cannot be undone; a new consent can be signed."
            )
            if consent.purpose is not ConsentPurpose.TREATMENT:
                text = self.tr(
                    "{purpose}, signed {when}. From now on it allows nothing. It stays in the journal, and shows what"
                    " must be taken down. This cannot be undone; a new consent can be signed."
                )
            copies = len(copies_under(self._look.record.items, self._item.id))
            if copies:
                text += ". " + self.tr(
                    "%n copy(s) of photos left the clinic on it and are then to be called back", "", copies
                )
            self.text.setText(text.format(treatment=names, purpose=names, when=when))
        self.act_button.setText(self.tr("Withdraw consent of {name}").format(name=self._look.patient_name))
        self.cancel_button.setText(self.tr("Keep the consent"))

    def carry_out(self) -> None:
        """Withdraw it."""
        if self.refuse((self.how.words_row, self.how.words.problem())):
            return
        session, record, consent = self.desk.session, self._look.record, self._item.id
        channel, words = self.how.said()
        self.act_with(
            lambda: consents.withdraw_consent(session, record, consent, channel=channel, words=words),
            said=self.tr("The consent is withdrawn"),
        )
