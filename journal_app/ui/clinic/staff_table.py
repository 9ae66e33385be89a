"""The people of the clinic as lines of a table, read in one go; it must not change anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from journal_app.domain.people import Permission, Person, Role, permissions
from journal_app.services.session import Session
from journal_app.ui.clinic.role_names import role_names

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


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


class PeopleModel(QAbstractTableModel):
    """One line for each person: name, roles, registration, state."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._waiting: frozenset[UUID] = frozenset()

    def show_staff(self, staff: Staff) -> None:
        """Show these people."""
        self.beginResetModel()
        self._people, self._waiting = staff.people, staff.waiting
        self.endResetModel()

    def person(self, row: int) -> Person | None:
        """The person of a line."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("PeopleModel", "Name"),
            QCoreApplication.translate("PeopleModel", "Roles"),
            QCoreApplication.translate("PeopleModel", "Registration"),
            QCoreApplication.translate("PeopleModel", "State"),
        )[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        person = self._people[index.row()]
        cells: tuple[Callable[[], str], ...] = (
            lambda: f"{person.name}, {person.title}" if person.title else person.name,
            lambda: ", ".join(role_names(person.roles)),
            lambda: _number(person) if role == Qt.ItemDataRole.DisplayRole else registration_line(person),
            lambda: self._state(person),
        )
        return cells[index.column()]()

    def _state(self, person: Person) -> str:
        if not person.active:
            return QCoreApplication.translate("PeopleModel", "Left")
        if person.id in self._waiting:
            return QCoreApplication.translate("PeopleModel", "Waits for the clinical key")
        return QCoreApplication.translate("PeopleModel", "Works here")


def _number(person: Person) -> str:
    """The registration's number alone, which a narrow column does not cut; the whole line is in the tip."""
    return "" if person.registration is None else person.registration.number


def registration_line(person: Person) -> str:
    """Profession, authority and number in one line, or nothing."""
    held = person.registration
    if held is None:
        return ""
    return ", ".join(part for part in (held.profession, f"{held.authority} {held.number}".strip()) if part)
