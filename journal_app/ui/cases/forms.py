"""Asks for what opens a complaint case, what is noted on the way, and what closes it; it judges nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.cases import CaseNote, CaseOutcome, CaseProblem, ComplaintCase, Wanted
from journal_app.domain.dates import Expected
from journal_app.services import cases
from journal_app.services.cases import NewCase
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.cases.words import note_name, outcome_name, wanted_name
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.pick_patient import PickedPatient, PickPatientDialog
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import M
from journal_app.ui.translation import translate_sentence
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow, show_faults
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 620


class CaseForm(AskingDialog):
    """One act of a case: it closes once the service has written it, and says here what the service refuses."""

    picture = Icon.DOCUMENT
    """That of the register which it is opened from."""

    def __init__(self, parent: QWidget, *, desk: Desk, title: str, done: Callable[[ChangeSet], object]) -> None:
        super().__init__(parent, title, icon=self.picture, fill=True)
        self.setObjectName("caseForm")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._done = desk, done
        self.notice = Notice(NoticeKind.ERROR)
        self.words = TextArea(LONGEST_TEXT, lines=3)
        self.words.edit.setObjectName("caseWords")
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self._form = QVBoxLayout()
        self._form.setSpacing(M)
        self.body.addWidget(self.notice)
        self.body.addWidget(scrolled(self._form), 1)

    def _fill(self, *rows: QWidget) -> None:
        for row in rows:
            self._form.addWidget(row)

    def _day(self, name: str) -> DateField:
        field = DateField(self._desk.today, expected=Expected.NEAR)
        field.edit.setObjectName(name)
        return field

    def _verb(self, text: str, act: Callable[[], Callable[[], ChangeSet] | None]) -> None:
        self.act_button = self.add_button(text, Kind.PRIMARY, lambda: self._go(act()), name="caseActButton")

    def _go(self, act: Callable[[], ChangeSet] | None) -> None:
        self.notice.say("")
        if act is not None:
            self.setFocus()  # a button that is switched off would hand the focus on, to whatever comes next
            self.act_button.setEnabled(False)
            self._desk.tasks.run(act, self._written, self._refused, self)

    def _written(self, changes: ChangeSet) -> None:
        self.accept()
        self._done(changes)

    def _refused(self, problem: Exception) -> None:
        self.act_button.setEnabled(True)
        self.act_button.setFocus()
        sentence = problem_sentence(problem, self.tr("It could not be written. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)


class OpenCaseForm(CaseForm):
    """Who wrote, about whom, under which number, what is asked and by when."""

    def __init__(self, parent: QWidget, desk: Desk, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("OpenCaseForm", "Open a complaint case")
        super().__init__(parent, title=title, desk=desk, done=done)
        self._patient: PickedPatient | None = None
        self.pick_button = Button(self.tr("Choose the patient…"), Kind.SECONDARY, icon=Icon.SEARCH)
        self.pick_button.setObjectName("pickPatientButton")
        self.pick_button.setAutoDefault(False)
        self.authority, self.number = QLineEdit(), QLineEdit()
        self.authority.setObjectName("authorityEdit")
        self.number.setObjectName("caseNumberEdit")
        for edit in (self.authority, self.number):
            edit.setMaxLength(LONGEST_LINE)
        self.received, self.deadline = self._day("receivedDay"), self._day("deadlineDay")
        self.received.set_value(desk.today())
        self.wanted = {one: Tick(wanted_name(one)) for one in Wanted}
        self._patient_row = FormRow(self.tr("Whose journal?"), self.pick_button)
        self._authority_row = FormRow(self.tr("Who wrote to the clinic?"), self.authority)
        self._received_row = FormRow(self.tr("When did the letter come?"), self.received)
        self._deadline_row = FormRow(self.tr("Answer by"), self.deadline, optional=True)
        self._fill(*self._rows())
        self._verb(self.tr("Open the case"), self._act)
        self.pick_button.clicked.connect(lambda _on=False: PickPatientDialog(self, self._desk, self._picked).open())
        self.pick_button.setFocus()

    def _rows(self) -> tuple[FormRow, ...]:
        ticks = QWidget()
        column = QVBoxLayout(ticks)
        column.setContentsMargins(0, 0, 0, 0)
        for tick in self.wanted.values():
            column.addWidget(tick)
        ticks.setFocusProxy(self.wanted[Wanted.JOURNAL])
        quiet = self.tr("Nothing about health: everyone at reception can read it.")
        self._words_row = FormRow(self.tr("More, in a few words"), self.words, hint=quiet, optional=True)
        return (
            self._patient_row,
            self._authority_row,
            FormRow(self.tr("Its case number"), self.number, optional=True),
            self._received_row,
            self._deadline_row,
            FormRow(self.tr("What is asked for?"), ticks),
            self._words_row,
        )

    def _picked(self, patient: PickedPatient) -> None:
        self._patient = patient
        self.pick_button.setText(patient.told)
        self._patient_row.show_error("")

    def _act(self) -> Callable[[], ChangeSet] | None:
        patient, received, session = self._patient, self.received.value(), self._desk.session
        nobody = self.tr("Choose whose journal it is about.") if patient is None else ""
        unnamed = "" if self.authority.text().strip() else _sentence(CaseProblem.NO_AUTHORITY)
        no_day = self.tr("Write the day on which the letter came.") if received is None else ""
        is_faulty = show_faults(
            (self._patient_row, nobody),
            (self._authority_row, unnamed),
            (self._received_row, self.received.problem() or no_day),
            (self._deadline_row, self.deadline.problem()),
            (self._words_row, self.words.problem()),
        )
        if is_faulty or patient is None or received is None:
            return None
        new = NewCase(
            patient=patient.id,
            authority=self.authority.text(),
            number=self.number.text(),
            received=received,
            deadline=self.deadline.value(),
            wanted=tuple(one for one, tick in self.wanted.items() if tick.isChecked()),
            words=self.words.text(),
        )
        return lambda: cases.open_case(session, new)


class NoteCaseForm(CaseForm):
    """What came, was sent, or moved."""

    def __init__(self, parent: QWidget, desk: Desk, case: ComplaintCase, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("NoteCaseForm", "Note: {case}").format(case=case.name)
        super().__init__(parent, title=title, desk=desk, done=done)
        self._case = case
        self.what = Chooser()
        self.what.setObjectName("caseNoteChooser")
        for note in CaseNote:
            self.what.addItem(note_name(note), note)
        self.on, self.deadline = self._day("caseDay"), self._day("deadlineDay")
        self.on.set_value(desk.today())
        self._deadline_row = FormRow(self.tr("New deadline"), self.deadline)
        quiet = self.tr("Nothing about health: everyone at reception can read it.")
        self._on_row = FormRow(self.tr("On which day?"), self.on)
        self._words_row = FormRow(self.tr("In a few words"), self.words, hint=quiet)
        self._fill(FormRow(self.tr("What is noted?"), self.what), self._on_row, self._deadline_row, self._words_row)
        self._verb(self.tr("Write it down"), self._act)
        self.what.currentIndexChanged.connect(lambda _place: self._show_deadline())
        self._show_deadline()
        self.what.setFocus()

    def _show_deadline(self) -> None:
        self._deadline_row.setVisible(CaseNote(self.what.currentData()) is CaseNote.DEADLINE_MOVED)

    def _act(self) -> Callable[[], ChangeSet] | None:
        session, case, what = self._desk.session, self._case.id, CaseNote(self.what.currentData())
        is_deadline = what is CaseNote.DEADLINE_MOVED
        no_day = _sentence(CaseProblem.NO_DAY) if is_deadline and self.deadline.value() is None else ""
        silent = "" if is_deadline or self.words.text().strip() else _sentence(CaseProblem.NO_WORDS)
        if show_faults(
            (self._on_row, self.on.problem()),
            (self._deadline_row, self.deadline.problem() or no_day if is_deadline else ""),
            (self._words_row, self.words.problem() or silent),
        ):
            return None
        on, words, deadline = self.on.value() or self._desk.today(), self.words.text(), self.deadline.value()
        return lambda: cases.note(session, case, what, on=on, words=words, deadline=deadline)


class CloseCaseForm(CaseForm):
    """How it ended, and why the journal need be held no longer."""

    def __init__(self, parent: QWidget, desk: Desk, case: ComplaintCase, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("CloseCaseForm", "Close the case: {case}").format(case=case.name)
        super().__init__(parent, title=title, desk=desk, done=done)
        self._case = case
        self.outcome = Chooser()
        self.outcome.setObjectName("caseOutcomeChooser")
        for outcome in CaseOutcome:
            self.outcome.addItem(outcome_name(outcome), outcome)
        hint = self.tr("Closing releases the hold of this case. Other holds stay.")
        self._words_row = FormRow(self.tr("Why is it closed?"), self.words, hint=hint)
        self._fill(FormRow(self.tr("How did it end?"), self.outcome), self._words_row)
        self._verb(self.tr("Close the case"), self._act)
        self.outcome.setFocus()

    def _act(self) -> Callable[[], ChangeSet] | None:
        silent = "" if self.words.text().strip() else _sentence(CaseProblem.NO_REASON)
        if show_faults((self._words_row, self.words.problem() or silent)):
            return None
        session, case, outcome = self._desk.session, self._case.id, CaseOutcome(self.outcome.currentData())
        reason = self.words.text()
        return lambda: cases.close(session, case, outcome, reason=reason)


def _sentence(problem: CaseProblem) -> str:
    """What the service would say of it."""
    return translate_sentence(f"case.{problem}", cases.PROBLEMS[problem])
