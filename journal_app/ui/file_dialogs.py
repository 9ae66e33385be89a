"""Says what Qt leaves in English of its own file dialogs, where the system has none; it must not open any."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog


def say_labels(dialog: QFileDialog) -> None:
    """Name the fields in the language of now: Qt's Danish and Swedish are not complete."""
    labels = QFileDialog.DialogLabel
    dialog.setLabelText(labels.LookIn, QCoreApplication.translate("FileDialogs", "Look in:"))
    dialog.setLabelText(labels.FileType, QCoreApplication.translate("FileDialogs", "Type of file:"))
    is_folder = dialog.fileMode() is QFileDialog.FileMode.Directory
    name = QCoreApplication.translate("FileDialogs", "File name:")
    folder = QCoreApplication.translate("FileDialogs", "Folder:")
    dialog.setLabelText(labels.FileName, folder if is_folder else name)
