"""Hands the whole clinic out for another system, or goes on where it was stopped; it must not write a file itself.

The passphrase is shown as soon as it is drawn and stays until the dialog is closed, for it is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from journal_app.domain.printing import PrintLanguage, clinic_language
from journal_app.services import clinic_export
from journal_app.services.bundle_port import ClinicBegun, ClinicMade, ClinicOrder
from journal_app.services.clinic_export import ClinicRequest
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.clinic.backup_dialogs import ask_folder
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.patients.words import language_name
from journal_app.ui.tasks import Cancelled, Progress, Step, Wish
from journal_app.ui.tokens import M
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow, show_faults
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 640


@dataclass(frozen=True, slots=True)
class _OnScreen:
    """The passphrase's way to a person, from the worker to the window, and back as it was typed."""

    drawn: Callable[[str], None]
    typed: str

    def tell(self, passphrase: str) -> None:
        """See ``services.bundle_port``."""
        self.drawn(passphrase)

    def ask(self) -> str:
        """See ``services.bundle_port``."""
        return self.typed


class ExportAllDialog(AskingDialog):
    """The form, a bar that can be stopped, and what came of it.

    Signals:
        drawn: str; the passphrase, from the worker, before anything is written.
    """

    drawn = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, *, opens_journals: bool) -> None:
        title = QCoreApplication.translate("ExportAllDialog", "Hand out the whole clinic")
        super().__init__(parent, title, icon=Icon.EXPORT, fill=True)
        self.setObjectName("exportAllDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._place: Path | None = None
        self._begun: ClinicBegun | None = None
        self._cancel: Callable[[], None] | None = None
        self.dialog: QFileDialog | None = None
        self.notice = Notice(NoticeKind.ERROR)
        self._make_fields()
        self._lay_out()
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.close_button = self.add_button(close, Kind.SECONDARY, self.reject, name="closeExportAllButton")
        self.stop_button = self.add_button(self.tr("Stop"), Kind.SECONDARY, self._stop, name="stopExportAllButton")
        self.go_button = self.add_button(
            self.tr("Hand everything out"), Kind.PRIMARY, self._go, name="startExportAllButton"
        )
        self.stop_button.hide()
        self.recipient.setFocus()
        self.folder_button.clicked.connect(lambda _on=False: self._ask_folder())
        self.encrypted.toggled.connect(lambda _on: self._ask_what_it_needs())
        self.drawn.connect(self._show_passphrase, Qt.ConnectionType.QueuedConnection)
        if not opens_journals:
            self._say_who_can()

    def _make_fields(self) -> None:
        self.recipient = QLineEdit()
        self.recipient.setObjectName("allRecipientEdit")
        self.recipient.setMaxLength(LONGEST_LINE)
        self.reason = TextArea(LONGEST_TEXT, lines=2)
        self.reason.edit.setObjectName("allReason")
        self.languages = Chooser()
        self.languages.setObjectName("allLanguage")
        for language in PrintLanguage:
            self.languages.addItem(language_name(language.value), language.value)
        self.languages.setCurrentIndex(
            self.languages.findData(clinic_language(self._desk.session.vault.clinic().jurisdiction).value)
        )
        self.folder_button = Button(self.tr("Choose the folder…"), Kind.SECONDARY, icon=Icon.EXPORT)
        self.folder_button.setObjectName("allFolderButton")
        self.folder_button.setAutoDefault(False)
        self.encrypted = Tick(self.tr("Encrypted, one file for each journal"))
        self.encrypted.setObjectName("allEncryptedTick")
        self.encrypted.setChecked(True)
        self.open_why = TextArea(LONGEST_TEXT, lines=2)
        self.open_why.edit.setObjectName("allUnencryptedWhy")
        self.passphrase = QLineEdit()
        self.passphrase.setObjectName("allPassphraseEdit")
        self.passphrase.setMaxLength(LONGEST_LINE)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Journals written and read back"))
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.told, self.shown_passphrase = PlainLabel(""), PlainLabel("")
        self.told.setObjectName("allTold")
        self.shown_passphrase.setObjectName("allPassphraseShown")
        self.shown_passphrase.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.told.hide()
        self.shown_passphrase.hide()

    def _lay_out(self) -> None:
        lead = PlainLabel(
            self.tr(
                "Every journal with photos, documents and proof, and the clinic’s lists, in formats that other "
                "systems read. Restricted journals stay. It may take hours: the screen locks as usual when nobody is "
                "here, and then it stops. Choose the same folder to go on."
            )
        )
        self._to_row = FormRow(self.tr("To whom?"), self.recipient)
        self._why_row = FormRow(self.tr("Why?"), self.reason)
        self._language_row = FormRow(self.tr("In which language?"), self.languages)
        self._folder_row = FormRow(self.tr("Where to?"), self.folder_button)
        self._open_row = FormRow(self.tr("Why may they be plain folders?"), self.open_why)
        self._passphrase_row = FormRow(self.tr("The passphrase that was shown when it was begun"), self.passphrase)
        self._rows: tuple[QWidget, ...] = (
            self._to_row,
            self._why_row,
            self._language_row,
            self._folder_row,
            self.encrypted,
            self._open_row,
            self._passphrase_row,
        )
        form = QVBoxLayout()
        form.setSpacing(M)
        for widget in (lead, *self._rows, self.told, self.shown_passphrase):
            form.addWidget(widget)
        self._open_row.hide()
        self._passphrase_row.hide()
        self.body.addWidget(self.notice)
        self.body.addWidget(scrolled(form), 1)
        self.body.addWidget(self.bar)

    def _say_who_can(self) -> None:
        """To an owner who cannot, at once."""
        for widget in (*self._rows, self.go_button):
            widget.setEnabled(False)
        sentence = self.tr("The journals open to practitioners alone: somebody who is owner and practitioner can.")
        self.notice.say(sentence, kind=NoticeKind.WARNING)

    def reject(self) -> None:
        """Stay while it works."""
        if self._cancel is None:
            super().reject()

    # ----------------------------------------------------------------------------------------------------- the folder

    def _ask_folder(self) -> None:
        self.dialog = ask_folder(self, self.take_folder)

    def take_folder(self, folder: Path) -> None:
        """Put it into a new folder in this one; or go on in this one, where the same was begun."""
        session = self._desk.session
        self._desk.tasks.run(
            lambda: clinic_export.begun(session, folder), lambda begun: self._take(folder, begun), self._failed, self
        )

    def _take(self, folder: Path, begun: ClinicBegun | None) -> None:
        now = self._desk.session.now().astimezone(self._desk.session.clock.zone())
        self._place = folder if begun else folder / f"clinic-{now:%Y-%m-%d-%H%M%S}"
        self._begun = begun
        self.folder_button.setText(str(folder))
        self._folder_row.show_error("")
        self.notice.say("")
        if begun is not None:
            self.recipient.setText(begun.recipient)
            self.reason.set_text(begun.reason)
            self.languages.setCurrentIndex(self.languages.findData(begun.language))
            self.encrypted.setChecked(begun.is_encrypted)
            self.notice.say(
                self.tr("This was begun here and not finished. It goes on with what is missing."),
                kind=NoticeKind.INFORMATION,
            )
        for widget in (self._to_row, self._why_row, self._language_row, self.encrypted):
            widget.setEnabled(begun is None)
        self._ask_what_it_needs()

    def _ask_what_it_needs(self) -> None:
        """A plain folder asks why; what was begun encrypted asks for its passphrase."""
        self._open_row.setVisible(not self.encrypted.isChecked() and self._begun is None)
        self._passphrase_row.setVisible(self._begun is not None and self._begun.is_encrypted)

    # -------------------------------------------------------------------------------------------------------- working

    def _go(self) -> None:
        request = self._request()
        if request is None or self._place is None:
            return
        session, place = self._desk.session, self._place
        passphrase = _OnScreen(self.drawn.emit, self.passphrase.text()) if self.encrypted.isChecked() else None
        order = ClinicOrder(place, passphrase)

        wish = Wish(self)

        def work(progress: Progress) -> ClinicMade:
            def told(done: int, of: int) -> None:
                if wish.is_to_stop:
                    raise Cancelled
                progress.report(done, of)

            return clinic_export.hand_out(session, request, order, told)

        self.notice.say("")
        self.setFocus()  # a button that is switched off would hand the focus on, to whatever comes next
        self._show_working(is_on=True)
        self._cancel = self._desk.tasks.run_with_progress(work, self._made, self._failed, self, progressed=self._step)
        self.stop_button.setFocus()

    def _request(self) -> ClinicRequest | None:
        why, is_encrypted = self.reason.text().strip(), self.encrypted.isChecked()
        why_open = "" if is_encrypted or self._begun else self.open_why.text().strip()
        needs_passphrase = self._begun is not None and self._begun.is_encrypted
        is_faulty = show_faults(
            (self._to_row, "" if self.recipient.text().strip() else self.tr("Write who gets it.")),
            (self._why_row, self.reason.problem() or ("" if why else self.tr("Write why every journal leaves."))),
            (self._folder_row, "" if self._place else self.tr("Choose the folder first.")),
            (
                self._open_row,
                ""
                if is_encrypted or self._begun
                else self.open_why.problem()
                or ("" if why_open else self.tr("Write why they may leave without being encrypted.")),
            ),
            (
                self._passphrase_row,
                self.tr("Type the passphrase.") if needs_passphrase and not self.passphrase.text().strip() else "",
            ),
        )
        if is_faulty:
            return None
        return ClinicRequest(
            recipient=self.recipient.text().strip(),
            reason=f"{why} ({why_open})" if why_open else why,
            language=PrintLanguage(str(self.languages.currentData())),
            zone=self._desk.session.clock.zone(),
        )

    def _show_working(self, *, is_on: bool) -> None:
        for widget in (*self._rows, self.close_button, self.go_button):
            widget.setEnabled(not is_on)
        self.go_button.setHidden(is_on)
        self.stop_button.setVisible(is_on)
        self.stop_button.setEnabled(is_on)
        self.bar.setVisible(is_on)
        self.told.setVisible(is_on)
        if is_on:
            self.bar.setMaximum(0)
            self.told.setText(self.tr("Getting ready…"))

    def _step(self, step: Step) -> None:
        self.bar.setMaximum(step.total)
        self.bar.setValue(step.done)
        last = max(step.total - 1, 0)
        self.told.setText(self.tr("Journal {number} of {count}").format(number=min(step.done + 1, last), count=last))

    def _show_passphrase(self, passphrase: str) -> None:
        self.passphrase.setText(passphrase)  # for going on after a stop
        self.shown_passphrase.setText(
            self.tr(
                "Write this passphrase down now: it is kept nowhere, opens every file, and is needed to go on.\n"
                "{passphrase}"
            ).format(passphrase=passphrase)
        )
        self.shown_passphrase.show()

    def _stop(self) -> None:
        if self._cancel is None:
            return
        self._cancel()
        self.stop_button.setEnabled(False)
        self.told.setText(self.tr("Stopping…"))
        session, place = self._desk.session, self._place or Path()
        # behind the work that was stopped, so its answer comes once nothing writes any more
        self._desk.tasks.run(lambda: clinic_export.begun(session, place), self._stopped, self._failed, self)

    def _stopped(self, begun: ClinicBegun | None) -> None:
        self._end()
        if begun is not None and self._place is not None:
            self._take(self._place, begun)
        self.notice.say(
            self.tr("Stopped. The journals that are whole stay there. To go on, choose this folder: {place}").format(
                place=self._place
            ),
            kind=NoticeKind.INFORMATION,
        )
        self.go_button.setText(self.tr("Go on"))
        self.go_button.setFocus()

    def _end(self) -> None:
        self._cancel = None
        self._show_working(is_on=False)

    def _made(self, made: ClinicMade) -> None:
        self._end()
        for widget in (*self._rows, self.go_button):
            widget.hide()
        self.told.setText("\n\n".join(self._lines(made)))
        self.told.show()
        self.close_button.setFocus()
        is_whole = not (made.failed or made.missing)
        self.notice.say(
            self.tr("It was read back and is whole.")
            if is_whole
            else self.tr("Not everything is in it. README.txt there names what is not; have the journal checked."),
            heading=self.tr("The clinic is handed out"),
            kind=NoticeKind.GOOD if is_whole else NoticeKind.WARNING,
        )
        self._desk.bus.changed.emit(ChangeSet.of("clinic.exported"))

    def _lines(self, made: ClinicMade) -> list[str]:
        lines = [
            self.tr("It lies here: {place}").format(place=made.place),
            self.tr("Journals there: {count}").format(count=made.patients),
            self.tr("Tell the recipient the clinic’s fingerprint by another way: {fingerprint}").format(
                fingerprint=made.fingerprint
            ),
        ]
        counts = (
            (self.tr("Restricted journals that stay here: {count}"), len(made.left_out)),
            (self.tr("Journals that could not be written whole: {count}"), len(made.failed)),
            (self.tr("Photos and documents that could not be opened: {count}"), made.missing),
        )
        return [*lines, *(text.format(count=count) for text, count in counts if count)]

    def _failed(self, problem: Exception) -> None:
        was_working = self._cancel is not None
        if was_working:
            self._end()
            self.go_button.setFocus()
        sentence = problem_sentence(problem, self.tr("It could not be handed out. Try again."))
        self.notice.say(sentence, kind=NoticeKind.ERROR)
        if was_working and self._place is not None:
            self.take_again()

    def take_again(self) -> None:
        """What is whole stays, so the next try goes on in the same folder."""
        session, place, said = self._desk.session, self._place or Path(), self.notice.text()

        def taken(begun: ClinicBegun | None) -> None:
            if begun is not None:
                self._take(place, begun)
                self.notice.say(said, kind=NoticeKind.ERROR)

        self._desk.tasks.run(lambda: clinic_export.begun(session, place), taken, lambda _problem: None, self)
