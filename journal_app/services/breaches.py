"""The register of personal data breaches: writing each step, reading it all, the call list; it must not send anything.

That patients are named in what comes back is traced before it does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.breaches import (
    NOTICED,
    BreachAssessed,
    BreachCase,
    BreachClosed,
    BreachNoticed,
    BreachNotified,
    BreachPersonTold,
    DataKind,
    Nature,
    Risk,
    StepContent,
    StepProblem,
    ToldHow,
    problem_of,
    problem_of_noticing,
    time_left,
)
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import display_name
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission, permissions
from journal_app.domain.records import NewRecord
from journal_app.services import gate
from journal_app.services.ports import Act, Reader
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line, paragraphs

REASON = "breach"
"""Why patients of the register are looked at, as the log says it."""
_KINDS: Mapping[type, str] = MappingProxyType(
    {
        BreachAssessed: "breach.assessed",
        BreachNotified: "breach.notified",
        BreachPersonTold: "breach.person_told",
        BreachClosed: "breach.closed",
    }
)
PROBLEMS: Mapping[StepProblem, str] = MappingProxyType(
    {
        StepProblem.CLOSED: "This breach is closed. If more comes to light, write it down as a new one.",
        StepProblem.NO_WORDS: "Write it in a few words.",
        StepProblem.NO_NATURE: "Choose what happened to the data.",
        StepProblem.NO_DATA: "Choose which data it was.",
        StepProblem.HAPPENED_LATER: "It cannot have happened after the clinic became aware of it. Check the date.",
        StepProblem.FEWER_THAN_NONE: "Write about how many it is, as a whole number.",
        StepProblem.AHEAD: "That time has not come yet. Check the date and the time.",
        StepProblem.NOT_ASSESSED: "First assess the risk.",
        StepProblem.BEFORE_AWARE: "That is before the clinic became aware of the breach. Check the date and the time.",
        StepProblem.NO_AUTHORITY: "Write which authority was notified.",
        StepProblem.NOT_WHY_LATE: "The 72 hours were over. Write why the notification came later.",
        StepProblem.NOBODY_NAMED: "Choose the patient who was told, or write who it was.",
        StepProblem.NOT_NOTIFIED: "A breach with a risk is notified to the authority first, late rather than never.",
        StepProblem.NOBODY_TOLD: "The risk is high and not everybody was told. Write why not.",
    }
)
"""What is said where something cannot be written, under the key ``breach.<problem>``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBreach:
    """A breach as it was typed in; ``aware`` None: now. Other parts that are None are not known."""

    what: str
    nature: tuple[Nature, ...]
    data: tuple[DataKind, ...]
    aware: datetime | None = None
    happened: date | None = None
    people: int | None = None
    records: int | None = None
    measures: str = ""


@dataclass(frozen=True, slots=True)
class BreachLine:
    """One breach: the case, how long is left to notify (None: no clock runs), and the patients it names by id."""

    case: BreachCase
    left: timedelta | None
    stubs: Mapping[UUID, PatientStub]


@dataclass(frozen=True, slots=True)
class Register:
    """Every breach ever written down, open ones first, the least time left first; closed ones newest first."""

    lines: tuple[BreachLine, ...]
    may_write: bool


class NoSuchBreach(UserFacing):
    """There is no breach with this id."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("breach.unknown", "This breach is not in the register. Look at the register again.")


# ------------------------------------------------------------------------------------------------------------- reading


def register(session: Session) -> Register:
    """The whole register (Art. 33(5)); traced as a search where it names patients.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_BREACHES)
    now = session.now()
    with session.vault.act(now) as act:
        cases = act.breaches()
        lines = [BreachLine(case, time_left(case, now), _stubs(act, case.patients)) for case in cases]
        shown = tuple(dict.fromkeys(one for case in cases for one in case.patients))
        if shown:
            act.append(_trace("access.searched", shown))
    may_write = Permission.KEEP_BREACHES in permissions(session.vault.person.roles)
    return Register(tuple(sorted(lines, key=_order)), may_write)


def call_list(session: Session, breach: UUID) -> str:
    """Name and phone of every affected patient who was not told yet, a line each, to copy; traced as handed out.

    Raises:
        UserFacing: no permission, no such breach, or nobody is left to call.
    """
    session.require(Permission.KEEP_BREACHES)
    with session.vault.act(session.now()) as act:
        waiting = _case(act, breach).to_tell
        stubs = _stubs(act, waiting)
        if not stubs:
            raise UserFacing("breach.nobody_to_call", "Nobody is left to call: no patient is named, or all know.")
        act.append(_trace("access.exported", tuple(stubs)))
    return "\n".join(map(callee, stubs.values()))


def callee(stub: PatientStub) -> str:
    """Name and phone of somebody to call, as a line."""
    return f"{display_name(stub.shown_as or stub.name)}\t{stub.phone or '–'}"


def find(session: Session, reader: Reader, breach: UUID) -> BreachCase:
    """One case, for the text to its authority; it names patients by their ids alone.

    Raises:
        UserFacing: no permission, or no such breach.
    """
    session.require(Permission.READ_BREACHES)
    return _case(reader, breach)


def _order(line: BreachLine) -> tuple[bool, timedelta, float]:
    far = timedelta.max if line.left is None else line.left
    return line.case.closed is not None, far, -line.case.noticed.aware.timestamp()


def _stubs(reader: Reader, patients: tuple[UUID, ...]) -> Mapping[UUID, PatientStub]:
    """Those that are still registered; an erased one is known to nobody."""
    found = {one: reader.stub(reader.survivor(one)) for one in patients}
    return {one: stub for one, stub in found.items() if stub is not None}


