"""Which step comes next in a request and which others there are, with what each asks; it must not write any itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.requests import Advance, Outcome, RequestCase, RequestNote, Step
from journal_app.domain.rules.deadlines import RefusalGround
from journal_app.services import requests
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.requests.step_dialog import Answers, Asked
from journal_app.ui.widgets.buttons import Kind


class Move(StrEnum):
    """What can be done with an open request."""

    IDENTITY_SHOWN = "identity_shown"
    GATHERING = "gathering"
    REVIEW = "review"
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    IDENTITY_ASKED = "identity_asked"
    CLARIFICATION_ASKED = "clarification_asked"
    CLARIFIED = "clarified"
    EXTENDED = "extended"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


_DECIDING = frozenset((Move.GATHERING, Move.REVIEW, Move.SENT, Move.EXTENDED, Move.REFUSED, Move.TAKEN_BACK))
_NEXT = {Step.IDENTITY: Move.GATHERING, Step.GATHERING: Move.REVIEW, Step.REVIEW: Move.SENT}


def next_move(case: RequestCase, *, may_answer: bool) -> Move | None:
    """The one step that comes next, None where it is closed or another person must take it."""
    if case.closed is not None:
        return None
    move = _NEXT[case.step] if case.is_identified else Move.IDENTITY_SHOWN
    return move if may_answer or move not in _DECIDING else None


def other_moves(case: RequestCase, *, may_answer: bool) -> tuple[Move, ...]:
    """What else can be done now, in the order of the menu."""
    if case.closed is not None:
        return ()
    waits = bool(case.clarifications) and case.clarifications[-1].until is None
    found = [] if case.acknowledged is not None else [Move.ACKNOWLEDGED]
    if not case.identity_was_asked and not case.is_identified:
        found.append(Move.IDENTITY_ASKED)
    found.append(Move.CLARIFIED if waits else Move.CLARIFICATION_ASKED)
    if may_answer:
        found += [Move.EXTENDED, Move.REFUSED, Move.TAKEN_BACK]
    return tuple(found)


def move_name(move: Move) -> str:
    """What a button or an entry of the menu says."""
    return {
        Move.IDENTITY_SHOWN: QCoreApplication.translate("RequestSteps", "Identity is shown…"),
        Move.GATHERING: QCoreApplication.translate("RequestSteps", "Begin gathering…"),
        Move.REVIEW: QCoreApplication.translate("RequestSteps", "To review…"),
        Move.SENT: QCoreApplication.translate("RequestSteps", "It is sent…"),
        Move.ACKNOWLEDGED: QCoreApplication.translate("RequestSteps", "The receipt is sent…"),
        Move.IDENTITY_ASKED: QCoreApplication.translate("RequestSteps", "Identity is asked for…"),
        Move.CLARIFICATION_ASKED: QCoreApplication.translate("RequestSteps", "We asked what is meant…"),
        Move.CLARIFIED: QCoreApplication.translate("RequestSteps", "It was said what is meant…"),
        Move.EXTENDED: QCoreApplication.translate("RequestSteps", "It takes longer…"),
        Move.REFUSED: QCoreApplication.translate("RequestSteps", "Refuse…"),
        Move.TAKEN_BACK: QCoreApplication.translate("RequestSteps", "The person took it back…"),
    }[move]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A step with what its dialog asks, and how it is written."""

    asked: Asked
    act: Callable[[Answers], ChangeSet]


def wanted(session: Session, case: RequestCase, move: Move, grounds: tuple[RefusalGround, ...]) -> Wanted:
    """What a step asks for, and the service that writes it."""
    if move in _NOTES:
        return Wanted(_asked_of_note(move), lambda told: _note(session, case.id, _NOTES[move], told))
    if move in _ADVANCES:
        return Wanted(_asked_of_advance(move), lambda told: _advance(session, case.id, _ADVANCES[move], told))
    return Wanted(_asked_of_end(move, grounds), lambda told: _close(session, case.id, Outcome(move.value), told))


_NOTES = {
    Move.IDENTITY_SHOWN: RequestNote.IDENTITY_SHOWN,
    Move.ACKNOWLEDGED: RequestNote.ACKNOWLEDGED,
    Move.IDENTITY_ASKED: RequestNote.IDENTITY_ASKED,
    Move.CLARIFICATION_ASKED: RequestNote.CLARIFICATION_ASKED,
    Move.CLARIFIED: RequestNote.CLARIFIED,
}
_ADVANCES = {Move.GATHERING: Advance.GATHERING, Move.REVIEW: Advance.REVIEW, Move.EXTENDED: Advance.EXTENDED}


def _note(session: Session, request: UUID, what: RequestNote, told: Answers) -> ChangeSet:
    return requests.note(session, request, what, on=told.day, proof=told.proof, words=told.words)


