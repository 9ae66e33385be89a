"""Finds journals whose time is over, for somebody to judge; the views' word is enough for a list, never to erase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from journal_app.domain.appointments import bounds_of
from journal_app.domain.erasures import DueJournal, DueJournals, Waits
from journal_app.domain.requests import Right
from journal_app.domain.retention import Due, RetentionClass, due, rule_for
from journal_app.services.ports import Reader
from journal_app.services.session import Session

MOST_LINES = 100
"""So many are shown at once, the oldest first: each is to be judged by itself, and each is a look at somebody."""
_SHORTEST_YEAR = timedelta(days=364)
"""Less than any, by more than summer time moves a midnight: what is read for the list is judged to the day after."""
_NEEDING = frozenset((Right.ACCESS, Right.RECTIFICATION, Right.RESTRICTION, Right.PORTABILITY, Right.COMPLAINT))
"""What cannot be answered any more once the data are gone; an erasure itself answers the other requests."""


def find(session: Session, reader: Reader) -> DueJournals:
    """Those whom neither time nor hold, restriction, proposal or what waits keeps, the longest over first."""
    spoken_of = {*_spoken_of(reader), *waiting(session, reader)}
    jurisdiction, today, zone = reader.clinic().jurisdiction, session.clock.today(), session.clock.zone()
    rules = {kind: rule_for(jurisdiction, kind) for kind in (RetentionClass.JOURNAL, RetentionClass.PROSPECT)}
    _, tonight = bounds_of(today, zone)
    soonest = min(rule.years for rule in rules.values()) * _SHORTEST_YEAR
    found: list[tuple[date, UUID, Due, RetentionClass]] = []
    for one in reader.last_written(before=tonight - soonest):
        kind = RetentionClass.JOURNAL if one.has_clinical else RetentionClass.PROSPECT
        over = due(rules[kind], one.at.astimezone(zone).date(), born=one.born)
        if over.ends <= today and one.patient not in spoken_of:
            found.append((over.ends, one.patient, over, kind))
    found.sort(key=lambda line: line[:2])
    lines = (_line(reader, patient, over, kind) for _, patient, over, kind in found[:MOST_LINES])
    return DueJournals(tuple(line for line in lines if line is not None), len(found))


def waiting(session: Session, reader: Reader) -> dict[UUID, tuple[Waits, ...]]:
    """Of whom something is not over yet, and what: a request that needs the journal, an appointment today or later."""
    asked = {
        reader.survivor(one.patient)
        for one in reader.requests()
        if one.patient is not None and one.closed is None and one.asked.right in _NEEDING
    }
    today, _ = bounds_of(session.clock.today(), session.clock.zone())
    coming = reader.appointments(today, datetime.max.replace(tzinfo=UTC))
    expected = {reader.survivor(one.patient) for one in coming if one.takes_place}
    found = ((asked, Waits.REQUEST), (expected, Waits.APPOINTMENT))
    return {one: tuple(what for whose, what in found if one in whose) for one in asked | expected}


def _line(reader: Reader, patient: UUID, over: Due, kind: RetentionClass) -> DueJournal | None:
    stub = reader.stub(patient)
    return None if stub is None else DueJournal(replace(stub, phone="", last_visit=None), over, kind)


def _spoken_of(reader: Reader) -> Iterator[UUID]:
    """Whose line stands elsewhere already, or who is not to be asked about."""
    for hold in reader.legal_holds().values():
        yield reader.survivor(hold.patient)
    for restriction in reader.restrictions():
        if restriction.lifted is None:
            yield from map(reader.survivor, restriction.on)
    for proposed in reader.erasure_proposals():
        yield from map(reader.survivor, proposed.content.patients)
