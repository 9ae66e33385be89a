"""Units: kept by one code, written and typed as each language does."""

from __future__ import annotations

import pytest

from journal_app.domain.entry_checks import setting
from journal_app.domain.rules.definitions import TreatmentField
from journal_app.domain.units import UNITS, unit_code, unit_word


@pytest.mark.parametrize(("language", "word"), [("da", "E"), ("sv", "E"), ("en", "U"), ("pl", "U")])
def test_units_are_written_as_the_language_does(language: str, word: str) -> None:
    assert unit_word(UNITS, language) == word
    assert unit_word("ml", language) == "ml"
    assert unit_word("", language) == ""


@pytest.mark.parametrize(
    ("typed", "language", "kept"),
    [
        ("E", "da", "U"),
        (" e ", "sv", "U"),
        ("U", "da", "U"),
        ("u", "en", "U"),
        ("E", "en", "E"),
        ("ml", "da", "ml"),
        ("IE", "da", "IE"),
        ("", "da", ""),
    ],
)
def test_what_is_typed_is_kept_by_its_code(typed: str, language: str, kept: str) -> None:
    assert unit_code(typed, language) == kept


@pytest.mark.parametrize(
    ("typed", "value"),
    [("20 U", "20"), ("20 E", "20"), ("20e", "20"), ("20", "20"), ("ikke målte", "ikke målte"), ("E", "E")],
)
def test_a_unit_typed_after_the_value_is_not_kept_twice(typed: str, value: str) -> None:
    field = TreatmentField("amount", {}, UNITS, required=True)
    made = setting(field, typed)
    assert (made.value, made.unit) == (value, "U")
