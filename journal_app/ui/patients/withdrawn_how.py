"""How a patient took something back and in which words, as two rows of a form; it must not ask for a justification."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.services.consents import LONGEST_WORDS
from journal_app.ui.tokens import L
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.text_area import TextArea


class WithdrawnHow(LivingWidget):
    """The channel and the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.channel = Chooser()
        self.channel.setObjectName("channel")
        self.channel.addItems([""] * len(self._channels()))
        self.channel_row = FormRow("", self.channel)
        self.words = TextArea(LONGEST_WORDS, lines=3)
        self.words_row = FormRow("", self.words, optional=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        column.addWidget(self.channel_row)
        column.addWidget(self.words_row)
        self.setFocusProxy(self.channel)
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        self.channel_row.set_texts(self.tr("How the patient said it"))
        for place, name in enumerate(self._channels()):
            self.channel.setItemText(place, name)
        self.words_row.set_texts(self.tr("In the patient's words"))

    def has_words(self) -> bool:
        """Whether any were typed."""
        return bool(self.words.text().strip())

    def said(self) -> tuple[str, str]:
        """The channel as it is read, and the words."""
        return self.channel.currentText(), self.words.text().strip()

    def _channels(self) -> tuple[str, ...]:
        return (
            self.tr("In the clinic"),
            self.tr("By phone"),
            self.tr("By e-mail"),
            self.tr("By letter"),
            self.tr("In another way"),
        )
