"""Reads the rules of a jurisdiction from TOML into the domain's rules; it must not judge by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, cast

import msgspec

from journal_app.domain.rules import (
    OPERATORS,
    Certainty,
    CivilClock,
    Jurisdiction,
    LegalSource,
    Mode,
    Rule,
    Stage,
)
from journal_app.domain.rules.operators import Operator
from journal_app.packs.problems import PackProblem
from journal_app.packs.toml_files import convert_part, line_of, read_typed


class _Source(msgspec.Struct, forbid_unknown_fields=True):
    law: str
    paragraph: str = ""
    note: str = ""


class _Clock(msgspec.Struct, forbid_unknown_fields=True):
    utc_offset_minutes: int
    summer_time: bool


class _Rule(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    valid_from: date
    operator: str
    mode: Mode
    certainty: Certainty
    sentence: str
    source: _Source
    valid_to: date | None = None
    numbers: dict[str, Any] = {}
    treatments: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    jurisdictions: tuple[Jurisdiction, ...] = ()
    stages: tuple[Stage, ...] = (Stage.TREATMENT,)
    only_medicine: bool = False
    message: str = ""


class _RuleFile(msgspec.Struct, forbid_unknown_fields=True):
    rule: list[_Rule]
    jurisdiction: Jurisdiction | None = None
    version: str = ""
    include: str = ""
    clock: _Clock | None = None


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One file of rules: those of a jurisdiction, or (without ``jurisdiction``) those several of them include."""

    name: str
    jurisdiction: Jurisdiction | None
    version: str
    include: str
    clock: CivilClock | None
    rules: tuple[Rule, ...]


def read_rules(name: str, data: bytes) -> tuple[RuleFile | None, tuple[PackProblem, ...]]:
    """Return the file's rules, or None and everything wrong with them."""
    read = read_typed(name, data, _RuleFile)
    if isinstance(read, PackProblem):
        return None, (read,)
    text = data.decode("utf-8")
    problems = tuple(_problems(name, text, read))
    if problems:
        return None, problems
    clock = None if read.clock is None else CivilClock(read.clock.utc_offset_minutes, read.clock.summer_time)
    rules = tuple(_rule(rule) for rule in read.rule)
    return RuleFile(name, read.jurisdiction, read.version, read.include, clock, rules), ()


def _problems(name: str, text: str, read: _RuleFile) -> Iterator[PackProblem]:
    seen: set[str] = set()
    for index, rule in enumerate(read.rule):
        if rule.id in seen:
            yield PackProblem(name, line_of(text, f".rule[{index}].id"), f"There are two rules with the id {rule.id}.")
        seen.add(rule.id)
        for field, complaint in _complaints(rule):
            yield PackProblem(name, line_of(text, f".rule[{index}].{field}"), f"Rule {rule.id}: {complaint}.")


def _complaints(rule: _Rule) -> Iterator[tuple[str, str]]:
    operator = _operator(rule)
    if isinstance(operator, str):
        yield ("operator" if rule.operator not in OPERATORS else "numbers"), operator
    if rule.mode is Mode.BLOCK and rule.certainty is Certainty.UNSURE:
        yield "mode", "what is unsure may warn or remind, but not block"
    if rule.valid_to is not None and rule.valid_to < rule.valid_from:
        yield "valid_to", "it ends before it begins"
    if not rule.stages:
        yield "stages", "it needs at least one stage"
    if not rule.sentence.strip() or not rule.source.law.strip():
        yield "sentence", "it needs a sentence and the law it comes from"


def _operator(rule: _Rule) -> Operator | str:
    """Return the rule's operator with its numbers, or the complaint about them."""
    kind = OPERATORS.get(rule.operator)
    if kind is None:
        return f"there is no operator {rule.operator}; there are {', '.join(sorted(OPERATORS))}"
    known = {field.name for field in fields(cast("Any", kind))}
    if unknown := sorted(rule.numbers.keys() - known):
        expected = f"it knows {', '.join(sorted(known))}" if known else "it knows none"
        return f"{rule.operator} knows no number {', '.join(unknown)}; {expected}"
    if any(isinstance(value, int) and not isinstance(value, bool) and value < 1 for value in rule.numbers.values()):
        return "every number must be at least 1"
    return convert_part(rule.numbers, kind)


def _rule(rule: _Rule) -> Rule:
    return Rule(
        id=rule.id,
        valid_from=rule.valid_from,
        valid_to=rule.valid_to,
        treatments=frozenset(rule.treatments),
        classes=frozenset(rule.classes),
        jurisdictions=frozenset(rule.jurisdictions),
        stages=frozenset(rule.stages),
        operator=cast("Operator", _operator(rule)),
        mode=rule.mode,
        certainty=rule.certainty,
        message=rule.message or rule.operator,
        sentence=rule.sentence,
        source=LegalSource(rule.source.law, rule.source.paragraph, rule.source.note),
        only_medicine=rule.only_medicine,
    )
