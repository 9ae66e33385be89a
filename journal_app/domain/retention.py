"""How long each class of data must be kept, when its time is up, and why an erasure is refused; it must not erase.

A *floor* is law and cannot be undercut; a *benchmark* is good practice that a clinic may undercut with a reason. Each
says where it comes from and how certain that is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from journal_app.domain.dates import whole_years


class RetentionClass(StrEnum):
    """What is kept for how long by itself; codes stand in the ledger."""

    JOURNAL = "journal"
    PROSPECT = "prospect"
    ACCESS_LOG = "access_log"


class Binding(StrEnum):
    """How firmly a time binds."""

    LAW = "law"
    BENCHMARK = "benchmark"


class Certainty(StrEnum):
    """How certain the source of a time is."""

    STATED = "stated"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """A class is kept so many years from its clock's start; for somebody under age then, until a birthday at least.

    ``source`` names a law or a standard as it is cited; ``follows`` is the country whose law it is, where another's is
    taken as the benchmark.
    """

    years: int
    binding: Binding
    source: str
    certainty: Certainty
    until_age: int | None = None
    until_age_if_17: int | None = None
    follows: str = ""


_TEN_DK = RetentionRule(10, Binding.LAW, "autorisationsloven § 25 (10 år for læger og tandlæger)", Certainty.INFERRED)
_TEN_SE = RetentionRule(10, Binding.LAW, "Patientdatalagen 3 kap. 17 §", Certainty.STATED)
_EIGHT_UK = RetentionRule(
    8, Binding.BENCHMARK, "NHS Records Management Code of Practice, schedule 2", Certainty.STATED, 25, 26
)
_LOG = RetentionRule(5, Binding.LAW, "HSLF-FS 2016:40 4 kap. 9 §", Certainty.STATED)
_LOG_ELSEWHERE = RetentionRule(5, Binding.BENCHMARK, _LOG.source, Certainty.INFERRED, follows="SE")
_PROSPECT = RetentionRule(1, Binding.BENCHMARK, "GDPR Art. 5(1)(e)", Certainty.INFERRED)

RULES: Mapping[tuple[str, RetentionClass], RetentionRule] = MappingProxyType(
    {
        ("DK", RetentionClass.JOURNAL): _TEN_DK,
        ("SE", RetentionClass.JOURNAL): _TEN_SE,
        ("GB", RetentionClass.JOURNAL): _EIGHT_UK,
        ("DK", RetentionClass.ACCESS_LOG): _LOG_ELSEWHERE,
        ("SE", RetentionClass.ACCESS_LOG): _LOG,
        ("GB", RetentionClass.ACCESS_LOG): _LOG_ELSEWHERE,
        ("DK", RetentionClass.PROSPECT): _PROSPECT,
        ("SE", RetentionClass.PROSPECT): _PROSPECT,
        ("GB", RetentionClass.PROSPECT): _PROSPECT,
    }
)


@dataclass(frozen=True, slots=True)
class Due:
    """Until which day (the first on which it may go) something is kept, by which rule."""

    rule: RetentionRule
    ends: date


def rule_for(jurisdiction: str, kind: RetentionClass) -> RetentionRule:
    """The rule of a country for a class; parts of the United Kingdom share theirs."""
    return RULES[jurisdiction[:2], kind]


def due(rule: RetentionRule, started: date, *, born: date | None) -> Due:
    """When a class may go whose clock started on a day, for a patient born on another, if that is known."""
    ends = years_after(started, rule.years)
    if born is not None and rule.until_age is not None and whole_years(born, started) < _OF_AGE:
        age = rule.until_age
        if rule.until_age_if_17 is not None and whole_years(born, started) == _OF_AGE - 1:
            age = rule.until_age_if_17
        ends = max(ends, years_after(born, age))
    return Due(rule, ends)


_OF_AGE = 18


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 1 March where there is none, so that nothing goes early."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
