"""Replays what a recorder saw on a model of a disk, and yields what a power cut at any moment could leave of it.

The model is the worst that POSIX allows. Of what was written since a file's last sync any part may have arrived: sector
by sector, in any order, the file's length with or without its content. Of the names changed since a folder's last sync
any may be there, in order or not; a rename happens or does not. What was synced stays. It must not judge what is left.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from tests.reliability.recorder import Create, MakeFolder, Op, Remove, Rename, Said, Sync, Truncate, Write

SECTORS = (512, 4096)


class Arrived(Enum):
    """Which part of what was not synced is there after the cut."""

    NONE = "none"
    ALL = "all"
    BEGINNING = "beginning"
    SOME = "some"
    SECTORS = "sectors"
    ALL_BUT_ONE = "all but one"


PLAIN = (
    (Arrived.ALL, Arrived.ALL),  # what a process leaves that is killed here
    (Arrived.NONE, Arrived.NONE),
    (Arrived.ALL, Arrived.NONE),
    (Arrived.NONE, Arrived.ALL),
)
CHANCES = tuple(Arrived)


@dataclass(eq=False)
class File:
    """One file: what is on the disk for sure, what the running system shows, and the writes in between."""

    durable: bytes = b""
    live: bytearray = field(default_factory=bytearray)
    pending: list[Write | Truncate] = field(default_factory=list)
    _shown: bytes | None = None

    def take(self, op: Write | Truncate) -> None:
        if isinstance(op, Write) and op.offset < 0:
            op = Write(op.path, len(self.live), op.data)
        _apply(self.live, op)
        self._shown = None
        self.pending.append(op)

    def shown(self) -> bytes:
        """What the running system shows; the same object until it changes, which makes equal states cheap to know."""
        if self._shown is None:
            self._shown = bytes(self.live)
        return self._shown

    def sync(self) -> None:
        if self.pending:
            self.durable, self.pending = self.shown(), []

    def after(self, arrived: Arrived, chance: random.Random) -> bytes:
        """Its content after a cut."""
        if not self.pending or arrived is Arrived.NONE:
            return self.durable
        if arrived is Arrived.ALL:
            return self.shown()
        content = bytearray(self.durable)
        for op in _arrived(self.pending, arrived, chance):
            _apply(content, op)
        if chance.random() < 0.2 and len(content) < len(self.live):
            content.extend(bytes(len(self.live) - len(content)))  # the new length arrived before the content
        return bytes(content)


def _apply(content: bytearray, op: Write | Truncate) -> None:
    if isinstance(op, Truncate):
        if op.size <= len(content):
            del content[op.size :]
        else:
            content.extend(bytes(op.size - len(content)))
        return
    if op.offset > len(content):
        content.extend(bytes(op.offset - len(content)))
    content[op.offset : op.offset + len(op.data)] = op.data


def _arrived(pending: list[Write | Truncate], arrived: Arrived, chance: random.Random) -> Iterable[Write | Truncate]:
    if arrived is Arrived.BEGINNING:
        return pending[: chance.randint(0, len(pending))]
    if arrived is Arrived.ALL_BUT_ONE:
        lost = chance.randrange(len(pending))
        return pending[:lost] + pending[lost + 1 :]
    likely = chance.choice((0.1, 0.5, 0.9))
    if arrived is Arrived.SOME:
        return [op for op in pending if chance.random() < likely]
    sector = chance.choice(SECTORS)
    return [part for op in pending for part in _parts(op, sector) if chance.random() < likely]


def _parts(op: Write | Truncate, sector: int) -> Iterator[Write | Truncate]:
    """A write as the sectors that a disk writes one by one."""
    if isinstance(op, Truncate):
        yield op
        return
    start, end = op.offset, op.offset + len(op.data)
    while start < end:
        stop = min(end, (start // sector + 1) * sector)
        yield Write(op.path, start, op.data[start - op.offset : stop - op.offset])
        start = stop


@dataclass(eq=False)
class Folder:
    """One folder: the names that are on the disk for sure, those the running system shows, and the changes."""

    durable: dict[str, File | Folder] = field(default_factory=dict)
    live: dict[str, File | Folder] = field(default_factory=dict)
    pending: list[tuple[tuple[str, File | Folder | None], ...]] = field(default_factory=list)

    def change(self, *names: tuple[str, File | Folder | None]) -> None:
        """One change of names, which happens as a whole or not at all."""
        _rename(self.live, names)
        self.pending.append(names)

    def sync(self) -> None:
        if self.pending:
            self.durable, self.pending = dict(self.live), []

    def after(self, arrived: Arrived, chance: random.Random) -> dict[str, File | Folder]:
        """Its names after a cut."""
        if not self.pending or arrived is Arrived.NONE:
            return self.durable
        if arrived is Arrived.ALL:
            return self.live
        names = dict(self.durable)
        kept = chance.randint(0, len(self.pending)) if arrived is Arrived.BEGINNING else len(self.pending)
        for change in self.pending[:kept]:
            if arrived is Arrived.BEGINNING or chance.random() < 0.5:
                _rename(names, change)
        return names


def _rename(names: dict[str, File | Folder], change: tuple[tuple[str, File | Folder | None], ...]) -> None:
    for name, node in change:
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


@dataclass(frozen=True)
class State:
    """The files after one cut, how much had been said before, and what tells this state from others."""

    files: dict[str, bytes]
    folders: frozenset[str]
    said: int
    key: bytes
    is_plain: bool = False


class Disk:
    """The model, moved on by one recorded step after another."""

    def __init__(self, root: Path) -> None:
        """Begin with what lies below ``root``, all of it synced."""
        self.root = _read(root)
        self.said: list[str] = []

    def take(self, op: Op) -> None:
        match op:
            case Said(text):
                self.said.append(text)
            case Sync(path):
                self._node(path).sync()
            case Create(path):
                parent, name = self._parent(path)
                if name not in parent.live:
                    parent.change((name, File()))
            case MakeFolder(path):
                parent, name = self._parent(path)
                parent.change((name, Folder()))
            case Remove(path):
                parent, name = self._parent(path)
                parent.change((name, None))
            case Rename(source, target):
                self._rename(source, target)
            case Write(path) | Truncate(path):
                node = self._node(path)
                assert isinstance(node, File)
                node.take(op)

    def _rename(self, source: str, target: str) -> None:
        (old, name), (new, title) = self._parent(source), self._parent(target)
        node = old.live[name]
        if old is new:
            old.change((name, None), (title, node))
        else:
            new.change((title, node))
            old.change((name, None))

    def _node(self, path: str) -> File | Folder:
        node: File | Folder = self.root
        for part in path.split("/") if path else ():
            assert isinstance(node, Folder)
            node = node.live[part]
        return node

    def _parent(self, path: str) -> tuple[Folder, str]:
        above, _, name = path.rpartition("/")
        node = self._node(above)
        assert isinstance(node, Folder)
        return node, name

    def after(self, names: Arrived, data: Arrived, chance: random.Random, *, is_plain: bool = False) -> State:
        """What one cut at this moment leaves."""
        files: dict[str, bytes] = {}
        folders: set[str] = set()
        _collect(self.root, "", (names, data), chance, files, folders)
        digest = hashlib.blake2b(len(self.said).to_bytes(4, "big"), digest_size=16)
        for path in sorted(files):
            digest.update(path.encode() + b"\0" + len(files[path]).to_bytes(8, "big"))
            digest.update(digest_of(files[path]))
        return State(files, frozenset(folders), len(self.said), digest.digest(), is_plain)


_DIGESTS: dict[int, tuple[bytes, bytes]] = {}


def digest_of(content: bytes) -> bytes:
    """By identity first: most files are the very same object in every state."""
    known = _DIGESTS.get(id(content))
    if known is not None and known[0] is content:
        return known[1]
    made = hashlib.blake2b(content, digest_size=16).digest()
    if len(_DIGESTS) > 5000:
        _DIGESTS.clear()
    _DIGESTS[id(content)] = (content, made)
    return made


def _collect(
    folder: Folder,
    path: str,
    arrived: tuple[Arrived, Arrived],
    chance: random.Random,
    files: dict[str, bytes],
    folders: set[str],
) -> None:
    for name, node in folder.after(arrived[0], chance).items():
        place = f"{path}{name}"
        if isinstance(node, File):
            files[place] = node.after(arrived[1], chance)
        else:
            folders.add(place)
            _collect(node, f"{place}/", arrived, chance, files, folders)


def _read(place: Path) -> Folder:
    names: dict[str, File | Folder] = {}
    for path in place.iterdir():
        if path.is_dir():
            names[path.name] = _read(path)
        elif not path.name.endswith("-shm"):
            content = path.read_bytes()
            names[path.name] = File(content, bytearray(content))
    return Folder(names, dict(names))


def states(
    disk: Disk, ops: Iterable[Op], seen: set[bytes], chance: random.Random, *, by_chance: int, share: float = 1.0
) -> Iterator[State]:
    """What a cut at each step could leave, as far as it is not ``seen``: the plain states, or some by chance."""
    for op in ops:
        disk.take(op)
        if chance.random() >= share:
            continue
        for names, data in PLAIN if not by_chance else ():
            yield from _new(disk.after(names, data, chance, is_plain=True), seen)
        for _ in range(by_chance):
            yield from _new(disk.after(chance.choice(CHANCES), chance.choice(CHANCES), chance), seen)


def _new(state: State, seen: set[bytes]) -> Iterator[State]:
    if state.key not in seen:
        seen.add(state.key)
        yield state
