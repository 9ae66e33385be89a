"""A report without identities as a table for a spreadsheet; it must not decide what is shown."""

from __future__ import annotations

from pathlib import Path

from journal_app.documents.document_data import wording_for
from journal_app.documents.labels import Wording
from journal_app.documents.spreadsheet import table_bytes
from journal_app.domain.reports import Divided, Period, ReportSheet, Step

_SECTIONS = {Divided.SERIOUSNESS: "seriousness", Divided.OUTCOME: "outcomes", Divided.DECISION: "report_decisions"}


def report_csv(sheet: ReportSheet, *, resources: Path) -> bytes:
    """What was counted and for whom, then a line for each row and one for the sums; what is hidden says so.

    Raises:
        Environmental: when the labels are missing.
    """
    wording, report = wording_for(sheet.printout, sheet.names, resources), sheet.report
    say, question = wording.say, report.question
    rows = [
        [say("report", "title"), sheet.clinic.name],
        [say("report", "counted"), say("report_measures", question.measure)],
        [say("report", "until"), wording.day(report.until)],
        [say("report", "note")],
        [],
        [say("report_divisions", question.divided), *(period_words(one, wording) for one in report.periods)],
    ]
    named = sorted((_row_words(question.divided, code, wording), cells) for code, cells in report.rows.items())
    rows += [[name, *(_cell(one, wording) for one in cells)] for name, cells in named]
    rows.append([say("report", "sum"), *(_cell(one, wording) for one in report.sums)])
    return table_bytes(rows, sheet.printout.language)


def period_words(period: Period, wording: Wording) -> str:
    """A period as the table names it: ``2026-03``, ``2026 Q1``, ``2026``."""
    if period.step is Step.MONTH:
        return f"{period.year}-{period.month:02}"
    if period.step is Step.QUARTER:
        return wording.say("report", "quarter", year=period.year, number=period.quarter)
    return str(period.year)


def _row_words(divided: Divided, code: str, wording: Wording) -> str:
    if not code:
        return wording.say("report", "unread")
    section = _SECTIONS.get(divided)
    return wording.named(code) if section is None else wording.coded(section, code)


def _cell(count: int | None, wording: Wording) -> str:
    return wording.say("report", "hidden") if count is None else str(count)
