"""How wide the columns of a table are: all are seen together as long as their texts can wrap; it must not know Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """What one column needs, in px.

    ``whole`` shows each text in one line; less than ``least`` cuts one, which only a wide column may be, to ``short``.
    """

    whole: int
    least: int
    short: int | None = None

    @property
    def is_wide(self) -> bool:
        """Whether it yields first, and takes what is left over."""
        return self.short is not None


def widths(columns: Sequence[Column], room: int) -> tuple[int, ...]:
    """What each column gets of ``room``.

    What is missing is taken from the wide columns first, then from the others, the widest first, and at last texts of
    wide ones are cut; what is left over goes to the wide ones. Where even that is too much, the table is wider than its
    room, and nothing is cut.
    """
    wide = [place for place, one in enumerate(columns) if one.is_wide]
    others = [place for place, one in enumerate(columns) if not one.is_wide]
    given = [one.whole for one in columns]
    leasts = [one.least for one in columns]
    shorts = [one.least if one.short is None else one.short for one in columns]
    _level(given, wide, leasts, room)
    _level(given, others, leasts, room)
    if sum(shorts) <= room:
        _level(given, wide, shorts, room)
    for number, place in enumerate(wide):
        share, rest = divmod(max(0, room - sum(given)), len(wide) - number)
        given[place] += share + (rest > 0)
    return tuple(given)


def _level(given: list[int], yielding: Sequence[int], floors: Sequence[int], room: int) -> None:
    """Cut those that yield down to one level, as high as ``room`` allows, none below its floor."""

    def cut_to(level: int) -> list[int]:
        return [
            min(width, max(floors[place], level)) if place in yielding else width for place, width in enumerate(given)
        ]

    low, high = 0, max(given)
    while low < high:
        level = (low + high + 1) // 2
        low, high = (level, high) if sum(cut_to(level)) <= room else (low, level - 1)
    given[:] = cut_to(low)
