"""Answers and the questionnaire they answer are held to each other, whoever wrote them with which program."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.domain.health import (
    AnsweredForm,
    HealthConfirmed,
    HealthSetAside,
    HealthSubmitted,
    QuestionnairePublished,
)
from journal_app.domain.records import NewRecord
from journal_app.vault.checks.sentences import Severity
from journal_app.vault.verifying import verify
from tests.clinic_history import FORM, SOURCE, TestClinic, lived_clinic

FOUND = "verify.references.questionnaire"


@pytest.fixture
def clinic(tmp_path: Path) -> TestClinic:
    return lived_clinic(tmp_path)


def found_in(clinic: TestClinic) -> set[str]:
    clinic.vault.sign_out(clinic.now())
    return {one.key for one in verify(clinic.unlocked()).findings if one.severity is not Severity.OK}


def confirmed(clinic: TestClinic) -> HealthConfirmed:
    items = clinic.vault.journal(clinic.patients[0])
    content = next(item.content for item in items if item.kind == "health.confirmed")
    assert isinstance(content, HealthConfirmed)
    return content


def test_answers_with_their_questionnaire_are_fine(clinic: TestClinic) -> None:
    again = replace(confirmed(clinic), submissions=())
    clinic.write("health.confirmed", again, patient=clinic.patients[0])
    assert found_in(clinic) == set()


@pytest.mark.parametrize("kind", ["health.submitted", "health.confirmed"])
def test_answers_to_a_questionnaire_that_is_not_kept_are_found(clinic: TestClinic, kind: str) -> None:
    content = next(item.content for item in clinic.vault.journal(clinic.patients[0]) if item.kind == kind)
    assert isinstance(content, HealthSubmitted | HealthConfirmed)
    (form,) = content.forms
    other = replace(form, form=replace(form.form, sha256="11" * 32))
    if isinstance(content, HealthConfirmed):
        content = replace(content, submissions=())
    clinic.write(kind, replace(content, forms=(form, other)), patient=clinic.patients[0])
    assert found_in(clinic) == {FOUND}


def test_a_questionnaire_that_comes_after_its_answers_does_not_count(clinic: TestClinic) -> None:
    later = '{"resourceType": "Questionnaire"}'
    form = replace(FORM, sha256=hashlib.sha256(later.encode()).hexdigest())
    content = replace(confirmed(clinic), forms=(AnsweredForm(form, ()),), submissions=())
    clinic.write("health.confirmed", content, patient=clinic.patients[0])
    clinic.write("questionnaire.published", QuestionnairePublished(form, later))
    assert found_in(clinic) == {FOUND}


def test_a_questionnaire_with_another_text_than_it_says_is_found_and_never_used(clinic: TestClinic) -> None:
    forged = replace(FORM, sha256="22" * 32)
    clinic.write("questionnaire.published", QuestionnairePublished(forged, SOURCE))
    clinic.write("questionnaire.published", QuestionnairePublished(FORM, SOURCE + " "))
    assert clinic.vault.published_questionnaires() == {FORM.sha256: QuestionnairePublished(FORM, SOURCE)}
    assert found_in(clinic) == {FOUND}


def test_what_an_act_that_failed_published_is_not_kept(clinic: TestClinic) -> None:
    other = '{"resourceType": "Questionnaire", "title": "X"}'
    form = replace(FORM, sha256=hashlib.sha256(other.encode()).hexdigest())
    with suppress(LookupError), clinic.vault.act(clinic.now()) as act:
        act.append(NewRecord("questionnaire.published", QuestionnairePublished(form, other)))
        assert form.sha256 in act.published_questionnaires()
        raise LookupError
    assert form.sha256 not in clinic.vault.published_questionnaires()


def test_answers_taken_in_by_another_than_they_say_are_found(clinic: TestClinic) -> None:
    items = clinic.vault.journal(clinic.patients[0])
    content = next(item.content for item in items if isinstance(item.content, HealthSubmitted))
    another = next(person.id for person in clinic.vault.people() if person.id != clinic.owner)
    clinic.write("health.submitted", replace(content, handed_over_by=another), patient=clinic.patients[0])
    assert found_in(clinic) == {"verify.authority.hand_over"}


def test_a_confirmation_that_names_other_answers_inside_than_outside_is_found(clinic: TestClinic) -> None:
    content = confirmed(clinic)
    assert content.submissions
    clinic.write("health.confirmed", content, patient=clinic.patients[0])
    assert found_in(clinic) == {"verify.references.submissions"}


def test_what_is_set_aside_is_named_outside_too(clinic: TestClinic) -> None:
    items = clinic.vault.journal(clinic.patients[0])
    submission = next(item.id for item in items if item.kind == "health.submitted")
    clinic.write("health.set_aside", HealthSetAside(submission, "x"), patient=clinic.patients[0])
    assert found_in(clinic) == {"verify.references.submissions"}
