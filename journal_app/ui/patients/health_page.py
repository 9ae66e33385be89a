"""The hand-over of health questions: a section a step, the answers once more, a signature; or a no, at every step.

Everything on it is in the patient's language and at least 14 points. It holds the answers until it is told that they
were saved, then forgets them, and it must not lead anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.domain.health import Respondent
from journal_app.domain.health_forms import Form
from journal_app.domain.questionnaires import Item
from journal_app.services.health import HandedBack
from journal_app.ui import theme
from journal_app.ui.announce import announce
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.health_steps import AnswersStep, DeclineStep, SectionStep, SignStep, ThanksStep
from journal_app.ui.patients.patient_frame import PatientFrame
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel


class Stage(Enum):
    """Where the patient is."""

    ASK = "ask"
    REVIEW = "review"
    SIGN = "sign"
    DECLINE = "decline"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked, of whom (name, and birth date in words), by which clinic."""

    forms: tuple[Form, ...]
    patient: str
    born: str
    clinic: str

    @property
    def is_prefilled(self) -> bool:
        """Whether a form begins with last time's answers."""
        return any(form.last is not None for form in self.forms)


@dataclass(frozen=True, slots=True)
class _Section:
    form: int
    item: Item


class HealthPage(LivingWidget):
    """One step a section, then all answers, then the signature.

    Signals:
        handed_in: ``HandedBack``.
        declined: the patient does not want to answer.
        finished: the patient gives the screen back.
    """

    handed_in = Signal(object)
    declined = Signal()
    finished = Signal()

    def __init__(
        self,
        questions: Questions,
        words: PatientWords,
        *,
        now: Callable[[], datetime],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, surface="ground")
        self.setObjectName("healthPage")
        self.setProperty(theme.PATIENT_MODE, True)  # noqa: FBT003 - Qt's own signature
        self.setProperty("patientLanguage", words.language)
        self._questions, self._words, self._now, self._today = questions, words, now, today
        self.forms = list(questions.forms)
        self._shown_at: datetime | None = None
        self.stage, self._at = Stage.ASK, 0
        self._before: Stage = Stage.ASK
        self.section: SectionStep | None = None
        self.answers: AnswersStep | None = None
        self._build()
        self._arrange()
        self.settle()
        self._ask(0)

    # ------------------------------------------------------------------------------------------------ what came of it

    def show_saved(self) -> None:
        """It is written down, or declined: thank the patient, and keep no answer here."""
        self._forget()
        self.thanks.thank()
        self._go(Stage.THANKS)

    def show_trouble(self) -> None:
        """It could not be written down: the staff will see why; the answers are kept by who tries again."""
        self._forget()
        self.thanks.say_trouble()
        self._go(Stage.THANKS)

    def showEvent(self, event: QShowEvent) -> None:
        """The moment the patient first had it before their eyes."""
        super().showEvent(event)
        if self._shown_at is None:
            self._shown_at = self._now()

    # ------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        asked = self._questions
        self.clinic = PlainLabel(asked.clinic, TextRole.SECONDARY)
        self.progress = PlainLabel("", TextRole.SECONDARY)
        self.progress.setObjectName("healthStep")
        self.heading = PlainLabel("", TextRole.TITLE)
        self.heading.setObjectName("healthHeading")
        name = self._words.translate("HealthPage", "{name}, born {date}").format(name=asked.patient, date=asked.born)
        self.person = LineLabel(name if asked.born else asked.patient, TextRole.STRONG)
        self.sign = SignStep(asked.patient, self._words)
        self.decline = DeclineStep(self._words)
        self.thanks = ThanksStep(self._words)
        self.problem = ProblemNote()
        self.sign.canvas.drawn.connect(self.problem.clear)
        self.back_button, self.next_button = Button("", Kind.SECONDARY), Button("", Kind.PRIMARY)
        self.decline_button = Button("", Kind.SECONDARY)
        for button, name in (
            (self.back_button, "healthBack"),
            (self.next_button, "healthNext"),
            (self.decline_button, "healthDecline"),
        ):
            button.setObjectName(name)
        self.back_button.setText(self._words.translate("HealthPage", "Back"))
        self.decline_button.setText(self._words.translate("HealthPage", "I do not want to answer"))
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.decline_button.clicked.connect(self._consider_declining)

    def _arrange(self) -> None:
        self._pages = QStackedWidget()
        for step in (self.sign, self.decline, self.thanks):
            self._pages.addWidget(step)
        PatientFrame(
            head=(self.clinic, self.progress),
            titles=(self.heading, self.person),
            steps=self._pages,
            problem=self.problem,
            decline=self.decline_button,
            onward=(self.back_button, self.next_button),
        ).lay_out(self)

    # -------------------------------------------------------------------------------------------------------- asking

    def _sections(self) -> tuple[_Section, ...]:
        """The sections in which something is asked, with the answers of now."""
        return tuple(
            _Section(number, section)
            for number, form in enumerate(self.forms)
            for section in form.questionnaire.sections
            if any(shown.section == section.link_id and shown.item.is_question for shown in form.visible)
        )

    def _ask(self, at: int) -> None:
        """Show one section from its top."""
        self._at = at
        here = self._sections()[at]
        form = self.forms[here.form]
        step = SectionStep(form, here.item, self._words, today=self._today)
        step.form.answered.connect(lambda place, values: self._answered(here.form, place, values))
        step.form.row_removed.connect(lambda group, row: self._removed(here.form, group, row))
        step.unchanged_button.clicked.connect(lambda: self._unchanged(here))
        self._replace_section(step)
        self._go(Stage.ASK)

    def _answered(self, number: int, place: object, values: tuple[str, ...]) -> None:
        self._take(number, self.forms[number].answered(place, *values))  # type: ignore[arg-type] # a Place

    def _removed(self, number: int, group: object, row: int) -> None:
        self._take(number, self.forms[number].without_row(group, row))  # type: ignore[arg-type] # an Item

    def _take(self, number: int, form: Form) -> None:
        self.forms[number] = form
        if self.section is not None:
            self.section.show_form(form)

    def _unchanged(self, here: _Section) -> None:
        """Nothing changed in this section: last time's answers stand, and what must be asked anew is asked."""
        self.forms[here.form] = self.forms[here.form].said_unchanged(here.item.link_id)
        self._ask(self._at)
        if self.section is not None and not self.section.show_errors():
            self._next()

    def _replace_section(self, step: SectionStep | None) -> None:
        old, self.section = self.section, step
        if step is not None:
            self._pages.addWidget(step)
            self._pages.setCurrentWidget(step)
        _throw_away(self._pages, old)

    def _replace_answers(self, step: AnswersStep | None) -> None:
        old, self.answers = self.answers, step
        if step is not None:
            self._pages.addWidget(step)
            self._pages.setCurrentWidget(step)
        _throw_away(self._pages, old)

    # ------------------------------------------------------------------------------------------------------- walking

    def _next(self) -> None:
        {
            Stage.ASK: self._leave_section,
            Stage.REVIEW: lambda: self._go(Stage.SIGN),
            Stage.SIGN: self._hand_in,
            Stage.DECLINE: self._decline,
            Stage.THANKS: self.finished.emit,
        }[self.stage]()

    def _leave_section(self) -> None:
        if self.section is None or self.section.show_errors():
            return
        if self._at + 1 < len(self._sections()):
            self._ask(self._at + 1)
        else:
            self._review()

    def _review(self) -> None:
        """What was skipped by an answer changed later is asked before the answers are shown once more."""
        for at, here in enumerate(self._sections()):
            inside = {shown.place for shown in self.forms[here.form].visible if shown.section == here.item.link_id}
            if inside.intersection(self.forms[here.form].missing):
                self._ask(at)
                return
        step = AnswersStep(tuple(self.forms), self._words)
        step.change_wanted.connect(self._change)
        self._replace_answers(step)
        self._go(Stage.REVIEW)

    def _change(self, number: int, link_id: str) -> None:
        wanted = [(here.form, here.item.link_id) for here in self._sections()].index((number, link_id))
        self._ask(wanted)

    def _back(self) -> None:
        if self.stage is Stage.DECLINE:
            self._go(self._before)
        elif self.stage is Stage.SIGN:
            self._review()
        elif self.stage is Stage.REVIEW:
            self._ask(len(self._sections()) - 1)
        elif self._at > 0:
            self._ask(self._at - 1)

    def _consider_declining(self) -> None:
        self._before = self.stage
        self._go(Stage.DECLINE)

    def _decline(self) -> None:
        self._let_act(may=False)
        self.declined.emit()

    def _hand_in(self) -> None:
        problem = self.sign.problem()
        if problem or self._shown_at is None:
            self.problem.say(problem)
            self.sign.focus_problem()
            return
        is_guardian = self.sign.guardian.isChecked()
        self._let_act(may=False)
        self.handed_in.emit(
            HandedBack(
                tuple(self.forms),
                shown_at=self._shown_at,
                answered_at=self._now(),
                respondent=Respondent.GUARDIAN if is_guardian else Respondent.PATIENT,
                respondent_name=self.sign.guardian_name.text().strip() if is_guardian else "",
                signature=self.sign.canvas.signature(),
                prefilled=self._questions.is_prefilled,
            )
        )

    def _forget(self) -> None:
        """Nothing that was answered stays on the screen or in its fields."""
        self.forms.clear()
        self._questions = replace(self._questions, forms=())
        self._replace_section(None)
        self._replace_answers(None)
        self.sign.forget()

    def _let_act(self, *, may: bool) -> None:
        """Not while what was answered is being written down: it is handed in once, and not declined besides."""
        for button in (self.next_button, self.back_button, self.decline_button):
            button.setEnabled(may)

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        self.problem.clear()
        self._let_act(may=True)
        page: QWidget | None = {
            Stage.ASK: self.section,
            Stage.REVIEW: self.answers,
            Stage.SIGN: self.sign,
            Stage.DECLINE: self.decline,
            Stage.THANKS: self.thanks,
        }[stage]
        if page is not None:
            self._pages.setCurrentWidget(page)
        self._say()
        self._focus()
        announce(self, f"{self.heading.text()}. {self.progress.text()}")

    def _say(self) -> None:
        stage = self.stage
        is_asking = stage in {Stage.ASK, Stage.REVIEW, Stage.SIGN}
        self.decline_button.setVisible(is_asking)
        self.back_button.setVisible((is_asking and (stage is not Stage.ASK or self._at > 0)) or stage is Stage.DECLINE)
        names = {
            Stage.ASK: self._words.translate("HealthPage", "Next"),
            Stage.REVIEW: self._words.translate("HealthPage", "Go on to sign"),
            Stage.SIGN: self._words.translate("HealthPage", "Sign and hand in"),
            Stage.DECLINE: self._words.translate("HealthPage", "I do not want to answer"),
            Stage.THANKS: self._words.translate("HealthPage", "Give the screen back"),
        }
        self.next_button.setText(names[stage])
        self.heading.setText(self._title())
        self.setAccessibleName(self.heading.text())
        if not is_asking:
            self.progress.setText("")
            return
        count = len(self._sections())
        step = {Stage.REVIEW: count, Stage.SIGN: count + 1}.get(stage, self._at) + 1
        self.progress.setText(
            self._words.translate("HealthPage", "Step {step} of {count}").format(step=step, count=count + 2)
        )

    def _title(self) -> str:
        if self.stage is Stage.ASK:
            return self._sections()[self._at].item.text
        return {
            Stage.REVIEW: self._words.translate("HealthPage", "Is everything right?"),
            Stage.SIGN: self._words.translate("HealthPage", "Sign your answers"),
            Stage.DECLINE: self._words.translate("HealthPage", "You do not want to answer?"),
        }.get(self.stage, "")

    def _focus(self) -> None:
        focus: QWidget = {
            Stage.ASK: self.section.first() if self.section is not None else self.next_button,
            Stage.SIGN: self.sign.canvas,
            Stage.DECLINE: self.back_button,
        }.get(self.stage, self.next_button)
        self.setFocusProxy(focus)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)


def _throw_away(pages: QStackedWidget, old: QWidget | None) -> None:
    if old is not None:
        pages.removeWidget(old)
        old.hide()
        old.deleteLater()
