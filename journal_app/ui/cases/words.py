"""Words for complaint cases and their steps, in the language of the screen; it must not judge or count."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from journal_app.domain.cases import CaseClosed, CaseNote, CaseNoted, CaseOpened, CaseOutcome, HandedOut, Wanted
from journal_app.domain.dates import format_date
from journal_app.ui.translation import language_of

Told: TypeAlias = CaseOpened | CaseNoted | CaseClosed | HandedOut


def wanted_name(wanted: Wanted) -> str:
    """What an authority asks for."""
    return {
        Wanted.JOURNAL: QCoreApplication.translate("CaseWords", "The whole journal"),
        Wanted.PHOTOS: QCoreApplication.translate("CaseWords", "Photos"),
        Wanted.STATEMENT: QCoreApplication.translate("CaseWords", "A statement"),
        Wanted.ACCESS_LOG: QCoreApplication.translate("CaseWords", "Who looked at the journal"),
    }[wanted]


def note_name(note: CaseNote) -> str:
    """What is written on the way."""
    return {
        CaseNote.LETTER_RECEIVED: QCoreApplication.translate("CaseWords", "Letter received"),
        CaseNote.LETTER_SENT: QCoreApplication.translate("CaseWords", "Letter sent"),
        CaseNote.DEADLINE_MOVED: QCoreApplication.translate("CaseWords", "New deadline"),
        CaseNote.REMARK: QCoreApplication.translate("CaseWords", "Remark"),
    }[note]


def outcome_name(outcome: CaseOutcome) -> str:
    """How a case ended."""
    return {
        CaseOutcome.NO_CRITICISM: QCoreApplication.translate("CaseWords", "Decided without criticism"),
        CaseOutcome.CRITICISM: QCoreApplication.translate("CaseWords", "Decided with criticism"),
        CaseOutcome.NOT_TAKEN_UP: QCoreApplication.translate("CaseWords", "Not taken up"),
        CaseOutcome.WITHDRAWN: QCoreApplication.translate("CaseWords", "Withdrawn by the patient"),
        CaseOutcome.SETTLED: QCoreApplication.translate("CaseWords", "Settled with the patient"),
        CaseOutcome.MISTAKE: QCoreApplication.translate("CaseWords", "Opened by mistake"),
    }[outcome]


def day(when: date) -> str:
    """A day."""
    return format_date(when, language_of())


def in_words(content: Told) -> tuple[str, tuple[str, ...]]:
    """Title and lines of one record of a case."""
    match content:
        case CaseOpened():
            return QCoreApplication.translate("CaseWords", "Complaint case opened"), _opened(content)
        case CaseNoted(note=CaseNote.DEADLINE_MOVED, deadline=date() as deadline):
            title = QCoreApplication.translate("CaseWords", "New deadline: {day}").format(day=day(deadline))
            return title, _given(content.words)
        case CaseNoted():
            return f"{note_name(content.note)}, {day(content.on)}", _given(content.words)
        case CaseClosed():
            title = QCoreApplication.translate("CaseWords", "Complaint case closed: {outcome}")
            return title.format(outcome=outcome_name(content.outcome)), _given(content.reason)
        case HandedOut():
            return QCoreApplication.translate("CaseWords", "Whole journal handed out"), ()


def _opened(opened: CaseOpened) -> tuple[str, ...]:
    received = QCoreApplication.translate("CaseWords", "Received: {day}").format(day=day(opened.received))
    deadline, number, asked = "", "", ""
    if opened.deadline is not None:
        deadline = QCoreApplication.translate("CaseWords", "Deadline: {day}").format(day=day(opened.deadline))
    if opened.number:
        number = QCoreApplication.translate("CaseWords", "Case number: {number}").format(number=opened.number)
    if opened.wanted:
        names = ", ".join(map(wanted_name, opened.wanted))
        asked = QCoreApplication.translate("CaseWords", "Asked for: {what}").format(what=names)
    return _given(opened.authority, number, received, deadline, asked, opened.words)


def _given(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)
