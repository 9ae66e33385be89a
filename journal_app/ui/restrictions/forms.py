"""Asks for what restricts a journal, what lifts that, and why one is opened all the same; it judges nothing."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.patients import PatientStub
from journal_app.domain.people import Person
from journal_app.domain.restrictions import Opening, OpeningGround, Restriction, RestrictionGround, RestrictionProblem
from journal_app.services import gate, restrictions
from journal_app.services.restrictions import NewRestriction
from journal_app.services.session import ChangeSet
from journal_app.ui.cases.forms import CaseForm
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.pick_patient import PickedPatient, PickPatientDialog
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.restrictions.words import ground_name, opening_name
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import translate_sentence
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow, show_faults
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 680


class RestrictForm(CaseForm):
    """Whose journal, on what ground, why, and to whom it stays open."""

    picture = Icon.LOCK

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        done: Callable[[ChangeSet], object],
        *,
        patient: PatientStub | None = None,
        request: UUID | None = None,
    ) -> None:
        title = QCoreApplication.translate("RestrictForm", "Restrict a journal")
        super().__init__(parent, title=title, desk=desk, done=done)
        self.setObjectName("restrictForm")
        self.setMinimumWidth(_WIDTH)
        self._request = request
        self._patient = None if patient is None else PickedPatient.of(patient)
        chosen = self.tr("Choose the patient…") if self._patient is None else self._patient.told
        self.pick_button = Button(chosen, Kind.SECONDARY, icon=Icon.SEARCH)
        self.pick_button.setObjectName("pickPatientButton")
        self.pick_button.setAutoDefault(False)
        self.pick_button.setEnabled(patient is None)
        self.ground = Chooser()
        self.ground.setObjectName("groundChooser")
        self.ground.addItem(_choose(), None)  # a ground in law is said, not left as it stood
        for ground in RestrictionGround:
            self.ground.addItem(ground_name(ground), ground)
        self.readers: dict[UUID, Tick] = {}
        self._ticks = QWidget()
        self._column = QVBoxLayout(self._ticks)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._verb(self.tr("Restrict the journal"), self._act)
        self.act_button.setEnabled(False)
        self.pick_button.clicked.connect(lambda _on=False: PickPatientDialog(self, self._desk, self._picked).open())
        desk.tasks.run(lambda: restrictions.readers(desk.session), self._offer, self._refused, self)
        (self.pick_button if patient is None else self.ground).setFocus()

    def _lay_out(self) -> None:
        quiet = self.tr("Nothing about health: everyone at reception can read it.")
        lead = self.tr(
            "A restricted journal is kept and locked. Others open it only with a reason, which the owner is told. It "
            "is left out of lists, reports and marketing until an owner lifts the restriction."
        )
        named = self.tr("Nobody need be named. Who is not can only open it with a reason.")
        self._patient_row = FormRow(self.tr("Whose journal?"), self.pick_button)
        self._ground_row = FormRow(self.tr("On what ground?"), self.ground)
        self._words_row = FormRow(self.tr("Why, in a few words"), self.words, hint=quiet)
        self._fill(
            PlainLabel(lead),
            self._patient_row,
            self._ground_row,
            self._words_row,
            FormRow(self.tr("Who may still open it?"), self._ticks, hint=named, optional=True),
        )

    def _offer(self, people: tuple[Person, ...]) -> None:
        for one in people:
            tick = self.readers[one.id] = Tick(one.name)
            self._column.addWidget(tick)
        self.act_button.setEnabled(True)

    def _picked(self, patient: PickedPatient) -> None:
        self._patient = patient
        self.pick_button.setText(patient.told)
        self._patient_row.show_error("")

    def _act(self) -> Callable[[], ChangeSet] | None:
        patient, session = self._patient, self._desk.session
        nobody = self.tr("Choose whose journal it is.") if patient is None else ""
        ground = self.ground.currentData()
        is_faulty = show_faults(
            (self._patient_row, nobody), (self._ground_row, _no(ground)), (self._words_row, _wrong_with(self.words))
        )
        if is_faulty or patient is None:
            return None
        new = NewRestriction(
            patient=patient.id,
            ground=RestrictionGround(ground),
            reason=self.words.text(),
            readers=tuple(one for one, tick in self.readers.items() if tick.isChecked()),
            request=self._request,
        )
        return lambda: restrictions.restrict(session, new)


class LiftForm(CaseForm):
    """When the person was told, and why it ends."""

    picture = Icon.LOCK

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        known: tuple[Restriction, PatientStub | None],
        done: Callable[[ChangeSet], object],
    ) -> None:
        title = QCoreApplication.translate("LiftForm", "Lift the restriction")
        super().__init__(parent, title=title, desk=desk, done=done)
        self.setObjectName("liftForm")
        restriction, stub = known
        self._restriction = restriction.id
        self.told = self._day("toldDay")
        self.told.set_value(desk.today())
        hint = self.tr("The person is told before it ends (Art. 18 (3)), or asked for it that day.")
        self._told_row = FormRow(self.tr("When was the person told?"), self.told, hint=hint)
        self._words_row = FormRow(self.tr("Why does it end?"), self.words)
        self._fill(
            PlainLabel(identity_line(restriction.patient, stub), TextRole.STRONG), self._told_row, self._words_row
        )
        self._verb(self.tr("Lift the restriction"), self._act)
        self.told.edit.setFocus()

    def _act(self) -> Callable[[], ChangeSet] | None:
        told = self.told.value()
        no_day = self.tr("Write the day on which the person was told.") if told is None else ""
        is_faulty = show_faults(
            (self._told_row, self.told.problem() or no_day), (self._words_row, _wrong_with(self.words))
        )
        if is_faulty or told is None:
            return None
        session, restriction, reason = self._desk.session, self._restriction, self.words.text()
        return lambda: restrictions.lift(session, restriction, told=told, reason=reason)


class OpenAllTheSameForm(CaseForm):
    """On what ground a restricted journal is opened by somebody whom it does not name, and why."""

    picture = Icon.LOCK

    def __init__(self, parent: QWidget, desk: Desk, stub: PatientStub, done: Callable[[ChangeSet], object]) -> None:
        title = QCoreApplication.translate("OpenAllTheSameForm", "Open a restricted journal")
        super().__init__(parent, title=title, desk=desk, done=done)
        self.setObjectName("openAllTheSameForm")
        self.setMinimumWidth(_WIDTH)
        self._patient = stub.id
        self.ground = Chooser()
        self.ground.setObjectName("openingChooser")
        self.ground.addItem(_choose(), None)
        for ground in OpeningGround:
            self.ground.addItem(opening_name(ground), ground)
        told = self.tr(
            "It opens to you until you sign out or the screen is locked. The owner is told at once, it is judged in "
            "the review of the access log, and the patient can read who opened it and why."
        )
        self._ground_row = FormRow(self.tr("On what ground?"), self.ground)
        self._words_row = FormRow(self.tr("Why, in your own words"), self.words)
        self._fill(
            PlainLabel(identity_line(stub.id, stub), TextRole.STRONG),
            PlainLabel(told),
            self._ground_row,
            self._words_row,
        )
        self._verb(self.tr("Open it and say why"), self._act)
        self.ground.setFocus()

    def _act(self) -> Callable[[], ChangeSet] | None:
        short = "" if gate.says_why(self.words.text()) else translate_sentence("restriction.no_why", gate.NO_WHY)
        ground = self.ground.currentData()
        if show_faults((self._ground_row, _no(ground)), (self._words_row, self.words.problem() or short)):
            return None
        session, patient = self._desk.session, self._patient
        opening = Opening(OpeningGround(ground), self.words.text())

        def opened() -> ChangeSet:
            gate.open_all_the_same(session, patient, opening)
            return ChangeSet.of("access.emergency_opened")

        return opened


def _wrong_with(words: TextArea) -> str:
    """That a reason is too long or missing."""
    problem = RestrictionProblem.NO_REASON
    missing = translate_sentence(f"restriction.{problem}", restrictions.PROBLEMS[problem])
    return words.problem() or ("" if words.text().strip() else missing)


def _choose() -> str:
    return QCoreApplication.translate("StepDialog", "Choose…")


def _no(ground: object) -> str:
    """What to say where no ground was chosen."""
    return "" if ground else QCoreApplication.translate("RestrictForm", "Choose on what ground.")
