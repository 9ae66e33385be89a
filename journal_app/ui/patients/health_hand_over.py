"""Leads health questions to the patient and the answers back; it must not show the staff at the desk any of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from journal_app.domain.dates import format_date
from journal_app.domain.health_forms import Form
from journal_app.domain.names import plain_name
from journal_app.domain.patients import Patient
from journal_app.services.health import HandedBack
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.handing import Handing
from journal_app.ui.patients.health_page import HealthPage, Questions


@dataclass(frozen=True, slots=True)
class HealthHandOver:
    """To whom questions are handed over, by which clinic, in which language; ``submit`` keeps them, in the worker."""

    patient: Patient
    clinic: str
    language: str
    submit: Callable[[HandedBack], ChangeSet]


class HandingHealth(Handing):
    """One hand-over of health questions.

    Signals:
        declined: the patient did not want to answer; nothing is kept of what was answered until then.
    """

    declined = Signal()

    def __init__(self, desk: Desk, what: HealthHandOver, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._what = what

    def begin(self, prepare: Callable[[], tuple[Form, ...]]) -> None:
        """Have the worker prepare the forms, and hand them over."""
        self._desk.tasks.run(prepare, self._hand_over, self.failed.emit, self)

    def _hand_over(self, forms: tuple[Form, ...]) -> None:
        details, language = self._what.patient.details, self._what.language
        born = "" if details.born is None else format_date(details.born, language)
        questions = Questions(forms, plain_name(details.name), born, self._what.clinic)
        clock = self._desk.session.clock
        page = HealthPage(questions, PatientWords(language), now=clock.now, today=self._desk.today)
        page.handed_in.connect(self._handed_in)
        page.declined.connect(self._said_no)
        self._lend(page)

    def _handed_in(self, answers: object) -> None:
        if isinstance(answers, HandedBack):
            self._save(lambda: self._what.submit(answers))

    def _said_no(self) -> None:
        if self.page is not None:
            self.page.show_saved()
        self.declined.emit()
