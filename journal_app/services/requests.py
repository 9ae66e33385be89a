"""Requests for one's own data: taking them in, each step to the answer, the list of what is due; letters are apart.

It must not open a journal: what is handed out goes through ``printing`` and ``exporting``, which leave their own trace.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail, PolicyChanged
from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission, permissions
from journal_app.domain.privacy import SaidHow
from journal_app.domain.records import NewRecord
from journal_app.domain.request_clocks import Clocks, Running, clocks_of
from journal_app.domain.requests import (
    Advance,
    Asking,
    IdentityProof,
    Outcome,
    RequestAdvanced,
    RequestCase,
    RequestClosed,
    RequestNote,
    RequestNoted,
    RequestReceived,
    Right,
    SentHow,
    StepContent,
    StepProblem,
    problem_of,
)
from journal_app.domain.rules.deadlines import Extension, RefusalGround, RequestRules
from journal_app.services import gate
from journal_app.services.ports import Act, Reader
from journal_app.services.rulebook import NoRulesInForce, pack_in_force
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line, paragraphs

PROMISE = "requests.promise_days"
"""The setting that holds in how many days the clinic itself promises an answer; empty or absent: it promises none."""
LONGEST_PROMISE = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """A request as it was typed in; ``patient`` None where nobody registered here asks."""

    right: Right
    received: date
    how: SaidHow
    asking: Asking = Asking.PATIENT
    patient: UUID | None = None
    requester: str = ""
    contact: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request of the list: the case, whose data it is (None: nobody registered), and its clocks."""

    case: RequestCase
    stub: PatientStub | None
    clocks: Clocks


@dataclass(frozen=True, slots=True)
class RequestList:
    """The requests that were asked for, overdue first, and in how many days the clinic promises an answer.

    ``refusals`` are the grounds that the rules in force know, for any right.
    """

    lines: tuple[RequestLine, ...]
    today: date
    promise_days: int | None
    refusals: tuple[RefusalGround, ...]
    may_answer: bool
    may_promise: bool
    may_erase: bool
    may_keep_cases: bool
    may_pass_on: bool
    may_export_all: bool


@dataclass(frozen=True, slots=True)
class RequestShown:
    """One request with all that its screen needs; ``refusals`` are the grounds that the rules in force know."""

    line: RequestLine
    today: date
    refusals: tuple[RefusalGround, ...]
    may_answer: bool


class NoSuchRequest(UserFacing):
    """There is no request with this id."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("request.unknown", "This request is not here. Look at the list again.")


PROBLEMS: Mapping[StepProblem, str] = MappingProxyType(
    {
        StepProblem.CLOSED: "This request is closed. If the person asks again, take it in as a new one.",
        StepProblem.IDENTIFIED_ALREADY: "It is already written who asks.",
        StepProblem.NO_PROOF: "Choose what showed who asks.",
        StepProblem.NOTHING_ASKED: "Nothing was asked that waits for an answer.",
        StepProblem.ASKED_ALREADY: "That was asked already, and the answer has not come.",
        StepProblem.NOT_IDENTIFIED: "First write what showed that the person may ask.",
        StepProblem.ACKNOWLEDGED_ALREADY: "It is already written that the receipt was sent.",
        StepProblem.OUT_OF_ORDER: "This step does not follow on the last one. Look at the request again.",
        StepProblem.NO_WORDS: "Write a reason, or what was found, in a few words.",
        StepProblem.NO_DAY: "Write by which day the answer can be expected.",
        StepProblem.BEFORE_IT_CAME: "That day is before the request, or before what it answers. Check the date.",
        StepProblem.NOT_REVIEWED: "What is sent must be reviewed first.",
        StepProblem.NO_PARAGRAPH: "A refusal names the paragraph it rests on.",
        StepProblem.NO_CHANNEL: "Choose how the answer was sent.",
    }
)
"""What is said where a step cannot follow, under the key ``request.<problem>``."""
NOBODY = "Write who asks, or choose the patient."
"""What is said where nobody is named, under the key ``request.nobody``."""
NO_CONTACT = "Write where the answer is to go."
"""What is said where no way to them is known, under the key ``request.no_contact``."""


# -------------------------------------------------------------------------------------------------------------- looking


def count_overdue(session: Session, reader: Reader) -> int:
    """How many open requests are past their last day by law, and of nobody who; so it is no look at anybody."""
    if Permission.RECEIVE_REQUEST not in permissions(session.vault.person.roles):
        return 0
    today = session.clock.today()
    open_cases = [one for one in reader.requests() if one.closed is None]
    known = rules_of(session, reader) if open_cases else RequestRules()
    return sum((clocks_of(one, known).days_left(today) or 0) < 0 for one in open_cases)


def find(session: Session, *, closed: bool = False) -> RequestList:
    """The open requests, those longest overdue first, or the ``closed`` ones, newest first; traced as a search.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.RECEIVE_REQUEST)
    allowed = permissions(session.vault.person.roles)
    with session.vault.act(session.now()) as act:
        known, promise = rules_of(session, act), _promise(act)
        lines = [_line(act, one, known, promise) for one in act.requests() if (one.closed is not None) is closed]
        if lines:
            shown = tuple(dict.fromkeys(line.stub.id for line in lines if line.stub is not None))
            act.append(NewRecord("access.searched", AccessDetail(shown=shown), purpose=Purpose.SEARCH.value))
    today = session.clock.today()
    ordered = sorted(lines, key=_closed_order) if closed else sorted(lines, key=lambda line: _order(line, today))
    return RequestList(
        tuple(ordered),
        today,
        promise,
        known.refusals,
        may_answer=Permission.ANSWER_REQUEST in allowed,
        may_promise=Permission.MANAGE_CLINIC in allowed,
        may_erase=Permission.PROPOSE_ERASURE in allowed,
        may_keep_cases=Permission.KEEP_CASE in allowed,
        may_pass_on=Permission.EXPORT_PATIENT in allowed,
        may_export_all=Permission.EXPORT_CLINIC in allowed,
    )


