"""Hides small counts of a table, and as many more that none can be computed from what stays; it must not count.

The table has rows (treatments, people …) under a tree of periods (a year, its quarters, their months), with a sum for
each row and for each period. It is hidden from the top: a sum that is shown holds everything below it in place, and
what is hidden at one level stays hidden at all levels below. So a report by month, one by quarter and one of the year
are cut from one table, and none gives away what another hides; nor do two ways to divide the same acts into rows,
because which sums are hidden depends on the sums alone, and under a hidden sum nothing is shown.

What a reader is held to know: all that is shown, that every sum adds up, and that a hidden count is at least one where
a nought beside it is shown. Of every hidden count at least four values then remain possible, as many as a count under
five has. Not covered: a report made earlier, when fewer acts had been written, and what a reader knows from elsewhere.

The way (cells of a two-way table whose sums are known, protected by closed circuits and checked by flows) follows
Cox, "Network models for complementary cell suppression" (JASA 90, 1995); the threshold is the clinic's promise.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar
from uuid import UUID

THRESHOLD = 5
"""A count of acts or of patients below this, and above nought, is small."""
_SPREAD = THRESHOLD - 2
"""How far the least and the largest possible value of a hidden count lie apart at least: four values."""
_FEWEST = 2

K = TypeVar("K")
_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many acts, and of which patients: many acts of few patients are as telling as few acts."""

    acts: int = 0
    patients: frozenset[UUID] = frozenset()

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.acts + other.acts, self.patients | other.patients)

    @property
    def is_small(self) -> bool:
        """Whether it must not be shown."""
        return self.acts > 0 and (self.acts < THRESHOLD or len(self.patients) < THRESHOLD)


NOUGHT = Tally()


@dataclass(frozen=True, slots=True)
class Hidden(Generic[K]):
    """What must not be shown: sums of periods, and counts of a row in a period."""

    sums: frozenset[K]
    cells: frozenset[tuple[str, K]]


def suppress(root: K, children: Mapping[K, Sequence[K]], counts: Mapping[str, Mapping[K, Tally]]) -> Hidden[K]:
    """What to hide of ``counts``, each row's tallies by period, where ``children`` divide a period without a rest.

    A period without children is the finest. A row that lacks a period has nothing in it.
    """
    return _Table(children, counts).hidden_from(root)


class _Table(Generic[K]):
    """One table while it is gone through from the top."""

    def __init__(self, children: Mapping[K, Sequence[K]], counts: Mapping[str, Mapping[K, Tally]]) -> None:
        self._children, self._counts = children, counts
        self._sums: set[K] = set()
        self._cells: set[tuple[str, K]] = set()

    def hidden_from(self, root: K) -> Hidden[K]:
        if self._sum(root, self._counts).is_small:
            self._hide_period(root)
        else:
            rows = list(self._counts)
            small = {rows[place] for place in hidden_in_line([self._tally(row, root) for row in rows])}
            for row in small:
                self._hide_cell(row, root)
            self._divide(root, small)
        return Hidden(frozenset(self._sums), frozenset(self._cells))

    def _divide(self, period: K, hidden: set[str]) -> None:
        """Below a period whose sum is shown: first its parts' sums, then the rows, the hidden ones taken together."""
        parts = self._children.get(period, ())
        unseen = [parts[place] for place in hidden_in_line([self._sum(part, self._counts) for part in parts])]
        for part in unseen:
            self._hide_period(part)
        seen = [part for part in parts if part not in unseen]
        rows = [row for row in self._counts if row not in hidden]
        across = [[one] for one in seen] + ([unseen] if unseen else [])
        down = [[one] for one in rows] + ([sorted(hidden)] if hidden else [])
        block = [[self._together(some, periods) for periods in across] for some in down]
        within: dict[K, set[str]] = {part: set(hidden) for part in seen}
        closed = hidden_in_block(block)
        for row, column in closed:
            if row < len(rows) and column < len(seen):
                self._hide_cell(rows[row], seen[column])
                within[seen[column]].add(rows[row])
        for (row, some), (column, periods) in product(enumerate(down), enumerate(across)):
            if (row, column) not in closed and not block[row][column].acts:  # everybody reckons these to be noughts
                self._show_noughts(some, periods)
        for part in seen:
            self._divide(part, within[part])

    def _tally(self, row: str, period: K) -> Tally:
        return self._counts[row].get(period, NOUGHT)

    def _sum(self, period: K, rows: Iterable[str]) -> Tally:
        return self._together(rows, (period,))

    def _together(self, rows: Iterable[str], periods: Iterable[K]) -> Tally:
        return sum((self._tally(row, period) for row, period in product(rows, tuple(periods))), start=NOUGHT)

    def _below(self, period: K) -> Iterator[K]:
        yield period
        for part in self._children.get(period, ()):
            yield from self._below(part)

    def _hide_period(self, period: K) -> None:
        self._sums.update(self._below(period))
        for row in self._counts:
            self._hide_cell(row, period)

    def _show_noughts(self, rows: Iterable[str], periods: Iterable[K]) -> None:
        below = [part for period in periods for part in self._below(period)]
        self._cells.difference_update(product(rows, below))

    def _hide_cell(self, row: str, period: K) -> None:
        self._cells.update((row, part) for part in self._below(period))


