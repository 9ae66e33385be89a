"""Keeps, outside the vault's folder, the mark of how far a seat has seen the ledger; it must not repair anything.

An encrypted database does not notice an old page put back, a cut write-ahead log or an older file swapped in; comparing
its head with this mark does. The mark stops accidents and outsiders. Who holds the registry key can write any mark:
against them only anchors kept elsewhere count.

The file is two slots of 4,096 bytes; slot ``sequence mod 2`` holds the mark with that sequence:

    "JRNLMARK" ‖ u64be(sequence) ‖ u32be(epoch of the MAC key) ‖ u16be(length) ‖ canonical JSON ‖ zeros up to 4,064
    ‖ HMAC-SHA256 of the 4,064 bytes before

Slots are written in turn, each synced, so a torn write spoils only the new one.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeAlias

from journal_app.domain.errors import Bug, Environmental
from journal_app.vault import canonical, durable_file

SLOT_BYTES: Final = 4096
KEY_BYTES: Final = 32

KeyForEpoch: TypeAlias = Callable[[int], bytes | None]
"""Gives the MAC key of an epoch of the registry key, None where it is unknown."""

_MAGIC: Final = b"JRNLMARK"
_MAC_BYTES: Final = 32
_MAC_AT: Final = SLOT_BYTES - _MAC_BYTES
_PREAMBLE_BYTES: Final = len(_MAGIC) + 8 + 4 + 2
_BINARY: Final = getattr(os, "O_BINARY", 0)
_sync_data: Final[Callable[[int], None]] = getattr(os, "fdatasync", os.fsync)


class MarkDamaged(Environmental):
    """Neither slot of a mark file is a mark under a known key."""

    def __init__(self) -> None:
        super().__init__(
            "vault.mark.damaged",
            "This computer's note of how far the journal had come is damaged, so an older copy would not be noticed.",
        )


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a ledger has come: its line, how many records, their Merkle root, and the keyring's version."""

    line: str
    size: int
    root: bytes
    keyring_version: int


class Verdict(Enum):
    """How a ledger's head stands to the mark; everything but the first three is a blocking warning."""

    FRESH = "fresh"
    """There is no mark. Fine at a seat's first opening, suspicious later: the caller knows which."""
    EQUAL = "equal"
    AHEAD = "ahead"
    """The ledger has grown from what the mark saw: another seat wrote, or the program died before marking."""
    BEHIND = "behind"
    """The ledger is shorter than it was: an older copy, or a lost tail."""
    FORKED = "forked"
    """At the mark's size the ledger has another root: it is not the one that was seen."""
    OTHER_LINE = "other line"
    """The ledger is on another line. Lawful only where ``restore.made`` records lead from the mark's line to it."""
    KEYRING_BEHIND = "keyring behind"
    """The ledger is fine, but the keyring is older than it was."""

    @property
    def is_fine(self) -> bool:
        """Whether the vault may open without a question."""
        return self in (Verdict.FRESH, Verdict.EQUAL, Verdict.AHEAD)


@dataclass(frozen=True, slots=True)
class _Slot:
    sequence: int
    mark: Mark


def judge(mark: Mark | None, head: Mark, root_at: Callable[[int], bytes]) -> Verdict:
    """Compare the ledger's head with the mark; ``root_at`` gives the ledger's root at a size up to its own."""
    if mark is None:
        return Verdict.FRESH
    if head.line != mark.line:
        return Verdict.OTHER_LINE
    if head.size < mark.size:
        return Verdict.BEHIND
    root = head.root if head.size == mark.size else root_at(mark.size)
    if root != mark.root:
        return Verdict.FORKED
    if head.keyring_version < mark.keyring_version:
        return Verdict.KEYRING_BEHIND
    return Verdict.EQUAL if head.size == mark.size else Verdict.AHEAD


def read(path: Path, key_for_epoch: KeyForEpoch) -> Mark | None:
    """Return the newest sound mark, None where there is no file; raise `MarkDamaged` where no slot is sound."""
    data = _load(path)
    return None if data is None else _newest(data, key_for_epoch).mark


def is_whole(path: Path, key_for_epoch: KeyForEpoch) -> bool:
    """Tell whether both slots are as they were written; raise as `read` does, also where there is no file.

    One that is not is what a power cut leaves in the middle of a mark, or damage: the mark is then the one before.
    """
    data = _load(path) or b""
    newest, sound = _newest(data, key_for_epoch).sequence, _sound(data, key_for_epoch)
    is_first = newest == 1 and data == bytes(SLOT_BYTES) + data[SLOT_BYTES:]
    return len(data) == 2 * SLOT_BYTES and (is_first or {slot.sequence for slot in sound} == {newest - 1, newest})


def write(path: Path, mark: Mark, *, key: bytes, epoch: int) -> None:
    """Make the mark file anew, whatever was there: a seat's first mark, or going on after a warning."""
    first = _encode(_Slot(1, mark), key=key, epoch=epoch)
    durable_file.write(path, bytes(SLOT_BYTES) + first)


