"""Which days are no working days in a jurisdiction, computed for any year; it must not know a country (packs do)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from journal_app.domain.rules.model import Certainty, LegalSource

_DAY = timedelta(days=1)
_SATURDAY = 5
_LONGEST_SEARCH = 40
"""More days in a row than any country closes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One holiday: a day of the year, or so many days after Easter Sunday (before it, where negative).

    ``weekday`` (0 is Monday) moves a day of the year on to the first such weekday. ``is_moved``: where it falls on a
    Saturday or Sunday, the next day that is none of those and no holiday is kept in its place.
    """

    name: str
    certainty: Certainty
    source: LegalSource
    month: int = 0
    day: int = 0
    easter: int | None = None
    weekday: int | None = None
    is_moved: bool = False
    valid_from: date | None = None
    valid_to: date | None = None

    def on(self, year: int) -> date | None:
        """The day in a year, before any moving; None where it was no holiday then."""
        if self.easter is not None:
            day = easter(year) + timedelta(days=self.easter)
        else:
            day = date(year, self.month, self.day)
            if self.weekday is not None:
                day += timedelta(days=(self.weekday - day.weekday()) % 7)
        begun = self.valid_from is None or self.valid_from <= day
        return day if begun and (self.valid_to is None or day <= self.valid_to) else None


@lru_cache(maxsize=256)
def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year (the algorithm of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    quarter, fourth = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - quarter - correction + 15) % 30
    weekday = (32 + 2 * fourth + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


class WorkingDays:
    """The working days of one jurisdiction: Monday to Friday, without holidays.

    A day of which it is unsure whether it is a holiday counts as a working day, so that a period that depends on it
    ends earlier rather than later.
    """

    def __init__(self, holidays: tuple[Holiday, ...]) -> None:
        """Count with these holidays."""
        self._holidays = tuple(one for one in holidays if one.certainty is not Certainty.UNSURE)
        self._years: dict[int, frozenset[date]] = {}

    def is_working(self, day: date) -> bool:
        """Whether a day is neither Saturday, Sunday nor a holiday."""
        return day.weekday() < _SATURDAY and day not in self._closed(day.year)

    def next_from(self, day: date) -> date:
        """The day itself where it is a working day, else the first one after it."""
        return next(one for one in _days_from(day) if self.is_working(one))

    def add(self, day: date, count: int) -> date:
        """The ``count``-th working day after a day; the day itself is not counted."""
        for _ in range(count):
            day = self.next_from(day + _DAY)
        return day

    def _closed(self, year: int) -> frozenset[date]:
        if year not in self._years:
            self._years[year] = frozenset(self._all_of(year))
        return self._years[year]

    def _all_of(self, year: int) -> set[date]:
        """The holidays of a year; what is moved may come from the year before."""
        closed: set[date] = set()
        moved: list[date] = []
        for one in (year - 1, year):
            for holiday in self._holidays:
                day = holiday.on(one)
                if day is not None:
                    closed.add(day)
                    if holiday.is_moved and day.weekday() >= _SATURDAY:
                        moved.append(day)
        for day in sorted(moved):
            closed.add(next(one for one in _days_from(day) if one.weekday() < _SATURDAY and one not in closed))
        return {day for day in closed if day.year == year}


def _days_from(day: date) -> Iterator[date]:
    return (day + timedelta(days=count) for count in range(_LONGEST_SEARCH))
