"""Reads from the ledger what counts because its author's role allowed it at its place; it must not believe a view.

Whoever holds the registry key can write every view, and any record in their own name. So people, settings, rule packs,
merges and the names of seats are read from the records themselves: each is judged by its leaf, its author's signature
and the roles that the records before it gave, as `verifying` judges it. Views only say where the kinds are found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from typing import Final, Generic, TypeAlias, TypeVar
from uuid import UUID

from journal_app.domain.breaches import KINDS as BREACHES
from journal_app.domain.breaches import BreachCase
from journal_app.domain.bundles import CASE_EXPORTED
from journal_app.domain.cases import ComplaintCase
from journal_app.domain.circumstances import CompetenceStated, Competent, Delegated
from journal_app.domain.clinic import (
    Decision,
    HoldPlaced,
    PackApplied,
    PatientsMerged,
    Place,
    PlacesStated,
    PolicyChanged,
    SeatEnrolled,
    SeatNamed,
)
from journal_app.domain.codec import ContentUnreadable
from journal_app.domain.consents import TextPublished
from journal_app.domain.countersigning import COUNTERSIGNED, answers_for
from journal_app.domain.emergencies import REVIEWED
from journal_app.domain.errors import Environmental
from journal_app.domain.key_exchange import Exchange
from journal_app.domain.kits import WAIT, KitStanding
from journal_app.domain.people import Person, Role
from journal_app.domain.records import EntryGate, Header, lets_treat
from journal_app.domain.requests import KINDS as REQUESTS
from journal_app.domain.requests import RequestCase
from journal_app.domain.restrictions import KINDS as RESTRICTIONS
from journal_app.vault import headers, staff_records
from journal_app.vault.breaches_so_far import BreachesSoFar
from journal_app.vault.canonical import CanonicalError
from journal_app.vault.cases_so_far import KINDS as CASES
from journal_app.vault.cases_so_far import CasesSoFar
from journal_app.vault.checks.references import Merges
from journal_app.vault.checks.signers import Signers
from journal_app.vault.commitment import BodyBroken
from journal_app.vault.database import Database
from journal_app.vault.delegations_so_far import DelegationsSoFar
from journal_app.vault.envelope import SealBroken
from journal_app.vault.ledger import Row
from journal_app.vault.requests_so_far import RequestsSoFar
from journal_app.vault.restrictions_so_far import RestrictionsSoFar
from journal_app.vault.views import stream_of

UNREADABLE: Final = (SealBroken, BodyBroken, CanonicalError, ContentUnreadable)
"""What a damaged record raises; a drive that is gone raises something else, and is no damaged record."""

ROW: Final = "ledger.position, leaf, CAST(header AS BLOB), signature, envelope"
"""The columns of a `Row`."""
JOINED: Final = (
    "records JOIN ledger ON ledger.position = records.position LEFT JOIN bodies ON bodies.position = records.position"
)
"""The list of records with the records themselves and their bodies."""
_MERGES: Final = ("patient.merged", "patient.unmerged")
_DELEGATIONS: Final = ("delegation.given", "delegation.ended", "user.changed", "user.removed")
_SEATS: Final = ("seat.enrolled", "seat.named")
_DECISIONS: Final = ("pack.applied", "policy.changed", "text.published")
_MOST_VERIFIED: Final = 100_000

_Answer = TypeVar("_Answer")
Read: TypeAlias = tuple[Row, Header]
"""A row of the ledger with its header decoded."""


class RecordAltered(Environmental):
    """A record of a journal is not the one that was written, or nobody signed it who could at its place."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "journal.record_altered",
            "This journal has a record that is not the one that was signed. Do not rely on it, and run a full check.",
        )


