"""One request beside the list: how far it is, its clocks with their sources, what was written, and what comes next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from journal_app.domain.dates import format_datetime
from journal_app.domain.identifiers import format_identifier
from journal_app.domain.names import display_name
from journal_app.domain.request_clocks import Clock, Running
from journal_app.domain.request_letters import RECEPTIONS, letters_of
from journal_app.domain.requests import Right
from journal_app.services.requests import RequestLine, RequestList
from journal_app.ui.desk import PANE, Desk
from journal_app.ui.icons import Icon
from journal_app.ui.requests.step_guide import StepGuide
from journal_app.ui.requests.steps import Move, move_name, next_move, other_moves
from journal_app.ui.requests.words import (
    BETWEEN,
    day_in_words,
    in_words,
    letter_name,
    period_in_words,
    right_name,
    state_in_words,
)
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.menu_button import MenuButton
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _LEAST, _LETTERS = 390, 320, 48


class CasePanel(QScrollArea):
    """What is chosen in the list; empty it is hidden.

    Signals:
        move_wanted: Move. letter_wanted: LetterKind's value. patient_wanted: UUID. restriction_wanted,
        portable_wanted: nothing.
    """

    move_wanted = Signal(object)
    letter_wanted = Signal(str)
    patient_wanted = Signal(object)
    restriction_wanted = Signal()
    portable_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: RequestLine | None = None
        self._next: Move | None = None
        self.card = Card()
        self.lead = PlainLabel("", TextRole.SECONDARY)
        self.guide = StepGuide()
        self.next_button = Button("", Kind.PRIMARY, icon=Icon.ARROW_RIGHT)
        self.next_button.setObjectName("nextStepButton")
        self.restrict_button = Button("", Kind.SECONDARY, icon=Icon.LOCK)
        self.restrict_button.setObjectName("restrictForRequestButton")
        self.portable_button = Button("", Kind.SECONDARY, icon=Icon.EXPORT)
        self.portable_button.setObjectName("portableCopyButton")
        self.waits = PlainLabel("", TextRole.SECONDARY)
        self.more, self.letters = MenuButton("moreButton", Icon.DRAFT), MenuButton("lettersButton", Icon.DOCUMENT)
        self.patient_button = Button("", Kind.SECONDARY, icon=Icon.PERSON)
        self.patient_button.setObjectName("openPatientButton")
        self.clocks_title, self.steps_title = PlainLabel("", TextRole.HEADING), PlainLabel("", TextRole.HEADING)
        self._clocks, self._steps = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.card)
        self.take_part_of(_WIDTH * 3)
        self.card.setProperty(PANE, True)  # noqa: FBT003 - a Qt property's only form
        self.next_button.clicked.connect(lambda _on=False: self.move_wanted.emit(self._next))
        self.more.wanted.connect(lambda code: self.move_wanted.emit(Move(code)))
        self.letters.wanted.connect(self.letter_wanted)
        self.restrict_button.clicked.connect(lambda _on=False: self.restriction_wanted.emit())
        self.portable_button.clicked.connect(lambda _on=False: self.portable_wanted.emit())
        self.patient_button.clicked.connect(lambda _on=False: self._open_patient())
        self.hide()

    def take_part_of(self, room: int) -> None:
        """Be as wide as the texts read well, but leave the list its half of ``room``, in px."""
        wide = max(_WIDTH, self.fontMetrics().averageCharWidth() * _LETTERS)
        self.setFixedWidth(max(_LEAST, min(wide, room // 2)))

    def _lay_out(self) -> None:
        body = self.card.body
        body.setSpacing(M)
        others = LivingWidget()
        flow = FlowLayout(others, across=S, down=S)
        for button in (self.more, self.letters, self.patient_button):
            flow.addWidget(button)
        self._clocks.setSpacing(S)
        self._steps.setSpacing(S)
        for widget in (
            self.lead,
            self.guide,
            self.next_button,
            self.restrict_button,
            self.portable_button,
            self.waits,
            others,
            self.clocks_title,
        ):
            body.addWidget(widget)
        body.addLayout(self._clocks)
        body.addWidget(self.steps_title)
        body.addLayout(self._steps)

    def say_all(self) -> None:
        """Say the texts that do not depend on the request."""
        self.more.setText(self.tr("Other steps…"))
        self.letters.setText(self.tr("Letters…"))
        self.patient_button.setText(self.tr("Open the patient"))
        self.restrict_button.setText(self.tr("Restrict the journal…"))
        self.portable_button.setText(self.tr("Portable copy of the journal…"))
        self.clocks_title.setText(self.tr("Deadlines"))
        self.steps_title.setText(self.tr("What was written"))

    def show_line(self, line: RequestLine | None, known: RequestList | None) -> None:
        """Show one request of a list, or nothing."""
        self._line = line
        self.setVisible(line is not None)
        if line is None or known is None:
            return
        case = line.case
        self.say_all()
        self.card.set_title(name_of(line))
        came = self.tr("received {day}").format(day=day_in_words(case.asked.received))
        asked = BETWEEN.join((right_name(case.asked.right), came))
        self.lead.setText("\n".join(part for part in (self._born(line), asked) if part))
        self.guide.show_case(case)
        self._show_moves(line, known)
        self._fill_clocks(line, known.today)
        self._fill_steps(line)

    def _born(self, line: RequestLine) -> str:
        if line.stub is None:
            return self.tr("Nobody registered here")
        born = "" if line.stub.born is None else self.tr("Born {day}").format(day=day_in_words(line.stub.born))
        number = "" if line.stub.identifier is None else format_identifier(line.stub.identifier)
        return BETWEEN.join(part for part in (born, number) if part)

    def _show_moves(self, line: RequestLine, known: RequestList) -> None:
        case, may_answer = line.case, known.may_answer
        self._next = next_move(case, may_answer=may_answer)
        self.next_button.setVisible(self._next is not None)
        if self._next is not None:
            self.next_button.setText(move_name(self._next))
        is_restriction = case.asked.right is Right.RESTRICTION and case.closed is None
        self.restrict_button.setVisible(is_restriction and may_answer and line.stub is not None)
        is_portable = case.asked.right is Right.PORTABILITY and case.closed is None and case.is_identified
        may_copy = may_answer and known.may_pass_on and line.stub is not None
        self.portable_button.setVisible(is_portable and may_copy)
        self.waits.setText(self.tr("A practitioner or the owner takes the next step."))
        self.waits.setVisible(self._next is None and case.closed is None)
        self.more.show_entries((one.value, move_name(one)) for one in other_moves(case, may_answer=may_answer))
        offered = [one for one in letters_of(case) if may_answer or one in RECEPTIONS]
        self.letters.show_entries((one.value, letter_name(one)) for one in offered)
        self.patient_button.setVisible(line.stub is not None)

    def _fill_clocks(self, line: RequestLine, today: date) -> None:
        _empty(self._clocks)
        for clock in line.clocks.legal:
            self._clocks.addWidget(_clock_label(clock))
            state = state_in_words(clock, today)
            if state:
                self._clocks.addWidget(PlainLabel(state, _role_of(clock, today)))
        if line.clocks.promised is not None:
            promised = self.tr("The clinic's own promise: {day}").format(day=day_in_words(line.clocks.promised))
            self._clocks.addWidget(PlainLabel(promised))
        self.clocks_title.setVisible(self._clocks.count() > 0)

    def _fill_steps(self, line: RequestLine) -> None:
        _empty(self._steps)
        case, zone = line.case, self._desk.session.clock.zone()
        written = [(case.asked, case.at, case.asked.received_by_name)]
        written += [(one.content, one.at, _by(one.content)) for one in case.steps]  # type: ignore[misc]
        for content, at, name in reversed(written):
            title, lines = in_words(content)
            when = BETWEEN.join((format_datetime(at, language_of(), zone=zone), name))
            self._steps.addWidget(PlainLabel(title, TextRole.STRONG))
            self._steps.addWidget(PlainLabel("\n".join(lines)))
            self._steps.addWidget(PlainLabel(when, TextRole.SMALL))
            self._steps.addSpacing(XS)

    def _open_patient(self) -> None:
        if self._line is not None and self._line.stub is not None:
            self.patient_wanted.emit(self._line.stub.id)


def name_of(line: RequestLine) -> str:
    """Whose request it is, in the list and beside it."""
    return line.case.asked.requester if line.stub is None else display_name(line.stub.name)


def _by(content: object) -> str:
    names = ("noted_by_name", "advanced_by_name", "closed_by_name")
    return next((str(getattr(content, name)) for name in names if hasattr(content, name)), "")


def _clock_label(clock: Clock) -> PlainLabel:
    label = PlainLabel(f"{period_in_words(clock)}, {clock.deadline.source}", TextRole.STRONG)
    note = clock.deadline.source.note
    label.setToolTip(f"{clock.deadline.sentence} {note}".strip())
    label.setAccessibleDescription(label.toolTip())
    return label


def _role_of(clock: Clock, today: date) -> TextRole:
    left = clock.days_left(today)
    if clock.running is Running.MISSED or (left is not None and left < 0):
        return TextRole.ERROR
    return TextRole.SUCCESS if clock.running is Running.MET else TextRole.BODY


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
