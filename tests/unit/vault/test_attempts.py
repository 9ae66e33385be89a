"""Failed sign-ins slow the next one down, for the person and the workstation, across restarts and clock changes."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal_app.vault import attempts, canonical
from journal_app.vault.attempts import Attempts, FailedAttempt

ANNA, BO = (uuid.UUID(int=number, version=4) for number in (1, 2))
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Clock:
    """A clock on the wall and the time that really passes."""

    def __init__(self) -> None:
        self.wall = NOON
        self.passed = 0.0

    def wait(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.passed += seconds

    def monotonic(self) -> float:
        return self.passed


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "attempts"


@pytest.fixture
def tried(path: Path, clock: Clock) -> Attempts:
    return Attempts(path, monotonic=clock.monotonic)


def fail(tried: Attempts, clock: Clock, times: int, user: uuid.UUID = ANNA) -> None:
    for _ in range(times):
        tried.failed(user, clock.wall, "wrong_password")


def test_a_few_slips_cost_nothing(tried: Attempts, clock: Clock) -> None:
    fail(tried, clock, 3)

    assert tried.may_try(ANNA, clock.wall) == 0


def test_pauses_double(tried: Attempts, clock: Clock) -> None:
    fail(tried, clock, 3)
    pauses = []
    for _ in range(5):
        fail(tried, clock, 1)
        pauses.append(tried.may_try(ANNA, clock.wall))
        clock.wait(pauses[-1])

    assert pauses == [1, 2, 4, 8, 16]


def test_ten_tries_in_five_minutes_at_most(tried: Attempts, clock: Clock) -> None:
    moments = []
    while clock.wall < NOON + timedelta(hours=1):
        clock.wait(tried.may_try(ANNA, clock.wall))
        moments.append(clock.wall)
        fail(tried, clock, 1)

    for first, eleventh in zip(moments, moments[10:], strict=False):
        assert eleventh - first >= timedelta(minutes=5)
    assert len(moments) > 12, "it slows down but does not lock out"


def test_many_persons_do_not_help_a_guesser(tried: Attempts, clock: Clock) -> None:
    moments = []
    for number in range(40):
        user = uuid.UUID(int=number + 10, version=4)
        clock.wait(tried.may_try(user, clock.wall))
        moments.append(clock.wall)
        fail(tried, clock, 1, user)

    for first, eleventh in zip(moments, moments[10:], strict=False):
        assert eleventh - first >= timedelta(minutes=5)


def test_waiting_counts_down_to_the_second(tried: Attempts, clock: Clock) -> None:
    fail(tried, clock, 8)
    before = tried.may_try(ANNA, clock.wall)
    clock.wait(before - 1)

    assert tried.may_try(ANNA, clock.wall) == 1


def test_the_right_password_ends_ones_own_pause_only(tried: Attempts, clock: Clock) -> None:
    fail(tried, clock, 5, ANNA)
    fail(tried, clock, 4, BO)

    tried.succeeded(ANNA, clock.wall)

    assert tried.may_try(ANNA, clock.wall) == 0
    assert tried.may_try(BO, clock.wall) == 1


def test_counts_survive_a_restart(tried: Attempts, path: Path, clock: Clock) -> None:
    fail(tried, clock, 10)

    assert Attempts(path).may_try(ANNA, clock.wall) == 300


def test_a_clock_set_back_makes_the_pause_begin_anew(tried: Attempts, path: Path, clock: Clock) -> None:
    fail(tried, clock, 10)
    clock.wait(200)
    clock.wall -= timedelta(days=1)

    assert tried.may_try(ANNA, clock.wall) == 300
    assert Attempts(path).may_try(ANNA, clock.wall) == 300
    clock.wait(300)
    assert tried.may_try(ANNA, clock.wall) == 0


def test_a_clock_that_stood_far_ahead_locks_nobody_out(tried: Attempts, path: Path, clock: Clock) -> None:
    clock.wall = NOON.replace(year=2099)
    fail(tried, clock, 10)
    clock.wall = NOON

    later = Attempts(path, monotonic=clock.monotonic)
    assert later.may_try(ANNA, clock.wall) == 300
    clock.wait(300)
    assert later.may_try(ANNA, clock.wall) == 0


def test_a_clock_set_forward_gains_nothing_while_the_program_runs(tried: Attempts, clock: Clock) -> None:
    fail(tried, clock, 10)
    clock.wall += timedelta(days=1)
    clock.wait(100)

    assert tried.may_try(ANNA, clock.wall) == 200


def test_failures_are_reported_once(tried: Attempts, path: Path, clock: Clock) -> None:
    tried.failed(ANNA, NOON, "wrong_password")
    tried.failed(None, NOON, "wrong_secret")
    expected = (FailedAttempt(ANNA, NOON, "wrong_password"), FailedAttempt(None, NOON, "wrong_secret"))
    assert tried.unreported() == expected
    assert Attempts(path).unreported() == expected

    tried.mark_reported()
    tried.failed(BO, NOON, "wrong_password")

    assert Attempts(path).unreported() == (FailedAttempt(BO, NOON, "wrong_password"),)


def test_a_success_does_not_hide_the_failures_before_it(tried: Attempts, clock: Clock) -> None:
    fail(tried, clock, 2)
    tried.succeeded(ANNA, clock.wall)

    assert len(tried.unreported()) == 2


def test_the_file_is_bounded_and_says_what_it_lost(tried: Attempts, path: Path, clock: Clock) -> None:
    fail(tried, clock, 1, BO)
    tried.mark_reported()
    for _ in range(205):
        clock.wait(400)
        fail(tried, clock, 1)

    assert len(path.read_bytes().splitlines()) == 201
    assert len(tried.unreported()) == 200
    assert tried.dropped == 5, "what was reported goes first"
    assert Attempts(path).dropped == 5
    tried.mark_reported()
    assert Attempts(path).dropped == 0


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"not json\n",
        b'{"dropped":0,"v":2}\n',
        b'{"dropped":"0","v":1}\n',
        b'{"v":1}\n',
        b'{"dropped":0,"v":1}\nnot json\n',
        b'{"dropped":0,"v":1}\n{"user":null}\n',
        b'{"dropped":0,"v":1}\n'
        + canonical.encode(
            {
                "at": "2026-03-02T12:00:00",
                "counted": "x",
                "user": None,
                "reason": "r",
                "reported": False,
                "cleared": False,
            }
        ),
        b"x" * 300_000,
    ],
)
def test_a_damaged_file_is_itself_reported(path: Path, damage: bytes) -> None:
    path.write_bytes(damage)
    tried = Attempts(path)
    assert tried.may_try(ANNA, NOON) == 0

    tried.succeeded(ANNA, NOON)

    assert Attempts(path).unreported() == (FailedAttempt(None, NOON, attempts.FILE_DAMAGED),)


def test_a_damaged_line_costs_only_itself(tried: Attempts, path: Path, clock: Clock) -> None:
    fail(tried, clock, 4)
    path.write_bytes(path.read_bytes() + b"half a li")

    again = Attempts(path)
    again.failed(BO, clock.wall, "wrong_password")

    assert again.may_try(ANNA, clock.wall) == 1
    assert [attempt.reason for attempt in again.unreported()].count(attempts.FILE_DAMAGED) == 1
