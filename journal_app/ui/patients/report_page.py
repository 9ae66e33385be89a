"""The facts of a reaction for an authority, to read, to copy and as a PDF; it must not send them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from journal_app.domain.journal import JournalItem
from journal_app.services import authority_reports
from journal_app.services.authority_reports import AuthorityReport, Naming, ReportOf
from journal_app.ui.clinic.paper import save_pdf
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.look import Look
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow


class ReportPage(ActPage):
    """A medicine or a device, with or without the name; every text that is made is traced."""

    def __init__(self, desk: Desk, look: Look, item: JournalItem, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="Ctrl+Return", parent=parent)
        self.setObjectName("reportPage")
        self._look, self._item = look, item
        self.of = Chooser()
        self.of.setObjectName("reportOf")
        for one in ReportOf:
            self.of.addItem("", one.value)
        self.named = Tick()
        self.named.setObjectName("reportNamed")
        self.text = QPlainTextEdit()
        self.text.setObjectName("reportText")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(320)
        self.of_row, self.text_row = FormRow("", self.of), FormRow("", self.text)
        for widget in (self.of_row, self.named, self.text_row):
            self.column.addWidget(widget)
        self.pdf_button = Button("", Kind.SECONDARY, keys="Ctrl+P", icon=Icon.DOCUMENT)
        self.pdf_button.setObjectName("reportPdfButton")
        self.pdf_button.clicked.connect(self._make_pdf)
        self.foot.row.insertWidget(1, self.pdf_button)
        self.of.currentIndexChanged.connect(lambda _index: self._put_together())
        self.named.toggled.connect(lambda _on: self._put_together())
        self.settle()
        self._put_together()

    def first_field(self) -> QWidget:
        """What it is of."""
        return self.of

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Text for the authority"))
        self.setAccessibleName(self.heading.text())
        self.of_row.set_texts(self.tr("What it may come from"))
        self.of.setItemText(0, self.tr("A medicine"))
        self.of.setItemText(1, self.tr("A device, such as a filler or a laser"))
        self.named.setText(self.tr("With the patient's name instead of initials"))
        self.text_row.set_texts(
            self.tr("Text"), self.tr("Nothing is sent. Write a follow-up when you have told the authority.")
        )
        self.act_button.setText(self.tr("Copy the text"))
        self.pdf_button.setText(self.tr("Save as PDF"))
        self.cancel_button.setText(self.tr("Close"))

    def carry_out(self) -> None:
        """Copy it."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.desk.ways.say(self.tr("The text is copied"))

    def _make_pdf(self) -> None:
        """The same as a PDF, made once more and traced once more."""
        session, record, reaction = self.desk.session, self._look.record, self._item.id
        of, naming = self._chosen()
        self.work_on(
            lambda: authority_reports.print_report(session, record, reaction, of=of, naming=naming), self._ask_where
        )

    def _ask_where(self, pdf: bytes) -> None:
        # Never named after the patient: file dialogs and lists of recent files remember it.
        name = self.tr("report-to-authority") + f"-{self.desk.today().isoformat()}.pdf"
        save_pdf(self, self.desk.tasks, pdf, name=name, saved=self._saved, failed=self.problem.show_problem)

    def _saved(self, path: Path) -> None:
        self.desk.ways.say(self.tr("Saved as {file}").format(file=path.name))

    def _chosen(self) -> tuple[ReportOf, Naming]:
        return ReportOf(self.of.currentData()), Naming.NAME if self.named.isChecked() else Naming.INITIALS

    def _put_together(self) -> None:
        session, record, reaction = self.desk.session, self._look.record, self._item.id
        of, naming = self._chosen()
        self.desk.tasks.run(
            lambda: authority_reports.put_together(session, record, reaction, of=of, naming=naming),
            self._show,
            self.problem.show_problem,
            self,
        )

    def _show(self, made: AuthorityReport) -> None:
        self.text.setPlainText(f"{made.title}\n\n{made.body}")
