"""Handing out everything of one patient with proof, for a board, the patient or a clinic; it must not write any file.

A case is opened (traced before anything comes back), its parts are asked for one by one, and it is closed with the
record that says exactly what was handed out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from uuid import UUID

from journal_app.domain.access import AccessEvent, LookReasons, Purpose, StaffNames, access_report_lines
from journal_app.domain.blackening import Redaction
from journal_app.domain.bundles import CASE_EXPORTED, BundleMark, CaseExported, ExportSignature, ProvenRecord
from journal_app.domain.clinic import Clinic
from journal_app.domain.errors import UserFacing
from journal_app.domain.health import HealthConfirmed, HealthSubmitted
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.printing import JournalDocument, PrintLanguage
from journal_app.domain.records import NewRecord
from journal_app.domain.redactions import NOTHING, DecisionProblem, Layer, laid_over
from journal_app.services import exporting, gate, printing, redactions
from journal_app.services.access_log import REPORT_LIMIT
from journal_app.services.bundle_port import OnProgress
from journal_app.services.ports import AccessFilter, Draft, Evidence
from journal_app.services.printing import Handing, PrintRequest
from journal_app.services.session import Session

LONGEST_RECIPIENT = 200
_LOOK = "access."
_OF_OTHERS = ("query", "shown")
_REASON = "reason"
_OF_LEAVING = (_REASON,)
_HANDED_OUT = ("access.printed", "access.exported")


@dataclass(frozen=True, slots=True)
class CaseRequest:
    """What is to be handed out: of whom, to whom, why, in which language, and on which clock its times are told.

    ``case`` is the complaint case that it goes out for. With ``staff_names`` hidden, who looked is told by time,
    purpose and place alone. With ``look_reasons`` hidden, nothing goes out that was typed as the reason for a look.
    What was decided to be blackened for that case is.
    """

    patient: UUID
    recipient: str
    reason: str
    language: PrintLanguage
    zone: tzinfo
    purpose: Purpose = Purpose.COMPLAINT
    staff_names: StaffNames = StaffNames.SHOWN
    case: UUID | None = None
    look_reasons: LookReasons = LookReasons.SHOWN


@dataclass(frozen=True, slots=True)
class Case:
    """A patient's journal on its way out; ``recipient`` and ``reason`` as they are kept.

    ``record`` is as it leaves: ``blackened`` are the redactions that are laid over it, by where their records stand,
    and ``left_drafts`` says how many unsigned drafts stay behind. ``patients`` are the registrations it is made of.
    """

    request: CaseRequest
    recipient: str
    reason: str
    record: PatientRecord
    document: JournalDocument
    drafts: tuple[Draft, ...]
    events: tuple[AccessEvent, ...]
    evidence: Evidence
    clinic: Clinic
    fingerprint: str
    made_at: datetime
    made_by: str
    blackened: Mapping[int, Redaction] = field(default_factory=dict)
    left_drafts: int = 0
    patients: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class ClosedCase:
    """What shows that the clinic handed this out: the export's record, where it stands, and the signature.

    ``note`` is a checkpoint that covers the record, ``consistency`` that it goes on from the case's own.
    """

    record: ProvenRecord
    note: str
    consistency: tuple[bytes, ...]
    signed: ExportSignature


def open_case(session: Session, request: CaseRequest) -> Case:
    """Everything of one patient; ``access.exported`` and ``access.log_read`` are durable before.

    Raises:
        UserFacing: no permission, no such patient, no recipient or reason, or no such open case.
    """
    session.require(Permission.EXPORT_ACCESS_REPORT)
    recipient = clean_text(request.recipient, max_length=LONGEST_RECIPIENT, lines=Lines.ONE).strip()
    if not recipient:
        raise UserFacing("case_export.no_recipient", "Write to whom the journal is handed out.")
    _require_open(session, request)
    asked = PrintRequest(request.language, request.purpose, request.reason, request.zone)
    layers: list[Layer] = []

    def shown(whole: PatientRecord) -> PatientRecord:
        layers.append(_layer_for(session, whole, request))
        return laid_over(whole, layers[0], language=request.language.value)

    record, document = printing.traced_document(session, request.patient, asked, handing=Handing.EXPORTED, shown=shown)
    named = layers[0].redactions
    events, patients = _events(session, record.patient.id, request)
    drafts = exporting.drafts_of(session, record)
    going = tuple(one for one in drafts if layers[0].lets_out(one.id, one.saved))
    return Case(
        request=request,
        recipient=recipient,
        reason=gate.words_of(request.reason),
        record=record,
        document=document,
        drafts=going,
        events=events,
        evidence=session.vault.evidence(session.now()),
        clinic=session.vault.clinic(),
        fingerprint=session.vault.first_leaf().hex(),
        made_at=session.now(),
        made_by=session.vault.person.name,
        blackened={one.position: named[one.id] for one in record.items if one.id in named},
        left_drafts=len(drafts) - len(going),
        patients=patients,
    )


def _layer_for(session: Session, whole: PatientRecord, request: CaseRequest) -> Layer:
    """What is blackened for the request's case; for a complaint without one, nothing may be blackened for any."""
    if request.case is not None:
        standing = redactions.standing(session, whole, request.case)
        _require_whole(standing.problem)
        return standing.layer
    if request.purpose is Purpose.COMPLAINT:
        for standing in _decided_for(session, whole):
            if standing.problem is not None or standing.layer.redactions or standing.layer.drafts is not None:
                raise UserFacing(
                    "case_export.blackened",
                    "For an open complaint case of this patient something is blackened, which would go out here. Hand "
                    "the journal out from the case (from a terminal: export-case).",
                )
    return NOTHING


