"""Reads TOML into typed objects and finds the line a complaint belongs to; it must not know what the fields mean."""

from __future__ import annotations

import re
import tomllib
from typing import Any, TypeVar

import msgspec

from journal_app.packs.problems import PackProblem

T = TypeVar("T")

_PLACE = re.compile(r"^(?P<complaint>.*?)(?: - at `(?:key in )?\$(?P<path>[^`]*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.(?P<name>\w+)(?:\[(?P<index>\d+)\])?")
_TOML_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


def read_toml(name: str, data: bytes) -> dict[str, Any] | PackProblem:
    """Return the tables of a TOML file, or what is wrong with its form; ``name`` is what problems call it."""
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return PackProblem(name, line, "This is not UTF-8 text. Save the file with UTF-8 encoding.")
    except RecursionError:
        return PackProblem(name, None, "This is not valid TOML: it is nested too deeply.")
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        what = _TOML_LINE.sub("", str(error)).removesuffix(" (at end of document)")
        line = int(found[1]) if found else data.rstrip().count(b"\n") + 1
        return PackProblem(name, line, f"This is not valid TOML: {what}.")
    except ValueError:  # a whole number of thousands of digits, which Python does not turn into one
        return PackProblem(name, None, "This is not valid TOML: a number is far too long.")


def read_typed(name: str, data: bytes, kind: type[T]) -> T | PackProblem:
    """Return a TOML file as ``kind``, or the first thing that does not fit, with its line."""
    tables = read_toml(name, data)
    if isinstance(tables, PackProblem):
        return tables
    try:
        return msgspec.convert(tables, kind)
    except msgspec.ValidationError as error:
        complaint, path = _split(error)
        where = f" (in {path.lstrip('.')})" if path else ""
        return PackProblem(name, line_of(data.decode("utf-8"), path), f"{complaint}{where}.")


def convert_part(value: object, kind: type[T]) -> T | str:
    """Return a part of a file as ``kind``, or the complaint."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        complaint, path = _split(error)
        return f"{complaint} (in {path.lstrip('.')})" if path else complaint


def line_of(text: str, path: str) -> int | None:
    """Return the line, from 1, of ``path`` (``.rule[3].mode``) in a TOML text, or of the nearest table around it."""
    lines = text.splitlines()
    first, last = 0, len(lines)
    found: int | None = None
    for step in _STEP.finditer(path):
        header = _header(lines, step["name"], int(step["index"] or 0), between=(first, last))
        if header is None:
            key = re.compile(rf"\s*{re.escape(step['name'])}\s*=")
            found = next((n for n in range(first, last) if key.match(lines[n])), found)
            break
        found, first = header, header + 1
        last = next((n for n in range(first, last) if lines[n].startswith("[")), last)
    return None if found is None else found + 1


def _header(lines: list[str], name: str, index: int, *, between: tuple[int, int]) -> int | None:
    wanted = (f"[{name}]", f"[[{name}]]")
    places = [n for n in range(*between) if lines[n].split("#")[0].strip() in wanted]
    return places[index] if index < len(places) else None


def _split(error: msgspec.ValidationError) -> tuple[str, str]:
    match = _PLACE.match(str(error))
    return (match["complaint"], match["path"] or "") if match else (str(error), "")
