"""What a patient allows beyond care, by purpose and channel; it must not tick anything for them beforehand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from journal_app.domain.names import display_name
from journal_app.domain.privacy import MarketingChannel, MarketingChoice, MarketingPurpose, SaidHow
from journal_app.services import choices
from journal_app.services.choices import LONGEST_WORDS
from journal_app.services.gate import RegistryRecord
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.words import (
    marketing_channel_name,
    marketing_purpose_name,
    said_how_name,
    suppressed_sentence,
)
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, S
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel
from journal_app.ui.widgets.text_area import TextArea


class MarketingPage(ActPage):
    """A grid of ticks that begins with what is allowed now; saved is what was changed."""

    def __init__(self, desk: Desk, registry: RegistryRecord, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("marketingPage")
        self._registry = registry
        self.text = LineLabel()
        self.suppressed_note = Notice(NoticeKind.WARNING)
        self.suppressed_note.setObjectName("marketingSuppressedNote")
        self.ticks: dict[tuple[MarketingPurpose, MarketingChannel], Tick] = {}
        self._heads: dict[MarketingPurpose, PlainLabel] = {}
        self.grid_row = FormRow("", self._grid())
        self.said = Chooser()
        self.said.setObjectName("marketingSaid")
        for how in SaidHow:
            self.said.addItem("", how.value)
        self.said_row = FormRow("", self.said)
        self.words = TextArea(LONGEST_WORDS, lines=2)
        self.words_row = FormRow("", self.words, optional=True)
        for widget in (self.suppressed_note, self.text, self.grid_row, self.said_row, self.words_row):
            self.column.addWidget(widget)
        self.settle()

    def first_field(self) -> QWidget:
        """The first purpose's first channel."""
        return next(iter(self.ticks.values()))

    def has_unsaved(self) -> bool:
        """Anything that differs from what is allowed now."""
        return bool(self._changed() or self.words.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("What the patient allows beyond care"))
        self.setAccessibleName(self.heading.text())
        self.text.setText(
            self.tr("Tick what the patient asks for, and untick what they object to. Care never depends on it.")
        )
        known_by = self._registry.suppressed
        self.suppressed_note.say(suppressed_sentence(known_by) if known_by else "")
        self.grid_row.set_texts(self.tr("The clinic may write or call for"))
        for purpose, head in self._heads.items():
            head.setText(marketing_purpose_name(purpose))
        for (purpose, channel), tick in self.ticks.items():
            tick.setText(marketing_channel_name(channel))
            tick.setAccessibleName(f"{marketing_purpose_name(purpose)}, {marketing_channel_name(channel)}")
        self.said_row.set_texts(self.tr("How the patient said it"))
        for place, how in enumerate(SaidHow):
            self.said.setItemText(place, said_how_name(how))
        self.words_row.set_texts(self.tr("In the patient's words"))
        name = display_name(self._registry.patient.details.name)
        self.act_button.setText(self.tr("Record for {name}").format(name=name))

    def carry_out(self) -> None:
        """Record what was changed."""
        changed = self._changed()
        nothing = "" if changed else self.tr("Nothing was changed. Tick or untick something, or cancel.")
        if self.refuse((self.grid_row, nothing), (self.words_row, self.words.problem())):
            return
        session, patient = self.desk.session, self._registry.patient.id
        said, words = SaidHow(self.said.currentData()), self.words.text().strip()
        self.act_with(
            lambda: choices.choose_marketing(session, patient, changed, said=said, words=words),
            said=self.tr("The patient's choice is recorded"),
        )

    def _changed(self) -> tuple[MarketingChoice, ...]:
        allowed = self._registry.allowed
        return tuple(
            MarketingChoice(*what, allowed=tick.isChecked())
            for what, tick in self.ticks.items()
            if tick.isChecked() != (what in allowed)
        )

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        for row, purpose in enumerate(MarketingPurpose):
            head = self._heads[purpose] = PlainLabel("", TextRole.STRONG)
            grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignVCenter)
            for column, channel in enumerate(MarketingChannel, start=1):
                tick = self.ticks[purpose, channel] = Tick()
                tick.setObjectName(f"{purpose.value}-{channel.value}")
                tick.setChecked((purpose, channel) in self._registry.allowed)
                grid.addWidget(tick, row, column)
        holder.setFocusProxy(next(iter(self.ticks.values())))
        return holder
