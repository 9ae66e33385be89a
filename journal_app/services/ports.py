"""What the services need of the world, as protocols; it must not name any concrete vault, pack folder or document maker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from journal_app.domain.access import AccessEvent
from journal_app.domain.clinic import Clinic, PackApplied
from journal_app.domain.codec import Json
from journal_app.domain.journal import JournalItem
from journal_app.domain.patients import Patient, PatientDetails, PatientStub
from journal_app.domain.people import Person
from journal_app.domain.records import NewRecord, Written


@dataclass(frozen=True, slots=True)
class LedgerHead:
    """How far the ledger reaches: line, number of records, root (32 bytes)."""

    line: int
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class AccessFilter:
    """Which access events are asked for; every part that is None matches all. ``before`` pages backwards by position."""

    patient: UUID | None = None
    person: UUID | None = None
    kinds: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """An unsigned, sealed work in progress of one author for one patient; ``content`` is the screen's own JSON."""

    id: UUID
    author: UUID
    patient: UUID
    kind: str
    saved: datetime
    content: Mapping[str, Json]


class Reader(Protocol):
    """Reading the vault. Methods that return patient data are for ``gate``, ``patients`` and ``access_log`` alone."""

    def clinic(self) -> Clinic:
        """The clinic of record 0."""

    def head(self) -> LedgerHead:
        """The newest head."""

    def people(self) -> tuple[Person, ...]:
        """Everyone who ever worked here, leavers included and marked inactive."""

    def settings(self) -> Mapping[str, str]:
        """The clinic's settings that are in force."""

    def applied_pack(self, jurisdiction: str) -> PackApplied | None:
        """The newest applied rule pack."""

    def has_signed_statement(self, person: UUID, *, text: str, version: str) -> bool:
        """Whether the person signed this version of a confidentiality statement."""

    def can_read_clinical(self) -> bool:
        """Whether this process holds the clinical key."""

    def patient_count(self) -> int:
        """How many patients are registered."""

    def search(self, words: str, *, limit: int) -> tuple[PatientStub, ...]:
        """Patients whose folded names, e-mail, phones or identifiers match every word; newest change first when empty."""

    def stub(self, patient: UUID) -> PatientStub | None:
        """One patient's identity line."""

    def patient(self, patient: UUID) -> Patient | None:
        """A patient's newest registry details."""

    def registry_history(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Every registration and change of a patient's details, oldest first."""

    def sharing_a_key(self, details: PatientDetails) -> tuple[Patient, ...]:
        """Patients that share an identifier, a name with birth date, a phone or an e-mail with ``details``."""

    def survivor(self, patient: UUID) -> UUID:
        """The patient under whom this one is shown after merges; itself if never merged."""

    def merged_with(self, patient: UUID) -> tuple[UUID, ...]:
        """The duplicates shown as ``patient``."""

    def journal(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Every record of the patient's stream (and its duplicates'), oldest first; sealed contents are None without C."""

    def access_events(self, wanted: AccessFilter) -> tuple[AccessEvent, ...]:
        """Access events that match, newest first."""

    def drafts(self, *, author: UUID, patient: UUID | None = None) -> tuple[Draft, ...]:
        """The author's drafts, newest first."""


class Act(Reader, Protocol):
    """One transaction: everything appended in it stands or falls together, and reads in it see what was appended."""

    def append(self, *records: NewRecord) -> tuple[Written, ...]:
        """Seal, sign and append; the database's gate may refuse."""

    def save_draft(self, draft: Draft) -> None:
        """Keep a draft, replacing the one with the same id."""

    def delete_draft(self, draft: UUID) -> None:
        """Forget a draft, because it was signed or thrown away."""


class Vault(Reader, Protocol):
    """An unlocked vault."""

    @property
    def person(self) -> Person:
        """Who is signed in, with the roles of this moment."""

    @property
    def id(self) -> UUID:
        """The vault's id."""

    @property
    def seat(self) -> UUID:
        """This workstation's id."""

    def act(self, at: datetime) -> AbstractContextManager[Act]:
        """Begin an act at this time (aware); it is committed, and the high-water mark written, when the block ends."""

    def snapshot(self) -> AbstractContextManager[Reader]:
        """A consistent view for several reads."""

    def confirm_pin(self, pin: str) -> None:
        """Raise a UserFacing error unless this is the signed-in person's PIN; five tries, then the password."""

    def close(self) -> None:
        """Sign a checkpoint, drop the keys, close the file."""


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The current time, aware, UTC."""

    def today(self) -> date:
        """The current date where the clinic is."""


class Packs(Protocol):
    """Rule packs, treatment definitions and texts on disk: proposals until applied."""

    def texts(self) -> Sequence[object]:
        """Every clinical text."""


