"""What waits for a practitioner across all patients, as lists of one line each; it must not find any of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    AFTER_PHOTOS = "after_photos"
    LEFT_DRAFTS = "left_drafts"
    OPENED_RESTRICTED = "opened_restricted"


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
class LeftDraft:
    """A draft of somebody who no longer treats here: its id, the page that made it, whose it is, until when (aware)."""

    id: UUID
    kind: str
    author_name: str
    until: datetime


@dataclass(frozen=True, slots=True)
class More:
    """What a line says besides: which treatment, by when it is due, by what law, whose draft it is.

    ``treatment`` is a code and ``names`` are what it is called by language; ``due`` is the last day that is in time,
    None where there is none; ``source`` is the law and its paragraph that say so; ``who`` opened a restricted journal,
    on which ``ground`` (a code) and for what ``reason``, in their own words.
    """

    treatment: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    due: date | None = None
    source: str = ""
    left: LeftDraft | None = None
    who: str = ""
    ground: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits, of whom, since or until when; ``item`` is the record to look at, None for a draft."""

    patient: UUID
    item: UUID | None
    when: datetime | date
    more: More = More()


@dataclass(frozen=True, slots=True)
class WorkLine:
    """The same with the patient's identity line."""

    stub: PatientStub
    item: UUID | None
    when: datetime | date
    more: More = More()
