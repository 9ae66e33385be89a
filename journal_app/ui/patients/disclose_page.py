"""Writes down what was passed on about a patient: to whom, what, why, on what basis, how; it must not send anything."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from journal_app.domain.consents import ConsentPurpose
from journal_app.domain.dates import format_date
from journal_app.domain.disclosures import Basis, Channel, Party
from journal_app.domain.errors import Environmental
from journal_app.domain.permits import Permit, permitted
from journal_app.domain.records import REGISTRY_KINDS
from journal_app.domain.transfers import TransferBasis, is_adequate, needs_basis
from journal_app.services import disclosures
from journal_app.services.disclosures import FileOut, NewDisclosure
from journal_app.ui.desk import Desk
from journal_app.ui.file_dialogs import say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.patients.disclosure_form import DisclosureForm, area, chooser
from journal_app.ui.patients.disclosure_words import transfer_name
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.timeline_words import TimelineWords
from journal_app.ui.theme import TextRole
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FieldError, FormRow
from journal_app.ui.widgets.plain_label import LineLabel

_LIST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Already:
    """A file that the program just made and that is not encrypted: its name, its checksum, and what it is."""

    name: str
    sha256: str
    content: str


class DisclosePage(DisclosureForm):
    """To whom, to which country, what, why, on what basis, how, and the checksum of a file that went."""

    def __init__(self, desk: Desk, look: Look, already: Already | None = None, parent: QWidget | None = None) -> None:
        """``already`` is a file that the program itself just made to be passed on."""
        super().__init__(desk, look, parent)
        self.setObjectName("disclosePage")
        self._sha256, self._file_name = ("", "") if already is None else (already.sha256, already.name)
        self.dialog: QFileDialog | None = None
        self.permits = permitted(look.record.items, ConsentPurpose.DISCLOSURE, at=self.now())
        self.consent = Chooser()
        self.consent.setObjectName("disclosureConsent")
        self.transfer = chooser(TransferBasis, "disclosureTransfer")
        self.transfer.insertItem(0, "", "")
        self.transfer.setCurrentIndex(0)
        self.transfer_words, self.left_out = area("disclosureTransferWords"), area("disclosureLeftOut")
        self.entries = QListWidget()
        self.entries.setObjectName("disclosureEntries")
        self.no_consent = LineLabel("", TextRole.SECONDARY)
        self.file_button = Button("", Kind.SECONDARY, icon=Icon.DOCUMENT)
        self.file_button.setObjectName("disclosureFileButton")
        self.encrypted = Tick()
        self.encrypted.setObjectName("disclosureEncrypted")
        self.open_why = area("disclosureOpenWhy")
        self.transfer_row, self.words_row = FormRow("", self.transfer), FormRow("", self.transfer_words)
        self.entries_row = FormRow("", self.entries, optional=True)
        self.left_out_row = FormRow("", self.left_out, optional=True)
        self.consent_row = FormRow("", self.consent)
        self.file_row, self.open_row = FormRow("", self.file_button, optional=True), FormRow("", self.open_why)
        self._lay_out()
        self._list_entries()
        for signal in (self.basis.currentIndexChanged, self.country.textChanged, self.encrypted.toggled):
            signal.connect(lambda _any: self._show_parts())
        self.consent.currentIndexChanged.connect(lambda _index: self._name_recipient())
        self.file_button.clicked.connect(lambda _on=False: self._ask_file())
        if already is not None:
            self.content.set_text(already.content)
        self._name_recipient()
        self._show_parts()
        self.settle()

    def _lay_out(self) -> None:
        rows = (
            self.party_row,
            self.basis_row,
            self.consent_row,
            self.no_consent,
            self.basis_words_row,
            self.who_row,
            self.country_row,
            self.transfer_row,
            self.words_row,
            self.why_row,
            self.content_row,
            self.entries_row,
            self.left_out_row,
            self.channel_row,
            self.moment_row,
            self.file_row,
            self.encrypted,
            self.open_row,
        )
        for row in rows:
            self.column.addWidget(row)

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        self.heading.setText(self.tr("Passed on to somebody else"))
        self.setAccessibleName(self.heading.text())
        self.party_row.set_texts(self.tr("Who received it"))
        is_consent = self.basis.currentData() == Basis.CONSENT.value
        as_there = self.tr("Write the name as it stands in the consent")
        self.who_row.set_texts(self.tr("Name of the recipient"), as_there if is_consent else "")
        self.transfer.setItemText(0, self.tr("None chosen"))
        for place, basis in enumerate(TransferBasis, start=1):
            self.transfer.setItemText(place, transfer_name(basis))
        self.transfer_row.set_texts(
            self.tr("On what basis it may go to that country"),
            self.tr("The country is outside the area in which health data may go about freely"),
        )
        self.words_row.set_texts(self.tr("Which decision, contract or circumstance"))
        self.content_row.set_texts(self.tr("What was passed on"))
        self.entries_row.set_texts(self.tr("Entries that went"), self.tr("Tick those that went as they are"))
        self.left_out_row.set_texts(self.tr("What was left out"))
        self.consent_row.set_texts(self.tr("Which consent"))
        for place, permit in enumerate(self.permits):
            self.consent.setItemText(place, self._permit_name(permit))
        self.no_consent.setText(
            self.tr("No consent to passing on holds now: none was signed, it was taken back, or it has expired.")
        )
        is_law = self.basis.currentData() == Basis.LAW.value
        self.basis_words_row.set_texts(
            self.tr("Which paragraph") if is_law else self.tr("Whose life or health, and why it could not wait")
        )
        self.file_row.set_texts(
            self.tr("File that went"), self.tr("Its checksum is kept, so that it can be told later which file it was")
        )
        self.file_button.setText(self._file_name or self.tr("Choose the file…"))
        self.encrypted.setText(self.tr("The file is encrypted"))
        self.open_row.set_texts(self.tr("Why it is not encrypted"))
        self.act_button.setText(self.tr("Record for {name}").format(name=self._look.patient_name))

    def carry_out(self) -> None:
        """Write it down."""
        chosen = self._entries_chosen()
        if self.refuse(*self._faults()):
            return
        session, record, new = self.desk.session, self._look.record, self._new(chosen)
        self.act_with(lambda: disclosures.disclose(session, record, new), said=self.tr("It is recorded"))

    def _faults(self) -> tuple[tuple[FormRow, str], ...]:
        """Every row with what is wrong with it."""
        has_content = self.content.text().strip() or self._entries_chosen()
        no_content = "" if has_content else self.tr("Describe what went, or tick entries")
        return (*self.common_problems(), (self.content_row, no_content), *self._problems())

    def _problems(self) -> tuple[tuple[FormRow, str], ...]:
        basis = self.chosen(Basis, self.basis)
        words = self.basis_words.text().strip()
        no_words = "" if basis is Basis.CONSENT or words else self.tr("Write on which paragraph or reason it rests")
        no_consent = self.tr("No consent holds") if basis is Basis.CONSENT and not self.permits else ""
        no_transfer = (
            self.tr("Choose on what basis. Without one, health data may not be passed on to that country.")
            if self._asks_for_transfer() and not self.transfer.currentData()
            else ""
        )
        is_open = bool(self._sha256) and not self.encrypted.isChecked() and not self.open_why.text().strip()
        no_why = self.tr("Write why the file is not encrypted, or encrypt it first") if is_open else ""
        return (
            (self.consent_row if self.permits else self.basis_row, no_consent),
            (self.basis_words_row, no_words),
            (self.transfer_row, no_transfer),
            (self.left_out_row, self.left_out.problem()),
            (self.words_row, self.transfer_words.problem()),
            (self.open_row, no_why or self.open_why.problem()),
        )

    def _new(self, chosen: tuple[UUID, ...]) -> NewDisclosure:
        basis = self.chosen(Basis, self.basis)
        is_consent = basis is Basis.CONSENT
        transfer = str(self.transfer.currentData()) if self._asks_for_transfer() else ""
        why_open = "" if self.encrypted.isChecked() else self.open_why.text()
        return NewDisclosure(
            party=self.chosen(Party, self.party),
            recipient=self.who.text(),
            country=self.country.text(),
            why=self.why.text(),
            basis=basis,
            channel=self.chosen(Channel, self.channel),
            made_at=self.moment.moment() or self.now(),
            content=self.content.text(),
            left_out=self.left_out.text(),
            records=chosen,
            transfer=TransferBasis(transfer) if transfer else None,
            transfer_words=self.transfer_words.text() if transfer else "",
            consent=self.permits[self.consent.currentIndex()].id if is_consent else None,
            basis_words="" if is_consent else self.basis_words.text(),
            file=FileOut(self._sha256, why_open) if self._sha256 else None,
        )

    # ----------------------------------------------------------------------------------------------------- the parts

    def _show_parts(self) -> None:
        is_consent = self.basis.currentData() == Basis.CONSENT.value
        self.consent_row.setVisible(is_consent and bool(self.permits))
        self.no_consent.setVisible(is_consent and not self.permits)
        self.basis_words_row.setVisible(not is_consent)
        asks = self._asks_for_transfer()
        self.transfer_row.setVisible(asks)
        self.words_row.setVisible(asks)
        self.encrypted.setVisible(bool(self._sha256))
        self.open_row.setVisible(bool(self._sha256) and not self.encrypted.isChecked())
        self.summary.drop_mended(tuple(FieldError(row, sentence) for row, sentence in self._faults() if sentence))
        self.retranslate()

    def _asks_for_transfer(self) -> bool:
        country, jurisdiction = self.typed_country(), self._look.clinic.jurisdiction
        is_outside = bool(country) and needs_basis(country, jurisdiction=jurisdiction)
        return is_outside and not is_adequate(country, jurisdiction=jurisdiction)

    def _name_recipient(self) -> None:
        """A consent names its recipient, and allows no other."""
        place = self.consent.currentIndex()
        told = self.permits[place].signed.disclosure if 0 <= place < len(self.permits) else None
        if told is not None and self.basis.currentData() == Basis.CONSENT.value:
            self.who.setText(told.recipient)

    def _permit_name(self, permit: Permit) -> str:
        told, until = permit.signed.disclosure, permit.signed.valid_until
        name = "" if told is None else f"{told.recipient}: {told.information}"
        if until is None:
            return name
        day = format_date(until.astimezone(self._look.zone).date(), language_of())
        return self.tr("{consent} (until {day})").format(consent=name, day=day)

    def _list_entries(self) -> None:
        for _ in self.permits:
            self.consent.addItem("", "")
        words = TimelineWords(self._look, self.now())
        for item in self._look.record.items:
            if item.kind not in REGISTRY_KINDS and item.counts:
                card = words.card(item)
                line = QListWidgetItem(f"{card.when}   {card.title}", self.entries)
                line.setData(Qt.ItemDataRole.UserRole, str(item.id))
                line.setCheckState(Qt.CheckState.Unchecked)
        self.entries_row.setVisible(self.entries.count() > 0)
        row = max(24, self.entries.sizeHintForRow(0))
        self.entries.setFixedHeight(row * min(_LIST_ROWS, max(1, self.entries.count())) + 2 * self.entries.frameWidth())

    def _entries_chosen(self) -> tuple[UUID, ...]:
        lines = (self.entries.item(place) for place in range(self.entries.count()))
        return tuple(
            UUID(line.data(Qt.ItemDataRole.UserRole)) for line in lines if line.checkState() is Qt.CheckState.Checked
        )

    def _ask_file(self) -> None:
        dialog = self.dialog = QFileDialog(self, self.tr("Which file went?"))
        dialog.setObjectName("openDialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        say_labels(dialog)
        dialog.fileSelected.connect(lambda chosen: self.take_file(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Keep the checksum of this file."""
        self.work_on(lambda: checksum_of(path), lambda digest: self._have_file(path.name, digest))

    def _have_file(self, name: str, digest: str) -> None:
        self._file_name, self._sha256 = name, digest
        self.encrypted.setChecked(False)
        self._show_parts()


def checksum_of(path: Path) -> str:
    """The SHA-256 of a file, lowercase hex.

    Raises:
        Environmental: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        raise Environmental("disclosure.no_file", "This file cannot be read. Choose it again.") from problem
