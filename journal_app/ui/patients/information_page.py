"""Recording that a patient was informed of a treatment, with the exact text in view; it must not say it was read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.consents import ClinicalText, TextUse
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.services import consents
from journal_app.services.consents import LONGEST_CHANNEL, LONGEST_WORDS
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.clinical_texts import texts_for
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.patients.words import language_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel
from journal_app.ui.widgets.text_area import TextArea


class InformationPage(ActPage):
    """Which text, given in writing when, talked through when, or refused; and what the patient asked."""

    def __init__(self, desk: Desk, look: Look, treatment: TreatmentDefinition, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("informationPage")
        self._look, self._treatment = look, treatment
        self._texts: Mapping[str, ClinicalText] = {}
        self.language = Chooser()
        self.language.setObjectName("textLanguage")
        self.language_row = FormRow("", self.language)
        self.written, self.oral, self.refused = Tick(), Tick(), Tick()
        self.written_at = MomentField(self.now, look.zone)
        self.oral_at = MomentField(self.now, look.zone)
        self.written_row, self.oral_row = FormRow("", self.written_at), FormRow("", self.oral_at)
        self.given_row = FormRow("", self._ticks())
        self.questions = TextArea(LONGEST_WORDS, lines=3)
        self.questions_row = FormRow("", self.questions, optional=True)
        self.interpreter = QLineEdit()
        self.interpreter.setObjectName("interpreterName")
        self.interpreter.setMaxLength(LONGEST_CHANNEL)
        self.interpreter_row = FormRow("", self.interpreter, optional=True)
        self._preview_title = PlainLabel("", TextRole.HEADING)
        self._preview_of = LineLabel("", TextRole.SECONDARY)
        self.preview = MarkdownPage()
        self._arrange()
        self._connect()
        self.settle()
        session = desk.session
        use = TextUse.INFORMATION.value
        desk.tasks.run(lambda: texts_for(session, treatment, use), self._have_texts, self.problem.show_problem, self)

    def first_field(self) -> QWidget:
        """What was given in writing."""
        return self.written

    def has_unsaved(self) -> bool:
        """Anything ticked or written."""
        return self.written.isChecked() or self.oral.isChecked() or bool(self.questions.text())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        name = self._look.treatment_name(self._treatment.code)
        self.heading.setText(self.tr("Information about {treatment}").format(treatment=name.lower()))
        self.setAccessibleName(self.heading.text())
        self.language_row.set_texts(self.tr("Language of the text"))
        self.given_row.set_texts(self.tr("What the patient got"))
        self.written.setText(self.tr("The written text was handed over"))
        self.oral.setText(self.tr("I talked it through with the patient"))
        self.refused.setText(self.tr("The patient does not want to be informed"))
        self.written_row.set_texts(self.tr("Handed over"))
        self.oral_row.set_texts(self.tr("Talked through"))
        self._say_interpreter()
        self.questions_row.set_texts(self.tr("What the patient asked, and the answers"))
        self._preview_title.setText(self.tr("The text"))
        for place in range(self.language.count()):
            self.language.setItemText(place, language_name(str(self.language.itemData(place))))
        self.act_button.setText(self.tr("Record for {name}").format(name=self._look.patient_name))
        self._show_text()

    def carry_out(self) -> None:
        """Record it."""
        text = self._text()
        given = self.written.isChecked() or self.oral.isChecked() or self.refused.isChecked()
        nothing = "" if given else self.tr("Tick what the patient got, or that they do not want to be informed")
        missing = "" if text is not None else self.tr("There is no text for this treatment in this language")
        if self.refuse(
            (self.language_row, missing),
            (self.given_row, nothing),
            (self.written_row, self.written_at.problem() if self.written.isChecked() else ""),
            (self.oral_row, self.oral_at.problem() if self.oral.isChecked() else ""),
            (self.questions_row, self.questions.problem()),
        ):
            return
        if text is not None:
            self._record(text)

    def _record(self, text: ClinicalText) -> None:
        session, look, code = self.desk.session, self._look, self._treatment.code
        written, oral = self.written.isChecked(), self.oral.isChecked()
        written_at, oral_at = self.written_at.moment(), self.oral_at.moment()
        refused, questions = self.refused.isChecked(), self.questions.text().strip()
        interpreter = self.interpreter.text().strip() if oral else ""
        self.act_with(
            lambda: consents.give_information(
                session,
                look.record,
                code,
                text=text,
                written_at=(written_at or session.now()) if written else None,
                oral_at=(oral_at or session.now()) if oral else None,
                refused=refused,
                questions=questions,
                interpreter=interpreter,
            ),
            said=self.tr("The information is recorded"),
        )

    def _ticks(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for tick, name in ((self.written, "writtenTick"), (self.oral, "oralTick"), (self.refused, "refusedTick")):
            tick.setObjectName(name)
            column.addWidget(tick)
        holder.setFocusProxy(self.written)
        return holder

    def _arrange(self) -> None:
        later = (self.written_row, self.oral_row, self.interpreter_row)
        for row in (self.language_row, self.given_row, *later, self.questions_row):
            self.column.addWidget(row)
        for row in later:
            row.hide()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, L, L, L)
        column.setSpacing(M)
        column.addWidget(self._preview_title)
        column.addWidget(self._preview_of)
        column.addWidget(self.preview, 1)
        self.beside.addWidget(side, 2)

    def _connect(self) -> None:
        self.written.toggled.connect(self.written_row.setVisible)
        self.oral.toggled.connect(self.oral_row.setVisible)
        self.oral.toggled.connect(self.interpreter_row.setVisible)
        self.refused.toggled.connect(self._refusal)
        self.language.currentIndexChanged.connect(lambda _index: self._show_text())

    def _say_interpreter(self) -> None:
        """Who needs an interpreter is asked for one; a reason for having none is written when the entry is signed."""
        is_needed = self._look.record.patient.details.needs_interpreter
        hint = self.tr("The patient is registered as needing an interpreter.") if is_needed else ""
        self.interpreter_row.set_texts(self.tr("Who interpreted"), hint)

    def _refusal(self, on: object) -> None:
        for tick in (self.written, self.oral):
            if on:
                tick.setChecked(False)
            tick.setEnabled(not on)

    def _have_texts(self, texts: Mapping[str, ClinicalText]) -> None:
        self._texts = texts
        for code in texts:
            self.language.addItem(language_name(code), code)
        wanted = self._look.record.patient.details.language
        self.language.setCurrentIndex(max(0, self.language.findData(wanted)))
        self.retranslate()

    def _text(self) -> ClinicalText | None:
        return self._texts.get(str(self.language.currentData()))

    def _show_text(self) -> None:
        text = self._text()
        self.preview.set_markdown("" if text is None else text.body, title="" if text is None else text.title)
        wanted = self._look.record.patient.details.language
        if text is None:
            self._preview_of.setText("")
            return
        version = self.tr("Version {version}, {language}").format(
            version=text.version, language=language_name(text.language)
        )
        other = self.tr("not the language the patient is recorded as reading")
        self._preview_of.setText(f"{version} ({other})" if wanted and wanted != text.language else version)
