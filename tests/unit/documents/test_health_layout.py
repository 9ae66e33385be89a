"""Health answers on paper: the question as it was asked, the answer in words, and nothing left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from journal_app.documents.record_layout import record_parts
from journal_app.domain.health import (
    Alert,
    Allergy,
    Answer,
    HealthConfirmed,
    HealthSetAside,
    HealthSubmitted,
    Respondent,
)
from journal_app.domain.health_forms import Form
from journal_app.domain.questionnaires import YES, Place, Questionnaire
from journal_app.packs import load_questionnaires
from tests.clinic import a_signature, answered_harmlessly
from tests.printed_samples import NURSE, START, an_id
from tests.unit.documents.test_record_layout import WORDING, a_record, everything

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
DANISH = {one.id: one for one in load_questionnaires(RESOURCES) if one.reference.language == "da"}


def a_form() -> Form:
    form = Form(DANISH["general"], last=())
    form = form.answered(Place("expectations.wishes"), "Glattere pande").answered(Place("allergies.any"), YES)
    form = form.answered(Place("allergies.list.substance"), "Latex").answered(
        Place("allergies.list.reaction"), "udslæt"
    )
    return answered_harmlessly(form.answered(Place("allergies.list.substance", 1), "Nikkel"))


def a_submission(**changes: object) -> HealthSubmitted:
    form = a_form()
    content = HealthSubmitted(
        forms=(form.as_answered(),),
        alerts=form.alerts,
        respondent=Respondent.GUARDIAN,
        respondent_name="Karen Nielsen",
        signature=a_signature(),
        shown_at=START,
        answered_at=START,
        handed_over_by=NURSE.id,
        handed_over_by_name=NURSE.name,
        prefilled=True,
    )
    return replace(content, **changes)  # type: ignore[arg-type]


def a_confirmation(**changes: object) -> HealthConfirmed:
    content = HealthConfirmed(
        allergies=(Allergy("Latex", "udslæt"), Allergy("Nikkel")),
        none_known=False,
        alerts=(Alert.ALLERGY, Alert.DIABETES),
        asked=tuple(Alert),
        forms=(a_form().as_answered(),),
        submissions=(an_id("submission"),),
        remarks="Set sammen med patienten.",
    )
    return replace(content, **changes)  # type: ignore[arg-type]


def printed(content: object, *known: Questionnaire) -> str:
    questionnaires = {one.reference.sha256: one for one in known}
    return everything(record_parts(a_record(content, questionnaires=questionnaires), WORDING))


def test_questions_stand_as_they_were_asked_and_answers_in_words() -> None:
    said = printed(a_submission(), DANISH["general"])
    for words in (
        "Helbredsoplysninger", "Hvad ønsker du hjælp til, og hvad håber du at opnå?", "Glattere pande",
        "1. Stof", "Latex", "1. Reaktion", "udslæt", "2. Stof", "Nikkel", "Har du diabetes?", "Under en time",
        "Karen Nielsen (a guardian)", "Anna Lund", "The form began with the answers", "Allergy",
        "https://journal.invalid/Questionnaire/general", DANISH["general"].reference.sha256,
    ):  # fmt: skip
        assert words in said
    assert "Er dit blodsukker velreguleret?" not in said, "it was not asked"
    assert "under-1-hour" not in said


def test_every_answer_is_printed_once() -> None:
    content = a_submission()
    questionnaires = {DANISH["general"].reference.sha256: DANISH["general"]}
    parts = record_parts(a_record(content, questionnaires=questionnaires), WORDING)
    (shown,) = cast("list[dict[str, Any]]", [part for part in parts if part["is"] == "shown"])
    rows = [row for block in shown["blocks"] if block["is"] == "table" for row in block["rows"][1:]]
    assert len(rows) == len(content.forms[0].answers)


def test_a_section_said_to_be_unchanged_says_so() -> None:
    form = a_submission().forms[0]
    said = printed(a_submission(forms=(replace(form, unchanged=("habits",)),)), DANISH["general"])
    assert "Said to be unchanged since last time" in said


def test_without_its_questionnaire_nothing_is_left_out() -> None:
    content = a_submission()
    said = printed(content)
    for answer in content.forms[0].answers:
        assert answer.link_id in said
        assert all(value in said for value in answer.values)


def test_an_answer_that_the_questionnaire_does_not_know_is_printed_too() -> None:
    form = a_submission().forms[0]
    stray = replace(form, answers=(*form.answers, Answer("from.elsewhere", ("noget",))))
    said = printed(a_submission(forms=(stray,)), DANISH["general"])
    assert "from.elsewhere" in said
    assert "noget" in said


def test_a_confirmation_says_what_stands_and_why() -> None:
    said = printed(a_confirmation(), DANISH["general"])
    wanted = ("Latex: udslæt", "Allergy, Diabetes", "Everything that can raise an alert", "Set sammen med patienten.")
    for words in (*wanted, str(an_id("submission"))):
        assert words in said
    partly = printed(a_confirmation(alerts=(), asked=(Alert.EPILEPSY,)))
    assert "None" in partly
    assert "Epilepsy or seizures" in partly


def test_a_form_without_signature_has_none() -> None:
    kinds = [part["is"] for part in record_parts(a_record(a_submission(signature=None)), WORDING)]
    assert "signature" not in kinds
    assert "signature" in [part["is"] for part in record_parts(a_record(a_submission()), WORDING)]


def test_what_is_set_aside_names_the_answers_and_the_reason() -> None:
    content = HealthSetAside(an_id("submission"), "Udfyldt for søsteren.")
    assert str(an_id("submission")) in printed(content)
    said = everything(record_parts(a_record(content, refers_to=4), WORDING))
    assert "No. 4" in said
    assert "Udfyldt for søsteren." in said
