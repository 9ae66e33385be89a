"""The frame of the stock's forms: rows, what is wrong at the top, Save; it must not know what is written down."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import ErrorSummary, FieldError, FormRow

_WIDTH = 600


class StockDialog(AskingDialog):
    """A form that writes one record when it is whole; subclasses say what is wrong and what is done."""

    def __init__(self, parent: QWidget, desk: Desk, title: str, *, height: int) -> None:
        super().__init__(parent, title, icon=Icon.STOCK, fill=True)
        self.setMinimumSize(_WIDTH, height)
        self.desk = desk
        self.notice, self.summary = Notice(NoticeKind.WARNING), ErrorSummary()
        self._form = QVBoxLayout()
        self._form.setSpacing(M)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.summary)
        self.body.addWidget(scrolled(self._form), 1)

    def lay_out(self, *rows: QWidget, verb: str, done: Callable[[ChangeSet], object]) -> None:
        """Put the rows in, and the buttons below; ``done`` is called with what was written."""
        for row in rows:
            self._form.addWidget(row)
        self._done = done
        cancel = QCoreApplication.translate("ConfirmDialog", "Cancel")
        self.add_button(cancel, Kind.SECONDARY, self.reject, name="cancelButton")
        self.save_button = self.add_button(verb, Kind.PRIMARY, self._save, name="saveButton")

    def problems(self) -> tuple[tuple[FormRow, str], ...]:
        """Each row with what is wrong there; an empty sentence where nothing is."""
        raise NotImplementedError

    def act(self) -> Callable[[], ChangeSet]:
        """What is done with what was typed, ready to run elsewhere."""
        raise NotImplementedError

    def _save(self) -> None:
        errors = tuple(FieldError(row, sentence) for row, sentence in self.problems() if sentence)
        self.summary.show_errors(errors)
        if errors:
            return
        self.save_button.setEnabled(False)
        self.desk.tasks.run(self.act(), self._written, self._refused, self)

    def _written(self, changes: ChangeSet) -> None:
        self.accept()
        self._done(changes)

    def _refused(self, problem: Exception) -> None:
        self.save_button.setEnabled(True)
        fallback = QCoreApplication.translate("StockDialog", "This could not be written down. Try again.")
        self.notice.say(problem_sentence(problem, fallback), kind=NoticeKind.ERROR)
