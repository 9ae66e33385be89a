"""What the records of printed forms and filed papers hold; pure data, it must not judge or code anything."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from journal_app.domain.consents import PaperSource, TextReference
from journal_app.domain.health import FormReference


class FormUse(StrEnum):
    """What a printed form is for."""

    INFORMATION = "information"
    HEALTH = "health"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class PaperText:
    """A text as it stood on the paper: which, and its title, body, statements and choices to the letter."""

    text: TextReference
    title: str
    body: str
    ticks: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormPrinted:
    """Content of ``form.printed``: one form for one patient, frozen as it was printed.

    ``treatment`` is a code, empty for the general health questions. A health form has ``questionnaires``, whose text
    the ledger keeps; the others have ``asked``.
    """

    use: FormUse
    treatment: str
    treatment_name: str
    language: str
    printed_by: UUID
    printed_by_name: str
    asked: PaperText | None = None
    questionnaires: tuple[FormReference, ...] = ()


@dataclass(frozen=True, slots=True)
class FiledPage:
    """One file of a filing: its id in the vault, IANA media type, and the original's size (bytes) and SHA-256 (hex)."""

    id: UUID
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PaperFiled:
    """Content of ``paper.filed``: the scan of a printed form, or a consent as PDF that was signed elsewhere.

    ``form`` is the ``form.printed`` record that the code on the paper leads to. A PDF signed elsewhere has no form: it
    names the ``treatment`` and what was ``asked`` instead.
    """

    source: PaperSource
    pages: tuple[FiledPage, ...]
    filed_by: UUID
    filed_by_name: str
    form: UUID | None = None
    treatment: str = ""
    treatment_name: str = ""
    asked: PaperText | None = None


@dataclass(frozen=True, slots=True)
class PaperSetAside:
    """Content of ``paper.set_aside``: a filed paper that counts for nothing, and why; another's, for instance."""

    filed: UUID
    reason: str
