"""Which way a number of an operator makes it stricter; it must not say who may change it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from journal_app.domain.rules.operators.around_treatment import IntervalElapsed, WrittenWithin
from journal_app.domain.rules.operators.base import Operator
from journal_app.domain.rules.operators.consent import ConsentAfterReflection, ConsentInForce, DisclosureConsentLasts
from journal_app.domain.rules.operators.health import HealthConfirmedWithin
from journal_app.domain.rules.operators.performer import CountersignedWithin
from journal_app.domain.rules.operators.person import AgeAtLeast, GuardianConsented
from journal_app.domain.rules.operators.reflection import ReflectionElapsed


class Stricter(Enum):
    """Whether a higher or a lower number demands more."""

    HIGHER = "higher"
    LOWER = "lower"


_REFLECTION = {"hours": Stricter.HIGHER, "waiver_months": Stricter.LOWER}
_NUMBERS: Mapping[type[Operator], Mapping[str, Stricter]] = {
    AgeAtLeast: {"years": Stricter.HIGHER},
    ConsentAfterReflection: _REFLECTION,
    ConsentInForce: {"valid_months": Stricter.LOWER},
    CountersignedWithin: {"days": Stricter.LOWER},
    DisclosureConsentLasts: {"months": Stricter.LOWER},
    GuardianConsented: {"years": Stricter.HIGHER},
    HealthConfirmedWithin: {"months": Stricter.LOWER},
    IntervalElapsed: {"days": Stricter.HIGHER},
    ReflectionElapsed: _REFLECTION,
    WrittenWithin: {"hours": Stricter.LOWER},
}


def stricter_numbers(operator: Operator) -> Mapping[str, Stricter]:
    """Return the numbers of an operator that can be made stricter, and which way each goes."""
    return _NUMBERS.get(type(operator), {})
