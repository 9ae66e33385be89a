"""Says in words what one record holds, part by part, for the templates; it must not leave anything out, nor draw."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from journal_app.documents import (
    aftercare_sheet,
    case_layout,
    disclosure_layout,
    paper_layout,
    photo_layout,
    request_layout,
    restriction_layout,
)
from journal_app.documents.bundle_layout import exported_parts
from journal_app.documents.health_layout import confirmed_parts, set_aside_parts, submitted_parts
from journal_app.documents.labels import Wording
from journal_app.documents.paper_layout import evidence_rows, second_look
from journal_app.documents.parts import Part, Row, facts, language_of, prose, remark, signature
from journal_app.documents.received_layout import received_parts
from journal_app.documents.shown_text import blocks, plain
from journal_app.documents.treatment_layout import treatment_parts
from journal_app.documents.typesetting import Value
from journal_app.documents.written_layout import (
    countersigned_parts,
    course_ended_parts,
    course_parts,
    emergency_parts,
    followed_up_parts,
    prescription_parts,
    reaction_parts,
    reviewed_parts,
    taken_over_parts,
)
from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.bundles import CaseExported
from journal_app.domain.circumstances import IdentityChecked, PhotoLeftOut, PrescriberConsulted, TreatmentReported
from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.codec import Json, to_fields
from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentDeclined,
    ConsentPurpose,
    ConsentSigned,
    ConsentWithdrawn,
    FollowedUp,
    InformationGiven,
    SignerCapacity,
    TextReference,
)
from journal_app.domain.corrections import corrects
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.emergencies import EmergencyReviewed, EmergencyTreated
from journal_app.domain.health import HealthConfirmed, HealthSetAside, HealthSubmitted
from journal_app.domain.left_drafts import DraftTakenOver
from journal_app.domain.names import display_name
from journal_app.domain.paper_contents import FormPrinted, PaperFiled, PaperSetAside
from journal_app.domain.patients import Address, Contact, PatientChanged, PatientDetails, PatientRegistered
from journal_app.domain.people import Person
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.printing import PrintedRecord, is_written_late
from journal_app.domain.privacy import MarketingChosen, MarketingSuppressed, NoticeGiven
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.recalls import RecallCalled
from journal_app.domain.received import DocumentReceived
from journal_app.domain.treatments import Note, TreatmentEntry


def record_data(record: PrintedRecord, wording: Wording) -> dict[str, Value]:
    """One record, with its corrections after it, as the template's ``record`` function reads it."""
    say, item = wording.say, record.item
    return {
        "number": record.number,
        "title": record_title(record, wording),
        "corrects": _what_it_corrects(record, wording),
        "marks": list(_marks(record, wording)),
        "happened": wording.moment(record.occurred),
        "written": wording.moment(item.at),
        "author": _author(record, wording),
        "notes": list(_notes(record, wording)),
        "parts": list(record_parts(record, wording)),
        "trace": say("journal", "record_trace", id=str(item.id), position=item.position),
        "leaf": item.leaf.hex(),
        "corrections": [record_data(correction, wording) for correction in record.corrections],
    }


def record_title(record: PrintedRecord, wording: Wording) -> str:
    """What the record is, in one line."""
    content: object = record.item.content
    kind = wording.coded("kinds", record.item.kind)
    if isinstance(content, TreatmentEntry | Note) and content.corrects is not None:
        kind = wording.say("journal", "correction")
    elif isinstance(content, Note):
        kind = ""
    return ": ".join(part for part in (kind, _what_of(content, wording)) if part)


def _what_of(content: object, wording: Wording) -> str:
    """Of which treatment, medicine or complication a record is, or of what kind a note."""
    match content:
        case (
            TreatmentEntry()
            | TreatmentReported()
            | PrescriberConsulted()
            | PhotoLeftOut()
            | CoursePlanned()
            | InformationGiven()
            | AftercarePrinted()
        ):
            return wording.named(content.treatment)
        case ConsentSigned() | ConsentDeclined() | ConsentConfirmed():
            return _what_for(content, wording)
        case EmergencyTreated():
            return wording.coded("complications", content.complication)
        case PrescriptionRecorded():
            return content.medicine
        case Note():
            return wording.coded("notes", content.kind.value)
        case _:
            return ""


