"""What waits for a practitioner across all patients, as lists of one line each; it must not find any of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from journal_app.domain.journal import JournalItem
from journal_app.domain.patients import PatientStub

EXPIRING_WITHIN = timedelta(days=30)
"""How long before a consent ends it is on the list."""


class Work(StrEnum):
    """One list. Further ones are further members with a question of their own."""

    EMERGENCIES = "emergencies"
    COUNTERSIGN = "countersign"
    FOLLOW_UPS = "follow_ups"
    DRAFTS = "drafts"
    CONSENTS = "consents"
    SCANS = "scans"


@dataclass(frozen=True, slots=True)
class KindItem:
    """One record of a kind that was asked for, whoever it is of; ``about`` are the records that its header names.

    ``done`` is when a treatment entry says it was done, ``until`` when a consent ends; both as the signed header has
    them.
    """

    patient: UUID
    item: JournalItem
    about: frozenset[UUID] = frozenset()
    done: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits, of whom, since or until when; ``item`` is the record to look at, None for a draft."""

    patient: UUID
    item: UUID | None
    when: datetime | date


@dataclass(frozen=True, slots=True)
class WorkLine:
    """The same with the patient's identity line."""

    stub: PatientStub
    item: UUID | None
    when: datetime | date
