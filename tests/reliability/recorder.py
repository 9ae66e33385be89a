"""Records every write, sync, truncation and change of a name that a process makes below one folder, with its data.

It runs the process under ``strace`` and reads its log; what is written to standard output is recorded, too, so that the
order of acknowledgements and writes is the system's own. It must not judge anything.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which

CALLS = (
    "openat,open,creat,close,dup,dup2,dup3,lseek,write,writev,pwrite64,pwritev,pwritev2,sendfile,copy_file_range,"
    "fallocate,ftruncate,truncate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,mkdir,"
    "mkdirat,rmdir,link,linkat,symlink,symlinkat"
)
PROJECT = Path(__file__).parents[2]


class NotRecordable(Exception):
    """The process did something to the folder that the recorder cannot follow."""


@dataclass(frozen=True, slots=True)
class Write:
    path: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """Of a file, or of a folder's names."""

    path: str


@dataclass(frozen=True, slots=True)
class Create:
    path: str


@dataclass(frozen=True, slots=True)
class MakeFolder:
    path: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Of a file's or an empty folder's name."""

    path: str


@dataclass(frozen=True, slots=True)
class Rename:
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Said:
    """A line on standard output."""

    text: str


Op = Write | Truncate | Sync | Create | MakeFolder | Remove | Rename | Said


def is_possible() -> bool:
    """Whether the recorder's tool is on this computer."""
    return sys.platform.startswith("linux") and which("strace") is not None


