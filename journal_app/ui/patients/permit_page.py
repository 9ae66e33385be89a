"""The staff choose which consent beyond treatment to hand over, and write in what the patient then sees.

It asks only what the chosen one needs, and must not sign or judge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.consents import ClinicalText, ConsentPurpose, Disclosure, Signer, SignerCapacity
from journal_app.domain.errors import UserFacing
from journal_app.domain.names import display_name
from journal_app.domain.patients import Patient
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.services import permits
from journal_app.services.consents import LONGEST_WORDS, treatment_name
from journal_app.services.permits import LONGEST_LINE, Asked
from journal_app.services.rulebook import pack_in_force
from journal_app.services.session import Session
from journal_app.ui.desk import Desk
from journal_app.ui.patients.act_page import ActPage
from journal_app.ui.patients.clinical_texts import ReadyConsent
from journal_app.ui.patients.handing_over import HandOver
from journal_app.ui.patients.permit_words import purpose_name
from journal_app.ui.patients.words import language_name
from journal_app.ui.translation import Language, language_of
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import LineLabel
from journal_app.ui.widgets.text_area import TextArea


@dataclass(frozen=True, slots=True)
class _Known:
    """The texts by language, and the treatments that a guardian's consent may stand beside."""

    texts: Mapping[str, tuple[ClinicalText, ...]]
    treatments: tuple[TreatmentDefinition, ...]


def _known(session: Session) -> _Known:
    found = {one.value: permits.texts_to_hand_over(session, language=one.value) for one in Language}
    try:
        treatments = pack_in_force(session).treatments
    except UserFacing:  # no rules yet, so nothing a guardian could consent beside
        treatments = ()
    return _Known({language: texts for language, texts in found.items() if texts}, treatments)


def _ready(session: Session, asked: Asked) -> ReadyConsent:
    asked = permits.require_ready(session, asked)
    language = asked.text.language
    name = treatment_name(session, asked.treatment, language=language) if asked.treatment else ""
    return ReadyConsent(asked.text, (), asked.treatment, name, asked)


def permit_hand_over(session: Session, patient: Patient, asked: Asked, *, clinic: str) -> HandOver:
    """How what comes back of such a hand-over is written down."""
    return HandOver(
        patient,
        clinic,
        sign=lambda answer: permits.sign(session, patient, asked, answer),
        decline=lambda text, reason: permits.decline(session, patient, text, reason=reason),
    )


