"""What the small prints about one record are made of: an aftercare sheet, an authority's report; it must not draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journal_app.domain.clinic import Clinic
from journal_app.domain.consents import ClinicalText
from journal_app.domain.patients import Patient
from journal_app.domain.printing import LedgerState, Printout
from journal_app.domain.treatments import TreatmentEntry


@dataclass(frozen=True, slots=True)
class AftercareSheet:
    """A text for the patient to take home after a treatment; ``names`` are words for the codes of treatment and areas.

    ``printout.language`` is that of the words around the text, which has a language of its own.
    """

    clinic: Clinic
    patient: Patient
    entry: TreatmentEntry
    text: ClinicalText
    ledger: LedgerState
    printout: Printout
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuthoritySheet:
    """What an authority is told of a reaction: label and value of each paragraph, the label empty where it has none.

    ``whom`` is the patient as the authority may know them, initials or the name; nothing else here tells who it is.
    """

    clinic: Clinic
    title: str
    paragraphs: tuple[tuple[str, str], ...]
    whom: str
    ledger: LedgerState
    printout: Printout
