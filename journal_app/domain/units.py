"""Units as a person reads and types them, beside the codes that records keep; it must not convert an amount.

A toxin's units are the product's own and cannot be exchanged; only the letter differs between languages.
"""

from __future__ import annotations

from collections.abc import Mapping

UNITS = "U"
"""The code of a product's own units."""
_WORDS: Mapping[str, Mapping[str, str]] = {UNITS: {"da": "E", "sv": "E"}}


def unit_word(unit: str, language: str) -> str:
    """A kept unit as it is written in a language (``da``, ``sv``, ``en``): ``U`` is ``E`` in Danish and Swedish."""
    return _WORDS.get(unit, {}).get(language, unit)


def spellings(unit: str) -> tuple[str, ...]:
    """Every way in which a kept unit is written, its code first; none of no unit."""
    return tuple(dict.fromkeys((unit, *_WORDS.get(unit, {}).values()))) if unit else ()


def unit_code(typed: str, language: str) -> str:
    """What is kept of a unit that was typed in a language; one that has no code of ours stays as it was typed."""
    plain = typed.strip()
    coded = (code for code in _WORDS if plain.casefold() in {code.casefold(), unit_word(code, language).casefold()})
    return next(coded, plain)
