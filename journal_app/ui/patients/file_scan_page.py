"""Files the scan of a printed form: choose or drop it, look at the pages, type the code; it must not keep the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from journal_app.domain.errors import UserFacing
from journal_app.domain.names import display_name
from journal_app.domain.paper import in_groups, read_code
from journal_app.domain.patients import Patient
from journal_app.domain.pictures import Pixels
from journal_app.services import paper_forms
from journal_app.services.filed_before import FiledBefore, IfFiledBefore
from journal_app.ui.desk import Desk
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.dropped_files import local_files
from journal_app.ui.patients.filing_again import ask_to_file_again
from journal_app.ui.patients.scan_files import read_scans
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.page_view import PageView
from journal_app.ui.widgets.plain_label import LineLabel

_LONGEST_CODE = 40


class FileScanPage(ActPage):
    """The pages at the left as soon as a file is chosen, the code at the right; nothing is filed unseen."""

    def __init__(self, desk: Desk, patient: Patient, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("fileScanPage")
        self.setAcceptDrops(True)
        self._patient = patient
        self._files: tuple[bytes, ...] = ()
        self.dialog: QFileDialog | None = None
        self.why = LineLabel()
        self.choose_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.choose_button.setObjectName("chooseScanButton")
        self.chosen = LineLabel()
        self.code = QLineEdit()
        self.code.setObjectName("formCode")
        self.code.setMaxLength(_LONGEST_CODE)
        self.choose_row, self.code_row = FormRow("", self.choose_button), FormRow("", self.code)
        for widget in (self.why, self.choose_row, self.chosen, self.code_row):
            self.column.addWidget(widget)
        self._add_fields()
        self.view = PageView()
        self.view.hide()
        self.beside.insertWidget(0, self.view, 4)
        self.choose_button.clicked.connect(self._ask_which)
        self.code.editingFinished.connect(self._check_code)
        self.settle()

    def _add_fields(self) -> None:
        """Room for what another kind of paper asks besides."""

    def first_field(self) -> QWidget:
        """Which file."""
        return self.choose_button

    def has_unsaved(self) -> bool:
        """A chosen file or a typed code."""
        return bool(self._files or self.code.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("File a scan"))
        self.setAccessibleName(self.heading.text())
        self.why.setText(
            self.tr(
                "Choose the scanned form, or drop it here. It is sealed in the journal as it is; delete the file"
                " afterwards. Only practitioners can open it again."
            )
        )
        self.choose_row.set_texts(self.tr("Scan"), self.tr("PDF, JPEG or PNG; several files are pages of one form"))
        self.choose_button.setText(self.tr("Choose the file"))
        self.code_row.set_texts(
            self.tr("Code on the form"), self.tr("The 12 characters beside the square. A code reader can type them.")
        )
        self._say_chosen()
        self.act_button.setText(self.tr("File for {name}").format(name=display_name(self._patient.details.name)))

    def take_paths(self, paths: tuple[Path, ...]) -> None:
        """Read and check files, then show their pages."""
        session = self.desk.session

        def read() -> tuple[tuple[bytes, ...], tuple[Pixels, ...]]:
            files = read_scans(paths)
            return files, paper_forms.preview(session, files)

        self._files = ()
        self.view.hide()
        self._say_chosen()
        self.work_on(read, self._have)

    def carry_out(self) -> None:
        """File what was looked at."""
        code = self.code.text()
        if self.refuse((self.choose_row, self._file_problem()), (self.code_row, _code_problem(code))):
            return
        self._file(IfFiledBefore.ASK)

    def refused_by_service(self, problem: Exception) -> None:
        """Ask where the journal holds the very file already; say anything else."""
        if isinstance(problem, FiledBefore):
            ask_to_file_again(self, self.desk, problem, lambda: self._file(IfFiledBefore.FILE_AGAIN))
        else:
            super().refused_by_service(problem)

    def _file(self, known: IfFiledBefore) -> None:
        session, patient, files, code = self.desk.session, self._patient, self._files, self.code.text()
        self.act_with(
            lambda: paper_forms.file_scan(session, patient, files, code=code, known=known),
            said=self.tr("The paper is filed"),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event)
        if paths:
            event.acceptProposedAction()
            self.take_paths(paths)

    def _next_field(self) -> QWidget:
        """Where one goes on when the pages are there."""
        return self.code

    def _file_problem(self) -> str:
        return "" if self._files else self.tr("Choose the scan of the paper first")

    def _ask_which(self) -> None:
        dialog = self.dialog = QFileDialog(self, self.tr("Choose the scan"))
        remember_nothing(dialog)
        dialog.setObjectName("openDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        say_labels(dialog)
        dialog.setNameFilter(self.tr("Scans (*.pdf *.jpg *.jpeg *.png)"))
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.filesSelected.connect(lambda names: self.take_paths(tuple(Path(name) for name in names)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _have(self, read: tuple[tuple[bytes, ...], tuple[Pixels, ...]]) -> None:
        self._files, pages = read
        self.view.show_pages(pages)
        self.view.show()
        self.choose_row.show_error("")
        self._say_chosen()
        self._next_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_chosen(self) -> None:
        said = self.view.count_in_words() if hasattr(self, "view") and self._files else ""
        self.chosen.setText(said)
        self.chosen.setVisible(bool(said))

    def _check_code(self) -> None:
        typed = self.code.text()
        problem = _code_problem(typed) if typed.strip() else ""
        self.code_row.show_error(problem)
        if typed.strip() and not problem:
            self.code.setText(in_groups(read_code(typed)))


def _code_problem(typed: str) -> str:
    try:
        read_code(typed)
    except UserFacing as problem:
        return sentence_of(problem)
    return ""
