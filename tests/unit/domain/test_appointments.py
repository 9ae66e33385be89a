"""Appointments by themselves: what can be, who is in whose way, and days on which the clock is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.appointments import (
    LONGEST,
    LONGEST_NOTE,
    SHORTEST,
    Appointment,
    AppointmentState,
    bounds_of,
    moment_of,
    overlapping,
    require_sound,
)
from journal_app.domain.codec import from_fields, to_fields
from journal_app.domain.errors import UserFacing

ZONE = ZoneInfo("Europe/Copenhagen")
NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
ANNA, JONAS = uuid4(), uuid4()


def at(minutes: int = 0, **changes: object) -> Appointment:
    plain = Appointment(uuid4(), uuid4(), "botulinum", ANNA, NOON + timedelta(minutes=minutes), 30, uuid4())
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(("minutes", "is_in_the_way"), [(-30, False), (-29, True), (0, True), (29, True), (30, False)])
def test_two_are_in_each_others_way_only_while_both_last(minutes: int, *, is_in_the_way: bool) -> None:
    one, other = at(), at(minutes)
    assert bool(overlapping(one, (one, other))) is is_in_the_way
    assert bool(overlapping(other, (one, other))) is is_in_the_way


@pytest.mark.parametrize(
    "changes",
    [
        {"practitioner": JONAS},
        {"practitioner": None},
        {"state": AppointmentState.CANCELLED},
        {"state": AppointmentState.NO_SHOW},
    ],
)
def test_another_practitioner_and_who_gave_up_are_in_nobodys_way(changes: dict[str, object]) -> None:
    one, other = at(), at(**changes)  # type: ignore[arg-type]
    assert overlapping(one, (other,)) == ()
    assert overlapping(other, (one,)) == ()


@pytest.mark.parametrize("minutes", [SHORTEST, LONGEST])
def test_the_shortest_and_the_longest_are_sound(minutes: int) -> None:
    assert require_sound(at(minutes=0, note=" a "), now=NOON, kept_days=30).note == "a"
    sound = replace(at(), minutes=minutes, note="x" * LONGEST_NOTE)
    assert require_sound(sound, now=NOON, kept_days=30) == sound


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"minutes": SHORTEST - 1}, "appointment.minutes"),
        ({"minutes": -30}, "appointment.minutes"),
        ({"minutes": LONGEST + 1}, "appointment.minutes"),
        ({"start": NOON - timedelta(days=30, microseconds=1)}, "appointment.past"),
        ({"start": NOON + timedelta(days=1099)}, "appointment.far"),
        ({"note": "x" * (LONGEST_NOTE + 1)}, "text.too_long"),
        ({"note": "a\u202eb"}, "text.bidi_override"),
    ],
)
def test_what_cannot_be_says_why(changes: dict[str, object], key: str) -> None:
    with pytest.raises(UserFacing) as refusal:
        require_sound(replace(at(), **changes), now=NOON, kept_days=30)  # type: ignore[arg-type]
    assert refusal.value.key == key


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 2), 24), (date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_days_follow_each_other_without_a_gap(day: date, hours: int) -> None:
    begins, ends = bounds_of(day, ZONE)
    assert ends - begins == timedelta(hours=hours)
    assert bounds_of(day + timedelta(days=1), ZONE)[0] == ends


def test_every_minute_of_a_changed_day_is_one_moment_or_is_refused() -> None:
    spring, autumn = date(2026, 3, 29), date(2026, 10, 25)
    refused = []
    for minute in range(24 * 60):
        clock = time(minute // 60, minute % 60)
        assert moment_of(autumn, clock, ZONE).astimezone(ZONE).time() == clock
        try:
            assert moment_of(spring, clock, ZONE).astimezone(ZONE).time() == clock
        except UserFacing:
            refused.append(clock)
    assert (refused[0], refused[-1], len(refused)) == (time(2, 0), time(2, 59), 60)


def test_what_is_kept_comes_back_as_it_was() -> None:
    one = at(note="æøå", source="1@x", practitioner=None, state=AppointmentState.NO_SHOW)
    assert from_fields(Appointment, to_fields(one)) == one
