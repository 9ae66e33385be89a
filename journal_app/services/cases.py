"""Complaint cases: opening one with its hold, what comes and goes, handing the journal out, closing it.

It must not open a journal itself: the handed-out folder goes through ``case_export``, which leaves its own trace.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.access import LookReasons, Purpose, StaffNames
from journal_app.domain.cases import (
    CaseClosed,
    CaseNote,
    CaseNoted,
    CaseOpened,
    CaseOutcome,
    CaseProblem,
    ComplaintCase,
    Wanted,
    problem_of,
    problem_of_opening,
)
from journal_app.domain.clinic import AccessDetail, HoldPlaced, HoldReleased
from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission, permissions
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.records import NewRecord
from journal_app.services import gate
from journal_app.services.bundle_port import BundleMade, BundleOrder, OnProgress
from journal_app.services.case_export import CaseRequest
from journal_app.services.ports import Reader
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line, paragraphs

_COMPLAINT = Purpose.COMPLAINT.value


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """A case as it was typed in."""

    patient: UUID
    authority: str
    number: str
    received: date
    deadline: date | None = None
    wanted: tuple[Wanted, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case of the list, whose journal it is about, and the names of those who handed it out, by id."""

    case: ComplaintCase
    stub: PatientStub | None
    names: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class CaseList:
    """The cases that were asked for, the earliest deadline first, and what the one who looks may do."""

    lines: tuple[CaseLine, ...]
    today: date
    may_hand_out: bool
    may_close: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """How a case's journal is to leave: to whom, why, in which language, and where it is to lie."""

    case: UUID
    recipient: str
    reason: str
    language: PrintLanguage
    order: BundleOrder
    staff_names: StaffNames = StaffNames.SHOWN
    look_reasons: LookReasons = LookReasons.SHOWN


PROBLEMS: Mapping[CaseProblem, str] = MappingProxyType(
    {
        CaseProblem.NO_AUTHORITY: "Write who wrote to the clinic.",
        CaseProblem.DEADLINE_FIRST: "The deadline is before the day on which the letter came. Check the dates.",
        CaseProblem.CLOSED: "This case is closed. If the authority writes again, open a new one.",
        CaseProblem.BEFORE_IT_CAME: "That day is before the case came to the clinic. Check the date.",
        CaseProblem.NO_DAY: "Write the new deadline. It cannot be before the day on which it was set.",
        CaseProblem.NO_WORDS: "Write in a few words what came or what was sent.",
        CaseProblem.NO_REASON: "Write why the case is closed and the journal need not be held any longer.",
    }
)
"""What is said where something cannot be written, under the key ``case.<problem>``."""
NO_WHY = "Write why the journal is handed out."
"""What is said of handing out without a reason, under the key ``case.no_export_reason``."""


# -------------------------------------------------------------------------------------------------------------- looking


