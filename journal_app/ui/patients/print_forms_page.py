"""Which forms of which treatment are printed for the patient to fill in by hand; it must not make or keep a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from journal_app.domain.names import display_name
from journal_app.domain.paper_contents import FormUse
from journal_app.domain.patients import Patient
from journal_app.services import paper_forms
from journal_app.services.paper_forms import Printable, PrintedForms
from journal_app.services.session import Session
from journal_app.ui.clinic.paper import has_printer, print_pdf, save_pdf
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.paper_words import use_name
from journal_app.ui.patients.words import language_name
from journal_app.ui.translation import Language
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel


def _printable(session: Session) -> dict[str, tuple[Printable, ...]]:
    found = {one.value: paper_forms.forms_to_print(session, language=one.value) for one in Language}
    return {language: printable for language, printable in found.items() if printable}


class PrintFormsPage(ActPage):
    """Language, treatment, and a tick for each form; then to the printer, or to a file where there is none."""

    def __init__(self, desk: Desk, patient: Patient, treatment: str = "", parent: QWidget | None = None) -> None:
        """``treatment`` is the code of the one that is chosen first."""
        super().__init__(desk, keys="Ctrl+P", parent=parent)
        self.setObjectName("printFormsPage")
        self._patient, self._wanted = patient, treatment
        self._printable: Mapping[str, tuple[Printable, ...]] = {}
        self.why = LineLabel()
        self.language, self.treatment = Chooser(), Chooser()
        self.language.setObjectName("formsLanguage")
        self.treatment.setObjectName("formsTreatment")
        self.language_row, self.treatment_row = FormRow("", self.language), FormRow("", self.treatment)
        self.ticks = {use: Tick() for use in FormUse}
        for widget in (self.why, self.language_row, self.treatment_row, *self.ticks.values()):
            self.column.addWidget(widget)
        for use, tick in self.ticks.items():
            tick.setObjectName(f"print-{use.value}")
        self.language.currentIndexChanged.connect(lambda _index: self._fill())
        self.treatment.currentIndexChanged.connect(lambda _index: self._offer())
        self.settle()
        session = desk.session
        desk.tasks.run(lambda: _printable(session), self._have, self.problem.show_problem, self)

    def first_field(self) -> QWidget:
        """Which treatment; the language is the patient's already."""
        return self.treatment

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Print forms"))
        self.setAccessibleName(self.heading.text())
        self.why.setText(
            self.tr(
                "Each form bears the patient's name and a code that files its scan. What is printed is kept to the"
                " letter. A consent on paper counts when two practitioners have compared it."
            )
        )
        self.language_row.set_texts(self.tr("Language"), self.tr("Only choose a language that the patient reads well"))
        self.treatment_row.set_texts(self.tr("Treatment"))
        for place in range(self.language.count()):
            self.language.setItemText(place, language_name(str(self.language.itemData(place))))
        for use, tick in self.ticks.items():
            tick.setText(use_name(use))
        name = display_name(self._patient.details.name)
        self.act_button.setText(self.tr("Print for {name}").format(name=name))

    def carry_out(self) -> None:
        """Have them made, then ask where they go."""
        uses = frozenset(use for use, tick in self.ticks.items() if tick.isChecked() and tick.isEnabled())
        chosen = self._chosen()
        missing = "" if uses and chosen is not None else self.tr("Choose a treatment and tick at least one form")
        if self.refuse((self.treatment_row, missing)) or chosen is None:
            return
        session, patient, language = self.desk.session, self._patient, str(self.language.currentData())
        self.work_on(
            lambda: paper_forms.print_forms(session, patient, chosen.treatment, uses=uses, language=language),
            self._made,
        )

    def _made(self, made: PrintedForms) -> None:
        self.desk.bus.changed.emit(made.changes)
        if has_printer():
            print_pdf(self.window(), made.pdf)
            self.desk.ways.say(self.tr("The forms are made. What was printed stands in the journal."))
            self.left.emit()
            return
        name = self.tr("forms") + f"-{self.desk.today().isoformat()}.pdf"
        save_pdf(self, self.desk.tasks, made.pdf, name=name, saved=self._saved, failed=self.problem.show_problem)

    def _saved(self, path: Path) -> None:
        self.desk.ways.say(self.tr("Saved as {file}").format(file=path.name))
        self.left.emit()

    def _have(self, printable: Mapping[str, tuple[Printable, ...]]) -> None:
        self._printable = printable
        for code in printable:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._patient.details.language)))
        self._fill()

    def _fill(self) -> None:
        kept = str(self.treatment.currentData() or self._wanted)
        self.treatment.clear()
        for one in self._printable.get(str(self.language.currentData()), ()):
            self.treatment.addItem(one.name, one.treatment)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(kept)))
        self._offer()

    def _offer(self) -> None:
        chosen = self._chosen()
        for use, tick in self.ticks.items():
            tick.setEnabled(chosen is not None and use in chosen.uses)

    def _chosen(self) -> Printable | None:
        wanted = self.treatment.currentData()
        offered = self._printable.get(str(self.language.currentData()), ())
        return next((one for one in offered if one.treatment == wanted), None)
