"""The closed list of things a rule may demand; an operator states an outcome and must not know modes or sentences.

Every operator is a frozen dataclass whose fields are the rule's numbers, with a table of the outcomes it can state. To
add a country is to write data; only a new *kind* of demand is a new class here. Days are elapsed periods of 24 hours
in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, StrEnum
from typing import ClassVar, Protocol

from journal_app.domain.rules.consents_in_force import consent_in_force, signed_consents, withdrawal_of
from journal_app.domain.rules.facts import Consent, EarlierTreatment, Facts, ProfessionalRole, Stage
from journal_app.domain.rules.local_time import CivilClock, birthday, months_after
from journal_app.domain.rules.wording import Params


class Remedy(StrEnum):
    """What a person can do about a finding; each is one button."""

    ADD_BIRTH_DATE = "add_birth_date"
    ADD_REGISTRATION = "add_registration"
    CHECK_IDENTITY = "check_identity"
    CONFIRM_HEALTH = "confirm_health"
    GIVE_INFORMATION = "give_information"
    HAND_OVER_CONSENT = "hand_over_consent"
    RECORD_PRESCRIBER_CONSULTATION = "record_prescriber_consultation"
    SET_LANGUAGE = "set_language"
    TAKE_BEFORE_PHOTO = "take_before_photo"
    WAIT = "wait"


class Answer(Enum):
    """Whether a demand is met."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Case:
    """The facts, the moment they are judged at (treatment, or now), when they are judged, and the local clock."""

    facts: Facts
    moment: datetime
    judged_at: datetime
    clock: CivilClock


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an operator states: a name from its table, with the values of that name's sentence."""

    name: str
    answer: Answer
    params: Params = ()
    since: datetime | None = None
    until: datetime | None = None
    resolves: Remedy | None = None


def _met(name: str, *, params: Params = (), since: datetime | None = None) -> Outcome:
    return Outcome(name=name, answer=Answer.MET, params=params, since=since)


def _unmet(name: str, resolves: Remedy | None, *, params: Params = (), since: datetime | None = None) -> Outcome:
    return Outcome(name=name, answer=Answer.UNMET, params=params, since=since, resolves=resolves)


def _wait(name: str, *, until: datetime, params: Params, since: datetime | None = None) -> Outcome:
    return Outcome(name=name, answer=Answer.UNMET, params=params, since=since, until=until, resolves=Remedy.WAIT)


def _unknown(name: str, resolves: Remedy | None) -> Outcome:
    return Outcome(name=name, answer=Answer.UNKNOWN, resolves=resolves)


class Operator(Protocol):
    """What every member of the list offers. ``outcomes`` names each outcome with the parameters of its sentence."""

    outcomes: ClassVar[Mapping[str, frozenset[str]]]

    def judge(self, case: Case) -> Outcome | None:
        """Return what holds in this case, or None when the demand does not arise (yet)."""
        ...


def _names(**outcomes: str) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(params.split()) for name, params in outcomes.items()}


# ----------------------------------------------------------------------------------------------------------- the person


@dataclass(frozen=True, slots=True)
class AgeAtLeast:
    """The patient has completed ``years`` years; the birthday begins at local midnight."""

    years: int
    outcomes: ClassVar = _names(old_enough="years", too_young="years birthday", birth_date_unknown="years")

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
            return _wait("too_young", until=start, params=(*years, ("birthday", day)))
        return _met("old_enough", params=years, since=start)


@dataclass(frozen=True, slots=True)
class IdentityChecked:
    """Somebody has checked who the patient is, and recorded it."""

    outcomes: ClassVar = _names(checked="", not_checked="")

    def judge(self, case: Case) -> Outcome:
        """Read the fact."""
        if case.facts.identity_checked:
            return _met("checked")
        return _unmet("not_checked", Remedy.CHECK_IDENTITY)


@dataclass(frozen=True, slots=True)
class HealthConfirmedWithin:
    """The health history was confirmed at most ``months`` calendar months before."""

    months: int
    outcomes: ClassVar = _names(confirmed="at", never="", outdated="at months")

    def judge(self, case: Case) -> Outcome:
        """Count from the confirmation."""
        confirmed = case.facts.health_confirmed_at
        if confirmed is None or confirmed > case.moment:
            return _unmet("never", Remedy.CONFIRM_HEALTH)
        at: Params = (("at", case.clock.day(confirmed)),)
        end = months_after(confirmed, self.months)
        if end < case.moment:
            return _unmet("outdated", Remedy.CONFIRM_HEALTH, params=(*at, ("months", self.months)), since=end)
        return _met("confirmed", params=at, since=confirmed)


