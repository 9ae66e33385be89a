"""Emergencies, reactions, prescriptions, courses and countersignatures in full, as rows and texts; it must not act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from journal_app.domain.blackening import CaseRedacted
from journal_app.domain.bundles import CaseExported
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.emergencies import EmergencyReviewed, EmergencyTreated
from journal_app.domain.journal import JournalItem
from journal_app.domain.left_drafts import DraftTakenOver
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.domain.treatments import TreatmentEntry
from journal_app.ui.patients.disclosure_words import in_full as disclosed_in_full
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import product_in_words
from journal_app.ui.patients.words import consultation_mode_name
from journal_app.ui.patients.written_cards import day, drug_in_words
from journal_app.ui.patients.written_words import complication_name, outcome_name, seriousness_name

_Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """Labels with values, and titles with texts; what is empty is not shown."""

    rows: tuple[_Row, ...]
    texts: tuple[_Row, ...] = ()


def written_in_full(content: object, look: Look, moment: Callable[[datetime], str]) -> Written | None:
    """Everything that such a record says; None for a record of another kind."""
    match content:
        case EmergencyTreated():
            return _emergency(content, look, moment)
        case ReactionReported():
            return _reaction(content, look, moment)
        case ReactionFollowedUp():
            return _follow_up(content, moment)
        case PrescriptionRecorded():
            return _prescription(content, look, moment)
        case DraftTakenOver():
            return _taken_over(content, moment)
        case _:
            told = disclosed_in_full(content, moment)
            return _short(content, look) if told is None else Written(*told)


def _emergency(told: EmergencyTreated, look: Look, moment: Callable[[datetime], str]) -> Written:
    after = None if told.entry is None else look.item(told.entry)
    return Written(
        (
            (QCoreApplication.translate("WrittenDetail", "What it was"), complication_name(told.complication)),
            (QCoreApplication.translate("WrittenDetail", "Noticed"), moment(told.began)),
            (QCoreApplication.translate("WrittenDetail", "Treated by"), told.treated_by_name),
            (QCoreApplication.translate("WrittenDetail", "Others present"), told.others),
            *(
                (QCoreApplication.translate("WrittenDetail", "Given"), drug_in_words(one, moment(one.at)))
                for one in told.drugs
            ),
            (QCoreApplication.translate("WrittenDetail", "After the entry of"), _done(after, moment)),
            (
                QCoreApplication.translate("WrittenDetail", "Consent"),
                QCoreApplication.translate("WrittenDetail", "None needed: it could not wait"),
            ),
        ),
        (
            (QCoreApplication.translate("WrittenDetail", "What happened"), told.what_happened),
            (QCoreApplication.translate("WrittenDetail", "Why it could not wait"), told.reason),
            (QCoreApplication.translate("WrittenDetail", "What else was done"), told.measures),
            (QCoreApplication.translate("WrittenDetail", "How it went"), told.outcome),
        ),
    )


def _done(entry: JournalItem | None, moment: Callable[[datetime], str]) -> str:
    """When an entry's treatment happened, by which the timeline and the choosers call it; not when it was signed."""
    if entry is None:
        return ""
    return moment(entry.content.done if isinstance(entry.content, TreatmentEntry) else entry.at)


def _reaction(told: ReactionReported, look: Look, moment: Callable[[datetime], str]) -> Written:
    treatment = look.treatment_name(told.treatment) if told.treatment else ""
    after = None if told.entry is None else look.item(told.entry)
    return Written(
        (
            (QCoreApplication.translate("WrittenDetail", "How serious"), seriousness_name(told.seriousness)),
            (QCoreApplication.translate("WrittenDetail", "Began"), moment(told.onset)),
            (QCoreApplication.translate("WrittenDetail", "After the treatment"), treatment),
            (QCoreApplication.translate("WrittenDetail", "After the entry of"), _done(after, moment)),
            *((QCoreApplication.translate("WrittenDetail", "Product"), product_in_words(one)) for one in told.products),
            (QCoreApplication.translate("WrittenDetail", "How it stood then"), outcome_name(told.outcome)),
            (QCoreApplication.translate("WrittenDetail", "Follow up"), day(told.follow_up) if told.follow_up else ""),
            (QCoreApplication.translate("WrittenDetail", "Written down by"), told.reported_by_name),
        ),
        (
            (QCoreApplication.translate("WrittenDetail", "Description"), told.description),
            (QCoreApplication.translate("WrittenDetail", "What was done"), told.measures),
        ),
    )


def _follow_up(told: ReactionFollowedUp, moment: Callable[[datetime], str]) -> Written:
    return Written(
        (
            (QCoreApplication.translate("WrittenDetail", "Seen"), moment(told.seen)),
            (QCoreApplication.translate("WrittenDetail", "Seen by"), told.seen_by_name),
            (QCoreApplication.translate("WrittenDetail", "How it stands"), outcome_name(told.outcome)),
            (QCoreApplication.translate("WrittenDetail", "Follow up"), day(told.follow_up) if told.follow_up else ""),
            (QCoreApplication.translate("WrittenDetail", "Authority told"), told.authority),
            (QCoreApplication.translate("WrittenDetail", "On"), day(told.told) if told.told else ""),
            (QCoreApplication.translate("WrittenDetail", "Reference"), told.reference),
        ),
        ((QCoreApplication.translate("WrittenDetail", "What was seen"), told.text),),
    )


