"""The one door to patient data: the trace is written first, then one immutable snapshot is handed out, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.access import Purpose, require_reason
from journal_app.domain.clinic import AccessDetail
from journal_app.domain.consents import ConsentStub
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem, PatientRecord, alert_summary, allergy_summary, pending_submissions
from journal_app.domain.names import Lines, clean_text
from journal_app.domain.patients import Patient, PatientStub
from journal_app.domain.people import Permission, permissions
from journal_app.domain.privacy import (
    KnownBy,
    MarketingChannel,
    MarketingPurpose,
    NoticeGiven,
    allowed_marketing,
    newest_notice,
    standing_suppression,
)
from journal_app.domain.records import NewRecord
from journal_app.domain.restrictions import OPENED_ALL_THE_SAME, PURPOSES, OpenedAllTheSame, Opening, Restriction
from journal_app.services.ports import Act
from journal_app.services.session import Session

LONGEST_REASON = 1000
SHORTEST_OPENING = 10
"""Letters and digits that a reason for opening a restricted journal has at least."""
NO_WHY = "Write why you open it all the same. The owner and the patient read it."
"""What is said of a shorter one, under the key ``restriction.no_why``."""


class NoSuchPatient(UserFacing):
    """Nobody is registered under this id."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("patient.unknown", "This patient is not registered here. Search again.")


@dataclass(frozen=True, slots=True)
class RegistryRecord:
    """What reception may see of one patient: the newest details and every earlier version, oldest first.

    ``consents`` say that something was signed and when, newest first, never to what. ``allowed`` is what marketing the
    patient allows (nothing while the journal is restricted), ``notice`` the last privacy notice; both of every
    registration that is shown as this one.
    ``answers_at`` is when health answers were last handed in, never which. ``restricted``: the journal is locked.
    ``suppressed``: by what an objection from before an erasure was known again; empty once they allow something.
    """

    patient: Patient
    history: tuple[JournalItem, ...]
    duplicates: tuple[UUID, ...]
    trace: UUID
    consents: tuple[ConsentStub, ...] = ()
    allowed: frozenset[tuple[MarketingPurpose, MarketingChannel]] = frozenset()
    notice: NoticeGiven | None = None
    answers_at: datetime | None = None
    restricted: bool = False
    suppressed: tuple[KnownBy, ...] = ()


@contextmanager
def open_record(session: Session, patient: UUID, purpose: Purpose, *, reason: str = "") -> Iterator[PatientRecord]:
    """One patient's whole journal; ``access.record_opened`` is durable before the block begins.

    A merged duplicate opens as the patient it was merged into.

    Raises:
        UserFacing: no permission, no such patient, or a purpose that needs a reason came without one.
        Environmental: the trace could not be written; no data comes back.
    """
    yield take_record(session, patient, purpose, reason=reason)


def take_record(session: Session, patient: UUID, purpose: Purpose, *, reason: str = "") -> PatientRecord:
    """The same door as :func:`open_record`, for callers that keep the snapshot for as long as a screen shows it.

    Raises:
        JournalRestricted: it is restricted and not open to this person; nothing comes back, so there is no trace.
    """
    session.require(Permission.READ_CLINICAL)
    require_reason(purpose, reason)
    with session.vault.act(session.now()) as act:
        shown = act.survivor(patient)
        trace = _trace(act, shown, purpose, reason=reason)
        return _record(session, act, shown, trace)


def says_why(reason: str) -> bool:
    """Whether a reason has letters and digits enough to tell anybody anything."""
    return sum(sign.isalnum() for sign in reason) >= SHORTEST_OPENING


def open_all_the_same(session: Session, patient: UUID, opening: Opening) -> PatientRecord:
    """Open a restricted journal to somebody whom it does not name: ``access.emergency_opened`` says on what ground.

    It stays open to them until they sign out or the screen is locked; each further look leaves its own trace.

    Raises:
        UserFacing: no permission, no such patient, no reason, or the journal is not closed to them.
    """
    session.require(Permission.READ_CLINICAL)
    why = words_of(opening.reason)
    if not says_why(why):
        raise UserFacing("restriction.no_why", NO_WHY)
    with session.vault.act(session.now()) as act:
        shown = act.survivor(patient)
        if not act.is_withheld(shown):
            raise UserFacing("restriction.not_closed", "This journal is open to you. Open it as usual.")
        content = OpenedAllTheSame(opening.ground, why, act.merged_with(shown))
        purpose = PURPOSES[opening.ground].value
        (written,) = act.append(NewRecord(OPENED_ALL_THE_SAME, content, patient=shown, purpose=purpose))
        return _record(session, act, shown, written.id)


