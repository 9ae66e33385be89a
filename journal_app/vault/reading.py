"""Answers questions from the views and unseals what the signed-in person may read; it must not write."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from journal_app.domain import codec
from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.circumstances import CompetenceStated, Delegated
from journal_app.domain.clinic import (
    AccessDetail,
    Clinic,
    Decision,
    PackApplied,
    SignInFailed,
    VaultCreated,
    Workstation,
)
from journal_app.domain.consents import ConsentPurpose, ConsentSigned, ConsentStub, TextPublished
from journal_app.domain.errors import Environmental
from journal_app.domain.following import CORRECTS
from journal_app.domain.health import QuestionnairePublished
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.journal import JournalItem
from journal_app.domain.names import PersonName, sort_key
from journal_app.domain.patients import Patient, PatientChanged, PatientDetails, PatientRegistered, PatientStub
from journal_app.domain.people import Person
from journal_app.domain.privacy import NoticeGiven, Uninformed, is_current
from journal_app.domain.records import REGISTRY_KINDS, Header, SealedFile, WithdrawalGate, lets_treat, read_content
from journal_app.domain.worklists import KindItem
from journal_app.services.ports import AccessFilter, Draft, LedgerHead, RegistryDraft
from journal_app.vault import draft_sealing, headers
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.checks.signers import Signers
from journal_app.vault.commitment import Body, decode_body
from journal_app.vault.database import Database, Value
from journal_app.vault.envelope import SealBroken
from journal_app.vault.lawful import JOINED, ROW, UNREADABLE, Lawful, Read, RecordAltered, decoded, number_of
from journal_app.vault.ledger import Row, SqlRecordStore
from journal_app.vault.matching import match_keys
from journal_app.vault.patient_search import MOST_CANDIDATES, candidates, patient_query
from journal_app.vault.records_of_kinds import RecordsOfKinds
from journal_app.vault.views import micros

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STUB = (
    "SELECT id, family, given, title, preferred, born, identifier_system, identifier, identifier_issuer, phone,"
    " (SELECT max(done) FROM entries WHERE entries.patient = patients.id) FROM patients"
)


_STUBS = f"{_STUB} WHERE number IN (SELECT value FROM json_each(?))"  # noqa: S608 -- our own words
"""One statement for any number of lines: preparing one costs more than running it."""
_SORTING = "SELECT number, id, family, given FROM patients"
"""What the order of a search's lines is found by: read of every candidate, the lines themselves of those shown."""
_REGISTRY_KINDS = ",".join(f"'{kind}'" for kind in sorted(REGISTRY_KINDS))
_NEWEST_NOTICES = "SELECT patient, max(position) FROM records WHERE kind = 'notice.given' GROUP BY patient"
_LIVING = "SELECT id FROM patients WHERE json_extract(details, '$.died') IS NULL ORDER BY number"
MOST_NOTICES = 2_000
_CONSENT_KINDS = ("consent.signed", "consent.confirmed", "consent.withdrawn")


