"""What the patient's health answers mean for the journal's strip; it must not diagnose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AllergyState(StrEnum):
    """The four states of NHS CUI's allergy heading."""

    KNOWN = "known"
    NONE_KNOWN = "none_known"
    NOT_RECORDED = "not_recorded"
    UNAVAILABLE = "unavailable"


class Alert(StrEnum):
    """What in a patient's health a practitioner must see before treating; the closed list that treatments refer to."""

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
class HealthConfirmed:
    """Content of ``health.confirmed`` in its first form: allergies, or that none are known."""

    allergies: tuple[Allergy, ...]
    none_known: bool


@dataclass(frozen=True, slots=True)
class AllergySummary:
    """What the allergy strip shows, with who recorded it and when."""

    state: AllergyState
    allergies: tuple[Allergy, ...] = ()
    recorded_at: datetime | None = None
    recorded_by: str = ""
