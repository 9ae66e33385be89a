"""A restricted journal: whom it opens to, how it opens all the same, what stays writable, where it must not show."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.key_exchange import Cause
from journal_app.domain.log_review import Flag, Judged, Verdict
from journal_app.domain.people import Person
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.privacy import SaidHow
from journal_app.domain.requests import Advance, IdentityProof, Outcome, RequestNote, Right, SentHow
from journal_app.domain.restrictions import Opening, OpeningGround, RestrictionGround
from journal_app.domain.worklists import Work
from journal_app.services import (
    access_log,
    drafts,
    erasure,
    exporting,
    gate,
    log_review,
    printing,
    recall,
    requests,
    restrictions,
    search,
    worklists,
)
from journal_app.services.ports import AccessFilter
from journal_app.services.requests import NewRequest
from journal_app.services.restrictions import NewRestriction
from tests.clinic import (
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_consent,
    a_note,
    a_treated_patient,
    an_entry,
    opened,
)

WHY = "Patienten bestrider journalens oplysninger."
LOT = "C1234"


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


@pytest.fixture
def pia(clinic: OpenClinic) -> Person:
    return clinic.colleague("Pia Læge", PRACTITIONER)


def restricted(clinic: OpenClinic, patient: UUID, *readers: UUID, request: UUID | None = None) -> UUID:
    new = NewRestriction(
        patient=patient, ground=RestrictionGround.ACCURACY, reason=WHY, readers=readers, request=request
    )
    made = restrictions.restrict(clinic.session, new).made
    assert made is not None
    return made


def refused(key: str, act: object, *args: object, **facts: object) -> None:
    with pytest.raises(UserFacing) as refusal:
        act(*args, **facts)  # type: ignore[operator]
    assert refusal.value.key == key


def glass(clinic: OpenClinic, patient: UUID, why: str = "Akut hævelse, patienten kan ikke tale.") -> None:
    gate.open_all_the_same(clinic.session, patient, Opening(OpeningGround.PROTECTION, why))


def asked(clinic: OpenClinic) -> printing.PrintRequest:
    return printing.PrintRequest(
        PrintLanguage.DANISH, Purpose.ACCESS_REQUEST, "Patienten bad om det", clinic.session.clock.zone()
    )


def test_it_opens_to_those_it_names_and_to_nobody_else(clinic: OpenClinic, patient: UUID, pia: Person) -> None:
    restricted(clinic, patient, pia.id)
    refused("journal.restricted", opened, clinic.session, patient)
    told = gate.look_at_closed(clinic.session, patient)
    assert (told.stub.id, told.readers, told.stub.last_visit) == (patient, ("Pia Læge",), None)
    clinic.sign_in(pia)
    assert opened(clinic.session, patient).items
    refused("patient.unknown", gate.look_at_closed, clinic.session, patient)


def test_nobody_named_can_be_other_than_a_practitioner_who_works_here(clinic: OpenClinic, patient: UUID) -> None:
    lise = clinic.colleague("Lise Krogh", RECEPTION)
    for who in (lise.id, uuid4()):
        new = NewRestriction(patient=patient, ground=RestrictionGround.CLAIM, reason=WHY, readers=(who,))
        refused("restriction.reader", restrictions.restrict, clinic.session, new)
    empty = NewRestriction(patient=patient, ground=RestrictionGround.CLAIM, reason="  ")
    refused("restriction.no_reason", restrictions.restrict, clinic.session, empty)
    unknown = NewRestriction(patient=uuid4(), ground=RestrictionGround.CLAIM, reason=WHY)
    refused("patient.unknown", restrictions.restrict, clinic.session, unknown)
    other = NewRestriction(patient=patient, ground=RestrictionGround.CLAIM, reason=WHY, request=uuid4())
    refused("restriction.request", restrictions.restrict, clinic.session, other)
    clinic.sign_in(lise)
    refused("permission.answer_request", restrictions.restrict, clinic.session, unknown)
    refused("permission.answer_request", restrictions.find, clinic.session)


def test_opened_all_the_same_it_is_traced_told_to_the_owner_and_closed_again_with_the_session(
    clinic: OpenClinic, patient: UUID, pia: Person
) -> None:
    restricted(clinic, patient)
    clinic.sign_in(pia)
    refused("restriction.no_why", glass, clinic, patient, "Akut")
    refused("journal.restricted", opened, clinic.session, patient)
    glass(clinic, patient)
    assert opened(clinic.session, patient).items
    refused("restriction.not_closed", glass, clinic, patient)

    clinic.sign_in(clinic.owner)
    refused("journal.restricted", opened, clinic.session, patient)
    assert worklists.count(clinic.session)[Work.OPENED_RESTRICTED] == 1
    (line,) = worklists.find(clinic.session, Work.OPENED_RESTRICTED)
    assert (line.stub.id, line.more.who) == (patient, "Pia Læge")
    log = access_log.read_log(clinic.session, AccessFilter(patient=patient, kinds=("access.emergency_opened",)))
    assert [(one.person, one.purpose, "hævelse" in one.reason) for one in log.events] == [(pia.id, Purpose.CARE, True)]

    auditor = clinic.colleague("Karl Kontrol", OWNING)
    clinic.sign_in(auditor)
    now = clinic.session.now()
    sheet = log_review.begin(clinic.session, now - timedelta(days=2), now + timedelta(days=1))
    flagged = next(one for one in sheet.flagged if one.event.kind == "access.emergency_opened")
    assert flagged.flags[0] is Flag.RESTRICTED_OPENED
    judged = [Judged(one.event.position, one.flags, Verdict.JUSTIFIED) for one in sheet.flagged]
    log_review.complete(clinic.session, sheet, judged)
    assert worklists.count(clinic.session)[Work.OPENED_RESTRICTED] == 0

    clinic.sign_in(pia)
    refused("journal.restricted", opened, clinic.session, patient)


def test_a_glass_broken_by_one_does_not_let_another_in(clinic: OpenClinic, patient: UUID, pia: Person) -> None:
    restricted(clinic, patient)
    glass(clinic, patient)
    assert opened(clinic.session, patient).items
    clinic.sign_in(pia)
    refused("journal.restricted", opened, clinic.session, patient)


def test_locking_the_screen_closes_it_again(clinic: OpenClinic, patient: UUID) -> None:
    restricted(clinic, patient)
    glass(clinic, patient)
    clinic.sign_in(clinic.owner)
    refused("journal.restricted", opened, clinic.session, patient)


def test_nothing_of_it_comes_out_another_way(clinic: OpenClinic, patient: UUID, pia: Person) -> None:
    record = opened(clinic.session, patient)
    drafts.save_draft(clinic.session, record, kind="note", content={"text": "Kladdeord"})
    restricted(clinic, patient, pia.id)
    refused("journal.restricted", exporting.export, clinic.session, patient, asked(clinic))
    refused("journal.restricted", exporting.export_fhir, clinic.session, patient, asked(clinic), recipient="Klinik")
    refused("journal.restricted", printing.journal, clinic.session, patient, asked(clinic))
    refused("journal.restricted", a_note, clinic.session, patient)
    assert drafts.drafts_in(clinic.session, record) == ()
    assert exporting.drafts_of(clinic.session, record) == ()
    (line,) = recall.find(clinic.session, LOT).lines
    assert line.patient.restricted
    assert all((use.entry, use.lines, use.done) == (None, (), None) for use in line.uses)
    (stub,) = search.PatientSearch(clinic.session).find("Nielsen")
    assert (stub.restricted, stub.last_visit) == (True, None)
    for kind in ("treatment.signed", "consent.signed", "health.submitted"):
        assert all(one.item.content is None for one in clinic.vault.of_kinds((kind,)))
    assert gate.take_registry(clinic.session, patient).allowed == frozenset()


def test_what_may_be_written_meanwhile(clinic: OpenClinic, patient: UUID) -> None:
    consent = a_consent(clinic, patient)
    clinic.time.go(days=3)
    before = clinic.time.now()
    clinic.time.go(minutes=5)
    restriction = restricted(clinic, patient, clinic.owner.id)
    clinic.time.go(minutes=5)
    refused("journal.writing_restricted", a_consent, clinic, patient)
    late = {"consent": consent, "done": clinic.time.now()}
    refused("journal.writing_restricted", an_entry, clinic.session, patient, **late)
    an_entry(clinic.session, patient, consent=consent, done=before)
    a_note(clinic.session, patient, "Ringede om sagen.")
    today = clinic.session.clock.today()
    restrictions.lift(clinic.session, restriction, told=today, reason="Rettet, patienten fik besked.")
    an_entry(clinic.session, patient, consent=consent, done=clinic.time.now())


def test_only_an_owner_lifts_it_after_the_person_was_told(clinic: OpenClinic, patient: UUID, pia: Person) -> None:
    restriction, today = restricted(clinic, patient), clinic.session.clock.today()
    lift, one = restrictions.lift, timedelta(days=1)
    refused("restriction.ahead", lift, clinic.session, restriction, told=today + one, reason=WHY)
    refused("restriction.told_before", lift, clinic.session, restriction, told=today - one, reason=WHY)
    refused("restriction.no_reason", lift, clinic.session, restriction, told=today, reason=" ")
    refused("restriction.unknown", lift, clinic.session, uuid4(), told=today, reason=WHY)
    clinic.sign_in(pia)
    refused("permission.carry_out_erasure", lift, clinic.session, restriction, told=today, reason=WHY)
    assert not restrictions.find(clinic.session).may_lift
    clinic.sign_in(clinic.owner)
    (line,) = restrictions.find(clinic.session).lines
    assert line.restriction.id == restriction
    lift(clinic.session, restriction, told=today, reason=WHY)
    refused("restriction.lifted_already", lift, clinic.session, restriction, told=today, reason=WHY)
    assert restrictions.find(clinic.session).lines == ()
    assert opened(clinic.session, patient).items


def test_a_request_to_restrict_ends_in_restricting(clinic: OpenClinic, patient: UUID) -> None:
    session, today = clinic.session, clinic.session.clock.today()
    new = NewRequest(right=Right.RESTRICTION, received=today, how=SaidHow.LETTER, patient=patient)
    request = requests.receive(session, new).made
    assert request is not None
    requests.note(session, request, RequestNote.IDENTITY_SHOWN, on=today, proof=IdentityProof.KNOWN_HERE)
    requests.advance(session, request, Advance.GATHERING)
    requests.advance(session, request, Advance.REVIEW, words="Journalen begrænses.")
    refused("request.not_restricted", requests.close, session, request, Outcome.SENT, how=SentHow.POST)
    restricted(clinic, patient, request=request)
    requests.close(session, request, Outcome.SENT, how=SentHow.POST)
    assert requests.find(session).lines == ()


def test_a_restricted_journal_is_not_erased(clinic: OpenClinic, patient: UUID) -> None:
    restricted(clinic, patient)
    clinic.time.go(days=4000)
    assert erasure.plan(clinic.session, patient).held == (WHY,)
    refused("erasure.held", erasure.propose, clinic.session, patient, reason="Tiden er gået.")


def exchanged(clinic: OpenClinic) -> None:
    clinic.vault.exchange_keys((Cause.ASKED,), at=clinic.time.now(), on_progress=lambda _done, _total: None)


def test_an_exchange_of_keys_opens_it_to_nobody_again_and_closes_it_to_nobody_named(
    clinic: OpenClinic, patient: UUID, pia: Person
) -> None:
    restricted(clinic, patient, pia.id)
    glass(clinic, patient)
    clinic.sign_in(clinic.owner)
    exchanged(clinic)
    refused("journal.restricted", opened, clinic.session, patient)
    glass(clinic, patient)
    exchanged(clinic)
    assert opened(clinic.session, patient).items  # opened in this very session
    clinic.sign_in(pia)
    exchanged(clinic)
    assert not clinic.vault.is_withheld(patient)
    assert opened(clinic.session, patient).items
