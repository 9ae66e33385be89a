"""Reads what a scanner types of a pack's barcode; where it could mean two things it says so, and it never chooses.

Takes GS1 element strings (DataMatrix, Code 128, QR) with or without a symbology prefix and separators, their printed
form with brackets, GS1 Digital Link addresses, bare GTINs (EAN-13 and the like), and any other number as plain text.
Source: GS1 General Specifications, release 24; GS1 Digital Link Standard, URI Syntax 1.2.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Finding, Severity
from journal_app.domain.gs1_identifiers import (
    IDENTIFIERS,
    NATIONAL,
    SET_82,
    Check,
    Identifier,
    has_check_digit,
    identifier_at,
)

LONGEST: Final = 2_000
"""The longest text that is looked at, in characters; no symbol in use holds more."""
_MOST_READINGS: Final = 8

SEPARATOR: Final = "\x1d"
# What keyboards, drivers and scanners' settings make of FNC1: none of them can stand in a GS1 value.
_SEPARATORS: Final = re.compile(r"\x1d|\u241d|\u2194|<GS>|\{GS\}|\[GS\]|<FNC1>|\^\]|\\x1[dD]|\\u001[dD]|[|~^`@$\xa7]")
_PREFIX: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_GS1_PREFIXES: Final = frozenset(("]d2", "]C1", "]Q3", "]e0", "]J1"))
_BRACKETED: Final = re.compile(r"\((\d{2,4})\)")
_LINK: Final = re.compile(r"https?://", re.IGNORECASE)
_GTIN_LENGTHS: Final = (8, 12, 13, 14)
_GTIN_DIGITS: Final = 14
_OTHER_FORMAT: Final = "[)>"
_CENTURY_AHEAD: Final = 51
_CENTURY_BEHIND: Final = -50


class Gs1Refused(UserFacing):
    """What was scanned or typed is broken; the sentence says how, and what to do."""


class Form(StrEnum):
    """What kind of text it was."""

    ELEMENTS = "elements"
    LINK = "link"
    GTIN = "gtin"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Element:
    """One application identifier and its value, e.g. ``("17", "261231")``."""

    ai: str
    value: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a code. ``gtin`` has 14 digits; what the code does not hold is empty or None.

    ``national`` are the national healthcare numbers with the country that gives them out (ISO 3166-1).
    """

    elements: tuple[Element, ...] = ()
    gtin: str = ""
    lot: str = ""
    serial: str = ""
    expiry: date | None = None
    made: date | None = None
    national: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read. ``text`` is what came in, cleaned of its frame; ``others`` are further ways to read it.

    Wherever it is not certain, ``doubts`` say why; ``reading`` is then only what stands first, not what is meant.
    """

    form: Form
    text: str
    reading: Reading
    others: tuple[Reading, ...] = ()
    doubts: tuple[Finding, ...] = ()


def read(text: str, *, today: date) -> Scan:
    """What a scanned or typed text says; ``today`` places years of two digits (General Specifications 7.12).

    Raises:
        Gs1Refused: it is broken: too long, unreadable characters, an unknown identifier, cut off, a wrong check digit.
    """
    if len(text) > LONGEST:
        raise Gs1Refused("gs1.too_long", "This is too long for a barcode. Empty the field and scan once more.")
    typed = text.strip(" \t\r\n\0")
    prefix = _PREFIX.match(typed)
    body = typed[prefix.end() :] if prefix else typed
    if body.startswith(_OTHER_FORMAT):
        raise Gs1Refused(
            "gs1.other_format",
            "This code is not a GS1 code but one of another format. Scan the other code of the pack.",
        )
    _require_printable(body)
    if _LINK.match(body):
        return _link(body, today)
    if _BRACKETED.match(body):
        return _bracketed(body, today)
    if prefix and prefix.group() in _GS1_PREFIXES:
        return _element_string(body, today)
    if prefix or not _looks_like_elements(body):
        return _other(body)
    return _element_string(body, today, is_typed=True)


def _require_printable(body: str) -> None:
    if not body:
        raise Gs1Refused("gs1.empty", "Nothing was scanned. Scan the code, or type the lot number.")
    plain = _SEPARATORS.sub("", body)
    if not plain.isprintable():
        raise Gs1Refused(
            "gs1.control_characters",
            "The code holds characters that cannot be read. Scan it once more, or type what is printed on the pack.",
        )


# -------------------------------------------------------------------------------------------------- other than elements


def _other(body: str) -> Scan:
    is_number = body.isascii() and body.isdigit() and len(body) in _GTIN_LENGTHS
    if is_number and has_check_digit(body):
        gtin = body.zfill(_GTIN_DIGITS)
        return Scan(Form.GTIN, body, Reading((Element("01", gtin),), gtin=gtin))
    doubts: tuple[Finding, ...] = ()
    if is_number and len(body) > min(_GTIN_LENGTHS):  # eight digits may as well be a national number
        sentence = "These digits are as many as a product number has, but the check digit is wrong. Scan once more."
        doubts = (Finding(Severity.WARN, "gs1.maybe_gtin", sentence),)
    return Scan(Form.TEXT, body, Reading(), doubts=doubts)


def _looks_like_elements(body: str) -> bool:
    """Whether a text without prefix is an element string: lot numbers may begin with an identifier's digits, too."""
    begins = _SEPARATORS.sub("", body)
    known = identifier_at(begins)
    if known is not None and _SEPARATORS.search(body):
        return True
    if known is None or not known.is_fixed or known.check is Check.NONE:
        return False
    if known.keyed and len(body) >= len(known.ai) + known.shortest:
        return known.pattern.match(body, len(known.ai)) is not None
    return _reads_on(body)


