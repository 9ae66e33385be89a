"""That a sheet about the time after a treatment was printed for the patient; it must not hold or choose the text."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.consents import TextReference


@dataclass(frozen=True, slots=True)
class AftercarePrinted:
    """Content of ``aftercare.printed``: which exact text was printed, and of which version of which signed entry.

    ``treatment`` is the entry's code, ``title`` the text's own.
    """

    entry: UUID
    treatment: str
    text: TextReference
    title: str
