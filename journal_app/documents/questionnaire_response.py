"""Health answers as FHIR R4 ``QuestionnaireResponse``; it must not write files or decide what is handed out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from uuid import UUID

from journal_app.domain.codec import Json, encode_time
from journal_app.domain.health import AnsweredForm, HealthSubmitted, Respondent
from journal_app.domain.journal import JournalItem
from journal_app.domain.questionnaires import YES, Item, ItemType, Place, Questionnaire, by_place, every_item


def questionnaire_resource(questionnaire: Questionnaire) -> Json:
    """The questionnaire itself, for the bundle that its answers are in, as it was asked."""
    resource: Json = json.loads(questionnaire.source)
    return resource


def questionnaire_response(
    item: JournalItem, answered: AnsweredForm, questionnaire: Questionnaire, *, patient: UUID
) -> dict[str, Json]:
    """One form of a ``health.submitted`` (``completed``) or ``health.confirmed`` record (``amended``).

    ``questionnaire`` is the one that ``answered`` names. Patients and staff are referred to by their ids, of which a
    bundle holds ``Patient`` and ``Practitioner`` resources.

    Raises:
        ValueError: it is another questionnaire.
    """
    if questionnaire.reference != answered.form:
        raise ValueError(answered.form.sha256)
    content = item.content
    submitted = content if isinstance(content, HealthSubmitted) else None
    response: dict[str, Json] = {
        "resourceType": "QuestionnaireResponse",
        "id": f"{item.id}-{questionnaire.id}"[:64].rstrip("-."),
        "language": answered.form.language,
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{item.id}"},
        "questionnaire": answered.form.canonical,
        "status": "completed" if submitted is not None else "amended",
        "subject": {"reference": f"Patient/{patient}"},
        "authored": encode_time(item.at if submitted is None else submitted.answered_at),
        "author": {"reference": f"Practitioner/{item.author}", "display": item.author_name},
    }
    if submitted is not None:
        response["source"] = _source(submitted, patient)
    answers = by_place(answered.answers)
    if items := list(_items(questionnaire.items, answers, row=0)):
        response["item"] = [*items]
    return response


def _source(submitted: HealthSubmitted, patient: UUID) -> dict[str, Json]:
    match submitted.respondent:
        case Respondent.PATIENT:
            return {"reference": f"Patient/{patient}"}
        case Respondent.STAFF:
            return {"reference": f"Practitioner/{submitted.handed_over_by}", "display": submitted.respondent_name}
        case Respondent.GUARDIAN:
            return {"type": "RelatedPerson", "display": submitted.respondent_name}


def _items(items: Iterable[Item], answers: dict[Place, tuple[str, ...]], *, row: int) -> Iterator[dict[str, Json]]:
    """Items with an answer in or below them; a list once for each of its rows."""
    for item in items:
        inner = {one.link_id for one in every_item(item.items)}
        for one in sorted({place.row for place in answers if place.link_id in inner}) if item.is_list else (row,):
            written: dict[str, Json] = {"linkId": item.link_id, "text": item.text}
            if values := answers.get(Place(item.link_id, one), ()):
                written["answer"] = [_value(item, value) for value in values]
            if below := list(_items(item.items, answers, row=one)):
                written["item"] = [*below]
            if "answer" in written or "item" in written:
                yield written


def _value(item: Item, value: str) -> Json:
    match item.type:
        case ItemType.BOOLEAN:
            return {"valueBoolean": value == YES}
        case ItemType.INTEGER:
            return {"valueInteger": int(value)}
        case ItemType.DATE:
            return {"valueDate": value}
        case ItemType.CHOICE:
            option = next((one for one in item.options if one.code == value), None)
            coding: dict[str, Json] = {"code": value}
            if option is not None:
                coding = {"system": option.system, "code": value, "display": option.display}
            return {"valueCoding": {name: part for name, part in coding.items() if part}}
        case _:
            return {"valueString": value}
