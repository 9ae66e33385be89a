"""Treatment of a complication that nobody planned, and its review; it must not name a treatment that can be planned.

Such a record needs no consent, so it has no facts for the consent gate and no code of a treatment: nothing can rest on
it, and it waits for a review until a practitioner has looked at it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from journal_app.domain.text_changes import evenly_spaced

REVIEWED = "emergency.reviewed"
"""Counts only by somebody else than the one who treated or wrote the version, unless nobody else treats here."""


class Complication(StrEnum):
    """What had to be treated at once."""

    VASCULAR_OCCLUSION = "vascular_occlusion"
    ANAPHYLAXIS = "anaphylaxis"
    ANAESTHETIC_TOXICITY = "anaesthetic_toxicity"
    FAINTING = "fainting"
    BLEEDING = "bleeding"
    BURN = "burn"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DrugGiven:
    """One drug as it was given: lot and expiry, the dose in words with its unit, by which route and when (UTC)."""

    drug: str
    lot: str
    expiry: date | None
    dose: str
    route: str
    at: datetime


@dataclass(frozen=True, slots=True)
class EmergencyTreated:
    """Content of ``emergency.treated`` and, with ``corrects`` and ``corrected_because``, of ``emergency.corrected``.

    ``began`` is when it was noticed (aware UTC), ``reason`` why it could not wait for a consent, ``entry`` the
    treatment entry that it followed, ``others`` who else was there and what they did.
    """

    complication: Complication
    began: datetime
    what_happened: str
    drugs: tuple[DrugGiven, ...]
    measures: str
    outcome: str
    reason: str
    treated_by: UUID
    treated_by_name: str
    others: str = ""
    entry: UUID | None = None
    corrects: UUID | None = None
    corrected_because: str = ""

    def tells_the_same_as(self, other: EmergencyTreated) -> bool:
        """Whether both say the same happened and was done, whatever they correct and however spaced."""
        return self._told() == other._told()

    def _told(self) -> EmergencyTreated:
        return replace(evenly_spaced(self), corrects=None, corrected_because="")


@dataclass(frozen=True, slots=True)
class EmergencyReviewed:
    """Content of ``emergency.reviewed``: a practitioner looked at it afterwards, and what follows from it."""

    emergency: UUID
    conclusion: str
    reviewed_by: UUID
    reviewed_by_name: str