def record_parts(record: PrintedRecord, wording: Wording) -> list[Part]:
    """The record's content as the parts that ``base.typ`` knows how to set: facts, text, products and so on."""
    content: object = record.item.content
    if content is None:
        return [remark(wording.say("journal", "damaged" if record.item.is_damaged else "sealed"))]
    write = _WRITERS.get(type(content))
    # A kind this version has no words for is still printed, field by field.
    return write(record, content, wording) if write else [facts(_fields(to_fields(content)))]


def details_rows(details: PatientDetails, wording: Wording) -> list[Row]:
    """The registry's details of a patient, label and value; what is not known is left to the caller to show or not."""
    say = wording.say
    return [
        (say("patient", "name"), display_name(details.name)),
        (say("patient", "preferred"), details.name.preferred),
        (say("patient", "identifiers"), "\n".join(map(wording.identifier, details.identifiers))),
        (say("patient", "born"), wording.day(details.born)),
        (say("patient", "died"), "" if details.died is None else wording.day(details.died)),
        (say("patient", "gender"), wording.coded("genders", details.gender.value)),
        (say("patient", "address"), _address(details.address)),
        (say("patient", "phones"), "\n".join(details.phones)),
        (say("patient", "email"), details.email),
        (say("patient", "language"), wording.coded("languages", details.language) if details.language else ""),
        (say("patient", "next_of_kin"), _contact(details.next_of_kin)),
        (say("patient", "needs_interpreter"), say("patient", "yes") if details.needs_interpreter else ""),
        (say("patient", "own_doctor"), details.own_doctor),
        (say("patient", "preferred_channel"), wording.coded("channels", details.preferred_channel.value)),
        (say("patient", "reception_notes"), details.reception_notes),
    ]


def registration_of(person: Person | None, wording: Wording) -> str:
    """A person's title, profession and registration, as far as the clinic recorded them."""
    if person is None:
        return ""
    known = person.registration
    number = wording.say("journal", "registration", number=known.number, authority=known.authority) if known else ""
    parts = (person.title, known.profession if known and known.profession != person.title else "", number)
    return ", ".join(part for part in parts if part)


def _author(record: PrintedRecord, wording: Wording) -> str:
    return ", ".join(part for part in (record.item.author_name, registration_of(record.author, wording)) if part)


def _what_it_corrects(record: PrintedRecord, wording: Wording) -> str:
    if corrects(record.item.content) is None:
        return ""
    if record.refers_to is None:
        return wording.say("journal", "correction_of_absent")
    return wording.say("journal", "correction_of", number=record.refers_to)


def _marks(record: PrintedRecord, wording: Wording) -> list[str]:
    marks = {
        "corrected": bool(record.corrections) or record.item.corrected_by is not None,
        "withdrawn": record.ended_by is not None,
        "written_late": is_written_late(record),
    }
    return [wording.say("journal", name) for name, holds in marks.items() if holds]


def _notes(record: PrintedRecord, wording: Wording) -> list[str]:
    notes = []
    if record.corrections:
        notes.append(wording.say("journal", "corrected_note"))
    if record.countersigned_in is not None:
        notes.append(wording.say("countersigned", "note", number=record.countersigned_in))
    if record.ended_by is not None:
        notes.append(wording.say("journal", "withdrawn_note", number=record.ended_by))
    is_told = isinstance(record.item.content, HealthSetAside | EmergencyTreated | ReactionReported)
    if record.refers_to is not None and not is_told and not _what_it_corrects(record, wording):
        notes.append(wording.say("journal", "refers_to", number=record.refers_to))
    return notes


def _registered(record: PrintedRecord, content: PatientRegistered | PatientChanged, wording: Wording) -> list[Part]:
    source = (wording.say("patient", "source"), wording.coded("sources", content.source.value))
    if record.before is None:
        return [facts([*details_rows(content.details, wording), source])]
    pairs = zip(details_rows(record.before, wording), details_rows(content.details, wording), strict=True)
    rows: list[Value] = [[label, old, new] for (label, old), (_, new) in pairs if old != new]
    changes: Part = {"is": "changes", "rows": rows}
    return [changes if rows else remark(wording.say("patient", "unchanged")), facts([source])]


