"""Choosing a PIN: what it is for, twice six digits, the password that proves who chooses; it judges no PIN."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from journal_app.domain.errors import JournalError
from journal_app.services import people
from journal_app.services.session import Session
from journal_app.ui.clinic.front_page import FrontPage
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.password_field import PasswordField
from journal_app.ui.icons import Icon
from journal_app.ui.standing import Standing, standing_of, wipe
from journal_app.ui.tasks import Tasks
from journal_app.ui.tokens import L
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.pin_entry import DIGITS, PinField


class PinPair(LivingWidget):
    """The PIN twice; the sixth digit goes on to what comes next, and the Enter of habit after it does nothing more.

    Signals:
        complete: the second has six digits.
    """

    complete = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = PinField(), PinField()
        self.first.setObjectName("pinEntry")
        self.second.setObjectName("pinAgainEntry")
        self.first.textEdited.connect(lambda typed: self._go_on(typed, self.second.setFocus))
        self.second.textEdited.connect(lambda typed: self._go_on(typed, self.complete.emit))
        self._rows = FormRow("", self.first), FormRow("", self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        for row in self._rows:
            column.addWidget(row)
        self.setFocusProxy(self.first)
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._rows[0].set_texts(self.tr("PIN, six digits"), self.tr("No birthday and no pattern."))
        self._rows[1].set_texts(self.tr("The same PIN again"))
        self.second.name_it(self.tr("The same PIN again"))

    @staticmethod
    def _go_on(typed: str, onward: Callable[[], object]) -> None:
        if len(typed) == DIGITS:
            onward()

    def problem(self) -> str:
        """What is wrong with the two, shown beside them; empty when they are two times the same six digits."""
        for row in self._rows:
            row.show_error("")
        first, second = self.first.text(), self.second.text()
        if len(first) < DIGITS:
            return self._show(0, self.tr("A PIN is six digits."))
        if first != second:
            return self._show(1, self.tr("The two PINs differ. Type the same six digits twice."))
        return ""

    def show_problem(self, sentence: str) -> None:
        """Say beside the first why the PIN was refused."""
        self._show(0, sentence)

    def take(self) -> str:
        """The PIN; both fields are empty at once."""
        pin = self.first.text()
        self.forget()
        return pin

    def forget(self) -> None:
        """Empty both."""
        self.first.setText("")
        self.second.setText("")

    def _show(self, place: int, sentence: str) -> str:
        self._rows[place].show_error(sentence)
        wrong = (self.first, self.second)[place]
        wrong.setFocus()
        wrong.selectAll()  # what is typed next replaces it
        return sentence


class PinForm(LivingWidget):
    """The PIN twice and the password; sets it by itself.

    Signals:
        done: the PIN is set.
    """

    done = Signal()

    def __init__(self, tasks: Tasks, session: Session) -> None:
        super().__init__()
        self.setObjectName("pinForm")
        self._tasks, self._session = tasks, session
        self._went_on = False
        self.notice = Notice(NoticeKind.ERROR)
        self.pins = PinPair()
        self.password = PasswordField()
        self._password_row = FormRow("", self.password)
        self.save_button = Button("", Kind.PRIMARY)
        self.save_button.setObjectName("savePinButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        for widget in (self.notice, self.pins, self._password_row):
            column.addWidget(widget)
        column.addWidget(self.save_button)
        self.setFocusProxy(self.pins)
        self.pins.complete.connect(self._go_to_password)
        self.password.submitted.connect(self._entered)
        self.save_button.clicked.connect(self._save)
        self.settle()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._password_row.set_texts(self.tr("Your password"))
        self.save_button.setText(self.tr("Set the PIN"))

    def _go_to_password(self) -> None:
        """Where the two differ it is said at once, before a password is typed for nothing."""
        self._went_on = not self.pins.problem()
        if self._went_on:
            self.password.setFocus()

    def _entered(self) -> None:
        """Save, unless it is the Enter of habit after the last digit."""
        was_habit = self._went_on and self.password.is_empty()
        self._went_on = False
        if not was_habit:
            self._save()

    def _save(self) -> None:
        self._password_row.show_error("")
        if self.pins.problem():
            return
        if self.password.is_empty():
            self._password_row.show_error(self.tr("Type your password."))
            self.password.setFocus()
            return
        pin, password, session = self.pins.take(), self.password.take(), self._session
        self.save_button.setEnabled(False)

        def work() -> None:
            try:
                people.set_pin(session, password=password, pin=pin)
            finally:
                wipe(password)

        self._tasks.run(work, lambda _none: self._saved(), self._refused, self)

    def _saved(self) -> None:
        self.save_button.setEnabled(True)
        self.notice.say("")
        self.done.emit()

    def _refused(self, problem: Exception) -> None:
        self.save_button.setEnabled(True)
        if not isinstance(problem, JournalError):
            return
        if problem.key.startswith("vault.pin."):
            self.pins.show_problem(sentence_of(problem))
        else:
            self._password_row.show_error(sentence_of(problem))
            self.password.setFocus()


class PinPage(FrontPage):
    """The page after one's first sign-in.

    Signals:
        finished: ``Standing`` as it is now.
    """

    finished = Signal(object)

    def __init__(self, tasks: Tasks, standing: Standing) -> None:
        super().__init__(Icon.LOCK)
        self.setObjectName("pinPage")
        self._tasks, self._standing = tasks, standing
        self.form = PinForm(tasks, standing.session)
        self.later_button = Button("", Kind.QUIET)
        self.later_button.setObjectName("laterButton")
        self.card.body.addWidget(self.form)
        self.add_actions(self.later_button)
        self.form.done.connect(self._look_again)
        self.later_button.clicked.connect(lambda _checked=False: self.finished.emit(standing))
        self.settle()

    def focus_first(self) -> None:
        """The first digit."""
        self.form.setFocus()

    def broke(self) -> None:
        """Let the person try again."""
        self.form.save_button.setEnabled(True)
        super().broke()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("Choose your PIN"),
            self.tr(
                "With it you sign entries, take the screen back from a patient, and come back after the screen "
                "locked. It never opens the journal by itself."
            ),
        )
        self.later_button.setText(self.tr("Not now"))

    def _look_again(self) -> None:
        session, folder, language = self._standing.session, self._standing.folder, language_of()
        self._tasks.run(
            lambda: standing_of(session, folder, language=language),
            self.finished.emit,
            lambda _problem: self.finished.emit(self._standing),
            self,
        )
