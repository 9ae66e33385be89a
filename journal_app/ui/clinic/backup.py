"""Backups: when the last was made and proven, where they lie, and the ways to make and try one; it writes none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from journal_app.domain.backups import BackupHistory, OpenedWith, is_past
from journal_app.domain.dates import format_datetime
from journal_app.domain.errors import JournalError
from journal_app.domain.people import Permission, permissions
from journal_app.services import backups
from journal_app.services.backup_port import BackupDone, BackupOrder, BackupPlace, TrialDone, TrialOrder
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.clinic.backup_dialogs import CountryDialog, ask_folder, same_disk
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import ClinicScreen
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import ConfirmDialog, Question
from journal_app.ui.tasks import Progress, Step
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import XS, M, S
from journal_app.ui.translation import language_of, sentence_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.choices import Chooser, Tick
from journal_app.ui.widgets.form import FormRow
from journal_app.ui.widgets.plain_label import PlainLabel

DUE_AFTER: Final = timedelta(days=7)
"""A backup older than this is a warning; so is a trial older than `PROVEN_AFTER`."""
PROVEN_AFTER: Final = timedelta(days=35)
_Result = TypeVar("_Result")
_STOPPED: Final = frozenset({"backup.suspicious", "backup.journal_differs", "backup.forked"})


@dataclass(frozen=True, slots=True)
class _Known:
    """What the screen shows, as of ``now``."""

    history: BackupHistory
    places: tuple[BackupPlace, ...]
    country: str
    may_try: bool
    is_at_close: bool
    daily_at: time | None
    now: datetime


def _look(session: Session) -> _Known:
    return _Known(
        history=backups.history(session),
        places=backups.places(session),
        country={"DK": "DK", "SE": "SE"}.get(session.vault.clinic().jurisdiction, ""),
        may_try=Permission.RESTORE_BACKUP in permissions(session.vault.person.roles),
        is_at_close=backups.is_at_close(session),
        daily_at=backups.daily_at(session),
        now=session.now(),
    )


class BackupScreen(ClinicScreen):
    """A light, what was last done, and one row for each folder that this computer backs up to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("backupScreen")
        self._desk = desk
        self._known: _Known | None = None
        self.dialog: QFileDialog | None = None
        self._light = Notice(NoticeKind.INFORMATION)
        self._result = Notice(NoticeKind.INFORMATION)
        self._last, self._where = Card(), Card()
        self._made, self._proven = PlainLabel(""), PlainLabel("")
        self._advice = PlainLabel("", TextRole.SECONDARY)
        self._none = PlainLabel("", TextRole.SECONDARY)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(M)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._wait = PlainLabel("", TextRole.SECONDARY)
        self.stop_button = Button("", Kind.SECONDARY)
        self.stop_button.setObjectName("stopBackupButton")
        self.stop_button.clicked.connect(self._stop)
        self._stopping: Callable[[], None] | None = None
        self._working = QWidget()
        self._working.hide()
        self.add_button = Button("", Kind.SECONDARY)
        self.add_button.setObjectName("addBackupFolderButton")
        self.add_button.clicked.connect(self._ask_where)
        words = QVBoxLayout()
        words.addWidget(self._wait)
        words.addWidget(self._progress)
        line = QHBoxLayout(self._working)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(M)
        line.addLayout(words, 1)
        line.addWidget(self.stop_button)
        for label in (self._made, self._proven):
            self._last.body.addWidget(label)
        self._where.corner.addWidget(self.add_button)
        self._where.body.addWidget(self._none)
        self._where.body.addLayout(self._rows)
        self.at_close = Tick("")
        self.at_close.setObjectName("backUpAtCloseTick")
        self.at_close.clicked.connect(self._keep_at_close)
        self._where.body.addSpacing(M)
        self._where.body.addWidget(self.at_close)
        self._where.body.addWidget(self._daily_field())
        self._where.body.addWidget(self._advice)
        for widget in (self._light, self._result, self._working, self._last, self._where):
            self.column.addWidget(widget)
        self.settle()
        self._look()

    def _daily_field(self) -> FormRow:
        self.daily = Chooser()
        self.daily.setObjectName("dailyBackupChooser")
        self.daily.activated.connect(lambda _index: self._keep_daily())
        self._daily_row = FormRow("", self.daily)
        return self._daily_row

    def focus_first(self) -> None:
        """The first thing to press; whoever comes here again may have plugged a drive in."""
        self.add_button.setFocus()
        if self._known is not None:
            self._look()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.say_head(
            self.tr("Backup"),
            self.tr(
                "A copy on another drive, sealed and read back. With it and the recovery kit a new computer is enough."
            ),
        )
        self._result.say("")  # it was said in another language
        self._last.set_title(self.tr("Last done"))
        self._where.set_title(self.tr("Where backups lie"))
        self._none.setText(self.tr("Nowhere yet. Choose a folder on a drive that you can unplug."))
        self._advice.setText(
            self.tr(
                "Keep two drives, one of them unplugged and in another building: a fire takes what stands together."
            )
        )
        self.add_button.setText(self.tr("Back up to another folder"))
        self.at_close.setText(self.tr("Back up when the program is closed, to the folder used last that is there"))
        self._daily_row.set_texts(
            self.tr("Back up each day at"), self.tr("While the program runs, or at the next sign-in after that time.")
        )
        self._progress.setAccessibleName(self.tr("Copying and reading back"))
        self._wait.setText(self.tr("Copying and reading back. Other work waits until this is done or stopped."))
        self.stop_button.setText(self.tr("Stop"))
        if self._known is not None:
            self._show(self._known)

    def _look(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: _look(session), self._show, self._desk.ways.fail, self)

    def _show(self, known: _Known) -> None:
        self._known = known
        self._say_light(known)
        self._say_last(known.history)
        self._none.setVisible(not known.places)
        self.at_close.setVisible(bool(known.places))
        self.at_close.setChecked(known.is_at_close)
        self._daily_row.setVisible(bool(known.places))
        self._say_times(known.daily_at)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place in known.places:
            row = self._row(place, may_try=known.may_try)
            self._rows.addWidget(row)
            row.show()

    def _say_light(self, known: _Known) -> None:
        history = known.history
        if history.made_at is None:
            self._light.say(
                self.tr("If this computer is lost, the journal is lost with it."),
                heading=self.tr("There is no backup yet"),
                kind=NoticeKind.WARNING,
            )
        elif history.made_at > known.now + DUE_AFTER:
            self._light.say(
                self.tr(
                    "A clock was wrong, so nobody knows how old it is. Check this computer's clock, and back up now."
                ),
                heading=self.tr("The last backup has a date that is still to come"),
                kind=NoticeKind.WARNING,
            )
        elif is_past(history.made_at, known.now, after=DUE_AFTER):
            days = (known.now - history.made_at).days
            self._light.say(
                self.tr("It is {days} days old. What was written since is on this computer alone.").format(days=days),
                heading=self.tr("The last backup is old"),
                kind=NoticeKind.WARNING,
            )
        elif history.proven_at is None or is_past(history.proven_at, known.now, after=PROVEN_AFTER):
            self._light.say(
                self.tr("Whether a backup can be restored, only trying it shows."),
                heading=self.tr("No backup was tried lately"),
                kind=NoticeKind.WARNING,
            )
        else:
            self._light.say(
                self.tr("A backup is there, and one was restored and verified."),
                heading=self.tr("We can restore"),
                kind=NoticeKind.GOOD,
            )

    def _say_last(self, history: BackupHistory) -> None:
        made, proven = history.made, history.proven
        if made is None or history.made_at is None:
            self._made.setText(self.tr("Last backup: never"))
        else:
            self._made.setText(
                self.tr(
                    "Last backup: {when}. Records: {records}. Photos and documents: {files}. Country: {country}"
                ).format(when=self._day(history.made_at), records=made.size, files=made.files, country=made.country)
            )
        if proven is None or history.proven_at is None:
            self._proven.setText(self.tr("Last proven restore: never"))
            return
        by_sheets = proven.opened_with is OpenedWith.SHEETS
        how = self.tr("with the recovery kit alone") if by_sheets else self.tr("with an owner's own keys")
        self._proven.setText(
            self.tr("Last proven restore: {when}, {how}. Records verified: {records}").format(
                when=self._day(history.proven_at), how=how, records=proven.size
            )
        )

    def _day(self, moment: datetime) -> str:
        return format_datetime(moment, language_of(), zone=self._desk.session.clock.zone())

    def _row(self, place: BackupPlace, *, may_try: bool) -> QWidget:
        row = QWidget()
        words = QVBoxLayout()
        words.setSpacing(XS)
        words.addWidget(PlainLabel(str(place.folder), TextRole.STRONG))
        words.addWidget(PlainLabel(self._state_of(place), TextRole.SECONDARY))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        line.addLayout(words, 1)
        back_up, restore = (
            Button(self.tr("Back up now"), Kind.PRIMARY),
            Button(self.tr("Try a restore"), Kind.SECONDARY),
        )
        back_up.setObjectName("backUpButton")
        restore.setObjectName("tryRestoreButton")
        for button in (back_up, restore):
            button.setAccessibleName(f"{button.text()}: {place.folder}")
            button.setEnabled(place.is_there)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        restore.setVisible(may_try)
        back_up.clicked.connect(lambda _on=False: self._back_up(BackupOrder(place.folder)))
        restore.clicked.connect(lambda _on=False: self._try(place.folder))
        return row

    def _state_of(self, place: BackupPlace) -> str:
        if not place.is_there:
            return self.tr("Not there now. Plug the drive in.")
        said = [] if place.made is None else [self.tr("Last backup here: {when}").format(when=self._day(place.made))]
        if place.is_beside:
            said.append(same_disk())
        return "\n".join(said)

    def _keep_at_close(self) -> None:
        session, is_on = self._desk.session, self.at_close.isChecked()
        self._desk.tasks.run(
            lambda: backups.keep_at_close(session, is_on=is_on), lambda _none: None, self._failed, self
        )

    def _say_times(self, chosen: time | None) -> None:
        self.daily.clear()
        self.daily.addItem(self.tr("Never"), None)
        times = sorted({*(time(hour, minute) for hour in range(24) for minute in (0, 30)), *filter(None, (chosen,))})
        for one in times:
            self.daily.addItem(f"{one:%H:%M}", one.isoformat("minutes"))
        self.daily.setCurrentIndex(0 if chosen is None else self.daily.findData(chosen.isoformat("minutes")))

    def _keep_daily(self) -> None:
        session, said = self._desk.session, self.daily.currentData()
        at = time.fromisoformat(said) if said else None
        self._desk.tasks.run(lambda: backups.keep_daily_at(session, at), lambda _none: None, self._failed, self)

    def _ask_where(self) -> None:
        self.dialog = ask_folder(self, self._ask_country)

    def _ask_country(self, folder: Path) -> None:
        session = self._desk.session
        self._desk.tasks.run(
            lambda: backups.is_beside(session, folder),
            lambda is_beside: self._ask_country_of(folder, is_beside=is_beside),
            self._failed,
            self,
        )

    def _ask_country_of(self, folder: Path, *, is_beside: bool) -> None:
        country = "" if self._known is None else self._known.country
        dialog = CountryDialog(self, country, lambda said: self._back_up(BackupOrder(folder, country=said)))
        if is_beside:
            dialog.warn(same_disk())
        dialog.open()

    def _back_up(self, order: BackupOrder) -> None:
        session = self._desk.session

        def work(progress: Progress) -> BackupDone:
            return backups.back_up(session, _reporting(order, progress))

        self._run(work, self._was_backed_up, lambda problem: self._was_stopped(problem, order))

    def _was_backed_up(self, done: BackupDone) -> None:
        said = [
            self.tr("It was read back from there and is whole. New photos and documents: {files}.").format(
                files=done.new_files
            )
        ]
        if done.lost:
            lost = self.tr("Photos or documents missing or damaged here and in every backup: {count}. Have it checked.")
            said.append(lost.format(count=done.lost))
        if done.service:
            cloud = self.tr("This folder seems to be copied by {service}: check that you have an agreement with them.")
            said.append(cloud.format(service=done.service))
        if done.strange:
            left_out = self.tr(
                "Backups or lists of erasures on this drive that nobody known signed, or that are dated ahead of the "
                "clock: {count}. They were left out of account. If none of you knows them, use another drive."
            )
            said.append(left_out.format(count=done.strange))
        is_well = not (done.lost or done.service or done.strange)
        kind = NoticeKind.GOOD if is_well else NoticeKind.WARNING
        self._result.say(" ".join(said), heading=self.tr("The backup is made"), kind=kind)
        self._desk.bus.changed.emit(ChangeSet.of("backup.made"))
        self._look()

    def _was_stopped(self, problem: Exception, order: BackupOrder) -> None:
        if not isinstance(problem, JournalError) or problem.key not in _STOPPED:
            self._failed(problem)
            return
        question = Question(
            self.tr("Back up all the same?"),
            sentence_of(problem),
            self.tr("Back up all the same"),
            reason=self.tr("Why this is as it should be"),
        )
        ConfirmDialog(
            self, question, lambda why: self._back_up(BackupOrder(order.target, order.country, despite=why))
        ).open()

    def _try(self, folder: Path) -> None:
        session = self._desk.session

        def work(progress: Progress) -> TrialDone:
            return backups.try_restore(session, TrialOrder(folder, on_progress=progress.report))

        self._run(work, self._was_tried, self._failed)

    def _was_tried(self, done: TrialDone) -> None:
        if done.proven is None:
            heading = self.tr("The backup was laid out, but something was found in it")
            found = " ".join(sentence_of(one) for one in done.findings)
            self._result.say(found, heading=heading, kind=NoticeKind.ERROR)
        else:
            self._result.say(
                self.tr(
                    "It was restored to a throw-away place, everything in it was verified, and the copy was deleted."
                ),
                heading=self.tr("This backup can be restored"),
                kind=NoticeKind.GOOD,
            )
        self._desk.bus.changed.emit(ChangeSet.of("backup.proven"))
        self._look()

    def _run(
        self,
        work: Callable[[Progress], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._result.say("")
        self._set_busy(is_busy=True)

        def ended(result: _Result) -> None:
            self._set_busy(is_busy=False)
            done(result)

        def broke(problem: Exception) -> None:
            self._set_busy(is_busy=False)
            failed(problem)

        self._stopping = self._desk.tasks.run_with_progress(work, ended, broke, self, progressed=self._step)

    def _stop(self) -> None:
        if self._stopping is None:
            return
        self._stopping()
        self._set_busy(is_busy=False)
        self._result.say(self.tr("It was stopped. Older backups are as they were."), kind=NoticeKind.INFORMATION)
        self._look()

    def _step(self, step: Step) -> None:
        self._progress.setRange(0, step.total)
        self._progress.setValue(step.done)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._progress.setRange(0, 0)
        self._working.setVisible(is_busy)
        self._where.setEnabled(not is_busy)
        if is_busy:
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._stopping = None
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)  # what was pressed is made anew

    def _failed(self, problem: Exception) -> None:
        self._desk.ways.fail(problem)
        self._look()


def _reporting(order: BackupOrder, progress: Progress) -> BackupOrder:
    return BackupOrder(order.target, order.country, order.despite, order.care, progress.report)