def _merged(_: PrintedRecord, content: PatientsMerged, wording: Wording) -> list[Part]:
    return [
        facts(
            [
                (wording.say("merge", "survivor"), str(content.survivor)),
                (wording.say("merge", "duplicate"), str(content.duplicate)),
                (wording.say("merge", "reason"), content.reason),
            ]
        )
    ]


def _information(_: PrintedRecord, content: InformationGiven, wording: Wording) -> list[Part]:
    say = wording.say

    def when(moment: datetime | None) -> str:
        return say("information", "not_given") if moment is None else wording.moment(moment)

    told = facts(
        [
            (say("information", "treatment"), wording.named(content.treatment)),
            (say("information", "written_at"), when(content.written_at)),
            (say("information", "oral_at"), when(content.oral_at)),
            (say("information", "given_by"), content.given_by_name),
            *([(say("information", "interpreter"), content.interpreter)] if content.interpreter else []),
            (say("paper", "paper"), "" if content.paper is None else str(content.paper)),
            *_text_rows(content.text, wording),
        ]
    )
    refused = [remark(say("information", "refused"))] if content.refused else []
    return [*refused, told, *prose(say("information", "questions"), content.questions)]


def _consent(_: PrintedRecord, content: ConsentSigned, wording: Wording) -> list[Part]:
    say = wording.say
    told = facts(
        [
            (say("consent", "treatments"), _what_for(content, wording)),
            *_disclosed(content, wording),
            *_signer(content, wording),
            (say("consent", "shown_at"), wording.moment(content.shown_at)),
            (say("consent", "signed_at"), wording.moment(content.signed_at)),
            *_counts(content, wording),
            (say("consent", "witness"), content.witness_name),
            (say("consent", "seat"), content.seat_name),
            *evidence_rows(content.paper, wording),
            *_text_rows(content.text, wording),
        ]
    )
    questions = prose(say("consent", "questions"), content.questions)
    drawn, name, at = content.signature, content.signer_name, content.signed_at
    signed = [] if drawn is None else [signature(drawn, name=name, at=at, wording=wording)]
    return [told, *_text_as_shown(content, wording), *questions, *signed]


def _what_for(content: ConsentSigned | ConsentConfirmed | ConsentDeclined, wording: Wording) -> str:
    """The treatments, or what it permits instead."""
    if isinstance(content, ConsentConfirmed) or content.purpose is ConsentPurpose.TREATMENT:
        return _list(content.treatments, wording)
    purpose = wording.coded("consent_purposes", content.purpose.value)
    beside = content.concerns if isinstance(content, ConsentSigned) else ""
    return f"{purpose}: {wording.named(beside)}" if beside else purpose


def _disclosed(content: ConsentSigned, wording: Wording) -> list[Row]:
    told, say = content.disclosure, wording.say
    if told is None:
        return []
    return [
        (say("consent", "recipient"), told.recipient),
        (say("consent", "information"), told.information),
        (say("consent", "matter"), told.matter),
    ]


def _signer(content: ConsentSigned, wording: Wording) -> list[Row]:
    """Who signed for the patient, and who interpreted, where somebody did."""
    is_guardian = content.capacity is SignerCapacity.GUARDIAN
    guardian = f"{content.signer_name} ({content.relation})" if is_guardian else ""
    rows = [
        (wording.say("consent", "guardian"), guardian),
        (wording.say("consent", "interpreter"), content.interpreter),
    ]
    return [row for row in rows if row[1]]


def _counts(content: ConsentSigned | ConsentConfirmed, wording: Wording) -> list[tuple[str, str]]:
    """From when until when a consent counts, where the record says so: one from reception leaves it to others."""
    say = wording.say
    if content.valid_from is None:
        return [(say("consent", "valid_from"), say("consent", "when_confirmed"))]
    until = say("consent", "no_end") if content.valid_until is None else wording.moment(content.valid_until)
    return [(say("consent", "valid_from"), wording.moment(content.valid_from)), (say("consent", "valid_until"), until)]


