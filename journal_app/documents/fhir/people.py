"""The clinic, its staff and the patient as FHIR resources; it must not add what the registry does not say."""

from __future__ import annotations

from journal_app.documents.fhir.parts import TERMINOLOGY, Resource, coding, concept, day, told
from journal_app.domain.clinic import Clinic
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.patients import Channel, Patient, PatientDetails
from journal_app.domain.people import Person
from journal_app.domain.printing import LedgerState

_SYSTEMS = {
    IdentifierSystem.CPR: ("urn:oid:1.2.208.176.1.2",),
    IdentifierSystem.CPR_REPLACEMENT: ("urn:oid:1.2.208.176.1.6.1.1",),
    IdentifierSystem.NHS: ("https://fhir.nhs.uk/Id/nhs-number",),
    IdentifierSystem.CHI: ("https://fhir.nhs.uk/Id/chi-number",),
    IdentifierSystem.HC: ("https://fhir.hscni.net/Id/hcn",),
    IdentifierSystem.PERSONNUMMER: (
        "http://electronichealth.se/identifier/personnummer",
        "urn:oid:1.2.752.129.2.1.3.1",
    ),
    IdentifierSystem.SAMORDNINGSNUMMER: (
        "http://electronichealth.se/identifier/samordningsnummer",
        "urn:oid:1.2.752.129.2.1.3.3",
    ),
}
"""Naming systems, the preferred one first. Sources: HL7 Denmark dk-core, HL7 UK, HL7 Sweden's base profiles."""
_TEMPORARY = frozenset({IdentifierSystem.CPR_REPLACEMENT, IdentifierSystem.SAMORDNINGSNUMMER})
_NHS_STATUS = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus"
_NHS_STATUS_CODES = "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland"
_AUTHORITIES = {
    "GMC": "https://fhir.hl7.org.uk/Id/gmc-number",
    "NMC": "https://fhir.hl7.org.uk/Id/nmc-number",
    "GDC": "https://fhir.hl7.org.uk/Id/gdc-number",
    "GPhC": "https://fhir.hl7.org.uk/Id/gphc-number",
    "HCPC": "https://fhir.hl7.org.uk/Id/hcpc-number",
}
_TELECOM = {Channel.PHONE: "phone", Channel.SMS: "sms", Channel.EMAIL: "email"}


def organization(clinic: Clinic, ledger: LedgerState) -> Resource:
    """The clinic, identified by its vault."""
    return told(
        resourceType="Organization",
        id=str(ledger.vault),
        identifier=[told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{ledger.vault}")],
        active=True,
        name=clinic.name,
        address=[told(text=clinic.address, country=clinic.jurisdiction[:2])],
    )


def practitioner(person: Person) -> Resource:
    """A member of staff with the professional registration that the journal knows."""
    registration = person.registration
    return told(
        resourceType="Practitioner",
        id=str(person.id),
        active=person.active,
        name=[told(text=person.name)],
        identifier=[
            told(
                system=_AUTHORITIES.get(registration.authority),
                value=registration.number,
                assigner=told(display=registration.authority),
            )
        ]
        if registration is not None
        else None,
        qualification=[told(code=concept(registration.profession))] if registration is not None else None,
    )


def patient_resource(patient: Patient, ledger: LedgerState) -> Resource:
    """The patient as the registry knows them; the clinic's own number is the patient's id in this vault."""
    details = patient.details
    return told(
        resourceType="Patient",
        id=str(patient.id),
        identifier=[
            *(one for identifier in details.identifiers for one in _identifiers(identifier)),
            told(use="secondary", system=f"urn:uuid:{ledger.vault}", value=str(patient.id)),
        ],
        active=True,
        name=_names(details),
        telecom=_telecom(details),
        gender=details.gender.value,
        birthDate=day(details.born),
        deceasedDateTime=day(details.died),
        address=_address(details),
        contact=_next_of_kin(details),
        communication=[told(language=concept("", coding("urn:ietf:bcp:47", details.language)), preferred=True)]
        if details.language
        else None,
        generalPractitioner=[told(display=details.own_doctor.replace("\n", ", "))],
        managingOrganization=told(reference=f"urn:uuid:{ledger.vault}", type="Organization"),
    )


def _identifiers(identifier: Identifier) -> list[Resource]:
    if identifier.system is IdentifierSystem.NONE:
        return []
    systems = _SYSTEMS.get(identifier.system)
    if systems is None:
        kind = coding(TERMINOLOGY + "v2-0203", "PPN") if identifier.system is IdentifierSystem.PASSPORT else {}
        return [
            told(
                use="secondary",
                type=concept("", kind),
                value=identifier.value,
                assigner=told(display=identifier.issuer),
            )
        ]
    main = "temp" if identifier.system in _TEMPORARY else "official"
    return [
        told(
            use=main if place == 0 else "secondary",
            system=system,
            value=identifier.value,
            extension=[_not_traced()] if identifier.system is IdentifierSystem.NHS else None,
        )
        for place, system in enumerate(systems)
    ]


def _not_traced() -> Resource:
    """UK Core wants to know whether the NHS number was looked up: this program looks nothing up."""
    status = coding(_NHS_STATUS_CODES, "02", "Number present but not traced")
    return told(url=_NHS_STATUS, valueCodeableConcept=concept("", status))


def _names(details: PatientDetails) -> list[Resource]:
    name = details.name
    official = told(use="official", family=name.family, given=name.given.split(), prefix=[name.title])
    return [official, told(use="usual", text=name.preferred)] if name.preferred else [official]


def _telecom(details: PatientDetails) -> list[Resource]:
    preferred = details.preferred_channel
    phones = [told(system="phone", value=phone) for phone in details.phones]
    if phones and _TELECOM.get(preferred) in {"phone", "sms"}:
        phones[0] = told(**phones[0], rank=1)
    mail = told(system="email", value=details.email, rank=1 if preferred is Channel.EMAIL else None)
    return [*phones, mail] if details.email else phones


def _address(details: PatientDetails) -> list[Resource]:
    where = details.address
    return [
        told(
            line=[line for line in where.street.splitlines() if line.strip()],
            postalCode=where.postal_code,
            city=where.city,
            country=where.country,
        )
    ]


def _next_of_kin(details: PatientDetails) -> list[Resource]:
    kin = details.next_of_kin
    if not (kin.name or kin.phone):
        return []
    role = coding(TERMINOLOGY + "v2-0131", "N", "Next-of-Kin")
    telecom = [told(system="phone", value=kin.phone)] if kin.phone else None
    return [told(relationship=[concept(kin.relation, role)], name=told(text=kin.name), telecom=telecom)]
