"""What the clinic's workstations are called, so that a log says where something was done; it enrols no seat."""

from __future__ import annotations

from uuid import UUID

from journal_app.domain.clinic import SeatNamed, Workstation
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.places import places_of
from journal_app.services.session import ChangeSet, Session

LONGEST_NAME = 60
_NUMBER = 8


def name(session: Session, seat: UUID, typed: str, *, place: str | None = None) -> ChangeSet:
    """Call a seat so from now on, wherever it is shown, also for what was done there before, and say where it stands.

    ``place`` is the name of one of the clinic's places; None leaves it where it stands.

    Raises:
        UserFacing: no permission, no name, one that cannot be kept or another workstation's, or an unknown place.
    """
    session.require(Permission.MANAGE_CLINIC)
    called = clean_text(typed.strip(), max_length=LONGEST_NAME, lines=Lines.ONE)
    if not called:
        raise UserFacing("workstation.no_name", "Write what the workstation is called.")
    with session.vault.act(session.now()) as act:
        known = {one.seat: one for one in act.workstations()}
        if any(other.name.casefold() == called.casefold() for one, other in known.items() if one != seat):
            raise UserFacing("workstation.same_name", "Another workstation is called that. Choose another name.")
        so_far = known.get(seat, Workstation(seat, ""))
        stands = so_far.place if place is None else place
        if place and all(one.name != place for one in places_of(session, act)):
            raise UserFacing("place.unknown", "This is none of the clinic's places. Choose one of the list.")
        if (so_far.name, so_far.place) == (called, stands):
            return ChangeSet.of()
        act.append(NewRecord("seat.named", SeatNamed(seat, called, stands)))
    return ChangeSet.of("seat.named", made=seat)


def name_here(session: Session) -> str:
    """What the workstation is called at which somebody works now; its number where nobody named it."""
    names = {one.seat: one.name for one in session.vault.workstations()}
    return names.get(session.vault.seat) or str(session.vault.seat)[:_NUMBER]
