"""Asks for the clinic's own words to the patients whom a breach touched, and makes the letters; it sends none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from journal_app.domain.printing import PrintLanguage
from journal_app.services import breach_letters
from journal_app.services.breach_letters import LetterNamesSomebody, LetterWords, Waiting
from journal_app.services.typed_words import LONGEST_TEXT
from journal_app.ui.clinic.backup_dialogs import ask_folder
from journal_app.ui.clinic.front_page import LANGUAGE_NAMES
from journal_app.ui.clinic.paper import write_pdfs
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import problem_sentence
from journal_app.ui.requests.breach_form import BreachDialog
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import Language
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import SelectableLabel
from journal_app.ui.widgets.text_area import TextArea

_HEIGHT = 720


class BreachLettersDialog(BreachDialog):
    """One language at a time: the words as the patients read them, then a folder for the letters."""

    def __init__(self, parent: QWidget, desk: Desk, breach: UUID, made: Callable[[int], object]) -> None:
        """``made`` is told how many letters lie in the folder."""
        title = QCoreApplication.translate("BreachLettersDialog", "Letters to those affected")
        super().__init__(parent, desk, title, lambda _changes: None)
        self.setObjectName("breachLettersDialog")
        self.setMinimumHeight(_HEIGHT)
        self._breach, self._made = breach, made
        self.dialog: QFileDialog | None = None
        self.languages = Chooser()
        self.languages.setObjectName("letterLanguages")
        self.what, self.consequences = self._area("letterWhat"), self._area("letterConsequences")
        self.measures, self.advice = self._area("letterMeasures"), self._area("letterAdvice")
        self.contact = self._area("letterContact", lines=1)
        self.known = SelectableLabel("", TextRole.BODY)
        self.known.setObjectName("letterKnown")
        own = self.tr("Write in that language: your own words are not translated. What is empty is left out.")
        self._rows = {
            "what": FormRow(self.tr("What happened, in plain words?"), self.what),
            "consequences": FormRow(self.tr("What can it mean for the patient?"), self.consequences, optional=True),
            "measures": FormRow(self.tr("What was done, and what is done now?"), self.measures, optional=True),
            "advice": FormRow(self.tr("What can the patient do?"), self.advice, optional=True),
            "contact": FormRow(self.tr("Whom can the patient ask?"), self.contact, optional=True),
        }
        self.put(
            (
                FormRow(self.tr("In which language, and to how many?"), self.languages, hint=own),
                FormRow(
                    self.tr("From the clinic's own register, to copy from"),
                    self.known,
                    hint=self.tr("It was not written for patients. Nothing of it is in a letter unless you write it."),
                ),
                *self._rows.values(),
            )
        )
        self.make_button = self.add_button(
            self.tr("Make the letters…"), Kind.PRIMARY, self._ask_where, name="makeLettersButton"
        )
        self.make_button.setEnabled(False)
        session = desk.session
        desk.tasks.run(lambda: breach_letters.waiting(session, breach), self._show, self._failed, self)

    @staticmethod
    def _area(name: str, *, lines: int = 2) -> TextArea:
        area = TextArea(LONGEST_TEXT, lines=lines)
        area.edit.setObjectName(name)
        return area

    def _fields(self) -> tuple[TextArea, ...]:
        return self.what, self.consequences, self.measures, self.advice, self.contact

    def _show(self, found: Waiting) -> None:
        self.contact.set_text(found.contact)
        self.known.setText(found.known)
        for language, count in found.counts.items():
            said = self.tr("{language}: {count}").format(language=LANGUAGE_NAMES[Language(language)], count=count)
            self.languages.addItem(said, language.value)
        self.make_button.setEnabled(True)
        self.languages.setFocus()

    def _ask_where(self) -> None:
        wrong = next((text for area in self._fields() if (text := area.problem())), "")
        missing = "" if self.what.text().strip() else self.tr("Write what happened, as the patients read it.")
        for name, row in self._rows.items():
            row.show_error(missing if name == "what" else "")
        if wrong or missing:
            self.say(wrong or missing)
            return
        self.dialog = ask_folder(self, self.take_folder)

    def take_folder(self, folder: Path) -> None:
        """Make the letters and put them there, under names that tell nobody's."""
        session, breach, name = self.desk.session, self._breach, self.tr("letter")
        language = PrintLanguage(self.languages.currentData())
        words = LetterWords(*(area.text() for area in self._fields()))
        self.make_button.setEnabled(False)
        self.desk.tasks.run(
            lambda: write_pdfs(folder, name, breach_letters.letters(session, breach, language, words)),
            self._written,
            self._failed,
            self,
        )

    def _written(self, files: tuple[Path, ...]) -> None:
        self.accept()
        self._made(len(files))

    def _failed(self, problem: Exception) -> None:
        self.make_button.setEnabled(self.languages.count() > 0)
        if isinstance(problem, LetterNamesSomebody):
            for name, words in problem.found.items():
                self._rows[name].show_error(
                    self.tr("An affected patient is named here: “{words}”.").format(words=words)
                )
            self._rows[next(iter(problem.found))].focus_field()
        self.say(problem_sentence(problem, self.tr("The letters could not be made. Try again.")))
