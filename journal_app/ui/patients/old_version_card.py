"""The version of an entry that is corrected, as its card says it, beside the correction; it must not change it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from journal_app.domain.journal import JournalItem
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import BETWEEN, TimelineWords
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import LineLabel


class OldVersionCard(Card):
    """When it was, what it says, line by line; empty and hidden of a new entry."""

    def __init__(self, original: JournalItem | None) -> None:
        super().__init__()
        self.setObjectName("oldVersion")
        self._original = original
        self.setVisible(original is not None)

    def show_look(self, look: Look, now: datetime) -> None:
        """Say it anew, in the language of now."""
        self.set_title(QCoreApplication.translate("OldVersionCard", "The version as it was signed"))
        while (item := self.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if self._original is None:
            return
        card = TimelineWords(look, now).card(self._original)
        self.body.addWidget(LineLabel(card.when, TextRole.SECONDARY))
        self.body.addWidget(LineLabel(card.title, TextRole.STRONG))
        for line in card.lines:
            self.body.addWidget(LineLabel(line.replace(BETWEEN, "\n")))
