"""Words for what reports count, how they are divided and over which periods; it must not count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from journal_app.domain.dates import format_date
from journal_app.domain.reactions import Outcome, Seriousness
from journal_app.domain.reports import Divided, Measure, Period, Step
from journal_app.ui.patients.written_words import outcome_name, seriousness_name

HIDDEN = "–"
"""What stands for a count that is not shown."""


def measure_name(measure: Measure) -> str:
    """What is counted."""
    return {
        Measure.TREATMENTS: QCoreApplication.translate("ReportWords", "Treatments"),
        Measure.REACTIONS: QCoreApplication.translate("ReportWords", "Reactions"),
        Measure.FOLLOW_UPS: QCoreApplication.translate("ReportWords", "Follow-ups of reactions"),
        Measure.CONSENTS: QCoreApplication.translate("ReportWords", "Consents"),
    }[measure]


def divided_name(divided: Divided) -> str:
    """What the rows are."""
    return {
        Divided.NOT: QCoreApplication.translate("ReportWords", "All together"),
        Divided.TREATMENT: QCoreApplication.translate("ReportWords", "By treatment"),
        Divided.PRACTITIONER: QCoreApplication.translate("ReportWords", "By practitioner"),
        Divided.SERIOUSNESS: QCoreApplication.translate("ReportWords", "By seriousness"),
        Divided.OUTCOME: QCoreApplication.translate("ReportWords", "By outcome"),
        Divided.DECISION: QCoreApplication.translate("ReportWords", "By what was decided"),
    }[divided]


def step_name(step: Step) -> str:
    """How long the periods are."""
    return {
        Step.MONTH: QCoreApplication.translate("ReportWords", "By month"),
        Step.QUARTER: QCoreApplication.translate("ReportWords", "By quarter"),
        Step.YEAR: QCoreApplication.translate("ReportWords", "By year"),
    }[step]


def period_name(period: Period, language: str) -> str:
    """A period as a column's head: ``Mar``, ``Q2``, ``2026``."""
    if period.step is Step.MONTH:
        return format_date(date(period.year, period.month, 1), language).split("-")[1]
    if period.step is Step.QUARTER:
        return QCoreApplication.translate("ReportWords", "Q{number}").format(number=period.quarter)
    return str(period.year)


def row_name(divided: Divided, code: str, names: Mapping[str, str]) -> str:
    """A row's code in words."""
    if not code:
        return QCoreApplication.translate("ReportWords", "Could not be read")
    if divided is Divided.SERIOUSNESS:
        return seriousness_name(Seriousness(code))
    if divided is Divided.OUTCOME:
        return outcome_name(Outcome(code))
    decisions = {
        "consent.signed": QCoreApplication.translate("ReportWords", "Given"),
        "consent.declined": QCoreApplication.translate("ReportWords", "Declined"),
        "consent.withdrawn": QCoreApplication.translate("ReportWords", "Withdrawn"),
    }
    return decisions.get(code) or names.get(code, code)


def cell_text(count: int | None) -> str:
    """A count, or the sign for one that is not shown."""
    return HIDDEN if count is None else str(count)
