"""Whether the very same file was filed for a patient before; it must not forbid filing it again, nor show anything.

Who holds no key to the contents, as at reception, cannot be told: for them nothing was ever filed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import Enum
from uuid import UUID

from journal_app.domain.errors import UserFacing
from journal_app.domain.journal import JournalItem
from journal_app.domain.paper_contents import PaperFiled, PaperSetAside
from journal_app.domain.received import DocumentReceived
from journal_app.services.session import Session


class IfFiledBefore(Enum):
    """What is done where the journal holds a file already: somebody is asked, or wants it all the same."""

    ASK = "ask"
    FILE_AGAIN = "file_again"


class FiledBefore(UserFacing):
    """The journal of this patient holds this very file; ``at`` is when it was filed (aware), ``by`` who did."""

    def __init__(self, at: datetime, by: str) -> None:
        super().__init__("filed.before", "This very file is in the patient's journal already, filed by {by}.", by=by)
        self.at, self.by = at, by


def require_new(session: Session, patient: UUID, files: Iterable[bytes], *, known: IfFiledBefore) -> None:
    """Stop before a file is filed twice by mistake; one whose paper was set aside counts as not filed.

    Raises:
        FiledBefore: ``known`` asks for it, and one of the files is among what was filed.
    """
    if known is IfFiledBefore.FILE_AGAIN:
        return
    wanted = {hashlib.sha256(data).hexdigest() for data in files}
    with session.vault.snapshot() as reader:
        items = [item for item in reader.journal(patient) if item.counts]
    aside = {item.content.filed for item in items if isinstance(item.content, PaperSetAside)}
    found = next((item for item in items if item.id not in aside and not wanted.isdisjoint(_hashes(item))), None)
    if found is not None:
        raise FiledBefore(found.at, found.author_name)


def _hashes(item: JournalItem) -> Iterator[str]:
    match item.content:
        case DocumentReceived(sha256=digest) if digest:
            yield digest
        case PaperFiled(pages=pages):
            yield from (page.sha256 for page in pages)
