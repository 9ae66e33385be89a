"""Writing what happened besides a planned treatment: notes and confirmed health facts; none of it needs a consent."""

from __future__ import annotations

from dataclasses import replace

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.health import HealthConfirmed
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import Note
from journal_app.services import health
from journal_app.services.consents import LONGEST_WORDS
from journal_app.services.session import ChangeSet, Session


def sign_note(session: Session, record: PatientRecord, note: Note) -> ChangeSet:
    """Sign a note.

    Raises:
        UserFacing: no permission, an empty note, or one about the future.
    """
    session.require(Permission.WRITE_CLINICAL)
    text = clean_text(note.text, max_length=LONGEST_WORDS, lines=Lines.MANY)
    if not text.strip():
        raise UserFacing("note.empty", "The note is empty.")
    if note.happened > session.now():
        raise UserFacing("note.ahead", "A note cannot tell of the future. Check the time.")
    new = NewRecord(
        "note.signed", Note(note.kind, note.happened, text), patient=record.patient.id, purpose=Purpose.CARE.value
    )
    return _append(session, record, new)


def confirm_health(session: Session, record: PatientRecord, confirmed: HealthConfirmed) -> ChangeSet:
    """Confirm the patient's allergies, or that none are known; whatever else was confirmed stays as it was.

    Raises:
        UserFacing: no permission, or both or neither of the two.
    """
    session.require(Permission.WRITE_CLINICAL)
    if bool(confirmed.allergies) == confirmed.none_known:
        raise UserFacing("health.unclear", "Write the allergies, or confirm that none are known.")
    standing = health.propose(session, record, ())
    return health.confirm(
        session, record, replace(standing, allergies=confirmed.allergies, none_known=confirmed.none_known)
    )


def _append(session: Session, record: PatientRecord, new: NewRecord) -> ChangeSet:
    with session.vault.act(session.now()) as act:
        (written,) = act.append(new)
    return ChangeSet.of(new.kind, patients=[record.patient.id], made=written.id)
