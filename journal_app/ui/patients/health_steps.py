"""The steps of the hand-over of health questions, each as one page; they must not decide which comes next.

All words are in the patient's language.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.health_forms import Form
from journal_app.domain.questionnaires import Item, settled
from journal_app.ui.icons import Icon
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.health_words import SaidSection, sections_in_words
from journal_app.ui.patients.section_form import SectionForm
from journal_app.ui.signature_pad import SignatureCanvas
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Alternative
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.form import ErrorSummary, FieldError
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel
from journal_app.ui.widgets.reading_area import ReadingArea


class SpokenSummary(ErrorSummary):
    """The summary of errors in the patient's language."""

    def __init__(self, words: PatientWords) -> None:
        self._words = words
        super().__init__()

    def retranslate(self) -> None:
        """Say how many questions are meant."""
        text = self._words.translate("HealthForm", "Please look at these questions: {count}")
        self._title.setText(text.format(count=len(self._errors)))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(" ".join(error.row.title for error in self._errors))

    def _link(self, error: FieldError) -> Button:
        """A link says its question, which is a sentence already; what is wrong stands beside the field."""
        link = super()._link(error)
        link.setText(error.row.title)
        return link


class SectionStep(QWidget):
    """One section, with what is wrong at its top and, where there is a last time, a way to say that nothing changed."""

    def __init__(self, form: Form, section: Item, words: PatientWords, *, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("sectionStep")
        self.summary = SpokenSummary(words)
        self.unchanged_button = Button(
            words.translate("HealthForm", "Nothing has changed here since last time"), Kind.SECONDARY, icon=Icon.CHECK
        )
        self.unchanged_button.setObjectName("unchangedButton")
        self.unchanged_button.setVisible(_had_answers(form, section))
        self.form = SectionForm(form, section.link_id, words, today=today)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, M, 0)
        column.setSpacing(L)
        column.addWidget(self.summary)
        column.addWidget(self.unchanged_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        column.addStretch(1)
        self.area = _scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def show_form(self, form: Form) -> None:
        """Follow the answers; what is mended leaves the summary."""
        self.form.show_form(form)
        self.summary.drop_mended(self.form.errors())

    def show_errors(self) -> bool:
        """Say what is missing or wrong at the top; True when anything is."""
        errors = self.form.errors()
        self.summary.show_errors(errors)
        if errors:
            self.area.ensureVisible(0, 0)
        return bool(errors)

    def first(self) -> QWidget:
        """Where the focus begins."""
        return self.unchanged_button if not self.unchanged_button.isHidden() else self.form.stops()[0]


def _had_answers(form: Form, section: Item) -> bool:
    if form.last is None:
        return False
    before = {answer.link_id for answer in form.last}
    shown = (one.item.link_id for one in form.visible if one.section == section.link_id and not one.item.asked_anew)
    return not before.isdisjoint(shown)


class AnswersStep(QWidget):
    """Everything that was answered, once more, each section with a way back to it.

    Signals:
        change_wanted: int (which form) and str (the section's link id).
    """

    change_wanted = Signal(int, str)

    def __init__(self, forms: tuple[Form, ...], words: PatientWords) -> None:
        super().__init__()
        self.setObjectName("answersStep")
        self._words = words
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, M, 0)
        column.setSpacing(M)
        for number, form in enumerate(forms):
            kept = settled(form.questionnaire, form.answers)
            for section in sections_in_words(form.questionnaire, kept, words):
                column.addWidget(self._card(number, section))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.area = ReadingArea(inner)
        self.area.setAccessibleName(words.translate("HealthPage", "Is everything right?"))
        whole.addWidget(self.area)

    def _card(self, number: int, section: SaidSection) -> Card:
        card = Card(section.title)
        change = Button(self._words.translate("HealthForm", "Change"), Kind.SECONDARY)
        change.setObjectName(f"change-{section.link_id}")
        change.setAccessibleDescription(section.title)
        change.clicked.connect(lambda: self.change_wanted.emit(number, section.link_id))
        card.corner.addWidget(change)
        none = self._words.translate("HealthForm", "Not answered")
        for said in section.said:
            question = LineLabel(said.question, TextRole.SECONDARY)
            answer = LineLabel(said.answer or none, TextRole.STRONG if said.answer else TextRole.SECONDARY)
            card.body.addWidget(question)
            card.body.addWidget(answer)
            card.body.addSpacing(S)
        return card


