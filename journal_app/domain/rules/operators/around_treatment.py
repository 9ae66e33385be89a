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
    """A photo was taken at or before the start of treatment, and after the last treatment of the same type.

    A reason noted for having none is enough.
    """

    outcomes: ClassVar = names(taken="at", reason_noted="", missing="")

    def judge(self, case: Case) -> Outcome:
        """Look for the newest one."""
        last = last_treatment(case)
        fitting = [at for at in case.facts.before_photos if at <= case.moment and (last is None or at > last)]
        if fitting:
            return met("taken", params=(("at", case.clock.local(max(fitting))),), since=max(fitting))
        return met("reason_noted") if case.facts.no_before_photo.strip() else unmet("missing", Remedy.TAKE_BEFORE_PHOTO)


@dataclass(frozen=True, slots=True)
class AfterPhoto:
    """The result of the last treatment of the same type was photographed, or the patient declined that.

    A photo before the next treatment shows it, too.
    """

    outcomes: ClassVar = names(taken="at", declined="", missing="done")

    def judge(self, case: Case) -> Outcome | None:
        """Look for the first photo since the last treatment."""
        last = last_treatment(case)
        if last is None:
            return None
        photos = (*case.facts.after_photos, *case.facts.before_photos)
        taken = min((at for at in photos if last < at <= case.moment), default=None)
        if taken is not None:
            return met("taken", params=(("at", case.clock.local(taken)),), since=taken)
        if case.facts.after_photo_declined:
            return met("declined")
        return unmet("missing", Remedy.TAKE_AFTER_PHOTO, params=(("done", case.clock.day(last)),), since=last)


@dataclass(frozen=True, slots=True)
class IntervalElapsed:
    """At least ``days`` times 24 hours have elapsed since the last treatment of the same type.

    Without ``days`` the usual interval of the treatment's definition counts.
    """

    days: int | None = None
    outcomes: ClassVar = names(elapsed="done", too_soon="done end days")

    def judge(self, case: Case) -> Outcome | None:
        """Count from the newest earlier treatment, wherever it was done."""
        last, days = last_treatment(case), self.days or case.terms.interval_days
        if last is None or days is None:
            return None
        done: Params = (("done", case.clock.day(last)),)
        end = last + timedelta(days=days)
        if case.moment < end:
            is_today = case.clock.day(end) == case.clock.day(case.moment)
            shown = case.clock.local(end) if is_today else case.clock.day(end)  # days are not told by the hour
            return wait("too_soon", until=end, params=(*done, ("end", shown), ("days", days)))
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
