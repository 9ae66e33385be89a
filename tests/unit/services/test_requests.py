"""A request from the door to the answer: who may do what, what cannot be skipped, what is due, and what leaves."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.privacy import SaidHow
from journal_app.domain.request_clocks import Running
from journal_app.domain.request_letters import LetterKind
from journal_app.domain.requests import (
    Advance,
    Asking,
    IdentityProof,
    Outcome,
    RequestCase,
    RequestNote,
    Right,
    SentHow,
    Step,
)
from journal_app.services import access_log, gate, patients, request_letters, requests
from journal_app.services.ports import AccessFilter
from journal_app.services.requests import NewRequest
from tests.clinic import AUDIT, RECEPTION, OpenClinic, a_patient, details

OWNER = frozenset({Role.OWNER})


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def received(clinic: OpenClinic, patient: UUID | None, right: Right = Right.ACCESS, **more: object) -> UUID:
    new = NewRequest(
        right=right,
        received=clinic.session.clock.today(),
        how=SaidHow.EMAIL,
        patient=patient,
        requester="" if patient else "Ukendt Uldsen",
        contact="" if patient else "uldsen@example.com",
        **more,  # type: ignore[arg-type]
    )
    made = requests.receive(clinic.session, new).made
    assert made is not None
    return made


def shown(clinic: OpenClinic, request: UUID) -> RequestCase:
    return requests.look(clinic.session, request).line.case


def identified(clinic: OpenClinic, request: UUID) -> None:
    requests.note(
        clinic.session,
        request,
        RequestNote.IDENTITY_SHOWN,
        on=clinic.session.clock.today(),
        proof=IdentityProof.PHOTO_DOCUMENT,
    )


def reviewed(clinic: OpenClinic, request: UUID) -> None:
    identified(clinic, request)
    requests.advance(clinic.session, request, Advance.GATHERING, words="Journal, fotos, log")
    requests.advance(clinic.session, request, Advance.REVIEW, words="Intet udeladt")


def refused(key: str, act: object, *args: object, **facts: object) -> None:
    with pytest.raises(UserFacing) as refusal:
        act(*args, **facts)  # type: ignore[operator]
    assert refusal.value.key == key


def test_a_request_goes_step_by_step_to_its_answer(clinic: OpenClinic, patient: UUID) -> None:
    one = received(clinic, patient)
    steps = [shown(clinic, one).step]
    identified(clinic, one)
    steps.append(shown(clinic, one).step)
    requests.advance(clinic.session, one, Advance.GATHERING)
    steps.append(shown(clinic, one).step)
    requests.advance(clinic.session, one, Advance.REVIEW, words="Intet udeladt")
    steps.append(shown(clinic, one).step)
    requests.close(clinic.session, one, Outcome.SENT, how=SentHow.HANDED_OVER)
    assert [*steps, shown(clinic, one).step] == list(Step)
    assert requests.find(clinic.session).lines == ()
    (closed,) = requests.find(clinic.session, closed=True).lines
    assert (closed.case.id, closed.stub.id if closed.stub else None) == (one, patient)
    assert {clock.running for clock in closed.clocks.legal} == {Running.MET}
    kinds = [item.kind for item in gate.take_registry(clinic.session, patient).history if "request" in item.kind]
    assert kinds == ["request.received", "request.noted", *["request.advanced"] * 2, "request.closed"]


def test_no_step_can_be_skipped_or_taken_twice(clinic: OpenClinic, patient: UUID) -> None:
    session, one = clinic.session, received(clinic, patient)
    refused("request.not_identified", requests.advance, session, one, Advance.GATHERING)
    refused("request.not_reviewed", requests.close, session, one, Outcome.SENT, how=SentHow.POST)
    today = session.clock.today()
    refused("request.no_proof", requests.note, session, one, RequestNote.IDENTITY_SHOWN, on=today)
    refused("request.nothing_asked", requests.note, session, one, RequestNote.CLARIFIED, on=today)
    identified(clinic, one)
    refused("request.out_of_order", requests.advance, session, one, Advance.REVIEW, words="x")
    requests.advance(session, one, Advance.GATHERING)
    refused("request.out_of_order", requests.advance, session, one, Advance.GATHERING)
    refused("request.no_words", requests.advance, session, one, Advance.REVIEW, words="  ")
    refused("request.no_words", requests.close, session, one, Outcome.REFUSED, paragraph="Art. 17", how=SentHow.POST)
    refused("request.no_paragraph", requests.close, session, one, Outcome.REFUSED, reason="x", how=SentHow.POST)
    refused("request.no_channel", requests.close, session, one, Outcome.REFUSED, reason="x", paragraph="Art. 17")
    requests.close(session, one, Outcome.REFUSED, reason="Pligt", paragraph="Art. 17(3)(b)", how=SentHow.POST)
    refused("request.closed", requests.advance, session, one, Advance.REVIEW, words="x")
    refused("request.unknown", requests.advance, session, uuid4(), Advance.REVIEW, words="x")
    tomorrow, before = today + timedelta(days=1), today - timedelta(days=1)
    other = received(clinic, patient, Right.ERASURE)
    refused("request.ahead", requests.note, session, other, RequestNote.ACKNOWLEDGED, on=tomorrow)
    refused("request.before_it_came", requests.note, session, other, RequestNote.ACKNOWLEDGED, on=before)


def test_reception_takes_in_and_identifies_and_answers_nothing(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in(clinic.colleague("Rikke Reception", RECEPTION))
    one = received(clinic, patient, words="Vil have alt")
    identified(clinic, one)
    assert not requests.look(clinic.session, one).may_answer
    assert request_letters.letter(clinic.session, one, LetterKind.RECEIPT, PrintLanguage.DANISH)[:4] == b"%PDF"
    session = clinic.session
    refused("permission.answer_request", requests.advance, session, one, Advance.GATHERING)
    refused("permission.answer_request", requests.advance, session, one, Advance.EXTENDED, words="x")
    refused("permission.answer_request", requests.close, session, one, Outcome.SENT, how=SentHow.POST)
    letter = (session, one, LetterKind.ANSWER, PrintLanguage.DANISH)
    refused("permission.answer_request", request_letters.letter, *letter)
    refused("permission.manage_clinic", requests.promise, session, 14, reason="x")


def test_an_owner_who_reads_nothing_clinical_answers(clinic: OpenClinic, patient: UUID) -> None:
    clinic.sign_in(clinic.colleague("Olga Owner", OWNER))
    one = received(clinic, patient, Right.ERASURE)
    reviewed(clinic, one)
    requests.close(clinic.session, one, Outcome.REFUSED, how=SentHow.POST, reason="Pligt", paragraph="Art. 17(3)(b)")
    assert shown(clinic, one).closed is not None


def test_an_auditor_sees_no_request(clinic: OpenClinic, patient: UUID) -> None:
    one = received(clinic, patient)
    clinic.sign_in(clinic.colleague("Ada Auditor", AUDIT))
    refused("permission.receive_request", requests.find, clinic.session)
    refused("permission.receive_request", requests.look, clinic.session, one)


def test_somebody_who_is_no_patient_can_ask(clinic: OpenClinic, patient: UUID) -> None:
    one = received(clinic, None, Right.ERASURE)
    reviewed(clinic, one)
    letter = request_letters.letter(clinic.session, one, LetterKind.ANSWER, PrintLanguage.ENGLISH)
    assert letter[:4] == b"%PDF"
    requests.close(clinic.session, one, Outcome.SENT, how=SentHow.POST)
    (line,) = requests.find(clinic.session, closed=True).lines
    assert (line.stub, line.case.asked.requester) == (None, "Ukendt Uldsen")
    assert not [item for item in gate.take_registry(clinic.session, patient).history if "request" in item.kind]
    nobody = NewRequest(right=Right.ACCESS, received=clinic.session.clock.today(), how=SaidHow.PHONE)
    refused("request.nobody", requests.receive, clinic.session, nobody)
    named = NewRequest(right=Right.ACCESS, received=nobody.received, how=SaidHow.PHONE, requester="Ole")
    refused("request.no_contact", requests.receive, clinic.session, named)


def test_the_list_puts_what_is_overdue_first_and_what_stands_last(clinic: OpenClinic, patient: UUID) -> None:
    erasure = received(clinic, patient, Right.ERASURE)  # a month
    standing = received(clinic, patient, Right.PORTABILITY)
    requests.note(clinic.session, standing, RequestNote.IDENTITY_ASKED, on=clinic.session.clock.today())
    access = received(clinic, patient)  # seven working days
    complaint = received(clinic, patient, Right.COMPLAINT)  # no number of days
    clinic.time.moment += timedelta(days=20)
    found = requests.find(clinic.session)
    assert [line.case.id for line in found.lines] == [access, erasure, complaint, standing]
    assert found.lines[0].clocks.days_left(found.today) == -11
    assert requests.count_overdue(clinic.session, clinic.vault) == 1
    assert found.lines[3].clocks.stands


def test_more_time_is_given_only_while_there_is_time(clinic: OpenClinic, patient: UUID) -> None:
    one, other = received(clinic, patient, Right.ERASURE), received(clinic, patient, Right.COMPLAINT)
    later = clinic.session.clock.today() + timedelta(days=50)
    session = clinic.session
    refused("request.no_words", requests.advance, session, one, Advance.EXTENDED, expected=later)
    refused("request.no_day", requests.advance, session, one, Advance.EXTENDED, words="Stort")
    refused("request.not_extendable", requests.advance, session, other, Advance.EXTENDED, words="x", expected=later)
    requests.advance(session, one, Advance.EXTENDED, words="Stort", expected=later)
    (clock,) = requests.look(session, one).line.clocks.legal
    assert (clock.due, clock.is_extended) == (later, True)
    clinic.time.moment += timedelta(days=60)
    late = later + timedelta(days=30)
    refused("request.too_late", requests.advance, clinic.session, one, Advance.EXTENDED, words="x", expected=late)


def test_the_clinics_own_promise_stands_beside_the_law(clinic: OpenClinic, patient: UUID) -> None:
    one = received(clinic, patient, Right.ERASURE)
    assert requests.look(clinic.session, one).line.clocks.promised is None
    refused("request.promise_days", requests.promise, clinic.session, 400, reason="Vi lover det")
    refused("request.promise_why", requests.promise, clinic.session, 14, reason=" ")
    requests.promise(clinic.session, 14, reason="Vores privatlivspolitik")
    today = clinic.session.clock.today()
    assert requests.look(clinic.session, one).line.clocks.promised == today + timedelta(days=14)
    requests.promise(clinic.session, None, reason="Ny politik")
    assert requests.look(clinic.session, one).line.clocks.promised is None


def test_a_request_of_a_merged_registration_goes_on(clinic: OpenClinic, patient: UUID) -> None:
    duplicate = a_patient(clinic.session, details("Nielsen", "Mette Marie"))
    one = received(clinic, duplicate, asking=Asking.PATIENT)
    patients.merge(clinic.session, duplicate=duplicate, survivor=patient, reason="Samme person")
    reviewed(clinic, one)
    (line,) = requests.find(clinic.session).lines
    assert line.stub is not None
    assert (line.stub.id, line.case.patient, line.case.step) == (patient, duplicate, Step.REVIEW)


@pytest.mark.parametrize("language", PrintLanguage)
def test_every_letter_says_what_was_written(clinic: OpenClinic, patient: UUID, language: PrintLanguage) -> None:
    session, today = clinic.session, clinic.session.clock.today()
    one = received(clinic, patient, Right.ACCESS)
    requests.note(session, one, RequestNote.IDENTITY_ASKED, on=today)
    requests.note(session, one, RequestNote.CLARIFICATION_ASKED, on=today, words="Hvilke år?")
    requests.advance(session, one, Advance.EXTENDED, words="Stort", expected=today + timedelta(days=30))
    for kind in (LetterKind.RECEIPT, LetterKind.IDENTITY, LetterKind.CLARIFICATION, LetterKind.EXTENSION):
        assert request_letters.letter(session, one, kind, language)[:4] == b"%PDF"
    refused("request.no_letter", request_letters.letter, session, one, LetterKind.REFUSAL, language)
    requests.close(session, one, Outcome.REFUSED, how=SentHow.POST, reason="Ikke dig", paragraph="Art. 12(6)")
    assert request_letters.letter(session, one, LetterKind.REFUSAL, language)[:4] == b"%PDF"
    traces = access_log.read_log(session, AccessFilter(patient=patient, kinds=("access.printed",)))
    assert [event.reason for event in traces.events] == ["refusal", "extension", "clarification", "identity", "receipt"]
