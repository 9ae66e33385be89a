"""Treatment of a complication that nobody planned, and its review; it must not name a treatment that can be planned.

Such a record needs no consent, so it has no facts for the consent gate and no code of a treatment: nothing can rest on
it, and it waits for a review until a practitioner has looked at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


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
    """Content of ``emergency.treated``.

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


@dataclass(frozen=True, slots=True)
class EmergencyReviewed:
    """Content of ``emergency.reviewed``: a practitioner looked at it afterwards, and what follows from it."""

    emergency: UUID
    conclusion: str
    reviewed_by: UUID
    reviewed_by_name: str
