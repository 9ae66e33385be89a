"""Which looks into journals somebody must look at afterwards, and what they said of them; it must not judge a look.

Sources: HSLF-FS 2016:40 4 kap. 9 § (systematic, recurring, documented checks), Datatilsynet's practice (unpredictable
samples of recent events), C-579/21. A flag is a reason to look, never an accusation.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum
from uuid import UUID

from journal_app.domain.access import AccessEvent
from journal_app.domain.names import PersonName, fold
from journal_app.domain.people import Person
from journal_app.domain.restrictions import OPENED_ALL_THE_SAME

SAMPLE = 10
"""How many looks without a flag are drawn by lot for each review."""
MANY, MANY_WITHIN = 20, timedelta(minutes=15)
"""More patients than this, opened by one person within so long, are many."""
RELATED_WITHIN = timedelta(days=90)
"""A look is explained by a record or booking of the same patient and person within so long of it."""
LONGEST_PERIOD = timedelta(days=400)
MOST_EVENTS = 20_000


class Flag(StrEnum):
    """Why a look is on the list."""

    RESTRICTED_OPENED = "restricted_opened"
    SAME_SURNAME = "same_surname"
    COLLEAGUE = "colleague"
    OUTSIDE_HOURS = "outside_hours"
    NO_RELATION = "no_relation"
    HANDED_OUT = "handed_out"
    MANY_RECORDS = "many_records"
    SIGN_IN_FAILED = "sign_in_failed"
    LEFT = "left"
    SAMPLE = "sample"


class Verdict(StrEnum):
    """What the reviewer says of one look."""

    JUSTIFIED = "justified"
    QUERY = "query"


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When looks are to be expected: from when until when on the clinic's clock, and on which days (Monday is 0)."""

    begins: time = time(7, 0)
    ends: time = time(20, 0)
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5)

    def hold(self, at: datetime) -> bool:
        """Whether a moment on the clinic's clock is within them."""
        return at.weekday() in self.days and self.begins <= at.time() < self.ends


@dataclass(frozen=True, slots=True)
class Judged:
    """One look, by its position in the ledger, why it was on the list, and what was said of it."""

    position: int
    flags: tuple[Flag, ...]
    verdict: Verdict
    note: str = ""


@dataclass(frozen=True, slots=True)
class LogReviewed:
    """Content of ``log.reviewed``: which looks of a period were judged, and how the others were drawn.

    ``events`` counts all looks of the period, ``seed`` (hex) and ``sample`` let anybody draw the same sample again.
    ``left`` are the positions of the looks by the reviewer, whom nobody lets judge their own: somebody else does.
    """

    since: datetime
    until: datetime
    events: int
    seed: str
    sample: int
    judged: tuple[Judged, ...]
    remark: str = ""
    left: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QuerySettled:
    """Content of ``log.query_settled``: how a query of a review ended; ``position`` is the look it was about."""

    review: UUID
    position: int
    finding: str


@dataclass(frozen=True, slots=True)
class Review:
    """A review as it stands in the ledger: its record, when and by whom it was signed, and what it says."""

    id: UUID
    at: datetime
    author: UUID
    content: LogReviewed


@dataclass(frozen=True, slots=True)
class Known:
    """What flags are judged by: who works here, the names of the patients looked at, and what explains a look.

    ``related`` are the positions of the looks that a record or a booking of the same patient explains.
    """

    people: Sequence[Person]
    patients: Mapping[UUID, PersonName]
    related: frozenset[int]
    hours: OpeningHours
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Flagged:
    """A look and why it is on the list, the gravest reason first."""

    event: AccessEvent
    flags: tuple[Flag, ...]


OPENED, HANDED_OUT = "access.record_opened", frozenset({"access.exported", "access.printed"})
FAILED = "access.sign_in_failed"
_LOOKS = HANDED_OUT | {OPENED, OPENED_ALL_THE_SAME}


