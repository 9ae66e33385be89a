"""What a letter to a patient whom a breach touched is made of (GDPR Art. 34); it must not word or set one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.clinic import Clinic
from journal_app.domain.patients import Patient
from journal_app.domain.printing import LedgerState, PrintLanguage, Printout


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachLetter:
    """One letter: to whom and where, and label and text of each paragraph, the label empty where it has none."""

    clinic: Clinic
    patient: Patient
    addressee: str
    address: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]
    breach: UUID
    ledger: LedgerState
    printout: Printout


def language_for(patient: Patient, *, clinic: PrintLanguage) -> PrintLanguage:
    """The language a patient is written to in: theirs, the clinic's where none is known, English where none is here."""
    spoken = patient.details.language or clinic.value
    return PrintLanguage(spoken) if spoken in set(PrintLanguage) else PrintLanguage.ENGLISH


def by_language(patients: Iterable[Patient], *, clinic: PrintLanguage) -> dict[PrintLanguage, tuple[Patient, ...]]:
    """Who is written to in which language, the language of most of them first."""
    found: dict[PrintLanguage, tuple[Patient, ...]] = {}
    for patient in patients:
        language = language_for(patient, clinic=clinic)
        found[language] = (*found.get(language, ()), patient)
    return dict(sorted(found.items(), key=lambda one: -len(one[1])))
