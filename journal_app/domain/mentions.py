"""Where a person who is to be erased is named elsewhere, and how that was judged; it must not read the journal.

A judgement is a choice of few and no text, so that nothing of the erased person can stand in what keeps it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.codec import Json
from journal_app.domain.identifiers import digits_of
from journal_app.domain.names import fold
from journal_app.domain.patients import PatientDetails, PatientStub
from journal_app.domain.phones import search_digits

_AROUND = 48
_FEWEST_DIGITS = 6
_YEARS_CENTURY = 2
_LONG_SWEDISH = 12
_APOSTROPHES = "'\u2019\u2018\u02bc\u00b4`\u2032"
_WORD = re.compile(rf"[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*")
_NUMBER = re.compile(r"\d(?:[ \-./()]*\d)*")


class Part(StrEnum):
    """A part of the journal that is looked through as a whole or not at all; codes stand in the ledger."""

    REGISTRY = "registry"
    CLINICAL = "clinical"
    ACCESS_LOG = "access_log"
    RESTRICTED = "restricted"


class Verdict(StrEnum):
    """How a place that names the person was judged; codes stand in the ledger."""

    SOMEBODY_ELSE = "somebody_else"
    CARE_NEEDS_IT = "care_needs_it"
    LAW_KEEPS_IT = "law_keeps_it"
    TO_CORRECT = "to_correct"


class Where(StrEnum):
    """What kind of place names the person."""

    REGISTRATION = "registration"
    BOOKING = "booking"
    NOTE = "note"
    ENTRY = "entry"
    CONSENT = "consent"
    HEALTH = "health"
    PHOTO = "photo"
    DOCUMENT = "document"
    REQUEST = "request"
    HOLD = "hold"
    LOOK = "look"
    OTHER = "other"


_WHERE: Mapping[str, Where] = MappingProxyType(
    {
        "patient": Where.REGISTRATION,
        "note": Where.NOTE,
        "treatment": Where.ENTRY,
        "emergency": Where.ENTRY,
        "reaction": Where.ENTRY,
        "prescription": Where.ENTRY,
        "course": Where.ENTRY,
        "information": Where.CONSENT,
        "consent": Where.CONSENT,
        "withdrawal": Where.CONSENT,
        "health": Where.HEALTH,
        "photo": Where.PHOTO,
        "document": Where.DOCUMENT,
        "paper": Where.DOCUMENT,
        "disclosure": Where.DOCUMENT,
        "data": Where.DOCUMENT,
        "request": Where.REQUEST,
        "case": Where.REQUEST,
        "hold": Where.HOLD,
        "restriction": Where.HOLD,
        "erasure": Where.HOLD,
        "access": Where.LOOK,
    }
)


def where_of(kind: str) -> Where:
    """The kind of place that a kind of record is."""
    return _WHERE.get(kind.partition(".")[0], Where.OTHER)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place: the id of its record or booking, whose it is (None: nobody's), since when, and the words around."""

    place: UUID
    where: Where
    at: datetime
    patient: PatientStub | None
    words: str
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """What one person found: of whom, in which parts, and which parts that person could not look through."""

    patients: tuple[UUID, ...]
    mentions: tuple[Mention, ...]
    searched: tuple[Part, ...]
    unsearched: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class MentionJudged:
    """How one place was judged: the id of its record or booking, and a choice of few."""

    place: UUID
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ErasureLookedThrough:
    """Content of ``erasure.looked_through``: where somebody looked for the name, and how the places were judged.

    ``patients`` and places are ids alone, ``left`` counts the places found that nobody has judged or that
    are to be corrected.
    """

    patients: tuple[UUID, ...]
    searched: tuple[Part, ...]
    judged: tuple[MentionJudged, ...]
    left: int


# -------------------------------------------------------------------------------------------------------------- finding


@dataclass(frozen=True, slots=True)
class Marks:
    """What gives a person away: folded family names, word by word, e-mail addresses, and numbers as digits."""

    names: frozenset[tuple[str, ...]]
    emails: frozenset[str]
    numbers: frozenset[str]


def marks_of(known: Iterable[PatientDetails]) -> Marks:
    """The marks of a person by all that was ever registered of them."""
    names, emails, numbers = set(), set(), set()
    for details in known:
        names.add(tuple(fold(details.name.family).split()))
        emails.add(details.email.strip())
        numbers |= {search_digits(phone, country=details.address.country) for phone in details.phones}
        for identifier in details.identifiers:
            digits = digits_of(identifier)
            if len(digits) < len(re.sub(r"[\W_]", "", identifier.value)):
                names.add(tuple(fold(identifier.value).split()))
                continue
            # A Swedish number is written with its century and without.
            numbers |= {digits, digits[_YEARS_CENTURY:] if len(digits) == _LONG_SWEDISH else digits}
    return Marks(
        frozenset(name for name in names if name),
        frozenset(email for email in emails if email),
        frozenset(number for number in numbers if len(number) >= _FEWEST_DIGITS),
    )


def words_naming(text: str, marks: Marks) -> str:
    """The words around the first place in ``text`` that names the person, as one line; empty where none does.

    A name counts as whole words in any spelling that the search folds, also in the genitive.
    """
    whole = unicodedata.normalize("NFC", text)
    spans = (*_named(whole, marks.names), *_written(whole, marks.emails), *_counted(whole, marks.numbers))
    return _around(whole, min(spans)) if spans else ""


def texts_in(value: Json, *, without: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every text in a record's fields, but for those fields of the outermost object."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in without:
                yield from texts_in(one)


_Span = tuple[int, int]


def _named(text: str, names: Iterable[tuple[str, ...]]) -> Iterator[_Span]:
    found = [(match.span(), fold(match.group())) for match in _WORD.finditer(text)]
    for name in names:
        for first in range(len(found) - len(name) + 1):
            part = found[first : first + len(name)]
            *before, last = (word for _, word in part)
            if tuple(before) == name[:-1] and last in {name[-1], f"{name[-1]}s"}:
                yield part[0][0][0], part[-1][0][1]


def _written(text: str, emails: Iterable[str]) -> Iterator[_Span]:
    for email in emails:
        pattern = rf"(?<![\w.+\-]){re.escape(email)}(?![\w\-])"
        yield from (match.span() for match in re.finditer(pattern, text, re.IGNORECASE))


def _counted(text: str, numbers: Iterable[str]) -> Iterator[_Span]:
    for match in _NUMBER.finditer(text):
        digits = digits_of(match.group())
        if any(number in digits for number in numbers):
            yield match.span()


def _around(text: str, span: _Span) -> str:
    first, last = max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND)
    shown = " ".join(text[first:last].split())
    return ("… " if first else "") + shown + (" …" if last < len(text) else "")
