"""Writes down reactions and complications and how they went on; it must not judge their cause, nor send anything."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.corrections import newest_version
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services import corrections
from journal_app.services.corrections import Correcting, Version
from journal_app.services.emergencies import require_entry
from journal_app.services.ports import Act
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import one_line, paragraphs


def report(session: Session, record: PatientRecord, told: ReactionReported, *, draft: UUID | None = None) -> ChangeSet:
    """Sign a reaction; treatment and lots are taken over from the entry it belongs to, if it names one.

    Raises:
        UserFacing: no permission, no description, no such entry, or an onset ahead or a follow-up before it.
    """
    session.require(Permission.WRITE_CLINICAL)
    person = session.vault.person
    kept = replace(
        _whole(session, record, told),
        reported_by=person.id,
        reported_by_name=person.name,
        corrects=None,
        corrected_because="",
    )
    with session.vault.act(session.now()) as act:
        (written,) = act.append(_record(record.patient.id, kept))
        if draft is not None:
            act.delete_draft(draft)
    return ChangeSet.of("reaction.reported", patients=[record.patient.id], made=written.id)


def correct(
    session: Session,
    record: PatientRecord,
    original: UUID,
    told: ReactionReported,
    *,
    reason: str,
    draft: UUID | None = None,
) -> ChangeSet:
    """Sign a corrected version beside the newest version of a reaction; treatment and lots are taken over anew.

    Who reported it stays as it was, whoever corrects, and so do its follow-ups. The draft it was written in is
    forgotten in the same step.

    Raises:
        NothingCorrected: it says what the newest version says already.
        UserFacing: no permission, no reason for correcting it, no such reaction, or as ``report`` refuses.
    """
    session.require(Permission.WRITE_CLINICAL)
    kept = _whole(session, record, told)

    def newer(_act: Act, version: Version[ReactionReported]) -> ReactionReported:
        old = version.content
        return replace(
            kept,
            reported_by=old.reported_by,
            reported_by_name=old.reported_by_name,
            corrects=version.id,
            corrected_because=version.why,
        )

    return corrections.correct(session, record, original, of=_CORRECTING, told=newer, reason=reason, draft=draft)


def follow_up(session: Session, record: PatientRecord, told: ReactionFollowedUp) -> ChangeSet:
    """Sign how a reaction stands now, and, where the clinic told an authority of it, which and when.

    It names the newest version of the reaction, whichever version ``told`` names.

    Raises:
        UserFacing: no permission, no such reaction, nothing written, something ahead, or an authority without a day.
    """
    session.require(Permission.WRITE_CLINICAL)
    person = session.vault.person
    kept = replace(
        told,
        text=paragraphs(told.text),
        authority=one_line(told.authority),
        reference=one_line(told.reference),
        seen_by=person.id,
        seen_by_name=person.name,
    )
    _require_plausible(session, kept)
    with session.vault.act(session.now()) as act:
        items = {item.id: item for item in act.journal(record.patient.id)}
        newest = newest_version(items, told.reaction)
        if newest is None or not isinstance(newest.content, ReactionReported):
            raise _unknown()
        kept = replace(kept, reaction=newest.id)
        refs = {"reaction": (newest.id,)}
        (written,) = act.append(
            NewRecord("reaction.followed_up", kept, patient=record.patient.id, purpose=Purpose.CARE.value, refs=refs)
        )
    return ChangeSet.of("reaction.followed_up", patients=[record.patient.id], made=written.id)


def _require_plausible(session: Session, told: ReactionFollowedUp) -> None:
    if told.seen > session.now():
        raise UserFacing("reaction.seen_ahead", "A follow-up cannot have been in the future. Check the time.")
    if not told.text and not told.authority:
        raise UserFacing("reaction.nothing_new", "Write how it stands now, or which authority was told.")
    if bool(told.authority) != (told.told is not None):
        raise UserFacing("reaction.told_when", "Write which authority was told and on which day, or neither.")
    if told.told is not None and told.told > session.clock.today():
        raise UserFacing("reaction.told_ahead", "An authority cannot have been told in the future. Check the date.")


def _whole(session: Session, record: PatientRecord, told: ReactionReported) -> ReactionReported:
    """What is told in the form in which it is kept, with the lots of the entry it belongs to.

    Raises:
        UserFacing: no description, no such entry, or an onset ahead.
    """
    kept = replace(told, description=paragraphs(told.description), measures=paragraphs(told.measures))
    if told.onset > session.now():
        raise UserFacing("reaction.ahead", "A reaction cannot begin in the future. Check the time.")
    if not kept.description:
        raise UserFacing("reaction.no_words", "Describe the reaction.")
    require_entry(record, told.entry)
    return _with_lots(record, kept)


def _record(patient: UUID, told: ReactionReported) -> NewRecord:
    kind = "reaction.reported" if told.corrects is None else "reaction.corrected"
    named = {"corrects": told.corrects, "entry": told.entry}
    refs = {name: (one,) for name, one in named.items() if one is not None}
    return NewRecord(kind, told, patient=patient, purpose=Purpose.CARE.value, refs=refs)


def _unknown() -> UserFacing:
    return UserFacing("reaction.unknown", "This reaction is not in the patient's journal.")


_CORRECTING = Correcting(
    ReactionReported,
    _record,
    unknown=_unknown,
    unsaid=lambda: UserFacing("correction.no_reaction_reason", "Write why the reaction is corrected."),
)


def _with_lots(record: PatientRecord, told: ReactionReported) -> ReactionReported:
    """What was used, as the newest version of the entry has it."""
    item = newest_version({item.id: item for item in record.items}, told.entry)
    if item is None or not isinstance(item.content, TreatmentEntry):
        return replace(told, treatment=one_line(told.treatment))
    return replace(told, entry=item.id, treatment=item.content.treatment, products=item.content.products)
