"""The rules of one treatment in words, with source, certainty and effect, and the clinic's own changes of them.

It asks for a change and must not make one: the screen does.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.rules.explaining import Demand, explain, explain_coming
from journal_app.domain.rules.model import Rule
from journal_app.domain.rules.wording import Phrasebook
from journal_app.services.rule_review import AdjustmentMade
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.rules.rule_words import (
    adjustment_line,
    as_sentence,
    certainty_name,
    days_in_force,
    mode_name,
    source_line,
)
from journal_app.ui.rules.rules_state import RulesState
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_ADJUSTED_COLUMN = 3


class RulesPanel(LivingWidget):
    """A chooser of treatments, the rules of the one chosen, and the rule chosen beside them.

    Signals:
        adjust_wanted: Rule, as the pack has it.
        take_back_wanted: Rule, as the pack has it.
    """

    adjust_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(surface="ground")
        self._desk = desk
        self._state: RulesState | None = None
        self.demands: tuple[Demand, ...] = ()
        self.treatment = Chooser()
        self.treatment.setObjectName("ruleTreatmentChooser")
        self._row = FormRow("", self.treatment)
        self.table = LinesTable("rulesTable", columns=4, wide=0)
        self._side = SideCard()
        self.sentence = PlainLabel()
        self.facts = PlainLabel("", TextRole.SECONDARY)
        self.adjusted = PlainLabel("", TextRole.STRONG)
        self.adjust_button = Button("", Kind.SECONDARY, icon=Icon.CORRECTION)
        self.adjust_button.setObjectName("adjustRuleButton")
        self.take_back_button = Button("", Kind.SECONDARY, icon=Icon.UNDO)
        self.take_back_button.setObjectName("takeBackRuleButton")
        self._lay_out()
        self.treatment.activated.connect(lambda _place: self._show_rules())
        self.table.chosen.connect(lambda _row: self._show_rule())
        self.table.doubleClicked.connect(lambda _index: self._ask_to_adjust())
        self.adjust_button.clicked.connect(self._ask_to_adjust)
        self.take_back_button.clicked.connect(self._ask_to_take_back)
        self.settle()

    def _lay_out(self) -> None:
        body = self._side.card.body
        for widget in (self.sentence, self.facts, self.adjusted):
            body.addWidget(widget)
        body.addSpacing(M)
        body.addWidget(self.adjust_button)
        body.addWidget(self.take_back_button)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.table, 1)
        row.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(M)
        top = QHBoxLayout()
        top.addWidget(self._row, 1)
        top.addStretch(1)
        column.addLayout(top)
        column.addLayout(row, 1)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._row.set_texts(self.tr("Treatment"))
        heads = (self.tr("Rule"), self.tr("What it does"), self.tr("How sure"), self.tr("Adjusted"))
        self.table.name_it(self.tr("Rules of the treatment"), heads)
        self.adjust_button.setText(self.tr("Adjust…"))
        self.take_back_button.setText(self.tr("Take the adjustment back…"))

    def show_state(self, state: RulesState) -> None:
        """Show these rules; the treatment and the rule that were chosen stay so."""
        self._state = state
        kept, language = self.treatment.currentData(), language_of()
        offered = [one for one in state.adjusted.treatments if one.code in state.adjusted.rule_pack.classes]
        self.treatment.clear()
        for one in sorted(offered, key=lambda one: one.names.get(language, one.code).casefold()):
            self.treatment.addItem(one.names.get(language, one.code), one.code)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(kept)))
        self._show_rules()

    def chosen(self) -> Demand | None:
        """The rule of the line that is chosen, as it counts."""
        return self.demands[self.table.row] if 0 <= self.table.row < len(self.demands) else None

    def choose_rule(self, wanted: str) -> None:
        """Choose a rule of the treatment by its id."""
        places = {one.rule.id: place for place, one in enumerate(self.demands)}
        self.table.selectRow(places.get(wanted, 0))

    def _show_rules(self) -> None:
        state, code = self._state, self.treatment.currentData()
        if state is None or code is None:
            return
        before = self.chosen()
        book = state.book
        today = self._desk.today()
        coming = explain_coming(state.adjusted, code, after=today, book=book)
        self.demands = (*explain(state.adjusted, code, on=today, book=book), *coming)
        lines = [
            (
                book.name_of(one.rule.message),
                as_sentence(mode_name(one.mode, book) if one not in coming else self._from(one, book)),
                as_sentence(certainty_name(one.rule.certainty, book)),
                self.tr("By the clinic") if self._adjustment(one.rule) else "",
            )
            for one in self.demands
        ]
        self.table.setColumnHidden(_ADJUSTED_COLUMN, not any(line[_ADJUSTED_COLUMN] for line in lines))
        ids = [one.rule.id for one in self.demands]
        self.table.show_lines(lines, choose=ids.index(before.rule.id) if before and before.rule.id in ids else 0)
        self._show_rule()

    def _from(self, coming: Demand, book: Phrasebook) -> str:
        day = format_date(coming.rule.valid_from, language_of())
        return self.tr("from {day}: {what}").format(day=day, what=mode_name(coming.mode, book))

    def _show_rule(self) -> None:
        demand, state = self.chosen(), self._state
        self._side.setVisible(demand is not None)
        if demand is None or state is None:
            return
        rule, book = demand.rule, state.book
        self._side.card.set_title(book.name_of(rule.message))
        only = f" {book.sentences['label.only_medicine']}" if rule.only_medicine else ""
        self.sentence.setText(f"{demand.sentence}{only}")
        standing = as_sentence(f"{mode_name(demand.mode, book)}; {certainty_name(rule.certainty, book)}")
        self.facts.setText(
            "\n".join((standing, source_line(rule, book), days_in_force(rule, today=self._desk.today()), rule.id))
        )
        made = self._adjustment(rule)
        self.adjusted.setText("" if made is None else self._adjusted_words(made))
        self.adjusted.setVisible(made is not None)
        self.take_back_button.setVisible(made is not None)

    def _adjusted_words(self, made: AdjustmentMade) -> str:
        state = self._state
        if state is None:
            return ""
        when = format_datetime(made.at, language_of(), zone=self._desk.session.clock.zone())
        sentence = self.tr("Adjusted by {name}, {when}: {what}. Reason: {reason}")
        return sentence.format(
            name=made.by, when=when, what=adjustment_line(made.adjustment, state.book), reason=made.reason
        )

    def _adjustment(self, rule: Rule) -> AdjustmentMade | None:
        made = () if self._state is None else self._state.adjustments
        return next((one for one in made if one.counts and one.adjustment.rule == rule.id), None)

    def _of_pack(self) -> Rule | None:
        """The rule that is chosen as the pack has it, without what the clinic made of it."""
        demand, state = self.chosen(), self._state
        if demand is None or state is None:
            return None
        rules = state.in_force.pack.rule_pack.rules
        return next((rule for rule in rules if rule.id == demand.rule.id), None)

    def _ask_to_adjust(self) -> None:
        rule = self._of_pack()
        if rule is not None:
            self.adjust_wanted.emit(rule)

    def _ask_to_take_back(self) -> None:
        rule = self._of_pack()
        if rule is not None:
            self.take_back_wanted.emit(rule)
