"""What is left to take down after consents were taken back, item by item; it must not take anything down itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import (
    ConsentPurpose,
    ConsentSigned,
    ConsentWithdrawn,
    CopyOutcome,
    FollowedUp,
    FollowUpKind,
)
from journal_app.domain.copies import CopyOut, copies_out, copies_to_call_back
from journal_app.domain.errors import UserFacing
from journal_app.domain.follow_ups import FollowUp, done_of, follow_ups_of
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.ports import AccessFilter, Act
from journal_app.services.session import ChangeSet, Session

MOST_COPIES = 200
MOST_SHOWN = 100
LONGEST_NOTE = 2_000


def to_follow_up(session: Session, record: PatientRecord, consent: UUID) -> tuple[FollowUp, ...]:
    """Everything to do after a consent was taken back, with what is done of it; traced as a look at the log.

    Raises:
        UserFacing: no permission, or the journal holds no such consent to something else than treatment, taken back.
    """
    session.require(Permission.READ_CLINICAL)
    with session.vault.act(session.now()) as act:
        merged = act.merged_with(record.patient.id)
        detail = AccessDetail(shown=merged) if merged else None
        act.append(NewRecord("access.log_read", detail, patient=record.patient.id, purpose=Purpose.CARE.value))
        return _known(act, record.patient.id, consent)


def tick_off(session: Session, record: PatientRecord, consent: UUID, item: str) -> ChangeSet:
    """Record that one thing is done; with the last one the withdrawal is settled.

    Raises:
        UserFacing: no permission, there is no such thing left to do, or it is a copy: how it went must be said.
    """
    return _follow_up(session, record, FollowedUp(consent, item, FollowUpKind.NOTHING_IN_USE, "", *_me(session)))


def call_back(
    session: Session, record: PatientRecord, consent: UUID, item: str, *, outcome: CopyOutcome, note: str = ""
) -> ChangeSet:
    """Record how it went with whoever has a copy of photos; one who was not reached stays to be told.

    Raises:
        UserFacing: no permission, no such copy is left to call back, or no word of what was said where somebody
            keeps a copy.
    """
    words = clean_text(note.strip(), max_length=LONGEST_NOTE, lines=Lines.MANY)
    if outcome is CopyOutcome.REFUSED and not words:
        raise UserFacing("follow_up.no_words", "Write what was said, and why the copy cannot come back.")
    told = FollowedUp(consent, item, FollowUpKind.PHOTO_COPY, "", *_me(session), outcome, words)
    return _follow_up(session, record, told)


def _follow_up(session: Session, record: PatientRecord, told: FollowedUp) -> ChangeSet:
    session.require(Permission.WRITE_CLINICAL)
    patient = record.patient.id
    with session.vault.act(session.now()) as act:
        left = [one for one in _known(act, patient, told.consent) if one.done is None]
        wanted = next((one for one in left if one.item == told.item), None)
        if wanted is None:
            raise UserFacing("follow_up.unknown", "This is done already. Look at the list again.")
        if (wanted.copy is not None) is not (told.outcome is not None):
            raise UserFacing("follow_up.no_outcome", "Say how it went with whoever has the copy.")
        copy = None if wanted.copy is None else wanted.copy.item.id
        content = replace(told, kind=wanted.kind, what=wanted.what, copy=copy)
        refs: dict[str, tuple[UUID, ...]] = {"consent": (told.consent,)}
        settled = _settled_by(act, patient, content) if told.outcome is None or told.outcome.settles else ()
        if settled:
            refs["settles"] = settled
        new = NewRecord("withdrawal.followed_up", content, patient=patient, purpose=Purpose.CARE.value, refs=refs)
        (written,) = act.append(new)
    return ChangeSet.of("withdrawal.followed_up", patients=[patient], made=written.id)


def _settled_by(act: Act, patient: UUID, done: FollowedUp) -> tuple[UUID, ...]:
    """The consents after whose withdrawal this was the last thing left: a copy may be asked for by more than one."""
    copies = copies_out(act.journal(patient))
    asking = next((one.taken_back for one in copies if one.item.id == done.copy), (done.consent,))
    return tuple(
        consent
        for consent in asking
        if all(one.item == done.item for one in _known(act, patient, consent) if one.done is None)
    )


def _me(session: Session) -> tuple[UUID, str]:
    return session.vault.person.id, session.vault.person.name


def count_open(session: Session) -> int:
    """How many patients took a consent back of which something is left to do; names nobody.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_CLINICAL)
    return sum(not session.vault.is_withheld(one) for one in session.vault.unsettled_withdrawals())


def find_open(session: Session) -> tuple[PatientStub, ...]:
    """Their identity lines, oldest withdrawal first, at most ``MOST_SHOWN``; traced as a search that showed them.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_CLINICAL)
    session.require(Permission.SEARCH_PATIENTS)
    with session.vault.act(session.now()) as act:
        wanted = [one for one in act.unsettled_withdrawals() if not act.is_withheld(one)][:MOST_SHOWN]
        found = tuple(stub for stub in map(act.stub, wanted) if stub is not None)
        if found:
            shown = AccessDetail(shown=tuple(stub.id for stub in found))
            act.append(NewRecord("access.searched", shown, purpose=Purpose.SEARCH.value))
    return found


def _known(act: Act, patient: UUID, consent: UUID) -> tuple[FollowUp, ...]:
    items = act.journal(patient)
    signed = next((one for one in items if one.id == consent), None)
    taken_back = [
        one.position for one in items if isinstance(one.content, ConsentWithdrawn) and one.content.consent == consent
    ]
    content = None if signed is None else signed.content
    if signed is None or not isinstance(content, ConsentSigned) or not taken_back:
        raise UserFacing("follow_up.no_withdrawal", "This consent was not taken back. Look at the journal again.")
    if content.purpose is ConsentPurpose.TREATMENT:
        raise UserFacing("follow_up.no_withdrawal", "This consent was not taken back. Look at the journal again.")
    done = done_of(items, consent)
    copies = [(copy, _copy_words(copy)) for copy in copies_to_call_back(items, consent)]
    found = follow_ups_of(content, _prints(act, patient, items, since=signed.at, until=max(taken_back)), copies)
    return tuple(one if one.copy is not None else replace(one, done=done.get(one.item)) for one in found)


def _prints(
    act: Act, patient: UUID, items: Iterable[JournalItem], *, since: datetime, until: int
) -> list[tuple[int, str]]:
    """What was printed or exported of the journal itself until it was taken back, by the withdrawal's place.

    A photo's copy is written down just after its trace, and called back as such.
    """
    events = act.access_events(
        AccessFilter(patient=patient, kinds=("access.printed", "access.exported"), since=since, limit=MOST_COPIES)
    )
    of_photos = {item.position - 1 for item in items if item.kind == "photo.handed_out"}
    return [
        (event.position, _words(event))
        for event in reversed(events)
        if event.position < until and event.position not in of_photos
    ]


def _copy_words(copy: CopyOut) -> str:
    """To whom, when and by whom, as a record keeps it whatever the language of the screen is."""
    return ", ".join((copy.content.recipient, copy.item.at.date().isoformat(), copy.item.author_name))


def _words(event: AccessEvent) -> str:
    """Who handed it out and for whom, as it was written then; when, the record of the log says."""
    day = event.at.date().isoformat()
    return ", ".join(part for part in (day, event.person_name, event.reason) if part)
