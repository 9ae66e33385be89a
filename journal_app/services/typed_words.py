"""Typed words in the form in which a record keeps them; it must not shorten any."""

from __future__ import annotations

from journal_app.domain.names import Lines, clean_text

LONGEST_LINE = 200
LONGEST_TEXT = 10_000


def one_line(text: str) -> str:
    """A line without blanks around it.

    Raises:
        UserFacing: it is too long, or holds characters that nobody can see.
    """
    return clean_text(text, max_length=LONGEST_LINE, lines=Lines.ONE).strip()


def paragraphs(text: str) -> str:
    """A text of any number of lines; empty where nothing but blanks was typed.

    Raises:
        UserFacing: it is too long, or holds characters that nobody can see.
    """
    kept = clean_text(text, max_length=LONGEST_TEXT, lines=Lines.MANY)
    return kept if kept.strip() else ""
