"""What a clinic did in a year, counted without anybody's identity; it must not find the acts, nor show a small count.

Only quarters that are over are counted, each as one table with its months: what is hidden in it is never shown later,
nor hidden later what was shown. A year's sums are added when the year is over, and only where they tell nothing of
what the quarters hide: see ``suppression`` for what a reader can and cannot work out of several reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from journal_app.domain.clinic import Clinic
from journal_app.domain.printing import Printout
from journal_app.domain.suppression import NOUGHT, Hidden, Tally, suppress

MOST_YEARS = 10
"""How many years a report by year shows at most."""
_MONTHS = 12
_QUARTER = 3


class Measure(StrEnum):
    """What is counted."""

    TREATMENTS = "treatments"
    REACTIONS = "reactions"
    FOLLOW_UPS = "follow_ups"
    CONSENTS = "consents"


class Divided(StrEnum):
    """What the rows of a report are."""

    NOT = "not"
    TREATMENT = "treatment"
    PRACTITIONER = "practitioner"
    SERIOUSNESS = "seriousness"
    OUTCOME = "outcome"
    DECISION = "decision"


DIVISIONS: Mapping[Measure, tuple[Divided, ...]] = MappingProxyType(
    {
        Measure.TREATMENTS: (Divided.NOT, Divided.TREATMENT, Divided.PRACTITIONER),
        Measure.REACTIONS: (Divided.NOT, Divided.TREATMENT, Divided.SERIOUSNESS),
        Measure.FOLLOW_UPS: (Divided.NOT, Divided.OUTCOME),
        Measure.CONSENTS: (Divided.NOT, Divided.DECISION),
    }
)
"""How each measure may be divided: every way divides the same acts, so that no row is the sum of another report."""
_CLINICAL = frozenset((Divided.TREATMENT, Divided.SERIOUSNESS, Divided.OUTCOME))


def needs_clinical_key(divided: Divided) -> bool:
    """Whether the rows stand in the sealed part of the journal, so that only a practitioner can have them counted."""
    return divided in _CLINICAL


class Step(StrEnum):
    """How long the periods of a report are."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Calendar months that follow one another within a year: from ``month`` (1 to 12) on, ``months`` of them."""

    year: int
    month: int
    months: int

    @property
    def step(self) -> Step:
        """What kind of period it is."""
        return {1: Step.MONTH, _QUARTER: Step.QUARTER}.get(self.months, Step.YEAR)

    @property
    def quarter(self) -> int:
        """In which quarter it begins, 1 to 4."""
        return (self.month - 1) // _QUARTER + 1