def _prescription(told: PrescriptionRecorded, look: Look, moment: Callable[[datetime], str]) -> Written:
    consultation = None if told.consultation is None else look.item(told.consultation)
    return Written(
        (
            (QCoreApplication.translate("WrittenDetail", "Medicine"), told.medicine),
            (QCoreApplication.translate("WrittenDetail", "Strength"), told.strength),
            (QCoreApplication.translate("WrittenDetail", "Form"), told.form),
            (QCoreApplication.translate("WrittenDetail", "Dose"), told.dose),
            (QCoreApplication.translate("WrittenDetail", "Quantity"), told.quantity),
            (QCoreApplication.translate("WrittenDetail", "For"), told.indication),
            (QCoreApplication.translate("WrittenDetail", "Prescribed"), day(told.prescribed)),
            (QCoreApplication.translate("WrittenDetail", "Prescriber"), told.prescriber_name),
            (QCoreApplication.translate("WrittenDetail", "Registration"), told.prescriber_registration),
            (
                QCoreApplication.translate("WrittenDetail", "How the patient was seen"),
                consultation_mode_name(told.seen),
            ),
            (
                QCoreApplication.translate("WrittenDetail", "Consultation"),
                moment(consultation.at) if consultation else "",
            ),
            (QCoreApplication.translate("WrittenDetail", "Written down by"), told.recorded_by_name),
        ),
        ((QCoreApplication.translate("WrittenDetail", "Remark"), told.remark),),
    )


def _taken_over(told: DraftTakenOver, moment: Callable[[datetime], str]) -> Written:
    return Written(
        (
            (QCoreApplication.translate("WrittenDetail", "Begun by"), told.begun_by_name),
            (QCoreApplication.translate("WrittenDetail", "Has not treated here since"), moment(told.begun_until)),
            (QCoreApplication.translate("WrittenDetail", "Last kept"), moment(told.saved)),
            (QCoreApplication.translate("WrittenDetail", "Taken over by"), told.taken_by_name),
        )
    )


def _short(content: object, look: Look) -> Written | None:
    match content:
        case EmergencyReviewed():
            who = (QCoreApplication.translate("WrittenDetail", "Reviewed by"), content.reviewed_by_name)
            return Written((who,), ((QCoreApplication.translate("WrittenDetail", "Conclusion"), content.conclusion),))
        case CoursePlanned():
            every = QCoreApplication.translate("WrittenDetail", "{number} times, {days} days apart, from {date}")
            how = every.format(number=content.number, days=content.interval_days, date=day(content.first))
            rows = (
                (QCoreApplication.translate("WrittenDetail", "Treatment"), look.treatment_name(content.treatment)),
                (QCoreApplication.translate("WrittenDetail", "Planned"), how),
                (QCoreApplication.translate("WrittenDetail", "Planned by"), content.planned_by_name),
            )
            return Written(rows, ((QCoreApplication.translate("WrittenDetail", "Goal"), content.goal),))
        case CourseEnded():
            who = (QCoreApplication.translate("WrittenDetail", "Ended by"), content.ended_by_name)
            return Written((who,), ((QCoreApplication.translate("WrittenDetail", "Why it ended"), content.reason),))
        case EntryCountersigned():
            who = (QCoreApplication.translate("WrittenDetail", "Countersigned by"), content.doctor_name)
            leaf = (QCoreApplication.translate("WrittenDetail", "Leaf of the version that was read"), content.leaf)
            return Written((who, leaf), ((QCoreApplication.translate("WrittenDetail", "Remark"), content.remark),))
        case CaseExported() | CaseRedacted():
            return case_in_full(content)
        case _:
            return None


def case_in_full(content: CaseExported | CaseRedacted) -> Written:
    """What a journal handed out as a folder, or what was blackened in one, says."""
    if isinstance(content, CaseRedacted):
        who = (QCoreApplication.translate("WrittenDetail", "Decided by"), content.decided_by_name)
        reasons = "\n".join(one.reason for one in content.redactions)
        return Written((who,), ((QCoreApplication.translate("WrittenDetail", "Reasons"), reasons),))
    told = (
        (QCoreApplication.translate("WrittenDetail", "Handed out to"), content.recipient),
        (QCoreApplication.translate("WrittenDetail", "Records in it"), str(content.records)),
        (QCoreApplication.translate("WrittenDetail", "Photos and documents in it"), str(content.files)),
        (QCoreApplication.translate("WrittenDetail", "Checksum of the folder"), content.tag_manifest),
    )
    return Written(told, ((QCoreApplication.translate("WrittenDetail", "Reason"), content.reason),))
