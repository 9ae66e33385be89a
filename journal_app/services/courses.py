"""Plans a course of treatments and ends it; it must not let anything be done: each treatment needs its own consent."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.course_steps import endings
from journal_app.domain.courses import LONGEST_INTERVAL, MOST_TREATMENTS, CourseEnded, CoursePlanned
from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import PatientRecord
from journal_app.domain.people import Permission
from journal_app.domain.records import NewRecord
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import ChangeSet, Session
from journal_app.services.typed_words import paragraphs


def plan(
    session: Session,
    record: PatientRecord,
    treatment: str,
    *,
    number: int,
    interval_days: int,
    first: date,
    goal: str,
) -> ChangeSet:
    """Sign a plan of ``number`` treatments, ``interval_days`` apart, the first on a day of today or later.

    Raises:
        UserFacing: no permission, an unknown treatment, or numbers or a day that make no plan.
    """
    session.require(Permission.WRITE_CLINICAL)
    if all(known.code != treatment for known in pack_in_force(session).treatments):
        raise UserFacing(
            "treatment.not_offered", "The clinic's rules do not know this treatment. Choose one of the list."
        )
    if not 1 <= number <= MOST_TREATMENTS:
        raise UserFacing("course.number", "A course has 1 to {most} treatments.", most=MOST_TREATMENTS)
    if not 1 <= interval_days <= LONGEST_INTERVAL:
        raise UserFacing("course.interval", "There are 1 to {most} days from one to the next.", most=LONGEST_INTERVAL)
    if first < session.clock.today():
        raise UserFacing("course.behind", "A course is planned from today on. Check the date.")
    person = session.vault.person
    content = CoursePlanned(treatment, number, interval_days, first, paragraphs(goal), person.id, person.name)
    return _append(session, record, NewRecord("course.planned", content))


def end(session: Session, record: PatientRecord, course: UUID, *, reason: str) -> ChangeSet:
    """Sign that nothing more of a course is planned.

    Raises:
        UserFacing: no permission, no reason, no such course, or it has ended already.
    """
    session.require(Permission.WRITE_CLINICAL)
    why = paragraphs(reason)
    if not why:
        raise UserFacing("course.no_reason", "Write why the course ends.")
    if not any(one.id == course and isinstance(one.content, CoursePlanned) for one in record.items):
        raise UserFacing("course.unknown", "This course is not in the patient's journal.")
    if course in endings(record.items):
        raise UserFacing("course.ended_already", "This course has ended already.")
    person = session.vault.person
    content = CourseEnded(course, why, person.id, person.name)
    return _append(session, record, NewRecord("course.ended", content, refs={"course": (course,)}))


def _append(session: Session, record: PatientRecord, new: NewRecord) -> ChangeSet:
    kept = NewRecord(new.kind, new.content, record.patient.id, Purpose.CARE.value, new.refs)
    with session.vault.act(session.now()) as act:
        (written,) = act.append(kept)
    return ChangeSet.of(new.kind, patients=[record.patient.id], made=written.id)
