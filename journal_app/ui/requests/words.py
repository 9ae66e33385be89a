"""Words for requests, their steps and clocks, in the language of the screen; it must not judge or count."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from journal_app.domain.dates import format_date
from journal_app.domain.request_clocks import Clock, Clocks, Running
from journal_app.domain.request_letters import LetterKind
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
    Step,
)
from journal_app.domain.rules.deadlines import Unit
from journal_app.ui.patients.words import said_how_name
from journal_app.ui.translation import language_of

BETWEEN = "   ·   "


def right_name(right: Right) -> str:
    """What is asked for."""
    return {
        Right.ACCESS: QCoreApplication.translate("RequestWords", "Access"),
        Right.RECTIFICATION: QCoreApplication.translate("RequestWords", "Correction"),
        Right.ERASURE: QCoreApplication.translate("RequestWords", "Erasure"),
        Right.RESTRICTION: QCoreApplication.translate("RequestWords", "Restriction"),
        Right.PORTABILITY: QCoreApplication.translate("RequestWords", "Portability"),
        Right.OBJECTION: QCoreApplication.translate("RequestWords", "Objection"),
        Right.WITHDRAWAL: QCoreApplication.translate("RequestWords", "Withdrawal"),
        Right.COMPLAINT: QCoreApplication.translate("RequestWords", "Complaint"),
    }[right]


def asking_name(asking: Asking) -> str:
    """Who asks."""
    return {
        Asking.PATIENT: QCoreApplication.translate("RequestWords", "The person whose data it is"),
        Asking.GUARDIAN: QCoreApplication.translate("RequestWords", "A parent or guardian"),
        Asking.REPRESENTATIVE: QCoreApplication.translate("RequestWords", "Someone with a power of attorney"),
        Asking.RELATIVE_OF_DECEASED: QCoreApplication.translate("RequestWords", "A relative of someone who has died"),
        Asking.SOMEONE_ELSE: QCoreApplication.translate("RequestWords", "Someone else"),
    }[asking]


def step_name(step: Step) -> str:
    """A column of the desk."""
    return {
        Step.RECEIVED: QCoreApplication.translate("RequestWords", "Received"),
        Step.IDENTITY: QCoreApplication.translate("RequestWords", "Identity"),
        Step.GATHERING: QCoreApplication.translate("RequestWords", "Gathering"),
        Step.REVIEW: QCoreApplication.translate("RequestWords", "Review"),
        Step.CLOSED: QCoreApplication.translate("RequestWords", "Sent"),
    }[step]


def standing_name(case: RequestCase) -> str:
    """Where a case stands, or how it ended."""
    return step_name(case.step) if case.closed is None else outcome_name(case.closed.outcome)


def outcome_name(outcome: Outcome) -> str:
    """How a case ended."""
    return {
        Outcome.SENT: QCoreApplication.translate("RequestWords", "Answered"),
        Outcome.REFUSED: QCoreApplication.translate("RequestWords", "Refused"),
        Outcome.TAKEN_BACK: QCoreApplication.translate("RequestWords", "Taken back"),
    }[outcome]


def note_name(note: RequestNote) -> str:
    """What was asked or shown on the way."""
    return {
        RequestNote.ACKNOWLEDGED: QCoreApplication.translate("RequestWords", "Receipt sent"),
        RequestNote.IDENTITY_ASKED: QCoreApplication.translate("RequestWords", "Identity asked for"),
        RequestNote.IDENTITY_SHOWN: QCoreApplication.translate("RequestWords", "Identity shown"),
        RequestNote.CLARIFICATION_ASKED: QCoreApplication.translate("RequestWords", "Asked what is meant"),
        RequestNote.CLARIFIED: QCoreApplication.translate("RequestWords", "It was said what is meant"),
    }[note]


def proof_name(proof: IdentityProof) -> str:
    """What showed who asks."""
    return {
        IdentityProof.KNOWN_HERE: QCoreApplication.translate("RequestWords", "Known at the clinic, seen in person"),
        IdentityProof.PHOTO_DOCUMENT: QCoreApplication.translate("RequestWords", "Document with a picture"),
        IdentityProof.ELECTRONIC_ID: QCoreApplication.translate("RequestWords", "Electronic identity"),
        IdentityProof.ANSWERS: QCoreApplication.translate("RequestWords", "Answers only the person knows"),
        IdentityProof.AUTHORITY_SHOWN: QCoreApplication.translate(
            "RequestWords", "Power of attorney or custody, and who holds it"
        ),
    }[proof]


def sent_name(how: SentHow) -> str:
    """How an answer left the clinic."""
    return {
        SentHow.HANDED_OVER: QCoreApplication.translate("RequestWords", "Handed over"),
        SentHow.POST: QCoreApplication.translate("RequestWords", "By post"),
        SentHow.ENCRYPTED_EMAIL: QCoreApplication.translate("RequestWords", "Encrypted e-mail"),
        SentHow.SECURE_MAIL: QCoreApplication.translate("RequestWords", "Secure digital post"),
        SentHow.PHONE: QCoreApplication.translate("RequestWords", "By phone"),
    }[how]


def letter_name(kind: LetterKind) -> str:
    """Which letter."""
    return {
        LetterKind.RECEIPT: QCoreApplication.translate("RequestWords", "Receipt"),
        LetterKind.IDENTITY: QCoreApplication.translate("RequestWords", "Please show who you are"),
        LetterKind.CLARIFICATION: QCoreApplication.translate("RequestWords", "Please tell us what you mean"),
        LetterKind.EXTENSION: QCoreApplication.translate("RequestWords", "It takes longer"),
        LetterKind.REFUSAL: QCoreApplication.translate("RequestWords", "Refusal"),
        LetterKind.ANSWER: QCoreApplication.translate("RequestWords", "Answer"),
    }[kind]


# ---------------------------------------------------------------------------------------------------------------- days


def day_in_words(day: date) -> str:
    """A day as this language writes it."""
    return format_date(day, language_of())


class _Counted(QObject):
    """Numbers with the form of the noun that goes with them, which only an object's own translation knows."""

    def days_overdue(self, count: int) -> str:
        return self.tr("%n days overdue", "", count)

    def days_left(self, count: int) -> str:
        return self.tr("%n days left", "", count)

    def months(self, count: int) -> str:
        return self.tr("%n months", "", count)

    def days(self, count: int) -> str:
        return self.tr("%n days", "", count)

    def working_days(self, count: int) -> str:
        return self.tr("%n working days", "", count)


