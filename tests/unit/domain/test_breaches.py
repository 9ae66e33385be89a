"""The 72 hours of a breach: that they are hours that pass, through weekends and turned clocks, and what ends them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.breaches import (
    BreachAssessed,
    BreachCase,
    BreachClosed,
    BreachNoticed,
    BreachNotified,
    BreachPersonTold,
    BreachStep,
    DataKind,
    Nature,
    Next,
    Risk,
    StepContent,
    StepProblem,
    ToldHow,
    is_late,
    last_moment,
    problem_of,
    problem_of_noticing,
    time_left,
)

ME = uuid4()
AWARE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = AWARE + timedelta(days=30)


def noticed(aware: datetime = AWARE, **changes: object) -> BreachNoticed:
    facts: dict[str, object] = {
        "happened": None,
        "aware": aware,
        "nature": (Nature.CONFIDENTIALITY,),
        "what": "Et brev blev sendt til en forkert.",
        "data": (DataKind.HEALTH,),
        "people": None,
        "records": None,
        "measures": "",
        "noticed_by": ME,
        "noticed_by_name": "Anna",
    }
    return BreachNoticed(**{**facts, **changes})  # type: ignore[arg-type]


def a_case(*contents: StepContent, aware: datetime = AWARE) -> BreachCase:
    case = BreachCase(UUID(int=1), aware, noticed(aware))
    for content in contents:
        case = case.with_step(BreachStep(uuid4(), aware, content))
    return case


def assessed(risk: Risk, *affected: UUID, reasons: str = "Derfor") -> BreachAssessed:
    return BreachAssessed(UUID(int=1), risk, reasons, "", "", affected, ME, "Anna")


def notified(after: timedelta, *, late: str = "", authority: str = "Datatilsynet") -> BreachNotified:
    return BreachNotified(UUID(int=1), authority, AWARE + after, "", late, ME, "Anna")


def told(patient: UUID | None, whom: str = "", after: timedelta = timedelta(hours=1)) -> BreachPersonTold:
    return BreachPersonTold(UUID(int=1), patient, whom, AWARE + after, ToldHow.PHONE, ME, "Anna")


def closed(not_told: str = "") -> BreachClosed:
    return BreachClosed(UUID(int=1), "", not_told, ME, "Anna")


@pytest.mark.parametrize(
    ("zone", "aware", "until"),
    [
        # Denmark, Sweden: an ordinary Monday, a Friday before a weekend, Christmas, both turnings of the clock.
        ("Europe/Copenhagen", "2026-11-23T09:00", "2026-11-26T09:00"),
        ("Europe/Copenhagen", "2026-11-27T16:45", "2026-11-30T16:45"),
        ("Europe/Stockholm", "2026-12-23T12:00", "2026-12-26T12:00"),
        ("Europe/Copenhagen", "2026-10-23T10:00", "2026-10-26T09:00"),
        ("Europe/Copenhagen", "2027-03-26T10:00", "2027-03-29T11:00"),
        ("Europe/London", "2026-10-23T10:00", "2026-10-26T09:00"),
        ("Europe/London", "2027-03-26T10:00", "2027-03-29T11:00"),
        # The hour that comes twice: the first 02:30 ends an hour before the second.
        ("Europe/Copenhagen", "2026-10-25T02:30", "2026-10-28T01:30"),
        ("UTC", "2028-02-27T00:00", "2028-03-01T00:00"),
    ],
)
def test_72_hours_pass_whatever_the_clock_on_the_wall_does(zone: str, aware: str, until: str) -> None:
    here = ZoneInfo(zone)
    start = datetime.fromisoformat(aware).replace(tzinfo=here)
    end = last_moment(start)
    assert end.astimezone(here) == datetime.fromisoformat(until).replace(tzinfo=here)
    assert end.utcoffset() == timedelta(0)
    assert end == last_moment(start.astimezone(UTC))


def test_the_second_of_the_two_same_hours_gives_an_hour_more() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))
    assert last_moment(first.replace(fold=1)) - last_moment(first) == timedelta(hours=1)


def test_a_time_without_zone_tells_no_hour() -> None:
    with pytest.raises(ValueError, match="without zone"):
        last_moment(AWARE.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("contents", "left"),
    [
        ((), timedelta(hours=-1)),
        ((assessed(Risk.SOME),), timedelta(hours=-1)),
        ((assessed(Risk.NONE), assessed(Risk.HIGH)), timedelta(hours=-1)),
        ((assessed(Risk.NONE),), None),
        ((assessed(Risk.SOME), notified(timedelta(hours=2))), None),
        ((assessed(Risk.NONE), closed()), None),
    ],
)
def test_the_clock_runs_until_notified_or_found_without_risk(
    contents: tuple[StepContent, ...], left: timedelta | None
) -> None:
    assert time_left(a_case(*contents), AWARE + timedelta(hours=73)) == left


@pytest.mark.parametrize(("hours", "late"), [(72, False), (73, True)])
def test_the_last_moment_is_in_time_and_only_the_first_word_can_be_late(hours: int, *, late: bool) -> None:
    at = AWARE + timedelta(hours=hours)
    assert is_late(a_case(assessed(Risk.SOME)), at) is late
    assert not is_late(a_case(assessed(Risk.SOME), notified(timedelta(hours=1))), at)


ONE, TWO = uuid4(), uuid4()
HOUR = timedelta(hours=1)
IN_TIME, FAR = notified(HOUR), timedelta(hours=100)


@pytest.mark.parametrize(
    ("before", "step", "problem"),
    [
        ((), assessed(Risk.NONE), None),
        ((), assessed(Risk.NONE, reasons=" "), StepProblem.NO_WORDS),
        ((), IN_TIME, StepProblem.NOT_ASSESSED),
        ((), told(ONE), StepProblem.NOT_ASSESSED),
        ((), closed(), StepProblem.NOT_ASSESSED),
        ((assessed(Risk.SOME),), IN_TIME, None),
        ((assessed(Risk.SOME),), notified(-HOUR), StepProblem.BEFORE_AWARE),
        ((assessed(Risk.SOME),), notified(timedelta(days=31)), StepProblem.AHEAD),
        ((assessed(Risk.SOME),), notified(HOUR, authority=" "), StepProblem.NO_AUTHORITY),
        ((assessed(Risk.SOME),), notified(FAR), StepProblem.NOT_WHY_LATE),
        ((assessed(Risk.SOME),), notified(FAR, late="Ferie"), None),
        ((assessed(Risk.SOME), IN_TIME), notified(FAR), None),
        ((assessed(Risk.SOME),), closed(), StepProblem.NOT_NOTIFIED),
        ((assessed(Risk.SOME), IN_TIME), closed(), None),
        ((assessed(Risk.NONE),), closed(), None),
        ((assessed(Risk.HIGH), IN_TIME), closed(), StepProblem.NOBODY_TOLD),
        ((assessed(Risk.HIGH), IN_TIME), closed("Krypteret"), None),
        ((assessed(Risk.HIGH, ONE, TWO), IN_TIME, told(ONE)), closed(), StepProblem.NOBODY_TOLD),
        ((assessed(Risk.HIGH, ONE, TWO), IN_TIME, told(ONE), told(TWO)), closed(), None),
        ((assessed(Risk.HIGH),), told(ONE, after=-HOUR), StepProblem.BEFORE_AWARE),
        ((assessed(Risk.HIGH),), told(None), StepProblem.NOBODY_NAMED),
        ((assessed(Risk.HIGH),), told(ONE, "Ole"), StepProblem.NOBODY_NAMED),
        ((assessed(Risk.HIGH),), told(None, "Ole"), None),
        ((assessed(Risk.NONE), closed()), assessed(Risk.HIGH), StepProblem.CLOSED),
    ],
)
def test_no_step_is_skipped(before: tuple[StepContent, ...], step: StepContent, problem: StepProblem | None) -> None:
    assert problem_of(a_case(*before), step, written=LATER) is problem


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({}, None),
        ({"what": " \n"}, StepProblem.NO_WORDS),
        ({"nature": ()}, StepProblem.NO_NATURE),
        ({"data": ()}, StepProblem.NO_DATA),
        ({"people": -1}, StepProblem.FEWER_THAN_NONE),
        ({"people": 0}, None),
        ({"records": -1}, StepProblem.FEWER_THAN_NONE),
        ({"aware": LATER + HOUR}, StepProblem.AHEAD),
        ({"happened": date(2026, 11, 23)}, None),
        ({"happened": date(2026, 11, 24)}, StepProblem.HAPPENED_LATER),
    ],
)
def test_a_breach_is_taken_in_with_what_the_law_asks_to_know(
    change: dict[str, object], problem: StepProblem | None
) -> None:
    assert problem_of_noticing(noticed(**change), written=LATER) is problem  # type: ignore[arg-type]


def test_what_comes_next_and_why_nobody_was_notified() -> None:
    steps: list[StepContent] = [assessed(Risk.HIGH, ONE), IN_TIME, told(ONE), closed()]
    found = [a_case(*steps[:many]).next for many in range(5)]
    assert found == [Next.ASSESS, Next.NOTIFY, Next.TELL, Next.CLOSE, None]
    assert a_case(assessed(Risk.NONE), closed()).not_notified == "Derfor"
    assert a_case(assessed(Risk.SOME)).not_notified == ""
    case = a_case(assessed(Risk.HIGH, ONE, TWO), told(ONE))
    assert (case.to_tell, set(case.patients)) == ((TWO,), {ONE, TWO})
