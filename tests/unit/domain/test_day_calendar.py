"""Calendar files: what one event says, and noise that only looks like a calendar."""

from __future__ import annotations

from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.day_calendar import events_of, is_calendar
from journal_app.domain.day_rows import BrokenRow, FileRow
from journal_app.domain.errors import UserFacing

ZONE, TODAY = ZoneInfo("Europe/Copenhagen"), date(2026, 3, 2)


def zone_named(name: str) -> ZoneInfo | None:
    return ZONE if name == "Europe/Copenhagen" else None


def read(text: str) -> tuple[FileRow | BrokenRow, ...]:
    return events_of(text, zone=ZONE, zone_named=zone_named, today=TODAY)


def one(*lines: str) -> FileRow | BrokenRow:
    whole = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", "")
    (row,) = read("\r\n".join(whole))
    return row


def said(summary: str) -> tuple[str, str, str, str, date | None]:
    row = one("DTSTART:20260302T093000", f"SUMMARY:{summary}")
    assert isinstance(row, FileRow), row
    return row.name, row.treatment, row.practitioner, row.identifier, row.born


@pytest.mark.parametrize(
    ("summary", "parts"),
    [
        ("Mette Nielsen", ("Mette Nielsen", "", "", "", None)),
        ("Mette Nielsen - Botox", ("Mette Nielsen", "Botox", "", "", None)),
        ("Nielsen\\, Mette: Botox", ("Nielsen, Mette", "Botox", "", "", None)),
        ("Nielsen-Holm\\, Mette - Botox - Anna", ("Nielsen-Holm, Mette", "Botox", "Anna", "", None)),
        ("Mette Nielsen (070761-4285) - Botox", ("Mette Nielsen", "Botox", "", "070761-4285", None)),
        ("Mette Nielsen\\; 1961-07-07\\; Botox", ("Mette Nielsen", "Botox", "", "", date(1961, 7, 7))),
        ("070761-4285", ("", "", "", "070761-4285", None)),
    ],
)
def test_a_heading_is_taken_apart(summary: str, parts: tuple[str, str, str, str, date | None]) -> None:
    assert said(summary) == parts


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [((), 30), (("DTEND:20260302T101500",), 45), (("DURATION:PT1H30M",), 90), (("DURATION:P1D",), 1440)],
)
def test_how_long_it_takes(lines: tuple[str, ...], minutes: int) -> None:
    row = one("DTSTART:20260302T093000", "SUMMARY:a", *lines)
    assert isinstance(row, FileRow)
    assert row.minutes == minutes


def test_alarms_and_time_zones_inside_are_passed_over() -> None:
    text = "\n".join(
        (
            "BEGIN:VCALENDAR",
            *("BEGIN:VTIMEZONE", "BEGIN:STANDARD", "DTSTART:16010101T030000", "END:STANDARD", "END:VTIMEZONE"),
            *("BEGIN:VEVENT", "UID:1", "BEGIN:VALARM", "SUMMARY:wrong", "END:VALARM", "SUMMARY:Mette"),
            *("ORGANIZER;CN=Anna Holm:mailto:anna@example.dk", "DTSTART;TZID=Europe/Copenhagen:20260302T093000"),
            *("END:VEVENT", "END:VCALENDAR"),
        )
    )
    (row,) = read(text)
    assert isinstance(row, FileRow)
    assert (row.name, row.practitioner, row.uid, row.line) == ("Mette", "Anna Holm", "1", 7)
    assert row.start.astimezone(ZONE) == datetime(2026, 3, 2, 9, 30, tzinfo=ZONE)


@pytest.mark.parametrize("text", ["BEGIN:VCALENDAR\nEND:VEVENT\n", "BEGIN:VCALENDAR\n", "BEGIN:VCALENDAR\nX\n"])
def test_a_torn_file_is_refused_whole(text: str) -> None:
    assert is_calendar(text)
    with pytest.raises(UserFacing, match="broken"):
        read(text)


def test_noise_is_refused_with_a_sentence_and_never_breaks_the_reader() -> None:
    random = Random(7)
    pieces = (
        "BEGIN:VEVENT\n",
        "END:VEVENT\n",
        "DTSTART:20260302T093000Z\n",
        "DTSTART:2026",
        "SUMMARY:Mette\n",
        " fold\n",
    )
    more = (
        "DURATION:P",
        "DTEND:99999999T999999\n",
        ":",
        ";",
        '"',
        "\\",
        "\\n",
        "TZID=",
        "RRULE:X\n",
        "\r",
        "UID:\x01\n",
    )
    for _ in range(2_000):
        inside = "".join(random.choices((*pieces, *more), k=random.randrange(1, 30)))
        try:
            read(f"BEGIN:VCALENDAR\n{inside}\nEND:VCALENDAR\n")
        except UserFacing:
            continue
