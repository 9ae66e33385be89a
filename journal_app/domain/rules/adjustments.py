"""What a clinic may change about a rule: tighten any, loosen a warning to a reminder; it must not weaken what blocks.

An adjustment is kept as a setting: named ``rule.<id>``, its value ``mode=block``, ``hours=72`` or both with a blank
between them; an empty value means the rule as the pack has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from journal_app.domain.errors import UserFacing
from journal_app.domain.rules.model import Mode, Rule, RulePack
from journal_app.domain.rules.operators import Stricter, stricter_numbers

PREFIX = "rule."
_PART = re.compile(r"(?P<name>[a-z_]{1,40})=(?P<value>[a-z0-9]{1,12})")
_GREATEST = 100_000


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One rule's other mode (None: the pack's) and other numbers."""

    rule: str
    mode: Mode | None = None
    numbers: Mapping[str, int] = field(default_factory=dict)

    @property
    def setting(self) -> str:
        """The name of the setting that keeps it."""
        return PREFIX + self.rule

    @property
    def value(self) -> str:
        """The setting's value; ``read_adjustment`` reads it back."""
        mode = [] if self.mode is None else [f"mode={self.mode}"]
        return " ".join([*mode, *(f"{name}={number}" for name, number in sorted(self.numbers.items()))])


def read_adjustment(name: str, value: str) -> Adjustment | None:
    """Return the adjustment that a setting holds, or None where it is none that this program understands."""
    mode: Mode | None = None
    numbers: dict[str, int] = {}
    for part in value.split():
        found = _PART.fullmatch(part)
        if found is None:
            return None
        if found["name"] == "mode" and found["value"] in set(Mode):
            mode = Mode(found["value"])
        elif found["value"].isdecimal():
            numbers[found["name"]] = int(found["value"])
        else:
            return None
    return Adjustment(name.removeprefix(PREFIX), mode, numbers) if name.startswith(PREFIX) else None


def require_lawful(rule: Rule, adjustment: Adjustment) -> None:
    """Return if a clinic may adjust a rule so.

    Raises:
        UserFacing: it would weaken what blocks, weaken a number, or change what the rule has not.
    """
    if adjustment.mode not in {None, Mode.BLOCK} and rule.effective_mode is Mode.BLOCK:
        raise UserFacing(
            "rules.adjust.blocks", "This rule refuses treatment by law. It can be made stricter, but not weaker."
        )
    for name, number in adjustment.numbers.items():
        _require_stricter(rule, name, number)


def adjusted(pack: RulePack, settings: Mapping[str, str]) -> RulePack:
    """Return the pack as the clinic's settings adjust it; what is not lawful (any more) changes nothing."""
    wanted = _readable(settings.items())
    rules = tuple(_apply(rule, wanted[rule.id]) if rule.id in wanted else rule for rule in pack.rules)
    return pack if rules == pack.rules else replace(pack, rules=rules)


def _readable(settings: Iterable[tuple[str, str]]) -> dict[str, Adjustment]:
    found = (read_adjustment(name, value) for name, value in settings if name.startswith(PREFIX))
    return {one.rule: one for one in found if one is not None}


def _apply(rule: Rule, adjustment: Adjustment) -> Rule:
    try:
        require_lawful(rule, adjustment)
    except UserFacing:  # a new pack may be stricter than the setting of old: then the pack counts
        return rule
    operator = replace(cast("Any", rule.operator), **adjustment.numbers)
    mode = adjustment.mode or rule.effective_mode
    return replace(rule, operator=operator, mode=mode, raised=rule.raised or mode is Mode.BLOCK)


def _require_stricter(rule: Rule, name: str, number: int) -> None:
    direction = stricter_numbers(rule.operator).get(name)
    now: int | None = getattr(rule.operator, name, None)
    if direction is None or (now is None and direction is Stricter.HIGHER):
        raise UserFacing("rules.adjust.no_number", "This rule has no number “{name}” that can be changed.", name=name)
    if not 1 <= number <= _GREATEST:
        raise UserFacing("rules.adjust.number", "The number must be between 1 and {most}.", most=_GREATEST)
    if now is not None and (number < now if direction is Stricter.HIGHER else number > now):
        raise UserFacing(
            "rules.adjust.weaker",
            "The rule demands {now}, and {number} would be weaker. Only a stricter number can be set.",
            now=now,
            number=number,
        )
