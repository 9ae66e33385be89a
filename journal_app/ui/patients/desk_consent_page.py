"""Reception chooses which consent to hand over, in a language the patient reads; it must not show what was signed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.services import reception
from journal_app.services.reception import Offered
from journal_app.services.session import Session
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.words import language_name
from journal_app.ui.translation import Language
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel


def _offered(session: Session) -> dict[str, tuple[Offered, ...]]:
    found = {one.value: reception.consents_to_hand_over(session, language=one.value) for one in Language}
    return {language: offered for language, offered in found.items() if offered}


class DeskConsentPage(ActPage):
    """A language, then the treatments to which there is a consent in it.

    Signals:
        consent_chosen: ``Offered``, to hand over.
    """

    consent_chosen = Signal(object)

    def __init__(self, desk: Desk, patient: Patient, parent: QWidget | None = None) -> None:
        super().__init__(desk, keys="F8", parent=parent)
        self.setObjectName("deskConsentPage")
        self._patient = patient
        self._offered: Mapping[str, tuple[Offered, ...]] = {}
        self.why = LineLabel()
        self.language, self.consent = Chooser(), Chooser()
        self.language.setObjectName("consentLanguage")
        self.consent.setObjectName("consentToHandOver")
        self.language_row, self.consent_row = FormRow("", self.language), FormRow("", self.consent)
        for widget in (self.why, self.language_row, self.consent_row):
            self.column.addWidget(widget)
        self.language.currentIndexChanged.connect(lambda _index: self._fill())
        self.settle()
        session = desk.session
        desk.tasks.run(lambda: _offered(session), self._have_offered, self.problem.show_problem, self)

    def first_field(self) -> QWidget:
        """Which consent; the language is the patient's already."""
        return self.consent

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Hand over a consent"))
        self.setAccessibleName(self.heading.text())
        self.why.setText(
            self.tr("What the patient signs here goes to the practitioners and counts once one of them confirms it")
        )
        self.language_row.set_texts(self.tr("Language"), self.tr("Only choose a language that the patient reads well"))
        self.consent_row.set_texts(self.tr("Treatment"))
        self.consent.setPlaceholderText(self.tr("Choose a treatment"))
        for place in range(self.language.count()):
            self.language.setItemText(place, language_name(str(self.language.itemData(place))))
        name = display_name(self._patient.details.name)
        self.act_button.setText(self.tr("Hand over to {name}").format(name=name))

    def carry_out(self) -> None:
        """Go on with the consent that was chosen."""
        chosen = self._chosen()
        if not self.refuse((self.consent_row, "" if chosen is not None else self.tr("Choose a consent"))):
            self.left.emit()
            self.consent_chosen.emit(chosen)

    def _have_offered(self, offered: Mapping[str, tuple[Offered, ...]]) -> None:
        self._offered = offered
        for code in offered:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._patient.details.language)))
        self._fill()

    def _fill(self) -> None:
        self.consent.clear()
        for one in self._offered.get(str(self.language.currentData()), ()):
            self.consent.addItem(one.name, one.treatment)
        self.consent.setCurrentIndex(-1)  # whoever presses too fast must not hand over the first of the list

    def _chosen(self) -> Offered | None:
        wanted = self.consent.currentData()
        offered = self._offered.get(str(self.language.currentData()), ())
        return next((one for one in offered if one.treatment == wanted), None)
