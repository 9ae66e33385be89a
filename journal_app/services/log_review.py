"""Reviewing the access log: what must be looked at, what was said of it, and queries until they end; it judges nothing.

Whoever reviews learns who the patients are and never what was written of them.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.appointments import Appointment
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.errors import UserFacing
from journal_app.domain.log_review import (
    LONGEST_PERIOD,
    MOST_EVENTS,
    RELATED_WITHIN,
    SAMPLE,
    Flag,
    Flagged,
    Judged,
    Known,
    LogReviewed,
    OpeningHours,
    QuerySettled,
    Verdict,
    open_queries,
    still_left,
    to_review,
)
from journal_app.domain.names import Lines, PersonName, clean_text
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.ports import AccessFilter, Act, Reader
from journal_app.services.session import ChangeSet, Session

_LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """What one review must judge, newest first, with the identity lines of the patients; ``events`` counts all looks.

    ``began`` is the position of the trace that the sheet left: nothing after it is on the sheet. ``own`` are the
    positions of the looks by the reviewer, which are left to somebody else; looks that earlier reviewers left are among
    the ``flagged``.
    """

    since: datetime
    until: datetime
    events: int
    seed: str
    flagged: tuple[Flagged, ...]
    patients: Mapping[UUID, PatientStub]
    began: int
    own: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenQuery:
    """A look that a review queried and nobody settled yet."""

    review: UUID
    event: AccessEvent
    judged: Judged
    by: str


def reviewed_until(session: Session) -> datetime | None:
    """Until when reviews follow one another without a gap, None where there was no review yet.

    None reviews what came after it was signed, whatever end it states: who looks later that day is on the next list.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    with session.vault.snapshot() as reader:
        reviews = sorted(reader.log_reviews(), key=lambda review: review.content.since)
    reached: datetime | None = None
    for review in reviews:
        if reached is not None and review.content.since > reached:
            break
        ends = min(review.content.until, review.at)
        reached = ends if reached is None else max(reached, ends)
    return reached


def left_count(session: Session) -> int:
    """How many looks by reviewers wait for somebody else's judgement; it names nobody.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    with session.vault.snapshot() as reader:
        return len(still_left(reader.log_reviews()))


def open_query_count(session: Session) -> int:
    """How many looks were queried and not settled; it names nobody.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    with session.vault.snapshot() as reader:
        return len(open_queries(reader.log_reviews(), reader.settled_queries()))


def begin(
    session: Session, since: datetime, until: datetime, *, hours: OpeningHours | None = None, seed: str = ""
) -> ReviewSheet:
    """The looks of a period, at most until now, that must be judged; ``access.log_read`` names the patients before.

    Without a ``seed`` one is drawn that nobody could know; with that of an earlier review its sample is drawn again.
    Nobody judges their own looks: those of the one who reviews are left, also in a clinic of one person, until an
    auditor or another owner reviews; whoever does finds them on the sheet.

    Raises:
        UserFacing: no permission, or no period that can be reviewed at once.
    """
    session.require(Permission.READ_ACCESS_LOG)
    now = session.now()
    ends = min(until, now)
    if ends <= since or until - since > LONGEST_PERIOD:
        raise UserFacing("log_review.period", "Choose a period of at least a day and at most a year.")
    drawn = seed or secrets.token_hex(16)
    with session.vault.act(now) as act:
        events = _events(act, since, ends)
        found = to_review(events, _known(session, act, events, hours or OpeningHours()), seed=drawn)
        found += _left_before(act, {one.event.position for one in found})
        me = session.vault.person.id
        flagged = tuple(one for one in found if one.event.person != me)
        own = tuple(sorted(one.event.position for one in found if one.event.person == me))
        lines = _lines(act, (one.event.patient for one in flagged))
        detail = AccessDetail(shown=tuple(lines)) if lines else None
        (trace,) = act.append(NewRecord("access.log_read", detail, purpose=Purpose.LOG_REVIEW.value))
    return ReviewSheet(since, ends, len(events), drawn, flagged, lines, trace.position, own)


def _left_before(reader: Reader, besides: set[int]) -> tuple[Flagged, ...]:
    """The looks that earlier reviewers left because they were their own, newest first."""
    wanted = [one for one in reversed(still_left(reader.log_reviews())) if one not in besides]
    return tuple(
        Flagged(event, (Flag.LEFT,))
        for position in wanted
        for event in reader.access_events(AccessFilter(before=position + 1, limit=1))
        if event.position == position
    )


