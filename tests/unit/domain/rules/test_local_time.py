"""Civil time against the time zone database, months and birthdays over leap days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.rules.local_time import CivilClock, birthday, months_after

COPENHAGEN = CivilClock(60, summer_time=True)
LONDON = CivilClock(0, summer_time=True)


@given(st.datetimes(datetime(1997, 1, 1), datetime(2037, 12, 31)))  # noqa: DTZ001 -- made aware below
@pytest.mark.parametrize(
    ("clock", "zone"), [(COPENHAGEN, "Europe/Copenhagen"), (COPENHAGEN, "Europe/Stockholm"), (LONDON, "Europe/London")]
)
def test_the_clock_agrees_with_the_time_zone_database(clock: CivilClock, zone: str, naive: datetime) -> None:
    at = naive.replace(tzinfo=UTC)
    assert clock.local(at).replace(tzinfo=None) == at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    day = clock.day(at)
    assert clock.start_of(day) == datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("utc", "shown"),
    [
        ("2026-03-29T00:59", "01:59"),
        ("2026-03-29T01:00", "03:00"),
        ("2026-10-25T00:59", "02:59"),
        ("2026-10-25T01:00", "02:00"),
    ],
)
def test_summer_time_begins_and_ends_on_the_last_sunday_at_one_utc(utc: str, shown: str) -> None:
    at = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert f"{COPENHAGEN.local(at):%H:%M}" == shown


def test_a_clock_without_summer_time_stays() -> None:
    fixed = CivilClock(120, summer_time=False)
    assert fixed.local(datetime(2026, 7, 1, 12, tzinfo=UTC)).hour == 14
    assert fixed.start_of(date(2026, 7, 1)) == datetime(2026, 6, 30, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "months", "expected"),
    [
        ("2026-05-23T10:05+00:00", 6, "2026-11-23T10:05+00:00"),
        ("2026-08-31T10:05+00:00", 6, "2027-02-28T10:05+00:00"),
        ("2027-08-31T10:05+00:00", 6, "2028-02-29T10:05+00:00"),
        ("2028-02-29T10:05+00:00", 12, "2029-02-28T10:05+00:00"),
        ("2026-12-01T00:30+01:00", 1, "2026-12-30T23:30+00:00"),
        ("2026-12-15T00:00+00:00", 12, "2027-12-15T00:00+00:00"),
    ],
)
def test_months_are_calendar_months_in_utc(at: str, months: int, expected: str) -> None:
    assert months_after(datetime.fromisoformat(at), months) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(2008, 11, 25), date(2026, 11, 25)),
        (date(2008, 2, 29), date(2026, 3, 1)),
        (date(2010, 2, 28), date(2028, 2, 28)),
        (date(2004, 2, 29), date(2022, 3, 1)),
    ],
)
def test_eighteen_is_completed_on_the_birthday_and_on_1_march_for_who_was_born_on_a_leap_day(
    born: date, expected: date
) -> None:
    assert birthday(born, 18) == expected


def test_a_leap_day_birthday_is_kept_in_a_leap_year() -> None:
    assert birthday(date(2008, 2, 29), 20) == date(2028, 2, 29)
    assert birthday(date(2008, 2, 29), 20) - birthday(date(2008, 2, 28), 20) == timedelta(days=1)
