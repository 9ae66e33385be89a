"""A note of what happened besides a treatment, or its correction, kept as a draft; it must not carry a treatment."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from journal_app.domain.codec import Json
from journal_app.domain.journal import JournalItem
from journal_app.domain.treatments import Note, NoteKind
from journal_app.services import drafts, notes
from journal_app.services.consents import LONGEST_WORDS
from journal_app.services.ports import Draft
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.draft_keeper import DraftKeeper, record_draft
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.old_version_card import OldVersionCard
from journal_app.ui.patients.words import note_kind_name
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea

DRAFT_KIND = "note"


class NotePage(ActPage):
    """What kind of note, when it happened, and the text; of a correction also why, below what it corrects."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        draft: Draft | None = None,
        *,
        original: JournalItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, keys="Ctrl+Return", parent=parent)
        self.setObjectName("notePage")
        self._look, self._original = look, original
        self.kind = Chooser()
        self.kind.setObjectName("noteKind")
        for one in NoteKind:
            self.kind.addItem("", one.value)
        self.happened = MomentField(self.now, look.zone)
        self.text = TextArea(LONGEST_WORDS, lines=10)
        self.text.edit.setObjectName("noteText")
        self.kind_row = FormRow("", self.kind)
        self.happened_row, self.text_row = FormRow("", self.happened), FormRow("", self.text)
        self.reason = TextArea(LONGEST_WORDS, lines=2)
        self.reason.edit.setObjectName("noteReason")
        self.reason_row = FormRow("", self.reason)
        self.old_card = OldVersionCard(original)
        for widget in (self.old_card, self.kind_row, self.happened_row, self.text_row, self.reason_row):
            self.column.addWidget(widget)
        self.reason_row.setVisible(original is not None)
        self.drafts = DraftKeeper(desk, record_draft(desk.session, look.record, DRAFT_KIND), self._content, parent=self)
        if original is not None and isinstance(original.content, Note):
            self._begin_with(original.content)
        if draft is not None:
            self._restore(draft)
        self.kind.activated.connect(lambda _index: self.drafts.touch())
        self.happened.changed.connect(self.drafts.touch)
        self.text.changed.connect(self.drafts.touch)
        self.reason.changed.connect(self.drafts.touch)
        self.drafts.saved.connect(lambda _at: self.retranslate())
        self.settle()

    def first_field(self) -> QWidget:
        """The text."""
        return self.text.edit

    def keeps_draft(self) -> bool:
        """It does."""
        return True

    def keep(self) -> None:
        """Keep the draft now."""
        self.drafts.save_now()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Note") if self._original is None else self.tr("Correct a note"))
        self.setAccessibleName(self.heading.text())
        for place in range(self.kind.count()):
            self.kind.setItemText(place, note_kind_name(NoteKind(self.kind.itemData(place))))
        self.kind_row.set_texts(self.tr("What it is about"))
        self.happened_row.set_texts(self.tr("When it happened"))
        self.text_row.set_texts(
            self.tr("Note"), self.tr("Kept as a draft while you write. A signed note cannot be changed.")
        )
        self.reason_row.set_texts(self.tr("Why it is corrected"))
        self.old_card.show_look(self._look, self.now())
        self.act_button.setText(self.tr("Sign note for {name}").format(name=self._look.patient_name))
        self.cancel_button.setText(self.tr("Close"))

    def carry_out(self) -> None:
        """Sign it."""
        text = self.text.text().strip()
        missing = "" if text else self.tr("Write the note first")
        reason, is_new = self.reason.text().strip(), self._original is None
        unsaid = "" if reason or is_new else self.tr("Write why the note is corrected")
        if self.refuse(
            (self.happened_row, self.happened.problem()),
            (self.text_row, self.text.problem() or missing),
            (self.reason_row, self.reason.problem() or unsaid),
        ):
            return
        session, record, draft = self.desk.session, self._look.record, self.drafts.draft
        kind, happened = NoteKind(self.kind.currentData()), self.happened.moment()
        self.drafts.stop()

        def sign() -> ChangeSet:
            note = Note(kind, happened or session.now(), text)
            if self._original is not None:
                return notes.correct_note(session, record, self._original.id, note, reason=reason, draft=draft)
            made = notes.sign_note(session, record, note)
            if draft is not None:
                drafts.discard_draft(session, draft)
            return made

        self.act_with(sign, said=self.tr("The note is signed") if is_new else self.tr("The correction is signed"))

    def refused_by_service(self, problem: Exception) -> None:
        """Say why; the draft goes on being kept."""
        super().refused_by_service(problem)
        self.drafts.go_on()

    def _content(self) -> Mapping[str, Json]:
        happened = self.happened.shown()
        return {
            "kind": str(self.kind.currentData()),
            "happened": self.happened.content() or ("" if happened is None else happened.isoformat()),
            "text": self.text.text(),
            "reason": self.reason.text(),
            "original": "" if self._original is None else str(self._original.id),
        }

    def _begin_with(self, note: Note) -> None:
        """Begin with what the version that is corrected says."""
        self.kind.setCurrentIndex(self.kind.findData(note.kind.value))
        self.happened.set_moment(note.happened)
        self.text.set_text(note.text)

    def _restore(self, draft: Draft) -> None:
        self.drafts.draft = draft.id
        content = draft.content
        self.kind.setCurrentIndex(max(0, self.kind.findData(content.get("kind"))))
        self.happened.restore(str(content.get("happened", "")))
        self.text.set_text(str(content.get("text", "")))
        self.reason.set_text(str(content.get("reason", "")))
