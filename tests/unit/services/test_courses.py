"""A course stands planned beside done, and its plan lets nobody treat."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from journal_app.domain.course_steps import endings, steps_of
from journal_app.domain.courses import CoursePlanned
from journal_app.domain.errors import UserFacing
from journal_app.services import courses, treatments
from journal_app.services.session import ChangeSet
from tests.clinic import (
    PIN,
    RECEPTION,
    TREATMENT,
    OpenClinic,
    a_consent,
    a_healthy,
    a_patient,
    an_entry,
    entry_of,
    opened,
)


@pytest.fixture
def patient(clinic: OpenClinic) -> UUID:
    return a_patient(clinic.session)


def planned(clinic: OpenClinic, patient: UUID, **changes: object) -> ChangeSet:
    facts = {"number": 3, "interval_days": 90, "first": clinic.session.clock.today(), "goal": "Blødere linjer"}
    treatment = str(changes.pop("treatment", TREATMENT))
    record = opened(clinic.session, patient)
    return courses.plan(clinic.session, record, treatment, **(facts | changes))  # type: ignore[arg-type]


def test_planned_stands_beside_done_and_a_correction_counts_once(clinic: OpenClinic, patient: UUID) -> None:
    a_consent(clinic, patient)
    a_healthy(clinic.session, patient)
    made = planned(clinic, patient).made
    entry = an_entry(clinic.session, patient)
    fixed = entry_of(clinic.session, text="Rettet")
    record = opened(clinic.session, patient)
    newest = treatments.correct(clinic.session, record, entry, fixed, reason="Skrivefejl", pin=PIN).made
    items = opened(clinic.session, patient).items
    content = next(one.content for one in items if one.id == made)
    assert isinstance(content, CoursePlanned)
    steps = steps_of(content, items, zone=clinic.session.clock.zone())
    first = clinic.session.clock.today()
    assert [step.planned for step in steps] == [first, first + timedelta(days=90), first + timedelta(days=180)]
    assert [step.entry for step in steps] == [newest, None, None]


def test_a_plan_is_no_consent(clinic: OpenClinic, patient: UUID) -> None:
    planned(clinic, patient)
    with pytest.raises(UserFacing):
        an_entry(clinic.session, patient)


def test_it_ends_once_and_with_a_reason(clinic: OpenClinic, patient: UUID) -> None:
    course = planned(clinic, patient).made
    assert course is not None
    with pytest.raises(UserFacing) as refusal:
        courses.end(clinic.session, opened(clinic.session, patient), course, reason=" ")
    assert refusal.value.key == "course.no_reason"
    courses.end(clinic.session, opened(clinic.session, patient), course, reason="Gravid")
    assert set(endings(opened(clinic.session, patient).items)) == {course}
    for target, key in ((course, "course.ended_already"), (uuid4(), "course.unknown")):
        with pytest.raises(UserFacing) as refusal:
            courses.end(clinic.session, opened(clinic.session, patient), target, reason="Igen")
        assert refusal.value.key == key


def test_what_makes_no_plan(clinic: OpenClinic, patient: UUID) -> None:
    wrong: tuple[tuple[dict[str, object], str], ...] = (
        ({"treatment": "magic"}, "treatment.not_offered"),
        ({"number": 0}, "course.number"),
        ({"number": 51}, "course.number"),
        ({"interval_days": 0}, "course.interval"),
        ({"interval_days": 731}, "course.interval"),
        ({"first": clinic.session.clock.today() - timedelta(days=1)}, "course.behind"),
    )
    for changes, key in wrong:
        with pytest.raises(UserFacing) as refusal:
            planned(clinic, patient, **changes)
        assert refusal.value.key == key


def test_reception_plans_and_ends_none(clinic: OpenClinic, patient: UUID) -> None:
    course = planned(clinic, patient).made
    assert course is not None
    record = opened(clinic.session, patient)
    session = clinic.sign_in(clinic.colleague("Lise", RECEPTION))
    today = session.clock.today()
    with pytest.raises(UserFacing) as refusal:
        courses.plan(session, record, TREATMENT, number=1, interval_days=1, first=today, goal="")
    assert refusal.value.key == "permission.write_clinical"
    with pytest.raises(UserFacing) as refusal:
        courses.end(session, record, course, reason="x")
    assert refusal.value.key == "permission.write_clinical"
