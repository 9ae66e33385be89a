"""What stood in a page that was half written when the screen locked, to read and to copy from; it must not sign it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from journal_app.domain.codec import Json
from journal_app.domain.journal import PatientRecord
from journal_app.services import drafts
from journal_app.services.ports import Draft
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.half_written import Words, typed_words
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.detail_parts import in_card, paragraph
from journal_app.ui.patients.look import Look
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.plain_label import LineLabel

LEFT_DRAFT = "left"


def left_content(page: str, words: Words) -> Mapping[str, Json]:
    """The words of a page as a draft keeps them; without words it says that something else was not kept."""
    return {"page": page, "words": [list(one) for one in words]}


def keep_left_words(desk: Desk, record: PatientRecord, pages: Iterable[ActPage]) -> None:
    """Have the worker keep what was typed on pages that would lose it; what waits for the worker then comes before."""
    session = desk.session
    for page in pages:
        words = () if page.keeps_draft() else typed_words(page)
        if words or page.has_unsaved():
            content = left_content(page.heading.text(), words)
            desk.tasks.run(
                partial(drafts.save_draft, session, record, kind=LEFT_DRAFT, content=content),
                lambda _draft: None,
                desk.ways.fail,
                page,
            )


class LeftWordsPage(ActPage):
    """The name of each field with what was typed in it; its button throws it away."""

    def __init__(self, desk: Desk, look: Look, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="", kind=Kind.SECONDARY, parent=parent)
        self.setObjectName("leftWordsPage")
        self._look, self._draft = look, draft
        self.lead = LineLabel("", TextRole.SECONDARY)
        self.column.addWidget(self.lead)
        words = draft.content.get("words")
        self._words = [one for one in words if isinstance(one, list)] if isinstance(words, list) else []
        for name, text in self._words:
            self.column.addWidget(in_card(paragraph(str(text)), str(name)))
        self.settle()

    def first_field(self) -> QWidget:
        """The way back, and not what throws away."""
        return self.cancel_button

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        page = str(self._draft.content.get("page", ""))
        self.heading.setText(self.tr("Left half written: {page}").format(page=page))
        self.setAccessibleName(self.heading.text())
        self.lead.setText(
            self.tr("This is what you had typed when the screen locked. Copy it from here into the page.")
            if self._words
            else self.tr("The screen locked before this was saved. What was chosen or drawn could not be kept.")
        )
        self.act_button.setText(self.tr("Throw it away"))
        self.cancel_button.setText(self.tr("Close"))

    def carry_out(self) -> None:
        """Throw it away."""
        session, draft, patient = self.desk.session, self._draft.id, self._look.record.patient.id

        def discard() -> ChangeSet:
            drafts.discard_draft(session, draft)
            return ChangeSet.of(patients=[patient])

        self.act_with(discard, said=self.tr("The draft is thrown away"))
