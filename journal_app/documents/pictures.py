"""Has untrusted pictures and PDFs opened in a process of its own and makes clean pictures of pixels; it decodes none.

What comes back is checked by length and never decoded: raw pixels and a few facts.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import select
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self, TypeAlias

import journal_app
from journal_app.documents.picture_child import LENGTH, LONGEST_SECONDS
from journal_app.domain.pictures import (
    MOST_BYTES,
    MOST_PAGES,
    MOST_PIXELS,
    PictureFacts,
    PictureFormat,
    PictureRefused,
    Pixels,
    Refusal,
)

if sys.platform == "linux":
    import fcntl

Opened: TypeAlias = "tuple[PictureFacts, tuple[Pixels, ...]]"
"""What a picture says of itself, and itself in each size that was asked for."""
CHILD_ARGUMENT: Final = "--open-pictures"
"""What a packed program is started with to be the process that opens pictures."""
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_MOST_HEAD = 10_000
_PATIENCE = LONGEST_SECONDS + 30.0
"""Seconds for one file; the process ends itself sooner, unless somebody has taken it over."""
_AT_ONCE = 1 << 20
_MOST_PICTURES = 20
"""That one process opens; starting one costs about as much as opening two."""
_QUALITY = 92


@dataclass(eq=False, frozen=True, slots=True)
class _Asked:
    """A file that the process was given, and what is wanted of it; no answer counts for another."""

    content: bytes
    order: dict[str, list[int]]


class PictureReader:
    """Opens one picture at a time, in a process that lives for some of them and is there before the next is asked for.

    A process of its own for each picture would cost more than opening it. So one lives on, but not long: whatever is
    refused ends it, for what made a decoder stumble may have left it crooked, and so does the twentieth picture, so
    that nothing a decoder loses adds up. Memory is bounded for the whole of its life and time for each picture; who
    breaks either ends the process, is refused, and the next picture finds another. What a file could do that makes
    the process run a program of the file's own is to answer falsely about those that are opened until it ends: the
    originals never come back from it, only pixels, and the next look at an original makes them anew.
    """

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._at_exit: weakref.finalize[..., PictureReader] | None = None
        self._opened = 0
        self._awaited: _Asked | None = None

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the process."""
        self.close()

    def read(self, content: bytes, *, longest: Sequence[int] = ()) -> tuple[PictureFacts, tuple[Pixels, ...]]:
        """A picture's facts, and itself upright and scaled down to each of ``longest`` (pixels of the longer side).

        A JPEG's may come out smaller by up to a sixteenth, where its decoder has such a size to offer.

        Raises:
            PictureRefused: it is none of the formats, too large, moves, is damaged, or ended the process.
        """
        return self.begin(content, longest=longest)()

    def begin(self, content: bytes, *, longest: Sequence[int] = ()) -> Callable[[], Opened]:
        """Have a picture opened, and go on meanwhile; what this returns waits for it and gives what ``read`` does.

        Only the picture that was begun last can be waited for; to begin it again is to go on waiting. Raises as
        ``read`` does, both now and then.
        """
        return partial(self._picture, self._ask(content, {"longest": list(longest)}), tuple(longest))

    def pages(self, content: bytes, *, longest: int, first: int = 0, most: int = 1) -> tuple[int, tuple[Pixels, ...]]:
        """How many pages a PDF has, and ``most`` of them from ``first`` (counted from 0), at most ``longest`` pixels.

        Raises:
            PictureRefused: it is no PDF, locked, has too many pages, or ended the process.
        """
        asked = self._ask(content, {"pages": [first, most, longest]})
        told, body = self._answer(asked, (longest,) * most)
        try:
            return _checked_pages(told, body, longest=longest, most=most)
        except (KeyError, TypeError, ValueError):
            self.close()
            raise PictureRefused(Refusal.NO_PDF) from None

    def _picture(self, asked: _Asked, longest: tuple[int, ...]) -> Opened:
        told, body = self._answer(asked, longest)
        try:
            return _checked(told, body, longest)
        except (KeyError, TypeError, ValueError):
            self.close()
            raise PictureRefused(Refusal.BROKEN) from None

    def _ask(self, content: bytes, order: dict[str, list[int]]) -> _Asked:
        if not content:
            raise PictureRefused(Refusal.EMPTY)
        if len(content) > MOST_BYTES:
            raise PictureRefused(Refusal.TOO_LARGE)
        if self._awaited is not None and self._awaited.content is content and self._awaited.order == order:
            return self._awaited
        if self._awaited is not None or (self._child is not None and self._child.poll() is not None):
            self.close()  # it ended, or nobody waited for its last answer, which would be taken for this one's
        with self._ended_by_failure():
            self._awaited = asked = _Asked(content, order)
            inward, _ = self._pipes()
            head, until = json.dumps(order).encode(), time.monotonic() + _PATIENCE
            _send(inward, LENGTH.pack(len(head), len(content)) + head, until=until)
            _send(inward, content, until=until)
        return asked

    def _answer(self, asked: _Asked, sides: Sequence[int]) -> tuple[dict[str, object], bytearray]:
        if self._awaited is not asked:
            raise PictureRefused(Refusal.TOO_HARD)  # another was begun since, or the process was ended
        with self._ended_by_failure():
            told, body = self._received(most_body=3 * sum(min(side * side, MOST_PIXELS) for side in sides))
        self._awaited = None
        self._opened += 1
        if "refused" in told or self._opened >= _MOST_PICTURES:
            self.close()
            self._start()
        if "refused" in told:
            raise PictureRefused(_refusal(told["refused"]))
        return told, body

    @contextmanager
    def _ended_by_failure(self) -> Iterator[None]:
        try:
            yield
        except (OSError, TypeError, ValueError, RecursionError, MemoryError):
            self.close()
            raise PictureRefused(Refusal.TOO_HARD) from None
        except BaseException:
            self.close()  # or what it still says of this file would be taken for an answer about the next
            raise

    def jpeg(self, pixels: Pixels, *, quality: int = _QUALITY) -> bytes:
        """A fresh JPEG of nothing but pixels: no EXIF, comment, profile or thumbnail of the file they came from."""
        from PIL import Image

        picture = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
        out = io.BytesIO()
        is_small = len(pixels.rgb) < _AT_ONCE
        picture.save(out, "JPEG", quality=quality, optimize=is_small)  # a large one's would take thrice as long
        return out.getvalue()

    def close(self) -> None:
        """End the process; the next picture starts another."""
        child, self._child = self._child, None
        self._awaited, self._opened = None, 0
        if self._at_exit is not None:
            self._at_exit.detach()
        if child is not None:
            _ended(child)

    def _received(self, *, most_body: int) -> tuple[dict[str, object], bytearray]:
        _, outward = self._pipes()
        until = time.monotonic() + _PATIENCE
        head_size, body_size = LENGTH.unpack(_exactly(outward, LENGTH.size, until=until))
        if head_size > _MOST_HEAD or body_size > most_body:
            raise ValueError("answer")
        told = json.loads(_exactly(outward, head_size, until=until))
        if not isinstance(told, dict):
            raise TypeError("answer")
        return told, _exactly(outward, body_size, until=until)

    def _pipes(self) -> tuple[BinaryIO, io.BufferedReader]:
        child = self._child if self._child is not None else self._start()
        if child.stdin is None or child.stdout is None:
            raise ValueError("pipes")
        return child.stdin, child.stdout  # type: ignore[return-value] # bytes both

    def _start(self) -> subprocess.Popen[bytes]:
        self._child = child = _started()
        self._at_exit = weakref.finalize(self, _ended, child)  # also when the program ends
        return child


