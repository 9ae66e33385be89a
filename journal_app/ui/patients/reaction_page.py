"""Writing down a reaction, and how it went on; it must not judge its cause."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.domain.corrections import originals
from journal_app.domain.dates import Expected
from journal_app.domain.journal import JournalItem
from journal_app.domain.reactions import Outcome, ReactionFollowedUp, ReactionReported, Seriousness
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services import reactions
from journal_app.services.ports import Draft
from journal_app.ui.desk import Desk
from journal_app.ui.patients.emergency_page import choose_entry, entry_choice, name_entries
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.timeline_words import TimelineWords, product_in_words
from journal_app.ui.patients.written_form import WrittenForm
from journal_app.ui.patients.written_words import outcome_name, seriousness_name
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.plain_label import LineLabel

REACTION_DRAFT = "reaction"
FOLLOW_UP_DRAFT = "follow_up"


class ReactionPage(WrittenForm):
    """How grave, since when, after which entry (whose lots come along), what was done, and when to look again."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        draft: Draft | None = None,
        *,
        original: JournalItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, look, name="reactionPage", draft_kind=REACTION_DRAFT, original=original, parent=parent)
        told = None if original is None else original.content
        # What was treated elsewhere has no entry here; there is no field for it, and a correction keeps it.
        self._elsewhere = told.treatment if isinstance(told, ReactionReported) and told.entry is None else ""
        self.seriousness = self.put_choice("seriousness", [one.value for one in Seriousness])
        self.onset = MomentField(self.now, look.zone)
        self.put("onset", self.onset)
        entries = entry_choice(look)
        self.entry = self.put_choice("reactionEntry", ["", *(str(item.id) for item in entries)])
        self.entry.setCurrentIndex(min(1, len(entries)))
        self.put_text("description", lines=4)
        self.put_text("reactionMeasures", lines=2, optional=True)
        self.outcome = self.put_choice("reactionOutcome", [one.value for one in Outcome])
        self.outcome.setCurrentIndex(self.outcome.findData(Outcome.NOT_RECOVERED.value))
        self.again = self.put_day("reactionAgain", DateField(desk.today, expected=Expected.NEAR), optional=True)
        self.put_reason()
        self.entry.currentIndexChanged.connect(lambda _index: self._show_lots())
        if original is not None and isinstance(original.content, ReactionReported):
            self._begin_with(original.content)
        if draft is not None:
            self.restore(draft)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        self.act_button.setText(self.tr("Sign for {name}").format(name=self._look.patient_name))
        super().retranslate()
        is_new = self.original is None
        self.heading.setText(self.tr("Reaction or complication") if is_new else self.tr("Correct a reaction"))
        self.setAccessibleName(self.heading.text())
        self.label("seriousness", self.tr("How serious"))
        for place, one in enumerate(Seriousness):
            self.seriousness.setItemText(place, seriousness_name(one))
        self.label("onset", self.tr("When it began"))
        name_entries(self.entry, self._look, self.tr("None of those written here"))
        self.label("description", self.tr("What the patient has"), self.tr("Kept as a draft while you write"))
        self.label("reactionMeasures", self.tr("What was done"))
        self.label("reactionOutcome", self.tr("How it stands now"))
        name_outcomes(self.outcome)
        self.label(
            "reactionAgain", self.tr("Follow up on"), self.tr("It stands on the list of what waits from that day")
        )
        self._show_lots()

    def carry_out(self) -> None:
        """Sign it."""
        if self.refuse(
            (self.row("onset"), self.onset.problem()),
            self.missing("description", self.tr("Describe the reaction")),
            *self.too_long("reactionMeasures"),
            (self.row("reactionAgain"), self.again.problem()),
            *self.unexplained(),
        ):
            return
        session, record, me = self.desk.session, self._look.record, self._look.me
        entry = str(self.entry.currentData() or "")
        told = ReactionReported(
            seriousness=Seriousness(self.seriousness.currentData()),
            onset=self.onset.moment() or self.now(),
            description=self.text("description"),
            measures=self.text("reactionMeasures"),
            outcome=Outcome(self.outcome.currentData()),
            treatment=self._elsewhere,
            products=(),
            reported_by=me.id,
            reported_by_name=me.name,
            follow_up=self.again.value(),
            entry=UUID(entry) if entry else None,
        )
        self.sign_with(
            lambda draft: reactions.report(session, record, told, draft=draft),
            lambda original, why, draft: reactions.correct(session, record, original, told, reason=why, draft=draft),
            said=self.tr("The reaction is signed"),
        )

    def _begin_with(self, told: ReactionReported) -> None:
        """What the version that is corrected says."""
        self.show_texts({"description": told.description, "reactionMeasures": told.measures})
        self.seriousness.setCurrentIndex(self.seriousness.findData(told.seriousness.value))
        self.outcome.setCurrentIndex(self.outcome.findData(told.outcome.value))
        self.onset.set_moment(told.onset)
        self.again.set_value(told.follow_up)
        choose_entry(self.entry, self._look, told.entry)

    def _show_lots(self) -> None:
        entry = str(self.entry.currentData() or "")
        item = self._look.item(UUID(entry)) if entry else None
        lines = item.content.products if item is not None and isinstance(item.content, TreatmentEntry) else ()
        self.label(
            "reactionEntry", self.tr("After which treatment"), "\n".join(product_in_words(line) for line in lines)
        )


