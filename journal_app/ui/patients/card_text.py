"""How much of a text stands on a card of the timeline; it must not say what the text is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

SHORT_TEXT = 700
"""Longer texts are cut on the card, which says so, and are whole where the card is opened."""


def shortened(text: str) -> str:
    """A text as it fits on a card; what is cut is said to be cut."""
    if len(text) <= SHORT_TEXT:
        return text
    more = QCoreApplication.translate("CardText", "… open to read all")
    return f"{text[:SHORT_TEXT].rstrip()} {more}"
