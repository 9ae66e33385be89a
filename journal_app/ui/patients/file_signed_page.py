"""Files a consent that was signed elsewhere as PDF: the file, and which text it is held against; no code is needed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal_app.domain.names import display_name
from journal_app.services import paper_forms
from journal_app.services.filed_before import IfFiledBefore
from journal_app.ui.desk import Desk
from journal_app.ui.patients.file_scan_page import FileScanPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import language_name
from journal_app.ui.translation import Language
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow


class FileSignedPage(FileScanPage):
    """Treatment and language of the text that the patient signed; the date is typed when the PDF is compared."""

    def __init__(self, desk: Desk, look: Look, treatment: str, parent: QWidget | None = None) -> None:
        """``treatment`` is the code of the one that is chosen first."""
        self._look, self._wanted = look, treatment
        super().__init__(desk, look.record.patient, parent)
        self.setObjectName("fileSignedPage")

    def _add_fields(self) -> None:
        self.code_row.hide()
        self.treatment, self.language = Chooser(), Chooser()
        self.treatment.setObjectName("signedTreatment")
        self.language.setObjectName("signedLanguage")
        for definition in self._look.treatments:
            self.treatment.addItem(self._look.treatment_name(definition.code), definition.code)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(self._wanted)))
        for one in Language:
            self.language.addItem("", one.value)
        self.language.setCurrentIndex(max(0, self.language.findData(self._patient.details.language)))
        self.treatment_row, self.language_row = FormRow("", self.treatment), FormRow("", self.language)
        for row in (self.treatment_row, self.language_row):
            self.column.addWidget(row)

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("File a consent signed elsewhere"))
        self.setAccessibleName(self.heading.text())
        self.why.setText(
            self.tr(
                "A PDF that the patient signed outside this program, with the clinic's own text. It counts when two"
                " practitioners have compared it."
            )
        )
        self.choose_row.set_texts(self.tr("Signed PDF"))
        self.treatment_row.set_texts(self.tr("Treatment"))
        self.language_row.set_texts(self.tr("Language of the text"))
        for place, one in enumerate(Language):
            self.language.setItemText(place, language_name(one.value))
        self.act_button.setText(self.tr("File for {name}").format(name=display_name(self._patient.details.name)))

    def carry_out(self) -> None:
        """File it."""
        several = self.tr("Choose one PDF") if len(self._files) > 1 else ""
        if self.refuse((self.choose_row, self._file_problem() or several)):
            return
        self._file(IfFiledBefore.ASK)

    def _file(self, known: IfFiledBefore) -> None:
        session, record, (data,) = self.desk.session, self._look.record, self._files
        treatment, language = str(self.treatment.currentData()), str(self.language.currentData())
        self.act_with(
            lambda: paper_forms.file_signed_pdf(
                session, record, data, treatment=treatment, language=language, known=known
            ),
            said=self.tr("The paper is filed"),
        )

    def _next_field(self) -> QWidget:
        return self.treatment
