"""Chooses the folder into which this computer's scanner puts its files; it must not look into it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.preferences import PreferencesFile
from journal_app.ui.tokens import S
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.living import LivingWidget


class ScanFolderRow(LivingWidget):
    """Which folder it is, and the ways to choose another or none."""

    def __init__(self, preferences: PreferencesFile) -> None:
        super().__init__()
        self._preferences = preferences
        self.dialog: QFileDialog | None = None
        self.choose_button, self.none_button = Button("", Kind.SECONDARY), Button("", Kind.QUIET)
        self.choose_button.setObjectName("chooseScanFolderButton")
        self.none_button.setObjectName("noScanFolderButton")
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        line.addWidget(self.choose_button)
        line.addWidget(self.none_button)
        line.addStretch(1)
        buttons.setFocusProxy(self.choose_button)
        self._row = FormRow("", buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.choose_button.clicked.connect(self._ask_which)
        self.none_button.clicked.connect(lambda: self._take(None))
        self.settle()

    def retranslate(self) -> None:
        """Say which it is, in the language of now."""
        kept = self._preferences.kept.scan_folder
        which = self.tr("None chosen") if kept is None else str(kept)
        self.choose_button.setText(self.tr("Choose the scan folder"))
        self.none_button.setText(self.tr("Use none"))
        self.none_button.setVisible(kept is not None)
        self._row.set_texts(self.tr("Scan folder"), which)
        self.choose_button.setAccessibleName(self.choose_button.text())

    def _ask_which(self) -> None:
        dialog = self.dialog = QFileDialog(self, self.tr("Choose the scan folder"))
        remember_nothing(dialog)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kept = self._preferences.kept.scan_folder
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(documents if kept is None else str(kept))
        say_labels(dialog)
        dialog.fileSelected.connect(lambda folder: self._take(Path(folder)))
        dialog.open()

    def _take(self, folder: Path | None) -> None:
        self._preferences.change(scan_folder=folder)
        self.retranslate()
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
