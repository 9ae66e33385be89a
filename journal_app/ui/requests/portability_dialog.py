"""Asks who gets the portable copy of a journal, how and where it lies, and has it made; it must not judge a basis."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from journal_app.domain.backups import country_code
from journal_app.domain.disclosures import OTHERS, Channel, Party
from journal_app.domain.errors import Environmental
from journal_app.domain.printing import PrintLanguage, clinic_language
from journal_app.domain.transfers import TransferBasis, is_adequate, needs_basis
from journal_app.services import portability
from journal_app.services.portability import HandedOver, Portable
from journal_app.services.requests import RequestLine
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.clinic.backup_dialogs import ask_folder
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.paper import PaperFailed, write_file
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.patients.disclosure_words import channel_name, party_name, transfer_name
from journal_app.ui.patients.words import language_name
from journal_app.ui.requests.case_panel import name_of
from journal_app.ui.tasks import Cancelled, Wish
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow, show_faults
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 640


class PortabilityDialog(AskingDialog):
    """The form, and then what lies where, which stays until the dialog is closed."""

    def __init__(self, parent: QWidget, desk: Desk, line: RequestLine, done: Callable[[HandedOver], object]) -> None:
        title = QCoreApplication.translate("PortabilityDialog", "Portable copy of the journal")
        super().__init__(parent, title, icon=Icon.EXPORT, fill=True)
        self.setObjectName("portabilityDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._request, self._done = desk, line.case.id, done
        self._jurisdiction = desk.session.vault.clinic().jurisdiction
        self._folder: Path | None = None
        self.dialog: QFileDialog | None = None
        self.notice = Notice(NoticeKind.ERROR)
        self.whose = PlainLabel(name_of(line), TextRole.STRONG)
        self.party = Chooser()
        self.party.setObjectName("portableParty")
        for one in (Party.PATIENT, *OTHERS):
            self.party.addItem(party_name(one), one.value)
        self.who, self.country = QLineEdit(), QLineEdit(self._jurisdiction[:2])
        self.who.setObjectName("portableWho")
        self.who.setMaxLength(LONGEST_LINE)
        self.country.setObjectName("portableCountry")
        self.transfer, self.transfer_words = Chooser(), TextArea(LONGEST_TEXT, lines=2)
        self.transfer.setObjectName("portableTransfer")
        self.transfer.addItem(self.tr("None chosen"), "")
        for basis in TransferBasis:
            self.transfer.addItem(transfer_name(basis), basis.value)
        self.transfer_words.edit.setObjectName("portableTransferWords")
        self.named_how = TextArea(LONGEST_TEXT, lines=2)
        self.named_how.edit.setObjectName("portableNamedHow")
        self.channel, self.languages = Chooser(), Chooser()
        self.channel.setObjectName("portableChannel")
        for channel in Channel:
            self.channel.addItem(channel_name(channel), channel.value)
        self.languages.setObjectName("portableLanguage")
        for language in PrintLanguage:
            self.languages.addItem(language_name(language.value), language.value)
        self.languages.setCurrentIndex(self.languages.findData(clinic_language(self._jurisdiction).value))
        self.open_why = TextArea(LONGEST_TEXT, lines=2)
        self.open_why.edit.setObjectName("portableOpenWhy")
        self.folder_button = Button(self.tr("Choose the folder…"), Kind.SECONDARY, icon=Icon.EXPORT)
        self.folder_button.setObjectName("portableFolderButton")
        self.folder_button.setAutoDefault(False)
        self._lay_out()
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.close_button = self.add_button(close, Kind.SECONDARY, self.reject, name="closePortableButton")
        self.go_button = self.add_button(self.tr("Make the copy"), Kind.PRIMARY, self._go, name="makePortableButton")
        self.folder_button.clicked.connect(lambda _on=False: self._ask_folder())
        self.party.currentIndexChanged.connect(lambda _place: self._show_parts())
        self.country.textChanged.connect(lambda _text: self._show_parts())
        self._show_parts()
        self.party.setFocus()

    def _lay_out(self) -> None:
        given = self.tr("Everything in the journal as data that other systems read (FHIR), with photos and documents.")
        self._who_row = FormRow(self.tr("Name of the recipient"), self.who, hint=self.tr("Whom the patient names"))
        self._named_row = FormRow(self.tr("When and how did the patient name them?"), self.named_how)
        self._country_row = FormRow(self.tr("Country"), self.country, hint=self.tr("By its two letters, such as DK"))
        self._transfer_row = FormRow(self.tr("On what basis it may go to that country"), self.transfer)
        self._words_row = FormRow(self.tr("Which decision, contract or circumstance"), self.transfer_words)
        readable = self.tr("The files are not encrypted: whoever has them can read them. It is kept in the journal.")
        self._open_row = FormRow(self.tr("Why may they be readable?"), self.open_why, hint=readable)
        self._folder_row = FormRow(self.tr("Where to?"), self.folder_button)
        self._rows = (
            FormRow(self.tr("Who gets it?"), self.party, hint=given),
            self._who_row,
            self._named_row,
            self._country_row,
            self._transfer_row,
            self._words_row,
            FormRow(self.tr("How does it get there?"), self.channel),
            FormRow(self.tr("In which language?"), self.languages),
            self._open_row,
            self._folder_row,
        )
        form = QVBoxLayout()
        form.setSpacing(M)
        for row in (self.whose, *self._rows):
            form.addWidget(row)
        self.body.addWidget(self.notice)
        self.body.addWidget(scrolled(form), 1)

    def _show_parts(self) -> None:
        is_other = self.party.currentData() != Party.PATIENT.value
        asks = is_other and self._asks_for_transfer()
        for row in (self._who_row, self._named_row, self._country_row):
            row.setVisible(is_other)
        for row in (self._transfer_row, self._words_row):
            row.setVisible(asks)

    def _asks_for_transfer(self) -> bool:
        country = country_code(self.country.text())
        is_outside = bool(country) and needs_basis(country, jurisdiction=self._jurisdiction)
        return is_outside and not is_adequate(country, jurisdiction=self._jurisdiction)

    def _ask_folder(self) -> None:
        self.dialog = ask_folder(self, self.take_folder)

    def take_folder(self, folder: Path) -> None:
        """Put it into this folder, under a name that says nothing of the patient."""
        self._folder = folder
        self.folder_button.setText(str(folder))
        self._folder_row.show_error("")

    def _go(self) -> None:
        is_other = self.party.currentData() != Party.PATIENT.value
        no_name = "" if not is_other or self.who.text().strip() else self.tr("Write who it is")
        unnamed = "" if not is_other or self.named_how.text().strip() else self.tr("Write when and how.")
        bare = "" if self.open_why.text().strip() else self.tr("Write why it may leave without being encrypted.")
        is_faulty = show_faults(
            (self._who_row, no_name),
            (self._named_row, self.named_how.problem() or unnamed if is_other else ""),
            (self._open_row, self.open_why.problem() or bare),
            (self._folder_row, "" if self._folder else self.tr("Choose the folder first.")),
        )
        if is_faulty or self._folder is None:
            return
        now = self._desk.session.now().astimezone(self._desk.session.clock.zone())
        name = self.tr("portable-copy")
        self._make(self._folder / f"{name}-{now:%Y-%m-%d-%H%M%S}")

    def _make(self, place: Path) -> None:
        session, request, wanted, wish = self._desk.session, self._request, self._wanted(), Wish(self)
        unfinished = place.with_name(f".{place.name}.unfinished")

        def put(name: str, content: bytes) -> None:
            if wish.is_to_stop:
                raise Cancelled
            write_file(unfinished / name, content)

        def work() -> tuple[HandedOver, Path]:
            _new_folder(unfinished)
            made = portability.hand_over(
                session,
                request,
                wanted,
                put=put,
                take_back=lambda: _take_back(unfinished),
            )
            return made, _settled(unfinished, place)

        self.notice.say("")
        self.setFocus()  # a button that is switched off would hand the focus on, to whatever comes next
        for button in (self.go_button, self.close_button):
            button.setEnabled(False)
        self._desk.tasks.run(work, lambda found: self._made(*found), self._failed, self)

    def _wanted(self) -> Portable:
        transfer = str(self.transfer.currentData()) if self._asks_for_transfer() else ""
        return Portable(
            party=Party(self.party.currentData()),
            channel=Channel(self.channel.currentData()),
            unencrypted_why=self.open_why.text(),
            language=PrintLanguage(self.languages.currentData()),
            recipient=self.who.text(),
            country=self.country.text(),
            transfer=TransferBasis(transfer) if transfer else None,
            transfer_words=self.transfer_words.text() if transfer else "",
            named_how=self.named_how.text(),
        )

    def _made(self, made: HandedOver, place: Path) -> None:
        for row in self._rows:
            row.hide()
        self.go_button.hide()
        self.close_button.setEnabled(True)
        self.close_button.setFocus()
        lies = self.tr("It lies here: {place}").format(place=place)
        missing = self.tr("Files that could not be opened and are not in it: {count}. Have the journal checked.")
        aside = self.tr("Left out, for it was set aside and may be somebody else’s: {count}.")
        parts = (
            lies,
            missing.format(count=made.missing) if made.missing else "",
            aside.format(count=made.left_out) if made.left_out else "",
        )
        self.notice.say(
            " ".join(part for part in parts if part),
            heading=self.tr("The copy is made, and the journal says who gets it"),
            kind=NoticeKind.WARNING if made.missing else NoticeKind.GOOD,
        )
        self._done(made)

    def reject(self) -> None:
        """Stay while it works."""
        if self.close_button.isEnabled():
            super().reject()

    def _failed(self, problem: Exception) -> None:
        for button in (self.go_button, self.close_button):
            button.setEnabled(True)
        self.go_button.setFocus()
        sentence = problem_sentence(problem, self.tr("It could not be handed out. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)


class CopyLeft(Environmental):
    """What was made and not written down could not be deleted."""

    def __init__(self) -> None:
        """Say where it lies."""
        super().__init__(
            "portability.copy_left",
            "It failed, and what was made could not be deleted. It lies in the folder that you chose, in a hidden"
            " folder whose name ends in “unfinished”, and can be read. Delete it.",
        )


def _take_back(unfinished: Path) -> None:
    try:
        shutil.rmtree(unfinished)
    except OSError:
        if os.path.lexists(unfinished):
            raise CopyLeft from None


def _settled(unfinished: Path, place: Path) -> Path:
    """Where the copy lies once the journal says so: under its name, or where it was made if it cannot be renamed."""
    try:
        return unfinished.rename(place)
    except OSError:
        return unfinished


def _new_folder(place: Path) -> None:
    try:
        place.mkdir(mode=0o700)
    except OSError:
        raise PaperFailed from None
