"""A responsible doctor signs that they read an entry made under their delegation; it must not change the entry."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.circumstances import Delegated
from journal_app.domain.countersigned import countersigned
from journal_app.domain.countersigning import EntryCountersigned, answers_for
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem, PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import paragraphs


def countersign(session: Session, record: PatientRecord, entry: UUID, *, remark: str, pin: str) -> ChangeSet:
    """Sign the version of an entry that stands now, by its leaf; a later correction needs it again.

    Raises:
        UserFacing: no permission, wrong PIN, no such entry, it was corrected or countersigned already, or the one
            signed in gave its author no delegation for it.
    """
    session.require(Permission.SIGN_TREATMENT)
    session.vault.confirm_pin(pin)
    words, me = paragraphs(remark), session.vault.person
    with session.vault.act(session.now()) as act:
        items = act.journal(record.patient.id)
        item = next((one for one in items if one.id == entry), None)
        if item is None or not isinstance(item.content, TreatmentEntry):
            raise UserFacing("treatment.unknown", "This entry is not in the patient's journal.")
        if item.corrected_by is not None:
            raise UserFacing("countersign.corrected", "This entry was corrected. Countersign the newest version.")
        if entry in countersigned(items):
            raise UserFacing("countersign.already", "This version has been countersigned already.")
        held = answered_for(act.delegations(), item, doctor=me.id)
        if held is None:
            raise UserFacing(
                "countersign.not_yours", "Only who left this treatment to its performer can countersign the entry."
            )
        content = EntryCountersigned(entry, item.leaf.hex(), held.id, me.id, me.name, words)
        (written,) = act.append(
            NewRecord(
                "entry.countersigned",
                content,
                patient=record.patient.id,
                purpose=Purpose.CARE.value,
                refs={"entry": (entry,)},
            )
        )
    return ChangeSet.of("entry.countersigned", patients=[record.patient.id], made=written.id)


def answered_for(delegations: Iterable[Delegated], item: JournalItem, *, doctor: UUID) -> Delegated | None:
    """The delegation by which a doctor answers for an entry, or None where it is none of theirs."""
    if not isinstance(item.content, TreatmentEntry):
        return None
    entry = item.content
    held = answers_for(delegations, author=item.author, done=entry.done, treatment=entry.treatment)
    return next((one for one in held if one.given.responsible == doctor), None)
