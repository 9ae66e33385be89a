"""The arithmetic of national numbers, against published examples and two other implementations."""

from __future__ import annotations

from datetime import date

import nhs_number
import pytest
from hypothesis import given
from hypothesis import strategies as st
from personnummer import personnummer

from journal_app.domain import national_numbers as numbers

TODAY = date(2026, 11, 23)
NINE = st.text("0123456789", min_size=9, max_size=9)


@pytest.mark.parametrize(
    ("seventh", "year", "century"),
    [
        ("0", 0, 1900),
        ("3", 99, 1900),
        ("4", 36, 2000),
        ("4", 37, 1900),
        ("9", 36, 2000),
        ("9", 37, 1900),
        ("5", 57, 2000),
        ("5", 58, 1800),
        ("8", 57, 2000),
        ("8", 58, 1800),
    ],
)
def test_the_century_of_a_cpr_follows_the_registers_table(seventh: str, year: int, century: int) -> None:
    assert numbers.cpr_century(seventh, year) == century


@pytest.mark.parametrize(("value", "fits"), [("0707614285", True), ("1111111118", True), ("0101650000", False)])
def test_modulus_11_of_a_cpr(value: str, fits: bool) -> None:
    assert numbers.cpr_modulus_fits(value) is fits


@given(NINE, st.sampled_from("0123456789"))
def test_the_british_check_digit_agrees_with_another_implementation(nine: str, check: str) -> None:
    value = nine + check
    expected = nhs_number.validate.calculate_checksum(nine) == int(check)
    assert numbers.british_check_fits(value) is (expected and value != "0000000000")


@given(NINE)
def test_the_swedish_check_digit_agrees_with_another_implementation(nine: str) -> None:
    assert numbers.luhn_digit(nine) == personnummer._luhn(nine)


@pytest.mark.parametrize(
    ("year", "separator", "month", "day", "expected"),
    [
        (64, "-", 8, 23, 1964),
        (26, "-", 11, 23, 2026),  # today
        (26, "-", 11, 24, 1926),  # tomorrow is not yet born
        (26, "+", 11, 23, 1926),  # turns 100 this year
        (25, "+", 1, 1, 1925),
        (27, "+", 1, 1, 1827),  # 99 this year, so the sign means the century before
        (12, "", 12, 12, 2012),
        (26, "", 12, 0, 1926),  # day not known, month to come
    ],
)
def test_the_century_of_a_swedish_number(year: int, separator: str, month: int, day: int, expected: int) -> None:
    assert numbers.swedish_year(year, separator, month, day, today=TODAY) == expected


@pytest.mark.parametrize(
    ("value", "replacement"),
    [("6107614285", True), ("9107614285", True), ("010190A1B1", True), ("0101901234", False), ("92076142", False)],
)
def test_replacement_numbers_are_told_by_day_or_letters(value: str, replacement: bool) -> None:
    assert numbers.looks_like_replacement(value) is replacement


def test_births_are_plausible_for_125_years() -> None:
    assert numbers.is_plausible_birth(TODAY, TODAY)
    assert not numbers.is_plausible_birth(date(2026, 11, 24), TODAY)
    assert numbers.is_plausible_birth(date(1900, 11, 24), TODAY)
    assert not numbers.is_plausible_birth(date(1900, 11, 23), TODAY)
    assert not numbers.is_plausible_birth(None, TODAY)


def test_the_latest_birth_is_the_last_one_not_in_the_future() -> None:
    assert numbers.latest_birth("26", 11, 23, today=TODAY) == TODAY
    assert numbers.latest_birth("26", 11, 24, today=TODAY) == date(1926, 11, 24)
    assert numbers.latest_birth("00", 2, 29, today=TODAY) == date(2000, 2, 29)
    assert numbers.latest_birth("61", 2, 29, today=TODAY) is None
