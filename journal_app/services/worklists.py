"""What waits for the one signed in, list by list: counted for everyone who may, named only with a trace.

It must not open a record, and computes each list from the records of its kinds alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.countersigning import EntryCountersigned, answers_for
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission, permissions
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.received import DocumentFormat, DocumentReceived, scanned_papers
from journal_app.domain.records import NewRecord
from journal_app.domain.rules.operators.around_treatment import WrittenWithin
from journal_app.domain.treatments import TreatmentEntry
from journal_app.domain.worklists import EXPIRING_WITHIN, KindItem, Waiting, Work, WorkLine
from journal_app.services.ports import Reader
from journal_app.services.rulebook import NoRulesInForce, pack_in_force
from journal_app.services.session import Session

MOST_LINES = 200
DRAFT_HOURS = 24
"""How long a draft may wait where no rule in force says when an entry is late."""
COUNTERSIGNED_BACK = timedelta(days=90)
"""An older entry without a responsible doctor's word is found by a review of the journal, not by this list."""

_ENTRIES = ("treatment.signed", "treatment.corrected")


def count(session: Session) -> Mapping[Work, int]:
    """How much waits on each list that the one signed in works from, and of nobody who; so it is no look at anybody.

    A list with nothing on it is in the answer, too. Counts end at ``MOST_LINES``.
    """
    with session.vault.snapshot() as reader:
        return {work: len(_waiting(session, reader, work)) for work in lists_of(session)}


def find(session: Session, work: Work) -> tuple[WorkLine, ...]:
    """The lines of a list with the patients' identities, what waits longest first; traced as a search that showed them.

    Raises:
        UserFacing: the role of the one signed in does not work from this list.
    """
    if work not in lists_of(session):
        raise UserFacing("worklist.not_yours", "Your role does not work from this list. Ask a practitioner.")
    session.require(Permission.SEARCH_PATIENTS)
    with session.vault.act(session.now()) as act:
        lines = []
        for one in _waiting(session, act, work):
            stub = act.stub(act.survivor(one.patient))
            if stub is not None:
                lines.append(WorkLine(stub, one.item, one.when))
        if lines:
            shown = AccessDetail(shown=tuple(dict.fromkeys(line.stub.id for line in lines)))
            act.append(NewRecord("access.searched", shown, purpose=Purpose.SEARCH.value))
    return tuple(lines)


def lists_of(session: Session) -> tuple[Work, ...]:
    """The lists that the one signed in works from: a practitioner all, an owner what was treated without consent."""
    allowed = permissions(session.vault.person.roles)
    if Permission.READ_CLINICAL in allowed and session.vault.can_read_clinical():
        return tuple(Work)
    return (Work.EMERGENCIES,) if Permission.MANAGE_CLINIC in allowed else ()


def _waiting(session: Session, reader: Reader, work: Work) -> tuple[Waiting, ...]:
    questions: Mapping[Work, Callable[[Session, Reader], Iterable[Waiting]]] = {
        Work.EMERGENCIES: _emergencies,
        Work.COUNTERSIGN: _to_countersign,
        Work.FOLLOW_UPS: _follow_ups,
        Work.DRAFTS: _late_drafts,
        Work.CONSENTS: _ending_consents,
        Work.SCANS: _papers_without_scan,
    }
    return tuple(questions[work](session, reader))[:MOST_LINES]


def _emergencies(_session: Session, reader: Reader) -> Iterable[Waiting]:
    """Told by headers alone, so that an owner who reads nothing clinical sees that something waits, too."""
    found = reader.of_kinds(("emergency.treated", "emergency.reviewed"))
    reviewed = {one for each in found if each.item.kind == "emergency.reviewed" for one in each.about}
    return [
        Waiting(one.patient, one.item.id, one.item.at)
        for one in found
        if one.item.kind == "emergency.treated" and one.item.id not in reviewed
    ]


def _to_countersign(session: Session, reader: Reader) -> Iterable[Waiting]:
    """Entries made under the delegations of the one signed in, in the version that stands now."""
    me = session.vault.person.id
    mine = tuple(one for one in reader.delegations() if one.given.responsible == me)
    if not mine:
        return []
    since, delegates = session.now() - COUNTERSIGNED_BACK, frozenset(one.given.delegate for one in mine)
    words = reader.of_kinds(("entry.countersigned",), since=since)
    read = {
        (one.item.content.entry, one.item.content.leaf)
        for one in words
        if isinstance(one.item.content, EntryCountersigned)
    }
    return [
        Waiting(one.patient, one.item.id, one.done or one.item.at)
        for one in reader.of_kinds(_ENTRIES, since=since, authors=delegates)
        if isinstance(one.item.content, TreatmentEntry)
        and one.item.corrected_by is None
        and (one.item.id, one.item.leaf.hex()) not in read
        and answers_for(mine, author=one.item.author, done=one.item.content.done, treatment=one.item.content.treatment)
    ]


def _follow_ups(session: Session, reader: Reader) -> Iterable[Waiting]:
    """Reactions whose next follow-up is today or overdue, by the last that was written of each."""
    due: dict[UUID, tuple[KindItem, date | None]] = {}
    for one in reader.of_kinds(("reaction.reported", "reaction.followed_up")):
        content = one.item.content
        if isinstance(content, ReactionReported):
            due[one.item.id] = (one, content.follow_up)
        elif isinstance(content, ReactionFollowedUp) and content.reaction in due:
            due[content.reaction] = (due[content.reaction][0], content.follow_up)
    today = session.clock.today()
    waiting = [Waiting(one.patient, one.item.id, day) for one, day in due.values() if day is not None and day <= today]
    return sorted(waiting, key=lambda one: str(one.when))


def _late_drafts(session: Session, reader: Reader) -> Iterable[Waiting]:
    """Own drafts that are older than the clinic's rules let an entry wait."""
    limit = session.now() - timedelta(hours=_hours(session, reader))
    late = (one for one in reader.drafts(author=session.vault.person.id) if one.saved < limit)
    return [Waiting(one.patient, None, one.saved) for one in sorted(late, key=lambda one: one.saved)]


def _hours(session: Session, reader: Reader) -> int:
    try:
        rules = pack_in_force(session, reader).rule_pack.rules
    except NoRulesInForce:
        return DRAFT_HOURS
    today = session.clock.today()
    limits = [one.operator.hours for one in rules if isinstance(one.operator, WrittenWithin) and one.in_force_on(today)]
    return min(limits, default=DRAFT_HOURS)


def _ending_consents(session: Session, reader: Reader) -> Iterable[Waiting]:
    now: datetime = session.now()
    found = reader.consents_ending(now, now + EXPIRING_WITHIN, limit=MOST_LINES)
    return [Waiting(one.patient, one.item.id, one.until or now) for one in found]


def _papers_without_scan(_session: Session, reader: Reader) -> Iterable[Waiting]:
    """Papers from outside that were noted by where they lie, until their scan is filed."""
    found = reader.of_kinds(("document.received",))
    scanned = scanned_papers(one.item.content for one in found)
    return [
        Waiting(one.patient, one.item.id, one.item.content.received)
        for one in found
        if isinstance(one.item.content, DocumentReceived)
        and one.item.content.format is DocumentFormat.PAPER
        and one.item.id not in scanned
    ]
