"""A course of treatments as it was planned or ended; a plan must not stand for a consent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

MOST_TREATMENTS = 50
LONGEST_INTERVAL = 730
"""Days between two treatments of a course."""


@dataclass(frozen=True, slots=True)
class CoursePlanned:
    """Content of ``course.planned``: how many treatments of a kind, from which day on, how many days apart, and why."""

    treatment: str
    number: int
    interval_days: int
    first: date
    goal: str
    planned_by: UUID
    planned_by_name: str


@dataclass(frozen=True, slots=True)
class CourseEnded:
    """Content of ``course.ended``: nothing more of it is planned, and why."""

    course: UUID
    reason: str
    ended_by: UUID
    ended_by_name: str
