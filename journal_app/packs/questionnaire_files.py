"""Reads one questionnaire, FHIR R4 in JSON, and says everything that is wrong with it; it must not ask anything.

Only what :mod:`journal_app.domain.questionnaires` understands is let in, so that nothing that an author wrote is
silently left unasked.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum

import msgspec

from journal_app.domain.health import Alert, FormReference
from journal_app.domain.questionnaires import (
    LONGEST_TEXT,
    NO,
    YES,
    Condition,
    Enable,
    Item,
    ItemType,
    Meaning,
    Operator,
    Option,
    Questionnaire,
    Trigger,
)
from journal_app.packs.messages import LANGUAGES
from journal_app.packs.problems import PackProblem

BASE = "https://journal.invalid"
"""What the canonical addresses of our own begin with: a name that nobody can register (RFC 2606)."""
RAISES_ALERT = f"{BASE}/StructureDefinition/raises-alert"
ASKED_ANEW = f"{BASE}/StructureDefinition/asked-anew"
MEANING = f"{BASE}/CodeSystem/meaning"
ANSWERS = f"{BASE}/CodeSystem/answers"

_LARGEST = 400_000
_NAME = re.compile(r"[A-Z][A-Za-z0-9_]{0,254}", re.ASCII).fullmatch
_LINK = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", re.ASCII).fullmatch
_WRITTEN = frozenset({ItemType.STRING, ItemType.TEXT})
_TYPE_OF_MEANING: Mapping[Meaning, ItemType] = {
    Meaning.HAS_ALLERGIES: ItemType.BOOLEAN,
    Meaning.ALLERGY: ItemType.GROUP,
    Meaning.SUBSTANCE: ItemType.STRING,
    Meaning.REACTION: ItemType.STRING,
}


class _Status(StrEnum):
    ACTIVE = "active"


class _Fhir(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    pass


class _Coding(_Fhir):
    code: str
    system: str = ""
    display: str = ""


class _Concept(_Fhir):
    coding: list[_Coding]
    text: str = ""


class _Context(_Fhir):
    code: _Coding
    value_codeable_concept: _Concept


class _Extension(_Fhir):
    url: str
    extension: list[_Extension] = []
    value_boolean: bool | None = None
    value_code: str | None = None


class _Option(_Fhir):
    value_coding: _Coding


class _Condition(_Fhir):
    question: str
    operator: Operator
    answer_boolean: bool | None = None
    answer_coding: _Coding | None = None


class _Item(_Fhir):
    link_id: str
    text: str
    type: ItemType
    extension: list[_Extension] = []
    code: list[_Coding] = []
    prefix: str = ""
    enable_when: list[_Condition] = []
    enable_behavior: Enable | None = None
    required: bool = False
    repeats: bool = False
    max_length: int | None = None
    answer_option: list[_Option] = []
    item: list[_Item] = []


class _File(_Fhir):
    resource_type: str
    id: str
    language: str
    url: str
    version: str
    name: str
    title: str
    status: _Status
    item: list[_Item]
    subject_type: list[str] = []
    date: str = ""
    publisher: str = ""
    description: str = ""
    purpose: str = ""
    approval_date: str = ""
    last_review_date: str = ""
    copyright: str = ""
    use_context: list[_Context] = []


def read_questionnaire(name: str, data: bytes) -> tuple[Questionnaire | None, tuple[PackProblem, ...]]:
    """Return the questionnaire that ``data`` holds, or None and everything wrong with it.

    ``name`` is what problems call it: its path below ``resources``.
    """
    read = _typed(name, data)
    if isinstance(read, PackProblem):
        return None, (read,)
    text = data.decode("utf-8")
    problems = tuple(PackProblem(name, _line(text, link), f"{words}.") for link, words in _complaints(read))
    if problems:
        return None, problems
    reference = FormReference(read.url, read.version, read.language, hashlib.sha256(data).hexdigest())
    treatments = tuple(one.code for context in read.use_context for one in context.value_codeable_concept.coding)
    items = tuple(_item(item) for item in read.item)
    return Questionnaire(read.id, reference, read.title, read.purpose, treatments, items, text), ()


def _typed(name: str, data: bytes) -> _File | PackProblem:
    if len(data) > _LARGEST:
        return PackProblem(name, None, f"The questionnaire is longer than {_LARGEST} bytes.")
    try:
        json.loads(data.decode("utf-8"), object_pairs_hook=_no_key_twice)
        return msgspec.json.decode(data, type=_File)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return PackProblem(name, line, "This is not UTF-8 text. Save the file with UTF-8 encoding.")
    except json.JSONDecodeError as error:
        return PackProblem(name, error.lineno, f"This is not valid JSON: {error.msg}.")
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        place = f" (in {where.rstrip('`').lstrip('.')})" if where else ""
        return PackProblem(name, None, f"{what}{place}.")
    except (ValueError, RecursionError) as error:
        deep = isinstance(error, RecursionError)
        return PackProblem(name, None, "This is not valid JSON: it is nested too deeply." if deep else f"{error}.")


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse what two readers would read differently."""
    found = dict(pairs)
    if len(found) < len(pairs):
        (twice, _), *_ = Counter(key for key, _ in pairs).most_common(1)
        message = f"The member {twice} stands twice in one object"
        raise ValueError(message)
    return found


