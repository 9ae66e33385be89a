"""Says what stands in a journal beside planned treatments, part by part; it must leave nothing out, nor draw."""

from __future__ import annotations

from journal_app.documents.labels import Wording
from journal_app.documents.parts import Part, facts, prose, remark
from journal_app.documents.typesetting import Value
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.emergencies import DrugGiven, EmergencyReviewed, EmergencyTreated
from journal_app.domain.left_drafts import DraftTakenOver
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.printing import PrintedRecord
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.treatments import ProductLine


def emergency_parts(record: PrintedRecord, content: EmergencyTreated, wording: Wording) -> list[Part]:
    """What happened, every drug with lot and expiry, and that no consent was needed."""
    say = wording.say
    rows = [
        (say("emergency", "complication"), wording.coded("complications", content.complication)),
        (say("emergency", "began"), wording.moment(content.began)),
        (say("emergency", "treated_by"), content.treated_by_name),
        (say("emergency", "others"), content.others),
        *_about(record, wording),
    ]
    return [
        *prose(say("treatment", "reason"), content.corrected_because),
        remark(say("emergency", "without_consent")),
        facts(rows),
        *prose(say("emergency", "reason"), content.reason),
        *prose(say("emergency", "what_happened"), content.what_happened),
        _drugs(content.drugs, wording),
        *prose(say("emergency", "measures"), content.measures),
        *prose(say("emergency", "outcome"), content.outcome),
    ]


def reviewed_parts(_: PrintedRecord, content: EmergencyReviewed, wording: Wording) -> list[Part]:
    """Who looked at it, and what follows."""
    rows = [(wording.say("emergency", "reviewed_by"), content.reviewed_by_name)]
    return [facts(rows), *prose(wording.say("emergency", "conclusion"), content.conclusion)]


def reaction_parts(record: PrintedRecord, content: ReactionReported, wording: Wording) -> list[Part]:
    """How grave, since when, after what, with which lots."""
    say = wording.say
    rows = [
        (say("reaction", "seriousness"), wording.coded("seriousness", content.seriousness)),
        (say("reaction", "onset"), wording.moment(content.onset)),
        (say("reaction", "treatment"), wording.named(content.treatment) if content.treatment else ""),
        *_about(record, wording),
        (say("reaction", "outcome"), wording.coded("outcomes", content.outcome)),
        (say("reaction", "follow_up"), "" if content.follow_up is None else wording.day(content.follow_up)),
        (say("reaction", "reported_by"), content.reported_by_name),
    ]
    return [
        *prose(say("treatment", "reason"), content.corrected_because),
        facts(rows),
        *prose(say("reaction", "description"), content.description),
        *prose(say("reaction", "measures"), content.measures),
        *_products(content.products, wording),
    ]


def followed_up_parts(_: PrintedRecord, content: ReactionFollowedUp, wording: Wording) -> list[Part]:
    """How it stands, and which authority was told."""
    say = wording.say
    rows = [
        (say("reaction", "seen"), wording.moment(content.seen)),
        (say("reaction", "seen_by"), content.seen_by_name),
        (say("reaction", "outcome"), wording.coded("outcomes", content.outcome)),
        (say("reaction", "follow_up"), "" if content.follow_up is None else wording.day(content.follow_up)),
        (say("reaction", "authority"), content.authority),
        (say("reaction", "told"), "" if content.told is None else wording.day(content.told)),
        (say("reaction", "reference"), content.reference),
    ]
    return [facts(rows), *prose(say("reaction", "now"), content.text)]


def prescription_parts(record: PrintedRecord, content: PrescriptionRecorded, wording: Wording) -> list[Part]:
    """The medicine, who prescribed it, and how the patient was seen."""
    say = wording.say
    rows = [
        (say("prescription", "medicine"), content.medicine),
        (say("prescription", "strength"), content.strength),
        (say("prescription", "form"), content.form),
        (say("prescription", "dose"), content.dose),
        (say("prescription", "quantity"), content.quantity),
        (say("prescription", "indication"), content.indication),
        (say("prescription", "prescribed"), wording.day(content.prescribed)),
        (say("prescription", "prescriber"), content.prescriber_name),
        (say("prescriber", "registration"), content.prescriber_registration),
        (say("prescriber", "mode"), wording.coded("consultation_modes", content.seen)),
        (say("prescription", "recorded_by"), content.recorded_by_name),
        # An original says so above, as everything does that refers to another record.
        *(_consultation(record, wording) if content.corrects is not None else []),
    ]
    why = prose(say("treatment", "reason"), content.corrected_because)
    return [*why, facts(rows), *prose(say("circumstances", "remark"), content.remark)]