def days_left_in_words(left: int) -> str:
    """How long there is until a last day, or how long ago it was."""
    if left < 0:
        return _Counted().days_overdue(-left)
    if left == 0:
        return QCoreApplication.translate("RequestWords", "due today")
    return _Counted().days_left(left)


def due_in_words(clocks: Clocks, today: date) -> str:
    """What a line of the list says of the time that is left."""
    left = clocks.days_left(today)
    if clocks.is_closed:
        return ""
    if left is not None:
        return days_left_in_words(left)
    if clocks.stands:
        return QCoreApplication.translate("RequestWords", "clock stands")
    return QCoreApplication.translate("RequestWords", "as soon as possible")


def period_in_words(clock: Clock) -> str:
    """How long the law gives."""
    count = clock.deadline.count
    match clock.deadline.unit:
        case Unit.MONTHS:
            return _Counted().months(count)
        case Unit.DAYS if count == 1:
            return QCoreApplication.translate("RequestWords", "The same day")
        case Unit.DAYS:
            return _Counted().days(count)
        case Unit.WORKING_DAYS:
            return _Counted().working_days(count)
        case Unit.SOON:
            return QCoreApplication.translate("RequestWords", "As soon as possible")


def state_in_words(clock: Clock, today: date) -> str:
    """What a clock says now."""
    if clock.running is Running.STANDS and clock.stands_since is not None:
        stands = QCoreApplication.translate("RequestWords", "stands since {day}, until the answer comes")
        return stands.format(day=day_in_words(clock.stands_since))
    if clock.running in {Running.MET, Running.MISSED}:
        met = QCoreApplication.translate("RequestWords", "kept")
        how = met if clock.running is Running.MET else QCoreApplication.translate("RequestWords", "missed")
        return how if clock.due is None else f"{day_in_words(clock.due)}, {how}"
    left = clock.days_left(today)
    if left is None or clock.due is None:
        return ""
    last = QCoreApplication.translate("RequestWords", "{day}, {left}")
    words = last.format(day=day_in_words(clock.due), left=days_left_in_words(left))
    if not clock.is_extended:
        return words
    return QCoreApplication.translate("RequestWords", "{words}, extended").format(words=words)


# --------------------------------------------------------------------------------------------------------------- steps


def in_words(content: RequestReceived | RequestNoted | RequestAdvanced | RequestClosed) -> tuple[str, tuple[str, ...]]:
    """A record of a request as a title and lines."""
    match content:
        case RequestReceived():
            return _received(content)
        case RequestNoted():
            proof = "" if content.proof is None else proof_name(content.proof)
            return note_name(content.note), _told(day_in_words(content.on), proof, content.words)
        case RequestAdvanced():
            return _advanced(content)
        case RequestClosed():
            return _closed(content)


def _received(content: RequestReceived) -> tuple[str, tuple[str, ...]]:
    title = QCoreApplication.translate("RequestWords", "Request: {right}").format(right=right_name(content.right))
    who = content.requester or ("" if content.asking is Asking.PATIENT else asking_name(content.asking))
    came = BETWEEN.join((day_in_words(content.received), said_how_name(content.how)))
    return title, _told(came, who, content.contact, content.words)


def _advanced(content: RequestAdvanced) -> tuple[str, tuple[str, ...]]:
    titles = {
        Advance.GATHERING: QCoreApplication.translate("RequestWords", "Gathering began"),
        Advance.REVIEW: QCoreApplication.translate("RequestWords", "Ready for review"),
        Advance.EXTENDED: QCoreApplication.translate("RequestWords", "More time"),
    }
    promised = ""
    if content.expected is not None:
        told = QCoreApplication.translate("RequestWords", "Answer promised by {day}")
        promised = told.format(day=day_in_words(content.expected))
    return titles[content.advance], _told(day_in_words(content.on), promised, content.words)


def _closed(content: RequestClosed) -> tuple[str, tuple[str, ...]]:
    how = "" if content.how is None else sent_name(content.how)
    title = outcome_name(content.outcome)
    return title, _told(day_in_words(content.on), how, content.paragraph, content.reason)


def _told(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)
