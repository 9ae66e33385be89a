"""Builds the queries behind the search box; it must not run them nor pass a typed character on unquoted."""

from __future__ import annotations

from dataclasses import dataclass

from journal_app.domain.names import query_words
from journal_app.vault.database import Value

MOST_CANDIDATES = 200
"""Of how many who match the lines shown are the first by name; what a search costs does not grow beyond it."""
SHORTEST_DIGITS = 3
"""The trigram index finds any part of a number from this length on; shorter runs match identifiers from their start."""


@dataclass(frozen=True, slots=True)
class PatientQuery:
    """FTS5 expressions for the word index and the digit index, and a short run of digits that begins an identifier."""

    words: str
    digits: str
    digits_start: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing searchable was typed."""
        return not (self.words or self.digits or self.digits_start)


def patient_query(typed: str) -> PatientQuery:
    """The query for what was typed: words match as prefixes, digits (without spaces, hyphens) anywhere in a number."""
    pieces = typed.replace("-", " ").split()
    numbers = "".join(piece.lstrip("+") for piece in pieces if piece.lstrip("+").isdecimal())
    folded = "".join(str(int(digit)) for digit in numbers)
    letters = " ".join(piece for piece in typed.split() if not piece.replace("-", "").lstrip("+").isdecimal())
    words = " AND ".join(f"{_quoted(word)} *" for word in query_words(letters))
    long_enough = len(folded) >= SHORTEST_DIGITS
    return PatientQuery(words, _quoted(folded) if long_enough else "", "" if long_enough else folded)


def candidates(query: PatientQuery) -> tuple[str, tuple[Value, ...]]:
    """The statement that finds the numbers of at most ``MOST_CANDIDATES`` patients who match, and its values."""
    clauses: list[str] = []
    values: list[Value] = []
    if query.words:
        clauses.append("SELECT rowid FROM patient_words WHERE patient_words MATCH ?")
        values.append(query.words)
    if query.digits:
        clauses.append("SELECT rowid FROM patient_digits WHERE patient_digits MATCH ?")
        values.append(query.digits)
    if query.digits_start:
        # Told in this order, it stops at the limit; as a subquery, every number that begins so would be gathered first.
        clauses.append(
            "SELECT number FROM patient_identifiers CROSS JOIN patients ON patients.id = patient_identifiers.patient"
            " WHERE value >= ? AND value < ?"
        )
        values += [query.digits_start, query.digits_start + ":"]  # ":" sorts just behind "9"
    both = clauses[0] if len(clauses) == 1 else f"SELECT * FROM ({' INTERSECT '.join(clauses)})"  # noqa: S608 -- our own words
    return f"{both} LIMIT {MOST_CANDIDATES:d}", tuple(values)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
