"""Information, consents, refusals and withdrawals as FHIR resources; it must not judge whether one counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.parts import (
    LOINC,
    TERMINOLOGY,
    Resource,
    attachment,
    coding,
    concept,
    derived,
    moment,
    period,
    to,
    told,
)
from journal_app.domain.consents import (
    ConsentDeclined,
    ConsentPurpose,
    ConsentSigned,
    ConsentWithdrawn,
    InformationGiven,
    SignerCapacity,
    TextReference,
)
from journal_app.domain.journal import ConsentValidity, JournalItem, confirmations, consent_validity
from journal_app.domain.printing import PrintedRecord

_CONSENT_FORM = coding(LOINC, "59284-0", "Patient Consent")
_SCOPES = {
    ConsentPurpose.TREATMENT: coding(TERMINOLOGY + "consentscope", "treatment", "Treatment"),
    ConsentPurpose.GUARDIAN: coding(TERMINOLOGY + "consentscope", "treatment", "Treatment"),
}
_PRIVACY = coding(TERMINOLOGY + "consentscope", "patient-privacy", "Privacy Consent")


def consent_resources(printed: PrintedRecord, about: About) -> Iterator[Resource]:
    """What one record says of information or consent."""
    item = printed.item
    match item.content:
        case InformationGiven() as given:
            yield _information(item, given, about)
        case ConsentSigned() as signed:
            yield _text(item, signed, about)
            yield _signed(printed, signed, about)
        case ConsentDeclined() as declined:
            yield _declined(item, declined, about)
        case _:
            return


def text_uri(text: TextReference) -> str:
    """The exact text as a URI: a hash names it better than an address could."""
    return f"urn:sha256:{text.sha256}"


def _information(item: JournalItem, given: InformationGiven, about: About) -> Resource:
    refused = " (declined by the patient)" if given.refused else ""
    return told(
        resourceType="Communication",
        id=str(item.id),
        identifier=[told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{item.id}")],
        instantiatesUri=[text_uri(given.text)],
        status="not-done" if given.refused else "completed",
        category=[concept("Information before treatment")],
        subject=about.subject,
        topic=concept(about.word(given.treatment)),
        sent=moment(given.written_at or given.oral_at),
        sender=about.person(given.given_by, given.given_by_name),
        recipient=[about.subject],
        payload=[told(contentString=f"{given.text.id} {given.text.version} ({given.text.language}){refused}")],
        note=[told(text=given.questions)] if given.questions.strip() else None,
    )


def _text(item: JournalItem, signed: ConsentSigned, about: About) -> Resource:
    """The words that were signed, as they were shown."""
    words = "\n\n".join((signed.text_title, signed.text_body, *(f"[x] {tick}" for tick in signed.ticks)))
    return told(
        resourceType="DocumentReference",
        id=str(derived(item.id, "text")),
        status="current",
        docStatus="final",
        type=concept("", _CONSENT_FORM),
        subject=about.subject,
        date=moment(signed.signed_at),
        author=[about.person(signed.witness, signed.witness_name)],
        description=signed.text_title,
        content=[
            told(
                attachment=attachment(
                    words.encode(),
                    "text/markdown; charset=utf-8",
                    title=f"{signed.text_title} {signed.text.version}",
                    language=signed.text.language,
                )
            )
        ],
    )


def _signed(printed: PrintedRecord, signed: ConsentSigned, about: About) -> Resource:
    item = printed.item
    withdrawn = next(
        (
            one
            for one in about.items.values()
            if isinstance(one.content, ConsentWithdrawn) and one.content.consent == item.id
        ),
        None,
    )
    counts = consent_validity(item, confirmations(about.items.values()))
    return told(
        resourceType="Consent",
        id=str(item.id),
        identifier=[told(system="urn:ietf:rfc:3986", value=f"urn:uuid:{item.id}")],
        status=_status(counts, withdrawn),
        scope=concept("", _SCOPES.get(signed.purpose, _PRIVACY)),
        category=[concept("", _CONSENT_FORM), concept(signed.purpose.value)],
        patient=about.subject,
        dateTime=moment(signed.signed_at),
        performer=[_signer(signed, about)],
        organization=[to(about.document.ledger.vault, kind="Organization")],
        sourceReference=to(derived(item.id, "text"), kind="DocumentReference"),
        policy=[told(uri=text_uri(signed.text))],
        verification=[
            told(verified=True, verifiedWith=_signer(signed, about), verificationDate=moment(signed.signed_at))
        ],
        provision=told(
            type="permit",
            period=None if counts is None else period(counts.begins, _end(counts, withdrawn)),
            code=[concept(about.word(code), coding(_codes(about), code)) for code in signed.treatments],
        ),
    )


def _status(counts: ConsentValidity | None, withdrawn: JournalItem | None) -> str:
    """One that waits for a practitioner permits nothing yet, and must not read as if it did."""
    if withdrawn is not None:
        return "inactive"
    return "proposed" if counts is None else "active"


def _end(counts: ConsentValidity, withdrawn: JournalItem | None) -> datetime | None:
    ends = [counts.until]
    if withdrawn is not None and isinstance(withdrawn.content, ConsentWithdrawn):
        ends.append(withdrawn.content.effective)
    return min((end for end in ends if end is not None), default=None)


def _signer(signed: ConsentSigned, about: About) -> Resource:
    if signed.capacity is SignerCapacity.PATIENT:
        return about.subject
    return told(type="RelatedPerson", display=f"{signed.signer_name} ({signed.relation})")


def _declined(item: JournalItem, declined: ConsentDeclined, about: About) -> Resource:
    return told(
        resourceType="Consent",
        id=str(item.id),
        status="rejected",
        scope=concept("", _SCOPES.get(declined.purpose, _PRIVACY)),
        category=[concept("", _CONSENT_FORM), concept(declined.purpose.value)],
        patient=about.subject,
        dateTime=moment(item.at),
        organization=[to(about.document.ledger.vault, kind="Organization")],
        policy=[told(uri=text_uri(declined.text))],
        provision=told(
            type="deny",
            code=[concept(about.word(code), coding(_codes(about), code)) for code in declined.treatments],
        ),
    )


def _codes(about: About) -> str:
    """The clinic's own codes of treatments, as a code system."""
    return f"urn:uuid:{derived(about.document.ledger.vault, 'treatments')}"
