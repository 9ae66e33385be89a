"""Files papers from outside one by one: chosen, dropped or scanned, seen, and described; it must not judge them.

Files are read where they lie and stay there, unless somebody has them deleted once the journal holds them to the byte.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QWidget

from journal_app.domain.journal import JournalItem
from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.domain.received import DocumentFormat, DocumentReceived
from journal_app.services import received
from journal_app.services.filed_before import FiledBefore, IfFiledBefore
from journal_app.services.received import DocumentKept
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.document_fields import DocumentFields
from journal_app.ui.patients.dropped_files import local_files
from journal_app.ui.patients.filed_sources import FiledSource, delete_sources
from journal_app.ui.patients.filing_again import ask_to_file_again
from journal_app.ui.patients.scan_files import read_scans
from journal_app.ui.patients.scan_folder import SUFFIXES, ScanFolder
from journal_app.ui.patients.turned_pages import TurnedPages
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Alternative
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel

_PATTERNS = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in SUFFIXES)


class FileDocumentPage(ActPage):
    """The document at the left as soon as it is chosen, what is said of it at the right; nothing is filed unseen."""

    def __init__(
        self,
        desk: Desk,
        patient: Patient,
        paths: tuple[Path, ...] = (),
        *,
        scan_of: JournalItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``scan_of`` is the noted paper whose scan is filed."""
        super().__init__(desk, parent=parent)
        self.setObjectName("fileDocumentPage")
        self.setAcceptDrops(True)
        self._patient, self._scan_of = patient, scan_of
        paper = None if scan_of is None else scan_of.content
        self._paper = paper if isinstance(paper, DocumentReceived) else None
        self._path: Path | None = None
        self._content: bytes | None = None
        self._waiting: list[Path] = []
        self.filed: list[FiledSource] = []
        self._count, self._is_over = 0, False
        self.dialog: QFileDialog | None = None
        self._build_source()
        self.fields = DocumentFields(desk, self._paper)
        self._arrange()
        self.settle()
        self.take_paths(paths)

    # ------------------------------------------------------------------------------------------------------- building

    def _build_source(self) -> None:
        self.report, self.left_over = Notice(NoticeKind.GOOD), Notice(NoticeKind.WARNING)
        self.delete_button = Button("", Kind.DANGER, icon=Icon.CLEAR)
        self.delete_button.setObjectName("deleteSourceButton")
        self.delete_button.hide()
        self.why = LineLabel()
        self.as_file, self.as_paper = Alternative(), Alternative()
        self.as_file.setObjectName("documentIsFile")
        self.as_paper.setObjectName("documentIsPaper")
        self._which = QButtonGroup(self)
        self._ways = QWidget()
        row = FlowLayout(across=M, down=0)
        for button in (self.as_file, self.as_paper):
            self._which.addButton(button)
            row.addWidget(button)
        self._ways.setLayout(row)
        self.as_file.setChecked(True)
        self._ways.setVisible(self._scan_of is None)
        self.choose_button = Button("", Kind.SECONDARY, keys="Ctrl+O", icon=Icon.DOCUMENT)
        self.choose_button.setObjectName("chooseDocumentButton")
        self.choose_row = FormRow("", self.choose_button)
        self.folder = ScanFolder(self.desk)
        self.chosen = LineLabel()
        self.skip_button = Button("", Kind.QUIET, icon=Icon.CLEAR)
        self.skip_button.setObjectName("skipDocumentButton")
        self.pages = TurnedPages(self.desk.tasks)
        self.pages.hide()

    def _arrange(self) -> None:
        self.beside.insertWidget(0, self.pages, 4)
        for notice in (self.report, self.left_over):
            self.column.addWidget(notice)
        self.column.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._in_hand = QWidget()
        line = QHBoxLayout(self._in_hand)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.chosen, 1)
        line.addWidget(self.skip_button, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self.why, self._ways, self.choose_row, self.folder, self._in_hand, self.fields):
            self.column.addWidget(widget)
        self.choose_button.clicked.connect(self._ask_which)
        self.folder.chosen.connect(lambda path: self.take_paths((path,)))
        self.skip_button.clicked.connect(self._skip)
        self.delete_button.clicked.connect(self._ask_to_delete)
        self.as_paper.toggled.connect(lambda _on: self._show_source())
        self.pages.shown.connect(self._seen)
        self.pages.failed.connect(self._unseen)

    # ----------------------------------------------------------------------------------------------- the record's page

    def first_field(self) -> QWidget:
        """Which file, or what it is once there is one."""
        return self.choose_button if self._path is None else self.fields.kind

    def has_unsaved(self) -> bool:
        """A chosen file, or anything typed."""
        return not self._is_over and (self._path is not None or self.fields.has_typed())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        paper = self._paper
        self.heading.setText(self.tr("File a document"))
        if paper is not None:
            self.heading.setText(self.tr("File the scan of: {title}").format(title=paper.title))
        self.setAccessibleName(self.heading.text())
        self.why.setText(
            self.tr(
                "A referral, letter, result or other paper from outside. It is sealed in the journal as it is, and only"
                " practitioners can open it again."
            )
        )
        self.as_file.setText(self.tr("A file or scan"))
        self.as_paper.setText(self.tr("Only the paper, not scanned yet"))
        self.choose_row.set_texts(
            self.tr("File"), self.tr("PDF or picture. Several can be dropped here, and are filed one by one.")
        )
        self.choose_button.setText(self.tr("Choose files"))
        self.skip_button.setText(self.tr("Leave this file out"))
        self.act_button.setText(self.tr("File for {name}").format(name=display_name(self._patient.details.name)))
        self._show_source()
        self._say_filed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.setDropAction(Qt.DropAction.CopyAction)  # the files stay where they are
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event)
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take_paths(paths)

    # ------------------------------------------------------------------------------------------------------- choosing

    def take_paths(self, paths: tuple[Path, ...]) -> None:
        """Show the first of some files; the others wait behind it, after those that wait already."""
        if self._is_over or not paths:
            return
        self.as_file.setChecked(True)
        is_one_in_hand = self._is_acting or (self._content is not None and len(paths) > 1)
        self._waiting.extend(path for path in paths if path not in {self._path, *self._waiting})
        if len(paths) == 1 and not self._is_acting:  # somebody looks at one after the other to choose
            self._waiting = [path for path in self._waiting if path != paths[0]]
            self._look_at(paths[0])
        elif not is_one_in_hand:
            self._next()
        self._show_source()

    def _skip(self) -> None:
        if self._waiting or not self.filed:
            self._next()
        elif not self._is_acting:
            self._is_over = True
            self._offer_to_delete()

    def _next(self) -> None:
        self._path = self._content = None
        self.problem.clear()
        self.pages.hide()
        if self._waiting:
            self._look_at(self._waiting.pop(0))
        self._show_source()

    def _look_at(self, path: Path) -> None:
        self._path, self._content, self._count = path, None, 0
        self.problem.clear()
        self.choose_row.show_error("")
        self.pages.hide()
        self.desk.tasks.run(
            lambda: read_scans((path,)), lambda read: self._have(path, read[0]), self.problem.show_problem, self
        )

    def _have(self, path: Path, content: bytes) -> None:
        if path != self._path:
            return
        session = self.desk.session
        self._content = content
        self.pages.show()
        self.pages.look_at(lambda page: received.preview(session, content, page=page))

    def _seen(self, count: int) -> None:
        self._count = count
        self._show_source()

    def _unseen(self, _problem: object) -> None:
        """What cannot be shown is not filed; everything typed stays."""
        self._content, self._count = None, 0
        self._show_source()

    def _show_source(self) -> None:
        is_paper = self.as_paper.isChecked()
        asks_for_file = not is_paper and not self._is_over
        self.choose_row.setVisible(asks_for_file)
        self.folder.setVisible(asks_for_file and self.folder.is_wanted)
        for widget in (self._in_hand, self.pages):
            widget.setVisible(asks_for_file and self._path is not None)
        self.fields.ask_for_place(wanted=is_paper)
        self.chosen.setText(self._chosen_in_words())

    def _chosen_in_words(self) -> str:
        if self._path is None:
            return ""
        said = [self._path.name]
        if self._content is not None and self._count:
            said.append(self.tr("%n page(s)", "", self._count))
        if self._waiting:
            said.append(self.tr("%n more file(s) after it", "", len(self._waiting)))
        return ", ".join(said)

    def _ask_which(self) -> None:
        dialog = self.dialog = QFileDialog(self, self.tr("Choose documents"))
        remember_nothing(dialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        documents = self.tr("Documents")
        dialog.setNameFilter(f"{documents} ({_PATTERNS})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        folder = self.desk.scan_folder()
        if folder is not None:
            dialog.setDirectory(str(folder))
        say_labels(dialog)
        dialog.filesSelected.connect(lambda names: self.take_paths(tuple(Path(name) for name in names)))
        dialog.open()

    # --------------------------------------------------------------------------------------------------------- filing

    def carry_out(self) -> None:
        """File what is shown, or note where the paper lies."""
        if self._is_over:
            return
        is_paper = self.as_paper.isChecked()
        missing = "" if is_paper or (self._content is not None and self._count) else self.tr("Choose the file first")
        if self.refuse((self.choose_row, missing), *self.fields.errors()):
            return
        told = self.fields.read(DocumentFormat.PAPER if is_paper else DocumentFormat.PDF)
        self._file(told, None if is_paper else self._content)

    def refused_by_service(self, problem: Exception) -> None:
        """Ask where the journal holds the very file already; say anything else."""
        if isinstance(problem, FiledBefore):
            ask_to_file_again(self, self.desk, problem, self._file_again)
        else:
            super().refused_by_service(problem)

    def _file_again(self) -> None:
        self._file(self.fields.read(DocumentFormat.PDF), self._content, known=IfFiledBefore.FILE_AGAIN)

    def _file(self, told: DocumentReceived, content: bytes | None, *, known: IfFiledBefore = IfFiledBefore.ASK) -> None:
        session, patient, path = self.desk.session, self._patient.id, self._path
        if self._scan_of is not None:
            told = replace(told, scan_of=self._scan_of.id)
        self.work_on(
            lambda: received.file_document(session, patient, told, content=content, known=known),
            lambda kept: self._kept(kept, path if content is not None else None, content or b""),
        )

    def _kept(self, kept: DocumentKept, path: Path | None, content: bytes) -> None:
        if kept.is_held and path is not None:
            self.filed.append(FiledSource(path, hashlib.sha256(content).hexdigest()))
        self._is_over = not self._waiting
        self.desk.bus.changed.emit(kept.changes)
        self.acted.emit(kept.changes)
        if self._waiting:
            self.desk.ways.say(self.tr("The document is filed"))
            self.fields.go_on()
            self._next()
            self.fields.title.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.filed:
            self._offer_to_delete()
        else:
            self.desk.ways.say(self.tr("It is noted where the paper lies"))
            self.left.emit()

    # ----------------------------------------------------------------------------------- the files outside the journal

    def _offer_to_delete(self) -> None:
        self._path = self._content = None
        for widget in (self.why, self._ways, self.fields, self.act_button):
            widget.hide()
        self.delete_button.show()
        self._show_source()
        self._say_filed()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_filed(self) -> None:
        count = len(self.filed)
        self.delete_button.setText(self.tr("Delete %n file(s) that the journal now holds", "", count))
        if self._is_over and count:
            self.report.say(self.tr("%n document(s) are in the journal", "", count))
            self.cancel_button.setText(self.tr("Close"))

    def _ask_to_delete(self) -> None:
        question = Question(
            self.tr("Delete the files outside the journal?"),
            self.tr("The journal holds each to the byte. These files go for good: {names}").format(
                names=", ".join(one.path.name for one in self.filed)
            ),
            self.tr("Delete the files"),
        )
        ConfirmDialog(self, question, lambda _reason: self._delete()).open()

    def _delete(self) -> None:
        sources = tuple(self.filed)
        self.delete_button.hide()
        self.work_on(lambda: delete_sources(sources), self._deleted)

    def _deleted(self, left: tuple[str, ...]) -> None:
        if left:
            self.left_over.say(self.tr("These files could not be deleted: {names}").format(names=", ".join(left)))
            return
        self.desk.ways.say(self.tr("The files are deleted; the journal holds them"))
        self.left.emit()
