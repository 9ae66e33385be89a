"""A journal's records as cards of the timeline, in the language of the screen; it must not hide any of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from journal_app.domain.aftercare import AftercarePrinted
from journal_app.domain.circumstances import (
    IdentityChecked,
    PhotoLeft,
    PhotoLeftOut,
    PrescriberConsulted,
    TreatmentReported,
)
from journal_app.domain.clinic import PatientsMerged
from journal_app.domain.consents import (
    ConsentConfirmed,
    ConsentDeclined,
    ConsentPurpose,
    ConsentSigned,
    ConsentWithdrawn,
    FollowedUp,
    InformationGiven,
)
from journal_app.domain.countersigned import countersigned
from journal_app.domain.dates import format_date, format_datetime, format_duration, format_time
from journal_app.domain.health import HealthConfirmed, HealthSetAside, HealthSubmitted
from journal_app.domain.journal import JournalItem, confirmations, consent_validity
from journal_app.domain.paper_contents import FormPrinted, PaperFiled, PaperSetAside
from journal_app.domain.patients import PatientChanged, PatientRegistered, Source
from journal_app.domain.permits import permitted
from journal_app.domain.printing import LATE, occurred_at
from journal_app.domain.privacy import MarketingChosen, MarketingSuppressed, NoticeGiven
from journal_app.domain.recalls import RecallCalled
from journal_app.domain.received import DocumentReceived
from journal_app.domain.treatments import Deviation, Note, NoteKind, ProductLine, TreatmentEntry
from journal_app.domain.units import unit_word
from journal_app.ui.cases.cards import CaseCards
from journal_app.ui.icons import Icon
from journal_app.ui.patients.aftercare_offer import AftercareCards
from journal_app.ui.patients.card_text import shortened
from journal_app.ui.patients.correction_cards import as_corrected, as_correction
from journal_app.ui.patients.disclosure_words import DisclosureCards
from journal_app.ui.patients.health_cards import HealthCards
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.paper_cards import PaperCards, second_person_badge
from journal_app.ui.patients.paper_words import confirmation_title, paper_line
from journal_app.ui.patients.permit_words import followed_up_lines, permit_lines, what_for, withdrawn_title
from journal_app.ui.patients.photo_cards import PhotoCards
from journal_app.ui.patients.received_words import ReceivedCards
from journal_app.ui.patients.words import (
    consultation_mode_name,
    evidence_name,
    field_name,
    identity_method_name,
    language_name,
    marketing_in_words,
    note_kind_name,
    notice_channel_name,
    recall_outcome_name,
    source_name,
    suppressed_sentence,
)
from journal_app.ui.patients.written_cards import WrittenCards
from journal_app.ui.requests.cards import RequestCards
from journal_app.ui.restrictions.cards import RestrictionCards
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.timeline_card import TimelineCard, Tone
from journal_app.ui.widgets.typeset import Badge

BETWEEN = "   ·   "
_LATE = timedelta(minutes=1)


def amount_in_words(amount: Decimal) -> str:
    """An amount without needless zeros, with the decimal sign of the language."""
    text = f"{amount.normalize():f}"
    return text if language_of() == "en" else text.replace(".", ",")


def product_in_words(line: ProductLine) -> str:
    """A product line in one line; lot and expiry are never left out."""
    name = f"{line.product} ({line.manufacturer})" if line.manufacturer else line.product
    parts = [f"{name} {amount_in_words(line.amount)} {unit_word(line.unit, language_of())}".strip()]
    parts.append(QCoreApplication.translate("TimelineWords", "lot {lot}").format(lot=line.lot))
    if line.expiry is not None:
        expires = QCoreApplication.translate("TimelineWords", "expires {date}")
        parts.append(expires.format(date=format_date(line.expiry, language_of())))
    return BETWEEN.join(parts)


class TimelineWords:
    """Says one look's records."""

    def __init__(self, look: Look, now: datetime) -> None:
        """``now`` decides which consents are still in force."""
        self._look, self._now = look, now
        self._withdrawn = withdrawals(look)
        self._confirmed = confirmations(look.record.items)
        self._items = {item.id: item for item in look.record.items}
        self._countersigned = countersigned(look.record.items)
        health, papers = HealthCards(look, self._plain), PaperCards(look, self._plain)
        photos = PhotoCards(look, self._plain)
        self._cards: Mapping[type, Callable[..., TimelineCard]] = {
            TreatmentEntry: self._entry,
            AftercarePrinted: AftercareCards(look, self._plain).printed,
            ConsentSigned: self._consent,
            ConsentConfirmed: self._confirmation,
            ConsentDeclined: self._declined,
            ConsentWithdrawn: self._withdrawal,
            InformationGiven: self._information,
            HealthConfirmed: health.confirmed,
            HealthSubmitted: health.submitted,
            HealthSetAside: health.set_aside,
            FormPrinted: papers.printed,
            PaperFiled: papers.filed,
            PaperSetAside: papers.set_aside,
            Note: self._note,
            DocumentReceived: ReceivedCards(look, self._plain).received,
            **photos.says(),
            IdentityChecked: self._identity,
            NoticeGiven: self._notice,
            MarketingChosen: self._marketing,
            MarketingSuppressed: self._suppressed,
            TreatmentReported: self._reported,
            PrescriberConsulted: self._consulted,
            PhotoLeftOut: self._photo_left_out,
            FollowedUp: self._followed_up,
            RecallCalled: self._recall,
            PatientRegistered: self._registry,
            PatientChanged: self._registry,
            PatientsMerged: self._registry,
            **WrittenCards(look, self._plain, self.moment).by_content(),
            **RequestCards(self._plain).by_content(),
            **CaseCards(self._plain).by_content(),
            **DisclosureCards(self._plain).by_content(),
            **RestrictionCards(self._plain).by_content(),
        }

    def cards(self) -> tuple[TimelineCard, ...]:
        """Every record, newest first by when it happened; of one moment, a correction above what it corrects."""
        ordered = sorted(self._look.record.items, key=lambda one: (occurred_at(one), one.position), reverse=True)
        return tuple(self.card(item) for item in ordered)

    def card(self, item: JournalItem) -> TimelineCard:
        """One record."""
        content: object = item.content
        made = as_correction(self._of_content(item, content), content, self._items, self.moment)
        return as_corrected(replace(made, lines=(*made.lines, self._written(item))), item, self._items, self.moment)

    def moment(self, moment: datetime) -> str:
        """A moment on the clinic's clock."""
        return format_datetime(moment, language_of(), zone=self._look.zone)

    def deviation(self, deviation: Deviation) -> str:
        """Which rule an entry deviates from, by the name of its kind."""
        text = QCoreApplication.translate("TimelineWords", "Deviation from “{rule}”")
        return text.format(rule=self._look.phrasebook().name_of(deviation.message))

    def consent_badge(self, item: JournalItem, consent: ConsentSigned) -> Badge:
        """Whether a consent counts at this moment."""
        withdrawn = self._withdrawn.get(item.id)
        if withdrawn is not None:
            return Badge(
                self._say_until(QCoreApplication.translate("TimelineWords", "Withdrawn {date}"), withdrawn), "error"
            )
        validity = consent_validity(item, self._confirmed)
        if validity is None and consent.paper is not None:
            return second_person_badge(self._look, consent)
        if validity is None:
            return Badge(QCoreApplication.translate("TimelineWords", "Waits for a practitioner"), "warning")
        if validity.begins > self._now:
            begins = QCoreApplication.translate("TimelineWords", "Counts from {moment}")
            return Badge(begins.format(moment=self.moment(validity.begins)), "warning")
        is_over = validity.until is not None and validity.until <= self._now
        is_permit = consent.purpose is not ConsentPurpose.TREATMENT
        if is_permit and not is_over and item.id not in self._permits(consent.purpose):
            return Badge(QCoreApplication.translate("TimelineWords", "Replaced by a newer answer"), "warning")
        return self._standing(validity.until)

    def _standing(self, until: datetime | None) -> Badge:
        if until is None:
            return Badge(QCoreApplication.translate("TimelineWords", "In force"), "success")
        if until <= self._now:
            return Badge(
                self._say_until(QCoreApplication.translate("TimelineWords", "Expired {date}"), until), "warning"
            )
        return Badge(
            self._say_until(QCoreApplication.translate("TimelineWords", "In force to {date}"), until), "success"
        )

    def _permits(self, purpose: ConsentPurpose) -> frozenset[UUID]:
        return frozenset(one.id for one in permitted(self._look.record.items, purpose, at=self._now))

    def _say_until(self, text: str, moment: datetime) -> str:
        return text.format(date=format_date(moment.astimezone(self._look.zone).date(), language_of()))

    def _of_content(self, item: JournalItem, content: object) -> TimelineCard:
        say = self._cards.get(type(content))
        if say is not None:
            return say(item, content)
        return self._damaged(item) if item.is_damaged else self._unreadable(item)

    def _plain(self, item: JournalItem, title: str, *lines: str, icon: Icon) -> TimelineCard:
        shown = tuple(shortened(line) for line in lines if line)
        return TimelineCard(item.id, self.moment(occurred_at(item)), title, shown, icon=icon)

    def _entry(self, item: JournalItem, entry: TreatmentEntry) -> TimelineCard:
        areas = ", ".join(self._look.area_name(entry.treatment, area) for area in entry.areas)
        title = f"{self._look.treatment_name(entry.treatment)}: {areas}"
        lines = [product_in_words(line) for line in entry.products]
        lines.extend(self._written_of(entry))
        lines.extend(f"{self.deviation(one)}: {one.reason}" for one in entry.deviations)
        made = self._plain(item, title, *lines, icon=Icon.TREATMENT)
        if entry.corrects is None and item.at - entry.done > LATE:
            late = Badge(QCoreApplication.translate("TimelineWords", "Written late"), "warning")
            made = replace(made, badges=(late,))
        return self._signed_twice(item, made)

    def _signed_twice(self, item: JournalItem, made: TimelineCard) -> TimelineCard:
        """An entry with the word of a responsible doctor says whose it is."""
        word = self._countersigned.get(item.id)
        if word is None:
            return made
        text = QCoreApplication.translate("TimelineWords", "Countersigned by {doctor}")
        return replace(made, badges=(*made.badges, Badge(text.format(doctor=word.author_name), "success")))

    def _written_of(self, entry: TreatmentEntry) -> list[str]:
        """What the card tells besides the products; where the card is opened, all of it stands."""
        points = QCoreApplication.translate("TimelineWords", "Points on the map: {count}").format(
            count=len(entry.points)
        )
        labelled = (
            (QCoreApplication.translate("TimelineWords", "Found: {words}"), entry.findings),
            (QCoreApplication.translate("TimelineWords", "Reaction: {words}"), entry.reaction),
            (QCoreApplication.translate("TimelineWords", "Plan: {words}"), entry.plan),
        )
        following = QCoreApplication.translate("TimelineWords", "Next visit {date}")
        settings = BETWEEN.join(f"{one.value} {unit_word(one.unit, language_of())}".strip() for one in entry.settings)
        return [
            BETWEEN.join(part for part in (settings, points if entry.points else "") if part),
            entry.text,
            *(text.format(words=words) for text, words in labelled if words),
            following.format(date=format_date(entry.next_visit, language_of())) if entry.next_visit else "",
        ]

    def _consent(self, item: JournalItem, consent: ConsentSigned) -> TimelineCard:
        names = what_for(self._look, consent)
        title = QCoreApplication.translate("TimelineWords", "Consent signed: {treatment}").format(treatment=names)
        text = QCoreApplication.translate("TimelineWords", "“{title}”, version {version}, {language}")
        words = text.format(
            title=consent.text_title, version=consent.text.version, language=language_name(consent.text.language)
        )
        asked = ""
        if consent.questions:
            asked = QCoreApplication.translate("TimelineWords", "Patient's questions: {words}").format(
                words=consent.questions
            )
        badge = self.consent_badge(item, consent)
        tone = {"success": Tone.GOOD, "error": Tone.DANGER}.get(badge.tone, Tone.WARNING)
        made = self._plain(item, title, words, paper_line(consent), *permit_lines(consent), asked, icon=Icon.CONSENT)
        return replace(made, tone=tone, badges=(badge,))

    def _confirmation(self, item: JournalItem, confirmed: ConsentConfirmed) -> TimelineCard:
        names = ", ".join(self._look.treatment_name(code) for code in confirmed.treatments)
        title = confirmation_title(confirmed).format(treatment=names)
        known = confirmed.consent in self._items
        label = QCoreApplication.translate("TimelineWords", "The consent that was confirmed")
        made = self._plain(item, title, confirmed.alone, icon=Icon.CONSENT)
        return replace(
            made, tone=Tone.GOOD, link=confirmed.consent if known else None, link_label=label if known else ""
        )

    def _declined(self, item: JournalItem, declined: ConsentDeclined) -> TimelineCard:
        names = what_for(self._look, declined)
        title = QCoreApplication.translate("TimelineWords", "Consent declined: {treatment}").format(treatment=names)
        reason = ""
        if declined.reason:
            reason = QCoreApplication.translate("TimelineWords", "In the patient's words: {words}").format(
                words=declined.reason
            )
        return replace(self._plain(item, title, reason, icon=Icon.PRIVACY), tone=Tone.WARNING)

    def _withdrawal(self, item: JournalItem, withdrawn: ConsentWithdrawn) -> TimelineCard:
        title = withdrawn_title(self._look, withdrawn)
        how = QCoreApplication.translate("TimelineWords", "From {moment}, {channel}").format(
            moment=self.moment(withdrawn.effective), channel=withdrawn.channel
        )
        words = ""
        if withdrawn.words:
            words = QCoreApplication.translate("TimelineWords", "In the patient's words: {words}").format(
                words=withdrawn.words
            )
        made = self._plain(item, title, how, words, icon=Icon.PRIVACY)
        label = QCoreApplication.translate("TimelineWords", "The consent that was withdrawn")
        known = withdrawn.consent in self._items
        return replace(
            made, tone=Tone.DANGER, link=withdrawn.consent if known else None, link_label=label if known else ""
        )

    def _information(self, item: JournalItem, given: InformationGiven) -> TimelineCard:
        name = self._look.treatment_name(given.treatment)
        if given.refused:
            title = QCoreApplication.translate("TimelineWords", "Information refused: {treatment}").format(
                treatment=name
            )
        else:
            title = QCoreApplication.translate("TimelineWords", "Information given: {treatment}").format(treatment=name)
        ways = []
        if given.written_at is not None:
            written = QCoreApplication.translate("TimelineWords", "in writing {when}")
            ways.append(written.format(when=self.moment(given.written_at)))
        if given.oral_at is not None:
            told = QCoreApplication.translate("TimelineWords", "talked through {when} by {who}")
            ways.append(told.format(when=self.moment(given.oral_at), who=given.given_by_name))
        asked = ""
        if given.questions:
            asked = QCoreApplication.translate("TimelineWords", "Patient's questions: {words}").format(
                words=given.questions
            )
        if given.interpreter:
            interpreted = QCoreApplication.translate("TimelineWords", "interpreted by {who}")
            ways.append(interpreted.format(who=given.interpreter))
        how = BETWEEN.join(ways)
        made = self._plain(item, title, how[:1].upper() + how[1:], asked, icon=Icon.TALK)
        return replace(made, tone=Tone.WARNING) if given.refused else made

    def _identity(self, item: JournalItem, checked: IdentityChecked) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Identity checked")
        seen = QCoreApplication.translate("TimelineWords", "{document}, born {date}").format(
            document=identity_method_name(checked.how), date=format_date(checked.born, language_of())
        )
        return self._plain(item, title, seen, checked.remark, icon=Icon.DETAILS)

    def _notice(self, item: JournalItem, notice: NoticeGiven) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Privacy notice given")
        how = QCoreApplication.translate("TimelineWords", "{title}, version {version}, {channel}").format(
            title=notice.title, version=notice.text.version, channel=notice_channel_name(notice.channel).lower()
        )
        return self._plain(item, title, how, icon=Icon.PRIVACY)

    def _marketing(self, item: JournalItem, chosen: MarketingChosen) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Choice about marketing")
        lines = BETWEEN.join(map(marketing_in_words, chosen.choices))
        return self._plain(item, title, lines, chosen.words, icon=Icon.PRIVACY)

    def _suppressed(self, item: JournalItem, suppressed: MarketingSuppressed) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Earlier objection to marketing known again")
        return self._plain(item, title, suppressed_sentence(suppressed.by), icon=Icon.PRIVACY)

    def _reported(self, item: JournalItem, reported: TreatmentReported) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Treated elsewhere: {treatment}").format(
            treatment=self._look.treatment_name(reported.treatment)
        )
        where = QCoreApplication.translate("TimelineWords", "{date}, {place}").format(
            date=format_date(reported.done, language_of()), place=reported.place
        )
        known = QCoreApplication.translate("TimelineWords", "Known from: {evidence}").format(
            evidence=evidence_name(reported.evidence).lower()
        )
        return self._plain(item, title, where, known, reported.remark, icon=Icon.TREATMENT)

    def _consulted(self, item: JournalItem, consulted: PrescriberConsulted) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Prescriber consulted: {treatment}").format(
            treatment=self._look.treatment_name(consulted.treatment)
        )
        who = QCoreApplication.translate("TimelineWords", "{prescriber}, {registration}, {mode}").format(
            prescriber=consulted.prescriber_name,
            registration=consulted.prescriber_registration,
            mode=consultation_mode_name(consulted.mode).lower(),
        )
        return self._plain(item, title, who, consulted.remark, icon=Icon.TALK)

    def _followed_up(self, item: JournalItem, done: FollowedUp) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Done after a withdrawal")
        return self._plain(item, title, *followed_up_lines(done), icon=Icon.DONE)

    def _photo_left_out(self, item: JournalItem, left: PhotoLeftOut) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "No photo before: {treatment}")
        if left.which is PhotoLeft.AFTER:
            title = QCoreApplication.translate("TimelineWords", "Photo of the result declined: {treatment}")
        title = title.format(treatment=self._look.treatment_name(left.treatment))
        return self._plain(item, title, left.reason, icon=Icon.CAMERA)

    def _recall(self, item: JournalItem, call: RecallCalled) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Recall of lot {lot}").format(lot=call.lot)
        return self._plain(item, title, recall_outcome_name(call.outcome), call.note, icon=Icon.PHONE)

    def _note(self, item: JournalItem, note: Note) -> TimelineCard:
        icon = {NoteKind.PHONE: Icon.PHONE, NoteKind.CONSULTATION: Icon.TALK}.get(note.kind, Icon.NOTE)
        title = QCoreApplication.translate("TimelineWords", "Note: {kind}").format(
            kind=note_kind_name(note.kind).lower()
        )
        return self._plain(item, title, note.text, icon=icon)

    def _registry(
        self, item: JournalItem, content: PatientRegistered | PatientChanged | PatientsMerged
    ) -> TimelineCard:
        match content:
            case PatientRegistered():
                title, line = (
                    QCoreApplication.translate("TimelineWords", "Registered"),
                    self._source(content.source.value),
                )
            case PatientChanged():
                fields = ", ".join(field_name(field) for field in content.changed)
                title = QCoreApplication.translate("TimelineWords", "Details changed: {fields}").format(
                    fields=fields.lower()
                )
                line = self._source(content.source.value)
            case _ if item.kind == "patient.unmerged":
                title, line = (
                    QCoreApplication.translate("TimelineWords", "Shown apart from another registration"),
                    content.reason,
                )
            case _:
                title, line = (
                    QCoreApplication.translate("TimelineWords", "Joined with another registration"),
                    content.reason,
                )
        return self._plain(item, title, line, icon=Icon.DETAILS)

    @staticmethod
    def _source(code: str) -> str:
        text = QCoreApplication.translate("TimelineWords", "Information from: {source}")
        return text.format(source=source_name(Source(code)).lower())

    def _damaged(self, item: JournalItem) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "Damaged: this record cannot be read")
        text = QCoreApplication.translate(
            "TimelineWords",
            "What was written here was altered, or lost on the disk. It may say what matters now.",
        )
        kind = QCoreApplication.translate("TimelineWords", "Kind of record: {kind}").format(kind=item.kind)
        return replace(self._plain(item, title, text, kind, icon=Icon.BLOCKED), tone=Tone.DANGER)

    def _unreadable(self, item: JournalItem) -> TimelineCard:
        title = QCoreApplication.translate("TimelineWords", "A record that you cannot read")
        why = QCoreApplication.translate("TimelineWords", "Its content is sealed to others, or was erased ({kind})")
        return self._plain(item, title, why.format(kind=item.kind), icon=Icon.LOCK)

    def _written(self, item: JournalItem) -> str:
        content: object = item.content
        occurred = occurred_at(item)
        who = item.author_name
        if abs(item.at - occurred) <= _LATE:
            text = QCoreApplication.translate("TimelineWords", "{who}, {time}")
            return text.format(who=who, time=format_time(item.at, zone=self._look.zone))
        later = format_duration(item.at - occurred, language_of())
        text = QCoreApplication.translate("TimelineWords", "{who}, written {when} ({later} later)")
        if not isinstance(content, TreatmentEntry | Note | InformationGiven | ConsentSigned) or item.at < occurred:
            text = QCoreApplication.translate("TimelineWords", "{who}, written {when}")
        return text.format(who=who, when=self.moment(item.at), later=later)


def withdrawals(look: Look) -> Mapping[UUID, datetime]:
    """From when each withdrawn consent no longer counts."""
    found: dict[UUID, datetime] = {}
    for item in look.record.items:
        if isinstance(item.content, ConsentWithdrawn):
            known = found.get(item.content.consent, item.content.effective)
            found[item.content.consent] = min(known, item.content.effective)
    return found
