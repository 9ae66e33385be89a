"""The register of data breaches: each with its clock, the next step as the one button; it must not judge a step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.breaches import BreachCase
from journal_app.domain.dates import format_datetime
from journal_app.domain.names import display_name
from journal_app.services import breach_notices, breaches
from journal_app.services.authority_reports import AuthorityReport
from journal_app.services.breaches import BreachLine, Register
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.paper import save_pdf
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.requests.breach_form import BreachStepDialog, NoticeBreachDialog
from journal_app.ui.requests.breach_letters_dialog import BreachLettersDialog
from journal_app.ui.requests.breach_words import clock_in_words, next_name, told_in_words
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 960, 600


class BreachesDialog(AskingDialog):
    """Every breach in one list, and what can be done with the one that is chosen."""

    def __init__(self, parent: QWidget, desk: Desk, done: Callable[[ChangeSet, str], None]) -> None:
        title = QCoreApplication.translate("BreachesDialog", "Data breaches")
        super().__init__(parent, title, icon=Icon.WARNING, fill=True)
        self.setObjectName("breachesDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk, self._done = desk, done
        self._register: Register | None = None
        self.clock, self.notice = Notice(NoticeKind.ERROR), Notice(NoticeKind.ERROR)
        self.notice_button = self._button("noticeBreachButton", self.tr("Write down a breach…"), Icon.ADD)
        self.copy_button = self._button("copyNotificationButton", self.tr("Copy text for the authority"))
        self.pdf_button = self._button("notificationPdfButton", self.tr("Save it as PDF…"))
        self.call_button = self._button("callListButton", self.tr("Copy call list"))
        self.letters_button = self._button("breachLettersButton", self.tr("Letters to those affected…"))
        self.told = PlainLabel("")
        self.told.setObjectName("breachTold")
        words = QVBoxLayout()
        words.addWidget(self.told)
        self.heard = scrolled(words)
        self.table = LinesTable("breachesTable", columns=4, wide=1, lines=2)
        heads = (self.tr("Aware since"), self.tr("What happened"), self.tr("Next step"), self.tr("72 hours"))
        self.table.name_it(self.tr("Register of data breaches"), heads)
        self._lay_out()
        self._connect()
        self._read()

    @staticmethod
    def _button(name: str, text: str, icon: Icon | None = None) -> Button:
        button = Button(text, Kind.SECONDARY, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        row = FlowLayout(across=S, down=S)
        for button in (self.copy_button, self.pdf_button, self.call_button, self.letters_button, self.notice_button):
            row.addWidget(button)
        buttons = LivingWidget()
        buttons.setLayout(row)
        for widget in (self.notice, self.clock):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(self.heard, 2)
        self.body.addWidget(buttons)
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.accept, name="closeButton")
        self.next_button = self.add_button(next_name(None), Kind.PRIMARY, self._step, name="nextBreachStepButton")
        self._say_line()

    def _connect(self) -> None:
        self.table.chosen.connect(lambda _row: self._say_line())
        self.notice_button.clicked.connect(lambda _on=False: NoticeBreachDialog(self, self._desk, self._written).open())
        self.copy_button.clicked.connect(lambda _on=False: self._copy_notification())
        self.pdf_button.clicked.connect(lambda _on=False: self._make_pdf())
        self.letters_button.clicked.connect(lambda _on=False: self._write_letters())
        self.call_button.clicked.connect(lambda _on=False: self._copy_calls())

    # --------------------------------------------------------------------------------------------------------- showing

    def _read(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: breaches.register(session), self._show, self._failed, self)

    def _show(self, known: Register) -> None:
        self._register = known
        self.table.show_lines([self._cells(line) for line in known.lines])
        self._say_line()

    def _cells(self, line: BreachLine) -> tuple[str, ...]:
        case = line.case
        aware = format_datetime(case.noticed.aware, language_of(), zone=self._desk.session.clock.zone())
        return aware, case.noticed.what, next_name(case.next), clock_in_words(line.left, case)

    def _chosen(self) -> BreachLine | None:
        lines = () if self._register is None else self._register.lines
        return lines[self.table.row] if 0 <= self.table.row < len(lines) else None

    def _say_line(self) -> None:
        line, may_write = self._chosen(), self._register is not None and self._register.may_write
        step = None if line is None else line.case.next
        self.notice_button.setVisible(may_write)
        self.next_button.setVisible(may_write and step is not None)
        self.next_button.setText(f"{next_name(step)}…")
        self.copy_button.setEnabled(line is not None)
        self.pdf_button.setEnabled(line is not None)
        for button in (self.call_button, self.letters_button):
            button.setVisible(may_write and line is not None and bool(line.case.to_tell))
        self._say_told(line)
        self._say_clock(line)

    def _say_told(self, line: BreachLine | None) -> None:
        """Who heard of it, when and how: each is a record of its own."""
        zone = self._desk.session.clock.zone()

        def moment(at: datetime) -> str:
            return format_datetime(at, language_of(), zone=zone)

        def name(patient: UUID) -> str:
            stub = None if line is None else line.stubs.get(patient)
            return self.tr("a patient who is erased") if stub is None else display_name(stub.shown_as or stub.name)

        lines = () if line is None else told_in_words(line.case, name, moment)
        self.told.setText("\n".join(lines))
        self.heard.setVisible(bool(lines))

    def _say_clock(self, line: BreachLine | None) -> None:
        if line is None or line.left is None:
            self.clock.say(self._reason(line.case) if line is not None else "", kind=NoticeKind.INFORMATION)
            return
        is_over = line.left < timedelta(0)
        sentence = (
            self.tr("The 72 hours to notify the authority are over. Notify now, and write why it is late.")
            if is_over
            else self.tr("The authority must be notified within 72 hours unless a risk is unlikely.")
        )
        words = f"{clock_in_words(line.left, line.case)}. {sentence}"
        self.clock.say(words, kind=NoticeKind.ERROR if is_over else NoticeKind.WARNING)

    def _reason(self, case: BreachCase) -> str:
        return self.tr("Not notified, because: {reason}").format(reason=case.not_notified) if case.not_notified else ""

    # ----------------------------------------------------------------------------------------------------------- doing

    def _step(self) -> None:
        line = self._chosen()
        if line is not None and line.case.next is not None:
            BreachStepDialog(self, self._desk, line, line.case.next, self._written).open()

    def _written(self, changes: ChangeSet) -> None:
        self.notice.say("")
        self._done(changes, self.tr("It is written in the register and signed."))
        self._read()

    def _copy_notification(self) -> None:
        line, session = self._chosen(), self._desk.session
        if line is not None:
            self._desk.tasks.run(
                lambda: breach_notices.put_together(session, line.case.id), self._copied, self._failed, self
            )

    def _copied(self, made: AuthorityReport) -> None:
        self._put(f"{made.title}\n\n{made.body}")

    def _copy_calls(self) -> None:
        line, session = self._chosen(), self._desk.session
        if line is not None:
            self._desk.tasks.run(lambda: breaches.call_list(session, line.case.id), self._put, self._failed, self)

    def _write_letters(self) -> None:
        line = self._chosen()
        if line is not None:
            BreachLettersDialog(self, self._desk, line.case.id, self._say_letters).open()

    def _say_letters(self, count: int) -> None:
        made = self.tr("%n letters are made. The program sends nothing: once they are sent, write it down.", "", count)
        self.notice.say(made, kind=NoticeKind.GOOD)

    def _put(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.notice.say(self.tr("The text is copied. The program sends nothing."), kind=NoticeKind.GOOD)

    def _make_pdf(self) -> None:
        line, session = self._chosen(), self._desk.session
        if line is not None:
            self._desk.tasks.run(
                lambda: breach_notices.print_notice(session, line.case.id), self._ask_where, self._failed, self
            )

    def _ask_where(self, pdf: bytes) -> None:
        name = self.tr("breach-notification") + f"-{self._desk.today().isoformat()}.pdf"
        said = self.tr("The text is saved. The program sends nothing.")
        save_pdf(
            self,
            self._desk.tasks,
            pdf,
            name=name,
            saved=lambda _path: self.notice.say(said, kind=NoticeKind.GOOD),
            failed=self._failed,
        )

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This could not be done.")), kind=NoticeKind.ERROR)
