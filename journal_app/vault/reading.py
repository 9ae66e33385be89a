"""Answers questions from the views and unseals what the signed-in person may read; it must not write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from journal_app.domain import codec
from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.clinic import (
    AccessDetail,
    Clinic,
    PackApplied,
    SignInFailed,
    VaultCreated,
)
from journal_app.domain.codec import ContentUnreadable
from journal_app.domain.errors import Environmental
from journal_app.domain.health import QuestionnairePublished
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.journal import JournalItem
from journal_app.domain.names import PersonName, sort_key
from journal_app.domain.patients import Patient, PatientDetails, PatientStub
from journal_app.domain.people import Person, Registration, Role
from journal_app.domain.records import Header, read_content
from journal_app.services.ports import AccessFilter, Draft, LedgerHead
from journal_app.vault import draft_sealing, headers, staff_records
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.canonical import CanonicalError
from journal_app.vault.checks.signers import Signers
from journal_app.vault.commitment import Body, BodyBroken, decode_body
from journal_app.vault.database import Database, Value
from journal_app.vault.envelope import SealBroken
from journal_app.vault.ledger import Row, SqlRecordStore
from journal_app.vault.matching import match_keys
from journal_app.vault.patient_search import patient_query
from journal_app.vault.views import micros

_CANDIDATES = 200
_MOST_VERIFIED = 100_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STUB = (
    "SELECT id, family, given, title, preferred, born, identifier_system, identifier, identifier_issuer, phone,"
    " (SELECT max(done) FROM entries WHERE entries.patient = patients.id),"
    " (SELECT survivor FROM merges WHERE merges.patient = patients.id) FROM patients"
)


class RecordAltered(Environmental):
    """A record of a journal is not the one that was written, or nobody signed it who could at its place."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "journal.record_altered",
            "This journal has a record that is not the one that was signed. Do not rely on it, and run a full check.",
        )


