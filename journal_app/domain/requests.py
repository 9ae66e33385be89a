"""Requests about a person's own data: what is asked, each step of answering it, and how a case stands; no law in it.

A case is one ``request.received`` and the records that name it. It must not judge a deadline (``request_clocks`` does)
nor what may be refused (the clinic's rules do).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypeAlias
from uuid import UUID

from journal_app.domain.privacy import SaidHow

RECEIVED: Final = "request.received"
KINDS: Final = (RECEIVED, "request.noted", "request.advanced", "request.closed")


class Right(StrEnum):
    """What a person asks for (GDPR Art. 7, 15-18, 20, 21), or that they complain of how their data are used."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    WITHDRAWAL = "withdrawal"
    COMPLAINT = "complaint"


class Asking(StrEnum):
    """Who asks, beside the person whose data it is."""

    PATIENT = "patient"
    GUARDIAN = "guardian"
    REPRESENTATIVE = "representative"
    RELATIVE_OF_DECEASED = "relative_of_deceased"
    SOMEONE_ELSE = "someone_else"


@dataclass(frozen=True, slots=True)
class RequestReceived:
    """Content of ``request.received``: what reached the clinic, on which day and how, and where the answer goes.

    ``requester`` and ``contact`` are typed where no patient is known, or somebody else asks. ``words`` hold nothing of
    health: everyone who works at reception reads them.
    """

    right: Right
    received: date
    how: SaidHow
    asking: Asking
    requester: str
    contact: str
    words: str
    received_by: UUID
    received_by_name: str


class RequestNote(StrEnum):
    """What reception may write on the way: what the clinic asked or heard, without deciding anything."""

    ACKNOWLEDGED = "acknowledged"
    IDENTITY_ASKED = "identity_asked"
    IDENTITY_SHOWN = "identity_shown"
    CLARIFICATION_ASKED = "clarification_asked"
    CLARIFIED = "clarified"


class IdentityProof(StrEnum):
    """What showed that whoever asks may ask; a document's number is never kept."""

    KNOWN_HERE = "known_here"
    PHOTO_DOCUMENT = "photo_document"
    ELECTRONIC_ID = "electronic_id"
    ANSWERS = "answers"
    AUTHORITY_SHOWN = "authority_shown"


@dataclass(frozen=True, slots=True)
class RequestNoted:
    """Content of ``request.noted``; ``proof`` only where identity was shown, ``on`` is the day on which it was so."""

    request: UUID
    note: RequestNote
    on: date
    proof: IdentityProof | None
    words: str
    noted_by: UUID
    noted_by_name: str


class Advance(StrEnum):
    """What moves a case on, or gives it more time."""

    GATHERING = "gathering"
    REVIEW = "review"
    EXTENDED = "extended"


@dataclass(frozen=True, slots=True)
class RequestAdvanced:
    """Content of ``request.advanced``: what was gathered, what a review left out and why, or why it takes longer.

    ``expected`` is the day by which an answer was promised, where the time was extended, and ``on`` the day on which
    the person was told so; ``on`` is the day of the step otherwise.
    """

    request: UUID
    advance: Advance
    on: date
    words: str
    expected: date | None
    advanced_by: UUID
    advanced_by_name: str


class Outcome(StrEnum):
    """How a case ends. Taken back by whoever asked, also where the request goes on under a patient found meanwhile."""

    SENT = "sent"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class SentHow(StrEnum):
    """How an answer left the clinic."""

    HANDED_OVER = "handed_over"
    POST = "post"
    ENCRYPTED_EMAIL = "encrypted_email"
    SECURE_MAIL = "secure_mail"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class RequestClosed:
    """Content of ``request.closed``; a refusal names the ``paragraph`` it rests on and the ``reason``."""

    request: UUID
    outcome: Outcome
    on: date
    how: SentHow | None
    paragraph: str
    reason: str
    closed_by: UUID
    closed_by_name: str


StepContent: TypeAlias = RequestNoted | RequestAdvanced | RequestClosed