def _advance(session: Session, request: UUID, what: Advance, told: Answers) -> ChangeSet:
    return requests.advance(session, request, what, words=told.words, expected=told.expected)


def _close(session: Session, request: UUID, outcome: Outcome, told: Answers) -> ChangeSet:
    return requests.close(session, request, outcome, how=told.how, paragraph=told.paragraph, reason=told.words)


def _asked_of_note(move: Move) -> Asked:
    write = QCoreApplication.translate("RequestSteps", "Write it down")
    on = QCoreApplication.translate("RequestSteps", "On which day?")
    remark = QCoreApplication.translate("RequestSteps", "Remark, nothing about health")
    leads = {
        Move.IDENTITY_SHOWN: QCoreApplication.translate(
            "RequestSteps",
            "What showed that the person may ask. Nothing more is asked for than it takes, and no document is copied.",
        ),
        Move.ACKNOWLEDGED: QCoreApplication.translate("RequestSteps", "The person was told that the clinic has it."),
        Move.IDENTITY_ASKED: QCoreApplication.translate(
            "RequestSteps", "Ask only where there is doubt, and at once: only then may a clock stand."
        ),
        Move.CLARIFICATION_ASKED: QCoreApplication.translate(
            "RequestSteps", "What the clinic asked stands in the letter. Where the law says so, the clock stands."
        ),
        Move.CLARIFIED: QCoreApplication.translate("RequestSteps", "The clock goes on from the day of the answer."),
    }
    is_question = move is Move.CLARIFICATION_ASKED
    asked_what = QCoreApplication.translate("RequestSteps", "What did we ask?")
    return Asked(
        title=move_name(move).rstrip("…"),
        lead=leads[move],
        verb=write,
        words=asked_what if is_question else remark,
        are_words_optional=not is_question,
        day=on,
        wants_proof=move is Move.IDENTITY_SHOWN,
    )


def _asked_of_advance(move: Move) -> Asked:
    leads = {
        Move.GATHERING: QCoreApplication.translate(
            "RequestSteps", "What is looked for: the journal, photos, papers, messages, what was passed on, the log."
        ),
        Move.REVIEW: QCoreApplication.translate(
            "RequestSteps", "A person reads through what was gathered before it leaves. This stands in the answer."
        ),
        Move.EXTENDED: QCoreApplication.translate(
            "RequestSteps", "The person must be told today, with the reason; the letter is under Letters afterwards."
        ),
    }
    words = {
        Move.GATHERING: QCoreApplication.translate("RequestSteps", "What is gathered?"),
        Move.REVIEW: QCoreApplication.translate("RequestSteps", "What is handed out, what is left out, and why?"),
        Move.EXTENDED: QCoreApplication.translate("RequestSteps", "Why does it take longer?"),
    }
    verbs = {
        Move.GATHERING: QCoreApplication.translate("RequestSteps", "Begin gathering"),
        Move.REVIEW: QCoreApplication.translate("RequestSteps", "Sign the review"),
        Move.EXTENDED: QCoreApplication.translate("RequestSteps", "Extend"),
    }
    until = QCoreApplication.translate("RequestSteps", "By when does the answer come?")
    return Asked(
        title=move_name(move).rstrip("…"),
        lead=leads[move],
        verb=verbs[move],
        words=words[move],
        are_words_optional=move is Move.GATHERING,
        day_ahead=until if move is Move.EXTENDED else "",
    )


def _asked_of_end(move: Move, grounds: tuple[RefusalGround, ...]) -> Asked:
    if move is Move.SENT:
        lead = QCoreApplication.translate("RequestSteps", "The answer has left the clinic. This closes the request.")
        verb = QCoreApplication.translate("RequestSteps", "Close as answered")
        return Asked(title=move_name(move).rstrip("…"), lead=lead, verb=verb, wants_channel=True)
    if move is Move.TAKEN_BACK:
        lead = QCoreApplication.translate(
            "RequestSteps", "This closes the request without an answer. Also where it goes on under a patient found."
        )
        verb = QCoreApplication.translate("RequestSteps", "Close it")
        why = QCoreApplication.translate("RequestSteps", "Reason")
        return Asked(title=move_name(move).rstrip("…"), lead=lead, verb=verb, words=why, kind=Kind.DANGER)
    return Asked(
        title=move_name(move).rstrip("…"),
        lead=QCoreApplication.translate(
            "RequestSteps",
            "The person is told the paragraph, the reason, and where to complain. This closes the request.",
        ),
        verb=QCoreApplication.translate("RequestSteps", "Refuse"),
        words=QCoreApplication.translate("RequestSteps", "Reason, as the person reads it"),
        wants_channel=True,
        grounds=grounds,
        kind=Kind.DANGER,
    )
