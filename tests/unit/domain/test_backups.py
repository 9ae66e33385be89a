"""Which backups stay as the months go by, and what a country is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from journal_app.domain.backups import country_code, is_in_eea, kept

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_nothing_made_nothing_kept() -> None:
    assert kept([]) == frozenset()


def test_the_newest_three_stay_however_close_together() -> None:
    made = [NOON + timedelta(minutes=number) for number in range(10)]
    assert kept(made) == frozenset(made[-3:])


def test_twice_a_day_for_three_years() -> None:
    made = [NOON - timedelta(hours=12 * number) for number in range(2 * 365 * 3)]
    stay = kept(made)
    days = {NOON - timedelta(days=number) for number in range(7)}
    assert days <= stay
    assert len(stay) <= 3 + 7 + 5 + 24
    oldest = min(stay)
    assert timedelta(days=31 * 22) < NOON - oldest < timedelta(days=31 * 25)
    gaps = sorted(b - a for a, b in zip(sorted(stay), sorted(stay)[1:], strict=False))
    assert gaps[-1] <= timedelta(days=31), "no month within two years is without one"


def test_thinning_day_by_day_ends_as_thinning_at_once() -> None:
    """What stays is not made worse by thinning out often."""
    everything = [NOON + timedelta(days=number) for number in range(400)]
    left: frozenset[datetime] = frozenset()
    for moment in everything:
        left = kept([*left, moment])
    assert left >= {max(one for one in everything if (one.year, one.month) == month) for month in months(everything)}


def months(made: list[datetime]) -> set[tuple[int, int]]:
    return {(one.year, one.month) for one in made}


def test_a_clinic_that_was_closed_for_a_year_still_has_its_last_days() -> None:
    before = [NOON - timedelta(days=400 + number) for number in range(5)]
    assert set(before) <= kept([*before, NOON])


@pytest.mark.parametrize(
    ("typed", "code"), [("dk", "DK"), (" SE ", "SE"), ("Denmark", ""), ("", ""), ("D1", ""), ("ÆØ", "")]
)
def test_a_country_is_two_letters(typed: str, code: str) -> None:
    assert country_code(typed) == code


def test_who_is_in_the_eea() -> None:
    assert is_in_eea("NO")
    assert is_in_eea("SE")
    assert not is_in_eea("US")
    assert not is_in_eea("GB")
