"""The time to think it over, where it stands and what spares it; days are elapsed periods of 24 hours in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from journal_app.domain.rules.facts import EarlierTreatment
from journal_app.domain.rules.local_time import months_after
from journal_app.domain.rules.operators.base import Case, Outcome, Remedy, met, names, unmet, wait
from journal_app.domain.rules.operators.information import informed_at
from journal_app.domain.rules.wording import Params


@dataclass(frozen=True, slots=True)
class Reflection:
    """The numbers of a reflection time, and where it stands.

    ``hours`` must elapse after the information was complete. ``waived_by_earlier``: an earlier treatment of the same
    type spares a new wait, within ``waiver_months`` calendar months (None: for ever), and only if it was done by this
    clinic where ``waiver_here_only``. Where the waiver has run out, information given before that treatment no longer
    counts: the patient is informed anew.
    """

    hours: int
    waived_by_earlier: bool = False
    waiver_months: int | None = None
    waiver_here_only: bool = True

    def state(self, case: Case) -> Outcome:
        """State where the wait stands at the case's moment."""
        hours: Params = (("hours", self.hours),)
        earlier = self._earlier(case)
        done: Params = () if earlier is None else (("done", case.clock.day(earlier.done)),)
        if earlier is not None and self._waived(earlier, case.moment):
            return met("waived", params=done, since=earlier.done)
        informed = informed_at(case)
        if informed is None:
            return unmet("not_informed", Remedy.GIVE_INFORMATION, params=hours)
        if earlier is not None and informed <= earlier.done:
            return unmet("informed_too_long_ago", Remedy.GIVE_INFORMATION, params=(*done, *hours))
        end = informed + timedelta(hours=self.hours)
        params: Params = (("end", case.clock.local(end)), *hours)
        if case.moment < end:
            return wait("waiting", until=end, params=params, since=informed)
        return met("elapsed", params=params, since=end)

    def _earlier(self, case: Case) -> EarlierTreatment | None:
        if not self.waived_by_earlier:
            return None
        done = (e for e in case.facts.earlier if e.done < case.moment and (e.here or not self.waiver_here_only))
        return max(done, key=lambda e: e.done, default=None)

    def _waived(self, earlier: EarlierTreatment, moment: datetime) -> bool:
        return self.waiver_months is None or moment <= months_after(earlier.done, self.waiver_months)


@dataclass(frozen=True, slots=True)
class ReflectionElapsed(Reflection):
    """The reflection time is over, or spared."""

    outcomes: ClassVar = names(
        elapsed="end hours",
        waived="done",
        waiting="end hours",
        not_informed="hours",
        informed_too_long_ago="done hours",
    )

    def judge(self, case: Case) -> Outcome:
        """State where the wait stands."""
        return self.state(case)
