"""Reads a day list out of a table (CSV) of any usual delimiter, its columns named or chosen; it looks nobody up.

Remarks are left out: in other systems they hold what a patient said, and a day list holds no health data. Lines are
read one by one, so that a quotation mark that is never closed costs its own line and not the rest.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import StrEnum
from types import MappingProxyType

from journal_app.domain.appointments import USUAL, moment_of
from journal_app.domain.dates import Expected, parse_date
from journal_app.domain.day_rows import BrokenRow, FileRow, cell, require_few
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import fold

MOST_COLUMNS = 60
_LONGEST_RECORD = 20
"""Lines that one record with line breaks in quotation marks may take."""
_SNIFFED = 20
_DELIMITERS = (";", ",", "\t", "|")
_DAY_MINUTES = 24 * 60


class Column(StrEnum):
    """What a column can be."""

    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
    IDENTIFIER = "identifier"
    BORN = "born"
    DAY = "day"
    TIME = "time"
    START = "start"
    END = "end"
    MINUTES = "minutes"
    TREATMENT = "treatment"
    PRACTITIONER = "practitioner"
    UID = "uid"


_HEADINGS: Mapping[Column, tuple[str, ...]] = MappingProxyType(
    {
        Column.NAME: ("navn", "namn", "name", "patient", "patientnavn", "patientnamn", "patient name", "kunde", "kund",
                      "client", "klient", "fulde navn", "full name"),
        Column.FAMILY: ("efternavn", "efternamn", "last name", "surname", "family name", "lastname"),
        Column.GIVEN: ("fornavn", "förnamn", "first name", "given name", "firstname", "forename"),
        Column.IDENTIFIER: ("cpr", "cpr-nr", "cpr nr", "cpr-nummer", "cprnr", "personnummer", "personnr", "nhs number",
                            "nhs no", "nhs", "nhs nr", "identifier", "id-nummer", "chi", "chi number"),
        Column.BORN: ("født", "fødselsdato", "fødselsdag", "född", "födelsedatum", "born", "date of birth", "dob",
                      "birth date", "birthdate"),
        Column.DAY: ("dato", "dag", "datum", "date", "day"),
        Column.TIME: ("tid", "kl", "klokken", "klokkeslæt", "klockan", "klockslag", "time", "starttid", "start time",
                      "tidspunkt"),
        Column.START: ("start", "begynder", "börjar", "starts", "begins", "start date", "starttidspunkt"),
        Column.END: ("slut", "sluttid", "slutter", "slutar", "end", "end time", "ends"),
        Column.MINUTES: ("minutter", "varighed", "længde", "minuter", "längd", "varaktighet", "minutes", "duration",
                         "length", "min"),
        Column.TREATMENT: ("behandling", "ydelse", "behandlingstype", "tjänst", "treatment", "service", "procedure",
                           "aftaletype", "bokningstyp", "appointment type", "type"),
        Column.PRACTITIONER: ("behandler", "behandlare", "practitioner", "læge", "läkare", "doctor", "medarbejder",
                              "medarbetare", "staff", "provider", "resource", "ressource", "resurs", "therapist"),
        Column.UID: ("id", "uid", "booking id", "bookingid", "booking-id", "bokningsnummer", "bookingnummer",
                     "appointment id", "reference"),
    }
)  # fmt: skip
_BY_HEADING = {fold(word): column for column, words in _HEADINGS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Table:
    """A table's headings, and its lines as they were read: the number of each and its cells, or why there are none."""

    headings: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]] | BrokenRow, ...]

    @property
    def guessed(self) -> Mapping[Column, int]:
        """Which column is what, by the headings; the first of two with one meaning."""
        found: dict[Column, int] = {}
        for place, heading in enumerate(self.headings):
            column = _BY_HEADING.get(fold(heading))
            if column is not None:
                found.setdefault(column, place)
        return found


def table_of(text: str) -> Table:
    """The table in a text whose first line names the columns.

    Raises:
        UserFacing: it is no table, has too many columns or too many lines.
    """
    written = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    require_few(len(written) - 1)
    first = next((number for number, line in enumerate(written) if line.strip()), 0)
    delimiter = max(_DELIMITERS, key=lambda sign: _cells(written[first], sign) if written else 0)
    records = tuple(_records(written, first, delimiter))
    head = records[0] if records else BrokenRow(1, _not_closed())
    if isinstance(head, BrokenRow) or len(head[1]) < 2 or len(head[1]) > MOST_COLUMNS:  # noqa: PLR2004 -- one is no table
        raise UserFacing(
            "day_file.no_table",
            "This is no table with headings in its first line. Save the list as CSV, or as a calendar file (ICS).",
        )
    return Table(tuple(one.strip()[:_HEADING] for one in head[1]), records[1:])


_HEADING = 60


def is_enough(columns: Mapping[Column, int]) -> bool:
    """Whether these columns say who is expected and when."""
    who = columns.keys() & {Column.NAME, Column.FAMILY, Column.IDENTIFIER}
    when = Column.START in columns or {Column.DAY, Column.TIME} <= columns.keys()
    return bool(who) and when


