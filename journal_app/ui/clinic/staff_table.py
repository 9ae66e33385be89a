"""The people of the clinic as lines of a table, read in one go; it must not change anybody."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.people import Permission, Person, Role, permissions
from journal_app.services.session import Session
from journal_app.ui.clinic.role_names import role_names


@dataclass(frozen=True, slots=True)
class Staff:
    """Everyone who ever worked here, who waits for the clinical key, and who is looking."""

    people: tuple[Person, ...]
    waiting: frozenset[UUID]
    myself: UUID
    may_grant: bool
    may_manage: bool
    clinic: str
    jurisdiction: str


def staff_of(session: Session) -> Staff:
    """Read the staff; runs on the worker."""
    vault = session.vault
    with vault.snapshot() as reader:
        me = vault.person
        everyone = sorted(reader.people(), key=lambda person: (not person.active, person.name.casefold()))
        clinic = reader.clinic()
        return Staff(
            people=tuple(everyone),
            waiting=frozenset(vault.staff.awaiting_clinical()),
            myself=me.id,
            may_grant=vault.can_read_clinical() and Role.PRACTITIONER in me.roles,
            may_manage=Permission.MANAGE_PEOPLE in permissions(me.roles),
            clinic=clinic.name,
            jurisdiction=clinic.jurisdiction,
        )


def heads() -> tuple[str, str, str, str]:
    """What the columns are."""
    return (
        QCoreApplication.translate("PeopleModel", "Name"),
        QCoreApplication.translate("PeopleModel", "Roles"),
        QCoreApplication.translate("PeopleModel", "Registration"),
        QCoreApplication.translate("PeopleModel", "State"),
    )


def cells_of(person: Person, staff: Staff) -> tuple[str, str, str, str]:
    """One line: name, roles, the registration's number alone, state."""
    name = f"{person.name}, {person.title}" if person.title else person.name
    return name, ", ".join(role_names(person.roles)), _number(person), _state(person, staff)


def registrations(staff: Staff) -> dict[str, str]:
    """What each registration's number is in full."""
    return {_number(person): registration_line(person) for person in staff.people if person.registration is not None}


def _state(person: Person, staff: Staff) -> str:
    if not person.active:
        return QCoreApplication.translate("PeopleModel", "Left")
    if person.id in staff.waiting:
        return QCoreApplication.translate("PeopleModel", "Waits for the clinical key")
    return QCoreApplication.translate("PeopleModel", "Works here")


def _number(person: Person) -> str:
    return "" if person.registration is None else person.registration.number


def registration_line(person: Person) -> str:
    """Profession, authority and number in one line, or nothing."""
    held = person.registration
    if held is None:
        return ""
    return ", ".join(part for part in (held.profession, f"{held.authority} {held.number}".strip()) if part)
