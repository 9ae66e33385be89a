"""Notes, prescriptions, courses and received documents as FHIR resources; it must not open a file."""

from __future__ import annotations

from collections.abc import Iterator

from journal_app.documents.fhir.about import About
from journal_app.documents.fhir.parts import Resource, attachment, concept, day, moment, notes, period, told
from journal_app.domain.circumstances import TreatmentReported
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.journal import JournalItem
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.received import DocumentReceived
from journal_app.domain.treatments import Note


def written_resources(printed: PrintedRecord, about: About) -> Iterator[Resource]:
    """What was written down beside the treatments themselves."""
    item = printed.item
    match item.content:
        case Note() as note:
            yield _note(item, note, about)
        case PrescriptionRecorded() as prescription:
            yield _prescription(item, prescription, about)
        case CoursePlanned() as course:
            yield _course(item, course, about)
        case DocumentReceived() as document:
            yield _document(item, document, about)
        case TreatmentReported() as reported:
            yield _reported(item, reported, about)
        case _:
            return


def _note(item: JournalItem, note: Note, about: About) -> Resource:
    words = note.text if not note.reason else f"{note.text}\n\nCorrection: {note.reason}"
    return told(
        resourceType="DocumentReference",
        id=str(item.id),
        status="superseded" if about.is_old(item) else "current",
        docStatus="amended" if note.corrects is not None else "final",
        type=concept(f"Note: {note.kind.value.replace('_', ' ')}"),
        subject=about.subject,
        date=moment(item.at),
        author=[about.person(item.author, item.author_name)],
        relatesTo=[told(code="replaces", target=told(reference=f"urn:uuid:{note.corrects}"))]
        if about.holds(note.corrects)
        else None,
        content=[told(attachment=attachment(words.encode(), "text/plain; charset=utf-8", title=note.kind.value))],
        context=told(period=period(note.happened, None)),
    )


def _prescription(item: JournalItem, prescribed: PrescriptionRecorded, about: About) -> Resource:
    medicine = " ".join(part for part in (prescribed.medicine, prescribed.strength, prescribed.form) if part)
    told_of = {
        "Quantity": prescribed.quantity,
        "Registration": prescribed.prescriber_registration,
        "How the patient was seen": prescribed.seen.value.replace("_", " "),
        "": prescribed.remark,
    }
    return told(
        resourceType="MedicationRequest",
        id=str(item.id),
        status="entered-in-error" if about.is_old(item) else "completed",
        intent="order",
        reportedBoolean=True,
        medicationCodeableConcept=concept(medicine),
        subject=about.subject,
        authoredOn=day(prescribed.prescribed),
        requester=told(type="Practitioner", display=prescribed.prescriber_name),
        recorder=about.person(prescribed.recorded_by, prescribed.recorded_by_name),
        reasonCode=[concept(prescribed.indication)] if prescribed.indication.strip() else None,
        note=notes(told_of),
        dosageInstruction=[told(text=prescribed.dose)] if prescribed.dose.strip() else None,
    )


def _course(item: JournalItem, course: CoursePlanned, about: About) -> Resource:
    ended = next(
        (one for one in about.items.values() if isinstance(one.content, CourseEnded) and one.content.course == item.id),
        None,
    )
    treatment = about.word(course.treatment)
    return told(
        resourceType="CarePlan",
        id=str(item.id),
        status="active" if ended is None else "revoked",
        intent="plan",
        title=treatment,
        description=course.goal,
        subject=about.subject,
        period=period(item.at, None if ended is None else ended.at),
        created=moment(item.at),
        author=about.person(course.planned_by, course.planned_by_name),
        activity=[
            told(
                detail=told(
                    kind="ServiceRequest",
                    code=concept(treatment),
                    status="scheduled" if ended is None else "stopped",
                    scheduledString=f"{course.number} times, {course.interval_days} days apart, from {course.first}",
                )
            )
        ],
    )


def _document(item: JournalItem, document: DocumentReceived, about: About) -> Resource:
    """A paper from outside; its file goes beside the bundle, so here stand its size and name alone."""
    kind = {"pdf": "application/pdf", "picture": "image/*", "paper": "text/plain"}[document.format.value]
    place = document.paper_place or f"sha256:{document.sha256}"
    return told(
        resourceType="DocumentReference",
        id=str(item.id),
        status="current",
        type=concept(document.kind.value.replace("_", " ")),
        subject=about.subject,
        date=moment(item.at),
        author=[told(display=document.sender)] if document.sender.strip() else None,
        custodian=told(reference=f"urn:uuid:{about.document.ledger.vault}", type="Organization"),
        description=" ".join(part for part in (document.title, document.remark) if part.strip()),
        content=[
            told(
                attachment=told(
                    contentType=kind if document.format.value != "picture" else None,
                    title=f"{document.title} ({place})",
                    size=document.size or None,
                    creation=day(document.dated),
                )
            )
        ],
    )


def _reported(item: JournalItem, reported: TreatmentReported, about: About) -> Resource:
    return told(
        resourceType="Procedure",
        id=str(item.id),
        status="completed",
        code=concept(about.word(reported.treatment)),
        subject=about.subject,
        performedDateTime=day(reported.done),
        recorder=about.person(reported.recorded_by, reported.recorded_by_name),
        location=told(display=reported.place),
        note=notes({"Not done here; known from": reported.evidence.value, "": reported.remark}),
    )
