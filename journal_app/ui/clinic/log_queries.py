"""The looks that reviews queried, until somebody writes how each ended; it must not judge a look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.domain.dates import format_datetime
from journal_app.services import log_review
from journal_app.services.log_review import OpenQuery
from journal_app.services.session import ChangeSet
from journal_app.ui.clinic.event_words import kind_name
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.form import FormRow

_WIDTH, _HEIGHT, _LONGEST = 960, 480, 500


class LogQueriesDialog(AskingDialog):
    """Every open query, and room for how the chosen one ended."""

    def __init__(self, parent: QWidget, desk: Desk, done: Callable[[ChangeSet], None]) -> None:
        title = QCoreApplication.translate("LogQueriesDialog", "Open queries of reviews")
        super().__init__(parent, title, icon=Icon.LOG, fill=True)
        self.setObjectName("logQueriesDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk, self._done = desk, done
        self._queries: tuple[OpenQuery, ...] = ()
        self.notice = Notice(NoticeKind.ERROR)
        self.table = LinesTable("queriesTable", columns=5, wide=3)
        self.finding = QLineEdit()
        self.finding.setObjectName("findingEdit")
        self.finding.setMaxLength(_LONGEST)
        asked, by = self.tr("Asked"), self.tr("By")
        self.table.name_it(
            title,
            (
                QCoreApplication.translate("AccessModel", "When"),
                QCoreApplication.translate("AccessModel", "Who"),
                QCoreApplication.translate("AccessModel", "What"),
                asked,
                by,
            ),
        )
        self._row = FormRow(self.tr("How did it end?"), self.finding, hint=self.tr("It is signed and kept."))
        for widget in (self.notice, self.table, self._row):
            self.body.addWidget(widget)
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.accept, name="closeButton")
        self.settle_button = self.add_button(
            self.tr("Settle this query"), Kind.PRIMARY, self._settle, name="settleButton"
        )
        self.finding.returnPressed.connect(self._settle)
        self._read()

    def _read(self) -> None:
        session = self._desk.session
        self._desk.tasks.run(lambda: log_review.queries(session), self._show, self._failed, self)

    def _show(self, queries: tuple[OpenQuery, ...]) -> None:
        self._queries = queries
        if not queries:
            self.accept()
            return
        zone, language = self._desk.session.clock.zone(), language_of()
        lines = [
            (
                format_datetime(one.event.at, language, zone=zone),
                one.event.person_name,
                kind_name(one.event.kind),
                one.judged.note,
                one.by,
            )
            for one in queries
        ]
        self.table.show_lines(lines)
        self.finding.setFocus()

    def _settle(self) -> None:
        row, words, session = self.table.row, self.finding.text().strip(), self._desk.session
        if not words:
            self._row.show_error(self.tr("Write how it ended."))
            self._row.focus_field()
            return
        self._row.show_error("")
        query = self._queries[row]
        self._desk.tasks.run(lambda: log_review.settle(session, query, words), self._settled, self._failed, self)

    def _settled(self, changes: ChangeSet) -> None:
        self.finding.clear()
        self._done(changes)
        self._read()

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("The queries could not be read.")), kind=NoticeKind.ERROR)