# ------------------------------------------------------------------------------------------- information and reflection


def _by(moment: datetime | None, case: Case) -> datetime | None:
    """Return the time if it has come: what lies after the judged moment has not happened."""
    return moment if moment is not None and moment <= case.moment else None


def _informed_at(case: Case) -> datetime | None:
    return _by(case.facts.information.complete_at, case)


@dataclass(frozen=True, slots=True)
class InformationComplete:
    """The patient was informed in writing and orally (either may be left out by the rule)."""

    written: bool = True
    oral: bool = True
    outcomes: ClassVar = _names(complete="at", nothing_given="", written_missing="", oral_missing="")

    def judge(self, case: Case) -> Outcome:
        """Name what is missing."""
        written = _by(case.facts.information.written_at, case)
        oral = _by(case.facts.information.oral_at, case)
        lacks_written = self.written and written is None
        lacks_oral = self.oral and oral is None
        if not lacks_written and not lacks_oral:
            at = max((t for t, wanted in ((written, self.written), (oral, self.oral)) if t and wanted), default=None)
            return _met("complete", params=(("at", case.clock.local(at or case.moment)),), since=at)
        if written is None and oral is None:
            return _unmet("nothing_given", Remedy.GIVE_INFORMATION)
        return _unmet("written_missing" if lacks_written else "oral_missing", Remedy.GIVE_INFORMATION)


@dataclass(frozen=True, slots=True)
class InformationNotRefused:
    """The patient has not refused to be informed."""

    outcomes: ClassVar = _names(not_refused="", refused="")

    def judge(self, case: Case) -> Outcome:
        """Read the fact."""
        if case.facts.information.refused:
            return _unmet("refused", Remedy.GIVE_INFORMATION)
        return _met("not_refused")


@dataclass(frozen=True, slots=True)
class WrittenInformationFirst:
    """The written information came before the conversation."""

    outcomes: ClassVar = _names(written_first="", oral_first="written_at")

    def judge(self, case: Case) -> Outcome | None:
        """Compare once both were given."""
        written = case.facts.information.written_at
        oral = case.facts.information.oral_at
        if _informed_at(case) is None or written is None or oral is None:
            return None
        if written <= oral:
            return _met("written_first")
        return _unmet(
            "oral_first", Remedy.GIVE_INFORMATION, params=(("written_at", case.clock.local(written)),), since=written
        )


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
            return _met("waived", params=done, since=earlier.done)
        informed = _informed_at(case)
        if informed is None:
            return _unmet("not_informed", Remedy.GIVE_INFORMATION, params=hours)
        if earlier is not None and informed <= earlier.done:
            return _unmet("informed_too_long_ago", Remedy.GIVE_INFORMATION, params=(*done, *hours))
        end = informed + timedelta(hours=self.hours)
        params: Params = (("end", case.clock.local(end)), *hours)
        if case.moment < end:
            return _wait("waiting", until=end, params=params, since=informed)
        return _met("elapsed", params=params, since=end)

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

    outcomes: ClassVar = _names(
        elapsed="end hours",
        waived="done",
        waiting="end hours",
        not_informed="hours",
        informed_too_long_ago="done hours",
    )

    def judge(self, case: Case) -> Outcome:
        """State where the wait stands."""
        return self.state(case)


# -------------------------------------------------------------------------------------------------------------- consent


def _shown_consent(case: Case) -> Consent | None:
    """Return the consent to speak about: the one in force, else the newest signed one."""
    signed = signed_consents(case.facts, case.moment)
    return consent_in_force(case.facts, case.moment) or (signed[0] if signed else None)


