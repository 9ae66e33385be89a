"""What differs between two versions of a text, word by word; it must not say which is right."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from typing import Any, ClassVar, Protocol, TypeVar


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


_Content = TypeVar("_Content", bound=_Dataclass)
_WORD = re.compile(r"\S+")
MOST_WORDS = 4_000
"""Texts of more words are shown as one change: comparing them would take longer than reading them."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words that were taken out and words that stand there instead; one of the two may be empty."""

    before: str
    after: str


def evenly_spaced(content: _Content) -> _Content:
    """The same content with every run of white space in its own texts as one blank: spacing alone is no difference."""
    texts = {one.name: getattr(content, one.name) for one in fields(content)}
    return replace(content, **{name: " ".join(text.split()) for name, text in texts.items() if isinstance(text, str)})


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Every stretch of words that differs, in order; white space alone is no difference."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if old == new:
        return ()
    if len(old) + len(new) > MOST_WORDS:
        return (Change(before, after),)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        Change(" ".join(old[first:last]), " ".join(new[begin:end]))
        for what, first, last, begin, end in steps
        if what != "equal"
    )
