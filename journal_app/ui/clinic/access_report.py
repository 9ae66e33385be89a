"""A patient's own report of who looked: in which language, with or without names, why, and where the file goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from journal_app.domain.access import Purpose, StaffNames, require_reason
from journal_app.domain.errors import JournalError, UserFacing
from journal_app.domain.printing import PrintLanguage
from journal_app.services import printing
from journal_app.ui.clinic.front_page import LANGUAGE_NAMES
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.paper import save_pdf
from journal_app.ui.clinic.pick_patient import PickedPatient
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import WORDS_AT, Chooser, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH = 560
_LONGEST_REASON = 300


class ReportDialog(AskingDialog):
    """Asks how the report is to be, makes it on the worker, and asks where to save it."""

    def __init__(self, parent: QWidget, desk: Desk, patient: PickedPatient, saved: Callable[[Path], None]) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("ReportDialog", "Access report for {name}").format(name=patient.name),
            icon=Icon.REPORT,
        )
        self.setObjectName("reportDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._patient, self._saved_at = desk, patient, saved
        self.languages = Chooser()
        for language, name in LANGUAGE_NAMES.items():
            self.languages.addItem(name, language.value)
        self.languages.setCurrentIndex(self.languages.findData(language_of()))
        self.names = Tick(self.tr("Show the names of staff"))
        self.names.setObjectName("namesTick")
        self.reason = QLineEdit()
        self.reason.setObjectName("reasonEdit")
        self.reason.setMaxLength(_LONGEST_REASON)
        self._reason_row = FormRow(
            self.tr("Why is it handed out?"), self.reason, hint=self.tr("The patient may read this.")
        )
        self.open_after = Tick(self.tr("Open the file when it is saved"))
        self.open_after.setObjectName("openTick")
        self.notice = Notice(NoticeKind.ERROR)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Making the report"))
        self._progress.hide()
        names_hint = PlainLabel(
            self.tr("Names are shown only where the patient needs them to exercise a right; else the roles suffice."),
            TextRole.SMALL,
        )
        names_hint.setContentsMargins(WORDS_AT, 0, 0, 0)
        language_row = FormRow(self.tr("Language of the report"), self.languages)
        for widget in (
            self.notice,
            language_row,
            self._reason_row,
            self.names,
            names_hint,
            self.open_after,
            self._progress,
        ):
            self.body.addWidget(widget)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.make_button = self.add_button(
            self.tr("Make the report…"), Kind.PRIMARY, self._make, name="makeReportButton"
        )
        self.reason.returnPressed.connect(self._make)
        self.reason.setFocus()

    def _make(self) -> None:
        reason = self.reason.text().strip()
        try:
            require_reason(Purpose.ACCESS_REQUEST, reason)
        except UserFacing as problem:
            self._reason_row.show_error(sentence_of(problem))
            self._reason_row.focus_field()
            return
        self._reason_row.show_error("")
        session, patient = self._desk.session, self._patient.id
        language = PrintLanguage(self.languages.currentData())
        request = printing.PrintRequest(language, Purpose.ACCESS_REQUEST, reason, session.clock.zone())
        names = StaffNames.SHOWN if self.names.isChecked() else StaffNames.HIDDEN
        self._set_working(working=True)
        self._desk.tasks.run(
            lambda: printing.access_report(session, patient, request, staff_names=names), self._made, self._failed, self
        )

    def _made(self, pdf: bytes) -> None:
        self._set_working(working=False)
        name = self.tr("access-report")  # names nobody: file dialogs and recent-file lists remember it
        save_pdf(self, self._desk.tasks, pdf, name=f"{name}.pdf", saved=self._was_saved, failed=self._failed)

    def _was_saved(self, path: Path) -> None:
        if self.open_after.isChecked():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self.accept()
        self._saved_at(path)

    def _failed(self, problem: Exception) -> None:
        self._set_working(working=False)
        if isinstance(problem, JournalError):
            self.notice.say(sentence_of(problem), kind=NoticeKind.ERROR)

    def _set_working(self, *, working: bool) -> None:
        self._progress.setVisible(working)
        self.make_button.setEnabled(not working)
