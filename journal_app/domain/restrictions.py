"""Restricted journals: why one is locked, for whom it still opens, and what may be written meanwhile; it locks nothing.

GDPR Art. 18 (1) says when a person can have it, Art. 18 (2) what may be done all the same, Art. 18 (3) that they are
told before it ends. The Swedish spärr (PDL 4 kap. 4 och 5 §§) and the Danish refusal of look-ups (SUL § 42 a) are the
same lock on another ground. None of the words are about health: everyone with the registry key reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.errors import UserFacing

SET, LIFTED, OPENED_ALL_THE_SAME = "restriction.set", "restriction.lifted", "access.emergency_opened"
KINDS: Final = (SET, LIFTED)


class RestrictionGround(StrEnum):
    """Why a journal is restricted: Art. 18 (1) (a) to (d), or the patient has it blocked for other staff."""

    ACCURACY = "accuracy"
    UNLAWFUL = "unlawful"
    CLAIM = "claim"
    OBJECTION = "objection"
    BLOCKED = "blocked"


class OpeningGround(StrEnum):
    """Why a restricted journal may be opened by somebody who is not named (Art. 18 (2); PDL 4 kap. 5 §)."""

    CONSENT = "consent"
    PROTECTION = "protection"
    CLAIM = "claim"
    PUBLIC_INTEREST = "public_interest"


PURPOSES: Final = MappingProxyType(
    {
        OpeningGround.CONSENT: Purpose.CARE,
        OpeningGround.PROTECTION: Purpose.CARE,
        OpeningGround.CLAIM: Purpose.COMPLAINT,
        OpeningGround.PUBLIC_INTEREST: Purpose.ADMINISTRATION,
    }
)
"""The purpose that the trace of such an opening states."""


@dataclass(frozen=True, slots=True)
class RestrictionSet:
    """Content of ``restriction.set``: the journal of the header's patient is locked but for the ``readers``.

    ``request`` is the ``request.received`` it answers, None where there was none.
    """

    ground: RestrictionGround
    request: UUID | None
    reason: str
    readers: tuple[UUID, ...]
    set_by: UUID
    set_by_name: str


@dataclass(frozen=True, slots=True)
class RestrictionLifted:
    """Content of ``restriction.lifted``: ``told`` is the day on which the person was told, or asked for it."""

    restriction: UUID
    told: date
    reason: str
    lifted_by: UUID
    lifted_by_name: str


@dataclass(frozen=True, slots=True)
class OpenedAllTheSame:
    """Content of ``access.emergency_opened``: why, and every merged registration that was looked at with it."""

    ground: OpeningGround
    reason: str
    shown: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """What somebody who is not named gives as the ground and reason for opening a restricted journal."""

    ground: OpeningGround
    reason: str


@dataclass(frozen=True, slots=True)
class Restriction:
    """A restriction as it stands in the ledger: its record, the patient, since when (aware), by whom, what it says.

    ``on`` are the registrations that it locks: all that were shown as one with the patient when it was set, or at any
    time since. ``content`` is None where it cannot be read: then the journal is open to nobody.
    """

    id: UUID
    patient: UUID
    at: datetime
    author: UUID
    content: RestrictionSet | None
    on: frozenset[UUID]
    lifted: RestrictionLifted | None = None

    @property
    def readers(self) -> frozenset[UUID]:
        """Those to whom it leaves the journal open."""
        return frozenset() if self.content is None else frozenset(self.content.readers)


class RestrictionProblem(StrEnum):
    """Why a restriction cannot be set or lifted so."""

    NO_REASON = "no_reason"
    LIFTED_ALREADY = "lifted_already"
    TOLD_BEFORE = "told_before"


def problem_of_setting(content: RestrictionSet) -> RestrictionProblem | None:
    """Why a journal cannot be restricted so; None where it can."""
    return None if content.reason.strip() else RestrictionProblem.NO_REASON


def problem_of_lifting(restriction: Restriction, content: RestrictionLifted) -> RestrictionProblem | None:
    """Why a restriction cannot end so; None where it can. Nobody was told of its end before it began."""
    if restriction.lifted is not None:
        return RestrictionProblem.LIFTED_ALREADY
    if content.told < restriction.at.date():
        return RestrictionProblem.TOLD_BEFORE
    return None if content.reason.strip() else RestrictionProblem.NO_REASON


WRITABLE: Final = frozenset(
    (
        # the restriction itself, and whose journal it is
        *(SET, LIFTED, "patient.merged", "patient.unmerged"),
        # storage: what reaches the clinic is kept
        *("document.received", "paper.filed", "paper.set_aside", "data.obtained"),
        # the person's own rights, which are why it is restricted
        *("request.received", "request.noted", "request.advanced", "request.closed", "patient.changed"),
        *("patient.identity_checked", "notice.given", "marketing.chosen", "marketing.suppressed"),
        *("consent.declined", "consent.withdrawn"),
        "withdrawal.followed_up",
        # putting right what the person says is wrong; an entry is judged by when it was done
        *("treatment.corrected", "note.corrected", "emergency.corrected", "reaction.corrected"),
        "prescription.corrected",
        # legal claims
        *("case.opened", "case.noted", "case.closed", "case.exported", "case.redacted"),
        # what has happened can always be written, and somebody in danger be helped and warned
        *("treatment.signed", "note.signed", "prescription.recorded", "emergency.treated", "emergency.reviewed"),
        *("reaction.reported", "reaction.followed_up", "recall.called", "disclosure.made"),
    )
)
"""Kinds that may be written in a patient's stream while it is restricted; ``treatment.…`` of what was done before."""


class JournalRestricted(UserFacing):
    """The journal is restricted and not open to whoever asks."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "journal.restricted",
            "This journal is restricted and not open to you. Open the patient to see since when, and what you may do.",
        )


class MergingRestricted(UserFacing):
    """Somebody would merge or part registrations although a journal of theirs is closed to them."""

    def __init__(self) -> None:
        """Say whom to ask."""
        super().__init__(
            "merge.restricted",
            "One of these two has a restricted journal that is not open to you, so you can neither merge nor part "
            "them. Ask somebody to whom it is open, or the owner.",
        )


class WritingRestricted(UserFacing):
    """Nothing of this kind may be written while the journal is restricted."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "journal.writing_restricted",
            "This journal is restricted, so nothing of this kind can be written in it. If the patient wants it used "
            "again, the owner lifts the restriction first.",
        )
