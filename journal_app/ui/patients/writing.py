"""What an entry page was opened for; it must not hold what is typed."""

from __future__ import annotations

from dataclasses import dataclass

from journal_app.domain.journal import JournalItem
from journal_app.domain.rules.definitions import TreatmentDefinition
from journal_app.domain.treatments import TreatmentEntry
from journal_app.services.ports import Draft


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written: a new entry of a treatment, perhaps from a draft, or a corrected version of an entry."""

    treatment: TreatmentDefinition
    draft: Draft | None = None
    original: JournalItem | None = None

    @property
    def old(self) -> TreatmentEntry | None:
        """The entry that is corrected."""
        content = None if self.original is None else self.original.content
        return content if isinstance(content, TreatmentEntry) else None
