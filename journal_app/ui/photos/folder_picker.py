"""A folder or card somebody chose: looked through by name, and picked from by day, for a card holds many patients.

It must not open a picture, nor keep one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo, Qt, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.dates import format_date
from journal_app.services import photo_folders
from journal_app.services.photo_folders import FolderFound, FoundPicture
from journal_app.ui.desk import Desk
from journal_app.ui.file_dialogs import remember_nothing, say_labels
from journal_app.ui.photos.working import Working
from journal_app.ui.tasks import Step
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XL, S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.choices import Tick
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import LineLabel

MOST_DAYS = 30
"""Days that are ticked by themselves; all older ones are one tick."""
_HIGHEST = 260


class FolderPicker(LivingWidget):
    """What lies in the folder, day by day; hidden until one was chosen.

    Signals:
        picked: tuple of FoundPicture, those that are to be looked at.
    """

    picked = Signal(object)

    def __init__(self, desk: Desk, failed: Callable[[Exception], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("folderPicker")
        self._desk, self._failed = desk, failed
        self.dialog: QFileDialog | None = None
        self.found: FolderFound | None = None
        self._days: list[tuple[date, list[FoundPicture]]] = []
        self._cancel: Callable[[], None] | None = None
        self.working = Working()
        self.working.stopped.connect(self._stop)
        self.heading = LineLabel("", TextRole.STRONG)
        self.others = LineLabel("", TextRole.SECONDARY)
        self.ticks: list[Tick] = []
        self.list = QScrollArea()
        self.list.setObjectName("folderDays")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWidgetResizable(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.all_days = Tick()
        self.all_days.setObjectName("allDays")
        self.all_days.toggled.connect(self._tick_all)
        self.look_button = Button("", Kind.SECONDARY)
        self.look_button.setObjectName("lookAtPickedButton")
        self.look_button.clicked.connect(self._look)
        self._arrange()
        self.hide()
        self.settle()

    def _arrange(self) -> None:
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for widget in (self.heading, self.others, self.all_days, self.list):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.look_button)
        row.addStretch(1)
        column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.working)
        outer.addWidget(self._shown)

    def retranslate(self) -> None:
        """Say every text again."""
        self.list.setAccessibleName(self.tr("Days with pictures"))
        self.all_days.setText(self.tr("All days"))
        found = self.found
        if found is not None:
            count = self.tr("%n picture(s) in “{folder}”", "", len(found.pictures))
            self.heading.setText(count.format(folder=_name_of(found.folder)))
            self.others.setText(self._others(found))
            self.others.setVisible(bool(self.others.text()))
        for place, (day, pictures) in enumerate(self._days):
            names = (
                pictures[0].path.name if len(pictures) == 1 else f"{pictures[0].path.name} – {pictures[-1].path.name}"
            )
            words = self.tr("{day}: %n picture(s), {names}", "", len(pictures))
            if place == MOST_DAYS:
                words = self.tr("{day} and before: %n picture(s)", "", len(pictures))
            self.ticks[place].setText(words.format(day=format_date(day, language_of()), names=names))
        self._say_count()

    def _others(self, found: FolderFound) -> str:
        parts = [self.tr("Choose the days on which this patient was photographed")]
        if found.others:
            parts.append(self.tr("%n other file(s) are no pictures and stay", "", found.others))
        if found.closed:
            parts.append(self.tr("These folders do not open: {names}").format(names=", ".join(found.closed)))
        if found.has_more:
            parts.append(self.tr("There is more than is looked through at once: choose a folder further down"))
        return ". ".join(parts)

    # -------------------------------------------------------------------------------------------------------- choosing

    def choose(self) -> None:
        """Ask for the folder; cards and telephones that are there stand at the side."""
        dialog = self.dialog = QFileDialog(self, self.tr("Choose a folder, card or phone"))
        remember_nothing(dialog)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setSidebarUrls(_places())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say_labels(dialog)
        dialog.fileSelected.connect(lambda chosen: self.look_through(Path(chosen)))
        dialog.open()

    def look_through(self, folder: Path) -> None:
        """Have the worker look through it."""
        session = self._desk.session
        self._stop()
        self.found = None
        self._shown.hide()
        self.show()
        self.working.say(self.tr("Looking through “{folder}”").format(folder=_name_of(folder)))
        self._cancel = self._desk.tasks.run_with_progress(
            lambda progress: photo_folders.find_pictures(session, folder, lambda done: progress.report(done, 0)),
            self._have,
            self._not_found,
            self,
            progressed=self._say_step,
        )

    def _say_step(self, step: Step) -> None:
        self.working.say(self.tr("%n picture(s) so far", "", step.done))

    def _have(self, found: FolderFound) -> None:
        self._cancel = None
        self.working.over()
        self.found = found
        self._days = self._by_day(found)
        self._lay_out()
        is_any = bool(found.pictures)
        for widget in (self.list, self.all_days, self.look_button):
            widget.setVisible(is_any)
        self.all_days.setVisible(len(self._days) > 1)
        self._shown.show()
        self.retranslate()
        self.list.setFixedHeight(min(_HIGHEST, sum(tick.sizeHint().height() for tick in self.ticks) + XL))
        if is_any:
            self.ticks[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _by_day(self, found: FolderFound) -> list[tuple[date, list[FoundPicture]]]:
        """Newest first; the last one holds all that is older."""
        days: dict[date, list[FoundPicture]] = {}
        zone = self._desk.session.clock.zone()
        for one in found.pictures:
            days.setdefault(one.written.astimezone(zone).date(), []).append(one)
        sorted_days = sorted(days.items(), reverse=True)
        older = sorted_days[MOST_DAYS:]
        gathered = [(older[0][0], [one for _, pictures in older for one in pictures])] if older else []
        return sorted_days[:MOST_DAYS] + gathered

    def _lay_out(self) -> None:
        """A tick for each day; the newest is ticked."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.ticks = [Tick() for _ in self._days]
        for place, tick in enumerate(self.ticks):
            tick.setObjectName(f"day-{place}")
            tick.setChecked(place == 0)
            tick.toggled.connect(lambda _on: self._say_count())
            column.addWidget(tick)
        self.list.setWidget(holder)
        holder.setAutoFillBackground(False)
        self.list.viewport().setAutoFillBackground(False)

    def _not_found(self, problem: Exception) -> None:
        self._cancel = None
        self.hide()
        self._failed(problem)

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        self.working.over()
        if self.found is None:
            self.hide()

    # --------------------------------------------------------------------------------------------------------- picking

    def _ticked(self) -> tuple[FoundPicture, ...]:
        days = zip(self._days, self.ticks, strict=True)
        return tuple(one for (_, pictures), tick in days if tick.isChecked() for one in pictures)

    def _tick_all(self, on: bool) -> None:
        for tick in self.ticks:
            tick.setChecked(on)

    def _say_count(self) -> None:
        count = len(self._ticked())
        self.look_button.setText(self.tr("Look at %n picture(s)", "", count))
        self.look_button.setEnabled(bool(count))

    def _look(self) -> None:
        self._shown.hide()
        self.hide()
        self.picked.emit(self._ticked())


def _name_of(folder: Path) -> str:
    return folder.name or str(folder)


def _places() -> list[QUrl]:
    """Home, pictures, and whatever is plugged in; not the disks of the system itself."""
    home, pictures = QStandardPaths.StandardLocation.HomeLocation, QStandardPaths.StandardLocation.PicturesLocation
    usual = [QStandardPaths.writableLocation(one) for one in (home, pictures)]
    plugged = [
        one.rootPath()
        for one in QStorageInfo.mountedVolumes()
        if one.isValid() and one.isReady() and not one.isRoot() and one.rootPath().startswith(_WHERE_CARDS_ARE)
    ]
    return [QUrl.fromLocalFile(one) for one in dict.fromkeys((*usual, *plugged))]


_WHERE_CARDS_ARE = ("/media/", "/run/media/", "/mnt/", "/Volumes/", *(f"{letter}:" for letter in "DEFGHIJKLMNOP"))
"""Where systems put what is plugged in."""
