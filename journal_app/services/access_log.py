"""Reading who looked at what, and the patient's own report of it; reading the log is itself traced."""

from __future__ import annotations

from datetime import tzinfo
from uuid import UUID

from journal_app.domain.access import AccessEvent, Purpose, StaffNames, access_report_lines
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services import gate
from journal_app.services.ports import AccessFilter
from journal_app.services.session import Session

REPORT_LIMIT = 100_000


def read_log(session: Session, wanted: AccessFilter) -> tuple[AccessEvent, ...]:
    """Access events that match, newest first; ``access.log_read`` is durable before any is returned.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    return _traced_read(session, wanted, purpose=Purpose.LOG_REVIEW)


def patient_report(
    session: Session, patient: UUID, *, language: str, with_names: StaffNames, zone: tzinfo
) -> tuple[str, ...]:
    """The patient's readable report of every look at them, one sentence each, oldest first.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.EXPORT_ACCESS_REPORT)
    events = _traced_read(session, AccessFilter(patient=patient, limit=REPORT_LIMIT), purpose=Purpose.ACCESS_REQUEST)
    return access_report_lines(events, language=language, with_names=with_names, zone=zone)


def _traced_read(session: Session, wanted: AccessFilter, *, purpose: Purpose) -> tuple[AccessEvent, ...]:
    with session.vault.act(session.now()) as act:
        detail = None if wanted.patient is None else gate.detail_of(act, wanted.patient, reason="")
        act.append(NewRecord("access.log_read", detail, patient=wanted.patient, purpose=purpose.value))
        return act.access_events(wanted)
