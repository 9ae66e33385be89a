"""Hands the journal of a complaint case out: to whom, why, where to; then where it lies and what to tell separately."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from journal_app.domain.access import LookReasons, StaffNames
from journal_app.domain.errors import UserFacing
from journal_app.domain.printing import PrintLanguage, clinic_language
from journal_app.services import cases
from journal_app.services.bundle_port import BundleMade, BundleOrder
from journal_app.services.cases import CaseLine, HandOut
from journal_app.services.session import ChangeSet
from journal_app.services.typed_words import LONGEST_LINE, LONGEST_TEXT
from journal_app.ui.cases.redact_dialog import RedactDialog
from journal_app.ui.clinic.backup_dialogs import ask_folder
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.patients.words import language_name
from journal_app.ui.tasks import Progress, Step, Wish
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import M
from journal_app.ui.translation import translate_sentence
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow, show_faults
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.text_area import TextArea

_WIDTH = 640


class _Stopped(UserFacing):
    """Somebody pressed Stop before anything was handed out."""

    def __init__(self) -> None:
        super().__init__("case.hand_out_stopped", "It was stopped. Nothing was handed out.")


class HandOutDialog(AskingDialog):
    """The form, a bar while it works, and what came of it, which stays until the dialog is closed.

    Stop is a wish, and so is a lock. Once the journal says that it was handed out, the end is awaited: the passphrase
    is told this once.
    """

    def __init__(self, parent: QWidget, desk: Desk, line: CaseLine) -> None:
        case = line.case
        title = QCoreApplication.translate("HandOutDialog", "Hand the journal out: {case}").format(case=case.name)
        super().__init__(parent, title, icon=Icon.EXPORT, fill=True)
        self.setObjectName("handOutDialog")
        self.setMinimumWidth(_WIDTH)
        self._desk, self._case = desk, case
        self.dialog: QFileDialog | None = None
        self._folder: Path | None = None
        self._wish: Wish | None = None
        self.notice = Notice(NoticeKind.ERROR)
        self.whose = PlainLabel(identity_line(case.patient, line.stub), TextRole.STRONG)
        self.recipient = QLineEdit(case.opened.authority)
        self.recipient.setObjectName("recipientEdit")
        self.recipient.setMaxLength(LONGEST_LINE)
        self.reason = TextArea(LONGEST_TEXT, lines=2)
        self.reason.edit.setObjectName("handOutReason")
        self.languages = Chooser()
        self.languages.setObjectName("handOutLanguage")
        for language in PrintLanguage:
            self.languages.addItem(language_name(language.value), language.value)
        self.languages.setCurrentIndex(
            self.languages.findData(clinic_language(desk.session.vault.clinic().jurisdiction).value)
        )
        self.names = _tick(self.tr("With the names of the staff who looked"), "staffNamesTick", is_on=True)
        self.reasons = _tick(
            self.tr("Leave out the reasons that staff gave for their looks"), "lookReasonsTick", is_on=False
        )
        self.preview_button = Button(self.tr("What goes out, and what is blackened…"), Kind.SECONDARY)
        self.preview_button.setObjectName("previewButton")
        self.preview_button.setAutoDefault(False)
        self.folder_button = Button(self.tr("Choose the folder…"), Kind.SECONDARY, icon=Icon.EXPORT)
        self.folder_button.setObjectName("handOutFolderButton")
        self.folder_button.setAutoDefault(False)
        self.encrypted = Tick(self.tr("As one encrypted file"))
        self.encrypted.setObjectName("encryptedTick")
        self.encrypted.setChecked(True)
        self.open_why = TextArea(LONGEST_TEXT, lines=2)
        self.open_why.edit.setObjectName("unencryptedWhy")
        self.open_row = FormRow(self.tr("Why may it be a plain folder?"), self.open_why)
        self.open_row.hide()
        self.encrypted.toggled.connect(lambda _on: self._ask_why_open())
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Writing and reading back"))
        self.bar.setTextVisible(False)
        self.told = PlainLabel("")
        self._lay_out()
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.close_button = self.add_button(close, Kind.SECONDARY, self.reject, name="closeHandOutButton")
        self.stop_button = self.add_button(self.tr("Stop"), Kind.SECONDARY, self._stop, name="stopHandOutButton")
        self.go_button = self.add_button(self.tr("Hand out and verify"), Kind.PRIMARY, self._go, name="handOutButton")
        self.preview_button.clicked.connect(lambda _on=False: self._preview())
        self.folder_button.clicked.connect(lambda _on=False: self._ask_folder())
        for widget in (self.bar, self.stop_button, self.told):
            widget.hide()
        self.reason.setFocus()

    def _lay_out(self) -> None:
        hint = self.tr("The journal goes out with photos, documents and who looked at it, without what is blackened.")
        self._why_row = FormRow(self.tr("Why?"), self.reason, hint=hint)
        self._folder_row = FormRow(self.tr("Where to?"), self.folder_button)
        self._rows = (
            FormRow(self.tr("To whom?"), self.recipient),
            self._why_row,
            FormRow(self.tr("In which language?"), self.languages),
            FormRow(self.tr("What?"), self.preview_button),
            self._folder_row,
            self.names,
            self.reasons,
            self.encrypted,
            self.open_row,
        )
        form = QVBoxLayout()
        form.setSpacing(M)
        for widget in (self.whose, *self._rows, self.told):
            form.addWidget(widget)
        self.body.addWidget(self.notice)
        self.body.addWidget(scrolled(form), 1)
        self.body.addWidget(self.bar)

    def reject(self) -> None:
        """Stay while it works: the passphrase is told this once."""
        if self._wish is None:
            super().reject()

    def _ask_why_open(self) -> None:
        """A plain folder asks why."""
        self.open_row.setVisible(not self.encrypted.isChecked())

    def _preview(self) -> None:
        RedactDialog(self, self._desk, self._case, self._have_redacted).open()

    def _have_redacted(self, count: int) -> None:
        kept = self.tr("Records blackened in part or whole: {count}").format(count=count)
        if count:
            self.reasons.setChecked(True)  # a reason may tell of the same
        self.notice.say(kept if count else self.tr("Nothing is blackened"), kind=NoticeKind.GOOD)
        self.adjustSize()

    def _ask_folder(self) -> None:
        self.dialog = ask_folder(self, self.take_folder)

    def take_folder(self, folder: Path) -> None:
        """Put it into this folder, under a name that says nothing of the patient."""
        self._folder = folder
        self.folder_button.setText(str(folder))
        self._folder_row.show_error("")

    def _go(self) -> None:
        session, is_encrypted = self._desk.session, self.encrypted.isChecked()
        why_open = "" if is_encrypted else self.open_why.text().strip()
        silent = "" if self.reason.text().strip() else translate_sentence("case.no_export_reason", cases.NO_WHY)
        no_folder = "" if self._folder else self.tr("Choose the folder first.")
        bare = "" if is_encrypted or why_open else self.tr("Write why it may leave without being encrypted.")
        is_faulty = show_faults(
            (self._why_row, self.reason.problem() or silent),
            (self._folder_row, no_folder),
            (self.open_row, "" if is_encrypted else self.open_why.problem() or bare),
        )
        if is_faulty or self._folder is None:
            return
        now = session.now().astimezone(session.clock.zone())
        name = f"journal-{now:%Y-%m-%d-%H%M%S}{'.zip' if is_encrypted else ''}"
        wanted = HandOut(
            case=self._case.id,
            recipient=self.recipient.text(),
            reason=f"{self.reason.text().strip()} ({why_open})" if why_open else self.reason.text(),
            language=PrintLanguage(str(self.languages.currentData())),
            staff_names=StaffNames.SHOWN if self.names.isChecked() else StaffNames.HIDDEN,
            look_reasons=LookReasons.HIDDEN if self.reasons.isChecked() else LookReasons.SHOWN,
            order=BundleOrder(self._folder / name, is_encrypted=is_encrypted),
        )

        wish = Wish(self)

        def work(progress: Progress) -> BundleMade:
            def told(done: int, of: int) -> None:
                progress.report(done, of)
                if wish.is_to_stop:
                    raise _Stopped

            return cases.hand_out(session, wanted, told)

        self.notice.say("")
        self.setFocus()  # a button that is switched off would hand the focus on, to whatever comes next
        self._work(wish)
        self._desk.tasks.run_with_progress(work, self._made, self._failed, self, progressed=self._step)

    def _work(self, wish: Wish | None) -> None:
        """Show that it works and can be told to stop, or that it no longer does."""
        self._wish = wish
        self.go_button.setEnabled(wish is None)
        self.close_button.setVisible(wish is None)
        self.stop_button.setVisible(wish is not None)
        self.stop_button.setEnabled(wish is not None)
        self.bar.setVisible(wish is not None)

    def _stop(self) -> None:
        if self._wish is not None:
            self._wish.stop()
            self.setFocus()  # as above
            self.stop_button.setEnabled(False)

    def _step(self, step: Step) -> None:
        self.bar.setMaximum(step.total)
        self.bar.setValue(step.done)

    def _made(self, made: BundleMade) -> None:
        self._work(None)
        for widget in (*self._rows, self.go_button):
            widget.hide()
        lines = [
            self.tr("It lies here: {place}").format(place=made.place),
            self.tr("Tell the authority the clinic's fingerprint by another way: {fingerprint}").format(
                fingerprint=made.fingerprint
            ),
        ]
        if made.passphrase:
            lines.append(
                self.tr("Passphrase, told by another way too and kept nowhere: {passphrase}").format(
                    passphrase=made.passphrase
                )
            )
        self.told.setText("\n\n".join(lines))
        self.told.show()
        self.close_button.setFocus()
        missing = self.tr("Files that could not be opened and are not in it: {count}. Have the journal checked.")
        whole = self.tr("It was read back and is whole.")
        self.notice.say(
            missing.format(count=made.missing) if made.missing else whole,
            heading=self.tr("The journal is handed out"),
            kind=NoticeKind.WARNING if made.missing else NoticeKind.GOOD,
        )
        self._desk.bus.changed.emit(ChangeSet.of("case.exported", patients=[self._case.patient]))

    def _failed(self, problem: Exception) -> None:
        self._work(None)
        self.go_button.setFocus()
        sentence = problem_sentence(problem, self.tr("It could not be handed out. Try again."))
        self.notice.say(sentence, kind=NoticeKind.INFORMATION if isinstance(problem, _Stopped) else NoticeKind.ERROR)


def _tick(text: str, name: str, *, is_on: bool) -> Tick:
    tick = Tick(text)
    tick.setObjectName(name)
    tick.setChecked(is_on)
    return tick
