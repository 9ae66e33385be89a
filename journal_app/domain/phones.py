"""Telephone numbers as people write and look them up; it must not refuse any: the field is free text (ISB 1508)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Numbering:
    """How a country dials: its prefix, and the trunk digit that is dropped after the prefix."""

    prefix: str
    trunk: str


_COUNTRIES = {"DK": _Numbering("45", ""), "GB": _Numbering("44", "0"), "SE": _Numbering("46", "0")}

# ITU E.164: calling codes of one and two digits; every other code has three.
_ONE_DIGIT_CODES = frozenset("17")
_TWO_DIGIT_CODES = frozenset(
    f"{first}{second}"
    for first, seconds in {"2": "07", "3": "0123469", "4": "013456789", "5": "12345678", "6": "0123456"}.items()
    for second in seconds
) | {"81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98"}

_FEWEST_DIGITS, _MOST_DIGITS = 5, 15  # E.164 allows 15
_DANISH_DIGITS = 8
_LONGEST_TYPED = 40
_PHONE_LIKE = re.compile(r"\+?[\d ()/.\-]+")
# Every hyphen and dash people paste: U+2010 to U+2015 and the minus sign.
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SEPARATORS = " -/.)"
_BRACKETED_TRUNK = re.compile(r"\(0\)")


def search_digits(text: str, *, country: str) -> str:
    """The digits to look a number up by: without the home country's prefix and trunk zero, others with their code.

    ``+45 12 34 56 78`` and ``12345678`` are the same in Denmark, ``07700 900123`` and ``+44 (0)7700 900123`` in the UK.
    """
    if len(text) > _LONGEST_TYPED:
        return ""
    typed = _plain(text)
    code, rest = _split(typed, country)
    digits = _digits(rest)
    home = _COUNTRIES.get(country)
    if home is None or (code and code != home.prefix):
        return code + digits
    return digits.removeprefix(home.trunk)


def full_digits(text: str, *, country: str) -> str:
    """The number as it is dialled from anywhere, digits alone: one written as a home number gets the country's prefix.

    Of a country whose way of dialling is not known here it stays as it was written.
    """
    if len(text) > _LONGEST_TYPED:
        return ""
    code, rest = _split(_plain(text), country)
    home = _COUNTRIES.get(country)
    code = code or ("" if home is None else home.prefix)
    trunk = next((one.trunk for one in _COUNTRIES.values() if one.prefix == code), "")
    digits = _digits(rest)
    return code + digits.removeprefix(trunk) if digits else ""


def format_phone(text: str, *, country: str) -> str:
    """The number as the clinic writes it: the home prefix hidden, others as ``+nn …``; what is no number is kept."""
    typed = _plain(text)
    if len(text) > _LONGEST_TYPED or not _PHONE_LIKE.fullmatch(typed):
        return text
    code, rest = _split(typed, country)
    if not _FEWEST_DIGITS <= len(code + _digits(rest)) <= _MOST_DIGITS:
        return text
    home = _COUNTRIES.get(country)
    if code and (home is None or code != home.prefix):
        return f"+{code} {rest}".rstrip()
    shown = _grouped(rest, country)
    # Two leading zeros would read as the start of a country code the next time.
    return text if shown.startswith("00") else shown


def _plain(text: str) -> str:
    typed = _DASHES.sub("-", unicodedata.normalize("NFKC", text))
    return re.sub(r"\s+", " ", typed).strip()


def _digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


def _split(typed: str, country: str) -> tuple[str, str]:
    """The country code and the rest as written; no code when it was written as a home number."""
    international = typed[1:] if typed.startswith("+") else typed[2:] if typed.startswith("00") else ""
    if not international:
        return _split_unmarked(typed, country)
    digits = _digits(international)
    length = 1 if digits[:1] in _ONE_DIGIT_CODES else 2 if digits[:2] in _TWO_DIGIT_CODES else 3
    code = digits[:length]
    rest = _after_digits(international, len(code))
    home = _COUNTRIES.get(country)
    if home is not None and code == home.prefix:
        return code, _as_home(rest, home)
    return code, _BRACKETED_TRUNK.sub("", rest).strip(_SEPARATORS)


def _split_unmarked(typed: str, country: str) -> tuple[str, str]:
    # A Danish number has eight digits and no trunk zero, so ten digits beginning with 45 carry the prefix.
    digits = _digits(typed)
    prefix = _COUNTRIES["DK"].prefix
    if country == "DK" and len(digits) == len(prefix) + _DANISH_DIGITS and digits.startswith(prefix):
        return prefix, _after_digits(typed, len(prefix)).strip(_SEPARATORS)
    return "", typed


def _after_digits(text: str, count: int) -> str:
    """What stands after the first ``count`` digits."""
    place = 0
    while count and place < len(text):
        count -= text[place].isdecimal()
        place += 1
    return text[place:].strip(_SEPARATORS)


def _as_home(rest: str, home: _Numbering) -> str:
    national = _BRACKETED_TRUNK.sub("", rest).strip(_SEPARATORS)
    return national if national.startswith(home.trunk) else home.trunk + national


def _grouped(written: str, country: str) -> str:
    """Light grouping where the plan is simple; otherwise the groups as they were written."""
    digits = _digits(written)
    if country == "DK" and len(digits) == _DANISH_DIGITS:
        return " ".join(digits[place : place + 2] for place in range(0, _DANISH_DIGITS, 2))
    if country == "GB" and re.fullmatch(r"07\d{9}", digits):
        return f"{digits[:5]} {digits[5:]}"
    if country == "SE" and re.fullmatch(r"07\d{8}", digits):
        return f"{digits[:3]}-{digits[3:6]} {digits[6:8]} {digits[8:]}"
    return written
