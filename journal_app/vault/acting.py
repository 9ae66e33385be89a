"""One transaction of a signed-in person: seals, signs, appends, keeps the views; it must not judge rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from functools import lru_cache
from uuid import UUID

from journal_app.domain.appointments import Appointment
from journal_app.domain.clinic import ClockWentBack, RestoreMade
from journal_app.domain.codec import to_fields
from journal_app.domain.consents import ConsentPurpose, ConsentSigned, needs_practitioner
from journal_app.domain.countersigning import COUNTERSIGNED
from journal_app.domain.emergencies import REVIEWED
from journal_app.domain.errors import Bug, UserFacing
from journal_app.domain.lots import lots_used
from journal_app.domain.people import Role
from journal_app.domain.records import (
    KINDS,
    SHEET_SIGNED,
    ConsentGate,
    EntryGate,
    Gate,
    Header,
    NewRecord,
    Previous,
    Seal,
    Stream,
    Written,
    lets_treat,
)
from journal_app.domain.restrictions import WritingRestricted
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services.ports import Draft, KeptFile, RegistryDraft
from journal_app.vault import appointment_rows, commitment, draft_sealing, headers, kept_files, notes, renditions
from journal_app.vault.body_keys import BodyKeys, ClinicalKeyNeeded
from journal_app.vault.checks.times import TOLERATED
from journal_app.vault.database import Database, Value
from journal_app.vault.ledger import TILE, Head, Row
from journal_app.vault.merkle import root_of
from journal_app.vault.paper_consents import PAPER
from journal_app.vault.reading import Reading
from journal_app.vault.record_ids import new_record_id
from journal_app.vault.restrictions_so_far import may_write
from journal_app.vault.signing import SigningKey
from journal_app.vault.views import Change, Projected, Put, Step, micros, moment_of, project, stream_of

CHECKPOINT_EVERY = 256
_FOUNDING = 2  # records 0 and 1 name the first owner


class Holding(Enum):
    """What an author signs with: a person's own key, or the recovery sheet's in that person's name."""

    OWN_KEY = "own key"
    SHEET = "sheet"


