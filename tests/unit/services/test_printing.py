"""What leaves the clinic on paper: traced, permitted, and of the right patient."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader

from journal_app.domain.access import Purpose, StaffNames
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.questionnaires import Place
from journal_app.services import gate, health, printing
from tests.clinic import (
    AUDIT,
    OWNING,
    PRACTITIONER,
    RECEPTION,
    OpenClinic,
    a_health_form,
    a_patient,
    a_submission,
    a_treated_patient,
    answered_harmlessly,
    details,
    kinds_written,
    opened,
)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_treated_patient(clinic)


def a_request(clinic: OpenClinic, *, reason: str = "aktindsigt") -> printing.PrintRequest:
    zone = clinic.session.clock.zone()
    return printing.PrintRequest(PrintLanguage.DANISH, Purpose.ACCESS_REQUEST, reason, zone)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def consent_of(clinic: OpenClinic, patient: UUID) -> UUID:
    return next(item.id for item in opened(clinic.session, patient).items if item.kind == "consent.signed")


def test_a_journal_tells_everything(clinic: OpenClinic, patient: UUID) -> None:
    text = text_of(printing.journal(clinic.session, patient, a_request(clinic)))
    for word in ("Mette", "Nielsen", "Fint forløb", "C1234", "Botulinumtoksin"):
        assert word in text


def test_units_are_written_as_each_language_does_and_kept_as_one_code(clinic: OpenClinic, patient: UUID) -> None:
    for language, shown in (
        (PrintLanguage.DANISH, "20 E"),
        (PrintLanguage.SWEDISH, "20 E"),
        (PrintLanguage.ENGLISH, "20 U"),
    ):
        request = replace(a_request(clinic), language=language)
        pdf = printing.journal(clinic.session, patient, request)
        assert shown in text_of(pdf).replace("\xa0", " ")
        (content,) = PdfReader(BytesIO(pdf)).attachments["journal.json"]
        entry = next(one for one in json.loads(content)["records"] if one["kind"] == "treatment.signed")
        assert [line["unit"] for line in entry["content"]["products"]] == ["U"]


def test_a_consent_copy_is_of_this_consent(clinic: OpenClinic, patient: UUID) -> None:
    consent = consent_of(clinic, patient)
    assert "Nielsen" in text_of(printing.consent(clinic.session, patient, consent, a_request(clinic)))
    with pytest.raises(UserFacing) as unknown:
        printing.consent(clinic.session, patient, uuid4(), a_request(clinic))
    assert unknown.value.key == "consent.unknown"


def answers_of(clinic: OpenClinic, patient: UUID, wishes: str, **changes: object) -> UUID:
    form = a_health_form(clinic.session).answered(Place("expectations.wishes"), wishes)
    return a_submission(clinic.session, patient, answered_harmlessly(form), **changes)


def test_a_copy_of_health_answers_has_each_question_the_signature_and_the_leaf(
    clinic: OpenClinic, patient: UUID
) -> None:
    answers = answers_of(clinic, patient, "Glattere pande")
    answers_of(clinic, patient, "Noget helt andet")
    pdf = printing.health_answers(clinic.session, patient, (answers,), a_request(clinic))
    text = " ".join(text_of(pdf).split())
    item = next(one for one in opened(clinic.session, patient).items if one.id == answers)
    for words in ("Glattere pande", "Dine helbredsoplysninger", "Mette Nielsen", str(item.id)):
        assert words in text
    assert item.leaf.hex() in text.replace(" ", ""), "the hash that the ledger holds"
    assert "Noget helt andet" not in text, "only what was asked for"
    (content,) = PdfReader(BytesIO(pdf)).attachments["health.json"]
    assert [one["leaf"] for one in json.loads(content)["records"]] == [item.leaf.hex()]


def test_the_same_answers_given_twice_are_told_in_full_in_a_copy(clinic: OpenClinic, patient: UUID) -> None:
    answers_of(clinic, patient, "Glattere pande")
    again = answers_of(clinic, patient, "Glattere pande")
    text = text_of(printing.health_answers(clinic.session, patient, (again,), a_request(clinic)))
    assert "Glattere pande" in text, "a journal says: as in no. 7; a copy has no no. 7"


def test_answers_that_do_not_count_or_are_not_the_patients_are_not_copied(clinic: OpenClinic, patient: UUID) -> None:
    session, request = clinic.session, a_request(clinic)
    other = a_patient(session, details("Hansen", "Ida"))
    of_another = answers_of(clinic, other, "Glattere pande")
    mixed_up = answers_of(clinic, patient, "Ida svarede på Mettes skema")
    health.set_aside(session, opened(session, patient), mixed_up, reason="Det var en anden patient.")
    good = answers_of(clinic, patient, "Glattere pande")
    for asked_for in ((of_another,), (mixed_up,), (good, mixed_up), (consent_of(clinic, patient),), (uuid4(),), ()):
        size = clinic.vault.head().size
        with pytest.raises(UserFacing) as refusal:
            printing.health_answers(session, patient, asked_for, request)
        assert refusal.value.key == "health.no_answers"
        assert "access.printed" not in kinds_written(clinic.vault, size)


@pytest.mark.parametrize("names", StaffNames)
def test_an_access_report_names_staff_only_where_asked(clinic: OpenClinic, patient: UUID, names: StaffNames) -> None:
    text = text_of(printing.access_report(clinic.session, patient, a_request(clinic), staff_names=names))
    # The footer says who printed it; nobody else is named unless asked for.
    assert (text.count("Anna Holm") > 2) is (names is StaffNames.SHOWN)


def test_a_report_of_a_patient_nobody_looked_at(clinic: OpenClinic) -> None:
    patient = a_patient(clinic.session)
    assert printing.access_report(clinic.session, patient, a_request(clinic), staff_names=StaffNames.HIDDEN)


def test_a_report_of_nobody_leaves_no_trace(clinic: OpenClinic) -> None:
    size = clinic.vault.head().size
    with pytest.raises(gate.NoSuchPatient):
        printing.access_report(clinic.session, uuid4(), a_request(clinic), staff_names=StaffNames.HIDDEN)
    assert clinic.vault.head().size == size


def test_what_is_handed_out_needs_a_reason(clinic: OpenClinic, patient: UUID) -> None:
    consent, answers = consent_of(clinic, patient), answers_of(clinic, patient, "Glattere pande")
    size = clinic.vault.head().size
    request = a_request(clinic, reason=" ")
    attempts: tuple[Callable[[], object], ...] = (
        lambda: printing.journal(clinic.session, patient, request),
        lambda: printing.consent(clinic.session, patient, consent, request),
        lambda: printing.health_answers(clinic.session, patient, (answers,), request),
        lambda: printing.access_report(clinic.session, patient, request, staff_names=StaffNames.HIDDEN),
    )
    for attempt in attempts:
        with pytest.raises(UserFacing) as refusal:
            attempt()
        assert refusal.value.key == "access.reason_missing"
    assert clinic.vault.head().size == size


def test_a_purpose_that_needs_no_reason_prints_without(clinic: OpenClinic, patient: UUID) -> None:
    request = printing.PrintRequest(PrintLanguage.ENGLISH, Purpose.CARE, "", clinic.session.clock.zone())
    assert "Mette" in text_of(printing.journal(clinic.session, patient, request))


@pytest.mark.parametrize(
    ("roles", "journal", "report"),
    [(PRACTITIONER, True, True), (RECEPTION, False, False), (OWNING, False, True), (AUDIT, False, True)],
    ids=["practitioner", "receptionist", "owner", "auditor"],
)
def test_who_hands_out_what(
    clinic: OpenClinic, patient: UUID, roles: frozenset[Role], journal: bool, report: bool
) -> None:
    consent, answers = consent_of(clinic, patient), answers_of(clinic, patient, "Glattere pande")
    session = clinic.sign_in(clinic.colleague("Bo", roles))
    request = a_request(clinic)
    attempts: tuple[tuple[bool, Callable[[], bytes]], ...] = (
        (journal, lambda: printing.journal(session, patient, request)),
        (journal, lambda: printing.consent(session, patient, consent, request)),
        (journal, lambda: printing.health_answers(session, patient, (answers,), request)),
        (report, lambda: printing.access_report(session, patient, request, staff_names=StaffNames.HIDDEN)),
    )
    for is_allowed, attempt in attempts:
        if is_allowed:
            assert attempt().startswith(b"%PDF")
        else:
            with pytest.raises(UserFacing):
                attempt()


def test_treatments_and_areas_have_names_in_each_language(clinic: OpenClinic) -> None:
    assert printing.words_for_codes(clinic.session, "da")["botulinum"] == "Botulinumtoksin"
    assert printing.words_for_codes(clinic.session, "en")["forehead"] == "Forehead"
