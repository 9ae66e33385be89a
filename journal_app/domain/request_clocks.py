"""Counts the days of a request: when each legal period ends, what stops it, and the clinic's own shorter promise.

How periods are counted follows Regulation (EEC, Euratom) 1182/71 Art. 3, unless a rule says otherwise; see
``docs/decisions/how-deadlines-of-requests-are-counted.md``. It must not decide what a rule is.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from journal_app.domain.requests import Pause, RequestCase
from journal_app.domain.rules.deadlines import Deadline, Extension, MetBy, RequestRules, Unit, Waiting
from journal_app.domain.rules.holidays import WorkingDays

MONTHS_IN_YEAR = 12


class Running(StrEnum):
    """What a clock does."""

    RUNS = "runs"
    STANDS = "stands"
    MET = "met"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Clock:
    """One period of one request: its rule, its last day, and what it does.

    ``due`` is None where the rule names no number, or the clock stands because the clinic waits for an answer; then
    ``stands_since`` says from when. ``is_extended``: the person was told in time that it takes longer. ``MISSED`` is
    said only of what was done too late; what is open and late is told by ``days_left``.
    """

    deadline: Deadline
    due: date | None
    running: Running
    stands_since: date | None = None
    is_extended: bool = False

    def days_left(self, today: date) -> int | None:
        """Days until the last day, negative once it has passed; None where there is nothing to count."""
        is_open = self.running is Running.RUNS and self.due is not None
        return (self.due - today).days if is_open and self.due is not None else None


@dataclass(frozen=True, slots=True)
class Clocks:
    """Every clock of a request, and the day by which the clinic itself promised to have answered, if it did."""

    legal: tuple[Clock, ...]
    promised: date | None
    is_closed: bool

    @property
    def next_due(self) -> date | None:
        """The earliest last day of those that run by law."""
        return min((one.due for one in self.legal if one.running is Running.RUNS and one.due), default=None)

    @property
    def stands(self) -> bool:
        """Whether nothing that has a number runs, because the clinic waits for an answer."""
        return self.next_due is None and any(one.running is Running.STANDS for one in self.legal)

    def days_left(self, today: date) -> int | None:
        """Days until the earliest legal last day, negative once it has passed."""
        return None if self.next_due is None else (self.next_due - today).days


def clocks_of(case: RequestCase, rules: RequestRules, *, promise_days: int | None = None) -> Clocks:
    """All clocks of a case by the rules of the clinic; ``promise_days`` counts from the day of receipt."""
    asked, days = case.asked, WorkingDays(rules.holidays)
    legal = tuple(clock_of(case, one, days) for one in rules.deadlines_for(asked.right, asked.received))
    promised = None if promise_days is None else asked.received + timedelta(days=promise_days)
    return Clocks(legal, promised, is_closed=case.closed is not None)


def clock_of(case: RequestCase, deadline: Deadline, days: WorkingDays) -> Clock:
    """One clock of a case."""
    done = _done(case, deadline.met_by)
    if deadline.unit is Unit.SOON:
        return Clock(deadline, None, Running.MET if done is not None else Running.RUNS)
    waiting = _waited_for(case, deadline)
    if waiting is not None and done is None:
        return Clock(deadline, None, Running.STANDS, stands_since=waiting.since)
    due, is_extended = _due(case, deadline, days)
    if done is None:
        return Clock(deadline, due, Running.RUNS, is_extended=is_extended)
    return Clock(deadline, due, Running.MET if done <= due else Running.MISSED, is_extended=is_extended)


def _done(case: RequestCase, met_by: MetBy) -> date | None:
    closed = None if case.closed is None else case.closed.on
    return closed if met_by is MetBy.ANSWER or case.acknowledged is None else case.acknowledged


def _waited_for(case: RequestCase, deadline: Deadline) -> Pause | None:
    """What the clinic still waits for and this clock stands for, if it was asked before the time was up."""
    due = _plain_due(deadline, _start(case, deadline), 0, WorkingDays(()))
    for pause, effect in _pauses(case, deadline):
        if effect is not Waiting.RUNS and pause.until is None and pause.since <= due:
            return pause
    return None


def _pauses(case: RequestCase, deadline: Deadline) -> Iterator[tuple[Pause, Waiting]]:
    if case.identity is not None and case.identity_was_asked:
        yield case.identity, deadline.identity
    for pause in case.clarifications:
        yield pause, deadline.clarification


def _start(case: RequestCase, deadline: Deadline) -> date:
    restarting = [
        pause.until
        for pause, effect in _pauses(case, deadline)
        if effect is Waiting.RESTARTS and pause.until is not None
    ]
    return max((case.asked.received, *restarting))


def _due(case: RequestCase, deadline: Deadline, days: WorkingDays) -> tuple[date, bool]:
    start = _start(case, deadline)
    uncounted: set[date] = set()
    due = _ends(deadline, start, 0, days)
    for pause, effect in _pauses(case, deadline):
        if effect in {Waiting.PAUSES, Waiting.PAUSES_WHOLE} and pause.until is not None and pause.since <= due:
            uncounted |= set(_days_of(pause, whole=effect is Waiting.PAUSES_WHOLE, after=start))
            due = _ends(deadline, start, len(uncounted), days)
    return _extended(case, deadline, due, _latest(deadline, start, len(uncounted), days))


def _days_of(pause: Pause, *, whole: bool, after: date) -> Iterator[date]:
    """The days that do not count; those before the period began never did."""
    until = pause.until or pause.since
    for number in range((until - pause.since).days + (1 if whole else 0)):
        day = pause.since + timedelta(days=number)
        if day >= after:
            yield day


def _extended(case: RequestCase, deadline: Deadline, due: date, latest: date | None) -> tuple[date, bool]:
    """The last day after whatever the person was told in time; what was told too late gives no time."""
    is_extended = False
    if deadline.extension is Extension.NONE:
        return due, is_extended
    for one in case.extensions:
        if one.expected is not None and one.on <= due:
            due = max(due, one.expected if latest is None else min(one.expected, latest))
            is_extended = True
    return due, is_extended


def _latest(deadline: Deadline, start: date, uncounted: int, days: WorkingDays) -> date | None:
    """The last day with all the time that the law lets a clinic take; None where it names no end."""
    if deadline.extension is not Extension.MONTHS:
        return None
    last = add_months(start, deadline.count + deadline.extension_months) + timedelta(days=uncounted)
    return days.next_from(last) if deadline.moves else last


def _ends(deadline: Deadline, start: date, uncounted: int, days: WorkingDays) -> date:
    if deadline.unit is Unit.WORKING_DAYS:
        return days.add(start, deadline.count) + timedelta(days=uncounted)
    last = _plain_due(deadline, start, uncounted, days)
    return days.next_from(last) if deadline.moves else last


def _plain_due(deadline: Deadline, start: date, uncounted: int, days: WorkingDays) -> date:
    """The last day before any moving on."""
    if deadline.unit is Unit.WORKING_DAYS:
        return days.add(start, deadline.count)
    in_months = deadline.unit is Unit.MONTHS
    last = add_months(start, deadline.count) if in_months else start + timedelta(days=deadline.count)
    return last + timedelta(days=uncounted - (1 if deadline.counts_first_day else 0))


def add_months(day: date, count: int) -> date:
    """The same day so many months later, or the last day of that month where it has no such day (Art. 3(2)(c))."""
    whole = day.year * MONTHS_IN_YEAR + day.month - 1 + count
    year, month = whole // MONTHS_IN_YEAR, whole % MONTHS_IN_YEAR + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
