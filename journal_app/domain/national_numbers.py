"""The arithmetic of national numbers: check digits, centuries, one spelling of what was typed; it judges nothing."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from journal_app.domain.dates import whole_years

ADDED_TO_DAY = 60
"""What Danish replacement numbers and Swedish samordningsnummer add to the day of birth."""

SWEDISH = re.compile(r"(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{3})(\d)")
"""Century or none, year, month, day, separator or none, serial number, check digit."""

_OLDEST = 125
_CPR_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def has_control(text: str) -> bool:
    """Whether the text holds anything invisible that is no space."""
    return any(unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} for sign in text)


def plain(text: str) -> str:
    """ASCII digits, upper-case letters, every dash as ``-``, every kind and number of spaces as one space."""
    return " ".join("".join(map(_plain_sign, text)).split())


def _plain_sign(sign: str) -> str:
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if unicodedata.category(sign) == "Pd" or sign == "\N{MINUS SIGN}":
        return "-"
    return unicodedata.normalize("NFKC", sign).upper()


def bare(typed: str) -> str:
    """Plain text without its spaces and hyphens."""
    return re.sub(r"[ -]", "", typed)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The date, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_plausible_birth(day: date | None, today: date) -> bool:
    """Whether someone alive or lately dead may have been born on the day: not in the future, at most 125 years ago."""
    return day is not None and day <= today and whole_years(day, today) <= _OLDEST


def latest_birth(year: str, month: int, day: int, *, today: date) -> date | None:
    """The latest birth date with this two-digit year that is not in the future."""
    found = (day_or_none(century + int(year), month, day) for century in (2000, 1900))
    return next((born for born in found if is_plausible_birth(born, today)), None)


def exists_in_some_century(year: str, month: int, day: int) -> bool:
    """Whether the day exists with this two-digit year in the 19th, 20th or 21st century's calendar."""
    return any(day_or_none(century + int(year), month, day) for century in (1800, 1900, 2000))


def cpr_modulus_fits(value: str) -> bool:
    """Modulus 11 of ten digits with the weights 4327654321 (cpr.dk); numbers without it are issued since 2007."""
    return sum(int(digit) * weight for digit, weight in zip(value, _CPR_WEIGHTS, strict=True)) % 11 == 0


def cpr_century(seventh: str, year: int) -> int:
    """1800, 1900 or 2000 by the seventh digit and the two-digit year (cpr.dk, "Personnummeret i CPR")."""
    digit = int(seventh)
    if digit <= 3:  # noqa: PLR2004 -- the register's own table
        return 1900
    if digit in {4, 9}:
        return 2000 if year <= 36 else 1900  # noqa: PLR2004
    return 2000 if year <= 57 else 1800  # noqa: PLR2004


def looks_like_replacement(value: str) -> bool:
    """A day of 61 to 91, or letters among the last four; a real CPR number has neither (cpr.dk)."""
    if not re.fullmatch(r"\d{6}[A-Z0-9]{4}", value):
        return False
    return ADDED_TO_DAY < int(value[:2]) <= ADDED_TO_DAY + 31 or not value.isdecimal()


def british_check_fits(value: str) -> bool:
    """Modulus 11 of ten digits: weights 10 to 2, check digit 11 minus the remainder, 11 is written 0, 10 never issued.

    NHS Data Dictionary; CHI and H&C numbers use the same.
    """
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(value[:9]))
    return value != "0" * 10 and (total + int(value[9])) % 11 == 0


def is_hc_stem(value: str) -> bool:
    """Whether ten digits lie in the range of Northern Ireland's Health and Care numbers."""
    return "320000001" <= value[:9] <= "399999999"


def luhn_digit(nine: str) -> int:
    """The check digit of the nine digits YYMMDDNNN (Skatteverket)."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(nine))
    return -sum(number // 10 + number % 10 for number in doubled) % 10


def swedish_year(year: int, separator: str, month: int, day: int, *, today: date) -> int:
    """The four-digit year: ``+`` stands from the year of turning 100; without it, the latest year not in the future.

    ``day`` is the real one, 0 if it is not known. Source: Skatteverket, SKV 704.
    """
    latest = today.year - (today.year - year) % 100
    if separator == "+":
        return latest - 100
    born = day_or_none(latest, month, max(day, 1))
    return latest - 100 if born is not None and born > today else latest
