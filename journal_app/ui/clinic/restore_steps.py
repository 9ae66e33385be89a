"""The single pages of restoring: which backup, how it is opened, where it goes; each judges only its own fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from journal_app.domain.kits import KitLabel
from journal_app.services.front_door import BackupSign, FrontDoor
from journal_app.ui.clinic.backup_dialogs import ask_folder
from journal_app.ui.clinic.first_run_steps import FolderStep
from journal_app.ui.clinic.kit_words import kit_name
from journal_app.ui.clinic.new_password import NewPassword
from journal_app.ui.clinic.password_field import PasswordField
from journal_app.ui.clinic.recover import words_field
from journal_app.ui.tasks import Tasks
from journal_app.ui.tokens import L
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Alternative, Chooser
from journal_app.ui.widgets.date_field import long_date
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget


class _Step(LivingWidget):
    """A column of rows."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(L)


class WhichBackup(_Step):
    """The folder or drive.

    Signals:
        submitted: Enter in the field, or a folder was chosen.
    """

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__("whichBackup")
        self.dialog: QFileDialog | None = None
        self.folder = QLineEdit()
        self.folder.setObjectName("backupFolderEdit")
        self.choose_button = Button("", Kind.SECONDARY)
        self.choose_button.setObjectName("chooseBackupFolderButton")
        self._row = FormRow("", self.folder)
        line = QHBoxLayout()
        line.addWidget(self.choose_button)
        line.addStretch(1)
        self.column.addWidget(self._row)
        self.column.addLayout(line)
        self.setFocusProxy(self.folder)
        self.choose_button.clicked.connect(self._choose)
        self.folder.returnPressed.connect(self.submitted)
        self.settle()

    def path(self) -> Path | None:
        """The folder as it is written; None, and said so, where none is."""
        written = self.folder.text().strip()
        self.show_problem("" if written else self.tr("Choose the folder or drive with the backup."))
        return Path(written).expanduser() if written else None

    def show_problem(self, sentence: str) -> None:
        """Say why there is no backup."""
        self._row.show_error(sentence)
        if sentence:
            self._row.focus_field()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._row.set_texts(
            self.tr("Where is the backup?"), self.tr("The folder or drive that backups were made to. Plug it in first.")
        )
        self.choose_button.setText(self.tr("Choose the drive…"))

    def _choose(self) -> None:
        self.dialog = ask_folder(self, self._chosen)

    def _chosen(self, folder: Path) -> None:
        self.folder.setText(str(folder))
        self.submitted.emit()


class HowOpened(_Step):
    """Which of the backups, whose name, and the words of the sheets or a password."""

    def __init__(self) -> None:
        super().__init__("howOpened")
        self._made: tuple[tuple[str, datetime], ...] = ()
        self._kits: Mapping[str, KitLabel] = {}
        self.backup, self.who = Chooser(), Chooser()
        self.backup.setObjectName("backupChooser")
        self.who.setObjectName("whoChooser")
        self.by_kit, self.by_password = Alternative(), Alternative()
        self.by_kit.setObjectName("byKitAlternative")
        self.by_password.setObjectName("byPasswordAlternative")
        self._ways = QButtonGroup(self)
        for way in (self.by_kit, self.by_password):
            self._ways.addButton(way)
        self.by_kit.setChecked(True)
        self.registry_words, self.clinical_words = words_field("registryWords"), words_field("clinicalWords")
        self._rows = FormRow("", self.backup), FormRow("", self.who)
        self._registry_row = FormRow("", self.registry_words)
        self._clinical_row = FormRow("", self.clinical_words, optional=True)
        for widget in (*self._rows, self.by_kit, self.by_password, self._registry_row, self._clinical_row):
            self.column.addWidget(widget)
        self.setFocusProxy(self.who)
        self._ways.buttonToggled.connect(lambda _button, _on: self._show_way())
        self.backup.currentIndexChanged.connect(lambda _index: self._say_kit())
        self.settle()

    @property
    def is_by_kit(self) -> bool:
        """Whether the printed sheets open it."""
        return self.by_kit.isChecked()

    @property
    def person(self) -> UUID | None:
        """Who restores."""
        chosen = self.who.currentData()
        return UUID(chosen) if chosen else None

    @property
    def name(self) -> str:
        """The backup's own name."""
        return str(self.backup.currentData() or "")

    def show_backups(self, found: BackupSign) -> None:
        """Say what lies there."""
        self._made, self._kits = found.made, found.kits
        self._say_backups()
        self.who.clear()
        for one in found.sign.names:
            self.who.addItem(one.label, str(one.person))
        self.by_password.setVisible(found.is_known_here)
        self.by_kit.setVisible(found.is_known_here)
        self.by_kit.setChecked(True)
        self._show_way()

    def is_complete(self) -> bool:
        """Whether the words are there where they are needed; what is missing is said beside the field."""
        is_missing = self.is_by_kit and not self.registry_words.toPlainText().strip()
        self._registry_row.show_error(self.tr("Type the words from the sheet.") if is_missing else "")
        if is_missing:
            self.registry_words.setFocus()
        return not is_missing

    def words(self) -> tuple[str, str]:
        """The words of both sheets; empty ones where a password opens."""
        if not self.is_by_kit:
            return "", ""
        return self.registry_words.toPlainText().strip(), self.clinical_words.toPlainText().strip()

    def forget(self) -> None:
        """Empty the words."""
        self.registry_words.clear()
        self.clinical_words.clear()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._rows[0].set_texts(
            self.tr("Which backup?"), self.tr("The newest one, unless you know that it is not sound.")
        )
        self._rows[1].set_texts(self.tr("Who are you?"), self.tr("An owner of the clinic when the backup was made."))
        self.by_kit.setText(self.tr("With the printed recovery kit and a new password"))
        self.by_password.setText(self.tr("With my password, since this computer knows the clinic"))
        self._say_kit()
        self._clinical_row.set_texts(
            self.tr("The 24 words of recovery sheet 2"),
            self.tr("Without it a practitioner must grant you the clinical key afterwards."),
        )
        self._say_backups()

    def _say_backups(self) -> None:
        kept = max(0, self.backup.currentIndex())
        self.backup.clear()
        for name, made in self._made:
            self.backup.addItem(moment_here(made), name)
        self.backup.setCurrentIndex(min(kept, self.backup.count() - 1))

    def _say_kit(self) -> None:
        """Whose sheets open the backup that is chosen: those in force when it was made."""
        hint = self.tr("Separated by spaces or lines; of a split sheet, the words of two shares.")
        kit = self._kits.get(self.name)
        if kit is not None:
            hint = self.tr("This backup opens with {kit}.").format(kit=kit_name(kit, None)) + " " + hint
        self._registry_row.set_texts(self.tr("The 24 words of recovery sheet 1"), hint)

    def _show_way(self) -> None:
        for row in (self._registry_row, self._clinical_row):
            row.setVisible(self.is_by_kit)


