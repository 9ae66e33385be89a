"""Reads a day list out of a calendar file (ICS, RFC 5545), strictly and no more of it than appointments need.

What repeats is refused with a sentence: which of its days were meant cannot be known here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo

from journal_app.domain.appointments import USUAL, moment_of
from journal_app.domain.dates import Expected, parse_date
from journal_app.domain.day_rows import BrokenRow, FileRow, cell, require_few
from journal_app.domain.errors import UserFacing

ZoneNamed = Callable[[str], tzinfo | None]
"""The time zone of a name, None where nobody knows it."""
_LONGEST_LINE = 10_000
_MOST_LINES = 100_000
_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(?:\d{2})(Z?)", re.ASCII)
_LENGTH = re.compile(r"\+?P(?:(\d{1,2})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?", re.ASCII)
_PARTS = re.compile(r"\s+[-–—|/]\s+|\s*[;|]\s*|:\s+")
_IDENTIFIER = re.compile(r"[\d][\d \-+]{7,14}[\dA-Z]", re.ASCII)
_ESCAPED = re.compile(r"\\([\\;,Nn])")
_REPEATING = frozenset({"RRULE", "RDATE", "RECURRENCE-ID", "EXRULE"})


@dataclass(slots=True)
class _Event:
    line: int
    properties: dict[str, tuple[dict[str, str], str]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return cell(_plain(self.properties[name][1])) if name in self.properties else ""


def is_calendar(text: str) -> bool:
    """Whether a text begins like a calendar file."""
    return text.lstrip()[:20].upper().startswith("BEGIN:VCALENDAR")


def events_of(text: str, *, zone: tzinfo, zone_named: ZoneNamed, today: date) -> tuple[FileRow | BrokenRow, ...]:
    """Every event as an appointment; floating times are on the wall clock of ``zone``.

    Raises:
        UserFacing: it is no whole calendar file, or has far too many lines.
    """
    found: list[FileRow | BrokenRow] = []
    for event in _events(text):
        require_few(len(found))
        try:
            found.append(_row(event, zone=zone, zone_named=zone_named, today=today))
        except UserFacing as problem:
            found.append(BrokenRow(event.line, problem))
    return tuple(found)


def _events(text: str) -> Iterator[_Event]:
    within: list[str] = []
    event: _Event | None = None
    for number, line in _unfolded(text):
        name, parameters, value = _property(line)
        if name == "BEGIN":
            within.append(value.upper())
            if within == ["VCALENDAR", "VEVENT"]:
                event = _Event(number)
        elif name == "END":
            if not within or within.pop() != value.upper():
                raise _broken()
            if event is not None and within == ["VCALENDAR"]:
                yield event
                event = None
        elif event is not None and within == ["VCALENDAR", "VEVENT"]:
            event.properties.setdefault(name, (parameters, value))
    if within:
        raise _broken()


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Logical lines with the number of their first physical one; a line that begins with a blank goes on."""
    written = text.split("\n")
    if len(written) > _MOST_LINES:
        raise UserFacing("day_file.lines", "This file has far too many lines. Export fewer days and choose it again.")
    begun, line = 0, ""
    for number, part in enumerate((one.removesuffix("\r") for one in written), start=1):
        if part[:1] in {" ", "\t"} and begun:
            line += part[1:]
            if len(line) > _LONGEST_LINE:
                raise _broken()
            continue
        if line:
            yield begun, line
        begun, line = number, part
    if line:
        yield begun, line


def _property(line: str) -> tuple[str, dict[str, str], str]:
    """Name, parameters and value; a colon in quotation marks does not end the parameters."""
    is_quoted = False
    for place, sign in enumerate(line):
        if sign == '"':
            is_quoted = not is_quoted
        elif sign == ":" and not is_quoted:
            name, *parameters = line[:place].split(";")
            pairs = (one.partition("=") for one in parameters)
            return name.strip().upper(), {key.upper(): said.strip('"') for key, _, said in pairs}, line[place + 1 :]
    raise _broken()