class RoleRefused(UserFacing):
    """The author's roles do not allow a record of this kind; every verification would call it unlawful."""

    def __init__(self) -> None:
        """Say whom to ask."""
        super().__init__("vault.role_refused", "Your role does not allow writing this in the journal. Ask the owner.")


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, with which key, at which seat of which vault.

    The recovery sheet's key signs nothing but new keys for a person: no mention of the clock, no checkpoint.
    """

    vault: UUID
    person: UUID
    seat: UUID
    key: SigningKey
    holding: Holding = Holding.OWN_KEY


class Acting(Reading):
    """Appends within a running ``Database.writing`` block; see ``services.ports.Act``."""

    def __init__(self, database: Database, keys: BodyKeys, *, author: Author, at: datetime) -> None:
        """Act as ``author`` at the moment ``at``."""
        super().__init__(database, keys)
        self._author = author
        self._reader = author.person
        self._at = at
        self.changed_from = self._store.head().size

    def append(self, *records: NewRecord) -> tuple[Written, ...]:
        """Seal, sign and append ``records`` in order; a clock that went back is written down first.

        Raises:
            ActRefused: the database's gate found no valid consent for an entry.
            ClinicalKeyNeeded: a gate fact needs a token and this person holds no clinical key.
            WritingRestricted: the patient's journal is restricted.
        """
        with self._database.putting():
            head = self._store.head()
            written: list[Written] = []
            for record in (*self._clock_record(head), *records):
                made, head = self._append(record, head)
                written.append(made)
        return tuple(written[-len(records) :])

    def _clock_record(self, head: Head) -> tuple[NewRecord, ...]:
        if self._author.holding is Holding.SHEET:
            return ()
        newest = head.newest
        if micros(self._at) + TOLERATED // timedelta(microseconds=1) >= newest or not newest:
            return ()
        earlier = self._database.execute("SELECT max(position) FROM records WHERE kind = 'clock.went_back'").fetchone()[
            0
        ]
        if earlier is not None and self._already_said(earlier, newest):
            return ()
        return (NewRecord("clock.went_back", ClockWentBack(newest=moment_of(newest), now=self._at)),)

    def _already_said(self, position: int, newest: int) -> bool:
        row = self._store.row(position)
        content = None if row is None else self.content_of(row)
        return isinstance(content, ClockWentBack) and micros(content.newest) == newest

    def _append(self, new: NewRecord, head: Head) -> tuple[Written, Head]:
        kind = KINDS[new.kind]
        if new.content is not None and type(new.content) is not kind.content:
            raise Bug("record.content", "a record with the content of another kind")
        _require_whole_consent(new)
        gate = self._blinded(new)
        self._require_role(new.kind, has_gate=lets_treat(gate), size=head.size)
        self._require_unrestricted(new)
        self._require_responsible(new)
        record = new_record_id(self._at)
        body, envelope = self._sealed(new, record)
        header = Header(
            id=record,
            kind=new.kind,
            schema=kind.schema,
            at=self._at,
            author=self._author.person,
            key=self._author.key.key_id,
            seat=self._author.seat,
            patient=new.patient,
            purpose=new.purpose,
            previous=Previous(0, None),
            refs=new.refs,
            gate=gate,
            files=new.files,
            body=body,
        )
        header = dataclasses.replace(header, previous=self._previous(stream_of(header)))
        encoded = headers.encode(header)
        signature = headers.sign(encoded, vault=self._author.vault, key=self._author.key)
        leaf = headers.leaf_of(encoded, signature)
        row = Row(head.size, leaf, encoded, signature, envelope)
        grown = self._store.append(head.size, [row], newest=micros(self._at))
        if isinstance(new.content, RestoreMade):
            grown = self._store.begin_line(new.content.line)
        content = new.content if kind.seal is Seal.REGISTRY else None
        apply(self._database, project(Projected(head.size, leaf, header, content)))
        self._keep_tree(grown.size)
        return Written(record, head.size, leaf), grown

    def _require_role(self, kind: str, *, has_gate: bool, size: int) -> None:
        """Refuse what every verification would call unlawful (see `checks.signers`); the founding knows no roles."""
        if self._author.holding is Holding.SHEET or kind == SHEET_SIGNED:
            is_allowed = self._author.holding is Holding.SHEET and kind == SHEET_SIGNED
        else:
            author = str(self._author.person)
            is_allowed = size < _FOUNDING or self.signers().allows(size, author=author, kind=kind, has_gate=has_gate)
        if not is_allowed:
            raise RoleRefused

    def _require_unrestricted(self, new: NewRecord) -> None:
        """Refuse what the patient's restriction leaves unwritten; the database's gate says the same."""
        if new.patient is None or KINDS[new.kind].stream is not Stream.PATIENT:
            return
        standing = [one for one in self._lawful.restrictions().standing() if new.patient in one.on]
        if not may_write(new.kind, new.gate, standing):
            raise WritingRestricted

    def _require_responsible(self, new: NewRecord) -> None:
        """Refuse what its author's role does not let them say, though the header does not tell, as every reading would.

        A guardian's consent by no practitioner, and a word on an entry by somebody who does not answer for it.
        """
        roles = self.signers().roles_at(str(self._author.person), self.changed_from)
        if needs_practitioner(new.content) and Role.PRACTITIONER not in roles:
            raise RoleRefused
        if new.kind == REVIEWED:
            about, place = new.refs.get("emergency", ()), self.changed_from
            if any(self._lawful.is_own_review(self._author.person, one, at=place) for one in about):
                raise RoleRefused
        if new.kind == COUNTERSIGNED:
            entries = new.refs.get("entry", ())
            if not entries or not all(self._lawful.answers_for(self._author.person, one) for one in entries):
                raise RoleRefused

    def _sealed(self, new: NewRecord, record: UUID) -> tuple[bytes | None, bytes | None]:
        """The commitment and the envelope of a record's content; both None without content."""
        if new.content is None:
            return None, None
        fields = to_fields(new.content)
        salts = commitment.new_salts(fields)
        plaintext = commitment.encode_body(fields, salts, new.secrets)
        if KINDS[new.kind].seal is Seal.REGISTRY:
            envelope = self._keys.seal_registry(plaintext, record)
        elif new.patient is None:
            raise Bug("record.patient", "a clinical record without a patient")
        else:
            envelope = self._keys.seal_clinical(plaintext, record, new.patient)
        return commitment.commit_checked(fields, salts), envelope

    def _blinded(self, new: NewRecord) -> Gate | None:
        """The gate facts with tokens: treatment codes blinded by the consent's patient's key, lots by the clinic's."""
        gate = new.gate
        if isinstance(gate, ConsentGate):
            if gate.treatments and not self._keys.can_read_clinical:
                return None  # taken at reception: it counts once a practitioner confirms it
            if not gate.treatments:
                return gate  # it permits something else, so there is no token to make
            keys = self._keys.of_patient(self._require_patient(new))
            return dataclasses.replace(gate, treatments=tuple(keys.treatment_token(code) for code in gate.treatments))
        if isinstance(gate, EntryGate):
            if not self._keys.can_read_clinical:
                raise ClinicalKeyNeeded
            keys = self._keys.of_patient(self._patient_of_consent(new))
            used = lots_used(new.content) if isinstance(new.content, TreatmentEntry) else ()
            lots = tuple(sorted(self._keys.lot_token(lot) for lot in used))
            return dataclasses.replace(gate, treatment=keys.treatment_token(gate.treatment), lots=lots)
        return gate

    def _patient_of_consent(self, new: NewRecord) -> UUID:
        """Tokens are equal only within one patient, so after a merge the consent's own patient makes them."""
        consent = new.refs.get("consent", ())
        row = None
        if consent:
            found = self._database.execute("SELECT patient FROM consents WHERE record = ?", (consent[0].bytes,))
            row = found.fetchone()
        return self._require_patient(new) if row is None else UUID(bytes=row[0])

    @staticmethod
    def _require_patient(new: NewRecord) -> UUID:
        if new.patient is None:
            raise Bug("record.patient", "gate facts without a patient")
        return new.patient

    def _previous(self, stream: UUID) -> Previous:
        row = self._database.execute("SELECT nth, leaf FROM streams WHERE stream = ?", (stream.bytes,)).fetchone()
        return Previous(0, None) if row is None else Previous(*row)

    def _keep_tree(self, size: int) -> None:
        """Remember a full tile's root, and sign a checkpoint at least every 256 records."""
        if size % TILE == 0:
            tile = size // TILE - 1
            root = root_of(self._store.leaves(tile * TILE, size))
            self._database.execute("INSERT OR REPLACE INTO subtrees VALUES (?, ?)", (tile, root))
        if size % CHECKPOINT_EVERY == 0 and self._author.holding is Holding.OWN_KEY:
            self.sign_checkpoint()

    def sign_checkpoint(self) -> str:
        """Sign the ledger's present state as a C2SP checkpoint note, keep it, and return it."""
        head = self._store.head()
        origin = notes.origin_of(self._author.vault, str(head.line))
        note = notes.sign(
            notes.Checkpoint(origin, head.size, head.root()), name=str(self._author.person), key=self._author.key
        )
        with self._database.putting():
            self._database.execute("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?)", (head.size, head.line, note))
        return note

    def keep_rendition(self, kept: KeptFile, data: bytes, *, longest: int) -> None:
        """Keep a smaller picture of a file beside it, sealed; it can be made again from the file at any time."""
        file, key = kept.file.id, kept.secrets[kept_files.secret_name(kept.file.id)]
        sealed = renditions.seal(data, key, file=file, longest=longest, vault=self._author.vault)
        folder = self._database.path.parent
        with self._database.putting():
            renditions.put(sealed, file=file, longest=longest, folder=folder, database=self._database)

    def save_draft(self, draft: Draft) -> None:
        """Keep a draft of the one who acts, sealed under the patient's key, replacing their own with the same id.

        Raises:
            ClinicalKeyNeeded: this person holds no clinical key.
        """
        self._keep(draft, draft.patient, draft.kind, lambda: draft_sealing.seal(draft, self._keys))

    def save_registry_draft(self, draft: RegistryDraft) -> None:
        """Keep an unsaved registration of the one who acts, sealed under R, replacing their own with the same id."""
        patient = draft.patient or draft_sealing.NOBODY_YET
        self._keep(draft, patient, draft_sealing.REGISTRY, lambda: draft_sealing.seal_registry(draft, self._keys))

    def _keep(self, draft: Draft | RegistryDraft, patient: UUID, kind: str, sealed: Callable[[], bytes]) -> None:
        if draft.author != self._author.person:
            raise Bug("draft.author", "a draft in another's name")
        with self._database.putting():
            self._database.execute(
                "INSERT INTO drafts (id, author, patient, kind, saved, envelope) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET patient = excluded.patient, kind = excluded.kind,"
                " saved = excluded.saved, envelope = excluded.envelope WHERE author = excluded.author",
                (draft.id.bytes, draft.author.bytes, patient.bytes, kind, micros(draft.saved), sealed()),
            )

    def take_over_draft(self, left: Draft, own: Draft) -> None:
        """Keep ``own``, of the one who acts, in place of ``left``, whose author no longer treats here.

        Raises:
            ClinicalKeyNeeded: this person holds no clinical key, so the old one stays.
        """
        if left.author not in self.stopped_treating():
            raise Bug("draft.author", "a draft of somebody who still treats here")
        with self._database.putting():
            gone = self._database.execute(
                "DELETE FROM drafts WHERE id = ? AND author = ?", (left.id.bytes, left.author.bytes)
            )
            if gone.rowcount != 1:
                raise Bug("draft.gone", "a draft that is not there")
        self.save_draft(own)

    def take_over_registry_draft(self, left: RegistryDraft, own: RegistryDraft) -> None:
        """Keep ``own``, of the one who acts, in place of ``left``, whose author no longer works here."""
        if any(person.id == left.author and person.active for person in self.people()):
            raise Bug("draft.author", "a draft of somebody who still works here")
        with self._database.putting():
            gone = self._database.execute(
                "DELETE FROM drafts WHERE id = ? AND author = ? AND kind = ?",
                (left.id.bytes, left.author.bytes, draft_sealing.REGISTRY),
            )
            if gone.rowcount != 1:
                raise Bug("draft.gone", "a draft that is not there")
        self.save_registry_draft(own)

    def delete_draft(self, draft: UUID) -> None:
        """Forget a draft of the one who acts; nobody forgets another's."""
        with self._database.putting():
            self._database.execute(
                "DELETE FROM drafts WHERE id = ? AND author = ?", (draft.bytes, self._author.person.bytes)
            )

    def save_appointment(self, appointment: Appointment) -> None:
        """Keep an appointment in the name of the one who acts, in place of the one with its id."""
        if appointment.by != self._author.person:
            raise Bug("appointment.by", "an appointment in another's name")
        with self._database.putting():
            appointment_rows.save(self._database, self._keys, appointment)

    def forget_appointments(self, *, before: datetime) -> None:
        """Delete every appointment that begins before a moment."""
        with self._database.putting():
            appointment_rows.delete_before(self._database, before)


