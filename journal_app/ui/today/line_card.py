"""The card beside the day's table: the chosen line in full and what can be done with it; it does none of it itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from journal_app.domain.appointments import AppointmentState
from journal_app.domain.names import display_name
from journal_app.services.appointments import DayLine
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.side_card import SideCard
from journal_app.ui.icons import Icon
from journal_app.ui.patients.gate_words import finding_sentence
from journal_app.ui.theme import TextRole
from journal_app.ui.today.day_shown import Offered, born_of, state_name, times_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_NEXT = {
    AppointmentState.BOOKED: (AppointmentState.ARRIVED, AppointmentState.NO_SHOW, AppointmentState.CANCELLED),
    AppointmentState.ARRIVED: (AppointmentState.IN_SESSION, AppointmentState.DONE, AppointmentState.BOOKED),
    AppointmentState.IN_SESSION: (AppointmentState.DONE, AppointmentState.ARRIVED),
    AppointmentState.DONE: (AppointmentState.ARRIVED,),
    AppointmentState.NO_SHOW: (AppointmentState.ARRIVED, AppointmentState.BOOKED),
    AppointmentState.CANCELLED: (AppointmentState.BOOKED,),
}
"""What is offered after each state; the keys reach every one."""


class LineCard(LivingWidget):
    """Name, time, what and with whom, what speaks against it, and the buttons.

    Signals:
        opened: the patient is wanted.
        marked: AppointmentState.
        change_wanted: another time, treatment or practitioner.
    """

    opened = Signal()
    marked = Signal(object)
    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line: DayLine | None = None
        self._offered: Offered | None = None
        self.side = SideCard(narrow=True)
        self.side.setObjectName("dayLineCard")
        self.facts, self.note = PlainLabel(""), PlainLabel("", TextRole.SECONDARY)
        self.refusal, self.warning = Notice(NoticeKind.ERROR), Notice(NoticeKind.WARNING)
        self.open_button = Button("", Kind.PRIMARY, icon=Icon.ARROW_RIGHT)
        self.open_button.setObjectName("openLineButton")
        self.change_button = Button("", Kind.SECONDARY)
        self.change_button.setObjectName("changeLineButton")
        self.mark_buttons = {state: Button("", Kind.SECONDARY) for state in AppointmentState}
        body = self.side.card.body
        for widget in (self.facts, self.note, self.refusal, self.warning, self.open_button):
            body.addWidget(widget)
        for state, button in self.mark_buttons.items():
            button.setObjectName(f"mark-{state.value}")
            button.clicked.connect(lambda _checked=False, state=state: self.marked.emit(state))
            body.addWidget(button)
        body.addWidget(self.change_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.side)
        self.open_button.clicked.connect(self.opened)
        self.change_button.clicked.connect(self.change_wanted)
        self.settle()

    def show_line(self, line: DayLine | None, offered: Offered | None) -> None:
        """Show one line, or nothing."""
        self._line, self._offered = line, offered
        self.setVisible(line is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        line, offered = self._line, self._offered
        if line is None or offered is None:
            return
        one = line.appointment
        self.side.card.set_title(display_name(line.patient.name))
        name = offered.practitioner_name(one)
        with_whom = self.tr("With {name}").format(name=name) if name else self.tr("Nobody chosen yet")
        self.facts.setText(
            "\n".join(
                (
                    self.tr("Born {day}").format(day=born_of(line)),
                    times_of(one, offered.zone),
                    offered.treatment_name(one.treatment),
                    with_whom,
                    state_name(one.state),
                )
            )
        )
        self.note.setText(one.note)
        self.note.setVisible(bool(one.note))
        self._say_findings(line, offered)
        self.open_button.setText(self.tr("Open the record") if offered.reads_clinical else self.tr("Open the details"))
        self.change_button.setText(self.tr("Change… (F2)"))
        names = {
            AppointmentState.BOOKED: self.tr("Expected again (B)"),
            AppointmentState.ARRIVED: self.tr("Has arrived (Space)"),
            AppointmentState.IN_SESSION: self.tr("In session (I)"),
            AppointmentState.DONE: self.tr("Done (D)"),
            AppointmentState.NO_SHOW: self.tr("Did not come (N)"),
            AppointmentState.CANCELLED: self.tr("Cancel the appointment (Del)"),
        }
        for state, button in self.mark_buttons.items():
            button.setText(names[state])
            button.setVisible(state in _NEXT[one.state])

    def _say_findings(self, line: DayLine, offered: Offered) -> None:
        book, weighed = offered.phrasebook(), line.weighed
        refused = "\n".join(finding_sentence(finding, book) for finding in weighed.refusals)
        self.refusal.say(refused, heading=self.tr("Must not be booked") if refused else "")
        warned = [finding_sentence(finding, book) for finding in weighed.warnings]
        if weighed.overlaps:
            times = ", ".join(times_of(one, offered.zone) for one in weighed.overlaps)
            warned.append(self.tr("The practitioner has somebody else then: {times}.").format(times=times))
        self.warning.say("\n".join(warned))
