"""How people's names are built, shown and folded for search; it must not store anything."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name (FHIR HumanName): family, given names, title before the name, preferred name."""

    family: str
    given: str
    title: str = ""
    preferred: str = ""
