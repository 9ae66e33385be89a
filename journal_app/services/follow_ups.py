"""What is left to take down after consents were taken back, item by item; it must not take anything down itself."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import ConsentPurpose, ConsentSigned, ConsentWithdrawn, FollowedUp
from journal_app.domain.errors import UserFacing
from journal_app.domain.follow_ups import FollowUp, done_of, follow_ups_of
from journal_app.domain.journal import PatientRecord
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.ports import AccessFilter, Act
from journal_app.services.session import ChangeSet, Session

MOST_COPIES = 200
MOST_SHOWN = 100


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
        UserFacing: no permission, or there is no such thing left to do.
    """
    session.require(Permission.WRITE_CLINICAL)
    person, patient = session.vault.person, record.patient.id
    with session.vault.act(session.now()) as act:
        left = [one for one in _known(act, patient, consent) if one.done is None]
        wanted = next((one for one in left if one.item == item), None)
        if wanted is None:
            raise UserFacing("follow_up.unknown", "This is done already. Look at the list again.")
        refs: dict[str, tuple[UUID, ...]] = {"consent": (consent,)}
        if len(left) == 1:
            refs["settles"] = (consent,)
        content = FollowedUp(consent, item, wanted.kind, wanted.what, person.id, person.name)
        new = NewRecord("withdrawal.followed_up", content, patient=patient, purpose=Purpose.CARE.value, refs=refs)
        (written,) = act.append(new)
    return ChangeSet.of("withdrawal.followed_up", patients=[patient], made=written.id)


def count_open(session: Session) -> int:
    """How many patients took a consent back of which something is left to do; names nobody.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_CLINICAL)
    return len(session.vault.unsettled_withdrawals())


def find_open(session: Session) -> tuple[PatientStub, ...]:
    """Their identity lines, oldest withdrawal first, at most ``MOST_SHOWN``; traced as a search that showed them.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_CLINICAL)
    session.require(Permission.SEARCH_PATIENTS)
    with session.vault.act(session.now()) as act:
        wanted = act.unsettled_withdrawals()[:MOST_SHOWN]
        found = tuple(stub for stub in map(act.stub, wanted) if stub is not None)
        if found:
            shown = AccessDetail(shown=tuple(stub.id for stub in found))
            act.append(NewRecord("access.searched", shown, purpose=Purpose.SEARCH.value))
    return found


def _known(act: Act, patient: UUID, consent: UUID) -> tuple[FollowUp, ...]:
    items = act.journal(patient)
    signed = next((one for one in items if one.id == consent), None)
    is_taken_back = any(isinstance(one.content, ConsentWithdrawn) and one.content.consent == consent for one in items)
    content = None if signed is None else signed.content
    if signed is None or not isinstance(content, ConsentSigned) or not is_taken_back:
        raise UserFacing("follow_up.no_withdrawal", "This consent was not taken back. Look at the journal again.")
    if content.purpose is ConsentPurpose.TREATMENT:
        raise UserFacing("follow_up.no_withdrawal", "This consent was not taken back. Look at the journal again.")
    kinds = ("access.printed", "access.exported")
    events = act.access_events(AccessFilter(patient=patient, kinds=kinds, since=signed.at, limit=MOST_COPIES))
    done = done_of(items, consent)
    copies = [(event.position, _words(event)) for event in reversed(events)]
    return tuple(replace(one, done=done.get(one.item)) for one in follow_ups_of(content, copies))


def _words(event: AccessEvent) -> str:
    """Who handed it out and for whom, as it was written then; when, the record of the log says."""
    day = event.at.date().isoformat()
    return ", ".join(part for part in (day, event.person_name, event.reason) if part)
