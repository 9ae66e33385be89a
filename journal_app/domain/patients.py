"""Patients as the clinic's registry knows them, and when two of them may be one; it holds nothing clinical."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from uuid import UUID

from journal_app.domain.codec import FLAT
from journal_app.domain.dates import whole_years
from journal_app.domain.errors import UserFacing
from journal_app.domain.findings import Finding, Severity
from journal_app.domain.gender import Gender
from journal_app.domain.identifiers import Identifier, IdentifierSystem, SyntheticNumbers, digits_of, parse
from journal_app.domain.names import Lines, PersonName, clean_text, fold

__all__ = [
    "Address",
    "Certainty",
    "Channel",
    "Contact",
    "Duplicate",
    "FieldFinding",
    "Gender",
    "Ground",
    "Patient",
    "PatientChanged",
    "PatientDetails",
    "PatientRegistered",
    "PatientStub",
    "Source",
    "age_on",
    "changes",
    "judge_duplicate",
    "validate",
]


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
    needs_interpreter: bool = False


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
    """One line of a search result: identity only. ``last_visit`` is a date of an entry, never its content.

    ``shown_as`` is the name of the patient into whom this registration was merged, and whose record it opens.
    ``restricted``: the journal is locked but for those it names.
    """

    id: UUID
    name: PersonName
    born: date | None
    identifier: Identifier | None
    phone: str
    last_visit: date | None = None
    merged_into: UUID | None = None
    shown_as: PersonName | None = None
    restricted: bool = False


def age_on(born: date, day: date) -> int:
    """Completed years on a day. Born on 29 February, one is a year older on 1 March; negative before birth.

    The later of the two readings, because the earlier one could let a minor be treated.
    """
    return whole_years(born, day)


# --------------------------------------------------------------------------------------------------------- validation

_OLDEST = 125
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"]+@(?:[^\s@.<>()\[\],;:\"]+\.)+(?:[^\s@.<>()\[\],;:\"\d]{2,}|xn--[a-z0-9-]+)")
_NATIONAL = frozenset(IdentifierSystem) - {
    IdentifierSystem.CPR_REPLACEMENT,
    IdentifierSystem.PASSPORT,
    IdentifierSystem.OTHER,
    IdentifierSystem.NONE,
}

_LONG, _SHORT, _NOTES = 200, 40, 4000
# Every text of the form: its field, its greatest length, one line or many.
_TEXTS = (
    ("name.family", _LONG, Lines.ONE),
    ("name.given", _LONG, Lines.ONE),
    ("name.title", _SHORT, Lines.ONE),
    ("name.preferred", _LONG, Lines.ONE),
    ("address.street", 2 * _LONG, Lines.MANY),
    ("address.postal_code", _SHORT, Lines.ONE),
    ("address.city", _LONG, Lines.ONE),
    ("address.country", 2, Lines.ONE),
    ("email", _LONG, Lines.ONE),
    ("language", _SHORT, Lines.ONE),
    ("next_of_kin.name", _LONG, Lines.ONE),
    ("next_of_kin.relation", _LONG, Lines.ONE),
    ("next_of_kin.phone", _LONG, Lines.ONE),
    ("own_doctor", 2 * _LONG, Lines.MANY),
    ("reception_notes", _NOTES, Lines.MANY),
)


@dataclass(frozen=True, slots=True)
class FieldFinding(Finding):
    """A finding and the field it belongs to, like ``name.family``, ``born``, ``phones.0`` or ``identifiers.1``."""

    field: str = ""


def validate(
    details: PatientDetails, *, today: date, synthetic: SyntheticNumbers = SyntheticNumbers.REFUSED
) -> tuple[FieldFinding, ...]:
    """What is wrong or doubtful in a registration, in the order of the form; errors stop saving, warnings do not.

    Each text must also be what ``names.clean_text`` makes of it, or saving would change it unseen.
    """
    return (
        *_text_findings(details),
        *_name_findings(details.name),
        *_date_findings(details, today),
        *_reach_findings(details),
        *_identifier_findings(details, today, synthetic),
    )


def _text_findings(details: PatientDetails) -> Iterator[FieldFinding]:
    texts = [(place, _text_at(details, place), longest, lines) for place, longest, lines in _TEXTS]
    texts += [(f"phones.{number}", phone, _LONG, Lines.ONE) for number, phone in enumerate(details.phones)]
    issuers = enumerate(identifier.issuer for identifier in details.identifiers)
    texts += [(f"identifiers.{number}", issuer, _LONG, Lines.ONE) for number, issuer in issuers]
    for place, text, longest, lines in texts:
        try:
            clean_text(text, max_length=longest, lines=lines)
        except UserFacing as refusal:
            yield FieldFinding(Severity.ERROR, refusal.key, refusal.sentence, tuple(refusal.params.items()), place)


def _text_at(details: PatientDetails, place: str) -> str:
    value: object = details
    for part in place.split("."):
        value = getattr(value, part)
    return str(value)


def _name_findings(name: PersonName) -> Iterator[FieldFinding]:
    if not name.family.strip() and not name.given.strip():
        sentence = "Write a family name or a given name."
        yield FieldFinding(Severity.ERROR, "patient.name_missing", sentence, field="name.family")


def _date_findings(details: PatientDetails, today: date) -> Iterator[FieldFinding]:
    born, died = details.born, details.died
    if born is not None and born > today:
        sentence = "The birth date is in the future. Check the year."
        yield FieldFinding(Severity.ERROR, "patient.born_in_future", sentence, field="born")
    if born is not None and age_on(born, min(died or today, today)) > _OLDEST:
        sentence = "The birth date is more than 125 years ago. Check the year."
        yield FieldFinding(Severity.ERROR, "patient.born_too_long_ago", sentence, field="born")
    if died is not None and died > today:
        sentence = "The date of death is in the future. Check the year."
        yield FieldFinding(Severity.ERROR, "patient.died_in_future", sentence, field="died")
    if died is not None and born is not None and died < born:
        sentence = "The date of death is before the birth date. Check both."
        yield FieldFinding(Severity.ERROR, "patient.died_before_birth", sentence, field="died")


def _reach_findings(details: PatientDetails) -> Iterator[FieldFinding]:
    if len(details.email) > _LONG:
        return  # already refused as a text; a long one is not searched for its parts
    if details.email and not _EMAIL.fullmatch(details.email):
        sentence = "This is not an e-mail address. Write it like name@example.com, or leave the field empty."
        yield FieldFinding(Severity.ERROR, "patient.email", sentence, field="email")
    for number, phone in enumerate(details.phones):
        if not digits_of(phone[:_LONG]):
            sentence = "There is no digit in this phone number."
            yield FieldFinding(Severity.WARN, "patient.phone_without_digits", sentence, field=f"phones.{number}")


def _identifier_findings(details: PatientDetails, today: date, synthetic: SyntheticNumbers) -> Iterator[FieldFinding]:
    seen: set[IdentifierSystem] = set()
    for number, identifier in enumerate(details.identifiers):
        place = f"identifiers.{number}"
        checked = parse(identifier.value, identifier.system, today=today, issuer=identifier.issuer, synthetic=synthetic)
        for finding in checked.findings:
            yield FieldFinding(finding.severity, finding.key, finding.sentence, finding.params, place)
        if identifier.system in seen & _NATIONAL:
            sentence = "There is another number of the same kind. Keep both only if the patient really has two."
            yield FieldFinding(Severity.WARN, "identifier.second_of_kind", sentence, field=place)
        if checked.born is not None and details.born is not None and checked.born != details.born:
            sentence = "The birth date differs from the one in this number. That can be right; check it."
            yield FieldFinding(Severity.WARN, "identifier.other_birth_date", sentence, field=place)
        if identifier.system in {IdentifierSystem.PASSPORT, IdentifierSystem.OTHER} and not identifier.issuer.strip():
            sentence = "Write who issued this number, so that it can be told from others."
            yield FieldFinding(Severity.WARN, "identifier.issuer_missing", sentence, field=place)
        seen.add(identifier.system)


# ------------------------------------------------------------------------------------------------------------ changes


def changes(before: PatientDetails, after: PatientDetails) -> tuple[str, ...]:
    """The names of the fields that differ, in the order of the form; parts of a name or an address one by one."""
    return tuple(_changed("", before, after))


def _changed(prefix: str, before: object, after: object) -> Iterator[str]:
    for part in fields(before):  # type: ignore[arg-type]
        old, new = getattr(before, part.name), getattr(after, part.name)
        if isinstance(old, PersonName | Address | Contact):
            yield from _changed(f"{prefix}{part.name}.", old, new)
        elif old != new:
            yield f"{prefix}{part.name}"


# --------------------------------------------------------------------------------------------------------- duplicates


class Certainty(StrEnum):
    """How sure it is that two registrations are one person."""

    SAME = "same"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Ground(StrEnum):
    """What two registrations have in common."""

    IDENTIFIER = "identifier"
    NAME = "name"
    SWAPPED_NAME = "swapped_name"
    BORN = "born"
    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two registrations that may be one person, and everything they have in common."""

    certainty: Certainty
    grounds: tuple[Ground, ...]


