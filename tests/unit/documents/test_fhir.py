"""A journal as FHIR R4: two independent validators find nothing, and what must not be lost or mixed up is there."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from journal_app.documents.fhir.bundle import journal_bundle
from journal_app.documents.fhir.summary import patient_summary
from journal_app.domain.health import (
    AllergyState,
    AllergySummary,
    AnsweredForm,
    HealthSetAside,
    HealthSubmitted,
    Respondent,
)
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.patients import Patient
from journal_app.domain.printing import JournalDocument, printed_records
from journal_app.packs import load_questionnaires
from tests.fhir_validators import complaints
from tests.printed_samples import (
    DETAILS,
    DOCTOR,
    PATIENT,
    PEOPLE,
    START,
    Diary,
    a_diary,
    a_journal,
    an_entry,
    an_id,
    what_else_is_written,
)

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def everything() -> JournalDocument:
    """A journal with one of each kind of record in it."""
    diary = a_diary()
    for number, (kind, content) in enumerate(what_else_is_written().items()):
        diary.add(kind, content, at=START + timedelta(days=80, minutes=number), by=DOCTOR)
    return a_journal(diary.record())


def resources(document: JournalDocument, kind: str) -> list[dict[str, Any]]:
    found = json.loads(journal_bundle(document))["entry"]
    return [one["resource"] for one in found if one["resource"]["resourceType"] == kind]


def with_identifiers(*identifiers: Identifier) -> JournalDocument:
    return replace(a_journal(), patient=Patient(PATIENT.id, replace(DETAILS, identifiers=identifiers)))


def test_two_validators_find_nothing_wrong_with_a_journal_of_every_kind() -> None:
    assert complaints(journal_bundle(everything())) == []
    assert complaints(patient_summary(everything())) == []


def _spoil(kind: str, change: Callable[[dict[str, Any]], object]) -> bytes:
    bundle = json.loads(journal_bundle(everything()))
    change(next(one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind))
    return json.dumps(bundle).encode()


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("Procedure", lambda one: one.pop("status")),
        ("Procedure", lambda one: one.update(status="done")),
        ("Patient", lambda one: one.update(gender="woman")),
        ("Patient", lambda one: one.update(birthDate="7/7/1961")),
        ("Consent", lambda one: one.pop("scope")),
        ("Consent", lambda one: one.update(status="given")),
        ("AdverseEvent", lambda one: one.pop("actuality")),
        ("DeviceUseStatement", lambda one: one.pop("device")),
        ("DocumentReference", lambda one: one.update(content=[])),
        ("Provenance", lambda one: one.update(target=[])),
        ("MedicationRequest", lambda one: one.update(dose="much")),
        ("Organization", lambda one: one.update(active="yes")),
    ],
)
def test_the_validators_would_find_it(kind: str, change: Callable[[dict[str, Any]], object]) -> None:
    assert complaints(_spoil(kind, change))


def test_every_consent_names_the_text_it_rests_on() -> None:
    """Invariant ppc-1 of R4, which neither validator knows."""
    consents = resources(everything(), "Consent")
    assert consents
    assert [one["id"] for one in consents if not one["policy"][0]["uri"].startswith("urn:sha256:")] == []


def test_every_reference_leads_to_something_in_the_bundle() -> None:
    bundle = json.loads(journal_bundle(everything()))
    there = {one["fullUrl"] for one in bundle["entry"]}
    assert len(there) == len(bundle["entry"])
    pointed = {one for one in _references(bundle) if not one.startswith("#")}
    assert pointed
    assert pointed <= there


def _references(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["reference"]] if isinstance(value.get("reference"), str) else []
        return own + [one for part in value.values() for one in _references(part)]
    return [one for part in value for one in _references(part)] if isinstance(value, list) else []


def test_no_record_is_lost() -> None:
    """Each stands as a resource, or by its id in the list of what is told elsewhere."""
    document = everything()
    text = journal_bundle(document).decode()
    numbers = [record.item for record in _all(document.records)]
    assert len(numbers) == document.record_count
    assert [item.kind for item in numbers if str(item.id) not in text] == []


def _all(records: tuple[Any, ...]) -> list[Any]:
    return [one for record in records for one in (record, *_all(record.corrections))]


@pytest.mark.parametrize(
    ("identifier", "system", "use"),
    [
        (Identifier(IdentifierSystem.CPR, "0707614285"), "urn:oid:1.2.208.176.1.2", "official"),
        (Identifier(IdentifierSystem.NHS, "9434765919"), "https://fhir.nhs.uk/Id/nhs-number", "official"),
        (
            Identifier(IdentifierSystem.PERSONNUMMER, "199006022397"),
            "http://electronichealth.se/identifier/personnummer",
            "official",
        ),
        (
            Identifier(IdentifierSystem.SAMORDNINGSNUMMER, "197010632391"),
            "http://electronichealth.se/identifier/samordningsnummer",
            "temp",
        ),
    ],
)
def test_identifiers_bear_their_countrys_naming_system(identifier: Identifier, system: str, use: str) -> None:
    told = resources(with_identifiers(identifier), "Patient")[0]["identifier"][0]
    assert (told["system"], told["value"], told["use"]) == (system, identifier.value, use)


def test_an_nhs_number_says_that_nobody_traced_it() -> None:
    told = resources(with_identifiers(Identifier(IdentifierSystem.NHS, "9434765919")), "Patient")[0]
    status = told["identifier"][0]["extension"][0]["valueCodeableConcept"]["coding"][0]
    assert status["code"] == "02"


def test_a_corrected_entry_is_not_counted_twice() -> None:
    """Whoever adds up doses must find the newest version alone to be counted."""
    procedures = {one["id"]: one["status"] for one in resources(a_journal(), "Procedure")}
    old = [record.item for record in _all(a_journal().records) if record.item.corrected_by is not None]
    assert old
    for item in old:
        if str(item.id) in procedures:
            assert procedures[str(item.id)] == "entered-in-error"
    assert "completed" in procedures.values()
    replaced = [
        entity["what"]["reference"]
        for one in resources(a_journal(), "Provenance")
        for entity in one["entity"]
        if entity["role"] == "revision"
    ]
    assert f"urn:uuid:{old[0].id}" in replaced


def test_a_corrected_reaction_is_one_reaction() -> None:
    """An AdverseEvent has no status that could say so: the old version stands in the list of further records."""
    diary, written = a_diary(), what_else_is_written()
    at, fixed = START + timedelta(days=80), an_id("fixed reaction")
    diary.add("reaction.reported", written["reaction.reported"], at=at, name="reaction", corrected_by=fixed)
    diary.add("reaction.corrected", written["reaction.corrected"], at=at + timedelta(1), name="fixed reaction")
    document = a_journal(diary.record())
    assert [one["id"] for one in resources(document, "AdverseEvent")] == [str(fixed)]
    assert str(an_id("reaction")) in json.dumps(resources(document, "List"))
    assert complaints(journal_bundle(document)) == []


def test_a_consent_that_waits_for_a_practitioner_permits_nothing_yet() -> None:
    """Reception took it, so it opens no gate here, and must open none elsewhere."""
    record = a_diary().record()
    items = [
        replace(one, has_gate=one.kind != "consent.signed") for one in record.items if one.kind != "consent.withdrawn"
    ]
    waiting = a_journal(replace(record, items=tuple(items)))
    (consent,) = (one for one in resources(waiting, "Consent") if one["status"] != "rejected")
    assert consent["status"] == "proposed"
    assert "period" not in consent["provision"]
    assert complaints(journal_bundle(waiting)) == []


def test_answers_that_were_set_aside_are_an_error_elsewhere_too() -> None:
    """They may be another patient's, filed in the wrong journal."""
    form = next(one for one in load_questionnaires(RESOURCES) if one.reference.language == "da")
    answered = AnsweredForm(form.reference, ())
    given = HealthSubmitted((answered,), (), Respondent.PATIENT, "", None, START, START, DOCTOR.id, DOCTOR.name)

    def statuses() -> list[str]:
        known = {form.reference.sha256: form}
        records = printed_records(diary.record().items, people=PEOPLE, questionnaires=known)
        document = replace(a_journal(diary.record()), records=records)
        return [one["status"] for one in resources(document, "QuestionnaireResponse")]

    diary = Diary()
    diary.add("health.submitted", given, at=START, name="answers")
    assert statuses() == ["completed"]
    diary.add("health.set_aside", HealthSetAside(an_id("answers"), "En anden patients."), at=START + timedelta(days=2))
    assert statuses() == ["entered-in-error"]


