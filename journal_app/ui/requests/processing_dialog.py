"""The register of processing activities, in the language that is chosen, and as a PDF; it must not word it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.printing import PrintLanguage
from journal_app.services import processing
from journal_app.services.processing import LockTimes
from journal_app.ui.clinic.front_page import LANGUAGE_NAMES
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.paper import save_pdf
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.idle import IDLE_SECONDS, RECEPTION_SECONDS
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.reading_area import ReadingArea

_WIDTH, _HEIGHT = 820, 640
_LOCKS = LockTimes(timedelta(seconds=IDLE_SECONDS), timedelta(seconds=RECEPTION_SECONDS))


class ProcessingDialog(AskingDialog):
    """Everything the law asks for, from what the clinic set up."""

    def __init__(self, parent: QWidget, desk: Desk, saved: Callable[[Path], None]) -> None:
        title = QCoreApplication.translate("ProcessingDialog", "Register of processing activities")
        super().__init__(parent, title, icon=Icon.DETAILS, fill=True)
        self.setObjectName("processingDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk, self._saved_at = desk, saved
        self.notice = Notice(NoticeKind.ERROR)
        self.languages = Chooser()
        self.languages.setObjectName("registerLanguageChooser")
        for language, name in LANGUAGE_NAMES.items():
            self.languages.addItem(name, language.value)
        self.languages.setCurrentIndex(self.languages.findData(language_of()))
        self._parts = QVBoxLayout()
        self._parts.setSpacing(S)
        self.body.addWidget(FormRow(self.tr("Language of the register"), self.languages))
        self.body.addWidget(self.notice)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._parts)
        column.addStretch(1)
        self.pane = ReadingArea(inner)
        self.pane.setAccessibleName(title)
        self.body.addWidget(self.pane, 1)
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.accept, name="closeButton")
        self.pdf_button = self.add_button(self.tr("Save as PDF…"), Kind.PRIMARY, self._make, name="processingPdfButton")
        self.languages.currentIndexChanged.connect(lambda _place: self._read())
        self._read()

    def _language(self) -> PrintLanguage:
        return PrintLanguage(self.languages.currentData())

    def _read(self) -> None:
        session, language = self._desk.session, self._language()
        self._desk.tasks.run(lambda: processing.shown(session, language, _LOCKS), self._show, self._failed, self)

    def _show(self, parts: tuple[tuple[str, str], ...]) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for heading, text in parts:
            head = PlainLabel(heading, TextRole.STRONG)
            head.setContentsMargins(0, M, 0, 0)
            self._parts.addWidget(head)
            for line in text.split("\n"):
                self._parts.addWidget(PlainLabel(line))

    def _make(self) -> None:
        session, language = self._desk.session, self._language()
        self.pdf_button.setEnabled(False)
        self._desk.tasks.run(lambda: processing.hand_out(session, language, _LOCKS), self._made, self._failed, self)

    def _made(self, pdf: bytes) -> None:
        self.pdf_button.setEnabled(True)
        name = self.tr("register-of-processing")
        save_pdf(self, self._desk.tasks, pdf, name=f"{name}.pdf", saved=self._saved_at, failed=self._failed)

    def _failed(self, problem: Exception) -> None:
        self.pdf_button.setEnabled(True)
        sentence = problem_sentence(problem, self.tr("The register could not be made. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)
