"""Demands on who the patient is; it must not know a country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from journal_app.domain.rules.local_time import birthday
from journal_app.domain.rules.operators.base import Answer, Case, Outcome, Remedy, met, names, unmet, wait
from journal_app.domain.rules.wording import Params


@dataclass(frozen=True, slots=True)
class AgeAtLeast:
    """The patient has completed ``years`` years; the birthday begins at local midnight."""

    years: int
    outcomes: ClassVar = names(old_enough="years", too_young="years birthday", birth_date_unknown="years")

    def judge(self, case: Case) -> Outcome:
        """Compare with the start of the birthday."""
        years: Params = (("years", self.years),)
        if case.facts.born is None:
            return Outcome(
                name="birth_date_unknown", answer=Answer.UNKNOWN, params=years, resolves=Remedy.ADD_BIRTH_DATE
            )
        day = birthday(case.facts.born, self.years)
        start = case.clock.start_of(day)
        if case.moment < start:
            return wait("too_young", until=start, params=(*years, ("birthday", day)))
        return met("old_enough", params=years, since=start)


@dataclass(frozen=True, slots=True)
class IdentityChecked:
    """Somebody has checked who the patient is, and recorded it."""

    outcomes: ClassVar = names(checked="", not_checked="")

    def judge(self, case: Case) -> Outcome:
        """Read the fact."""
        if case.facts.identity_checked:
            return met("checked")
        return unmet("not_checked", Remedy.CHECK_IDENTITY)
