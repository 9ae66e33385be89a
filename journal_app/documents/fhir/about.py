"""What every resource of one export needs to know: whose journal, which words, who is in the bundle; pure data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from journal_app.documents.fhir.parts import Resource, told
from journal_app.domain.blackening import Blackened
from journal_app.domain.journal import JournalItem
from journal_app.domain.printing import JournalDocument
from journal_app.domain.products import Stock


@dataclass(frozen=True, slots=True)
class About:
    """One export: the arranged journal, the staff it holds resources of, the stock, and records by their id."""

    document: JournalDocument
    staff: frozenset[UUID]
    stock: Stock
    items: Mapping[UUID, JournalItem]

    @property
    def subject(self) -> Resource:
        """The patient, as resources refer to them."""
        return told(reference=f"urn:uuid:{self.document.patient.id}", type="Patient")

    def person(self, identifier: UUID, name: str) -> Resource:
        """A member of staff: as a resource where the bundle holds one, else by name alone."""
        return told(
            reference=f"urn:uuid:{identifier}" if identifier in self.staff else None, type="Practitioner", display=name
        )

    def word(self, code: str) -> str:
        """What a code of the packs is called in the language of the export."""
        return self.document.names.get(code, code)

    def is_old(self, item: JournalItem) -> bool:
        """Whether a correction stands in its place."""
        return item.corrected_by is not None

    def holds(self, record: UUID | None) -> bool:
        """Whether the journal holds a record that can be read."""
        item = None if record is None else self.items.get(record)
        return item is not None and item.content is not None and not isinstance(item.content, Blackened)
