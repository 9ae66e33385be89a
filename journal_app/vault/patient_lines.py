"""Finds patients and gives their identity lines; it must not read of anybody's health, nor write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from journal_app.domain import codec
from journal_app.domain.identifiers import Identifier, IdentifierSystem
from journal_app.domain.names import PersonName, sort_key
from journal_app.domain.patients import Patient, PatientChanged, PatientDetails, PatientRegistered, PatientStub
from journal_app.vault.matching import match_keys
from journal_app.vault.patient_search import MOST_CANDIDATES, candidates, patient_query
from journal_app.vault.restricted_reading import RestrictedReading
from journal_app.vault.views import moment_of

_STUB = (
    "SELECT id, family, given, title, preferred, born, identifier_system, identifier, identifier_issuer, phone,"
    " (SELECT max(done) FROM entries WHERE entries.patient = patients.id) FROM patients"
)


_STUBS = f"{_STUB} WHERE number IN (SELECT value FROM json_each(?))"  # noqa: S608 -- our own words
"""One statement for any number of lines: preparing one costs more than running it."""
_SORTING = "SELECT number, id, family, given FROM patients"
"""What the order of a search's lines is found by: read of every candidate, the lines themselves of those shown."""


class PatientLines(RestrictedReading):
    """Who is registered here, by what was typed, by id, or by what two registrations share."""

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
        found = [_stub(*row, survivor=merges.get(UUID(bytes=row[0]))) for row in rows]
        names = self._names({stub.merged_into for stub in found if stub.merged_into is not None})
        return self._marked(tuple(_shown_as(stub, names) for stub in found))

    def _marked(self, stubs: tuple[PatientStub, ...]) -> tuple[PatientStub, ...]:
        """The line of somebody whose journal is restricted says so, and to whom it is closed nothing of a visit.

        Asked once for all: a search reads no more often where it finds many.
        """
        restricted = self._restricted()
        if not restricted:
            return stubs
        closed = self._closed()
        return tuple(_marked(stub, restricted=restricted, closed=closed) for stub in stubs)

    def _names(self, patients: set[UUID]) -> dict[UUID, PersonName]:
        """Of those into whom others were merged: seldom more than one in a search."""
        names = "SELECT family, given, title, preferred FROM patients WHERE id = ?"
        rows = {one: self._database.execute(names, (one.bytes,)).fetchone() for one in patients}
        return {one: PersonName(*row) for one, row in rows.items() if row is not None}

    def patient(self, patient: UUID) -> Patient | None:
        """A patient's newest registry details, as they were signed."""
        told = [row for row, _ in self._lawful.of("patient.registered", "patient.changed", patient=patient)]
        newest = self.content_of(told[-1]) if told else None
        if not isinstance(newest, PatientRegistered | PatientChanged):
            return None
        return Patient(patient, newest.details)

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


def _details(text: str) -> PatientDetails:
    return codec.from_fields(PatientDetails, json.loads(text))


def _marked(stub: PatientStub, *, restricted: frozenset[UUID], closed: frozenset[UUID]) -> PatientStub:
    whose = stub.merged_into or stub.id
    if whose not in restricted:
        return stub
    return replace(stub, restricted=True, last_visit=None if whose in closed else stub.last_visit)


def _shown_as(stub: PatientStub, names: Mapping[UUID, PersonName]) -> PatientStub:
    return stub if stub.merged_into is None else replace(stub, shown_as=names.get(stub.merged_into))


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
