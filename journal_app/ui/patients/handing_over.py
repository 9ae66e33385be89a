"""Leads one consent to the patient and back; it must not hand over a text that could not be signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

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
from journal_app.ui.patients.handing import Handing


@dataclass(frozen=True, slots=True)
class HandOver:
    """To whom something is handed over, at which clinic, and how what comes back is written down, in the worker."""

    patient: Patient
    clinic: str
    sign: Callable[[PatientAnswer], ChangeSet]
    decline: Callable[[ClinicalText, str], ChangeSet]


class HandingOver(Handing):
    """One hand-over of a consent.

    Signals:
        refused: ``ReadyConsent`` whose findings say why a signature would not count now.
    """

    refused = Signal(object)

    def __init__(self, desk: Desk, what: HandOver, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._what = what
        self._came_of_it = ""

    def begin(self, prepare: Callable[[], ReadyConsent]) -> None:
        """Have the worker prepare the text and, if a signature would count, hand it over."""
        self._desk.tasks.run(prepare, self._hand_over, self.failed.emit, self)

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
        if ready.asked is not None:
            shown = replace(shown, signer=ready.asked.signer, disclosure=ready.asked.disclosure)
        page = ConsentPage(shown, words, self._desk.session.clock.now)
        text = ready.text
        page.signed.connect(self._signed)
        page.declined.connect(lambda reason: self._declined(text, reason))
        self._lend(page)

    def _signed(self, answer: object) -> None:
        if isinstance(answer, PatientAnswer):
            self._came_of_it = self.tr("{name} signed")
            self._save(lambda: self._what.sign(answer))

    def _declined(self, text: ClinicalText, reason: str) -> None:
        self._came_of_it = self.tr("{name} said no, which is written down")
        self._save(lambda: self._what.decline(text, reason))

    def _left(self) -> None:
        """Say to the staff what came of it, unless it could not be written down, which they see already."""
        super()._left()
        if self._write is None and self._came_of_it:
            self._desk.ways.say(self._came_of_it.format(name=display_name(self._what.patient.details.name)))
