"""Demands on what is known of the patient's health; it must not diagnose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from journal_app.domain.rules.local_time import months_after
from journal_app.domain.rules.operators.base import Case, Outcome, Remedy, met, names, unmet
from journal_app.domain.rules.wording import Params


@dataclass(frozen=True, slots=True)
class HealthConfirmedWithin:
    """The health history was confirmed at most ``months`` calendar months before."""

    months: int
    outcomes: ClassVar = names(confirmed="at", never="", outdated="at months")

    def judge(self, case: Case) -> Outcome:
        """Count from the confirmation."""
        confirmed = case.facts.health_confirmed_at
        if confirmed is None or confirmed > case.moment:
            return unmet("never", Remedy.CONFIRM_HEALTH)
        at: Params = (("at", case.clock.day(confirmed)),)
        end = months_after(confirmed, self.months)
        if end < case.moment:
            return unmet("outdated", Remedy.CONFIRM_HEALTH, params=(*at, ("months", self.months)), since=end)
        return met("confirmed", params=at, since=confirmed)