def _text_as_shown(content: ConsentSigned, wording: Wording) -> list[Part]:
    say = wording.say
    body = blocks(content.text_body)
    shown: Part = {
        "is": "shown",
        "label": say("consent", "exact_text"),
        # Most texts begin with their own title.
        "title": "" if body and plain(body[0]) == content.text_title else content.text_title,
        "language": language_of(content.text.language),
        "blocks": [dict(block) for block in body],
    }
    told: list[Part] = [
        {"is": "ticks", "label": say("consent", label), "items": list(items)}
        for label, items in (("ticks", content.ticks), ("choices", content.choices))
        if items
    ]
    left = prose(say("consent", "choices_left"), "\n".join(content.choices_left))
    return [shown, *told, *left]


def _confirmed(_: PrintedRecord, content: ConsentConfirmed, wording: Wording) -> list[Part]:
    return [
        remark(wording.say("consent", "confirmed")),
        facts(
            [
                (wording.say("consent", "treatments"), _list(content.treatments, wording)),
                *([] if content.valid_from is None else _counts(content, wording)),
            ]
        ),
        *second_look(content, wording),
    ]


def _declined(_: PrintedRecord, content: ConsentDeclined, wording: Wording) -> list[Part]:
    say = wording.say
    rows = [(say("consent", "treatments"), _what_for(content, wording)), *_text_rows(content.text, wording)]
    return [remark(say("consent", "declined")), facts(rows), *prose(say("consent", "reason"), content.reason)]


def _withdrawn(_: PrintedRecord, content: ConsentWithdrawn, wording: Wording) -> list[Part]:
    say = wording.say
    rows = [
        (say("consent", "effective"), wording.moment(content.effective)),
        (say("consent", "channel"), wording.coded("withdrawal_channels", content.channel)),
    ]
    return [facts(rows), *prose(say("consent", "words"), content.words)]


def _identity(_: PrintedRecord, content: IdentityChecked, wording: Wording) -> list[Part]:
    say = wording.say
    rows = [
        (say("identity", "how"), wording.coded("identity_methods", content.how)),
        (say("identity", "born"), wording.day(content.born)),
        (say("identity", "checked_by"), content.checked_by_name),
    ]
    return [facts(rows), *prose(say("circumstances", "remark"), content.remark)]


def _notice(_: PrintedRecord, content: NoticeGiven, wording: Wording) -> list[Part]:
    say = wording.say
    rows = [
        (say("notice", "title"), content.title),
        (say("notice", "channel"), wording.coded("notice_channels", content.channel)),
        (say("notice", "given_by"), content.given_by_name),
        *_text_rows(content.text, wording),
    ]
    return [facts(rows)]


def _marketing(_: PrintedRecord, content: MarketingChosen, wording: Wording) -> list[Part]:
    say = wording.say
    rows = [(say("marketing", "said"), wording.coded("said_how", content.said))]
    for choice in content.choices:
        purpose = wording.coded("marketing_purposes", choice.purpose)
        channel = wording.coded("marketing_channels", choice.channel)
        rows.append((f"{purpose}, {channel}", say("marketing", "allowed" if choice.allowed else "refused")))
    return [facts(rows), *prose(say("marketing", "words"), content.words)]


def _suppressed(_: PrintedRecord, content: MarketingSuppressed, wording: Wording) -> list[Part]:
    say = wording.say
    known_by = ", ".join(wording.coded("known_by", one) for one in content.by)
    return prose(f"{say('marketing', 'known_by')}: {known_by}", say("marketing", "suppressed"))


def _reported(_: PrintedRecord, content: TreatmentReported, wording: Wording) -> list[Part]:
    say = wording.say
    rows = [
        (say("reported", "done"), wording.day(content.done)),
        (say("reported", "place"), content.place),
        (say("reported", "evidence"), wording.coded("evidences", content.evidence)),
        (say("reported", "recorded_by"), content.recorded_by_name),
    ]
    return [facts(rows), *prose(say("circumstances", "remark"), content.remark)]


