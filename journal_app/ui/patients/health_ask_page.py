"""The practitioner asks the patient and fills in the answers; it must not confirm them, which is a step of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal_app.domain.health import Respondent
from journal_app.domain.health_forms import Form
from journal_app.domain.journal import JournalItem
from journal_app.domain.questionnaires import Item, Place
from journal_app.services import health
from journal_app.services.health import HandedBack
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.consent_words import PatientWords
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.paper_pages import FiledPages
from journal_app.ui.patients.section_form import SectionForm
from journal_app.ui.theme import TextRole
from journal_app.ui.widgets.plain_label import LineLabel, PlainLabel


class HealthAskPage(ActPage):
    """Every section below the other, filled in with last time's answers but for what must be asked anew."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        forms: tuple[Form, ...],
        *,
        paper: JournalItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``paper`` is the filed form whose pages stand beside the questions, to be typed in."""
        super().__init__(desk, parent=parent)
        self._paper = paper
        if paper is not None:
            self.pages = FiledPages(desk, look, paper)
            self.beside.insertWidget(0, self.pages, 3)
        self.setObjectName("healthAskPage")
        self._look, self.forms = look, list(forms)
        self._begun, self._shown_at = tuple(forms), self.now()
        self.why = LineLabel()
        self.column.addWidget(self.why)
        self.sections: list[tuple[int, SectionForm]] = []
        for number, form in enumerate(forms):
            words = PatientWords(form.questionnaire.reference.language)
            for section in form.questionnaire.sections:
                self._add(number, SectionForm(form, section.link_id, words, today=desk.today), section)
        self.settle()

    def first_field(self) -> QWidget:
        """The first question."""
        return next((stop for _number, section in self.sections for stop in section.stops()), self.act_button)

    def has_unsaved(self) -> bool:
        """Anything answered that was not so before."""
        return tuple(self.forms) != self._begun

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Ask about the patient's health"))
        self.why.setText(
            self.tr("Read each question to the patient. You look the answers through before you confirm them.")
        )
        if self._paper is not None:
            self.heading.setText(self.tr("Type in the health questions from the paper"))
            self.why.setText(
                self.tr("Type each answer as it stands on the paper. You look them through before you confirm them.")
            )
        self.setAccessibleName(self.heading.text())
        self.act_button.setText(self.tr("Keep answers of {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Keep the answers, as given to whoever is signed in."""
        errors = tuple(error for _number, section in self.sections for error in section.errors())
        self.summary.show_errors(errors)
        if errors:
            self.area.ensureWidgetVisible(self.summary)
            return
        session, record = self.desk.session, self._look.record
        answers = HandedBack(
            tuple(self.forms),
            self._shown_at,
            self.now(),
            respondent=Respondent.STAFF if self._paper is None else Respondent.PATIENT,
            prefilled=_is_prefilled(self._begun),
            paper=None if self._paper is None else self._paper.id,
        )
        self.act_with(lambda: health.submit(session, record, answers), said=self.tr("The answers are kept"))

    def _add(self, number: int, section: SectionForm, item: Item) -> None:
        section.answered.connect(lambda place, values: self._answered(number, place, values))
        section.row_removed.connect(lambda group, row: self._removed(number, group, row))
        self.sections.append((number, section))
        self.column.addWidget(PlainLabel(item.text, TextRole.HEADING))
        self.column.addWidget(section)

    def _answered(self, number: int, place: Place, values: tuple[str, ...]) -> None:
        self._take(number, self.forms[number].answered(place, *values))

    def _removed(self, number: int, group: Item, row: int) -> None:
        self._take(number, self.forms[number].without_row(group, row))

    def _take(self, number: int, form: Form) -> None:
        self.forms[number] = form
        for one, section in self.sections:
            if one == number:
                section.show_form(form)
        self.summary.drop_mended(tuple(error for _number, section in self.sections for error in section.errors()))


def _is_prefilled(forms: tuple[Form, ...]) -> bool:
    return any(form.last is not None for form in forms)