def _started() -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    if getattr(sys, "frozen", False):
        command = [sys.executable, CHILD_ARGUMENT]
    else:
        command = [sys.executable, "-m", "journal_app.documents.picture_child"]
        environment["PYTHONPATH"] = str(Path(journal_app.__file__).parents[1])
    child = subprocess.Popen(  # noqa: S603 -- our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    if sys.platform == "linux":
        for pipe in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):  # a pipe that stays narrow is slower, and that is all
                fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _AT_ONCE)  # type: ignore[union-attr] # pipes both
    return child


def _ended(child: subprocess.Popen[bytes]) -> None:
    """End it, and take it off the system's list; what it began may hold the pipes, so nothing is read or flushed."""
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.raw.close()  # type: ignore[attr-defined] # buffered, both
    child.wait()


def _send(target: BinaryIO, data: bytes, *, until: float) -> None:
    """Write all of it; a process that does not take it in time is given up, where the system lets a pipe be watched."""
    if os.name != "posix":
        target.write(data)
        target.flush()
        return
    os.set_blocking(target.fileno(), False)
    rest = memoryview(data)
    while rest:
        _wait(target, until, to_write=True)
        rest = rest[os.write(target.fileno(), rest[:_AT_ONCE]) :]


def _exactly(source: io.BufferedReader, size: int, *, until: float) -> bytearray:
    """Read so many bytes; a process that does not answer in time is given up, as above."""
    data = bytearray(size)
    rest = memoryview(data)
    while rest:
        if os.name == "posix":
            _wait(source, until, to_write=False)
            count = os.readv(source.fileno(), [rest])
        else:
            count = source.readinto(rest)
        if not count:
            raise OSError("the process ended")
        rest = rest[count:]
    return data


