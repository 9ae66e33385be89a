"""Demands on who the patient is; it must not know a country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from journal_app.domain.rules.local_time import birthday
from journal_app.domain.rules.operators.base import Answer, Case, Outcome, Remedy, by, met, names, unknown, unmet, wait
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
    """Somebody has checked who the patient is and how old, and recorded it."""

    outcomes: ClassVar = names(checked="", checked_by="at by how", not_checked="")

    def judge(self, case: Case) -> Outcome:
        """Say who checked, where that is recorded."""
        check = case.facts.identity_check
        if check is not None and check.at <= case.moment:
            at = case.clock.day(check.at)
            return met("checked_by", params=(("at", at), ("by", check.by), ("how", check.how)), since=check.at)
        if case.facts.identity_checked:
            return met("checked")
        return unmet("not_checked", Remedy.CHECK_IDENTITY)


@dataclass(frozen=True, slots=True)
class GuardianConsented:
    """Who holds custody has consented, where the patient has not completed ``years`` years."""

    years: int
    outcomes: ClassVar = names(consented="at", missing="years")

    def judge(self, case: Case) -> Outcome | None:
        """Ask only for those known to be younger; an unknown birth date is the age rules' to say."""
        born = case.facts.born
        if born is None or case.moment >= case.clock.start_of(birthday(born, self.years)):
            return None
        consented = by(case.facts.guardian_consented_at, case)
        if consented is None:
            return unmet("missing", Remedy.RECORD_GUARDIAN_CONSENT, params=(("years", self.years),))
        return met("consented", params=(("at", case.clock.day(consented)),), since=consented)


@dataclass(frozen=True, slots=True)
class AreaAllowed:
    """Every chosen area is one of ``areas``."""

    areas: tuple[str, ...]
    outcomes: ClassVar = names(allowed="", not_allowed="", area_unknown="")

    def judge(self, case: Case) -> Outcome:
        """Compare once an area is chosen."""
        if not case.facts.areas:
            return unknown("area_unknown", Remedy.CHOOSE_AREA)
        if set(case.facts.areas) <= set(self.areas):
            return met("allowed")
        return unmet("not_allowed", Remedy.CHOOSE_AREA)
