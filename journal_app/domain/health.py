"""What the patient's health answers mean for the journal's strip; it must not diagnose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AllergyState(StrEnum):
    """The four states of NHS CUI's allergy heading."""

    KNOWN = "known"
    NONE_KNOWN = "none_known"
    NOT_RECORDED = "not_recorded"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Allergy:
    """A substance and the reaction to it, in the patient's or practitioner's words."""

    substance: str
    reaction: str = ""


@dataclass(frozen=True, slots=True)
class HealthConfirmed:
    """Content of ``health.confirmed`` in its first form: allergies, or that none are known."""

    allergies: tuple[Allergy, ...]
    none_known: bool


@dataclass(frozen=True, slots=True)
class AllergySummary:
    """What the allergy strip shows, with who recorded it and when."""

    state: AllergyState
    allergies: tuple[Allergy, ...] = ()
    recorded_at: datetime | None = None
    recorded_by: str = ""
