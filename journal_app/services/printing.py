"""Handing out a patient's journal, copies or access report as files; each is traced before it is made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from enum import Enum
from uuid import UUID

from journal_app.domain.access import Purpose, StaffNames, require_reason
from journal_app.domain.disclosed import handed_on
from journal_app.domain.errors import UserFacing
from journal_app.domain.health import HealthSetAside, HealthSubmitted
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission, Role, permissions
from journal_app.domain.printing import (
    AccessLine,
    AccessReport,
    JournalDocument,
    LedgerState,
    PrintLanguage,
    Printout,
    consent_copy,
    field_key,
    health_copy,
    journal_document,
)
from journal_app.domain.records import NewRecord
from journal_app.domain.rules.wording import NAMES
from journal_app.services import gate, health
from journal_app.services.access_log import REPORT_LIMIT
from journal_app.services.consents import require_consent
from journal_app.services.ports import AccessFilter, Act
from journal_app.services.printed_photos import photos_under_points
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import Session


class Handing(Enum):
    """How a journal leaves the clinic, as the kind of the trace it leaves."""

    PRINTED = "access.printed"
    EXPORTED = "access.exported"


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """How something is to be handed out: language, why (code and words), and the zone its times are shown in."""

    language: PrintLanguage
    purpose: Purpose
    reason: str
    zone: tzinfo


def journal(session: Session, patient: UUID, request: PrintRequest) -> bytes:
    """The whole journal of a patient as a sealed PDF/A.

    Raises:
        UserFacing: no permission, no such patient, or no reason where one is needed.
    """
    return traced_journal(session, patient, request, handing=Handing.PRINTED)[1]


def traced_journal(
    session: Session, patient: UUID, request: PrintRequest, *, handing: Handing
) -> tuple[PatientRecord, bytes]:
    """A patient's record and the sealed PDF/A of it, opened and traced as printed or exported before it is made.

    Raises:
        UserFacing: no permission, no such patient, or no reason where one is needed.
    """
    record, document = traced_document(session, patient, request, handing=handing)
    return record, session.documents.journal_pdf(document, session.vault.seal())


def traced_document(
    session: Session,
    patient: UUID,
    request: PrintRequest,
    *,
    handing: Handing,
    shown: Callable[[PatientRecord], PatientRecord] = lambda record: record,
) -> tuple[PatientRecord, JournalDocument]:
    """A patient's record and the journal arranged from it, traced as printed or exported before anything is made.

    ``shown`` lays over the record what does not leave as it is; the record that comes back is that one.

    Raises:
        UserFacing: no permission, no such patient, or no reason where one is needed.
    """
    session.require(Permission.EXPORT_PATIENT)
    request = _checked(request)
    record = shown(gate.take_record(session, patient, request.purpose, reason=request.reason))
    _trace(session, record.patient.id, request, handing=handing)
    document = journal_document(
        record,
        clinic=session.vault.clinic(),
        ledger=ledger_state(session),
        printout=_printout(session, request),
        people=session.vault.people(),
        names=words_for_codes(session, request.language),
        questionnaires=health.questionnaires_in(session, record),
        photos=photos_under_points(session, record),
    )
    return record, document


def consent(session: Session, patient: UUID, consent_id: UUID, request: PrintRequest) -> bytes:
    """The patient's copy of one signed consent as a sealed PDF/A.

    Raises:
        UserFacing: no permission, no such patient, or the journal holds no such consent.
    """
    session.require(Permission.READ_CLINICAL)
    request = _checked(request)
    record = gate.take_record(session, patient, request.purpose, reason=request.reason)
    require_consent(record, consent_id)
    _trace(session, record.patient.id, request, handing=Handing.PRINTED)
    copy = consent_copy(
        record,
        consent=consent_id,
        clinic=session.vault.clinic(),
        ledger=ledger_state(session),
        printout=_printout(session, request),
        people=session.vault.people(),
        names=words_for_codes(session, request.language),
    )
    return session.documents.consent_pdf(copy, session.vault.seal())


def health_answers(session: Session, patient: UUID, submissions: Collection[UUID], request: PrintRequest) -> bytes:
    """The patient's copy of health answers they gave as a sealed PDF/A.

    Raises:
        UserFacing: no permission, no such patient, or the journal holds no such answers that can be read and were not
            set aside: those may be somebody else's.
    """
    session.require(Permission.READ_CLINICAL)
    request = _checked(request)
    record = gate.take_record(session, patient, request.purpose, reason=request.reason)
    _require_answers(record, submissions)
    _trace(session, record.patient.id, request, handing=Handing.PRINTED)
    copy = health_copy(
        record,
        submissions=submissions,
        clinic=session.vault.clinic(),
        ledger=ledger_state(session),
        printout=_printout(session, request),
        people=session.vault.people(),
        names=words_for_codes(session, request.language),
        questionnaires=health.questionnaires_in(session, record),
    )
    return session.documents.health_pdf(copy, session.vault.seal())


def access_report(session: Session, patient: UUID, request: PrintRequest, *, staff_names: StaffNames) -> bytes:
    """The patient's own report of who looked, as a sealed PDF/A.

    Raises:
        UserFacing: no permission or no such patient.
    """
    session.require(Permission.EXPORT_ACCESS_REPORT)
    request = _checked(request)
    with session.vault.act(session.now()) as act:
        act.append(_trace_record(act, patient, request, handing=Handing.PRINTED))
        known = act.patient(patient)
        if known is None:
            raise gate.NoSuchPatient
        events = act.access_events(AccessFilter(patient=patient, limit=REPORT_LIMIT))
        is_readable = Permission.READ_CLINICAL in permissions(session.vault.person.roles)
        handed = handed_on(act.journal(patient)) if is_readable else None
    people = {person.id: person for person in session.vault.people()}
    shown = staff_names is StaffNames.SHOWN
    lines = tuple(
        AccessLine(
            at=event.at,
            who=event.person_name if shown else "",
            role=_role(people[event.person].roles) if event.person in people else "",
            act=event.kind,
            purpose=event.purpose or "",
            seat=event.seat,
        )
        for event in reversed(events)
    )
    since = events[-1].at if events else session.now()
    report = AccessReport(
        clinic=session.vault.clinic(),
        patient=known,
        since=since,
        until=session.now(),
        lines=lines,
        ledger=ledger_state(session),
        printout=_printout(session, request),
        handed=handed,
    )
    return session.documents.access_pdf(report, session.vault.seal())


def words_for_codes(session: Session, language: str) -> Mapping[str, str]:
    """Words in a language for the codes of treatments, areas and fields, from the pack in force, and kinds of rules."""
    sentences = session.packs.phrasebook(language).sentences
    names = {key: name for key, name in sentences.items() if key.startswith(NAMES)}
    for definition in pack_in_force(session).treatments:
        names[definition.code] = definition.names[language]
        names |= {area.id: area.names[language] for area in definition.areas}
        names |= {field_key(definition.code, field.id): field.names[language] for field in definition.fields}
    return names


def _require_answers(record: PatientRecord, submissions: Collection[UUID]) -> None:
    items = [item for item in record.items if item.counts]
    aside = {item.content.submission for item in items if isinstance(item.content, HealthSetAside)}
    there = {item.id for item in items if isinstance(item.content, HealthSubmitted)} - aside
    if not submissions or not there.issuperset(submissions):
        raise UserFacing("health.no_answers", "These health answers are not in the patient's journal, or do not count.")


def _checked(request: PrintRequest) -> PrintRequest:
    require_reason(request.purpose, request.reason)
    return replace(request, reason=gate.words_of(request.reason))


def _role(roles: frozenset[Role]) -> str:
    return next((role.value for role in Role if role in roles), "")


def _trace(session: Session, patient: UUID, request: PrintRequest, *, handing: Handing) -> None:
    with session.vault.act(session.now()) as act:
        act.append(_trace_record(act, patient, request, handing=handing))


def _trace_record(act: Act, patient: UUID, request: PrintRequest, *, handing: Handing) -> NewRecord:
    detail = gate.detail_of(act, patient, reason=request.reason)
    return NewRecord(handing.value, detail, patient=patient, purpose=request.purpose.value)


def ledger_state(session: Session) -> LedgerState:
    """The ledger at this moment, for a document to name."""
    head = session.vault.head()
    return LedgerState(session.vault.id, session.vault.first_leaf().hex(), head.size, head.root.hex())


def _printout(session: Session, request: PrintRequest) -> Printout:
    person = session.vault.person
    return Printout(request.language, session.now(), person.name, request.reason or request.purpose.value, request.zone)