def look(session: Session, request: UUID) -> RequestShown:
    """One request with its steps and clocks; a patient's is traced as a look at them, another's as a search.

    Raises:
        UserFacing: no permission, or no such request.
    """
    session.require(Permission.RECEIVE_REQUEST)
    with session.vault.act(session.now()) as act:
        known = rules_of(session, act)
        case = _case(act, request)
        line = _line(act, case, known, _promise(act))
        act.append(_trace(act, case, line.stub))
    may_answer = Permission.ANSWER_REQUEST in permissions(session.vault.person.roles)
    return RequestShown(line, session.clock.today(), known.refusals_for(case.asked.right), may_answer=may_answer)


def _trace(act: Act, case: RequestCase, stub: PatientStub | None) -> NewRecord:
    if stub is None:
        return NewRecord("access.searched", AccessDetail(), purpose=Purpose.ACCESS_REQUEST.value)
    detail = gate.detail_of(act, stub.id, reason=case.asked.right.value)
    return NewRecord("access.record_opened", detail, patient=stub.id, purpose=Purpose.ACCESS_REQUEST.value)


def _line(reader: Reader, case: RequestCase, rules: RequestRules, promise: int | None) -> RequestLine:
    stub = None if case.patient is None else reader.stub(reader.survivor(case.patient))
    return RequestLine(case, stub, clocks_of(case, rules, promise_days=promise))


def _order(line: RequestLine, today: date) -> tuple[int, int, date]:
    """Those with a last day first, the earliest first; then those without a number; then those that stand."""
    left = line.clocks.days_left(today)
    group = 0 if left is not None else 2 if line.clocks.stands else 1
    return group, left or 0, line.case.asked.received


def _closed_order(line: RequestLine) -> tuple[int, int]:
    closed = line.case.closed
    return (-closed.on.toordinal() if closed is not None else 0), -line.case.asked.received.toordinal()


def rules_of(session: Session, reader: Reader) -> RequestRules:
    """The rules about requests that are in force; none where no pack was applied yet."""
    try:
        return pack_in_force(session, reader).requests
    except NoRulesInForce:
        return RequestRules()


def _promise(reader: Reader) -> int | None:
    value = reader.settings().get(PROMISE, "")
    return int(value) if value.isascii() and value.isdigit() and 0 < int(value) <= LONGEST_PROMISE else None


def _case(reader: Reader, request: UUID) -> RequestCase:
    found = next((one for one in reader.requests() if one.id == request), None)
    if found is None:
        raise NoSuchRequest
    return found


# -------------------------------------------------------------------------------------------------------------- writing


def receive(session: Session, new: NewRequest) -> ChangeSet:
    """Take in a request.

    Raises:
        UserFacing: no permission, no such patient, a day ahead, or nobody named to whom the answer goes.
    """
    session.require(Permission.RECEIVE_REQUEST)
    person = session.vault.person
    content = RequestReceived(
        right=new.right,
        received=new.received,
        how=new.how,
        asking=new.asking,
        requester=one_line(new.requester),
        contact=paragraphs(new.contact),
        words=paragraphs(new.words),
        received_by=person.id,
        received_by_name=person.name,
    )
    _require_not_ahead(session, content.received)
    if not content.requester and (new.patient is None or new.asking is not Asking.PATIENT):
        raise UserFacing("request.nobody", NOBODY)
    if new.patient is None and not content.contact:
        raise UserFacing("request.no_contact", NO_CONTACT)
    with session.vault.act(session.now()) as act:
        patient = None if new.patient is None else act.survivor(new.patient)
        if patient is not None and act.stub(patient) is None:
            raise gate.NoSuchPatient
        record = NewRecord("request.received", content, patient=patient, purpose=Purpose.ACCESS_REQUEST.value)
        (written,) = act.append(record)
    return ChangeSet.of("request.received", patients=[] if patient is None else [patient], made=written.id)


