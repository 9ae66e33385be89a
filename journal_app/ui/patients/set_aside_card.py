"""One set of waiting health answers: whose, when, and a way to set it aside with a reason; it must not act itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from journal_app.domain.health import HealthSubmitted
from journal_app.domain.journal import JournalItem
from journal_app.services.consents import LONGEST_WORDS
from journal_app.ui.patients.health_words import respondent_in_words
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel
from journal_app.ui.widgets.text_area import TextArea


class SetAsideCard(LivingWidget):
    """Who answered and when; the reason is asked for once the person wants to set it aside.

    Signals:
        wanted: JournalItem and str, the reason.
    """

    wanted = Signal(object, str)

    def __init__(self, look: Look, item: JournalItem) -> None:
        super().__init__()
        self._look, self._item = look, item
        self._card = Card("-")
        self._text = LineLabel("", TextRole.SECONDARY)
        self.begin_button = Button("", Kind.QUIET)
        self.begin_button.setObjectName("setAsideButton")
        self.reason = TextArea(LONGEST_WORDS, lines=2)
        self.reason.edit.setObjectName("setAsideReason")
        self.reason_row = FormRow("", self.reason)
        self.aside_button = Button("", Kind.SECONDARY)
        self.aside_button.setObjectName("setAsideNowButton")
        self._card.corner.addWidget(self.begin_button)
        self._card.body.addWidget(self._text)
        self._card.body.addWidget(self.reason_row)
        self._card.body.addWidget(self.aside_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self._card)
        self.reason_row.hide()
        self.aside_button.hide()
        self.begin_button.clicked.connect(self._ask_reason)
        self.aside_button.clicked.connect(self._give)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        content = self._item.content
        words = TimelineWords(self._look, self._item.at)
        if isinstance(content, HealthSubmitted):
            title = self.tr("Answers of {moment}").format(moment=words.moment(content.answered_at))
            who = respondent_in_words(content.respondent, content.respondent_name)
            self._text.setText(
                self.tr("{who}. Handed over by {staff}").format(who=who, staff=content.handed_over_by_name)
            )
        else:
            title = self.tr("Answers of {moment}").format(moment=words.moment(self._item.at))
            self._text.setText(self.tr("They cannot be read. Ask the patient again, and set these aside."))
        self._card.set_title(title)
        self.begin_button.setText(self.tr("Set these aside"))
        self.begin_button.setAccessibleDescription(title)
        self.reason_row.set_texts(
            self.tr("Why do these answers not count?"), self.tr("They stay readable in the journal")
        )
        self.aside_button.setText(self.tr("Set these answers aside"))

    def _ask_reason(self) -> None:
        self.reason_row.show()
        self.aside_button.show()
        self.begin_button.hide()
        self.reason_row.focus_field()

    def _give(self) -> None:
        reason = self.reason.text().strip()
        problem = self.tr("Write why these answers do not count") if not reason else self.reason.problem()
        self.reason_row.show_error(problem)
        if problem:
            self.reason_row.focus_field()
        else:
            self.wanted.emit(self._item, reason)
