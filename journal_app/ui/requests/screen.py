"""The privacy desk: requests for one's own data, overdue first, one of them beside the list with its next step."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar

from journal_app.domain.request_letters import LetterKind
from journal_app.services import requests
from journal_app.services.requests import RequestLine, RequestList
from journal_app.services.session import ChangeSet
from journal_app.ui.cases.cases_dialog import CasesDialog
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.requests.breaches_dialog import BreachesDialog
from journal_app.ui.requests.case_panel import CasePanel, name_of
from journal_app.ui.requests.disclosures_dialog import DisclosuresDialog
from journal_app.ui.requests.export_all_dialog import ExportAllDialog
from journal_app.ui.requests.keeping_dialog import KeepingDialog
from journal_app.ui.requests.letter_dialog import LetterDialog
from journal_app.ui.requests.portability_dialog import PortabilityDialog
from journal_app.ui.requests.processing_dialog import ProcessingDialog
from journal_app.ui.requests.promise_dialog import PromiseDialog
from journal_app.ui.requests.receive_dialog import ReceiveDialog
from journal_app.ui.requests.step_dialog import StepDialog
from journal_app.ui.requests.steps import Move, wanted
from journal_app.ui.requests.words import day_in_words, due_in_words, right_name, standing_name
from journal_app.ui.restrictions.forms import RestrictForm
from journal_app.ui.restrictions.restrictions_dialog import RestrictionsDialog
from journal_app.ui.tokens import XL, L
from journal_app.ui.widgets.button_row import ButtonRow
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.empty_state import EmptyState

_KINDS = ("request.", "policy.", "pack.", "patient.")
_OPEN, _CLOSED = 0, 1


class RequestsScreen(ClinicScreen):
    """Open and closed requests in one table, and the one that is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("requestsScreen")
        self._desk = desk
        self._known: RequestList | None = None
        self._wanted: UUID | None = None
        self.receive_button = Button("", Kind.SECONDARY, icon=Icon.ADD, keys="Ctrl+N")
        self.receive_button.setObjectName("receiveRequestButton")
        self.promise_button = _seldom_wanted("promiseButton", Icon.CLOCK)
        self.keeping_button = _seldom_wanted("keepingButton", Icon.CLEAR)
        self.breaches_button = _seldom_wanted("breachesButton", Icon.WARNING)
        self.disclosures_button = _seldom_wanted("disclosuresButton", Icon.EXPORT)
        self.cases_button = _seldom_wanted("casesButton", Icon.DOCUMENT)
        self.processing_button = _seldom_wanted("processingButton", Icon.DETAILS)
        self.restrictions_button = _seldom_wanted("restrictionsButton", Icon.LOCK)
        self.export_all_button = _seldom_wanted("exportAllButton", Icon.EXPORT)
        self.seldom = ButtonRow(
            "seldomButton",
            (
                self.cases_button,
                self.disclosures_button,
                self.restrictions_button,
                self.breaches_button,
                self.keeping_button,
                self.promise_button,
                self.processing_button,
                self.export_all_button,
            ),
        )
        self.corner.addWidget(self.receive_button)
        self.tabs = QTabBar()
        self.tabs.setObjectName("requestTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in (_OPEN, _CLOSED):
            self.tabs.addTab("")
        self.table = LinesTable("requestsTable", columns=4, wide=0)
        self.panel = CasePanel(desk)
        self._empty = EmptyState(Icon.PRIVACY)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self._pages, 1)
        row.addWidget(self.panel)
        self.column.addWidget(self.seldom)
        self.column.addWidget(self.tabs)
        self.column.addLayout(row, 1)
        self._connect()
        self.settle()
        self._load()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _tab: self._load())
        self.table.chosen.connect(lambda _row: self._show_one())
        self.receive_button.clicked.connect(lambda _on=False: ReceiveDialog(self, self._desk, self._taken_in).open())
        self.keeping_button.clicked.connect(lambda _on=False: KeepingDialog(self, self._desk).open())
        self.breaches_button.clicked.connect(lambda _on=False: BreachesDialog(self, self._desk).open())
        self.disclosures_button.clicked.connect(lambda _on=False: DisclosuresDialog(self, self._desk).open())
        self.cases_button.clicked.connect(lambda _on=False: CasesDialog(self, self._desk).open())
        self.processing_button.clicked.connect(lambda _on=False: self._processing())
        self.restrictions_button.clicked.connect(lambda _on=False: RestrictionsDialog(self, self._desk).open())
        self.export_all_button.clicked.connect(lambda _on=False: self._export_all())
        self.panel.restriction_wanted.connect(self._restrict)
        self.panel.portable_wanted.connect(self._copy_out)
        self.promise_button.clicked.connect(lambda _on=False: self._promise())
        self.panel.move_wanted.connect(self._move)
        self.panel.letter_wanted.connect(self._letter)
        self.panel.patient_wanted.connect(self._desk.ways.to_patient)
        self._desk.bus.changed.connect(self._changed)

    def focus_first(self) -> None:
        """The list, or the button that takes in the first request."""
        at_list = self._known is not None and bool(self._known.lines)
        (self.table if at_list else self.receive_button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.take_part_of(self.contentsRect().width() - 2 * XL - L)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("Privacy requests"),
            self.tr("Requests for access, correction, erasure and the like, with what the law gives for the answer."),
        )
        self.receive_button.setText(self.tr("Take in a request…"))
        self.cases_button.setText(self.tr("Complaint cases…"))
        self.disclosures_button.setText(self.tr("Passed on and obtained…"))
        self.restrictions_button.setText(self.tr("Restricted journals…"))
        self.keeping_button.setText(self.tr("Keep or erase…"))
        self.breaches_button.setText(self.tr("Breaches…"))
        self.processing_button.setText(self.tr("Register of processing…"))
        self.export_all_button.setText(self.tr("Hand out the whole clinic…"))
        self.promise_button.setText(self.tr("Promised answer time…"))
        self.tabs.setAccessibleName(self.tr("Open or closed requests"))
        for place, name in ((_OPEN, self.tr("Open")), (_CLOSED, self.tr("Closed"))):
            self.tabs.setTabText(place, name)
        self._name_table()
        self.panel.say_all()
        if self._known is not None:
            self._show(self._known)

    def _name_table(self) -> None:
        last = self.tr("Closed on") if self.tabs.currentIndex() == _CLOSED else self.tr("Time left")
        heads = (self.tr("Whose data"), self.tr("Asked for"), self.tr("Step"), last)
        self.table.name_it(self.tr("Requests"), heads)

    # --------------------------------------------------------------------------------------------------------- showing

    def _load(self) -> None:
        session, closed = self._desk.session, self.tabs.currentIndex() == _CLOSED
        self._desk.tasks.run(lambda: requests.find(session, closed=closed), self._show, self._desk.ways.fail, self)

    def _show(self, known: RequestList) -> None:
        is_first = self._known is None and self.receive_button.hasFocus()
        before = self._wanted or (None if (line := self.chosen()) is None else line.case.id)
        self._known, self._wanted = known, None
        for button, offered in (
            (self.promise_button, known.may_promise),
            (self.keeping_button, known.may_erase),
            (self.breaches_button, known.may_promise),
            (self.processing_button, known.may_promise),
            (self.cases_button, known.may_keep_cases),
            (self.disclosures_button, known.may_pass_on),
            (self.restrictions_button, known.may_answer),
            (self.export_all_button, known.may_export_all),
        ):
            self.seldom.offer(button, offered=offered)
        self._say_empty()
        self._name_table()
        self._pages.setCurrentWidget(self.table if known.lines else self._empty)
        ids = [line.case.id for line in known.lines]
        choose = ids.index(before) if before in ids else 0
        self.table.show_lines([self._cells(line, known) for line in known.lines], choose=choose)
        self._show_one()
        if is_first:
            self.focus_first()

    def _say_empty(self) -> None:
        if self.tabs.currentIndex() == _CLOSED:
            self._empty.say(self.tr("No closed requests"))
        else:
            hint = self.tr("A letter, an e-mail or a word at the desk: take it in, and the clocks run.")
            self._empty.say(self.tr("No open requests"), hint)

    def _cells(self, line: RequestLine, known: RequestList) -> tuple[str, ...]:
        case = line.case
        closed = "" if case.closed is None else day_in_words(case.closed.on)
        left = closed or due_in_words(line.clocks, known.today)
        return name_of(line), right_name(case.asked.right), standing_name(case), left

    def chosen(self) -> RequestLine | None:
        """The request that is chosen in the list."""
        lines = () if self._known is None else self._known.lines
        return lines[self.table.row] if 0 <= self.table.row < len(lines) else None

    def _show_one(self) -> None:
        self.panel.show_line(self.chosen(), self._known)

    # ----------------------------------------------------------------------------------------------------------- doing

    def _changed(self, changes: ChangeSet) -> None:
        if any(kind.startswith(_KINDS) for kind in changes.kinds):
            self._load()

    def _done(self, changes: ChangeSet, sentence: str) -> None:
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(sentence)

    def _taken_in(self, changes: ChangeSet) -> None:
        self._wanted = changes.made
        self.tabs.setCurrentIndex(_OPEN)
        self._done(changes, self.tr("The request is taken in. Its clocks run."))

    def _move(self, move: object) -> None:
        line, known = self.chosen(), self._known
        if line is None or known is None or not isinstance(move, Move):
            return
        grounds = tuple(one for one in known.refusals if line.case.asked.right in one.rights)
        step = wanted(self._desk.session, line.case, move, grounds)
        done = self.tr("It is written and signed.")
        StepDialog(
            self,
            self._desk,
            step.asked,
            whom=name_of(line),
            act=step.act,
            done=lambda changes: self._done(changes, done),
        ).open()

    def _restrict(self) -> None:
        line = self.chosen()
        if line is not None:
            said = self.tr("The journal is restricted.")
            RestrictForm(
                self, self._desk, lambda changes: self._done(changes, said), patient=line.stub, request=line.case.id
            ).open()

    def _copy_out(self) -> None:
        line = self.chosen()
        if line is not None:
            PortabilityDialog(self, self._desk, line, lambda made: self._desk.bus.changed.emit(made.changes)).open()

    def _letter(self, kind: str) -> None:
        line = self.chosen()
        if line is not None:
            LetterDialog(self, self._desk, line.case.id, LetterKind(kind), self._saved).open()

    def _saved(self, _path: Path) -> None:
        self._desk.ways.say(self.tr("The letter is saved. The program sends nothing."))

    def _processing(self) -> None:
        ProcessingDialog(
            self, self._desk, lambda path: self._desk.ways.say(self.tr("Saved as {file}").format(file=path.name))
        ).open()

    def _export_all(self) -> None:
        if self._known is not None:
            ExportAllDialog(self, self._desk, opens_journals=self._known.may_pass_on).open()

    def _promise(self) -> None:
        if self._known is not None:
            done = self.tr("The promise is written.")
            PromiseDialog(self, self._desk, self._known.promise_days, lambda changes: self._done(changes, done)).open()


def _seldom_wanted(name: str, icon: Icon) -> Button:
    button = Button("", Kind.SECONDARY, icon=icon)
    button.setObjectName(name)
    return button
