"""No hidden count can be computed: an attacker reckons with all that is shown, in every report cut from a table."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.domain.suppression import NOUGHT, THRESHOLD, Tally, has_room, hidden_in_block, hidden_in_line, suppress
from tests.simplex import Unknowns

YEAR = "year"
CHILDREN = {YEAR: ("q1", "q2"), "q1": ("jan", "feb"), "q2": ("apr", "may")}
MONTHS = ("jan", "feb", "apr", "may")
SPREAD = THRESHOLD - 2


def people(many: int) -> frozenset[UUID]:
    return frozenset(UUID(int=one) for one in range(many))


def tally(acts: int, of: int | None = None) -> Tally:
    return Tally(acts, people(acts if of is None else of))


def below(period: str) -> tuple[str, ...]:
    parts = CHILDREN.get(period, ())
    return tuple(month for part in parts for month in below(part)) or (period,)


def tallied(table: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, Tally]]:
    """Every act is of another patient, and the same one however the month's acts are divided."""
    counts: dict[str, dict[str, Tally]] = {row: {} for row in table}
    for place, month in enumerate(MONTHS):
        first = place * 1000
        for row, cells in table.items():
            acts = cells.get(month, 0)
            one = Tally(acts, frozenset(UUID(int=number) for number in range(first, first + acts)))
            first += acts
            for period in (YEAR, "q1", "q2", *MONTHS):
                if month in below(period):
                    counts[row][period] = counts[row].get(period, NOUGHT) + one
    return counts


Variable = tuple[int, str, str]


class Attacker:
    """Knows every shown number of every table and that all sums add up; reckons what each hidden number may be."""

    def __init__(self, *tables: Mapping[str, Mapping[str, int]]) -> None:
        self.tables = tables
        self.hidden: list[tuple[Variable, ...]] = []
        rules: list[tuple[Mapping[Variable, int], int]] = []
        for number, table in enumerate(tables):
            hidden = suppress(YEAR, CHILDREN, tallied(table))
            for period in (YEAR, "q1", "q2", *MONTHS):
                places = [
                    (tuple((number, row, month) for row in table for month in below(period)), period in hidden.sums)
                ]
                places += [
                    (tuple((number, row, month) for month in below(period)), (row, period) in hidden.cells)
                    for row in table
                ]
                for place, is_hidden in places:
                    if is_hidden:
                        self.hidden.append(place)
                    else:
                        rules.append((dict.fromkeys(place, 1), sum(map(self.truth, place))))
            for month in MONTHS if number else ():  # the same acts, divided in another way
                first = dict.fromkeys(((0, row, month) for row in tables[0]), 1)
                rules.append((first | dict.fromkeys(((number, row, month) for row in table), -1), 0))
        self._fixed = {next(iter(factors)): total for factors, total in rules if len(factors) == 1}
        left = [
            (
                {name: factor for name, factor in factors.items() if name not in self._fixed},
                total - sum(factor * self._fixed[name] for name, factor in factors.items() if name in self._fixed),
            )
            for factors, total in rules
        ]
        everything = [(number, row, month) for number, table in enumerate(tables) for row in table for month in MONTHS]
        free = [name for name in everything if name not in self._fixed]
        self._unknowns = Unknowns([rule for rule in left if rule[0]], free)

    def truth(self, variable: Variable) -> int:
        number, row, month = variable
        return self.tables[number][row].get(month, 0)

    def learns_most_of(self) -> list[tuple[tuple[Variable, ...], object]]:
        """The hidden places that can have fewer than four values."""
        found: list[tuple[tuple[Variable, ...], object]] = []
        for place in self.hidden:
            least, largest = self._unknowns.range_of([name for name in place if name not in self._fixed])
            if largest is not None and floor(largest) - ceil(least) < SPREAD:
                found.append((place, (least, largest)))
        return found


COUNTS = st.sampled_from((0, 0, 0, 1, 2, 3, 4, 5, 6, 9, 14))
ROWS = st.dictionaries(st.sampled_from("abc"), st.fixed_dictionaries(dict.fromkeys(MONTHS, COUNTS)), min_size=1)


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_no_hidden_count_can_be_computed_from_all_reports_of_a_table(table: dict[str, dict[str, int]]) -> None:
    assert not Attacker(table).learns_most_of()


@settings(max_examples=25, deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_dividing_the_same_acts_in_two_ways_gives_nothing_away(
    table: dict[str, dict[str, int]], random: Random
) -> None:
    other: dict[str, dict[str, int]] = {row: dict.fromkeys(MONTHS, 0) for row in "xy"}
    for month in MONTHS:
        acts = sum(row[month] for row in table.values())
        other["x"][month] = random.randint(0, acts)
        other["y"][month] = acts - other["x"][month]
    assert not Attacker(table, other).learns_most_of()


@settings(max_examples=200, deadline=None)
@given(ROWS)
def test_no_small_count_is_shown(table: dict[str, dict[str, int]]) -> None:
    counts = tallied(table)
    hidden = suppress(YEAR, CHILDREN, counts)
    for row, tallies in counts.items():
        for period, one in tallies.items():
            assert not one.is_small or (row, period) in hidden.cells
    for period in (YEAR, "q1", "q2", *MONTHS):
        whole = sum((tallies[period] for tallies in counts.values()), start=NOUGHT)
        assert not whole.is_small or period in hidden.sums


def test_many_acts_of_few_patients_are_small() -> None:
    assert tally(12, of=4).is_small
    assert not tally(12, of=5).is_small
    assert not NOUGHT.is_small


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    table = {"a": dict.fromkeys(MONTHS, 7), "b": {"jan": 9}}
    hidden = suppress(YEAR, CHILDREN, tallied(table))
    assert not hidden.sums
    assert not hidden.cells


def test_a_year_with_few_acts_shows_nothing_not_even_noughts() -> None:
    hidden = suppress(YEAR, CHILDREN, tallied({"a": {"jan": 3}, "b": {}}))
    assert hidden.sums >= {YEAR, "q2", "may"}
    assert ("b", "may") in hidden.cells


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ((7, 8, 9), ()),
        ((3, 20, 9), (0, 2)),
        ((3, 4, 9), (0, 1)),
        ((2, 2, 1, 0), (0, 1, 2, 3)),
        ((1, 1, 20, 30), (0, 1, 2)),
    ],
)
def test_the_smallest_others_go_with_the_small(line: tuple[int, ...], hidden: tuple[int, ...]) -> None:
    assert hidden_in_line([tally(one) for one in line]) == set(hidden)


def test_a_circuit_of_four_hides_one_small_cell() -> None:
    block = [[tally(3), tally(20), tally(30)], [tally(40), tally(9), tally(50)], [tally(70), tally(60), tally(80)]]
    assert hidden_in_block(block) == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_without_a_circuit_the_noughts_are_hidden_too() -> None:
    block = [[tally(5), tally(1)], [tally(0), tally(5)]]
    assert hidden_in_block(block) == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_a_row_that_sums_to_nought_is_never_hidden() -> None:
    block = [[tally(5), tally(1)], [tally(0), tally(5)], [tally(0), tally(0)]]
    assert {row for row, _ in hidden_in_block(block)} == {0, 1}


def test_room_is_what_circuits_leave() -> None:
    acts = [[1, 1], [1, 1]]
    everything = {(0, 0), (0, 1), (1, 0), (1, 1)}
    assert not has_room(acts, everything, (0, 0))
    assert has_room([[4, 4], [4, 4]], everything, (0, 0))
    assert not has_room([[4, 4], [4, 4]], {(0, 0), (0, 1)}, (0, 0))
