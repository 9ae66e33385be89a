"""Reports without identities from a real vault: who may have what counted, what is counted, and what it leaves."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Role
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.reports import Divided, Measure, Question, Step
from journal_app.domain.restrictions import RestrictionGround
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services import reports, restrictions, treatments
from journal_app.services.ports import AccessFilter
from journal_app.services.restrictions import NewRestriction
from tests.clinic import (
    AUDIT,
    OWNING,
    PIN,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    an_entry,
    details,
    kinds_written,
    opened,
)

BY_TREATMENT = Question(Measure.TREATMENTS, Divided.TREATMENT, Step.MONTH, 2026)
BY_PERSON = replace(BY_TREATMENT, divided=Divided.PRACTITIONER)
CONSENTS = Question(Measure.CONSENTS, Divided.DECISION, Step.QUARTER, 2026)
PAST_THE_QUARTER = 40


def six_treated(clinic: OpenClinic) -> None:
    for number in range(6):
        patient = a_patient(clinic.session, details(f"Holm{number}", "Ida"))
        a_consent(clinic, patient)
        a_healthy(clinic.session, patient)
        an_entry(clinic.session, patient)
    clinic.time.go(days=PAST_THE_QUARTER)


def test_treatments_are_counted_by_treatment_and_by_practitioner(clinic: OpenClinic) -> None:
    six_treated(clinic)
    found = reports.find(clinic.session, BY_TREATMENT)
    assert found.sums[-1] == 6
    assert found.rows[TREATMENT][-1] == 6
    assert {cells[-1] for code, cells in found.rows.items() if code != TREATMENT} == {0}
    by_person = reports.find(clinic.session, BY_PERSON)
    assert by_person.rows[str(clinic.owner.id)][-1] == 6
    assert by_person.sums == found.sums
    consents = reports.find(clinic.session, CONSENTS)
    assert consents.rows["consent.signed"] == (6,)


def test_a_corrected_treatment_is_one_treatment(clinic: OpenClinic) -> None:
    six_treated(clinic)
    patient = a_patient(clinic.session, details("Lund", "Ea"))
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    entry = an_entry(clinic.session, patient)
    before = reports.find(clinic.session, BY_TREATMENT)
    said = next(item.content for item in opened(clinic.session, patient).items if item.id == entry)
    assert isinstance(said, TreatmentEntry)
    record = opened(clinic.session, patient)
    changed = replace(said, aftercare="Køl i aften")
    treatments.correct(clinic.session, record, entry, changed, reason="Skrevet forkert", pin=PIN)
    assert reports.find(clinic.session, BY_TREATMENT).sums == before.sums


def test_looking_and_handing_out_leave_a_trace_of_nobody(clinic: OpenClinic) -> None:
    six_treated(clinic)
    size = clinic.vault.head().size
    reports.find(clinic.session, BY_TREATMENT)
    reports.hand_out(clinic.session, BY_TREATMENT, PrintLanguage.DANISH)
    assert kinds_written(clinic.vault, size) == ["access.searched", "access.exported"]
    newest = clinic.vault.access_events(AccessFilter(limit=2))
    assert {event.purpose for event in newest} == {Purpose.QUALITY}
    assert {event.patient for event in newest} == {None}


@pytest.mark.parametrize("names_a_reader", [False, True])
def test_what_is_in_a_restricted_journal_is_counted_by_nobody_and_never_as_unreadable(
    clinic: OpenClinic, *, names_a_reader: bool
) -> None:
    six_treated(clinic)
    patient = a_patient(clinic.session, details("Spær", "Ret"))
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    an_entry(clinic.session, patient)
    readers = (clinic.owner.id,) if names_a_reader else ()
    clinic.time.go(days=90)
    second = replace(BY_TREATMENT, step=Step.QUARTER)
    shown = reports.find(clinic.session, second)
    new = NewRestriction(patient=patient, ground=RestrictionGround.CLAIM, reason="Tvist om betaling", readers=readers)
    restrictions.restrict(clinic.session, new)
    for divided in (Divided.TREATMENT, Divided.PRACTITIONER, Divided.NOT):
        found = reports.find(clinic.session, replace(second, divided=divided))
        assert found.sums == (6, 0)
        assert "" not in found.rows
    assert shown.sums == (6, None)


@pytest.mark.parametrize("roles", [OWNING, AUDIT])
def test_without_the_clinical_key_nothing_sealed_is_counted(clinic: OpenClinic, roles: frozenset[Role]) -> None:
    six_treated(clinic)
    someone = clinic.colleague("Bo Lund", roles)
    clinic.sign_in(someone)
    assert reports.divisions(clinic.session, Measure.TREATMENTS) == (Divided.NOT, Divided.PRACTITIONER)
    assert reports.find(clinic.session, BY_PERSON).sums[-1] == 6
    assert reports.find(clinic.session, CONSENTS).rows["consent.signed"] == (6,)
    with pytest.raises(UserFacing) as refused:
        reports.find(clinic.session, BY_TREATMENT)
    assert refused.value.key == "reports.sealed"


def test_reception_reads_no_reports(clinic: OpenClinic) -> None:
    someone = clinic.colleague("Bo Lund", RECEPTION)
    clinic.sign_in(someone)
    for act in (
        lambda: reports.find(clinic.session, BY_PERSON),
        lambda: reports.hand_out(clinic.session, BY_PERSON, PrintLanguage.DANISH),
        lambda: reports.row_names(clinic.session, "da"),
    ):
        with pytest.raises(UserFacing) as refused:
            act()
        assert refused.value.key == "permission.read_reports"


@pytest.mark.parametrize("language", list(PrintLanguage))
def test_the_table_names_no_patient_and_says_what_is_hidden(clinic: OpenClinic, language: PrintLanguage) -> None:
    six_treated(clinic)
    clinic.colleague("=HYPERLINK(1)", frozenset({Role.PRACTITIONER}))
    text = reports.hand_out(clinic.session, BY_PERSON, language).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="," if language is PrintLanguage.ENGLISH else ";"))
    assert "Holm0" not in text
    assert rows[-1][-1] == "6"
    assert any(row and row[0] == "'=HYPERLINK(1)" for row in rows)
