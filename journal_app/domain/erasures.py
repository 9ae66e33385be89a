"""What is to be erased and what was said of it; it must not erase, nor judge when (``retention`` does)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from journal_app.domain.clinic import ErasureProposed, PositionRange
from journal_app.domain.mentions import Part
from journal_app.domain.patients import PatientStub
from journal_app.domain.retention import Binding, Due, RetentionClass, RetentionRule

RETENTION = "retention"
"""The reason that stands in a look which an erasure itself asked for; it names nobody in words."""


class Waits(StrEnum):
    """What is not over yet of somebody, so that nothing of them goes before it is."""

    REQUEST = "request"
    APPOINTMENT = "appointment"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal as it stands in the ledger: its record, when and by whom it was signed, and what it says."""

    id: UUID
    at: datetime
    author: UUID
    content: ErasureProposed


@dataclass(frozen=True, slots=True)
class WaitingErasure:
    """A proposal with whose it is and who made it; ``is_own``: by the one who looks, who cannot be the second.

    ``unsearched`` are the parts of the journal that nobody looked through for other places that name the patient,
    ``unsettled`` counts the places that are not judged or are to be corrected.
    """

    proposed: Proposed
    patient: PatientStub | None
    by: str
    is_own: bool
    unsearched: tuple[Part, ...] = ()
    unsettled: int = 0


@dataclass(frozen=True, slots=True)
class StandingHold:
    """A hold with whose it is: its record's id, the reason, and the patient's identity line."""

    id: UUID
    reason: str
    patient: PatientStub | None


@dataclass(frozen=True, slots=True)
class LastWritten:
    """When anything was last written of a patient, and whether ever anything beyond the registration was begun."""

    patient: UUID
    at: datetime
    has_clinical: bool
    born: date | None


@dataclass(frozen=True, slots=True)
class DueJournal:
    """A journal whose time is over: the patient's identity line, since when it may go, and as what it was kept."""

    patient: PatientStub
    over: Due
    kind: RetentionClass


@dataclass(frozen=True, slots=True)
class DueJournals:
    """Those whose time is over longest, and how many they are with those that are not shown yet."""

    lines: tuple[DueJournal, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything about keeping and erasing that waits: proposals, holds, what is due, and who may carry out."""

    waiting: tuple[WaitingErasure, ...]
    holds: tuple[StandingHold, ...]
    due: DueJournals
    may_carry_out: bool


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What an erasure of one patient would take, and until when the law keeps it.

    ``patients`` are the patient and the registrations merged into them, ``records`` counts their records, ``looks`` the
    looks at them whose reasons and search terms go. ``held`` are reasons of holds, ``kind`` is the class that it is
    kept as, ``kept_until`` the first day on which the journal may go, None where that is past: by ``today``, which is
    the computer's word, and ``written``, the day of the newest entry.
    """

    patients: tuple[UUID, ...]
    records: int
    looks: int
    held: tuple[str, ...]
    kind: RetentionClass
    rule: RetentionRule
    kept_until: date | None
    written: date | None
    today: date
    waits: tuple[Waits, ...] = ()

    @property
    def may_go(self) -> bool:
        """Whether neither law nor good practice nor a hold keeps it, and nothing of theirs waits."""
        return self.kept_until is None and not self.held and not self.waits

    @property
    def may_go_early(self) -> bool:
        """Whether good practice alone keeps it, which a clinic may undercut with a reason."""
        is_benchmark = self.rule.binding is Binding.BENCHMARK
        return self.kept_until is not None and is_benchmark and not self.held and not self.waits


def ranges(positions: Iterable[int]) -> tuple[PositionRange, ...]:
    """Positions as the fewest ranges, in order."""
    found: list[PositionRange] = []
    for position in sorted(set(positions)):
        if found and found[-1].last == position - 1:
            found[-1] = PositionRange(found[-1].first, position)
        else:
            found.append(PositionRange(position, position))
    return tuple(found)
