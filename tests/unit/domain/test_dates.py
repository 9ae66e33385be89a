"""Dates and times as they are shown and typed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.dates import (
    Expected,
    format_age,
    format_date,
    format_datetime,
    format_duration,
    format_time,
    parse_date,
    whole_years,
)
from journal_app.domain.errors import Bug, UserFacing

TODAY = date(2026, 11, 23)
SUMMER = timezone(timedelta(hours=2))
LANGUAGES = ("en", "da", "sv")


@pytest.mark.parametrize(
    ("day", "language", "shown"),
    [
        (date(1961, 7, 7), "en", "07-Jul-1961"),
        (date(1961, 5, 17), "en", "17-May-1961"),
        (date(1961, 5, 17), "da", "17-Maj-1961"),
        (date(1961, 10, 31), "sv", "31-Okt-1961"),
        (date(1961, 6, 1), "da", "01-Jun-1961"),
        (date(1961, 9, 1), "en", "01-Sep-1961"),
        (date(901, 9, 1), "sv", "01-Sep-0901"),
        (date(1961, 5, 17), "pl", "17-May-1961"),
    ],
)
def test_shows_dates(day: date, language: str, shown: str) -> None:
    assert format_date(day, language) == shown


@given(st.dates(date(1850, 1, 1), date(2199, 12, 31)), st.sampled_from(LANGUAGES), st.sampled_from(Expected))
def test_what_is_shown_can_be_typed(day: date, language: str, expected: Expected) -> None:
    for typed in (format_date(day, language), day.isoformat(), f"{day:%d%m%Y}", f"{day:%Y%m%d}", f"{day:%d/%m/%Y}"):
        assert parse_date(typed, today=TODAY, expected=expected) == day


def test_shows_times_on_the_clock_of_the_zone() -> None:
    moment = datetime(2026, 7, 7, 22, 5, 59, tzinfo=UTC)
    assert format_time(moment, zone=UTC) == "22:05"
    assert format_time(moment, zone=SUMMER) == "00:05"
    assert format_datetime(moment, "da", zone=SUMMER) == "08-Jul-2026 00:05"


def test_a_time_without_zone_is_our_mistake() -> None:
    with pytest.raises(Bug):
        format_time(datetime(2026, 7, 7, 22, 5), zone=UTC)  # noqa: DTZ001 -- the mistake itself


@pytest.mark.parametrize(
    ("born", "on", "shown"),
    [
        (date(1961, 7, 7), date(2026, 7, 6), ("64y", "64 år", "64 år")),
        (date(1961, 7, 7), date(2026, 7, 7), ("65y", "65 år", "65 år")),
        (date(2008, 11, 24), TODAY, ("17y 11m", "17 år 11 md", "17 år 11 mån")),
        (date(2024, 11, 23), TODAY, ("2y", "2 år", "2 år")),
        (date(2024, 11, 24), TODAY, ("23m 30d", "23 md 30 d", "23 mån 30 d")),
        (date(2025, 11, 23), TODAY, ("12m", "12 md", "12 mån")),
        (date(2026, 10, 26), TODAY, ("4w", "4 u", "4 v")),
        (date(2026, 10, 23), TODAY, ("4w 3d", "4 u 3 d", "4 v 3 d")),
        (date(2026, 10, 27), TODAY, ("27d", "27 d", "27 d")),
        (TODAY, TODAY, ("0d", "0 d", "0 d")),
        (date(2026, 11, 24), TODAY, ("0d", "0 d", "0 d")),
        (date(2025, 1, 31), date(2026, 3, 1), ("13m 1d", "13 md 1 d", "13 mån 1 d")),
    ],
)
def test_shows_ages(born: date, on: date, shown: tuple[str, str, str]) -> None:
    assert tuple(format_age(born, on, language) for language in LANGUAGES) == shown


@pytest.mark.parametrize(
    ("duration", "shown"),
    [
        (timedelta(days=3, hours=2, minutes=59), ("3d 2hr", "3 d 2 t", "3 d 2 tim")),
        (timedelta(days=3, minutes=59), ("3d", "3 d", "3 d")),
        (timedelta(hours=2, minutes=15), ("2hr 15min", "2 t 15 min", "2 tim 15 min")),
        (timedelta(minutes=45), ("45min", "45 min", "45 min")),
        (timedelta(minutes=1, seconds=30), ("1min 30sec", "1 min 30 sek", "1 min 30 sek")),
        (timedelta(seconds=30), ("30sec", "30 sek", "30 sek")),
        (timedelta(0), ("0min", "0 min", "0 min")),
        (timedelta(milliseconds=-300), ("0min", "0 min", "0 min")),
        (timedelta(days=-1, hours=-1), ("−1d 1hr", "−1 d 1 t", "−1 d 1 tim")),
    ],
)
def test_shows_durations(duration: timedelta, shown: tuple[str, str, str]) -> None:
    assert tuple(format_duration(duration, language) for language in LANGUAGES) == shown


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("7/7/1961", date(1961, 7, 7)),
        ("07.07.1961", date(1961, 7, 7)),
        ("7. 7. 1961", date(1961, 7, 7)),
        ("7 7 1961", date(1961, 7, 7)),
        ("7-7-61", date(1961, 7, 7)),
        ("07071961", date(1961, 7, 7)),
        ("20101961", date(1961, 10, 20)),
        ("20111210", date(2011, 12, 10)),
        ("1961-07-07", date(1961, 7, 7)),
        ("1961/7/7", date(1961, 7, 7)),
        (" 1961-07-07 ", date(1961, 7, 7)),
        ("7\N{EN DASH}7\N{EN DASH}1961", date(1961, 7, 7)),
        ("\uff17/\uff17/1961", date(1961, 7, 7)),
        ("7\N{NO-BREAK SPACE}jul\N{NO-BREAK SPACE}1961", date(1961, 7, 7)),
        ("7 jul 1961", date(1961, 7, 7)),
        ("7. juli 1961", date(1961, 7, 7)),
        ("7jul1961", date(1961, 7, 7)),
        ("JULY 7, 1961", date(1961, 7, 7)),
        ("1 maj 1961", date(1961, 5, 1)),
        ("1 may 1961", date(1961, 5, 1)),
        ("1 marts 1961", date(1961, 3, 1)),
        ("1 mars 61", date(1961, 3, 1)),
        ("31 okt 1961", date(1961, 10, 31)),
        ("31 oct 1961", date(1961, 10, 31)),
        ("1 augusti 1961", date(1961, 8, 1)),
        ("29/2/2000", date(2000, 2, 29)),
        ("29/2/00", date(2000, 2, 29)),  # 1900 had none
        ("23/11/15", date(2015, 11, 23)),  # 1915 would be 111 years
        ("24/11/26", date(1926, 11, 24)),  # tomorrow is no birth date
    ],
)
def test_reads_typed_dates(typed: str, day: date) -> None:
    assert parse_date(typed, today=TODAY) == day


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "date.unreadable"),
        ("yesterday", "date.unreadable"),
        ("7 7", "date.unreadable"),
        ("jul 1961", "date.unreadable"),
        ("7 ju 1961", "date.unreadable"),
        ("7 xyz 1961", "date.unreadable"),
        ("7/7/961", "date.unreadable"),
        ("070761", "date.unreadable"),
        ("7/7/1961\0", "date.unreadable"),
        ("1" * 10_000_000, "date.unreadable"),
        ("31/2/1961", "date.impossible"),
        ("12/31/1999", "date.impossible"),
        ("61-07-07", "date.impossible"),
        ("29/2/61", "date.impossible"),
        ("1961-13-01", "date.impossible"),
        ("00/00/1961", "date.impossible"),
        ("19611301", "date.impossible"),
        ("7/7/1761", "date.year"),
        ("7/7/9999", "date.year"),
        ("7/7/20", "date.two_digit_year"),
        ("23/11/26", "date.two_digit_year"),
    ],
)
def test_refuses_what_is_no_date_or_could_be_two(typed: str, key: str) -> None:
    with pytest.raises(UserFacing) as refused:
        parse_date(typed, today=TODAY)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1/12/27", date(2027, 12, 1)),
        ("22/11/26", date(2026, 11, 22)),
        ("1/1/76", date(2076, 1, 1)),
        ("1/1/77", date(1977, 1, 1)),
        ("29/2/28", date(2028, 2, 29)),
    ],
)
def test_a_visit_or_an_expiry_date_is_the_nearest_one(typed: str, day: date) -> None:
    assert parse_date(typed, today=TODAY, expected=Expected.NEAR) == day


def test_years_are_completed_on_the_birthday_and_on_1_march_for_the_29th() -> None:
    leap = date(2008, 2, 29)
    assert whole_years(leap, date(2026, 2, 28)) == 17
    assert whole_years(leap, date(2026, 3, 1)) == 18
    assert whole_years(leap, date(2028, 2, 28)) == 19
    assert whole_years(leap, date(2028, 2, 29)) == 20
    assert whole_years(TODAY, date(2026, 11, 22)) == -1
