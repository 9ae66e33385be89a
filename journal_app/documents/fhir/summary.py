"""A patient summary as an International Patient Summary document; it must not say "none" where nobody asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from journal_app.documents.fhir.bundle import resources_of
from journal_app.documents.fhir.parts import (
    LOINC,
    TERMINOLOGY,
    Resource,
    coding,
    concept,
    derived,
    moment,
    narrative,
    told,
)
from journal_app.domain.health import AllergyState
from journal_app.domain.printing import JournalDocument
from journal_app.domain.products import EMPTY, Stock

_COMPOSITION = "http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips"
_BUNDLE = "http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips"
_WRONG = "entered-in-error"
_ALLERGIES = {
    AllergyState.KNOWN: "Known allergies",
    AllergyState.NONE_KNOWN: "No known allergies",
    AllergyState.NOT_RECORDED: "Allergies not recorded",
    AllergyState.UNAVAILABLE: "Allergies unavailable",
}


def patient_summary(document: JournalDocument, *, stock: Stock = EMPTY) -> bytes:
    """The summary as UTF-8 JSON: a ``Bundle`` of type ``document``, Composition first (HL7 IPS, FHIR R4).

    Problems and regular medicines are not kept as such in this journal: these sections say so and point to the alerts.
    """
    resources = resources_of(document, stock=stock)
    wanted = [one for one in resources if _belongs(one)]
    composition = _composition(document, wanted)
    linked = {*_references(composition), *(ref for one in wanted for ref in _references(one))}
    bases = [
        one
        for one in resources
        if one not in wanted and f"urn:uuid:{one['id']}" in linked and one.get("status") != _WRONG
    ]
    kept = {f"urn:uuid:{one['id']}" for one in (*wanted, *bases)}
    entries = [composition, *(_pruned(one, kept) for one in (*bases, *wanted))]
    bundle = told(
        resourceType="Bundle",
        id=str(derived(document.patient.id, f"summary-bundle-{document.printout.at.isoformat()}")),
        meta=told(profile=[_BUNDLE]),
        identifier=told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{composition['id']}"),
        type="document",
        timestamp=moment(document.printout.at),
        entry=[told(fullUrl=f"urn:uuid:{one['id']}", resource=one) for one in entries],
    )
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode()


def _belongs(resource: Resource) -> bool:
    return (
        resource["resourceType"] in {"AllergyIntolerance", "Procedure", "Device", "DeviceUseStatement", "Flag"}
        and resource.get("status") != _WRONG
    )


def _references(value: object) -> Iterable[str]:
    if isinstance(value, dict):
        if isinstance(target := value.get("reference"), str):
            yield target
        for part in value.values():
            yield from _references(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _references(part)


def _pruned(resource: Resource, kept: set[str]) -> Resource:
    """The resource without links to what a summary leaves out."""
    return {name: value for name, value in resource.items() if all(one in kept for one in _references(value))}


def _composition(document: JournalDocument, resources: Sequence[Resource]) -> Resource:
    of = {kind: [one for one in resources if one["resourceType"] == kind] for kind in _KINDS}
    alerts = [_words(one) for one in of["Flag"]]
    return told(
        resourceType="Composition",
        id=str(derived(document.patient.id, f"summary-{document.printout.at.isoformat()}")),
        meta=told(profile=[_COMPOSITION]),
        language="en",
        status="final",
        type=concept("", coding(LOINC, "60591-5", "Patient summary Document")),
        subject=told(reference=f"urn:uuid:{document.patient.id}", type="Patient"),
        date=moment(document.printout.at),
        author=[told(reference=f"urn:uuid:{document.ledger.vault}", type="Organization")],
        title="Patient summary",
        custodian=told(reference=f"urn:uuid:{document.ledger.vault}", type="Organization"),
        section=[
            _section("11450-4", "Problem list", [], _alert_lines(alerts), empty="unavailable"),
            _section(
                "48765-2",
                "Allergies",
                of["AllergyIntolerance"],
                [_ALLERGIES[document.allergies.state], *(_words(one) for one in of["AllergyIntolerance"])],
                empty="notasked" if document.allergies.state is AllergyState.NOT_RECORDED else "unavailable",
            ),
            _section(
                "10160-0", "Medication", [], ["Regular medicines are in the health answers."], empty="unavailable"
            ),
            _section("47519-4", "Procedures", of["Procedure"], [_procedure(one) for one in of["Procedure"]]),
            _section("46264-8", "Medical devices", of["DeviceUseStatement"], [_device(one) for one in of["Device"]]),
        ],
    )


_KINDS = ("AllergyIntolerance", "Procedure", "Device", "DeviceUseStatement", "Flag")


def _section(
    code: str, title: str, entries: Sequence[Resource], lines: Sequence[str], *, empty: str = "nilknown"
) -> Resource:
    why = concept("", coding(TERMINOLOGY + "list-empty-reason", empty))
    return told(
        title=title,
        code=concept("", coding(LOINC, code)),
        text=narrative(lines or ["Nothing is recorded."]),
        entry=[told(reference=f"urn:uuid:{one['id']}") for one in entries],
        emptyReason=None if entries else why,
    )


def _alert_lines(alerts: Sequence[str]) -> list[str]:
    if not alerts:
        return ["This journal keeps no list of problems; no alerts stand."]
    return ["This journal keeps no list of problems. Alerts that a practitioner lets stand:", *alerts]


def _words(resource: Resource) -> str:
    code = resource.get("code")
    return str(code.get("text", "")) if isinstance(code, dict) else ""


def _procedure(resource: Resource) -> str:
    performed = resource.get("performedPeriod")
    start = performed.get("start", "") if isinstance(performed, dict) else resource.get("performedDateTime", "")
    return f"{str(start)[:10]} {_words(resource)}"


def _device(resource: Resource) -> str:
    names = resource.get("deviceName")
    first = names[0] if isinstance(names, list) and names else {}
    name = first.get("name", "") if isinstance(first, dict) else ""
    return f"{name}, {resource.get('manufacturer', '')}, lot {resource.get('lotNumber', '')}"
