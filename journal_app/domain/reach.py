"""What somebody, or whoever sat at a computer, could read and did look at; it must not decide who may ask.

Could read is a matter of keys: the registry of everyone, and with the clinical key every journal. Did look is what the
log says, which names each look that the program allowed and none that a copied file allowed elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from journal_app.domain.access import AccessEvent
from journal_app.domain.clinic import Clinic
from journal_app.domain.patients import PatientStub
from journal_app.domain.printing import LedgerState, Printout

_OPENED: Final = "access.record_opened"
_SEARCHED: Final = "access.searched"
_LEFT_THE_HOUSE: Final = frozenset(("access.printed", "access.exported"))
_CAME_IN: Final = frozenset(("access.signed_in", "access.unlocked"))


@dataclass(frozen=True, slots=True)
class LookedAt:
    """How often one patient was looked at, when first and last, and how often something of theirs was printed."""

    patient: UUID
    looks: int
    first: datetime
    last: datetime
    handed_out: int


@dataclass(frozen=True, slots=True)
class Looks:
    """All looks of one person or at one computer: when the first and the last, at whom, how many searches, by whom."""

    first: datetime | None
    last: datetime | None
    patients: tuple[LookedAt, ...]
    searches: int
    people: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """What somebody, or whoever sat at a computer, could read, and what the log says they looked at.

    ``registered`` is how many patients there are, whose details could be read; ``had_clinical`` whether every journal
    could. ``lines`` say who was looked at; ``people`` who signed in there.
    """

    registered: int
    had_clinical: bool
    looks: Looks
    lines: Mapping[UUID, PatientStub]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReachSheet:
    """The same to be printed: ``name`` is the person's or the computer's."""

    clinic: Clinic
    name: str
    reach: Reach
    ledger: LedgerState
    printout: Printout


def looks_of(events: Iterable[AccessEvent]) -> Looks:
    """Sum up access events, in any order; patients by how lately they were looked at, people as they came in."""
    ordered = sorted(events, key=lambda event: event.position)
    patients: dict[UUID, LookedAt] = {}
    for event in ordered:
        if event.patient is not None:
            patients[event.patient] = _with(patients, event, event.patient)
    return Looks(
        first=ordered[0].at if ordered else None,
        last=ordered[-1].at if ordered else None,
        patients=tuple(sorted(patients.values(), key=lambda one: one.last, reverse=True)),
        searches=sum(event.kind == _SEARCHED for event in ordered),
        people=tuple(dict.fromkeys(event.person for event in ordered if event.kind in _CAME_IN)),
    )


def _with(known: Mapping[UUID, LookedAt], event: AccessEvent, patient: UUID) -> LookedAt:
    before = known.get(patient, LookedAt(patient, 0, event.at, event.at, 0))
    return LookedAt(
        patient,
        before.looks + (event.kind == _OPENED),
        before.first,
        event.at,
        before.handed_out + (event.kind in _LEFT_THE_HOUSE),
    )
