"""The clinic's places, and at which of them a workstation stands; it must not judge who may treat where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from journal_app.domain.clinic import Place, PlacesStated
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session

LONGEST_NAME = 60
LONGEST_ADDRESS = 400
MOST_PLACES = 100


def places_of(session: Session, reader: Reader | None = None, *, at: datetime | None = None) -> tuple[Place, ...]:
    """The places where the clinic treats (by ``at``, where given), the first one first.

    A clinic that has stated none has one: it is called as the clinic is, and lies where the clinic's letters come from.
    """
    reader = reader or session.vault
    stated = reader.places(at=at)
    if stated:
        return stated
    clinic = reader.clinic()
    return (Place(clinic.name, clinic.address),)


def place_here(session: Session, reader: Reader | None = None) -> str:
    """The name of the place where this workstation stands: the one an owner chose for it, else the first."""
    reader = reader or session.vault
    names = [one.name for one in places_of(session, reader)]
    chosen = next((one.place for one in reader.workstations() if one.seat == session.vault.seat), "")
    return chosen if chosen in names else names[0]


def chosen_place(session: Session, reader: Reader, wanted: str, *, done: datetime) -> str:
    """The place that an entry is signed for: the one chosen, else where this workstation stands.

    Raises:
        UserFacing: it is no place of the clinic, neither now nor when the treatment was done.
    """
    if not wanted:
        return place_here(session, reader)
    known = {one.name for at in (None, done) for one in places_of(session, reader, at=at)}
    if wanted not in known:
        raise UserFacing("place.unknown", "This is none of the clinic's places. Choose one of the list.")
    return wanted


def state_places(session: Session, places: Iterable[Place]) -> ChangeSet:
    """State all the places where the clinic treats, the first one first; it replaces what was stated before.

    Raises:
        UserFacing: no permission, no place, one without a name or that cannot be kept, too many, or two of one name.
    """
    session.require(Permission.MANAGE_CLINIC)
    kept = tuple(_tidy(one) for one in places)
    if not kept:
        raise UserFacing("place.none", "The clinic needs at least one place.")
    if len(kept) > MOST_PLACES:
        raise UserFacing("place.too_many", "A clinic has at most {most} places here.", most=MOST_PLACES)
    if len({one.name.casefold() for one in kept}) < len(kept):
        raise UserFacing("place.same_name", "Another place is called that. Choose another name.")
    with session.vault.act(session.now()) as act:
        if kept == places_of(session, act):
            return ChangeSet.of()
        act.append(NewRecord("places.stated", PlacesStated(kept)))
    return ChangeSet.of("places.stated")


def _tidy(place: Place) -> Place:
    name = clean_text(place.name.strip(), max_length=LONGEST_NAME, lines=Lines.ONE)
    if not name:
        raise UserFacing("place.no_name", "Write what the place is called.")
    return Place(name, clean_text(place.address.strip(), max_length=LONGEST_ADDRESS, lines=Lines.MANY))
