"""Asks where a backup is to go and in which country that is; it must not write one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from journal_app.domain.backups import country_code, is_in_eea
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.dialogs import AskingDialog
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.icons import Icon
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel


def ask_folder(parent: QWidget, chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder; nothing happens where none is chosen."""
    title = QCoreApplication.translate("BackupDialogs", "Choose a folder on another drive")
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("backupFolderDialog")
    remember_nothing(dialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))
    say_labels(dialog)
    dialog.fileSelected.connect(lambda folder: chosen(Path(folder)))
    dialog.open()
    return dialog


def same_disk() -> str:
    """What is said of a backup that lies on the journal's own disk."""
    return QCoreApplication.translate(
        "BackupDialogs",
        "This is the disk that the journal lies on: if it breaks or is stolen, both are gone. Have another copy on a "
        "drive of its own.",
    )


class CountryDialog(AskingDialog):
    """Two letters, with the clinic's own country there already."""

    def __init__(self, parent: QWidget, country: str, said: Callable[[str], object]) -> None:
        title = QCoreApplication.translate("BackupDialogs", "In which country is this kept?")
        super().__init__(parent, title, icon=Icon.BACKUP)
        self.setObjectName("countryDialog")
        self._said = said
        sentence = QCoreApplication.translate(
            "BackupDialogs",
            "Health data must not leave the EEA unnoticed. It stands in the journal with every backup made here.",
        )
        self.body.addWidget(PlainLabel(sentence))
        self.beside = Notice(NoticeKind.WARNING)
        self.body.addWidget(self.beside)
        self.country = QLineEdit(country)
        self.country.setObjectName("countryEdit")
        self.country.setMaxLength(2)
        label = QCoreApplication.translate("BackupDialogs", "The country's two letters, such as DK or SE")
        self._row = FormRow(label, self.country)
        self.body.addWidget(self._row)
        self.outside = PlainLabel("")
        self.outside.hide()
        self.body.addWidget(self.outside)
        cancel = QCoreApplication.translate("ConfirmDialog", "Cancel")
        self.add_button(cancel, Kind.SECONDARY, self.reject, name="cancelButton")
        verb = QCoreApplication.translate("BackupDialogs", "Back up here")
        self.confirm = self.add_button(verb, Kind.PRIMARY, self._confirm, name="confirmButton")
        self.confirm.setDefault(True)
        self.country.textChanged.connect(self._judge)
        self.country.selectAll()
        self.country.setFocus()

    def warn(self, sentence: str) -> None:
        """Say something about the folder that was chosen; it can be used all the same."""
        self.beside.say(sentence)

    def _judge(self) -> None:
        self._row.show_error("")
        code = country_code(self.country.text())
        warning = QCoreApplication.translate("BackupDialogs", "That is outside the EEA: check that you may.")
        self.outside.setText(warning)
        self.outside.setVisible(bool(code) and not is_in_eea(code))

    def _confirm(self) -> None:
        code = country_code(self.country.text())
        if not code:
            self._row.show_error(QCoreApplication.translate("BackupDialogs", "Two letters, such as DK."))
            self._row.focus_field()
            return
        self.accept()
        self._said(code)
