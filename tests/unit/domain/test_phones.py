"""Phone numbers as they are looked up and shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.phones import format_phone, search_digits


@pytest.mark.parametrize(
    ("typed", "country", "digits"),
    [
        ("12 34 56 78", "DK", "12345678"),
        ("+45 12 34 56 78", "DK", "12345678"),
        ("0045 12345678", "DK", "12345678"),
        ("4512345678", "DK", "12345678"),
        ("45", "DK", "45"),
        ("45123456", "DK", "45123456"),
        ("+46 70-174 06 05", "DK", "46701740605"),
        ("07700 900123", "GB", "7700900123"),
        ("+44 7700 900123", "GB", "7700900123"),
        ("+44 (0)7700 900123", "GB", "7700900123"),
        ("+44 07700 900123", "GB", "7700900123"),
        ("070-174 06 05", "SE", "701740605"),
        ("+46 (0)70 174 06 05", "SE", "701740605"),
        ("070-17", "SE", "7017"),
        ("+1 202 555 0143", "SE", "12025550143"),
        ("+354 555 1234", "SE", "3545551234"),
        ("12345678", "", "12345678"),
        ("+45 12345678", "", "4512345678"),
        ("\uff11\uff12 34", "DK", "1234"),
        ("ring til 12 34", "DK", "1234"),
        ("", "DK", ""),
        ("+", "DK", ""),
        ("+4", "DK", "4"),
        ("00", "SE", "0"),
        ("1" * 10_000_000, "DK", ""),
    ],
)
def test_digits_to_search_by(typed: str, country: str, digits: str) -> None:
    assert search_digits(typed, country=country) == digits


@pytest.mark.parametrize(
    ("typed", "country", "shown"),
    [
        ("12345678", "DK", "12 34 56 78"),
        ("+4512345678", "DK", "12 34 56 78"),
        ("45 12 34 56 78", "DK", "12 34 56 78"),
        ("+46 70-174 06 05", "DK", "+46 70-174 06 05"),
        ("+46(0)701740605", "DK", "+46 701740605"),
        ("0046701740605", "DK", "+46 701740605"),
        ("07700900123", "GB", "07700 900123"),
        ("+44 (0)7700 900123", "GB", "07700 900123"),
        ("+44 20 7946 0018", "GB", "020 7946 0018"),
        ("020  7946 0018", "GB", "020 7946 0018"),
        ("+46701740605", "SE", "070-174 06 05"),
        ("08-465 004 00", "SE", "08-465 004 00"),
        ("+4512345678", "", "+45 12345678"),
        ("12345678", "NO", "12345678"),
        ("1234567\N{NON-BREAKING HYPHEN}8", "DK", "12 34 56 78"),
        # What is no number stays exactly as it is.
        ("call after 5pm: 12345678", "DK", "call after 5pm: 12345678"),
        ("112", "DK", "112"),
        ("1234567890123456", "DK", "1234567890123456"),
        ("+45 00123456", "DK", "+45 00123456"),
        ("", "DK", ""),
        ("1" * 60, "DK", "1" * 60),
    ],
)
def test_numbers_as_shown(typed: str, country: str, shown: str) -> None:
    assert format_phone(typed, country=country) == shown


COUNTRIES = st.sampled_from(("DK", "GB", "SE", "NO", ""))


@given(
    st.sampled_from(("", "+45", "+44 ", "0046", "+46 (0)", "+1 ", "+354 ", "0")),
    st.text("123456789", min_size=1).map(lambda first: first[:1]),
    st.text("0123456789 -", max_size=16),
    COUNTRIES,
)
def test_showing_changes_neither_the_second_time_nor_what_finds_it(
    prefix: str, first: str, rest: str, country: str
) -> None:
    typed = prefix + first + rest
    shown = format_phone(typed, country=country)
    assert search_digits(shown, country=country) == search_digits(typed, country=country)
    assert format_phone(shown, country=country) == shown


@given(st.text(max_size=60), COUNTRIES)
def test_any_text_is_tolerated(typed: str, country: str) -> None:
    format_phone(typed, country=country)
    assert set(search_digits(typed, country=country)) <= set("0123456789")
