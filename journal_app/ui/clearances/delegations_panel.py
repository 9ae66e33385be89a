"""The delegations that concern whoever looks, ended ones too, each with its instruction; it must not end one itself."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from journal_app.domain.circumstances import Delegated
from journal_app.domain.dates import format_date, format_datetime
from journal_app.services.delegations import Clearances
from journal_app.ui.clearances.treatment_rows import treatment_name
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class DelegationsPanel(LivingWidget):
    """The list, and the one chosen beside it.

    Signals:
        end_wanted: Delegated.
    """

    end_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(surface="ground")
        self._desk = desk
        self._known: Clearances | None = None
        self.table = LinesTable("delegationsTable", columns=5, wide=2)
        self._side = SideCard()
        self.facts, self.instruction = PlainLabel("", TextRole.SECONDARY), PlainLabel()
        self.end_button = Button("", Kind.SECONDARY)
        self.end_button.setObjectName("endDelegationButton")
        self._empty = EmptyState(Icon.CASE)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        body = self._side.card.body
        for widget in (self.facts, self.instruction):
            body.addWidget(widget)
        body.addSpacing(M)
        body.addWidget(self.end_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, M, 0, 0)
        row.setSpacing(L)
        row.addWidget(self._pages, 1)
        row.addWidget(self._side)
        self.table.chosen.connect(lambda _row: self._show_one())
        self.end_button.clicked.connect(self._ask_to_end)
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        heads = (self.tr("By"), self.tr("To"), self.tr("Treatments"), self.tr("Last day"), self.tr("State"))
        self.table.name_it(self.tr("Delegations"), heads)
        self.end_button.setText(self.tr("End this delegation…"))
        self._empty.say(
            self.tr("No delegations"),
            self.tr("A practitioner with a registration can leave treatments to a colleague."),
        )
        if self._known is not None:
            self.show_known(self._known)

    def show_known(self, known: Clearances) -> None:
        """Show these delegations; the one that was chosen stays so."""
        before = self.chosen()
        self._known = known
        self._pages.setCurrentWidget(self.table if known.delegated else self._empty)
        ids = [one.id for one in known.delegated]
        lines = [self._line(known, one) for one in known.delegated]
        self.table.show_lines(lines, choose=ids.index(before.id) if before is not None and before.id in ids else 0)
        self._show_one()

    def chosen(self) -> Delegated | None:
        """The delegation of the line that is chosen."""
        known = () if self._known is None else self._known.delegated
        return known[self.table.row] if 0 <= self.table.row < len(known) else None

    def _line(self, known: Clearances, one: Delegated) -> tuple[str, ...]:
        given = one.given
        names = ", ".join(treatment_name(known.treatments, code) for code in given.treatments)
        return (
            given.responsible_name,
            given.delegate_name,
            names,
            self._last_day(one) or self.tr("No end"),
            self._standing(one),
        )

    def _last_day(self, one: Delegated) -> str:
        """The last day on which it counts: the first moment without it is the next day's first."""
        if one.until is None:
            return ""
        zone = self._desk.session.clock.zone()
        return format_date((one.until - timedelta.resolution).astimezone(zone).date(), language_of())

    def _end_words(self, one: Delegated) -> str:
        if one.until is None:
            return self.tr("Without an end")
        if not one.ended_early:
            return self.tr("Last day {day}").format(day=self._last_day(one))
        when = format_datetime(one.until, language_of(), zone=self._desk.session.clock.zone())
        why = one.ended_why or self.tr("one of the two no longer treats here")
        return self.tr("Ended {moment}: {reason}").format(moment=when, reason=why)

    def _standing(self, one: Delegated) -> str:
        now = self._desk.session.now()
        if one.until is not None and one.until <= now:
            return self.tr("Ended")
        return self.tr("In force") if one.given.valid_from <= now else self.tr("Begins later")

    def _show_one(self) -> None:
        one, known = self.chosen(), self._known
        self._side.setVisible(one is not None)
        if one is None or known is None:
            return
        given, zone = one.given, self._desk.session.clock.zone()
        self._side.card.set_title(given.delegate_name)
        lines = [
            self.tr("Delegated by {name}").format(name=given.responsible_name),
            ", ".join(treatment_name(known.treatments, code) for code in given.treatments),
            self.tr("Place: {place}").format(place=given.place) if given.place else self.tr("Everywhere in the clinic"),
            self.tr("From {moment}").format(moment=format_datetime(given.valid_from, language_of(), zone=zone)),
            self._end_words(one),
        ]
        self.facts.setText("\n".join(lines))
        self.instruction.setText(given.instruction)
        self.end_button.setVisible(known.may_end(one, at=self._desk.session.now()))

    def _ask_to_end(self) -> None:
        one = self.chosen()
        if one is not None:
            self.end_wanted.emit(one)