def _line(text: str, link: str) -> int | None:
    """The line at which an item says its link id."""
    found = re.search(rf'"linkId"\s*:\s*{re.escape(json.dumps(link, ensure_ascii=False))}', text) if link else None
    return text.count("\n", 0, found.start()) + 1 if found else None


# --------------------------------------------------------------------------------------------------------- complaints


def _complaints(read: _File) -> Iterator[tuple[str, str]]:
    """Yield what contradicts itself or is not understood: the link id where it is about one item, and a sentence."""
    if read.resource_type != "Questionnaire":
        yield "", "The resourceType must be Questionnaire"
    if read.language not in LANGUAGES:
        yield "", f"The language must be one of {', '.join(LANGUAGES)}"
    if not re.fullmatch(rf"https?://\S+/Questionnaire/{re.escape(read.id)}", read.url) or "|" in read.url:
        yield "", f"The url must be an address that ends in /Questionnaire/{read.id}"
    if not read.version.strip() or "|" in read.version or not read.title.strip() or not _NAME(read.name):
        yield "", "Version and title must not be empty, and the name must be one word of letters and digits"
    for stray in (one for one in read.item if one.type is not ItemType.GROUP or one.repeats):
        yield stray.link_id, f"{stray.link_id} stands at the top, where only sections stand: groups that do not repeat"
    if not read.item:
        yield "", "There is no section"
    yield from _ItemComplaints().of(read.item)


class _ItemComplaints:
    """Goes through the items in order, knowing those that came before."""

    def __init__(self) -> None:
        """Know none yet."""
        self._known: dict[str, _Item] = {}
        self._list_of: dict[str, str] = {}

    def of(self, items: list[_Item], *, inside: str = "") -> Iterator[tuple[str, str]]:
        """Yield what is wrong with items and those below them; ``inside`` is the list that they are in."""
        for item in items:
            if item.link_id in self._known:
                yield item.link_id, f"There are two items with the linkId {item.link_id}"
            for words in (
                *_of_form(item),
                *_of_answers(item),
                *_of_extensions(item),
                *self._of_conditions(item, inside),
            ):
                yield item.link_id, f"{item.link_id}: {words}"
            if inside and item.item:
                yield item.link_id, f"{item.link_id}: a list has no groups within"
            self._known[item.link_id] = item
            self._list_of[item.link_id] = inside
            is_list = item.type is ItemType.GROUP and item.repeats
            yield from self.of(item.item, inside=item.link_id if is_list else inside)

    def _of_conditions(self, item: _Item, inside: str) -> Iterator[str]:
        if len(item.enable_when) > 1 and item.enable_behavior is None:
            yield "with several conditions, enableBehavior must say all or any"
        for condition in item.enable_when:
            asked = self._known.get(condition.question)
            if asked is None or asked.type in {ItemType.GROUP, ItemType.DISPLAY}:
                yield f"it depends on {condition.question}, which is no question before it"
            elif self._list_of[condition.question] not in {"", inside}:
                yield f"it depends on {condition.question}, which is in another list"
            elif not _is_answerable(asked, condition):
                yield f"it waits for an answer that {condition.question} cannot have"