class Step(StrEnum):
    """The columns of the desk."""

    RECEIVED = "received"
    IDENTITY = "identity"
    GATHERING = "gathering"
    REVIEW = "review"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class RequestStep:
    """One record of a case after the first: its id, when it was written, by whom, and what it says."""

    id: UUID
    at: datetime
    author: UUID
    content: StepContent


@dataclass(frozen=True, slots=True)
class Pause:
    """The clinic asked for something on a day; ``until`` is when it came, None while it has not."""

    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class RequestCase:
    """One request with its steps, oldest first; ``patient`` is None where nobody registered here asks."""

    id: UUID
    patient: UUID | None
    at: datetime
    asked: RequestReceived
    steps: tuple[RequestStep, ...] = ()

    @property
    def step(self) -> Step:
        """Where the case stands."""
        if self.closed is not None:
            return Step.CLOSED
        reached = {one.advance for one in self._advances()}
        if Advance.REVIEW in reached:
            return Step.REVIEW
        if Advance.GATHERING in reached:
            return Step.GATHERING
        return Step.IDENTITY if self.identity is not None else Step.RECEIVED

    @property
    def taken(self) -> frozenset[Step]:
        """The steps that were taken, which in a refusal need not be all."""
        steps = {Advance.GATHERING: Step.GATHERING, Advance.REVIEW: Step.REVIEW}
        found = {steps[one.advance] for one in self._advances() if one.advance in steps} | {Step.RECEIVED}
        found |= {Step.IDENTITY} if self.is_identified else set()
        return frozenset(found | ({Step.CLOSED} if self.closed is not None else set()))

    @property
    def closed(self) -> RequestClosed | None:
        """How it ended, if it did."""
        return next((one.content for one in self.steps if isinstance(one.content, RequestClosed)), None)

    @property
    def identity(self) -> Pause | None:
        """When the identity was asked for and shown; both the same day where it was shown unasked, None before."""
        asked, shown = self._day(RequestNote.IDENTITY_ASKED), self._day(RequestNote.IDENTITY_SHOWN)
        if asked is None and shown is None:
            return None
        return Pause(asked or shown or self.asked.received, shown)

    @property
    def identity_was_asked(self) -> bool:
        """Whether the clinic had to ask who it is."""
        return self._day(RequestNote.IDENTITY_ASKED) is not None

    @property
    def is_identified(self) -> bool:
        """Whether it was shown that whoever asks may ask."""
        return self._day(RequestNote.IDENTITY_SHOWN) is not None

    @property
    def acknowledged(self) -> date | None:
        """The day on which the clinic said that it has the request."""
        return self._day(RequestNote.ACKNOWLEDGED)

    @property
    def clarifications(self) -> tuple[Pause, ...]:
        """Every time the clinic asked what is meant, oldest first."""
        found: list[Pause] = []
        for one in self._notes():
            if one.note is RequestNote.CLARIFICATION_ASKED:
                found.append(Pause(one.on, None))
            elif one.note is RequestNote.CLARIFIED and found:
                found[-1] = replace(found[-1], until=one.on)
        return tuple(found)

    @property
    def extensions(self) -> tuple[RequestAdvanced, ...]:
        """Every time the person was told that it takes longer, oldest first."""
        return tuple(one for one in self._advances() if one.advance is Advance.EXTENDED)

    @property
    def asked_for(self) -> str:
        """In which words the clinic last asked what is meant."""
        asked = [one.words for one in self._notes() if one.note is RequestNote.CLARIFICATION_ASKED]
        return asked[-1] if asked else ""

    @property
    def reviewed(self) -> str:
        """What the review says of what is handed out and what is left out."""
        return next((one.words for one in self._advances() if one.advance is Advance.REVIEW), "")

    def with_step(self, step: RequestStep) -> RequestCase:
        """The case with one more step."""
        return replace(self, steps=(*self.steps, step))

    def _notes(self) -> Iterator[RequestNoted]:
        return (one.content for one in self.steps if isinstance(one.content, RequestNoted))

    def _advances(self) -> Iterator[RequestAdvanced]:
        return (one.content for one in self.steps if isinstance(one.content, RequestAdvanced))

    def _day(self, note: RequestNote) -> date | None:
        return next((one.on for one in self._notes() if one.note is note), None)


