"""Who may do what for whom: delegations, and what each person is cleared to do; it must not judge a treatment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from journal_app.domain.circumstances import (
    Cleared,
    CompetenceStated,
    Competent,
    Delegated,
    DelegationEnded,
    DelegationGiven,
)
from journal_app.domain.clinic import Place, Workstation
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission, Person, permissions
from journal_app.domain.records import NewRecord
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.services.places import places_of
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session

LONGEST_PLACE = 200
LONGEST_INSTRUCTION = 20_000
_TODAY = timedelta(hours=25)
"""How long the first moment of today may be past, on the day on which clocks are put back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDelegation:
    """What somebody wants to leave to a colleague; see ``DelegationGiven``."""

    delegate: UUID
    treatments: tuple[str, ...]
    valid_from: datetime
    valid_until: datetime | None
    instruction: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearances:
    """Who may do what for whom, as far as it is the reader's: an owner's everything, else what concerns oneself.

    ``delegated`` is newest first, ended ones included. Of whom no competence was stated, nothing is in ``competences``.
    """

    me: UUID
    people: tuple[Person, ...]
    delegated: tuple[Delegated, ...]
    competences: tuple[Competent, ...]
    treatments: tuple[TreatmentDefinition, ...]
    places: tuple[Place, ...]
    workstations: tuple[Workstation, ...]
    may_give: bool
    may_manage: bool
    may_place: bool
    names: Mapping[UUID, str]

    def name_of(self, person: UUID) -> str:
        """What somebody is called who works or worked here."""
        return self.names.get(person, "")

    def may_end(self, one: Delegated, *, at: datetime) -> bool:
        """Whether the reader may end a delegation that has not ended at a moment."""
        is_over = one.until is not None and one.until <= at
        return not is_over and (self.may_manage or one.given.responsible == self.me)


def clearances(session: Session) -> Clearances:
    """Everything the signed-in person may see of delegations and competences.

    Raises:
        UserFacing: no rules are in force, so no treatments are known.
    """
    with session.vault.snapshot() as reader:
        me, people = session.vault.person, reader.people()
        delegated, competences = reader.delegations(), reader.competences()
        treatments = pack_in_force(session, reader).treatments
        places, workstations = places_of(session, reader), reader.workstations()
    may = permissions(me.roles)
    sees_all = Permission.MANAGE_PEOPLE in may
    return Clearances(
        me=me.id,
        people=tuple(sorted((one for one in people if one.active), key=lambda one: one.name.casefold())),
        delegated=tuple(
            one for one in reversed(delegated) if sees_all or me.id in {one.given.responsible, one.given.delegate}
        ),
        competences=tuple(one for one in competences.values() if sees_all or one.stated.user == me.id),
        treatments=treatments,
        places=places,
        workstations=workstations if Permission.MANAGE_CLINIC in may else (),
        may_give=Permission.SIGN_TREATMENT in may and _is_registered(me),
        may_manage=sees_all,
        may_place=Permission.MANAGE_CLINIC in may,
        names={one.id: one.name for one in people},
    )


def give(session: Session, new: NewDelegation, *, pin: str) -> ChangeSet:
    """Let a colleague do some of the signed-in person's treatments, signed with that person's own key.

    Raises:
        UserFacing: no permission, a wrong PIN, no registration to delegate from, an unknown colleague or oneself, an
            unknown treatment, a beginning that is past, an end before the beginning, or no instruction.
    """
    session.require(Permission.SIGN_TREATMENT)
    session.vault.confirm_pin(pin)
    person = session.vault.person
    if not _is_registered(person):
        raise UserFacing("delegation.unregistered", "Only somebody with a registration can delegate. Ask the owner.")
    delegate = _colleague(session, new.delegate)
    if delegate.id == person.id:
        raise UserFacing("delegation.oneself", "Nobody delegates to themselves. Choose a colleague.")
    _require_treatments(session, new.treatments)
    _require_places(session, [new.place])
    if new.valid_from < session.now() - _TODAY:
        raise UserFacing("delegation.past", "A delegation counts from when it is signed. Choose today or a later day.")
    if new.valid_until is not None and new.valid_until <= new.valid_from:
        raise UserFacing("delegation.backwards", "The delegation ends before it begins. Check the dates.")
    instruction = clean_text(new.instruction, max_length=LONGEST_INSTRUCTION, lines=Lines.MANY)
    if not instruction.strip():
        raise UserFacing("delegation.no_instruction", "Write the instruction that the colleague is to follow.")
    content = DelegationGiven(
        responsible=person.id,
        responsible_name=person.name,
        delegate=delegate.id,
        delegate_name=delegate.name,
        treatments=new.treatments,
        place=clean_text(new.place, max_length=LONGEST_PLACE, lines=Lines.ONE),
        valid_from=new.valid_from,
        valid_until=new.valid_until,
        instruction=instruction,
    )
    return _append(session, "delegation.given", content)


