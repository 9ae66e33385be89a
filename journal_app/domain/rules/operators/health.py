"""Demands on what is known of the patient's health; it must not diagnose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from journal_app.domain.rules.local_time import months_after
from journal_app.domain.rules.operators.base import Case, Outcome, Remedy, by, met, names, unknown, unmet
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


@dataclass(frozen=True, slots=True)
class NoContraindication:
    """No alert from the health answers is one that the treatment's definition names.

    ``forbidding`` looks at the alerts that forbid the treatment and speaks only of those found; else it looks at those
    that ask for caution, and says so where one of either kind was not asked about. Where no health history was
    confirmed, that is for ``HealthConfirmedWithin`` to say.
    """

    forbidding: bool = False
    outcomes: ClassVar = names(none="", present="alerts", not_asked="")

    def judge(self, case: Case) -> Outcome | None:
        """Name the alerts that speak against it."""
        alerts, terms = case.facts.alerts, case.terms
        if alerts is None:
            is_quiet = self.forbidding or by(case.facts.health_confirmed_at, case) is None
            return None if is_quiet else unknown("not_asked", Remedy.CONFIRM_HEALTH)
        wanted = terms.forbidding_alerts if self.forbidding else terms.cautioning_alerts
        if found := tuple(f"alert.{alert}" for alert in wanted if alert in alerts):
            return unmet("present", Remedy.CONFIRM_HEALTH, params=(("alerts", found),))
        # One line is enough to say that nothing was found, and none where something forbids.
        if self.forbidding or any(alert in alerts for alert in terms.forbidding_alerts):
            return None
        asked = case.facts.alerts_asked
        if asked is not None and not asked.issuperset((*terms.forbidding_alerts, *terms.cautioning_alerts)):
            return unknown("not_asked", Remedy.CONFIRM_HEALTH)
        return met("none")
