"""What the desk keeps of privacy: notices given, and what a patient allows beyond care; it must not send anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.privacy import (
    MarketingChoice,
    MarketingChosen,
    NoticeChannel,
    NoticeGiven,
    SaidHow,
    is_current,
)
from journal_app.domain.records import NewRecord
from journal_app.services.consents import reference_to
from journal_app.services.session import ChangeSet, Session
from journal_app.services.texts import texts_in_force

LONGEST_WORDS = 2_000
MOST_TO_INFORM = 50


@dataclass(frozen=True, slots=True)
class ToInform:
    """How many patients the present privacy notice has not reached; ``has_more`` where there are more than counted."""

    count: int
    has_more: bool


def notices_in_force(session: Session) -> tuple[ClinicalText, ...]:
    """The clinic's privacy notice in every language it has."""
    return tuple(text for text in texts_in_force(session) if text.use is TextUse.NOTICE)


def is_informed(session: Session, notice: NoticeGiven | None) -> bool:
    """Whether the last notice that reached a patient is the one in force now in its language."""
    return is_current(notice, _current(session))


def count_to_inform(session: Session) -> ToInform:
    """How many patients are to be informed, and of nobody who they are; so it is no look at anybody.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.CHANGE_PATIENT)
    with session.vault.snapshot() as reader:
        found = reader.uninformed(_current(session), limit=MOST_TO_INFORM)
        number = sum(not reader.is_restricted(one) for one in found.patients)
    return ToInform(number, found.has_more)


def find_to_inform(session: Session) -> tuple[PatientStub, ...]:
    """Identity lines of patients whom the present notice has not reached, at most ``MOST_TO_INFORM``.

    Traced as a search that showed them.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.CHANGE_PATIENT)
    session.require(Permission.SEARCH_PATIENTS)
    current = _current(session)
    with session.vault.act(session.now()) as act:
        wanted = act.uninformed(current, limit=MOST_TO_INFORM).patients
        found = tuple(stub for stub in map(act.stub, wanted) if stub is not None and not stub.restricted)
        if found:
            shown = AccessDetail(shown=tuple(stub.id for stub in found))
            act.append(NewRecord("access.searched", shown, purpose=Purpose.SEARCH.value))
    return found


def _current(session: Session) -> frozenset[tuple[str, str, str]]:
    return frozenset((text.id, text.version, text.language) for text in notices_in_force(session))


def give_notice(session: Session, patient: UUID, text: ClinicalText, *, channel: NoticeChannel) -> ChangeSet:
    """Record that the clinic's privacy notice reached the patient.

    Raises:
        UserFacing: no permission, or this is no text that is in force here.
    """
    session.require(Permission.CHANGE_PATIENT)
    if text not in notices_in_force(session):
        raise UserFacing("notice.other_text", "This notice is not in force here. Choose the notice again.")
    person = session.vault.person
    content = NoticeGiven(reference_to(text), text.title, channel, person.id, person.name)
    return _append(session, patient, NewRecord("notice.given", content))


def choose_marketing(
    session: Session, patient: UUID, choices: Iterable[MarketingChoice], *, said: SaidHow, words: str = ""
) -> ChangeSet:
    """Record what a patient allowed or objected to beyond care; what is not named stays as it was.

    Raises:
        UserFacing: no permission, nothing was chosen, or one purpose and channel was both allowed and refused.
    """
    session.require(Permission.CHANGE_PATIENT)
    chosen = tuple(dict.fromkeys(choices))
    if not chosen:
        raise UserFacing("marketing.nothing", "Choose at least one purpose and channel.")
    if len({(one.purpose, one.channel) for one in chosen}) != len(chosen):
        raise UserFacing("marketing.both", "The same purpose and channel cannot be allowed and refused at once.")
    said_words = clean_text(words, max_length=LONGEST_WORDS, lines=Lines.MANY)
    return _append(session, patient, NewRecord("marketing.chosen", MarketingChosen(chosen, said, said_words)))


def _append(session: Session, patient: UUID, new: NewRecord) -> ChangeSet:
    with session.vault.act(session.now()) as act:
        (written,) = act.append(NewRecord(new.kind, new.content, patient=patient, purpose=Purpose.ADMINISTRATION.value))
    return ChangeSet.of(new.kind, patients=[patient], made=written.id)
