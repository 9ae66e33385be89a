"""What a letter about a request is made of, and which letters a case has; it must not word, translate or set one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal_app.domain.clinic import Clinic
from journal_app.domain.patients import Patient
from journal_app.domain.printing import LedgerState, Printout
from journal_app.domain.requests import Outcome, RequestCase, Step


class LetterKind(StrEnum):
    """Which letter."""

    RECEIPT = "receipt"
    IDENTITY = "identity"
    CLARIFICATION = "clarification"
    EXTENSION = "extension"
    REFUSAL = "refusal"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLetter:
    """One letter: to whom and where, about which case, and what the law of the clinic adds to it.

    ``due`` is the last day for the answer, None where no day is set or the clock stands; ``words`` are the clinic's own
    (what is asked, the reason, what is enclosed), ``complaints_to`` the authority in the letter's language.
    """

    kind: LetterKind
    clinic: Clinic
    patient: Patient | None
    addressee: str
    address: str
    case: RequestCase
    due: date | None
    words: str
    complaints_to: str
    ledger: LedgerState
    printout: Printout


def letters_of(case: RequestCase) -> tuple[LetterKind, ...]:
    """The letters that a case has as it stands, the one that is most likely wanted first."""
    if case.closed is not None:
        by_outcome = {Outcome.SENT: (LetterKind.ANSWER,), Outcome.REFUSED: (LetterKind.REFUSAL,)}
        return by_outcome.get(case.closed.outcome, ())
    found = [LetterKind.ANSWER] if case.step is Step.REVIEW else []
    if case.clarifications and case.clarifications[-1].until is None:
        found.append(LetterKind.CLARIFICATION)
    if case.identity is not None and not case.is_identified:
        found.append(LetterKind.IDENTITY)
    if case.extensions:
        found.append(LetterKind.EXTENSION)
    return (*found, LetterKind.RECEIPT)


RECEPTIONS = frozenset((LetterKind.RECEIPT, LetterKind.IDENTITY, LetterKind.CLARIFICATION))
"""Letters that decide nothing, so that reception may send them."""


def words_of(kind: LetterKind, case: RequestCase) -> str:
    """What the clinic wrote in the step that a letter tells of."""
    match kind:
        case LetterKind.CLARIFICATION:
            return case.asked_for
        case LetterKind.EXTENSION:
            return case.extensions[-1].words if case.extensions else ""
        case LetterKind.REFUSAL:
            return "" if case.closed is None else case.closed.reason
        case LetterKind.ANSWER:
            return case.reviewed
        case _:
            return ""
