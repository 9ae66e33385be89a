"""Counts what the clinic did, without identities, and hands the counts out; each look leaves a trace that names nobody.

What stands in a restricted journal is not counted. Rows that stand in the sealed part of the journal are counted only
where the clinical key is, in a practitioner's hands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, time
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing
from journal_app.domain.people import Permission, permissions
from journal_app.domain.printing import PrintLanguage, Printout
from journal_app.domain.reactions import Outcome, ReactionFollowedUp, ReactionReported, Seriousness
from journal_app.domain.records import NewRecord
from journal_app.domain.reports import (
    DIVISIONS,
    Counted,
    Divided,
    Measure,
    Question,
    Report,
    ReportSheet,
    first_day,
    needs_clinical_key,
    report,
)
from journal_app.domain.treatments import TreatmentEntry
from journal_app.domain.worklists import KindItem
from journal_app.services.ports import Reader
from journal_app.services.printing import words_for_codes
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import Session

_KINDS: Mapping[Measure, tuple[str, ...]] = MappingProxyType(
    {
        Measure.TREATMENTS: ("treatment.signed", "treatment.corrected"),
        Measure.REACTIONS: ("reaction.reported", "reaction.corrected"),
        Measure.FOLLOW_UPS: ("reaction.followed_up",),
        Measure.CONSENTS: ("consent.signed", "consent.declined", "consent.withdrawn"),
    }
)
_FIRST_VERSION_COUNTS = frozenset((Measure.REACTIONS,))
"""Acts without a time in the header: of a corrected one, the day on which it was first written counts."""


def divisions(session: Session, measure: Measure) -> tuple[Divided, ...]:
    """How the one signed in may have a measure divided."""
    can = session.vault.can_read_clinical()
    return tuple(one for one in DIVISIONS[measure] if can or not needs_clinical_key(one))


def find(session: Session, question: Question) -> Report:
    """The counts, small ones hidden; ``access.searched`` of nobody is durable before they are given.

    Raises:
        UserFacing: no permission, or rows that only a practitioner can have counted.
        RecordAltered: one of the records counted is not the one that was signed.
    """
    return _traced(session, question, "access.searched")


def hand_out(session: Session, question: Question, language: PrintLanguage) -> bytes:
    """The same counts as a table for a spreadsheet; ``access.exported`` of nobody is durable before it is made.

    Raises:
        UserFacing, RecordAltered: as in :func:`find`.
    """
    found = _traced(session, question, "access.exported")
    printout = Printout(language, session.now(), session.vault.person.name, Purpose.QUALITY.value, session.clock.zone())
    return session.documents.report_csv(
        ReportSheet(session.vault.clinic(), found, printout, row_names(session, language.value))
    )


def row_names(session: Session, language: str) -> Mapping[str, str]:
    """What the rows' codes are called, where they are treatments or people.

    Raises:
        UserFacing: no permission.
    """
    session.require(Permission.READ_REPORTS)
    people = {str(person.id): person.name for person in session.vault.people()}
    return {**words_for_codes(session, language), **people}


def _traced(session: Session, question: Question, kind: str) -> Report:
    session.require(Permission.READ_REPORTS)
    if question.divided not in divisions(session, question.measure):
        raise UserFacing("reports.sealed", "Only a practitioner can have this counted: it is sealed.")
    today = session.clock.today()
    with session.vault.act(session.now()) as act:
        found = report(question, _acts(session, act, question), _rows(session, act, question.divided), today=today)
        act.append(NewRecord(kind, purpose=Purpose.QUALITY.value))
    return found


def _acts(session: Session, reader: Reader, question: Question) -> Iterable[Counted]:
    zone = session.clock.zone()
    begins = datetime.combine(first_day(question, session.clock.today()), time.min, zone).astimezone(UTC)
    row_of, by_person = _ROWS[question.divided], question.divided is Divided.PRACTITIONER
    found = reader.of_kinds(_KINDS[question.measure], since=begins)
    written = {one.item.id: one for one in found}
    # A restricted journal is kept and no more (GDPR Art. 18(2)), whoever counts: then all divide the same acts.
    restricted = {one.patient for one in found if reader.is_restricted(one.patient)}
    for one in found:
        if one.item.corrected_by is None and one.patient not in restricted:
            first = _first_version(one, written)
            if first is None and question.measure in _FIRST_VERSION_COUNTS:
                continue
            day = (one.done or (first or one).item.at).astimezone(zone).date()
            # A treatment is the first signer's, whoever corrected it.
            yield Counted(day, reader.survivor(one.patient), row_of((first or one) if by_person else one))


def _first_version(one: KindItem, written: Mapping[UUID, KindItem]) -> KindItem | None:
    """The version that was written first; None where it was written before the time that is counted."""
    while one.item.kind.endswith(".corrected"):
        before = next((written[about] for about in one.about if about in written), None)
        if before is None:
            return None
        one = before
    return one


def _rows(session: Session, reader: Reader, divided: Divided) -> tuple[str, ...]:
    """Every code that a row may have."""
    match divided:
        case Divided.TREATMENT:
            return tuple(one.code for one in pack_in_force(session).treatments)
        case Divided.PRACTITIONER:
            return tuple(
                str(person.id) for person in reader.people() if Permission.SIGN_TREATMENT in permissions(person.roles)
            )
        case Divided.SERIOUSNESS:
            return tuple(Seriousness)
        case Divided.OUTCOME:
            return tuple(Outcome)
        case Divided.DECISION:
            return _KINDS[Measure.CONSENTS]
        case _:
            return ()


def _treatment(one: KindItem) -> str:
    content = one.item.content
    return content.treatment if isinstance(content, TreatmentEntry | ReactionReported) else ""


def _seriousness(one: KindItem) -> str:
    content = one.item.content
    return content.seriousness.value if isinstance(content, ReactionReported) else ""


def _outcome(one: KindItem) -> str:
    content = one.item.content
    return content.outcome.value if isinstance(content, ReactionFollowedUp) else ""


_ROWS: Mapping[Divided, Callable[[KindItem], str]] = MappingProxyType(
    {
        Divided.NOT: lambda _one: "",
        Divided.TREATMENT: _treatment,
        Divided.PRACTITIONER: lambda one: str(one.item.author),
        Divided.SERIOUSNESS: _seriousness,
        Divided.OUTCOME: _outcome,
        Divided.DECISION: lambda one: one.item.kind,
    }
)
"""The row that an act belongs to; no code where its content cannot be read."""
