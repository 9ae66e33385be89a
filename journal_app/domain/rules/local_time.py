"""The civil clock of a jurisdiction and counting in calendar months; it must not read the machine's time zones.

A judgement must come out the same on every machine and in ten years, so the offset and the rule for summer time are
part of the rule pack instead of the operating system's tables.
"""

from __future__ import annotations

from calendar import SUNDAY, monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

_MARCH = 3
_OCTOBER = 10
_DECEMBER = 12
_SWITCH_HOUR = 1


@dataclass(frozen=True, slots=True)
class CivilClock:
    """What the clock on the clinic's wall shows: minutes east of UTC, and whether European summer time applies.

    Summer time: the last Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC (directive 2000/84/EC; the
    United Kingdom keeps the same moments, SI 2002/262).
    """

    utc_offset_minutes: int
    summer_time: bool

    def local(self, at: datetime) -> datetime:
        """Return the aware moment ``at`` as the clinic's wall clock shows it."""
        summer = timedelta(hours=1) if self.summer_time and _is_summer(at.astimezone(UTC)) else timedelta(0)
        return at.astimezone(timezone(timedelta(minutes=self.utc_offset_minutes) + summer))

    def day(self, at: datetime) -> date:
        """Return the calendar day on which the aware moment ``at`` falls."""
        return self.local(at).date()

    def start_of(self, day: date) -> datetime:
        """Return the UTC moment at which ``day`` begins; summer time never switches at midnight here."""
        winter = datetime.combine(day, time(), tzinfo=UTC) - timedelta(minutes=self.utc_offset_minutes)
        offset = self.local(winter).utcoffset() or timedelta(0)
        return datetime.combine(day, time(), tzinfo=UTC) - offset


def _is_summer(at: datetime) -> bool:
    return _last_sunday(at.year, _MARCH) <= at < _last_sunday(at.year, _OCTOBER)


def _last_sunday(year: int, month: int) -> datetime:
    last = date(year, month, monthrange(year, month)[1])
    sunday = last - timedelta(days=(last.weekday() - SUNDAY) % 7)
    return datetime.combine(sunday, time(_SWITCH_HOUR), tzinfo=UTC)


def months_after(at: datetime, months: int) -> datetime:
    """Return the UTC moment ``months`` calendar months after ``at``; a day the month lacks becomes its last day."""
    moment = at.astimezone(UTC)
    years, month = divmod(moment.month - 1 + months, _DECEMBER)
    year, month = moment.year + years, month + 1
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))


def birthday(born: date, years: int) -> date:
    """Return the day on which ``years`` are completed.

    Who was born on 29 February completes a year on 1 March when there is no 29th: the later of two readings, because
    the law of none of our jurisdictions was found to say, and the earlier one could let a minor be treated.
    """
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, _MARCH, 1)
