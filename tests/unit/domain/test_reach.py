"""What the log says that somebody looked at, summed up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from journal_app.domain.access import AccessEvent
from journal_app.domain.reach import Looks, looks_of

DAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
BO, METTE, OLE = uuid4(), uuid4(), uuid4()


def event(position: int, kind: str, patient: UUID | None = None, *, person: UUID = BO) -> AccessEvent:
    at = DAY + timedelta(hours=position)
    return AccessEvent(at, person, "Bo", f"access.{kind}", patient, None, "", "Reception", position)


def test_nothing() -> None:
    assert looks_of(()) == Looks(None, None, (), 0, ())


def test_looks_are_summed_up_by_patient_latest_first() -> None:
    events = [
        event(1, "signed_in"),
        event(2, "searched"),
        event(3, "record_opened", METTE),
        event(4, "record_opened", OLE),
        event(5, "printed", METTE),
        event(6, "record_opened", METTE),
        event(7, "signed_out"),
    ]
    found = looks_of(reversed(events))
    assert (found.first, found.last, found.searches, found.people) == (events[0].at, events[-1].at, 1, (BO,))
    assert [(one.patient, one.looks, one.handed_out) for one in found.patients] == [(METTE, 2, 1), (OLE, 1, 0)]
    assert (found.patients[0].first, found.patients[0].last) == (events[2].at, events[5].at)
