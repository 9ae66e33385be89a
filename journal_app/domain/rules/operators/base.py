"""What operators are made of: the case they see, the outcome they state, the remedies; it must not demand anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum
from typing import ClassVar, Protocol

from journal_app.domain.rules.facts import Facts
from journal_app.domain.rules.local_time import CivilClock
from journal_app.domain.rules.terms import TreatmentTerms
from journal_app.domain.rules.wording import Params


class Remedy(StrEnum):
    """What a person can do about a finding; each is one button."""

    ADD_BIRTH_DATE = "add_birth_date"
    ADD_REGISTRATION = "add_registration"
    CALL_INTERPRETER = "call_interpreter"
    CHECK_IDENTITY = "check_identity"
    CHOOSE_AREA = "choose_area"
    CONFIRM_HEALTH = "confirm_health"
    GIVE_INFORMATION = "give_information"
    HAND_OVER_CONSENT = "hand_over_consent"
    RECORD_DELEGATION = "record_delegation"
    RECORD_GUARDIAN_CONSENT = "record_guardian_consent"
    RECORD_PRESCRIBER_CONSULTATION = "record_prescriber_consultation"
    RECORD_RESPONSIBLE = "record_responsible"
    SET_LANGUAGE = "set_language"
    STATE_COMPETENCE = "state_competence"
    TAKE_AFTER_PHOTO = "take_after_photo"
    TAKE_BEFORE_PHOTO = "take_before_photo"
    WAIT = "wait"


class Answer(Enum):
    """Whether a demand is met."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Case:
    """The facts, the moment they are judged at (treatment, or now), when they are judged, the local clock.

    ``terms`` are what the treatment's definition says in this jurisdiction.
    """

    facts: Facts
    moment: datetime
    judged_at: datetime
    clock: CivilClock
    terms: TreatmentTerms = field(default_factory=TreatmentTerms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an operator states: a name from its table, with the values of that name's sentence."""

    name: str
    answer: Answer
    params: Params = ()
    since: datetime | None = None
    until: datetime | None = None
    resolves: Remedy | None = None


def met(name: str, *, params: Params = (), since: datetime | None = None) -> Outcome:
    """State that the demand is met."""
    return Outcome(name=name, answer=Answer.MET, params=params, since=since)


def unmet(name: str, resolves: Remedy | None, *, params: Params = (), since: datetime | None = None) -> Outcome:
    """State that it is not, and what mends it."""
    return Outcome(name=name, answer=Answer.UNMET, params=params, since=since, resolves=resolves)


def wait(name: str, *, until: datetime, params: Params, since: datetime | None = None) -> Outcome:
    """State that it is not met yet, and from when on it is."""
    return Outcome(name=name, answer=Answer.UNMET, params=params, since=since, until=until, resolves=Remedy.WAIT)


def unknown(name: str, resolves: Remedy | None) -> Outcome:
    """State that it cannot be seen."""
    return Outcome(name=name, answer=Answer.UNKNOWN, resolves=resolves)


class Operator(Protocol):
    """What every member of the list offers. ``outcomes`` names each outcome with the parameters of its sentence."""

    outcomes: ClassVar[Mapping[str, frozenset[str]]]

    def judge(self, case: Case) -> Outcome | None:
        """Return what holds in this case, or None when the demand does not arise (yet)."""
        ...


def names(**outcomes: str) -> Mapping[str, frozenset[str]]:
    """Build a table of outcomes: each name with its parameters as words."""
    return {name: frozenset(params.split()) for name, params in outcomes.items()}


def by(moment: datetime | None, case: Case) -> datetime | None:
    """Return the time if it has come: what lies after the judged moment has not happened."""
    return moment if moment is not None and moment <= case.moment else None


def last_treatment(case: Case) -> datetime | None:
    """Return when the newest treatment of the same type before the judged moment was done, wherever that was."""
    return max((one.done for one in case.facts.earlier if one.done < case.moment), default=None)
