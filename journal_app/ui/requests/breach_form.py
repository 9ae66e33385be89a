"""Asks what is known of a breach, or what its next step needs, and hands it to the service; it judges nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.breaches import AUTHORITIES, BreachCase, DataKind, Nature, Next, Risk, ToldHow
from journal_app.domain.dates import Expected
from journal_app.services import breaches
from journal_app.services.breaches import BreachLine, NewBreach
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.pick_patient import PickedPatient, PickPatientDialog
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.patients.moment_field import MomentField
from journal_app.ui.requests.breach_words import data_name, nature_name, next_name, risk_name, told_name
from journal_app.ui.tokens import M, S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.date_field import DateField
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.text_area import TextArea

_WIDTH, _HEIGHT = 680, 720
_DIGITS = 7
_ALL = "all"
_Code = TypeVar("_Code")


class BreachDialog(AskingDialog):
    """A form that closes once the service has written it, and says here what the service refuses."""

    def __init__(self, parent: QWidget, desk: Desk, title: str, done: Callable[[ChangeSet], object]) -> None:
        super().__init__(parent, title, icon=Icon.PRIVACY, fill=True)
        self.setMinimumWidth(_WIDTH)
        self.desk, self._done = desk, done
        self.notice = Notice(NoticeKind.ERROR)
        self.body.addWidget(self.notice)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )

    def put(self, rows: Iterable[QWidget]) -> None:
        """Lay the rows out, one below the other."""
        form = QVBoxLayout()
        form.setSpacing(M)
        for row in rows:
            form.addWidget(row)
        self.body.addWidget(scrolled(form), 1)

    def write(self, button: Button, act: Callable[[], ChangeSet]) -> None:
        """Have the service write it."""
        button.setEnabled(False)

        def written(changes: ChangeSet) -> None:
            self.accept()
            self._done(changes)

        def refused(problem: Exception) -> None:
            button.setEnabled(True)
            self.say(
                problem_sentence(
                    problem, QCoreApplication.translate("StepDialog", "It could not be written. Try again.")
                )
            )

        self.desk.tasks.run(act, written, refused, self)

    def say(self, sentence: str) -> None:
        """Say what is wrong."""
        self.notice.say(sentence, kind=NoticeKind.ERROR)

    def moment(self) -> MomentField:
        """A time on the clinic's clock, now unless it is changed."""
        clock = self.desk.session.clock
        return MomentField(clock.now, clock.zone())


class NoticeBreachDialog(BreachDialog):
    """What the clinic knows when it becomes aware of a breach."""

    def __init__(self, parent: QWidget, desk: Desk, done: Callable[[ChangeSet], object]) -> None:
        super().__init__(
            parent, desk, QCoreApplication.translate("NoticeBreachDialog", "Write down a data breach"), done
        )
        self.setObjectName("noticeBreachDialog")
        self.setMinimumHeight(_HEIGHT)
        self.what = _area("breachWhat", 3)
        self.aware = self.moment()
        self.happened = DateField(desk.today, expected=Expected.NEAR)
        self.natures = {one: Tick(nature_name(one)) for one in Nature}
        self.kinds = {one: Tick(data_name(one)) for one in DataKind}
        for code, tick in self.natures.items():
            tick.setObjectName(f"nature-{code}")
        for kind, tick in self.kinds.items():
            tick.setObjectName(f"data-{kind}")
        self.people, self.records = (_line(name, _DIGITS) for name in ("breachPeople", "breachRecords"))
        self.measures = _area("breachMeasures", 2)
        runs = self.tr("The 72 hours run from here.")
        quiet = self.tr("No patient's name, and nothing about anybody's health.")
        self.put(
            (
                FormRow(self.tr("What happened?"), self.what, hint=quiet),
                FormRow(
                    self.tr("When did the clinic become aware of it?"),
                    self.aware,
                    hint=runs,
                ),
                FormRow(self.tr("On which day did it happen, as far as known?"), self.happened, optional=True),
                FormRow(self.tr("What happened to the data?"), _grid(self.natures.values(), 1)),
                FormRow(self.tr("Which data?"), _grid(self.kinds.values(), 3)),
                FormRow(self.tr("How many people, about?"), self.people, optional=True),
                FormRow(self.tr("How many records, about?"), self.records, optional=True),
                FormRow(self.tr("What was done at once?"), self.measures, optional=True),
            )
        )
        self.write_button = self.add_button(self.tr("Write it down"), Kind.PRIMARY, self._go, name="writeBreachButton")
        self.what.setFocus()

    def _go(self) -> None:
        numbers = [self.people.text().strip(), self.records.text().strip()]
        wrong = self.what.problem() or self.aware.problem() or self.happened.problem() or self.measures.problem()
        if not wrong and not all(one == "" or (one.isascii() and one.isdigit()) for one in numbers):
            wrong = self.tr("Write about how many as a whole number, or nothing.")
        if wrong:
            self.say(wrong)
            return
        people, records = (int(one) if one else None for one in numbers)
        new = NewBreach(
            what=self.what.text(),
            nature=_ticked(self.natures),
            data=_ticked(self.kinds),
            aware=self.aware.moment(),
            happened=self.happened.value(),
            people=people,
            records=records,
            measures=self.measures.text(),
        )
        session = self.desk.session
        self.write(self.write_button, lambda: breaches.notice(session, new))


