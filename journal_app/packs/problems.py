"""What is wrong with a file of clinical data, in a sentence for whoever edits it; it must not mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journal_app.domain.errors import UserFacing


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing wrong: the file's path below ``resources``, the line from 1 where known, a sentence."""

    file: str
    line: int | None
    problem: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, "" if self.line is None else f"line {self.line}") if part)
        return f"{place}: {self.problem}" if place else self.problem


class PackRefused(UserFacing):
    """A rule pack or text cannot be used. ``problems`` holds everything that was found, the message the first of it."""

    def __init__(self, problems: Sequence[PackProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__(
            "packs.refused",
            "The clinical rules or texts cannot be used. {problem} Correct the file, or put back the earlier one.",
            problem=str(self.problems[0]),
        )
