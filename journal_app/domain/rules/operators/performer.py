"""Demands on who treats, who answers for it and who talked to the patient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from journal_app.domain.rules.facts import Delegation, ProfessionalRole
from journal_app.domain.rules.operators.base import (
    Case,
    Outcome,
    Remedy,
    by,
    last_treatment,
    met,
    names,
    unknown,
    unmet,
    wait,
)


@dataclass(frozen=True, slots=True)
class PerformerRegistered:
    """The performer's profession is one of ``roles``, and (unless ``profession_only``) their registration is recorded.

    Without ``roles`` those count that the treatment's definition allows.
    """

    roles: tuple[ProfessionalRole, ...] = ()
    profession_only: bool = False
    outcomes: ClassVar = names(registered="", not_registered="", other_profession="", profession_unknown="")

    def judge(self, case: Case) -> Outcome:
        """Look at the registration, then at the profession."""
        performer = case.facts.performer
        if performer.role is not None and performer.role not in (self.roles or case.terms.allowed_roles):
            return unmet("other_profession", None)
        if not performer.registered and not self.profession_only:
            return unmet("not_registered", Remedy.ADD_REGISTRATION)
        if performer.role is None:
            return unknown("profession_unknown", Remedy.ADD_REGISTRATION)
        return met("registered")


@dataclass(frozen=True, slots=True)
class PerformerCompetent:
    """The performer is registered or cleared for this treatment at this place, where the clinic keeps such a list."""

    outcomes: ClassVar = names(competent="", not_for_treatment="", not_at_place="", ended="end")

    def judge(self, case: Case) -> Outcome | None:
        """Look for an entry of the list that covers treatment, place and moment."""
        listed = case.facts.performer.competences
        if listed is None:
            return None
        fitting = [one for one in listed if case.facts.treatment in one.treatments]
        place = case.facts.place
        here = [one for one in fitting if place is None or not one.places or place in one.places]
        if not here:
            return unmet("not_at_place" if fitting else "not_for_treatment", Remedy.STATE_COMPETENCE)
        ends = [case.clock.start_of(one.until) for one in here if one.until is not None]
        if len(ends) == len(here) and max(ends) <= case.moment:
            end = max(ends)
            return unmet("ended", Remedy.STATE_COMPETENCE, params=(("end", case.clock.local(end)),), since=end)
        return met("competent")


@dataclass(frozen=True, slots=True)
class ResponsibleRegistered:
    """A registered person in one of ``roles`` answers for the treatment: the performer, or somebody named beside."""

    roles: tuple[ProfessionalRole, ...]
    outcomes: ClassVar = names(registered="", not_registered="", other_profession="", nobody_named="")

    def judge(self, case: Case) -> Outcome:
        """Look at the one named, else at the performer."""
        performer = case.facts.performer
        responsible = case.facts.responsible or (performer if performer.role in self.roles else None)
        if responsible is None or responsible.role is None:
            return unknown("nobody_named", Remedy.RECORD_RESPONSIBLE)
        if responsible.role not in self.roles:
            return unmet("other_profession", Remedy.RECORD_RESPONSIBLE)
        return met("registered") if responsible.registered else unmet("not_registered", Remedy.ADD_REGISTRATION)


@dataclass(frozen=True, slots=True)
class DelegationGiven:
    """Who is in none of ``roles`` has a delegation for this treatment, this place and this moment from one who is.

    Where a responsible person is named, it is theirs. Nothing is asked where the clinic records no delegations.
    """

    roles: tuple[ProfessionalRole, ...]
    outcomes: ClassVar = names(
        given="since", missing="", other_treatment="", other_place="", not_yet="start", ended="end"
    )

    def judge(self, case: Case) -> Outcome | None:
        """Narrow the delegations down by person, treatment, place and time, and say where none is left."""
        recorded = case.facts.delegations
        if recorded is None or case.facts.performer.role in self.roles:
            return None
        own = [one for one in recorded if self._is_theirs(one, case)]
        fitting = [one for one in own if case.facts.treatment in one.treatments]
        here = [one for one in fitting if one.place is None or case.facts.place in {None, one.place}]
        if not here:
            missing = "other_place" if fitting else "other_treatment" if own else "missing"
            return unmet(missing, Remedy.RECORD_DELEGATION)
        return self._in_time(here, case)

    def _is_theirs(self, one: Delegation, case: Case) -> bool:
        responsible = case.facts.responsible
        is_their_doctors = responsible is None or responsible.id is None or one.responsible == responsible.id
        is_theirs_to_give = one.responsible_role in self.roles
        return one.delegate == case.facts.performer.id and is_their_doctors and is_theirs_to_give

    def _in_time(self, here: list[Delegation], case: Case) -> Outcome:
        local, moment = case.clock.local, case.moment
        begun = [one for one in here if one.begins <= moment]
        if not begun:
            start = min(one.begins for one in here)
            return wait("not_yet", until=start, params=(("start", local(start)),))
        holding = [one for one in begun if one.until is None or moment < one.until]
        if holding:
            since = min(one.begins for one in holding)
            return met("given", params=(("since", local(since)),), since=since)
        end = max(one.until for one in begun if one.until is not None)
        return unmet("ended", Remedy.RECORD_DELEGATION, params=(("end", local(end)),), since=end)


@dataclass(frozen=True, slots=True)
class CountersignedWithin:
    """Who left a treatment to its performer countersigns the entry at most ``days`` times 24 hours after it was done.

    It demands nothing before the treatment: ``countersigning_due`` says by when, for the list of what waits.
    """

    days: int
    outcomes: ClassVar = names()

    def judge(self, _case: Case) -> Outcome | None:
        """Nothing is demanded of a treatment that is about to be done."""
        return None


@dataclass(frozen=True, slots=True)
class ResponsibleHeldTalk:
    """The conversation was held by somebody in one of ``roles``, whoever performs the treatment."""

    roles: tuple[ProfessionalRole, ...]
    outcomes: ClassVar = names(held="", other_person="", person_unknown="")

    def judge(self, case: Case) -> Outcome | None:
        """Look at the role once the conversation was held."""
        if by(case.facts.information.oral_at, case) is None:
            return None
        role = case.facts.information.given_by_role
        if role is None:
            return unknown("person_unknown", Remedy.GIVE_INFORMATION)
        return met("held") if role in self.roles else unmet("other_person", Remedy.GIVE_INFORMATION)


@dataclass(frozen=True, slots=True)
class PerformerHeldTalk:
    """The conversation was held by the one who performs the treatment."""

    outcomes: ClassVar = names(held="", other_person="", person_unknown="")

    def judge(self, case: Case) -> Outcome | None:
        """Look at the person once the conversation was held."""
        if by(case.facts.information.oral_at, case) is None:
            return None
        same = case.facts.information.given_by_performer
        if same is None:
            return unknown("person_unknown", Remedy.GIVE_INFORMATION)
        return met("held") if same else unmet("other_person", Remedy.GIVE_INFORMATION)


@dataclass(frozen=True, slots=True)
class PrescriberConsulted:
    """A prescriber saw the patient in person for this treatment, if the performer is in one of ``roles``."""

    roles: tuple[ProfessionalRole, ...]
    outcomes: ClassVar = names(consulted="at", not_consulted="")

    def judge(self, case: Case) -> Outcome | None:
        """Look for a consultation since the last treatment."""
        if case.facts.performer.role not in self.roles:
            return None
        consulted = by(case.facts.prescriber_consulted_at, case)
        last = last_treatment(case)
        if consulted is None or (last is not None and consulted <= last):
            return unmet("not_consulted", Remedy.RECORD_PRESCRIBER_CONSULTATION)
        return met("consulted", params=(("at", case.clock.local(consulted)),), since=consulted)
