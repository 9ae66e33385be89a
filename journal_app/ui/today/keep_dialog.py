"""Asks for how many days past lists are kept and why; the service judges the number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.services import appointments
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_LONGEST_REASON = 500


class KeepDialog(AskingDialog):
    """A number of days, a reason, and what it means."""

    def __init__(self, parent: QWidget, desk: Desk, days: int, decided: Callable[[ChangeSet], object]) -> None:
        super().__init__(
            parent, QCoreApplication.translate("KeepDialog", "How long are past lists kept?"), icon=Icon.CLOCK
        )
        self.setObjectName("keepDialog")
        self._desk, self._decided = desk, decided
        self.notice = Notice(NoticeKind.ERROR)
        self.days, self.reason = QLineEdit(str(days)), QLineEdit()
        self.days.setObjectName("keptDays")
        self.days.setMaxLength(3)
        self.reason.setObjectName("keptReason")
        self.reason.setMaxLength(_LONGEST_REASON)
        self._days_row = FormRow(self.tr("Days"), self.days)
        self._reason_row = FormRow(self.tr("Why?"), self.reason, hint=self.tr("It is kept in the journal."))
        sentence = self.tr("Older days are deleted for good. The journal itself keeps everything that was done.")
        for widget in (self.notice, PlainLabel(sentence), self._days_row, self._reason_row):
            self.body.addWidget(widget)
        cancel = QCoreApplication.translate("ConfirmDialog", "Cancel")
        self.add_button(cancel, Kind.SECONDARY, self.reject, name="cancelButton")
        self.save_button = self.add_button(self.tr("Save"), Kind.PRIMARY, self._save, name="saveButton")
        self.days.setFocus()
        self.days.selectAll()

    def _save(self) -> None:
        typed, reason, session = self.days.text().strip(), self.reason.text(), self._desk.session
        is_number = typed.isascii() and typed.isdecimal()
        self._days_row.show_error("" if is_number else self.tr("Write a number"))
        if is_number:
            self._desk.tasks.run(
                lambda: appointments.keep_for(session, int(typed), reason=reason), self._saved, self._refused, self
            )

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()
        self._decided(changes)

    def _refused(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This did not work. Nothing was changed.")))
