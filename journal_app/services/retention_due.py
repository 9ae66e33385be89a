"""Finds journals whose time is over, for somebody to judge; the views' word is enough for a list, never to erase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from journal_app.domain.erasures import DueJournal, DueJournals
from journal_app.domain.retention import Due, RetentionClass, due, rule_for
from journal_app.services.ports import Reader
from journal_app.services.session import Session

MOST_LINES = 100
"""So many are shown at once, the oldest first: each is to be judged by itself, and each is a look at somebody."""


def find(session: Session, reader: Reader) -> DueJournals:
    """Those whom neither time nor hold, restriction or proposal keeps, the longest over first."""
    spoken_of = set(_spoken_of(reader))
    jurisdiction, today, zone = reader.clinic().jurisdiction, session.clock.today(), session.clock.zone()
    found: list[tuple[date, UUID, Due, RetentionClass]] = []
    for one in reader.last_written():
        kind = RetentionClass.JOURNAL if one.has_clinical else RetentionClass.PROSPECT
        over = due(rule_for(jurisdiction, kind), one.at.astimezone(zone).date(), born=one.born)
        if over.ends <= today and one.patient not in spoken_of:
            found.append((over.ends, one.patient, over, kind))
    found.sort(key=lambda line: line[:2])
    lines = (_line(reader, patient, over, kind) for _, patient, over, kind in found[:MOST_LINES])
    return DueJournals(tuple(line for line in lines if line is not None), len(found))


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
