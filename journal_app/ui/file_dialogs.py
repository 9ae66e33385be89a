"""Keeps file dialogs from remembering what was opened, and says what Qt leaves in English; it must not open any.

The names of folders and files often say who a patient is, and no list of recent ones may know them.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QDir, QSettings
from PySide6.QtWidgets import QFileDialog


def remember_nothing(dialog: QFileDialog) -> None:
    """Have neither the system nor Qt write down which folder or file was chosen; the next dialog begins at home.

    Qt writes the folder it showed last, in the open, when its dialog goes: into a file where there are such (which is
    given no place), elsewhere among the system's settings (which hear of the home folder alone).
    """
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)

    def forget(_result: int) -> None:
        dialog.setHistory([])
        dialog.setDirectory(QDir.homePath())

    dialog.finished.connect(forget)


def say_labels(dialog: QFileDialog) -> None:
    """Name the fields in the language of now: Qt's Danish and Swedish are not complete."""
    labels = QFileDialog.DialogLabel
    dialog.setLabelText(labels.LookIn, QCoreApplication.translate("FileDialogs", "Look in:"))
    dialog.setLabelText(labels.FileType, QCoreApplication.translate("FileDialogs", "Type of file:"))
    is_folder = dialog.fileMode() is QFileDialog.FileMode.Directory
    name = QCoreApplication.translate("FileDialogs", "File name:")
    folder = QCoreApplication.translate("FileDialogs", "Folder:")
    dialog.setLabelText(labels.FileName, folder if is_folder else name)
