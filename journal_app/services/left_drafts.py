"""Going on with drafts of those who no longer treat here, as one's own; it must not sign one, nor show what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID, uuid4

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.left_drafts import Begun, DraftTakenOver
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.domain.worklists import LeftDraft, More, Waiting
from journal_app.services.ports import Draft, Reader
from journal_app.services.rulebook import NoRulesInForce, pack_in_force
from journal_app.services.session import ChangeSet, Session


def waiting(session: Session, reader: Reader) -> Iterator[Waiting]:
    """The drafts of those who no longer treat here, the oldest first; none without the clinical key."""
    stopped = reader.stopped_treating()
    names = {person.id: person.name for person in reader.people()}
    treatments = _treatment_names(session, reader)
    for draft in sorted(reader.drafts(), key=lambda one: one.saved):
        if draft.author in stopped:
            left = LeftDraft(draft.id, draft.kind, names.get(draft.author, ""), stopped[draft.author])
            code = _treatment(draft)
            yield Waiting(draft.patient, None, draft.saved, More(code, treatments.get(code, {}), left=left))


def take_over(session: Session, patient: UUID, draft: UUID) -> ChangeSet:
    """Go on with a draft of ``patient`` as one's own; ``made`` is the id that it has from now on.

    The journal keeps who began it, until when they treated here, and who took it over. Nothing of it is signed.

    Raises:
        UserFacing: no permission, or there is no such draft any more, perhaps because a colleague was faster.
    """
    session.require(Permission.WRITE_CLINICAL)
    me, now = session.vault.person, session.now()
    with session.vault.act(now) as act:
        shown, stopped = act.survivor(patient), act.stopped_treating()
        found = next((one for one in act.drafts() if one.id == draft and one.author in stopped), None)
        if found is None or act.survivor(found.patient) != shown:
            raise UserFacing(
                "left_draft.gone",
                "This draft is no longer there: a colleague went on with it. Look at the list anew.",
            )
        begun = found.begun or _begun(act, found, stopped[found.author])
        own = Draft(uuid4(), me.id, shown, found.kind, now, found.content, begun)
        act.take_over_draft(found, own)
        content = DraftTakenOver(
            draft=found.id,
            becomes=own.id,
            what=found.kind,
            saved=found.saved,
            begun_by=begun.author,
            begun_by_name=begun.author_name,
            begun_until=begun.until,
            taken_by=me.id,
            taken_by_name=me.name,
        )
        act.append(NewRecord("draft.taken_over", content, patient=shown, purpose=Purpose.CARE.value))
    return ChangeSet.of("draft.taken_over", patients=[shown], made=own.id)


def left_by(session: Session, person: UUID) -> int:
    """How many drafts somebody would leave behind; of nobody and nothing more.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.MANAGE_PEOPLE)
    return session.vault.draft_count(person)


def _begun(reader: Reader, draft: Draft, until: datetime) -> Begun:
    name = next((person.name for person in reader.people() if person.id == draft.author), "")
    return Begun(draft.author, name, until)


def _treatment_names(session: Session, reader: Reader) -> Mapping[str, Mapping[str, str]]:
    try:
        return {one.code: one.names for one in pack_in_force(session, reader).treatments}
    except NoRulesInForce:
        return {}


def _treatment(draft: Draft) -> str:
    said = draft.content.get("treatment", "")
    return said if isinstance(said, str) else ""
