"""Leads one consent to the patient and back, and has it written down at once; it must not lose an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from journal_app.domain.consents import ClinicalText
from journal_app.domain.dates import format_date
from journal_app.domain.names import display_name, plain_name
from journal_app.domain.patients import Patient
from journal_app.services.consents import PatientAnswer
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.patients.clinical_texts import ReadyConsent
from journal_app.ui.patients.consent_page import ConsentPage, Shown
from journal_app.ui.patients.consent_words import PatientWords


@dataclass(frozen=True, slots=True)
class HandOver:
    """To whom something is handed over, at which clinic, and how what comes back is written down, in the worker."""

    patient: Patient
    clinic: str
    sign: Callable[[PatientAnswer], ChangeSet]
    decline: Callable[[ClinicalText, str], ChangeSet]


class HandingOver(QObject):
    """One hand-over.

    Signals:
        refused: ``ReadyConsent`` whose findings say why a signature would not count now.
        failed: the problem that stopped it before it began.
        changed: ChangeSet; signed or declined, and written down.
        unsaved: the patient answered and it could not be written down; ``save_again`` tries anew.
        over: the staff have the screen back.
    """

    refused = Signal(object)
    failed = Signal(object)
    changed = Signal(object)
    unsaved = Signal(object)
    over = Signal()

    def __init__(self, desk: Desk, what: HandOver, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._what = desk, what
        self._write: Callable[[], ChangeSet] | None = None
        self._problem: Exception | None = None
        self._came_of_it = ""
        self.page: ConsentPage | None = None

    def begin(self, prepare: Callable[[], ReadyConsent]) -> None:
        """Have the worker prepare the text and, if a signature would count, hand it over."""
        self._desk.tasks.run(prepare, self._hand_over, self.failed.emit, self)

    def save_again(self) -> None:
        """Try once more to write down what the patient answered."""
        if self._write is not None:
            self._save(self._write)

    def _hand_over(self, ready: ReadyConsent) -> None:
        if ready.text is None:
            self.refused.emit(ready)
            return
        details = self._what.patient.details
        words = PatientWords(ready.text.language)
        born = "" if details.born is None else format_date(details.born, words.language)
        shown = Shown(
            ready.text,
            plain_name(details.name),
            born,
            self._what.clinic,
            treatment=ready.treatment,
            treatment_name=ready.treatment_name,
        )
        page = self.page = ConsentPage(shown, words, self._desk.session.clock.now)
        text = ready.text
        page.signed.connect(self._signed)
        page.declined.connect(lambda reason: self._declined(text, reason))
        page.finished.connect(self._desk.ways.end_hand_over)
        self._desk.ways.hand_over(page, left=self._left)

    def _signed(self, answer: object) -> None:
        if isinstance(answer, PatientAnswer):
            self._came_of_it = self.tr("{name} signed")
            self._save(lambda: self._what.sign(answer))

    def _declined(self, text: ClinicalText, reason: str) -> None:
        self._came_of_it = self.tr("{name} said no, which is written down")
        self._save(lambda: self._what.decline(text, reason))

    def _save(self, write: Callable[[], ChangeSet]) -> None:
        self._write, self._problem = write, None
        self._desk.tasks.run(write, self._saved, self._not_saved, self)

    def _saved(self, made: ChangeSet) -> None:
        self._write = None
        if self.page is not None and isValid(self.page):
            self.page.show_saved()
        self.changed.emit(made)

    def _not_saved(self, problem: Exception) -> None:
        self._problem = problem
        if self.page is not None and isValid(self.page):
            self.page.show_trouble()
        else:
            self.unsaved.emit(problem)

    def _left(self) -> None:
        self.page = None
        if self._problem is not None:
            self.unsaved.emit(self._problem)
        elif self._write is None and self._came_of_it:
            self._desk.ways.say(self._came_of_it.format(name=display_name(self._what.patient.details.name)))
        self.over.emit()