def _require_whole(problem: DecisionProblem | None) -> None:
    """That what was decided can be laid over every record it names: half of it would let the other half out."""
    if problem is DecisionProblem.UNREADABLE:
        raise UserFacing(
            "case_export.decision_unreadable",
            "What was decided to be blackened for this case cannot be read, so nothing goes out. Decide again what "
            "goes out, and run a full check.",
        )
    if problem is DecisionProblem.ELSEWHERE:
        raise UserFacing(
            "case_export.decision_elsewhere",
            "What was decided to be blackened for this case names records that are not in this journal as it is shown "
            "now: registrations were merged or parted since. Decide again what goes out.",
        )


def _decided_for(session: Session, whole: PatientRecord) -> Iterator[redactions.Standing]:
    """What was decided for each open case of a patient."""
    with session.vault.snapshot() as reader:
        patient = whole.patient.id
        if reader.has_unreadable_case(patient):
            raise UserFacing(
                "case_export.case_unreadable",
                "A complaint case of this patient cannot be read, so nobody knows what is blackened for it and nothing "
                "goes out for a complaint. Run a full check.",
            )
        ours = [one.id for one in reader.cases() if one.closed is None and reader.survivor(one.patient) == patient]
    return (redactions.standing(session, whole, one) for one in ours)


def _require_open(session: Session, request: CaseRequest) -> None:
    """A journal goes out for a case only if it is that case's, and while it is open."""
    if request.case is None:
        return
    with session.vault.snapshot() as reader:
        open_cases = {one.id: reader.survivor(one.patient) for one in reader.cases() if one.closed is None}
        if open_cases.get(request.case) != reader.survivor(request.patient):
            raise UserFacing("case_export.no_case", "This patient has no such open complaint case.")


def _events(session: Session, patient: UUID, request: CaseRequest) -> tuple[tuple[AccessEvent, ...], frozenset[UUID]]:
    """Who looked, and the registrations that are shown as this patient now."""
    with session.vault.act(session.now()) as act:
        detail = gate.detail_of(act, patient, reason=gate.words_of(request.reason))
        act.append(NewRecord("access.log_read", detail, patient=patient, purpose=request.purpose.value))
        found = act.access_events(AccessFilter(patient=patient, limit=REPORT_LIMIT))
        return found, frozenset((patient, *act.merged_with(patient)))


