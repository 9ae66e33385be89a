"""What the day's screen shows, gathered in one traced look on the worker, and its words; it must not show anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication

from journal_app.domain.appointments import Appointment, AppointmentState
from journal_app.domain.dates import format_date, format_time
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import display_name
from journal_app.domain.people import Permission, Person, Role, permissions
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.domain.rules.wording import Phrasebook
from journal_app.services import appointments
from journal_app.services.appointments import DayLine, DayList
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import Session
from journal_app.ui.translation import Language, language_of


@dataclass(frozen=True, slots=True)
class Offered:
    """What an appointment can be for and with whom, and everything needed to say it in words."""

    treatments: tuple[TreatmentDefinition, ...]
    practitioners: tuple[Person, ...]
    me: Person
    phrases: Mapping[str, Phrasebook]
    zone: tzinfo
    kept_days: int

    @property
    def i_treat(self) -> bool:
        """Whether the person signed in is one with whom appointments are."""
        return any(person.id == self.me.id for person in self.practitioners)

    @property
    def reads_clinical(self) -> bool:
        """Whether the person signed in opens records, and not only what is registered."""
        return Permission.READ_CLINICAL in permissions(self.me.roles)

    @property
    def may_decide(self) -> bool:
        """Whether the person signed in decides for how long past lists are kept."""
        return Permission.MANAGE_CLINIC in permissions(self.me.roles)

    def phrasebook(self) -> Phrasebook:
        """The sentences of findings in the language of the screen."""
        return self.phrases[language_of()]

    def treatment_name(self, code: str) -> str:
        """A treatment in the language of the screen; a talk where there is none, its code where nobody knows it."""
        if not code:
            return QCoreApplication.translate("Today", "Talk")
        definition = next((one for one in self.treatments if one.code == code), None)
        return code if definition is None else definition.names.get(language_of(), code)

    def practitioner_name(self, appointment: Appointment) -> str:
        """With whom, or nothing while nobody is chosen."""
        return next((one.name for one in self.practitioners if one.id == appointment.practitioner), "")

    def short_name(self, appointment: Appointment) -> str:
        """With whom, by the first name where it is only one person's."""
        name = self.practitioner_name(appointment)
        first = name.partition(" ")[0]
        return first if sum(one.name.partition(" ")[0] == first for one in self.practitioners) == 1 else name


@dataclass(frozen=True, slots=True)
class DayShown:
    """One day's lines with what they are said with."""

    day: date
    lines: tuple[DayLine, ...]
    offered: Offered


def take_look(session: Session, look: DayList, day: date, *, only_mine: bool) -> DayShown:
    """The list of a day (traced); for the worker.

    Raises:
        UserFacing, Environmental: as ``DayList.look``.
    """
    me = session.vault.person
    lines = look.look(day, practitioner=me.id if only_mine else None)
    return DayShown(day, lines, offered(session))


def offered(session: Session) -> Offered:
    """What can be booked here; of no patient."""
    try:
        treatments = pack_in_force(session).treatments
    except UserFacing:  # no rules are in force yet: nothing but talks can be booked
        treatments = ()
    people = session.vault.people()
    practitioners = tuple(one for one in people if one.active and Role.PRACTITIONER in one.roles)
    phrases = {language.value: session.packs.phrasebook(language.value) for language in Language}
    return Offered(
        treatments,
        practitioners,
        session.vault.person,
        phrases,
        zone=session.clock.zone(),
        kept_days=appointments.kept_days(session),
    )


def cells_of(line: DayLine, offered: Offered) -> tuple[str, ...]:
    """A line as the table shows it: time, name, birth date, treatment, practitioner, state."""
    one, patient = line.appointment, line.patient
    return (
        format_time(one.start, zone=offered.zone),
        display_name(patient.name),
        born_of(line),
        offered.treatment_name(one.treatment),
        offered.short_name(one),
        state_of(line),
    )


def born_of(line: DayLine) -> str:
    """The patient's birth date, or that it is not known."""
    born = line.patient.born
    return QCoreApplication.translate("Today", "Not known") if born is None else format_date(born, language_of())


def times_of(appointment: Appointment, zone: tzinfo) -> str:
    """From when until when."""
    return f"{format_time(appointment.start, zone=zone)}–{format_time(appointment.end, zone=zone)}"


def state_of(line: DayLine) -> str:
    """How far it came, and in a word that something speaks against it."""
    state = state_name(line.appointment.state)
    if line.weighed.refusals:
        return QCoreApplication.translate("Today", "{state}, not allowed").format(state=state)
    if line.weighed.overlaps:
        return QCoreApplication.translate("Today", "{state}, overlaps").format(state=state)
    return state


def state_name(state: AppointmentState) -> str:
    """A state in a word."""
    names = {
        AppointmentState.BOOKED: QCoreApplication.translate("Today", "Expected"),
        AppointmentState.ARRIVED: QCoreApplication.translate("Today", "Arrived"),
        AppointmentState.IN_SESSION: QCoreApplication.translate("Today", "In session"),
        AppointmentState.DONE: QCoreApplication.translate("Today", "Done"),
        AppointmentState.NO_SHOW: QCoreApplication.translate("Today", "Did not come"),
        AppointmentState.CANCELLED: QCoreApplication.translate("Today", "Cancelled"),
    }
    return names[state]
