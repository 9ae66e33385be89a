"""The register of what was passed on and obtained in the last year, of all patients; it must not write any line."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal_app.domain.bundles import CaseExported
from journal_app.domain.dates import format_datetime
from journal_app.domain.disclosures import DisclosureMade
from journal_app.services import disclosures
from journal_app.services.disclosures import RegisterLine
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.lines_table import LinesTable
from journal_app.ui.clinic.notice import Notice, NoticeKind
from journal_app.ui.clinic.screen_frame import scrolled
from journal_app.ui.desk import Desk
from journal_app.ui.dialogs import AskingDialog, problem_sentence
from journal_app.ui.icons import Icon
from journal_app.ui.patients.disclosure_words import folder_title, in_full, party_name, title_of
from journal_app.ui.patients.written_detail import case_in_full
from journal_app.ui.tokens import L
from journal_app.ui.translation import language_of
from journal_app.ui.widgets.buttons import Kind
from journal_app.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 1080, 620
_SHOWN = timedelta(days=366)


class DisclosuresDialog(AskingDialog):
    """Every line, and all that the chosen one says."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        title = QCoreApplication.translate("DisclosuresDialog", "Passed on and obtained, the last year")
        super().__init__(parent, title, icon=Icon.EXPORT, colour="info", fill=True)
        self.setObjectName("disclosuresDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._desk = desk
        self._lines: tuple[RegisterLine, ...] = ()
        self.notice = Notice(NoticeKind.ERROR)
        self.table = LinesTable("disclosuresTable", columns=3, wide=1)
        heads = (self.tr("When"), self.tr("What"), self.tr("Patient"))
        self.table.name_it(self.tr("Register of what was passed on and obtained"), heads)
        self.told = PlainLabel("")
        words = QVBoxLayout()
        words.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.table, 3)
        row.addWidget(scrolled(words), 2)
        self.body.addWidget(self.notice)
        self.body.addLayout(row, 1)
        close = QCoreApplication.translate("ProblemDialog", "Close")
        self.add_button(close, Kind.SECONDARY, self.accept, name="closeButton")
        self.table.chosen.connect(lambda _row: self._show_one())
        self._read()

    def _read(self) -> None:
        session = self._desk.session
        since = session.clock.now() - _SHOWN
        self._desk.tasks.run(lambda: disclosures.register(session, since=since), self._show, self._failed, self)

    def _show(self, lines: tuple[RegisterLine, ...]) -> None:
        self._lines = lines
        self.table.show_lines([self._cells(line) for line in lines], choose=0)
        self._show_one()

    def _cells(self, line: RegisterLine) -> tuple[str, str, str]:
        whose = self.tr("Not known") if line.stub is None else identity_line(line.stub.id, line.stub)
        at, what = _said(line)
        return format_datetime(at, language_of(), zone=self._desk.session.clock.zone()), what, whose

    def _show_one(self) -> None:
        row, zone = self.table.row, self._desk.session.clock.zone()
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        if line is None:
            self.told.setText(self.tr("Nothing was passed on or obtained in this time."))
            return
        if isinstance(line.content, CaseExported):
            made = case_in_full(line.content)
            rows, texts = made.rows, made.texts
        else:
            rows, texts = in_full(line.content, lambda at: format_datetime(at, language_of(), zone=zone)) or ((), ())
        parts = [f"{label}: {value}" for label, value in rows if value]
        parts += [f"{label}:\n{text}" for label, text in texts if text]
        self.told.setText("\n\n".join(parts))

    def _failed(self, problem: Exception) -> None:
        self.notice.say(problem_sentence(problem, self.tr("This could not be done.")), kind=NoticeKind.ERROR)


def _said(line: RegisterLine) -> tuple[datetime, str]:
    """When it happened, and what in one line."""
    content = line.content
    if isinstance(content, CaseExported):
        return line.at, folder_title(content.recipient)
    at = content.made_at if isinstance(content, DisclosureMade) else content.obtained_at
    return at, f"{title_of(content)} ({party_name(content.party)})"