def _reads_on(body: str) -> bool:
    """Whether a text that nothing marks as one reads as elements from its first date to its end."""
    try:
        return not body.isascii() or any(True for _ in _splits(body, frozenset(), is_strict=True))
    except ValueError:
        return False


def _bracketed(body: str, today: date) -> Scan:
    """The printed form, ``(01)09506000134352(17)261231(10)ABC``; spaces between the parts are the printer's."""
    marks = list(_BRACKETED.finditer(body))
    ends = [mark.start() for mark in marks[1:]] + [len(body)]
    found = []
    for mark, end in zip(marks, ends, strict=True):
        known = IDENTIFIERS.get(mark.group(1))
        if known is None:
            raise _unknown(mark.group(1))
        found.append(_checked(known, _SEPARATORS.sub("", body[mark.end() : end].replace(" ", ""))))
    return Scan(Form.ELEMENTS, body, _reading(tuple(found), today))


def _link(body: str, today: date) -> Scan:
    """A GS1 Digital Link: identifiers and values by turns in the path, attributes in the query."""
    address, _, rest = body.partition("?")
    query = rest.partition("#")[0]
    parts = [_unquoted(part) for part in address.partition("#")[0].split("/")[3:] if part]
    first = next((place for place, part in enumerate(parts) if part in _LINK_KEYS), None)
    pairs = [] if first is None else list(zip(parts[first::2], parts[first + 1 :: 2], strict=False))
    if first is None or len(parts[first:]) % 2:
        raise Gs1Refused("gs1.no_link", "This web address is not that of a product. Scan the other code of the pack.")
    asked = (part.partition("=") for part in re.split(r"[&;]", query))
    pairs += [(_unquoted(name), _unquoted(value)) for name, _, value in asked if name.isascii() and name.isdigit()]
    found = []
    for ai, value in pairs:
        known = IDENTIFIERS.get(ai)
        if known is None:
            raise _unknown(ai)
        is_short = ai == "01" and len(value) in _GTIN_LENGTHS
        found.append(_checked(known, value.zfill(_GTIN_DIGITS) if is_short else value))
    return Scan(Form.LINK, body, _reading(tuple(found), today))


def _unquoted(text: str) -> str:
    """The text with its percent signs resolved (RFC 3986)."""
    return _QUOTED.sub(lambda found: bytes.fromhex(found.group().replace("%", "")).decode("utf-8", "replace"), text)


_QUOTED: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_LINK_KEYS: Final = frozenset(
    ("00", "01", "253", "255", "402", "414", "417", "8003", "8004", "8006", "8013", "8017", "8018")
)


# ---------------------------------------------------------------------------------------------------- element strings


def _element_string(body: str, today: date, *, is_typed: bool = False) -> Scan:
    """``is_typed``: no prefix says that it is one, so it may as well be a number that only looks like it."""
    has_separator = _SEPARATORS.search(body) is not None
    parts = [part for part in _SEPARATORS.split(body) if part]
    if not parts:
        raise Gs1Refused("gs1.empty", "Nothing was scanned. Scan the code, or type the lot number.")
    found = [element for part in parts for element in _plain_elements(part)]
    reading = _reading(tuple(found), today)
    others = () if has_separator else _other_readings(body, reading, today)
    doubts = []
    if others:
        doubts.append(_NO_SEPARATOR)
    if is_typed and not has_separator and not reading.gtin and "00" not in {one.ai for one in found}:
        doubts.append(_MAYBE_TEXT)
    return Scan(Form.ELEMENTS, body, reading, others, tuple(doubts))


_NO_SEPARATOR: Final = Finding(
    Severity.WARN,
    "gs1.no_separator",
    "The scanner did not send where one part of the code ends, so it can be read in more than one way. "
    "Compare it with what is printed on the pack.",
)
_MAYBE_TEXT: Final = Finding(
    Severity.WARN,
    "gs1.maybe_text",
    "This reads as a barcode, but it could be a number of its own. Compare it with what is printed on the pack.",
)


def _plain_elements(part: str) -> Iterator[Element]:
    """The elements of a stretch without separators: a value without fixed length reaches to its end."""
    while part:
        known = identifier_at(part)
        if known is None:
            raise _unknown(part[:2])
        rest = part[len(known.ai) :]
        size = known.longest if known.is_fixed else len(rest)
        yield _checked(known, rest[:size])
        part = rest[size:]


