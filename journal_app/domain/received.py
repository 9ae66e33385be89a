"""Letters, results and other papers that came from outside, as the journal keeps them; it must not open one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class DocumentKind(StrEnum):
    """What a paper from outside is."""

    REFERRAL = "referral"
    DISCHARGE_LETTER = "discharge_letter"
    TEST_RESULT = "test_result"
    LETTER = "letter"
    PICTURE = "picture"
    EARLIER_JOURNAL = "earlier_journal"
    OTHER = "other"


class DocumentFormat(StrEnum):
    """How a document's file is made; ``paper`` has none yet."""

    PDF = "pdf"
    PICTURE = "picture"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class DocumentReceived:
    """Content of ``document.received``: what came, from whom and when, and its sealed original.

    ``dated`` is the date that the paper bears, ``received`` the day it came. ``size`` (bytes) and ``sha256`` (hex) are
    the original's. A paper that is not scanned yet has no ``file`` and says in ``paper_place`` where it lies; its scan
    names it as ``scan_of``.
    """

    kind: DocumentKind
    title: str
    sender: str
    received: date
    format: DocumentFormat
    dated: date | None = None
    file: UUID | None = None
    size: int = 0
    sha256: str = ""
    pages: int = 0
    paper_place: str = ""
    scan_of: UUID | None = None
    remark: str = ""


def scanned_papers(contents: Iterable[object]) -> frozenset[UUID]:
    """Of which papers that were noted by their place the scan is there."""
    return frozenset(
        one.scan_of for one in contents if isinstance(one, DocumentReceived) and one.scan_of and one.file is not None
    )
