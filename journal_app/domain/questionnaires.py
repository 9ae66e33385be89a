"""Questionnaires and what follows from answers to them; it must not read files, and it judges forms, not patients.

A questionnaire is FHIR R4's, narrowed to what a form of ours needs: groups, one level of which may repeat, questions of
seven types, and conditions (``enableWhen``) on earlier questions. A question that is not shown counts as unanswered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from journal_app.domain.health import Alert, Allergy, Answer, FormReference, in_order

LONGEST_LINE = 500
LONGEST_TEXT = 5_000
MOST_ROWS = 50
YES, NO = "true", "false"


class ItemType(StrEnum):
    """FHIR's item types that are known here."""

    GROUP = "group"
    DISPLAY = "display"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DATE = "date"
    STRING = "string"
    TEXT = "text"
    CHOICE = "choice"


class Operator(StrEnum):
    """How a condition compares: whether there is an answer, and whether one of the answers equals, or none does."""

    EXISTS = "exists"
    EQUAL = "="
    NOT_EQUAL = "!="


class Enable(StrEnum):
    """Whether all conditions must hold or any."""

    ALL = "all"
    ANY = "any"


class Meaning(StrEnum):
    """What the program itself must understand of an item (``item.code``)."""

    HAS_ALLERGIES = "has-allergies"
    ALLERGY = "allergy"
    SUBSTANCE = "allergy-substance"
    REACTION = "allergy-reaction"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that may be chosen: the code that is kept, the words that are shown, the system the code is from."""

    code: str
    display: str
    system: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """``enableWhen``: compare the answers to ``question`` with ``answer`` (for *exists*, ``true`` or ``false``)."""

    question: str
    operator: Operator
    answer: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """Which alert one answer raises."""

    alert: Alert
    answer: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question, a group of items, or words to read. ``asked_anew``: yesterday's answer says nothing of today."""

    link_id: str
    type: ItemType
    text: str
    required: bool = False
    repeats: bool = False
    max_length: int | None = None
    options: tuple[Option, ...] = ()
    conditions: tuple[Condition, ...] = ()
    enable: Enable = Enable.ALL
    triggers: tuple[Trigger, ...] = ()
    asked_anew: bool = False
    meaning: Meaning | None = None
    items: tuple[Item, ...] = ()

    @property
    def is_question(self) -> bool:
        """Whether it can be answered."""
        return self.type not in {ItemType.GROUP, ItemType.DISPLAY}

    @property
    def is_list(self) -> bool:
        """Whether it is a group that is filled in once per row."""
        return self.type is ItemType.GROUP and self.repeats

    @property
    def longest(self) -> int:
        """How many characters an answer may have."""
        return self.max_length or (LONGEST_TEXT if self.type is ItemType.TEXT else LONGEST_LINE)

    def words_of(self, value: str) -> str:
        """What an answer's value is shown as, where the questionnaire has words for it."""
        return next((option.display for option in self.options if option.code == value), value)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One questionnaire in one language. ``treatments`` empty: for every treatment. ``source`` is its exact text."""

    id: str
    reference: FormReference
    title: str
    purpose: str
    treatments: tuple[str, ...]
    items: tuple[Item, ...]
    source: str

    @property
    def sections(self) -> tuple[Item, ...]:
        """The groups at the top, one heading each."""
        return tuple(item for item in self.items if item.type is ItemType.GROUP)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an answer belongs."""

    link_id: str
    row: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """An item that is to be shown, in which row of its list, and in which section (the link id of its top item)."""

    item: Item
    row: int
    section: str

    @property
    def place(self) -> Place:
        """Where its answer belongs."""
        return Place(self.item.link_id, self.row)


def every_item(items: Iterable[Item]) -> Iterator[Item]:
    """All items, those within groups too, in the order they are asked."""
    for item in items:
        yield item
        yield from every_item(item.items)


def by_place(answers: Iterable[Answer]) -> dict[Place, tuple[str, ...]]:
    """The values that stand at each place, without blanks around them; what was left empty is not there."""
    said = ((Place(answer.link_id, answer.row), answer.values) for answer in answers)
    stripped = ((place, tuple(value.strip() for value in values if value.strip())) for place, values in said)
    return {place: values for place, values in stripped if values}


