"""In how many days the clinic itself promises an answer; it must not touch what the law asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.services import requests
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_LINE
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_DIGITS = 3


class PromiseDialog(AskingDialog):
    """A number of days, or none, and why."""

    def __init__(self, parent: QWidget, desk: Desk, so_far: int | None, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("PromiseDialog", "Promised answer time")
        super().__init__(parent, title, icon=Icon.CLOCK)
        self.setObjectName("promiseDialog")
        self._desk, self._done = desk, done
        self.notice = Notice(NoticeKind.ERROR)
        self.days, self.reason = QLineEdit("" if so_far is None else str(so_far)), QLineEdit()
        self.days.setObjectName("promiseDays")
        self.days.setMaxLength(_DIGITS)
        self.reason.setObjectName("promiseReason")
        self.reason.setMaxLength(LONGEST_LINE)
        lead = self.tr(
            "What the clinic's privacy policy promises beside the law. It stands next to the legal deadlines, counted "
            "in calendar days, and never replaces them."
        )
        days_row = FormRow(self.tr("Days"), self.days, hint=self.tr("Empty: the clinic promises none."))
        self._days_row = days_row
        for widget in (
            self.notice,
            PlainLabel(lead, TextRole.SECONDARY),
            days_row,
            FormRow(self.tr("Why does it change?"), self.reason),
        ):
            self.body.addWidget(widget)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.promise_button = self.add_button(
            self.tr("Promise this"), Kind.PRIMARY, self._save, name="promiseSaveButton"
        )
        self.days.setFocus()

    def _save(self) -> None:
        typed = self.days.text().strip()
        if typed and not (typed.isascii() and typed.isdigit()):
            self._days_row.show_error(self.tr("Write a whole number of days, or nothing."))
            self._days_row.focus_field()
            return
        self._days_row.show_error("")
        session, reason, days = self._desk.session, self.reason.text(), int(typed) if typed else None
        self._desk.tasks.run(lambda: requests.promise(session, days, reason=reason), self._saved, self._refused, self)

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()
        self._done(changes)

    def _refused(self, problem: Exception) -> None:
        sentence = problem_sentence(problem, self.tr("The promise could not be written. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)
