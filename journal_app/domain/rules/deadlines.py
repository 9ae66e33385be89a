"""How long the law gives a clinic to answer a request, and what it lets it refuse, as data of a rule pack.

It must not count days (``domain.request_clocks`` does) nor know a country.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from journal_app.domain.requests import Right
from journal_app.domain.rules.holidays import Holiday
from journal_app.domain.rules.model import Certainty, LegalSource


class Unit(StrEnum):
    """In what a period is counted; ``SOON`` has no number: without delay, so nothing can be computed."""

    MONTHS = "months"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    SOON = "soon"


class MetBy(StrEnum):
    """What has to be done by the last day."""

    ANSWER = "answer"
    ACKNOWLEDGEMENT = "acknowledgement"


class Waiting(StrEnum):
    """What a clock does while the clinic waits for something it asked for.

    ``PAUSES`` adds the days from asking to the answer, ``PAUSES_WHOLE`` both of those days as well, and ``RESTARTS``
    lets the whole period begin on the day of the answer.
    """

    RUNS = "runs"
    PAUSES = "pauses"
    PAUSES_WHOLE = "pauses_whole"
    RESTARTS = "restarts"


class Extension(StrEnum):
    """Whether more time can be taken: not at all, up to so many months, or for as long as a reason given says."""

    NONE = "none"
    MONTHS = "months"
    REASONED = "reasoned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One rule of time. ``moves`` carries a last day that is no working day on to the next working day.

    ``counts_first_day``: the day of receipt is day one (the period begins *with* it), else it is not counted.
    """

    id: str
    valid_from: date
    valid_to: date | None
    rights: frozenset[Right]
    unit: Unit
    count: int
    met_by: MetBy
    moves: bool
    counts_first_day: bool
    identity: Waiting
    clarification: Waiting
    extension: Extension
    extension_months: int
    certainty: Certainty
    sentence: str
    source: LegalSource

    def is_for(self, right: Right, received: date) -> bool:
        """Whether it is law for such a request that came on a day."""
        begun = self.valid_from <= received and (self.valid_to is None or received <= self.valid_to)
        return begun and right in self.rights


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalGround:
    """A ground on which such a request may be refused: the paragraph, and the words of the letter by language."""

    id: str
    rights: frozenset[Right]
    certainty: Certainty
    source: LegalSource
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRules:
    """All of a jurisdiction's rules about requests, and the days it does not work.

    ``complaints_to`` says, by language, to which authority one may complain of an answer.
    """

    deadlines: tuple[Deadline, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    refusals: tuple[RefusalGround, ...] = ()
    complaints_to: Mapping[str, str] = field(default_factory=dict)

    def deadlines_for(self, right: Right, received: date) -> tuple[Deadline, ...]:
        """Every rule of time for such a request, in the order of the pack."""
        return tuple(one for one in self.deadlines if one.is_for(right, received))

    def refusals_for(self, right: Right) -> tuple[RefusalGround, ...]:
        """Every ground on which such a request may be refused, in the order of the pack."""
        return tuple(one for one in self.refusals if right in one.rights)