class StepProblem(StrEnum):
    """Why a step cannot follow on what was written so far."""

    CLOSED = "closed"
    IDENTIFIED_ALREADY = "identified_already"
    NO_PROOF = "no_proof"
    NOTHING_ASKED = "nothing_asked"
    ASKED_ALREADY = "asked_already"
    NOT_IDENTIFIED = "not_identified"
    ACKNOWLEDGED_ALREADY = "acknowledged_already"
    OUT_OF_ORDER = "out_of_order"
    NO_WORDS = "no_words"
    NO_DAY = "no_day"
    BEFORE_IT_CAME = "before_it_came"
    NOT_REVIEWED = "not_reviewed"
    NO_PARAGRAPH = "no_paragraph"
    NO_CHANNEL = "no_channel"


def problem_of(case: RequestCase, content: StepContent) -> StepProblem | None:
    """Why ``content`` cannot be the next step of a case; None where it can."""
    if case.closed is not None:
        return StepProblem.CLOSED
    if content.on < case.asked.received:
        return StepProblem.BEFORE_IT_CAME
    match content:
        case RequestNoted():
            return _problem_of_note(case, content)
        case RequestAdvanced():
            return _problem_of_advance(case, content)
        case RequestClosed():
            return _problem_of_closing(case, content)


def _problem_of_note(case: RequestCase, noted: RequestNoted) -> StepProblem | None:
    if noted.note is RequestNote.ACKNOWLEDGED:
        return None if case.acknowledged is None else StepProblem.ACKNOWLEDGED_ALREADY
    if noted.note in {RequestNote.IDENTITY_ASKED, RequestNote.IDENTITY_SHOWN}:
        return _problem_of_identity(case, noted)
    return _problem_of_clarification(case, noted)


def _problem_of_identity(case: RequestCase, noted: RequestNoted) -> StepProblem | None:
    if case.is_identified:
        return StepProblem.IDENTIFIED_ALREADY
    if noted.note is RequestNote.IDENTITY_ASKED:
        return StepProblem.ASKED_ALREADY if case.identity_was_asked else None
    if noted.proof is None:
        return StepProblem.NO_PROOF
    return StepProblem.BEFORE_IT_CAME if case.identity is not None and noted.on < case.identity.since else None


def _problem_of_clarification(case: RequestCase, noted: RequestNoted) -> StepProblem | None:
    asked = case.clarifications[-1] if case.clarifications else None
    is_waited_for = asked is not None and asked.until is None
    if noted.note is RequestNote.CLARIFICATION_ASKED:
        return StepProblem.ASKED_ALREADY if is_waited_for else None
    if asked is None or not is_waited_for:
        return StepProblem.NOTHING_ASKED
    return StepProblem.BEFORE_IT_CAME if noted.on < asked.since else None


def _problem_of_advance(case: RequestCase, advanced: RequestAdvanced) -> StepProblem | None:
    if advanced.advance is Advance.EXTENDED:
        if not advanced.words.strip():
            return StepProblem.NO_WORDS
        too_early = advanced.expected is None or advanced.expected <= advanced.on
        return StepProblem.NO_DAY if too_early else None
    if not case.is_identified:
        return StepProblem.NOT_IDENTIFIED
    before = Step.IDENTITY if advanced.advance is Advance.GATHERING else Step.GATHERING
    if case.step is not before:
        return StepProblem.OUT_OF_ORDER
    return StepProblem.NO_WORDS if advanced.advance is Advance.REVIEW and not advanced.words.strip() else None


def _problem_of_closing(case: RequestCase, closed: RequestClosed) -> StepProblem | None:
    if closed.outcome is Outcome.SENT:
        if case.step is not Step.REVIEW:
            return StepProblem.NOT_REVIEWED
        return StepProblem.NO_CHANNEL if closed.how is None else None
    if not closed.reason.strip():
        return StepProblem.NO_WORDS
    if closed.outcome is Outcome.REFUSED:
        if not closed.paragraph.strip():
            return StepProblem.NO_PARAGRAPH
        return StepProblem.NO_CHANNEL if closed.how is None else None
    return None