def note(
    session: Session,
    request: UUID,
    what: RequestNote,
    *,
    on: date,
    proof: IdentityProof | None = None,
    words: str = "",
) -> ChangeSet:
    """Write what was asked or shown on the way; reception may.

    Raises:
        UserFacing: no permission, no such request, a day ahead, or it does not follow on what was written.
    """
    session.require(Permission.RECEIVE_REQUEST)
    person = session.vault.person
    kept = proof if what is RequestNote.IDENTITY_SHOWN else None
    return _write(session, RequestNoted(request, what, on, kept, paragraphs(words), person.id, person.name))


def advance(
    session: Session, request: UUID, what: Advance, *, words: str = "", expected: date | None = None
) -> ChangeSet:
    """Move a request on to gathering or review, or write that the person was told today that it takes longer.

    Raises:
        UserFacing: no permission, no such request, it does not follow, or the time is up and cannot be extended.
    """
    session.require(Permission.ANSWER_REQUEST)
    person, today = session.vault.person, session.clock.today()
    until = expected if what is Advance.EXTENDED else None
    content = RequestAdvanced(request, what, today, paragraphs(words), until, person.id, person.name)
    return _write(session, content)


def close(
    session: Session,
    request: UUID,
    outcome: Outcome,
    *,
    how: SentHow | None = None,
    paragraph: str = "",
    reason: str = "",
) -> ChangeSet:
    """End a request today: what was reviewed was sent, it was refused, or whoever asked took it back.

    Raises:
        UserFacing: no permission, no such request, nothing was reviewed, or a refusal without paragraph or reason.
    """
    session.require(Permission.ANSWER_REQUEST)
    person, today = session.vault.person, session.clock.today()
    content = RequestClosed(
        request, outcome, today, how, one_line(paragraph), paragraphs(reason), person.id, person.name
    )
    return _write(session, replace(content, how=None) if outcome is Outcome.TAKEN_BACK else content)


def promise(session: Session, days: int | None, *, reason: str) -> ChangeSet:
    """Say in how many days the clinic itself promises an answer; None takes the promise back for what comes next.

    Raises:
        UserFacing: no permission, no reason, or a number that is no promise.
    """
    session.require(Permission.MANAGE_CLINIC)
    why = paragraphs(reason)
    if not why:
        raise UserFacing("request.promise_why", "Write why the promise changes.")
    if days is not None and not 0 < days <= LONGEST_PROMISE:
        raise UserFacing("request.promise_days", "Promise between 1 and {most} days.", most=LONGEST_PROMISE)
    with session.vault.act(session.now()) as act:
        act.append(NewRecord("policy.changed", PolicyChanged(PROMISE, "" if days is None else str(days), why)))
    return ChangeSet.of("policy.changed")


def _write(session: Session, content: StepContent) -> ChangeSet:
    _require_not_ahead(session, content.on)
    kinds = {RequestNoted: "request.noted", RequestAdvanced: "request.advanced", RequestClosed: "request.closed"}
    kind = kinds[type(content)]
    with session.vault.act(session.now()) as act:
        case = _case(act, content.request)
        problem = problem_of(case, content)
        if problem is not None:
            raise UserFacing(f"request.{problem}", PROBLEMS[problem])
        if isinstance(content, RequestClosed) and content.outcome is Outcome.SENT:
            _require_restricted(act, case)
        if isinstance(content, RequestAdvanced) and content.advance is Advance.EXTENDED:
            _require_extendable(case, content, rules_of(session, act))
        # The chain of the request itself, also where its registration was merged into another meanwhile.
        record = NewRecord(
            kind,
            content,
            patient=case.patient,
            purpose=Purpose.ACCESS_REQUEST.value,
            refs={"request": (case.id,)},
        )
        (written,) = act.append(record)
    return ChangeSet.of(kind, patients=[] if case.patient is None else [case.patient], made=written.id)


def _require_extendable(case: RequestCase, told: RequestAdvanced, rules: RequestRules) -> None:
    """More time must be told while there is time, and only where the law gives more.

    Raises:
        UserFacing: it is too late, or no clock of this request can be extended.
    """
    known = [one for one in clocks_of(case, rules).legal if one.deadline.extension is not Extension.NONE]
    if not known:
        raise UserFacing("request.not_extendable", "The rules in force give no more time for such a request.")
    if all(one.running is Running.RUNS and one.due is not None and one.due < told.on for one in known):
        raise UserFacing(
            "request.too_late",
            "The time is up, so it cannot be extended any more. Answer now, and say in the answer why it is late.",
        )


def _require_restricted(reader: Reader, case: RequestCase) -> None:
    """A patient's request to restrict is not granted in words alone.

    Raises:
        UserFacing: no restriction names this request.
    """
    if case.asked.right is not Right.RESTRICTION or case.patient is None:
        return
    if all(one.content is None or one.content.request != case.id for one in reader.restrictions()):
        raise UserFacing("request.not_restricted", "Restrict the journal first, or refuse the request with its reason.")


def _require_not_ahead(session: Session, day: date) -> None:
    if day > session.clock.today():
        raise UserFacing("request.ahead", "That day has not come yet. Check the date.")