def find(session: Session, *, closed: bool = False) -> CaseList:
    """The open cases, the earliest deadline first, or the ``closed`` ones, newest first; traced as a search.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.KEEP_CASE)
    allowed = permissions(session.vault.person.roles)
    with session.vault.act(session.now()) as act:
        names = {one.id: one.name for one in act.people()}
        found = [one for one in act.cases() if (one.closed is not None) is closed]
        lines = [CaseLine(one, act.stub(act.survivor(one.patient)), names) for one in found]
        if lines:
            shown = tuple(dict.fromkeys(line.stub.id for line in lines if line.stub is not None))
            named = gate.words_of("; ".join(line.case.name for line in lines)[: gate.LONGEST_REASON])
            act.append(NewRecord("access.searched", AccessDetail(reason=named, shown=shown), purpose=_COMPLAINT))
    return CaseList(
        tuple(sorted(lines, key=_newest_first if closed else _due_first)),
        session.clock.today(),
        may_hand_out=Permission.EXPORT_PATIENT in allowed,
        may_close=Permission.CARRY_OUT_ERASURE in allowed,
    )


def _due_first(line: CaseLine) -> tuple[bool, date]:
    deadline = line.case.deadline
    return deadline is None, deadline or line.case.opened.received


def _newest_first(line: CaseLine) -> int:
    closed = line.case.closed
    return -closed.on.toordinal() if closed is not None else 0


def _case(reader: Reader, case: UUID) -> ComplaintCase:
    found = next((one for one in reader.cases() if one.id == case), None)
    if found is None:
        raise UserFacing("case.unknown", "This case is not here. Look at the list again.")
    return found


# -------------------------------------------------------------------------------------------------------------- writing


def open_case(session: Session, new: NewCase) -> ChangeSet:
    """Open a case and place a hold on the journal, in one act.

    Raises:
        UserFacing: no permission, no such patient, a day ahead, no authority, or a deadline before the letter.
    """
    session.require(Permission.KEEP_CASE)
    session.require(Permission.PLACE_HOLD)
    _require_not_ahead(session, new.received)
    person, authority, number = session.vault.person, one_line(new.authority), one_line(new.number)
    words = paragraphs(new.words)
    with session.vault.act(session.now()) as act:
        patient = act.survivor(new.patient)
        if act.stub(patient) is None:
            raise gate.NoSuchPatient
        reason = ", ".join(part for part in (authority, number) if part)
        (hold,) = act.append(NewRecord("hold.placed", HoldPlaced(patient, reason)))
        content = CaseOpened(
            authority=authority,
            number=number,
            received=new.received,
            deadline=new.deadline,
            wanted=tuple(dict.fromkeys(new.wanted)),
            words=words,
            hold=hold.id,
            opened_by=person.id,
            opened_by_name=person.name,
        )
        _refuse(problem_of_opening(content))  # which takes the hold back with it
        (written,) = act.append(NewRecord("case.opened", content, patient=patient, purpose=_COMPLAINT))
    return ChangeSet.of("case.opened", "hold.placed", patients=[patient], made=written.id)


def note(
    session: Session, case: UUID, what: CaseNote, *, on: date, words: str = "", deadline: date | None = None
) -> ChangeSet:
    """Write what came or was sent, or that the authority moved the deadline.

    Raises:
        UserFacing: no permission, no such case, a day ahead, or it does not follow on what was written.
    """
    session.require(Permission.KEEP_CASE)
    _require_not_ahead(session, on)
    person = session.vault.person
    moved = deadline if what is CaseNote.DEADLINE_MOVED else None
    content = CaseNoted(case, what, on, moved, paragraphs(words), person.id, person.name)
    with session.vault.act(session.now()) as act:
        known = _case(act, case)
        _refuse(problem_of(known, content))
        refs = {"case": (known.id,)}
        record = NewRecord("case.noted", content, patient=known.patient, purpose=_COMPLAINT, refs=refs)
        (written,) = act.append(record)
    return ChangeSet.of("case.noted", patients=[known.patient], made=written.id)


def hand_out(session: Session, wanted: HandOut, on_progress: OnProgress = lambda _done, _of: None) -> BundleMade:
    """Hand the journal of a case out as a folder or an encrypted file; the journal says so, and for which case.

    Raises:
        UserFacing: no permission, no such open case, no recipient or reason, or something lies in the place.
        Environmental: it could not be written, or not be read back whole; nothing is left of it then.
    """
    session.require(Permission.EXPORT_PATIENT)
    if not wanted.reason.strip():
        raise UserFacing("case.no_export_reason", NO_WHY)
    with session.vault.snapshot() as reader:
        known = _case(reader, wanted.case)
    if known.closed is not None:
        _refuse(CaseProblem.CLOSED)
    request = CaseRequest(
        patient=known.patient,
        recipient=wanted.recipient,
        reason=f"{known.name}: {wanted.reason.strip()}",
        language=wanted.language,
        zone=session.clock.zone(),
        purpose=Purpose.COMPLAINT,
        staff_names=wanted.staff_names,
        case=known.id,
        look_reasons=wanted.look_reasons,
    )
    return session.bundles.make(session, request, wanted.order, on_progress)


def close(session: Session, case: UUID, outcome: CaseOutcome, *, reason: str) -> ChangeSet:
    """Close a case today and release its hold, in one act and for one reason; whatever else holds the journal stays.

    Raises:
        UserFacing: no permission, no such case, it is closed, or no reason.
    """
    session.require(Permission.CARRY_OUT_ERASURE)
    person, why = session.vault.person, paragraphs(reason)
    content = CaseClosed(case, outcome, session.clock.today(), why, person.id, person.name)
    with session.vault.act(session.now()) as act:
        known = _case(act, case)
        _refuse(problem_of(known, content))
        refs = {"case": (known.id,)}
        closed = NewRecord("case.closed", content, patient=known.patient, purpose=_COMPLAINT, refs=refs)
        (written, _) = act.append(closed, NewRecord("hold.released", HoldReleased(known.opened.hold, why)))
    return ChangeSet.of("case.closed", "hold.released", patients=[known.patient], made=written.id)


def _refuse(problem: CaseProblem | None) -> None:
    if problem is not None:
        raise UserFacing(f"case.{problem}", PROBLEMS[problem])


def _require_not_ahead(session: Session, day: date) -> None:
    if day > session.clock.today():
        raise UserFacing("case.ahead", "That day has not come yet. Check the date.")
