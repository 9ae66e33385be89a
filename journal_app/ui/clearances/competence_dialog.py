"""What a colleague is cleared to do, stated whole, with what it rests on; it must not judge the colleague."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.circumstances import Competent
from journal_app.domain.people import Person
from journal_app.services import delegations
from journal_app.services.delegations import LONGEST_INSTRUCTION, Clearances
from journal_app.services.session import ChangeSet
from journal_app.ui.clearances.treatment_rows import TreatmentRows
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import ErrorSummary, FieldError, FormRow
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH, _HEIGHT = 640, 640


class CompetenceDialog(AskingDialog):
    """Every treatment to tick, with place and last day, and the grounds; it begins with what is stated so far."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        whom: tuple[Clearances, Person, Competent | None],
        stated: Callable[[ChangeSet], object],
    ) -> None:
        known, person, so_far = whom
        title = QCoreApplication.translate("CompetenceDialog", "What is {name} cleared to do?")
        super().__init__(parent, title.format(name=person.name), icon=Icon.CASE, fill=True)
        self.setObjectName("competenceDialog")
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self._desk, self._person, self._stated = desk, person, stated
        self.notice, self.summary = Notice(NoticeKind.ERROR), ErrorSummary()
        self.treatments = TreatmentRows(known.treatments, today=desk.today, places=known.places, details=True)
        self.grounds = TextArea(LONGEST_INSTRUCTION, lines=2)
        self.grounds.edit.setObjectName("competenceGrounds")
        for one in () if so_far is None else so_far.stated.cleared:
            if one.treatment in self.treatments.rows:
                self.treatments.rows[one.treatment].show_cleared(one)
        self._grounds_row = FormRow(
            self.tr("What does it rest on?"), self.grounds, hint=self.tr("Training, certificate, years of practice.")
        )
        lead = self.tr(
            "From now on this replaces what was stated before. What is not ticked, the rules do not let them do."
        )
        self.body.addWidget(self.notice)
        self.body.addWidget(self.summary)
        form = QVBoxLayout()
        form.setSpacing(M)
        form.addWidget(PlainLabel(lead, TextRole.SECONDARY))
        form.addWidget(FormRow(self.tr("Treatments"), self.treatments), 1)
        form.addWidget(self._grounds_row)
        self.body.addWidget(scrolled(form), 1)
        self.add_button(
            QCoreApplication.translate("ConfirmDialog", "Cancel"), Kind.SECONDARY, self.reject, name="cancelButton"
        )
        self.save_button = self.add_button(self.tr("State this"), Kind.PRIMARY, self._save, name="saveButton")
        self.treatments.setFocus()

    def _save(self) -> None:
        errors = list(self.treatments.errors())
        wrong = self.grounds.problem() or ("" if self.grounds.text().strip() else self.tr("Write what it rests on."))
        if wrong:
            errors.append(FieldError(self._grounds_row, wrong))
        self.summary.show_errors(tuple(errors))
        if errors:
            return
        session, person = self._desk.session, self._person.id
        cleared, grounds = self.treatments.ticked(), self.grounds.text()
        self.save_button.setEnabled(False)
        self.notice.say("")
        self._desk.tasks.run(
            lambda: delegations.state_competence(session, person, cleared, grounds=grounds),
            self._done,
            self._refused,
            self,
        )

    def _done(self, changes: ChangeSet) -> None:
        self.accept()
        self._stated(changes)

    def _refused(self, problem: Exception) -> None:
        self.save_button.setEnabled(True)
        sentence = problem_sentence(problem, self.tr("The competence could not be stated. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)
