"""The register of what was passed on and obtained in the last year, of all patients; it must not write any line."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal_app.domain.bundles import CaseExported
from journal_app.domain.dates import format_datetime
from journal_app.domain.disclosures import DisclosureMade
from journal_app.services import disclosures
from journal_app.services.disclosures import RegisterLine
from journal_app.ui.clinic.identity_words import identity_line
from journal_app.ui.clinic.list_dialog import ListDialog, Looks
from journal_app.ui.desk import Desk
from journal_app.ui.icons import Icon
from journal_app.ui.patients.disclosure_words import folder_title, in_full, party_name, title_of
from journal_app.ui.patients.written_detail import case_in_full
from journal_app.ui.translation import language_of

_SHOWN = timedelta(days=366)


class DisclosuresDialog(ListDialog[RegisterLine]):
    """Every line, and all that the chosen one says."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        title = QCoreApplication.translate("DisclosuresDialog", "Passed on and obtained, the last year")
        super().__init__(parent, desk, Looks(title, Icon.EXPORT, "disclosuresTable", columns=3, wide=1))
        self.setObjectName("disclosuresDialog")
        heads = (self.tr("When"), self.tr("What"), self.tr("Patient"))
        self.table.name_it(self.tr("Register of what was passed on and obtained"), heads)
        self.empty.say(self.tr("Nothing was passed on or obtained"))
        self.read()

    def read(self) -> None:
        """Have the worker read the last year."""
        session = self.desk.session
        since = session.clock.now() - _SHOWN
        self.desk.tasks.run(lambda: disclosures.register(session, since=since), self._show, self.failed, self)

    def _show(self, lines: tuple[RegisterLine, ...]) -> None:
        self.show_lines(lines, self._cells, lambda line: line.id)

    def _cells(self, line: RegisterLine) -> tuple[str, str, str]:
        whose = self.tr("Not known") if line.stub is None else identity_line(line.stub.id, line.stub)
        at, what = _said(line)
        return format_datetime(at, language_of(), zone=self.desk.session.clock.zone()), what, whose

    def say_one(self) -> None:
        """All that the line says."""
        line, zone = self.chosen(), self.desk.session.clock.zone()
        if line is None:
            return
        if isinstance(line.content, CaseExported):
            made = case_in_full(line.content)
            rows, texts = made.rows, made.texts
        else:
            rows, texts = in_full(line.content, lambda at: format_datetime(at, language_of(), zone=zone)) or ((), ())
        parts = [f"{label}: {value}" for label, value in rows if value]
        parts += [f"{label}:\n{text}" for label, text in texts if text]
        self.tell(_said(line)[1], parts)


def _said(line: RegisterLine) -> tuple[datetime, str]:
    """When it happened, and what in one line."""
    content = line.content
    if isinstance(content, CaseExported):
        return line.at, folder_title(content.recipient)
    at = content.made_at if isinstance(content, DisclosureMade) else content.obtained_at
    return at, f"{title_of(content)} ({party_name(content.party)})"
