"""The restricted journals, one of them with its ground and to whom it stays open; it must not open any."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.dates import format_datetime
from journal_app.services import restrictions
from journal_app.services.restrictions import RestrictionLine, RestrictionList
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.restrictions.forms import LiftForm, RestrictForm
from journal_app.ui.restrictions.words import said_by
from journal_app.ui.tokens import L, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 980, 560


class RestrictionsDialog(AskingDialog):
    """The list, what the chosen one says beside it, and the two acts."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        title = QCoreApplication.translate("RestrictionsDialog", "Restricted journals")
        super().__init__(parent, title, icon=Icon.LOCK, fill=True)
        self.setObjectName("restrictionsDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk = desk
        self._known: RestrictionList | None = None
        self._wanted: UUID | None = None
        self.notice = Notice(NoticeKind.ERROR)
        self.table = LinesTable("restrictionsTable", columns=2, wide=0)
        self.told = PlainLabel("")
        self.restrict_button = self._button("restrictButton", self.tr("Restrict a journal…"))
        self.lift_button = self._button("liftButton", self.tr("Lift the restriction…"))
        self._lay_out()
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.accept, name="closeButton")
        self.table.chosen.connect(lambda _row: self._show_one())
        self._read()

    @staticmethod
    def _button(name: str, text: str) -> Button:
        button = Button(text, Kind.SECONDARY)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.table, 3)
        row.addWidget(scrolled(beside), 2)
        acts = QHBoxLayout()
        acts.setSpacing(S)
        acts.addWidget(self.restrict_button)
        acts.addWidget(self.lift_button)
        acts.addStretch(1)
        self.body.addWidget(self.notice)
        self.body.addLayout(row, 1)
        self.body.addLayout(acts)
        self.restrict_button.clicked.connect(lambda _on=False: RestrictForm(self, self._desk, self._done).open())
        self.lift_button.clicked.connect(lambda _on=False: self._lift())

    def _read(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: restrictions.find(session), self._show, self._failed, self)

    def _show(self, known: RestrictionList) -> None:
        self._known = known
        self.table.name_it(self.tr("Restricted journals"), (self.tr("Patient"), self.tr("Since")))
        self.table.show_lines([self._cells(line) for line in known.lines], choose=self._place(known))
        self._show_one()

    def _cells(self, line: RestrictionLine) -> tuple[str, str]:
        whose = self.tr("Not known") if line.stub is None else identity_line(line.stub.id, line.stub)
        return whose, format_datetime(line.restriction.at, language_of(), zone=self._desk.session.clock.zone())

    def _place(self, known: RestrictionList) -> int:
        """The line to choose: what was just written, which then has the focus, or the one before."""
        wanted, self._wanted = self._wanted, None
        ids = [line.restriction.id for line in known.lines]
        if wanted not in ids:
            return max(self.table.row, 0)
        self.table.setFocus()
        return ids.index(wanted)

    def chosen(self) -> RestrictionLine | None:
        """The restriction that is chosen in the list."""
        lines = () if self._known is None else self._known.lines
        return lines[self.table.row] if 0 <= self.table.row < len(lines) else None

    def _show_one(self) -> None:
        line, known = self.chosen(), self._known
        self.lift_button.setVisible(line is not None and known is not None and known.may_lift)
        self.told.setText(self.tr("No journal is restricted.") if line is None else "\n\n".join(self._told(line)))

    def _told(self, line: RestrictionLine) -> tuple[str, ...]:
        open_to = self.tr("Open to nobody without a reason")
        if line.readers:
            open_to = self.tr("Open to: {names}").format(names=", ".join(line.readers))
        by = self.tr("Set by {name}").format(name=line.set_by)
        return (*said_by(line.restriction.content), open_to, by)

    def _lift(self) -> None:
        if (line := self.chosen()) is not None:
            LiftForm(self, self._desk, (line.restriction, line.stub), self._done).open()

    def _done(self, changes: ChangeSet) -> None:
        self.notice.say("")
        self._wanted = changes.made
        self._desk.bus.changed.emit(changes)
        self._read()

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This could not be done.")), kind=NoticeKind.ERROR)
