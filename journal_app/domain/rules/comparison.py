"""What another pack would change, rule by rule and treatment by treatment; it must not put it in words or in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, cast

from journal_app.domain.rules.deadlines import RequestRules
from journal_app.domain.rules.definitions import LoadedPack, TreatmentDefinition
from journal_app.domain.rules.facts import Jurisdiction
from journal_app.domain.rules.model import Rule
from journal_app.domain.rules.operators import OPERATORS

_NAMES = {kind: name for name, kind in OPERATORS.items()}


class Aspect(StrEnum):
    """What of a rule or of a treatment differs."""

    MODE = "mode"
    CERTAINTY = "certainty"
    NUMBER = "number"
    DEMAND = "demand"
    SOURCE = "source"
    VALID_FROM = "valid_from"
    VALID_TO = "valid_to"
    SCOPE = "scope"
    SENTENCE = "sentence"
    NAME = "name"
    CLASS = "class"
    ROLES = "roles"
    UNITS = "units"
    FIELDS = "fields"
    AREAS = "areas"
    TEXTS = "texts"
    INTERVAL = "interval"
    POSES = "poses"
    AFTER_PHOTO = "after_photo"
    FORBIDDING = "forbidding"
    CAUTIONING = "cautioning"
    MEDICINE = "medicine"


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect before and after, as the packs have it (days in ISO 8601, lists by comma); empty where there is none.

    ``name`` says which number.
    """

    aspect: Aspect
    before: str
    after: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that is added (``before`` is None), removed (``after`` is None) or changed (both, with what differs)."""

    before: Rule | None
    after: Rule | None
    differences: tuple[Difference, ...] = ()

    @property
    def rule(self) -> Rule:
        """The rule as it would be, or as it was where it is removed."""
        return cast("Rule", self.after or self.before)


@dataclass(frozen=True, slots=True)
class TreatmentChange:
    """A treatment that is added, removed or changed; see ``RuleChange``."""

    before: TreatmentDefinition | None
    after: TreatmentDefinition | None
    differences: tuple[Difference, ...] = ()

    @property
    def treatment(self) -> TreatmentDefinition:
        """The treatment as it would be, or as it was where it is removed."""
        return cast("TreatmentDefinition", self.after or self.before)


@dataclass(frozen=True, slots=True)
class PackChanges:
    """Everything that differs, in the order of the newer pack, what is removed last.

    ``sentences`` counts the sentences of findings (English) that are new, gone or worded differently, ``clock`` says
    whether local time is reckoned in another way, ``requests`` counts the deadlines, grounds of refusal and holidays
    that are new, gone or different.
    """

    rules: tuple[RuleChange, ...]
    treatments: tuple[TreatmentChange, ...]
    sentences: int = 0
    clock: bool = False
    requests: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing that is compared differs; the bytes may, in comments or in parts for other countries."""
        return not (self.rules or self.treatments or self.sentences or self.clock or self.requests)


def compare(before: LoadedPack, after: LoadedPack) -> PackChanges:
    """Return what would change for the clinic of ``after``'s jurisdiction if it replaced ``before``."""
    old, new = before.rule_pack, after.rule_pack
    here = new.jurisdiction
    return PackChanges(
        rules=tuple(_rules(old.rules, new.rules)),
        treatments=tuple(_treatments(before.treatments, after.treatments, here)),
        sentences=len(_differing(old.phrasebook.sentences, new.phrasebook.sentences)),
        clock=old.clock != new.clock,
        requests=_differing_requests(before.requests, after.requests),
    )


def _differing_requests(before: RequestRules, after: RequestRules) -> int:
    old, new = (
        {("deadline", one.id): one for one in rules.deadlines}
        | {("refusal", one.id): one for one in rules.refusals}
        | {("holiday", f"{one.name} {one.valid_from}"): one for one in rules.holidays}
        for rules in (before, after)
    )
    return sum(old.get(key) != new.get(key) for key in old.keys() | new.keys())


def _rules(before: Iterable[Rule], after: Iterable[Rule]) -> Iterator[RuleChange]:
    old, new = ({rule.id: rule for rule in rules} for rules in (before, after))
    for rule in new.values():
        was = old.get(rule.id)
        if was is None:
            yield RuleChange(None, rule)
        elif differences := _between(_of_rule(was), _of_rule(rule)):
            yield RuleChange(was, rule, differences)
    yield from (RuleChange(rule, None) for rule in old.values() if rule.id not in new)


