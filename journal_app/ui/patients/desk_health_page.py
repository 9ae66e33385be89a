"""Which health questions to hand over, and in which language the patient reads them; it must not show any answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.errors import UserFacing
from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.services import health
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import Session
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.words import language_name
from journal_app.ui.translation import Language, language_of
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel


@dataclass(frozen=True, slots=True)
class Offered:
    """In which languages there are questions, and the treatments, by code, with their names in every language."""

    languages: tuple[str, ...]
    treatments: Mapping[str, Mapping[str, str]]


def offered_questions(session: Session) -> Offered:
    """What may be handed over; for the worker.

    Raises:
        UserFacing: no rules are in force yet.
    """
    treatments = {one.code: one.names for one in pack_in_force(session).treatments}
    return Offered(tuple(one.value for one in Language if is_asked_in(session, one.value)), treatments)


def is_asked_in(session: Session, language: str) -> bool:
    """Whether there are questions in this language; for the worker."""
    try:
        return bool(health.questionnaires_for(session, (), language=language))
    except UserFacing:
        return False


class DeskHealthPage(ActPage):
    """A language, then the treatment the patient comes for, which adds its own questions to the general ones.

    Signals:
        chosen: str and str, the language and the treatment; the latter is empty for the general questions alone.
    """

    chosen = Signal(str, str)

    def __init__(self, desk: Desk, patient: Patient, *, treatment: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.setObjectName("deskHealthPage")
        self._patient, self._treatment = patient, treatment
        self._offered = Offered((), {})
        self.why = LineLabel()
        self.language, self.treatment = Chooser(), Chooser()
        self.language.setObjectName("questionsLanguage")
        self.treatment.setObjectName("questionsTreatment")
        self.language_row, self.treatment_row = FormRow("", self.language), FormRow("", self.treatment)
        for widget in (self.why, self.language_row, self.treatment_row):
            self.column.addWidget(widget)
        self.settle()
        session = desk.session
        desk.tasks.run(lambda: offered_questions(session), self._have_offered, self.problem.show_problem, self)

    def first_field(self) -> QWidget:
        """Which treatment; the language is the patient's already, where it is known."""
        return self.treatment if self.language.currentIndex() >= 0 else self.language

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Hand over health questions"))
        self.setAccessibleName(self.heading.text())
        self.why.setText(
            self.tr(
                "What the patient answers goes to the practitioners. At the desk one sees only that it was handed in."
            )
        )
        self.language_row.set_texts(self.tr("Language"), self.tr("Only choose a language that the patient reads well"))
        self.treatment_row.set_texts(self.tr("Treatment"), self.tr("It adds its own questions to the general ones"))
        for place in range(self.language.count()):
            self.language.setItemText(place, language_name(str(self.language.itemData(place))))
        if self.treatment.count():
            self.treatment.setItemText(0, self.tr("General questions only"))
        for place in range(1, self.treatment.count()):
            code = str(self.treatment.itemData(place))
            self.treatment.setItemText(place, self._offered.treatments[code].get(language_of(), code))
        name = display_name(self._patient.details.name)
        self.act_button.setText(self.tr("Hand over to {name}").format(name=name))

    def carry_out(self) -> None:
        """Go on with what was chosen."""
        language = str(self.language.currentData() or "")
        if not self.refuse((self.language_row, "" if language else self.tr("Choose a language"))):
            treatment = str(self.treatment.currentData() or "")
            self.left.emit()
            self.chosen.emit(language, treatment)

    def _have_offered(self, offered: Offered) -> None:
        self._offered = offered
        for code in offered.languages:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(self.language.findData(self._patient.details.language))
        self.treatment.addItem("", "")
        for code in sorted(offered.treatments, key=lambda one: offered.treatments[one].get(language_of(), one)):
            self.treatment.addItem("", code)
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(self._treatment)))
        self.retranslate()
        self.begin()
