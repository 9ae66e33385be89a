"""The five steps of a visit, each with what the rules find of it and the act that mends it; it must not judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from journal_app.domain.people import Person
from journal_app.domain.rules.evaluation import unmet_warnings
from journal_app.domain.rules.model import Finding
from journal_app.domain.rules.wording import Phrasebook
from journal_app.ui.patients.gate_words import gate_lines
from journal_app.ui.widgets.gate_panel import GateLine, GateStatus


class StepId(StrEnum):
    """What is done in which order."""

    HEALTH = "health"
    CONSENT = "consent"
    PHOTOS = "photos"
    MAP = "map"
    SIGN = "sign"


OF_THE_STEP: Mapping[StepId, frozenset[str]] = {
    StepId.HEALTH: frozenset({"health_confirmed_within", "no_contraindication", "contraindicated"}),
    StepId.CONSENT: frozenset(
        {
            *("age_at_least", "age_by_policy", "identity_checked", "guardian_consented"),
            *("information_complete", "information_not_refused", "written_information_first", "interpreter_present"),
            *("reflection_elapsed", "responsible_held_talk", "performer_held_talk"),
            *("consent_in_force", "consent_after_reflection", "consent_language_readable"),
        }
    ),
    StepId.PHOTOS: frozenset({"before_photo", "after_photo"}),
    StepId.MAP: frozenset({"area_allowed", "area_allowed_pmu"}),
}
"""Which kinds of rules belong to which step; all others are about who signs and when."""
_GRAVEST_FIRST = (GateStatus.BLOCKED, GateStatus.TODO, GateStatus.WARN, GateStatus.OK)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its lines, the gravest first, and the rules that want a reason; no line where no rule speaks of it."""

    id: StepId
    lines: tuple[GateLine, ...] = ()
    warned: tuple[str, ...] = ()

    @property
    def status(self) -> GateStatus:
        """As grave as its gravest line."""
        return min((line.status for line in self.lines), key=_GRAVEST_FIRST.index, default=GateStatus.OK)

    @property
    def open_line(self) -> GateLine | None:
        """The first thing to do about it: of lines as grave, one that wants a reason or has a button comes first."""
        unmet = [line for line in self.lines if line.status is self.status and self.status is not GateStatus.OK]
        return min(unmet, key=lambda line: (not line.asks_reason, not line.action_label), default=None)


def steps_of(findings: Iterable[Finding], phrases: Phrasebook, *, me: Person) -> tuple[Step, ...]:
    """All five, in their order, in the language of ``me``."""
    known = tuple(findings)
    steps = []
    for step in StepId:
        own = tuple(one for one in known if step_of(one) is step)
        steps.append(Step(step, gate_lines(own, phrases, me=me), tuple(one.rule for one in unmet_warnings(own))))
    return tuple(steps)


def step_of(finding: Finding) -> StepId:
    """The step at which a finding matters."""
    kind = finding.message.partition(".")[0]
    return next((step for step, kinds in OF_THE_STEP.items() if kind in kinds), StepId.SIGN)
