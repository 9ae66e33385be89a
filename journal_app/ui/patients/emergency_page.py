"""Writing down what was treated at once, and reviewing it; it must not ask for a consent, nor take a planned act."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.domain.codec import Json
from journal_app.domain.corrections import newest_version
from journal_app.domain.emergencies import Complication, EmergencyTreated
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services import emergencies
from journal_app.services.ports import Draft
from journal_app.ui.desk import Desk
from journal_app.ui.patients.drug_lines import DrugLines, Watch
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.patients.written_form import WrittenForm
from journal_app.ui.patients.written_words import complication_name
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel

EMERGENCY_DRAFT = "emergency"
REVIEW_DRAFT = "review"


def entry_choice(look: Look) -> tuple[JournalItem, ...]:
    """The treatment entries that something may have followed, newest first."""
    return tuple(
        item
        for item in look.record.items
        if isinstance(item.content, TreatmentEntry) and item.counts and item.corrected_by is None
    )


def name_entries(chooser: Chooser, look: Look, nothing: str) -> None:
    """Say the entries of a list whose first line is that it followed none of them."""
    words = TimelineWords(look, look.record.opened_at)
    chooser.setItemText(0, nothing)
    for place in range(1, chooser.count()):
        item = look.item(UUID(str(chooser.itemData(place))))
        if item is not None and isinstance(item.content, TreatmentEntry):
            name = look.treatment_name(item.content.treatment)
            chooser.setItemText(place, f"{words.moment(item.content.done)}, {name}")


def choose_entry(chooser: Chooser, look: Look, entry: UUID | None) -> None:
    """Choose an entry in the version that stands now, or that it followed none."""
    newest = newest_version({item.id: item for item in look.record.items}, entry)
    chooser.setCurrentIndex(0 if newest is None else max(0, chooser.findData(str(newest.id))))


class EmergencyPage(WrittenForm):
    """What it was, when, what was given, what else was done, how it went, and why it could not wait."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        draft: Draft | None = None,
        *,
        original: JournalItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, look, name="emergencyPage", draft_kind=EMERGENCY_DRAFT, original=original, parent=parent)
        self.note = LineLabel("", TextRole.SECONDARY)
        self.column.addWidget(self.note)
        self.complication = self.put_choice("complication", [one.value for one in Complication])
        self.began = MomentField(self.now, look.zone)
        self.put("began", self.began)
        entries = entry_choice(look)
        self.entry = self.put_choice("entry", ["", *(str(item.id) for item in entries)])
        self.entry.setCurrentIndex(min(1, len(entries)))
        self.what = self.put_text("what")
        self.drugs = DrugLines(Watch(desk.today, self.now, look.zone))
        self.drugs_row = FormRow("", self.drugs, optional=True)
        self.column.addWidget(self.drugs_row)
        self.drugs.changed.connect(self.touch)
        self.put_text("measures", lines=2, optional=True)
        self.put_text("outcome", lines=2)
        self.put_text("why", lines=2)
        self.put_line("others", optional=True)
        self.put_reason()
        if original is not None and isinstance(original.content, EmergencyTreated):
            self._begin_with(original.content)
        if draft is not None:
            self.restore(draft)
        self.settle()

    def content(self) -> Mapping[str, Json]:
        """The fields and the drugs."""
        return {**super().content(), "drugs": self.drugs.contents()}

    def restore(self, draft: Draft) -> None:
        """The fields and the drugs."""
        super().restore(draft)
        self.drugs.restore(draft.content.get("drugs"))

    def retranslate(self) -> None:
        """Say every text again."""
        self.act_button.setText(self.tr("Sign for {name}").format(name=self._look.patient_name))
        super().retranslate()
        is_new = self.original is None
        self.heading.setText(self.tr("Emergency treated") if is_new else self.tr("Correct an emergency"))
        self.setAccessibleName(self.heading.text())
        self.note.setText(
            self.tr("For what could not wait. It needs no consent, and is reviewed by a colleague afterwards.")
            if is_new
            else self.tr("A corrected version is reviewed by a colleague anew")
        )
        self.label("complication", self.tr("What it was"))
        for place, one in enumerate(Complication):
            self.complication.setItemText(place, complication_name(one))
        self.label("began", self.tr("When it was noticed"))
        self.label("entry", self.tr("After which treatment"))
        name_entries(self.entry, self._look, self.tr("None of those written here"))
        self.label("what", self.tr("What happened"), self.tr("Kept as a draft while you write"))
        self.drugs_row.set_texts(self.tr("Drugs given"), self.tr("Leave the lot empty if nobody read it"))
        self.label("measures", self.tr("What else was done"))
        self.label("outcome", self.tr("How it went"))
        self.label("why", self.tr("Why it could not wait for a consent"))
        self.label("others", self.tr("Who else was there"))

    def carry_out(self) -> None:
        """Sign it."""
        if self.refuse(
            (self.row("began"), self.began.problem()),
            self.missing("what", self.tr("Write what happened")),
            (self.drugs_row, self.drugs.problem()),
            *self.too_long("measures"),
            self.missing("outcome", self.tr("Write how it went")),
            self.missing("why", self.tr("Write why it could not wait")),
            *self.unexplained(),
        ):
            return
        session, record, me = self.desk.session, self._look.record, self._look.me
        entry, now = str(self.entry.currentData() or ""), self.now()
        told = EmergencyTreated(
            complication=Complication(self.complication.currentData()),
            began=self.began.moment() or now,
            what_happened=self.text("what"),
            drugs=self.drugs.given(now),
            measures=self.text("measures"),
            outcome=self.text("outcome"),
            reason=self.text("why"),
            treated_by=me.id,
            treated_by_name=me.name,
            others=self.text("others"),
            entry=UUID(entry) if entry else None,
        )
        self.sign_with(
            lambda draft: emergencies.write_down(session, record, told, draft=draft),
            lambda original, why, draft: emergencies.correct(session, record, original, told, reason=why, draft=draft),
            said=self.tr("The emergency is signed"),
        )

    def _begin_with(self, told: EmergencyTreated) -> None:
        """What the version that is corrected says."""
        texts = {"measures": told.measures, "outcome": told.outcome, "why": told.reason, "others": told.others}
        self.show_texts({"what": told.what_happened, **texts})
        self.complication.setCurrentIndex(self.complication.findData(told.complication.value))
        self.began.set_moment(told.began)
        choose_entry(self.entry, self._look, told.entry)
        self.drugs.show_drugs(told.drugs)


