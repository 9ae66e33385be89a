"""What waits for the one signed in: buttons with counts, and on request whose it is; it must not name any unasked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.dates import format_date, format_datetime
from journal_app.domain.restrictions import OpeningGround
from journal_app.domain.worklists import More, Work, WorkLine
from journal_app.services import worklists
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.left_draft_dialog import ask_to_take_over, draft_name
from journal_app.ui.patients.written_words import begun_words, due_words, opened_words, work_name
from journal_app.ui.restrictions.words import opening_name
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import S
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Button, Kind
from journal_app.ui.widgets.flow import FlowLayout
from journal_app.ui.widgets.living import LivingWidget
from journal_app.ui.widgets.plain_label import PlainLabel
from journal_app.ui.widgets.search_results import ResultRow, SearchResults, result_rows

_ICONS: Mapping[Work, Icon] = {
    Work.EMERGENCIES: Icon.WARNING,
    Work.COUNTERSIGN: Icon.CONSENT,
    Work.FOLLOW_UPS: Icon.REACTION,
    Work.DRAFTS: Icon.DRAFT,
    Work.CONSENTS: Icon.CLOCK,
    Work.SCANS: Icon.DOCUMENT,
    Work.AFTER_PHOTOS: Icon.CAMERA,
    Work.LEFT_DRAFTS: Icon.DRAFT,
    Work.OPENED_RESTRICTED: Icon.LOCK,
}


class Worklists(LivingWidget):
    """A button for each list that has something on it; its lines come when asked for, and what they show is traced.

    Signals:
        chosen: UUID of the patient and UUID of the record to look at, or None.
        photos_wanted: UUID of the patient and code of the treatment whose result is to be photographed.
        opened: bool, whether a list is shown from now on.
    """

    chosen = Signal(object, object)
    photos_wanted = Signal(object, str)
    opened = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worklists")
        self._desk = desk
        self._counts: Mapping[Work, int] = {}
        self._open: Work | None = None
        self._lines: dict[UUID, WorkLine] = {}
        self.heading = PlainLabel("", TextRole.SECONDARY)
        self.buttons = {work: self._button(work) for work in Work}
        self.back_button = Button("", Kind.QUIET, icon=Icon.SEARCH)
        self.back_button.setObjectName("closeWorklistButton")
        self.back_button.clicked.connect(self.close_list)
        self.results = SearchResults()
        self.results.setObjectName("worklistResults")
        self.results.person_opened.connect(self._choose)
        row = FlowLayout(across=S, down=S)
        for button in (*self.buttons.values(), self.back_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.results, 1)
        for widget in (self.back_button, self.results, self):
            widget.hide()
        desk.bus.changed.connect(self._changed)
        self.settle()

    def count(self) -> None:
        """Have the worker count; nothing is shown while nothing waits."""
        session = self._desk.session
        self._desk.tasks.run(lambda: worklists.count(session), self._have_counts, self._desk.ways.fail, self)

    def close_list(self) -> None:
        """Back to the search."""
        self._show(None, ())

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.heading.setText(self.tr("What waits for you"))
        self.back_button.setText(self.tr("Back to the search"))
        for work, button in self.buttons.items():
            number = self._counts.get(work, 0)
            button.setText(work_name(work, number))
            button.setVisible(number > 0 and self._open in {None, work})
        self.results.setAccessibleName(
            self.tr("What waits for you") if self._open is None else work_name(self._open, len(self._lines))
        )
        self.results.set_rows(tuple(self._row(key, line) for key, line in self._lines.items()))

    def _button(self, work: Work) -> Button:
        button = Button("", Kind.SECONDARY, icon=_ICONS[work])
        button.setObjectName(f"work-{work}")
        button.clicked.connect(lambda: self._find(work))
        return button

    def _find(self, work: Work) -> None:
        session = self._desk.session
        self._desk.tasks.run(
            lambda: worklists.find(session, work), lambda lines: self._show(work, lines), self._desk.ways.fail, self
        )

    def _have_counts(self, counts: Mapping[Work, int]) -> None:
        self._counts = counts
        self.setVisible(any(counts.values()))
        self.retranslate()

    def _show(self, work: Work | None, lines: tuple[WorkLine, ...]) -> None:
        self._open = work if lines else None
        self._lines = {_key(line): line for line in lines}
        self.results.setVisible(bool(lines))
        self.back_button.setVisible(bool(lines))
        self.retranslate()
        self.opened.emit(bool(lines))
        if lines:
            self.results.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, key: UUID, line: WorkLine) -> ResultRow:
        (row,) = result_rows((line.stub,), language_of())
        facts = (self._when(line), *_why(line.more), draft_name(line), *row.facts)
        return replace(row, id=key, facts=tuple(fact for fact in facts if fact))

    def _when(self, line: WorkLine) -> str:
        when, zone = line.when, self._desk.session.clock.zone()
        day = when.astimezone(zone).date() if isinstance(when, datetime) else when
        if line.more.left is not None:
            return begun_words(line.more.left.author_name, line.more.left.until, zone)
        if line.more.who:
            at = line.when if isinstance(line.when, datetime) else datetime.combine(day, time.min, zone)
            return opened_words(line.more.who, format_datetime(at, language_of(), zone=zone))
        if line.more.due is not None:
            return due_words(line.more.due, line.more.source, today=self._desk.today())
        text = self.tr("ends {date}") if self._open is Work.CONSENTS else self.tr("since {date}")
        if self._open is Work.FOLLOW_UPS:
            text = self.tr("due {date}")
        return text.format(date=format_date(day, language_of()))

    def _choose(self, key: object) -> None:
        line = self._lines.get(key) if isinstance(key, UUID) else None
        if line is None:
            return
        if line.more.left is not None:
            ask_to_take_over(self, self._desk, line, lambda changes: self._taken(line, changes))
        elif self._open is Work.AFTER_PHOTOS:
            self.photos_wanted.emit(line.stub.id, line.more.treatment)
        else:
            self.chosen.emit(line.stub.id, line.item)

    def _taken(self, line: WorkLine, changes: ChangeSet) -> None:
        self._desk.bus.changed.emit(changes)
        self.chosen.emit(line.stub.id, None)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds and self.isVisible():
            self.count()


def _why(more: More) -> tuple[str, ...]:
    """On which ground a restricted journal was opened, and the words for it."""
    if not more.ground:
        return ()
    reason = QCoreApplication.translate("Worklists", "Reason: {words}").format(words=more.reason)
    return opening_name(OpeningGround(more.ground)), reason


def _key(line: WorkLine) -> UUID:
    """What tells a line from the others of its list."""
    return line.more.left.id if line.more.left is not None else line.item or line.stub.id
