"""Reading who looked at what, and the patient's own report of it; reading the log is itself traced.

Whoever reads it learns who the patients are and never what was written of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from uuid import UUID

from journal_app.domain.access import AccessEvent, Purpose, StaffNames, access_report_lines
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.ports import AccessFilter, Act, Reader
from journal_app.services.session import Session

REPORT_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class LogPage:
    """Access events, newest first, the identity lines of their patients, and whether older events may follow.

    A line says who the patient is and nothing else: no phone, no last visit.
    """

    events: tuple[AccessEvent, ...]
    patients: Mapping[UUID, PatientStub]
    has_more: bool


def read_log(session: Session, wanted: AccessFilter) -> LogPage:
    """Access events that match; ``access.log_read`` names every patient whose line comes back, and is durable before.

    The reading's own trace is among the events where it matches.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    with session.vault.act(session.now()) as act:
        # One line is left for the trace itself; what was not looked at before it was written is not shown after.
        looked = act.access_events(replace(wanted, limit=wanted.limit - 1))
        lines = _identity_lines(act, {wanted.patient, *(event.patient for event in looked)})
        trace = _trace(act, wanted, purpose=Purpose.LOG_REVIEW, shown=lines)
        found = act.access_events(replace(wanted, limit=wanted.limit + 1))
    known = {trace, *(event.position for event in looked)}
    events = tuple(event for event in found if event.position in known)
    return LogPage(events, lines, has_more=len(found) > len(events))


def patient_report(
    session: Session, patient: UUID, *, language: str, with_names: StaffNames, zone: tzinfo
) -> tuple[str, ...]:
    """The patient's readable report of every look at them, one sentence each, oldest first.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.EXPORT_ACCESS_REPORT)
    with session.vault.act(session.now()) as act:
        wanted = AccessFilter(patient=patient, limit=REPORT_LIMIT)
        _trace(act, wanted, purpose=Purpose.ACCESS_REQUEST)
        events = act.access_events(wanted)
    return access_report_lines(events, language=language, with_names=with_names, zone=zone)


def _trace(act: Act, wanted: AccessFilter, *, purpose: Purpose, shown: Iterable[UUID] = ()) -> int:
    """Write the trace of reading what is wanted; its position."""
    merged = () if wanted.patient is None else act.merged_with(wanted.patient)
    named = tuple(dict.fromkeys((*merged, *shown)))
    detail = AccessDetail(shown=named) if named else None
    (written,) = act.append(NewRecord("access.log_read", detail, patient=wanted.patient, purpose=purpose.value))
    return written.position


def _identity_lines(reader: Reader, patients: Iterable[UUID | None]) -> dict[UUID, PatientStub]:
    lines = (reader.stub(patient) for patient in patients if patient is not None)
    return {line.id: replace(line, phone="", last_visit=None) for line in lines if line is not None}
