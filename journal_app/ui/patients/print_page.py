"""Handing out the journal, a consent or health answers as a sealed PDF: why, in which language, where to.

It must not name the file after the patient.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from journal_app.domain.access import Purpose, needs_reason
from journal_app.domain.errors import Environmental
from journal_app.domain.health import HealthSubmitted
from journal_app.domain.journal import JournalItem
from journal_app.domain.printing import PrintLanguage
from journal_app.services import printing
from journal_app.services.printing import PrintRequest
from journal_app.ui.desk import Desk
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.disclose_page import Already
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.words import language_name, purpose_name
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel
from journal_app.ui.widgets.text_area import TextArea

_REASON = 2000
_FEWEST_LETTERS = 3
_PURPOSES = (Purpose.ACCESS_REQUEST, Purpose.CARE, Purpose.CONSULTATION, Purpose.COMPLAINT, Purpose.EXPORT)


class Getting(StrEnum):
    """Who gets what is handed out; only what goes to somebody else is a disclosure of its own."""

    PATIENT = "patient"
    AUTHORITY = "authority"
    ELSE = "else"


class PrintPage(ActPage):
    """Purpose, reason, language; then the PDF is made and one is asked where it goes.

    Signals:
        disclosure_wanted: Already, it goes to somebody else, which is to be written down (``left`` came before).
    """

    disclosure_wanted = Signal(object)

    def __init__(
        self, desk: Desk, look: Look, consent: UUID | None = None, *, answers: tuple[JournalItem, ...] = ()
    ) -> None:
        """``consent`` asks for a copy of this consent, ``answers`` for one of these, instead of the whole journal."""
        super().__init__(desk)
        self.setObjectName("printPage")
        self._look, self._consent, self._answers = look, consent, answers
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
        spoken = answered_in(answers) or look.record.patient.details.language
        self.language.setCurrentIndex(max(0, self.language.findData(spoken)))
        self.reason = TextArea(_REASON, lines=2)
        self.reason.edit.setObjectName("printReason")
        self.getting = Chooser()
        self.getting.setObjectName("printRecipient")
        for who in Getting:
            self.getting.addItem("", who.value)
        self.getting_row = FormRow("", self.getting)
        self.purpose_row, self.language_row = FormRow("", self.purpose), FormRow("", self.language)
        self.reason_row = FormRow("", self.reason)
        for widget in (self.text, self.getting_row, self.purpose_row, self.reason_row, self.language_row):
            self.column.addWidget(widget)
        if consent is not None or answers:
            self.purpose.setCurrentIndex(self.purpose.findData(Purpose.CARE.value))
        self.settle()

    def first_field(self) -> QWidget:
        """Why."""
        return self.purpose

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        heading = self.tr("Journal as PDF") if self._consent is None else self.tr("Copy of the signed consent")
        self.heading.setText(self.tr("Copy of the health answers") if self._answers else heading)
        self.setAccessibleName(self.heading.text())
        self.text.setText(
            self.tr(
                "The PDF is sealed by the clinic and is not encrypted: whoever has the file can read it."
                " That it was made stands in the access log."
            )
        )
        for box, named in ((self.purpose, self._purpose), (self.language, language_name)):
            for place in range(box.count()):
                box.setItemText(place, named(str(box.itemData(place))))
        self.purpose_row.set_texts(self.tr("Why it is handed out"))
        names = {
            Getting.PATIENT: self.tr("The patient"),
            Getting.AUTHORITY: self.tr("An authority or complaint board"),
            Getting.ELSE: self.tr("Somebody else"),
        }
        for place, who in enumerate(Getting):
            self.getting.setItemText(place, names[who])
        self.getting_row.set_texts(
            self.tr("Who gets it"), self.tr("What goes to somebody else is written down as passed on, on the next page")
        )
        self.reason_row.set_texts(self.tr("In a few words"), self.tr("For example who asked. The patient may read it."))
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
        answers = tuple(item.id for item in self._answers)
        if answers:
            self.work_on(lambda: printing.health_answers(session, patient, answers, request), self._ask_where)
        elif consent is None:
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
        say_labels(dialog)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(f"{self._file_name()}-{self.desk.today().isoformat()}.pdf")
        dialog.fileSelected.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _file_name(self) -> str:
        """What the file is, and never whose: file dialogs and lists of recent files remember it."""
        if self._answers:
            return self.tr("health-answers")
        return self.tr("journal-copy") if self._consent is None else self.tr("consent")

    def _write(self, chosen: str) -> None:
        pdf = self._made
        if pdf is None:
            return
        self.work_on(lambda: write_whole(Path(chosen), pdf), self._written)

    def _written(self, path: Path) -> None:
        self.desk.ways.say(self.tr("Saved as {file}").format(file=path.name))
        self.left.emit()
        if self._made is not None and self.getting.currentData() == Getting.ELSE.value:
            digest = hashlib.sha256(self._made).hexdigest()
            self.disclosure_wanted.emit(Already(path.name, digest, self.heading.text()))

    @staticmethod
    def _purpose(code: str) -> str:
        return purpose_name(Purpose(code))


def answered_in(answers: tuple[JournalItem, ...]) -> str:
    """The language in which the patient read the questions last, or nothing where no document is made in it."""
    contents = [item.content for item in sorted(answers, key=lambda item: item.position)]
    forms = [one.form for content in contents if isinstance(content, HealthSubmitted) for one in content.forms]
    spoken = [form.language for form in forms if form.language in set(PrintLanguage)]
    return spoken[-1] if spoken else ""


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