def _row(event: _Event, *, zone: tzinfo, zone_named: ZoneNamed, today: date) -> FileRow:
    if event.properties.keys() & _REPEATING:
        raise UserFacing(
            "day_file.repeats", "This appointment repeats itself. Export single appointments, or type it in."
        )
    if event.text("STATUS").upper() == "CANCELLED":
        raise UserFacing("day_file.cancelled", "This appointment is cancelled in the calendar.")
    start = _moment(event, "DTSTART", zone=zone, zone_named=zone_named)
    said = _summary(event.text("SUMMARY"), today=today)
    return FileRow(
        line=event.line,
        start=start,
        minutes=_minutes(event, start, zone=zone, zone_named=zone_named),
        name=said.name,
        identifier=said.identifier,
        born=said.born,
        treatment=said.treatment,
        practitioner=said.practitioner or _organizer(event),
        uid=event.text("UID"),
    )


def _moment(event: _Event, name: str, *, zone: tzinfo, zone_named: ZoneNamed) -> datetime:
    parameters, value = event.properties.get(name, ({}, ""))
    written = _TIME.fullmatch(value.strip())
    if written is None:
        raise UserFacing("day_file.no_start", "This appointment has no time of day.")
    year, month, day, hour, minute = (int(part) for part in written.groups()[:5])
    try:
        local = datetime(year, month, day, hour, minute)  # noqa: DTZ001 -- its zone follows
    except ValueError:
        raise UserFacing("day_file.no_day", "There is no such day or time.") from None
    if written[6]:
        return local.replace(tzinfo=UTC)
    named = parameters.get("TZID", "")
    there = zone_named(named) if named else zone
    if there is None:
        raise UserFacing("day_file.zone", "The time zone of this appointment is not known.")
    return moment_of(local.date(), local.time(), there)


def _minutes(event: _Event, start: datetime, *, zone: tzinfo, zone_named: ZoneNamed) -> int:
    if "DTEND" in event.properties:
        ends = _moment(event, "DTEND", zone=zone, zone_named=zone_named)
        return int((ends - start).total_seconds() // 60)
    if "DURATION" not in event.properties:
        return USUAL
    written = _LENGTH.fullmatch(event.properties["DURATION"][1].strip())
    if written is None or not any(written.groups()):
        raise UserFacing("day_file.duration", "How long this appointment takes cannot be read.")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in written.groups())
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return int(length.total_seconds() // 60)


@dataclass(frozen=True, slots=True)
class _Summary:
    name: str = ""
    treatment: str = ""
    practitioner: str = ""
    identifier: str = ""
    born: date | None = None


def _summary(text: str, *, today: date) -> _Summary:
    """What a heading like ``Mette Nielsen - 0707614285 - Botox`` says: number and date by shape, names by order."""
    identifier, born = "", None
    words: list[str] = []
    for part in (one.strip() for one in _PARTS.split(text.replace("(", " - ").replace(")", " "))):
        if not part:
            continue
        day = _day(part, today)
        if born is None and day is not None:
            born = day
        elif not identifier and _IDENTIFIER.fullmatch(part):
            identifier = part
        else:
            words.append(part)
    if not words and not identifier:
        raise UserFacing("day_file.nobody", "This line names no patient.")
    name, treatment, practitioner = (*words, "", "", "")[:3]
    return _Summary(name, treatment, practitioner, identifier, born)


def _day(part: str, today: date) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}", part):
        return None
    try:
        return parse_date(part, today=today, expected=Expected.BIRTH)
    except UserFacing:
        return None


def _organizer(event: _Event) -> str:
    return cell(event.properties["ORGANIZER"][0].get("CN", "")) if "ORGANIZER" in event.properties else ""


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _broken() -> UserFacing:
    return UserFacing(
        "day_file.broken_calendar", "This calendar file is broken. Export it again and choose the new one."
    )
