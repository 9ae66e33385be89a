"""Which of the demo clinic's people work on which day, and what is waiting for them; it must not do any of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from journal_app.bootstrap.demo_shift import Shift

RECEPTIONIST, OWNER, PRACTITIONER, AUDITOR = "receptionist", "owner", "practitioner", "auditor"

Task: TypeAlias = "Callable[[Shift], None]"

# Reception registers and telephones on Mondays, the two practitioners treat on a day each.
_WEEK = {0: (RECEPTIONIST,), 1: (OWNER,), 3: (PRACTITIONER,)}
_LAST_DAY = (RECEPTIONIST, PRACTITIONER, OWNER)
_FIRST_MONTHS_OF_QUARTERS = (1, 4, 7, 10)
_AUDIT_DAYS = range(8, 13)
_LONGEST_GAP = 7


@dataclass
class Calendar:
    """The working days from ``first`` to ``last``, and the tasks put down for each person on each."""

    first: date
    last: date
    _tasks: dict[tuple[date, str], list[Task]] = field(default_factory=lambda: defaultdict(list))

    def on_duty(self, day: date) -> tuple[str, ...]:
        """Who works on a day, in this order; everybody on the last one, the auditor once a quarter."""
        if day == self.last:
            return _LAST_DAY
        audits = day.month in _FIRST_MONTHS_OF_QUARTERS and day.day in _AUDIT_DAYS and day.weekday() == 0
        return (*_WEEK.get(day.weekday(), ()), *((AUDITOR,) if audits else ()))

    def days(self) -> Iterator[date]:
        """Every day, in order."""
        for number in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=number)

    def next_day(self, who: str, *, after: date, wait: int = 1) -> date | None:
        """The first day, at least ``wait`` days after a day, on which somebody works; None when the time is up."""
        for number in range(wait, wait + _LONGEST_GAP + 1):
            day = after + timedelta(days=number)
            if day > self.last:
                return None
            if who in self.on_duty(day):
                return day
        return None

    def last_day(self, who: str, *, until: date) -> date:
        """The newest day up to a day on which somebody works; the first day of all if there is none before."""
        for number in range(_LONGEST_GAP + 1):
            day = until - timedelta(days=number)
            if who in self.on_duty(day):
                return max(day, self.first)
        return self.first

    def put(self, who: str, day: date | None, task: Task) -> None:
        """Put a task down; one for no day or a day outside the calendar is dropped."""
        if day is not None and self.first <= day <= self.last:
            self._tasks[day, who].append(task)

    def take(self, who: str, day: date) -> list[Task]:
        """The tasks of somebody on a day; they are taken off the calendar."""
        return self._tasks.pop((day, who), [])
