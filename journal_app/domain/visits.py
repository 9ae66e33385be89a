"""Which entries of a journal were written of one visit; it must not decide whether a treatment may be done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import TreatmentEntry


@dataclass(frozen=True, slots=True)
class Visit:
    """The entries that share a ``session``, the one done first in front; of a corrected one its newest version.

    ``items`` are the records of ``entries``, in the same order.
    """

    session: UUID
    entries: tuple[TreatmentEntry, ...]
    items: tuple[UUID, ...]

    @property
    def begun(self) -> datetime:
        """When the first of its treatments was done."""
        return self.entries[0].done

    @property
    def begun_by(self) -> str:
        """Who did it."""
        return self.entries[0].performer_name

    def has_signed(self, performer: UUID, treatment: str) -> bool:
        """Whether this person has signed this treatment in it already."""
        return any((one.performer, one.treatment) == (performer, treatment) for one in self.entries)


class SignedInThisVisit(UserFacing):
    """A visit holds one entry for each performer and treatment: what it lacks is corrected, not written anew."""

    def __init__(self) -> None:
        """Say the two ways on."""
        super().__init__(
            "visit.signed_already",
            "You have signed this treatment in this visit already. Correct that entry, or let this one be a visit of"
            " its own.",
        )


def visits_of(items: Iterable[JournalItem]) -> tuple[Visit, ...]:
    """The visits of a journal, the one begun last in front; entries that name none belong to none."""
    found: dict[UUID, list[tuple[TreatmentEntry, JournalItem]]] = {}
    for item in items:
        entry = item.content
        if isinstance(entry, TreatmentEntry) and entry.session is not None and item.corrected_by is None:
            found.setdefault(entry.session, []).append((entry, item))
    visits = []
    for session, held in found.items():
        held.sort(key=lambda one: (one[0].done, one[1].position))
        visits.append(Visit(session, tuple(entry for entry, _ in held), tuple(item.id for _, item in held)))
    return tuple(sorted(visits, key=lambda visit: visit.begun, reverse=True))


def visits_on(items: Iterable[JournalItem], day: date, zone: tzinfo) -> tuple[Visit, ...]:
    """Those of one day on the clinic's clock, the one begun last in front."""
    return tuple(visit for visit in visits_of(items) if visit.begun.astimezone(zone).date() == day)


def require_room(items: Iterable[JournalItem], entry: TreatmentEntry, zone: tzinfo) -> None:
    """Refuse an entry for a visit that is none of its day, or that holds its performer's entry of it already.

    Raises:
        SignedInThisVisit: it holds one.
        UserFacing: there is no such visit.
    """
    if entry.session is None:
        return
    of_the_day = {visit.session: visit for visit in visits_on(items, entry.done.astimezone(zone).date(), zone)}
    visit = of_the_day.get(entry.session)
    if visit is None:
        raise UserFacing("visit.unknown", "This patient had no such visit that day. Choose the visit again.")
    if visit.has_signed(entry.performer, entry.treatment):
        raise SignedInThisVisit
