"""The GS1 application identifiers that a pack in a clinic may carry, with their formats; data only, it reads no text.

Source: GS1 General Specifications, release 24, section 3.2 (formats) and figure 7.8.5-2 (pre-defined lengths).
``N`` stands for digits, ``X`` for characters of GS1's set 82; ``..`` for "at most".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

SET_82: Final = "!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z"
"""The characters of a GS1 value, as the inside of a regular expression's class."""


class Check(StrEnum):
    """What a value must hold besides its format: a check digit (of its first digits) or a date at its beginning."""

    NONE = "none"
    DIGIT = "digit"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One application identifier: its digits, the pattern of a value, the value's shortest and longest length.

    ``keyed`` is how many digits at the value's beginning end in a check digit.
    """

    ai: str
    pattern: re.Pattern[str]
    shortest: int
    longest: int
    check: Check = Check.NONE
    keyed: int = 0

    @property
    def is_fixed(self) -> bool:
        """Whether every value has the same length, so that no separator is needed to find its end."""
        return self.shortest == self.longest


_PART: Final = re.compile(r"([NX])(\.\.)?(\d+)")


def _identifier(ai: str, form: str, check: Check = Check.NONE, keyed: int = 0) -> Identifier:
    pattern, shortest, longest = "", 0, 0
    parts = form.split("+")
    for kind, at_most, size in (_PART.fullmatch(part).groups() for part in parts):  # type: ignore[union-attr]
        least = (0 if len(parts) > 1 else 1) if at_most else int(size)
        pattern += f"[{'0-9' if kind == 'N' else SET_82}]{{{least},{size}}}"
        shortest, longest = shortest + least, longest + int(size)
    return Identifier(ai, re.compile(pattern, re.ASCII), shortest, longest, check, keyed)


def _all() -> dict[str, Identifier]:
    found = [_identifier(ai, form, Check.DIGIT, keyed) for ai, form, keyed in _KEYS]
    found += [_identifier(ai, "N6", Check.DATE) for ai in ("11", "12", "13", "15", "16", "17")]
    found += [_identifier(ai, form, Check.DATE) for ai, form in (("7003", "N10"), ("7006", "N6"), ("8008", "N8+N..4"))]
    found += [_identifier(ai, form) for form, ais in _PLAIN for ai in ais.split()]
    # Measures: the fourth digit says where the decimal point is.
    found += [_identifier(f"{ai}{point}", "N6") for ai in _MEASURES for point in range(6)]
    return {one.ai: one for one in found}


_KEYS: Final = (
    ("00", "N18", 18),
    ("01", "N14", 14),
    ("02", "N14", 14),
    *((f"41{place}", "N13", 13) for place in range(8)),
    ("402", "N17", 17),
    ("253", "N13+X..17", 13),
    ("255", "N13+N..12", 13),
    ("8003", "N14+X..16", 14),
    ("8006", "N14+N4", 14),
    ("8026", "N14+N4", 14),
    ("8017", "N18", 18),
    ("8018", "N18", 18),
)
_PLAIN: Final = (
    ("N2", "20"),
    ("N3", "422 424 425 426"),
    ("N6", "8005"),
    ("N13", "7001"),
    ("N..4", "7004"),
    ("N..6", "242"),
    ("N..8", "30 37"),
    ("N..10", "8019"),
    ("X..3", "427"),
    ("X..20", "10 21 22 243 254 420 710 711 712 713 714 715 716 717 7020 7021 7022 8002 8012"),
    ("X..25", "8013 8020"),
    ("X..28", "235"),
    ("X..30", "240 241 250 251 400 401 403 7002 8004 90"),
    ("X..34", "8007"),
    ("X..70", "8200"),
    ("X..90", "91 92 93 94 95 96 97 98 99"),
    ("N3+X..9", "421"),
    ("N3+N..12", "423"),
)
_MEASURES: Final = (*range(310, 317), *range(320, 338), *range(340, 358), *range(360, 370))

IDENTIFIERS: Final[Mapping[str, Identifier]] = MappingProxyType(_all())
"""Every identifier that is known here, by its digits. None is the beginning of another."""

NATIONAL: Final[Mapping[str, str]] = MappingProxyType(
    {"710": "DE", "711": "FR", "712": "ES", "713": "BR", "714": "PT", "715": "US", "716": "IT", "717": "CR"}
)
"""National healthcare numbers and the countries that give them out."""


def identifier_at(text: str) -> Identifier | None:
    """The identifier that ``text`` begins with, or None where it begins with none that is known."""
    return next((IDENTIFIERS[text[:size]] for size in (2, 3, 4) if text[:size] in IDENTIFIERS), None)


def has_check_digit(digits: str) -> bool:
    """Whether the last digit is the check digit of those before it (GS1 General Specifications 7.9.1)."""
    weighed = sum(int(digit) * (1 if place % 2 == 0 else 3) for place, digit in enumerate(reversed(digits)))
    return weighed % 10 == 0
