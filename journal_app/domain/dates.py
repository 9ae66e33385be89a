"""Clinical dates and times as people read and type them; it must not ask the clock or the region settings.

Display follows the NHS Common User Interface guidance (ISB 1501, 1503): ``07-Jul-1961``, ``14:05``, ``3d 2hr``. Danish
and Swedish keep the shape with their own month names. A language that is not known here reads English.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from journal_app.domain.errors import Bug, UserFacing

_SHORT_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "da": ("Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec"),
    "sv": ("Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec"),
}
_FULL_MONTHS = (
    ("january", "januar", "januari"),
    ("february", "februar", "februari"),
    ("march", "marts", "mars"),
    ("april",),
    ("may", "maj"),
    ("june", "juni"),
    ("july", "juli"),
    ("august", "augusti"),
    ("september",),
    ("october", "oktober"),
    ("november",),
    ("december",),
)
_AGE_UNITS = {  # years, months, weeks, days
    "en": ("{}y", "{}m", "{}w", "{}d"),
    "da": ("{} år", "{} md", "{} u", "{} d"),
    "sv": ("{} år", "{} mån", "{} v", "{} d"),
}
_DURATION_UNITS = {  # days, hours, minutes, seconds
    "en": ("{}d", "{}hr", "{}min", "{}sec"),
    "da": ("{} d", "{} t", "{} min", "{} sek"),
    "sv": ("{} d", "{} tim", "{} min", "{} sek"),
}

# NHS CUI: the younger the person, the finer the age.
_WEEKS_FROM_DAYS = 28
_YEARS_ALONE_FROM = 18
_YEARS_AND_MONTHS_FROM = 2

_LONGEST_TYPED = 40
_SHORTEST_MONTH = 3
_FIRST_YEAR, _LAST_YEAR = 1850, 2199
_OLDEST_PATIENT = 110
_CENTURY = 100

# Every hyphen and dash people paste: U+2010 to U+2015 and the minus sign.
_DASHES = re.compile("[\u2010-\u2015\u2212]")

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})")
_EIGHT_DIGITS = re.compile(r"\d{8}")
_DAY_THEN_WORD = re.compile(r"(\d{1,2})[-/. ]*([^\W\d_]{3,})[-/., ]*(\d{4}|\d{2})")
_WORD_THEN_DAY = re.compile(r"([^\W\d_]{3,})[-/. ]*(\d{1,2})[-/., ]+(\d{4}|\d{2})")


class Expected(StrEnum):
    """What a typed date is for, which decides what a two-digit year may mean."""

    BIRTH = "birth"  #: in the past; refused when a living person could be meant in either century
    NEAR = "near"  #: a visit, an expiry date: the year nearest to today


def whole_years(start: date, end: date) -> int:
    """Completed years from ``start`` to ``end``; 29 February is reached on 1 March in common years; negative before."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def format_date(day: date, language: str) -> str:
    """``07-Jul-1961``: two-digit day, three-letter month, four-digit year (ISB 1503)."""
    return f"{day.day:02d}-{_of(_SHORT_MONTHS, language)[day.month - 1]}-{day.year:04d}"


def format_time(moment: datetime, *, zone: tzinfo) -> str:
    """``14:05``: the 24-hour clock of ``zone`` (ISB 1501); the moment must be aware."""
    return f"{_local(moment, zone):%H:%M}"


def format_datetime(moment: datetime, language: str, *, zone: tzinfo) -> str:
    """``07-Jul-1961 14:05`` on the clock of ``zone``; the moment must be aware."""
    local = _local(moment, zone)
    return f"{format_date(local.date(), language)} {local:%H:%M}"