# --------------------------------------------------------------------------------------------------- parts of one sum


def hidden_in_line(line: Sequence[Tally]) -> frozenset[int]:
    """The places to hide among parts of which only the sum is known, and is not small.

    The smallest others go with the small ones until the hidden together leave room for each. Where even all that are
    more than nought leave too little, the noughts are hidden as well: then each may be anything up to the sum.
    """
    hidden = {place for place, tally in enumerate(line) if tally.is_small}
    if not hidden:
        return frozenset()
    others = sorted((tally.acts, place) for place, tally in enumerate(line) if tally.acts and place not in hidden)
    for _, place in [*others, (0, None)]:
        if len(hidden) >= _FEWEST and sum(line[one].acts for one in hidden) - len(hidden) >= _SPREAD:
            return frozenset(hidden)
        if place is not None:
            hidden.add(place)
    return frozenset(range(len(line)))


# ------------------------------------------------------------------------------------------ rows by columns, sums known


def hidden_in_block(block: Sequence[Sequence[Tally]]) -> frozenset[_Cell]:
    """The cells (row, column) to hide in a block of which every row's and column's sum is known, and none is small.

    Each small cell is put into a circuit of four, the cheapest that leaves it room. Where there is none, all cells are
    hidden, the noughts too, but for rows and columns that sum to nought: as every other sum is at least five, the value
    of each cell (Fréchet's bounds) then ranges over five.
    """
    acts = [[tally.acts for tally in row] for row in block]
    hidden = {(r, c) for r, row in enumerate(block) for c, tally in enumerate(row) if tally.is_small}
    while (open_cell := next((cell for cell in sorted(hidden) if not has_room(acts, hidden, cell)), None)) is not None:
        circuit = _cheapest_circuit(acts, hidden, open_cell)
        if circuit is None:
            down = [r for r, row in enumerate(acts) if any(row)]
            across = [c for c in range(len(acts[0])) if any(row[c] for row in acts)]
            return frozenset(product(down, across))
        hidden |= circuit
    return frozenset(hidden)


def _cheapest_circuit(acts: Sequence[Sequence[int]], hidden: set[_Cell], cell: _Cell) -> set[_Cell] | None:
    """Three cells that make a circuit with this one, all more than nought, at least one new; None if there is none."""
    row, column = cell
    best: tuple[int, set[_Cell]] | None = None
    for other_row, other_column in product(range(len(acts)), range(len(acts[0]))):
        if other_row == row or other_column == column:
            continue
        circuit = {(row, other_column), (other_row, column), (other_row, other_column)}
        new = circuit - hidden
        if not new or not all(acts[r][c] for r, c in circuit):
            continue
        cost = sum(acts[r][c] for r, c in new)
        if best is None or cost < best[0]:
            best = cost, circuit
    return None if best is None else best[1]


def has_room(acts: Sequence[Sequence[int]], hidden: Iterable[_Cell], cell: _Cell) -> bool:
    """Whether at least four values of a hidden cell agree with all sums and with every hidden cell's being one or more.

    Units are sent round circuits of hidden cells: each takes one from a cell and gives it to the next in its row, then
    in its column. How often that goes through the cell, upwards and downwards, is how far its value may move.
    """
    moved = 0
    for gives in (True, False):
        now = {(r, c): acts[r][c] for r, c in hidden}
        while moved < _SPREAD and (gives or now[cell] > 1) and _send_round(now, cell, gives=gives):
            moved += 1
    return moved >= _SPREAD


def _send_round(now: dict[_Cell, int], cell: _Cell, *, gives: bool) -> bool:
    """Move one unit into (``gives``) or out of a cell, along the shortest circuit that leaves every cell at least one.

    Places are rows and columns; from the cell's row to its column the circuit takes away and adds by turns.
    """
    start, goal = ("row", cell[0]), ("column", cell[1])
    came: dict[tuple[str, int], tuple[tuple[str, int], _Cell, int]] = {}
    waiting = deque([start])
    while waiting and goal not in came:
        place = waiting.popleft()
        at_row = place[0] == "row"
        step = -1 if at_row == gives else 1
        for other, value in now.items():
            if other == cell or other[0 if at_row else 1] != place[1] or (step < 0 and value <= 1):
                continue
            following = ("column", other[1]) if at_row else ("row", other[0])
            if following != start and following not in came:
                came[following] = place, other, step
                waiting.append(following)
    if goal not in came:
        return False
    place = goal
    while place != start:
        place, other, step = came[place]
        now[other] += step
    now[cell] += 1 if gives else -1
    return True
