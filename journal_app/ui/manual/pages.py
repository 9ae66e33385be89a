"""Reads the manual's pages from the files that ship with the program; it must not draw or translate them.

A page is one Markdown file. Its name gives its place among the others (``03-consent.md`` is the third, its id
``consent``), its first line the screens it explains, by their object names, so that F1 finds it. What one section of it
explains stands in the same way above that section's heading::

    <!-- about: recordScreen -->
    # Consent

    <!-- about: withdrawPage -->
    ## A patient changes their mind
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_FILE = re.compile(r"\d{2}-([a-z-]+)")
_HEAD = re.compile(r"<!-- about:(?P<about>[ \w-]*)-->\n+# (?P<title>[^\n]+)\n(?P<body>.*)", re.DOTALL)
_SECTION = re.compile(r"^(?:<!-- about:(?P<about>[ \w-]*)-->\n)?## ", re.MULTILINE)
_STRAY = "<!--"
_PICTURE = re.compile(r"!\[[^\]\n]+\]\((?P<path>[^)\n]+)\)")


class ManualDamaged(ValueError):
    """A file of the manual is not a page: the program was not installed whole."""


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One page: its id, its title, its Markdown below the title, and the object names of what it explains.

    ``sections`` holds those of ``about`` that one section explains, with its place among the sections, from 0.
    """

    id: str
    title: str
    body: str
    about: frozenset[str]
    sections: Mapping[str, int]
    folder: Path

    def pictures(self) -> dict[str, Path]:
        """The pictures it shows: the path as written, and the file."""
        return {found["path"]: self.folder / found["path"] for found in _PICTURE.finditer(self.body)}


def read_manual(folder: Path, language: str) -> tuple[ManualPage, ...]:
    """Every page in one language, in the order of the files' names.

    Raises:
        ManualDamaged: a page has no first line or no title, or there is no page.
        OSError: a file cannot be read.
    """
    within = folder / language
    pages = tuple(_page(file) for file in sorted(within.glob("*.md")))
    if not pages:
        raise ManualDamaged(str(within))
    return pages


def page_about(pages: tuple[ManualPage, ...], names: list[str]) -> tuple[ManualPage, int | None]:
    """The page on the first of ``names`` that has one, from the innermost thing outwards, else the first page.

    With it the section on that thing, by its place; None where it is the whole page.
    """
    by_name = {name: page for page in pages for name in page.about}
    named = next((name for name in names if name in by_name), "")
    page = by_name.get(named, pages[0])
    return page, page.sections.get(named)


def _page(file: Path) -> ManualPage:
    named, read = _FILE.fullmatch(file.stem), _HEAD.fullmatch(file.read_text(encoding="utf-8"))
    if named is None or read is None:
        raise ManualDamaged(str(file))
    sections = {
        name: place
        for place, found in enumerate(_SECTION.finditer(read["body"]))
        for name in (found["about"] or "").split()
    }
    body = _SECTION.sub("## ", read["body"]).strip()
    if _STRAY in body:
        raise ManualDamaged(str(file))
    about = frozenset(read["about"].split()) | sections.keys()
    return ManualPage(named[1], read["title"].strip(), body, about, sections, file.parent)
