"""The contents that say what of a journal is blackened for a complaint case, why, and by whom; it must not do it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

CASE_REDACTED: Final = "case.redacted"


@dataclass(frozen=True, slots=True)
class Redaction:
    """One record that does not go out as it is: the named ``fields`` of its content, or all of it where none is.

    It covers every version of the record: those that it corrects, and those that correct it.
    """

    record: UUID
    fields: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ChosenDraft:
    """An unsigned draft that goes out as it was ``saved``, and not as it may be later."""

    draft: UUID
    saved: datetime


@dataclass(frozen=True, slots=True)
class CaseRedacted:
    """Content of ``case.redacted``: everything that is blackened for a case, in place of what was decided before.

    The records themselves stay as they were signed. ``redactions`` may be empty: then all of it goes out again.
    ``drafts`` are the unsigned drafts that go out; None, where nobody chose: all if nothing is blackened, else none.
    """

    case: UUID
    redactions: tuple[Redaction, ...]
    decided_by: UUID
    decided_by_name: str
    drafts: tuple[ChosenDraft, ...] | None = None


@dataclass(frozen=True, slots=True)
class Blackened:
    """What stands in a document in place of a content that is blackened: why, and who decided; never in the ledger."""

    reason: str
    decided_by_name: str
