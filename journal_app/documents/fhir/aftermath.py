"""Reactions and emergencies as FHIR resources; it must not judge what caused them."""

from __future__ import annotations

from collections.abc import Iterator

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.parts import (
    TERMINOLOGY,
    Resource,
    coding,
    concept,
    day,
    derived,
    moment,
    notes,
    period,
    to,
    told,
)
from journal_app.domain.corrections import originals
from journal_app.domain.emergencies import DrugGiven, EmergencyTreated
from journal_app.domain.journal import JournalItem
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.reactions import Outcome, ReactionFollowedUp, ReactionReported, Seriousness

_SERIOUS = frozenset({Seriousness.SEVERE, Seriousness.LIFE_THREATENING})
_SEVERITY = {
    Seriousness.MILD: "mild",
    Seriousness.MODERATE: "moderate",
    Seriousness.SEVERE: "severe",
    Seriousness.LIFE_THREATENING: "severe",
}
_OUTCOME = {
    Outcome.RECOVERED: "resolved",
    Outcome.RECOVERING: "recovering",
    Outcome.NOT_RECOVERED: "ongoing",
    Outcome.LASTING: "resolvedWithSequelae",
    Outcome.DIED: "fatal",
    Outcome.UNKNOWN: "unknown",
}


def aftermath_resources(printed: PrintedRecord, about: About) -> Iterator[Resource]:
    """A reaction as it stands by its newest follow-up, or an unplanned treatment with the drugs given.

    An ``AdverseEvent`` has no status, so a version that was corrected would be one reaction more to whoever counts.
    """
    item = printed.item
    match item.content:
        case ReactionReported() as reaction if not about.is_old(item):
            yield _reaction(item, reaction, about)
        case EmergencyTreated() as emergency:
            yield _emergency(item, emergency, about)
            for place, drug in enumerate(emergency.drugs):
                yield _drug(item, emergency, drug, place=place, about=about)
        case _:
            return


def _reaction(item: JournalItem, reaction: ReactionReported, about: About) -> Resource:
    first = originals(about.items.values())
    follow_ups = [
        one.content
        for one in about.items.values()
        if isinstance(one.content, ReactionFollowedUp) and first.get(one.content.reaction) == first[item.id]
    ]
    newest = max(follow_ups, key=lambda one: one.seen, default=None)
    outcome = reaction.outcome if newest is None else newest.outcome
    grave = "Serious" if reaction.seriousness in _SERIOUS else "Non-serious"
    entry = reaction.entry
    return told(
        resourceType="AdverseEvent",
        id=str(item.id),
        identifier=told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{item.id}"),
        actuality="actual",
        category=[concept("", coding(TERMINOLOGY + "adverse-event-category", "medication-mishap"))]
        if reaction.products
        else None,
        event=concept(" ".join(part for part in (reaction.description, reaction.measures) if part.strip())),
        subject=about.subject,
        date=moment(reaction.onset),
        recordedDate=moment(item.at),
        seriousness=concept("", coding(TERMINOLOGY + "adverse-event-seriousness", grave, grave)),
        severity=concept("", coding(TERMINOLOGY + "adverse-event-severity", _SEVERITY[reaction.seriousness])),
        outcome=concept("", coding(TERMINOLOGY + "adverse-event-outcome", _OUTCOME[outcome])),
        recorder=about.person(reaction.reported_by, reaction.reported_by_name),
        suspectEntity=[told(instance=to(entry, kind="Procedure"))]
        if entry is not None and about.holds(entry)
        else None,
    )


def _emergency(item: JournalItem, emergency: EmergencyTreated, about: About) -> Resource:
    told_of = {
        "": emergency.what_happened,
        "Measures": emergency.measures,
        "Outcome": emergency.outcome,
        "Why it could not wait for a consent": emergency.reason,
        "Others present": emergency.others,
    }
    after = emergency.entry
    return told(
        resourceType="Procedure",
        id=str(item.id),
        identifier=[told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{item.id}")],
        status="entered-in-error" if about.is_old(item) else "completed",
        code=concept("Unplanned treatment of a complication"),
        subject=about.subject,
        performedPeriod=period(emergency.began, None),
        recorder=about.person(item.author, item.author_name),
        performer=[told(actor=about.person(emergency.treated_by, emergency.treated_by_name))],
        reasonCode=[concept(emergency.complication.value.replace("_", " "))],
        reasonReference=[to(after, kind="Procedure")] if after is not None and about.holds(after) else None,
        note=notes(told_of),
    )


def _drug(item: JournalItem, emergency: EmergencyTreated, drug: DrugGiven, *, place: int, about: About) -> Resource:
    return told(
        resourceType="MedicationAdministration",
        id=str(derived(item.id, f"drug-{place}")),
        contained=[
            told(
                resourceType="Medication",
                id="medicine",
                code=concept(drug.drug),
                batch=told(lotNumber=drug.lot, expirationDate=day(drug.expiry)),
            )
        ],
        partOf=[to(item.id, kind="Procedure")],
        status="entered-in-error" if about.is_old(item) else "completed",
        medicationReference=told(reference="#medicine"),
        subject=about.subject,
        effectiveDateTime=moment(drug.at),
        performer=[told(actor=about.person(emergency.treated_by, emergency.treated_by_name))],
        note=[told(text=f"{drug.dose}, {drug.route}")],  # FHIR's dosage wants a quantity; this dose is in words
    )
