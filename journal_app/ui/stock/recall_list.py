"""The call list of a recall: who, by phone, with which dose, and how the last call ended; it writes no call itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.emergencies import DrugGiven
from journal_app.domain.names import display_name
from journal_app.domain.recalls import LotUse, RecallCalled, RecallLine, RecallList, RecallOutcome
from journal_app.domain.treatments import ProductLine
from journal_app.domain.units import unit_word
from journal_app.services.recall import LONGEST_NOTE
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.desk import Desk
from journal_app.ui.patients.words import recall_outcome_name
from journal_app.ui.stock.words import decimal_in_words
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_PATIENT, _GOT, _LAST = 0, 2, 4
"""What is long in words shares the room that is left, and parts its words: in a window 1280 px wide all is read."""
_LINES = 3


class RecallPanel(LivingWidget):
    """Everyone of the list, and the one chosen beside it with a button for each way a call can end.

    Signals:
        called: UUID of the patient, RecallOutcome, str of the note.
    """

    called = Signal(object, object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(surface="ground")
        self._desk = desk
        self.known: RecallList | None = None
        self.table = LinesTable("recallTable", columns=5, wide=(_PATIENT, _GOT, _LAST), lines=_LINES)
        self._side = SideCard()
        self.facts, self.calls = PlainLabel("", TextRole.SECONDARY), PlainLabel("", TextRole.SECONDARY)
        self.phone = PlainLabel("", TextRole.STRONG)
        self.record_button = Button("", Kind.LINK)
        self.record_button.setObjectName("openRecalledButton")
        self.note = QLineEdit()
        self.note.setObjectName("recallNote")
        self.note.setMaxLength(LONGEST_NOTE)
        self.note_row = FormRow("", self.note, optional=True)
        self.buttons = {outcome: self._button(outcome) for outcome in RecallOutcome}
        body = self._side.card.body
        for widget in (self.phone, self.facts, self.record_button, self.note_row, *self.buttons.values(), self.calls):
            body.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, M, 0, 0)
        row.setSpacing(L)
        row.addWidget(self.table, 1)
        row.addWidget(self._side)
        self.table.chosen.connect(lambda _row: self._show_one())
        self.record_button.clicked.connect(lambda _checked=False: self._open())
        self.settle()

    def _button(self, outcome: RecallOutcome) -> Button:
        button = Button("", Kind.PRIMARY if outcome is RecallOutcome.INFORMED else Kind.SECONDARY)
        button.setObjectName(f"outcome-{outcome.value}")
        button.clicked.connect(lambda _checked=False: self._ended(outcome))
        return button

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        heads = (self.tr("Patient"), self.tr("Phone"), self.tr("Got"), self.tr("Treated"), self.tr("Last call"))
        self.table.name_it(self.tr("Call list"), heads)
        self.record_button.setText(self.tr("Open the record"))
        self.note_row.set_texts(self.tr("Note about the call"))
        for outcome, button in self.buttons.items():
            button.setText(recall_outcome_name(outcome))
        if self.known is not None:
            self.show_list(self.known)

    def show_list(self, known: RecallList) -> None:
        """Show these; the patient who was chosen stays so."""
        before = self.chosen()
        self.known = known
        ids = [line.patient.id for line in known.lines]
        place = ids.index(before.patient.id) if before is not None and before.patient.id in ids else 0
        self.table.show_lines([self._cells(line) for line in known.lines], choose=place)
        self._show_one()

    def forget(self) -> None:
        """Show nobody any more."""
        self.known = None
        self.note.clear()
        self.table.show_lines([])

    def chosen(self) -> RecallLine | None:
        """The patient of the line that is chosen."""
        lines = () if self.known is None else self.known.lines
        return lines[self.table.row] if 0 <= self.table.row < len(lines) else None

    def _cells(self, line: RecallLine) -> tuple[str, ...]:
        newest = line.uses[-1]
        last = self.tr("Nobody has called") if line.outcome is None else recall_outcome_name(line.outcome)
        return display_name(line.patient.name), line.patient.phone, self._got(line), self._day(newest), last

    def _got(self, line: RecallLine) -> str:
        if line.is_withdrawn:
            return self.tr("Corrected: named no longer")
        return ", ".join(dict.fromkeys(self._dose(use) for use in line.uses if not use.is_withdrawn))

    def _dose(self, use: LotUse) -> str:
        if use.entry is None:
            return self.tr("cannot be read")
        return ", ".join(_line(line) for line in use.lines)

    def _day(self, use: LotUse) -> str:
        if use.done is None:
            return ""
        return format_date(use.done.astimezone(self._desk.session.clock.zone()).date(), language_of())

    def _show_one(self) -> None:
        line = self.chosen()
        self._side.setVisible(line is not None)
        if line is None:
            return
        self._side.card.set_title(display_name(line.patient.name))
        self.phone.setText(line.patient.phone or self.tr("No phone number"))
        born = "" if line.patient.born is None else format_date(line.patient.born, language_of())
        facts = [self.tr("Born {date}").format(date=born)] if born else []
        self.facts.setText("\n".join((*facts, *(self._use(use) for use in line.uses))))
        self.calls.setText("\n\n".join(self._call(call) for call in line.calls))
        self.calls.setVisible(bool(line.calls))

    def _use(self, use: LotUse) -> str:
        written = ", ".join(dict.fromkeys(line.lot for line in use.lines))
        told = f"{self._day(use)}: {self._dose(use)}"
        if self.known is None or written != self.known.lot:
            told = self.tr("{told}, lot written as {lot}").format(told=told, lot=written)
        corrected = self.tr("Corrected since: the lot is named no longer.")
        return f"{told}. {corrected}" if use.is_withdrawn else told

    def _call(self, call: RecallCalled) -> str:
        when = format_datetime(call.called_at, language_of(), zone=self._desk.session.clock.zone())
        head = f"{recall_outcome_name(call.outcome)}: {when}, {call.called_by_name}"
        return f"{head}\n{call.note}" if call.note else head

    def _ended(self, outcome: RecallOutcome) -> None:
        line = self.chosen()
        if line is not None:
            note = self.note.text()
            self.note.clear()
            self.called.emit(line.patient.id, outcome, note)

    def _open(self) -> None:
        line = self.chosen()
        if line is not None:
            self._desk.ways.to_patient(line.patient.id)


def _line(line: ProductLine | DrugGiven) -> str:
    """A product with its amount, or a drug given in an emergency with the dose that was written."""
    if isinstance(line, DrugGiven):
        return f"{line.drug} {line.dose}".strip()
    return f"{line.product} {decimal_in_words(line.amount)} {unit_word(line.unit, language_of())}".strip()
