"""The locked screen: nothing of the work is left behind it; the PIN brings its person back, others sign in anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar

from journal_app.domain.errors import JournalError
from journal_app.services.front_door import LockedSession
from journal_app.ui.clinic.front_page import FrontPage
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.icons import Icon
from journal_app.ui.standing import Standing, standing_of
from journal_app.ui.tasks import Tasks
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.pin_entry import PinEntry
from journal_app.ui.widgets.plain_label import PlainLabel

PASSWORD_NEEDED = "lock.password_needed"  # noqa: S105 - the key of a sentence


class LockScreen(FrontPage):
    """Asks for the PIN.

    Signals:
        unlocked: ``Standing``.
        password_needed: the PIN does not help any more, or the person rather signs in with the password.
        other_person_chosen: someone else wants to sign in; that takes a new process.
    """

    unlocked = Signal(object)
    password_needed = Signal()
    other_person_chosen = Signal()

    def __init__(self, tasks: Tasks, locked: LockedSession, folder: Path) -> None:
        super().__init__(Icon.LOCK)
        self.setObjectName("lockScreen")
        self._tasks, self._locked, self._folder = tasks, locked, folder
        self._label = PlainLabel("", TextRole.LABEL)
        self._hint = PlainLabel("", TextRole.SECONDARY)
        self.pin = PinEntry()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self.password_button = Button("", Kind.SECONDARY)
        self.password_button.setObjectName("passwordButton")
        self.other_person_button = Button("", Kind.QUIET, icon=Icon.PERSON)
        self.other_person_button.setObjectName("otherPersonButton")
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._label, self._hint):
            label.setAlignment(centre)
        self._label.setBuddy(self.pin)
        self.card.body.addWidget(self._label)
        self.card.body.addWidget(self.pin, 0, centre)
        self.card.body.addWidget(self._hint)
        self.card.body.addWidget(self._progress)
        self.card.body.addWidget(self.password_button)
        self.card.body.addWidget(self.other_person_button)
        self._progress.hide()
        self.pin.submitted.connect(self._submit)
        self.pin.incomplete.connect(self._too_short)
        self.password_button.clicked.connect(self.password_needed)
        self.other_person_button.clicked.connect(self.other_person_chosen)
        self.settle()

    def focus_first(self) -> None:
        """The PIN."""
        self.pin.setFocus()

    def broke(self) -> None:
        """Let the person try again."""
        self.pin.set_checking(checking=False)
        self._progress.hide()
        super().broke()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(self.tr("Locked"), self._locked.label)
        self._label.setText(self.tr("Your PIN"))
        self._hint.setText(self.tr("The sixth digit unlocks"))
        self.password_button.setText(self.tr("Sign in with your password"))
        self.other_person_button.setText(self.tr("Sign in as another person"))
        self._progress.setAccessibleName(self.tr("Unlocking"))

    def _too_short(self) -> None:
        self.notice.say(self.tr("A PIN is six digits."), kind=NoticeKind.ERROR)

    def _submit(self, pin: str) -> None:
        self.notice.say("")
        self.pin.set_checking(checking=True)
        self._progress.show()
        language = language_of()
        locked, folder = self._locked, self._folder
        self._tasks.run(
            lambda: standing_of(locked.unlock(pin), folder, language=language), self._came_back, self._refused, self
        )

    def _came_back(self, standing: Standing) -> None:
        self.unlocked.emit(standing)

    def _refused(self, problem: Exception) -> None:
        self.pin.set_checking(checking=False)
        self._progress.hide()
        if not isinstance(problem, JournalError):
            return
        if problem.key == PASSWORD_NEEDED:
            self.password_needed.emit()
            return
        self.notice.say(sentence_of(problem), kind=NoticeKind.ERROR)
        self.pin.setProperty("invalid", True)  # noqa: FBT003 - a Qt property's only form
        self.pin.setFocus()
