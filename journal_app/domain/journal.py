"""One patient's journal as an immutable snapshot, newest first; it must not fetch anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.blackening import CaseRedacted
from journal_app.domain.bundles import CaseExported
from journal_app.domain.circumstances import IdentityChecked, PhotoLeftOut, PrescriberConsulted, TreatmentReported
from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentDeclined,
    ConsentSigned,
    ConsentWithdrawn,
    FollowedUp,
    InformationGiven,
)
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.disclosures import DataObtained, DisclosureMade
from journal_app.domain.emergencies import EmergencyReviewed, EmergencyTreated
from journal_app.domain.health import (
    AlertSummary,
    AllergyState,
    AllergySummary,
    HealthConfirmed,
    HealthSetAside,
    HealthSubmitted,
    in_order,
)
from journal_app.domain.left_drafts import DraftTakenOver
from journal_app.domain.paper_contents import FormPrinted, PaperFiled, PaperSetAside
from journal_app.domain.patients import Patient, PatientChanged, PatientRegistered
from journal_app.domain.photos import (
    Photo,
    PhotoDescribed,
    PhotoHandedOut,
    PhotoMarked,
    PhotoSetAside,
    PhotoSourcesDeleted,
    PhotoTaken,
    Told,
    photos_in,
)
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.privacy import MarketingChosen, MarketingSuppressed, NoticeGiven
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.recalls import RecallCalled
from journal_app.domain.received import DocumentReceived
from journal_app.domain.treatments import Note, TreatmentEntry

JournalContent = (
    PatientRegistered
    | PatientChanged
    | PatientsMerged
    | IdentityChecked
    | NoticeGiven
    | MarketingChosen
    | MarketingSuppressed
    | TreatmentReported
    | PrescriberConsulted
    | PhotoLeftOut
    | RecallCalled
    | HealthSubmitted
    | HealthSetAside
    | HealthConfirmed
    | InformationGiven
    | ConsentSigned
    | ConsentConfirmed
    | ConsentDeclined
    | ConsentWithdrawn
    | FollowedUp
    | FormPrinted
    | PaperFiled
    | PaperSetAside
    | TreatmentEntry
    | AftercarePrinted
    | Note
    | EmergencyTreated
    | EmergencyReviewed
    | ReactionReported
    | ReactionFollowedUp
    | PrescriptionRecorded
    | CoursePlanned
    | CourseEnded
    | EntryCountersigned
    | DraftTakenOver
    | DocumentReceived
    | PhotoTaken
    | PhotoDescribed
    | PhotoSetAside
    | PhotoMarked
    | PhotoHandedOut
    | PhotoSourcesDeleted
    | CaseRedacted
    | CaseExported
    | DisclosureMade
    | DataObtained
    | None
)


PHOTO_CONTENTS = (PhotoTaken, PhotoDescribed, PhotoSetAside, PhotoMarked, PhotoHandedOut)
NO_ALERTS = AlertSummary()
"""Nothing was asked, so nothing is known."""


@dataclass(frozen=True, slots=True)
class JournalItem:
    """One record of the journal: who wrote it, when, its place in the ledger, and its content (None: sealed to others).

    ``kind`` is the record's kind (``treatment.signed`` …), ``leaf`` the 32-byte ledger leaf. ``counts`` is False where
    the author's role did not allow such a record: it then has no content and says nothing of the patient. ``has_gate``:
    whether the header carries facts for the consent gate, without which a consent waits for a confirmation.
    ``is_damaged`` where there is a content that its keys do not open, or that is not what was signed.
    """

    id: UUID
    kind: str
    at: datetime
    author: UUID
    author_name: str
    position: int
    leaf: bytes
    content: JournalContent
    corrected_by: UUID | None = None
    counts: bool = True
    has_gate: bool = True
    is_damaged: bool = False


@dataclass(frozen=True, slots=True)
class PatientRecord:
    """What ``gate.open_record`` hands out after the trace is written: one patient's journal at one moment.

    ``submissions`` are the health answers that nobody has confirmed yet, newest first.
    """

    patient: Patient
    items: tuple[JournalItem, ...]
    allergies: AllergySummary
    opened_at: datetime
    trace: UUID
    alerts: AlertSummary = NO_ALERTS
    submissions: tuple[JournalItem, ...] = ()


def photos_of(items: Iterable[JournalItem]) -> tuple[Photo, ...]:
    """The photos of a journal as they stand now, newest first, whatever the order of ``items``."""
    in_ledger = sorted(items, key=lambda item: item.position)
    return photos_in(Told(item.id, item.content) for item in in_ledger if isinstance(item.content, PHOTO_CONTENTS))


def allergy_summary(items: Iterable[JournalItem]) -> AllergySummary:
    """What the allergy strip says: the newest confirmation that can be read, whatever the order of ``items``."""
    newest = newest_confirmation(items)
    if newest is None:
        return AllergySummary(AllergyState.NOT_RECORDED)
    if not isinstance(newest.content, HealthConfirmed):
        return AllergySummary(AllergyState.UNAVAILABLE)
    if newest.content.allergies:
        state = AllergyState.KNOWN
    else:
        state = AllergyState.NONE_KNOWN if newest.content.none_known else AllergyState.NOT_RECORDED
    return AllergySummary(state, newest.content.allergies, newest.at, newest.author_name)


@dataclass(frozen=True, slots=True)
class ConsentValidity:
    """From when until when a consent counts; ``until`` is the first moment without it, None where there is no end."""

    begins: datetime
    until: datetime | None


def confirmations(items: Iterable[JournalItem]) -> Mapping[UUID, ConsentConfirmed]:
    """The practitioners' confirmations among ``items``, by the consent that they let count."""
    return {item.content.consent: item.content for item in items if isinstance(item.content, ConsentConfirmed)}


