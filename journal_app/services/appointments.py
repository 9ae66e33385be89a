"""The day's list: who is expected, booked by the rules in force, looked at with a trace; it must not touch the journal.

Appointments are no records. What a look at a day shows is one line of identity per patient beside what was planned, and
one durable ``access.searched`` names everybody on it before the first line is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from journal_app.domain.access import Purpose
from journal_app.domain.appointments import (
    KEPT_DAYS,
    MOST_KEPT_DAYS,
    USUAL,
    Appointment,
    AppointmentState,
    bounds_of,
    overlapping,
    require_sound,
)
from journal_app.domain.circumstances import IdentityChecked
from journal_app.domain.clinic import AccessDetail, PolicyChanged
from journal_app.domain.errors import UserFacing
from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Permission, Role
from journal_app.domain.records import NewRecord
from journal_app.domain.rules.definitions import LoadedPack
from journal_app.domain.rules.evaluation import evaluate, in_the_way, unmet_warnings
from journal_app.domain.rules.facts import Facts, IdentityCheck, Jurisdiction, Stage
from journal_app.domain.rules.model import Finding
from journal_app.services.gate import NoSuchPatient
from journal_app.services.ports import Act, Reader
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session

CHANGED = "appointments"
"""Stands in a change set where a day list changed; no record has this kind."""
KEPT_SETTING = "appointments.kept_days"
LONGEST_LOOK = timedelta(hours=1)
"""After so long on the screen, the same lines are a new look."""
_LONGEST_APPOINTMENT = timedelta(minutes=600)


@dataclass(frozen=True, slots=True)
class Booking:
    """What is asked for: ``start`` aware; ``treatment`` a code, empty for a talk; ``source`` what a file called it."""

    patient: UUID
    treatment: str
    practitioner: UUID | None
    start: datetime
    minutes: int = USUAL
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks against a booking: rules that refuse, rules that warn, and who else has the practitioner's time."""

    refusals: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    overlaps: tuple[Appointment, ...] = ()


@dataclass(frozen=True, slots=True)
class DayLine:
    """One appointment with its patient's line of identity and what speaks against it now."""

    appointment: Appointment
    patient: PatientStub
    weighed: Weighed


class BookingRefused(UserFacing):
    """The rules in force do not let this be booked; the findings say which and why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep the findings: what they say may name dates of the patient, so the sentence does not."""
        self.findings = findings
        super().__init__("appointment.refused", "The rules do not allow booking this.")