class BreachStepDialog(BreachDialog):
    """One step of a breach: no more fields than that step has."""

    def __init__(
        self, parent: QWidget, desk: Desk, line: BreachLine, step: Next, done: Callable[[ChangeSet], object]
    ) -> None:
        super().__init__(parent, desk, next_name(step), done)
        self.setObjectName("breachStepDialog")
        self._line, self._step = line, step
        self._affected: dict[PickedPatient, None] = {}
        self.risk, self.how, self.whom = Chooser(), Chooser(), Chooser()
        self.pick_button = Button("", Kind.SECONDARY, icon=Icon.SEARCH)
        self.first, self.second, self.third = (_area(f"stepWords{place}", 3) for place in range(3))
        self.name, self.reference = _line("stepName", LONGEST_LINE), _line("stepReference", LONGEST_LINE)
        self.at = self.moment()
        spare = QWidget(self)  # holds the fields that this step does not have
        spare.hide()
        fields = (self.risk, self.how, self.whom, self.pick_button, self.first, self.second, self.third)
        for field in (*fields, self.name, self.reference, self.at):
            field.setParent(spare)
        self.put(self._rows())
        self.step_button = self.add_button(self.tr("Write and sign"), Kind.PRIMARY, self._go, name="stepButton")

    def _rows(self) -> Iterable[FormRow]:
        match self._step:
            case Next.ASSESS:
                return self._assessing()
            case Next.NOTIFY:
                return self._notifying()
            case Next.TELL:
                return self._telling()
            case Next.CLOSE:
                return self._closing(self._line.case)

    def _assessing(self) -> Iterable[FormRow]:
        self.risk.setObjectName("riskChooser")
        self.risk.addItem(QCoreApplication.translate("StepDialog", "Choose…"), None)
        for risk in Risk:
            self.risk.addItem(risk_name(risk), risk)
        self.setMinimumHeight(_HEIGHT)
        self.pick_button.setObjectName("affectedButton")
        self.pick_button.clicked.connect(lambda _on=False: PickPatientDialog(self, self.desk, self._pick).open())
        self._say_affected()
        yield FormRow(self.tr("How likely does it harm people?"), self.risk)
        yield FormRow(self.tr("Why?"), self.first, hint=self.tr("Without a risk, this is why nobody was notified."))
        yield FormRow(self.tr("What can follow for them?"), self.second, optional=True)
        yield FormRow(self.tr("What has been done since?"), self.third, optional=True)
        yield FormRow(self.tr("Which patients are affected?"), self.pick_button, optional=True)

    def _notifying(self) -> Iterable[FormRow]:
        country = self.desk.session.vault.clinic().jurisdiction.partition("-")[0]
        self.name.setText(AUTHORITIES.get(country, ""))
        yield FormRow(self.tr("Which authority?"), self.name)
        yield FormRow(self.tr("When?"), self.at)
        yield FormRow(self.tr("Its reference"), self.reference, optional=True)
        yield FormRow(self.tr("Why later than 72 hours?"), self.first, optional=True)

    def _telling(self) -> Iterable[FormRow]:
        self.whom.setObjectName("toldChooser")
        if len(self._left()) > 1:
            everybody = self.tr("All %n who are left", "", len(self._left()))
            self.whom.addItem(everybody, _ALL)
        for patient in self._line.case.to_tell:
            stub = self._line.stubs.get(patient)
            if stub is not None:
                self.whom.addItem(breaches.callee(stub).replace("\t", "   "), patient)
        self.whom.addItem(self.tr("Others, in words"), None)
        for how in ToldHow:
            self.how.addItem(told_name(how), how)
        yield FormRow(self.tr("Who was told?"), self.whom)
        yield FormRow(self.tr("Others, in words"), self.name, optional=True)
        yield FormRow(self.tr("How?"), self.how)
        yield FormRow(self.tr("When?"), self.at)

    def _left(self) -> tuple[UUID, ...]:
        """Who is still to be told and registered here."""
        return tuple(one for one in self._line.case.to_tell if one in self._line.stubs)

    def _closing(self, case: BreachCase) -> Iterable[FormRow]:
        yield FormRow(self.tr("What was learned?"), self.first, optional=True)
        if case.assessed is not None and case.assessed.risk is Risk.HIGH:
            yield FormRow(self.tr("Why was not everybody told?"), self.second, optional=True)

    def _pick(self, picked: PickedPatient) -> None:
        self._affected[picked] = None
        self._say_affected()

    def _say_affected(self) -> None:
        names = [one.name for one in self._affected]
        self.pick_button.setText("; ".join(names) if names else self.tr("Choose patients…"))

    def _go(self) -> None:
        wrong = next((text for area in (self.first, self.second, self.third) if (text := area.problem())), "")
        if self._step is Next.ASSESS and self.risk.currentData() is None:
            wrong = self.tr("Choose how likely it harms people.")
        if wrong or (wrong := self.at.problem()):
            self.say(wrong)
            return
        self.write(self.step_button, self._act())

    def _act(self) -> Callable[[], ChangeSet]:
        session, breach, at = self.desk.session, self._line.case.id, self.at.moment()
        words, more, most = self.first.text(), self.second.text(), self.third.text()
        name, reference = self.name.text(), self.reference.text()
        match self._step:
            case Next.ASSESS:
                risk, affected = Risk(self.risk.currentData()), tuple(one.id for one in self._affected)
                return lambda: breaches.assess(
                    session, breach, risk, reasons=words, consequences=more, measures=most, affected=affected
                )
            case Next.NOTIFY:
                return lambda: breaches.notify(session, breach, name, at=at, reference=reference, late=words)
            case Next.TELL:
                how, patient = ToldHow(self.how.currentData()), self.whom.currentData()
                if patient == _ALL:
                    return lambda: breaches.tell_each(session, breach, how, self._left(), at=at)
                return lambda: breaches.tell(session, breach, how, patient=patient, whom=name, at=at)
            case Next.CLOSE:
                return lambda: breaches.close(session, breach, lessons=words, not_told=more)


def _area(name: str, lines: int) -> TextArea:
    area = TextArea(LONGEST_TEXT, lines=lines)
    area.edit.setObjectName(name)
    return area


def _line(name: str, longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(longest)
    return line


def _grid(ticks: Iterable[Tick], columns: int) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(S)
    for place, tick in enumerate(ticks):
        grid.addWidget(tick, place // columns, place % columns)
    return box


def _ticked(ticks: dict[_Code, Tick]) -> tuple[_Code, ...]:
    return tuple(code for code, tick in ticks.items() if tick.isChecked())