def _consulted(_: PrintedRecord, content: PrescriberConsulted, wording: Wording) -> list[Part]:
    say = wording.say
    rows = [
        (say("prescriber", "consulted_at"), wording.moment(content.consulted_at)),
        (say("prescriber", "mode"), wording.coded("consultation_modes", content.mode)),
        (say("prescriber", "name"), content.prescriber_name),
        (say("prescriber", "registration"), content.prescriber_registration),
    ]
    return [facts(rows), *prose(say("circumstances", "remark"), content.remark)]


def _photo_left_out(_: PrintedRecord, content: PhotoLeftOut, wording: Wording) -> list[Part]:
    which = wording.coded("photos_left_out", content.which)
    return [facts([(which, content.reason or wording.say("circumstances", "no_reason"))])]


def _recall(_: PrintedRecord, content: RecallCalled, wording: Wording) -> list[Part]:
    say = wording.say
    rows = [
        (say("recall", "lot"), content.lot),
        (say("recall", "outcome"), wording.coded("recall_outcomes", content.outcome)),
        (say("recall", "called_at"), wording.moment(content.called_at)),
        (say("recall", "called_by"), content.called_by_name),
    ]
    return [facts(rows), *prose(say("circumstances", "remark"), content.note)]


def _note(_: PrintedRecord, content: Note, wording: Wording) -> list[Part]:
    return [
        *prose(wording.say("treatment", "reason"), content.reason),
        *prose(wording.say("notes", "text"), content.text),
    ]


# Each writer takes a record, its content of just that type, and the words.
_WRITERS: dict[type, Callable[..., list[Part]]] = {
    PatientRegistered: _registered,
    PatientChanged: _registered,
    PatientsMerged: _merged,
    HealthSubmitted: submitted_parts,
    HealthSetAside: set_aside_parts,
    HealthConfirmed: confirmed_parts,
    InformationGiven: _information,
    ConsentSigned: _consent,
    ConsentConfirmed: _confirmed,
    ConsentDeclined: _declined,
    ConsentWithdrawn: _withdrawn,
    FormPrinted: paper_layout.printed_parts,
    PaperFiled: paper_layout.filed_parts,
    PaperSetAside: paper_layout.set_aside_parts,
    IdentityChecked: _identity,
    NoticeGiven: _notice,
    MarketingChosen: _marketing,
    MarketingSuppressed: _suppressed,
    TreatmentReported: _reported,
    PrescriberConsulted: _consulted,
    PhotoLeftOut: _photo_left_out,
    FollowedUp: photo_layout.followed_parts,
    RecallCalled: _recall,
    TreatmentEntry: treatment_parts,
    AftercarePrinted: aftercare_sheet.printed_parts,
    Note: _note,
    EmergencyTreated: emergency_parts,
    EmergencyReviewed: reviewed_parts,
    ReactionReported: reaction_parts,
    ReactionFollowedUp: followed_up_parts,
    PrescriptionRecorded: prescription_parts,
    CoursePlanned: course_parts,
    CourseEnded: course_ended_parts,
    EntryCountersigned: countersigned_parts,
    DraftTakenOver: taken_over_parts,
    DocumentReceived: received_parts,
    **photo_layout.PARTS,
    **request_layout.WRITERS,
    **case_layout.WRITERS,
    **disclosure_layout.WRITERS,
    **restriction_layout.WRITERS,
    CaseExported: exported_parts,
}


def _text_rows(text: TextReference, wording: Wording) -> list[Row]:
    version = wording.say(
        "consent", "text_version", id=text.id, version=text.version, language=wording.coded("languages", text.language)
    )
    return [(wording.say("consent", "text"), version), (wording.say("consent", "text_hash"), text.sha256)]


def _list(codes: tuple[str, ...], wording: Wording) -> str:
    return ", ".join(map(wording.named, codes))


def _address(address: Address) -> str:
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    return "\n".join(part for part in (address.street, town, address.country) if part)


def _contact(contact: Contact) -> str:
    who = f"{contact.name} ({contact.relation})" if contact.relation else contact.name
    return ", ".join(part for part in (who, contact.phone) if part)


def _fields(fields: dict[str, Json]) -> list[Row]:
    return [
        (name, value if isinstance(value, str) else str(value))
        for name, value in fields.items()
        if value not in (None, "")
    ]
