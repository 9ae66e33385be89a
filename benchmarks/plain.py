"""The same journal in plain SQLite, to hold the vault against: no keys, signatures or tree, no trace but a row."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from journal_app.domain.codec import to_fields
from journal_app.domain.identifiers import digits_of
from journal_app.domain.names import query_words, search_words
from journal_app.domain.patients import PatientRegistered
from journal_app.domain.phones import search_digits
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import TreatmentEntry

_TABLES = """
CREATE TABLE patients (number INTEGER PRIMARY KEY, id BLOB UNIQUE, family TEXT, given TEXT, born TEXT, details TEXT);
CREATE VIRTUAL TABLE patient_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3');
CREATE VIRTUAL TABLE patient_digits USING fts5 (digits, tokenize = 'trigram');
CREATE TABLE records (number INTEGER PRIMARY KEY, id BLOB, kind TEXT, patient BLOB, author BLOB, at INTEGER, body TEXT);
CREATE INDEX records_of_patient ON records (patient, number);
CREATE TABLE lots (lot TEXT, number INTEGER, PRIMARY KEY (lot, number)) WITHOUT ROWID;
CREATE TABLE log (number INTEGER PRIMARY KEY, kind TEXT, patient BLOB, author BLOB, at INTEGER);
CREATE INDEX log_of_patient ON log (patient, number);
"""
_LIMIT = 50


class PlainJournal:
    """One plain file, as durable as the vault (WAL, FULL), and as simple as it gets."""

    def __init__(self, path: Path) -> None:
        """Make the file."""
        self.path = path
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.execute("PRAGMA journal_mode=WAL")
        self._file.execute("PRAGMA synchronous=FULL")
        self._file.executescript(_TABLES)

    def add(self, records: Sequence[NewRecord], *, at: datetime, author: UUID) -> None:
        """Write them in one commit."""
        self._file.execute("BEGIN IMMEDIATE")
        for record in records:
            self._add(record, at=at, author=author)
        self._file.execute("COMMIT")

    def _add(self, record: NewRecord, *, at: datetime, author: UUID) -> None:
        patient = None if record.patient is None else record.patient.bytes
        moment = int(at.timestamp() * 1_000_000)
        if record.content is None:
            row = (record.kind, patient, author.bytes, moment)
            self._file.execute("INSERT INTO log (kind, patient, author, at) VALUES (?, ?, ?, ?)", row)
            return
        body = json.dumps(to_fields(record.content), ensure_ascii=False)
        made = self._file.execute(
            "INSERT INTO records (id, kind, patient, author, at, body) VALUES (?, ?, ?, ?, ?, ?)",
            (uuid4().bytes, record.kind, patient, author.bytes, moment, body),
        )
        if isinstance(record.content, TreatmentEntry):
            for line in record.content.products:
                self._file.execute("INSERT INTO lots VALUES (?, ?)", (line.lot, made.lastrowid))
        if isinstance(record.content, PatientRegistered):
            self._add_patient(record.content, patient, body)

    def _add_patient(self, content: PatientRegistered, patient: bytes | None, body: str) -> None:
        details = content.details
        made = self._file.execute(
            "INSERT INTO patients (id, family, given, born, details) VALUES (?, ?, ?, ?, ?)",
            (patient, details.name.family, details.name.given, str(details.born), body),
        )
        words = " ".join(search_words(f"{details.name.family} {details.name.given} {details.email}"))
        numbers = [digits_of(one) for one in details.identifiers]
        numbers += [search_digits(phone, country=details.address.country) for phone in details.phones]
        self._file.execute("INSERT INTO patient_words (rowid, words) VALUES (?, ?)", (made.lastrowid, words))
        self._file.execute(
            "INSERT INTO patient_digits (rowid, digits) VALUES (?, ?)", (made.lastrowid, " ".join(numbers))
        )

    def search(self, typed: str) -> list[tuple[object, ...]]:
        """The patients whose words begin like this, or whose numbers hold it; as many lines as the service returns."""
        digits = digits_of(typed)
        if digits:
            table, query = "patient_digits", f'"{digits}"'
        else:
            table, query = "patient_words", " AND ".join(f'"{word}" *' for word in query_words(typed))
        found = self._file.execute(
            "SELECT id, family, given, born FROM patients WHERE number IN"
            f" (SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT 200) ORDER BY family, given LIMIT {_LIMIT:d}",
            (query,),
        )
        return found.fetchall()

    def open(self, patient: UUID, *, author: UUID) -> list[object]:
        """A patient's journal, parsed, after a row in the log."""
        self._file.execute(
            "INSERT INTO log (kind, patient, author, at) VALUES ('opened', ?, ?, 0)", (patient.bytes, author.bytes)
        )
        rows = self._file.execute("SELECT body FROM records WHERE patient = ? ORDER BY number", (patient.bytes,))
        return [json.loads(body) for (body,) in rows]

    def recall(self, lot: str, *, author: UUID) -> list[tuple[object, ...]]:
        """Everyone who got a lot, with the entry, parsed, after a row in the log for each."""
        rows = self._file.execute(
            "SELECT records.patient, family, given, details, body FROM lots JOIN records USING (number)"
            " JOIN patients ON patients.id = records.patient WHERE lot = ?",
            (lot,),
        ).fetchall()
        self._file.execute("BEGIN IMMEDIATE")
        for patient, *_ in rows:
            row = (patient, author.bytes)
            self._file.execute("INSERT INTO log (kind, patient, author, at) VALUES ('recall', ?, ?, 0)", row)
        self._file.execute("COMMIT")
        return [(family, given, json.loads(details), json.loads(body)) for _, family, given, details, body in rows]

    def sign(self, record: NewRecord, *, at: datetime, author: UUID) -> None:
        """One entry in one commit, after looking whether there is a consent."""
        assert record.patient is not None
        self._file.execute("BEGIN IMMEDIATE")
        consent = self._file.execute(
            "SELECT body FROM records WHERE patient = ? AND kind = 'consent.signed'", (record.patient.bytes,)
        ).fetchone()
        assert consent is not None
        assert json.loads(consent[0])["valid_until"] > at.isoformat()
        self._add(record, at=at, author=author)
        self._file.execute("COMMIT")

    def start(self) -> list[tuple[object, ...]]:
        """Open the file anew and show the first screen's list."""
        again = sqlite3.connect(self.path)
        found = again.execute(
            f"SELECT id, family, given, born FROM patients ORDER BY number DESC LIMIT {_LIMIT:d}"
        ).fetchall()
        again.close()
        return found

    def check(self) -> int:
        """Read every record and parse it; returns how many there are."""
        count = 0
        for (body,) in self._file.execute("SELECT body FROM records ORDER BY number"):
            json.loads(body)
            count += 1
        for _ in self._file.execute("SELECT kind, patient, author, at FROM log ORDER BY number"):
            count += 1
        return count

    def size(self) -> tuple[int, int]:
        """Bytes of the file and the number of its records."""
        self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        counts = [self._file.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("records", "log")]
        return self.path.stat().st_size, sum(counts)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
