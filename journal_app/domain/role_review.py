"""The yearly look at who holds which role and key: what was seen of each person, and what was said; it changes nobody.

Sources: HSLF-FS 2016:40 4 kap. 3 § (access rights are followed up), ISO 27002 5.18 (reviewed at planned intervals), and
what clinics promise their patients: access by role, controlled.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from journal_app.domain.people import Role

REVIEWED: Final = "roles.reviewed"
EVERY: Final = timedelta(days=365)
"""How long a review counts."""


class RoleVerdict(StrEnum):
    """What the owner says of what somebody holds."""

    RIGHT = "right"
    TO_CHANGE = "to_change"


@dataclass(frozen=True, slots=True)
class PersonReviewed:
    """One person as the owner saw them: roles, last sign-in (aware; None: never), key and number of treatments cleared.

    ``note`` says what is to change, where something is.
    """

    user: UUID
    name: str
    roles: tuple[Role, ...]
    last_sign_in: datetime | None
    holds_clinical_key: bool
    cleared: int
    verdict: RoleVerdict
    note: str = ""


@dataclass(frozen=True, slots=True)
class RolesReviewed:
    """Content of ``roles.reviewed``: everyone who worked here that day, and what was said of each."""

    on: date
    people: tuple[PersonReviewed, ...]
    remark: str
    reviewed_by: UUID
    reviewed_by_name: str


class RoleProblem(StrEnum):
    """Why a review cannot be signed so."""

    NOT_ALL = "not_all"
    NO_NOTE = "no_note"


def problem_of(content: RolesReviewed, here: Iterable[UUID]) -> RoleProblem | None:
    """Why a review does not count; it must name everybody who works here once, and say what is to change."""
    named = [one.user for one in content.people]
    if sorted(named, key=str) != sorted(here, key=str):
        return RoleProblem.NOT_ALL
    silent = any(one.verdict is RoleVerdict.TO_CHANGE and not one.note.strip() for one in content.people)
    return RoleProblem.NO_NOTE if silent else None


def due_on(newest: date | None, founded: date) -> date:
    """The day by which the roles are to be reviewed: a year after the last review, or after the journal was founded."""
    return (newest or founded) + EVERY
