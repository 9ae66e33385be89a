"""What each person is cleared to do, with place, last day and grounds; it asks for a statement and makes none."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from journal_app.domain.circumstances import Cleared, Competent
from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.people import Person
from journal_app.services.delegations import Clearances
from journal_app.ui.clearances.treatment_rows import treatment_name
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.desk import Desk
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel


class CompetencesPanel(LivingWidget):
    """The people, and what the chosen one is cleared to do beside them.

    Signals:
        state_wanted: Person.
    """

    state_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(surface="ground")
        self._desk = desk
        self._known: Clearances | None = None
        self.people: tuple[Person, ...] = ()
        self.table = LinesTable("competencesTable", columns=3, wide=1)
        self._side = SideCard()
        self.cleared, self.grounds = PlainLabel(), PlainLabel("", TextRole.SECONDARY)
        self.stated_by = PlainLabel("", TextRole.SECONDARY)
        self.state_button = Button("", Kind.SECONDARY)
        self.state_button.setObjectName("stateCompetenceButton")
        body = self._side.card.body
        for widget in (self.cleared, self.grounds, self.stated_by):
            body.addWidget(widget)
        body.addSpacing(M)
        body.addWidget(self.state_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, M, 0, 0)
        row.setSpacing(L)
        row.addWidget(self.table, 1)
        row.addWidget(self._side)
        self.table.chosen.connect(lambda _row: self._show_one())
        self.state_button.clicked.connect(self._ask)
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.table.name_it(self.tr("Competences"), (self.tr("Person"), self.tr("Cleared for"), self.tr("Stated")))
        self.state_button.setText(self.tr("State competence…"))
        if self._known is not None:
            self.show_known(self._known)

    def show_known(self, known: Clearances) -> None:
        """Show everyone for an owner, else oneself; the person who was chosen stays so."""
        before = self.chosen()
        self._known = known
        self.people = tuple(one for one in known.people if known.may_manage or one.id == known.me)
        ids = [one.id for one in self.people]
        lines = [(one.name, self._short(known, one), self._day(one)) for one in self.people]
        self.table.show_lines(lines, choose=ids.index(before.id) if before is not None and before.id in ids else 0)
        self._show_one()

    def chosen(self) -> Person | None:
        """The person of the line that is chosen."""
        return self.people[self.table.row] if 0 <= self.table.row < len(self.people) else None

    def stated(self, person: Person) -> Competent | None:
        """What was stated of a person last."""
        known = () if self._known is None else self._known.competences
        return next((one for one in known if one.stated.user == person.id), None)

    def _day(self, person: Person) -> str:
        known = self.stated(person)
        if known is None:
            return ""
        return format_date(known.at.astimezone(self._desk.session.clock.zone()).date(), language_of())

    def _short(self, known: Clearances, person: Person) -> str:
        stated = self.stated(person)
        if stated is None:
            return self.tr("Nothing stated yet")
        names = (treatment_name(known.treatments, one.treatment) for one in stated.stated.cleared)
        return ", ".join(names) or self.tr("No treatment")

    def _show_one(self) -> None:
        person, known = self.chosen(), self._known
        self._side.setVisible(person is not None)
        if person is None or known is None:
            return
        stated = self.stated(person)
        self._side.card.set_title(person.name)
        if stated is None:
            self.cleared.setText(self.tr("Nothing has been stated of what this person is cleared to do."))
        else:
            lines = [self._cleared_line(known, one) for one in stated.stated.cleared]
            self.cleared.setText("\n".join(lines) or self.tr("No treatment"))
        grounds = "" if stated is None else self.tr("Rests on: {grounds}").format(grounds=stated.stated.grounds)
        self.grounds.setText(grounds)
        self.stated_by.setText("" if stated is None else self._stated_words(known, stated))
        for label in (self.grounds, self.stated_by):
            label.setVisible(stated is not None)
        self.state_button.setVisible(known.may_manage)

    def _stated_words(self, known: Clearances, stated: Competent) -> str:
        when = format_datetime(stated.at, language_of(), zone=self._desk.session.clock.zone())
        sentence = self.tr("Stated {when} by {name}. It counts for treatments from then on.")
        return sentence.format(when=when, name=known.name_of(stated.by))

    def _cleared_line(self, known: Clearances, one: Cleared) -> str:
        parts = [treatment_name(known.treatments, one.treatment)]
        if one.place:
            parts.append(one.place)
        if one.until is not None:
            last = format_date(one.until - timedelta(days=1), language_of())
            parts.append(self.tr("to {last}").format(last=last))
        return "• " + ", ".join(parts)

    def _ask(self) -> None:
        person = self.chosen()
        if person is not None:
            self.state_wanted.emit(person)
