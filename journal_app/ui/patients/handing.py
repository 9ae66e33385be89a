"""Lends the screen to a patient with one page and has what comes back written down; it must not lose an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk


class PatientPage(Protocol):
    """What a page in a patient's hands must be able to say at its end; it is a QWidget."""

    @property
    def finished(self) -> SignalInstance:
        """The patient gives the screen back."""

    def show_saved(self) -> None:
        """It is written down; thank the patient."""

    def show_trouble(self) -> None:
        """It could not be written down: the staff will see why; what the patient did is kept."""


class Handing(QObject):
    """One hand-over, whatever is handed over.

    Signals:
        failed: the problem that stopped it before it began.
        changed: ChangeSet; what the patient did is written down.
        unsaved: the patient answered and it could not be written down; ``save_again`` tries anew.
        over: the staff have the screen back.
    """

    failed = Signal(object)
    changed = Signal(object)
    unsaved = Signal(object)
    over = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._write: Callable[[], ChangeSet] | None = None
        self._problem: Exception | None = None
        self.page: PatientPage | None = None

    @property
    def is_unsaved(self) -> bool:
        """Whether something a patient answered could not be written down yet; it is lost with this object."""
        return self._write is not None and self._problem is not None

    def save_again(self) -> None:
        """Try once more to write down what the patient answered."""
        if self._write is not None:
            self._save(self._write)

    def _lend(self, page: PatientPage) -> None:
        """Show the page alone, until the staff's PIN."""
        self.page = page
        page.finished.connect(self._desk.ways.end_hand_over)
        self._desk.ways.hand_over(cast("QWidget", page), left=self._left)

    def _save(self, write: Callable[[], ChangeSet]) -> None:
        self._write, self._problem = write, None
        self._desk.tasks.run(write, self._saved, self._not_saved, self)

    def _saved(self, made: ChangeSet) -> None:
        self._write = None
        page = self._page_there()
        if page is not None:
            page.show_saved()
        self.changed.emit(made)

    def _not_saved(self, problem: Exception) -> None:
        self._problem = problem
        page = self._page_there()
        if page is not None:
            page.show_trouble()
        else:
            self.unsaved.emit(problem)

    def _page_there(self) -> PatientPage | None:
        return self.page if self.page is not None and isValid(self.page) else None

    def _left(self) -> None:
        self.page = None
        if self._problem is not None:
            self.unsaved.emit(self._problem)
        self.over.emit()
