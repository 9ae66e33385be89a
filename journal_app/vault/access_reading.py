"""Reads who looked at what and when; it must not trace the reading of it, which is the service's."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from journal_app.domain.access import AccessEvent, Purpose
from journal_app.domain.clinic import (
    AccessDetail,
    SignInFailed,
)
from journal_app.domain.records import Header
from journal_app.domain.restrictions import OpenedAllTheSame
from journal_app.services.ports import AccessFilter
from journal_app.vault.database import Value
from journal_app.vault.lawful import JOINED, ROW, decoded, number_of
from journal_app.vault.ledger import Row
from journal_app.vault.unsealing import Unsealing
from journal_app.vault.views import micros


class AccessReading(Unsealing):
    """The access log, from the records themselves: a view could put a look on somebody else."""

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
        ground = content.ground.value if isinstance(content, OpenedAllTheSame) else ""
        if isinstance(content, OpenedAllTheSame):
            detail = AccessDetail(reason=content.reason, shown=content.shown)
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
            ground=ground,
        )


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
        ("seat = ?", None if wanted.seat is None else wanted.seat.bytes),
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
