"""What a consent's own page says of choices, and of what must be taken down once it was withdrawn; it must not act."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.access import AccessEvent
from journal_app.domain.consents import ConsentPurpose, ConsentSigned
from journal_app.domain.dates import format_datetime
from journal_app.domain.journal import JournalItem
from journal_app.services import permits
from journal_app.ui.desk import Desk
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import LineLabel


def left_card(consent: ConsentSigned) -> Iterator[QWidget]:
    """The choices that were left, so that nobody takes silence for a yes."""
    if consent.choices_left:
        card = Card(QCoreApplication.translate("PermitCards", "Left, so not allowed"))
        for choice in consent.choices_left:
            card.body.addWidget(LineLabel(choice))
        yield card


class TakeDownCard(Card):
    """After a withdrawal: where what was allowed may be seen, and every copy that was handed out since."""

    def __init__(self, desk: Desk, look: Look, item: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PermitCards", "To take down or call back"), parent=parent)
        self.setObjectName("takeDownCard")
        self._look = look
        self.problem = ProblemNote()
        consent = item.content
        if isinstance(consent, ConsentSigned):
            self._say_where(consent)
        self.body.addWidget(self.problem)
        session = desk.session
        desk.tasks.run(
            lambda: permits.handed_out(session, look.record, item.id), self._list, self.problem.show_problem, self
        )

    def _say_where(self, consent: ConsentSigned) -> None:
        for choice in consent.choices:
            self.body.addWidget(LineLabel(choice, TextRole.STRONG))
        if consent.disclosure is not None:
            told = QCoreApplication.translate("PermitCards", "Tell {recipient} that nothing more may be used")
            self.body.addWidget(LineLabel(told.format(recipient=consent.disclosure.recipient), TextRole.STRONG))
        if consent.purpose is ConsentPurpose.PHOTO_RECORD:
            kept = QCoreApplication.translate(
                "PermitCards", "Take no new photos. Those already taken stay in the record"
            )
            self.body.addWidget(LineLabel(kept, TextRole.STRONG))

    def _list(self, events: tuple[AccessEvent, ...]) -> None:
        if not events:
            none = QCoreApplication.translate(
                "PermitCards", "No copy of the journal was handed out since it was signed"
            )
            self.body.addWidget(LineLabel(none))
            return
        head = QCoreApplication.translate("PermitCards", "Copies of the journal handed out since it was signed")
        self.body.addWidget(LineLabel(head, TextRole.SECONDARY))
        for event in events:
            when = format_datetime(event.at, language_of(), zone=self._look.zone)
            shape = QCoreApplication.translate("PermitCards", "{when}, printed by {who}")
            if event.kind == "access.exported":
                shape = QCoreApplication.translate("PermitCards", "{when}, exported by {who}")
            line = shape.format(when=when, who=event.person_name)
            self.body.addWidget(LineLabel(f"{line}: {event.reason}" if event.reason else line))
