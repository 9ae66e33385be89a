"""Who is expected when, with whom and for what: a planning aid beside the journal; it must not become part of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.domain.names import Lines, clean_text

LONGEST_NOTE = 200
SHORTEST, USUAL, LONGEST = 5, 30, 600
"""Minutes of an appointment; the sentence in ``require_sound`` says the first."""
KEPT_DAYS, MOST_KEPT_DAYS = 30, 365
"""For how many days past ones are kept where the clinic decided nothing else, and at most."""
_FURTHEST = timedelta(days=3 * 366)


class AppointmentState(StrEnum):
    """How far an appointment has come."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    IN_SESSION = "in_session"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


_GIVEN_UP = frozenset((AppointmentState.NO_SHOW, AppointmentState.CANCELLED))


@dataclass(frozen=True, slots=True)
class Appointment:
    """One line of a day: ``start`` is aware UTC, ``treatment`` a code or empty for a talk alone.

    ``practitioner`` is None while nobody is chosen. ``note`` is reception's own and holds no health data. ``by`` wrote
    the line last; ``source`` is what a file called it, empty where somebody typed it.
    """

    id: UUID
    patient: UUID
    treatment: str
    practitioner: UUID | None
    start: datetime
    minutes: int
    by: UUID
    note: str = ""
    state: AppointmentState = AppointmentState.BOOKED
    source: str = ""

    @property
    def end(self) -> datetime:
        """The first moment after it."""
        return self.start + timedelta(minutes=self.minutes)

    @property
    def takes_place(self) -> bool:
        """Whether it takes its practitioner's time: neither cancelled nor missed."""
        return self.state not in _GIVEN_UP


def require_sound(appointment: Appointment, *, now: datetime, kept_days: int) -> Appointment:
    """The appointment with its note as it is kept.

    Raises:
        UserFacing: it is far away in time, hardly a moment or more than a day long, or the note is no single line.
    """
    if not SHORTEST <= appointment.minutes <= LONGEST:
        raise UserFacing(
            "appointment.minutes",
            "An appointment takes at least 5 minutes and at most {most}.",
            most=LONGEST,
        )
    if appointment.start > now + _FURTHEST:
        raise UserFacing("appointment.far", "This day is more than three years away. Check the year.")
    if appointment.start < now - timedelta(days=kept_days):
        raise UserFacing("appointment.past", "This day is past, and its list is no longer kept.")
    note = clean_text(appointment.note.strip(), max_length=LONGEST_NOTE, lines=Lines.ONE)
    return replace(appointment, note=note, start=appointment.start.astimezone(UTC))


def overlapping(appointment: Appointment, others: Iterable[Appointment]) -> tuple[Appointment, ...]:
    """Those of ``others`` that take the same practitioner's time, in the order given; none where nobody is chosen."""
    if appointment.practitioner is None or not appointment.takes_place:
        return ()
    return tuple(
        other
        for other in others
        if other.id != appointment.id
        and other.takes_place
        and other.practitioner == appointment.practitioner
        and other.start < appointment.end
        and appointment.start < other.end
    )


def moment_of(day: date, clock: time, zone: tzinfo) -> datetime:
    """The UTC moment at which the clinic's wall clock shows this; the earlier one where it shows it twice.

    Raises:
        UserFacing: the clock is put forward over this time, so that it never shows it.
    """
    moment = datetime.combine(day, clock.replace(fold=0), zone).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) != datetime.combine(day, clock):
        raise UserFacing(
            "appointment.no_such_time", "The clock is put forward over this time that day. Choose another."
        )
    return moment


def bounds_of(day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """The first moment of a day on the clinic's wall clock and the first one after it (UTC; 23 to 25 hours apart)."""
    return _midnight(day, zone), _midnight(day + timedelta(days=1), zone)


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
