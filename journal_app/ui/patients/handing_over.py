"""Leads one consent to the patient and back, and has it written down at once; it must not lose an answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from journal_app.domain.consents import ClinicalText
from journal_app.domain.dates import format_date
from journal_app.domain.names import plain_name
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.services import consents
from journal_app.services.consents import PatientAnswer
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.patients.clinical_texts import ReadyConsent, ready_consent
from journal_app.ui.patients.consent_page import ConsentPage, Shown
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.look import Look


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

    def __init__(self, desk: Desk, look: Look, treatment: TreatmentDefinition, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._look, self._treatment = desk, look, treatment
        self._write: Callable[[], ChangeSet] | None = None
        self._problem: Exception | None = None
        self.page: ConsentPage | None = None

    def begin(self, language: str) -> None:
        """Prepare the text in a language and, if a signature would count, hand it over."""
        session, record, treatment = self._desk.session, self._look.record, self._treatment
        self._desk.tasks.run(
            lambda: ready_consent(session, record, treatment, language=language),
            self._hand_over,
            self.failed.emit,
            self,
        )

    def save_again(self) -> None:
        """Try once more to write down what the patient answered."""
        if self._write is not None:
            self._save(self._write)

    def _hand_over(self, ready: ReadyConsent) -> None:
        if ready.text is None:
            self.refused.emit(ready)
            return
        details = self._look.record.patient.details
        words = PatientWords(ready.text.language)
        born = "" if details.born is None else format_date(details.born, words.language)
        shown = Shown(ready.text, plain_name(details.name), born, self._look.clinic.name)
        page = self.page = ConsentPage(shown, words, self._desk.session.clock.now)
        text = ready.text
        page.signed.connect(self._signed)
        page.declined.connect(lambda reason: self._declined(text, reason))
        page.finished.connect(self._desk.ways.end_hand_over)
        self._desk.ways.hand_over(page, left=self._left)

    def _signed(self, answer: object) -> None:
        if isinstance(answer, PatientAnswer):
            session, record = self._desk.session, self._look.record
            self._save(lambda: consents.sign_consent(session, record, answer))

    def _declined(self, text: ClinicalText, reason: str) -> None:
        session, record = self._desk.session, self._look.record
        self._save(lambda: consents.decline_consent(session, record, text, reason=reason))

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
        self.over.emit()
