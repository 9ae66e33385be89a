"""The hand-over: a patient reads a consent to its end, ticks each statement, asks, and signs or says no.

Everything on it is in the patient's language and at least 14 points. It holds what the patient did until it is told
that it was saved, and it must not lead anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from journal_app.domain.consents import ClinicalText, ConsentPurpose, Disclosure, Signer
from journal_app.services.consents import LONGEST_WORDS, PatientAnswer
from journal_app.ui import theme
from journal_app.ui.announce import announce
from journal_app.ui.icons import Icon
from journal_app.ui.patients.consent_choices import ConsentChoices, WrittenIn
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.patient_frame import PatientFrame
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.signature_pad import SignatureCanvas
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.markdown_page import MarkdownPage
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel

_BOX_LINES = 3


class Step(IntEnum):
    """Where the patient is."""

    READ = 0
    CONFIRM = 1
    SIGN = 2
    DECLINE = 3
    THANKS = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """What is handed over, to whom, by which clinic, for which treatment (its code, and its name to the patient)."""

    text: ClinicalText
    patient: str
    born: str
    clinic: str
    treatment: str = ""
    treatment_name: str = ""
    signer: Signer = Signer()  # noqa: RUF009 -- frozen
    disclosure: Disclosure | None = None


class ConsentPage(LivingWidget):
    """Three steps and two ways out: signed or declined.

    Signals:
        signed: ``PatientAnswer``.
        declined: str, the reason, perhaps empty.
        finished: the patient gives the screen back.
    """

    signed = Signal(object)
    declined = Signal(str)
    finished = Signal()

    def __init__(
        self, shown: Shown, words: PatientWords, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("consentPage")
        self.setProperty(theme.PATIENT_MODE, True)  # noqa: FBT003 - Qt's own signature
        self.setProperty("patientLanguage", words.language)
        self._shown, self._words, self._now = shown, words, now
        self._shown_at: datetime | None = None
        self._saved = False
        self.step = Step.READ
        self._build_head()
        self._build_steps()
        self._build_foot()
        self._arrange()
        self._connect()
        self._say()
        self.settle()
        self.go(Step.READ)

    # ------------------------------------------------------------------------------------------------ what came of it

    def answer(self) -> PatientAnswer | None:
        """Everything the patient did, or None while something is missing."""
        drawn = self.canvas.signature()
        ticks = tuple(tick.property("statement") for tick in self.ticks if tick.isChecked())
        if drawn is None or self._shown_at is None or len(ticks) != len(self.ticks) or not self.page.was_read_to_end():
            return None
        return PatientAnswer(
            text=self._shown.text,
            ticks=ticks,
            signature=drawn,
            shown_at=self._shown_at,
            signed_at=self._now(),
            questions=self.questions.toPlainText().strip(),
            treatment=self._shown.treatment,
            choices=self.choices.ticked(),
        )

    def show_saved(self) -> None:
        """It is written down; thank the patient."""
        self._saved = True
        self.next_button.setEnabled(True)
        self.go(Step.THANKS)

    def show_trouble(self) -> None:
        """It could not be written down: the staff will see why; what the patient did is kept."""
        self.thanks.setText(
            self._words.translate("ConsentPage", "Please give the screen back to the staff. They will go on with you.")
        )
        self.next_button.setEnabled(True)
        self.go(Step.THANKS)

    def focus_first(self) -> None:
        """On the text, which the keyboard can turn."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------------ building

    def _build_head(self) -> None:
        self.clinic = PlainLabel(self._shown.clinic, TextRole.SECONDARY)
        self.heading = PlainLabel(self._shown.text.title, TextRole.TITLE)
        self.treatment = LineLabel(self._shown.treatment_name, TextRole.HEADING)
        self.treatment.setObjectName("consentTreatment")
        self.treatment.setVisible(bool(self._shown.treatment_name))
        self.person = LineLabel(self._shown.patient, TextRole.STRONG)
        self.person.setObjectName("consentPatient")
        self.progress = PlainLabel("", TextRole.SECONDARY)
        self.progress.setObjectName("consentStep")

    def _build_steps(self) -> None:
        self.page = MarkdownPage()
        self.hint = LineLabel("", TextRole.STRONG)
        self.ticks = [Tick(statement) for statement in self._shown.text.ticks]
        for tick, statement in zip(self.ticks, self._shown.text.ticks, strict=True):
            tick.setProperty("statement", statement)
        self.written_in = WrittenIn(self._shown.disclosure, self._words)
        self.choices = ConsentChoices(self._shown.text.choices, self._words)
        self.questions_label = PlainLabel("", TextRole.STRONG)
        self.questions = self._box("questions")
        self.questions_label.setBuddy(self.questions)
        self.sign_text = LineLabel()
        self.canvas = SignatureCanvas()
        self.canvas.setMinimumHeight(140)
        self.clear_button = Button("", Kind.SECONDARY, icon=Icon.CLEAR)
        self.clear_button.setObjectName("clearButton")
        self.decline_text = LineLabel()
        self.reason_label = PlainLabel("", TextRole.STRONG)
        self.reason = self._box("declineReason")
        self.reason_label.setBuddy(self.reason)
        self.thanks = PlainLabel("", TextRole.TITLE)
        self.thanks.setObjectName("thanks")
        self.problem = ProblemNote()

    def _box(self, name: str) -> QPlainTextEdit:
        box = QPlainTextEdit()
        box.setObjectName(name)
        box.setTabChangesFocus(True)
        return box

    def _build_foot(self) -> None:
        self.back_button, self.next_button = Button("", Kind.SECONDARY), Button("", Kind.PRIMARY)
        self.decline_button = Button("", Kind.SECONDARY)
        for button, name in (
            (self.back_button, "consentBack"),
            (self.next_button, "consentNext"),
            (self.decline_button, "consentDecline"),
        ):
            button.setObjectName(name)

    def _arrange(self) -> None:
        self._pages = QStackedWidget()
        for made in (
            self._read_page(),
            self._confirm_page(),
            self._sign_page(),
            self._decline_page(),
            self._thanks_page(),
        ):
            self._pages.addWidget(made)
        PatientFrame(
            head=(self.clinic, self.progress),
            titles=(self.heading, self.treatment, self.person),
            steps=self._pages,
            problem=self.problem,
            decline=self.decline_button,
            onward=(self.back_button, self.next_button),
        ).lay_out(self)

    def _read_page(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        return made

    def _confirm_page(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, S, 0)
        column.setSpacing(S)
        column.addWidget(self.written_in)
        column.addWidget(self.hint)
        for tick in self.ticks:
            column.addWidget(tick)
        column.addWidget(self.choices)
        column.addSpacing(M)
        column.addWidget(self.questions_label)
        column.addWidget(self.questions)
        column.addStretch(1)
        self.confirm_scroll = QScrollArea()
        self.confirm_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.confirm_scroll.setWidgetResizable(True)
        self.confirm_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.confirm_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.confirm_scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.confirm_scroll.viewport().setAutoFillBackground(False)
        return self.confirm_scroll

    def _sign_page(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.sign_text)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignRight)
        return made

    def _decline_page(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        for widget in (self.decline_text, self.reason_label, self.reason):
            column.addWidget(widget)
        column.addStretch(1)
        return made

    def _thanks_page(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        self.thanks.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(self.thanks)
        column.addStretch(2)
        return made

    def _connect(self) -> None:
        self.page.read_to_end.connect(self._read_to_end)
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.decline_button.clicked.connect(lambda: self.go(Step.DECLINE))
        self.clear_button.clicked.connect(self.canvas.clear)
        self.canvas.drawn.connect(self.problem.clear)
        for tick in self.ticks:
            tick.toggled.connect(self._ticked)

    def _say(self) -> None:
        self.page.set_markdown(self._shown.text.body, title=self._shown.text.title)
        name = self._words.translate("ConsentPage", "{name}, born {date}").format(
            name=self._shown.patient, date=self._shown.born
        )
        self.person.setText(name if self._shown.born else self._shown.patient)
        self.hint.setText(self._words.translate("ConsentPage", "Tick only what is true. Ask if anything is unclear."))
        self.questions_label.setText(
            self._words.translate("ConsentPage", "What I asked about, or want to add (may stay empty)")
        )
        self.questions.setAccessibleName(self.questions_label.text())
        signs = self._words.translate("ConsentPage", "{name}: sign here with pen, finger or mouse")
        self.sign_text.setText(signs.format(name=self._shown.signer.name or self._shown.patient))
        self.canvas.setAccessibleName(self._words.translate("ConsentPage", "Signature field"))
        self.clear_button.setText(self._words.translate("ConsentPage", "Clear the signature"))
        self.decline_button.setText(self._words.translate("ConsentPage", "I do not want this"))
        self.decline_text.setText(self._what_a_no_means())
        self.reason_label.setText(self._words.translate("ConsentPage", "Why, if you wish to say"))
        self.reason.setAccessibleName(self.reason_label.text())
        self.back_button.setText(self._words.translate("ConsentPage", "Back"))
        self.setAccessibleName(self._shown.text.title)

    def _what_a_no_means(self) -> str:
        if self._shown.text.purpose in {ConsentPurpose.TREATMENT, ConsentPurpose.GUARDIAN}:
            return self._words.translate(
                "ConsentPage",
                "You do not have to say why. Your no is noted, and you are not treated. You can change your mind.",
            )
        return self._words.translate(
            "ConsentPage", "You do not have to say why. Your no is noted. You can change your mind."
        )

    @property
    def _titles_itself(self) -> bool:
        """Most texts begin with their own title."""
        first = self._shown.text.body.lstrip().partition("\n")[0]
        return first.lstrip("#").strip() == self._shown.text.title.strip()

    # ------------------------------------------------------------------------------------------------------- walking

    def showEvent(self, event: QShowEvent) -> None:
        """The moment the patient first had it before their eyes."""
        super().showEvent(event)
        if self._shown_at is None:
            self._shown_at = self._now()

    def recolour(self, _tokens: object) -> None:
        """Boxes as high as three lines, in the type of now."""
        for box in (self.questions, self.reason):
            box.setFixedHeight(round(theme.patient_points() * 1.9 * _BOX_LINES) + 2 * M)

    def go(self, step: Step) -> None:
        """Show a step."""
        self.step = step
        self.problem.clear()
        self._pages.setCurrentIndex(int(step))
        self._say_step()
        focus: QWidget = {
            Step.READ: self.page,
            Step.CONFIRM: self.ticks[0] if self.ticks else self.questions,
            Step.SIGN: self.canvas,
            Step.DECLINE: self.reason,
            Step.THANKS: self.next_button,
        }[step]
        self.setFocusProxy(focus)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.progress.text())

    def _say_step(self) -> None:
        step = self.step
        asking = step in {Step.READ, Step.CONFIRM, Step.SIGN}
        self.heading.setHidden(step is Step.READ and self._titles_itself)
        self.decline_button.setVisible(asking)
        self.back_button.setVisible(step in {Step.CONFIRM, Step.SIGN, Step.DECLINE})
        self.progress.setText(
            self._words.translate("ConsentPage", "Step {step} of 3").format(step=int(step) + 1) if asking else ""
        )
        names = {
            Step.READ: self._words.translate("ConsentPage", "I have read it"),
            Step.CONFIRM: self._words.translate("ConsentPage", "Go on to sign"),
            Step.SIGN: self._words.translate("ConsentPage", "I agree and sign"),
            Step.DECLINE: self._words.translate("ConsentPage", "I do not want this"),
            Step.THANKS: self._words.translate("ConsentPage", "Give the screen back"),
        }
        if step is Step.READ and not self.page.was_read_to_end():
            names[step] = self._words.translate("ConsentPage", "Read on")
        self.next_button.setText(names[step])
        if step is Step.THANKS and self._saved:
            self.thanks.setText(
                self._words.translate("ConsentPage", "Thank you. Please give the screen back to the staff.")
            )

    def _read_to_end(self) -> None:
        if self.step is Step.READ:
            self._say_step()

    def _ticked(self, _on: object) -> None:
        if all(tick.isChecked() for tick in self.ticks):
            self.problem.clear()

    def _back(self) -> None:
        self.go({Step.CONFIRM: Step.READ, Step.SIGN: Step.CONFIRM}.get(self.step, Step.READ))

    def _next(self) -> None:
        {
            Step.READ: self._leave_reading,
            Step.CONFIRM: self._leave_confirming,
            Step.SIGN: self._sign,
            Step.DECLINE: self._decline,
            Step.THANKS: self.finished.emit,
        }[self.step]()

    def _leave_reading(self) -> None:
        if self.page.was_read_to_end():
            self.go(Step.CONFIRM)
            return
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + max(1, bar.pageStep() - 2 * self.page.fontMetrics().height()))

    def _leave_confirming(self) -> None:
        missing = [tick for tick in self.ticks if not tick.isChecked()]
        if missing:
            self.problem.say(
                self._words.translate(
                    "ConsentPage",
                    "Every statement must be true before you sign. Ask the staff, or say that you do not want this.",
                )
            )
            self.confirm_scroll.ensureWidgetVisible(missing[0])
            missing[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif len(self.questions.toPlainText()) > LONGEST_WORDS:
            self.problem.say(self._words.translate("ConsentPage", "This text is too long. Shorten it."))
        else:
            self.go(Step.SIGN)

    def _sign(self) -> None:
        answer = self.answer()
        if answer is None:
            said = self._words.translate("ConsentPage", "Sign in the field first, with your whole name.")
            self.problem.say(said)
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.next_button.setEnabled(False)
        self.signed.emit(answer)

    def _decline(self) -> None:
        if len(self.reason.toPlainText()) > LONGEST_WORDS:
            self.problem.say(self._words.translate("ConsentPage", "This text is too long. Shorten it."))
            return
        self.next_button.setEnabled(False)
        self.declined.emit(self.reason.toPlainText().strip())