def moment_here(when: datetime) -> str:
    """A moment by this computer's clock, with its distance to UTC: what zone the clinic is in is not known yet."""
    local = when.astimezone()
    zone = f"{local:%z}"
    return f"{long_date(local.date())} {local:%H:%M} (UTC{zone[:3]}:{zone[3:5]})"


class WhereTo(_Step):
    """The new place, the password, and a reason where a check stopped the last try.

    Signals:
        submitted: Enter in the last field.
    """

    submitted = Signal()

    def __init__(self, tasks: Tasks, door: Callable[[], FrontDoor], new_password: NewPassword) -> None:
        super().__init__("whereTo")
        self.place = FolderStep(tasks, door)
        self.new_password, self.password, self.reason = new_password, PasswordField(), QLineEdit()
        self.password.setObjectName("ownPassword")
        self.reason.setObjectName("despiteEdit")
        self.reason.setMaxLength(_LONGEST_REASON)
        self._password_row, self._reason_row = FormRow("", self.password), FormRow("", self.reason)
        self._shown: frozenset[str] = frozenset()
        self._reason_row.hide()
        for widget in (self.place, self._reason_row, self.new_password, self._password_row):
            self.column.addWidget(widget)
        self.setFocusProxy(self.place)
        self.new_password.submitted.connect(self.submitted)
        self.password.submitted.connect(self.submitted)
        self.settle()

    def begin(self, *, is_new: bool) -> None:
        """Ask for a new password, or for the person's own."""
        self.new_password.setVisible(is_new)
        self._password_row.setVisible(not is_new)

    def is_complete(self) -> bool:
        """Whether everything is there; what is missing is said beside its field."""
        if not self.place.is_complete():
            return False
        is_missing = not self._reason_row.isHidden() and not self.despite()
        self._reason_row.show_error(self.tr("Write why you go on. It is kept in the journal.") if is_missing else "")
        if is_missing:
            self.reason.setFocus()
            return False
        if self._password_row.isHidden():
            return self.new_password.is_right()
        is_empty = self.password.is_empty()
        self._password_row.show_error(self.tr("Type your password.") if is_empty else "")
        if is_empty:
            self.password.setFocus()
        return not is_empty

    def take_password(self) -> bytearray:
        """The password as bytes to be wiped; the fields are empty at once."""
        return self.new_password.take() if self._password_row.isHidden() else self.password.take()

    def despite(self) -> str:
        """Why to go on, where that was asked."""
        return "" if self._reason_row.isHidden() else self.reason.text().strip()

    @property
    def shown(self) -> frozenset[str]:
        """The problems that were shown and that the reason is for."""
        return self._shown

    def ask_reason(self, problems: frozenset[str]) -> None:
        """Ask why to go on all the same, despite these and what was shown before."""
        self._shown |= problems
        self._reason_row.show()
        self.reason.setFocus()

    def forget_reason(self) -> None:
        """Ask no more: it is another backup."""
        self._shown = frozenset()
        self.reason.clear()
        self._reason_row.hide()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._password_row.set_texts(self.tr("Password"))
        self._reason_row.set_texts(self.tr("Why do you go on?"), self.tr("Your reason is written into the journal."))


_LONGEST_REASON = 500
