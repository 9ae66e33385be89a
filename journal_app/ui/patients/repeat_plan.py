"""Begins an entry with the plan of the last session, and takes that back; it must not take over what was found then."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal

from journal_app.domain.codec import Json
from journal_app.domain.dates import format_date
from journal_app.domain.repeating import Repeated, repeat
from journal_app.domain.treatments import TreatmentEntry
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.look import Look
from journal_app.ui.patients.repeated_words import repeated_in_words
from journal_app.ui.patients.scanned_line import open_lots
from journal_app.ui.patients.treatment_fields import TreatmentFields
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind


class RepeatPlan(QObject):
    """A button, and the notice that says what was copied, with its way back; hidden where there is no last session.

    Signals:
        failed: Exception, why the stock could not say which lots are open.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, look: Look, fields: TreatmentFields, last: TreatmentEntry | None) -> None:
        super().__init__(fields)
        self._desk, self._look, self._fields, self._last = desk, look, fields, last
        self._before: Mapping[str, Json] = {}
        self.button = Button("", Kind.SECONDARY, keys="Ctrl+D", icon=Icon.REPEAT)
        self.button.setObjectName("repeatButton")
        self.notice = Notice(NoticeKind.INFORMATION)
        self.notice.setObjectName("repeatedNotice")
        self.undo_button = Button("", Kind.QUIET, icon=Icon.UNDO)
        self.undo_button.setObjectName("undoRepeatButton")
        self.notice.add_action(self.undo_button)
        self.button.clicked.connect(self.repeat)
        self.undo_button.clicked.connect(self.undo)
        if last is not None:
            day = format_date(last.done.astimezone(look.zone).date(), language_of())
            fields.map.set_compared(last.points, day)

    def is_offered(self) -> bool:
        """Whether there is a last session to repeat."""
        return self._last is not None

    def retranslate(self) -> None:
        """Say every text again."""
        self.button.setText(self.tr("Repeat last plan"))
        self.undo_button.setText(self.tr("Undo"))

    def repeat(self) -> None:
        """Begin with the plan of the last session, as a draft; the stock says which lots are open."""
        last, session = self._last, self._desk.session
        if last is not None:
            self._desk.tasks.run(
                lambda: open_lots(session),
                lambda is_open: self._take_over(last, repeat(last, is_open=is_open)),
                self.failed.emit,
                self,
            )

    def undo(self) -> None:
        """Show what stood there before."""
        self._fields.restore(self._before)
        self._fields.changed.emit()
        self.notice.say("")
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_over(self, last: TreatmentEntry, taken: Repeated) -> None:
        self._before = self._fields.content()
        self._fields.map.set_compared((), "")  # they are the same points now
        self._fields.take_over(taken)
        points, settings = len(taken.points), len(taken.settings)
        counts = (
            self.tr("%n points", "", points) if points else "",
            self.tr("%n settings", "", settings) if settings else "",
        )
        self.notice.say(repeated_in_words(self._look, last, taken, *counts))