def test_toxin_units_name_their_product() -> None:
    """One maker's units are not another's, so no quantity may stand without the product."""
    entry = an_entry()
    lines = tuple(replace(line, unit="U") for line in entry.products)
    diary = a_diary()
    diary.add("treatment.signed", replace(entry, products=lines), at=START + timedelta(days=90), by=DOCTOR)
    given = resources(a_journal(diary.record()), "MedicationAdministration")
    assert len(given) == len(lines)
    for line, one in zip(lines, given, strict=True):
        assert line.product in one["dosage"]["dose"]["unit"]
        assert one["contained"][0]["batch"]["lotNumber"] == line.lot


def test_points_of_a_map_go_out_as_they_were_signed() -> None:
    points = next(one for one in resources(a_journal(), "DocumentReference") if "Map of" in str(one["type"]))
    read = json.loads(base64.b64decode(points["content"][0]["attachment"]["data"]))
    assert len(read) == len(an_entry().points)
    assert {"map", "x", "y"} <= set(read[0])


def test_hostile_words_stay_words() -> None:
    """Markup in a name becomes text in the narrative, and a control sign that FHIR forbids goes."""
    hostile = replace(DETAILS, own_doctor="<script>alert(1)</script>\x00\x1b")
    document = replace(a_journal(), patient=Patient(PATIENT.id, hostile))
    told = resources(document, "Patient")[0]["generalPractitioner"][0]["display"]
    assert told == "<script>alert(1)</script>"
    assert complaints(journal_bundle(document)) == []


