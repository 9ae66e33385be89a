"""What the rules demand of one treatment, in words, for reading and teaching; it must not judge a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, cast

from journal_app.domain.rules.definitions import LoadedPack, TreatmentDefinition
from journal_app.domain.rules.facts import ProfessionalRole
from journal_app.domain.rules.model import Mode, Rule
from journal_app.domain.rules.operators import OPERATORS, Reflection
from journal_app.domain.rules.operators.around_treatment import IntervalElapsed
from journal_app.domain.rules.operators.health import NoContraindication
from journal_app.domain.rules.operators.performer import PerformerRegistered
from journal_app.domain.rules.terms import TreatmentTerms
from journal_app.domain.rules.wording import Params, Phrasebook, Value

_NAMES = {kind: name for name, kind in OPERATORS.items()}


@dataclass(frozen=True, slots=True)
class Demand:
    """One rule that speaks of a treatment, its mode as it counts, and its sentence in the reader's language."""

    rule: Rule
    mode: Mode
    sentence: str


def explain(pack: LoadedPack, treatment: str, *, on: date, book: Phrasebook) -> tuple[Demand, ...]:
    """Return what is demanded of a treatment on a day, in the pack's order; KeyError for a treatment it does not hold.

    English is the rule's own sentence, which says the law, with what it leaves to the treatment's definition; another
    language says the demand with its numbers.
    """
    return _demands(pack, treatment, book, lambda rule: rule.in_force_on(on))


def explain_coming(pack: LoadedPack, treatment: str, *, after: date, book: Phrasebook) -> tuple[Demand, ...]:
    """Return what will be demanded of a treatment by rules that are not in force yet, the soonest first."""
    coming = _demands(pack, treatment, book, lambda rule: rule.valid_from > after)
    return tuple(sorted(coming, key=lambda one: one.rule.valid_from))


def _demands(pack: LoadedPack, treatment: str, book: Phrasebook, wanted: Callable[[Rule], bool]) -> tuple[Demand, ...]:
    definition, rules = pack.treatment(treatment), pack.rule_pack
    terms = rules.terms.get(treatment, TreatmentTerms())
    own_class = rules.classes[treatment]
    speaking = (rule for rule in rules.rules if rule.concerns(treatment, own_class) and wanted(rule))
    here = (rule for rule in speaking if not rule.jurisdictions or rules.jurisdiction in rule.jurisdictions)
    return tuple(
        Demand(rule, rule.effective_mode, _sentence(rule, terms, definition, book))
        for rule in here
        if _says_something(rule, terms)
    )


def say_rule(pack: LoadedPack, rule: Rule, book: Phrasebook) -> str:
    """Return what a rule of the pack demands, said for the first treatment that it speaks of."""
    rules = pack.rule_pack
    for definition in pack.treatments:
        code = definition.code
        if code in rules.classes and rule.concerns(code, rules.classes[code]):
            return _sentence(rule, rules.terms.get(code, TreatmentTerms()), definition, book)
    return rule.sentence


def _says_something(rule: Rule, terms: TreatmentTerms) -> bool:
    """Some rules leave their number to the treatment's definition, which may name none."""
    operator = rule.operator
    if isinstance(operator, IntervalElapsed):
        return (operator.days or terms.interval_days) is not None
    if isinstance(operator, NoContraindication):
        return bool(terms.forbidding_alerts if operator.forbidding else terms.cautioning_alerts)
    return True


def _sentence(rule: Rule, terms: TreatmentTerms, definition: TreatmentDefinition, book: Phrasebook) -> str:
    keys = (f"demand.{rule.message}", f"demand.{_NAMES[type(rule.operator)]}")
    key = next((key + _variant(rule) for key in keys if key + _variant(rule) in book.sentences), None)
    is_own = book.language == "en"
    if key is None or (is_own and not _is_left_to_definition(rule)):
        return rule.sentence
    demand = book.say(key, _params(rule, terms, definition, book))
    return f"{rule.sentence} {demand}" if is_own else demand


def _is_left_to_definition(rule: Rule) -> bool:
    match rule.operator:
        case NoContraindication() | IntervalElapsed(days=None) | PerformerRegistered(roles=()):
            return True
        case _:
            return False


def _variant(rule: Rule) -> str:
    """What a sentence's key ends in where an operator's numbers make it another demand."""
    match rule.operator:
        case PerformerRegistered(profession_only=True):
            return "_profession_only"
        case Reflection(waived_by_earlier=True, waiver_months=None):
            return "_not_again"
        case Reflection(waived_by_earlier=True):
            return "_not_again_within"
        case _:
            return ""


def _params(rule: Rule, terms: TreatmentTerms, definition: TreatmentDefinition, book: Phrasebook) -> Params:
    operator = rule.operator
    values: dict[str, Value] = {}
    for field in fields(cast("Any", operator)):
        value = getattr(operator, field.name)
        if field.name == "areas":
            names = {area.id: area.names[book.language] for area in definition.areas}
            values["areas"] = ", ".join(names.get(area, area) for area in value)
        elif field.name == "roles":
            values["roles"] = _roles(value)
        elif value is not None:
            values[field.name] = value
    if isinstance(operator, PerformerRegistered) and not operator.roles:
        values["roles"] = _roles(terms.allowed_roles)
    if isinstance(operator, IntervalElapsed):
        values["days"] = operator.days or terms.interval_days or 0
    if isinstance(operator, NoContraindication):
        alerts = terms.forbidding_alerts if operator.forbidding else terms.cautioning_alerts
        values["alerts"] = tuple(f"alert.{alert}" for alert in alerts)
    return tuple(values.items())


def _roles(roles: tuple[ProfessionalRole, ...]) -> tuple[str, ...]:
    return tuple(f"role.{role}" for role in roles)
