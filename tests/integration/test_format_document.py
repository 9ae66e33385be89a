"""The published description of the format says what the program's own tables and dataclasses say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from journal_app.domain.access import Purpose
from journal_app.domain.records import _NAMES, KINDS
from journal_app.vault import keyring_files, role_keys, schema, signing
from journal_app.vault.checks import erasures

DOCUMENT = (Path(__file__).parents[2] / "docs" / "format.md").read_text("utf-8")
SIMPLE: Mapping[object, str] = {
    str: "text",
    int: "integer",
    bool: "boolean",
    UUID: "uuid",
    Decimal: "decimal",
    date: "date",
    datetime: "time",
}


def tables_of(text: str) -> Iterator[list[list[str]]]:
    """Every table of a Markdown text, as rows of cells, without its line of dashes."""
    for block in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
        yield [rows[0], *rows[2:]]


def table_with(heading: list[str]) -> list[list[str]]:
    (found,) = [table[1:] for table in tables_of(DOCUMENT) if table[0] == heading]
    return found


def written(hint: Any) -> str:  # noqa: ANN401 -- a type hint
    """A type as the document writes it."""
    if get_origin(hint) in (UnionType, Union):
        (inner,) = [part for part in get_args(hint) if part is not NoneType]
        return f"{written(inner)} or null"
    if get_origin(hint) is tuple:
        return f"list of {written(get_args(hint)[0])}"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return " / ".join(f'"{member.value}"' for member in hint)
    return hint.__name__ if is_dataclass(hint) else SIMPLE[hint]  # type: ignore[union-attr]


def fields_of(content: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 -- a dataclass
    hints = get_type_hints(content)
    for each in fields(content):
        if each.metadata.get("flat"):
            yield from fields_of(hints[each.name])
        else:
            yield each.name, written(hints[each.name])


def inner_classes(hint: Any) -> Iterator[type]:  # noqa: ANN401 -- a type hint
    for part in get_args(hint):
        yield from inner_classes(part)
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint


def every_content() -> dict[str, type]:
    """Every dataclass that stands in a body, by name; what is flat stands in its owner's place."""
    found: dict[str, type] = {}
    waiting = [kind.content for kind in KINDS.values() if kind.content is not None]
    while waiting:
        content = waiting.pop()
        if content.__name__ in found:
            continue
        found[content.__name__] = content
        waiting += [part for hint in _hints(content) for part in inner_classes(hint)]
    return found


def _hints(content: type) -> Iterator[object]:
    hints = get_type_hints(content)
    for each in fields(content):
        if each.metadata.get("flat"):
            yield from _hints(hints[each.name])
        else:
            yield hints[each.name]


def test_kinds() -> None:
    expected = [
        [
            f"`{kind.name}`",
            kind.stream.value,
            kind.seal.value,
            str(kind.schema),
            "–" if kind.content is None else kind.content.__name__,
        ]
        for kind in KINDS.values()
    ]
    assert table_with(["kind", "stream", "seal", "schema", "body"]) == expected


def test_fields_of_every_body() -> None:
    sections = re.findall(r"^#### (\w+)\n\n((?:\|.*\n)+)", DOCUMENT, re.MULTILINE)
    described = {name: [(row[0].strip("`"), row[1]) for row in next(tables_of(table))[1:]] for name, table in sections}
    assert described == {name: list(fields_of(content)) for name, content in every_content().items()}


def test_members_of_a_header_and_purposes() -> None:
    rows = next(table for table in tables_of(DOCUMENT) if table[1][0] == "`v`" and any(r[0] == "`prev`" for r in table))
    assert {row[0].strip("`") for row in rows[1:]} == _NAMES
    (purposes,) = [row[1] for row in rows if row[0] == "`purpose`"]
    assert re.findall(r"`(\w+)`", purposes) == [purpose.value for purpose in Purpose]


def test_tables_of_the_database() -> None:
    told = {row[0].strip("`") for row in table_with(["table", "columns"])}
    assert told == schema.LEDGER_TABLES | schema.WRITABLE_TABLES
    assert all(f"`{view}`" in DOCUMENT for view in schema.VIEW_TABLES)


def test_names_and_labels() -> None:
    labels = [value for name, value in vars(role_keys).items() if isinstance(value, bytes) and name.startswith("_")]
    exports = [signing.EXPORT, signing.EXPORT_PART]
    prefixes = [signing.RECORD, signing.KEYRING, signing.BACKUP, *exports, signing.SUCCESSION, erasures.ERASURE]
    assert len(labels) == 10
    for text in [*labels, *(prefix.rstrip(b"\x00") for prefix in prefixes)]:
        assert f'"{text.decode()}"' in DOCUMENT
    for name in (keyring_files.NAME, keyring_files.COPY_NAME, keyring_files.NEXT_NAME):
        assert f"`{name}`" in DOCUMENT
