"""Emergencies, reactions, prescriptions, courses and countersignatures in full, as rows and texts; it must not act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.emergencies import EmergencyReviewed, EmergencyTreated
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
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
            return _prescription(content)
        case _:
            return _short(content, look)


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
            (QCoreApplication.translate("WrittenDetail", "After the entry of"), moment(after.at) if after else ""),
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


def _reaction(told: ReactionReported, look: Look, moment: Callable[[datetime], str]) -> Written:
    treatment = look.treatment_name(told.treatment) if told.treatment else ""
    return Written(
        (
            (QCoreApplication.translate("WrittenDetail", "How serious"), seriousness_name(told.seriousness)),
            (QCoreApplication.translate("WrittenDetail", "Began"), moment(told.onset)),
            (QCoreApplication.translate("WrittenDetail", "After the treatment"), treatment),
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


def _prescription(told: PrescriptionRecorded) -> Written:
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
            (QCoreApplication.translate("WrittenDetail", "Written down by"), told.recorded_by_name),
        ),
        ((QCoreApplication.translate("WrittenDetail", "Remark"), told.remark),),
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
        case _:
            return None
