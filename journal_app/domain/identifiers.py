"""National and local patient identifiers: their formats and checks; a checksum here warns and must not refuse a CPR."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IdentifierSystem(StrEnum):
    """Who issued an identifier; the issuer is mandatory because the same digits may be valid in several systems."""

    CPR = "dk-cpr"
    CPR_REPLACEMENT = "dk-erstatnings-cpr"
    NHS = "gb-nhs"
    CHI = "gb-chi"
    HC = "gb-hc"
    PERSONNUMMER = "se-personnummer"
    SAMORDNINGSNUMMER = "se-samordningsnummer"
    PASSPORT = "passport"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One identifier: its system, its normalised value (digits only; 12 digits for Swedish ones), issuer for passport/other."""

    system: IdentifierSystem
    value: str
    issuer: str = ""
