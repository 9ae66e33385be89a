"""Reads the few signs of Markdown that clinical texts use, so that a print looks as was shown; it must not run HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Runs: TypeAlias = "list[dict[str, str]]"
Block: TypeAlias = "Mapping[str, str | int | Runs | list[list[Runs]]]"

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_BULLET = re.compile(r"[-*+]\s+(.*)")
_NUMBERED = re.compile(r"(\d{1,4}[.)])\s+(.*)")
_ROW = re.compile(r"\|(.*)\|")
_ROW_RULE = re.compile(r"\|[\s:|-]*-[\s:|-]*\|")
_RUNS = re.compile(
    r"\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__|\*(?=\S)(.+?)(?<=\S)\*|(?<!\w)_(?=\S)(.+?)(?<=\S)_(?!\w)"
)
_STYLES = ("strong", "strong", "emphasis", "emphasis")


def blocks(body: str) -> list[Block]:
    """Headings, paragraphs, list items and tables in their order; every sign that is not one of ours stays as text.

    A block is ``{"is": "heading" | "paragraph" | "item", "mark", "level", "runs": [{"style", "text"}]}`` or
    ``{"is": "table", "rows": [[runs of a cell]]}``, whose first row is its head.
    """
    return [_block(lines) for lines in _pieces(body)]


def plain(block: Block) -> str:
    """A heading's or paragraph's words without their style."""
    runs = block.get("runs")
    return "".join(run["text"] for run in runs if isinstance(run, dict)) if isinstance(runs, list) else ""


def _pieces(body: str) -> list[list[str]]:
    """The lines of each block; a line that starts nothing of its own continues the one before."""
    pieces: list[list[str]] = []
    goes_on = False
    for line in body.replace("\r\n", "\n").split("\n"):
        text = line.strip()
        if not text:
            goes_on = False
        elif goes_on and _continues(text, pieces[-1]):
            pieces[-1].append(text)
        else:
            pieces.append([text])
            goes_on = not _HEADING.fullmatch(text)
    return pieces


def _continues(text: str, piece: Sequence[str]) -> bool:
    if _ROW.fullmatch(text) or _ROW.fullmatch(piece[0]):
        return bool(_ROW.fullmatch(text) and _ROW.fullmatch(piece[0]))
    return not any(start.fullmatch(text) for start in (_HEADING, _BULLET, _NUMBERED))


def _block(lines: Sequence[str]) -> Block:
    first, rest = lines[0], lines[1:]
    if _ROW.fullmatch(first):
        return {"is": "table", "rows": [_cells(line) for line in lines if not _ROW_RULE.fullmatch(line)]}
    if match := _HEADING.fullmatch(first):
        return _worded("heading", [match[2]], level=len(match[1]))
    if match := _BULLET.fullmatch(first):
        return _worded("item", [match[1], *rest], mark="•")
    if match := _NUMBERED.fullmatch(first):
        return _worded("item", [match[2], *rest], mark=match[1])
    return _worded("paragraph", lines)


def _worded(kind: str, lines: Sequence[str], *, mark: str = "", level: int = 0) -> Block:
    return {"is": kind, "mark": mark, "level": level, "runs": _runs(" ".join(lines))}


def _cells(line: str) -> list[Runs]:
    return [_runs(cell.strip()) for cell in line[1:-1].split("|")]


def _runs(text: str) -> Runs:
    runs: Runs = []
    at = 0
    for match in _RUNS.finditer(text):
        if match.start() > at:
            runs.append({"style": "plain", "text": text[at : match.start()]})
        group = match.lastindex or 1
        runs.append({"style": _STYLES[group - 1], "text": match[group]})
        at = match.end()
    if at < len(text):
        runs.append({"style": "plain", "text": text[at:]})
    return runs