class SignStep(QWidget):
    """Who answered, and the signature."""

    def __init__(self, patient: str, words: PatientWords) -> None:
        super().__init__()
        self._words = words
        self.text = LineLabel(
            words.translate("HealthForm", "With my signature I say that I answered as well as I know.")
        )
        self.patient = Alternative(words.translate("HealthForm", "I am {name}").format(name=patient))
        self.guardian = Alternative(
            words.translate("HealthForm", "I answered for {name}, as guardian").format(name=patient)
        )
        self.patient.setObjectName("answeredByPatient")
        self.guardian.setObjectName("answeredByGuardian")
        who_answered = QButtonGroup(self)
        for choice in (self.patient, self.guardian):
            who_answered.addButton(choice)
        self.patient.setChecked(True)
        self.guardian_name = QLineEdit()
        self.guardian_name.setObjectName("guardianName")
        self.guardian_name.setAccessibleName(words.translate("HealthForm", "Your name"))
        self.guardian_name.setPlaceholderText(words.translate("HealthForm", "Your name"))
        self.guardian_name.hide()
        self.canvas = SignatureCanvas()
        self.canvas.setMinimumHeight(110)
        self.canvas.setAccessibleName(words.translate("HealthForm", "Signature field"))
        self.clear_button = Button(
            words.translate("HealthForm", "Clear the signature"), Kind.SECONDARY, icon=Icon.CLEAR
        )
        self.clear_button.setObjectName("clearButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        who = FlowLayout(across=L, down=0)
        who.addWidget(self.patient)
        who.addWidget(self.guardian)
        column.addWidget(self.text)
        column.addLayout(who)
        column.addWidget(self.guardian_name)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignRight)
        self.guardian.toggled.connect(self.guardian_name.setVisible)
        self.clear_button.clicked.connect(self.canvas.clear)

    def problem(self) -> str:
        """What is missing, in words."""
        if self.guardian.isChecked() and not self.guardian_name.text().strip():
            return self._words.translate("HealthForm", "Write your name")
        if self.canvas.signature() is None:
            return self._words.translate("HealthForm", "Sign in the field first, with your whole name.")
        return ""

    def focus_problem(self) -> None:
        """Move the focus to what is missing."""
        is_nameless = self.guardian.isChecked() and not self.guardian_name.text().strip()
        (self.guardian_name if is_nameless else self.canvas).setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing of it stays."""
        self.canvas.clear()
        self.guardian_name.clear()


class DeclineStep(QWidget):
    """What a no means."""

    def __init__(self, words: PatientWords) -> None:
        super().__init__()
        said = words.translate(
            "HealthForm",
            "You do not have to answer. What you have answered is not kept, and the staff are told. Without them they "
            "may not be able to treat you. You can change your mind.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(LineLabel(said))
        column.addStretch(1)


class ThanksStep(QWidget):
    """The end."""

    def __init__(self, words: PatientWords) -> None:
        super().__init__()
        self._words = words
        self.text = PlainLabel("", TextRole.TITLE)
        self.text.setObjectName("thanks")
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.text)
        column.addStretch(2)

    def thank(self) -> None:
        """All is well."""
        self.text.setText(self._words.translate("HealthForm", "Thank you. Please give the screen back to the staff."))

    def say_trouble(self) -> None:
        """Nothing for the patient to mend."""
        self.text.setText(
            self._words.translate("HealthForm", "Please give the screen back to the staff. They will go on with you.")
        )


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
