"""Handing out the journal or a consent as a sealed PDF: why, in which language, where to.

It must not name the file after the patient.
"""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from journal_app.domain.access import Purpose, needs_reason
from journal_app.domain.errors import Environmental
from journal_app.domain.printing import PrintLanguage
from journal_app.services import printing
from journal_app.services.printing import PrintRequest
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import language_name, purpose_name
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel
from journal_app.ui.widgets.text_area import TextArea

_REASON = 2000
_FEWEST_LETTERS = 3
_PURPOSES = (Purpose.ACCESS_REQUEST, Purpose.CARE, Purpose.CONSULTATION, Purpose.COMPLAINT, Purpose.EXPORT)


class PrintPage(ActPage):
    """Purpose, reason, language; then the PDF is made and one is asked where it goes."""

    def __init__(self, desk: Desk, look: Look, consent: UUID | None = None, parent: QWidget | None = None) -> None:
        """``consent`` asks for a copy of this consent instead of the whole journal."""
        super().__init__(desk, parent=parent)
        self.setObjectName("printPage")
        self._look, self._consent = look, consent
        self._made: bytes | None = None
        self.dialog: QFileDialog | None = None
        self.text = LineLabel()
        self.purpose, self.language = Chooser(), Chooser()
        self.purpose.setObjectName("purpose")
        self.language.setObjectName("printLanguage")
        for one in _PURPOSES:
            self.purpose.addItem("", one.value)
        for language in PrintLanguage:
            self.language.addItem("", language.value)
        self.language.setCurrentIndex(max(0, self.language.findData(look.record.patient.details.language)))
        self.reason = TextArea(_REASON, lines=2)
        self.reason.edit.setObjectName("printReason")
        self.purpose_row, self.language_row = FormRow("", self.purpose), FormRow("", self.language)
        self.reason_row = FormRow("", self.reason)
        for widget in (self.text, self.purpose_row, self.reason_row, self.language_row):
            self.column.addWidget(widget)
        if consent is not None:
            self.purpose.setCurrentIndex(self.purpose.findData(Purpose.CARE.value))
        self.settle()

    def first_field(self) -> QWidget:
        """Why."""
        return self.purpose

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        whole = self._consent is None
        self.heading.setText(self.tr("Journal as PDF") if whole else self.tr("Copy of the signed consent"))
        self.setAccessibleName(self.heading.text())
        self.text.setText(
            self.tr(
                "The PDF is sealed by the clinic and is not encrypted: whoever has the file can read it."
                " That it was made stands in the access log"
            )
        )
        for box, named in ((self.purpose, self._purpose), (self.language, language_name)):
            for place in range(box.count()):
                box.setItemText(place, named(str(box.itemData(place))))
        self.purpose_row.set_texts(self.tr("Why it is handed out"))
        self.reason_row.set_texts(self.tr("In a few words"), self.tr("For example who asked. The patient may read it"))
        self.language_row.set_texts(self.tr("Language of the PDF"))
        self.act_button.setText(self.tr("Make PDF of {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Make it."""
        purpose, reason = Purpose(self.purpose.currentData()), self.reason.text().strip()
        too_short = needs_reason(purpose) and sum(sign.isalnum() for sign in reason) < _FEWEST_LETTERS
        missing = self.tr("Write in a few words why it is handed out") if too_short else ""
        if self.refuse((self.reason_row, self.reason.problem() or missing)):
            return
        session, patient, consent = self.desk.session, self._look.record.patient.id, self._consent
        request = PrintRequest(PrintLanguage(self.language.currentData()), purpose, reason, self._look.zone)
        if consent is None:
            self.work_on(lambda: printing.journal(session, patient, request), self._ask_where)
        else:
            self.work_on(lambda: printing.consent(session, patient, consent, request), self._ask_where)

    def _ask_where(self, pdf: bytes) -> None:
        self._made = pdf
        dialog = self.dialog = QFileDialog(self, self.tr("Save the PDF"))
        dialog.setObjectName("saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        what = "journal" if self._consent is None else "consent"
        dialog.selectFile(f"{what}-{self.desk.today().isoformat()}.pdf")
        dialog.fileSelected.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, chosen: str) -> None:
        pdf = self._made
        if pdf is None:
            return
        self.work_on(lambda: write_whole(Path(chosen), pdf), self._written)

    def _written(self, path: Path) -> None:
        self.desk.ways.say(self.tr("Saved as {file}").format(file=path.name))
        self.left.emit()

    @staticmethod
    def _purpose(code: str) -> str:
        return purpose_name(Purpose(code))


def write_whole(path: Path, content: bytes) -> Path:
    """Write a file whole or not at all.

    Raises:
        Environmental: the place cannot be written to, or is full; what was there before is still there.
    """
    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not opened or file.write(content) != len(content) or not file.commit():
        raise Environmental(
            "print.not_written", "The PDF could not be saved there. Choose another folder, or make room on the disk."
        )
    return path
