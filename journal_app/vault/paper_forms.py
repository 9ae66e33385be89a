"""Finds printed forms by their codes, and papers that wait, by signed headers alone; it must not open what they say."""

from __future__ import annotations

from uuid import UUID

from journal_app.domain.paper import PrintedForm, form_code, others_who_may_look
from journal_app.vault.database import Database
from journal_app.vault.lawful import JOINED, ROW, Lawful, decoded

KIND = "form.printed"


def printed_form(database: Database, lawful: Lawful, vault: UUID, code: str) -> PrintedForm | None:
    """The newest form with this code, as its signed record says, or None.

    A code is a hash of the record's id, so no table of codes is kept that could be altered.

    Raises:
        RecordAltered: the record is not the one that was signed.
    """
    ids = database.execute("SELECT id FROM records WHERE kind = ? ORDER BY position DESC", (KIND,)).fetchall()
    fitting = next((one for (one,) in ids if form_code(vault, UUID(bytes=one)) == code), None)
    if fitting is None:
        return None
    found = database.execute(f"SELECT {ROW} FROM {JOINED} WHERE records.id = ?", (fitting,))  # noqa: S608 -- our own names
    for row, header in decoded(found.fetchall()):
        lawful.require_signed(row, header)
        is_it = header.kind == KIND and header.id.bytes == fitting and lawful.is_lawful(row, header)
        if is_it and header.patient is not None:
            return PrintedForm(header.id, header.patient, header.at)
    return None


_WAITING = """SELECT records.patient, records.author FROM records JOIN ledger ON ledger.position = records.position
    WHERE records.kind = 'consent.signed' AND json_extract(ledger.header, '$.refs.paper[0]') IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM consents WHERE consents.record = records.id)
      AND NOT EXISTS (SELECT 1 FROM withdrawals WHERE withdrawals.consent = records.id)
      AND NOT EXISTS (
          SELECT 1 FROM records AS aside JOIN ledger AS said ON said.position = aside.position
          WHERE aside.kind = 'paper.set_aside' AND aside.position > records.position
            AND json_extract(said.header, '$.refs.paper[0]') = json_extract(ledger.header, '$.refs.paper[0]'))
    ORDER BY records.position"""


def waiting_for(person: UUID, database: Database, lawful: Lawful, *, limit: int) -> tuple[UUID, ...]:
    """Whose consents on paper wait for a second look by a practitioner: another's, or their own where nobody else is.

    Each is shown by its view and judged by its record when it is opened, so a line too many or too few harms nobody.
    """
    others = {one.id for one in others_who_may_look(person, lawful.people())}
    found: dict[UUID, None] = {}
    for patient, author in database.execute(_WAITING).fetchall():
        if len(found) == limit:
            break
        if not others or author != person.bytes:
            found.setdefault(UUID(bytes=patient))
    return tuple(found)