def course_parts(_: PrintedRecord, content: CoursePlanned, wording: Wording) -> list[Part]:
    """How many, how far apart, and what for."""
    say = wording.say
    rows = [
        (say("course", "treatment"), wording.named(content.treatment)),
        (say("course", "number"), str(content.number)),
        (say("course", "interval"), say("course", "days", count=content.interval_days)),
        (say("course", "first"), wording.day(content.first)),
        (say("course", "planned_by"), content.planned_by_name),
    ]
    return [facts(rows), *prose(say("course", "goal"), content.goal)]


def course_ended_parts(_: PrintedRecord, content: CourseEnded, wording: Wording) -> list[Part]:
    """Why nothing more of it is planned."""
    rows = [(wording.say("course", "ended_by"), content.ended_by_name)]
    return [facts(rows), *prose(wording.say("course", "reason"), content.reason)]


def countersigned_parts(_: PrintedRecord, content: EntryCountersigned, wording: Wording) -> list[Part]:
    """Whose word it is, and on exactly which version."""
    say = wording.say
    rows = [(say("countersigned", "doctor"), content.doctor_name), (say("countersigned", "leaf"), content.leaf)]
    return [facts(rows), *prose(say("circumstances", "remark"), content.remark)]


def taken_over_parts(_: PrintedRecord, content: DraftTakenOver, wording: Wording) -> list[Part]:
    """Whose draft it was, and who went on with it."""
    say = wording.say
    rows = [
        (say("taken_over", "what"), wording.coded("draft_kinds", content.what)),
        (say("taken_over", "begun_by"), content.begun_by_name),
        (say("taken_over", "until"), wording.moment(content.begun_until)),
        (say("taken_over", "saved"), wording.moment(content.saved)),
        (say("taken_over", "taken_by"), content.taken_by_name),
    ]
    return [facts(rows), remark(say("taken_over", "unsigned"))]


def _about(record: PrintedRecord, wording: Wording) -> list[tuple[str, str]]:
    if record.rests_on is None:
        return []
    return [(wording.say("emergency", "after"), wording.say("emergency", "entry_number", number=record.rests_on))]


def _consultation(record: PrintedRecord, wording: Wording) -> list[tuple[str, str]]:
    if record.rests_on is None:
        return []
    number = wording.say("emergency", "entry_number", number=record.rests_on)
    return [(wording.coded("kinds", "prescriber.consulted"), number)]


def _drugs(drugs: tuple[DrugGiven, ...], wording: Wording) -> Part:
    if not drugs:
        return remark(wording.say("emergency", "no_drugs"))
    say = wording.say
    heads: list[Value] = [
        say("emergency", "drug"),
        say("emergency", "dose"),
        say("treatment", "lot"),
        say("treatment", "expiry"),
        say("emergency", "route_and_time"),
    ]
    rows: list[Value] = [
        [one.drug, one.dose, one.lot, wording.day(one.expiry), f"{one.route}, {wording.moment(one.at)}"]
        for one in drugs
    ]
    return {"is": "products", "label": say("emergency", "drugs"), "heads": heads, "rows": rows}


def _products(products: tuple[ProductLine, ...], wording: Wording) -> list[Part]:
    if not products:
        return []
    say = wording.say
    heads: list[Value] = [say("treatment", head) for head in ("product", "manufacturer", "lot", "expiry", "amount")]
    rows: list[Value] = [
        [
            line.product,
            line.manufacturer,
            line.lot,
            wording.day(line.expiry),
            f"{wording.amount(line.amount)}\xa0{wording.unit(line.unit)}",
        ]
        for line in products
    ]
    return [{"is": "products", "label": say("treatment", "products"), "heads": heads, "rows": rows}]