# --------------------------------------------------------------------------------------------------------- what shows


def visible(
    questionnaire: Questionnaire, answers: Iterable[Answer], *, rows: Mapping[str, int] | None = None
) -> tuple[Shown, ...]:
    """Every item that is shown with these answers, in order; a list that is shown has at least its first row.

    ``rows``: how many rows of a list (by its link id) are open at least, with or without an answer in them.
    """
    return tuple(shown for shown, _ in _walk(questionnaire, by_place(answers), rows or {}))


_Walked = tuple[Shown, tuple[str, ...]]
_NO_ROWS: Mapping[str, int] = MappingProxyType({})


def _walk(
    questionnaire: Questionnaire, given: Mapping[Place, tuple[str, ...]], rows: Mapping[str, int] = _NO_ROWS
) -> list[_Walked]:
    """What is shown with what was answered there; an answer to what is not shown does not count."""
    found: list[_Walked] = []
    counted: dict[Place, tuple[str, ...]] = {}

    def walk(items: Iterable[Item], row: int, local: frozenset[str], section: str) -> None:
        for item in items:
            inner = frozenset(one.link_id for one in every_item(item.items)) if item.is_list else local
            for one in range(_rows(given, inner, rows.get(item.link_id, 1))) if item.is_list else (row,):
                if not _is_enabled(item, one, counted, local=local):
                    continue
                shown = Shown(item, one, section or item.link_id)
                values = given.get(shown.place, ()) if item.is_question else ()
                if values:
                    counted[shown.place] = values
                found.append((shown, values))
                walk(item.items, one, inner, shown.section)

    walk(questionnaire.items, 0, frozenset(), "")
    return found


def _rows(given: Mapping[Place, tuple[str, ...]], inner: frozenset[str], least: int) -> int:
    rows = max((place.row for place in given if place.link_id in inner), default=0) + 1
    return min(max(rows, least), MOST_ROWS)


def _is_enabled(item: Item, row: int, counted: Mapping[Place, tuple[str, ...]], *, local: frozenset[str]) -> bool:
    if not item.conditions:
        return True
    holds = (
        _holds(one, counted.get(Place(one.question, row if one.question in local else 0), ()))
        for one in item.conditions
    )
    return all(holds) if item.enable is Enable.ALL else any(holds)


def _holds(condition: Condition, values: tuple[str, ...]) -> bool:
    match condition.operator:
        case Operator.EXISTS:
            return bool(values) == (condition.answer == YES)
        case Operator.EQUAL:
            return condition.answer in values
        case Operator.NOT_EQUAL:
            return condition.answer not in values


# ------------------------------------------------------------------------------------------------------ what is wrong


def missing(questionnaire: Questionnaire, answers: Iterable[Answer]) -> tuple[Place, ...]:
    """The questions that are shown, must be answered and are not, in order."""
    return tuple(
        shown.place
        for shown, values in _walk(questionnaire, by_place(answers))
        if shown.item.is_question and shown.item.required and not values
    )


def wrong(questionnaire: Questionnaire, answers: Iterable[Answer]) -> tuple[Place, ...]:
    """Where an answer is none that the question allows, or there is no such question, in the order of ``answers``."""
    known = {item.link_id: item for item in every_item(questionnaire.items)}
    in_lists = {inner.link_id for item in known.values() if item.is_list for inner in every_item(item.items)}
    places: list[Place] = []
    for answer in answers:
        item, most = known.get(answer.link_id), MOST_ROWS if answer.link_id in in_lists else 1
        place = Place(answer.link_id, answer.row)
        is_right = item is not None and item.is_question and 0 <= answer.row < most and place not in places
        if item is None or not is_right or not _fits(item, answer.values):
            places.append(place)
    seen = [Place(answer.link_id, answer.row) for answer in answers]
    places += [place for number, place in enumerate(seen) if place in seen[:number]]
    return tuple(dict.fromkeys(places))


def _fits(item: Item, values: tuple[str, ...]) -> bool:
    if (len(values) > 1 and not item.repeats) or len(set(values)) < len(values):
        return False
    return all(_is_value(item, value) for value in values)


_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,14})", re.ASCII).fullmatch


