"""Lists the newest files of the folder into which a scanner puts its scans; it must not open or delete one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journal_app.domain.dates import format_date, format_time
from journal_app.domain.errors import Environmental
from journal_app.ui.desk import Desk
from journal_app.ui.patients.problem_note import ProblemNote
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel

MOST = 20
SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".heif", ".webp")
_LINES = 4


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """A file in the folder, and when it was written (UTC)."""

    path: Path
    written: datetime


def newest_files(folder: Path) -> tuple[ScannedFile, ...]:
    """The scans in a folder itself, newest first, at most ``MOST``; no link is followed.

    Raises:
        Environmental: the folder cannot be looked into.
    """
    try:
        with os.scandir(folder) as entries:
            found = [
                ScannedFile(Path(one.path), datetime.fromtimestamp(one.stat(follow_symlinks=False).st_mtime, UTC))
                for one in entries
                if one.name.lower().endswith(SUFFIXES) and one.is_file(follow_symlinks=False)
            ]
    except (OSError, ValueError, OverflowError):
        raise Environmental(
            "scan_folder.unreadable", "The scan folder cannot be looked into. Choose it again under My account."
        ) from None
    return tuple(sorted(found, key=lambda one: (one.written, one.path.name), reverse=True)[:MOST])


class ScanFolder(LivingWidget):
    """The files as a list that follows the folder; hidden where this computer has no scan folder.

    Signals:
        chosen: Path.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanFolder")
        self._desk, self._folder = desk, desk.scan_folder()
        self._files: tuple[ScannedFile, ...] = ()
        self.label, self.problem = PlainLabel("", TextRole.LABEL), ProblemNote()
        self.none = PlainLabel("", TextRole.SECONDARY)
        self.list = QListWidget()
        self.list.setObjectName("scanFolderList")
        self.list.setSpacing(2)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        for widget in (self.label, self.problem, self.none, self.list):
            column.addWidget(widget)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _folder: self.look())
        self.setVisible(self.is_wanted)
        self.settle()
        if self._folder is not None:
            self._watcher.addPath(str(self._folder))
            self.look()

    @property
    def is_wanted(self) -> bool:
        """Whether this computer has a scan folder."""
        return self._folder is not None

    @property
    def paths(self) -> tuple[Path, ...]:
        """What is listed."""
        return tuple(one.path for one in self._files)

    def look(self) -> None:
        """List what lies there now."""
        folder = self._folder
        if folder is not None:
            self._desk.tasks.run(lambda: newest_files(folder), self._show, self.problem.show_problem, self)

    def retranslate(self) -> None:
        """Say every text again."""
        self.label.setText(self.tr("Newest files in the scan folder"))
        self.list.setAccessibleName(self.label.text())
        self.none.setText(self.tr("No scan lies there"))
        zone, language = self._desk.session.clock.zone(), language_of()
        for place, one in enumerate(self._files):
            day = format_date(one.written.astimezone(zone).date(), language)
            words = f"{one.path.name}   {day} {format_time(one.written, zone=zone)}"
            item = self.list.item(place)
            item.setText(words)
            item.setToolTip(one.path.name)
        self.list.setVisible(bool(self._files))
        self.none.setVisible(not self._files)

    def recolour(self, _tokens: object) -> None:
        """Keep the list a few lines high, in the type of now."""
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * 2 * _LINES)

    def _show(self, files: tuple[ScannedFile, ...]) -> None:
        self.problem.clear()
        if files == self._files:
            return
        self._files = files
        self.list.clear()
        for one in files:
            item = QListWidgetItem(self.list)
            item.setData(Qt.ItemDataRole.UserRole, str(one.path))
        self.retranslate()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
