"""Getting in with the printed recovery sheet: a new password for one whose old one, or whose computer, is lost.

It must not judge the words: the vault knows whether they are its own.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QProgressBar

from journal_app.domain.errors import JournalError
from journal_app.domain.kits import KitLabel
from journal_app.services.front_door import FrontDoor, RecoveryForm, VaultSign
from journal_app.ui.clinic.front_page import FrontPage
from journal_app.ui.clinic.kit_words import kit_name
from journal_app.ui.clinic.new_password import NewPassword
from journal_app.ui.clinic.notice import NoticeKind
from journal_app.ui.clinic.sign_in import BEHIND, SignInPlace
from journal_app.ui.icons import Icon
from journal_app.ui.standing import Standing, settled, wipe
from journal_app.ui.tasks import Tasks
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Chooser
from journal_app.ui.widgets.form import FormRow

_LINES = 3


class RecoverPage(FrontPage):
    """Who, the words of the sheet, the other sheet's where it is at hand, and a new password.

    Signals:
        signed_in: ``Standing``.
        cancelled: back to sign-in.
    """

    signed_in = Signal(object)
    cancelled = Signal()
    width_of_card = 620

    def __init__(self, tasks: Tasks, place: SignInPlace, new_password: NewPassword) -> None:
        super().__init__(Icon.UNDO)
        self.setObjectName("recoverPage")
        self._tasks, self._place = tasks, place
        self._kit: KitLabel | None = None
        self.who = Chooser()
        self.who.setObjectName("whoChooser")
        self.registry_words, self.clinical_words = words_field("registryWords"), words_field("clinicalWords")
        self.reason = QLineEdit()
        self.reason.setObjectName("overruleReason")
        self._reason_row = FormRow("", self.reason)
        self._reason_row.hide()
        self.password = new_password
        self._rows = FormRow("", self.who), FormRow("", self.registry_words)
        self._clinical_row = FormRow("", self.clinical_words, optional=True)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self.recover_button, self.cancel_button = Button("", Kind.PRIMARY), Button("", Kind.QUIET)
        self.recover_button.setObjectName("recoverButton")
        self.cancel_button.setObjectName("cancelButton")
        for widget in (*self._rows, self._clinical_row, self._reason_row, self.password):
            self.card.body.addWidget(widget)
        self.add_actions(self.recover_button, self._progress, self.cancel_button)
        self.recover_button.clicked.connect(self._recover)
        self.password.submitted.connect(self._recover)
        self.cancel_button.clicked.connect(self.cancelled)
        self.settle()
        tasks.run(lambda: place.door().sign_of(place.folder), self._show_names, self._refused, self)

    def focus_first(self) -> None:
        """Who one is."""
        self.who.setFocus()

    def broke(self) -> None:
        """Let the person try again."""
        self._set_working(working=False)
        super().broke()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("Use the recovery sheet"),
            self.tr("For a forgotten password or a new computer. It is written into the journal that you did."),
        )
        self._rows[0].set_texts(self.tr("Who are you?"))
        self._say_kit()
        self._clinical_row.set_texts(
            self.tr("The 24 words of recovery sheet 2"),
            self.tr("Only if no practitioner can grant you the clinical key afterwards."),
        )
        self._reason_row.set_texts(self.tr("Why do you go on?"), self.tr("Your reason is written into the journal."))
        self.recover_button.setText(self.tr("Set the new password and sign in"))
        self.cancel_button.setText(self.tr("Back to sign-in"))
        self._progress.setAccessibleName(self.tr("Signing in"))

    def _say_kit(self) -> None:
        hint = self.tr("Separated by spaces or lines; of a split sheet, the words of two shares.")
        if self._kit is not None:
            hint = self.tr("In force: {kit}.").format(kit=kit_name(self._kit, None)) + " " + hint
        self._rows[1].set_texts(self.tr("The 24 words of recovery sheet 1"), hint)

    def _show_names(self, sign: VaultSign) -> None:
        self._kit = sign.kit
        self._say_kit()
        wanted = self._place.only or self._place.proposed
        for name in sign.names:
            if self._place.only in {None, name.person}:
                self.who.addItem(name.label, str(name.person))
        self.who.setCurrentIndex(max(0, self.who.findData(str(wanted))))

    def _recover(self) -> None:
        words = self.registry_words.toPlainText().strip()
        self._rows[1].show_error("" if words else self.tr("Type the words from the sheet."))
        if not words:
            self.registry_words.setFocus()
            return
        overrule = self.reason.text().strip()
        is_missing = not self._reason_row.isHidden() and not overrule
        self._reason_row.show_error(self.tr("Write why you go on. It is kept in the journal.") if is_missing else "")
        if is_missing:
            self.reason.setFocus()
            return
        if self._progress.isVisible() or not self.who.currentData() or not self.password.is_right():
            return
        clinical = self.clinical_words.toPlainText().strip()
        form = RecoveryForm(UUID(self.who.currentData()), words, self.password.take(), clinical, overrule)
        self.notice.say("")
        self._set_working(working=True)
        place, language = self._place, language_of()
        self._tasks.run(lambda: _recovered(place.door(), place, form, language), self._let_in, self._refused, self)

    def _let_in(self, standing: Standing) -> None:
        self.registry_words.clear()
        self.clinical_words.clear()
        self.signed_in.emit(standing)

    def _refused(self, problem: Exception) -> None:
        self._set_working(working=False)
        if not isinstance(problem, JournalError):
            return
        if problem.key.startswith("password."):
            self.password.show_problem(sentence_of(problem))
        elif problem.key == BEHIND:
            heading = self.tr("Stop: this may not be the newest journal")
            self.notice.say(sentence_of(problem), heading=heading, kind=NoticeKind.WARNING)
            self._reason_row.show()
            self.recover_button.set_kind(Kind.DANGER)
            self.reason.setFocus()
        else:
            self.notice.say(sentence_of(problem), kind=NoticeKind.ERROR)

    def _set_working(self, *, working: bool) -> None:
        self._progress.setVisible(working)
        self.recover_button.setEnabled(not working)


def _recovered(door: FrontDoor, place: SignInPlace, form: RecoveryForm, language: str) -> Standing:
    """Recover and see how the person stands; runs on the worker and wipes the password."""
    try:
        session = door.recover(place.folder, form)
    finally:
        wipe(form.password)
    return settled(session, place.folder, language=language)


def words_field(name: str) -> QPlainTextEdit:
    """A field for a sheet's 24 words."""
    edit = QPlainTextEdit()
    edit.setObjectName(name)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * _LINES + 24)
    return edit