def _wait(pipe: BinaryIO, until: float, *, to_write: bool) -> None:
    left = max(0.0, until - time.monotonic())
    ready = select.select([] if to_write else [pipe], [pipe] if to_write else [], [], left)
    if not any(ready):
        raise TimeoutError("the process does not answer")


def _refusal(word: object) -> Refusal:
    try:
        return Refusal(str(word))
    except ValueError:
        return Refusal.BROKEN


def _checked(told: dict[str, object], body: bytes | bytearray, longest: tuple[int, ...]) -> Opened:
    """What the process answered of a picture, if it can be true."""
    taken, device = told["taken"], str(told["device"])
    facts = PictureFacts(
        format=PictureFormat(str(told["format"])),
        width=_size(told["width"], MOST_PIXELS),
        height=_size(told["height"], MOST_PIXELS),
        taken=None if taken is None else datetime.fromisoformat(str(taken)),
        device=device if device.isprintable() else "",
        has_place=told["has_place"] is True,
    )
    _size(facts.width * facts.height, MOST_PIXELS)
    drawn = _parted(told["sizes"], body, longest)
    if len(drawn) != len(longest):
        raise ValueError("sizes")
    return facts, drawn


def _checked_pages(
    told: dict[str, object], body: bytes | bytearray, *, longest: int, most: int
) -> tuple[int, tuple[Pixels, ...]]:
    """What the process answered of a PDF, if it can be true."""
    return _size(told["pages"], MOST_PAGES), _parted(told["sizes"], body, (longest,) * most)


def _parted(sizes: object, body: bytes | bytearray, longest: tuple[int, ...]) -> tuple[Pixels, ...]:
    """The pixels one after the other, none larger than was asked for, and nothing left over."""
    if not isinstance(sizes, list) or len(sizes) > len(longest):
        raise ValueError("sizes")
    drawn, start = [], 0
    for (width, height), side in zip(sizes, longest, strict=False):
        end = start + 3 * _size(width, side) * _size(height, side)
        drawn.append(Pixels(width, height, memoryview(body)[start:end].toreadonly()))
        start = end
    if start != len(body):
        raise ValueError("length")
    return tuple(drawn)


def _size(value: object, most: int) -> int:
    if type(value) is not int or not 1 <= value <= most:
        raise ValueError("size")
    return value
