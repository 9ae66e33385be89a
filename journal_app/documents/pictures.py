"""Has untrusted pictures and PDFs opened in a process of its own and makes clean pictures of pixels; it decodes none.

What comes back is checked by length and never decoded: raw pixels and a few facts.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import weakref
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

import journal_app
from journal_app.documents.picture_child import LENGTH
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

CHILD_ARGUMENT: Final = "--open-pictures"
"""What a packed program is started with to be the process that opens pictures."""
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_MOST_HEAD = 10_000
_QUALITY = 92


class PictureReader:
    """Opens one picture at a time; the process lives from the first one until ``close``, or until a picture ends it."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the process."""
        self.close()

    def read(self, content: bytes, *, longest: Sequence[int] = ()) -> tuple[PictureFacts, tuple[Pixels, ...]]:
        """A picture's facts, and itself upright and scaled down to each of ``longest`` (pixels of the longer side).

        Raises:
            PictureRefused: it is none of the formats, too large, moves, is damaged, or ended the process.
        """
        told, body = self._asked(content, {"longest": list(longest)}, longest)
        try:
            return _checked(told, body, tuple(longest))
        except (KeyError, TypeError, ValueError):
            self.close()
            raise PictureRefused(Refusal.BROKEN) from None

    def pages(self, content: bytes, *, longest: int, first: int = 0, most: int = 1) -> tuple[int, tuple[Pixels, ...]]:
        """How many pages a PDF has, and ``most`` of them from ``first`` (counted from 0), at most ``longest`` pixels.

        Raises:
            PictureRefused: it is no PDF, locked, has too many pages, or ended the process.
        """
        sides = [longest] * most
        told, body = self._asked(content, {"pages": [first, most, longest]}, sides)
        try:
            return _checked_pages(told, body, longest=longest, most=most)
        except (KeyError, TypeError, ValueError):
            self.close()
            raise PictureRefused(Refusal.NO_PDF) from None

    def _asked(
        self, content: bytes, order: dict[str, list[int]], sides: Sequence[int]
    ) -> tuple[dict[str, object], bytes]:
        if not content:
            raise PictureRefused(Refusal.EMPTY)
        if len(content) > MOST_BYTES:
            raise PictureRefused(Refusal.TOO_LARGE)
        try:
            most = 3 * sum(min(side * side, MOST_PIXELS) for side in sides)
            told, body = self._exchange(content, order, most_body=most)
        except (OSError, TypeError, ValueError, RecursionError, MemoryError):
            self.close()
            raise PictureRefused(Refusal.TOO_HARD) from None
        except BaseException:
            self.close()  # or what it still says of this file would be taken for an answer about the next
            raise
        if "refused" in told:
            raise PictureRefused(_refusal(told["refused"]))
        return told, body

    def jpeg(self, pixels: Pixels, *, quality: int = _QUALITY) -> bytes:
        """A fresh JPEG of nothing but pixels: no EXIF, comment, profile or thumbnail of the file they came from."""
        from PIL import Image

        picture = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        return out.getvalue()

    def close(self) -> None:
        """End the process; the next picture starts another."""
        child, self._child = self._child, None
        if child is not None:
            _ended(child)

    def _exchange(
        self, content: bytes, order: dict[str, list[int]], *, most_body: int
    ) -> tuple[dict[str, object], bytes]:
        inward, outward = self._pipes()
        head = json.dumps(order).encode()
        inward.write(LENGTH.pack(len(head), len(content)) + head)
        inward.write(content)
        inward.flush()
        head_size, body_size = LENGTH.unpack(_exactly(outward, LENGTH.size))
        if head_size > _MOST_HEAD or body_size > most_body:
            raise ValueError("answer")
        told = json.loads(_exactly(outward, head_size))
        if not isinstance(told, dict):
            raise TypeError("answer")
        return told, _exactly(outward, body_size)

    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            self._child = _started()
            weakref.finalize(self, _ended, self._child)  # also when the program ends
        inward, outward = self._child.stdin, self._child.stdout
        if inward is None or outward is None:
            raise ValueError("pipes")
        return inward, outward  # type: ignore[return-value] # bytes both


def _started() -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    if getattr(sys, "frozen", False):
        command = [sys.executable, CHILD_ARGUMENT]
    else:
        command = [sys.executable, "-m", "journal_app.documents.picture_child"]
        environment["PYTHONPATH"] = str(Path(journal_app.__file__).parents[1])
    return subprocess.Popen(  # noqa: S603 -- our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _ended(child: subprocess.Popen[bytes]) -> None:
    """End it, and take it off the system's list; what it began may hold the pipes, so nothing is read or flushed."""
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.raw.close()  # type: ignore[attr-defined] # buffered, both
    child.wait()


def _exactly(source: BinaryIO, size: int) -> bytes:
    data = source.read(size)
    if len(data) < size:
        raise OSError("the process ended")
    return data


def _refusal(word: object) -> Refusal:
    try:
        return Refusal(str(word))
    except ValueError:
        return Refusal.BROKEN


def _checked(told: dict[str, object], body: bytes, longest: tuple[int, ...]) -> tuple[PictureFacts, tuple[Pixels, ...]]:
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


def _checked_pages(told: dict[str, object], body: bytes, *, longest: int, most: int) -> tuple[int, tuple[Pixels, ...]]:
    """What the process answered of a PDF, if it can be true."""
    return _size(told["pages"], MOST_PAGES), _parted(told["sizes"], body, (longest,) * most)


def _parted(sizes: object, body: bytes, longest: tuple[int, ...]) -> tuple[Pixels, ...]:
    """The pixels one after the other, none larger than was asked for, and nothing left over."""
    if not isinstance(sizes, list) or len(sizes) > len(longest):
        raise ValueError("sizes")
    drawn, start = [], 0
    for (width, height), side in zip(sizes, longest, strict=False):
        end = start + 3 * _size(width, side) * _size(height, side)
        drawn.append(Pixels(width, height, body[start:end]))
        start = end
    if start != len(body):
        raise ValueError("length")
    return tuple(drawn)


def _size(value: object, most: int) -> int:
    if type(value) is not int or not 1 <= value <= most:
        raise ValueError("size")
    return value