@dataclass(frozen=True, slots=True)
class Counted:
    """One act: on which day at the clinic, with which patient, and the code of the row it belongs to."""

    day: date
    patient: UUID
    row: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What a report is to show; ``year`` counts for reports by month and by quarter only."""

    measure: Measure
    divided: Divided
    step: Step
    year: int


@dataclass(frozen=True, slots=True)
class Report:
    """A table: for each row code a count per period, and the sums; None where it must not be shown.

    Of one year the last period is the whole year, once it is over. ``until`` is the last day counted.
    """

    question: Question
    periods: tuple[Period, ...]
    rows: Mapping[str, tuple[int | None, ...]]
    sums: tuple[int | None, ...]
    until: date | None

    @property
    def is_anything_hidden(self) -> bool:
        """Whether a count is not shown."""
        return None in self.sums or any(None in cells for cells in self.rows.values())


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """A report for handing out; ``names`` are words for the codes of treatments and for people."""

    clinic: Clinic
    report: Report
    printout: Printout
    names: Mapping[str, str]


def first_day(question: Question, today: date) -> date:
    """The earliest day that the report counts."""
    year = today.year - MOST_YEARS + 1 if question.step is Step.YEAR else question.year
    return date(year, 1, 1)


def report(question: Question, acts: Iterable[Counted], rows: Iterable[str], *, today: date) -> Report:
    """The counts of the question's periods that are over before ``today``, small ones and what would tell them hidden.

    ``rows`` are all the codes there may be, so that a row's standing there says nothing.

    Raises:
        ValueError: the measure is not divided like this.
    """
    if question.divided not in DIVISIONS[question.measure]:
        raise ValueError(question.divided)
    known = list(acts)
    codes = tuple(dict.fromkeys((*rows, *(one.row for one in known))))
    if question.step is not Step.YEAR:
        return _of_year(question, known, codes, today)
    first = min((one.day.year for one in known), default=today.year)
    shown = [
        _of_year(Question(question.measure, question.divided, Step.YEAR, year), known, codes, today)
        for year in range(max(first, today.year - MOST_YEARS + 1), today.year + 1)
    ]
    shown = [one for one in shown if one.periods]
    lines = {code: tuple(one.rows[code][-1] for one in shown) for code in (shown[-1].rows if shown else ())}
    return Report(
        question,
        tuple(one.periods[-1] for one in shown),
        MappingProxyType(lines),
        tuple(one.sums[-1] for one in shown),
        shown[-1].until if shown else None,
    )


def _of_year(question: Question, acts: Iterable[Counted], codes: Iterable[str], today: date) -> Report:
    year = Period(question.year, 1, _MONTHS)
    quarters = {
        Period(year.year, first, _QUARTER): tuple(Period(year.year, first + one, 1) for one in range(_QUARTER))
        for first in range(1, _MONTHS + 1, _QUARTER)
        if _next(year.year, first + _QUARTER - 1) <= today
    }
    if not quarters:
        return Report(question, (), MappingProxyType({}), (), None)
    months = [month for some in quarters.values() for month in some]
    is_over = len(quarters) * _QUARTER == _MONTHS
    counts = _tallies(acts, codes, months)
    hidden = _hidden(counts, quarters, year)
    parts = {Step.MONTH: tuple(months), Step.QUARTER: tuple(quarters)}.get(question.step, ())
    periods = (*parts, year) if is_over else parts
    rows = {} if question.divided is Divided.NOT else {row: _cells(row, periods, counts, hidden) for row in counts}
    sums = tuple(
        None if one in hidden.sums else sum(tallies.get(one, NOUGHT).acts for tallies in counts.values())
        for one in periods
    )
    until = date.fromordinal(_next(year.year, months[-1].month).toordinal() - 1)
    return Report(question, periods, MappingProxyType(rows), sums, until)


def _hidden(
    counts: Mapping[str, Mapping[Period, Tally]], quarters: Mapping[Period, tuple[Period, ...]], year: Period
) -> Hidden[Period]:
    """What each quarter's own table hides, and of the year what would tell more than that.

    The table of the whole year, hidden from the top, stands in their place where it hides nothing that a report of a
    quarter has shown: then all reports together show no more than that table. Else a row's year is shown only where it
    is the sum of shown quarters. Whether the year's sum is shown depends on sums alone, however it is divided.
    """
    tables = [suppress(quarter, {quarter: months}, counts) for quarter, months in quarters.items()]
    sums, cells = {one for table in tables for one in table.sums}, {one for table in tables for one in table.cells}
    whole = suppress(year, {year: tuple(quarters), **quarters}, counts)
    if not whole.sums <= sums:
        sums.add(year)
    elif {cell for cell in whole.cells if cell[1] != year} <= cells:
        return whole
    unsure = (row for row in counts if any((row, quarter) in cells for quarter in quarters))
    return Hidden(frozenset(sums), frozenset(cells.union((row, year) for row in unsure)))


def _tallies(acts: Iterable[Counted], codes: Iterable[str], months: Iterable[Period]) -> dict[str, dict[Period, Tally]]:
    over = frozenset(months)
    counts: dict[str, dict[Period, Tally]] = {code: {} for code in codes}
    for act in acts:
        month = Period(act.day.year, act.day.month, 1)
        if month in over:
            row = counts[act.row]
            quarter = Period(month.year, (month.quarter - 1) * _QUARTER + 1, _QUARTER)
            for period in (month, quarter, Period(month.year, 1, _MONTHS)):
                row[period] = row.get(period, NOUGHT) + Tally(1, frozenset((act.patient,)))
    return counts


def _cells(
    row: str, periods: Iterable[Period], counts: Mapping[str, Mapping[Period, Tally]], hidden: Hidden[Period]
) -> tuple[int | None, ...]:
    tallies = counts[row]
    return tuple(None if (row, one) in hidden.cells else tallies.get(one, NOUGHT).acts for one in periods)


def _next(year: int, month: int) -> date:
    """The first day after a month."""
    return date(year + month // _MONTHS, month % _MONTHS + 1, 1)
