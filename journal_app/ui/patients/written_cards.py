"""Emergencies, reactions, prescriptions, courses and countersignatures as cards of the timeline; it must not judge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.blackening import CaseRedacted
from journal_app.domain.bundles import CaseExported
from journal_app.domain.corrections import originals
from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.course_steps import Step, endings, steps_of
from journal_app.domain.courses import CourseEnded, CoursePlanned
from journal_app.domain.dates import format_date
from journal_app.domain.emergencies import DrugGiven, EmergencyReviewed, EmergencyTreated
from journal_app.domain.journal import JournalItem
from journal_app.domain.left_drafts import DraftTakenOver
from journal_app.domain.prescriptions import PrescriptionRecorded
from journal_app.domain.reactions import ReactionFollowedUp, ReactionReported
from journal_app.ui.icons import Icon
from journal_app.ui.patients.disclosure_words import folder_title
from journal_app.ui.patients.health_cards import PlainCard
from journal_app.ui.patients.health_words import BETWEEN
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import consultation_mode_name
from journal_app.ui.patients.written_words import begun_words, complication_name, outcome_name, seriousness_name
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.timeline_card import TimelineCard, Tone
from journal_app.ui.widgets.typeset import Badge


def day(value: date) -> str:
    """A day in the language of the screen."""
    return format_date(value, language_of())


def drug_in_words(drug: DrugGiven, moment: str) -> str:
    """A drug in one line; a lot that nobody read is said to be unknown."""
    lot = drug.lot or QCoreApplication.translate("WrittenCards", "not known")
    parts = [
        f"{drug.drug} {drug.dose}",
        drug.route,
        QCoreApplication.translate("WrittenCards", "lot {lot}").format(lot=lot),
    ]
    if drug.expiry is not None:
        parts.append(QCoreApplication.translate("WrittenCards", "expires {date}").format(date=day(drug.expiry)))
    return BETWEEN.join((*parts, moment))


class WrittenCards:
    """Says one look's records beside planned treatments."""

    def __init__(self, look: Look, plain: PlainCard, moment: Callable[..., str]) -> None:
        """``moment`` says a time on the clinic's clock."""
        self._look, self._plain, self._moment = look, plain, moment
        items = look.record.items
        self._items = {item.id: item for item in items}
        self._ended = endings(items)
        self._reviewed = {
            item.content.emergency: item
            for item in items
            if isinstance(item.content, EmergencyReviewed) and item.counts
        }
        self._original = originals(items)
        self._last: dict[UUID, ReactionFollowedUp] = {}
        for item in sorted(items, key=lambda one: one.position):
            if isinstance(item.content, ReactionFollowedUp):
                self._last[self._original.get(item.content.reaction, item.id)] = item.content

    def by_content(self) -> Mapping[type, Callable[..., TimelineCard]]:
        """The card's maker for each type of content."""
        return {
            EmergencyTreated: self.emergency,
            EmergencyReviewed: self.review,
            ReactionReported: self.reaction,
            ReactionFollowedUp: self.follow_up,
            PrescriptionRecorded: self.prescription,
            CoursePlanned: self.course,
            CourseEnded: self.course_end,
            EntryCountersigned: self.countersignature,
            CaseExported: self.case_export,
            CaseRedacted: self.case_redacted,
            DraftTakenOver: self.taken_over,
        }

    def emergency(self, item: JournalItem, told: EmergencyTreated) -> TimelineCard:
        """What happened, what was given, and whether somebody has looked at it since."""
        title = QCoreApplication.translate("WrittenCards", "Emergency: {complication}").format(
            complication=complication_name(told.complication).lower()
        )
        drugs = (drug_in_words(one, self._moment(one.at)) for one in told.drugs)
        made = self._plain(item, title, told.what_happened, *drugs, told.outcome, icon=Icon.WARNING)
        if item.id in self._reviewed:
            badge = Badge(QCoreApplication.translate("WrittenCards", "Reviewed"), "success")
            return replace(made, tone=Tone.DANGER, badges=(badge,))
        if item.corrected_by is not None:
            return replace(made, tone=Tone.DANGER)
        badge = Badge(QCoreApplication.translate("WrittenCards", "To be reviewed"), "error")
        return replace(made, tone=Tone.DANGER, badges=(badge,))

    def review(self, item: JournalItem, told: EmergencyReviewed) -> TimelineCard:
        """What followed from it."""
        title = QCoreApplication.translate("WrittenCards", "Emergency reviewed")
        made = self._plain(item, title, told.conclusion, icon=Icon.CHECK)
        return self._about(made, told.emergency, QCoreApplication.translate("WrittenCards", "The emergency"))

    def reaction(self, item: JournalItem, told: ReactionReported) -> TimelineCard:
        """How grave, after what, and how it stands by the last word."""
        title = QCoreApplication.translate("WrittenCards", "Reaction: {seriousness}").format(
            seriousness=seriousness_name(told.seriousness).lower()
        )
        after = ""
        if told.treatment:
            after = QCoreApplication.translate("WrittenCards", "After {treatment}").format(
                treatment=self._look.treatment_name(told.treatment).lower()
            )
        lots = BETWEEN.join(
            QCoreApplication.translate("WrittenCards", "{product}, lot {lot}").format(product=one.product, lot=one.lot)
            for one in told.products
        )
        made = self._plain(item, title, told.description, told.measures, after, lots, icon=Icon.REACTION)
        if item.corrected_by is not None:
            return replace(made, tone=Tone.WARNING)
        last = self._last.get(self._original.get(item.id, item.id))
        outcome, next_look = (told.outcome, told.follow_up) if last is None else (last.outcome, last.follow_up)
        badges = [Badge(outcome_name(outcome))]
        if next_look is not None:
            text = QCoreApplication.translate("WrittenCards", "Follow up {date}").format(date=day(next_look))
            badges.append(Badge(text, "warning"))
        return replace(made, tone=Tone.WARNING, badges=tuple(badges))

    def follow_up(self, item: JournalItem, told: ReactionFollowedUp) -> TimelineCard:
        """How it stands, and which authority was told."""
        title = QCoreApplication.translate("WrittenCards", "Reaction followed up: {outcome}").format(
            outcome=outcome_name(told.outcome).lower()
        )
        reported = ""
        if told.told is not None:
            reported = QCoreApplication.translate("WrittenCards", "Reported to {authority} {date}").format(
                authority=told.authority, date=day(told.told)
            )
        made = self._plain(item, title, told.text, reported, told.reference, icon=Icon.REACTION)
        return self._about(made, told.reaction, QCoreApplication.translate("WrittenCards", "The reaction"))

    def prescription(self, item: JournalItem, told: PrescriptionRecorded) -> TimelineCard:
        """The medicine, and who prescribed it."""
        title = QCoreApplication.translate("WrittenCards", "Prescription: {medicine}").format(
            medicine=" ".join(part for part in (told.medicine, told.strength, told.form) if part)
        )
        how_much = BETWEEN.join(part for part in (told.dose, told.quantity, told.indication) if part)
        who = QCoreApplication.translate("WrittenCards", "{date} by {prescriber}, {registration}, {mode}").format(
            date=day(told.prescribed),
            prescriber=told.prescriber_name,
            registration=told.prescriber_registration,
            mode=consultation_mode_name(told.seen).lower(),
        )
        made = self._plain(item, title, how_much, who, told.remark, icon=Icon.DOCUMENT)
        if told.consultation is None:
            return made
        return self._about(made, told.consultation, QCoreApplication.translate("WrittenCards", "The consultation"))

    def course(self, item: JournalItem, told: CoursePlanned) -> TimelineCard:
        """Planned beside done."""
        title = QCoreApplication.translate("WrittenCards", "Course planned: {treatment}, {number} times").format(
            treatment=self._look.treatment_name(told.treatment), number=told.number
        )
        steps = steps_of(told, self._look.record.items, zone=self._look.zone)
        lines = [self._step(step) for step in steps]
        made = self._plain(item, title, told.goal, *lines, icon=Icon.CALENDAR)
        done = sum(step.done is not None for step in steps)
        badge = Badge(
            QCoreApplication.translate("WrittenCards", "{done} of {number} done").format(done=done, number=told.number),
            "success" if done == told.number else "info",
        )
        if item.id in self._ended:
            ended = Badge(QCoreApplication.translate("WrittenCards", "Ended"), "warning")
            return replace(made, badges=(badge, ended))
        return replace(made, badges=(badge,))

    def _step(self, step: Step) -> str:
        if step.done is None:
            text = QCoreApplication.translate("WrittenCards", "{number}. planned {date}")
            return text.format(number=step.number, date=day(step.planned))
        text = QCoreApplication.translate("WrittenCards", "{number}. planned {date}, done {done}")
        done = day(step.done.astimezone(self._look.zone).date())
        return text.format(number=step.number, date=day(step.planned), done=done)

    def course_end(self, item: JournalItem, told: CourseEnded) -> TimelineCard:
        """Why nothing more of it is planned."""
        title = QCoreApplication.translate("WrittenCards", "Course ended")
        made = self._plain(item, title, told.reason, icon=Icon.CALENDAR)
        return self._about(made, told.course, QCoreApplication.translate("WrittenCards", "The course"))

    def countersignature(self, item: JournalItem, told: EntryCountersigned) -> TimelineCard:
        """Whose word it is."""
        title = QCoreApplication.translate("WrittenCards", "Entry countersigned by {doctor}").format(
            doctor=told.doctor_name
        )
        made = replace(self._plain(item, title, told.remark, icon=Icon.CHECK), tone=Tone.GOOD)
        return self._about(made, told.entry, QCoreApplication.translate("WrittenCards", "The entry"))

    def case_export(self, item: JournalItem, told: CaseExported) -> TimelineCard:
        """To whom the whole journal went."""
        return self._plain(item, folder_title(told.recipient), told.reason, icon=Icon.EXPORT)

    def case_redacted(self, item: JournalItem, told: CaseRedacted) -> TimelineCard:
        """How much is blackened in what goes out for a case, and why."""
        title = QCoreApplication.translate("WrittenCards", "Blackened for a complaint case: {count} records").format(
            count=len(told.redactions)
        )
        return self._plain(item, title, *(one.reason for one in told.redactions), icon=Icon.PRIVACY)

    def taken_over(self, item: JournalItem, told: DraftTakenOver) -> TimelineCard:
        """Whose draft a colleague goes on with."""
        title = QCoreApplication.translate("WrittenCards", "Draft taken over by {name}").format(name=told.taken_by_name)
        begun = begun_words(told.begun_by_name, told.begun_until, self._look.zone)
        return self._plain(item, title, f"{begun[:1].upper()}{begun[1:]}", icon=Icon.DRAFT)

    def _about(self, made: TimelineCard, target: UUID, label: str) -> TimelineCard:
        return replace(made, link=target, link_label=label) if target in self._items else made
