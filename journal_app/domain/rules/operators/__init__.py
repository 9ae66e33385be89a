"""The closed list of things a rule may demand; an operator states an outcome and must not know modes or sentences.

Every operator is a frozen dataclass whose fields are the rule's numbers, with a table of the outcomes it can state. To
add a country is to write data; only a new *kind* of demand is a new class here. Days are elapsed periods of 24 hours
in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping

from journal_app.domain.rules.operators.around_treatment import BeforePhoto, IntervalElapsed, WrittenWithin
from journal_app.domain.rules.operators.base import Answer, Case, Operator, Outcome, Remedy
from journal_app.domain.rules.operators.consent import ConsentAfterReflection, ConsentInForce, ConsentLanguageReadable
from journal_app.domain.rules.operators.health import HealthConfirmedWithin
from journal_app.domain.rules.operators.information import (
    InformationComplete,
    InformationNotRefused,
    WrittenInformationFirst,
)
from journal_app.domain.rules.operators.performer import (
    PerformerHeldTalk,
    PerformerRegistered,
    PrescriberConsulted,
    ResponsibleHeldTalk,
)
from journal_app.domain.rules.operators.person import AgeAtLeast, IdentityChecked
from journal_app.domain.rules.operators.reflection import Reflection, ReflectionElapsed

__all__ = [
    "OPERATORS",
    "AgeAtLeast",
    "Answer",
    "BeforePhoto",
    "Case",
    "ConsentAfterReflection",
    "ConsentInForce",
    "ConsentLanguageReadable",
    "HealthConfirmedWithin",
    "IdentityChecked",
    "InformationComplete",
    "InformationNotRefused",
    "IntervalElapsed",
    "Operator",
    "Outcome",
    "PerformerHeldTalk",
    "PerformerRegistered",
    "PrescriberConsulted",
    "Reflection",
    "ReflectionElapsed",
    "Remedy",
    "ResponsibleHeldTalk",
    "WrittenInformationFirst",
    "WrittenWithin",
]

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
