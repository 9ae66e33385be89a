"""The handing out itself as FHIR ``AuditEvent``; it must not tell of looks that the access report tells of."""

from __future__ import annotations

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.parts import DICOM, TERMINOLOGY, Resource, coding, concept, derived, moment, told

_PROFILE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PrivacyDisclosure.Source"


def disclosure(about: About, recipient: str) -> Resource:
    """That this bundle was made for somebody: IHE BALP's privacy disclosure, told by the source."""
    document = about.document
    return told(
        resourceType="AuditEvent",
        id=str(derived(document.patient.id, f"disclosure-{document.printout.at.isoformat()}")),
        meta=told(profile=[_PROFILE]),
        type=coding(DICOM, "110106", "Export"),
        subtype=[coding(TERMINOLOGY + "iso-21089-lifecycle", "disclose", "Disclose Record Lifecycle Event")],
        action="R",
        recorded=moment(document.printout.at),
        outcome="0",
        purposeOfEvent=[concept(document.printout.purpose)],
        agent=[
            told(
                type=concept("", coding(DICOM, "110153", "Source Role ID")),
                who=told(display=document.printout.by),
                requestor=True,
            ),
            told(
                type=concept("", coding(DICOM, "110152", "Destination Role ID")),
                who=told(display=recipient or "The patient"),
                requestor=False,
            ),
        ],
        source=told(observer=told(reference=f"urn:uuid:{document.ledger.vault}", type="Organization")),
        entity=[
            told(
                what=about.subject,
                type=coding(TERMINOLOGY + "audit-entity-type", "1", "Person"),
                role=coding(TERMINOLOGY + "object-role", "1", "Patient"),
            )
        ],
    )
