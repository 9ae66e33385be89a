"""Every adjustment of a rule that an owner ever made or took back: who, when, what and why; it must not change one."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from journal_app.domain.dates import format_datetime
from journal_app.services.rule_review import AdjustmentMade
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.rules.rule_words import adjustment_line, as_sentence
from journal_app.ui.rules.rules_state import RulesState
from journal_app.ui.tokens import M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class AdjustmentsPanel(LivingWidget):
    """The newest first; the reason of the line that is chosen is written out below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(surface="ground")
        self._desk = desk
        self._state: RulesState | None = None
        self.table = LinesTable("adjustmentsTable", columns=5, wide=3)
        self.reason = PlainLabel()
        self._empty = EmptyState(Icon.SETTINGS)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(M)
        column.addWidget(self._pages, 1)
        column.addWidget(self.reason)
        self.table.chosen.connect(lambda _row: self._show_reason())
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        heads = (self.tr("When"), self.tr("Who"), self.tr("Rule"), self.tr("What it became"), self.tr("State"))
        self.table.name_it(self.tr("Adjustments of rules"), heads)
        self._empty.say(
            self.tr("No rule was ever adjusted"), self.tr("Choose a rule under “Rules” to make it stricter.")
        )
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: RulesState) -> None:
        """Show every adjustment."""
        self._state = state
        self._pages.setCurrentWidget(self.table if state.adjustments else self._empty)
        self.table.show_lines([self._line(state, one) for one in state.adjustments])
        self._show_reason()

    def _line(self, state: RulesState, one: AdjustmentMade) -> tuple[str, ...]:
        name = one.adjustment.rule if one.rule is None else state.book.name_of(one.rule.message)
        return (
            format_datetime(one.at, language_of(), zone=self._desk.session.clock.zone()),
            one.by,
            name,
            as_sentence(adjustment_line(one.adjustment, state.book)),
            self._standing(one),
        )

    def _standing(self, one: AdjustmentMade) -> str:
        if one.counts:
            return self.tr("Counts")
        return self.tr("Taken back") if one.is_taken_back else self.tr("No longer counts")

    def _show_reason(self) -> None:
        made, row = () if self._state is None else self._state.adjustments, self.table.row
        has_one = 0 <= row < len(made)
        self.reason.setVisible(has_one)
        if has_one:
            self.reason.setText(self.tr("Reason: {reason}").format(reason=made[row].reason))
