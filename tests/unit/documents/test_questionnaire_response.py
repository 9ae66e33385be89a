"""Answers leave as FHIR, complete and in their questionnaire's own shape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.documents.questionnaire_response import questionnaire_resource, questionnaire_response
from journal_app.domain.health import Answer, AnsweredForm, HealthConfirmed, HealthSubmitted, Respondent
from journal_app.domain.health_forms import Form
from journal_app.domain.journal import JournalContent, JournalItem
from journal_app.domain.questionnaires import NO, YES, Item, ItemType, Place, Questionnaire, every_item, settled
from journal_app.packs import load_questionnaires
from tests.clinic import answered_harmlessly

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
SHIPPED = load_questionnaires(RESOURCES)
GENERAL = next(one for one in SHIPPED if (one.id, one.reference.language) == ("general", "da"))
PATIENT, AUTHOR, RECORD = UUID(int=1), UUID(int=2), UUID("01939a6e-8f3b-7c44-9d2e-5b1f0a7c6e55")
AT = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
SUBMITTED = HealthSubmitted((), (), Respondent.PATIENT, "Mette Nielsen", None, AT, AT, AUTHOR, "Anna Holm")


def response_of(
    questionnaire: Questionnaire, answers: tuple[Answer, ...], content: JournalContent = SUBMITTED
) -> dict[str, Any]:
    item = JournalItem(RECORD, "health.submitted", AT, AUTHOR, "Anna Holm", 7, bytes(32), content)
    answered = AnsweredForm(questionnaire.reference, settled(questionnaire, answers))
    made = questionnaire_response(item, answered, questionnaire, patient=PATIENT)
    return cast("dict[str, Any]", json.loads(json.dumps(made)))


def read(items: list[dict[str, Any]], lists: set[str], row: int = 0) -> Iterator[Answer]:
    """The answers of a response, read by somebody who knows only FHIR and which groups repeat."""
    seen: dict[str, int] = {}
    for item in items:
        link = item["linkId"]
        inner = seen.get(link, 0) if link in lists else row
        seen[link] = inner + 1
        if "answer" in item:
            yield Answer(link, tuple(_text(value) for value in item["answer"]), inner)
        yield from read(item.get("item", []), lists, inner)


def _text(answer: dict[str, Any]) -> str:
    ((kind, value),) = answer.items()
    if kind == "valueBoolean":
        return YES if value else NO
    return str(value["code"] if kind == "valueCoding" else value)


def values_for(item: Item) -> st.SearchStrategy[tuple[str, ...]]:
    if item.type is ItemType.BOOLEAN:
        one = st.sampled_from([YES, NO])
    elif item.type is ItemType.CHOICE:
        one = st.sampled_from([option.code for option in item.options])
    elif item.type is ItemType.INTEGER:
        one = st.integers(-(10**9), 10**9).map(str)
    elif item.type is ItemType.DATE:
        one = st.dates().map(str)
    else:
        one = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=20)
    return st.lists(one, min_size=1, max_size=3 if item.repeats else 1, unique=True).map(tuple)


@st.composite
def filled(draw: st.DrawFn) -> tuple[Questionnaire, tuple[Answer, ...]]:
    questionnaire = draw(st.sampled_from(SHIPPED))
    lists = {inner.link_id for item in every_item(questionnaire.items) if item.is_list for inner in item.items}
    answers = []
    for item in every_item(questionnaire.items):
        if item.is_question:
            rows = draw(st.integers(0, 3)) if item.link_id in lists else draw(st.integers(0, 1))
            answers += [Answer(item.link_id, draw(values_for(item)), row) for row in range(rows)]
    return questionnaire, tuple(answers)


@given(filled())
@settings(max_examples=60, deadline=None)
def test_no_answer_is_lost_on_the_way_out(case: tuple[Questionnaire, tuple[Answer, ...]]) -> None:
    questionnaire, answers = case
    lists = {item.link_id for item in every_item(questionnaire.items) if item.is_list}
    found = tuple(read(response_of(questionnaire, answers).get("item", []), lists))
    kept = settled(questionnaire, answers)
    assert sorted(found, key=lambda one: (one.link_id, one.row)) == sorted(kept, key=lambda one: (one.link_id, one.row))


@given(filled())
@settings(max_examples=30, deadline=None)
def test_items_stand_as_in_the_questionnaire(case: tuple[Questionnaire, tuple[Answer, ...]]) -> None:
    """FHIR R4, QuestionnaireResponse: nesting and order of the questionnaire, qrs-1, no empty items."""
    questionnaire, answers = case
    order = [item.link_id for item in every_item(questionnaire.items)]

    def check(items: list[dict[str, Any]], known: tuple[Item, ...]) -> None:
        by_link = {item.link_id: item for item in known}
        places = [order.index(item["linkId"]) for item in items]
        assert places == sorted(places)
        for item in items:
            asked = by_link[item["linkId"]]
            assert item["text"] == asked.text
            assert ("answer" in item) != ("item" in item)
            assert ("item" in item) == (asked.type is ItemType.GROUP)
            check(item.get("item", []), asked.items)

    check(response_of(questionnaire, answers).get("item", []), questionnaire.items)


def test_a_submission_says_what_was_answered_by_whom_and_when() -> None:
    form = answered_harmlessly(Form(GENERAL).answered(Place("skin.conditions"), "eczema", "acne"))
    made = response_of(GENERAL, form.answers)
    items = made.pop("item")
    assert made == {
        "resourceType": "QuestionnaireResponse",
        "id": f"{RECORD}-general",
        "language": "da",
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{RECORD}"},
        "questionnaire": "https://journal.invalid/Questionnaire/general|1",
        "status": "completed",
        "subject": {"reference": f"Patient/{PATIENT}"},
        "authored": "2026-11-28T09:30:00.000000Z",
        "author": {"reference": f"Practitioner/{AUTHOR}", "display": "Anna Holm"},
        "source": {"reference": f"Patient/{PATIENT}"},
    }
    assert re.fullmatch(r"[A-Za-z0-9.-]{1,64}", made["id"])
    skin = next(item for item in items if item["linkId"] == "skin")
    conditions = next(item for item in skin["item"] if item["linkId"] == "skin.conditions")
    assert conditions["answer"] == [
        {"valueCoding": {"system": "https://journal.invalid/CodeSystem/answers", "code": "eczema", "display": "Eksem"}},
        {"valueCoding": {"system": "https://journal.invalid/CodeSystem/answers", "code": "acne", "display": "Akne"}},
    ]
    assert questionnaire_resource(GENERAL) == json.loads(GENERAL.source)


@pytest.mark.parametrize(
    ("respondent", "source"),
    [
        (Respondent.STAFF, {"reference": f"Practitioner/{AUTHOR}", "display": "X"}),
        (Respondent.GUARDIAN, {"type": "RelatedPerson", "display": "X"}),
    ],
)
def test_others_who_answered_are_named(respondent: Respondent, source: dict[str, str]) -> None:
    content = replace(SUBMITTED, respondent=respondent, respondent_name="X")
    assert response_of(GENERAL, (), content)["source"] == source


def test_what_was_confirmed_is_amended_and_empty_answers_have_no_items() -> None:
    made = response_of(GENERAL, (), HealthConfirmed((), none_known=True))
    assert (made["status"], made["authored"]) == ("amended", "2026-11-28T09:30:00.000000Z")
    assert not {"source", "item"} & made.keys()


def test_another_questionnaire_is_refused() -> None:
    item = JournalItem(RECORD, "health.submitted", AT, AUTHOR, "", 7, bytes(32), SUBMITTED)
    other = AnsweredForm(replace(GENERAL.reference, sha256="00" * 32), ())
    with pytest.raises(ValueError, match="00"):
        questionnaire_response(item, other, GENERAL, patient=PATIENT)