@dataclass(frozen=True, slots=True)
class ConsentInForce:
    """A consent to this treatment is signed, has begun, has not expired and is not withdrawn.

    ``valid_months`` is how long a consent lasts once signed (None: until withdrawn); ``consent_window`` applies it when
    the consent is signed, the stored end decides afterwards.
    """

    valid_months: int | None = None
    outcomes: ClassVar = _names(
        in_force="signed", in_force_until="signed end", unsigned="", withdrawn="at", expired="end", not_yet="start"
    )

    def judge(self, case: Case) -> Outcome:
        """Look for a consent that holds; else say what is wrong with the newest one."""
        consent = _shown_consent(case)
        if consent is None:
            return _unmet("unsigned", Remedy.HAND_OVER_CONSENT)
        withdrawn = withdrawal_of(consent, case.facts, case.moment)
        local = case.clock.local
        if withdrawn is not None:
            return _unmet("withdrawn", Remedy.HAND_OVER_CONSENT, params=(("at", local(withdrawn)),), since=withdrawn)
        if consent.until is not None and consent.until <= case.moment:
            end: Params = (("end", local(consent.until)),)
            return _unmet("expired", Remedy.HAND_OVER_CONSENT, params=end, since=consent.until)
        if case.moment < consent.begins:
            return _wait("not_yet", until=consent.begins, params=(("start", local(consent.begins)),))
        signed: Params = (("signed", local(consent.signed_at)),)
        if consent.until is None:
            return _met("in_force", params=signed, since=consent.begins)
        return _met("in_force_until", params=(*signed, ("end", local(consent.until))), since=consent.begins)


@dataclass(frozen=True, slots=True)
class ConsentAfterReflection(Reflection):
    """The consent was signed after the reflection time."""

    outcomes: ClassVar = _names(after="signed", waived="done", too_early="signed end", before_information="signed")

    def judge(self, case: Case) -> Outcome | None:
        """Judge the reflection time as it stood when the consent was signed."""
        consent = _shown_consent(case)
        if consent is None:
            return None
        at_signing = Case(case.facts, consent.signed_at, case.judged_at, case.clock)
        reflection = self.state(at_signing)
        signed: Params = (("signed", case.clock.local(consent.signed_at)),)
        if reflection.name == "waived":
            return _met("waived", params=reflection.params, since=consent.signed_at)
        if reflection.answer is Answer.MET:
            return _met("after", params=signed, since=consent.signed_at)
        if reflection.until is None:
            return _unmet("before_information", Remedy.HAND_OVER_CONSENT, params=signed)
        end: Params = (("end", case.clock.local(reflection.until)),)
        return Outcome(
            name="too_early",
            answer=Answer.UNMET,
            params=(*signed, *end),
            since=consent.signed_at,
            until=reflection.until,
            resolves=Remedy.HAND_OVER_CONSENT,
        )


@dataclass(frozen=True, slots=True)
class ConsentLanguageReadable:
    """The consent text was in a language the patient reads (compared without region: en-GB is en)."""

    outcomes: ClassVar = _names(readable="", other_language="", language_unknown="")

    def judge(self, case: Case) -> Outcome | None:
        """Compare the two languages once there is a consent."""
        consent = _shown_consent(case)
        if consent is None:
            return None
        languages = case.facts.patient_languages
        if consent.language is None or languages is None:
            return _unknown("language_unknown", Remedy.SET_LANGUAGE)
        if _primary(consent.language) in {_primary(language) for language in languages}:
            return _met("readable")
        return _unmet("other_language", Remedy.HAND_OVER_CONSENT)


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].casefold()


# ------------------------------------------------------------------------------------------------------- the performers


@dataclass(frozen=True, slots=True)
class PerformerRegistered:
    """The performer has a recorded registration in one of ``roles``."""

    roles: tuple[ProfessionalRole, ...]
    outcomes: ClassVar = _names(registered="", not_registered="", other_profession="", profession_unknown="")

    def judge(self, case: Case) -> Outcome:
        """Look at the registration, then at the profession."""
        performer = case.facts.performer
        if performer.role is not None and performer.role not in self.roles:
            return _unmet("other_profession", None)
        if not performer.registered:
            return _unmet("not_registered", Remedy.ADD_REGISTRATION)
        if performer.role is None:
            return _unknown("profession_unknown", Remedy.ADD_REGISTRATION)
        return _met("registered")


@dataclass(frozen=True, slots=True)
class ResponsibleHeldTalk:
    """The conversation was held by somebody in one of ``roles``, whoever performs the treatment."""

    roles: tuple[ProfessionalRole, ...]
    outcomes: ClassVar = _names(held="", other_person="", person_unknown="")

    def judge(self, case: Case) -> Outcome | None:
        """Look at the role once the conversation was held."""
        if _by(case.facts.information.oral_at, case) is None:
            return None
        role = case.facts.information.given_by_role
        if role is None:
            return _unknown("person_unknown", Remedy.GIVE_INFORMATION)
        return _met("held") if role in self.roles else _unmet("other_person", Remedy.GIVE_INFORMATION)


