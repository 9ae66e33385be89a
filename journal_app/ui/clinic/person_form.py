"""Who somebody is in the clinic: name, title, roles with what each allows, registration; it saves nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.people import Person, Registration, Role
from journal_app.ui.clinic.role_names import role_name, role_sentence
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.choices import WORDS_AT, Tick
from journal_app.ui.widgets.form import FieldError, FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

_LONGEST = 200
_AUTHORITIES = {"DK": "Styrelsen for Patientsikkerhed", "SE": "Socialstyrelsen"}


class RoleTicks(LivingWidget):
    """One tick for each role, with a sentence below it that says what the role allows.

    Signals:
        changed: a tick was set or taken.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ticks: dict[Role, Tick] = {}
        self._sentences: dict[Role, PlainLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for role in Role:
            tick, sentence = Tick(), PlainLabel("", TextRole.SMALL)
            tick.setObjectName(f"role-{role.value}")
            tick.toggled.connect(lambda _on: self.changed.emit())
            sentence.setContentsMargins(WORDS_AT, 0, 0, S)
            column.addWidget(tick)
            column.addWidget(sentence)
            self.ticks[role], self._sentences[role] = tick, sentence
        self.setFocusProxy(self.ticks[Role.PRACTITIONER])
        self.settle()

    def roles(self) -> frozenset[Role]:
        """What is ticked."""
        return frozenset(role for role, tick in self.ticks.items() if tick.isChecked())

    def set_roles(self, roles: frozenset[Role]) -> None:
        """Tick exactly these."""
        for role, tick in self.ticks.items():
            tick.setChecked(role in roles)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        for role, tick in self.ticks.items():
            tick.setText(role_name(role))
            tick.setAccessibleName(role_name(role))
            tick.setAccessibleDescription(role_sentence(role))
            self._sentences[role].setText(role_sentence(role))


class PersonForm(LivingWidget):
    """The fields of a person; ``jurisdiction`` proposes the authority that registers professions there."""

    def __init__(self, jurisdiction: str = "", *, with_roles: bool = True) -> None:
        super().__init__()
        self.setObjectName("personForm")
        self._jurisdiction = jurisdiction
        self.name, self.person_title = _line("nameEdit"), _line("titleEdit")
        self.authority, self.number, self.profession = (
            _line("authorityEdit"),
            _line("numberEdit"),
            _line("professionEdit"),
        )
        self.roles = RoleTicks()
        self._name_row = FormRow("", self.name)
        self._title_row = FormRow("", self.person_title, optional=True)
        self._roles_row = FormRow("", self.roles)
        self._authority_row = FormRow("", self.authority)
        self._number_row, self._profession_row = FormRow("", self.number), FormRow("", self.profession)
        self._registration = QWidget()
        registered = QVBoxLayout(self._registration)
        registered.setContentsMargins(0, 0, 0, 0)
        registered.setSpacing(M)
        registered.addWidget(self._authority_row)
        registered.addLayout(_side_by_side(self._number_row, self._profession_row))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        column.addLayout(_side_by_side(self._name_row, self._title_row))
        column.addWidget(self._roles_row)
        column.addWidget(self._registration)
        self._roles_row.setVisible(with_roles)
        self.setFocusProxy(self.name)
        self.roles.changed.connect(self._show_registration)
        self._show_registration()
        self.settle()

    def propose_authority(self, jurisdiction: str) -> None:
        """Fill in who registers professions there, unless something was typed."""
        if self.authority.text() in {"", _AUTHORITIES.get(self._jurisdiction, "")}:
            self.authority.setText(_AUTHORITIES.get(jurisdiction, ""))
        self._jurisdiction = jurisdiction
        self.retranslate()

    def set_person(self, person: Person) -> None:
        """Show somebody as they are."""
        self.name.setText(person.name)
        self.person_title.setText(person.title)
        self.roles.set_roles(person.roles)
        if person.registration is not None:
            self.authority.setText(person.registration.authority)
            self.number.setText(person.registration.number)
            self.profession.setText(person.registration.profession)

    def registration(self) -> Registration | None:
        """The registration, where one is written and the person treats."""
        if Role.PRACTITIONER not in self.roles.roles() or not self.number.text().strip():
            return None
        return Registration(self.authority.text().strip(), self.number.text().strip(), self.profession.text().strip())

    def errors(self) -> tuple[FieldError, ...]:
        """What is missing, each beside its field and for the summary."""
        found = []
        for row in (self._name_row, self._roles_row, self._authority_row, self._number_row, self._profession_row):
            row.show_error("")
        if not self.name.text().strip():
            found.append(FieldError(self._name_row, self.tr("Write the person's name.")))
        if not self.roles.roles():
            found.append(FieldError(self._roles_row, self.tr("Choose at least one role.")))
        if self.number.text().strip() and Role.PRACTITIONER in self.roles.roles():
            if not self.authority.text().strip():
                found.append(FieldError(self._authority_row, self.tr("Write who issued the registration.")))
            if not self.profession.text().strip():
                found.append(
                    FieldError(self._profession_row, self.tr("Write the profession, such as nurse or doctor."))
                )
        for error in found:
            error.row.show_error(error.sentence)
        return tuple(found)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._name_row.set_texts(self.tr("Name"), self.tr("As it stands on entries and printouts."))
        self._title_row.set_texts(self.tr("Title"), self.tr("Such as nurse, doctor, clinic manager."))
        self._roles_row.set_texts(self.tr("Roles"))
        self._authority_row.set_texts(self.tr("Professional registration issued by"), self._authority_hint())
        self._number_row.set_texts(self.tr("Registration number"))
        self._profession_row.set_texts(self.tr("Profession"))

    def _authority_hint(self) -> str:
        if self._jurisdiction.startswith("GB"):
            return self.tr("Such as GMC, NMC, GDC or GPhC. The rules may require a registration before treating.")
        return self.tr("The rules may require a registration before treating.")

    def _show_registration(self) -> None:
        treats = Role.PRACTITIONER in self.roles.roles()
        self._registration.setVisible(treats)
        if treats and not self.authority.text():
            self.authority.setText(_AUTHORITIES.get(self._jurisdiction, ""))


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(_LONGEST)
    return line


def _side_by_side(*rows: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(M)
    for row in rows:
        line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
    return line