def _of_form(item: _Item) -> Iterator[str]:
    is_group, is_display = item.type is ItemType.GROUP, item.type is ItemType.DISPLAY
    if not _LINK(item.link_id):
        yield "a linkId has letters, digits, dots and hyphens"
    if not item.text.strip() or any(unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs"} for sign in item.text):
        yield "its text is empty, or holds characters that cannot be seen"
    if is_group != bool(item.item):
        yield "a group has items, and nothing else has"
    if item.required and (is_group or is_display):
        yield "only a question can be required"
    if item.repeats and not is_group and item.type is not ItemType.CHOICE:
        yield "only a group or a choice can repeat"
    if item.max_length is not None and not (item.type in _WRITTEN and 1 <= item.max_length <= LONGEST_TEXT):
        yield f"maxLength is for written answers, from 1 to {LONGEST_TEXT}"


def _of_answers(item: _Item) -> Iterator[str]:
    codes = [option.value_coding.code for option in item.answer_option]
    if item.type is ItemType.CHOICE and (len(codes) < 2 or len(set(codes)) < len(codes)):  # noqa: PLR2004 -- a choice
        yield "a choice needs at least two options, each with its own code"
    if item.type is not ItemType.CHOICE and codes:
        yield "only a choice has options"
    if any(
        not option.value_coding.display.strip() or not _LINK(option.value_coding.code) for option in item.answer_option
    ):
        yield "each option needs a code of letters, digits and hyphens, and words to show"
    meaning = _meaning(item)
    if meaning is not None and (not isinstance(meaning, Meaning) or _TYPE_OF_MEANING[meaning] is not item.type):
        yield f"its meaning must be one of {', '.join(Meaning)}, on an item of the right type"


def _of_extensions(item: _Item) -> Iterator[str]:
    for extension in item.extension:
        if extension.url == RAISES_ALERT:
            yield from _of_alert(item, extension)
        elif extension.url == ASKED_ANEW:
            if extension.value_boolean is not True or item.type in {ItemType.GROUP, ItemType.DISPLAY}:
                yield "asked-anew is true, on a question"
        elif extension.url.startswith(BASE):
            yield f"there is no extension {extension.url}"


def _of_alert(item: _Item, extension: _Extension) -> Iterator[str]:
    parts = {part.url: part for part in extension.extension}
    if parts.keys() != {"alert", "answer"}:
        yield "raises-alert says which alert and which answer"
        return
    alert, answer = parts["alert"].value_code, _said(parts["answer"])
    if alert not in set(Alert):
        yield f"there is no alert {alert}; there are {', '.join(Alert)}"
    if not _can_answer(item, answer):
        yield f"it raises {alert} with an answer that it cannot have"


def _is_answerable(asked: _Item, condition: _Condition) -> bool:
    if condition.operator is Operator.EXISTS:
        return condition.answer_boolean is not None and condition.answer_coding is None
    if asked.type is ItemType.BOOLEAN:
        return condition.answer_boolean is not None and condition.answer_coding is None
    coding = condition.answer_coding
    return condition.answer_boolean is None and coding is not None and _can_answer(asked, coding.code)


def _can_answer(item: _Item, answer: str | None) -> bool:
    if item.type is ItemType.BOOLEAN:
        return answer in {YES, NO}
    return item.type is ItemType.CHOICE and answer in {option.value_coding.code for option in item.answer_option}


def _said(part: _Extension) -> str | None:
    return part.value_code if part.value_boolean is None else _bool(part.value_boolean)


def _bool(value: bool) -> str:  # noqa: FBT001 -- it is the value
    return YES if value else NO


def _meaning(item: _Item) -> Meaning | str | None:
    code = next((coding.code for coding in item.code if coding.system == MEANING), None)
    return Meaning(code) if code in set(Meaning) else code


# ---------------------------------------------------------------------------------------------------------- as an item


def _item(read: _Item) -> Item:
    meaning = _meaning(read)
    return Item(
        link_id=read.link_id,
        type=read.type,
        text=read.text,
        required=read.required,
        repeats=read.repeats,
        max_length=read.max_length,
        options=tuple(_option(one.value_coding) for one in read.answer_option),
        conditions=tuple(_condition(one) for one in read.enable_when),
        enable=read.enable_behavior or Enable.ALL,
        triggers=tuple(_trigger(one) for one in read.extension if one.url == RAISES_ALERT),
        asked_anew=any(one.url == ASKED_ANEW for one in read.extension),
        meaning=meaning if isinstance(meaning, Meaning) else None,
        items=tuple(_item(inner) for inner in read.item),
    )


def _option(coding: _Coding) -> Option:
    return Option(coding.code, coding.display, coding.system)


def _condition(read: _Condition) -> Condition:
    answer = _bool(read.answer_boolean) if read.answer_coding is None else read.answer_coding.code  # type: ignore[arg-type]
    return Condition(read.question, read.operator, answer)


def _trigger(read: _Extension) -> Trigger:
    parts = {part.url: part for part in read.extension}
    return Trigger(Alert(parts["alert"].value_code), _said(parts["answer"]) or "")  # type: ignore[arg-type]
