"""Leaving treatments to a colleague: to whom, which, where, how long and how, signed with the PIN; it keeps no PIN."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.dates import Expected
from journal_app.domain.errors import UserFacing
from journal_app.services import delegations
from journal_app.services.delegations import LONGEST_INSTRUCTION, Clearances, NewDelegation
from journal_app.services.session import ChangeSet
from journal_app.ui.clearances.place_chooser import PlaceChooser
from journal_app.ui.clearances.treatment_rows import TreatmentRows
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.tokens import M
from journal_app.ui.translation import sentence_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import ErrorSummary, FieldError, FormRow
from journal_app.ui.widgets.pin_entry import PinEntry
from journal_app.ui.widgets.text_area import TextArea

_WIDTH, _HEIGHT = 640, 720


class DelegateDialog(AskingDialog):
    """The form; once it is whole it asks for the PIN, whose sixth digit signs."""

    def __init__(self, parent: QWidget, desk: Desk, known: Clearances, given: Callable[[ChangeSet], object]) -> None:
        super().__init__(
            parent, QCoreApplication.translate("DelegateDialog", "Delegate treatments"), icon=Icon.CASE, fill=True
        )
        self.setObjectName("delegateDialog")
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self._desk, self._given = desk, given
        self.notice, self.summary = Notice(NoticeKind.ERROR), ErrorSummary()
        self.colleague = Chooser()
        self.colleague.setObjectName("delegateChooser")
        for person in known.people:
            if person.id != known.me:
                self.colleague.addItem(person.name, person.id)
        self.treatments = TreatmentRows(known.treatments, today=desk.today)
        self.place = PlaceChooser(known.places)
        self.place.setObjectName("delegationPlace")
        self.first_day, self.last_day = (DateField(desk.today, expected=Expected.NEAR) for _ in range(2))
        self.first_day.edit.setObjectName("delegationFirstDay")
        self.last_day.edit.setObjectName("delegationLastDay")
        self.first_day.set_value(desk.today())
        self.instruction = TextArea(LONGEST_INSTRUCTION, lines=2)
        self.instruction.edit.setObjectName("delegationInstruction")
        self.pin = PinEntry()
        self.pin.setObjectName("pinEntry")
        self._make_rows()
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.sign_button = self.add_button(self.tr("Sign with PIN"), Kind.PRIMARY, self._ask_pin, name="signButton")
        self.pin.submitted.connect(self._sign)
        self.colleague.setFocus()

    def _make_rows(self) -> None:
        self._colleague_row = FormRow(self.tr("To whom?"), self.colleague)
        self._treatments_row = FormRow(self.tr("Which treatments?"), self.treatments)
        there = self.tr("At another place the colleague can treat only with a written reason.")
        self._place_row = FormRow(self.tr("Place"), self.place, hint=there)
        self._first_row = FormRow(self.tr("First day"), self.first_day)
        self._last_row = FormRow(self.tr("Last day"), self.last_day, optional=True)
        self._instruction_row = FormRow(self.tr("Instruction that the colleague follows"), self.instruction)
        self.pin_row = FormRow(self.tr("Your PIN"), self.pin, hint=self.tr("Its sixth digit signs the delegation."))
        self.pin_row.hide()
        rows = (
            self._colleague_row,
            self._treatments_row,
            self._place_row,
            self._first_row,
            self._last_row,
            self._instruction_row,
        )
        form = QVBoxLayout()
        form.setSpacing(M)
        for row in rows:
            form.addWidget(row)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.summary)
        self.body.addWidget(scrolled(form), 1)
        self.body.addWidget(self.pin_row)

    def _errors(self) -> list[FieldError]:
        found = [
            (self._colleague_row, "" if self.colleague.count() else self.tr("There is no colleague to delegate to.")),
            (self._treatments_row, "" if self.treatments.ticked() else self.tr("Tick at least one treatment.")),
            (self._first_row, self.first_day.problem() or self._missing_day()),
            (self._last_row, self.last_day.problem() or self._backwards()),
            (self._instruction_row, self.instruction.problem() or self._missing_instruction()),
        ]
        return [FieldError(row, sentence) for row, sentence in found if sentence]

    def _missing_day(self) -> str:
        return "" if self.first_day.value() else self.tr("Write the first day.")

    def _missing_instruction(self) -> str:
        return "" if self.instruction.text().strip() else self.tr("Write the instruction.")

    def _backwards(self) -> str:
        first, last = self.first_day.value(), self.last_day.value()
        return self.tr("The last day is before the first.") if first and last and last < first else ""

    def _ask_pin(self) -> None:
        errors = tuple(self._errors())
        self.summary.show_errors(errors)
        self.pin_row.setVisible(not errors)
        if not errors:
            self.pin.clear()
            self.pin.setFocus()

    def _sign(self, pin: str) -> None:
        errors = tuple(self._errors())
        self.summary.show_errors(errors)
        if errors:
            self.pin_row.hide()
            return
        session, new = self._desk.session, self._new()
        self.notice.say("")
        self.pin_row.show_error("")
        self.pin.set_checking(checking=True)
        self._desk.tasks.run(lambda: delegations.give(session, new, pin=pin), self._done, self._refused, self)

    def _new(self) -> NewDelegation:
        first, last = self.first_day.value(), self.last_day.value()
        begins_today = first is None or first == self._desk.today()
        return NewDelegation(
            delegate=self.colleague.currentData(),
            treatments=tuple(one.treatment for one in self.treatments.ticked()),
            valid_from=self._desk.session.now() if begins_today or first is None else self._midnight(first),
            valid_until=None if last is None else self._midnight(last + timedelta(days=1)),
            instruction=self.instruction.text(),
            place=self.place.place(),
        )

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self._desk.session.clock.zone())

    def _done(self, changes: ChangeSet) -> None:
        self.accept()
        self._given(changes)

    def _refused(self, problem: Exception) -> None:
        self.pin.set_checking(checking=False)
        self.pin.setFocus()
        if isinstance(problem, UserFacing) and problem.key.startswith(("pin.", "vault.pin")):
            self.pin_row.show_error(sentence_of(problem))
        else:
            sentence = problem_sentence(problem, self.tr("The delegation could not be signed. Try again."))
            self.notice.say(sentence, kind=NoticeKind.ERROR)