def positions(session: Session, case: Case) -> tuple[int, ...]:
    """Where every record stands that is shown: the journal, who looked, and whose keys signed; in order.

    Who looked while another registration was shown as this one is told, without the record: it is of the other one.
    """
    record = case.record
    journal = {item.position for item in record.items}
    shown = case.request.staff_names is StaffNames.SHOWN
    looks = [one for one in case.events if shown and (one.patient is None or one.patient in case.patients)]
    events = {event.position for event in looks if event.position < case.evidence.size}
    people = {item.author for item in record.items} | {event.person for event in looks} | {session.vault.person.id}
    health = [item.content for item in record.items if isinstance(item.content, HealthSubmitted | HealthConfirmed)]
    forms = {answered.form.sha256 for content in health for answered in content.forms}
    asked = case.evidence.questionnaires(forms)
    people |= set(case.evidence.authors(asked))
    return tuple(sorted({*journal, *events, *asked, *case.evidence.people_behind(people)}))


def proven(case: Case, position: int) -> ProvenRecord:
    """One of the records that are shown, without what is another's or was blackened: that it is there still shows."""
    redaction = case.blackened.get(position)
    found = case.evidence.proven(position)
    if redaction is not None:
        return case.evidence.proven(position, withheld=_withheld(found, redaction))
    if found.kind.startswith(_LOOK):
        shown = case.request.look_reasons is LookReasons.SHOWN
        return case.evidence.proven(position, withheld=_OF_OTHERS if shown else (*_OF_OTHERS, _REASON))
    if found.kind == "user.removed":
        return case.evidence.proven(position, withheld=_OF_LEAVING)
    return found


def _withheld(found: ProvenRecord, redaction: Redaction) -> frozenset[str]:
    """The fields that stay behind; all of them where one of the named is not there by that name (an older schema)."""
    there = frozenset() if found.body is None else frozenset(found.body.fields)
    named = frozenset(redaction.fields)
    return named if named and named <= there else there


def journal_pdf(session: Session, case: Case, mark: BundleMark, told: OnProgress) -> bytes:
    """The whole journal as a sealed PDF/A whose first page names the folder; what ``told`` raises ends its making."""
    session.require(Permission.EXPORT_PATIENT)
    return session.documents.journal_pdf(case.document, session.vault.seal(), bundle=mark, told=told)


def fhir(session: Session, case: Case) -> bytes:
    """The journal as FHIR R4, for another clinic's system."""
    session.require(Permission.EXPORT_PATIENT)
    with session.vault.snapshot() as reader:
        stock = reader.stock()
    return session.documents.fhir_bundle(case.document, stock=stock, recipient=case.recipient)


def original(session: Session, case: Case, record: UUID, file: UUID) -> bytes:
    """A photo, document or scan as it was taken in, to the byte.

    Raises:
        UserFacing, Environmental: it does not open, is missing, or its record does not count.
    """
    return gate.open_file(session, case.record, record, file)


def who_looked(case: Case) -> tuple[str, ...]:
    """Every look at the patient, a sentence each, oldest first."""
    return _told(case, case.events)


def handed_out(case: Case) -> tuple[str, ...]:
    """Every printout and export so far, a sentence each, oldest first; this one is the last."""
    return _told(case, tuple(event for event in case.events if event.kind in _HANDED_OUT))


def _told(case: Case, events: tuple[AccessEvent, ...]) -> tuple[str, ...]:
    request = case.request
    return access_report_lines(
        events,
        language=request.language.value,
        with_names=request.staff_names,
        zone=request.zone,
        with_reasons=request.look_reasons,
    )


def close_case(session: Session, case: Case, content: CaseExported) -> ClosedCase:
    """Write what was handed out into the journal and sign it; the folder's files must be whole on disk before.

    Raises:
        UserFacing: no permission any more.
    """
    session.require(Permission.EXPORT_PATIENT)
    patient = case.record.patient.id
    refs = {} if case.request.case is None else {"case": (case.request.case,)}
    new = NewRecord(CASE_EXPORTED, content, patient=patient, purpose=case.request.purpose.value, refs=refs)
    later = session.vault.evidence(session.now(), new)
    return ClosedCase(
        record=later.proven(later.size - 1),
        note=later.note,
        consistency=later.grown_from(case.evidence.size),
        signed=session.vault.sign_export(bytes.fromhex(content.tag_manifest)),
    )
