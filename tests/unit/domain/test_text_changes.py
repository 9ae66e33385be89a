"""What differs is named, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.text_changes import MOST_WORDS, Change, changes

WORDS = st.lists(st.sampled_from(["ring", "mærke", "panden", "venstre", "højre"]), max_size=12)


def test_a_word_that_was_put_right() -> None:
    assert changes("Blåt mærke i venstre side", "Blåt mærke i højre  side\n") == (Change("venstre", "højre"),)
    assert changes("Ringede", "Ringede igen") == (Change("", "igen"),)


def test_white_space_is_no_difference() -> None:
    assert changes("a  b\n", "a b") == ()


def test_a_very_long_text_is_one_change() -> None:
    long = "ord " * MOST_WORDS
    assert changes(long, "ord") == (Change(long, "ord"),)


@given(WORDS, WORDS)
def test_nothing_is_named_that_stands_in_neither(one: list[str], other: list[str]) -> None:
    found = changes(" ".join(one), " ".join(other))
    assert (found == ()) == (one == other)
    taken = [word for change in found for word in change.before.split()]
    put = [word for change in found for word in change.after.split()]
    assert sorted([*one, *put]) == sorted([*other, *taken])