class RecordMissing(Environmental):
    """A record of a patient's stream is not in the list of records."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "journal.record_missing",
            "A record of this journal is missing from its place, so not everything can be shown. Do not rely on it, "
            "and run a full check.",
        )


class _Kept(Generic[_Answer]):
    """An answer that stays right until a newer record of its kinds is there."""

    def __init__(self, newest: Callable[[], tuple[int, bytes]], read: Callable[[], _Answer]) -> None:
        self._newest = newest
        self._read = read
        self._kept: tuple[tuple[int, bytes], _Answer] | None = None

    def now(self) -> _Answer:
        newest = self._newest()
        if self._kept is None or self._kept[0] != newest:
            self._kept = newest, self._read()
        return self._kept[1]


class Lawful:
    """What counts in one open journal, remembered until a record is added that could change it."""

    def __init__(self, database: Database, vault: UUID, content_of: Callable[[Row], object | None]) -> None:
        """Read through ``database``; ``content_of`` opens a registry record's body."""
        self._database = database
        self._vault = vault
        self._content_of = content_of
        self._staff = self._kept(staff_records.KINDS, lambda: staff_records.staff_of(database, vault, content_of))
        self._settings = self._kept(("policy.changed",), self._read_settings)
        self._packs = self._kept(("pack.applied",), self._read_packs)
        self._merging = self._kept(_MERGES, self._read_merging)
        self._merges = self._kept(_MERGES, self._read_merges)
        self._seats = self._kept(_SEATS, self._read_seats)
        self._places = self._kept(("places.stated",), self._read_places)
        self._delegations = self._kept(_DELEGATIONS, self._read_delegations)
        self._texts = self._kept(("text.published",), self._read_texts)
        self._competences = self._kept(("user.competence_stated",), self._read_competences)
        self._decisions = self._kept(_DECISIONS, self._read_decisions)
        self._requests = self._kept(REQUESTS, self._read_requests)
        self._breaches = self._kept(BREACHES, self._read_breaches)
        self._cases = self._kept(CASES, self._read_cases)
        self._restrictions = self._kept((*RESTRICTIONS, *_MERGES), self._read_restrictions)
        self._verified: set[tuple[int, bytes]] = set()

    def _kept(self, kinds: tuple[str, ...], read: Callable[[], _Answer]) -> _Kept[_Answer]:
        return _Kept(lambda: self.newest(kinds), read)

    def signers(self) -> Signers:
        """Whose keys and roles count where, and the lawful keyring."""
        return self._staff.now().signers

    def people(self) -> tuple[Person, ...]:
        """Everyone who ever worked here, in the order they joined."""
        return self._staff.now().people

    def stopped_treating(self) -> Mapping[UUID, datetime]:
        """Since when those who once treated here no longer do."""
        return self._staff.now().stopped

    def exchange_due(self) -> Exchange:
        """Which keys are due to be exchanged."""
        return self._staff.now().exchange

    def kit_standing(self) -> KitStanding:
        """Which recovery kit is in force, and why a new one is due."""
        staff = self._staff.now()
        kits = staff.signers.kits
        newest = kits.all[-1]
        settles = {person: given + WAIT for person, given in kits.given_by_sheet.items()}
        return KitStanding(newest.label, newest.by, newest.at, kits.request, staff.kit_due, settles)

    def settings(self, *, at: datetime | None = None) -> Mapping[str, str]:
        """The newest value of every setting that an owner gave (by a time)."""
        changed = self._settings.now()
        return {one.name: one.value for given, one in changed if at is None or given <= at}

    def pack(self, jurisdiction: str, *, at: datetime | None = None) -> PackApplied | None:
        """The newest rule pack that an owner applied (by a time), byte for byte; the first for any time before it."""
        applied = [(given, one) for given, one in self._packs.now() if one.jurisdiction == jurisdiction]
        by_then = [one for given, one in applied if at is None or given <= at]
        return by_then[-1] if by_then else applied[0][1] if applied else None

    def merges(self) -> Mapping[UUID, UUID]:
        """Whom each merged registration is shown as."""
        return self._merges.now()

    def merged_or_parted(self, *, after: int) -> tuple[tuple[int, frozenset[UUID]], ...]:
        """Whom each merge or parting behind a position was about, and where it stands; oldest first."""
        steps = self._merging.now()
        return tuple((at, frozenset((one.survivor, one.duplicate))) for at, _, one in steps if at > after)

    def merges_before(self, position: int) -> Merges:
        """Who was shown as whom when the record at ``position`` was written."""
        known = Merges()
        for place, kind, content in self._merging.now():
            if place < position:
                known.learn(kind, content)
        return known

    def delegations(self) -> tuple[Delegated, ...]:
        """Every delegation, oldest first; one that its author signed for somebody else is none."""
        return self._delegations.now()

    def texts(self) -> tuple[TextPublished, ...]:
        """The clinic's own texts, oldest first."""
        return self._texts.now()

    def decisions(self) -> tuple[Decision, ...]:
        """Every rule pack, setting and text that an owner put in force, oldest first."""
        return self._decisions.now()

    def competences(self, *, at: datetime | None = None) -> Mapping[UUID, Competent]:
        """What each person is cleared to do, by the newest statement (that was made by a time)."""
        stated = self._competences.now()
        return {one.stated.user: one for one in stated if at is None or one.at <= at}

    def requests(self) -> tuple[RequestCase, ...]:
        """Every request for somebody's own data with the steps that count, in the order in which they came."""
        return self._requests.now()

    def breaches(self) -> tuple[BreachCase, ...]:
        """Every breach of personal data with the steps that count, in the order in which they were written."""
        return self._breaches.now()

    def cases(self) -> tuple[ComplaintCase, ...]:
        """Every complaint case with the steps that count, in the order in which they were opened."""
        return self._cases.now().all()

    def unreadable_cases(self) -> tuple[UUID, ...]:
        """Whose complaint cases cannot be read, each patient once."""
        return self._cases.now().unreadable()

    def holds(self) -> Mapping[UUID, HoldPlaced]:
        """Every hold that stands, by its record."""
        return self._cases.now().holds()

    def restrictions(self) -> RestrictionsSoFar:
        """Every restriction of a journal, as it stands now; to be read, not taught."""
        return self._restrictions.now()

    def seat_names(self) -> Mapping[UUID, str]:
        """What every seat is called that an owner named, or whose computer said its name when it was first used."""
        return self._seats.now()[0]

    def seat_places(self) -> Mapping[UUID, str]:
        """The name of the place at which a seat stands, for every seat of which an owner said so."""
        return self._seats.now()[1]

    def places(self, *, at: datetime | None = None) -> tuple[Place, ...]:
        """All the places that an owner stated last (by a time); empty where none did."""
        stated = [one.places for given, one in self._places.now() if at is None or given <= at]
        return stated[-1] if stated else ()

    def _read_places(self) -> tuple[tuple[datetime, PlacesStated], ...]:
        stated = self.counting("places.stated")
        return tuple((header.at, content) for header, content in stated if isinstance(content, PlacesStated))

    def _read_delegations(self) -> tuple[Delegated, ...]:
        known, signers = DelegationsSoFar(), self.signers()
        for row, header in self.of(*_DELEGATIONS):
            is_owner = Role.OWNER in signers.roles_at(str(header.author), row.position)
            known.learn(header, self._said_in(row), by_owner=is_owner)
        return known.all()

    def _read_requests(self) -> tuple[RequestCase, ...]:
        known = RequestsSoFar()
        for row, header in self.of(*REQUESTS):
            known.learn(header, self._said_in(row))
        return known.all()

    def _read_breaches(self) -> tuple[BreachCase, ...]:
        known = BreachesSoFar()
        for row, header in self.of(*BREACHES):
            known.learn(header, self._said_in(row))
        return known.all()

    def _read_cases(self) -> CasesSoFar:
        known = CasesSoFar()
        for row, header in self.of(*CASES):
            known.learn(header, None if header.kind == CASE_EXPORTED else self._said_in(row))
        return known

    def _read_restrictions(self) -> RestrictionsSoFar:
        known = RestrictionsSoFar()
        for row, header in self.of(*RESTRICTIONS, *_MERGES):
            known.learn(header, self._said_in(row))
        return known

    def _read_texts(self) -> tuple[TextPublished, ...]:
        published = (content for _, content in self.counting("text.published"))
        return tuple(one for one in published if isinstance(one, TextPublished))

    def _read_decisions(self) -> tuple[Decision, ...]:
        return tuple(
            Decision(header.at, header.author, content)
            for header, content in self.counting(*_DECISIONS)
            if isinstance(content, PackApplied | PolicyChanged | TextPublished)
        )

    def _read_competences(self) -> tuple[Competent, ...]:
        return tuple(
            Competent(content, header.at, header.author)
            for header, content in self.counting("user.competence_stated")
            if isinstance(content, CompetenceStated)
        )

    def _read_seats(self) -> tuple[Mapping[UUID, str], Mapping[UUID, str]]:
        hosts: dict[UUID, str] = {}
        given: dict[UUID, str] = {}
        places: dict[UUID, str] = {}
        for header, content in self.counting(*_SEATS):
            if isinstance(content, SeatEnrolled):
                hosts.setdefault(header.seat, content.host)
            elif isinstance(content, SeatNamed):
                given[content.seat] = content.name
                places[content.seat] = content.place
        names = {seat: name for seat, name in (hosts | given).items() if name}
        same = Counter(name.casefold() for name in names.values())
        # Two computers may call themselves the same; then the number tells them apart until an owner names one.
        called = {
            seat: f"{name} ({number_of(seat)})" if same[name.casefold()] > 1 else name for seat, name in names.items()
        }
        return called, places

    def _read_settings(self) -> tuple[tuple[datetime, PolicyChanged], ...]:
        changed = self.counting("policy.changed")
        return tuple((header.at, content) for header, content in changed if isinstance(content, PolicyChanged))

    def _read_packs(self) -> tuple[tuple[datetime, PackApplied], ...]:
        applied = self.counting("pack.applied")
        return tuple((header.at, content) for header, content in applied if isinstance(content, PackApplied))

    def _read_merging(self) -> tuple[tuple[int, str, PatientsMerged], ...]:
        read = ((row.position, header.kind, self._said_in(row)) for row, header in self.of(*_MERGES))
        return tuple((place, kind, content) for place, kind, content in read if isinstance(content, PatientsMerged))

    def _read_merges(self) -> Mapping[UUID, UUID]:
        known = Merges()
        for _, kind, content in self._merging.now():
            known.learn(kind, content)
        return known.survivors()

    def counting(self, *kinds: str, after: int = -1) -> Iterator[tuple[Header, object]]:
        """Header and content of every record of registry kinds that counts, oldest first; a damaged body says nothing.

        Those behind the position ``after``.

        Raises:
            RecordAltered: one of them is not what was signed.
        """
        for row, header in self.of(*kinds, after=after):
            content = self._said_in(row)
            if content is not None:
                yield header, content

    def _said_in(self, row: Row) -> object | None:
        try:
            return self._content_of(row)
        except UNREADABLE:
            return None

    def of(self, *kinds: str, patient: UUID | None = None, after: int = -1) -> Iterator[Read]:
        """The records of these kinds, of this patient and behind the position ``after``, that count, newest last.

        Raises:
            RecordAltered: one of them is not what was signed.
        """
        whose, value = ("", ()) if patient is None else (" AND patient = ?", (patient.bytes,))
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE kind IN ({','.join('?' * len(kinds))}) AND records.position > ?{whose}"  # noqa: S608 -- only our own names and question marks are put in
            " ORDER BY records.position",
            (*kinds, after, *value),
        )
        for row, header in decoded(found.fetchall()):
            self.require_signed(row, header)
            if header.kind not in kinds or patient not in {None, header.patient}:
                raise RecordAltered
            if self.is_lawful(row, header):
                yield row, header

    def newest(self, kinds: tuple[str, ...]) -> tuple[int, bytes]:
        """Position and leaf of the newest record of these kinds; (-1, empty) where there is none."""
        found = self._database.execute(
            "SELECT position, leaf FROM ledger WHERE position ="  # noqa: S608 -- only question marks are put in
            f" (SELECT max(position) FROM records WHERE kind IN ({_marks(kinds)}))",
            kinds,
        ).fetchone()
        return (-1, b"") if found is None else (found[0], found[1])

    def require_signed(self, row: Row, header: Header) -> None:
        """Recompute the leaf and verify the signature by a key that the author had at this place.

        A leaf covers header and signature, so what was verified once need not be again.
        """
        data, signature = row.header or b"", row.signature or b""
        if headers.leaf_of(data, signature) != row.leaf:
            raise RecordAltered
        if (row.position, row.leaf) in self._verified:
            return
        term = self.signers().term_of(header.key.hex())
        is_authors = term is not None and term.person == header.author and term.counts_at(row.position)
        if not (is_authors and term and headers.is_signed(data, signature, vault=self._vault, public=term.public)):
            raise RecordAltered
        if len(self._verified) >= _MOST_VERIFIED:
            self._verified.clear()
        self._verified.add((row.position, row.leaf))

    def is_lawful(self, row: Row, header: Header) -> bool:
        """Whether the author's role allowed the record."""
        author, has_gate = str(header.author), lets_treat(header.gate)
        is_allowed = self.signers().allows(row.position, author=author, kind=header.kind, has_gate=has_gate)
        if not is_allowed:
            return False
        if header.kind == REVIEWED:
            about = header.refs.get("emergency", ())
            return not any(self.is_own_review(header.author, one, at=row.position) for one in about)
        if header.kind == COUNTERSIGNED:
            return all(self.answers_for(header.author, entry) for entry in header.refs.get("entry", (UUID(int=0),)))
        return True

    def is_own_review(self, reviewer: UUID, emergency: UUID, *, at: int) -> bool:
        """Whether somebody who treated, or wrote this version, would review it although another practitioner is here.

        ``at`` is the review's place: who works alone reviews it themselves.
        """
        version = self.header_of(emergency)
        if version is None or not self.signers().practitioners_at(at) - {str(reviewer)}:
            return False
        first, seen = version, {version.id}
        while (older := self.header_of(next(iter(first.refs.get("corrects", ())), first.id))) and older.id not in seen:
            first = older
            seen.add(older.id)
        return reviewer in {version.author, first.author}

    def header_of(self, record: UUID) -> Header | None:
        """The signed header of one record; None where it is not there."""
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE records.id = ?",  # noqa: S608 -- only our own names are put in
            (record.bytes,),
        )
        for row, header in decoded(found.fetchall()):
            self.require_signed(row, header)
            if header.id == record:
                return header
        return None

    def answers_for(self, doctor: UUID, entry: UUID) -> bool:
        """Whether somebody gave the author of an entry a delegation that was in force when it was done.

        That it is of the same treatment only the opened entry tells.
        """
        header = self.header_of(entry)
        if header is None or not isinstance(header.gate, EntryGate):
            return False
        given = answers_for(self.delegations(), author=header.author, done=header.gate.done)
        return any(one.given.responsible == doctor for one in given)

    def require_unbroken(self, read: Collection[Read], patients: Collection[UUID]) -> None:
        """Every record of these patients' streams is there: each names the one before it, and the last is the newest.

        Raises:
            RecordMissing: one is not.
        """
        newest: dict[UUID, tuple[int, bytes]] = {}
        for row, header in read:
            stream = stream_of(header)
            if (header.previous.nth, header.previous.leaf) != newest.get(stream, (0, None)):
                self._require_reduced(header.previous.leaf)
            newest[stream] = header.previous.nth + 1, row.leaf
        ends = self._ends_of(patients)
        for stream in ends.keys() | newest.keys():
            if ends.get(stream) != newest.get(stream):
                self._require_reduced(ends.get(stream, (0, None))[1])

    def _ends_of(self, patients: Collection[UUID]) -> Mapping[UUID, tuple[int, bytes]]:
        found = self._database.execute(
            f"SELECT stream, nth, leaf FROM streams WHERE stream IN ({','.join('?' * len(patients))})",  # noqa: S608 -- only question marks are put in
            tuple(patient.bytes for patient in patients),
        )
        return {UUID(bytes=stream): (nth, leaf) for stream, nth, leaf in found.fetchall()}

    def _require_reduced(self, leaf: bytes | None) -> None:
        """A chain may lead over a record that was erased to its leaf; whether lawfully, `verifying` says."""
        found = self._database.execute("SELECT 1 FROM ledger WHERE leaf = ? AND header IS NULL LIMIT 1", (leaf,))
        if found.fetchone() is None:
            raise RecordMissing


def number_of(seat: UUID) -> str:
    """What a seat is called that has no name."""
    return str(seat)[:8]


def decoded(rows: Collection[tuple[object, ...]]) -> list[Read]:
    """The rows that still have a header, with it."""
    found = (Row(*values) for values in rows)  # type: ignore[arg-type]
    return [(row, headers.decode(row.header)) for row in found if row.header is not None]


def _marks(kinds: tuple[str, ...]) -> str:
    return ",".join("?" * len(kinds))
