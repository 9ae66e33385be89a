"""Demands on who treats, who answers for it and who talked to the patient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from journal_app.domain.rules.facts import ProfessionalRole
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
)


@dataclass(frozen=True, slots=True)
class PerformerRegistered:
    """The performer has a recorded registration in one of ``roles``."""

    roles: tuple[ProfessionalRole, ...]
    outcomes: ClassVar = names(registered="", not_registered="", other_profession="", profession_unknown="")

    def judge(self, case: Case) -> Outcome:
        """Look at the registration, then at the profession."""
        performer = case.facts.performer
        if performer.role is not None and performer.role not in self.roles:
            return unmet("other_profession", None)
        if not performer.registered:
            return unmet("not_registered", Remedy.ADD_REGISTRATION)
        if performer.role is None:
            return unknown("profession_unknown", Remedy.ADD_REGISTRATION)
        return met("registered")


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
