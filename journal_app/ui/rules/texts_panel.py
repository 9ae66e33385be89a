"""The clinic's texts by treatment and language, each version to read; it asks for a file and publishes nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from journal_app.domain.consents import ClinicalText
from journal_app.domain.dates import format_date, format_datetime
from journal_app.services.texts import KeptText, TextVersion
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import PANE, Desk
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.patients.words import language_name
from journal_app.ui.rules.rules_state import RulesState
from journal_app.ui.rules.text_words import as_read, use_name, whose
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import PlainLabel

_LANGUAGES = ("da", "sv", "en")
_CARD_WIDTH = 430
_LANGUAGE_COLUMN = 1


class TextsPanel(LivingWidget):
    """Two choosers, the texts that fit, and the chosen one to read in any of its versions.

    Signals:
        file_chosen: str, the path of a file whose text is to be published.
    """

    file_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(surface="ground")
        self._desk = desk
        self._state: RulesState | None = None
        self.shown: tuple[KeptText, ...] = ()
        self.treatment, self.language, self.version = Chooser(), Chooser(), Chooser()
        self.treatment.setObjectName("textTreatmentChooser")
        self.language.setObjectName("textLanguageChooser")
        self.version.setObjectName("textVersionChooser")
        self._treatment_row, self._language_row = FormRow("", self.treatment), FormRow("", self.language)
        self._version_row = FormRow("", self.version)
        self.publish_button = Button("", Kind.PRIMARY, icon=Icon.ADD)
        self.publish_button.setObjectName("chooseTextFileButton")
        self.notice = Notice(NoticeKind.ERROR)
        self.table = LinesTable("textsTable", columns=4, wide=0)
        self._card = Card(fill=True)
        self.facts = PlainLabel("", TextRole.SECONDARY)
        self.page = MarkdownPage()
        self.dialog: QFileDialog | None = None
        self._next: tuple[str, str] | None = None
        self._lay_out()
        self.treatment.activated.connect(lambda _place: self._show_texts())
        self.language.activated.connect(lambda _place: self._show_texts())
        self.version.activated.connect(lambda _place: self._show_version())
        self.table.chosen.connect(lambda _row: self._show_text())
        self.publish_button.clicked.connect(self._ask_for_file)
        self.settle()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(M)
        top.addWidget(self._treatment_row, 2)
        top.addWidget(self._language_row, 1)
        top.addStretch(1)
        top.addWidget(self.publish_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._card.body.addWidget(self.facts)
        self._card.body.addWidget(self._version_row)
        self._card.body.addWidget(self.page, 1)
        self._card.setMinimumWidth(_CARD_WIDTH)
        self._card.setProperty(PANE, True)  # noqa: FBT003 - a Qt property's only form
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.table, 1)
        row.addWidget(self._card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(M)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addLayout(row, 1)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._treatment_row.set_texts(self.tr("Treatment"))
        self._language_row.set_texts(self.tr("Language"))
        self._version_row.set_texts(self.tr("Version"))
        self.publish_button.setText(self.tr("Publish your own version…"))
        self.table.name_it(
            self.tr("Texts"), (self.tr("Text"), self.tr("Language"), self.tr("Version"), self.tr("Whose"))
        )

    def show_state(self, state: RulesState) -> None:
        """Show these texts; what was chosen stays chosen."""
        first = self._state is None
        self._state = state
        kept, language = self.treatment.currentData(), language_of()
        self.treatment.clear()
        self.treatment.addItem(self.tr("Every treatment"), "")
        for one in sorted(state.adjusted.treatments, key=lambda one: one.names.get(language, one.code).casefold()):
            self.treatment.addItem(one.names.get(language, one.code), one.code)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(kept)))
        spoken = language if first else self.language.currentData()
        self.language.clear()
        self.language.addItem(self.tr("Every language"), "")
        for code in _LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(spoken)))
        self._show_texts()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the file that was chosen; an empty sentence says that nothing is."""
        self.notice.say(sentence, kind=NoticeKind.ERROR, heading=self.tr("Not published") if sentence else "")

    def look_for(self, text: ClinicalText) -> None:
        """Choose this text when the texts are shown next."""
        self._next = text.id, text.language

    def chosen(self) -> KeptText | None:
        """The text of the line that is chosen."""
        return self.shown[self.table.row] if 0 <= self.table.row < len(self.shown) else None

    def _show_texts(self) -> None:
        state = self._state
        if state is None:
            return
        before = self.chosen()
        code, language = self.treatment.currentData(), self.language.currentData()
        named = _texts_of(state, code) if code else None
        self.shown = tuple(
            one
            for one in state.texts
            if (not language or one.in_force.text.language == language)
            and (named is None or one.in_force.text.id in named or code in one.in_force.text.treatments)
        )
        lines = [
            (
                one.in_force.text.title,
                language_name(one.in_force.text.language),
                one.in_force.text.version,
                whose(one.in_force),
            )
            for one in self.shown
        ]
        self.table.setColumnHidden(_LANGUAGE_COLUMN, bool(language))
        places = {_key(one): place for place, one in enumerate(self.shown)}
        wanted, self._next = self._next or (before and _key(before)), None
        self.table.show_lines(lines, choose=places.get(wanted, 0) if wanted else 0)
        self._show_text()

    def _show_text(self) -> None:
        kept = self.chosen()
        self._card.setVisible(kept is not None)
        if kept is None:
            return
        self.version.clear()
        for place, one in enumerate(kept.versions):
            words = self.tr("{version}, in force") if place == 0 else self.tr("{version}, earlier")
            self.version.addItem(f"{words.format(version=one.text.version)} ({whose(one)})", place)
        self._version_row.setVisible(len(kept.versions) > 1)
        self._show_version()

    def _show_version(self) -> None:
        kept = self.chosen()
        if kept is None:
            return
        one = kept.versions[max(0, self.version.currentIndex())]
        self._card.set_title(one.text.title)
        self.facts.setText(self._facts(one))
        self.page.set_markdown(as_read(one.text), title=one.text.title)

    def _facts(self, one: TextVersion) -> str:
        text, language = one.text, language_of()
        lines = [use_name(text.use), self.tr("Reviewed by: {reviewer}").format(reviewer=text.reviewer)]
        if text.valid_from is not None:
            lines.append(self.tr("Meant to apply from {day}").format(day=format_date(text.valid_from, language)))
        if one.published_at is None:
            lines.append(self.tr("Comes with the program."))
        else:
            when = format_datetime(one.published_at, language, zone=self._desk.session.clock.zone())
            lines.append(self.tr("Published {when} by {name}").format(when=when, name=one.published_by))
        return "\n".join(lines)

    def _ask_for_file(self) -> None:
        self.refuse("")
        dialog = self.dialog = QFileDialog(self, self.tr("Choose the file of the text"), "", "Markdown (*.md)")
        dialog.setObjectName("textFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        say_labels(dialog)
        dialog.fileSelected.connect(self.file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _key(kept: KeptText) -> tuple[str, str]:
    return kept.in_force.text.id, kept.in_force.text.language


def _texts_of(state: RulesState, code: str) -> frozenset[str]:
    """The ids of the texts that a treatment's definition names."""
    definition = next((one for one in state.adjusted.treatments if one.code == code), None)
    return frozenset() if definition is None else frozenset(text for ids in definition.texts.values() for text in ids)
