"""Printing the aftercare of a signed entry for the patient: which language, and the very text; it must not edit it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journal_app.domain.consents import ClinicalText
from journal_app.domain.journal import JournalItem
from journal_app.services import aftercare
from journal_app.services.aftercare import PrintedAftercare
from journal_app.ui.clinic.paper import has_printer, print_pdf, save_pdf
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import language_name
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import LineLabel

_TEXT_HEIGHT = 320


class AftercarePage(ActPage):
    """The language is the patient's already, so that one key more prints; what is printed stands below."""

    def __init__(self, desk: Desk, look: Look, item: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="Ctrl+P", parent=parent)
        self.setObjectName("aftercarePage")
        self._look, self._item = look, item
        self._texts: Mapping[str, ClinicalText] = {}
        self.language = Chooser()
        self.language.setObjectName("aftercareLanguage")
        self.language_row = FormRow("", self.language)
        self.version = LineLabel("", TextRole.SECONDARY)
        self.version.setObjectName("aftercareVersion")
        self.text = MarkdownPage()
        self.text.setObjectName("aftercareText")
        self.text.setMinimumHeight(_TEXT_HEIGHT)
        for widget in (self.language_row, self.version, self.text):
            self.column.addWidget(widget)
        self.language.currentIndexChanged.connect(lambda _index: self._show_text())
        self.settle()
        session, record, entry = desk.session, look.record, item.id
        desk.tasks.run(lambda: aftercare.sheets_of(session, record, entry), self._have, self.problem.show_problem, self)

    def first_field(self) -> QWidget:
        """The button: there is nothing to choose where the patient's language is known."""
        return self.act_button

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Aftercare for the patient"))
        self.setAccessibleName(self.heading.text())
        self.language_row.set_texts(
            self.tr("Language"), self.tr("The text as it counted when the entry was signed. The printing is traced.")
        )
        for place in range(self.language.count()):
            self.language.setItemText(place, language_name(str(self.language.itemData(place))))
        self.text.setAccessibleName(self.tr("What is printed"))
        self.act_button.setText(self.tr("Print for {name}").format(name=self._look.patient_name))
        self._show_text()

    def carry_out(self) -> None:
        """Have it made, then ask where it goes."""
        session, record, entry = self.desk.session, self._look.record, self._item.id
        chosen = str(self.language.currentData() or "")
        missing = "" if chosen else self.tr("There is no aftercare text for this treatment")
        if not self.refuse((self.language_row, missing)):
            self.work_on(lambda: aftercare.print_sheet(session, record, entry, language=chosen), self._made)

    def _made(self, made: PrintedAftercare) -> None:
        self.desk.bus.changed.emit(made.changes)
        if has_printer():
            print_pdf(self.window(), made.pdf)
            self.desk.ways.say(self.tr("The sheet is made. That it was printed stands in the journal."))
            self.left.emit()
            return
        # Never named after the patient or what was treated: file dialogs and lists of recent files remember it.
        name = self.tr("aftercare") + f"-{self.desk.today().isoformat()}.pdf"
        save_pdf(self, self.desk.tasks, made.pdf, name=name, saved=self._saved, failed=self.problem.show_problem)

    def _saved(self, path: Path) -> None:
        self.desk.ways.say(self.tr("Saved as {file}").format(file=path.name))
        self.left.emit()

    def _have(self, texts: Mapping[str, ClinicalText]) -> None:
        self._texts = texts
        for code in texts:
            self.language.addItem(language_name(code), code)
        spoken = (self._look.record.patient.details.language, language_of())
        known = [self.language.findData(code) for code in spoken if self.language.findData(code) >= 0]
        self.language.setCurrentIndex(known[0] if known else 0)
        if not texts:
            self.problem.say(self.tr("There is no aftercare text for this treatment"))
        self._show_text()
        if self.language.hasFocus():  # it only had it while there was nothing to print
            self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_text(self) -> None:
        text = self._texts.get(str(self.language.currentData() or ""))
        self.act_button.setEnabled(text is not None)
        self.text.setVisible(text is not None)
        if text is None:
            self.version.setText("")
            return
        named = self.tr("“{title}”, version {version}").format(title=text.title, version=text.version)
        self.version.setText(named)
        self.text.set_markdown(text.body, title=text.title)
