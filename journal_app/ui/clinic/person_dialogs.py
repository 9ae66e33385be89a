"""Adding somebody who works here and changing them, each in a dialog; it must not keep a password."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.errors import JournalError
from journal_app.domain.people import Person, judge_roles
from journal_app.services import people
from journal_app.services.session import ChangeSet
from journal_app.services.staff_port import Newcomer
from journal_app.ui.clinic.new_password import NewPassword
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.person_form import PersonForm
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.clinic.staff_table import Staff
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.icons import Icon
from journal_app.ui.standing import wipe
from journal_app.ui.tokens import M
from journal_app.ui.translation import sentence_of, translate_sentence
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import ErrorSummary

_DIALOG_WIDTH = 620


class _PersonDialog(AskingDialog):
    """What adding and changing share: the form, the summary of errors, and saving."""

    saved = Signal(object)

    def __init__(self, parent: QWidget, title: str, verb: str, *, desk: Desk, staff: Staff) -> None:
        super().__init__(parent, title, icon=Icon.DETAILS, fill=True)
        self.setMinimumWidth(_DIALOG_WIDTH)
        self._desk, self._staff = desk, staff
        self.summary = ErrorSummary()
        self.notice = Notice(NoticeKind.ERROR)
        self.form = PersonForm(staff.jurisdiction)
        self.column = QVBoxLayout()
        self.column.setSpacing(M)
        self.column.addWidget(self.form)
        for widget in (self.notice, self.summary):
            self.body.addWidget(widget)
        self.body.addWidget(scrolled(self.column), 1)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.save_button = self.add_button(verb, Kind.PRIMARY, self.save, name="saveButton")
        self.form.setFocus()

    def save(self) -> None:
        """Save what the form says, once nothing is missing."""
        errors = self.form.errors()
        self.summary.show_errors(errors)
        if not errors and self.is_ready():
            self.save_button.setEnabled(False)
            self.notice.say("")
            self._desk.tasks.run(self.work(), self._saved, self._refused, self)

    def is_ready(self) -> bool:
        """Whether what is beside the form is right too."""
        return True

    def work(self) -> Callable[[], ChangeSet]:
        """What the worker does."""
        raise NotImplementedError

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()
        self.saved.emit(changes)

    def _refused(self, problem: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(problem, JournalError):
            self.refuse(problem)

    def refuse(self, problem: JournalError) -> None:
        """Say why it was not saved."""
        self.notice.say(sentence_of(problem), kind=NoticeKind.ERROR)


class AddPersonDialog(_PersonDialog):
    """A newcomer sits down and chooses a password that nobody else sees."""

    def __init__(self, parent: QWidget, desk: Desk, staff: Staff, done: Callable[[ChangeSet, str], None]) -> None:
        title, verb = (
            QCoreApplication.translate("AddPersonDialog", "Add a person"),
            QCoreApplication.translate("AddPersonDialog", "Add this person"),
        )
        super().__init__(parent, title, verb, desk=desk, staff=staff)
        self.setObjectName("addPersonDialog")
        self.password = NewPassword(desk.session.packs.blocked_passwords, words=(staff.clinic,))
        hand_over = Notice(NoticeKind.INFORMATION)
        hand_over.say(self.tr("Now let the new colleague sit down: they choose their own password, and you look away."))
        self.column.addWidget(hand_over)
        self.column.addWidget(self.password)
        self.password.submitted.connect(self.save)
        self.form.name.textChanged.connect(lambda name: self.password.set_words((staff.clinic, name)))
        self.saved.connect(lambda changes: done(changes, self.tr("The new colleague can sign in now.")))

    def is_ready(self) -> bool:
        return self.password.is_right()

    def work(self) -> Callable[[], ChangeSet]:
        form, session = self.form, self._desk.session
        newcomer = Newcomer(
            form.name.text().strip(),
            form.roles.roles(),
            bytearray(self.password.first.text().encode("utf-8", errors="replace")),
            form.person_title.text().strip(),
            form.registration(),
        )

        def admit() -> ChangeSet:
            try:
                return people.admit(session, newcomer)
            finally:
                wipe(newcomer.password)

        return admit

    def refuse(self, problem: JournalError) -> None:
        if problem.key.startswith("password."):
            self.password.show_problem(sentence_of(problem))
        else:
            super().refuse(problem)

    def done(self, result: int) -> None:
        self.password.forget()
        super().done(result)


class ChangePersonDialog(_PersonDialog):
    """Another name, title, registration or other roles."""

    def __init__(
        self, parent: QWidget, desk: Desk, whom: tuple[Staff, Person], done: Callable[[ChangeSet, str], None]
    ) -> None:
        staff, person = whom
        title = QCoreApplication.translate("ChangePersonDialog", "Change {name}").format(name=person.name)
        super().__init__(
            parent, title, QCoreApplication.translate("ChangePersonDialog", "Save"), desk=desk, staff=staff
        )
        self.setObjectName("changePersonDialog")
        self._person = person
        self._caution = Notice(NoticeKind.WARNING)
        self.body.addWidget(self._caution)
        self.form.set_person(person)
        self.form.roles.changed.connect(self._judge)
        self.saved.connect(lambda changes: done(changes, self.tr("The change is saved.")))

    def work(self) -> Callable[[], ChangeSet]:
        form, session = self.form, self._desk.session
        changed = replace(
            self._person,
            name=form.name.text().strip(),
            title=form.person_title.text().strip(),
            roles=form.roles.roles(),
            registration=form.registration(),
        )
        return lambda: people.change(session, changed)

    def _judge(self) -> None:
        """Say at once what speaks against the roles that are ticked."""
        findings = judge_roles(self._person.id, self.form.roles.roles(), self._staff.people)
        self._caution.say("\n".join(translate_sentence(finding.key, finding.sentence) for finding in findings))
