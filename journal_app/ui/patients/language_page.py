"""Asks in which language a patient reads, where it is not recorded or no text is in it; it must not guess it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from journal_app.domain.consents import ClinicalText
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import language_name
from journal_app.ui.widgets.choices import Alternative
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel


class LanguagePage(ActPage):
    """The languages there is a consent in.

    Signals:
        language_chosen: str, the code.
    """

    language_chosen = Signal(str)

    def __init__(self, desk: Desk, look: Look, texts: dict[str, ClinicalText], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("languagePage")
        self._look = look
        self.why = LineLabel()
        self.choices = {code: Alternative() for code in sorted(texts)}
        holder = QWidget()
        group = QButtonGroup(holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        for code, choice in self.choices.items():
            choice.setObjectName(f"language-{code}")
            group.addButton(choice)
            column.addWidget(choice)
        if self.choices:
            holder.setFocusProxy(next(iter(self.choices.values())))
        self.row = FormRow("", holder)
        self.column.addWidget(self.why)
        self.column.addWidget(self.row)
        self.settle()

    def first_field(self) -> QWidget:
        """The first language."""
        return next(iter(self.choices.values()), self.act_button)

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        wanted = self._look.record.patient.details.language
        self.heading.setText(self.tr("In which language does the patient read the consent?"))
        self.setAccessibleName(self.heading.text())
        unknown = self.tr("It is not recorded which language the patient reads")
        absent = self.tr("There is no consent text in {language}, the language the patient is recorded as reading")
        self.why.setText(absent.format(language=language_name(wanted)) if wanted else unknown)
        self.row.set_texts(self.tr("Only choose a language that the patient reads well"))
        for code, choice in self.choices.items():
            choice.setText(language_name(code))
        self.act_button.setText(self.tr("Hand over to {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Go on with the language that was chosen."""
        chosen = next((code for code, choice in self.choices.items() if choice.isChecked()), "")
        if not self.refuse((self.row, "" if chosen else self.tr("Choose a language"))):
            self.left.emit()
            self.language_chosen.emit(chosen)
