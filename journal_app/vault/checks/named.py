"""Holds what a body names (a paper, a photo, a file, a version by its leaf) to headers and earlier records; no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from journal_app.domain.countersigning import EntryCountersigned
from journal_app.domain.paper_contents import PaperSetAside
from journal_app.domain.photos import PhotoDescribed, PhotoHandedOut, PhotoMarked, PhotoSetAside, PhotoTaken
from journal_app.domain.received import DocumentReceived
from journal_app.domain.records import Header
from journal_app.vault.checks.references import Merges
from journal_app.vault.checks.report import Findings

_PHOTO, _DOCUMENT = "photo.taken", "document.received"
_REMEMBERED = frozenset((_PHOTO, _DOCUMENT))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: its leaf, and whether a record before it was reduced to its own."""

    leaf: bytes
    is_after_erasure: bool


class NamedInBodies:
    """The photos and documents that a body may name, and the leaf of every entry."""

    def __init__(self, merges: Merges) -> None:
        """Begin with none."""
        self._merges = merges
        self._known: dict[UUID, tuple[str, UUID | None]] = {}
        self._leaves: dict[UUID, bytes] = {}

    def check(self, position: int, header: Header, content: object, place: Place, findings: Findings) -> None:
        """Check what an opened body names, then remember the record itself."""
        for kind, one in _named(content):
            known = self._known.get(one)
            if known is None and place.is_after_erasure:
                continue  # what a reduced record was, nobody can tell any more
            if known is None or known[0] != kind or not self._merges.are_one(header.patient, known[1]):
                findings.add("verify.references.named_elsewhere", position)
        if not self._agrees(header, content):
            findings.add("verify.references.body_differs", position)
        if header.kind in _REMEMBERED:
            self._known[header.id] = header.kind, header.patient
        if header.kind.startswith("treatment."):
            self._leaves[header.id] = place.leaf

    def _agrees(self, header: Header, content: object) -> bool:
        """Whether an opened body names the same papers, files and versions as its header."""
        match content:
            case PaperSetAside(filed=filed):
                return header.refs.get("paper", ()) == (filed,)
            case PhotoTaken(file=file):
                return tuple(one.id for one in header.files) == (file,)
            case DocumentReceived(file=file):
                return tuple(one.id for one in header.files) == (() if file is None else (file,))
            case EntryCountersigned(entry=entry, leaf=leaf):
                return entry not in self._leaves or self._leaves[entry].hex() == leaf
            case _:
                return True


def _named(content: object) -> Iterator[tuple[str, UUID]]:
    """Every earlier record that only a body names, with the kind it must be of."""
    match content:
        case PhotoDescribed(photo=photo) | PhotoSetAside(photo=photo) | PhotoMarked(photo=photo):
            yield _PHOTO, photo
        case PhotoHandedOut(photos=photos):
            yield from ((_PHOTO, one) for one in photos)
        case DocumentReceived(scan_of=UUID() as paper):
            yield _DOCUMENT, paper
        case _:
            return
