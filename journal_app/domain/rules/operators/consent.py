"""Demands on the signed consent; which consent holds is decided in ``consents_in_force``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from journal_app.domain.rules.consents_in_force import consent_in_force, signed_consents, withdrawal_of
from journal_app.domain.rules.facts import Consent
from journal_app.domain.rules.operators.base import (
    Answer,
    Case,
    Outcome,
    Remedy,
    met,
    names,
    unknown,
    unmet,
    wait,
)
from journal_app.domain.rules.operators.reflection import Reflection
from journal_app.domain.rules.wording import Params


def shown_consent(case: Case) -> Consent | None:
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
    outcomes: ClassVar = names(
        in_force="signed", in_force_until="signed end", unsigned="", withdrawn="at", expired="end", not_yet="start"
    )

    def judge(self, case: Case) -> Outcome:
        """Look for a consent that holds; else say what is wrong with the newest one."""
        consent = shown_consent(case)
        if consent is None:
            return unmet("unsigned", Remedy.HAND_OVER_CONSENT)
        withdrawn = withdrawal_of(consent, case.facts, case.moment)
        local = case.clock.local
        if withdrawn is not None:
            return unmet("withdrawn", Remedy.HAND_OVER_CONSENT, params=(("at", local(withdrawn)),), since=withdrawn)
        if consent.until is not None and consent.until <= case.moment:
            end: Params = (("end", local(consent.until)),)
            return unmet("expired", Remedy.HAND_OVER_CONSENT, params=end, since=consent.until)
        if case.moment < consent.begins:
            return wait("not_yet", until=consent.begins, params=(("start", local(consent.begins)),))
        signed: Params = (("signed", local(consent.signed_at)),)
        if consent.until is None:
            return met("in_force", params=signed, since=consent.begins)
        return met("in_force_until", params=(*signed, ("end", local(consent.until))), since=consent.begins)


@dataclass(frozen=True, slots=True)
class ConsentAfterReflection(Reflection):
    """The consent was signed after the reflection time."""

    outcomes: ClassVar = names(after="signed", waived="done", too_early="signed end", before_information="signed")

    def judge(self, case: Case) -> Outcome | None:
        """Judge the reflection time as it stood when the consent was signed."""
        consent = shown_consent(case)
        if consent is None:
            return None
        at_signing = replace(case, moment=consent.signed_at)
        reflection = self.state(at_signing)
        signed: Params = (("signed", case.clock.local(consent.signed_at)),)
        if reflection.name == "waived":
            return met("waived", params=reflection.params, since=consent.signed_at)
        if reflection.answer is Answer.MET:
            return met("after", params=signed, since=consent.signed_at)
        if reflection.until is None:
            return unmet("before_information", Remedy.HAND_OVER_CONSENT, params=signed)
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

    outcomes: ClassVar = names(readable="", other_language="", language_unknown="")

    def judge(self, case: Case) -> Outcome | None:
        """Compare the two languages once there is a consent."""
        consent = shown_consent(case)
        if consent is None:
            return None
        languages = case.facts.patient_languages
        if consent.language is None or languages is None:
            return unknown("language_unknown", Remedy.SET_LANGUAGE)
        if _primary(consent.language) in {_primary(language) for language in languages}:
            return met("readable")
        return unmet("other_language", Remedy.HAND_OVER_CONSENT)


@dataclass(frozen=True, slots=True)
class DisclosureConsentLasts:
    """A consent to pass on information ends ``months`` calendar months after it was signed, at the latest.

    It concerns no treatment: ``disclosure_ends`` applies it when such a consent is signed, the stored end decides
    afterwards.
    """

    months: int
    outcomes: ClassVar = names()

    def judge(self, _case: Case) -> Outcome | None:
        """Nothing is demanded of a treatment."""
        return None


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].casefold()
