"""The rules that count and the ones proposed on disk, every difference in words; it applies nothing unconfirmed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.dates import format_datetime
from journal_app.services.rule_review import Proposal
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import PANE, Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.rules.change_words import ChangeWords, words_of_rule, words_of_treatment
from journal_app.ui.rules.rules_state import RulesState
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, L, M, S
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.reading_area import ReadingArea

_MOST_NAMED = 12


class PackPanel(LivingWidget):
    """What is in force, what lies on disk, and the differences.

    Signals:
        confirmed: the SHA-256 of the pack that the owner read and wants in force, and why; both str.
    """

    confirmed = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(surface="ground")
        self._desk = desk
        self._state: RulesState | None = None
        self._present, self._proposed = Card(), Card()
        self.present = PlainLabel()
        self.verdict = PlainLabel()
        self.notice = Notice(NoticeKind.ERROR)
        self.apply_button = Button("", Kind.PRIMARY)
        self.apply_button.setObjectName("applyPackButton")
        self._list = QVBoxLayout()
        self._list.setSpacing(M)
        self.changes: tuple[ChangeWords, ...] = ()
        self._lay_out()
        self.apply_button.clicked.connect(self._ask)
        self.settle()

    def _lay_out(self) -> None:
        self._present.body.addWidget(self.present)
        self._proposed.corner.addWidget(self.apply_button)
        self._proposed.body.addWidget(self.notice)
        self._proposed.body.addWidget(self.verdict)
        self._proposed.body.addLayout(self._list)
        inner = QWidget()
        inner.setProperty("surface", "ground")
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, M, 0)
        cards.setSpacing(L)
        cards.addWidget(self._present)
        cards.addWidget(self._proposed)
        cards.addStretch(1)
        self._scroll = ReadingArea(inner)
        self._scroll.setProperty(PANE, True)  # noqa: FBT003 - a Qt property's only form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.addWidget(self._scroll)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._present.set_title(self.tr("In force"))
        self._proposed.set_title(self.tr("New rules"))
        self._scroll.setAccessibleName(self.tr("Rules in force and what new ones would change"))
        self.apply_button.setText(self.tr("Apply…"))
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: RulesState) -> None:
        """Show what counts and what would change."""
        self._state = state
        self.present.setText(self._present_words(state))
        self.notice.say("" if state.problem is None else sentence_of(state.problem), kind=NoticeKind.ERROR)
        proposal = state.proposal
        self.apply_button.setVisible(proposal is not None and not proposal.is_in_force)
        self.changes = () if proposal is None else self._words(state, proposal)
        self.verdict.setText("" if proposal is None else self._verdict(proposal))
        self.verdict.setVisible(bool(self.verdict.text()))
        self._fill()

    def _present_words(self, state: RulesState) -> str:
        found = state.in_force
        when = format_datetime(found.applied_at, language_of(), zone=self._desk.session.clock.zone())
        rules, treatments = len(found.pack.rule_pack.rules), len(found.pack.treatments)
        applied = self.tr("Version {version}, applied {when} by {name}.").format(
            version=found.pack.rule_pack.version, when=when, name=found.applied_by
        )
        counted = self.tr("{rules} rules and {treatments} treatments.").format(rules=rules, treatments=treatments)
        why = self.tr("Reason: {reason}").format(reason=found.reason) if found.reason else ""
        return "\n".join(line for line in (applied, why, counted) if line)

    def _verdict(self, proposal: Proposal) -> str:
        version = proposal.pack.rule_pack.version
        if proposal.is_in_force:
            return self.tr("Version {version}: the same as what is in force. Nothing to apply.").format(version=version)
        if proposal.changes.is_empty:
            return self.tr(
                "Version {version} differs only in comments, translations or parts for other countries."
            ).format(version=version)
        return self.tr(
            "Version {version} would change the following. Until you apply it, nothing of it counts."
        ).format(version=version)

    def _words(self, state: RulesState, proposal: Proposal) -> tuple[ChangeWords, ...]:
        changes, book = proposal.changes, state.book
        rules = [words_of_rule(change, proposal.pack, book) for change in changes.rules]
        treatments = [words_of_treatment(change, book) for change in changes.treatments]
        return (*rules, *treatments, *self._more(state, proposal))

    def _more(self, state: RulesState, proposal: Proposal) -> list[ChangeWords]:
        more: list[ChangeWords] = []
        if proposal.changes.sentences:
            line = self.tr("%n sentences that the program says of rules", "", proposal.changes.sentences)
            more.append(_told(self.tr("Worded differently"), line))
        if proposal.changes.clock:
            more.append(_told(self.tr("Local time"), self.tr("Summer time or the offset is reckoned differently.")))
        if proposal.changes.requests:
            line = self.tr("%n deadlines, holidays or grounds of refusal", "", proposal.changes.requests)
            more.append(_told(self.tr("Requests for own data"), line))
        names = {rule.id: state.book.name_of(rule.message) for rule in state.adjusted.rule_pack.rules}
        for adjustment in proposal.lapsing:
            name = names.get(adjustment.rule, adjustment.rule)
            heading = self.tr("Your adjustment ends: {name} ({code})").format(name=name, code=adjustment.rule)
            more.append(_told(heading, self.tr("The new rules leave no room for it.")))
        return more

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for change in self.changes:
            self._list.addWidget(_change_widget(change))

    def _ask(self) -> None:
        state = self._state
        if state is None or state.proposal is None:
            return
        pack = state.proposal.pack
        names = [change.brief for change in self.changes]
        named = "\n".join(f"• {name}" for name in names[:_MOST_NAMED])
        unnamed = len(names) - _MOST_NAMED
        if unnamed > 0:
            more = self.tr("… and %n more, all listed on the screen behind", "", unnamed)
            named = f"{named}\n{more}"
        sentence = self.tr(
            "From now on treatments are judged by these rules; what was done before keeps the rules of its day."
        )
        question = Question(
            self.tr("Apply version {version} of the rules?").format(version=pack.rule_pack.version),
            f"{sentence}\n\n{named}" if named else sentence,
            self.tr("Apply version {version}").format(version=pack.rule_pack.version),
            self.tr("Why are they to count from now on?"),
            kind=Kind.PRIMARY,
        )
        ConfirmDialog(self, question, lambda reason: self.confirmed.emit(pack.sha256, reason)).open()


def _told(heading: str, line: str) -> ChangeWords:
    return ChangeWords(heading, (line,), f"{heading}. {line}")


def _change_widget(change: ChangeWords) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, S, 0, 0)
    column.setSpacing(XS)
    column.addWidget(PlainLabel(change.heading, TextRole.STRONG))
    for line in change.lines:
        column.addWidget(PlainLabel(line, TextRole.SECONDARY))
    return widget