class Reading:
    """Every question the services may ask of one open database; see ``services.ports.Reader``."""

    def __init__(self, database: Database, keys: BodyKeys) -> None:
        """Read through ``database`` with what ``keys`` open."""
        self._database = database
        self._keys = keys
        self._store = SqlRecordStore(database)
        self._founding: VaultCreated | None = None
        self._lawful = Lawful(database, keys.vault, self.content_of)
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
        """Spare this one unsealing and verifying what ``other`` has unsealed and verified through the same database."""
        self._founding = other._founding
        self._lawful = other._lawful
        self._questionnaires = dict(other._questionnaires)  # what an act adds may yet be rolled back

    def signers(self) -> Signers:
        """Whose keys and roles count where, and the lawful keyring, as the ledger says it; see `staff_records`."""
        return self._lawful.signers()

    def head(self) -> LedgerHead:
        """The newest head."""
        head = self._store.head()
        return LedgerHead(head.line, head.size, head.root())

    def people(self) -> tuple[Person, ...]:
        """Everyone who ever worked here, in the order they joined."""
        return self._lawful.people()

    def settings(self, *, at: datetime | None = None) -> Mapping[str, str]:
        """The clinic's settings that are in force, or were at a time."""
        return self._lawful.settings(at=at)

    def workstations(self) -> tuple[Workstation, ...]:
        """Every seat that has a name, by name."""
        named = (Workstation(seat, name) for seat, name in self._lawful.seat_names().items())
        return tuple(sorted(named, key=lambda one: (one.name.casefold(), one.seat)))

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

    def published_texts(self) -> tuple[TextPublished, ...]:
        """The clinic's own texts that count, oldest first."""
        return self._lawful.texts()

    def decisions(self) -> tuple[Decision, ...]:
        """Every rule pack, setting and text that counts, with when and by whom; oldest first."""
        return self._lawful.decisions()

    def delegations(self) -> tuple[Delegated, ...]:
        """Every delegation that counts, oldest first, ended ones included."""
        return self._lawful.delegations()

    def competences(self) -> Mapping[UUID, CompetenceStated]:
        """What each person is cleared to do, by the newest statement that counts."""
        return self._lawful.competences()

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
            return self._stubs(rows)
        numbers, values = candidates(query)
        matching = self._database.execute(f"{_SORTING} WHERE number IN ({numbers})", values).fetchall()
        merges = self._lawful.merges()
        shown = sorted(matching, key=lambda row: (UUID(bytes=row[1]) in merges, _by_name(row)))[:limit]
        found = self._stubs(self._database.execute(_STUBS, (json.dumps([number for number, *_ in shown]),)))
        lines = {stub.id: stub for stub in found}
        return tuple(lines[UUID(bytes=patient)] for _, patient, *_ in shown)

    def stub(self, patient: UUID) -> PatientStub | None:
        """One patient's identity line."""
        found = self._stubs(self._database.execute(f"{_STUB} WHERE id = ?", (patient.bytes,)))
        return next(iter(found), None)

    def _stubs(self, rows: Iterable[tuple[Any, ...]]) -> tuple[PatientStub, ...]:
        merges = self._lawful.merges()
        return tuple(_stub(*row, survivor=merges.get(UUID(bytes=row[0]))) for row in rows)

    def patient(self, patient: UUID) -> Patient | None:
        """A patient's newest registry details, as they were signed."""
        told = [row for row, _ in self._lawful.of("patient.registered", "patient.changed", patient=patient)]
        newest = self.content_of(told[-1]) if told else None
        if not isinstance(newest, PatientRegistered | PatientChanged):
            return None
        return Patient(patient, newest.details)

    def registry_history(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Registrations, changes, merges, notices and choices of a patient, oldest first: all but health."""
        return self._items(self._read((patient,), f"AND kind IN ({_REGISTRY_KINDS})"))

    def uninformed(self, current: Collection[tuple[str, str, str]], *, limit: int) -> Uninformed:
        """Patients whose newest privacy notice is none of ``current``; at most ``limit``, oldest first.

        Opens at most ``MOST_NOTICES`` notices, those of the patients registered first; that there is more is said.
        """
        newest = dict(self._database.execute(_NEWEST_NOTICES).fetchall())
        found: list[UUID] = []
        opened, has_more = 0, False
        for patient, same in self._shown_once():
            if len(found) == limit:
                return Uninformed(tuple(found), has_more=True)
            position = max(newest.get(one.bytes, -1) for one in same)
            if position < 0:
                found.append(patient)
            elif opened == MOST_NOTICES:
                has_more = True
            else:
                opened += 1
                if not is_current(self._notice_at(position, same), current):
                    found.append(patient)
        return Uninformed(tuple(found), has_more=has_more)

    def _shown_once(self) -> Iterator[tuple[UUID, tuple[UUID, ...]]]:
        """Every living patient, with all their registrations, oldest first."""
        duplicates: dict[UUID, list[UUID]] = {}
        merges = self._lawful.merges()
        for duplicate, survivor in merges.items():
            duplicates.setdefault(survivor, []).append(duplicate)
        for (one,) in self._database.execute(_LIVING).fetchall():
            patient = UUID(bytes=one)
            if patient not in merges:
                yield patient, (patient, *duplicates.get(patient, ()))

    def _notice_at(self, position: int, patients: Collection[UUID]) -> NoticeGiven | None:
        row = self._store.row(position) if position >= 0 else None
        if row is None or row.header is None:
            return None
        header = headers.decode(row.header)
        self._lawful.require_signed(row, header)
        if header.patient not in patients or not self._lawful.is_lawful(row, header):
            return None
        content, _is_damaged = self._content_unless_damaged(row, header)
        return content if isinstance(content, NoticeGiven) else None

    def sharing_a_key(self, details: PatientDetails) -> tuple[Patient, ...]:
        """Patients that share an identifier or a match key with ``details``."""
        identifiers = tuple(identifier.value for identifier in details.identifiers)
        keys = match_keys(details)
        rows = self._database.execute(
            "SELECT id, details FROM patients WHERE id IN (SELECT patient FROM patient_identifiers WHERE value IN"  # noqa: S608 -- only our own names and question marks are put in
            f" ({','.join('?' * len(identifiers))}) UNION SELECT patient FROM patient_matches WHERE match IN"
            f" ({','.join('?' * len(keys))})) LIMIT {MOST_CANDIDATES:d}",
            (*identifiers, *keys),
        )
        return tuple(Patient(UUID(bytes=found), _details(text)) for found, text in rows)

    def survivor(self, patient: UUID) -> UUID:
        """The patient under whom this one is shown."""
        return self._lawful.merges().get(patient, patient)

    def merged_with(self, patient: UUID) -> tuple[UUID, ...]:
        """The duplicates shown as ``patient``."""
        return tuple(sorted(merged for merged, survivor in self._lawful.merges().items() if survivor == patient))

    def consent_stubs(self, patient: UUID) -> tuple[ConsentStub, ...]:
        """The consents a patient and their duplicates signed, newest first, without what they are to."""
        signed: dict[UUID, Header] = {}
        confirmed: set[UUID] = set()
        withdrawn: dict[UUID, datetime] = {}
        for one in (patient, *self.merged_with(patient)):
            for _, header in self._lawful.of(*_CONSENT_KINDS, patient=one):
                if header.kind == "consent.signed":
                    signed[header.id] = header
                elif header.kind == "consent.confirmed":
                    confirmed.update(header.refs.get("consent", ()))
                elif isinstance(header.gate, WithdrawalGate):
                    for consent in header.refs.get("consent", ()):
                        withdrawn[consent] = min(header.gate.effective, withdrawn.get(consent, header.gate.effective))
        newest_first = sorted(signed.values(), key=lambda header: (header.at, header.id), reverse=True)
        return tuple(
            ConsentStub(
                id=header.id,
                written_at=header.at,
                counts=header.gate is not None or header.id in confirmed,
                withdrawn_at=withdrawn.get(header.id),
                is_to_treatment=header.gate is None or lets_treat(header.gate),
            )
            for header in newest_first
        )

    def journal(self, patient: UUID) -> tuple[JournalItem, ...]:
        """Every record of the patient's stream and its duplicates' streams, oldest first.

        What cannot be opened, or is not what was committed to, comes without content; so does what the author's role
        did not allow, and that corrects nothing either.

        Raises:
            RecordAltered: a record is not the one that was signed by its author, or another patient's.
            RecordMissing: a record of theirs is not in the list of records.
        """
        patients = (patient, *self.merged_with(patient))
        read = self._read(patients, "AND kind NOT LIKE 'access.%'")
        self._lawful.require_unbroken(read, patients)
        return self._items(read)

    def of_kinds(
        self, kinds: Collection[str], *, since: datetime | None = None, authors: Collection[UUID] | None = None
    ) -> tuple[KindItem, ...]:
        """Records of these kinds of all patients that count, oldest first; what cannot be opened is without content."""
        return self._of_kinds().of(kinds, since=since, authors=authors)

    def consents_ending(self, begins: datetime, ends: datetime, *, limit: int) -> tuple[KindItem, ...]:
        """Consents to treatments that end in this time and that no longer one stands beside, the first to end first."""
        return self._of_kinds().consents_ending(begins, ends, limit=limit)

    def _of_kinds(self) -> RecordsOfKinds:
        return RecordsOfKinds(self._database, self._lawful, self._items)

    def _read(self, patients: Collection[UUID], only: str) -> list[Read]:
        """The patients' records with their headers, each theirs and the one that was signed by its author."""
        ids = tuple(patient.bytes for patient in patients)
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE patient IN ({','.join('?' * len(ids))}) {only}"  # noqa: S608 -- only our own names and question marks are put in
            " ORDER BY records.position",
            ids,
        )
        read = decoded(found.fetchall())
        for row, header in read:
            self._lawful.require_signed(row, header)
            if header.patient not in patients:
                raise RecordAltered
        return read

    def _items(self, read: Collection[Read]) -> tuple[JournalItem, ...]:
        names = {person.id: person.name for person in self.people()}
        contents = {row.position: self._content_unless_damaged(row, header) for row, header in read}
        lawful = {
            row.position
            for row, header in read
            if self._lawful.is_lawful(row, header) and _is_gate_of(header, contents[row.position][0])
        }
        counting = [header for row, header in read if row.position in lawful]
        kinds = {header.id: header.kind for header in counting}
        corrected = {
            old: header.id
            for header in counting
            for old in header.refs.get("corrects", ())
            if kinds.get(old) in CORRECTS.get(header.kind, ())
        }
        return tuple(
            JournalItem(
                id=header.id,
                kind=header.kind,
                at=header.at,
                author=header.author,
                author_name=names.get(header.author, ""),
                position=row.position,
                leaf=row.leaf,
                content=contents[row.position][0] if row.position in lawful else None,  # type: ignore[arg-type]
                corrected_by=corrected.get(header.id),
                counts=row.position in lawful,
                has_gate=header.gate is not None,
                is_damaged=contents[row.position][1],
            )
            for row, header in read
        )

    def _content_unless_damaged(self, row: Row, header: Header) -> tuple[object | None, bool]:
        """The content and whether its body is damaged: one bad body must not close the rest of a record."""
        try:
            return self._content(row, header), False
        except UNREADABLE:
            return None, True

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

    def vouched(self, record: UUID, file: UUID) -> tuple[int, SealedFile]:
        """The position of a record and what its signed header says of one of its files.

        Raises:
            RecordAltered: there is no such record, it is not the one that was signed, or it names no such file.
        """
        found = self._database.execute("SELECT position FROM records WHERE id = ?", (record.bytes,)).fetchone()
        row = None if found is None else self._store.row(found[0])
        if row is None or row.header is None:
            raise RecordAltered
        header = headers.decode(row.header)
        self._lawful.require_signed(row, header)
        vouched = next((one for one in header.files if one.id == file), None)
        if header.id != record or vouched is None or not self._lawful.is_lawful(row, header):
            raise RecordAltered
        return row.position, vouched

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
        found = self._database.execute(
            f"SELECT {ROW} FROM {JOINED} WHERE {' AND '.join(clauses)} ORDER BY records.position DESC LIMIT ?",  # noqa: S608 -- only our own names and question marks are put in
            (*values, wanted.limit),
        )
        names = {person.id: person.name for person in self.people()}
        seats = self._lawful.seat_names()
        return tuple(self._access_event(row, header, names, seats) for row, header in decoded(found.fetchall()))

    def _one_person(self, patient: UUID | None) -> tuple[UUID, ...]:
        """Every registration shown as one with ``patient``: a look at either was a look at them."""
        if patient is None:
            return ()
        survivor = self.survivor(patient)
        return (survivor, *self.merged_with(survivor))

    def _access_event(
        self, row: Row, header: Header, names: Mapping[UUID, str], seats: Mapping[UUID, str]
    ) -> AccessEvent:
        """What the record itself says: a view could put a look on somebody else."""
        self._lawful.require_signed(row, header)
        content, _is_damaged = self._content_unless_damaged(row, header)
        person = header.author
        detail = content if isinstance(content, AccessDetail) else AccessDetail()
        if isinstance(content, SignInFailed):
            detail = AccessDetail(reason=content.reason)
            person = content.user or person
        return AccessEvent(
            at=header.at,
            person=person,
            person_name=names.get(person, ""),
            kind=header.kind,
            patient=header.patient,
            purpose=_purpose(header.purpose),
            reason=detail.reason,
            seat=seats.get(header.seat) or number_of(header.seat),
            position=row.position,
            count=len(detail.shown),
            seat_id=header.seat,
        )

    def drafts(self, *, author: UUID | None = None, patient: UUID | None = None) -> tuple[Draft, ...]:
        """Drafts of an author, of a patient or all, newest first; those only that open, so none without the key."""
        if not self.can_read_clinical():
            return ()
        rows = self._database.execute(
            "SELECT id, author, patient, kind, saved, envelope FROM drafts"
            " WHERE (?1 IS NULL OR author = ?1) AND (?2 IS NULL OR patient = ?2) AND kind <> ?3 ORDER BY saved DESC",
            (
                None if author is None else author.bytes,
                None if patient is None else patient.bytes,
                draft_sealing.REGISTRY,
            ),
        )
        found = (self._draft(*row) for row in rows.fetchall())
        return tuple(draft for draft in found if draft is not None)

    def registry_drafts(self, author: UUID) -> tuple[RegistryDraft, ...]:
        """What an author typed of registrations and has not saved, newest first; those only that open."""
        rows = self._database.execute(
            "SELECT id, patient, saved, envelope FROM drafts WHERE author = ? AND kind = ? ORDER BY saved DESC",
            (author.bytes, draft_sealing.REGISTRY),
        )
        found = (self._registry_draft(author, *row) for row in rows.fetchall())
        return tuple(draft for draft in found if draft is not None)

    def _registry_draft(
        self, author: UUID, draft: bytes, patient: bytes, saved: int, sealed: bytes
    ) -> RegistryDraft | None:
        one, whose = UUID(bytes=draft), UUID(bytes=patient)
        try:
            content = draft_sealing.unseal_registry(sealed, draft=one, author=author, patient=whose, keys=self._keys)
        except SealBroken:
            return None
        of = None if whose == draft_sealing.NOBODY_YET else whose
        return RegistryDraft(one, author, of, moment_of(saved), content)

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


def _by_name(row: tuple[int, bytes, str, str]) -> tuple[object, ...]:
    _, patient, family, given = row
    return sort_key(PersonName(family, given), "da"), patient


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
    *,
    survivor: UUID | None,
) -> PatientStub:
    identifier = None if system is None or value is None else Identifier(IdentifierSystem(system), value, issuer or "")
    return PatientStub(
        id=UUID(bytes=patient),
        name=PersonName(family, given, title, preferred),
        born=None if born is None else date.fromisoformat(born),
        identifier=identifier,
        phone=phone,
        last_visit=None if last_done is None else moment_of(last_done).date(),
        merged_into=survivor,
    )


def _is_gate_of(header: Header, content: object | None) -> bool:
    """Whether a consent's gate facts are of what its body permits; else its author had not the role they ask for."""
    if not isinstance(content, ConsentSigned) or header.gate is None:
        return True
    return lets_treat(header.gate) is (content.purpose is ConsentPurpose.TREATMENT)
