"""The least and the largest value of a sum of unknown counts under sums that are known: a small exact simplex."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Generic, TypeVar

N = TypeVar("N", bound=Hashable)
Rule = tuple[Mapping[N, int], int]


class Unknowns(Generic[N]):
    """Unknowns of nought or more under linear equations that some values satisfy."""

    def __init__(self, rules: Iterable[Rule[N]], names: Sequence[N]) -> None:
        self._names = list(names)
        self._place = {name: place for place, name in enumerate(self._names)}
        width = len(self._names)
        self._rows: list[list[Fraction]] = []
        for factors, total in rules:
            row = [Fraction(0)] * (width + 1)
            for name, factor in factors.items():
                row[self._place[name]] += factor
            row[-1] = Fraction(total)
            self._rows.append(row if total >= 0 else [-one for one in row])
        self._basis = [width + number for number in range(len(self._rows))]
        self._find_a_corner()

    def range_of(self, names: Iterable[N]) -> tuple[Fraction, Fraction | None]:
        """The least and the largest value of the sum of these; None where there is no largest."""
        wanted = [self._place[name] for name in names]
        least = self._best(wanted, -1)
        assert least is not None
        largest = self._best(wanted, 1)
        return -least, largest

    def _best(self, wanted: Sequence[int], sign: int) -> Fraction | None:
        goal = [Fraction(0)] * len(self._names) + [Fraction(0)]
        for place in wanted:
            goal[place] += sign
        for row, basic in zip(self._rows, self._basis, strict=True):
            self._clear(goal, row, basic)
        return -goal[-1] if self._climb(goal) else None

    def _find_a_corner(self) -> None:
        goal = [sum((row[place] for row in self._rows), start=Fraction(0)) for place in range(len(self._names) + 1)]
        assert self._climb(goal)
        assert goal[-1] == 0, "no values satisfy the rules"
        kept = []
        for number, row in enumerate(self._rows):
            if self._basis[number] >= len(self._names):
                place = next((one for one, value in enumerate(row[:-1]) if value), None)
                if place is None:
                    continue  # follows from the others
                self._pivot(number, place, goal)
            kept.append(number)
        self._rows = [self._rows[number] for number in kept]
        self._basis = [self._basis[number] for number in kept]

    def _climb(self, goal: list[Fraction]) -> bool:
        while True:
            place = next((one for one, value in enumerate(goal[:-1]) if value > 0), None)  # Bland's rule
            if place is None:
                return True
            ratios = [
                (row[-1] / row[place], self._basis[number], number)
                for number, row in enumerate(self._rows)
                if row[place] > 0
            ]
            if not ratios:
                return False
            self._pivot(min(ratios)[2], place, goal)

    def _pivot(self, number: int, place: int, goal: list[Fraction]) -> None:
        factor = self._rows[number][place]
        self._rows[number] = [one / factor if one else one for one in self._rows[number]]
        self._basis[number] = place
        for other, row in enumerate(self._rows):
            if other != number:
                self._clear(row, self._rows[number], place)
        self._clear(goal, self._rows[number], place)

    @staticmethod
    def _clear(row: list[Fraction], by: Sequence[Fraction], place: int) -> None:
        factor = row[place] if place < len(row) - 1 else Fraction(0)
        if factor:
            for one, value in enumerate(by):
                if value:
                    row[one] -= factor * value
