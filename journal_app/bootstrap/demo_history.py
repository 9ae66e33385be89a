"""How ordinary patients of the demo clinic fare over the years, as tasks that put down the ones that follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from random import Random
from uuid import UUID

from journal_app.bootstrap.demo_calendar import AUDITOR, OWNER, PRACTITIONER, RECEPTIONIST, Calendar
from journal_app.bootstrap.demo_people import Inventor
from journal_app.bootstrap.demo_points import with_amount
from journal_app.bootstrap.demo_shift import Shift
from journal_app.domain.access import Purpose, StaffNames
from journal_app.domain.names import PersonName
from journal_app.domain.patients import PatientDetails, Source
from journal_app.domain.treatments import NoteKind, TreatmentEntry
from journal_app.services import access_log, consents, gate, patients
from journal_app.services.ports import AccessFilter
from journal_app.services.search import PatientSearch

_CONSENT_LASTS = timedelta(days=360)
_REFLECTION_DAYS = 3
_REVIEW_WEEKDAY = 1
_FIRST_DAYS = 7
NOBODY = UUID(int=0)


@dataclass
class Course:
    """One patient and where they stand: who treats them, their consent, how often they have been."""

    details: PatientDetails
    treated_by: str
    patient: UUID = NOBODY
    consent: UUID | None = None
    consented: date | None = None
    visits: int = 0


def plan(calendar: Calendar, inventor: Inventor, random: Random, *, count: int) -> None:
    """Put down everybody's first call, and the clinic's routine."""
    registering = [day for day in calendar.days() if RECEPTIONIST in calendar.on_duty(day)]
    for details in inventor.patients(count):
        course = Course(details, random.choice((OWNER, PRACTITIONER)))
        calendar.put(RECEPTIONIST, random.choice(registering), partial(_first_call, course=course))
    for day in calendar.days():
        on_duty = calendar.on_duty(day)
        if AUDITOR in on_duty:
            calendar.put(AUDITOR, day, _audit)
        if OWNER in on_duty and day.weekday() == _REVIEW_WEEKDAY and day.day <= _FIRST_DAYS:
            calendar.put(OWNER, day, _review_log)


# ---------------------------------------------------------------------------------------------------------- reception


def _first_call(shift: Shift, course: Course) -> None:
    course.patient = shift.register(course.details)
    if shift.happens(0.01):
        _register_twice(shift, course)
    if shift.happens(0.88):
        wait = shift.random.randrange(1, 15)
        day = shift.calendar.next_day(course.treated_by, after=shift.day, wait=wait)
        shift.calendar.put(course.treated_by, day, partial(_consult, course=course))
    if shift.happens(0.2):
        _later(shift, RECEPTIONIST, partial(_change_details, course=course), days=shift.random.randrange(40, 700))


def _register_twice(shift: Shift, course: Course) -> None:
    """Taken down once more over the telephone, without the number; somebody notices later."""
    details = course.details
    again = replace(details, name=PersonName(details.name.family, details.name.given), identifiers=(), email="")
    twin = shift.register(again)
    _later(shift, OWNER, partial(_merge, survivor=course.patient, twin=twin), days=shift.random.randrange(3, 60))


def _change_details(shift: Shift, course: Course) -> None:
    shift.search(course.details)
    gate.take_registry(shift.session, course.patient)
    origin = {"GB": "en", "SE": "sv"}.get(course.details.address.country, "da")
    if shift.happens(0.5):
        course.details = replace(course.details, address=shift.inventor.address(origin))
    else:
        course.details = replace(course.details, phones=(shift.inventor.phone(origin), *course.details.phones))
    source = shift.random.choice((Source.PATIENT, Source.PATIENT, Source.REGISTER))
    patients.change(shift.session, course.patient, course.details, source=source)


def _merge(shift: Shift, *, survivor: UUID, twin: UUID) -> None:
    patients.merge(shift.session, survivor=survivor, duplicate=twin, reason=shift.pick("merged"))
    if shift.happens(0.2):
        patients.unmerge(shift.session, twin, reason="Alligevel to forskellige: tvillinger.")


# ----------------------------------------------------------------------------------------------------------- practice


def _consult(shift: Shift, course: Course) -> None:
    shift.search(course.details, letters=3)
    record = shift.open(course.patient, Purpose.CONSULTATION)
    allergies = [shift.random.choice(shift.words.pairs("health", "allergies"))] if shift.happens(0.15) else []
    shift.confirm_health(record, allergies)
    if shift.happens(0.05):
        shift.note(record, NoteKind.REFUSAL, shift.pick("refusal"))
        return
    shift.inform(record)
    shift.note(record, NoteKind.CONSULTATION, shift.pick("consultation"))
    if shift.happens(0.07):
        shift.decline(record, shift.pick("declined"))
        return
    wait = _REFLECTION_DAYS + shift.random.randrange(0, 12)
    _later(shift, course.treated_by, partial(_visit, course=course), days=wait)


def _visit(shift: Shift, course: Course) -> None:
    shift.search(course.details)
    record = shift.open(course.patient)
    if shift.happens(0.04):
        shift.note(record, NoteKind.NO_SHOW, shift.pick("no_show"))
        _later(shift, course.treated_by, partial(_visit, course=course), days=shift.random.randrange(7, 30))
        return
    if course.consented is None or shift.day - course.consented > _CONSENT_LASTS:
        if course.visits:
            shift.confirm_health(record, [(a.substance, a.reaction) for a in record.allergies.allergies])
            shift.inform(record)
        course.consent, course.consented = shift.take_consent(record), shift.day
    made, entry = shift.treat(record, shift.pick("course"))
    course.visits += 1
    if shift.happens(0.03):
        _later(shift, course.treated_by, partial(_correct, course=course, original=made, entry=entry), days=1)
    _what_follows(shift, course)


def _what_follows(shift: Shift, course: Course) -> None:
    if shift.happens(0.06):
        _later(shift, course.treated_by, partial(_phone_note, course=course), days=shift.random.randrange(2, 9))
    if shift.happens(0.015):
        _later(shift, course.treated_by, partial(_withdraw, course=course), days=shift.random.randrange(10, 60))
    elif shift.happens(0.55):
        _later(shift, course.treated_by, partial(_visit, course=course), days=shift.random.randrange(88, 190))


def _correct(shift: Shift, course: Course, original: UUID, entry: TreatmentEntry) -> None:
    record = shift.open(course.patient)
    corrected = with_amount(shift.session.packs.atlas(), entry, entry.products[0].amount + 2)
    shift.correct(record, original, corrected, reason=shift.pick("corrected"))


def _phone_note(shift: Shift, course: Course) -> None:
    shift.search(course.details)
    shift.note(shift.open(course.patient), NoteKind.PHONE, shift.pick("phone"))


def _withdraw(shift: Shift, course: Course) -> None:
    record = shift.open(course.patient)
    if course.consent is not None:
        words = shift.pick("withdrawn")
        consents.withdraw_consent(shift.session, record, course.consent, channel="telefon", words=words)


# ------------------------------------------------------------------------------------------------------------- review


def _review_log(shift: Shift) -> None:
    access_log.read_log(shift.session, AccessFilter(limit=100))


def _audit(shift: Shift) -> None:
    session = shift.session
    events = access_log.read_log(session, AccessFilter(limit=200)).events
    search = PatientSearch(session)
    search.find("an", limit=10)
    search.settle()
    looked_at = [event.patient for event in events if event.patient is not None]
    for patient in looked_at[:2]:
        access_log.patient_report(
            session, patient, language="da", with_names=StaffNames.SHOWN, zone=session.clock.zone()
        )


def _later(shift: Shift, who: str, task: partial[None], *, days: int) -> None:
    shift.calendar.put(who, shift.calendar.next_day(who, after=shift.day, wait=days), task)
