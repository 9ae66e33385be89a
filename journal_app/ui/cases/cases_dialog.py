"""Complaint cases, the earliest deadline first, one of them with its steps and what can be done; it decides nothing."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from journal_app.domain.cases import HandedOut
from journal_app.domain.dates import format_datetime
from journal_app.services import cases
from journal_app.services.cases import CaseLine, CaseList
from journal_app.services.session import ChangeSet
from journal_app.ui.cases.forms import CloseCaseForm, NoteCaseForm, OpenCaseForm
from journal_app.ui.cases.hand_out_dialog import HandOutDialog
from journal_app.ui.cases.words import day, in_words, outcome_name
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.requests.words import BETWEEN, days_left_in_words
from journal_app.ui.tokens import L, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 1080, 640
_OPEN, _CLOSED = 0, 1


class CasesDialog(AskingDialog):
    """The list with its steps beside it."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(
            parent, QCoreApplication.translate("CasesDialog", "Complaint cases"), icon=Icon.PRIVACY, fill=True
        )
        self.setObjectName("casesDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk = desk
        self._known: CaseList | None = None
        self._wanted: UUID | None = None
        self.notice = Notice(NoticeKind.ERROR)
        self.tabs = QTabBar()
        self.tabs.setObjectName("caseTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Open or closed cases"))
        for name in (self.tr("Open"), self.tr("Closed")):
            self.tabs.addTab(name)
        self.table = LinesTable("casesTable", columns=3, wide=1)
        self.told = PlainLabel("")
        self.open_button = self._button("openCaseButton", self.tr("Open a case…"))
        self.note_button = self._button("noteCaseButton", self.tr("Write a note…"))
        self.hand_out_button = self._button("handOutCaseButton", self.tr("Hand the journal out…"))
        self.close_case_button = self._button("closeCaseButton", self.tr("Close the case…"))
        self._lay_out()
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.accept, name="closeButton")
        self.tabs.currentChanged.connect(lambda _tab: self._read())
        self.table.chosen.connect(lambda _row: self._show_one())
        self._read()

    @staticmethod
    def _button(name: str, text: str) -> Button:
        button = Button(text, Kind.SECONDARY)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        steps = QVBoxLayout()
        steps.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.table, 3)
        row.addWidget(scrolled(steps), 2)
        acts = QHBoxLayout()
        acts.setSpacing(S)
        for button in (self.open_button, self.note_button, self.hand_out_button, self.close_case_button):
            acts.addWidget(button)
        acts.addStretch(1)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.tabs)
        self.body.addLayout(row, 1)
        self.body.addLayout(acts)
        self.open_button.clicked.connect(lambda _on=False: OpenCaseForm(self, self._desk, self._opened).open())
        self.note_button.clicked.connect(lambda _on=False: self._note())
        self.hand_out_button.clicked.connect(lambda _on=False: self._hand_out())
        self.close_case_button.clicked.connect(lambda _on=False: self._close())

    # --------------------------------------------------------------------------------------------------------- showing

    def _read(self) -> None:
        session, closed = self._desk.session, self.tabs.currentIndex() == _CLOSED
        self._desk.tasks.run(lambda: cases.find(session, closed=closed), self._show, self._failed, self)

    def _show(self, known: CaseList) -> None:
        self._known = known
        last = self.tr("Ended") if self.tabs.currentIndex() == _CLOSED else self.tr("Deadline")
        self.table.name_it(self.tr("Complaint cases"), (last, self.tr("Case"), self.tr("Patient")))
        self.table.show_lines([self._cells(line, known) for line in known.lines], choose=self._place(known))
        self._show_one()

    def _cells(self, line: CaseLine, known: CaseList) -> tuple[str, str, str]:
        closed, deadline = line.case.closed, line.case.deadline
        whose = self.tr("Not known") if line.stub is None else identity_line(line.stub.id, line.stub)
        if closed is not None:
            return outcome_name(closed.outcome), line.case.name, whose
        if deadline is None:
            return self.tr("None set"), line.case.name, whose
        left = days_left_in_words((deadline - known.today).days)
        return f"{day(deadline)}, {left}", line.case.name, whose

    def _place(self, known: CaseList) -> int:
        """The line to choose: what was just written, which then has the focus, or the one before."""
        wanted, self._wanted = self._wanted, None
        ids = [line.case.id for line in known.lines]
        if wanted not in ids:
            return max(self.table.row, 0)
        self.table.setFocus()
        return ids.index(wanted)

    def chosen(self) -> CaseLine | None:
        """The case that is chosen in the list."""
        lines = () if self._known is None else self._known.lines
        return lines[self.table.row] if 0 <= self.table.row < len(lines) else None

    def _show_one(self) -> None:
        line, known = self.chosen(), self._known
        is_open = line is not None and line.case.closed is None
        self.note_button.setVisible(is_open)
        self.hand_out_button.setVisible(is_open and known is not None and known.may_hand_out)
        waits = line is not None and not _is_handed_out(line)
        self.hand_out_button.set_kind(Kind.PRIMARY if waits else Kind.SECONDARY)
        self.close_case_button.setVisible(is_open and known is not None and known.may_close)
        self.told.setText(self.tr("No cases here.") if line is None else "\n\n".join(self._steps(line)))

    def _steps(self, line: CaseLine) -> list[str]:
        case, zone = line.case, self._desk.session.clock.zone()
        written = [(case.at, case.opened.opened_by, *in_words(case.opened))]
        written += [(one.at, one.author, *in_words(one.content)) for one in case.steps]
        told = []
        for at, author, title, lines in reversed(written):
            when = BETWEEN.join((format_datetime(at, language_of(), zone=zone), line.names.get(author, "")))
            told.append("\n".join((title, *lines, when)))
        if case.closed is None and not _is_handed_out(line):
            mine = self.tr("The journal is on hold. Look through what goes out, then hand it out.")
            waits = self.tr("The journal is on hold. A practitioner hands it out.")
            told.insert(0, mine if self._known is not None and self._known.may_hand_out else waits)
        return told

    # ----------------------------------------------------------------------------------------------------------- doing

    def _note(self) -> None:
        if (line := self.chosen()) is not None:
            NoteCaseForm(self, self._desk, line.case, self._done).open()

    def _hand_out(self) -> None:
        if (line := self.chosen()) is not None:
            dialog = HandOutDialog(self, self._desk, line)
            dialog.finished.connect(lambda _result: self._read())
            dialog.open()

    def _close(self) -> None:
        if (line := self.chosen()) is not None:
            CloseCaseForm(self, self._desk, line.case, self._done).open()

    def _opened(self, changes: ChangeSet) -> None:
        """A new case is an open one."""
        self._wanted = changes.made
        self.tabs.setCurrentIndex(_OPEN)
        self._done(changes)

    def _done(self, changes: ChangeSet) -> None:
        self.notice.say("")
        self._wanted = changes.made
        self._desk.bus.changed.emit(changes)
        self._read()

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This could not be done.")), kind=NoticeKind.ERROR)


def _is_handed_out(line: CaseLine) -> bool:
    """Whether the journal went out for this case at least once."""
    return any(isinstance(one.content, HandedOut) for one in line.case.steps)
