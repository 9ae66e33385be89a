"""Says how this program is started once more, from its source or packed; it must not start anything."""

from __future__ import annotations

import sys


def command(*arguments: str) -> tuple[str, tuple[str, ...]]:
    """The program and the words that start the journal with these arguments in a process of its own."""
    return sys.executable, (*(() if is_packed() else ("-m", "journal_app")), *arguments)


def name() -> str:
    """What a person types to start it at a terminal."""
    return "journal" if is_packed() else "python -m journal_app"


def is_packed() -> bool:
    """Whether this is an installed program that carries its own Python."""
    return bool(getattr(sys, "frozen", False))