_INDEXES = {"patient_words": "words", "patient_digits": "digits"}


def apply(database: Database, steps: Iterable[Step]) -> None:
    """Carry out what a projector asked for, inside a running write."""
    for step in steps:
        if isinstance(step, Put) and step.table in _INDEXES:
            _index(database, step)
        elif isinstance(step, Put):
            database.execute(_insert(step.table, tuple(step.row)), tuple(step.row.values()))
        elif isinstance(step, Change):
            database.execute(
                _update(step.table, tuple(step.row), _nulls(step.where)),
                (*step.row.values(), *(value for value in step.where.values() if value is not None)),
            )
        else:
            values = tuple(value for value in step.where.values() if value is not None)
            database.execute(_delete(step.table, _nulls(step.where)), values)


def _index(database: Database, step: Put) -> None:
    """Full-text rows carry the patient's number, which the patients view gives out."""
    number = database.execute("SELECT number FROM patients WHERE id = ?", (step.row["patient"],)).fetchone()[0]
    column = _INDEXES[step.table]
    database.execute(f"DELETE FROM {step.table} WHERE rowid = ?", (number,))  # noqa: S608 -- only our own names and question marks are put in
    database.execute(f"INSERT INTO {step.table} (rowid, {column}) VALUES (?, ?)", (number, step.row[column]))  # noqa: S608 -- only our own names and question marks are put in


