"""The words of printed documents in one language, read from ``resources/documents``; it must not hold any itself."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeAlias

from journal_app.domain import dates
from journal_app.domain.errors import Environmental
from journal_app.domain.identifiers import Identifier, format_identifier
from journal_app.domain.printing import PrintLanguage
from journal_app.domain.units import unit_word

Section: TypeAlias = "dict[str, str | list[str]]"

_DECIMAL_COMMA = frozenset({PrintLanguage.DANISH, PrintLanguage.SWEDISH})


@cache
def read_labels(resources: Path, language: PrintLanguage) -> dict[str, Section]:
    """All sections of a language's label file; what stands above the first section is in the section ``""``.

    Raises:
        Environmental: when the file is missing or not TOML.
    """
    file = resources / "documents" / f"labels.{language.value}.toml"
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Environmental(
            "documents.labels_missing",
            "The file “{name}” that belongs to the program is missing or damaged. Install the program again.",
            name=file.name,
        ) from None
    above = {key: value for key, value in tables.items() if not isinstance(value, dict)}
    return {"": above} | {key: value for key, value in tables.items() if isinstance(value, dict)}


@dataclass(frozen=True, slots=True)
class Wording:
    """Words, dates and numbers as one document writes them."""

    labels: dict[str, Section]
    language: PrintLanguage
    zone: tzinfo
    names: dict[str, str]

    def say(self, section: str, key: str, **values: str | int) -> str:
        """A label with its words in braces filled in; the filled-in text is never itself read for braces."""
        text = self.labels[section][key]
        return str(text).format(**values) if values else str(text)

    def steps(self, section: str, key: str) -> list[str]:
        """A label that is a list of sentences."""
        return list(self.labels[section][key])

    def coded(self, section: str, code: str) -> str:
        """The word for a code: the section's, else the document's own, else the code itself (nothing is left out)."""
        text = self.labels[section].get(code)
        return text if isinstance(text, str) else self.named(code)

    def named(self, code: str) -> str:
        """The word for a treatment, area or other code of the clinic's packs, or the code itself."""
        return self.names.get(code, code)

    def unit(self, code: str) -> str:
        """The word for a unit: the document's own, else as the language writes it."""
        return self.names.get(code) or unit_word(code, self.language.value)

    def day(self, day: date | None) -> str:
        """A date, or that it is not known."""
        return self.say("page", "not_known") if day is None else dates.format_date(day, self.language.value)

    def moment(self, moment: datetime) -> str:
        """A date and time on the document's clock."""
        return dates.format_datetime(moment, self.language.value, zone=self.zone)

    def amount(self, amount: Decimal) -> str:
        """A number as it was recorded, never rounded, with the language's decimal sign."""
        plain = format(amount, "f")
        return plain.replace(".", ",") if self.language in _DECIMAL_COMMA else plain

    def identifier(self, identifier: Identifier) -> str:
        """An identifier with its issuer, e.g. ``CPR-nr. 070761-4285``."""
        issuer = f" ({identifier.issuer})" if identifier.issuer else ""
        system = self.coded("identifier_systems", identifier.system.value)
        return f"{system} {format_identifier(identifier)}{issuer}".strip()