class Overlapping(UserFacing):
    """Somebody else has the practitioner's time."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__("appointment.overlaps", "The practitioner already has an appointment at this time.")


class DayList:
    """The look at day lists from one screen: what was shown of a day is named once, and newcomers as they come."""

    def __init__(self, session: Session) -> None:
        """Begin; nothing is shown and nothing is traced yet."""
        self._session = session
        self._named: dict[UUID, None] = {}
        self._day: date | None = None
        self._since: datetime | None = None

    def look(self, day: date, *, practitioner: UUID | None = None) -> tuple[DayLine, ...]:
        """The appointments of a day on the clinic's clock, or those of one practitioner, earliest first.

        Raises:
            UserFacing: no permission.
            Environmental: the trace cannot be written; no line comes back.
        """
        self._session.require(Permission.READ_REGISTRY)
        now = self._session.now()
        with self._session.vault.act(now) as act:
            act.forget_appointments(before=_oldest_kept(self._session, act))
            lines = _lines(self._session, act, day, practitioner)
            named = self._still_named(day, now)
            shown = dict.fromkeys(line.patient.id for line in lines)
            if new := tuple(one for one in shown if one not in named):
                detail = AccessDetail(query=day.isoformat(), shown=new)
                act.append(NewRecord("access.searched", detail, purpose=Purpose.SEARCH.value))
        self._day, self._named = day, named | shown
        self._since = self._since if named and self._since else now
        return lines

    def _still_named(self, day: date, now: datetime) -> dict[UUID, None]:
        is_same = day == self._day and self._since is not None and abs(now - self._since) <= LONGEST_LOOK
        return self._named if is_same else {}


def weigh(session: Session, booking: Booking, *, besides: UUID | None = None) -> Weighed:
    """What speaks against a booking; traced as a search that showed the patient, for it may tell when they were born.

    ``besides`` is the appointment that is moved, which is not in its own way.

    Raises:
        UserFacing: no permission, no such patient or treatment.
    """
    session.require(Permission.CHANGE_PATIENT)
    with session.vault.act(session.now()) as act:
        patient = act.survivor(booking.patient)
        shown = AccessDetail(shown=(patient,))
        act.append(NewRecord("access.searched", shown, purpose=Purpose.SEARCH.value))
        return _Scales(session, act).weigh(_asked(session, booking, besides or uuid4()))


def book(session: Session, booking: Booking, *, despite_overlap: bool = False, named: UUID | None = None) -> ChangeSet:
    """Put somebody on a day's list. ``named`` is the id where it does not matter that it was drawn by chance.

    Raises:
        UserFacing: no permission, no such patient or practitioner, or times that cannot be.
        BookingRefused: by a rule in force at that time.
        Overlapping: the practitioner is taken and that was not accepted.
    """
    session.require(Permission.CHANGE_PATIENT)
    with _refusing(session, booking.patient), session.vault.act(session.now()) as act:
        asked = _asked(session, booking, named or uuid4())
        if act.appointment(asked.id) is not None:
            return ChangeSet.of()  # it is on its list, and how far it came stays
        _keep(session, act, asked, despite_overlap=despite_overlap)
    return ChangeSet.of(CHANGED, made=asked.id)


def change(session: Session, appointment: UUID, booking: Booking, *, despite_overlap: bool = False) -> ChangeSet:
    """Give an appointment another time, treatment or practitioner; what was marked of it stays.

    Raises:
        UserFacing: as ``book``, or the appointment is no longer there.
    """
    session.require(Permission.CHANGE_PATIENT)
    with _refusing(session, booking.patient), session.vault.act(session.now()) as act:
        known = _known(act, appointment)
        asked = replace(_asked(session, booking, appointment), state=known.state, source=known.source)
        if act.is_withheld(known.patient):
            asked = replace(asked, treatment=known.treatment, note=known.note)
        _keep(session, act, asked, despite_overlap=despite_overlap)
    return ChangeSet.of(CHANGED, made=appointment)


def mark(session: Session, appointment: UUID, state: AppointmentState) -> ChangeSet:
    """Say how far an appointment has come; one that was given up is weighed again before it takes place after all.

    Raises:
        UserFacing: no permission, the appointment is no longer there, or the rules refuse what was given up before.
    """
    session.require(Permission.CHANGE_PATIENT)
    with session.vault.snapshot() as reader:
        patient = _known(reader, appointment).patient
    with _refusing(session, patient), session.vault.act(session.now()) as act:
        known = _known(act, appointment)
        marked = replace(known, state=state, by=session.vault.person.id)
        if marked.takes_place and not known.takes_place:
            _require_allowed(_Scales(session, act).weigh(marked))
        act.save_appointment(marked)
    return ChangeSet.of(CHANGED, made=appointment)


@contextmanager
def _refusing(session: Session, patient: UUID) -> Iterator[None]:
    """Trace a refusal as a search that showed the patient before it is told: it may tell when they were born."""
    try:
        yield
    except BookingRefused:
        with session.vault.act(session.now()) as act:
            shown = AccessDetail(shown=(act.survivor(patient),))
            act.append(NewRecord("access.searched", shown, purpose=Purpose.SEARCH.value))
        raise


def kept_days(session: Session, reader: Reader | None = None) -> int:
    """For how many days past appointments are kept."""
    written = (reader or session.vault).settings().get(KEPT_SETTING, "")
    return min(int(written), MOST_KEPT_DAYS) if written.isascii() and written.isdecimal() else KEPT_DAYS


def keep_for(session: Session, days: int, *, reason: str) -> ChangeSet:
    """Keep past appointments for another number of days; the next look deletes what is older.

    Raises:
        UserFacing: no permission, no reason, or no number of days that can be.
    """
    session.require(Permission.MANAGE_CLINIC)
    if not 0 <= days <= MOST_KEPT_DAYS:
        raise UserFacing(
            "appointment.kept_days", "Past appointments are kept for 0 to {most} days.", most=MOST_KEPT_DAYS
        )
    if not reason.strip():
        raise UserFacing("appointment.kept_reason", "Write why the number of days is changed.")
    with session.vault.act(session.now()) as act:
        act.append(NewRecord("policy.changed", PolicyChanged(KEPT_SETTING, str(days), reason.strip())))
    return ChangeSet.of("policy.changed")


def _lines(session: Session, act: Act, day: date, practitioner: UUID | None) -> tuple[DayLine, ...]:
    since, until = bounds_of(day, session.clock.zone())
    found, scales = act.appointments(since, until), _Scales(session, act)
    lines = []
    for one in found:
        patient = act.stub(act.survivor(one.patient))
        if patient is not None and practitioner in {None, one.practitioner}:
            weighed = scales.of_line(one, among=found)
            lines.append(DayLine(_as_shown(act, one), patient, weighed))
    return tuple(lines)


def _as_shown(reader: Reader, one: Appointment) -> Appointment:
    """Of somebody whose journal is closed to whoever looks, the list says when and not for what."""
    return replace(one, treatment="", note="") if reader.is_withheld(one.patient) else one


def _asked(session: Session, booking: Booking, identity: UUID) -> Appointment:
    return Appointment(
        id=identity,
        patient=booking.patient,
        treatment=booking.treatment,
        practitioner=booking.practitioner,
        start=booking.start,
        minutes=booking.minutes,
        by=session.vault.person.id,
        note=booking.note,
        source=booking.source,
    )


def _keep(session: Session, act: Act, asked: Appointment, *, despite_overlap: bool) -> None:
    _require_practitioner(act, asked.practitioner)
    sound = require_sound(asked, now=session.now(), kept_days=kept_days(session, act))
    weighed = _Scales(session, act).weigh(sound)
    _require_allowed(weighed)
    if weighed.overlaps and not despite_overlap:
        raise Overlapping
    act.save_appointment(sound)


def _require_practitioner(act: Act, practitioner: UUID | None) -> None:
    here = {person.id for person in act.people() if person.active and Role.PRACTITIONER in person.roles}
    if practitioner is not None and practitioner not in here:
        raise UserFacing("appointment.practitioner", "This practitioner does not work here. Choose another.")


def _require_allowed(weighed: Weighed) -> None:
    if weighed.refusals:
        raise BookingRefused(weighed.refusals)


class _Scales:
    """What the rules in force now say of appointments; the pack is read once."""

    def __init__(self, session: Session, act: Act) -> None:
        self._session, self._act = session, act
        self._pack: LoadedPack | None = None

    def of_line(self, one: Appointment, *, among: Sequence[Appointment]) -> Weighed:
        """Of one on a list: what the rules no longer know is shown without their opinion."""
        try:
            return self.weigh(one, among=among)
        except UserFacing:
            return Weighed(overlaps=overlapping(one, among))

    def weigh(self, asked: Appointment, *, among: Sequence[Appointment] | None = None) -> Weighed:
        """Of one that is asked for; ``among`` are those that could be in its way."""
        if among is None:
            among = self._act.appointments(asked.start - _LONGEST_APPOINTMENT, asked.end)
        findings = self._findings(asked) if asked.takes_place else ()
        return Weighed(in_the_way(findings), unmet_warnings(findings), overlapping(asked, among))

    def _findings(self, asked: Appointment) -> tuple[Finding, ...]:
        """For the time of the appointment; a talk alone is no treatment."""
        act, patient = self._act, self._act.survivor(asked.patient)
        known = act.patient(patient)
        if known is None:
            raise NoSuchPatient
        if not asked.treatment:
            return ()
        pack = self._pack = self._pack or pack_in_force(self._session, act)
        born = known.details.born
        facts = Facts(
            jurisdiction=Jurisdiction(act.clinic().jurisdiction),
            treatment=asked.treatment,
            stage=Stage.BOOKING,
            done=asked.start,
            born=born,
            identity_check=_identity(act, (patient, *act.merged_with(patient)), born),
            product_is_medicine=any(one.is_medicine for one in pack.treatments if one.code == asked.treatment),
        )
        return evaluate(pack.rule_pack, facts, at=self._session.now())


def _identity(act: Act, registrations: Iterable[UUID], born: date | None) -> IdentityCheck | None:
    """The newest look at a document with the birth date that is registered now."""
    checks = [
        IdentityCheck(at=item.at, how=item.content.how.value, by=item.content.checked_by_name)
        for one in registrations
        for item in act.registry_history(one)
        if isinstance(item.content, IdentityChecked) and item.content.born == born
    ]
    return max(checks, key=lambda check: check.at, default=None)


def _known(act: Reader, appointment: UUID) -> Appointment:
    known = act.appointment(appointment)
    if known is None:
        raise UserFacing("appointment.gone", "This appointment is no longer on the list. Look at the list again.")
    return known


def _oldest_kept(session: Session, act: Act) -> datetime:
    today = session.now().astimezone(session.clock.zone()).date()
    return bounds_of(today - timedelta(days=kept_days(session, act)), session.clock.zone())[0]