@dataclass(frozen=True, slots=True)
class PerformerHeldTalk:
    """The conversation was held by the one who performs the treatment."""

    outcomes: ClassVar = _names(held="", other_person="", person_unknown="")

    def judge(self, case: Case) -> Outcome | None:
        """Look at the person once the conversation was held."""
        if _by(case.facts.information.oral_at, case) is None:
            return None
        same = case.facts.information.given_by_performer
        if same is None:
            return _unknown("person_unknown", Remedy.GIVE_INFORMATION)
        return _met("held") if same else _unmet("other_person", Remedy.GIVE_INFORMATION)


@dataclass(frozen=True, slots=True)
class PrescriberConsulted:
    """A prescriber saw the patient in person for this treatment, if the performer is in one of ``roles``."""

    roles: tuple[ProfessionalRole, ...]
    outcomes: ClassVar = _names(consulted="at", not_consulted="")

    def judge(self, case: Case) -> Outcome | None:
        """Look for a consultation since the last treatment."""
        if case.facts.performer.role not in self.roles:
            return None
        consulted = _by(case.facts.prescriber_consulted_at, case)
        last = max((e.done for e in case.facts.earlier if e.done < case.moment), default=None)
        if consulted is None or (last is not None and consulted <= last):
            return _unmet("not_consulted", Remedy.RECORD_PRESCRIBER_CONSULTATION)
        return _met("consulted", params=(("at", case.clock.local(consulted)),), since=consulted)


# ----------------------------------------------------------------------------------------------------- around treatment


@dataclass(frozen=True, slots=True)
class BeforePhoto:
    """A photo was taken at or before the start of treatment, and after the last treatment of the same type."""

    outcomes: ClassVar = _names(taken="at", missing="")

    def judge(self, case: Case) -> Outcome:
        """Look for the newest one."""
        last = max((e.done for e in case.facts.earlier if e.done < case.moment), default=None)
        fitting = [at for at in case.facts.before_photos if at <= case.moment and (last is None or at > last)]
        if not fitting:
            return _unmet("missing", Remedy.TAKE_BEFORE_PHOTO)
        return _met("taken", params=(("at", case.clock.local(max(fitting))),), since=max(fitting))


@dataclass(frozen=True, slots=True)
class IntervalElapsed:
    """At least ``days`` times 24 hours have elapsed since the last treatment of the same type."""

    days: int
    outcomes: ClassVar = _names(elapsed="done", too_soon="done end days")

    def judge(self, case: Case) -> Outcome | None:
        """Count from the newest earlier treatment, wherever it was done."""
        last = max((e.done for e in case.facts.earlier if e.done < case.moment), default=None)
        if last is None:
            return None
        done: Params = (("done", case.clock.day(last)),)
        end = last + timedelta(days=self.days)
        if case.moment < end:
            return _wait("too_soon", until=end, params=(*done, ("end", case.clock.day(end)), ("days", self.days)))
        return _met("elapsed", params=done, since=end)


@dataclass(frozen=True, slots=True)
class WrittenWithin:
    """The entry is written at most ``hours`` after the treatment."""

    hours: int
    outcomes: ClassVar = _names(in_time="", late="end hours")

    def judge(self, case: Case) -> Outcome | None:
        """Compare the moment of writing with the treatment, once it is done."""
        if case.facts.done is None or case.facts.stage is not Stage.TREATMENT:
            return None
        end = case.facts.done + timedelta(hours=self.hours)
        if case.judged_at <= end:
            return _met("in_time")
        return _unmet("late", None, params=(("end", case.clock.local(end)), ("hours", self.hours)), since=end)


# ------------------------------------------------------------------------------------------------------------- the list

OPERATORS: Mapping[str, type[Operator]] = {
    "age_at_least": AgeAtLeast,
    "before_photo": BeforePhoto,
    "consent_after_reflection": ConsentAfterReflection,
    "consent_in_force": ConsentInForce,
    "consent_language_readable": ConsentLanguageReadable,
    "health_confirmed_within": HealthConfirmedWithin,
    "identity_checked": IdentityChecked,
    "information_complete": InformationComplete,
    "information_not_refused": InformationNotRefused,
    "interval_elapsed": IntervalElapsed,
    "performer_held_talk": PerformerHeldTalk,
    "performer_registered": PerformerRegistered,
    "prescriber_consulted": PrescriberConsulted,
    "reflection_elapsed": ReflectionElapsed,
    "responsible_held_talk": ResponsibleHeldTalk,
    "written_information_first": WrittenInformationFirst,
    "written_within": WrittenWithin,
}
