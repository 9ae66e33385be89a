"""The columns of a table share its width: wide ones yield first, none below what would cut its texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from journal_app.ui.clinic.column_widths import Column, widths


def test_what_is_left_goes_to_the_wide_ones() -> None:
    columns = [Column(60, 60), Column(100, 50, short=50), Column(40, 20, short=20)]
    assert widths(columns, 303) == (60, 152, 91)


def test_the_wide_yield_first_and_then_the_widest_of_the_others() -> None:
    columns = [Column(60, 60), Column(250, 80), Column(200, 126, short=90), Column(180, 90)]
    assert widths(columns, 650) == (60, 250, 160, 180)
    assert widths(columns, 520) == (60, 167, 126, 167)


def test_a_text_is_cut_only_where_nothing_else_can_yield() -> None:
    columns = [Column(60, 60), Column(250, 80), Column(200, 126, short=90)]
    assert widths(columns, 266) == (60, 80, 126)
    assert widths(columns, 250) == (60, 80, 110)
    assert widths(columns, 100) == (60, 80, 126), "then the table is wider than its room, and nothing need be cut"


def test_a_table_without_wide_columns_is_not_stretched() -> None:
    assert widths([Column(60, 60), Column(250, 80)], 900) == (60, 250)


def _column(short: int, least: int, whole: int, kind: str) -> Column:
    return Column(short + least + whole, short + least, short=short if kind == "wide" else None)


_px = some.integers(0, 300)
_columns = some.builds(_column, _px, _px, _px, some.sampled_from(("wide", "other")))


@given(some.lists(_columns, min_size=1, max_size=8), some.integers(0, 2000))
def test_all_are_seen_wherever_their_least_allows(columns: list[Column], room: int) -> None:
    shared = widths(columns, room)
    floors = [one.least if one.short is None else one.short for one in columns]
    assert all(width >= floor for width, floor in zip(shared, floors, strict=True))
    if sum(floors) <= room:
        assert sum(shared) <= room
    if sum(one.least for one in columns) <= room:
        assert all(width >= one.least for width, one in zip(shared, columns, strict=True))
