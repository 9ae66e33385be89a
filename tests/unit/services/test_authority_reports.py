"""A report tells an authority the facts and not the patient's name, and leaves a trace before it is there."""

from __future__ import annotations

from io import BytesIO
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader

from journal_app.domain.errors import UserFacing
from journal_app.domain.reactions import Outcome, Seriousness
from journal_app.services import authority_reports, reactions
from journal_app.services.authority_reports import AuthorityReport, Naming, ReportOf
from journal_app.services.ports import AccessFilter
from tests.clinic import RECEPTION, OpenClinic, a_treated_patient, opened
from tests.written import a_follow_up, a_reaction_reported


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


@pytest.fixture
def reaction(clinic: OpenClinic, patient: UUID) -> UUID:
    entry = next(one.id for one in opened(clinic.session, patient).items if one.kind == "treatment.signed")
    return a_reaction_reported(
        clinic.session, patient, entry=entry, seriousness=Seriousness.SEVERE, description="Hævelse {patient} {0}"
    )


def made(clinic: OpenClinic, patient: UUID, reaction: UUID, **how: object) -> AuthorityReport:
    record = opened(clinic.session, patient)
    return authority_reports.put_together(
        clinic.session,
        record,
        reaction,
        **({"of": ReportOf.MEDICINE} | how),  # type: ignore[arg-type]
    )


def test_the_facts_are_there_in_the_language_of_the_authority(
    clinic: OpenClinic, patient: UUID, reaction: UUID
) -> None:
    told = a_follow_up(clinic.session, reaction, outcome=Outcome.RECOVERED, text="Helt væk")
    reactions.follow_up(clinic.session, opened(clinic.session, patient), told)
    report = made(clinic, patient, reaction)
    for words in (
        "Lægemiddelstyrelsen",
        "20 E, batch C1234",
        "Botox",
        "[x] svær",
        "[ ] let",
        "[x] rask",
        "Helt væk",
        "64 år",
    ):
        assert words in report.body, words


def test_the_patient_is_told_by_initials_unless_the_name_is_asked_for(
    clinic: OpenClinic, patient: UUID, reaction: UUID
) -> None:
    details = opened(clinic.session, patient).patient.details
    report = made(clinic, patient, reaction)
    whole = f"{report.title}\n{report.body}"
    assert "M. N." in whole
    secret = (details.name.family, details.name.given, *(one.value for one in details.identifiers), *details.phones)
    assert not [words for words in secret if words in whole]
    assert details.name.given in made(clinic, patient, reaction, naming=Naming.NAME).body


def test_typed_braces_stay_typed(clinic: OpenClinic, patient: UUID, reaction: UUID) -> None:
    assert "Hævelse {patient} {0}" in made(clinic, patient, reaction).body


def test_devices_have_a_form_of_their_own(clinic: OpenClinic, patient: UUID, reaction: UUID) -> None:
    medicine, device = (made(clinic, patient, reaction, of=of) for of in ReportOf)
    assert medicine.title != device.title


def test_every_text_that_is_made_is_traced(clinic: OpenClinic, patient: UUID, reaction: UUID) -> None:
    record, before = opened(clinic.session, patient), clinic.vault.head().size
    report = authority_reports.put_together(clinic.session, record, reaction, of=ReportOf.DEVICE)
    (event,) = (one for one in clinic.vault.access_events(AccessFilter(patient=patient)) if one.position >= before)
    assert (event.kind, event.reason) == ("access.exported", report.title)


def test_the_report_as_a_pdf_tells_the_same_and_not_who_it_is(
    clinic: OpenClinic, patient: UUID, reaction: UUID
) -> None:
    record, before = opened(clinic.session, patient), clinic.vault.head().size
    pdf = authority_reports.print_report(clinic.session, record, reaction, of=ReportOf.MEDICINE)
    (event,) = (one for one in clinic.vault.access_events(AccessFilter(patient=patient)) if one.position >= before)
    assert event.kind == "access.printed"
    reader = PdfReader(BytesIO(pdf))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in ("Lægemiddelstyrelsen", "C1234", "[x] svær", "64 år", "M. N.", "Hævelse {patient} {0}"):
        assert words in text, words
    details = record.patient.details
    secret = (details.name.family, details.name.given, *(one.value for one in details.identifiers), *details.phones)
    assert not [words for words in secret if words.casefold() in text.casefold() or words.encode() in pdf]
    assert not reader.attachments
    named = authority_reports.print_report(clinic.session, record, reaction, of=ReportOf.MEDICINE, naming=Naming.NAME)
    assert details.name.given in PdfReader(BytesIO(named)).pages[0].extract_text()


def test_every_paragraph_of_the_form_is_in_the_text_and_in_the_pdf(
    clinic: OpenClinic, patient: UUID, reaction: UUID
) -> None:
    report = made(clinic, patient, reaction)
    assert all(label in report.body and value in report.body for label, value in report.paragraphs)
    assert ("Beskrivelse", "Hævelse {patient} {0}") in report.paragraphs
    assert sum(not label for label, _value in report.paragraphs) == 2


def test_of_nothing_there_is_no_report(clinic: OpenClinic, patient: UUID) -> None:
    with pytest.raises(UserFacing) as refusal:
        made(clinic, patient, uuid4())
    assert refusal.value.key == "reaction.unknown"


def test_reception_makes_none(clinic: OpenClinic, patient: UUID, reaction: UUID) -> None:
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    with pytest.raises(UserFacing) as refusal:
        authority_reports.put_together(session, record, reaction, of=ReportOf.MEDICINE)
    assert refusal.value.key == "permission.export_patient"
