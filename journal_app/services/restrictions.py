"""Restricting a patient's journal, lifting that, and the list of both; it must not open any journal.

What a restriction locks is decided below, where journals are read and written; here is only who may set one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission, Person, permissions
from journal_app.domain.records import NewRecord
from journal_app.domain.restrictions import (
    LIFTED,
    SET,
    Restriction,
    RestrictionGround,
    RestrictionLifted,
    RestrictionProblem,
    RestrictionSet,
    problem_of_lifting,
    problem_of_setting,
)
from journal_app.services import gate
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import paragraphs

_ADMINISTRATION = Purpose.ADMINISTRATION.value


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRestriction:
    """A restriction as it was typed in; ``request`` is the request it answers, ``readers`` whom it stays open to."""

    patient: UUID
    ground: RestrictionGround
    reason: str
    readers: tuple[UUID, ...] = ()
    request: UUID | None = None


@dataclass(frozen=True, slots=True)
class RestrictionLine:
    """One restriction of the list, whose journal it is about, by whom, and the names of those it stays open to."""

    restriction: Restriction
    stub: PatientStub | None
    set_by: str
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RestrictionList:
    """The restrictions that stand, the newest first, and what the one who looks may do.

    ``readers`` are those who can be named: everyone here who reads clinically.
    """

    lines: tuple[RestrictionLine, ...]
    today: date
    readers: tuple[Person, ...]
    may_lift: bool


PROBLEMS: Mapping[RestrictionProblem, str] = MappingProxyType(
    {
        RestrictionProblem.NO_REASON: "Write why, in a few words. Nothing about health.",
        RestrictionProblem.LIFTED_ALREADY: "This restriction was lifted already. Look at the list again.",
        RestrictionProblem.TOLD_BEFORE: "That day is before the restriction was set. Check the date.",
    }
)
"""What is said where something cannot be written, under the key ``restriction.<problem>``."""


def find(session: Session) -> RestrictionList:
    """The restrictions that stand, the newest first; traced as a list that showed these patients.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.ANSWER_REQUEST)
    with session.vault.act(session.now()) as act:
        people = {one.id: one for one in act.people()}
        lines = [_line(act, one, people) for one in reversed(act.restrictions()) if one.lifted is None]
        shown = tuple(dict.fromkeys(line.stub.id for line in lines if line.stub is not None))
        if shown:
            act.append(NewRecord("access.searched", AccessDetail(shown=shown), purpose=_ADMINISTRATION))
    may_lift = Permission.CARRY_OUT_ERASURE in permissions(session.vault.person.roles)
    return RestrictionList(tuple(lines), session.clock.today(), _who_reads(people.values()), may_lift=may_lift)


def readers(session: Session) -> tuple[Person, ...]:
    """Whom a restriction can leave a journal open to: everyone here who reads clinically.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.ANSWER_REQUEST)
    return _who_reads(session.vault.people())


def _who_reads(people: Iterable[Person]) -> tuple[Person, ...]:
    here = [one for one in people if one.active and Permission.READ_CLINICAL in permissions(one.roles)]
    return tuple(sorted(here, key=lambda one: one.name.casefold()))


def _line(reader: Reader, one: Restriction, people: Mapping[UUID, Person]) -> RestrictionLine:
    stub = reader.stub(reader.survivor(one.patient))
    set_by = people[one.author].name if one.author in people else ""
    return RestrictionLine(one, stub, set_by, tuple(people[who].name for who in people if who in one.readers))


def restrict(session: Session, new: NewRestriction) -> ChangeSet:
    """Lock a patient's journal for everybody but those named, from now on.

    Raises:
        UserFacing: no permission, no such patient or request, no reason, or a reader who does not read journals.
    """
    session.require(Permission.ANSWER_REQUEST)
    person, why = session.vault.person, paragraphs(new.reason)
    named = tuple(dict.fromkeys(new.readers))
    if not {one.id for one in readers(session)}.issuperset(named):
        raise UserFacing("restriction.reader", "Only a practitioner who works here can be named. Choose again.")
    with session.vault.act(session.now()) as act:
        patient = act.survivor(new.patient)
        if act.stub(patient) is None:
            raise gate.NoSuchPatient
        request = _request(act, new.request, patient)
        content = RestrictionSet(new.ground, request, why, named, person.id, person.name)
        _refuse(problem_of_setting(content))
        refs = {} if request is None else {"request": (request,)}
        (written,) = act.append(NewRecord(SET, content, patient=patient, purpose=_ADMINISTRATION, refs=refs))
    return ChangeSet.of(SET, patients=[patient], made=written.id)


def _request(reader: Reader, request: UUID | None, patient: UUID) -> UUID | None:
    if request is None:
        return None
    for case in reader.requests():
        if case.id == request and case.patient is not None and reader.survivor(case.patient) == patient:
            return request
    raise UserFacing("restriction.request", "This request is not of this patient. Look at the list again.")


def lift(session: Session, restriction: UUID, *, told: date, reason: str) -> ChangeSet:
    """End a restriction, after the person was told (GDPR Art. 18 (3)) or asked for it on the day ``told``.

    Raises:
        UserFacing: no permission, no such restriction, it was lifted, a day that cannot be, or no reason.
    """
    session.require(Permission.CARRY_OUT_ERASURE)
    if told > session.clock.today():
        raise UserFacing("restriction.ahead", "That day has not come yet. Tell the person first.")
    person, why = session.vault.person, paragraphs(reason)
    content = RestrictionLifted(restriction, told, why, person.id, person.name)
    with session.vault.act(session.now()) as act:
        known = next((one for one in act.restrictions() if one.id == restriction), None)
        if known is None:
            raise UserFacing("restriction.unknown", "This restriction is not here. Look at the list again.")
        _refuse(problem_of_lifting(known, content))
        refs = {"restriction": (known.id,)}
        (written,) = act.append(NewRecord(LIFTED, content, patient=known.patient, purpose=_ADMINISTRATION, refs=refs))
    return ChangeSet.of(LIFTED, patients=[known.patient], made=written.id)


def _refuse(problem: RestrictionProblem | None) -> None:
    if problem is not None:
        raise UserFacing(f"restriction.{problem}", PROBLEMS[problem])
