"""Personal data breaches: what was noticed, each step to the end, the 72-hour clock; it reads no clock and no patient.

A case is one ``breach.noticed`` and the records that name it. The register holds every breach, also those that nobody
had to hear of, with the reason (GDPR and UK GDPR Art. 33(5)).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias
from uuid import UUID

NOTICED: Final = "breach.noticed"
KINDS: Final = (NOTICED, "breach.assessed", "breach.notified", "breach.person_told", "breach.closed")

TIME_TO_NOTIFY: Final = timedelta(hours=72)
"""GDPR and UK GDPR Art. 33(1). Hours run through nights, weekends and holidays (Regulation 1182/71 Art. 3(3))."""

_FARTHEST_EAST: Final = timedelta(hours=14)
AUTHORITIES: Mapping[str, str] = MappingProxyType(
    {
        "DK": "Datatilsynet",
        "SE": "Integritetsskyddsmyndigheten (IMY)",
        "GB": "Information Commissioner’s Office (ICO)",
    }
)
"""The supervisory authority by country, which is how a jurisdiction begins; its own name, so in no other language."""


class Nature(StrEnum):
    """What happened to the data (Art. 4(12)): seen by others, changed, or not to be had."""

    CONFIDENTIALITY = "confidentiality"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"


class DataKind(StrEnum):
    """Which data were touched."""

    IDENTITY = "identity"
    CONTACT = "contact"
    HEALTH = "health"
    PHOTOS = "photos"
    PAYMENT = "payment"
    STAFF = "staff"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class BreachNoticed:
    """Content of ``breach.noticed``: what the clinic knew when it became ``aware`` (aware UTC time).

    ``happened`` is the day, as far as it is known, ``people`` and ``records`` about how many; None: not known yet.
    The words name no patient: whom it touched the assessment tells.
    """

    happened: date | None
    aware: datetime
    nature: tuple[Nature, ...]
    what: str
    data: tuple[DataKind, ...]
    people: int | None
    records: int | None
    measures: str
    noticed_by: UUID
    noticed_by_name: str


class Risk(StrEnum):
    """How likely the breach harms people: none (nobody need be told), some (the authority), high (they as well)."""

    NONE = "none"
    SOME = "some"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class BreachAssessed:
    """Content of ``breach.assessed``; ``measures`` are those since, ``affected`` the registered patients it touched.

    The newest assessment counts.
    """

    breach: UUID
    risk: Risk
    reasons: str
    consequences: str
    measures: str
    affected: tuple[UUID, ...]
    assessed_by: UUID
    assessed_by_name: str


@dataclass(frozen=True, slots=True)
class BreachNotified:
    """Content of ``breach.notified``: told to an authority, or told more (Art. 33(4)); ``late`` why after 72 hours."""

    breach: UUID
    authority: str
    at: datetime
    reference: str
    late: str
    notified_by: UUID
    notified_by_name: str


class ToldHow(StrEnum):
    """How people heard of it; "public" where reaching each would take disproportionate effort (Art. 34(3)(c))."""

    PHONE = "phone"
    LETTER = "letter"
    SECURE_MAIL = "secure_mail"
    EMAIL = "email"
    IN_PERSON = "in_person"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class BreachPersonTold:
    """Content of ``breach.person_told``: a registered ``patient``, or in words who else (``whom``), never both."""

    breach: UUID
    patient: UUID | None
    whom: str
    at: datetime
    how: ToldHow
    told_by: UUID
    told_by_name: str


@dataclass(frozen=True, slots=True)
class BreachClosed:
    """Content of ``breach.closed``: what was learned, and why not all were told where the risk was high."""

    breach: UUID
    lessons: str
    not_told: str
    closed_by: UUID
    closed_by_name: str


StepContent: TypeAlias = BreachAssessed | BreachNotified | BreachPersonTold | BreachClosed


@dataclass(frozen=True, slots=True)
class BreachStep:
    """One record of a case after the first: its id, when it was written, and what it says."""

    id: UUID
    at: datetime
    content: StepContent


class Next(StrEnum):
    """What a breach waits for."""

    ASSESS = "assess"
    NOTIFY = "notify"
    TELL = "tell"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class BreachCase:
    """One breach with its steps, oldest first."""

    id: UUID
    at: datetime
    noticed: BreachNoticed
    steps: tuple[BreachStep, ...] = ()

    @property
    def assessed(self) -> BreachAssessed | None:
        """The newest assessment."""
        found = [one for one in self._contents() if isinstance(one, BreachAssessed)]
        return found[-1] if found else None

    @property
    def notified(self) -> tuple[BreachNotified, ...]:
        """Every word to an authority, in the order in which they were written."""
        return tuple(one for one in self._contents() if isinstance(one, BreachNotified))

    @property
    def told(self) -> tuple[BreachPersonTold, ...]:
        """Who was told, in the order in which it was written."""
        return tuple(one for one in self._contents() if isinstance(one, BreachPersonTold))

    @property
    def to_tell(self) -> tuple[UUID, ...]:
        """The affected patients of whom nobody wrote that they were told."""
        told = {one.patient for one in self.told}
        return () if self.assessed is None else tuple(one for one in self.assessed.affected if one not in told)

    @property
    def patients(self) -> tuple[UUID, ...]:
        """Every patient that the case names, each once."""
        affected = [one for step in self._contents() if isinstance(step, BreachAssessed) for one in step.affected]
        return tuple(dict.fromkeys((*affected, *(one.patient for one in self.told if one.patient is not None))))

    @property
    def closed(self) -> BreachClosed | None:
        """How it ended, if it did."""
        return next((one for one in self._contents() if isinstance(one, BreachClosed)), None)

    @property
    def not_notified(self) -> str:
        """Why no authority need hear of it; empty where one did, or must."""
        known = self.assessed
        return known.reasons if known is not None and known.risk is Risk.NONE and not self.notified else ""

    @property
    def next(self) -> Next | None:
        """What it waits for; None once it is closed."""
        if self.closed is not None:
            return None
        if self.assessed is None:
            return Next.ASSESS
        if self.assessed.risk is not Risk.NONE and not self.notified:
            return Next.NOTIFY
        is_done = self.told and not self.to_tell
        return Next.TELL if self.assessed.risk is Risk.HIGH and not is_done else Next.CLOSE

    def with_step(self, step: BreachStep) -> BreachCase:
        """The case with one more step."""
        return replace(self, steps=(*self.steps, step))

    def _contents(self) -> Iterator[StepContent]:
        return (one.content for one in self.steps)


# --------------------------------------------------------------------------------------------------------------- clock


def last_moment(aware: datetime) -> datetime:
    """Until when the authority must have heard, aware UTC: 72 hours that pass, whatever the clocks on the wall do.

    Raises:
        ValueError: ``aware`` has no zone.
    """
    if aware.tzinfo is None:
        message = "a time without zone tells no hour"
        raise ValueError(message)
    return aware.astimezone(UTC) + TIME_TO_NOTIFY


def time_left(case: BreachCase, now: datetime) -> timedelta | None:
    """How long is left to notify, negative when it is over; None once notified, judged without risk, or closed."""
    if case.notified or case.closed is not None or (case.assessed is not None and case.assessed.risk is Risk.NONE):
        return None
    return last_moment(case.noticed.aware) - now


def is_late(case: BreachCase, at: datetime) -> bool:
    """Whether a first notification at this time comes after the 72 hours, so that it must say why (Art. 33(1))."""
    return not case.notified and at > last_moment(case.noticed.aware)


# --------------------------------------------------------------------------------------------------------------- steps


class StepProblem(StrEnum):
    """Why something cannot be written of a breach."""

    CLOSED = "closed"
    NO_WORDS = "no_words"
    NO_NATURE = "no_nature"
    NO_DATA = "no_data"
    HAPPENED_LATER = "happened_later"
    FEWER_THAN_NONE = "fewer_than_none"
    AHEAD = "ahead"
    NOT_ASSESSED = "not_assessed"
    BEFORE_AWARE = "before_aware"
    NO_AUTHORITY = "no_authority"
    NOT_WHY_LATE = "not_why_late"
    NOBODY_NAMED = "nobody_named"
    NOT_NOTIFIED = "not_notified"
    NOBODY_TOLD = "nobody_told"


def problem_of_noticing(noticed: BreachNoticed, *, written: datetime) -> StepProblem | None:
    """Why such a breach cannot be taken in at a time; None where it can."""
    if not noticed.what.strip():
        return StepProblem.NO_WORDS
    if not noticed.nature:
        return StepProblem.NO_NATURE
    if not noticed.data:
        return StepProblem.NO_DATA
    if any(many is not None and many < 0 for many in (noticed.people, noticed.records)):
        return StepProblem.FEWER_THAN_NONE
    if noticed.aware > written:
        return StepProblem.AHEAD
    # A day begins first in the farthest east: one that is later even there is later everywhere.
    latest = (noticed.aware.astimezone(UTC) + _FARTHEST_EAST).date()
    return StepProblem.HAPPENED_LATER if noticed.happened is not None and noticed.happened > latest else None


def problem_of(case: BreachCase, content: StepContent, *, written: datetime) -> StepProblem | None:
    """Why ``content``, written at a time, cannot be the next step of a case; None where it can."""
    if case.closed is not None:
        return StepProblem.CLOSED
    if isinstance(content, BreachAssessed):
        return None if content.reasons.strip() else StepProblem.NO_WORDS
    if case.assessed is None:
        return StepProblem.NOT_ASSESSED
    return _problem_of_closing(case, content) if isinstance(content, BreachClosed) else _of_word(case, content, written)


def _of_word(case: BreachCase, told: BreachNotified | BreachPersonTold, written: datetime) -> StepProblem | None:
    if told.at < case.noticed.aware:
        return StepProblem.BEFORE_AWARE
    if told.at > written:
        return StepProblem.AHEAD
    if isinstance(told, BreachPersonTold):
        return None if (told.patient is None) == bool(told.whom.strip()) else StepProblem.NOBODY_NAMED
    if not told.authority.strip():
        return StepProblem.NO_AUTHORITY
    return StepProblem.NOT_WHY_LATE if is_late(case, told.at) and not told.late.strip() else None


def _problem_of_closing(case: BreachCase, closed: BreachClosed) -> StepProblem | None:
    if case.next is Next.NOTIFY:
        return StepProblem.NOT_NOTIFIED
    return StepProblem.NOBODY_TOLD if case.next is Next.TELL and not closed.not_told.strip() else None
