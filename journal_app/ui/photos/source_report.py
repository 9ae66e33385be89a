"""What is left on the card or in the folder after photos were taken in, and the way to empty it of exactly those.

It deletes nothing by itself: it asks twice, and the service compares each file once more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.journal import PatientRecord
from journal_app.services import photo_folders
from journal_app.services.photo_folders import Emptied, Left, Source
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.photos.working import Working
from journal_app.ui.tasks import Step
from journal_app.ui.tokens import S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget

_MOST_NAMED = 12


class SourceReport(LivingWidget):
    """Hidden until something was taken in from files.

    Signals:
        emptied: ChangeSet, of the record that says what was deleted.
    """

    emptied = Signal(object)

    def __init__(self, desk: Desk, record: PatientRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceReport")
        self._desk, self._record = desk, record
        self._sources: tuple[Source, ...] = ()
        self._others = 0
        self._result: Emptied | None = None
        self.remains = Notice(NoticeKind.INFORMATION)
        self.left = Notice(NoticeKind.WARNING)
        self.working = Working()
        self.delete_button = Button("", Kind.DANGER, icon=Icon.CLEAR)
        self.delete_button.setObjectName("deleteSourceButton")
        self.delete_button.clicked.connect(self._ask)
        self.remains.add_action(self.delete_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for widget in (self.remains, self.working, self.left):
            column.addWidget(widget)
        self.working.stop_button.hide()
        self.hide()
        self.settle()

    def show_sources(self, sources: tuple[Source, ...], *, others: int) -> None:
        """``sources`` are held by the journal to the byte, ``others`` lie there besides and were not taken in."""
        self._sources, self._others, self._result = sources, others, None
        self.setVisible(bool(sources or others))
        self.retranslate()

    def retranslate(self) -> None:
        """Say every text again."""
        result = self._result
        held = len(self._sources) if result is None else len(result.left)
        parts = []
        if result is not None:
            parts.append(self.tr("%n file(s) are deleted; that is written in the journal", "", len(result.deleted)))
        if held:
            parts.append(self.tr("%n file(s) that the journal holds to the byte still lie there", "", held))
        if self._others:
            parts.append(self.tr("%n picture(s) were not taken in and stay there", "", self._others))
        if result is not None and not held and not self._others:
            parts.append(self.tr("No picture of these is left there"))
        self.remains.say(". ".join(parts), kind=NoticeKind.INFORMATION if result is None else NoticeKind.GOOD)
        self.left.say("" if result is None else "\n".join(self._why_left(result)))
        self.delete_button.setText(self.tr("Delete %n file(s) that the journal now holds", "", len(self._sources)))
        self.delete_button.setVisible(bool(self._sources) and result is None)

    def _why_left(self, result: Emptied) -> list[str]:
        sentences = {
            Left.GONE: self.tr("Already gone: {names}"),
            Left.LINK: self.tr("Not deleted, the file or its folder has become a link: {names}"),
            Left.CHANGED: self.tr("Not deleted, the file is no longer the one that was taken in: {names}"),
            Left.NOT_HELD: self.tr("Not deleted, the journal did not give the photo back: {names}"),
            Left.REFUSED: self.tr("Not deleted, the card or folder does not allow it: {names}"),
        }
        return [
            sentences[why].format(names=_names(path for path, one in result.left if one is why))
            for why in Counter(one for _, one in result.left)
        ]

    def _ask(self) -> None:
        sentence = self.tr(
            "The journal holds each to the byte, and each is compared once more. These files go for good: {names}"
        )
        question = Question(
            self.tr("Delete the files outside the journal?"),
            sentence.format(names=_names(one.path for one in self._sources)),
            self.tr("Delete the files"),
        )
        ConfirmDialog(self, question, lambda _reason: self._delete()).open()

    def _delete(self) -> None:
        session, record, sources = self._desk.session, self._record, self._sources
        self.delete_button.hide()
        self._desk.tasks.run_with_progress(
            lambda progress: photo_folders.delete_sources(
                session, record, sources, lambda done: progress.report(done, len(sources))
            ),
            self._deleted,
            self._failed,
            self,
            progressed=self._say_step,
        )

    def _say_step(self, step: Step) -> None:
        self.working.say(self.tr("{done} of {total}").format(done=step.done, total=step.total))

    def _deleted(self, result: Emptied) -> None:
        self.working.over()
        self._result = result
        self.retranslate()
        if result.changes is not None:
            self.emptied.emit(result.changes)

    def _failed(self, problem: Exception) -> None:
        self.working.over()
        self.left.say(problem_sentence(problem, self.tr("The files could not be deleted")), kind=NoticeKind.ERROR)


def _names(paths: Iterable[Path]) -> str:
    """The files' names, the first so many of them."""
    names = [path.name for path in paths]
    return ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
