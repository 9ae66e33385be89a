"""The day lists' sealed rows: written, read and deleted; it must not judge them nor keep any in the ledger.

A row is bound to its id and its time, so one that was moved, copied or made without the registry key is none.
"""

from __future__ import annotations

import struct
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from journal_app.domain.appointments import Appointment
from journal_app.domain.codec import ContentUnreadable, from_fields, to_fields
from journal_app.vault import canonical
from journal_app.vault.body_keys import BodyKeys
from journal_app.vault.database import Database
from journal_app.vault.envelope import SealBroken
from journal_app.vault.views import micros


def save(database: Database, keys: BodyKeys, appointment: Appointment) -> None:
    """Keep an appointment in place of the row with its id."""
    place = _place(appointment.id.bytes, micros(appointment.start))
    sealed = keys.seal_appointment(canonical.encode(to_fields(appointment)), place)
    database.execute(
        "INSERT INTO appointments (id, start, envelope) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET start = excluded.start, envelope = excluded.envelope",
        (appointment.id.bytes, micros(appointment.start), sealed),
    )


def delete_before(database: Database, moment: datetime) -> None:
    """Forget every row that begins before a moment."""
    database.execute("DELETE FROM appointments WHERE start < ?", (micros(moment),))


def between(database: Database, keys: BodyKeys, since: datetime, until: datetime) -> tuple[Appointment, ...]:
    """Those that begin from ``since`` on and before ``until``, earliest first; a row that does not open hides none."""
    rows = database.execute(
        "SELECT id, start, envelope FROM appointments WHERE start >= ? AND start < ? ORDER BY start, id",
        (micros(since), micros(until)),
    )
    found = (_opened(keys, *row) for row in rows.fetchall())
    return tuple(one for one in found if one is not None)


def of_patients(database: Database, keys: BodyKeys, patients: Collection[UUID]) -> tuple[UUID, ...]:
    """The ids of every row that is about one of these patients, of whatever day."""
    rows = database.execute("SELECT id, start, envelope FROM appointments").fetchall()
    found = (_opened(keys, *row) for row in rows)
    return tuple(one.id for one in found if one is not None and one.patient in patients)


def one(database: Database, keys: BodyKeys, appointment: UUID) -> Appointment | None:
    """The appointment with this id, if there is a row and it opens."""
    row = database.execute("SELECT id, start, envelope FROM appointments WHERE id = ?", (appointment.bytes,)).fetchone()
    return None if row is None else _opened(keys, *row)


def unseal(keys: BodyKeys, identity: bytes, start: int, sealed: bytes) -> Appointment:
    """What a row holds.

    Raises:
        SealBroken: it was sealed for another place or under another key, or says another id or time than its row.
    """
    plain = keys.unseal_appointment(sealed, _place(identity, start))
    try:
        said = from_fields(Appointment, canonical.decode_object(plain))
    except (canonical.CanonicalError, ContentUnreadable):
        raise SealBroken from None
    if said.id.bytes != identity or micros(said.start) != start:
        raise SealBroken
    return said


def resealed(identity: bytes, start: int, sealed: bytes, *, before: BodyKeys, after: BodyKeys) -> bytes:
    """The envelope of a row under the keys ``after``; raises `SealBroken` where ``before`` do not open it."""
    place = _place(identity, start)
    return after.seal_appointment(before.unseal_appointment(sealed, place), place)


def _opened(keys: BodyKeys, identity: bytes, start: int, sealed: bytes) -> Appointment | None:
    try:
        return unseal(keys, identity, start, sealed)
    except SealBroken:
        return None


def _place(identity: bytes, start: int) -> bytes:
    return identity + struct.pack(">q", start)
