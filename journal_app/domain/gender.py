"""Administrative gender; kept apart so that identifiers may suggest one without knowing patients."""

from __future__ import annotations

from enum import StrEnum


class Gender(StrEnum):
    """Administrative gender (FHIR AdministrativeGender)."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"