class ReviewPage(WrittenForm):
    """What follows from an emergency, below what was written of it."""

    def __init__(
        self, desk: Desk, look: Look, item: JournalItem, draft: Draft | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, look, name="reviewEmergencyPage", draft_kind=REVIEW_DRAFT, about=item, parent=parent)
        self._item = item
        self.told = Card()
        self.column.addWidget(self.told)
        self.put_text("conclusion", lines=4)
        card = TimelineWords(look, self.now()).card(item)
        for line in (card.when, *card.lines):
            self.told.body.addWidget(LineLabel(line))
        self.told.set_title(card.title)
        if draft is not None:
            self.restore(draft)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Review an emergency"))
        self.setAccessibleName(self.heading.text())
        self.label("conclusion", self.tr("What follows from it"), self.tr("Or that nothing does"))
        self.act_button.setText(self.tr("Sign the review"))

    def carry_out(self) -> None:
        """Sign it."""
        if self.refuse(self.missing("conclusion", self.tr("Write what follows from it, or that nothing does"))):
            return
        session, record, emergency = self.desk.session, self._look.record, self._item.id
        conclusion = self.text("conclusion")
        self.act_with(
            lambda: emergencies.review(session, record, emergency, conclusion=conclusion),
            said=self.tr("The review is signed"),
        )
