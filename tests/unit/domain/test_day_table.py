"""Tables of appointments as other systems write them, and whatever else somebody may call a table."""

from __future__ import annotations

from datetime import date, datetime, time
from random import Random
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.day_rows import BrokenRow, FileRow, text_of
from journal_app.domain.day_table import Column, clock_of, is_enough, rows_of, table_of
from journal_app.domain.errors import UserFacing

ZONE, TODAY = ZoneInfo("Europe/Copenhagen"), date(2026, 3, 2)


def rows(text: str) -> tuple[FileRow | BrokenRow, ...]:
    table = table_of(text)
    return rows_of(table, table.guessed, zone=ZONE, today=TODAY)


def only(text: str) -> FileRow:
    (row,) = rows(text)
    assert isinstance(row, FileRow), row
    return row


def local(row: FileRow) -> datetime:
    return row.start.astimezone(ZONE).replace(tzinfo=None)


@pytest.mark.parametrize(
    "head",
    [
        "Dato;Kl.;Patientnavn;CPR-nr.;Fødselsdato;Varighed;Behandling;Behandler",
        "Datum;Klockan;Patientnamn;Personnummer;Födelsedatum;Längd;Behandling;Behandlare",
        "Date;Time;Patient name;NHS number;Date of birth;Duration;Treatment;Practitioner",
    ],
)
def test_headings_are_known_in_three_languages(head: str) -> None:
    row = only(f"{head}\n02-03-2026;9.30;Mette Nielsen;1;7/7/1961;45 min;Botox;Anna\n")
    assert (local(row), row.name, row.identifier, row.born) == (
        datetime(2026, 3, 2, 9, 30),  # noqa: DTZ001 -- the wall clock
        "Mette Nielsen",
        "1",
        date(1961, 7, 7),
    )
    assert (row.minutes, row.treatment, row.practitioner, row.line) == (45, "Botox", "Anna", 2)


@pytest.mark.parametrize("start", ["2026-03-02 09:30", "2026-03-02T09:30:00", "2/3/2026 9.30", "2 mar 2026 0930"])
def test_one_column_may_hold_day_and_time(start: str) -> None:
    row = only(f"Start;Slut;Navn\n{start};10:15;Mette\n")
    assert local(row).time() == time(9, 30)
    assert row.minutes == 45


def test_family_and_given_names_may_stand_apart() -> None:
    assert only("Dato;Tid;Efternavn;Fornavn\n2/3/2026;9:00;Nielsen;Mette\n").name == "Nielsen, Mette"


def test_a_cell_may_hold_the_delimiter_marks_and_line_breaks() -> None:
    row, after = rows('Dato;Tid;Navn;Behandling\n2/3/2026;9:00;"Niel""sen; Mette";"Botox\npande"\n2/3/2026;9:30;Bo;\n')
    assert isinstance(row, FileRow)
    assert isinstance(after, FileRow)
    assert (row.name, row.treatment) == ('Niel"sen; Mette', "Botox pande")
    assert (row.line, after.line) == (2, 4)


def test_a_mark_that_never_closes_costs_its_line_alone() -> None:
    broken, good = rows('Dato;Tid;Navn\n2/3/2026;9:00;"Mette\n2/3/2026;9:30;Bo\n')
    assert isinstance(broken, BrokenRow)
    assert (broken.line, broken.problem.key) == (2, "day_file.quotes")
    assert isinstance(good, FileRow)


def test_short_lines_lack_what_they_lack() -> None:
    (row,) = rows("Navn;Dato;Tid\nMette\n")
    assert isinstance(row, BrokenRow)


@pytest.mark.parametrize(
    ("columns", "enough"),
    [
        ({Column.NAME: 0, Column.START: 1}, True),
        ({Column.IDENTIFIER: 0, Column.DAY: 1, Column.TIME: 2}, True),
        ({Column.NAME: 0, Column.DAY: 1}, False),
        ({Column.START: 0}, False),
    ],
)
def test_who_and_when_are_needed(columns: dict[Column, int], *, enough: bool) -> None:
    assert is_enough(columns) is enough


@pytest.mark.parametrize("typed", ["", "9", "24:00", "9:60", "9:0:0:0", "nine", "٩:٣٠", "-1:00", "12345"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(UserFacing):
        clock_of(typed)


def test_noise_is_refused_with_a_sentence_and_never_breaks_the_reader() -> None:
    random = Random(7)
    pieces = (
        b"Dato;Tid;Navn\n",
        b'"',
        b";",
        b",",
        b"\n",
        b"\r\n",
        b"\t",
        b"2/3/2026",
        b"9:00",
        b"\xe6",
        b"=1+1",
        b"\xef\xbb\xbf",
    )
    for _ in range(2_000):
        data = b"".join(random.choices(pieces, k=random.randrange(1, 40)))
        try:
            table = table_of(text_of(data))
        except UserFacing:
            continue
        everything = {column: place % len(table.headings) for place, column in enumerate(Column)}
        rows_of(table, everything, zone=ZONE, today=TODAY)
