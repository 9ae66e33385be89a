"""The last day of every kind of request, by the shipped packs: holidays, month ends, leap years, clocks that stand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from journal_app.domain.privacy import SaidHow
from journal_app.domain.request_clocks import Clock, Running, clocks_of
from journal_app.domain.requests import (
    Advance,
    Asking,
    IdentityProof,
    Outcome,
    RequestAdvanced,
    RequestCase,
    RequestClosed,
    RequestNote,
    RequestNoted,
    RequestReceived,
    RequestStep,
    Right,
    SentHow,
    StepContent,
)
from journal_app.domain.rules.deadlines import RequestRules
from journal_app.domain.rules.holidays import WorkingDays, easter
from journal_app.packs.rule_packs import load_pack

ROOT = Path(__file__).resolve().parents[3] / "resources"
ONE = UUID(int=1)
AT = datetime(2026, 1, 1, tzinfo=UTC)


def rules(jurisdiction: str) -> RequestRules:
    return load_pack(ROOT, jurisdiction).requests


def case(right: Right, received: str, *steps: StepContent) -> RequestCase:
    day = date.fromisoformat(received)
    asked = RequestReceived(right, day, SaidHow.EMAIL, Asking.PATIENT, "", "", "", ONE, "R")
    made = tuple(RequestStep(UUID(int=n), AT, ONE, step) for n, step in enumerate(steps, start=2))
    return RequestCase(ONE, ONE, AT, asked, made)


def noted(note: RequestNote, on: str) -> RequestNoted:
    proof = IdentityProof.KNOWN_HERE if note is RequestNote.IDENTITY_SHOWN else None
    return RequestNoted(ONE, note, date.fromisoformat(on), proof, "", ONE, "R")


def extended(on: str, expected: str) -> RequestAdvanced:
    days = (date.fromisoformat(one) for one in (on, expected))
    return RequestAdvanced(ONE, Advance.EXTENDED, next(days), "stort", next(days), ONE, "P")


def sent(on: str) -> RequestClosed:
    return RequestClosed(ONE, Outcome.SENT, date.fromisoformat(on), SentHow.POST, "", "", ONE, "P")


def clock(jurisdiction: str, deadline: str, asked: RequestCase) -> Clock:
    found = {one.deadline.id: one for one in clocks_of(asked, rules(jurisdiction)).legal}
    return found[deadline]


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1954, "1954-04-18"),
        (1981, "1981-04-19"),
        (2008, "2008-03-23"),
        (2024, "2024-03-31"),
        (2026, "2026-04-05"),
        (2038, "2038-04-25"),
        (2285, "2285-03-22"),
    ],
)
def test_easter_falls_where_the_church_says(year: int, sunday: str) -> None:
    assert easter(year) == date.fromisoformat(sunday)


@pytest.mark.parametrize(
    ("jurisdiction", "day", "is_working"),
    [
        ("DK", "2023-05-05", False),  # store bededag, for the last time
        ("DK", "2024-04-26", True),  # abolished
        ("DK", "2026-04-02", False),  # Maundy Thursday
        ("DK", "2026-05-15", True),  # the Friday after Ascension is no holiday by law
        ("DK", "2026-06-05", True),  # unsure: counts as a working day, so that nothing ends later than it may
        ("DK", "2026-12-24", True),
        ("DK", "2026-12-25", False),
        ("SE", "2026-04-02", True),  # Maundy Thursday is none in Sweden
        ("SE", "2026-01-06", False),
        ("SE", "2026-05-25", True),  # Whit Monday, abolished in 2005
        ("SE", "2026-06-06", False),
        ("SE", "2026-06-20", False),  # Midsummer Day
        ("GB-ENG", "2026-04-06", False),
        ("GB-SCT", "2026-04-06", True),  # no Easter Monday in Scotland
        ("GB-ENG", "2026-12-28", False),  # Boxing Day was a Saturday
        ("GB-ENG", "2026-12-29", True),
        ("GB-ENG", "2027-12-27", False),  # Christmas Day was a Saturday, Boxing Day a Sunday
        ("GB-ENG", "2027-12-28", False),
        ("GB-ENG", "2027-12-29", True),
        ("GB-SCT", "2028-01-03", False),  # New Year's Day was a Saturday
        ("GB-SCT", "2028-01-04", False),  # 2 January was a Sunday
        ("GB-ENG", "2028-01-04", True),
        ("GB-ENG", "2026-08-31", False),
        ("GB-SCT", "2026-08-03", False),
        ("GB-SCT", "2026-08-31", True),
        ("GB-NIR", "2027-07-12", False),
        ("GB-NIR", "2026-07-13", False),  # the twelfth was a Sunday
        ("GB-WLS", "2026-11-30", True),
        ("GB-SCT", "2026-11-30", False),
    ],
)
def test_working_days(jurisdiction: str, day: str, *, is_working: bool) -> None:
    assert WorkingDays(rules(jurisdiction).holidays).is_working(date.fromisoformat(day)) is is_working


@pytest.mark.parametrize(
    ("jurisdiction", "deadline", "right", "received", "due"),
    [
        # one month: the same day of the next month
        ("DK", "dk-gdpr-access", Right.ACCESS, "2026-03-03", "2026-04-07"),  # 3 April is Good Friday, on to Tuesday
        ("DK", "dk-gdpr-access", Right.ERASURE, "2026-09-14", "2026-10-14"),
        # month ends
        ("DK", "dk-gdpr-access", Right.ACCESS, "2025-01-31", "2025-02-28"),
        ("DK", "dk-gdpr-access", Right.ACCESS, "2028-01-31", "2028-02-29"),  # a leap year
        ("DK", "dk-gdpr-access", Right.ACCESS, "2026-01-31", "2026-03-02"),  # 28 February is a Saturday
        ("DK", "dk-gdpr-access", Right.ACCESS, "2028-02-29", "2028-03-29"),
        ("DK", "dk-gdpr-access", Right.ACCESS, "2026-08-31", "2026-09-30"),
        ("DK", "dk-gdpr-access", Right.ACCESS, "2026-12-31", "2027-02-01"),  # over the year, 31 January is a Sunday
        # the last day is a holiday
        ("DK", "dk-gdpr-access", Right.ACCESS, "2026-11-25", "2026-12-28"),
        ("DK", "dk-gdpr-access", Right.ACCESS, "2026-11-24", "2026-12-24"),  # Christmas Eve: the earlier day
        ("SE", "se-gdpr-access", Right.ACCESS, "2026-12-06", "2027-01-07"),  # Epiphany
        ("SE", "se-gdpr-access", Right.ACCESS, "2026-05-20", "2026-06-22"),  # Midsummer
        ("GB-ENG", "gb-subject-access", Right.ACCESS, "2026-03-06", "2026-04-07"),  # Easter Monday
        ("GB-SCT", "gb-subject-access", Right.ACCESS, "2026-03-06", "2026-04-06"),
        ("GB-ENG", "gb-subject-access", Right.ACCESS, "2026-11-26", "2026-12-29"),
        # seven working days, the day of receipt not counted
        ("DK", "dk-sul-access", Right.ACCESS, "2026-09-14", "2026-09-23"),  # Monday: Wednesday of next week
        ("DK", "dk-sul-access", Right.ACCESS, "2026-09-18", "2026-09-29"),
        ("DK", "dk-sul-access", Right.ACCESS, "2026-09-19", "2026-09-29"),  # Saturday: as if it came on Friday
        ("DK", "dk-sul-access", Right.ACCESS, "2026-03-27", "2026-04-10"),  # over Easter: three holidays
        ("DK", "dk-sul-access", Right.ACCESS, "2026-05-08", "2026-05-20"),  # over Ascension
        ("DK", "dk-sul-access", Right.ACCESS, "2024-04-19", "2024-04-30"),  # store bededag no longer counts
        ("DK", "dk-sul-access", Right.ACCESS, "2023-04-28", "2023-05-10"),  # and did until then
        ("DK", "dk-sul-access", Right.ACCESS, "2026-12-18", "2026-12-30"),  # Christmas Eve counted, 25 not
        ("DK", "dk-gdpr-withdrawal", Right.WITHDRAWAL, "2026-09-19", "2026-09-19"),  # the same day, even a Saturday
        ("SE", "se-complaint", Right.COMPLAINT, "2026-09-01", "2026-09-29"),
        # 30 days beginning *when* it is received: that day is the first
        ("GB-ENG", "gb-complaint", Right.COMPLAINT, "2026-09-01", "2026-09-30"),
        ("GB-NIR", "gb-complaint", Right.COMPLAINT, "2028-02-01", "2028-03-01"),
    ],
)
def test_the_last_day(jurisdiction: str, deadline: str, right: Right, received: str, due: str) -> None:
    assert clock(jurisdiction, deadline, case(right, received)).due == date.fromisoformat(due)


def test_a_complaint_before_its_law_has_no_clock() -> None:
    assert clocks_of(case(Right.COMPLAINT, "2026-06-18"), rules("GB-ENG")).legal == ()


def test_access_in_denmark_runs_by_both_laws_and_the_earlier_one_is_due() -> None:
    found = clocks_of(case(Right.ACCESS, "2026-09-14"), rules("DK"), promise_days=5)
    assert [one.deadline.id for one in found.legal] == ["dk-sul-access", "dk-gdpr-access"]
    assert found.next_due == date(2026, 9, 23)
    assert found.promised == date(2026, 9, 19)
    assert found.days_left(date(2026, 9, 25)) == -2


ASKED_ID = RequestNote.IDENTITY_ASKED, RequestNote.IDENTITY_SHOWN
ASKED_WHAT = RequestNote.CLARIFICATION_ASKED, RequestNote.CLARIFIED


@pytest.mark.parametrize(
    ("jurisdiction", "deadline", "notes", "asked", "came", "due"),
    [
        # British identity: the whole month begins anew; the clarification: neither of its two ends counts
        ("GB-ENG", "gb-subject-access", ASKED_ID, "2026-09-03", "2026-09-16", "2026-10-16"),
        ("GB-ENG", "gb-subject-access", ASKED_WHAT, "2026-09-03", "2026-09-03", "2026-10-02"),
        ("GB-ENG", "gb-subject-access", ASKED_WHAT, "2026-09-03", "2026-09-16", "2026-10-15"),
        ("GB-ENG", "gb-subject-access", ASKED_WHAT, "2026-10-02", "2026-10-05", "2026-10-06"),  # asked after the month
        # Danish and Swedish: the days in between
        ("DK", "dk-gdpr-access", ASKED_ID, "2026-09-03", "2026-09-10", "2026-10-08"),
        ("DK", "dk-sul-access", ASKED_ID, "2026-09-03", "2026-09-10", "2026-09-10"),  # not said to stand: it runs
        ("SE", "se-gdpr-access", ASKED_WHAT, "2026-09-03", "2026-09-10", "2026-10-08"),
    ],
)
def test_a_clock_stands_while_the_clinic_waits(
    jurisdiction: str, deadline: str, notes: tuple[RequestNote, RequestNote], asked: str, came: str, due: str
) -> None:
    first = noted(notes[0], asked)
    received = "2026-09-01"
    waiting = clock(jurisdiction, deadline, case(Right.ACCESS, received, first))
    stands = deadline != "dk-sul-access" and asked < "2026-10-02"
    assert (waiting.running is Running.STANDS) is stands
    assert (waiting.due is None) is stands
    answered = clock(jurisdiction, deadline, case(Right.ACCESS, received, first, noted(notes[1], came)))
    expected = date.fromisoformat(due) if asked < "2026-10-02" else date(2026, 10, 1)
    assert answered.due == expected


def test_identity_shown_unasked_stops_no_clock() -> None:
    shown = case(Right.ACCESS, "2026-09-01", noted(RequestNote.IDENTITY_SHOWN, "2026-09-20"))
    assert clock("GB-ENG", "gb-subject-access", shown).due == date(2026, 10, 1)


def test_two_questions_at_once_stop_a_clock_once() -> None:
    both = case(
        Right.ACCESS,
        "2026-09-01",
        noted(RequestNote.IDENTITY_ASKED, "2026-09-03"),
        noted(RequestNote.CLARIFICATION_ASKED, "2026-09-05"),
        noted(RequestNote.IDENTITY_SHOWN, "2026-09-10"),
        noted(RequestNote.CLARIFIED, "2026-09-10"),
    )
    assert clock("DK", "dk-gdpr-access", both).due == date(2026, 10, 8)


@pytest.mark.parametrize(
    ("jurisdiction", "deadline", "told", "expected", "due", "is_extended"),
    [
        ("DK", "dk-gdpr-access", "2026-09-20", "2026-11-02", "2026-11-02", True),
        ("DK", "dk-gdpr-access", "2026-09-20", "2027-03-01", "2026-12-01", True),  # two further months and no more
        ("DK", "dk-gdpr-access", "2026-10-02", "2026-11-02", "2026-10-01", False),  # told too late
        ("DK", "dk-sul-access", "2026-09-08", "2026-09-25", "2026-09-25", True),  # for as long as the reason says
        ("DK", "dk-sul-access", "2026-09-20", "2026-09-25", "2026-09-10", False),
        ("GB-ENG", "gb-subject-access", "2026-10-01", "2026-12-01", "2026-12-01", True),
    ],
)
def test_more_time_counts_only_if_it_was_told_in_time(
    jurisdiction: str, deadline: str, told: str, expected: str, due: str, *, is_extended: bool
) -> None:
    found = clock(jurisdiction, deadline, case(Right.ACCESS, "2026-09-01", extended(told, expected)))
    assert (found.due, found.is_extended) == (date.fromisoformat(due), is_extended)


def test_a_complaint_is_not_extended() -> None:
    longer = case(Right.COMPLAINT, "2026-09-01", extended("2026-09-05", "2026-12-01"))
    assert clock("SE", "se-complaint", longer).due == date(2026, 9, 29)


def test_an_answer_in_time_meets_the_clock_and_a_late_one_misses_it() -> None:
    on_time, late = (
        case(Right.ACCESS, "2026-09-14", noted(RequestNote.IDENTITY_SHOWN, "2026-09-14"), sent(day))
        for day in ("2026-09-23", "2026-09-24")
    )
    assert clock("DK", "dk-sul-access", on_time).running is Running.MET
    assert clock("DK", "dk-sul-access", late).running is Running.MISSED
    assert clock("DK", "dk-gdpr-access", late).running is Running.MET
    assert clocks_of(late, rules("DK")).next_due is None


def test_an_acknowledgement_meets_only_the_clock_that_asks_for_one() -> None:
    told = case(Right.COMPLAINT, "2026-09-01", noted(RequestNote.ACKNOWLEDGED, "2026-09-02"))
    assert clock("GB-ENG", "gb-complaint", told).running is Running.MET
    assert clock("GB-ENG", "gb-complaint-answer", told).running is Running.RUNS
    assert clock("SE", "se-complaint", told).running is Running.RUNS


def test_no_period_ends_earlier_for_a_request_that_came_later() -> None:
    """Over two years with a leap day, day by day."""
    for jurisdiction, deadline in (("DK", "dk-sul-access"), ("DK", "dk-gdpr-access"), ("SE", "se-gdpr-access")):
        known, before = rules(jurisdiction), date.min
        (rule,) = (one for one in known.deadlines if one.id == deadline)
        working = WorkingDays(known.holidays)
        day = date(2027, 6, 1)
        while day < date(2029, 6, 1):
            due = next(
                one.due for one in clocks_of(case(Right.ACCESS, day.isoformat()), known).legal if one.deadline is rule
            )
            assert due is not None
            assert before <= due
            assert working.is_working(due)
            before, day = due, day + timedelta(days=1)
