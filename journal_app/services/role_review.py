"""The yearly signed review of who holds which role: what there is to see of each person, and signing it.

It must not change anybody's role: that is done among the people, before or after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission, Person, Role, holds_clinical_key, permissions
from journal_app.domain.records import NewRecord
from journal_app.domain.role_review import (
    REVIEWED,
    PersonReviewed,
    RoleProblem,
    RolesReviewed,
    RoleVerdict,
    due_on,
    problem_of,
)
from journal_app.services.ports import AccessFilter, Reader
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import paragraphs

_SIGN_INS = ("access.signed_in",)


@dataclass(frozen=True, slots=True)
class PersonShown:
    """What there is to see of one person before anything is said; ``last_sign_in`` None: never."""

    person: Person
    last_sign_in: datetime | None
    holds_clinical_key: bool
    cleared: int


@dataclass(frozen=True, slots=True)
class RoleSheet:
    """Everyone who works here, the last review if there was one, and by when the next is due."""

    people: tuple[PersonShown, ...]
    last: RolesReviewed | None
    due: date
    today: date
    may_sign: bool

    @property
    def is_overdue(self) -> bool:
        """Whether the day has passed."""
        return self.due < self.today


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one person; ``note`` what is to change, where something is."""

    verdict: RoleVerdict
    note: str = ""


PROBLEMS: Mapping[RoleProblem, str] = MappingProxyType(
    {
        RoleProblem.NOT_ALL: "Say of everyone who works here whether what they hold is right.",
        RoleProblem.NO_NOTE: "Write what is to change, for everyone of whom something is.",
    }
)
"""What is said where a review cannot be signed, under the key ``roles.<problem>``."""


def look(session: Session) -> RoleSheet:
    """Everyone who works here with roles, last sign-in, key and competences; of no patient.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    with session.vault.snapshot() as reader:
        shown = _people(session, reader)
        last, due = _last(reader), due_of(session, reader)
    may_sign = Permission.MANAGE_PEOPLE in permissions(session.vault.person.roles)
    return RoleSheet(shown, last, due, session.clock.today(), may_sign=may_sign)


def due_of(session: Session, reader: Reader) -> date:
    """The day by which the roles are to be reviewed."""
    last = _last(reader)
    founded = reader.founded_at().astimezone(session.clock.zone()).date()
    return due_on(None if last is None else last.on, founded)


def sign(session: Session, said: Mapping[UUID, Said], *, remark: str = "") -> ChangeSet:
    """Sign what is said of everyone who works here, as they are at this moment.

    Raises:
        UserFacing: no permission, somebody is missing, or nothing tells what is to change.
    """
    session.require(Permission.MANAGE_PEOPLE)
    me = session.vault.person
    with session.vault.act(session.now()) as act:
        shown = _people(session, act)
        people = tuple(_reviewed(one, said[one.person.id]) for one in shown if one.person.id in said)
        content = RolesReviewed(session.clock.today(), people, paragraphs(remark), me.id, me.name)
        problem = problem_of(content, (one.person.id for one in shown))
        if problem is not None:
            raise UserFacing(f"roles.{problem}", PROBLEMS[problem])
        (written,) = act.append(NewRecord(REVIEWED, content))
    return ChangeSet.of(REVIEWED, made=written.id)


def _people(session: Session, reader: Reader) -> tuple[PersonShown, ...]:
    competences, waiting = reader.competences(), frozenset(session.vault.staff.awaiting_clinical())
    here = sorted((one for one in reader.people() if one.active), key=lambda one: one.name.casefold())
    return tuple(
        PersonShown(
            one,
            _last_sign_in(reader, one.id),
            holds_clinical_key(one.roles) and one.id not in waiting,
            len(competences[one.id].stated.cleared) if one.id in competences else 0,
        )
        for one in here
    )


def _last_sign_in(reader: Reader, person: UUID) -> datetime | None:
    found = reader.access_events(AccessFilter(person=person, kinds=_SIGN_INS, limit=1))
    return found[0].at if found else None


def _last(reader: Reader) -> RolesReviewed | None:
    reviews = reader.role_reviews()
    return reviews[-1] if reviews else None


def _reviewed(one: PersonShown, said: Said) -> PersonReviewed:
    return PersonReviewed(
        user=one.person.id,
        name=one.person.name,
        roles=tuple(role for role in Role if role in one.person.roles),
        last_sign_in=one.last_sign_in,
        holds_clinical_key=one.holds_clinical_key,
        cleared=one.cleared,
        verdict=said.verdict,
        note=paragraphs(said.note) if said.verdict is RoleVerdict.TO_CHANGE else "",
    )
