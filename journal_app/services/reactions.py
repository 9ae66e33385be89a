"""Writes down reactions and complications and how they went on; it must not judge their cause, nor send anything."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services.emergencies import require_entry
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
        told,
        description=paragraphs(told.description),
        measures=paragraphs(told.measures),
        reported_by=person.id,
        reported_by_name=person.name,
    )
    if told.onset > session.now():
        raise UserFacing("reaction.ahead", "A reaction cannot begin in the future. Check the time.")
    if not kept.description:
        raise UserFacing("reaction.no_words", "Describe the reaction.")
    require_entry(record, told.entry)
    kept = _with_lots(record, kept)
    refs = {} if kept.entry is None else {"entry": (kept.entry,)}
    with session.vault.act(session.now()) as act:
        (written,) = act.append(
            NewRecord("reaction.reported", kept, patient=record.patient.id, purpose=Purpose.CARE.value, refs=refs)
        )
        if draft is not None:
            act.delete_draft(draft)
    return ChangeSet.of("reaction.reported", patients=[record.patient.id], made=written.id)


def follow_up(session: Session, record: PatientRecord, told: ReactionFollowedUp) -> ChangeSet:
    """Sign how a reaction stands now, and, where the clinic told an authority of it, which and when.

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
    if not any(isinstance(one.content, ReactionReported) and one.id == told.reaction for one in record.items):
        raise UserFacing("reaction.unknown", "This reaction is not in the patient's journal.")
    with session.vault.act(session.now()) as act:
        (written,) = act.append(
            NewRecord(
                "reaction.followed_up",
                kept,
                patient=record.patient.id,
                purpose=Purpose.CARE.value,
                refs={"reaction": (told.reaction,)},
            )
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


def _with_lots(record: PatientRecord, told: ReactionReported) -> ReactionReported:
    """What was used, as the newest version of the entry has it."""
    items = {item.id: item for item in record.items}
    item = None if told.entry is None else items[told.entry]
    while item is not None and item.corrected_by is not None:
        item = items[item.corrected_by]
    if item is None or not isinstance(item.content, TreatmentEntry):
        return replace(told, treatment=one_line(told.treatment))
    return replace(told, entry=item.id, treatment=item.content.treatment, products=item.content.products)
