"""Sentences of findings in one language, from data; it must not know any sentence itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from journal_app.domain.dates import format_date, format_datetime

NAMES = "names."
"""What the keys of the rules' names begin with; the rest is the first part of the sentences' keys."""

LAWS, NOTES = "law.", "note."
"""What the keys of sources begin with; the rest is what the rules themselves write."""

Value = str | int | date | datetime | tuple[str, ...]
"""What fills a word in braces; a tuple holds keys of other sentences, which are said as a list."""

Params = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The sentences of one language by key, in ``str.format`` form."""

    language: str
    sentences: Mapping[str, str]

    def say(self, key: str, params: Params = ()) -> str:
        """Return the sentence ``key`` with its parameters filled in; a KeyError means the pack was not checked."""
        return self.sentences[key].format(**{name: self._shown(value) for name, value in params})

    def name_of(self, message: str) -> str:
        """Return what the kind of rule behind ``message`` is called, or its key where the book does not know it."""
        kind = message.partition(".")[0]
        return self.sentences.get(f"{NAMES}{kind}", kind)

    def law(self, name: str) -> str:
        """A law by its own name in its own language; what is no law's name in the book's."""
        return self.sentences.get(f"{LAWS}{name}", name)

    def note(self, text: str) -> str:
        """What the rules say of a source, in the book's language where it knows it."""
        return self.sentences.get(f"{NOTES}{text}", text)

    def _shown(self, value: Value) -> str | int:
        if isinstance(value, tuple):
            return ", ".join(self.sentences[key] for key in value)
        if isinstance(value, datetime):
            return format_datetime(value, self.language, zone=value.tzinfo or UTC)
        return format_date(value, self.language) if isinstance(value, date) else value
