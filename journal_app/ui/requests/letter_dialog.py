"""Makes a letter about a request in a chosen language and asks where it is kept; the making is traced, nothing sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.printing import PrintLanguage
from journal_app.domain.request_letters import LetterKind
from journal_app.services import request_letters
from journal_app.ui.clinic.front_page import LANGUAGE_NAMES
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.paper import save_pdf
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.requests.words import letter_name
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel


class LetterDialog(AskingDialog):
    """One letter, ready to be saved."""

    def __init__(
        self, parent: QWidget, desk: Desk, request: UUID, kind: LetterKind, saved: Callable[[Path], object]
    ) -> None:
        title = QCoreApplication.translate("LetterDialog", "Letter: {name}").format(name=letter_name(kind))
        super().__init__(parent, title, icon=Icon.DOCUMENT)
        self.setObjectName("letterDialog")
        self._desk, self._request, self._kind, self._saved_at = desk, request, kind, saved
        self.notice = Notice(NoticeKind.ERROR)
        self.languages = Chooser()
        for language, name in LANGUAGE_NAMES.items():
            self.languages.addItem(name, language.value)
        self.languages.setCurrentIndex(self.languages.findData(language_of()))
        lead = self.tr("The letter is made from what is written here, and sealed. That it was made is in the log.")
        self.body.addWidget(self.notice)
        self.body.addWidget(PlainLabel(lead, TextRole.SECONDARY))
        self.body.addWidget(FormRow(self.tr("Language of the letter"), self.languages))
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.make_button = self.add_button(
            self.tr("Make the letter…"), Kind.PRIMARY, self._make, name="makeLetterButton"
        )
        self.languages.setFocus()

    def _make(self) -> None:
        session, request, kind = self._desk.session, self._request, self._kind
        language = PrintLanguage(self.languages.currentData())
        self.make_button.setEnabled(False)
        self._desk.tasks.run(
            lambda: request_letters.letter(session, request, kind, language), self._made, self._failed, self
        )

    def _made(self, pdf: bytes) -> None:
        self.make_button.setEnabled(True)
        name = self.tr("letter")  # names nobody: file dialogs and recent-file lists remember it
        save_pdf(self, self._desk.tasks, pdf, name=f"{name}.pdf", saved=self._was_saved, failed=self._failed)

    def _was_saved(self, path: Path) -> None:
        self.accept()
        self._saved_at(path)

    def _failed(self, problem: Exception) -> None:
        self.make_button.setEnabled(True)
        sentence = problem_sentence(problem, self.tr("The letter could not be made. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)
