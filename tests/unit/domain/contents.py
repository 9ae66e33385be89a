"""Contents of every kind of record, invented by hypothesis, for the tests of how they are written and read."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from journal_app.domain.consents import ConsentPurpose, ConsentSigned, DrawnSignature
from journal_app.domain.records import KINDS

CONTENTS = sorted({kind.content for kind in KINDS.values() if kind.content is not None}, key=lambda cls: cls.__name__)
"""Every content dataclass."""

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_FIRST, _LAST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
_MOMENTS = st.datetimes(_FIRST.replace(tzinfo=None), _LAST.replace(tzinfo=None), timezones=st.just(UTC))
_PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: _TEXT,
    int: st.integers(-(2**53) + 1, 2**53 - 1),
    bool: st.booleans(),
    UUID: st.uuids(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=4),
    date: st.dates(date(1800, 1, 1), date(2200, 1, 1)),
    datetime: _MOMENTS,
}


def contents_of(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 -- any type of a field
    """Values of a field's type."""
    if get_origin(hint) in (UnionType, Union):
        (inner,) = [part for part in get_args(hint) if part is not NoneType]
        return st.none() | contents_of(inner)
    if get_origin(hint) is tuple:
        return st.lists(contents_of(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        parts = {part.name: contents_of(hints[part.name]) for part in fields(hint)}
        if hint is ConsentSigned:
            return st.fixed_dictionaries(parts).map(_a_consent)
        return st.builds(hint, **parts)
    return _PLAIN[hint]


def _a_consent(parts: dict[str, Any]) -> ConsentSigned:
    """One with these parts; only a consent to treatment names treatments, and one is signed here or on paper."""
    if parts["purpose"] is not ConsentPurpose.TREATMENT:
        parts["treatments"] = ()
    if parts["signature"] is None and parts["paper"] is None:
        parts["signature"] = DrawnSignature((), "pen", 1, 1)
    return ConsentSigned(**parts)