def _other_readings(body: str, reading: Reading, today: date) -> tuple[Reading, ...]:
    found: list[Reading] = []
    for elements in _splits(body, frozenset(), is_strict=False):
        try:
            other = _reading(elements, today)
        except Gs1Refused:
            continue
        if other != reading and other not in found:
            found.append(other)
        if len(found) == _MOST_READINGS:
            break
    return tuple(found)


_FOLLOWS: Final = frozenset(("10", "21", "240", "710", "711", "712", "713", "714", "715", "716", "717"))
"""Identifiers without check that stand behind others on packs; others would be seen in nearly every lot number."""


def _splits(body: str, seen: frozenset[str], *, is_strict: bool) -> Iterator[tuple[Element, ...]]:
    """Every way to cut a text without separators into elements, each identifier once.

    ``is_strict`` takes only the way in which each value reaches as far as it can.
    """
    if not body:
        yield ()
        return
    known = identifier_at(body)
    if known is None or known.ai in seen or (seen and not _may_follow(known)):
        return
    rest = body[len(known.ai) :]
    sizes = (
        (known.longest,)
        if known.is_fixed
        else (len(rest),)
        if is_strict
        else range(min(known.longest, len(rest)), known.shortest - 1, -1)
    )
    for size in sizes:
        try:
            element = _checked(known, rest[:size])
        except Gs1Refused:
            continue
        for following in _splits(rest[size:], seen | {known.ai}, is_strict=is_strict):
            yield (element, *following)


def _may_follow(known: Identifier) -> bool:
    return known.check is not Check.NONE or known.ai in _FOLLOWS


# ------------------------------------------------------------------------------------------------------------- values


def _checked(known: Identifier, value: str) -> Element:
    """The element, once its value has the form of its identifier.

    Raises:
        Gs1Refused: it is too short, too long, of other characters, or its check digit or date is wrong.
    """
    if len(value) < known.shortest:
        raise Gs1Refused("gs1.cut_off", "The code ends within ({ai}). Scan it once more.", ai=known.ai)
    if len(value) > known.longest:
        raise Gs1Refused(
            "gs1.value_too_long",
            "What follows ({ai}) is longer than it can be: the scanner did not send where the part ends. "
            "Type what is printed on the pack.",
            ai=known.ai,
        )
    if known.pattern.fullmatch(value) is None:
        raise Gs1Refused(
            "gs1.characters",
            "What follows ({ai}) holds characters that cannot stand there. Scan once more.",
            ai=known.ai,
        )
    if known.check is Check.DIGIT and not has_check_digit(value[: known.keyed]):
        raise Gs1Refused(
            "gs1.check_digit",
            "The check digit of ({ai}) is wrong, so a digit was misread. Scan it once more.",
            ai=known.ai,
        )
    if known.check is Check.DATE:
        _day(value, known.ai, today=date(2000, 1, 1))  # whether there is such a day does not hang on the century alone
    return Element(known.ai, value)


def _reading(elements: tuple[Element, ...], today: date) -> Reading:
    """The elements with what a clinic asks of them.

    Raises:
        Gs1Refused: one identifier has two different values.
    """
    values: dict[str, str] = {}
    for one in elements:
        if values.setdefault(one.ai, one.value) != one.value:
            raise Gs1Refused(
                "gs1.repeated", "The code names ({ai}) twice, with different values. Scan it once more.", ai=one.ai
            )
    expiry = values.get("17") or values.get("7003")
    keyed = values.get("01") or (values.get("8006") or "")[:_GTIN_DIGITS]
    return Reading(
        elements=elements,
        gtin=keyed,
        lot=values.get("10", ""),
        serial=values.get("21", ""),
        expiry=None if expiry is None else _day(expiry, "17", today=today),
        made=_day(values["11"], "11", today=today) if "11" in values else None,
        national=tuple((NATIONAL[ai], value) for ai, value in values.items() if ai in NATIONAL),
    )


def _day(digits: str, ai: str, *, today: date) -> date:
    """The day of YYMMDD: day 00 is the month's last, and the year is the one nearest to ``today``."""
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    ahead = year - today.year % 100
    century = today.year // 100 - (ahead >= _CENTURY_AHEAD) + (ahead <= _CENTURY_BEHIND)
    full = century * 100 + year
    try:
        return date(full, month, day or calendar.monthrange(full, month)[1])
    except (ValueError, calendar.IllegalMonthError):
        raise Gs1Refused(
            "gs1.no_day", "The date of ({ai}) is no day that there is. Scan it once more.", ai=ai
        ) from None


def _unknown(ai: str) -> Gs1Refused:
    if not (ai.isascii() and ai.isdigit()):
        return Gs1Refused(
            "gs1.no_identifier", "After one part of the code comes something that is no code. Scan it once more."
        )
    return Gs1Refused(
        "gs1.unknown", "The code holds a part ({ai}) that is not known here. Type what is printed on the pack.", ai=ai
    )


__all__ = ["LONGEST", "SEPARATOR", "SET_82", "Element", "Form", "Gs1Refused", "Reading", "Scan", "read"]
