"""Follows ``prev`` through every stream, so that a record taken out leaves a gap; it must not read bodies."""

from __future__ import annotations

from journal_app.vault.checks.report import Findings
from journal_app.vault.checks.stored import StoredHeader, StoredPrevious, raw_id, stream_of


class Streams:
    """The newest record of each stream so far. A chain may lead over records that were reduced to their leaves."""

    def __init__(self) -> None:
        """Begin with no stream."""
        self._newest: dict[str, tuple[int, bytes]] = {}
        self._reduced: set[bytes] = set()

    def reduced(self, leaf: bytes) -> None:
        """Note a record of which only the leaf is left: it was part of some stream."""
        self._reduced.add(leaf)

    def follow(self, position: int, header: StoredHeader, leaf: bytes, findings: Findings) -> bool:
        """Check that the record names the one before it in its stream, and step on to it; whether it does."""
        stream = stream_of(header)
        newest = self._newest.get(stream)
        prev = header.prev
        if newest is None:
            is_next = prev.nth == 0 and prev.leaf is None
        else:
            is_next = prev.nth == newest[0] and prev.leaf == newest[1].hex()
        is_next = is_next or self._leads_over_reduced(prev, 0 if newest is None else newest[0])
        if not is_next:
            findings.add("verify.streams.broken", position)
        self._newest[stream] = (prev.nth + 1, leaf)
        return is_next

    def _leads_over_reduced(self, prev: StoredPrevious, known: int) -> bool:
        if not self._reduced or prev.leaf is None or prev.nth <= known:
            return False
        return bytes.fromhex(prev.leaf) in self._reduced if len(prev.leaf) == 64 else False  # noqa: PLR2004 -- SHA-256

    def rows(self) -> dict[bytes, tuple[int, bytes]]:
        """What the view of streams has to hold: by stream, how many records there are and the newest one's leaf."""
        return {raw_id(stream): newest for stream, newest in self._newest.items()}