def end(session: Session, delegation: UUID, *, reason: str) -> ChangeSet:
    """End a delegation before its time; whoever gave it may, and the owner.

    Raises:
        UserFacing: not theirs, no such delegation in force, or no reason.
    """
    known = {one.id: one for one in in_force(session)}
    if delegation not in known:
        raise UserFacing("delegation.unknown", "This delegation is not in force. Look at the list again.")
    if known[delegation].given.responsible != session.vault.person.id:
        session.require(Permission.MANAGE_PEOPLE)
    why = clean_text(reason, max_length=LONGEST_PLACE, lines=Lines.MANY)
    if not why.strip():
        raise UserFacing("delegation.no_reason", "Write why the delegation ends.")
    return _append(session, "delegation.ended", DelegationEnded(delegation, why))


def in_force(session: Session) -> tuple[Delegated, ...]:
    """The delegations that have not ended, those that are still to begin included, oldest first."""
    now = session.now()
    return tuple(one for one in session.vault.delegations() if one.until is None or one.until > now)


def state_competence(session: Session, user: UUID, cleared: Iterable[Cleared], *, grounds: str) -> ChangeSet:
    """State everything a colleague is cleared to do; what is not in it, the rules do not let them do.

    Raises:
        UserFacing: no permission, an unknown colleague or treatment, or no grounds.
    """
    session.require(Permission.MANAGE_PEOPLE)
    colleague = _colleague(session, user)
    listed = tuple(
        Cleared(one.treatment, clean_text(one.place, max_length=LONGEST_PLACE, lines=Lines.ONE), one.until)
        for one in cleared
    )
    _require_treatments(session, [one.treatment for one in listed], may_be_none=True)
    _require_places(session, [one.place for one in listed])
    why = clean_text(grounds, max_length=LONGEST_INSTRUCTION, lines=Lines.MANY)
    if not why.strip():
        raise UserFacing("competence.no_grounds", "Write what this rests on: training, certificate, years of practice.")
    return _append(session, "user.competence_stated", CompetenceStated(colleague.id, listed, why))


def _is_registered(person: Person) -> bool:
    return person.registration is not None and bool(person.registration.number.strip())


def _colleague(session: Session, wanted: UUID) -> Person:
    person = next((one for one in session.vault.people() if one.id == wanted and one.active), None)
    if person is None:
        raise UserFacing("delegation.unknown_colleague", "This person does not work here. Choose one of the list.")
    return person


def _require_treatments(session: Session, wanted: Iterable[str], *, may_be_none: bool = False) -> None:
    asked, known = set(wanted), {one.code for one in pack_in_force(session).treatments}
    if not asked <= known or not (asked or may_be_none):
        raise UserFacing("delegation.no_treatment", "Choose at least one treatment that the clinic's rules know.")


def _require_places(session: Session, wanted: Iterable[str]) -> None:
    """A place that no entry can name would be a limit that nobody meets."""
    if not set(wanted) <= {"", *(one.name for one in places_of(session))}:
        raise UserFacing("place.unknown", "This is none of the clinic's places. Choose one of the list.")


def _append(session: Session, kind: str, content: object) -> ChangeSet:
    with session.vault.act(session.now()) as act:
        (written,) = act.append(NewRecord(kind, content))
    return ChangeSet.of(kind, made=written.id)
