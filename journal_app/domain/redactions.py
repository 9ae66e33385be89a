"""Lays what is blackened for a complaint case over a journal that stays as it is; it must not decide what to blacken.

GDPR Art. 15(4); sundhedsloven § 37 stk. 2; offentlighets- och sekretesslagen 25 kap. 7 and 8 §§; Data Protection Act
2018 Sch. 2 para. 16: what others told, or what would betray them, may be held back from a copy, never from the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, cast, get_type_hints
from uuid import UUID

from journal_app.domain.blackening import Blackened, CaseRedacted, ChosenDraft, Redaction
from journal_app.domain.corrections import originals
from journal_app.domain.journal import JournalContent, JournalItem, PatientRecord, alert_summary, allergy_summary
from journal_app.domain.records import REGISTRY_KINDS

_CODES: Final = frozenset(
    ("sha256", "leaf", "treatment", "concerns", "form", "purpose", "country", "seat_name", "place_name", "text_body")
)
"""Texts that are codes, checksums or published words: nobody wrote anything into them."""
_INSTEAD: Mapping[str, str] = MappingProxyType(
    {"da": "[Overstreget: {reason}]", "sv": "[Maskerat: {reason}]", "en": "[Blackened: {reason}]"}
)


class RedactionProblem(StrEnum):
    """Why something cannot be blackened so."""

    NO_REASON = "no_reason"
    TWICE = "twice"
    NOT_HERE = "not_here"
    STAYS = "stays"
    NO_TEXT = "no_text"


class DecisionProblem(StrEnum):
    """Why a decision cannot be laid over a journal as it is shown now: nothing of it may go out then."""

    UNREADABLE = "unreadable"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Layer:
    """What is blackened for a case by the newest word, by record, and who decided it.

    A record's decision covers every version of it, so all of them are in ``redactions``. ``drafts`` are the unsigned
    drafts that go out; None where all do, because nothing is blackened.
    """

    redactions: Mapping[UUID, Redaction]
    decided_by_name: str
    drafts: frozenset[ChosenDraft] | None = None

    def lets_out(self, draft: UUID, saved: datetime) -> bool:
        """Whether an unsigned draft goes out: what was typed after somebody looked at it does not."""
        return self.drafts is None or ChosenDraft(draft, saved) in self.drafts


NOTHING: Final = Layer(MappingProxyType({}), "")


def layer_of(items: Iterable[JournalItem], decided: JournalItem | None) -> Layer:
    """What a case's decision says of a journal; nothing where none was made, or the content does not open."""
    told = None if decided is None else decided.content
    if not isinstance(told, CaseRedacted):
        return NOTHING
    drafts = told.drafts if told.drafts is not None or not told.redactions else ()
    return Layer(
        over_versions(items, told.redactions),
        told.decided_by_name,
        None if drafts is None else frozenset(drafts),
    )


def problem_of_laying(items: Iterable[JournalItem], decided: JournalItem | None) -> DecisionProblem | None:
    """Why a case's decision cannot be laid over every record it names; None where it can, or there is none.

    After two registrations were parted it may stand in the other one's stream, or name what is in it.
    """
    if decided is None:
        return None
    if not isinstance(decided.content, CaseRedacted):
        return DecisionProblem.UNREADABLE
    here = {item.id for item in items}
    named = (decided.id, *(one.record for one in decided.content.redactions))
    return None if here.issuperset(named) else DecisionProblem.ELSEWHERE


def over_versions(items: Iterable[JournalItem], redactions: Iterable[Redaction]) -> Mapping[UUID, Redaction]:
    """Each decision on every version of its record, those before and after it too; of several, all that they name."""
    first = originals(items)
    versions: dict[UUID, list[UUID]] = {}
    for one, original in first.items():
        versions.setdefault(original, []).append(one)
    merged: dict[UUID, Redaction] = {}
    for redaction in redactions:
        original = first.get(redaction.record, redaction.record)
        before = merged.get(original)
        merged[original] = redaction if before is None else _together(before, redaction)
    return MappingProxyType(
        {
            one: replace(redaction, record=one)
            for original, redaction in merged.items()
            for one in versions.get(original, (original,))
        }
    )


def _together(one: Redaction, other: Redaction) -> Redaction:
    fields_of = tuple(dict.fromkeys((*one.fields, *other.fields))) if one.fields and other.fields else ()
    reasons = dict.fromkeys((one.reason, other.reason))
    return Redaction(one.record, fields_of, "; ".join(reasons))


def may_be_blackened(item: JournalItem) -> bool:
    """Whether a record may be: not the registration and what says of cases, nor the decisions themselves."""
    return item.kind not in REGISTRY_KINDS and not item.kind.startswith("case.") and item.content is not None


def texts_in(content: object) -> Mapping[str, str]:
    """The texts at the top of a content, by the name of their field: what can be blackened by itself."""
    return {name: text for name, text in _all_texts(content).items() if text.strip()}


def _all_texts(content: object) -> Mapping[str, str]:
    """The same, with those that are empty."""
    if content is None or isinstance(content, Blackened):
        return {}
    hints = get_type_hints(type(content))
    named = [one.name for one in fields(cast("Any", content)) if hints[one.name] is str and one.name not in _CODES]
    return {name: getattr(content, name) for name in named}


def texts_of_versions(items: Iterable[JournalItem], record: UUID) -> frozenset[str]:
    """The names of the texts that stand in any version of a record."""
    known = tuple(items)
    first = originals(known)
    return frozenset(name for item in known if first[item.id] == first.get(record) for name in texts_in(item.content))


def problem_of(items: Iterable[JournalItem], redactions: Iterable[Redaction]) -> RedactionProblem | None:
    """Why these cannot be laid over a journal; None where they can."""
    known = {item.id: item for item in items}
    first = originals(known.values())
    seen: set[UUID] = set()
    for one in redactions:
        item = known.get(one.record)
        if item is None:
            return RedactionProblem.NOT_HERE
        if first[one.record] in seen:
            return RedactionProblem.TWICE
        if not one.reason.strip():
            return RedactionProblem.NO_REASON
        if not may_be_blackened(item):
            return RedactionProblem.STAYS
        if not texts_of_versions(known.values(), one.record).issuperset(one.fields):
            return RedactionProblem.NO_TEXT
        seen.add(first[one.record])
    return None


def laid_over(record: PatientRecord, layer: Layer, *, language: str) -> PatientRecord:
    """The journal as it goes out: every record in its place, blackened ones with the reason instead.

    What it says at its head of allergies and alerts is said anew, by what is left.
    """
    if not layer.redactions:
        return record
    items = tuple(_shown(item, layer, language) for item in record.items)
    # A blackened confirmation no longer says which answers it confirmed: those still wait that waited before.
    waiting = {item.id for item in record.submissions}
    told = tuple(item for item in items if item.kind != "health.submitted" or item.id in waiting)
    return replace(
        record,
        items=items,
        allergies=allergy_summary(items),
        alerts=alert_summary(told),
        submissions=tuple(_shown(item, layer, language) for item in record.submissions),
    )


def _shown(item: JournalItem, layer: Layer, language: str) -> JournalItem:
    redaction = layer.redactions.get(item.id)
    if redaction is None:
        return item
    texts = _all_texts(item.content)
    if not redaction.fields or not set(redaction.fields) <= texts.keys():
        return replace(item, content=cast("JournalContent", Blackened(redaction.reason, layer.decided_by_name)))
    instead = _INSTEAD.get(language, _INSTEAD["en"]).format(reason=redaction.reason)
    content = replace(cast("Any", item.content), **dict.fromkeys(redaction.fields, instead))
    return replace(item, content=content)
