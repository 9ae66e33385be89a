"""Restoring a backup at the door: which one, opened how, to which new place, and what came of it; it restores nothing.

The front door does the work on the worker; nothing is shown of a journal before somebody signs in to it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from journal_app.domain.errors import JournalError
from journal_app.services.backup_port import (
    OVERRULABLE,
    Restored,
    RestoreForm,
    RestoreUnsound,
    Way,
    problems_of,
)
from journal_app.services.front_door import BackupSign, FrontDoor
from journal_app.ui.clinic.front_page import FrontPage
from journal_app.ui.clinic.new_password import NewPassword
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.clinic.restore_steps import HowOpened, WhereTo, WhichBackup, moment_here
from journal_app.ui.icons import Icon
from journal_app.ui.standing import wipe
from journal_app.ui.tasks import Progress, Step, Tasks
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.plain_label import PlainLabel

_OPENED, _PLACED, _DONE = 1, 2, 3


class RestorePage(FrontPage):
    """Three steps, and what came of it.

    Signals:
        cancelled: back to where one came from.
        finished: Path of the restored journal, to sign in to.
    """

    cancelled = Signal()
    finished = Signal(object)
    width_of_card = 620

    def __init__(self, tasks: Tasks, door: Callable[[], FrontDoor], new_password: NewPassword) -> None:
        super().__init__(Icon.UNDO)
        self.setObjectName("restorePage")
        self._tasks, self._door = tasks, door
        self.which, self.how, self.where = WhichBackup(), HowOpened(), WhereTo(tasks, door, new_password)
        self.told = PlainLabel("")
        self.told.setObjectName("restoredLabel")
        self._steps: tuple[QWidget, ...] = (self.which, self.how, self.where, self.told)
        self._at, self._source, self._asked_of = 0, Path(), ""
        self._restored: Restored | None = None
        self._stopping: Callable[[], None] | None = None
        self._wait = PlainLabel("", TextRole.SECONDARY)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self.next_button, self.back_button = Button("", Kind.PRIMARY), Button("", Kind.QUIET)
        self.next_button.setObjectName("nextButton")
        self.back_button.setObjectName("backButton")
        for widget in self._steps:
            self.card.body.addWidget(widget)
        self.add_actions(self._wait, self._progress, self.next_button, self.back_button)
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.which.submitted.connect(self._next)
        self.where.submitted.connect(self._next)
        self._set_working(working=False)
        self._show_step(0)
        self.settle()

    def focus_first(self) -> None:
        """Where the step begins."""
        self._steps[self._at].setFocus()

    def broke(self) -> None:
        """Let the person try again."""
        self._set_working(working=False)
        super().broke()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        leads = (
            self.tr(
                "The journal is made anew in a new folder and verified before it counts. Backups stay as they are."
            ),
            self.tr(
                "A backup opens with the recovery kit, or with an owner's password where the clinic's computer is left."
            ),
            self.tr("That you restored it, and from which backup it goes on, is written into the journal."),
            "",
        )
        self.say_head(self.tr("Restore from a backup"), leads[self._at])
        texts = {_PLACED: self.tr("Restore and verify"), _DONE: self.tr("Sign in")}
        self.next_button.setText(texts.get(self._at, self.tr("Next")))
        self.back_button.setText(self.tr("Stop") if self._stopping is not None else self.tr("Back"))
        self._wait.setText(self.tr("Copying and verifying everything. This may take some minutes."))
        self._progress.setAccessibleName(self.tr("Copying and verifying"))
        if self._restored is not None:
            self.told.setText(self._account_of(self._restored))

    def _next(self) -> None:
        if self._progress.isVisible():
            return
        self.notice.say("")
        if self._at == 0:
            self._look()
        elif self._at == _OPENED:
            if self.how.is_complete():
                if self.how.name != self._asked_of:
                    self._ask_anew()
                self._show_step(_PLACED)
        elif self._restored is None:
            self._restore()
        else:
            self.finished.emit(self._restored.place)

    def _back(self) -> None:
        if self._stopping is not None:
            self._stopping()
            self._set_working(working=False)
            self.notice.say(self.tr("It was stopped. Nothing was restored."), kind=NoticeKind.INFORMATION)
        elif self._at == 0:
            self.how.forget()
            self.cancelled.emit()
        else:
            self.notice.say("")
            self._show_step(self._at - 1)

    def _look(self) -> None:
        source = self.which.path()
        if source is None:
            return
        self._source = source
        self._set_working(working=True)
        self._tasks.run(lambda: self._door().look_into_backups(source), self._found, self._not_found, self)

    def _found(self, found: BackupSign) -> None:
        self._set_working(working=False)
        self.how.show_backups(found)
        self._ask_anew()
        self._show_step(_OPENED)

    def _ask_anew(self) -> None:
        """What was asked and answered of one backup says nothing about another."""
        self.where.forget_reason()
        self.next_button.set_kind(Kind.PRIMARY)

    def _not_found(self, problem: Exception) -> None:
        self._set_working(working=False)
        if isinstance(problem, JournalError):
            self.which.show_problem(sentence_of(problem))

    def _restore(self) -> None:
        person = self.how.person
        if person is None or not self.where.is_complete():
            return
        registry, clinical = self.how.words()
        source, place, name = self._source, self.where.place.path(), self.how.name
        despite, shown = self.where.despite(), self.where.shown
        way = Way.NEW_PASSWORD if self.how.is_by_kit else Way.OWN_PASSWORD
        password = self.where.take_password()

        def work(progress: Progress) -> Restored:
            form = RestoreForm(
                source,
                place,
                person,
                password,
                registry,
                clinical,
                way,
                name,
                despite=despite,
                shown=shown,
                on_progress=progress.report,
            )
            try:
                return self._door().restore(form)
            finally:
                wipe(password)

        self._stopping = self._tasks.run_with_progress(
            work, self._was_restored, self._refused, self, progressed=self._step
        )
        self._set_working(working=True)

    def _was_restored(self, restored: Restored) -> None:
        self._stopping = None
        self._set_working(working=False)
        self.how.forget()
        self._restored = restored
        self.notice.say(
            self.tr("It was verified, and this computer opens it from now on."),
            heading=self.tr("The journal is restored"),
            kind=NoticeKind.GOOD,
        )
        self._show_step(_DONE)

    def _refused(self, problem: Exception) -> None:
        self._stopping = None
        self._set_working(working=False)
        if not isinstance(problem, JournalError):
            return
        found = [sentence_of(one) for one in problem.found] if isinstance(problem, RestoreUnsound) else []
        sentence = " ".join([*found, sentence_of(problem)])
        if problem.key in OVERRULABLE:
            heading = self.tr("Nothing was restored yet")
            self.notice.say(sentence, heading=heading, kind=NoticeKind.WARNING)
            self._asked_of = self.how.name
            self.where.ask_reason(problems_of(problem))
            self.next_button.set_kind(Kind.DANGER)
        elif problem.key.startswith("restore.place"):
            self.where.place.show_problem(sentence)
        else:
            self.notice.say(sentence, kind=NoticeKind.ERROR)

    def _account_of(self, restored: Restored) -> str:
        said = [
            self.tr("The backup of {when}, with {records} records. The journal now lies in {folder}.").format(
                when=moment_here(restored.made), records=restored.size, folder=restored.place
            )
        ]
        if restored.lost:
            said.append(self.tr("The journal had come further than this backup: what was written after it is lost."))
        else:
            said.append(self.tr("What was written after the backup, if anything, is lost; nothing here tells of any."))
        erased = restored.erased
        if erased.made:
            said.append(
                self.tr("Erasures made after the backup and made again now: {count}.").format(count=erased.made)
            )
        if erased.left or erased.known_until is None:
            said.append(self.tr("What was erased after the backup is there again. Erase it again."))
        else:
            said.append(
                self.tr("Erasures are known until {when}. Make any later one again.").format(
                    when=moment_here(erased.known_until)
                )
            )
        said.append(
            self.tr("Make a backup soon, and keep the old computer's disk until you know that nothing is missing.")
        )
        said.append(
            self.tr(
                "Before you sign in, compare this with “Record 0” on the recovery sheets:\n{fingerprint}\n"
                "If it differs, this is not your clinic's journal: do not sign in, and find out who had the drive."
            ).format(fingerprint=restored.fingerprint)
        )
        return "\n\n".join(said)

    def _step(self, step: Step) -> None:
        self._progress.setRange(0, step.total)
        self._progress.setValue(step.done)

    def _show_step(self, number: int) -> None:
        self._at = number
        for at, widget in enumerate(self._steps):
            widget.setVisible(at == number)
        if number == _PLACED:
            self.where.begin(is_new=self.how.is_by_kit)
        self.back_button.setVisible(self._restored is None)
        self.retranslate()
        self.focus_first() if number < _DONE else self.next_button.setFocus()

    def _set_working(self, *, working: bool) -> None:
        if not working:
            self._stopping = None
        self._progress.setRange(0, 0)
        self._progress.setVisible(working)
        self._wait.setVisible(working and self._at == _PLACED)
        for widget in self._steps:
            widget.setEnabled(not working)
        self.next_button.setEnabled(not working)
        self.back_button.setEnabled(not working or self._stopping is not None)
        self.retranslate()
