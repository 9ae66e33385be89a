"""Reactions and complications as they were reported and followed up; it must not judge what caused them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from journal_app.domain.text_changes import evenly_spaced
from journal_app.domain.treatments import ProductLine


class Seriousness(StrEnum):
    """How grave a reaction is."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"
    LIFE_THREATENING = "life_threatening"


class Outcome(StrEnum):
    """How a reaction stands; the words that reports to authorities use (ICH E2B)."""

    RECOVERED = "recovered"
    RECOVERING = "recovering"
    NOT_RECOVERED = "not_recovered"
    LASTING = "lasting"
    DIED = "died"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ReactionReported:
    """Content of ``reaction.reported`` and, with ``corrects`` and ``corrected_because``, of ``reaction.corrected``.

    ``entry`` is the treatment entry it belongs to, ``treatment`` that entry's code (or of one elsewhere), ``products``
    what was used with lot and expiry, taken over from the entry as it then stood. ``onset`` is when it began.
    """

    seriousness: Seriousness
    onset: datetime
    description: str
    measures: str
    outcome: Outcome
    treatment: str
    products: tuple[ProductLine, ...]
    reported_by: UUID
    reported_by_name: str
    follow_up: date | None = None
    entry: UUID | None = None
    corrects: UUID | None = None
    corrected_because: str = ""

    def tells_the_same_as(self, other: ReactionReported) -> bool:
        """Whether both say the same of the reaction, whatever they correct and however spaced."""
        return self._told() == other._told()

    def _told(self) -> ReactionReported:
        return replace(evenly_spaced(self), corrects=None, corrected_because="")


@dataclass(frozen=True, slots=True)
class ReactionFollowedUp:
    """Content of ``reaction.followed_up``: how it stands now; ``follow_up`` is the next time to look, None: no more.

    Where the clinic told an authority, ``authority`` says which, ``told`` when, ``reference`` under which number.
    """

    reaction: UUID
    seen: datetime
    text: str
    outcome: Outcome
    seen_by: UUID
    seen_by_name: str
    follow_up: date | None = None
    authority: str = ""
    told: date | None = None
    reference: str = ""
