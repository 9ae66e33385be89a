"""What patients answer about their health and what practitioners confirm of it; it must not diagnose or ask."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from journal_app.domain.consents import DrawnSignature


class AllergyState(StrEnum):
    """The four states of NHS CUI's allergy heading."""

    KNOWN = "known"
    NONE_KNOWN = "none_known"
    NOT_RECORDED = "not_recorded"
    UNAVAILABLE = "unavailable"


class Alert(StrEnum):
    """What a practitioner must have in mind before treating, and what rules may ask for."""

    ALLERGY = "allergy"
    ANAPHYLAXIS_HISTORY = "anaphylaxis_history"
    LOCAL_ANAESTHETIC_ALLERGY = "local_anaesthetic_allergy"
    HYALURONIDASE_ALLERGY = "hyaluronidase_allergy"
    PREGNANCY = "pregnancy"
    BREASTFEEDING = "breastfeeding"
    ANTICOAGULANTS = "anticoagulants"
    BLEEDING_DISORDER = "bleeding_disorder"
    NEUROMUSCULAR_DISEASE = "neuromuscular_disease"
    ISOTRETINOIN = "isotretinoin"
    ACTIVE_SKIN_INFECTION = "active_skin_infection"
    HERPES_SIMPLEX = "herpes_simplex"
    KELOID_TENDENCY = "keloid_tendency"
    PREVIOUS_FILLER = "previous_filler"
    PERMANENT_IMPLANT = "permanent_implant"
    AUTOIMMUNE_DISEASE = "autoimmune_disease"
    IMMUNOSUPPRESSION = "immunosuppression"
    DIABETES = "diabetes"
    EPILEPSY = "epilepsy"
    PHOTOSENSITIVITY = "photosensitivity"
    PHOTOSENSITISING_MEDICINE = "photosensitising_medicine"
    RECENT_SUN = "recent_sun"
    PACEMAKER = "pacemaker"
    COLD_INTOLERANCE = "cold_intolerance"
    CANCER_TREATMENT = "cancer_treatment"
    PREVIOUS_COMPLICATION = "previous_complication"
    BODY_DYSMORPHIA_CONCERN = "body_dysmorphia_concern"
    BLOOD_BORNE_INFECTION = "blood_borne_infection"
    RECENT_SURGERY = "recent_surgery"
    RECENT_VACCINATION = "recent_vaccination"
    DENTAL_WORK = "dental_work"


@dataclass(frozen=True, slots=True)
class Allergy:
    """A substance and the reaction to it, in the patient's or practitioner's words."""

    substance: str
    reaction: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question; ``row`` counts from 0 within a repeating group, and is 0 elsewhere.

    Values are text: ``true`` or ``false``, a whole number, a date as ``2026-11-28``, an option's code, or what was
    written.
    """

    link_id: str
    values: tuple[str, ...]
    row: int = 0


@dataclass(frozen=True, slots=True)
class FormReference:
    """Which exact questionnaire was answered: its canonical URL, version, language, and the hex SHA-256 of its file."""

    url: str
    version: str
    language: str
    sha256: str

    @property
    def canonical(self) -> str:
        """FHIR's ``url|version``."""
        return f"{self.url}|{self.version}"


@dataclass(frozen=True, slots=True)
class AnsweredForm:
    """The answers to one questionnaire, in its order; ``unchanged`` are the sections said to be as last time."""

    form: FormReference
    answers: tuple[Answer, ...]
    unchanged: tuple[str, ...] = ()


class Respondent(StrEnum):
    """Who gave the answers: the patient, a guardian, or staff who asked and wrote."""

    PATIENT = "patient"
    GUARDIAN = "guardian"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class HealthSubmitted:
    """Content of ``health.submitted``: a patient's answers, before any practitioner has confirmed them.

    ``alerts`` are those that the answers raise. ``prefilled`` says whether the forms began with the last confirmed
    answers. Times are aware UTC: when the forms were shown, and when they were handed back. ``paper`` is the
    ``paper.filed`` record from whose pages staff typed the answers in.
    """

    forms: tuple[AnsweredForm, ...]
    alerts: tuple[Alert, ...]
    respondent: Respondent
    respondent_name: str
    signature: DrawnSignature | None
    shown_at: datetime
    answered_at: datetime
    handed_over_by: UUID
    handed_over_by_name: str
    prefilled: bool = False
    paper: UUID | None = None


@dataclass(frozen=True, slots=True)
class HealthConfirmed:
    """Content of ``health.confirmed``: everything that is held to be so of a patient's health from now on.

    ``forms`` are the newest confirmed answers to each questionnaire, ``alerts`` what a practitioner lets stand of what
    they raise, ``asked`` every alert that some question was about, ``submissions`` the records that were confirmed.
    """

    allergies: tuple[Allergy, ...]
    none_known: bool
    alerts: tuple[Alert, ...] = ()
    asked: tuple[Alert, ...] = ()
    forms: tuple[AnsweredForm, ...] = ()
    submissions: tuple[UUID, ...] = ()
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class HealthSetAside:
    """Content of ``health.set_aside``: submitted answers that count for nothing, and why; another's, for instance."""

    submission: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class QuestionnairePublished:
    """Content of ``questionnaire.published``: a questionnaire as patients were asked it, once per version and language.

    ``source`` is its FHIR JSON, to the byte; ``form.sha256`` is that of its UTF-8 bytes.
    """

    form: FormReference
    source: str

    @property
    def is_true(self) -> bool:
        """Whether its text is the one that ``form`` names."""
        return self.form.sha256 == hashlib.sha256(self.source.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class AllergySummary:
    """What the allergy strip shows, with who recorded it and when."""

    state: AllergyState
    allergies: tuple[Allergy, ...] = ()
    recorded_at: datetime | None = None
    recorded_by: str = ""


@dataclass(frozen=True, slots=True)
class AlertSummary:
    """Which alerts stand, which are raised by answers that nobody has confirmed, and what was asked about at all."""

    confirmed: tuple[Alert, ...] = ()
    unconfirmed: tuple[Alert, ...] = ()
    asked: frozenset[Alert] = frozenset()
    recorded_at: datetime | None = None
    recorded_by: str = ""

    @property
    def raised(self) -> tuple[Alert, ...]:
        """Every alert, confirmed or not, in the order of :class:`Alert`."""
        return in_order((*self.confirmed, *self.unconfirmed))

    @property
    def known(self) -> tuple[Alert, ...] | None:
        """Every alert that is raised, or None while a practitioner has not confirmed an answer about each of them.

        What is only submitted counts as raised, but not as asked: silence of an unread form is no "no".
        """
        return self.raised if self.asked == frozenset(Alert) else None


def in_order(alerts: tuple[Alert, ...] | frozenset[Alert]) -> tuple[Alert, ...]:
    """Alerts once each, in the order of :class:`Alert`."""
    return tuple(alert for alert in Alert if alert in alerts)
