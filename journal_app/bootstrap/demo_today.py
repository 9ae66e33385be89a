"""Fills the demo clinic's day lists from the day after its history on, as reception would; rules refuse here too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from journal_app.domain.appointments import AppointmentState, moment_of
from journal_app.domain.people import Role
from journal_app.services import appointments
from journal_app.services.appointments import Booking, BookingRefused
from journal_app.services.search import PatientSearch
from journal_app.services.session import Session

DAYS = 14
"""For so many days there is somebody to expect, so that a demo of last week still shows a list."""
_TIMES = ((8, 30), (9, 0), (9, 30), (10, 15), (10, 45), (11, 30), (13, 0), (13, 30), (14, 15), (15, 0), (15, 45))
_TREATMENTS = ("botulinum", "botulinum", "filler", "microneedling", "", "peel_superficial")
_NOTES = ("", "", "", "Ringer, når hun er på vej", "Kommer direkte fra arbejde", "Vil gerne have en tidligere tid")
_FIRST_STATES = (AppointmentState.DONE, AppointmentState.ARRIVED, AppointmentState.ARRIVED)
_SATURDAY = 5


def fill(session: Session, first: date, random: Random) -> None:
    """Book the lists of the working days from ``first`` on; of the first day, some have come."""
    search = PatientSearch(session)
    patients = [stub.id for stub in search.find("") if stub.merged_into is None]
    search.settle()
    practitioners = [one.id for one in session.vault.people() if Role.PRACTITIONER in one.roles]
    for day in _working_days(first):
        random.shuffle(patients)
        made = [
            _book(session, patient, moment_of(day, time(*clock), session.clock.zone()), practitioners, random)
            for patient, clock in zip(patients, _TIMES, strict=False)
        ]
        if day == first:
            _mark(session, [one for one in made if one is not None])


def _book(session: Session, patient: UUID, start: datetime, practitioners: list[UUID], random: Random) -> UUID | None:
    treatment, note = random.choice(_TREATMENTS), random.choice(_NOTES)
    booking = Booking(patient, treatment, random.choice(practitioners), start, note=note)
    with suppress(BookingRefused):  # somebody too young is among them
        return appointments.book(session, booking).made
    return None


def _mark(session: Session, made: list[UUID]) -> None:
    for one, state in zip(made, _FIRST_STATES, strict=False):
        appointments.mark(session, one, state)


def _working_days(first: date) -> Iterator[date]:
    for step in range(DAYS):
        day = first + timedelta(days=step)
        if step == 0 or day.weekday() < _SATURDAY:
            yield day