class PermitPage(ActPage):
    """A language, which consent, who signs, and what belongs to the chosen one.

    Signals:
        chosen: ``ReadyConsent``, to hand over.
    """

    chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        patient: Patient,
        *,
        purpose: ConsentPurpose | None = None,
        treatment: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``purpose`` and ``treatment`` (a code) are chosen to begin with."""
        super().__init__(desk, parent=parent)
        self.setObjectName("permitPage")
        self._patient = patient
        self._first = purpose, treatment
        self._known = _Known({}, ())
        self._build_fields()
        for row in self._rows():
            self.column.addWidget(row)
        self.language.currentIndexChanged.connect(lambda _index: self._fill())
        self.consent.currentIndexChanged.connect(lambda _index: self._show_rows())
        self.signer.currentIndexChanged.connect(lambda _index: self._show_rows())
        self.settle()
        self._show_rows()
        session = desk.session
        desk.tasks.run(lambda: _known(session), self._have_known, self.problem.show_problem, self)

    def first_field(self) -> QWidget:
        """Which consent; the language is the patient's already."""
        return self.consent

    def has_unsaved(self) -> bool:
        """Anything written in."""
        lines = (self.guardian, self.relation, self.interpreter, self.recipient, self.matter)
        return any(line.text().strip() for line in lines) or bool(self.information.text().strip())

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Hand over a consent that is not about a treatment"))
        self.setAccessibleName(self.heading.text())
        self.why.setText(
            self.tr("Each is asked for by itself and allows nobody to treat. It counts as soon as it is signed.")
        )
        self.language_row.set_texts(self.tr("Language"), self.tr("Only choose a language that the patient reads well"))
        self.consent_row.set_texts(self.tr("Consent to"))
        self.treatment_row.set_texts(self.tr("Beside the consent to"))
        self.signer_row.set_texts(self.tr("Who signs"))
        self.signer.setItemText(0, self.tr("The patient"))
        self.signer.setItemText(1, self.tr("A parent, guardian or attorney"))
        self.guardian_row.set_texts(self.tr("Their name"))
        self.relation_row.set_texts(self.tr("What they are to the patient"), self.tr("Mother, guardian, attorney …"))
        self.interpreter_row.set_texts(self.tr("Who interprets"))
        self.recipient_row.set_texts(self.tr("Who receives the information"))
        self.information_row.set_texts(self.tr("Which information"))
        self.matter_row.set_texts(self.tr("For what"), self.tr("The consent ends with it"))
        self._name_items()
        name = display_name(self._patient.details.name)
        self.act_button.setText(self.tr("Hand over to {name}").format(name=name))

    def carry_out(self) -> None:
        """Have it looked through, then hand it over."""
        text = self._text()
        nothing = "" if text is not None else self.tr("Choose a consent")
        if self.refuse((self.consent_row, nothing), *self._missing()) or text is None:
            return
        session, asked = self.desk.session, self._asked(text)
        self.work_on(lambda: _ready(session, asked), self._go_on)

    # ------------------------------------------------------------------------------------------------------- building

    def _build_fields(self) -> None:
        self.why = LineLabel()
        self.language, self.consent, self.treatment, self.signer = Chooser(), Chooser(), Chooser(), Chooser()
        self.signer.addItem("", SignerCapacity.PATIENT.value)
        self.signer.addItem("", SignerCapacity.GUARDIAN.value)
        self.guardian, self.relation, self.interpreter = QLineEdit(), QLineEdit(), QLineEdit()
        self.recipient, self.matter = QLineEdit(), QLineEdit()
        self.information = TextArea(LONGEST_WORDS, lines=2)
        for field, name in (
            (self.language, "permitLanguage"),
            (self.consent, "permitToHandOver"),
            (self.treatment, "permitTreatment"),
            (self.signer, "permitSigner"),
            (self.guardian, "guardianName"),
            (self.relation, "guardianRelation"),
            (self.interpreter, "interpreterName"),
            (self.recipient, "disclosureRecipient"),
            (self.matter, "disclosureMatter"),
        ):
            field.setObjectName(name)
            if isinstance(field, QLineEdit):
                field.setMaxLength(LONGEST_LINE)
        self.language_row, self.consent_row = FormRow("", self.language), FormRow("", self.consent)
        self.treatment_row, self.signer_row = FormRow("", self.treatment), FormRow("", self.signer)
        self.guardian_row, self.relation_row = FormRow("", self.guardian), FormRow("", self.relation)
        self.interpreter_row = FormRow("", self.interpreter, optional=True)
        self.recipient_row, self.matter_row = FormRow("", self.recipient), FormRow("", self.matter)
        self.information_row = FormRow("", self.information)

    def _rows(self) -> tuple[QWidget, ...]:
        return (
            self.why,
            self.language_row,
            self.consent_row,
            self.treatment_row,
            self.recipient_row,
            self.information_row,
            self.matter_row,
            self.signer_row,
            self.guardian_row,
            self.relation_row,
            self.interpreter_row,
        )

    # -------------------------------------------------------------------------------------------------------- showing

    def _have_known(self, known: _Known) -> None:
        self._known = known
        for code in known.texts:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._patient.details.language)))
        for one in known.treatments:
            self.treatment.addItem("", one.code)
        self._fill()
        purpose, treatment = self._first
        if purpose is not None:
            self.consent.setCurrentIndex(max(0, self.consent.findData(purpose.value)))
        self.treatment.setCurrentIndex(max(0, self.treatment.findData(treatment)))
        self._name_items()

    def _fill(self) -> None:
        chosen = self.consent.currentData()
        self.consent.clear()
        for text in self._known.texts.get(str(self.language.currentData()), ()):
            self.consent.addItem(purpose_name(text.purpose), text.purpose.value)
        self.consent.setCurrentIndex(max(0, self.consent.findData(chosen)))

    def _name_items(self) -> None:
        for place in range(self.language.count()):
            self.language.setItemText(place, language_name(str(self.language.itemData(place))))
        for place in range(self.consent.count()):
            self.consent.setItemText(place, purpose_name(ConsentPurpose(self.consent.itemData(place))))
        for place, one in enumerate(self._known.treatments):
            self.treatment.setItemText(place, one.names.get(language_of(), one.code))

    def _show_rows(self) -> None:
        purpose = self.consent.currentData()
        is_guardians = purpose == ConsentPurpose.GUARDIAN.value
        if is_guardians:
            self.signer.setCurrentIndex(self.signer.findData(SignerCapacity.GUARDIAN.value))
        self.signer_row.setVisible(not is_guardians)
        self.treatment_row.setVisible(is_guardians)
        for row in (self.guardian_row, self.relation_row):
            row.setVisible(self._capacity() is SignerCapacity.GUARDIAN)
        for row in (self.recipient_row, self.information_row, self.matter_row):
            row.setVisible(purpose == ConsentPurpose.DISCLOSURE.value)

    # --------------------------------------------------------------------------------------------------------- acting

    def _text(self) -> ClinicalText | None:
        texts = self._known.texts.get(str(self.language.currentData()), ())
        return next((text for text in texts if text.purpose.value == self.consent.currentData()), None)

    def _capacity(self) -> SignerCapacity:
        return SignerCapacity(self.signer.currentData())

    def _missing(self) -> tuple[tuple[FormRow, str], ...]:
        lines = (
            (self.recipient_row, self.recipient.text(), self.tr("Write who receives the information")),
            (self.information_row, self.information.text(), self.tr("Write which information is passed on")),
            (self.matter_row, self.matter.text(), self.tr("Write what it is passed on for")),
            (self.guardian_row, self.guardian.text(), self.tr("Write who signs for the patient")),
            (self.relation_row, self.relation.text(), self.tr("Write what they are to the patient")),
        )
        empty = tuple((row, said) for row, words, said in lines if not row.isHidden() and not words.strip())
        return (*empty, (self.information_row, self.information.problem()))

    def _asked(self, text: ClinicalText) -> Asked:
        is_guardian = self._capacity() is SignerCapacity.GUARDIAN
        signer = Signer(
            self._capacity(),
            self.guardian.text() if is_guardian else "",
            self.relation.text() if is_guardian else "",
            self.interpreter.text(),
        )
        told = None
        if text.purpose is ConsentPurpose.DISCLOSURE:
            told = Disclosure(self.recipient.text(), self.information.text(), self.matter.text())
        treatment = str(self.treatment.currentData()) if text.purpose is ConsentPurpose.GUARDIAN else ""
        return Asked(text, signer, treatment, told)

    def _go_on(self, ready: ReadyConsent) -> None:
        self.left.emit()
        self.chosen.emit(ready)