class FollowUpPage(WrittenForm):
    """How a reaction stands now, when to look again, and which authority was told."""

    def __init__(
        self, desk: Desk, look: Look, item: JournalItem, draft: Draft | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, look, name="followUpPage", draft_kind=FOLLOW_UP_DRAFT, about=item, parent=parent)
        self._item = item
        self.told_card = Card()
        card = TimelineWords(look, self.now()).card(item)
        self.told_card.set_title(card.title)
        for line in (card.when, *card.lines):
            self.told_card.body.addWidget(LineLabel(line))
        self.column.addWidget(self.told_card)
        self.seen = MomentField(self.now, look.zone)
        self.put("seen", self.seen)
        self.put_text("now", lines=3, optional=True)
        self.outcome = self.put_choice("followUpOutcome", [one.value for one in Outcome])
        self.again = self.put_day("followUpAgain", DateField(desk.today, expected=Expected.NEAR), optional=True)
        self.put_line("authority", optional=True)
        self.told = self.put_day("told", DateField(desk.today, expected=Expected.NEAR), optional=True)
        self.put_line("reference", optional=True)
        self._begin_with_last()
        if draft is not None:
            self.restore(draft)
        self.settle()

    def first_field(self) -> QWidget:
        """What is new."""
        return self._fields["now"]

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Follow up a reaction"))
        self.setAccessibleName(self.heading.text())
        self.label("seen", self.tr("When the patient was seen or called"))
        self.label("now", self.tr("What is new"))
        self.label("followUpOutcome", self.tr("How it stands now"))
        name_outcomes(self.outcome)
        self.label("followUpAgain", self.tr("Follow up again on"), self.tr("Empty: nothing more is due"))
        self.label("authority", self.tr("Authority that was told"))
        self.label("told", self.tr("Told on"))
        self.label("reference", self.tr("Reference number"))
        self.act_button.setText(self.tr("Sign for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Sign it."""
        nothing = "" if self.text("now") or self.text("authority") else self.tr("Write what is new, or who was told")
        unsaid = self.tr("Write on which day the authority was told") if self.text("authority") else ""
        day = "" if self.told.value() is not None else unsaid
        if self.refuse(
            (self.row("seen"), self.seen.problem()),
            (self.row("now"), self.missing("now", "")[1] or nothing),
            (self.row("followUpAgain"), self.again.problem()),
            (self.row("told"), self.told.problem() or day),
        ):
            return
        session, record, me = self.desk.session, self._look.record, self._look.me
        told = ReactionFollowedUp(
            reaction=self._item.id,
            seen=self.seen.moment() or self.now(),
            text=self.text("now"),
            outcome=Outcome(self.outcome.currentData()),
            seen_by=me.id,
            seen_by_name=me.name,
            follow_up=self.again.value(),
            authority=self.text("authority"),
            told=self.told.value(),
            reference=self.text("reference"),
        )
        self.act_with(lambda: reactions.follow_up(session, record, told), said=self.tr("The follow-up is signed"))

    def _begin_with_last(self) -> None:
        """The outcome as it was last told."""
        outcome = getattr(self._item.content, "outcome", Outcome.UNKNOWN)
        first = originals(self._look.record.items)
        for item in self._look.record.items:  # newest first
            told = item.content
            if isinstance(told, ReactionFollowedUp) and first.get(told.reaction) == first.get(self._item.id):
                outcome = told.outcome
                break
        self.outcome.setCurrentIndex(self.outcome.findData(outcome.value))


def name_outcomes(chooser: Chooser) -> None:
    """Say how a reaction may stand."""
    for place, one in enumerate(Outcome):
        chooser.setItemText(place, outcome_name(one))