def rows_of(
    table: Table, columns: Mapping[Column, int], *, zone: tzinfo, today: date
) -> tuple[FileRow | BrokenRow, ...]:
    """Every line as an appointment on the wall clock of ``zone``, or with what is wrong with it."""
    return tuple(
        line if isinstance(line, BrokenRow) else _row(line[0], line[1], columns, zone=zone, today=today)
        for line in table.lines
    )


def _cells(line: str, delimiter: str) -> int:
    return sum(part.count(delimiter) for part in line.split('"')[::2])


def _records(written: list[str], first: int, delimiter: str) -> Iterator[tuple[int, tuple[str, ...]] | BrokenRow]:
    at = first
    while at < len(written):
        taken = _taken(written, at)
        if taken == 0:
            yield BrokenRow(at + 1, _not_closed())
            at += 1
            continue
        try:
            cells = next(csv.reader(["\n".join(written[at : at + taken])], delimiter=delimiter, strict=True), [])
        except csv.Error:
            yield BrokenRow(at + 1, _not_closed())
        else:
            if any(one.strip() for one in cells):
                yield at + 1, tuple(cells)
        at += taken


def _taken(written: list[str], at: int) -> int:
    """How many lines the record that begins here takes; 0 where its quotation marks never close."""
    marks = 0
    for taken, line in enumerate(written[at : at + _LONGEST_RECORD], start=1):
        marks += line.count('"')
        if marks % 2 == 0:
            return taken
    return 0


def _not_closed() -> UserFacing:
    return UserFacing("day_file.quotes", "A quotation mark in this line is not closed.")


def _row(
    line: int, cells: tuple[str, ...], columns: Mapping[Column, int], *, zone: tzinfo, today: date
) -> FileRow | BrokenRow:
    try:
        said = {column: cell(cells[place]) for column, place in columns.items() if place < len(cells)}
        start = _start(said, zone=zone, today=today)
        name = said.get(Column.NAME, "") or ", ".join(
            part for part in (said.get(Column.FAMILY, ""), said.get(Column.GIVEN, "")) if part
        )
        identifier, born = said.get(Column.IDENTIFIER, ""), said.get(Column.BORN, "")
        _require_somebody(name or identifier)
        return FileRow(
            line=line,
            start=start,
            name=name,
            minutes=_minutes(said, start, zone=zone, today=today),
            identifier=identifier,
            born=parse_date(born, today=today, expected=Expected.BIRTH) if born else None,
            treatment=said.get(Column.TREATMENT, ""),
            practitioner=said.get(Column.PRACTITIONER, ""),
            uid=said.get(Column.UID, ""),
        )
    except UserFacing as problem:
        return BrokenRow(line, problem)


def _require_somebody(who: str) -> None:
    if not who:
        raise UserFacing("day_file.nobody", "This line names no patient.")


def _start(said: Mapping[Column, str], *, zone: tzinfo, today: date) -> datetime:
    whole = said.get(Column.START, "")
    if whole and not said.get(Column.DAY, ""):
        day, _sign, clock = whole.replace("T", " ").rpartition(" ")
        return _moment(day, clock, zone=zone, today=today)
    return _moment(said.get(Column.DAY, ""), said.get(Column.TIME, "") or whole, zone=zone, today=today)


def _moment(day: str, clock: str, *, zone: tzinfo, today: date) -> datetime:
    return moment_of(parse_date(day, today=today, expected=Expected.NEAR), clock_of(clock), zone)


def clock_of(typed: str) -> time:
    """A time of day as people write it: ``9:30``, ``09.30``, ``930``, ``09:30:00``.

    Raises:
        UserFacing: it is none.
    """
    parts = typed.strip().removesuffix("Z").replace(".", ":").split(":")
    if len(parts) == 1 and parts[0].isdecimal() and len(parts[0]) in {3, 4}:
        parts = [parts[0][:-2], parts[0][-2:]]
    two, three = 2, 3
    if len(parts) in {two, three} and all(one.isascii() and one.isdecimal() and len(one) <= two for one in parts):
        hours, minutes = int(parts[0]), int(parts[1])
        if hours < 24 and minutes < 60:  # noqa: PLR2004 -- the clock's own numbers
            return time(hours, minutes)
    raise UserFacing("day_file.time", "This is no time of day. Write it with hours and minutes, like 14:05.")


def _minutes(said: Mapping[Column, str], start: datetime, *, zone: tzinfo, today: date) -> int:
    written, end = said.get(Column.MINUTES, ""), said.get(Column.END, "")
    if written:
        number = written.split()[0]
        if number.isascii() and number.isdecimal() and int(number) <= _DAY_MINUTES:
            return int(number)
        raise UserFacing("day_file.minutes", "This is no number of minutes.")
    if not end:
        return USUAL
    local = start.astimezone(zone)
    day, _sign, clock = end.replace("T", " ").rpartition(" ")
    ends = _moment(day or local.date().isoformat(), clock, zone=zone, today=today)
    return int((ends - start).total_seconds() // 60)