def to_review(events: Iterable[AccessEvent], known: Known, *, seed: str, sample: int = SAMPLE) -> tuple[Flagged, ...]:
    """The looks of a period that a reviewer must judge, newest first: every flagged one, and a sample of the others.

    The seed comes from outside, so that nobody at work can know which looks will be drawn.
    """
    looks = sorted(events, key=lambda event: event.position)
    many = _many(looks)
    flags = {event.position: _flags(event, known, many) for event in looks}
    plain = [event for event in looks if not flags[event.position] and event.kind in _LOOKS]
    for event in sorted(plain, key=lambda event: _lot(seed, event.position))[:sample]:
        flags[event.position] = (Flag.SAMPLE,)
    return tuple(Flagged(event, flags[event.position]) for event in reversed(looks) if flags[event.position])


def _lot(seed: str, position: int) -> bytes:
    """What a look drew: whoever knows the seed draws the same again, in any program."""
    return hashlib.sha256(f"{seed}:{position}".encode()).digest()


def _flags(event: AccessEvent, known: Known, many: frozenset[int]) -> tuple[Flag, ...]:
    if event.kind == FAILED:
        return (Flag.SIGN_IN_FAILED,)
    if event.kind not in _LOOKS:
        return ()
    held = {
        Flag.RESTRICTED_OPENED: event.kind == OPENED_ALL_THE_SAME,
        Flag.COLLEAGUE: _is_colleague(event, known),
        Flag.SAME_SURNAME: _has_same_surname(event, known),
        Flag.NO_RELATION: event.position not in known.related,
        Flag.OUTSIDE_HOURS: not known.hours.hold(event.at.astimezone(known.zone)),
        Flag.MANY_RECORDS: event.position in many,
        Flag.HANDED_OUT: event.kind in HANDED_OUT,
    }
    return tuple(flag for flag, holds in held.items() if holds)


def _is_colleague(event: AccessEvent, known: Known) -> bool:
    patient = known.patients.get(event.patient) if event.patient is not None else None
    if patient is None:
        return False
    whole = fold(f"{patient.given} {patient.family}")
    return any(fold(person.name) == whole for person in known.people)


def _has_same_surname(event: AccessEvent, known: Known) -> bool:
    patient = known.patients.get(event.patient) if event.patient is not None else None
    looker = next((person for person in known.people if person.id == event.person), None)
    if patient is None or looker is None or not patient.family.strip():
        return False
    return f" {fold(looker.name)}".endswith(f" {fold(patient.family)}")


def _many(looks: Sequence[AccessEvent]) -> frozenset[int]:
    """The looks of anybody's burst: more than ``MANY`` patients opened within ``MANY_WITHIN``."""
    by_person: dict[UUID, list[AccessEvent]] = defaultdict(list)
    for event in looks:
        if event.kind in {OPENED, OPENED_ALL_THE_SAME}:
            by_person[event.person].append(event)
    found: set[int] = set()
    for opened in by_person.values():
        start = 0
        for end, event in enumerate(opened):
            while event.at - opened[start].at > MANY_WITHIN:
                start += 1
            burst = opened[start : end + 1]
            if len({one.patient for one in burst}) > MANY:
                found.update(one.position for one in burst)
    return frozenset(found)


def still_left(reviews: Iterable[Review]) -> tuple[int, ...]:
    """The positions of the looks by reviewers that nobody else has judged yet, in order."""
    left: set[int] = set()
    judged: set[int] = set()
    for review in reviews:
        left.update(review.content.left)
        judged.update(one.position for one in review.content.judged)
    return tuple(sorted(left - judged))


def open_queries(reviews: Iterable[Review], settled: Iterable[QuerySettled]) -> dict[int, Review]:
    """The positions of the looks that were queried and nobody settled yet, each with its newest review."""
    done = {(one.review, one.position) for one in settled}
    return {
        judged.position: review
        for review in reviews
        for judged in review.content.judged
        if judged.verdict is Verdict.QUERY and (review.id, judged.position) not in done
    }
