"""Allergies and alerts as FHIR resources; the forms themselves are ``questionnaire_response``. It must not diagnose."""

from __future__ import annotations

from collections.abc import Iterator

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.parts import (
    SNOMED,
    TERMINOLOGY,
    Resource,
    coding,
    concept,
    derived,
    moment,
    period,
    told,
)
from journal_app.documents.questionnaire_response import questionnaire_resource, questionnaire_response
from journal_app.domain.health import AnsweredForm, HealthConfirmed, HealthSetAside, HealthSubmitted, Respondent
from journal_app.domain.journal import JournalItem
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.questionnaires import Questionnaire

_ACTIVE = ("active", "Active")


def health_resources(printed: PrintedRecord, about: About) -> Iterator[Resource]:
    """The questionnaires answered and their answers and, of the newest confirmation, allergies and alerts."""
    item, content = printed.item, printed.item.content
    if not isinstance(content, (HealthSubmitted, HealthConfirmed)):
        return
    for form in content.forms:
        questionnaire = printed.questionnaires.get(form.form.sha256)
        if questionnaire is None:
            continue
        yield _response(item, form, questionnaire, about)
        asked = questionnaire_resource(questionnaire)
        assert isinstance(asked, dict)  # noqa: S101 -- the packs' reader takes no other
        yield {**asked, "id": str(derived(about.document.ledger.vault, form.form.canonical + form.form.language))}
    if isinstance(content, HealthConfirmed) and about.document.allergies.recorded_at == item.at:
        yield from _allergies(item, content, about)
        yield from _alerts(item, content, about)


def _response(item: JournalItem, form: AnsweredForm, questionnaire: Questionnaire, about: About) -> Resource:
    """The answers, referring to the bundle's own resources."""
    response = questionnaire_response(item, form, questionnaire, patient=about.document.patient.id)
    told_here: Resource = {
        **response,
        "id": str(derived(item.id, questionnaire.id)),
        "subject": about.subject,
        "author": about.person(item.author, item.author_name),
    }
    if _is_set_aside(item, about):
        told_here["status"] = "entered-in-error"
    if isinstance(item.content, HealthSubmitted) and item.content.respondent is not Respondent.GUARDIAN:
        staff = about.person(item.content.handed_over_by, item.content.handed_over_by_name)
        told_here["source"] = about.subject if item.content.respondent is Respondent.PATIENT else staff
    return told_here


def _is_set_aside(item: JournalItem, about: About) -> bool:
    """Whether a practitioner said that these answers count for nothing; they may be another patient's."""
    contents = (one.content for one in about.items.values())
    return any(isinstance(one, HealthSetAside) and one.submission == item.id for one in contents)


def _allergies(item: JournalItem, content: HealthConfirmed, about: About) -> Iterator[Resource]:
    if content.none_known and not content.allergies:
        none = coding(SNOMED, "716186003", "No known allergy")
        yield _allergy(item, about, number=0, code=concept("No known allergy", none), reaction="")
    for number, allergy in enumerate(content.allergies):
        yield _allergy(item, about, number=number, code=concept(allergy.substance), reaction=allergy.reaction)


def _allergy(item: JournalItem, about: About, *, number: int, code: Resource, reaction: str) -> Resource:
    return told(
        resourceType="AllergyIntolerance",
        id=str(derived(item.id, f"allergy-{number}")),
        clinicalStatus=concept("", coding(TERMINOLOGY + "allergyintolerance-clinical", *_ACTIVE)),
        verificationStatus=concept(
            "", coding(TERMINOLOGY + "allergyintolerance-verification", "unconfirmed", "Unconfirmed")
        ),
        code=code,
        patient=about.subject,
        recordedDate=moment(item.at),
        recorder=about.person(item.author, item.author_name),
        reaction=[told(manifestation=[concept(reaction)])] if reaction.strip() else None,
    )


def _alerts(item: JournalItem, content: HealthConfirmed, about: About) -> Iterator[Resource]:
    for alert in content.alerts:
        yield told(
            resourceType="Flag",
            id=str(derived(item.id, f"alert-{alert.value}")),
            status="active",
            category=[concept("", coding(TERMINOLOGY + "flag-category", "clinical", "Clinical"))],
            code=concept(alert.value.replace("_", " "), coding(f"urn:uuid:{about.document.ledger.vault}", alert.value)),
            subject=about.subject,
            period=period(item.at, None),
            author=about.person(item.author, item.author_name),
        )
