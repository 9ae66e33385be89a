"""Sets a document from a template and data, wholly in memory; it must not let data become markup, nor write a file."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from journal_app.documents.font_coverage import characters
from journal_app.documents.printable_text import PrintableText
from journal_app.documents.typesetting_child import compiled, compiled_apart, fonts
from journal_app.domain.errors import Bug, Environmental

FONTS = ("IBMPlexSans.ttf", "IBMPlexSansArabic-Regular.ttf", "Arimo.ttf")
"""The fonts that people's words are set in, in the order the templates name them."""
_LARGE = 256 * 1024
"""Characters of data from which a document is set in a process of its own; starting that costs some 300 ms."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG picture that this program drew itself; it goes to the template as it is."""

    svg: str


Value: TypeAlias = "bool | int | str | Drawing | Sequence[Value] | Mapping[str, Value] | None"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A text file embedded in the PDF as its source data (PDF/A-3, ISO 19005-3): name, what it is, and its text."""

    name: str
    description: str
    text: str


def typeset(
    template: str,
    data: Mapping[str, Value],
    *,
    resources: Path,
    at: datetime,
    attachment: Attachment | None = None,
    still: Callable[[], object] = lambda: None,
) -> bytes:
    """The PDF/A-3a that a template of ``resources/documents`` makes of the data, dated ``at`` (aware).

    Every string in ``data`` reaches the page as text: it travels as JSON in a value the template reads, never as part
    of the template. The typesetter sees no folder but the templates' own, and the data are written to no file.

    A large one is set in a process of its own, see ``typesetting_child``; ``still`` is called now and then meanwhile,
    and what it raises ends it.

    Raises:
        Environmental: when the templates or fonts are missing, or that process ends without an answer.
        Bug: when the template and the data do not fit each other; the message holds no data.
    """
    path, whole = prepared(template, data, resources=resources)
    inputs = inputs_of(whole, attachment)
    if sum(map(len, inputs.values())) > _LARGE:
        return required(compiled_apart(path, inputs, at, still=still), path)
    made = compiled(path, inputs, at)
    _forget(path.parent)
    return required(made, path)


def prepared(template: str, data: Mapping[str, Value], *, resources: Path) -> tuple[Path, dict[str, Any]]:
    """Where a template lies, and its data with every string printable.

    Raises:
        Environmental: when it or the fonts are missing.
    """
    folder = resources / "documents"
    if not (folder / template).is_file():
        raise Environmental(
            "documents.template_missing",
            "The file “{name}” that belongs to the program is missing. Install the program again.",
            name=template,
        )
    printable = printer(folder)
    return folder / template, {key: _printable(value, printable) for key, value in data.items()}


def inputs_of(printable: Mapping[str, object], attachment: Attachment | None = None) -> dict[str, str]:
    """What the typesetter is given."""
    inputs = {"data": json.dumps(printable, ensure_ascii=False)}
    if attachment is not None:
        inputs |= {
            "attachment": attachment.text,
            "attachment-name": attachment.name,
            "attachment-is": attachment.description,
        }
    return inputs


def required(made: bytes | None, template: Path) -> bytes:
    """What the typesetter made.

    Raises:
        Bug: it made nothing. Its own message may quote the text it stumbled over, so it goes no further.
    """
    if made is None:
        raise Bug("documents.template_failed", "The template “{name}” does not fit its data.", name=template.name)
    return made


@cache
def printer(folder: Path) -> PrintableText:
    """What makes text printable with the fonts that ship in ``folder``.

    Raises:
        Environmental: when a font is missing or damaged.
    """
    try:
        return PrintableText([characters(folder / "fonts" / font) for font in FONTS])
    except (OSError, ValueError, struct.error):
        raise Environmental(
            "documents.font_missing",
            "A typeface that belongs to the program is missing or damaged, so nothing was printed. "
            "Install the program again.",
        ) from None


def _forget(folder: Path) -> None:
    """Let the typesetter drop what it remembers of the document.

    It keeps intermediate results for ten compilations: hundreds of megabytes after a large journal, and a patient's
    text in a process that may by then be locked. Eleven blank pages (some 60 ms) push them out.
    """
    import typst

    for _ in range(11):
        typst.compile(b"", format="svg", font_paths=fonts(folder))


def _printable(value: Value, printable: PrintableText) -> object:
    match value:
        case Drawing(svg=svg):
            return svg
        case str():
            return printable(value)
        case list() | tuple():
            return [_printable(part, printable) for part in value]
        case dict():
            return {key: _printable(part, printable) for key, part in value.items()}
        case _:
            return value
