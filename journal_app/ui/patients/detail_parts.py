"""The parts that a record shown in full is laid out with: tables, paragraphs, cards; they must not know any record."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from journal_app.ui.icons import Icon
from journal_app.ui.theme import TextRole
from journal_app.ui.tokens import L, S
from journal_app.ui.widgets.cards import Card
from journal_app.ui.widgets.plain_label import IconLabel, LineLabel, PlainLabel, SelectableLabel

_HASH = 64
"""Digits of a SHA-256."""


def table(*lines: tuple[str, str]) -> QWidget:
    """Labels with values, those that are empty left out."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(L)
    grid.setVerticalSpacing(S)
    for row, (name, value) in enumerate(line for line in lines if line[1]):
        grid.addWidget(PlainLabel(name, TextRole.SECONDARY), row, 0, Qt.AlignmentFlag.AlignTop)
        shown = SelectableLabel(_breakable(value), TextRole.BODY)
        shown.setAccessibleName(f"{name} {value}")
        grid.addWidget(shown, row, 1)
    grid.setColumnStretch(1, 1)
    return holder


def in_card(content: QWidget, title: str = "") -> Card:
    """Something in a card of its own."""
    card = Card(title)
    card.body.addWidget(content)
    return card


def lines_card(*lines: tuple[str, str]) -> Card:
    """A table in a card."""
    return in_card(table(*lines))


def paragraph(text: str) -> QWidget:
    """A text to read and to copy from."""
    return SelectableLabel(text, TextRole.BODY)


def ticked(statement: str) -> QWidget:
    """A statement that somebody ticked."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    row.addWidget(IconLabel(Icon.CHECK, "success"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(LineLabel(statement), 1)
    return holder


def _breakable(value: str) -> str:
    """A hash in groups, so that it can be read aloud, compared and wrapped."""
    is_hash = len(value) == _HASH and all(sign in "0123456789abcdef" for sign in value)
    return " ".join(value[at : at + 8] for at in range(0, _HASH, 8)) if is_hash else value
