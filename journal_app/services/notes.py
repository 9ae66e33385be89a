"""Writing what happened besides a planned treatment: notes, their corrections and confirmed health facts.

None of it needs a consent; it must not write a treatment.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.health import Alert, HealthConfirmed, in_order
from journal_app.domain.journal import PatientRecord
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import Note
from journal_app.services import corrections, health
from journal_app.services.consents import LONGEST_WORDS
from journal_app.services.corrections import Correcting, Version
from journal_app.services.ports import Act
from journal_app.services.session import ChangeSet, Session


def sign_note(session: Session, record: PatientRecord, note: Note) -> ChangeSet:
    """Sign a note.

    Raises:
        UserFacing: no permission, an empty note, or one about the future.
    """
    session.require(Permission.WRITE_CLINICAL)
    return _append(session, record, _record(record.patient.id, _plausible(session, note)))


def correct_note(
    session: Session, record: PatientRecord, original: UUID, note: Note, *, reason: str, draft: UUID | None = None
) -> ChangeSet:
    """Sign a corrected version beside the newest version of a note, whichever version ``original`` names.

    The draft it was written in is forgotten in the same step.

    Raises:
        NothingCorrected: it says what the note says already.
        UserFacing: no permission, no reason, no such note, or the corrected one is empty or about the future.
    """
    session.require(Permission.WRITE_CLINICAL)
    kept = _plausible(session, note)

    def told(_act: Act, version: Version[Note]) -> Note:
        return replace(kept, corrects=version.id, reason=version.why)

    return corrections.correct(session, record, original, of=_CORRECTING, told=told, reason=reason, draft=draft)


def _plausible(session: Session, note: Note) -> Note:
    """The note as it is kept, correcting nothing yet."""
    text = clean_text(note.text, max_length=LONGEST_WORDS, lines=Lines.MANY)
    if not text.strip():
        raise UserFacing("note.empty", "The note is empty.")
    if note.happened > session.now():
        raise UserFacing("note.ahead", "A note cannot tell of the future. Check the time.")
    return Note(note.kind, note.happened, text)


def _record(patient: UUID, note: Note) -> NewRecord:
    kind = "note.signed" if note.corrects is None else "note.corrected"
    refs = {} if note.corrects is None else {"corrects": (note.corrects,)}
    return NewRecord(kind, note, patient=patient, purpose=Purpose.CARE.value, refs=refs)


_CORRECTING = Correcting(
    Note,
    _record,
    unknown=lambda: UserFacing("note.unknown", "This note is not in the patient's journal."),
    unsaid=lambda: UserFacing("correction.no_note_reason", "Write why the note is corrected."),
)


def confirm_health(
    session: Session,
    record: PatientRecord,
    confirmed: HealthConfirmed,
    *,
    alerts: Collection[Alert] | None = None,
) -> ChangeSet:
    """Confirm the patient's allergies, or that none are known; whatever else was confirmed stays as it was.

    ``alerts`` are all that counts besides from now on, where a practitioner learned more; None leaves them alone.

    Raises:
        UserFacing: no permission, both or neither of the two, or an alert is taken away without a remark.
    """
    session.require(Permission.WRITE_CLINICAL)
    if bool(confirmed.allergies) == confirmed.none_known:
        raise UserFacing("health.unclear", "Write the allergies, or confirm that none are known.")
    standing = health.propose(session, record, ())
    told = replace(standing, allergies=confirmed.allergies, none_known=confirmed.none_known, remarks=confirmed.remarks)
    if alerts is not None:
        told = replace(told, alerts=in_order(frozenset(alerts)))
    return health.confirm(session, record, told)


def _append(session: Session, record: PatientRecord, new: NewRecord) -> ChangeSet:
    with session.vault.act(session.now()) as act:
        (written,) = act.append(new)
    return ChangeSet.of(new.kind, patients=[record.patient.id], made=written.id)
