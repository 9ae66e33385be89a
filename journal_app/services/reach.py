"""What somebody, or whoever sat at a computer, could read and did look at; the looking is itself traced.

It says who the patients are and never what was written of them.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.people import Permission, Role
from journal_app.domain.printing import PrintLanguage, Printout
from journal_app.domain.reach import Reach, ReachSheet, looks_of
from journal_app.domain.records import NewRecord
from journal_app.services.access_log import REPORT_LIMIT
from journal_app.services.ports import AccessFilter, Act
from journal_app.services.printing import ledger_state
from journal_app.services.session import Session


def find(session: Session, *, person: UUID | None = None, seat: UUID | None = None) -> Reach:
    """What a person, or whoever sat at a computer, could read and did look at; ``access.log_read`` names each patient.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    with session.vault.act(session.now()) as act:
        return _reach(act, "access.log_read", person, seat)


def pdf(
    session: Session, language: PrintLanguage, *, name: str, person: UUID | None = None, seat: UUID | None = None
) -> bytes:
    """The same as a PDF/A; ``access.printed`` names each patient in it. ``name`` is the person's or computer's.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_ACCESS_LOG)
    now = session.now()
    with session.vault.act(now) as act:
        found = _reach(act, "access.printed", person, seat)
    printout = Printout(language, now, session.vault.person.name, Purpose.LOG_REVIEW.value, session.clock.zone())
    sheet = ReachSheet(session.vault.clinic(), name, found, ledger_state(session), printout)
    return session.documents.reach_pdf(sheet, session.vault.seal())


def _reach(act: Act, trace: str, person: UUID | None, seat: UUID | None) -> Reach:
    """What was asked for, once its trace stands in the same transaction."""
    looks = looks_of(act.access_events(AccessFilter(person=person, seat=seat, limit=REPORT_LIMIT)))
    stubs = (act.stub(one.patient) for one in looks.patients)
    lines = {stub.id: replace(stub, phone="", last_visit=None) for stub in stubs if stub is not None}
    detail = AccessDetail(shown=tuple(lines)) if lines else None
    act.append(NewRecord(trace, detail, purpose=Purpose.LOG_REVIEW.value))
    known, stopped = {one.id: one for one in act.people()}, act.stopped_treating()
    came = [one for one in (looks.people if person is None else (person,)) if one in known]
    treated = any(one in stopped or Role.PRACTITIONER in known[one].roles for one in came)
    return Reach(act.patient_count(), treated, looks, lines, tuple(known[one].name for one in came))