def record(module: str, given: str, root: Path, *, before: Callable[[], None]) -> list[Op]:
    """Run a module under the recorder; what it did below ``root`` after it said that it was ready.

    ``before`` is called while it waits, for a copy of the files as they are then.
    """
    log = root.with_name(f"{root.name}.strace")
    command = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "67108864", "-e", f"trace={CALLS}", "-o", str(log)]
    process = subprocess.Popen(
        [*command, sys.executable, "-m", module], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PROJECT
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(given.encode() + b"\n")
    process.stdin.flush()
    line = process.stdout.readline()
    if b"ready" not in line:
        raise NotRecordable(f"it ended before it began: {line!r}")
    before()
    process.stdin.write(b"go\n")
    process.stdin.close()
    process.stdout.read()
    process.stdout.close()
    if process.wait(timeout=600):
        raise NotRecordable("it ended with an error")
    with log.open("rb") as lines:
        ops = list(_Reader(root).ops(lines))
    log.unlink()
    start = next(place for place, op in enumerate(ops) if isinstance(op, Said) and "ready" in op.text)
    return ops[start + 1 :]


_CALL = re.compile(rb"^(\d+) +(\w+)\((.*)\) += (-?\d+)(?:<([^>]*)>)?(?: .*)?$", re.DOTALL)
_UNFINISHED = re.compile(rb"^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$", re.DOTALL)
_RESUMED = re.compile(rb"^(\d+) +<\.\.\. (\w+) resumed>(.*)$", re.DOTALL)
_FILE = re.compile(rb"^(-?\d+|AT_FDCWD)(?:<([^>]*)>)?$")


class _Reader:
    """Turns the lines of one log into what happened below a folder."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._halves: dict[bytes, bytes] = {}
        self._places: dict[str, dict[int, int]] = {}
        self._sizes: dict[str, int] = {}
        self._appending: set[tuple[str, int]] = set()

    def ops(self, lines: Iterator[bytes]) -> Iterator[Op]:
        for raw in lines:
            line = raw.rstrip(b"\n")
            if begun := _UNFINISHED.match(line):
                self._halves[begun[1]] = line[: -len(b" <unfinished ...>")]
                continue
            if ended := _RESUMED.match(line):
                line = self._halves.pop(ended[1], b"") + ended[3]
            if (call := _CALL.match(line)) and int(call[4]) >= 0:
                yield from self._op(call[1].decode(), call[2].decode(), _arguments(call[3]), call)

    def _op(self, who: str, name: str, given: list[bytes], call: re.Match[bytes]) -> Iterator[Op]:
        handler = getattr(self, f"_{name}", None)
        if handler is not None:
            yield from handler(given, int(call[4]), call[5])
        elif any(self._inside(_path_of(one)) for one in given):
            raise NotRecordable(f"{name} by {who}")

    def _inside(self, path: str | None) -> str | None:
        if path == self._root:
            return ""
        if path is None or not path.startswith(f"{self._root}/") or path.endswith(("-shm", " (deleted)")):
            return None
        return path[len(self._root) + 1 :]

    def _openat(self, given: list[bytes], number: int, opened: bytes | None) -> Iterator[Op]:
        path = self._inside(_unescaped(opened) if opened else None)
        if path is None:
            return
        flags = given[2].split(b"|")
        self._places.setdefault(path, {})[number] = 0
        self._appending.discard((path, number))
        if b"O_APPEND" in flags:
            self._appending.add((path, number))
        if b"O_CREAT" in flags:
            yield Create(path)
        if b"O_TRUNC" in flags:
            yield Truncate(path, 0)

    def _close(self, *_: object) -> Iterator[Op]:
        return iter(())

    def _dup(self, *_: object) -> Iterator[Op]:
        return iter(())

    _dup2 = _dup3 = _dup

    def _lseek(self, given: list[bytes], result: int, _: object) -> Iterator[Op]:
        path, number = self._opened(given[0])
        if path is not None:
            self._places.setdefault(path, {})[number] = result
        return iter(())

    def _opened(self, given: bytes) -> tuple[str | None, int]:
        found = _FILE.match(given)
        if found is None or found[1] == b"AT_FDCWD":
            return None, -1
        path = self._inside(_unescaped(found[2])) if found[2] else None
        return path, int(found[1])

    def _write(self, given: list[bytes], result: int, _: object) -> Iterator[Op]:
        found = _FILE.match(given[0])
        data = _bytes_of(given[1])[:result]
        if found is not None and found[1] == b"1" and data.startswith(b"{"):
            yield Said(data.decode())
            return
        path, number = self._opened(given[0])
        if path is None:
            return
        if (path, number) in self._appending:
            yield Write(path, -1, data)
            return
        place = self._places.setdefault(path, {}).get(number, 0)
        yield Write(path, place, data)
        self._places[path][number] = place + len(data)

    def _pwrite64(self, given: list[bytes], result: int, _: object) -> Iterator[Op]:
        path, _number = self._opened(given[0])
        if path is not None:
            yield Write(path, int(given[3], 0), _bytes_of(given[1])[:result])

    def _ftruncate(self, given: list[bytes], _result: int, _: object) -> Iterator[Op]:
        path, _number = self._opened(given[0])
        if path is not None:
            yield Truncate(path, int(given[1], 0))

    def _fsync(self, given: list[bytes], _result: int, _: object) -> Iterator[Op]:
        path, _number = self._opened(given[0])
        if path is not None:
            yield Sync(path)

    _fdatasync = _fsync

    def _named(self, given: bytes, base: bytes | None = None) -> str | None:
        name = os.fsdecode(_bytes_of(given))
        if not name.startswith("/") and base is not None and (found := _FILE.match(base)) and found[2]:
            name = f"{_unescaped(found[2])}/{name}"
        return self._inside(name)

    def _rename(self, given: list[bytes], _result: int, _: object) -> Iterator[Op]:
        source, target = self._named(given[0]), self._named(given[1])
        if source is not None and target is not None:
            yield Rename(source, target)
        elif source is not None or target is not None:
            raise NotRecordable("a name that moves across the folder's border")

    def _renameat(self, given: list[bytes], result: int, more: object) -> Iterator[Op]:
        return self._rename([given[1], given[3]], result, more)

    _renameat2 = _renameat

    def _unlink(self, given: list[bytes], _result: int, _: object) -> Iterator[Op]:
        if (path := self._named(given[0])) is not None and not path.endswith("-shm"):
            yield Remove(path)

    _rmdir = _unlink

    def _unlinkat(self, given: list[bytes], _result: int, _: object) -> Iterator[Op]:
        if (path := self._named(given[1], given[0])) is not None and not path.endswith("-shm"):
            yield Remove(path)

    def _mkdir(self, given: list[bytes], _result: int, _: object) -> Iterator[Op]:
        if (path := self._named(given[0])) is not None:
            yield MakeFolder(path)

    def _mkdirat(self, given: list[bytes], _result: int, _: object) -> Iterator[Op]:
        if (path := self._named(given[1], given[0])) is not None:
            yield MakeFolder(path)


def _arguments(text: bytes) -> list[bytes]:
    """Everything between the brackets; escaped strings hold no comma."""
    return [part.strip() for part in text.split(b", ")]


def _bytes_of(given: bytes) -> bytes:
    return bytes.fromhex(given.strip(b'"').replace(b"\\x", b"").decode())


def _unescaped(path: bytes) -> str:
    return os.fsdecode(bytes.fromhex(path.replace(b"\\x", b"").decode())) if path.startswith(b"\\x") else path.decode()


def _path_of(given: bytes) -> str | None:
    if given.startswith(b'"'):
        return os.fsdecode(_bytes_of(given))
    found = _FILE.match(given)
    return _unescaped(found[2]) if found and found[2] else None