def complete(session: Session, sheet: ReviewSheet, judged: Iterable[Judged], *, remark: str = "") -> ChangeSet:
    """Sign a review in which every look on the sheet was judged; a query says what is asked.

    Raises:
        UserFacing: no permission, something was not judged, a query asks nothing, or it is one's own look.
    """
    session.require(Permission.READ_ACCESS_LOG)
    if any(one.event.person == session.vault.person.id for one in sheet.flagged):
        raise UserFacing("log_review.own", "Nobody judges their own looks. Let somebody else review them.")
    said = {one.position: replace(one, note=_words(one.note)) for one in judged}
    if said.keys() != {one.event.position for one in sheet.flagged}:
        raise UserFacing("log_review.not_all", "Say of every look on the list whether it was justified.")
    for one in said.values():
        if one.verdict is Verdict.QUERY and not one.note:
            raise UserFacing("log_review.no_question", "Write what is to be asked about each look that is queried.")
    content = LogReviewed(
        since=sheet.since,
        until=sheet.until,
        events=sheet.events,
        seed=sheet.seed,
        sample=SAMPLE,
        judged=tuple(replace(said[one.event.position], flags=one.flags) for one in sheet.flagged),
        remark=_words(remark),
        left=sheet.own,
    )
    with session.vault.act(session.now()) as act:
        (written,) = act.append(NewRecord("log.reviewed", content))
    return ChangeSet.of("log.reviewed", made=written.id)


def queries(session: Session) -> tuple[OpenQuery, ...]:
    """The looks that reviews queried and nobody settled yet, oldest first; reading them is traced like the log.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    with session.vault.act(session.now()) as act:
        waiting = open_queries(act.log_reviews(), act.settled_queries())
        names = {person.id: person.name for person in act.people()}
        found = {
            event.position: event
            for position in waiting
            for event in act.access_events(AccessFilter(before=position + 1, limit=1))
            if event.position == position
        }
        shown = tuple(dict.fromkeys(event.patient for event in found.values() if event.patient is not None))
        if waiting:
            detail = AccessDetail(shown=shown) if shown else None
            act.append(NewRecord("access.log_read", detail, purpose=Purpose.LOG_REVIEW.value))
    return tuple(
        OpenQuery(review.id, found[position], _judged(review.content, position), names.get(review.author, ""))
        for position, review in sorted(waiting.items())
        if position in found
    )


def settle(session: Session, query: OpenQuery, finding: str) -> ChangeSet:
    """Write down how a query ended.

    Raises:
        UserFacing: no permission, no finding, somebody settled it already, or it is about one's own look.
    """
    session.require(Permission.READ_ACCESS_LOG)
    if query.event.person == session.vault.person.id:
        raise UserFacing("log_review.own", "Nobody judges their own looks. Let somebody else review them.")
    words = _words(finding)
    if not words:
        raise UserFacing("log_review.no_finding", "Write how this query ended.")
    position = query.event.position
    with session.vault.act(session.now()) as act:
        waiting = open_queries(act.log_reviews(), act.settled_queries()).get(position)
        if waiting is None or waiting.id != query.review:
            raise UserFacing("log_review.settled", "This query was settled already.")
        content = QuerySettled(query.review, position, words)
        act.append(NewRecord("log.query_settled", content, refs={"review": (query.review,)}))
    return ChangeSet.of("log.query_settled")


def _judged(content: LogReviewed, position: int) -> Judged:
    return next(one for one in content.judged if one.position == position)


def _events(act: Act, since: datetime, until: datetime) -> tuple[AccessEvent, ...]:
    found = act.access_events(AccessFilter(since=since, until=until, limit=MOST_EVENTS + 1))
    if len(found) > MOST_EVENTS:
        raise UserFacing(
            "log_review.too_many", "This period holds too many looks for one review. Choose a shorter one."
        )
    return found


def _known(session: Session, act: Act, events: tuple[AccessEvent, ...], hours: OpeningHours) -> Known:
    stubs = {one: act.stub(one) for one in {event.patient for event in events if event.patient is not None}}
    names: dict[UUID, PersonName] = {one: stub.name for one, stub in stubs.items() if stub is not None}
    related = act.explained_looks(events, within=RELATED_WITHIN) | _booked(act, events)
    return Known(act.people(), names, related, hours, session.clock.zone())


def _booked(reader: Reader, events: tuple[AccessEvent, ...]) -> frozenset[int]:
    """The looks at a patient who was expected within a day of them: whoever is at work may have needed the record."""
    looks = [event for event in events if event.patient is not None]
    if not looks:
        return frozenset()
    near = timedelta(days=1)
    first, last = min(event.at for event in looks), max(event.at for event in looks)
    expected: dict[UUID, list[Appointment]] = {}
    for one in reader.appointments(first - near, last + near):
        expected.setdefault(reader.survivor(one.patient), []).append(one)
    return frozenset(
        event.position
        for event in looks
        if event.patient is not None
        and any(abs(one.start - event.at) <= near for one in expected.get(reader.survivor(event.patient), ()))
    )


def _lines(act: Act, patients: Iterable[UUID | None]) -> dict[UUID, PatientStub]:
    stubs = (act.stub(patient) for patient in patients if patient is not None)
    return {stub.id: replace(stub, phone="", last_visit=None) for stub in stubs if stub is not None}


def _words(text: str) -> str:
    return clean_text(text.strip(), max_length=_LONGEST_NOTE, lines=Lines.MANY)
