"""What rules must know besides consent: identity seen, treatments elsewhere, a prescriber's consultation; pure data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class IdentityMethod(StrEnum):
    """What showed who the patient is; a document's number is never kept."""

    PASSPORT = "passport"
    DRIVING_LICENCE = "driving_licence"
    IDENTITY_CARD = "identity_card"
    RESIDENCE_PERMIT = "residence_permit"
    ELECTRONIC_ID = "electronic_id"


@dataclass(frozen=True, slots=True)
class IdentityChecked:
    """Content of ``patient.identity_checked``: somebody looked, by which document, and found this birth date on it."""

    how: IdentityMethod
    born: date
    checked_by: UUID
    checked_by_name: str
    remark: str = ""


class Evidence(StrEnum):
    """What a treatment elsewhere is known from."""

    PATIENT = "patient"
    LETTER = "letter"
    JOURNAL = "journal"
    PHOTO = "photo"
    EXAMINATION = "examination"


@dataclass(frozen=True, slots=True)
class TreatmentReported:
    """Content of ``treatment.reported``: one that was not written here, as far as it is known.

    ``treatment`` is a code, ``done`` the day, ``place`` where in the words of whoever told it.
    """

    treatment: str
    done: date
    place: str
    evidence: Evidence
    recorded_by: UUID
    recorded_by_name: str
    remark: str = ""


class ConsultationMode(StrEnum):
    """How a prescriber saw the patient."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class PrescriberConsulted:
    """Content of ``prescriber.consulted``: who may prescribe saw the patient for this treatment, how and when."""

    treatment: str
    consulted_at: datetime
    mode: ConsultationMode
    prescriber_name: str
    prescriber_registration: str
    remark: str = ""


class PhotoLeft(StrEnum):
    """Which photo of a treatment there is none of."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class PhotoLeftOut:
    """Content of ``photo.left_out``: why there is no photo before a treatment, or that the patient declines one after.

    ``treatment`` is a code, ``reason`` the clinic's own words before, and what the patient said after, perhaps nothing.
    """

    treatment: str
    which: PhotoLeft
    reason: str
    recorded_by: UUID
    recorded_by_name: str


@dataclass(frozen=True, slots=True)
class DelegationGiven:
    """Content of ``delegation.given``, signed by the responsible person's own key.

    ``treatments`` are codes, ``place`` is empty where it holds everywhere in the clinic, ``valid_until`` is the first
    moment without it. Source, not verified: autorisationsloven § 18 (reserved activities left to assistants).
    """

    responsible: UUID
    responsible_name: str
    delegate: UUID
    delegate_name: str
    treatments: tuple[str, ...]
    place: str
    valid_from: datetime
    valid_until: datetime | None
    instruction: str


@dataclass(frozen=True, slots=True)
class DelegationEnded:
    """Content of ``delegation.ended``: from its record's time on the delegation does not count."""

    delegation: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Delegated:
    """One delegation as it stands: its record's id, what was given and when, and whether it was ended before its time.

    ``ended_why`` is the reason given for that, empty where it ended because somebody no longer treats here.
    """

    id: UUID
    given: DelegationGiven
    signed_at: datetime
    ended_at: datetime | None = None
    ended_why: str = ""

    @property
    def until(self) -> datetime | None:
        """The first moment without it, or None."""
        ends = [end for end in (self.given.valid_until, self.ended_at) if end is not None]
        return min(ends, default=None)

    @property
    def ended_early(self) -> bool:
        """Whether it was ended before its last day."""
        return self.ended_at is not None and self.ended_at == self.until


@dataclass(frozen=True, slots=True)
class Cleared:
    """What somebody is cleared to do: a treatment's code, a place (empty: everywhere), the first day without it."""

    treatment: str
    place: str
    until: date | None


@dataclass(frozen=True, slots=True)
class CompetenceStated:
    """Content of ``user.competence_stated``: all that this person is cleared to do here; it replaces earlier ones."""

    user: UUID
    cleared: tuple[Cleared, ...]
    grounds: str


@dataclass(frozen=True, slots=True)
class Competent:
    """One statement of what somebody is cleared to do: what it says, who stated it and when."""

    stated: CompetenceStated
    at: datetime
    by: UUID
