"""The register of data breaches: each with its clock, the next step as the one button; it must not judge a step."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.breaches import BreachCase
from journal_app.domain.dates import format_datetime
from journal_app.domain.names import display_name
from journal_app.services import breach_notices, breaches
from journal_app.services.authority_reports import AuthorityReport
from journal_app.services.breaches import BreachLine, Register
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.list_dialog import ListDialog, Looks
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.paper import save_pdf
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.requests.breach_form import BreachStepDialog, NoticeBreachDialog
from journal_app.ui.requests.breach_letters_dialog import BreachLettersDialog
from journal_app.ui.requests.breach_words import clock_in_words, next_name, told_in_words
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind


class BreachesDialog(ListDialog[BreachLine]):
    """Every breach in one list, and what can be done with the one that is chosen."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        title = QCoreApplication.translate("BreachesDialog", "Data breaches")
        super().__init__(parent, desk, Looks(title, Icon.WARNING, "breachesTable", columns=4, wide=1))
        self.setObjectName("breachesDialog")
        self._may_write = False
        self.clock = Notice(NoticeKind.ERROR)
        self.above.addWidget(self.clock)
        self.notice_button = self.add_act("noticeBreachButton", self.tr("Write down a breach…"), self._write_down)
        self.copy_button = self.add_act(
            "copyNotificationButton", self.tr("Copy text for the authority"), self._copy_notification
        )
        self.pdf_button = self.add_act("notificationPdfButton", self.tr("Save it as PDF…"), self._make_pdf)
        self.call_button = self.add_act("callListButton", self.tr("Copy call list"), self._copy_calls)
        self.letters_button = self.add_act(
            "breachLettersButton", self.tr("Letters to those affected…"), self._write_letters
        )
        self.next_button = self.add_button(next_name(None), Kind.PRIMARY, self._step, name="nextBreachStepButton")
        heads = (self.tr("Aware since"), self.tr("What happened"), self.tr("Next step"), self.tr("72 hours"))
        self.table.name_it(self.tr("Register of data breaches"), heads)
        self.empty.say(self.tr("No breach is written down"))
        self.say_one()
        self.read()

    # --------------------------------------------------------------------------------------------------------- showing

    def read(self) -> None:
        """Have the worker read the register."""
        session = self.desk.session
        self.desk.tasks.run(lambda: breaches.register(session), self._show, self.failed, self)

    def _show(self, known: Register) -> None:
        self._may_write = known.may_write
        self.show_lines(known.lines, self._cells, lambda line: line.case.id)

    def _cells(self, line: BreachLine) -> tuple[str, ...]:
        case = line.case
        return (
            self._moment(case.noticed.aware),
            case.noticed.what,
            next_name(case.next),
            clock_in_words(line.left, case),
        )

    def _moment(self, at: datetime) -> str:
        return format_datetime(at, language_of(), zone=self.desk.session.clock.zone())

    def say_one(self) -> None:
        """What happened, who heard of it, when and how; its clock, and what can be done."""
        line = self.chosen()
        step = None if line is None else line.case.next
        self.notice_button.setVisible(self._may_write)
        self.next_button.setVisible(self._may_write and step is not None)
        self.next_button.setText(f"{next_name(step)}…")
        for button in (self.copy_button, self.pdf_button):
            button.setVisible(line is not None)
        for button in (self.call_button, self.letters_button):
            button.setVisible(self._may_write and line is not None and bool(line.case.to_tell))
        self._say_clock(line)
        if line is not None:
            noticed = line.case.noticed
            self.tell(self._moment(noticed.aware), (noticed.what, *self._told(line)))

    def _told(self, line: BreachLine) -> tuple[str, ...]:
        """Each that heard of it is a record of its own."""

        def name(patient: UUID) -> str:
            stub = line.stubs.get(patient)
            return self.tr("a patient who is erased") if stub is None else display_name(stub.shown_as or stub.name)

        return told_in_words(line.case, name, self._moment)

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

    def _write_down(self) -> None:
        NoticeBreachDialog(self, self.desk, self.written).open()

    def _step(self) -> None:
        line = self.chosen()
        if line is not None and line.case.next is not None:
            BreachStepDialog(self, self.desk, line, line.case.next, self.written).open()

    def written(self, changes: ChangeSet) -> None:
        """Say so, too."""
        super().written(changes)
        self.desk.ways.say(self.tr("It is written in the register and signed."))

    def _copy_notification(self) -> None:
        line, session = self.chosen(), self.desk.session
        if line is not None:
            self.desk.tasks.run(
                lambda: breach_notices.put_together(session, line.case.id), self._copied, self.failed, self
            )

    def _copied(self, made: AuthorityReport) -> None:
        self._put(f"{made.title}\n\n{made.body}")

    def _copy_calls(self) -> None:
        line, session = self.chosen(), self.desk.session
        if line is not None:
            self.desk.tasks.run(lambda: breaches.call_list(session, line.case.id), self._put, self.failed, self)

    def _write_letters(self) -> None:
        line = self.chosen()
        if line is not None:
            BreachLettersDialog(self, self.desk, line.case.id, self._say_letters).open()

    def _say_letters(self, count: int) -> None:
        made = self.tr("%n letters are made. The program sends nothing: once they are sent, write it down.", "", count)
        self.notice.say(made, kind=NoticeKind.GOOD)

    def _put(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.notice.say(self.tr("The text is copied. The program sends nothing."), kind=NoticeKind.GOOD)

    def _make_pdf(self) -> None:
        line, session = self.chosen(), self.desk.session
        if line is not None:
            self.desk.tasks.run(
                lambda: breach_notices.print_notice(session, line.case.id), self._ask_where, self.failed, self
            )

    def _ask_where(self, pdf: bytes) -> None:
        name = self.tr("breach-notification") + f"-{self.desk.today().isoformat()}.pdf"
        said = self.tr("The text is saved. The program sends nothing.")
        save_pdf(
            self,
            self.desk.tasks,
            pdf,
            name=name,
            saved=lambda _path: self.notice.say(said, kind=NoticeKind.GOOD),
            failed=self.failed,
        )
