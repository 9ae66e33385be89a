"""A whole journal as one FHIR R4 bundle; it must not leave a record out without saying so in the bundle."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from uuid import UUID

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.aftermath import aftermath_resources
from journal_app.documents.fhir.audit import disclosure
from journal_app.documents.fhir.consents import consent_resources
from journal_app.documents.fhir.health import health_resources
from journal_app.documents.fhir.parts import Resource, concept, derived, moment, told
from journal_app.documents.fhir.people import organization, patient_resource, practitioner
from journal_app.documents.fhir.photos import photo_resources
from journal_app.documents.fhir.provenance import provenance_of
from journal_app.documents.fhir.treatments import treatment_resources
from journal_app.documents.fhir.written import written_resources
from journal_app.domain.blackening import Blackened
from journal_app.domain.journal import JournalItem
from journal_app.domain.people import Person
from journal_app.domain.printing import JournalDocument, PrintedRecord
from journal_app.domain.products import EMPTY, Stock

_TELLERS = (health_resources, consent_resources, treatment_resources, aftermath_resources, written_resources)


def journal_bundle(document: JournalDocument, *, stock: Stock = EMPTY, recipient: str = "") -> bytes:
    """The journal as UTF-8 JSON: a ``Bundle`` of type ``collection``, every reference in it resolved or in words.

    Records that FHIR has no resource for, or that could not be read, stand in a ``List`` with their kinds and times, so
    the reader sees that there is more in the journal than the bundle tells.
    """
    resources = resources_of(document, stock=stock, recipient=recipient)
    bundle = told(
        resourceType="Bundle",
        id=str(derived(document.patient.id, f"bundle-{document.printout.at.isoformat()}")),
        type="collection",
        timestamp=moment(document.printout.at),
        entry=[told(fullUrl=f"urn:uuid:{one['id']}", resource=one) for one in resources],
    )
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode()


def resources_of(document: JournalDocument, *, stock: Stock = EMPTY, recipient: str = "") -> tuple[Resource, ...]:
    """Every resource of the bundle, each once."""
    records = tuple(every_record(document.records))
    staff = {one.author.id: one.author for one in records if one.author is not None}
    about = About(document, frozenset(staff), stock, {one.item.id: one.item for one in records})
    made: dict[str, Resource] = {}
    for one in _everything(about, records, staff.values()):
        made.setdefault(str(one["id"]), one)
    made_of = disclosure(about, recipient)
    return (*made.values(), made_of)


def every_record(records: Iterable[PrintedRecord]) -> Iterator[PrintedRecord]:
    """The records of a document with the corrections that stand under them."""
    for record in records:
        yield record
        yield from every_record(record.corrections)


def _everything(about: About, records: tuple[PrintedRecord, ...], staff: Iterable[Person]) -> Iterator[Resource]:
    yield patient_resource(about.document.patient, about.document.ledger)
    yield organization(about.document.clinic, about.document.ledger)
    yield from map(practitioner, staff)
    photos = {str(one["id"]): one for one in photo_resources(about)}
    untold: list[PrintedRecord] = []
    for record in records:
        told_of = [resource for teller in _TELLERS for resource in teller(record, about)]
        if photo := photos.get(str(record.item.id)):
            told_of.append(photo)
        yield from told_of
        targets = [UUID(str(one["id"])) for one in told_of if one["resourceType"] != "Questionnaire"]
        yield from provenance_of(record.item, targets, about)
        if not told_of:
            untold.append(record)
    if untold:
        yield _untold(untold, about)


def _display(item: JournalItem) -> str:
    content: object = item.content
    why = f", withheld: {content.reason} ({content.decided_by_name})" if isinstance(content, Blackened) else ""
    return f"{item.kind}, {item.author_name}{why}"


def _untold(records: Iterable[PrintedRecord], about: About) -> Resource:
    """What else the journal holds: each record's kind, time, author and place in the ledger."""
    return told(
        resourceType="List",
        id=str(derived(about.document.patient.id, "further-records")),
        status="current",
        mode="snapshot",
        title="Further records of the journal",
        code=concept("Records that are told in the journal's PDF and data, not as resources"),
        subject=about.subject,
        date=moment(about.document.printout.at),
        entry=[
            told(
                date=moment(one.item.at),
                item=told(
                    identifier=told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{one.item.id}"),
                    display=_display(one.item),
                ),
            )
            for one in records
        ],
    )
