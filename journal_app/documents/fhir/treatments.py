"""Treatment entries as FHIR procedures with the products used; it must not convert or add up any amount."""

from __future__ import annotations

import json
from collections.abc import Iterator

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.parts import (
    Resource,
    attachment,
    concept,
    day,
    derived,
    moment,
    named,
    notes,
    number,
    period,
    to,
    told,
)
from journal_app.domain.codec import to_fields
from journal_app.domain.journal import JournalItem
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.products import ProductKind
from journal_app.domain.treatments import ProductLine, TreatmentEntry

_TOXIN_UNITS = frozenset({"U", "E", "IE", "SU", "Speywood U"})
_MEDICINES = frozenset({ProductKind.TOXIN, ProductKind.ENZYME, ProductKind.ANAESTHETIC, ProductKind.SCLEROSANT})


def treatment_resources(printed: PrintedRecord, about: About) -> Iterator[Resource]:
    """One version of an entry: the procedure, what was used, and the points on the map."""
    item, entry = printed.item, printed.item.content
    if not isinstance(entry, TreatmentEntry):
        return
    yield _procedure(item, entry, about)
    for place, line in enumerate(entry.products):
        yield from _used(item, entry, line, place=place, about=about)
    if entry.points:
        yield _points(item, entry, about)


def _status(item: JournalItem, about: About) -> str:
    """A version that was corrected must not be counted beside the newest; FHIR has no nearer word for it."""
    return "entered-in-error" if about.is_old(item) else "completed"


def _procedure(item: JournalItem, entry: TreatmentEntry, about: About) -> Resource:
    told_of = {
        "": entry.text,
        "Wishes": entry.wishes,
        "Findings": entry.findings,
        "Plan": entry.plan,
        "Aftercare": entry.aftercare,
        "Reaction": entry.reaction,
        "Next visit": day(entry.next_visit) or "",
        "Correction": entry.reason,
        "Settings": "; ".join(f"{one.field}: {one.value} {one.unit}".strip() for one in entry.settings),
        "Why a warning was passed over": "; ".join(f"{one.rule}: {one.reason}" for one in entry.deviations),
    }
    return told(
        resourceType="Procedure",
        id=str(item.id),
        identifier=[told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{item.id}")],
        status=_status(item, about),
        code=concept(about.word(entry.treatment)),
        subject=about.subject,
        performedPeriod=period(entry.done, entry.ended) if entry.ended else None,
        performedDateTime=None if entry.ended else moment(entry.done),
        recorder=about.person(item.author, item.author_name),
        performer=[told(actor=about.person(entry.performer, entry.performer_name))],
        location=named(entry.place),
        reasonCode=[concept(entry.indication)] if entry.indication.strip() else None,
        bodySite=[concept(about.word(area)) for area in entry.areas],
        note=notes(told_of),
        usedCode=[concept(line.product) for line in entry.products],
    )


def _used(
    item: JournalItem, entry: TreatmentEntry, line: ProductLine, *, place: int, about: About
) -> Iterator[Resource]:
    if _is_medicine(line, about):
        yield _medicine(item, entry, line, place=place, about=about)
        return
    device = derived(item.id, f"device-{place}")
    yield told(
        resourceType="Device",
        id=str(device),
        udiCarrier=[told(deviceIdentifier=line.udi)] if line.udi else None,
        status="entered-in-error" if about.is_old(item) else "active",
        manufacturer=line.manufacturer,
        expirationDate=day(line.expiry),
        lotNumber=line.lot,
        deviceName=[told(name=line.product, type="user-friendly-name")],
        patient=about.subject,
    )
    yield told(
        resourceType="DeviceUseStatement",
        id=str(derived(item.id, f"device-use-{place}")),
        status=_status(item, about),
        subject=about.subject,
        derivedFrom=[to(item.id, kind="Procedure")],
        timingDateTime=moment(entry.done),
        recordedOn=moment(item.at),
        source=about.person(entry.performer, entry.performer_name),
        device=to(device, kind="Device"),
        note=[told(text=f"{line.amount} {line.unit}")],
    )


def _is_medicine(line: ProductLine, about: About) -> bool:
    """As the stock says of the lot; where nobody kept stock, its unit tells a toxin from a device."""
    lot = about.stock.lots.get(line.lot_record) if line.lot_record is not None else None
    product = about.stock.products.get(lot.received.product) if lot is not None else None
    if product is None:
        return line.unit in _TOXIN_UNITS
    return product.details.is_medicine or product.details.kind in _MEDICINES


def _medicine(item: JournalItem, entry: TreatmentEntry, line: ProductLine, *, place: int, about: About) -> Resource:
    """The dose names its product, because one maker's units are not another's."""
    words = f"{line.amount} {line.unit} {line.product}"
    if line.diluted_ml is not None:
        words += f", dissolved in {line.diluted_ml} ml"
    return told(
        resourceType="MedicationAdministration",
        id=str(derived(item.id, f"medicine-{place}")),
        contained=[
            told(
                resourceType="Medication",
                id="medicine",
                code=concept(f"{line.product} {line.strength}".strip()),
                manufacturer=named(line.manufacturer),
                batch=told(lotNumber=line.lot, expirationDate=day(line.expiry)),
            )
        ],
        partOf=[to(item.id, kind="Procedure")],
        status=_status(item, about),
        medicationReference=told(reference="#medicine"),
        subject=about.subject,
        effectiveDateTime=moment(entry.done),
        performer=[told(actor=about.person(entry.performer, entry.performer_name))],
        dosage=told(
            text=words,
            site=concept(", ".join(about.word(area) for area in entry.areas)),
            dose=told(value=number(line.amount), unit=f"{line.unit} ({line.product})"),
        ),
    )


def _points(item: JournalItem, entry: TreatmentEntry, about: About) -> Resource:
    """Where it was given, as shares of the drawing's or photo's width and height."""
    data = json.dumps([to_fields(point) for point in entry.points], ensure_ascii=False).encode()
    return told(
        resourceType="DocumentReference",
        id=str(derived(item.id, "points")),
        status="superseded" if about.is_old(item) else "current",
        docStatus="final",
        type=concept("Map of injection points"),
        subject=about.subject,
        date=moment(item.at),
        author=[about.person(item.author, item.author_name)],
        content=[told(attachment=attachment(data, "application/json", title="points.json"))],
        context=told(related=[to(item.id, kind="Procedure")]),
    )