_FEWEST_PHONE_DIGITS = 8


def judge_duplicate(one: PatientDetails, other: PatientDetails) -> Duplicate | None:
    """Whether two registrations may be one person; the same answer whichever comes first.

    The same identifier: the same person. Else the same name and birth date: possible, and likely with a shared phone
    number or e-mail address. Names are compared folded, family and given name may have changed places, and further
    given names may be missing. Numbers that only sometimes exist twice (local replacement numbers) count like others.
    """
    grounds = tuple(_shared(one, other))
    if Ground.IDENTIFIER in grounds:
        return Duplicate(Certainty.SAME, grounds)
    if Ground.BORN not in grounds or not {Ground.NAME, Ground.SWAPPED_NAME}.intersection(grounds):
        return None
    reachable = {Ground.PHONE, Ground.EMAIL}.intersection(grounds)
    return Duplicate(Certainty.LIKELY if reachable else Certainty.POSSIBLE, grounds)


def _shared(one: PatientDetails, other: PatientDetails) -> Iterator[Ground]:
    if _identities(one) & _identities(other):
        yield Ground.IDENTIFIER
    if _are_same_name(one.name, other.name):
        yield Ground.NAME
    elif _is_swapped(one.name, other.name):
        yield Ground.SWAPPED_NAME
    if one.born is not None and one.born == other.born:
        yield Ground.BORN
    if any(_is_same_phone(first, second) for first in one.phones for second in other.phones):
        yield Ground.PHONE
    if one.email and one.email.strip().casefold() == other.email.strip().casefold():
        yield Ground.EMAIL


def _identities(details: PatientDetails) -> set[tuple[str, str, str]]:
    return {
        (identifier.system.value, identifier.value.casefold(), fold(identifier.issuer))
        for identifier in details.identifiers
        if identifier.value and identifier.system is not IdentifierSystem.NONE
    }


def _are_same_name(one: PersonName, other: PersonName) -> bool:
    first, second = fold(one.given).split(), fold(other.given).split()
    shorter = min(len(first), len(second))
    if fold(one.family) != fold(other.family) or first[:shorter] != second[:shorter]:
        return False
    # A family name alone says too little, unless neither has more.
    return bool(shorter or (fold(one.family) and not first and not second))


def _is_swapped(one: PersonName, other: PersonName) -> bool:
    family, given = fold(one.family), fold(one.given)
    return bool(family and given) and (family, given) == (fold(other.given), fold(other.family))


def _is_same_phone(one: str, other: str) -> bool:
    """Whether the last digits agree, whichever of the two has the country's prefix or a trunk zero."""
    shorter, longer = sorted((digits_of(one).lstrip("0"), digits_of(other).lstrip("0")), key=len)
    return len(shorter) >= _FEWEST_PHONE_DIGITS and longer.endswith(shorter)
