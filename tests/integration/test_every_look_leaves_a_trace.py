"""No service hands out patient data unless its trace is on disk: every public function is looked at, none is forgotten.

A new public function of ``journal_app.services`` fails here until it stands in one of the tables: LOOKS, if patient
data of the vault come back, with the trace they must leave; else NO_LOOK, with the reason why nothing of the kind comes
back.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

import journal_app.services
from journal_app.domain.access import Purpose, StaffNames
from journal_app.domain.breaches import DataKind, Nature, Risk
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import ConsentPurpose, PaperPoint
from journal_app.domain.disclosures import Basis, Channel, Party
from journal_app.domain.errors import Environmental
from journal_app.domain.journal import PatientRecord
from journal_app.domain.log_review import Judged, Verdict
from journal_app.domain.paper_contents import FormUse
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.privacy import SaidHow
from journal_app.domain.request_letters import LetterKind
from journal_app.domain.requests import IdentityProof, RequestNote, Right
from journal_app.domain.restrictions import OpenedAllTheSame, Opening, OpeningGround, RestrictionGround
from journal_app.domain.worklists import Work
from journal_app.services import (
    access_log,
    appointments,
    breach_letters,
    breaches,
    call_lists,
    case_export,
    cases,
    choices,
    clinic_export,
    consents,
    day_import,
    disclosures,
    drafts,
    erasure,
    exporting,
    follow_ups,
    gate,
    log_review,
    mentions,
    paper,
    paper_forms,
    patients,
    permits,
    photos,
    portability,
    printing,
    reach,
    recall,
    request_letters,
    requests,
    restrictions,
    search,
    worklists,
)
from journal_app.services.appointments import Booking
from journal_app.services.bundle_port import BundleOrder
from journal_app.services.ports import AccessFilter
from journal_app.services.session import Session
from journal_app.vault.database import DiskFull
from journal_app.vault.reading import Reading
from tests.clinic import (
    METTE,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_health_form,
    a_patient,
    a_submission,
    a_treated_patient,
    answered_harmlessly,
    details,
    opened,
    second_connection,
)
from tests.integration.test_photos import a_jpeg, from_file
from tests.paper_scans import filed, printed
from tests.unit.services.test_permits import answered, asked_for
from tests.written import an_emergency_written


@dataclass(frozen=True)
class Case:
    """A clinic with one treated patient, a consent and health answers of theirs."""

    clinic: OpenClinic
    patient: UUID
    consent: UUID
    answers: UUID

    @property
    def session(self) -> Session:
        return self.clinic.session


@dataclass(frozen=True)
class Trace:
    """What a look must have written: kind, purpose, patient in the header or among those shown, reason."""

    kind: str
    purpose: Purpose
    reason: str = ""
    is_shown: bool = False
    is_of_nobody: bool = False


@dataclass(frozen=True)
class Look:
    call: Callable[[Case], object]
    traces: tuple[Trace, ...]


REASON = "patienten bad om det"
LOT = "C1234"
"""What the treated patient of a case got."""


def _request(case: Case) -> printing.PrintRequest:
    return printing.PrintRequest(PrintLanguage.DANISH, Purpose.ACCESS_REQUEST, REASON, case.session.clock.zone())


def _case(case: Case) -> object:
    request = _request(case)
    asked = case_export.CaseRequest(
        case.patient, "Patienten selv", request.reason, request.language, request.zone, request.purpose
    )
    return case_export.open_case(case.session, asked)


def _opened_in_block(case: Case) -> object:
    with gate.open_record(case.session, case.patient, Purpose.CARE) as record:
        return record


def _journal(case: Case) -> bytes:
    return printing.journal(case.session, case.patient, _request(case))


def _consent_copy(case: Case) -> bytes:
    return printing.consent(case.session, case.patient, case.consent, _request(case))


def _health_copy(case: Case) -> bytes:
    return printing.health_answers(case.session, case.patient, (case.answers,), _request(case))


def _access_pdf(case: Case) -> bytes:
    return printing.access_report(case.session, case.patient, _request(case), staff_names=StaffNames.SHOWN)


def _patient_report(case: Case) -> object:
    zone = case.session.clock.zone()
    return access_log.patient_report(case.session, case.patient, language="da", with_names=StaffNames.SHOWN, zone=zone)


def _handed_out(case: Case) -> object:
    _consent_copy(case)  # so that there is something to list
    record = gate.take_record(case.session, case.patient, Purpose.CARE)
    return permits.handed_out(case.session, record, case.consent)


def _taken_back(case: Case) -> tuple[PatientRecord, UUID]:
    """A consent to photos that the patient took back, so that there is something to take down."""
    known, asked = case.clinic.vault.patient(case.patient), asked_for(case.clinic, ConsentPurpose.PHOTO_RECORD)
    assert known is not None
    consent = permits.sign(case.session, known, asked, answered(case.clinic, asked)).made
    assert consent is not None
    record = gate.take_record(case.session, case.patient, Purpose.CARE)
    consents.withdraw_consent(case.session, record, consent, channel="phone")
    return record, consent


def _to_follow_up(case: Case) -> object:
    return follow_ups.to_follow_up(case.session, *_taken_back(case))


def _find_open(case: Case) -> object:
    _taken_back(case)
    return follow_ups.find_open(case.session)


def _call_list(case: Case) -> object:
    """A copy that left on a consent to marketing, which was then taken back."""
    known, asked = case.clinic.vault.patient(case.patient), asked_for(case.clinic, ConsentPurpose.PHOTO_MARKETING)
    assert known is not None
    consent = permits.sign(case.session, known, asked, answered(case.clinic, asked)).made
    record = gate.take_record(case.session, case.patient, Purpose.CARE)
    made = photos.take_in(case.session, record, from_file(a_jpeg(width=60))).changes.made
    assert consent is not None
    assert made is not None
    record = gate.take_record(case.session, case.patient, Purpose.CARE)
    purpose = ConsentPurpose.PHOTO_MARKETING.value
    photos.copy_out(case.session, record, (made,), copy=photos.Copy(b"x", "jpeg"), purpose=purpose, recipient="Studio")
    consents.withdraw_consent(case.session, record, consent, channel="phone")
    return call_lists.call_list(case.session, record, consent, PrintLanguage.DANISH)


def _day(case: Case) -> object:
    today = case.session.clock.today()
    appointments.book(case.session, _booking(case))
    return appointments.DayList(case.session).look(today)


def _booking(case: Case) -> appointments.Booking:
    return appointments.Booking(case.patient, "", None, case.session.now())


def _preview(case: Case) -> object:
    day = case.session.clock.today().isoformat()
    return day_import.preview(case.session, f"Dato;Tid;Navn\n{day};09:30;Mette Nielsen\n".encode())


def _forms(case: Case) -> object:
    patient = gate.take_registry(case.session, case.patient).patient
    return paper_forms.print_forms(case.session, patient, TREATMENT, uses=frozenset({FormUse.CONSENT}), language="da")


def _pages(case: Case) -> object:
    kept = filed(case.clinic, case.patient, printed(case.session, case.patient))
    return paper.pages_of(case.session, opened(case.session, case.patient), kept)


def _waiting_papers(case: Case) -> object:
    """In a clinic of one practitioner what they looked at first waits for themselves."""
    kept = filed(case.clinic, case.patient, printed(case.session, case.patient))
    now = case.clinic.time.moment.astimezone(case.session.clock.zone())
    signed = paper.PaperDate(now.date(), now.time().replace(second=0, microsecond=0))
    record = opened(case.session, case.patient)
    paper.look_first(case.session, record, kept, signed=signed, checked=tuple(PaperPoint))
    return paper.find_waiting(case.session)


def _asked(case: Case, patient: UUID | None) -> UUID:
    today = case.session.clock.today()
    new = requests.NewRequest(
        right=Right.ACCESS,
        received=today,
        how=SaidHow.EMAIL,
        patient=patient,
        requester="Ole",
        contact="ole@example.com",
    )
    made = requests.receive(case.session, new).made
    assert made is not None
    return made


def _found_requests(case: Case) -> object:
    _asked(case, case.patient)
    return requests.find(case.session).lines


def _looked_at_request(case: Case) -> object:
    return requests.look(case.session, _asked(case, case.patient))


def _breached(case: Case) -> UUID:
    new = breaches.NewBreach(what="USB-nøgle væk", nature=(Nature.AVAILABILITY,), data=(DataKind.HEALTH,))
    made = breaches.notice(case.session, new).made
    assert made is not None
    breaches.assess(case.session, made, Risk.HIGH, reasons="Ukrypteret", affected=(case.patient,))
    return made


def _breach_register(case: Case) -> object:
    _breached(case)
    return breaches.register(case.session).lines


def _request_letter(case: Case) -> bytes:
    asked = _asked(case, case.patient)
    return request_letters.letter(case.session, asked, LetterKind.RECEIPT, PrintLanguage.DANISH)


PORTABLE = "Anmodning om dataportabilitet modtaget 04-Mar-2026"


def _portable(case: Case) -> object:
    session, today = case.session, case.session.clock.today()
    new = requests.NewRequest(right=Right.PORTABILITY, received=today, how=SaidHow.LETTER, patient=case.patient)
    made = requests.receive(session, new).made
    assert made is not None
    requests.note(session, made, RequestNote.IDENTITY_SHOWN, on=today, proof=IdentityProof.KNOWN_HERE)
    wanted = portability.Portable(
        party=Party.PATIENT, channel=Channel.MEDIUM, unencrypted_why=REASON, language=PrintLanguage.DANISH
    )
    put: dict[str, bytes] = {}
    return portability.hand_over(session, made, wanted, put=put.__setitem__, take_back=put.clear)


def _complaint(case: Case) -> UUID:
    new = cases.NewCase(patient=case.patient, authority="Styrelsen", number="26/1", received=case.session.clock.today())
    made = cases.open_case(case.session, new).made
    assert made is not None
    return made


def _restricted(case: Case) -> None:
    """Restrict the journal for everybody."""
    new = restrictions.NewRestriction(patient=case.patient, ground=RestrictionGround.ACCURACY, reason="Bestridt")
    restrictions.restrict(case.session, new)


def _found_restrictions(case: Case) -> object:
    _restricted(case)
    return restrictions.find(case.session).lines


def _closed_journal(case: Case) -> object:
    _restricted(case)
    return gate.look_at_closed(case.session, case.patient)


def _opened_all_the_same(case: Case) -> object:
    _restricted(case)
    return gate.open_all_the_same(case.session, case.patient, Opening(OpeningGround.PROTECTION, REASON))


def _found_cases(case: Case) -> object:
    _complaint(case)
    return cases.find(case.session).lines


def _handed_out_for_case(case: Case) -> object:
    order = BundleOrder(case.clinic.folder.parent / "ud")
    wanted = cases.HandOut(
        case=_complaint(case), recipient="Styrelsen", reason=REASON, language=PrintLanguage.DANISH, order=order
    )
    return cases.hand_out(case.session, wanted)


def _kept(case: Case) -> object:
    erasure.place_hold(case.session, case.patient, reason="Klage 12/2026")
    return erasure.kept(case.session)


def _named_elsewhere(case: Case) -> object:
    named = a_patient(case.session, details("Kanariensis", "Solveig"))
    start = case.session.now() + timedelta(days=1)
    appointments.book(case.session, Booking(case.patient, "", None, start, note="Kommer med frk. Kanariensis"))
    return mentions.look(case.session, named)


def _disclosed(case: Case) -> object:
    record = gate.take_record(case.session, case.patient, Purpose.CARE)
    now = case.session.now()
    given = disclosures.NewDisclosure(
        party=Party.HOSPITAL,
        recipient="Rigshospitalet",
        country="DK",
        why="Indlagt",
        basis=Basis.VITAL_INTEREST,
        basis_words="Kunne ikke vente",
        channel=Channel.TELEPHONE,
        made_at=now,
        content="Allergier",
    )
    disclosures.disclose(case.session, record, given)
    return disclosures.register(case.session, since=now)


def _period(case: Case) -> tuple[datetime, datetime]:
    return case.session.now() - timedelta(days=30), case.session.now() + timedelta(days=1)


def _queries(case: Case) -> object:
    gate.take_record(case.session, case.patient, Purpose.CARE)
    sheet = log_review.begin(case.session, *_period(case))
    judged = [Judged(one.event.position, (), Verdict.QUERY, "Hvorfor?") for one in sheet.flagged]
    log_review.complete(case.session, sheet, judged)
    return log_review.queries(case.session)


def _clinic_chosen(case: Case) -> clinic_export.Chosen:
    asked = clinic_export.ClinicRequest("Studio", REASON, PrintLanguage.DANISH, case.session.clock.zone())
    return clinic_export.begin(case.session, asked)


def _clinic_tables(case: Case) -> object:
    found = clinic_export.tables(case.session, _clinic_chosen(case), str)
    return [(name, b"".join(chunks)) for name, chunks in found]


CLINIC_BEGUN = Trace("access.exported", Purpose.EXPORT, f"Studio: {REASON}", is_of_nobody=True)
OPENED_FOR_CARE = Trace("access.record_opened", Purpose.CARE)
LOG_FOR_CARE = Trace("access.log_read", Purpose.CARE)
LOG_IN_REVIEW = Trace("access.log_read", Purpose.LOG_REVIEW, is_shown=True)
OPENED_ON_REQUEST = Trace("access.record_opened", Purpose.ACCESS_REQUEST, REASON)
PRINTED_ON_REQUEST = Trace("access.printed", Purpose.ACCESS_REQUEST, REASON)
OPENED_FOR_REGISTRATION = Trace("access.record_opened", Purpose.REGISTRATION)
PRINTED_FOR_CARE = Trace("access.printed", Purpose.CARE)
PRINTED_AND_FILED = (OPENED_FOR_REGISTRATION, PRINTED_FOR_CARE, OPENED_FOR_REGISTRATION, OPENED_FOR_CARE)

LOOKS: dict[str, Look] = {
    "gate.open_record": Look(_opened_in_block, (Trace("access.record_opened", Purpose.CARE),)),
    "gate.take_record": Look(
        lambda case: gate.take_record(case.session, case.patient, Purpose.COMPLAINT, reason=REASON),
        (Trace("access.record_opened", Purpose.COMPLAINT, REASON),),
    ),
    "gate.take_registry": Look(
        lambda case: gate.take_registry(case.session, case.patient),
        (Trace("access.record_opened", Purpose.REGISTRATION),),
    ),
    "patients.find_duplicates": Look(
        lambda case: patients.find_duplicates(case.session, METTE),
        (Trace("access.searched", Purpose.REGISTRATION, is_shown=True),),
    ),
    "search.PatientSearch.find": Look(
        lambda case: search.PatientSearch(case.session).find("niels"),
        (Trace("access.searched", Purpose.SEARCH, is_of_nobody=True),),
    ),
    "follow_ups.to_follow_up": Look(_to_follow_up, (OPENED_FOR_CARE, LOG_FOR_CARE)),
    "call_lists.call_list": Look(
        _call_list,
        (OPENED_FOR_CARE, OPENED_FOR_CARE, Trace("access.exported", Purpose.EXPORT, "Studio"), PRINTED_FOR_CARE),
    ),
    "follow_ups.find_open": Look(
        _find_open, (OPENED_FOR_CARE, Trace("access.searched", Purpose.SEARCH, is_shown=True))
    ),
    "choices.find_to_inform": Look(
        lambda case: choices.find_to_inform(case.session), (Trace("access.searched", Purpose.SEARCH, is_shown=True),)
    ),
    "appointments.DayList.look": Look(_day, (Trace("access.searched", Purpose.SEARCH, is_shown=True),)),
    "appointments.weigh": Look(
        lambda case: appointments.weigh(case.session, _booking(case)),
        (Trace("access.searched", Purpose.SEARCH, is_shown=True),),
    ),
    "day_import.preview": Look(_preview, (Trace("access.searched", Purpose.SEARCH, is_shown=True),)),
    "worklists.find": Look(
        lambda case: worklists.find(case.session, Work.EMERGENCIES),
        (Trace("access.searched", Purpose.SEARCH, is_shown=True),),
    ),
    "access_log.read_log": Look(
        lambda case: access_log.read_log(case.session, AccessFilter(patient=case.patient)),
        (Trace("access.log_read", Purpose.LOG_REVIEW, is_shown=True),),
    ),
    "erasure.plan": Look(
        lambda case: erasure.plan(case.session, case.patient),
        (Trace("access.searched", Purpose.ADMINISTRATION, "retention", is_shown=True),),
    ),
    "erasure.kept": Look(_kept, (Trace("access.searched", Purpose.ADMINISTRATION, "retention", is_shown=True),)),
    "mentions.look": Look(
        _named_elsewhere, (Trace("access.searched", Purpose.ADMINISTRATION, "retention", is_shown=True),)
    ),
    "log_review.begin": Look(lambda case: log_review.begin(case.session, *_period(case)), (LOG_IN_REVIEW,)),
    "log_review.queries": Look(_queries, (OPENED_FOR_CARE, LOG_IN_REVIEW, LOG_IN_REVIEW)),
    "reach.find": Look(
        lambda case: reach.find(case.session, person=case.session.vault.person.id),
        (Trace("access.log_read", Purpose.LOG_REVIEW, is_shown=True),),
    ),
    "reach.pdf": Look(
        lambda case: reach.pdf(case.session, PrintLanguage.DANISH, name="Anna", person=case.session.vault.person.id),
        (Trace("access.printed", Purpose.LOG_REVIEW, is_shown=True),),
    ),
    "access_log.patient_report": Look(_patient_report, (Trace("access.log_read", Purpose.ACCESS_REQUEST),)),
    "permits.handed_out": Look(_handed_out, (OPENED_ON_REQUEST, PRINTED_ON_REQUEST, OPENED_FOR_CARE, LOG_FOR_CARE)),
    "paper_forms.print_forms": Look(_forms, (OPENED_FOR_REGISTRATION, PRINTED_FOR_CARE)),
    "paper.pages_of": Look(_pages, PRINTED_AND_FILED),
    "paper.find_waiting": Look(
        _waiting_papers, (*PRINTED_AND_FILED, Trace("access.searched", Purpose.SEARCH, is_shown=True))
    ),
    "printing.journal": Look(_journal, (OPENED_ON_REQUEST, PRINTED_ON_REQUEST)),
    "printing.consent": Look(_consent_copy, (OPENED_ON_REQUEST, PRINTED_ON_REQUEST)),
    "printing.health_answers": Look(_health_copy, (OPENED_ON_REQUEST, PRINTED_ON_REQUEST)),
    "printing.access_report": Look(_access_pdf, (PRINTED_ON_REQUEST,)),
    "printing.traced_journal": Look(
        lambda case: printing.traced_journal(
            case.session, case.patient, _request(case), handing=printing.Handing.EXPORTED
        ),
        (OPENED_ON_REQUEST, Trace("access.exported", Purpose.ACCESS_REQUEST, REASON)),
    ),
    "printing.traced_document": Look(
        lambda case: printing.traced_document(
            case.session, case.patient, _request(case), handing=printing.Handing.EXPORTED
        ),
        (OPENED_ON_REQUEST, Trace("access.exported", Purpose.ACCESS_REQUEST, REASON)),
    ),
    "recall.find": Look(
        lambda case: recall.find(case.session, LOT), (Trace("access.searched", Purpose.RECALL, is_shown=True),)
    ),
    "recall.hand_out": Look(
        lambda case: recall.hand_out(case.session, LOT, recall.SheetForm.CSV, PrintLanguage.DANISH),
        (Trace("access.exported", Purpose.RECALL, is_shown=True),),
    ),
    "breaches.register": Look(
        _breach_register, (Trace("access.searched", Purpose.ADMINISTRATION, "breach", is_shown=True),)
    ),
    "breaches.call_list": Look(
        lambda case: breaches.call_list(case.session, _breached(case)),
        (Trace("access.exported", Purpose.ADMINISTRATION, "breach", is_shown=True),),
    ),
    "breach_letters.waiting": Look(
        lambda case: breach_letters.waiting(case.session, _breached(case)),
        (Trace("access.searched", Purpose.ADMINISTRATION, "breach", is_shown=True),),
    ),
    "breach_letters.letters": Look(
        lambda case: breach_letters.letters(
            case.session, _breached(case), PrintLanguage.DANISH, breach_letters.LetterWords("USB-nøgle væk")
        ),
        (Trace("access.printed", Purpose.ADMINISTRATION, "breach"),),
    ),
    "disclosures.register": Look(
        _disclosed, (OPENED_FOR_CARE, Trace("access.searched", Purpose.ADMINISTRATION, "disclosures", is_shown=True))
    ),
    "requests.find": Look(_found_requests, (Trace("access.searched", Purpose.SEARCH, is_shown=True),)),
    "requests.look": Look(
        _looked_at_request, (Trace("access.record_opened", Purpose.ACCESS_REQUEST, Right.ACCESS.value),)
    ),
    "request_letters.letter": Look(
        _request_letter, (Trace("access.printed", Purpose.ACCESS_REQUEST, LetterKind.RECEIPT.value),)
    ),
    "restrictions.find": Look(_found_restrictions, (Trace("access.searched", Purpose.ADMINISTRATION, is_shown=True),)),
    "gate.look_at_closed": Look(_closed_journal, (Trace("access.searched", Purpose.SEARCH, is_shown=True),)),
    "gate.open_all_the_same": Look(_opened_all_the_same, (Trace("access.emergency_opened", Purpose.CARE, REASON),)),
    "cases.find": Look(_found_cases, (Trace("access.searched", Purpose.COMPLAINT, "Styrelsen, 26/1", is_shown=True),)),
    "cases.hand_out": Look(
        _handed_out_for_case,
        tuple(
            Trace(kind, Purpose.COMPLAINT, f"Styrelsen, 26/1: {REASON}")
            for kind in ("access.record_opened", "access.exported", "access.log_read")
        ),
    ),
    "case_export.open_case": Look(
        _case,
        (
            OPENED_ON_REQUEST,
            Trace("access.exported", Purpose.ACCESS_REQUEST, REASON),
            Trace("access.log_read", Purpose.ACCESS_REQUEST, REASON),
        ),
    ),
    "clinic_export.begin": Look(_clinic_chosen, (CLINIC_BEGUN,)),
    "clinic_export.tables": Look(
        _clinic_tables,
        (
            CLINIC_BEGUN,
            Trace("access.exported", Purpose.EXPORT, f"Studio: {REASON}", is_shown=True),
            Trace("access.log_read", Purpose.EXPORT, f"Studio: {REASON}", is_of_nobody=True),
        ),
    ),
    "portability.hand_over": Look(
        _portable,
        (
            Trace("access.record_opened", Purpose.ACCESS_REQUEST, PORTABLE),
            Trace("access.record_opened", Purpose.ACCESS_REQUEST, f"Mette Nielsen, {PORTABLE}"),
            Trace("access.exported", Purpose.ACCESS_REQUEST, f"Mette Nielsen, {PORTABLE}"),
        ),
    ),
    "exporting.export_fhir": Look(
        lambda case: exporting.export_fhir(case.session, case.patient, _request(case), recipient="Region Sjælland"),
        (
            Trace("access.record_opened", Purpose.ACCESS_REQUEST, f"Region Sjælland, {REASON}"),
            Trace("access.exported", Purpose.ACCESS_REQUEST, f"Region Sjælland, {REASON}"),
        ),
    ),
    "exporting.export": Look(
        lambda case: exporting.export(case.session, case.patient, _request(case)),
        (OPENED_ON_REQUEST, Trace("access.exported", Purpose.ACCESS_REQUEST, REASON)),
    ),
}

CHANGE = "writes, and tells only what changed"
OF_THE_CLINIC = "tells of the clinic, its rules or texts; of no patient"
OF_STAFF = "changes or judges staff"
OF_AN_OPENED_RECORD = "judges the record that is handed in, which came through the gate"
SEALED = "copies everything sealed, as it lies, and tells how much there is; its record says that it was done"

OF_AN_OPENED_CASE = "shows parts of a case that was opened with its traces"
NO_LOOK: dict[str, str] = {
    "gate.says_why": "judges words that were typed",
    "appointments.book": CHANGE,
    "appointments.change": CHANGE,
    "appointments.mark": CHANGE,
    "appointments.keep_for": CHANGE,
    "appointments.kept_days": OF_THE_CLINIC,
    "backup_port.problems_of": OF_THE_CLINIC,
    "backups.back_up": SEALED,
    "backups.try_restore": SEALED,
    "backups.history": OF_THE_CLINIC,
    "backups.places": OF_THE_CLINIC,
    "backups.is_at_close": OF_THE_CLINIC,
    "backups.is_beside": OF_THE_CLINIC,
    "backups.keep_at_close": OF_THE_CLINIC,
    "backups.back_up_at_close": SEALED,
    "backups.back_up_when_due": SEALED,
    "backups.count_unattended": SEALED,
    "backups.daily_at": OF_THE_CLINIC,
    "backups.keep_daily_at": OF_THE_CLINIC,
    "day_import.take_in": CHANGE,
    "choices.give_notice": CHANGE,
    "choices.choose_marketing": CHANGE,
    "circumstances.check_identity": CHANGE,
    "circumstances.report_treatment": CHANGE,
    "circumstances.note_consultation": CHANGE,
    "circumstances.leave_photo_out": CHANGE,
    "follow_ups.tick_off": CHANGE,
    "follow_ups.call_back": CHANGE,
    "follow_ups.count_open": OF_THE_CLINIC,
    "delegations.clearances": OF_STAFF,
    "delegations.Clearances.may_end": OF_STAFF,
    "delegations.give": OF_STAFF,
    "delegations.end": OF_STAFF,
    "delegations.in_force": OF_STAFF,
    "delegations.state_competence": OF_STAFF,
    "choices.notices_in_force": OF_THE_CLINIC,
    "choices.is_informed": "compares a notice that came through the gate with the texts",
    "choices.count_to_inform": "says how many, and of nobody who",
    "consents.text_for": OF_THE_CLINIC,
    "consents.reference_to": OF_THE_CLINIC,
    "consents.findings_before": OF_AN_OPENED_RECORD,
    "consents.window_of": OF_AN_OPENED_RECORD,
    "consents.require_consent": OF_AN_OPENED_RECORD,
    "consents.give_information": CHANGE,
    "consents.sign_consent": CHANGE,
    "consents.confirm_consent": CHANGE,
    "consents.treatment_of": OF_THE_CLINIC,
    "consents.treatment_name": OF_THE_CLINIC,
    "consents.declined_content": "puts together what is about to be written",
    "consents.require_whole": "judges an answer that came from the screen",
    "consents.require_filled_in": "judges an answer that came from the screen",
    "consents.ticked_choices": "judges an answer that came from the screen",
    "consents.signed_content": "puts together what is about to be written",
    "consents.decline_consent": CHANGE,
    "consents.withdraw_consent": CHANGE,
    "drafts.save_draft": CHANGE,
    "drafts.discard_draft": CHANGE,
    "drafts.drafts_in": "the author's own unsigned text, and only with a record that came through the gate",
    "gate.open_file": "a file of a record that came through the gate, by the record's own items",
    "gate.words_of": "cleans a typed reason",
    "gate.detail_of": "names the merged registrations for a trace that is being written",
    "front_door.KitSheet.paper": OF_THE_CLINIC,
    "front_door.groups_of": OF_THE_CLINIC,
    "front_door.are_groups_right": OF_THE_CLINIC,
    "health.questionnaires_for": OF_THE_CLINIC,
    "health.questionnaire_of": OF_THE_CLINIC,
    "health.questionnaires_in": OF_AN_OPENED_RECORD,
    "health.publish_questionnaires": CHANGE,
    "health.begin_blank": OF_THE_CLINIC,
    "health.begin": OF_AN_OPENED_RECORD,
    "health.propose": OF_AN_OPENED_RECORD,
    "health.submit": CHANGE,
    "health.confirm": CHANGE,
    "health.set_aside": CHANGE,
    "authority_reports.put_together": OF_AN_OPENED_RECORD,
    "authority_reports.print_report": OF_AN_OPENED_RECORD,
    "aftercare.sheets_of": OF_AN_OPENED_RECORD,
    "aftercare.print_sheet": OF_AN_OPENED_RECORD,
    "countersigning.countersign": CHANGE,
    "countersigning.answered_for": "compares an item that came through the gate with the clinic's delegations",
    "courses.plan": CHANGE,
    "courses.end": CHANGE,
    "emergency_cards.cards_in_force": OF_THE_CLINIC,
    "breaches.find": "one breach, which names patients by id alone",
    "breaches.callee": "says what is handed in, which came with its trace",
    "breaches.notice": CHANGE,
    "breaches.assess": CHANGE,
    "breaches.notify": CHANGE,
    "breaches.tell": CHANGE,
    "breaches.close": CHANGE,
    "breaches.tell_each": CHANGE,
    "breach_notices.put_together": "what is known of a breach; it names no patient",
    "breach_notices.print_notice": "what is known of a breach; it names no patient",
    "authority_reports.paragraphs_of": "parts of a text",
    "requests.count_overdue": "says how many, and of nobody who",
    "requests.rules_of": OF_THE_CLINIC,
    "requests.receive": CHANGE,
    "requests.note": CHANGE,
    "requests.advance": CHANGE,
    "requests.close": CHANGE,
    "requests.promise": CHANGE,
    "emergencies.write_down": CHANGE,
    "emergencies.review": CHANGE,
    "emergencies.correct": CHANGE,
    "emergencies.may_be_reviewed_by": "compares an item that came through the gate with who works here",
    "emergencies.require_entry": OF_AN_OPENED_RECORD,
    "notes.sign_note": CHANGE,
    "notes.correct_note": CHANGE,
    "notes.confirm_health": CHANGE,
    "paper.paper_of": OF_AN_OPENED_RECORD,
    "paper.Paper.use": "tells of a paper of an opened record",
    "paper.Paper.treatment": "tells of a paper of an opened record",
    "paper.signed_between": OF_AN_OPENED_RECORD,
    "paper.look_first": CHANGE,
    "paper.look_second": CHANGE,
    "paper.set_aside": CHANGE,
    "paper.record_information": CHANGE,
    "paper.count_waiting": "says how many, and of nobody who",
    "paper_forms.forms_to_print": OF_THE_CLINIC,
    "paper_forms.preview": "shows files that came from outside and are not filed yet",
    "paper_forms.drawn": "draws bytes that were handed in",
    "paper_forms.all_drawn": "draws bytes that were handed in",
    "paper_forms.paper_text": "says of a text how it stands on paper",
    "paper_forms.find_form": "says of a code in the hand whether it belongs to the patient who is open",
    "paper_forms.file_scan": CHANGE,
    "paper_forms.file_signed_pdf": CHANGE,
    "patients.register": CHANGE,
    "patients.change": CHANGE,
    "patients.merge": CHANGE,
    "patients.unmerge": CHANGE,
    "people.admit": OF_STAFF,
    "people.change": OF_STAFF,
    "people.dismiss": OF_STAFF,
    "people.grant_clinical": OF_STAFF,
    "people.change_password": OF_STAFF,
    "people.set_pin": OF_STAFF,
    "people.statement_to_sign": OF_STAFF,
    "people.sign_statement": OF_STAFF,
    "people.require_password": OF_STAFF,
    "permits.texts_to_hand_over": OF_THE_CLINIC,
    "permits.require_ready": "judges what the staff wrote on the screen",
    "permits.sign": CHANGE,
    "received.file_document": CHANGE,
    "filed_before.require_new": "says of files in the hand that they were filed before, when and by whom",
    "received.preview": "draws a file that is not in the journal yet",
    "received.page_of": OF_AN_OPENED_RECORD,
    "restrictions.restrict": CHANGE,
    "restrictions.lift": CHANGE,
    "restrictions.readers": OF_STAFF,
    "cases.open_case": CHANGE,
    "cases.note": CHANGE,
    "cases.close": CHANGE,
    "disclosures.disclose": CHANGE,
    "disclosures.require_basis": OF_AN_OPENED_RECORD,
    "redactions.decide": CHANGE,
    "redactions.standing": OF_AN_OPENED_RECORD,
    "disclosures.obtain": CHANGE,
    "case_export.positions": OF_AN_OPENED_CASE,
    "case_export.proven": OF_AN_OPENED_CASE,
    "case_export.journal_pdf": OF_AN_OPENED_CASE,
    "case_export.fhir": OF_AN_OPENED_CASE,
    "case_export.original": OF_AN_OPENED_CASE,
    "case_export.who_looked": OF_AN_OPENED_CASE,
    "case_export.handed_out": OF_AN_OPENED_CASE,
    "case_export.close_case": CHANGE,
    "clinic_export.Chosen.case_of": "says how a journal is to be handed out that nobody opened yet",
    "clinic_export.newest_of": "tells a position in the ledger",
    "clinic_export.begun": "tells which words a folder was begun with; no patient is in them",
    "clinic_export.hand_out": "tells counts and ids; the journals and lists in the folder leave the traces above",
    "clinic_export.close": CHANGE,
    "exporting.drafts_of": OF_AN_OPENED_RECORD,
    "request_letters.posted_to": "says where a patient who is handed in gets letters",
    "exporting.suffix_of": "says what kind of file it is, by its first bytes",
    "exporting.originals_of": OF_AN_OPENED_RECORD,
    "exporting.open_original": OF_AN_OPENED_RECORD,
    "photos.take_in": CHANGE,
    "photos.describe": CHANGE,
    "photos.set_aside": CHANGE,
    "photos.mark": CHANGE,
    "photos.copy_out": CHANGE,
    "photos.thumbnail": OF_AN_OPENED_RECORD,
    "photos.for_screen": OF_AN_OPENED_RECORD,
    "photos.close_up": OF_AN_OPENED_RECORD,
    "photos.original_of": OF_AN_OPENED_RECORD,
    "photos.require_original": OF_AN_OPENED_RECORD,
    "photo_copies.marked_copy": OF_AN_OPENED_RECORD,
    "photo_copies.collage": OF_AN_OPENED_RECORD,
    "photo_copies.dicom_copy": OF_AN_OPENED_RECORD,
    "photo_copies.original_fits": OF_AN_OPENED_RECORD,
    "photos.require_permit": OF_AN_OPENED_RECORD,
    "photo_folders.find_pictures": "looks at names of files that are not in the journal",
    "photo_folders.delete_sources": CHANGE,
    "permits.decline": CHANGE,
    "prescriptions.record_prescription": CHANGE,
    "prescriptions.correct": CHANGE,
    "printing.ledger_state": OF_THE_CLINIC,
    "printed_photos.photos_under_points": OF_AN_OPENED_RECORD,
    "printing.words_for_codes": OF_THE_CLINIC,
    "products.products": OF_THE_CLINIC,
    "products.lots_in_use": OF_THE_CLINIC,
    "products.lots": OF_THE_CLINIC,
    "products.open_vials": OF_THE_CLINIC,
    "products.resolve_scan": OF_THE_CLINIC,
    "products.findings_of_lines": "judges product lines by the stock",
    "products.register_product": CHANGE,
    "products.change_product": CHANGE,
    "products.receive_lot": CHANGE,
    "products.close_lot": CHANGE,
    "products.open_vial": CHANGE,
    "products.discard_vial": CHANGE,
    "products.point_out_expiry": CHANGE,
    "processing.shown": "what the clinic set up, by number and role; of no patient",
    "processing.hand_out": "what the clinic set up, by number and role; of no patient",
    "reports.divisions": "says how a table can be divided",
    "reports.find": "counts, of nobody who, small ones hidden; what it leaves is tested with it",
    "reports.hand_out": "the same counts as a file; what it leaves is tested with it",
    "reports.row_names": "names of treatments and of the clinic's own people",
    "recall.lot_asked": "reads a code that came from the screen",
    "recall.count": "says how many, and of nobody who",
    "recall.left_of": "says how much is left, and of nobody who got some",
    "recall.call": CHANGE,
    "corrections.correct": CHANGE,
    "reactions.report": CHANGE,
    "reactions.correct": CHANGE,
    "reactions.follow_up": CHANGE,
    "recovery_kit.status": OF_THE_CLINIC,
    "recovery_kit.confirm_groups": OF_THE_CLINIC,
    "recovery_kit.confirm_words": OF_THE_CLINIC,
    "recovery_kit.require_ready": OF_THE_CLINIC,
    "recovery_kit.sheet_pdf": OF_THE_CLINIC,
    "recovery_kit.typed_back": "makes what ``new_kits`` writes; of no patient",
    "recovery_kit.told_of_shares": "makes what ``new_kits`` writes; of no patient",
    "kit_port.DrawnKit.label": OF_THE_CLINIC,
    "kit_port.DrawnKit.split": OF_THE_CLINIC,
    "kit_port.DrawnKit.papers": OF_THE_CLINIC,
    "new_kits.standing": OF_THE_CLINIC,
    "new_kits.Standing.is_due": OF_THE_CLINIC,
    "new_kits.Standing.is_asked": OF_THE_CLINIC,
    "new_kits.Standing.why": OF_THE_CLINIC,
    "new_kits.ask": CHANGE,
    "new_kits.turn_down": CHANGE,
    "new_kits.draw": "draws words that open nothing yet, and tells them to an owner alone",
    "new_kits.require_typed_back": OF_STAFF,
    "new_kits.issue": CHANGE,
    "reception.consents_to_hand_over": OF_THE_CLINIC,
    "reception.take_consent": CHANGE,
    "reception.decline_consent": CHANGE,
    "reception.note_withdrawal": CHANGE,
    "registry_drafts.taken_over": "the same within the act in which somebody leaves",
    "registry_drafts.take_over_left": "how many drafts became one's own, and nothing that they say",
    "registry_drafts.save": CHANGE,
    "registry_drafts.discard": CHANGE,
    "registry_drafts.keep_left": CHANGE,
    "registry_drafts.left_words": "the author's own typed words, with no patient's name put to them",
    "registry_drafts.waiting": "tells that something waits to be saved, and nothing of what",
    "registry_drafts.of_new_patient": "the author's own words of someone whom the vault does not know yet",
    "registry_drafts.of_record": "the author's own unsaved words, and only with details that came through the gate",
    "erasure.propose": CHANGE,
    "erasure.carry_out": CHANGE,
    "erasure.turn_down": CHANGE,
    "erasure.place_hold": CHANGE,
    "erasure.release_hold": CHANGE,
    "erasure.proposals": "names patients by their ids alone",
    "retention_due.find": "part of `erasure.kept`, which writes down whom it showed",
    "retention_due.waiting": "names patients by their ids alone",
    "mentions.judge": CHANGE,
    "mentions.marks": "says by which words a patient is known, for whoever was let read their registration",
    "mentions.unsearched": "says which parts of the journal, and of nobody who",
    "mentions.unsettled": "says how many, and of nobody who",
    "log_review.complete": CHANGE,
    "log_review.settle": CHANGE,
    "log_review.reviewed_until": OF_THE_CLINIC,
    "log_review.open_query_count": OF_THE_CLINIC,
    "log_review.left_count": OF_THE_CLINIC,
    "reviews_due.find": OF_THE_CLINIC,
    "role_review.look": OF_STAFF,
    "role_review.RoleSheet.is_overdue": OF_STAFF,
    "role_review.due_of": OF_THE_CLINIC,
    "role_review.sign": OF_STAFF,
    "rule_review.in_force": OF_THE_CLINIC,
    "rule_review.what_would_change": OF_THE_CLINIC,
    "rule_review.adjustments": OF_THE_CLINIC,
    "rule_review.AdjustmentMade.is_taken_back": OF_THE_CLINIC,
    "rulebook.require_allowed": OF_AN_OPENED_RECORD,
    "rulebook.pack_in_force": OF_THE_CLINIC,
    "rulebook.apply_proposed": OF_THE_CLINIC,
    "rulebook.adjust_rule": OF_THE_CLINIC,
    "rulebook.findings_now": OF_AN_OPENED_RECORD,
    "rulebook.findings_at": OF_AN_OPENED_RECORD,
    "rulebook.facts_of": OF_AN_OPENED_RECORD,
    "search.PatientSearch.settle": "writes down what was shown",
    "session.Session.now": OF_THE_CLINIC,
    "session.Session.require": OF_STAFF,
    "session.ChangeSet.of": CHANGE,
    "texts.texts_in_force": OF_THE_CLINIC,
    "texts.text_at": OF_THE_CLINIC,
    "texts.texts_kept": OF_THE_CLINIC,
    "texts.KeptText.in_force": OF_THE_CLINIC,
    "texts.propose": OF_THE_CLINIC,
    "texts.publish": CHANGE,
    "treatments.sign": CHANGE,
    "delegations.Clearances.name_of": OF_THE_CLINIC,
    "places.places_of": OF_THE_CLINIC,
    "places.place_here": OF_THE_CLINIC,
    "places.chosen_place": OF_THE_CLINIC,
    "places.state_places": CHANGE,
    "typed_words.one_line": "cleans what was typed",
    "typed_words.paragraphs": "cleans what was typed",
    "after_photos.due": "called by ``worklists`` alone, which counts or writes the trace before anybody sees it",
    "left_drafts.waiting": "called by ``worklists`` alone, which counts or writes the trace before anybody sees it",
    "left_drafts.take_over": CHANGE,
    "key_exchange.standing": OF_THE_CLINIC,
    "key_exchange.Standing.can_help": OF_THE_CLINIC,
    "key_exchange.computers": OF_THE_CLINIC,
    "key_exchange.exchange": CHANGE,
    "key_exchange.report_lost": CHANGE,
    "left_drafts.left_by": "says how many, and of which patient nothing",
    "worklists.count": "says how many, and of nobody who",
    "worklists.lists_of": OF_STAFF,
    "workstations.name": CHANGE,
    "workstations.name_here": OF_THE_CLINIC,
    "treatments.correct": CHANGE,
}

_HANDS_OUT_NOTHING = frozenset(("ChangeSet", "None", "bool"))
_READS_OF_PATIENTS = (
    "search",
    "stub",
    "patient",
    "registry_history",
    "sharing_a_key",
    "uninformed",
    "of_kinds",
    "consents_ending",
    "journal",
    "access_events",
    "appointments",
    "appointment",
    "lot_uses",
    "recall_calls",
)


def public_functions() -> dict[str, Callable[..., object]]:
    """Every public function of the services, and every public method of their classes; ports are only promises."""
    found: dict[str, Callable[..., object]] = {}
    for module in pkgutil.iter_modules(journal_app.services.__path__):
        loaded = importlib.import_module(f"journal_app.services.{module.name}")
        for name, thing in vars(loaded).items():
            if name.startswith("_") or getattr(thing, "__module__", None) != loaded.__name__:
                continue
            if inspect.isfunction(thing):
                found[f"{module.name}.{name}"] = thing
            elif inspect.isclass(thing) and not getattr(thing, "_is_protocol", False):
                for inner, method in _methods(thing):
                    found[f"{module.name}.{name}.{inner}"] = method
    return found


def _methods(owner: type) -> Iterator[tuple[str, Callable[..., object]]]:
    for name, thing in vars(owner).items():
        plain = thing.__func__ if isinstance(thing, classmethod | staticmethod) else thing
        plain = plain.fget if isinstance(plain, property) and plain.fget else plain
        if not name.startswith("_") and inspect.isfunction(plain):
            yield name, plain


@pytest.fixture
def case(clinic: OpenClinic, request: pytest.FixtureRequest) -> Case:
    patient = a_treated_patient(clinic)
    if "log_review" in request.node.name:  # nobody judges their own looks, so somebody else has looked
        clinic.sign_in(clinic.colleague("Lise Krogh", RECEPTION))
        gate.take_registry(clinic.session, patient)
        clinic.sign_in(clinic.owner)
    an_emergency_written(clinic.session, patient)  # so that something waits
    consent = next(item.id for item in opened(clinic.session, patient).items if item.kind == "consent.signed")
    answers = a_submission(clinic.session, patient, answered_harmlessly(a_health_form(clinic.session)))
    return Case(clinic, patient, consent, answers)


def durable_traces(case: Case, since: int) -> list[tuple[Trace, UUID | None]]:
    """The access records that another connection finds on disk from a position on."""
    vault = case.clinic.vault
    found: list[tuple[Trace, UUID | None]] = []
    with second_connection(vault) as other:
        reading = Reading(other, vault._body_keys)
        rows = other.execute(
            "SELECT position, kind, purpose, patient FROM records WHERE position >= ? AND kind LIKE 'access.%'",
            (since,),
        ).fetchall()
        for position, kind, purpose, patient in rows:
            row = reading._store.row(position)
            assert row is not None
            content = reading.content_of(row)
            if isinstance(content, OpenedAllTheSame):
                content = AccessDetail(reason=content.reason, shown=content.shown)
            detail = content if isinstance(content, AccessDetail) else AccessDetail()
            shown = case.patient in detail.shown
            who = None if patient is None else UUID(bytes=patient)
            trace = Trace(kind, Purpose(purpose), detail.reason, shown, who is None and not shown)
            found.append((trace, who))
    return found


# -------------------------------------------------------------------------------------------------------- enumeration


def test_every_public_service_function_stands_in_one_table() -> None:
    names = set(public_functions())
    assert names == set(LOOKS) | set(NO_LOOK)
    assert not set(LOOKS) & set(NO_LOOK)


def test_only_looks_read_patients_from_the_vault() -> None:
    """Whoever calls a read of patient data is a look, or hands out nothing of it."""
    for name, function in public_functions().items():
        source = inspect.getsource(function)
        reads = [read for read in _READS_OF_PATIENTS if f"act.{read}(" in source or f"vault.{read}(" in source]
        answer = str(inspect.signature(function).return_annotation)
        if reads and name not in LOOKS:
            assert answer in _HANDS_OUT_NOTHING, f"{name} reads {reads} and returns {answer}"


def test_what_judges_a_record_takes_one_that_was_opened() -> None:
    for name, why in NO_LOOK.items():
        if why is OF_AN_OPENED_RECORD and name != "rulebook.require_allowed":
            assert inspect.signature(public_functions()[name]).parameters["record"].annotation == "PatientRecord", name


# --------------------------------------------------------------------------------------------------------- each trace


@pytest.mark.parametrize("name", LOOKS)
def test_the_trace_is_on_disk_when_the_data_are_handed_out(case: Case, name: str) -> None:
    before = case.clinic.vault.head().size
    answer = LOOKS[name].call(case)
    assert answer, "a look that shows nothing proves nothing"
    found = durable_traces(case, before)
    assert [trace for trace, _ in found] == list(LOOKS[name].traces)
    for trace, patient in found:
        assert trace.is_shown or trace.is_of_nobody or patient == case.patient


def test_a_block_begins_only_after_the_trace(case: Case) -> None:
    before = case.clinic.vault.head().size
    with gate.open_record(case.session, case.patient, Purpose.CARE) as record:
        (found,) = durable_traces(case, before)
        assert found == (Trace("access.record_opened", Purpose.CARE), case.patient)
        with second_connection(case.clinic.vault) as other:
            row = other.execute("SELECT kind FROM records WHERE id = ?", (record.trace.bytes,)).fetchone()
        assert row == ("access.record_opened",)


def test_drafts_come_only_with_a_record_whose_trace_is_on_disk(case: Case) -> None:
    record = opened(case.session, case.patient)
    drafts.save_draft(case.session, record, kind="note", content={"text": "halv"})
    with second_connection(case.clinic.vault) as other:
        row = other.execute("SELECT kind, patient FROM records WHERE id = ?", (record.trace.bytes,)).fetchone()
    assert row == ("access.record_opened", case.patient.bytes)
    assert drafts.drafts_in(case.session, record)


def test_a_refinement_and_those_shown_follow_with_settling(case: Case) -> None:
    looked = search.PatientSearch(case.session)
    assert looked.find("niels")
    before = case.clinic.vault.head().size
    assert looked.find("nielsen")
    assert case.clinic.vault.head().size == before
    looked.settle()
    ((trace, _),) = durable_traces(case, before)
    assert trace == Trace("access.searched", Purpose.SEARCH, is_shown=True)
    looked.settle()
    assert case.clinic.vault.head().size == before + 1


# ------------------------------------------------------------------------------------------- no trace, nothing comes


@contextmanager
def no_row_fits(case: Case) -> Iterator[None]:
    """A full disk, as SQLite meets it: not one page more."""
    database = case.clinic.vault._database
    connection = database.connection
    connection.set_authorizer(None)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    connection.execute("PRAGMA query_only = OFF")
    # Fill what is free in the last pages, so that the very next record needs a page that is not there.
    for table in ("ledger (position, leaf, header, signature)", "records (position, id, kind, author, seat, at)"):
        _fill(connection, table)
    database._switch(database._mode)
    yield


def _fill(connection: sqlcipher.Connection, table: str) -> None:
    values = (
        "randomblob(32), '{}', randomblob(64)"
        if table.startswith("ledger")
        else "randomblob(16), 'x', zeroblob(16), zeroblob(16), 0"
    )
    for position in range(1_000_000, 1_001_000):
        try:
            connection.execute(f"INSERT INTO {table} VALUES ({position}, {values})")
        except sqlcipher.OperationalError:
            return
    raise AssertionError("the disk never became full")


@contextmanager
def forbidden(case: Case, action: int, what: str) -> Iterator[None]:
    """SQLite refuses one step: a row of the ledger, or the commit itself."""
    database = case.clinic.vault._database
    allowed = database._authorize

    def deny(code: int, first: str | None, second: str | None, *rest: str | None) -> int:
        if code == action and first == what:
            return sqlcipher.SQLITE_DENY
        return allowed(code, first, second, *rest)

    database._authorize = deny  # type: ignore[method-assign, assignment]
    database._switch(database._mode)
    yield
    database._authorize = allowed  # type: ignore[method-assign]
    database._switch(database._mode)


@pytest.mark.parametrize("name", LOOKS)
def test_when_the_disk_is_full_nothing_comes_back(case: Case, name: str) -> None:
    before = case.clinic.vault.head().size
    with no_row_fits(case), pytest.raises(DiskFull):
        LOOKS[name].call(case)
    assert case.clinic.vault.head().size == before


@pytest.mark.parametrize("step", ["row", "commit"])
@pytest.mark.parametrize("name", LOOKS)
def test_when_the_trace_is_refused_nothing_comes_back(case: Case, name: str, step: str) -> None:
    before = case.clinic.vault.head().size
    action, what = (sqlcipher.SQLITE_INSERT, "ledger") if step == "row" else (sqlcipher.SQLITE_TRANSACTION, "COMMIT")
    with forbidden(case, action, what), pytest.raises(Environmental):
        LOOKS[name].call(case)
    assert case.clinic.vault.head().size == before
    assert durable_traces(case, before) == []
    assert LOOKS[name].call(case), "and once the fault is gone, it works again"


def test_when_the_second_trace_of_a_printout_fails_no_document_comes_back(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening is traced, printing is not: the record was looked at by nobody, and no file was made."""
    made: list[object] = []

    def press(*document: object) -> bytes:
        made.append(document)
        return b"%PDF"

    monkeypatch.setattr(type(case.session.documents), "journal_pdf", press)
    opening = gate.take_record

    def opened_then_broken(*args: object, **kwargs: object) -> object:
        record = opening(*args, **kwargs)  # type: ignore[arg-type]
        database = case.clinic.vault._database
        database._authorize = lambda *_: sqlcipher.SQLITE_DENY  # type: ignore[method-assign]
        database._switch(database._mode)
        return record

    monkeypatch.setattr(gate, "take_record", opened_then_broken)
    with pytest.raises(Environmental):
        _journal(case)
    assert made == []
