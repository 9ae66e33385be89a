"""Reports without identities: what is counted when, and that reports by month, quarter and year fit together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from math import ceil, floor
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.domain.reports import Counted, Divided, Measure, Period, Question, Report, Step, first_day, report
from journal_app.domain.suppression import THRESHOLD
from tests.simplex import Unknowns

TODAY = date(2026, 8, 15)
OVER = date(2027, 1, 1)
SPREAD = THRESHOLD - 2
ROWS = ("botulinum", "filler")


def acts(
    month: int, many: int, row: str = "botulinum", *, year: int = 2026, of: int | None = None
) -> Iterator[Counted]:
    for one in range(many):
        yield Counted(date(year, month, 1 + one % 28), UUID(int=month * 1000 + one % (of or many)), row)


def asked(step: Step, divided: Divided = Divided.TREATMENT) -> Question:
    return Question(Measure.TREATMENTS, divided, step, 2026)


def made(step: Step, *some: Iterator[Counted], divided: Divided = Divided.TREATMENT, today: date = OVER) -> Report:
    return report(asked(step, divided), [one for acts_of in some for one in acts_of], ROWS, today=today)


def test_only_quarters_that_are_over_are_counted_and_no_year_before_its_end() -> None:
    found = made(Step.MONTH, *(acts(month, 10) for month in range(1, 9)), today=TODAY)
    assert found.sums == (10,) * 6
    assert found.periods[-1] == Period(2026, 6, 1)
    assert found.until == date(2026, 6, 30)
    assert found.rows["filler"] == (0,) * 6
    assert made(Step.QUARTER, acts(1, 10), acts(4, 10), acts(7, 10), today=TODAY).sums == (10, 10)
    assert made(Step.YEAR, acts(1, 10), today=TODAY).periods == ()


def test_in_march_nothing_is_over() -> None:
    found = report(asked(Step.MONTH), acts(1, 10), ROWS, today=date(2026, 3, 31))
    assert (found.periods, found.rows, found.until) == ((), {}, None)
    assert report(asked(Step.MONTH), acts(1, 10), ROWS, today=date(2026, 4, 1)).sums == (10, 0, 0)


def test_two_reports_made_one_month_after_another_do_not_tell_the_month_between() -> None:
    year = [one for month in (1, 2, 3) for one in (*acts(month, 12), *acts(month, 9, "filler"))]
    april = [*acts(4, 2), *acts(4, 1, "filler")]
    for step in Step:
        before, after = (report(asked(step), [*year, *april], ROWS, today=date(2026, month, 2)) for month in (4, 5))
        assert before == after


@settings(max_examples=40, deadline=None)
@given(
    st.fixed_dictionaries(
        {
            row: st.fixed_dictionaries(dict.fromkeys((1, 2, 4, 7, 10), st.sampled_from((0, 0, 1, 2, 3, 5, 6, 9, 14))))
            for row in ROWS
        }
    )
)
def test_no_hidden_count_can_be_computed_from_all_reports_that_were_made_in_the_course_of_a_year(
    table: dict[str, dict[int, int]],
) -> None:
    known = [
        Counted(date(2026, month, 1), UUID(int=month * 1000 + place * 100 + one), row)
        for place, (row, cells) in enumerate(table.items())
        for month, many in cells.items()
        for one in range(many)
    ]
    shown: dict[frozenset[tuple[str, int]], int] = {}
    hidden: set[frozenset[tuple[str, int]]] = set()
    todays = (date(2026, 4, 1), date(2026, 5, 1), date(2026, 7, 1), date(2026, 10, 1), OVER)
    for step, divided, today in product(Step, (Divided.NOT, Divided.TREATMENT), todays):
        past = [one for one in known if one.day < today]
        found = report(asked(step, divided), past, ROWS, today=today)
        for rows, cells in ((ROWS, found.sums), *(((row,), cells) for row, cells in found.rows.items())):
            for period, count in zip(found.periods, cells, strict=True):
                months = range(period.month, period.month + period.months)
                place = frozenset(product(rows, months))
                if count is None:
                    hidden.add(place)
                else:
                    assert shown.setdefault(place, count) == count
    assert all(shown[place] == 0 or shown[place] >= THRESHOLD for place in hidden & shown.keys())  # by the whole year
    fixed = {next(iter(place)): count for place, count in shown.items() if len(place) == 1}
    rules = [
        (
            dict.fromkeys((one for one in place if one not in fixed), 1),
            count - sum(fixed[one] for one in place if one in fixed),
        )
        for place, count in shown.items()
    ]
    unknowns = Unknowns(
        [rule for rule in rules if rule[0]], [one for one in product(ROWS, range(1, 13)) if one not in fixed]
    )
    for place in hidden - shown.keys():
        least, largest = unknowns.range_of([one for one in place if one not in fixed])
        assert largest is None or floor(largest) - ceil(least) >= SPREAD, (place, least, largest)


def test_december_ends_the_year() -> None:
    found = report(asked(Step.QUARTER), acts(12, 10), ROWS, today=date(2027, 1, 1))
    assert found.until == date(2026, 12, 31)
    assert found.sums == (0, 0, 0, 10, 10)


def test_a_report_by_quarter_hides_what_one_by_month_would_give_away() -> None:
    some = [list(acts(month, many)) for month, many in ((1, 3), (2, 9), (3, 20), (4, 30))]
    months, quarters = (made(step, *map(iter, some)) for step in (Step.MONTH, Step.QUARTER))
    assert months.sums == (None, None, 20, 30, 0, 0, 0, 0, 0, 0, 0, 0, 62)
    assert quarters.sums == (32, 30, 0, 0, 62)


def test_many_acts_of_few_patients_are_hidden() -> None:
    found = made(Step.QUARTER, acts(1, 30, of=3), acts(4, 30), acts(5, 30))
    assert found.sums == (None, 60, 0, 0, None)
    assert found.is_anything_hidden


def test_a_small_row_takes_another_with_it() -> None:
    found = made(Step.QUARTER, acts(1, 3, "filler"), acts(2, 40))
    assert found.sums == (43, 0, 0, 0, 43)
    assert found.rows == dict.fromkeys(ROWS, (None, 0, 0, 0, None))


def test_without_rows_there_are_sums_alone() -> None:
    found = made(Step.YEAR, acts(1, 3, "filler"), acts(2, 40), divided=Divided.NOT)
    assert not found.rows
    assert found.sums == (43,)


def test_years_stand_side_by_side_without_a_sum_over_them() -> None:
    found = made(Step.YEAR, acts(5, 7, year=2024), acts(6, 2, year=2025), acts(2, 40), acts(3, 40, year=2027))
    assert found.periods == (Period(2024, 1, 12), Period(2025, 1, 12), Period(2026, 1, 12))
    assert found.sums == (7, None, 40)
    assert first_day(found.question, OVER) == date(2018, 1, 1)


def test_a_measure_is_divided_in_its_own_ways_only() -> None:
    question = Question(Measure.CONSENTS, Divided.TREATMENT, Step.YEAR, 2026)
    with pytest.raises(ValueError, match="treatment"):
        report(question, (), ROWS, today=TODAY)
