"""How far a course of treatments has come: planned beside done; it must not plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from uuid import UUID

from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import TreatmentEntry


@dataclass(frozen=True, slots=True)
class Step:
    """One treatment of a course: the day it was planned for, and when it was done, if it was, by which record."""

    number: int
    planned: date
    done: datetime | None = None
    entry: UUID | None = None


def steps_of(planned: CoursePlanned, items: Iterable[JournalItem], *, zone: tzinfo) -> tuple[Step, ...]:
    """Planned beside done: the entries of this treatment from the first day on, in order, whatever day they fell on.

    A corrected entry is counted once. More treatments than planned stay outside the course.
    """
    done = sorted(
        (
            (item.content.done, item.id)
            for item in items
            if isinstance(item.content, TreatmentEntry)
            and item.corrected_by is None
            and item.content.treatment == planned.treatment
            and item.content.done.astimezone(zone).date() >= planned.first
        ),
    )
    days = [planned.first + timedelta(days=planned.interval_days * nth) for nth in range(planned.number)]
    known = [*done[: planned.number], *[(None, None)] * (planned.number - len(done))]
    return tuple(
        Step(nth, day, when, entry) for nth, (day, (when, entry)) in enumerate(zip(days, known, strict=True), start=1)
    )


def endings(items: Iterable[JournalItem]) -> dict[UUID, JournalItem]:
    """The record that ended each course, by the course; the first one counts."""
    found: dict[UUID, JournalItem] = {}
    for item in sorted(items, key=lambda one: one.position):
        if isinstance(item.content, CourseEnded):
            found.setdefault(item.content.course, item)
    return found
