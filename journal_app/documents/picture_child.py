"""The process in which untrusted pictures and PDFs are opened: bytes come in, pixels go out; it must not hold a key.

It limits itself before it reads: memory, no files, and a watch that ends it where one picture takes too long, whatever
the decoder is doing. What it answers is checked by ``pictures`` and not believed.
"""

from __future__ import annotations

import faulthandler
import json
import os
import struct
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from journal_app.documents.child_limits import keep_within
from journal_app.domain.pictures import PictureRefused, Refusal

if TYPE_CHECKING:
    from PIL import Image

MOST_MEMORY = 3 * 1024**3
"""Bytes of address space: 80 million pixels at four bytes, a few times over, and the libraries."""
LONGEST_SECONDS = 30.0
"""For one picture."""
LENGTH = struct.Struct(">II")
"""Before each message: the sizes in bytes of its JSON head and of what follows it."""
_BAND = 1 << 20
"""Bytes of pixels that are packed together: the first are read while the next are packed, and none lies here twice."""


def main() -> int:
    """Answer until standard input ends."""
    inward, outward = sys.stdin.buffer, sys.stdout.buffer
    sink = open(os.devnull, "w", encoding="ascii")  # noqa: SIM115, PTH123 -- the watch writes there, to the last moment
    keep_within(most_memory=MOST_MEMORY)
    from journal_app.documents.picture_decoding import prepare

    prepare()
    while (asked := _asked(inward)) is not None:
        faulthandler.dump_traceback_later(LONGEST_SECONDS, exit=True, file=sink)
        head, drawn = _answer(*asked)
        faulthandler.cancel_dump_traceback_later()
        outward.write(LENGTH.pack(len(head), sum(3 * one.width * one.height for one in drawn)) + head)
        for one in drawn:
            _write(outward, one)
        outward.flush()
        del asked, drawn  # or they would lie here until the next ones come
    return 0


def _write(outward: BinaryIO, picture: Image.Image) -> None:
    wide, high = picture.size
    rows = max(1, _BAND // (3 * wide))
    bands = (picture.crop((0, top, wide, min(top + rows, high))) for top in range(0, high, rows))
    outward.writelines(band.tobytes() for band in bands)


def _answer(order: dict[str, list[int]], content: bytes) -> tuple[bytes, tuple[Image.Image, ...]]:
    """A picture in the sizes of ``longest``, or of a PDF ``pages``: from which, how many, and how large."""
    try:
        told, drawn = _pages(content, *order["pages"]) if "pages" in order else _picture(content, order["longest"])
    except PictureRefused as refused:
        return json.dumps({"refused": refused.refusal}).encode(), ()
    except MemoryError:
        return json.dumps({"refused": Refusal.TOO_HARD}).encode(), ()
    sizes = [[one.width, one.height] for one in drawn]
    return json.dumps({**told, "sizes": sizes}).encode(), drawn


def _picture(content: bytes, longest: Sequence[int]) -> tuple[dict[str, object], tuple[Image.Image, ...]]:
    from journal_app.documents.picture_decoding import decode

    decoded = decode(content, longest=tuple(longest))
    facts = decoded.facts
    told = {
        "format": facts.format,
        "width": facts.width,
        "height": facts.height,
        "taken": None if facts.taken is None else facts.taken.isoformat(),
        "device": facts.device,
        "has_place": facts.has_place,
    }
    return told, decoded.renditions


def _pages(content: bytes, first: int, most: int, longest: int) -> tuple[dict[str, object], tuple[Image.Image, ...]]:
    from journal_app.documents.pdf_pages import draw

    count, drawn = draw(content, longest=longest, first=first, most=most)
    return {"pages": count}, drawn


def _asked(inward: BinaryIO) -> tuple[dict[str, list[int]], bytes] | None:
    lengths = inward.read(LENGTH.size)
    if len(lengths) < LENGTH.size:
        return None
    head, body = LENGTH.unpack(lengths)
    return json.loads(inward.read(head)), inward.read(body)


if __name__ == "__main__":
    sys.exit(main())
