"""Entries of one visit are found by their session, corrected ones once; it holds each person's treatment once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import TreatmentEntry
from journal_app.domain.visits import SignedInThisVisit, require_room, visits_of, visits_on

ZONE = ZoneInfo("Europe/Copenhagen")
NOON = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)
MORNING, EVENING = UUID(int=1), UUID(int=2)
ANNA, BO = UUID(int=11), UUID(int=12)


def entry(session: UUID | None, *, done: datetime = NOON, by: UUID = ANNA, treatment: str = "toxin") -> TreatmentEntry:
    return TreatmentEntry(treatment, done, by, "Anna" if by == ANNA else "Bo", "1", ("chin",), (), "", session=session)


def item(content: TreatmentEntry, position: int, *, corrected_by: UUID | None = None) -> JournalItem:
    return JournalItem(
        id=uuid4(),
        kind="treatment.signed",
        at=content.done,
        author=content.performer,
        author_name=content.performer_name,
        leaf=bytes(32),
        position=position,
        content=content,
        corrected_by=corrected_by,
    )


def test_a_visit_begins_with_what_was_done_first_whoever_signed_first() -> None:
    late = item(entry(MORNING, done=NOON + timedelta(hours=1)), 1)
    first = item(entry(MORNING, by=BO), 2)
    (visit,) = visits_of((late, first))
    assert (visit.begun, visit.begun_by, visit.items) == (NOON, "Bo", (first.id, late.id))


def test_the_visit_begun_last_stands_first_and_an_entry_of_none_in_none() -> None:
    items = (item(entry(MORNING), 1), item(entry(EVENING, done=NOON + timedelta(hours=6)), 2), item(entry(None), 3))
    assert [visit.session for visit in visits_of(items)] == [EVENING, MORNING]


def test_a_corrected_entry_counts_once_as_its_newest_version() -> None:
    newest = item(replace(entry(MORNING), text="rettet"), 2)
    old = item(entry(MORNING), 1, corrected_by=newest.id)
    (visit,) = visits_of((old, newest))
    assert [one.text for one in visit.entries] == ["rettet"]


def test_a_day_is_that_of_the_clinics_clock() -> None:
    """23:30 UTC in March is half past midnight in Denmark."""
    items = (item(entry(MORNING, done=datetime(2026, 3, 2, 23, 30, tzinfo=UTC)), 1),)
    assert visits_on(items, datetime(2026, 3, 2, tzinfo=UTC).date(), ZONE) == ()
    assert len(visits_on(items, datetime(2026, 3, 3, tzinfo=UTC).date(), ZONE)) == 1


def test_another_person_or_another_treatment_has_room() -> None:
    items = (item(entry(MORNING), 1),)
    require_room(items, entry(MORNING, by=BO), ZONE)
    require_room(items, entry(MORNING, treatment="filler"), ZONE)
    require_room(items, entry(None), ZONE)
    with pytest.raises(SignedInThisVisit):
        require_room(items, entry(MORNING), ZONE)


@pytest.mark.parametrize("done", [NOON + timedelta(days=1), NOON - timedelta(days=1)])
def test_a_visit_of_another_day_or_of_another_patient_is_none(done: datetime) -> None:
    items = (item(entry(MORNING), 1),)
    with pytest.raises(UserFacing, match="no such visit"):
        require_room(items, entry(MORNING, by=BO, done=done), ZONE)
    with pytest.raises(UserFacing, match="no such visit"):
        require_room(items, entry(EVENING, by=BO), ZONE)
