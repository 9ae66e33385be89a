"""Demands on what is done before, between and after treatments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from journal_app.domain.rules.facts import Stage
from journal_app.domain.rules.operators.base import Case, Outcome, Remedy, last_treatment, met, names, unmet, wait
from journal_app.domain.rules.wording import Params


@dataclass(frozen=True, slots=True)
class BeforePhoto:
    """A photo was taken at or before the start of treatment, and after the last treatment of the same type."""

    outcomes: ClassVar = names(taken="at", missing="")

    def judge(self, case: Case) -> Outcome:
        """Look for the newest one."""
        last = last_treatment(case)
        fitting = [at for at in case.facts.before_photos if at <= case.moment and (last is None or at > last)]
        if not fitting:
            return unmet("missing", Remedy.TAKE_BEFORE_PHOTO)
        return met("taken", params=(("at", case.clock.local(max(fitting))),), since=max(fitting))


@dataclass(frozen=True, slots=True)
class IntervalElapsed:
    """At least ``days`` times 24 hours have elapsed since the last treatment of the same type."""

    days: int
    outcomes: ClassVar = names(elapsed="done", too_soon="done end days")

    def judge(self, case: Case) -> Outcome | None:
        """Count from the newest earlier treatment, wherever it was done."""
        last = last_treatment(case)
        if last is None:
            return None
        done: Params = (("done", case.clock.day(last)),)
        end = last + timedelta(days=self.days)
        if case.moment < end:
            return wait("too_soon", until=end, params=(*done, ("end", case.clock.day(end)), ("days", self.days)))
        return met("elapsed", params=done, since=end)


@dataclass(frozen=True, slots=True)
class WrittenWithin:
    """The entry is written at most ``hours`` after the treatment."""

    hours: int
    outcomes: ClassVar = names(in_time="", late="end hours")

    def judge(self, case: Case) -> Outcome | None:
        """Compare the moment of writing with the treatment, once it is done."""
        if case.facts.done is None or case.facts.stage is not Stage.TREATMENT:
            return None
        end = case.facts.done + timedelta(hours=self.hours)
        if case.judged_at <= end:
            return met("in_time")
        return unmet("late", None, params=(("end", case.clock.local(end)), ("hours", self.hours)), since=end)