class Reading:
    """Every question the services may ask of one open database; see ``services.ports.Reader``."""

    def __init__(self, database: Database, keys: BodyKeys) -> None:
        """Read through ``database`` with what ``keys`` open."""
        self._database = database
        self._keys = keys
        self._store = SqlRecordStore(database)
        self._founding: VaultCreated | None = None
        self._signers: tuple[tuple[int, bytes], Signers] | None = None
        self._verified: set[tuple[int, bytes]] = set()
        self._questionnaires: dict[int, QuestionnairePublished | None] = {}

    def clinic(self) -> Clinic:
        """The clinic of record 0."""
        return self.founding().clinic

    def founding(self) -> VaultCreated:
        """The content of record 0, the trust root; unsealed once, because every act asks and it never changes."""
        if self._founding is None:
            row = self._store.row(0)
            content = None if row is None else self.content_of(row)
            if not isinstance(content, VaultCreated):
                raise Environmental(
                    "vault.no_founding", "The journal's first record cannot be read. Restore the newest backup."
                )
            self._founding = content
        return self._founding

    def share_founding(self, other: Reading) -> None:
        """Spare this one unsealing and verifying what ``other`` has unsealed and verified of the same vault."""
        self._founding = other._founding
        self._verified = other._verified
        self._questionnaires = dict(other._questionnaires)  # what an act adds may yet be rolled back
        self._signers = other._signers

    def signers(self) -> Signers:
        """Whose keys and roles count where, and the lawful keyring, as the ledger says it; see `staff_records`."""
        newest = staff_records.newest(self._database)
        if self._signers is None or self._signers[0] != newest:
            self._signers = newest, staff_records.signers_of(self._database, self._keys.vault, self.content_of)
        return self._signers[1]

    def head(self) -> LedgerHead:
        """The newest head."""
        head = self._store.head()
        return LedgerHead(head.line, head.size, head.root())

    def people(self) -> tuple[Person, ...]:
        """Everyone who ever worked here, in the order they joined."""
        rows = self._database.execute(
            "SELECT id, name, roles, title, authority, number, profession, removed IS NULL FROM people ORDER BY added"
        )
        return tuple(_person(*row) for row in rows)

    def settings(self) -> Mapping[str, str]:
        """The clinic's settings that are in force."""
        return dict(self._database.execute("SELECT name, value FROM settings").fetchall())

    def applied_pack(self, jurisdiction: str) -> PackApplied | None:
        """The newest applied rule pack, byte for byte as it was applied."""
        found = self._database.execute(
            "SELECT max(position) FROM packs WHERE jurisdiction = ?", (jurisdiction,)
        ).fetchone()[0]
        row = None if found is None else self._store.row(found)
        content = None if row is None else self.content_of(row)
        return content if isinstance(content, PackApplied) else None

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

    def can_read_clinical(self) -> bool:
        """Whether the clinical key is here."""
        return self._keys.can_read_clinical

    def patient_count(self) -> int:
        """How many patients are registered."""
        return int(self._database.execute("SELECT count(*) FROM patients").fetchone()[0])

    def search(self, words: str, *, limit: int) -> tuple[PatientStub, ...]:
        """Patients that match every word typed, by name; the last changed ones when nothing was typed."""
        query = patient_query(words)
        if query.is_empty:
            rows = self._database.execute(f"{_STUB} ORDER BY changed DESC LIMIT ?", (limit,))
            return tuple(_stub(*row) for row in rows)
        numbers = self._matching(query.words, query.digits, query.digits_start)
        marks = ",".join("?" * len(numbers))
        stubs = [
            _stub(*row) for row in self._database.execute(f"{_STUB} WHERE number IN ({marks})", tuple(numbers))
        ]  # only question marks are put in
        return tuple(sorted(stubs, key=lambda stub: (stub.merged_into is not None, _by_name(stub)))[:limit])

    def _matching(self, words: str, digits: str, digits_start: str) -> list[int]:
        clauses: list[str] = []
        values: list[Value] = []
        if words:
            clauses.append("SELECT rowid FROM patient_words WHERE patient_words MATCH ?")
            values.append(words)
        if digits:
            clauses.append("SELECT rowid FROM patient_digits WHERE patient_digits MATCH ?")
            values.append(digits)
        if digits_start:
            clauses.append(
                "SELECT number FROM patients WHERE id IN"
                " (SELECT patient FROM patient_identifiers WHERE value >= ? AND value < ?)"
            )
            values += [digits_start, digits_start + ":"]  # ":" sorts just behind "9"
        if len(clauses) == 1:
            found = self._database.execute(f"{clauses[0]} LIMIT {_CANDIDATES:d}", tuple(values))
        else:
            both = " INTERSECT ".join(clauses)
            found = self._database.execute(f"SELECT * FROM ({both}) LIMIT {_CANDIDATES:d}", tuple(values))  # noqa: S608 -- only our own names and question marks are put in
        return [number for (number,) in found]

    def stub(self, patient: UUID) -> PatientStub | None:
        """One patient's identity line."""
        row = self._database.execute(f"{_STUB} WHERE id = ?", (patient.bytes,)).fetchone()
        return None if row is None else _stub(*row)

    def patient(self, patient: UUID) -> Patient | None:
        """A patient's newest registry details."""
        row = self._database.execute("SELECT details FROM patients WHERE id = ?", (patient.bytes,)).fetchone()
        return None if row is None else Patient(patient, _details(row[0]))

    def registry_history(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Registrations, changes and merges of a patient's details, oldest first."""
        return self._items((patient,), "AND kind LIKE 'patient.%'")

    def sharing_a_key(self, details: PatientDetails) -> tuple[Patient, ...]:
        """Patients that share an identifier or a match key with ``details``."""
        identifiers = tuple(identifier.value for identifier in details.identifiers)
        keys = match_keys(details)
        rows = self._database.execute(
            "SELECT id, details FROM patients WHERE id IN (SELECT patient FROM patient_identifiers WHERE value IN"  # noqa: S608 -- only our own names and question marks are put in
            f" ({','.join('?' * len(identifiers))}) UNION SELECT patient FROM patient_matches WHERE match IN"
            f" ({','.join('?' * len(keys))})) LIMIT {_CANDIDATES:d}",
            (*identifiers, *keys),
        )
        return tuple(Patient(UUID(bytes=found), _details(text)) for found, text in rows)

    def survivor(self, patient: UUID) -> UUID:
        """The patient under whom this one is shown."""
        row = self._database.execute("SELECT survivor FROM merges WHERE patient = ?", (patient.bytes,)).fetchone()
        return patient if row is None else UUID(bytes=row[0])

    def merged_with(self, patient: UUID) -> tuple[UUID, ...]:
        """The duplicates shown as ``patient``."""
        rows = self._database.execute("SELECT patient FROM merges WHERE survivor = ?", (patient.bytes,))
        return tuple(UUID(bytes=row[0]) for row in rows)

    def journal(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Every record of the patient's stream and its duplicates' streams, oldest first.

        What cannot be opened, or is not what was committed to, comes without content; so does what the author's role
        did not allow, and that corrects nothing either.

        Raises:
            RecordAltered: a record is not the one that was signed by its author.
        """
        return self._items((patient, *self.merged_with(patient)), "AND kind NOT LIKE 'access.%'")

    def _items(self, patients: Iterable[UUID], only: str) -> tuple[JournalItem, ...]:
        ids = tuple(patient.bytes for patient in patients)
        rows = [
            Row(*values)
            for values in self._database.execute(
                "SELECT ledger.position, leaf, CAST(header AS BLOB), signature, envelope FROM records"  # noqa: S608 -- only our own names and question marks are put in
                " JOIN ledger ON ledger.position = records.position"
                " LEFT JOIN bodies ON bodies.position = records.position"
                f" WHERE patient IN ({','.join('?' * len(ids))}) {only} ORDER BY records.position",
                ids,
            )
        ]
        names = {person.id: person.name for person in self.people()}
        read = [(row, headers.decode(row.header)) for row in rows if row.header is not None]
        for row, header in read:
            self._require_signed(row, header)
        lawful = {row.position for row, header in read if self._is_lawful(row, header)}
        counting = [header for row, header in read if row.position in lawful]
        corrected = {old: header.id for header in counting for old in header.refs.get("corrects", ())}
        return tuple(
            JournalItem(
                id=header.id,
                kind=header.kind,
                at=header.at,
                author=header.author,
                author_name=names.get(header.author, ""),
                position=row.position,
                leaf=row.leaf,
                content=self._content_or_none(row, header) if row.position in lawful else None,  # type: ignore[arg-type]
                corrected_by=corrected.get(header.id),
                counts=row.position in lawful,
            )
            for row, header in read
        )

    def _require_signed(self, row: Row, header: Header) -> None:
        """Recompute the leaf and verify the signature by a key that the author had at this place.

        Whoever holds the registry key can write the view of keys too: this is the first fence, `verify` the last.
        A leaf covers header and signature, so what was verified once need not be again.
        """
        data, signature = row.header or b"", row.signature or b""
        if headers.leaf_of(data, signature) != row.leaf:
            raise RecordAltered
        if (row.position, row.leaf) in self._verified:
            return
        found = self._database.execute(
            "SELECT public FROM person_keys WHERE key = ?1 AND person = ?2 AND valid_from <= ?3"
            " AND (valid_until IS NULL OR ?3 < valid_until)",
            (header.key, header.author.bytes, row.position),
        ).fetchone()
        if found is None or not headers.is_signed(data, signature, vault=self._keys.vault, public=found[0]):
            raise RecordAltered
        if len(self._verified) >= _MOST_VERIFIED:
            self._verified.clear()
        self._verified.add((row.position, row.leaf))

    def _is_lawful(self, row: Row, header: Header) -> bool:
        author, has_gate = str(header.author), header.gate is not None
        return self.signers().allows(row.position, author=author, kind=header.kind, has_gate=has_gate)

    def _content_or_none(self, row: Row, header: Header) -> object | None:
        """The content, or None where the body is damaged: one bad body must not close the rest of a record."""
        try:
            return self._content(row, header)
        except (SealBroken, BodyBroken, CanonicalError, ContentUnreadable):  # a drive that is gone is no bad body
            return None

    def newest_of(self, kind: str) -> object | None:
        """The content of the newest record of a registry kind, or None where there is none."""
        found = self._database.execute("SELECT max(position) FROM records WHERE kind = ?", (kind,)).fetchone()[0]
        row = None if found is None else self._store.row(found)
        return None if row is None else self.content_of(row)

    def content_of(self, row: Row) -> object | None:
        """A record's content as far as this person may read it, checked against its commitment."""
        return None if row.header is None else self._content(row, headers.decode(row.header))

    def _content(self, row: Row, header: Header) -> object | None:
        body = self._body(row, header)
        return None if body is None else read_content(header.kind, header.schema, body.fields)

    def _body(self, row: Row, header: Header) -> Body | None:
        if row.envelope is None or header.body is None:
            return None
        plaintext = self._keys.unseal(row.envelope, header.id)
        return None if plaintext is None else decode_body(plaintext, header.body)

    def first_leaf(self) -> bytes:
        """The leaf of record 0, 32 bytes."""
        return self._store.leaves(0, 1)[0]

    def secrets_of(self, position: int) -> Mapping[str, str]:
        """The secrets beside a record's fields; empty where this person cannot open them."""
        row = self._store.row(position)
        body = None if row is None or row.header is None else self._body(row, headers.decode(row.header))
        return {} if body is None else body.secrets

    def agreement_public_of(self, person: UUID) -> bytes:
        """The X25519 public key, 32 bytes, that an owner or the recovery sheet stated for a person in the ledger.

        Raises:
            Environmental: the ledger names no such person who works here.
        """
        member = self.signers().members().get(person)
        if member is None:
            raise Environmental(
                "people.no_key",
                "The journal does not know this person's key. Ask the clinic's owner.",
            )
        return member.agreement

    def access_events(self, wanted: AccessFilter) -> tuple[AccessEvent, ...]:
        """Access events that match, newest first; a patient's include the searches that showed their line."""
        clauses, values = _access_clauses(wanted, self._one_person(wanted.patient))
        rows = self._database.execute(
            "SELECT records.position, id, kind, patient, author, seat, at, purpose, leaf, CAST(header AS BLOB),"  # noqa: S608 -- only our own names and question marks are put in
            " signature, envelope FROM records JOIN ledger ON ledger.position = records.position"
            " LEFT JOIN bodies ON bodies.position = records.position"
            f" WHERE {' AND '.join(clauses)} ORDER BY records.position DESC LIMIT ?",
            (*values, wanted.limit),
        ).fetchall()
        names = {person.id: person.name for person in self.people()}
        return tuple(self._access_event(row, names) for row in rows)

    def _one_person(self, patient: UUID | None) -> tuple[UUID, ...]:
        """Every registration shown as one with ``patient``: a look at either was a look at them."""
        if patient is None:
            return ()
        survivor = self.survivor(patient)
        return (survivor, *self.merged_with(survivor))

    def _access_event(self, row: tuple[object, ...], names: Mapping[UUID, str]) -> AccessEvent:
        position, _, kind, patient, author, seat, at, purpose, leaf, header, signature, envelope = row
        stored = Row(position, leaf, header, signature, envelope)  # type: ignore[arg-type]
        content = None if stored.header is None else self._content_or_none(stored, headers.decode(stored.header))
        person = UUID(bytes=author)  # type: ignore[arg-type]
        detail = content if isinstance(content, AccessDetail) else AccessDetail()
        if isinstance(content, SignInFailed):
            detail = AccessDetail(reason=content.reason)
            person = content.user or person
        return AccessEvent(
            at=moment_of(at),  # type: ignore[arg-type]
            person=person,
            person_name=names.get(person, ""),
            kind=str(kind),
            patient=None if patient is None else UUID(bytes=patient),  # type: ignore[arg-type]
            purpose=_purpose(purpose),
            reason=detail.reason,
            seat=str(UUID(bytes=seat))[:8],  # type: ignore[arg-type]
            position=position,  # type: ignore[arg-type]
            count=len(detail.shown),
        )

    def drafts(self, *, author: UUID | None = None, patient: UUID | None = None) -> tuple[Draft, ...]:
        """Drafts of an author, of a patient or all, newest first; those only that open, so none without the key."""
        if not self.can_read_clinical():
            return ()
        rows = self._database.execute(
            "SELECT id, author, patient, kind, saved, envelope FROM drafts"
            " WHERE (?1 IS NULL OR author = ?1) AND (?2 IS NULL OR patient = ?2) ORDER BY saved DESC",
            (None if author is None else author.bytes, None if patient is None else patient.bytes),
        )
        found = (self._draft(*row) for row in rows.fetchall())
        return tuple(draft for draft in found if draft is not None)

    def _draft(self, draft: bytes, author: bytes, patient: bytes, kind: str, saved: int, sealed: bytes) -> Draft | None:
        """A draft, or None where it is not what its author sealed: one that was planted must not hide the others."""
        who, whose, of = UUID(bytes=draft), UUID(bytes=author), UUID(bytes=patient)
        try:
            content = draft_sealing.unseal(
                sealed, draft=who, author=whose, patient=of, kind=kind, keys=self._keys, database=self._database
            )
        except SealBroken:
            return None
        return Draft(who, whose, of, kind, moment_of(saved), content)


def _access_clauses(wanted: AccessFilter, patients: tuple[UUID, ...]) -> tuple[list[str], list[Value]]:
    clauses = ["kind LIKE 'access.%'"]
    values: list[Value] = []
    if wanted.kinds:
        clauses = [f"kind IN ({','.join('?' * len(wanted.kinds))})"]
        values += list(wanted.kinds)
    if patients:
        marks = ",".join("?" * len(patients))
        shown = f"SELECT position FROM shown WHERE shown.patient IN ({marks})"  # noqa: S608 -- only question marks
        clauses.append(f"(patient IN ({marks}) OR records.position IN ({shown}))")
        values += [patient.bytes for patient in patients * 2]
    for clause, value in (
        ("author = ?", None if wanted.person is None else wanted.person.bytes),
        ("at >= ?", None if wanted.since is None else micros(wanted.since)),
        ("at < ?", None if wanted.until is None else micros(wanted.until)),
        ("records.position < ?", wanted.before),
    ):
        if value is not None:
            clauses.append(clause)
            values.append(value)
    return clauses, values


def _purpose(code: object) -> Purpose | None:
    """The purpose with this code; one that no program wrote must not close the whole log."""
    try:
        return None if code is None else Purpose(str(code))
    except ValueError:
        return None


def moment_of(microseconds: int) -> datetime:
    """The aware UTC time that a view stores as microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=microseconds)


def _details(text: str) -> PatientDetails:
    return codec.from_fields(PatientDetails, json.loads(text))


def _by_name(stub: PatientStub) -> tuple[object, ...]:
    return (sort_key(stub.name, "da"), str(stub.id))


def _person(
    person: bytes, name: str, roles: str, title: str, authority: str, number: str, profession: str, active: int
) -> Person:
    registration = Registration(authority, number, profession) if authority or number or profession else None
    held = frozenset(Role(role) for role in roles.split(",") if role)
    return Person(UUID(bytes=person), name, held, title, registration, bool(active))


def _stub(  # noqa: PLR0913, PLR0917 -- one row
    patient: bytes,
    family: str,
    given: str,
    title: str,
    preferred: str,
    born: str | None,
    system: str | None,
    value: str | None,
    issuer: str | None,
    phone: str,
    last_done: int | None,
    survivor: bytes | None,
) -> PatientStub:
    identifier = None if system is None or value is None else Identifier(IdentifierSystem(system), value, issuer or "")
    return PatientStub(
        id=UUID(bytes=patient),
        name=PersonName(family, given, title, preferred),
        born=None if born is None else date.fromisoformat(born),
        identifier=identifier,
        phone=phone,
        last_visit=None if last_done is None else moment_of(last_done).date(),
        merged_into=None if survivor is None else UUID(bytes=survivor),
    )
