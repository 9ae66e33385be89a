"""A responsible doctor reads an entry and signs for it with the PIN; it must not let anything in it be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.services import countersigning
from journal_app.services.ports import Draft
from journal_app.ui.announce import announce
from journal_app.ui.desk import Desk
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.patients.written_form import WrittenForm
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.pin_entry import PinEntry
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel

COUNTERSIGN_DRAFT = "countersignature"


class CountersignPage(WrittenForm):
    """The entry as it stands, a remark, and the PIN, whose sixth digit signs."""

    def __init__(
        self, desk: Desk, look: Look, item: JournalItem, draft: Draft | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, look, name="countersignPage", draft_kind=COUNTERSIGN_DRAFT, about=item, parent=parent)
        self._item = item
        self.entry_card = Card()
        card = TimelineWords(look, self.now()).card(item)
        self.entry_card.set_title(card.title)
        for line in (card.when, *card.lines):
            self.entry_card.body.addWidget(LineLabel(line))
        self.column.addWidget(self.entry_card)
        self.put_text("countersignRemark", lines=2, optional=True)
        self.pin_card = Card()
        self.pin, self.pin_hint = PinEntry(), PlainLabel("", TextRole.SECONDARY)
        self.pin_problem = PlainLabel("", TextRole.ERROR)
        self.pin_problem.hide()
        for widget in (self.pin_hint, self.pin_problem):
            self.pin_card.body.addWidget(widget)
        self.pin_card.body.insertWidget(1, self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.pin_card)
        self.pin.submitted.connect(self._sign)
        self.act_button.hide()
        if draft is not None:
            self.restore(draft)
        self.settle()

    def first_field(self) -> QWidget:
        """The PIN: the entry was read to come here."""
        return self.pin

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Countersign an entry"))
        self.setAccessibleName(self.heading.text())
        self.label("countersignRemark", self.tr("Remark"))
        self.pin_card.set_title(self.tr("Countersign for {name}").format(name=self._look.patient_name))
        self.pin_hint.setText(self.tr("Your PIN: its sixth digit signs. A correction needs it again."))

    def refused_by_service(self, problem: Exception) -> None:
        """Say beside the PIN what is wrong with it, and anything else below."""
        if isinstance(problem, UserFacing) and problem.key.startswith(("pin.", "vault.pin")):
            self.pin_problem.setText(sentence_of(problem))
            self.pin_problem.show()
            announce(self.pin, sentence_of(problem), urgent=True)
        else:
            super().refused_by_service(problem)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sign(self, pin: str) -> None:
        if self.refuse(*self.too_long("countersignRemark")):
            return
        self.pin_problem.hide()
        session, record, entry, remark = (
            self.desk.session,
            self._look.record,
            self._item.id,
            self.text("countersignRemark"),
        )
        self.act_with(
            lambda: countersigning.countersign(session, record, entry, remark=remark, pin=pin),
            said=self.tr("The entry is countersigned"),
        )