def _nulls(where: Mapping[str, Value]) -> tuple[tuple[str, bool], ...]:
    return tuple((column, value is None) for column, value in where.items())


@lru_cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    # Gate tables never replace a row: their triggers and unique keys must see every attempt.
    verb = "INSERT OR REPLACE" if table in _REPLACEABLE else "INSERT"
    return f"{verb} INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


@lru_cache
def _update(table: str, columns: tuple[str, ...], where: tuple[tuple[str, bool], ...]) -> str:
    return f"UPDATE {table} SET {', '.join(f'{column} = ?' for column in columns)} WHERE {_matching(where)}"  # noqa: S608 -- only our own names and question marks are put in


@lru_cache
def _delete(table: str, where: tuple[tuple[str, bool], ...]) -> str:
    return f"DELETE FROM {table} WHERE {_matching(where)}"  # noqa: S608 -- only our own names and question marks are put in


def _matching(where: tuple[tuple[str, bool], ...]) -> str:
    return " AND ".join(f"{column} IS NULL" if null else f"{column} = ?" for column, null in where)


_REPLACEABLE = frozenset(
    ("streams", "settings", "statements", "merges", "patient_identifiers", "patient_matches", "shown")
)


def _require_whole_consent(new: NewRecord) -> None:
    """The gate facts of a consent are of what it permits, whoever asks for it to be written.

    One to something else opens the gate to no treatment; one to a treatment waits without gate facts, or names tokens,
    which only a practitioner may.
    """
    content = new.content
    if not isinstance(content, ConsentSigned):
        return
    if content.paper is not None and (new.gate is not None or new.refs.get(PAPER) != (content.paper.filed,)):
        raise Bug("record.paper", "a consent on paper that counts by itself, or of another paper")
    if content.purpose is ConsentPurpose.TREATMENT:
        is_wrong = new.gate is not None and not lets_treat(new.gate)
    else:
        is_wrong = new.gate is None or lets_treat(new.gate)
    if is_wrong:
        raise Bug("record.purpose", "a consent with gate facts of another purpose")