class MarkFile:
    """A mark file kept open, so that marking a commit costs one write and one sync. One thread only."""

    __slots__ = ("_descriptor", "_epoch", "_key", "_path", "_slot")

    def __init__(self, path: Path, *, key_for_epoch: KeyForEpoch, epoch: int) -> None:
        """Open an existing file, to mark under ``epoch``; raise `MarkDamaged` also where there is none."""
        key = key_for_epoch(epoch)
        if key is None:
            raise Bug("vault.mark.key", "the current epoch {epoch} has no key", epoch=epoch)
        self._slot = _newest(_load(path) or b"", key_for_epoch)
        self._path, self._key, self._epoch = path, key, epoch
        self._descriptor = _open(path)

    @property
    def mark(self) -> Mark:
        """The newest mark, as read or last written."""
        return self._slot.mark

    def write(self, mark: Mark) -> None:
        """Write ``mark`` and return when it is on disk; raise `Bug` where it goes back within its line."""
        if mark.line == self.mark.line and mark.size < self.mark.size:
            raise Bug("vault.mark.back", "a mark does not go back within its line")
        slot = _Slot(self._slot.sequence + 1, mark)
        data = _encode(slot, key=self._key, epoch=self._epoch)
        try:
            _write_at(self._descriptor, data, slot.sequence % 2 * SLOT_BYTES)
        except OSError as problem:
            raise durable_file.as_environmental(problem, self._path.parent) from problem
        self._slot = slot

    def close(self) -> None:
        """Close the file and let go of the key."""
        os.close(self._descriptor)
        self._key = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _load(path: Path) -> bytes | None:
    try:
        return durable_file.read(path, limit=2 * SLOT_BYTES)
    except durable_file.FileTooLong:
        raise MarkDamaged from None


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | _BINARY)
    except OSError as problem:
        raise durable_file.as_environmental(problem, path.parent) from problem


def _write_at(descriptor: int, data: bytes, offset: int) -> None:
    # Not pwrite, which Windows lacks; the descriptor belongs to one thread.
    os.lseek(descriptor, offset, os.SEEK_SET)
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
    _sync_data(descriptor)


def _encode(slot: _Slot, *, key: bytes, epoch: int) -> bytes:
    if len(key) != KEY_BYTES:
        raise Bug("vault.mark.key_size", "a mark key has 32 bytes, not {size}", size=len(key))
    mark = slot.mark
    payload = canonical.encode(
        {
            "keyring": mark.keyring_version,
            "line": mark.line,
            "root": mark.root.hex(),
            "size": mark.size,
        }
    )
    if len(payload) > _MAC_AT - _PREAMBLE_BYTES:
        raise Bug("vault.mark.long", "a mark does not fit its slot")
    preamble = slot.sequence.to_bytes(8, "big") + epoch.to_bytes(4, "big") + len(payload).to_bytes(2, "big")
    data = (_MAGIC + preamble + payload).ljust(_MAC_AT, b"\x00")
    return data + hmac.digest(key, data, "sha256")


def _sound(data: bytes, key_for_epoch: KeyForEpoch) -> list[_Slot]:
    return [
        slot
        for number in (0, 1)
        if (slot := _decode(data[number * SLOT_BYTES :][:SLOT_BYTES], key_for_epoch)) and slot.sequence % 2 == number
    ]


def _newest(data: bytes, key_for_epoch: KeyForEpoch) -> _Slot:
    sound = _sound(data, key_for_epoch)
    if not sound:
        raise MarkDamaged
    return max(sound, key=lambda slot: slot.sequence)


def _decode(data: bytes, key_for_epoch: KeyForEpoch) -> _Slot | None:
    """Return the slot's content if its MAC is right, else None: damage and forgery look the same."""
    if len(data) != SLOT_BYTES or not data.startswith(_MAGIC):
        return None
    key = key_for_epoch(int.from_bytes(data[16:20], "big"))
    if key is None or not hmac.compare_digest(hmac.digest(key, data[:_MAC_AT], "sha256"), data[_MAC_AT:]):
        return None
    length = int.from_bytes(data[20:_PREAMBLE_BYTES], "big")
    mark = _mark(data[_PREAMBLE_BYTES : _PREAMBLE_BYTES + length])
    return None if mark is None else _Slot(int.from_bytes(data[8:16], "big"), mark)


def _mark(payload: bytes) -> Mark | None:
    """Return the mark in an authenticated payload; None for one of a later format, which we cannot judge by."""
    try:
        match canonical.decode_object(payload):
            case {"keyring": int(version), "line": str(line), "root": str(root), "size": int(size), **rest} if not rest:
                return Mark(line, size, bytes.fromhex(root), version)
            case _:
                return None
    except (canonical.CanonicalError, ValueError):
        return None
