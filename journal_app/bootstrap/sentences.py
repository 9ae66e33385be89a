"""Says errors in the language of the terminal, from the catalogues that ship with the program; it needs no Qt."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

from journal_app.domain.errors import JournalError

_CONTEXT = "sentences"
_TRANSLATED = ("da", "sv")


def sentences_of_this_system(resources: Path) -> Callable[[JournalError], str]:
    """What an error says to a person, in Danish or Swedish where the system speaks it, else in English."""
    language = _language()
    catalogue: dict[tuple[str, str], str] = {}

    def sentence(error: JournalError) -> str:
        if language in _TRANSLATED and not catalogue:
            catalogue.update(_read(resources / "translations" / f"journal_app_{language}.ts"))
        translated = catalogue.get((error.key, error.sentence), error.sentence)
        try:
            return translated.format(**error.params)
        except (KeyError, IndexError, ValueError):
            return error.message

    return sentence


def _language() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in names if name), "")[:2]


def _read(path: Path) -> dict[tuple[str, str], str]:
    """Finished translations by key and English sentence; none where the catalogue is missing."""
    try:
        root = ET.fromstring(path.read_bytes())  # noqa: S314 -- a file of our own, packaged with the program
    except (OSError, ET.ParseError):
        return {}
    found: dict[tuple[str, str], str] = {}
    for context in root.iter("context"):
        if context.findtext("name") == _CONTEXT:
            found.update(_message(node) for node in context.iter("message") if _is_finished(node))
    return found


def _message(node: ET.Element) -> tuple[tuple[str, str], str]:
    key, source = node.findtext("comment", ""), node.findtext("source", "")
    return (key, source), node.findtext("translation", "") or source


def _is_finished(node: ET.Element) -> bool:
    translation = node.find("translation")
    return translation is not None and not translation.get("type")
