"""Asks once a minute whether the day's backup is due, and lets the scheduler's copies count; it must not make one.

The worker makes it between other work, never the thread of the window. Nothing is asked while somebody is locked out:
the desk is gone then, and this with it; at the next sign-in it is due at once.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from journal_app.services import backups
from journal_app.services.backup_port import Daily
from journal_app.services.session import ChangeSet, Session
from journal_app.ui.bus import Bus
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.tasks import Tasks
from journal_app.ui.translation import sentence_of

EVERY_MS = 60_000


class DailyBackup(QObject):
    """Watches the clock for one session and says what stands in the way."""

    def __init__(self, parent: QObject, tasks: Tasks, session: Session, bus: Bus, notice: Notice) -> None:
        super().__init__(parent)
        self._tasks, self._session, self._bus, self._notice = tasks, session, bus, notice
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Let waiting copies count, and watch from now on."""
        self._ask(backups.count_unattended)
        self._timer.start()

    def look(self) -> None:
        """Make the day's backup if it is due."""
        self._ask(backups.back_up_when_due)

    def _ask(self, what: Callable[[Session], Daily]) -> None:
        if self._is_asking:
            return
        self._is_asking = True
        session = self._session
        self._tasks.run(lambda: what(session), self._told, self._failed, self)

    def _told(self, daily: Daily) -> None:
        self._is_asking = False
        if daily.done is not None:
            self._bus.changed.emit(ChangeSet.of("backup.made"))
        if daily.problem is not None:
            heading = QCoreApplication.translate("DailyBackup", "The day's backup was not made")
            self._notice.say(sentence_of(daily.problem), heading=heading, kind=NoticeKind.WARNING)
        elif daily.is_missing:
            heading = QCoreApplication.translate("DailyBackup", "The backup drive is not there")
            sentence = QCoreApplication.translate(
                "DailyBackup", "Today's backup waits for it. Plug it in, and it is made within a minute."
            )
            self._notice.say(sentence, heading=heading, kind=NoticeKind.WARNING)
        elif daily.done is not None:
            self._notice.say("")

    def _failed(self, _problem: Exception) -> None:
        self._is_asking = False  # the backup's own screen says how old the last one is
