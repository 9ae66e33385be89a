"""What a consent's own page says of choices, and what to do once it was withdrawn, ticked off one by one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.consents import ConsentSigned, CopyOutcome, FollowUpKind
from journal_app.domain.dates import format_datetime
from journal_app.domain.follow_ups import OF_PHOTOS_ALONE, FollowUp
from journal_app.domain.journal import JournalItem
from journal_app.services import follow_ups
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.patients.copies_back import CopiesBack
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.permit_words import follow_up_words
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.plain_label import LineLabel


def left_card(consent: ConsentSigned) -> Iterator[QWidget]:
    """The choices that were left, so that nobody takes silence for a yes."""
    if consent.choices_left:
        card = Card(QCoreApplication.translate("PermitCards", "Left, so not allowed"))
        for choice in consent.choices_left:
            card.body.addWidget(LineLabel(choice))
        yield card


class TakeDownCard(Card):
    """After a withdrawal: everything to take down, tell or call back, each to tick off when it is done."""

    def __init__(self, desk: Desk, look: Look, item: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PermitCards", "To take down or call back"), parent=parent)
        self.setObjectName("takeDownCard")
        self._desk, self._look, self._item = desk, look, item
        self.ticks: dict[str, Tick] = {}
        self._was_ticked = False
        self.problem = ProblemNote()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S)
        self.copies = CopiesBack(desk, look, item, self.problem.show_problem)
        self.copies.told.connect(self._told)
        self.body.addWidget(self.copies)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.problem)
        self._load()

    def _load(self) -> None:
        session, record, consent = self._desk.session, self._look.record, self._item.id
        self._desk.tasks.run(
            lambda: follow_ups.to_follow_up(session, record, consent), self._list, self.problem.show_problem, self
        )

    def _list(self, found: tuple[FollowUp, ...]) -> None:
        while (line := self._lines.takeAt(0)) is not None:
            widget = line.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.ticks = {}
        self.copies.show_copies(found)
        for one in (one for one in found if one.copy is None):
            words = follow_up_words(one.kind, one.what)
            if one.done is None:
                tick = self.ticks[one.item] = Tick(words)
                tick.setObjectName(f"followUp-{one.item}")
                tick.toggled.connect(lambda on, item=one.item: self._tick(item) if on else None)
                self._lines.addWidget(tick)
            else:
                self._lines.addWidget(LineLabel(self._done_words(words, one.done), TextRole.SECONDARY))

        if all(one.kind not in {FollowUpKind.COPY, FollowUpKind.PHOTO_COPY} for one in found):
            self._lines.addWidget(LineLabel(self._none_words(), TextRole.SECONDARY))
        if self._was_ticked:  # the tick that had the focus is gone, and the next thing that takes it locks the screen
            self._was_ticked = False
            next(iter(self.ticks.values()), self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _none_words(self) -> str:
        consent = self._item.content
        if isinstance(consent, ConsentSigned) and consent.purpose in OF_PHOTOS_ALONE:
            return QCoreApplication.translate("PermitCards", "No copy of a photo left the clinic on this consent")
        return QCoreApplication.translate("PermitCards", "No copy of the journal was handed out since it was signed")

    def _done_words(self, words: str, done: JournalItem) -> str:
        when = format_datetime(done.at, language_of(), zone=self._look.zone)
        shape = QCoreApplication.translate("PermitCards", "Done {when} by {who}: {what}")
        return shape.format(when=when, who=done.author_name, what=words)

    def _tick(self, item: str) -> None:
        session, record, consent = self._desk.session, self._look.record, self._item.id
        self._was_ticked = True
        for tick in self.ticks.values():
            tick.setEnabled(False)
        self._desk.tasks.run(
            lambda: follow_ups.tick_off(session, record, consent, item), self._ticked, self._refused, self
        )

    def _told(self, item: str, outcome: CopyOutcome, note: str) -> None:
        session, record, consent = self._desk.session, self._look.record, self._item.id
        self._desk.tasks.run(
            lambda: follow_ups.call_back(session, record, consent, item, outcome=outcome, note=note),
            self._ticked,
            self._refused,
            self,
        )

    def _ticked(self, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self._load()

    def _refused(self, problem: Exception) -> None:
        self.problem.show_problem(problem)
        self._load()