def format_age(born: date, on: date, language: str) -> str:
    """The age on a day: ``65y``; under 18 ``4y 1m``, under 2 ``14m 9d``, under 1 ``7w 3d``, under 4 weeks ``5d``.

    A day before birth reads as age nothing, so that a clock set back cannot stop a screen.
    """
    on = max(born, on)
    years, months, weeks, days = _of(_AGE_UNITS, language)
    lived_years, lived_days = whole_years(born, on), (on - born).days
    lived_months, odd_days = _whole_months(born, on)
    if lived_years >= _YEARS_ALONE_FROM:
        parts: tuple[str, ...] = (years.format(lived_years),)
    elif lived_years >= _YEARS_AND_MONTHS_FROM:
        parts = _without_nothing((years, lived_years), (months, lived_months % 12))
    elif lived_years >= 1:
        parts = _without_nothing((months, lived_months), (days, odd_days))
    elif lived_days >= _WEEKS_FROM_DAYS:
        parts = _without_nothing((weeks, lived_days // 7), (days, lived_days % 7))
    else:
        parts = (days.format(lived_days),)
    return " ".join(parts)


def format_duration(duration: timedelta, language: str) -> str:
    """``3d 2hr``: the largest unit and, unless it is nothing, the next; cut, not rounded; a minus sign if negative."""
    seconds = int(abs(duration).total_seconds())
    amounts = (seconds // 86400, seconds // 3600 % 24, seconds // 60 % 60, seconds % 60)
    units = _of(_DURATION_UNITS, language)
    largest = next((place for place, amount in enumerate(amounts) if amount), 2)
    shown = _without_nothing(*list(zip(units, amounts, strict=True))[largest : largest + 2])
    return ("−" if duration < timedelta(0) and seconds else "") + " ".join(shown)


def parse_date(text: str, *, today: date, expected: Expected = Expected.BIRTH) -> date:
    """The day a person typed: ``7/7/1961``, ``7-7-61``, ``07071961``, ``1961-07-07``, ``19610707``, ``7 jul 1961``.

    Month names may be English, Danish or Swedish. The day comes before the month unless the year comes first; a date
    that could be two days is refused, not guessed.

    Raises:
        UserFacing: ``date.unreadable``, ``date.impossible``, ``date.year`` or ``date.two_digit_year``.
    """
    typed = _plain(text)
    if match := _YEAR_FIRST.fullmatch(typed):
        year, month, day = match.groups()
        return _day(int(year), int(month), int(day))
    if _EIGHT_DIGITS.fullmatch(typed):
        return _eight_digits(typed)
    if match := _DAY_FIRST.fullmatch(typed):
        day, month, year = match.groups()
        return _with_century(year, int(month), int(day), today=today, expected=expected)
    if match := _DAY_THEN_WORD.fullmatch(typed):
        day, word, year = match.groups()
        return _with_century(year, _month_named(word), int(day), today=today, expected=expected)
    if match := _WORD_THEN_DAY.fullmatch(typed):
        word, day, year = match.groups()
        return _with_century(year, _month_named(word), int(day), today=today, expected=expected)
    raise _unreadable()


def _of(table: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    return table.get(language, table["en"])


def _local(moment: datetime, zone: tzinfo) -> datetime:
    if moment.tzinfo is None:
        raise Bug("dates.naive", "A time without a zone reached the screen.")
    return moment.astimezone(zone)


def _whole_months(start: date, end: date) -> tuple[int, int]:
    """Completed months, and the days since the last of them."""
    months = (end.year - start.year) * 12 + end.month - start.month
    if end.day >= start.day:
        return months, end.day - start.day
    last_of_previous = end.replace(day=1) - timedelta(days=1)
    reached = min(start.day, last_of_previous.day)
    return months - 1, (end - last_of_previous.replace(day=reached)).days


def _without_nothing(*parts: tuple[str, int]) -> tuple[str, ...]:
    """The first part always, the others unless they are nothing."""
    return tuple(unit.format(amount) for place, (unit, amount) in enumerate(parts) if amount or not place)


def _plain(text: str) -> str:
    if len(text) > _LONGEST_TYPED:
        raise _unreadable()
    typed = unicodedata.normalize("NFKC", text)
    return re.sub(r" +", " ", _DASHES.sub("-", typed)).strip(" ").casefold()


def _eight_digits(typed: str) -> date:
    # Never both: a year of 1850–2199 in the last four digits would be month 18–21 in the other reading.
    if _FIRST_YEAR <= int(typed[4:]) <= _LAST_YEAR:
        return _day(int(typed[4:]), int(typed[2:4]), int(typed[:2]))
    return _day(int(typed[:4]), int(typed[4:6]), int(typed[6:]))


def _month_named(word: str) -> int:
    for number, names in enumerate(_FULL_MONTHS, start=1):
        if any(name.startswith(word) for name in names):
            return number
    raise _unreadable()


def _with_century(year: str, month: int, day: int, *, today: date, expected: Expected) -> date:
    if len(year) > 2:  # noqa: PLR2004 -- a year of four digits
        return _day(int(year), month, day)
    base = today.year - today.year % _CENTURY + int(year)
    candidates = [found for century in (-_CENTURY, 0, _CENTURY) if (found := _possible(base + century, month, day))]
    if not candidates:
        raise _impossible()
    if expected is Expected.NEAR:
        return min(candidates, key=lambda found: abs(found - today))
    living = [found for found in candidates if found <= today and whole_years(found, today) <= _OLDEST_PATIENT]
    if len(living) == 1:
        return living[0]
    raise UserFacing("date.two_digit_year", "This year could be in two centuries. Write the year with four digits.")


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise UserFacing("date.year", "This year cannot be right. Write a year between 1850 and 2199.")
    found = _possible(year, month, day)
    if found is None:
        raise _impossible()
    return found


def _impossible() -> UserFacing:
    return UserFacing("date.impossible", "There is no such day. Write the day first, then the month, then the year.")


def _unreadable() -> UserFacing:
    return UserFacing("date.unreadable", "This is not a date. Write it like 7/7/1961, 1961-07-07 or 7 Jul 1961.")
