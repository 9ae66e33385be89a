"""A lot is called back: how many got it, by name whom to call, and how each call ended; nothing leaves untraced."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget

from journal_app.domain.printing import PrintLanguage
from journal_app.domain.recalls import RecallCount, RecallList, RecallOutcome
from journal_app.services import recall
from journal_app.services.recall import LotAsked, SheetForm
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import problem_sentence
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.patients.print_page import write_whole
from journal_app.ui.stock.recall_list import RecallPanel
from journal_app.ui.stock.words import finding_in_words
from journal_app.ui.tokens import M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.empty_state import EmptyState
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.scan_field import ScanField


class RecallScreen(ClinicScreen):
    """First how many, without a name; the names only when they are asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setObjectName("recallScreen")
        self._desk = desk
        self._lot = ""
        self._count: RecallCount | None = None
        self._made: bytes | None = None
        self.dialog: QFileDialog | None = None
        self.scan = ScanField("recallField")
        self.scan_row = FormRow("", self.scan)
        self.others = QHBoxLayout()
        self.others.setSpacing(S)
        self.doubt, self.counted = Notice(NoticeKind.WARNING), Notice()
        self.names_button = Button("", Kind.PRIMARY)
        self.names_button.setObjectName("showNamesButton")
        self.counted.add_action(self.names_button)
        self.pdf_button, self.csv_button = (Button("", Kind.SECONDARY, icon=Icon.EXPORT) for _ in range(2))
        self.pdf_button.setObjectName("recallPdfButton")
        self.csv_button.setObjectName("recallCsvButton")
        for button in (self.csv_button, self.pdf_button):
            button.hide()
            self.corner.addWidget(button)
        self.list = RecallPanel(desk)
        self.empty = EmptyState(Icon.RECALL)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.list)
        for widget in (self.scan_row, self.doubt):
            self.column.addWidget(widget)
        self.column.addLayout(self.others)
        self.column.addWidget(self.counted)
        self.column.addWidget(self.pages, 1)
        self.column.setSpacing(M)
        self._connect()
        self.settle()

    def _connect(self) -> None:
        self.scan.scanned.connect(self._asked)
        self.names_button.clicked.connect(lambda _checked=False: self._names())
        self.pdf_button.clicked.connect(lambda _checked=False: self._hand_out(SheetForm.PDF))
        self.csv_button.clicked.connect(lambda _checked=False: self._hand_out(SheetForm.CSV))
        self.list.called.connect(self._called)

    def focus_first(self) -> None:
        """The lot."""
        self.scan.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(self.tr("Recall"), self.tr("Everyone who was treated with a lot, and whom to call."))
        self.scan_row.set_texts(
            self.tr("Scan a pack of the lot, or type its number"),
            self.tr("Blanks, hyphens and capitals make no difference."),
        )
        self.names_button.setText(self.tr("Show the names"))
        self.pdf_button.setText(self.tr("Call list as PDF…"))
        self.csv_button.setText(self.tr("As a table (CSV)…"))
        self._say_count()

    # ------------------------------------------------------------------------------------------------------ how many

    def _asked(self, text: str) -> None:
        session = self._desk.session
        self._forget()
        self._desk.tasks.run(lambda: recall.lot_asked(session, text), self._look_up, self._not_read, self)

    def _look_up(self, asked: LotAsked) -> None:
        said = " ".join(map(finding_in_words, asked.doubts))
        self.doubt.say(said, kind=NoticeKind.WARNING)
        for lot in asked.others:
            button = Button(self.tr("Or lot {lot}").format(lot=lot), Kind.SECONDARY)
            button.setObjectName(f"otherLot-{lot}")
            button.clicked.connect(lambda _checked=False, lot=lot: self._choose(lot))
            self.others.addWidget(button)
        self._choose(asked.lot)

    def _choose(self, lot: str) -> None:
        session = self._desk.session
        self._lot, self._count = lot, None
        self._hide_names()
        self._desk.tasks.run(lambda: recall.count(session, lot), self._counted, self._not_read, self)

    def _counted(self, count: RecallCount) -> None:
        self._count = count
        self._say_count()
        if not count.patients and not count.is_received:
            self.scan.bring_back()
        if count.patients:
            self.names_button.setFocus()

    def _say_count(self) -> None:
        count = self._count
        traced = self.tr("Showing the names is written in the access log, with everyone who is shown.")
        if count is None:
            self.counted.say("")
            self.empty.say(self.tr("No lot looked up"), self.tr("First you see how many patients got it."))
            return
        self.empty.say(self.tr("No names are shown"), traced if count.patients else "")
        self.names_button.setVisible(bool(count.patients))
        heading = self.tr("Lot {lot}").format(lot=self._lot)
        if not count.patients and not count.is_received:
            self.counted.say(
                self.tr("No treatment names this lot, and none of this number was received here. Compare the number."),
                heading=heading,
                kind=NoticeKind.WARNING,
            )
            return
        if not count.patients:
            self.counted.say(self.tr("No treatment names this lot."), heading=heading, kind=NoticeKind.GOOD)
            return
        parts = [self.tr("%n patient(s)", "", count.patients), self.tr("%n treatment(s)", "", count.treatments)]
        if count.withdrawn:
            parts.append(self.tr("%n of them no longer naming the lot after a correction", "", count.withdrawn))
        self.counted.say(", ".join(parts), heading=heading, kind=NoticeKind.INFORMATION)

    def _forget(self) -> None:
        """Nothing of the lot before stays on the screen."""
        self._lot, self._count = "", None
        self._say_count()
        self.doubt.say("")
        while (item := self.others.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._hide_names()

    def _not_read(self, problem: Exception) -> None:
        self.scan.bring_back()
        self.doubt.say(
            problem_sentence(problem, self.tr("This could not be looked up. Try again.")), kind=NoticeKind.ERROR
        )

    # --------------------------------------------------------------------------------------------------------- names

    def _names(self) -> None:
        session, lot = self._desk.session, self._lot
        self._desk.tasks.run(lambda: recall.find(session, lot), self._show_names, self._desk.ways.fail, self)

    def _show_names(self, found: RecallList) -> None:
        self.list.show_list(found)
        self.pages.setCurrentWidget(self.list)
        self.names_button.hide()
        for button in (self.pdf_button, self.csv_button):
            button.show()
        self.list.table.setFocus()

    def _hide_names(self) -> None:
        self.list.forget()
        self.pages.setCurrentWidget(self.empty)
        for button in (self.pdf_button, self.csv_button):
            button.hide()

    def _called(self, patient: UUID, outcome: RecallOutcome, note: str) -> None:
        session, known = self._desk.session, self.list.known
        if known is None:
            return

        def call() -> tuple[ChangeSet, RecallList]:
            changes = recall.call(session, known, patient, outcome, note=note)
            return changes, recall.find(session, known.lot)

        self._desk.tasks.run(call, self._call_written, self._desk.ways.fail, self)

    def _call_written(self, written: tuple[ChangeSet, RecallList]) -> None:
        changes, found = written
        self.list.show_list(found)
        self._desk.bus.changed.emit(changes)
        self._desk.ways.say(self.tr("The call is written in the journal."))

    # --------------------------------------------------------------------------------------------------- handing out

    def _hand_out(self, form: SheetForm) -> None:
        session, lot, language = self._desk.session, self._lot, PrintLanguage(language_of())
        self._desk.tasks.run(
            lambda: recall.hand_out(session, lot, form, language),
            lambda made: self._ask_where(made, form),
            self._desk.ways.fail,
            self,
        )

    def _ask_where(self, made: bytes, form: SheetForm) -> None:
        self._made = made
        dialog = self.dialog = QFileDialog(self, self.tr("Save the call list"))
        dialog.setObjectName("saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        say_labels(dialog)
        is_pdf = form is SheetForm.PDF
        dialog.setNameFilter(self.tr("PDF (*.pdf)") if is_pdf else self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix(form.value)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.tr("recall")
        dialog.selectFile(f"{name}-{self._desk.today().isoformat()}.{form.value}")
        dialog.fileSelected.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, chosen: str) -> None:
        made, self._made = self._made, None
        if made is not None:
            self._desk.tasks.run(lambda: write_whole(Path(chosen), made), self._written, self._desk.ways.fail, self)

    def _written(self, path: Path) -> None:
        self._desk.ways.say(self.tr("Saved as {file}").format(file=path.name))