# ------------------------------------------------------------------------------------------------------------ summary


def composition(document: JournalDocument) -> dict[str, Any]:
    bundle = json.loads(patient_summary(document))
    assert bundle["type"] == "document"
    assert bundle["identifier"]["value"]
    first = bundle["entry"][0]["resource"]
    assert first["resourceType"] == "Composition"
    assert isinstance(first, dict)
    return first


def test_a_summary_has_the_sections_that_ips_demands() -> None:
    """IPS: each section once, with a narrative, and with entries or why there are none."""
    told = composition(everything())
    assert told["type"]["coding"][0]["code"] == "60591-5"
    assert told["subject"]["reference"] == f"urn:uuid:{PATIENT.id}"
    codes = [section["code"]["coding"][0]["code"] for section in told["section"]]
    assert sorted(codes) == sorted({*codes})
    assert {"11450-4", "48765-2", "10160-0", "47519-4", "46264-8"} == {*codes}
    for section in told["section"]:
        assert section["text"]["status"] == "generated"
        assert section["text"]["div"].startswith('<div xmlns="http://www.w3.org/1999/xhtml">')
        assert ("entry" in section) != ("emptyReason" in section)


def test_a_summary_is_whole_in_itself() -> None:
    bundle = json.loads(patient_summary(everything()))
    there = {one["fullUrl"] for one in bundle["entry"]}
    assert {one for one in _references(bundle) if not one.startswith("#")} <= there
    assert not [one for one in bundle["entry"] if one["resource"].get("status") == "entered-in-error"]


def test_nobody_asked_is_not_no_known_allergies() -> None:
    silent = replace(a_journal(), allergies=AllergySummary(AllergyState.NOT_RECORDED), records=())
    section = next(one for one in composition(silent)["section"] if one["code"]["coding"][0]["code"] == "48765-2")
    assert section["emptyReason"]["coding"][0]["code"] == "notasked"
    assert "Allergies not recorded" in section["text"]["div"]


def test_the_same_journal_gives_the_same_ids() -> None:
    first, again = (json.loads(journal_bundle(a_journal())) for _ in range(2))
    assert first == again
    assert {one["resource"]["id"] for one in first["entry"]} >= {str(an_id("patient"))}
