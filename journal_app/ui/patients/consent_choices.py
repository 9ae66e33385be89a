"""Parts of the hand-over beside the statements: what may be ticked or left, and what the staff wrote in beforehand.

They speak the patient's language; nothing is ticked for the patient, and nothing here must be.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.consents import Disclosure
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.plain_label import LineLabel


class ConsentChoices(QWidget):
    """A heading of its own, what it means to leave one, and the choices, none ticked; empty without any."""

    def __init__(self, choices: tuple[str, ...], words: PatientWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = LineLabel(words.translate("ConsentPage", "You choose"), TextRole.HEADING)
        self.hint = LineLabel(
            words.translate(
                "ConsentPage", "Tick what you allow. You may leave all of it. What you leave is not allowed."
            )
        )
        self.ticks = [Tick(choice) for choice in choices]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(S)
        for widget in (self.heading, self.hint, *self.ticks):
            column.addWidget(widget)
        for tick, choice in zip(self.ticks, choices, strict=True):
            tick.setProperty("choice", choice)
        self.setVisible(bool(choices))

    def ticked(self) -> tuple[str, ...]:
        """What the patient ticked."""
        return tuple(tick.property("choice") for tick in self.ticks if tick.isChecked())


class WrittenIn(QWidget):
    """To whom which information is passed on, and for what; the patient sees it before signing."""

    def __init__(self, told: Disclosure | None, words: PatientWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, M)
        column.setSpacing(S)
        if told is not None:
            for label, value in (
                (words.translate("ConsentPage", "Who receives it"), told.recipient),
                (words.translate("ConsentPage", "Which information"), told.information),
                (words.translate("ConsentPage", "For what"), told.matter),
            ):
                column.addWidget(LineLabel(label, TextRole.SECONDARY))
                column.addWidget(LineLabel(value, TextRole.STRONG))
        self.setVisible(told is not None)
