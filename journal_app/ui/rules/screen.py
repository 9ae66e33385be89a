"""Rules and texts, for the owner: what counts, what is proposed, what the clinic made of it; nothing acts unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QTabWidget

from journal_app.domain.errors import UserFacing
from journal_app.domain.rules.explaining import say_rule
from journal_app.domain.rules.model import Rule
from journal_app.services import rulebook, texts
from journal_app.services.session import ChangeSet
from journal_app.services.texts import ProposedText
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.rules.adjust_dialog import AdjustDialog, RuleToAdjust
from journal_app.ui.rules.adjustments_panel import AdjustmentsPanel
from journal_app.ui.rules.pack_panel import PackPanel
from journal_app.ui.rules.publish_dialog import PublishDialog
from journal_app.ui.rules.rules_panel import RulesPanel
from journal_app.ui.rules.rules_state import RulesState, state_of
from journal_app.ui.rules.text_file import source_of
from journal_app.ui.rules.texts_panel import TextsPanel
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Kind

_KINDS = frozenset({"pack.applied", "policy.changed", "text.published"})


class RulesScreen(ClinicScreen):
    """Four parts: the pack, its rules, the clinic's adjustments, the texts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("rulesScreen")
        self._desk = desk
        self._state: RulesState | None = None
        self._asked_in = ""
        self.tabs = QTabWidget()
        self.tabs.setObjectName("rulesTabs")
        self.tabs.setDocumentMode(True)
        self.pack, self.rules = PackPanel(desk), RulesPanel(desk)
        self.adjustments, self.texts = AdjustmentsPanel(desk), TextsPanel(desk)
        for panel in (self.pack, self.rules, self.adjustments, self.texts):
            self.tabs.addTab(panel, "")
        self.column.addWidget(self.tabs, 1)
        self.pack.confirmed.connect(self._apply)
        self.rules.adjust_wanted.connect(self._adjust)
        self.rules.take_back_wanted.connect(self._take_back)
        self.texts.file_chosen.connect(self._read_file)
        desk.bus.changed.connect(self._changed)
        self.settle()

    def focus_first(self) -> None:
        """The parts."""
        self.tabs.tabBar().setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now; the rules' own sentences are read anew in it."""
        self.say_head(
            self.tr("Rules and texts"),
            self.tr(
                "What the program checks before a treatment, and what patients read. New rules count only once an "
                "owner applies them."
            ),
        )
        names = (self.tr("In force"), self.tr("Rules"), self.tr("Adjustments"), self.tr("Texts"))
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Parts of rules and texts"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of rules and texts"))
        if self._asked_in != language_of():
            self._load()

    def _load(self) -> None:
        session, language = self._desk.session, language_of()
        self._asked_in = language
        self._desk.tasks.run(lambda: state_of(session, language), self._show, self._desk.ways.fail, self)

    def _show(self, state: RulesState) -> None:
        self._state = state
        for panel in (self.pack, self.rules, self.adjustments, self.texts):
            panel.show_state(state)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds & _KINDS:
            self._load()

    def _done(self, changes: ChangeSet, sentence: str) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(sentence)

    def _act(self, work: Callable[[], ChangeSet], sentence: str) -> None:
        self._desk.tasks.run(work, lambda changes: self._done(changes, sentence), self._failed, self)

    def _failed(self, problem: Exception) -> None:
        self._desk.ways.fail(problem)
        self._load()  # what was refused may have changed on disk since it was shown

    # ---------------------------------------------------------------------------------------------------------- acts

    def _apply(self, seen: str, reason: str) -> None:
        session, done = self._desk.session, self.tr("The rules are in force.")
        self._act(lambda: rulebook.apply_proposed(session, seen=seen, reason=reason), done)

    def _adjust(self, rule: Rule) -> None:
        state = self._state
        if state is None:
            return
        so_far = next(
            (one.adjustment for one in state.adjustments if one.counts and one.adjustment.rule == rule.id), None
        )
        wanted = RuleToAdjust(rule, say_rule(state.in_force.pack, rule, state.book), so_far)
        done = self.tr("The rule is adjusted. It counts from now on.")
        AdjustDialog(self, self._desk, wanted, state.book, lambda changes: self._done(changes, done)).open()

    def _take_back(self, rule: Rule) -> None:
        state, session = self._state, self._desk.session
        if state is None:
            return
        name = state.book.name_of(rule.message)
        question = Question(
            self.tr("Take back what was adjusted of “{name}”?").format(name=name),
            self.tr("The rule counts again as the rules in force have it. The adjustment stays in the list."),
            self.tr("Take it back"),
            self.tr("Why is it taken back?"),
            kind=Kind.PRIMARY,
        )
        done = self.tr("The rule is as the rules have it again.")
        ConfirmDialog(
            self,
            question,
            lambda why: self._act(lambda: rulebook.adjust_rule(session, rule.id, reason=why), done),
        ).open()

    def _read_file(self, chosen: str) -> None:
        session = self._desk.session

        def read() -> tuple[ProposedText, str]:
            source = source_of(Path(chosen))
            return texts.propose(session, source), source

        self.texts.refuse("")
        self._desk.tasks.run(read, self._ask_to_publish, self._not_published, self)

    def _ask_to_publish(self, read: tuple[ProposedText, str]) -> None:
        proposed, source = read
        done = self.tr("The text is published. The next patients read it.")

        def published(changes: ChangeSet) -> None:
            self.texts.look_for(proposed.text)
            self._done(changes, done)

        PublishDialog(self, self._desk, proposed, source, published).open()

    def _not_published(self, problem: Exception) -> None:
        if isinstance(problem, UserFacing):
            self.texts.refuse(sentence_of(problem))
        else:
            self._desk.ways.fail(problem)