def _is_value(item: Item, value: str) -> bool:
    match item.type:
        case ItemType.BOOLEAN:
            return value in {YES, NO}
        case ItemType.CHOICE:
            return any(option.code == value for option in item.options)
        case ItemType.INTEGER:
            return value != "-0" and _WHOLE(value) is not None
        case ItemType.DATE:
            return _is_date(value)
        case _:
            return len(value) <= item.longest


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


# ------------------------------------------------------------------------------------------------- what answers become


def settled(questionnaire: Questionnaire, answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers as they are kept: only what was shown, in order, without blanks around, without empty rows."""
    walked = _walk(questionnaire, by_place(answers))
    kept = [Answer(shown.item.link_id, values, shown.row) for shown, values in walked if values]
    for item in every_item(questionnaire.items):
        if item.is_list:
            kept = _closed_up(kept, frozenset(one.link_id for one in every_item(item.items)))
    return tuple(kept)


def _closed_up(answers: list[Answer], inner: frozenset[str]) -> list[Answer]:
    """The answers with a list's rows counted anew, so that none of them is empty."""
    rows = sorted({answer.row for answer in answers if answer.link_id in inner})
    return [replace(answer, row=rows.index(answer.row)) if answer.link_id in inner else answer for answer in answers]


def carried_over(questionnaire: Questionnaire, earlier: Iterable[Answer]) -> tuple[Answer, ...]:
    """What a form may begin with: earlier answers that still fit, but to no question that must be asked anew."""
    known = {item.link_id: item for item in every_item(questionnaire.items) if not item.asked_anew}
    fitting = [answer for answer in earlier if answer.link_id in known]
    misfits = set(wrong(questionnaire, fitting))
    return settled(questionnaire, [one for one in fitting if Place(one.link_id, one.row) not in misfits])


def changed_since(old: Iterable[Answer], new: Iterable[Answer]) -> frozenset[Place]:
    """Every place where ``new`` says something else than ``old``, what is only in one of them included."""
    before, after = by_place(old), by_place(new)
    return frozenset(place for place in before.keys() | after.keys() if before.get(place) != after.get(place))


def changed_sections(questionnaire: Questionnaire, old: Iterable[Answer], new: Iterable[Answer]) -> tuple[str, ...]:
    """The link ids of the sections in which something changed, in order."""
    changed = {place.link_id for place in changed_since(old, new)}
    return tuple(
        section.link_id
        for section in questionnaire.sections
        if not changed.isdisjoint(item.link_id for item in every_item(section.items))
    )


def alerts_of(questionnaire: Questionnaire, answers: Iterable[Answer]) -> tuple[Alert, ...]:
    """The alerts that the answers raise, in the order of :class:`Alert`."""
    raised = (
        trigger.alert
        for shown, values in _walk(questionnaire, by_place(answers))
        for trigger in shown.item.triggers
        if trigger.answer in values
    )
    return in_order(frozenset(raised))


def asked_about(questionnaire: Questionnaire) -> frozenset[Alert]:
    """Every alert that some answer to this questionnaire would raise."""
    return frozenset(trigger.alert for item in every_item(questionnaire.items) for trigger in item.triggers)


@dataclass(frozen=True, slots=True)
class AllergyAnswers:
    """What a form says of allergies: those named, or that there are none."""

    allergies: tuple[Allergy, ...]
    none_known: bool


def allergies_of(questionnaire: Questionnaire, answers: Iterable[Answer]) -> AllergyAnswers | None:
    """The allergies that the answers name, or None where the questionnaire does not ask."""
    if not any(item.meaning is Meaning.HAS_ALLERGIES for item in every_item(questionnaire.items)):
        return None
    has_any, substances, reactions = "", dict[int, str](), dict[int, str]()
    for shown, values in _walk(questionnaire, by_place(answers)):
        said = values[0] if values else ""
        match shown.item.meaning:
            case Meaning.HAS_ALLERGIES:
                has_any = said
            case Meaning.SUBSTANCE if said:
                substances[shown.row] = said
            case Meaning.REACTION:
                reactions[shown.row] = said
            case _:
                pass
    named = tuple(Allergy(substance, reactions.get(row, "")) for row, substance in sorted(substances.items()))
    return AllergyAnswers(named, none_known=has_any == NO and not named)