def _treatments(
    before: Iterable[TreatmentDefinition], after: Iterable[TreatmentDefinition], here: Jurisdiction
) -> Iterator[TreatmentChange]:
    old, new = ({one.code: one for one in definitions} for definitions in (before, after))
    for one in new.values():
        was = old.get(one.code)
        if was is None:
            yield TreatmentChange(None, one)
        elif differences := _between(_of_treatment(was, here), _of_treatment(one, here)):
            yield TreatmentChange(was, one, differences)
    yield from (TreatmentChange(one, None) for one in old.values() if one.code not in new)


_Aspects = Mapping[tuple[Aspect, str], str]


def _between(before: _Aspects, after: _Aspects) -> tuple[Difference, ...]:
    """What differs, in the order of the aspects; a number that only one of the two has is empty in the other."""
    keys = sorted(before.keys() | after.keys(), key=lambda key: (list(Aspect).index(key[0]), key[1]))
    both = ((aspect, name, before.get((aspect, name), ""), after.get((aspect, name), "")) for aspect, name in keys)
    return tuple(Difference(aspect, was, now, name) for aspect, name, was, now in both if was != now)


def _of_rule(rule: Rule) -> _Aspects:
    numbers = {(Aspect.NUMBER, name): text for name, text in _numbers(rule)}
    scope = (rule.treatments, rule.classes, rule.jurisdictions, rule.stages)
    kinds = [", ".join(sorted(kind)) for kind in scope]
    medicine = ["medicine"] if rule.only_medicine else []
    return numbers | {
        (Aspect.MODE, ""): rule.effective_mode.value,
        (Aspect.CERTAINTY, ""): rule.certainty.value,
        (Aspect.DEMAND, ""): f"{_NAMES[type(rule.operator)]} {rule.message}",
        (Aspect.SOURCE, ""): f"{rule.source}. {rule.source.note}" if rule.source.note else str(rule.source),
        (Aspect.VALID_FROM, ""): rule.valid_from.isoformat(),
        (Aspect.VALID_TO, ""): "" if rule.valid_to is None else rule.valid_to.isoformat(),
        (Aspect.SCOPE, ""): "; ".join([kind for kind in kinds if kind] + medicine),
        (Aspect.SENTENCE, ""): rule.sentence,
    }


def _numbers(rule: Rule) -> Iterator[tuple[str, str]]:
    for field in fields(cast("Any", rule.operator)):
        value = getattr(rule.operator, field.name)
        if isinstance(value, tuple | frozenset):
            yield field.name, ", ".join(sorted(str(one) for one in value))
        elif isinstance(value, bool):
            yield field.name, "yes" if value else ""
        elif value is not None:
            yield field.name, str(value)


def _of_treatment(one: TreatmentDefinition, here: Jurisdiction) -> _Aspects:
    texts = (f"{use} {text}" for use, ids in sorted(one.texts.items()) for text in ids)
    return {
        (Aspect.NAME, ""): ", ".join(f"{language} {name}" for language, name in sorted(one.names.items())),
        (Aspect.CLASS, ""): one.classes.get(here, ""),
        (Aspect.ROLES, ""): ", ".join(one.allowed_roles.get(here, ())),
        (Aspect.UNITS, ""): ", ".join(one.product_units),
        (Aspect.FIELDS, ""): ", ".join(_field_words(one)),
        (Aspect.AREAS, ""): ", ".join(area.id for area in one.areas),
        (Aspect.TEXTS, ""): ", ".join(texts),
        (Aspect.INTERVAL, ""): "" if one.interval_days is None else str(one.interval_days),
        (Aspect.POSES, ""): ", ".join(one.poses),
        (Aspect.AFTER_PHOTO, ""): "–".join(str(days) for days in one.after_photo_days or ()),
        (Aspect.FORBIDDING, ""): ", ".join(one.forbidding_alerts),
        (Aspect.CAUTIONING, ""): ", ".join(one.cautioning_alerts),
        (Aspect.MEDICINE, ""): "yes" if one.is_medicine else "",
    }


def _field_words(one: TreatmentDefinition) -> Iterator[str]:
    for field in one.fields:
        usual = "" if (field.warn_below, field.warn_above) == (None, None) else f"{field.warn_below}–{field.warn_above}"
        parts = (field.id, field.unit, "required" if field.required else "", usual)
        yield " ".join(part for part in parts if part)


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
