"""Reads a jurisdiction's rules about requests (periods, holidays, grounds of refusal) from TOML; it counts no day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

import msgspec

from journal_app.domain.requests import Right
from journal_app.domain.rules import Certainty, LegalSource
from journal_app.domain.rules.deadlines import Deadline, Extension, MetBy, RefusalGround, RequestRules, Unit, Waiting
from journal_app.domain.rules.holidays import Holiday
from journal_app.packs.messages import LANGUAGES
from journal_app.packs.problems import PackProblem
from journal_app.packs.toml_files import line_of, read_typed

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", re.ASCII)
_LEAP = 2024
_MOST_FROM_EASTER = 100


class _Source(msgspec.Struct, forbid_unknown_fields=True):
    law: str
    paragraph: str = ""
    note: str = ""


class _Deadline(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    valid_from: date
    rights: tuple[Right, ...]
    unit: Unit
    certainty: Certainty
    sentence: str
    source: _Source
    count: int = 0
    met_by: MetBy = MetBy.ANSWER
    moves: bool = False
    counts_first_day: bool = False
    identity: Waiting = Waiting.RUNS
    clarification: Waiting = Waiting.RUNS
    extension: Extension = Extension.NONE
    extension_months: int = 0
    valid_to: date | None = None


class _Day(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    on: str = ""
    easter: int | None = None
    weekday: str = ""
    moved: bool = False
    valid_from: date | None = None
    valid_to: date | None = None


class _Holidays(msgspec.Struct, forbid_unknown_fields=True):
    certainty: Certainty
    source: _Source
    days: list[_Day]


class _Refusal(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    rights: tuple[Right, ...]
    certainty: Certainty
    source: _Source
    text: dict[str, str]


class _RequestFile(msgspec.Struct, forbid_unknown_fields=True):
    deadline: list[_Deadline] = []
    holidays: list[_Holidays] = []
    refusal: list[_Refusal] = []
    complaints_to: dict[str, str] = {}


def read_request_rules(name: str, data: bytes) -> tuple[RequestRules | None, tuple[PackProblem, ...]]:
    """Return the file's rules, or None and everything wrong with them."""
    read = read_typed(name, data, _RequestFile)
    if isinstance(read, PackProblem):
        return None, (read,)
    text = data.decode("utf-8")
    problems = tuple(PackProblem(name, line_of(text, path), said) for path, said in _complaints(read))
    if problems:
        return None, problems
    return RequestRules(
        deadlines=tuple(_deadline(one) for one in read.deadline),
        holidays=tuple(_holiday(group, day) for group in read.holidays for day in group.days),
        refusals=tuple(_refusal(one) for one in read.refusal),
        complaints_to=dict(read.complaints_to),
    ), ()


def joined(files: list[RequestRules]) -> RequestRules:
    """The rules of several files as one, in their order."""
    return RequestRules(
        deadlines=tuple(one for rules in files for one in rules.deadlines),
        holidays=tuple(one for rules in files for one in rules.holidays),
        refusals=tuple(one for rules in files for one in rules.refusals),
        complaints_to={language: name for rules in files for language, name in rules.complaints_to.items()},
    )


def _complaints(read: _RequestFile) -> Iterator[tuple[str, str]]:
    ids = [*(one.id for one in read.deadline), *(one.id for one in read.refusal)]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        yield "", f"There are two rules with the id {twice}."
    for index, one in enumerate(read.deadline):
        for field, said in _of_deadline(one):
            yield f".deadline[{index}].{field}", f"Deadline {one.id}: {said}."
    for index, group in enumerate(read.holidays):
        for day in group.days:
            for said in _of_day(day):
                yield f".holidays[{index}].days", f"Holiday {day.name}: {said}."
    if read.complaints_to and set(read.complaints_to) != set(LANGUAGES):
        yield ".complaints_to", f"Whom one may complain to needs its words in {', '.join(LANGUAGES)}."
    for index, refusal in enumerate(read.refusal):
        if set(refusal.text) != set(LANGUAGES) or not all(one.strip() for one in refusal.text.values()):
            yield f".refusal[{index}].text", f"Refusal {refusal.id}: it needs its words in {', '.join(LANGUAGES)}."


def _of_deadline(one: _Deadline) -> Iterator[tuple[str, str]]:
    if (one.unit is Unit.SOON) != (one.count == 0) or one.count < 0:
        yield "count", "a period needs a number, and one that has none is soon"
    if (one.extension is Extension.MONTHS) != (one.extension_months > 0):
        yield "extension_months", "an extension by months needs their number, and no other has one"
    if one.extension is Extension.MONTHS and one.unit is not Unit.MONTHS:
        yield "extension", "only a period in months is extended by months"
    if one.unit is Unit.WORKING_DAYS and (one.moves or one.counts_first_day):
        yield "unit", "a period in working days ends on one, and does not count the day of receipt"
    if one.valid_to is not None and one.valid_to < one.valid_from:
        yield "valid_to", "it ends before it begins"
    if not one.rights:
        yield "rights", "it is for no kind of request"
    if not one.sentence.strip() or not one.source.law.strip():
        yield "sentence", "it needs a sentence and the law it comes from"


def _of_day(day: _Day) -> Iterator[str]:
    written = _DAY.fullmatch(day.on)
    if (day.easter is None) == (written is None):
        yield "it is either a day of the year (month-day) or so many days from Easter Sunday"
    elif written is not None and int(written[2]) > calendar.monthrange(_LEAP, int(written[1]))[1] - (day.on == "02-29"):
        yield "there is not such a day in every year"
    if day.easter is not None and not -_MOST_FROM_EASTER <= day.easter <= _MOST_FROM_EASTER:
        yield "it is too far from Easter"
    if day.weekday and day.weekday not in _WEEKDAYS:
        yield f"there is no weekday {day.weekday}"


def _deadline(one: _Deadline) -> Deadline:
    return Deadline(
        id=one.id,
        valid_from=one.valid_from,
        valid_to=one.valid_to,
        rights=frozenset(one.rights),
        unit=one.unit,
        count=one.count,
        met_by=one.met_by,
        moves=one.moves,
        counts_first_day=one.counts_first_day,
        identity=one.identity,
        clarification=one.clarification,
        extension=one.extension,
        extension_months=one.extension_months,
        certainty=one.certainty,
        sentence=one.sentence,
        source=_source(one.source),
    )


def _holiday(group: _Holidays, day: _Day) -> Holiday:
    month, number = (int(part) for part in day.on.split("-")) if day.on else (0, 0)
    return Holiday(
        name=day.name,
        certainty=group.certainty,
        source=_source(group.source),
        month=month,
        day=number,
        easter=day.easter,
        weekday=_WEEKDAYS.index(day.weekday) if day.weekday else None,
        is_moved=day.moved,
        valid_from=day.valid_from,
        valid_to=day.valid_to,
    )


def _refusal(one: _Refusal) -> RefusalGround:
    return RefusalGround(
        id=one.id,
        rights=frozenset(one.rights),
        certainty=one.certainty,
        source=_source(one.source),
        texts=dict(one.text),
    )


def _source(source: _Source) -> LegalSource:
    return LegalSource(source.law, source.paragraph, source.note)
