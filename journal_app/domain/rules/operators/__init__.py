"""The closed list of things a rule may demand; an operator states an outcome and must not know modes or sentences.

Every operator is a frozen dataclass whose fields are the rule's numbers, with a table of the outcomes it can state. To
add a country is to write data; only a new *kind* of demand is a new class here. Days are elapsed periods of 24 hours
in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping

from journal_app.domain.rules.operators.around_treatment import AfterPhoto, BeforePhoto, IntervalElapsed, WrittenWithin
from journal_app.domain.rules.operators.base import Answer, Case, Operator, Outcome, Remedy
from journal_app.domain.rules.operators.consent import (
    ConsentAfterReflection,
    ConsentInForce,
    ConsentLanguageReadable,
    DisclosureConsentLasts,
)
from journal_app.domain.rules.operators.health import HealthConfirmedWithin, NoContraindication
from journal_app.domain.rules.operators.information import (
    InformationComplete,
    InformationNotRefused,
    InterpreterPresent,
    WrittenInformationFirst,
)
from journal_app.domain.rules.operators.performer import (
    CountersignedWithin,
    DelegationGiven,
    PerformerCompetent,
    PerformerHeldTalk,
    PerformerRegistered,
    PrescriberConsulted,
    ResponsibleHeldTalk,
    ResponsibleRegistered,
)
from journal_app.domain.rules.operators.person import AgeAtLeast, AreaAllowed, GuardianConsented, IdentityChecked
from journal_app.domain.rules.operators.reflection import Reflection, ReflectionElapsed
from journal_app.domain.rules.operators.strictness import Stricter, stricter_numbers

__all__ = [
    "OPERATORS",
    "AfterPhoto",
    "AgeAtLeast",
    "Answer",
    "AreaAllowed",
    "BeforePhoto",
    "Case",
    "ConsentAfterReflection",
    "ConsentInForce",
    "ConsentLanguageReadable",
    "CountersignedWithin",
    "DelegationGiven",
    "DisclosureConsentLasts",
    "GuardianConsented",
    "HealthConfirmedWithin",
    "IdentityChecked",
    "InformationComplete",
    "InformationNotRefused",
    "InterpreterPresent",
    "IntervalElapsed",
    "NoContraindication",
    "Operator",
    "Outcome",
    "PerformerCompetent",
    "PerformerHeldTalk",
    "PerformerRegistered",
    "PrescriberConsulted",
    "Reflection",
    "ReflectionElapsed",
    "Remedy",
    "ResponsibleHeldTalk",
    "ResponsibleRegistered",
    "Stricter",
    "WrittenInformationFirst",
    "WrittenWithin",
    "stricter_numbers",
]

OPERATORS: Mapping[str, type[Operator]] = {
    "after_photo": AfterPhoto,
    "age_at_least": AgeAtLeast,
    "area_allowed": AreaAllowed,
    "before_photo": BeforePhoto,
    "consent_after_reflection": ConsentAfterReflection,
    "consent_in_force": ConsentInForce,
    "consent_language_readable": ConsentLanguageReadable,
    "countersigned_within": CountersignedWithin,
    "delegation_given": DelegationGiven,
    "disclosure_consent_lasts": DisclosureConsentLasts,
    "guardian_consented": GuardianConsented,
    "health_confirmed_within": HealthConfirmedWithin,
    "identity_checked": IdentityChecked,
    "information_complete": InformationComplete,
    "information_not_refused": InformationNotRefused,
    "interpreter_present": InterpreterPresent,
    "interval_elapsed": IntervalElapsed,
    "no_contraindication": NoContraindication,
    "performer_competent": PerformerCompetent,
    "performer_held_talk": PerformerHeldTalk,
    "performer_registered": PerformerRegistered,
    "prescriber_consulted": PrescriberConsulted,
    "reflection_elapsed": ReflectionElapsed,
    "responsible_held_talk": ResponsibleHeldTalk,
    "responsible_registered": ResponsibleRegistered,
    "written_information_first": WrittenInformationFirst,
    "written_within": WrittenWithin,
}