@dataclass(frozen=True, slots=True)
class ClosedJournal:
    """What somebody is told to whom a restricted journal is closed: whose, since when, and to whom it is open.

    ``standing`` are the restrictions, with ground and reason, for those who answer requests; for others empty.
    """

    stub: PatientStub
    since: datetime
    set_by: str
    readers: tuple[str, ...]
    standing: tuple[Restriction, ...] = ()
    may_lift: bool = False


def look_at_closed(session: Session, patient: UUID) -> ClosedJournal:
    """Who a restricted journal is of, for somebody to whom it is closed; traced as a search that showed them.

    Raises:
        UserFacing: no permission, no such patient, or it is not closed to them.
    """
    session.require(Permission.SEARCH_PATIENTS)
    with session.vault.act(session.now()) as act:
        shown = act.survivor(patient)
        stub = act.stub(shown)
        standing = [one for one in act.restrictions() if one.lifted is None and shown in one.on]
        if stub is None or not standing or not act.is_withheld(shown):
            raise NoSuchPatient
        act.append(NewRecord("access.searched", AccessDetail(shown=(shown,)), purpose=Purpose.SEARCH.value))
        named = frozenset.intersection(*(one.readers for one in standing))
        people = act.people()
        names = tuple(one.name for one in people if one.active and one.id in named)
        set_by = next((one.name for one in people if one.id == standing[0].author), "")
    allowed = permissions(session.vault.person.roles)
    return ClosedJournal(
        stub,
        standing[0].at,
        set_by,
        names,
        standing=tuple(standing) if Permission.ANSWER_REQUEST in allowed else (),
        may_lift=Permission.CARRY_OUT_ERASURE in allowed,
    )


def _record(session: Session, act: Act, shown: UUID, trace: UUID) -> PatientRecord:
    known = _known(act, shown)
    items = act.journal(shown)
    return PatientRecord(
        patient=known,
        items=tuple(reversed(items)),
        allergies=allergy_summary(items),
        opened_at=session.now(),
        trace=trace,
        alerts=alert_summary(items),
        submissions=pending_submissions(items),
    )


def take_registry(
    session: Session, patient: UUID, purpose: Purpose = Purpose.REGISTRATION, *, reason: str = ""
) -> RegistryRecord:
    """A patient's identity and contact details with their history, traced like any other look.

    Raises:
        UserFacing: no permission or no such patient.
    """
    session.require(Permission.READ_REGISTRY)
    require_reason(purpose, reason)
    with session.vault.act(session.now()) as act:
        shown = act.survivor(patient)
        trace = _trace(act, shown, purpose, reason=reason)
        known = _known(act, shown)
        merged = act.merged_with(shown)
        history = act.registry_history(shown)
        said = (*history, *(item for one in merged for item in act.registry_history(one)))
        suppression = standing_suppression(said)
        return RegistryRecord(
            known,
            history,
            merged,
            trace,
            consents=act.consent_stubs(shown),
            allowed=frozenset() if act.is_restricted(shown) else allowed_marketing(said),
            notice=newest_notice(said),
            answers_at=act.answers_handed_in(shown),
            restricted=act.is_restricted(shown),
            suppressed=() if suppression is None else suppression.by,
        )


def open_file(session: Session, record: PatientRecord, item: UUID, file: UUID) -> bytes:
    """The original of a photo or document of a record that is open, as it was taken in.

    Raises:
        UserFacing: no permission, or the record has no such item.
        Environmental: the file is missing or damaged, or the item vouches for no such file.
    """
    session.require(Permission.READ_CLINICAL)
    if not any(one.id == item for one in record.items):
        raise UserFacing("file.unknown", "This file is not in the patient's journal. Open the record again.")
    return session.vault.file(item, file)


def words_of(reason: str) -> str:
    """A typed reason as it is kept.

    Raises:
        UserFacing: it is too long, or holds characters that nobody can see.
    """
    return clean_text(reason, max_length=LONGEST_REASON, lines=Lines.MANY)


def detail_of(act: Act, patient: UUID, *, reason: str) -> AccessDetail | None:
    """What a trace says beside the patient: the reason, and every merged registration that is looked at with them.

    A later undoing of the merge then does not hide the look from the report of either.
    """
    merged = act.merged_with(patient)
    return AccessDetail(reason=reason, shown=merged) if reason or merged else None


def _trace(act: Act, patient: UUID, purpose: Purpose, *, reason: str) -> UUID:
    detail = detail_of(act, patient, reason=words_of(reason))
    (written,) = act.append(NewRecord("access.record_opened", detail, patient=patient, purpose=purpose.value))
    return written.id


def _known(act: Act, patient: UUID) -> Patient:
    known = act.patient(patient)
    if known is None:
        raise NoSuchPatient
    return known
