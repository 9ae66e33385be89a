"""What a rule may know of a case: plain facts gathered beforehand; it must not judge them.

An absent time means that it has not happened, an absent boolean is false, any other absent fact is unknown.
All times are aware.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from journal_app.domain.health import Alert


class Jurisdiction(StrEnum):
    """Whose law applies: ISO 3166 codes."""

    DENMARK = "DK"
    ENGLAND = "GB-ENG"
    SCOTLAND = "GB-SCT"
    WALES = "GB-WLS"
    NORTHERN_IRELAND = "GB-NIR"
    SWEDEN = "SE"


class ProfessionalRole(StrEnum):
    """The professions rules speak of; what a person may do in the program is ``people.Role``."""

    DOCTOR = "doctor"
    DENTIST = "dentist"
    NURSE = "nurse"
    MIDWIFE = "midwife"
    PHARMACIST = "pharmacist"
    DENTAL_HYGIENIST = "dental_hygienist"
    PHYSIOTHERAPIST = "physiotherapist"
    THERAPIST = "therapist"


class Stage(StrEnum):
    """What is about to be done, and so which rules speak."""

    BOOKING = "booking"
    CONSENT = "consent"
    TREATMENT = "treatment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Information:
    """What the patient was told of this treatment, and by whom.

    ``given_by_role`` and ``given_by_performer`` are about the conversation, not about who handed out the paper;
    ``interpreter`` is who interpreted it, empty where nobody did.
    """

    written_at: datetime | None = None
    oral_at: datetime | None = None
    refused: bool = False
    given_by_role: ProfessionalRole | None = None
    given_by_performer: bool | None = None
    interpreter: str = ""

    @property
    def complete_at(self) -> datetime | None:
        """When the second of the two was done: the start of every reflection time."""
        if self.written_at is None or self.oral_at is None:
            return None
        return max(self.written_at, self.oral_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One signed consent that covers the treatment. ``until`` and ``withdrawn_at`` are the first moment without it."""

    signed_at: datetime
    valid_from: datetime | None = None
    until: datetime | None = None
    withdrawn_at: datetime | None = None
    language: str | None = None
    treatments: tuple[str, ...] = ()
    id: UUID | None = None

    @property
    def begins(self) -> datetime:
        """From when it holds: never before it was signed."""
        return self.signed_at if self.valid_from is None else max(self.signed_at, self.valid_from)


@dataclass(frozen=True, slots=True)
class EarlierTreatment:
    """A treatment of the same type that was done before; ``here``: by this clinic, as its own journal shows.

    ``evidence`` is what a treatment elsewhere is known from, in the words of whoever recorded it.
    """

    done: datetime
    here: bool = True
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class IdentityCheck:
    """That somebody looked who the patient is and how old: when, by which identification, and who looked."""

    at: datetime
    how: str
    by: str


@dataclass(frozen=True, slots=True)
class Competence:
    """What somebody is registered or cleared to do: which treatments, where (no places: everywhere), until when.

    ``until`` is the first day without it on the clinic's calendar, None where it is for good.
    """

    treatments: tuple[str, ...]
    places: tuple[str, ...]
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Performer:
    """Who treats or answers for it: the profession, and whether a registration in it is recorded.

    ``competences`` is None where the clinic keeps no such list.
    """

    role: ProfessionalRole | None = None
    registered: bool = False
    id: UUID | None = None
    competences: tuple[Competence, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """What a responsible person lets another do: treatments, a place, from when and until when (first moment without).

    ``place`` is None where it holds everywhere in the clinic, ``responsible_role`` where nobody knows it.
    """

    responsible: UUID
    delegate: UUID
    treatments: tuple[str, ...]
    begins: datetime
    until: datetime | None = None
    place: str | None = None
    responsible_role: ProfessionalRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything a rule may ask about one treatment of one patient.

    ``done`` is when the treatment happened or is to happen; None asks about the moment of evaluation. ``before_photos``
    are the times of photos taken before treatment, ``no_before_photo`` is the reason noted where there is none.
    ``responsible`` answers for the treatment where that is not the performer. ``delegations`` is None where the clinic
    records none, ``alerts`` None where nobody asked about health. ``alerts_asked`` are those about which a practitioner
    confirmed an answer, None for all of them.
    """

    jurisdiction: Jurisdiction
    treatment: str
    stage: Stage = Stage.TREATMENT
    done: datetime | None = None
    born: date | None = None
    identity_checked: bool = False
    identity_check: IdentityCheck | None = None
    guardian_consented_at: datetime | None = None
    needs_interpreter: bool = False
    place: str | None = None
    product_is_medicine: bool = False
    areas: tuple[str, ...] = ()
    information: Information = Information()
    consents: tuple[Consent, ...] = ()
    earlier: tuple[EarlierTreatment, ...] = ()
    performer: Performer = Performer()
    responsible: Performer | None = None
    delegations: tuple[Delegation, ...] | None = None
    patient_languages: tuple[str, ...] | None = None
    before_photos: tuple[datetime, ...] = ()
    no_before_photo: str = ""
    after_photos: tuple[datetime, ...] = ()
    after_photo_declined: bool = False
    alerts: tuple[Alert, ...] | None = None
    alerts_asked: frozenset[Alert] | None = None
    health_confirmed_at: datetime | None = None
    prescriber_consulted_at: datetime | None = None
