"""How long journals are kept, as a table across countries, birthdays and leap days."""

from __future__ import annotations

from datetime import date

import pytest

from journal_app.domain.retention import Binding, RetentionClass, due, rule_for, years_after

JOURNAL = RetentionClass.JOURNAL


@pytest.mark.parametrize(
    ("jurisdiction", "started", "born", "ends"),
    [
        ("DK", date(2026, 11, 29), date(1980, 1, 1), date(2036, 11, 29)),
        ("SE", date(2026, 11, 29), date(1980, 1, 1), date(2036, 11, 29)),
        ("GB-ENG", date(2026, 11, 29), date(1980, 1, 1), date(2034, 11, 29)),
        ("GB-SCT", date(2026, 11, 29), None, date(2034, 11, 29)),
        # A child's journal until 25, or until 26 for somebody who was 17 at the end.
        ("GB-ENG", date(2026, 11, 29), date(2015, 5, 6), date(2040, 5, 6)),
        ("GB-ENG", date(2026, 11, 29), date(2009, 11, 28), date(2035, 11, 28)),
        ("GB-ENG", date(2026, 11, 29), date(2008, 11, 29), date(2034, 11, 29)),  # of age on that very day
        ("DK", date(2024, 2, 29), date(1980, 1, 1), date(2034, 3, 1)),
        ("SE", date(2018, 2, 28), None, date(2028, 2, 28)),
    ],
)
def test_until_when_a_journal_is_kept(jurisdiction: str, started: date, born: date | None, ends: date) -> None:
    assert due(rule_for(jurisdiction, JOURNAL), started, born=born).ends == ends


def test_floors_are_law_where_there_is_one_and_benchmarks_say_so() -> None:
    assert rule_for("DK", JOURNAL).binding is Binding.LAW
    assert rule_for("SE", JOURNAL).binding is Binding.LAW
    assert rule_for("GB-WLS", JOURNAL).binding is Binding.BENCHMARK


@pytest.mark.parametrize("jurisdiction", ["DK", "SE", "GB-ENG", "GB-NIR"])
@pytest.mark.parametrize("kind", list(RetentionClass))
def test_every_country_has_a_rule_with_a_source_for_every_class(jurisdiction: str, kind: RetentionClass) -> None:
    rule = rule_for(jurisdiction, kind)
    assert rule.years > 0
    assert rule.source.strip()


def test_nothing_goes_a_day_early_in_a_year_without_its_day() -> None:
    assert years_after(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)
