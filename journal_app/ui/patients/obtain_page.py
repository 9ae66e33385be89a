"""Writes down what the clinic got from somebody else about a patient, and on what basis; it must not file any paper."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from journal_app.domain.disclosures import Basis, Channel, Party
from journal_app.domain.received import DocumentReceived
from journal_app.services import disclosures
from journal_app.services.disclosures import NewObtained
from journal_app.ui.desk import Desk
from journal_app.ui.patients.disclosure_form import DisclosureForm
from journal_app.ui.patients.look import Look
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow


class ObtainPage(DisclosureForm):
    """From whom, what, why, how the patient agreed or which law allows it, and the paper it was filed as."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(desk, look, parent)
        self.setObjectName("obtainPage")
        self.papers = [item for item in look.record.items if isinstance(item.content, DocumentReceived)]
        self.document = Chooser()
        self.document.setObjectName("obtainedDocument")
        self.document.addItem("", "")
        for item in self.papers:
            title = item.content.title if isinstance(item.content, DocumentReceived) else ""
            self.document.addItem(title, str(item.id))
        self.document_row = FormRow("", self.document, optional=True)
        self.document_row.setVisible(bool(self.papers))
        rows = (
            self.party_row,
            self.who_row,
            self.country_row,
            self.content_row,
            self.why_row,
            self.basis_row,
            self.basis_words_row,
            self.channel_row,
            self.moment_row,
            self.document_row,
        )
        for row in rows:
            self.column.addWidget(row)
        self.basis.currentIndexChanged.connect(lambda _index: self.retranslate())
        self.settle()

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Obtained from somebody else"))
        self.setAccessibleName(self.heading.text())
        self.party_row.set_texts(self.tr("From whom"))
        self.who_row.set_texts(self.tr("Name"))
        self.content_row.set_texts(self.tr("What was obtained"))
        self.basis_words_row.set_texts(self._asked_of_basis())
        self.document_row.set_texts(self.tr("Filed in the record as"))
        self.document.setItemText(0, self.tr("Not filed"))
        self.act_button.setText(self.tr("Record for {name}").format(name=self._look.patient_name))

    def _asked_of_basis(self) -> str:
        return {
            Basis.CONSENT: self.tr("When and how the patient consented"),
            Basis.LAW: self.tr("Which paragraph"),
            Basis.VITAL_INTEREST: self.tr("Whose life or health, and why it could not wait"),
        }[self.chosen(Basis, self.basis)]

    def carry_out(self) -> None:
        """Write it down."""
        no_content = "" if self.content.text().strip() else self.tr("Describe what was obtained")
        no_basis = "" if self.basis_words.text().strip() else self.tr("Write on what it rests")
        problems = (*self.common_problems(), (self.content_row, no_content), (self.basis_words_row, no_basis))
        if self.refuse(*problems):
            return
        session, record, paper = self.desk.session, self._look.record, str(self.document.currentData())
        new = NewObtained(
            party=self.chosen(Party, self.party),
            source=self.who.text(),
            country=self.country.text(),
            why=self.why.text(),
            basis=self.chosen(Basis, self.basis),
            basis_words=self.basis_words.text(),
            content=self.content.text(),
            channel=self.chosen(Channel, self.channel),
            obtained_at=self.moment.moment() or self.now(),
            document=UUID(paper) if paper else None,
        )
        self.act_with(lambda: disclosures.obtain(session, record, new), said=self.tr("It is recorded"))
