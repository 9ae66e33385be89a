"""Answers what the services ask of one open journal: its reading rooms together, and the clinic; it must not write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from journal_app.domain.breaches import BreachCase
from journal_app.domain.circumstances import Competent, Delegated
from journal_app.domain.clinic import (
    Clinic,
    Decision,
    PackApplied,
    Place,
    Workstation,
)
from journal_app.domain.consents import TextPublished
from journal_app.domain.health import QuestionnairePublished
from journal_app.domain.key_exchange import LOST, Exchange, SeatLost
from journal_app.domain.kits import KitStanding
from journal_app.domain.paper import PrintedForm
from journal_app.domain.records import Header
from journal_app.domain.requests import RequestCase
from journal_app.vault import paper_forms
from journal_app.vault.access_reading import AccessReading
from journal_app.vault.appointment_reading import AppointmentReading
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.draft_reading import DraftReading
from journal_app.vault.kind_reading import KindReading
from journal_app.vault.objections import ObjectionReading
from journal_app.vault.recall_reading import RecallReading
from journal_app.vault.retention_reading import RetentionReading
from journal_app.vault.review_reading import ReviewReading
from journal_app.vault.stock_reading import StockReading
from journal_app.vault.unsettled import UnsettledReading


class Reading(
    KindReading,
    UnsettledReading,
    AccessReading,
    DraftReading,
    AppointmentReading,
    StockReading,
    RecallReading,
    ReviewReading,
    RetentionReading,
    ObjectionReading,
):
    """Every question the services may ask of one open database; see ``services.ports.Reader``."""

    def __init__(self, database: Database, keys: BodyKeys) -> None:
        """Read through ``database`` with what ``keys`` open."""
        super().__init__(database, keys)
        self._questionnaires: dict[int, QuestionnairePublished | None] = {}

    def share_founding(self, other: Reading) -> None:
        """Spare this one unsealing and verifying what ``other`` has unsealed and verified through the same database."""
        self._founding = other._founding
        self._lawful = other._lawful
        self._stock = other._stock
        self._remembered = other._remembered
        self._read_since = other._read_since
        self._questionnaires = dict(other._questionnaires)  # what an act adds may yet be rolled back

    def printed_form(self, code: str) -> PrintedForm | None:
        """Which printed form a code leads to, and whose it is; nothing of what it says."""
        return paper_forms.printed_form(self._database, self._lawful, self._keys.vault, code)

    def papers_waiting(self, person: UUID, *, limit: int) -> tuple[UUID, ...]:
        """Whose consents on paper wait for a second look that a person may take, oldest first."""
        return paper_forms.waiting_for(person, self._database, self._lawful, limit=limit)

    def clinic(self) -> Clinic:
        """The clinic of record 0."""
        return self.founding().clinic

    def settings(self, *, at: datetime | None = None) -> Mapping[str, str]:
        """The clinic's settings that are in force, or were at a time."""
        return self._lawful.settings(at=at)

    def workstations(self) -> tuple[Workstation, ...]:
        """Every seat that has a name, by name."""
        places = self._lawful.seat_places()
        named = (Workstation(seat, name, places.get(seat, "")) for seat, name in self._lawful.seat_names().items())
        return tuple(sorted(named, key=lambda one: (one.name.casefold(), one.seat)))

    def places(self, *, at: datetime | None = None) -> tuple[Place, ...]:
        """All the places that an owner stated last (by a time); empty where none did."""
        return self._lawful.places(at=at)

    def applied_pack(self, jurisdiction: str, *, at: datetime | None = None) -> PackApplied | None:
        """The newest rule pack applied (by a time), byte for byte as it was; the first one for any time before it."""
        return self._lawful.pack(jurisdiction, at=at)

    def published_questionnaires(self) -> Mapping[str, QuestionnairePublished]:
        """Every questionnaire kept here whose text is the one it says; each is read once."""
        known = self._questionnaires
        rows = self._database.execute(
            "SELECT position FROM records WHERE kind = 'questionnaire.published' AND position > ? ORDER BY position",
            (max(known, default=-1),),
        ).fetchall()
        for (position,) in rows:
            row = self._store.row(position)
            content = None if row is None else self.content_of(row)
            known[position] = content if isinstance(content, QuestionnairePublished) and content.is_true else None
        return {content.form.sha256: content for content in known.values() if content is not None}

    def has_signed_statement(self, person: UUID, *, text: str, version: str) -> bool:
        """Whether the person signed this version of a statement."""
        found = self._database.execute(
            "SELECT 1 FROM statements WHERE person = ? AND text = ? AND version = ?", (person.bytes, text, version)
        )
        return found.fetchone() is not None

    def told(self, *kinds: str) -> Iterator[tuple[datetime, object]]:
        """When and what every record of these registry kinds that counts says, oldest first."""
        return ((header.at, content) for header, content in self._lawful.counting(*kinds))

    def counting(self, *kinds: str) -> Iterator[tuple[Header, object]]:
        """Header and content of every record of these registry kinds that counts, oldest first."""
        return self._lawful.counting(*kinds)

    def published_texts(self) -> tuple[TextPublished, ...]:
        """The clinic's own texts that count, oldest first."""
        return self._lawful.texts()

    def decisions(self) -> tuple[Decision, ...]:
        """Every rule pack, setting and text that counts, with when and by whom; oldest first."""
        return self._lawful.decisions()

    def delegations(self) -> tuple[Delegated, ...]:
        """Every delegation that counts, oldest first, ended ones included."""
        return self._lawful.delegations()

    def requests(self) -> tuple[RequestCase, ...]:
        """Every request for somebody's own data with the steps that count, in the order in which they came."""
        return self._lawful.requests()

    def exchange_due(self) -> Exchange:
        """Which keys are due to be exchanged, by the records that count."""
        return self._lawful.exchange_due()

    def kit_standing(self) -> KitStanding:
        """How the recovery kit stands, by the records that count."""
        return self._lawful.kit_standing()

    def lost_seats(self) -> Mapping[UUID, SeatLost]:
        """The computers that were reported lost, by the newest record of each that counts."""
        return {content.seat: content for _, content in self.told(LOST) if isinstance(content, SeatLost)}

    def breaches(self) -> tuple[BreachCase, ...]:
        """Every breach of personal data with the steps that count, in the order in which they were written."""
        return self._lawful.breaches()

    def competences(self, *, at: datetime | None = None) -> Mapping[UUID, Competent]:
        """What each person is cleared to do, by the newest statement that counts (and was made by a time)."""
        return self._lawful.competences(at=at)