def _trace(kind: str, shown: tuple[UUID, ...]) -> NewRecord:
    return NewRecord(kind, AccessDetail(reason=REASON, shown=shown), purpose=Purpose.ADMINISTRATION.value)


def _case(reader: Reader, breach: UUID) -> BreachCase:
    found = next((one for one in reader.breaches() if one.id == breach), None)
    if found is None:
        raise NoSuchBreach
    return found


# ------------------------------------------------------------------------------------------------------------- writing


def notice(session: Session, new: NewBreach) -> ChangeSet:
    """Write down that the clinic became aware of a breach: the 72 hours run from there.

    Raises:
        UserFacing: no permission, a time ahead, or something that must be known of it is missing.
    """
    session.require(Permission.KEEP_BREACHES)
    person, now = session.vault.person, session.now()
    content = BreachNoticed(
        happened=new.happened,
        aware=(new.aware or now).astimezone(UTC),
        nature=new.nature,
        what=paragraphs(new.what),
        data=new.data,
        people=new.people,
        records=new.records,
        measures=paragraphs(new.measures),
        noticed_by=person.id,
        noticed_by_name=person.name,
    )
    _refuse(problem_of_noticing(content, written=now))
    with session.vault.act(now) as act:
        (written,) = act.append(NewRecord(NOTICED, content))
    return ChangeSet.of(NOTICED, made=written.id)


def assess(
    session: Session,
    breach: UUID,
    risk: Risk,
    *,
    reasons: str,
    consequences: str = "",
    measures: str = "",
    affected: tuple[UUID, ...] = (),
) -> ChangeSet:
    """Judge the risk, or judge it anew; without a risk the reasons say why no authority need hear of it.

    Raises:
        UserFacing: no permission, no such breach or patient, no reasons, or it is closed.
    """
    person = session.vault.person
    words = paragraphs(reasons), paragraphs(consequences), paragraphs(measures)
    return _write(session, BreachAssessed(breach, risk, *words, affected, person.id, person.name), named=affected)


def notify(
    session: Session, breach: UUID, authority: str, *, at: datetime | None = None, reference: str = "", late: str = ""
) -> ChangeSet:
    """Write that an authority was notified (``at`` None: now), and why only then if the 72 hours were over.

    Raises:
        UserFacing: no permission, no such breach, not assessed yet, or a time before the clinic knew.
    """
    person = session.vault.person
    when = (at or session.now()).astimezone(UTC)
    told = one_line(authority), when, one_line(reference), paragraphs(late)
    return _write(session, BreachNotified(breach, *told, person.id, person.name))


def tell(
    session: Session,
    breach: UUID,
    how: ToldHow,
    *,
    patient: UUID | None = None,
    whom: str = "",
    at: datetime | None = None,
) -> ChangeSet:
    """Write that a patient, or somebody named in words, was told (``at`` None: now).

    Raises:
        UserFacing: no permission, no such breach or patient, nobody or two named, or a time before the clinic knew.
    """
    person = session.vault.person
    when = (at or session.now()).astimezone(UTC)
    content = BreachPersonTold(breach, patient, one_line(whom), when, how, person.id, person.name)
    return _write(session, content, named=() if patient is None else (patient,))


def tell_each(
    session: Session, breach: UUID, how: ToldHow, patients: tuple[UUID, ...], *, at: datetime | None = None
) -> ChangeSet:
    """Write of each of these patients that they were told (``at`` None: now): a record each, or none at all.

    Raises:
        UserFacing: no permission, no such breach or patient, nobody named, or a time before the clinic knew.
    """
    session.require(Permission.KEEP_BREACHES)
    person, now = session.vault.person, session.now()
    when, kind = (at or now).astimezone(UTC), _KINDS[BreachPersonTold]
    contents = [BreachPersonTold(breach, one, "", when, how, person.id, person.name) for one in dict.fromkeys(patients)]
    if not contents:
        _refuse(StepProblem.NOBODY_NAMED)
    with session.vault.act(now) as act:
        case = _case(act, breach)
        _require_registered(act, patients)
        for content in contents:
            _refuse(problem_of(case, content, written=now))
        act.append(*(NewRecord(kind, content, refs={"breach": (case.id,)}) for content in contents))
    return ChangeSet.of(kind)


def close(session: Session, breach: UUID, *, lessons: str = "", not_told: str = "") -> ChangeSet:
    """End the case; the register keeps it.

    Raises:
        UserFacing: no permission, no such breach, or the authority or the people must still hear of it.
    """
    person = session.vault.person
    return _write(session, BreachClosed(breach, paragraphs(lessons), paragraphs(not_told), person.id, person.name))


def _write(session: Session, content: StepContent, *, named: tuple[UUID, ...] = ()) -> ChangeSet:
    session.require(Permission.KEEP_BREACHES)
    kind, now = _KINDS[type(content)], session.now()
    with session.vault.act(now) as act:
        case = _case(act, content.breach)
        _require_registered(act, named)
        _refuse(problem_of(case, content, written=now))
        (written,) = act.append(NewRecord(kind, content, refs={"breach": (case.id,)}))
    return ChangeSet.of(kind, made=written.id)


def _require_registered(act: Act, patients: tuple[UUID, ...]) -> None:
    if any(act.stub(act.survivor(one)) is None for one in patients):
        raise gate.NoSuchPatient


def _refuse(problem: StepProblem | None) -> None:
    if problem is not None:
        raise UserFacing(f"breach.{problem}", PROBLEMS[problem])
