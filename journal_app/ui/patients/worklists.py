"""What waits for the one signed in: buttons with counts, and on request whose it is; it must not name any unasked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.dates import format_date
from journal_app.domain.worklists import Work, WorkLine
from journal_app.services import worklists
from journal_app.services.session import ChangeSet
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.written_words import work_name
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
}


class Worklists(LivingWidget):
    """A button for each list that has something on it; its lines come when asked for, and what they show is traced.

    Signals:
        chosen: UUID of the patient and UUID of the record to look at, or None.
        opened: bool, whether a list is shown from now on.
    """

    chosen = Signal(object, object)
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
        self._lines = {line.item or line.stub.id: line for line in lines}
        self.results.setVisible(bool(lines))
        self.back_button.setVisible(bool(lines))
        self.retranslate()
        self.opened.emit(bool(lines))
        if lines:
            self.results.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, key: UUID, line: WorkLine) -> ResultRow:
        (row,) = result_rows((line.stub,), language_of())
        return replace(row, id=key, facts=(self._when(line), *row.facts))

    def _when(self, line: WorkLine) -> str:
        when, zone = line.when, self._desk.session.clock.zone()
        day = when.astimezone(zone).date() if isinstance(when, datetime) else when
        text = self.tr("ends {date}") if self._open is Work.CONSENTS else self.tr("since {date}")
        if self._open is Work.FOLLOW_UPS:
            text = self.tr("due {date}")
        return text.format(date=format_date(day, language_of()))

    def _choose(self, key: object) -> None:
        line = self._lines.get(key) if isinstance(key, UUID) else None
        if line is not None:
            self.chosen.emit(line.stub.id, line.item)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.kinds and self.isVisible():
            self.count()
