"""Patients as the clinic's registry knows them, and when two of them may be one; it holds nothing clinical."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from journal_app.domain.codec import FLAT
from journal_app.domain.identifiers import Identifier
from journal_app.domain.names import PersonName


class Gender(StrEnum):
    """Administrative gender (FHIR AdministrativeGender)."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Where a piece of registry information came from."""

    PATIENT = "patient"
    REGISTER = "register"
    OTHER = "other"


class Channel(StrEnum):
    """How a patient prefers to be reached."""

    PHONE = "phone"
    SMS = "sms"
    EMAIL = "email"
    POST = "post"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address: street lines joined by newlines, postal code, city, ISO 3166-1 alpha-2 country."""

    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Next of kin or another person to reach: name, relation in free words, phone."""

    name: str = ""
    relation: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class PatientDetails:
    """Everything reception may know of a patient; the content of ``patient.registered`` and ``patient.changed``."""

    name: PersonName
    identifiers: tuple[Identifier, ...] = ()
    born: date | None = None
    gender: Gender = Gender.UNKNOWN
    address: Address = Address()
    phones: tuple[str, ...] = ()
    email: str = ""
    language: str = ""
    next_of_kin: Contact = Contact()
    own_doctor: str = ""
    reception_notes: str = ""
    preferred_channel: Channel = Channel.NONE
    died: date | None = None


@dataclass(frozen=True, slots=True)
class PatientRegistered:
    """Content of ``patient.registered``."""

    details: PatientDetails = field(metadata=FLAT)
    source: Source


@dataclass(frozen=True, slots=True)
class PatientChanged:
    """Content of ``patient.changed``: the details from now on, which of them changed, and who said so."""

    details: PatientDetails = field(metadata=FLAT)
    changed: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Patient:
    """A registered patient: the clinic's own id and the newest details."""

    id: UUID
    details: PatientDetails


@dataclass(frozen=True, slots=True)
class PatientStub:
    """One line of a search result: identity only. ``last_visit`` is a date of an entry, never its content."""

    id: UUID
    name: PersonName
    born: date | None
    identifier: Identifier | None
    phone: str
    last_visit: date | None = None
    merged_into: UUID | None = None
