"""Complaint cases: who asks what of the clinic and by when, what was written on the way, how it ended; no law in it.

A case is one ``case.opened`` and the records that name it; the hold that it names keeps the journal until it is closed.
It must not open a journal, and none of its words are about health: everyone with the registry key reads them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypeAlias
from uuid import UUID

OPENED: Final = "case.opened"
KINDS: Final = (OPENED, "case.noted", "case.closed")


class Wanted(StrEnum):
    """What an authority asks the clinic for."""

    JOURNAL = "journal"
    PHOTOS = "photos"
    STATEMENT = "statement"
    ACCESS_LOG = "access_log"


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """Content of ``case.opened``: who wrote to the clinic, under which number, what is asked and by when.

    ``number`` is the authority's own and may be empty, as ``deadline`` may where the letter names none. ``hold`` is the
    ``hold.placed`` that was written with it.
    """

    authority: str
    number: str
    received: date
    deadline: date | None
    wanted: tuple[Wanted, ...]
    words: str
    hold: UUID
    opened_by: UUID
    opened_by_name: str


class CaseNote(StrEnum):
    """What is written on the way."""

    LETTER_RECEIVED = "letter_received"
    LETTER_SENT = "letter_sent"
    DEADLINE_MOVED = "deadline_moved"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class CaseNoted:
    """Content of ``case.noted``; ``on`` is the day of it, ``deadline`` the new one where it was moved, else None."""

    case: UUID
    note: CaseNote
    on: date
    deadline: date | None
    words: str
    noted_by: UUID
    noted_by_name: str


class CaseOutcome(StrEnum):
    """How a case ends for the clinic."""

    NO_CRITICISM = "no_criticism"
    CRITICISM = "criticism"
    NOT_TAKEN_UP = "not_taken_up"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class CaseClosed:
    """Content of ``case.closed``: the outcome, and why the journal need be held no longer."""

    case: UUID
    outcome: CaseOutcome
    on: date
    reason: str
    closed_by: UUID
    closed_by_name: str


@dataclass(frozen=True, slots=True)
class HandedOut:
    """That a ``case.exported`` names the case; to whom and what went, only practitioners read in the journal."""


StepContent: TypeAlias = CaseNoted | CaseClosed | HandedOut


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One record of a case after the first: its id, when it was written, by whom, and what it says."""

    id: UUID
    at: datetime
    author: UUID
    content: StepContent


@dataclass(frozen=True, slots=True)
class ComplaintCase:
    """One case with its steps, oldest first."""

    id: UUID
    patient: UUID
    at: datetime
    opened: CaseOpened
    steps: tuple[CaseStep, ...] = ()

    @property
    def closed(self) -> CaseClosed | None:
        """How it ended, if it did."""
        return next((one.content for one in self.steps if isinstance(one.content, CaseClosed)), None)

    @property
    def deadline(self) -> date | None:
        """By when the clinic must have answered, as it was set last."""
        moved = [one.content.deadline for one in self.steps if isinstance(one.content, CaseNoted)]
        return next((day for day in reversed(moved) if day is not None), self.opened.deadline)

    @property
    def is_handed_out(self) -> bool:
        """Whether the journal was handed out for it."""
        return any(isinstance(one.content, HandedOut) for one in self.steps)

    @property
    def name(self) -> str:
        """The authority with its number, as a trace names the case."""
        return ", ".join(part for part in (self.opened.authority, self.opened.number) if part)

    def with_step(self, step: CaseStep) -> ComplaintCase:
        """The case with one more step."""
        return replace(self, steps=(*self.steps, step))


class CaseProblem(StrEnum):
    """Why a case cannot be opened so, or a step cannot follow on what was written so far."""

    NO_AUTHORITY = "no_authority"
    DEADLINE_FIRST = "deadline_first"
    CLOSED = "closed"
    BEFORE_IT_CAME = "before_it_came"
    NO_DAY = "no_day"
    NO_WORDS = "no_words"
    NO_REASON = "no_reason"


def problem_of_opening(opened: CaseOpened) -> CaseProblem | None:
    """Why a case cannot begin so; None where it can."""
    if not opened.authority.strip():
        return CaseProblem.NO_AUTHORITY
    is_late = opened.deadline is not None and opened.deadline < opened.received
    return CaseProblem.DEADLINE_FIRST if is_late else None


def problem_of(case: ComplaintCase, content: StepContent) -> CaseProblem | None:
    """Why ``content`` cannot be the next step of a case; None where it can."""
    if case.closed is not None:
        return CaseProblem.CLOSED
    if isinstance(content, HandedOut):
        return None
    if content.on < case.opened.received:
        return CaseProblem.BEFORE_IT_CAME
    if isinstance(content, CaseClosed):
        return None if content.reason.strip() else CaseProblem.NO_REASON
    return _problem_of_note(content)


def _problem_of_note(noted: CaseNoted) -> CaseProblem | None:
    if noted.note is not CaseNote.DEADLINE_MOVED:
        return None if noted.words.strip() else CaseProblem.NO_WORDS
    return None if noted.deadline is not None and noted.deadline >= noted.on else CaseProblem.NO_DAY