def consent_validity(item: JournalItem, confirmed: Mapping[UUID, ConsentConfirmed]) -> ConsentValidity | None:
    """From when until when a signed consent counts, or None while it waits for a practitioner (or is no consent)."""
    signed: JournalContent | ConsentConfirmed = item.content
    if not isinstance(signed, ConsentSigned):
        return None
    says: ConsentSigned | ConsentConfirmed = signed
    if not item.has_gate:
        confirmation = confirmed.get(item.id)
        if confirmation is None:
            return None
        says = signed if confirmation.valid_from is None else confirmation
    return ConsentValidity(says.valid_from or signed.signed_at, says.valid_until)


def newest_confirmation(items: Iterable[JournalItem]) -> JournalItem | None:
    """The newest confirmation of a patient's health that counts, read or not, whatever the order of ``items``."""
    confirmed = (item for item in items if item.kind == "health.confirmed" and item.counts)
    return max(confirmed, key=lambda item: item.position, default=None)


def pending_submissions(items: Iterable[JournalItem]) -> tuple[JournalItem, ...]:
    """The submitted health answers that nobody confirmed or set aside, newest first; unreadable ones wait, too."""
    known = tuple(items)
    contents = [item.content for item in known if item.counts]
    done = {one for content in contents if isinstance(content, HealthConfirmed) for one in content.submissions}
    done |= {content.submission for content in contents if isinstance(content, HealthSetAside)}
    waiting = (item for item in known if item.kind == "health.submitted" and item.counts and item.id not in done)
    return tuple(sorted(waiting, key=lambda item: item.position, reverse=True))


def alert_summary(items: Iterable[JournalItem]) -> AlertSummary:
    """The alerts of the newest confirmation, and those that unconfirmed answers raise besides.

    Where the newest confirmation cannot be read, nothing counts as asked, so rules do not take silence for a "no".
    """
    known = tuple(items)
    waiting = (item.content for item in pending_submissions(known))
    raised = frozenset(alert for content in waiting if isinstance(content, HealthSubmitted) for alert in content.alerts)
    newest = newest_confirmation(known)
    if newest is None or not isinstance(newest.content, HealthConfirmed):
        return AlertSummary(unconfirmed=in_order(raised))
    confirmed = newest.content
    return AlertSummary(
        confirmed=in_order(confirmed.alerts),
        unconfirmed=in_order(raised - frozenset(confirmed.alerts)),
        asked=frozenset(confirmed.asked),
        recorded_at=newest.at,
        recorded_by=newest.author_name,
    )
