"""What waits for the one signed in, list by list: counted for everyone who may, named only with a trace.

It must not open a record, and computes each list from the records of its kinds alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.corrections import originals
from journal_app.domain.countersigning import EntryCountersigned, answers_for
from journal_app.domain.countersigning_time import countersigning_due
from journal_app.domain.emergencies import EmergencyReviewed
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission, permissions
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.received import DocumentFormat, DocumentReceived, scanned_papers
from journal_app.domain.records import NewRecord
from journal_app.domain.restrictions import OPENED_ALL_THE_SAME
from journal_app.domain.rules.operators.around_treatment import WrittenWithin
from journal_app.domain.treatments import TreatmentEntry
from journal_app.domain.worklists import EXPIRING_WITHIN, More, Waiting, Work, WorkLine
from journal_app.services import after_photos, left_drafts
from journal_app.services.ports import AccessFilter, Reader
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
                lines.append(WorkLine(stub, one.item, one.when, one.more))
        if lines:
            shown = AccessDetail(shown=tuple(dict.fromkeys(line.stub.id for line in lines)))
            act.append(NewRecord("access.searched", shown, purpose=Purpose.SEARCH.value))
    return tuple(lines)


def lists_of(session: Session) -> tuple[Work, ...]:
    """The lists that the one signed in works from: a practitioner what was written, an owner what to look into."""
    allowed, mine = permissions(session.vault.person.roles), set[Work]()
    if Permission.READ_CLINICAL in allowed and session.vault.can_read_clinical():
        mine |= set(Work) - {Work.OPENED_RESTRICTED}
    if Permission.MANAGE_CLINIC in allowed:
        mine |= {Work.EMERGENCIES, Work.OPENED_RESTRICTED}
    return tuple(one for one in Work if one in mine)


def _waiting(session: Session, reader: Reader, work: Work) -> tuple[Waiting, ...]:
    questions: Mapping[Work, Callable[[Session, Reader], Iterable[Waiting]]] = {
        Work.EMERGENCIES: _emergencies,
        Work.COUNTERSIGN: _to_countersign,
        Work.FOLLOW_UPS: _follow_ups,
        Work.DRAFTS: _late_drafts,
        Work.CONSENTS: _ending_consents,
        Work.SCANS: _papers_without_scan,
        Work.AFTER_PHOTOS: after_photos.due,
        Work.LEFT_DRAFTS: left_drafts.waiting,
        Work.OPENED_RESTRICTED: _opened_restricted,
    }
    return tuple(islice(questions[work](session, reader), MOST_LINES))


def _emergencies(_session: Session, reader: Reader) -> Iterable[Waiting]:
    """Told by headers alone, so that an owner who reads nothing clinical sees that something waits, too."""
    found = reader.of_kinds(("emergency.treated", "emergency.corrected", "emergency.reviewed"))
    reviewed = {
        (reader.survivor(each.patient), one)
        for each in found
        if each.item.kind == "emergency.reviewed"
        for one in each.about
        if not isinstance(each.item.content, EmergencyReviewed) or each.item.content.emergency == one
    }
    return [
        Waiting(one.patient, one.item.id, one.item.at)
        for one in found
        if one.item.kind != "emergency.reviewed"
        and one.item.corrected_by is None
        and (reader.survivor(one.patient), one.item.id) not in reviewed
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
    by_when = _by_when(session, reader)
    return [
        Waiting(one.patient, one.item.id, one.done or one.item.at, by_when(one.item.content))
        for one in reader.of_kinds(_ENTRIES, since=since, authors=delegates)
        if isinstance(one.item.content, TreatmentEntry)
        and one.item.corrected_by is None
        and (one.item.id, one.item.leaf.hex()) not in read
        and answers_for(mine, author=one.item.author, done=one.item.content.done, treatment=one.item.content.treatment)
    ]


def _by_when(session: Session, reader: Reader) -> Callable[[TreatmentEntry], More]:
    """What tells of an entry which treatment it is of, and by when the rules in force want it countersigned."""
    try:
        pack = pack_in_force(session, reader)
    except NoRulesInForce:
        return lambda entry: More(entry.treatment)
    names, zone = {one.code: one.names for one in pack.treatments}, session.clock.zone()

    def of(entry: TreatmentEntry) -> More:
        due = countersigning_due(pack.rule_pack, entry)
        last = None if due is None else due.until.astimezone(zone).date()
        source = "" if due is None else str(due.source)
        return More(entry.treatment, names.get(entry.treatment, {}), due=last, source=source)

    return of


def _follow_ups(session: Session, reader: Reader) -> Iterable[Waiting]:
    """Reactions whose next follow-up is today or overdue, by the last follow-up of each, or by its newest version."""
    found = reader.of_kinds(("reaction.reported", "reaction.corrected", "reaction.followed_up"))
    first, followed = originals(one.item for one in found), dict[UUID, date | None]()
    for one in found:
        if isinstance(one.item.content, ReactionFollowedUp):
            followed[first.get(one.item.content.reaction, one.item.id)] = one.item.content.follow_up
    due = [
        (one, followed.get(first[one.item.id], one.item.content.follow_up))
        for one in found
        if isinstance(one.item.content, ReactionReported) and one.item.corrected_by is None
    ]
    today = session.clock.today()
    waiting = [Waiting(one.patient, one.item.id, day) for one, day in due if day is not None and day <= today]
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


def _opened_restricted(_session: Session, reader: Reader) -> Iterable[Waiting]:
    """Restricted journals that somebody opened all the same, until a review of the access log has judged it."""
    judged = {one.position for review in reader.log_reviews() for one in review.content.judged}
    opened = reader.access_events(AccessFilter(kinds=(OPENED_ALL_THE_SAME,), limit=MOST_LINES))
    return [
        Waiting(one.patient, None, one.at, More(who=one.person_name, ground=one.ground, reason=one.reason))
        for one in reversed(opened)
        if one.patient is not None and one.position not in judged
    ]


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
