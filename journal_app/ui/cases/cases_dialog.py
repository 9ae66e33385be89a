"""Complaint cases, the earliest deadline first, one of them with its steps and what can be done; it decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabBar, QWidget

from journal_app.domain.cases import HandedOut
from journal_app.domain.dates import format_datetime
from journal_app.services import cases
from journal_app.services.cases import CaseLine, CaseList
from journal_app.services.session import ChangeSet
from journal_app.ui.cases.forms import CloseCaseForm, NoteCaseForm, OpenCaseForm
from journal_app.ui.cases.hand_out_dialog import HandOutDialog
from journal_app.ui.cases.words import day, in_words, outcome_name
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.list_dialog import ListDialog, Looks
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.requests.words import BETWEEN, days_left_in_words
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind

_OPEN, _CLOSED = 0, 1


class CasesDialog(ListDialog[CaseLine]):
    """The list with its steps beside it."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        title = QCoreApplication.translate("CasesDialog", "Complaint cases")
        super().__init__(parent, desk, Looks(title, Icon.DOCUMENT, "casesTable", columns=3, wide=1))
        self.setObjectName("casesDialog")
        self._known: CaseList | None = None
        self.tabs = QTabBar()
        self.tabs.setObjectName("caseTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Open or closed cases"))
        for name in (self.tr("Open"), self.tr("Closed")):
            self.tabs.addTab(name)
        self.above.addWidget(self.tabs)
        self.open_button = self.add_act("openCaseButton", self.tr("Open a case…"), self._open)
        self.note_button = self.add_act("noteCaseButton", self.tr("Write a note…"), self._note)
        self.close_case_button = self.add_act("closeCaseButton", self.tr("Close the case…"), self._close)
        self.hand_out_button = self.add_button(
            self.tr("Hand the journal out…"), Kind.SECONDARY, self._hand_out, name="handOutCaseButton"
        )
        self.tabs.currentChanged.connect(lambda _tab: self.read())
        self.read()

    # --------------------------------------------------------------------------------------------------------- showing

    def read(self) -> None:
        """Have the worker read the open ones, or those that were closed."""
        session, closed = self.desk.session, self.tabs.currentIndex() == _CLOSED
        self.desk.tasks.run(lambda: cases.find(session, closed=closed), self._show, self.failed, self)

    def _show(self, known: CaseList) -> None:
        self._known = known
        is_closed = self.tabs.currentIndex() == _CLOSED
        last = self.tr("Ended") if is_closed else self.tr("Deadline")
        self.table.name_it(self.tr("Complaint cases"), (last, self.tr("Case"), self.tr("Patient")))
        self.empty.say(self.tr("No closed cases") if is_closed else self.tr("No open cases"))
        self.show_lines(known.lines, lambda line: self._cells(line, known), lambda line: line.case.id)

    def _cells(self, line: CaseLine, known: CaseList) -> tuple[str, str, str]:
        closed, deadline = line.case.closed, line.case.deadline
        whose = self.tr("Not known") if line.stub is None else identity_line(line.stub.id, line.stub)
        if closed is not None:
            return outcome_name(closed.outcome), line.case.name, whose
        if deadline is None:
            return self.tr("None set"), line.case.name, whose
        left = days_left_in_words((deadline - known.today).days)
        return f"{day(deadline)}, {left}", line.case.name, whose

    def say_one(self) -> None:
        """Its steps, the newest first."""
        line, known = self.chosen(), self._known
        is_open = line is not None and line.case.closed is None
        self.note_button.setVisible(is_open)
        self.hand_out_button.setVisible(is_open and known is not None and known.may_hand_out)
        waits = line is not None and not _is_handed_out(line)
        self.hand_out_button.set_kind(Kind.PRIMARY if waits else Kind.SECONDARY)
        self.close_case_button.setVisible(is_open and known is not None and known.may_close)
        if line is not None:
            self.tell(line.case.name, self._steps(line))

    def _steps(self, line: CaseLine) -> list[str]:
        case, zone = line.case, self.desk.session.clock.zone()
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

    def _open(self) -> None:
        OpenCaseForm(self, self.desk, self._opened).open()

    def _note(self) -> None:
        if (line := self.chosen()) is not None:
            NoteCaseForm(self, self.desk, line.case, self.written).open()

    def _hand_out(self) -> None:
        if (line := self.chosen()) is not None:
            dialog = HandOutDialog(self, self.desk, line)
            dialog.finished.connect(lambda _result: self.read())
            dialog.open()

    def _close(self) -> None:
        if (line := self.chosen()) is not None:
            CloseCaseForm(self, self.desk, line.case, self.written).open()

    def _opened(self, changes: ChangeSet) -> None:
        """A new case is an open one."""
        self.tabs.setCurrentIndex(_OPEN)
        self.written(changes)


def _is_handed_out(line: CaseLine) -> bool:
    """Whether the journal went out for this case at least once."""
    return any(isinstance(one.content, HandedOut) for one in line.case.steps)
