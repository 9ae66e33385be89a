"""Writes one sample for each kind and schema that has none yet; what is there is never touched, for it was released.

Where a kind gets a new schema, what its older samples read as (``reads``) is brought up by hand; their fields stay.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from journal_app.domain.codec import to_fields
from journal_app.domain.records import KINDS

_PLAIN: dict[object, object] = {
    str: "Smørrebrød “på” 🙂 \\ \n",
    int: 2**53 - 1,
    bool: True,
    UUID: UUID("01939a6e-8f3b-7c44-9d2e-5b1f0a7c6e55"),
    Decimal: Decimal("22.50"),
    date: date(1961, 7, 7),
    datetime: datetime(2026, 3, 2, 8, 30, 15, 123456, tzinfo=UTC),
}


def sample(hint: Any) -> Any:  # noqa: ANN401 -- any type of a field
    """A value of a field's type with something in every part of it."""
    if get_origin(hint) in (UnionType, Union):
        return sample(next(part for part in get_args(hint) if part is not NoneType))
    if get_origin(hint) is tuple:
        return (sample(get_args(hint)[0]),) * 2
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        return hint(**{part.name: sample(hints[part.name]) for part in fields(hint)})
    return _PLAIN[hint]


def main() -> None:
    """Add what is missing."""
    for kind in KINDS.values():
        path = Path(__file__).with_name(f"{kind.name}-{kind.schema}.json")
        if kind.content is None or path.exists():
            continue
        content = sample(kind.content)
        kept = {"fields": to_fields(content), "reads": repr(content)}
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
