"""What the head of a JPEG says of how it is packed (ITU-T T.81, Annex B), read without unpacking a pixel of it."""

from __future__ import annotations

from dataclasses import dataclass

_START, _SCAN, _ADOBE = 0xD8, 0xDA, 0xEE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers that begin a frame: all from SOF0 to SOF15 but those of tables and extensions."""
_BASELINE = 0xC0
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""Markers that no length follows."""
_FRAME_HEAD, _COMPONENT = 6, 3
_MOST_SEGMENTS = 10_000


@dataclass(frozen=True, slots=True)
class JpegFrame:
    """How the stored picture is packed: pixels as the sensor gave them, not as EXIF says they are to be turned.

    ``is_baseline``: sequential, 8 bits, Huffman (SOF0). ``transform`` is Adobe's word on the colours (0 none, 1 YCbCr,
    2 YCCK), None where it says nothing.
    """

    width: int
    height: int
    components: int
    is_baseline: bool
    transform: int | None


def frame_of(jpeg: bytes) -> JpegFrame | None:
    """The first picture's frame; None where this is no JPEG, or one whose head is damaged."""
    if jpeg[:2] != bytes((0xFF, _START)):
        return None
    place, transform = 2, None
    for _ in range(_MOST_SEGMENTS):
        while jpeg[place : place + 2] == b"\xff\xff":  # fill bytes
            place += 1
        head = jpeg[place : place + 4]
        if len(head) < 4 or head[0] != 0xFF or head[1] == _SCAN:  # noqa: PLR2004 -- a marker and a length
            return None
        if head[1] in _ALONE:
            place += 2
            continue
        end = place + 2 + int.from_bytes(head[2:4], "big")
        body = jpeg[place + 4 : end]
        if head[1] == _ADOBE and body[:5] == b"Adobe" and len(body) >= 12:  # noqa: PLR2004 -- its last byte
            transform = body[11]
        if head[1] in _FRAMES:
            return _frame(head[1], body, transform)
        place = max(end, place + 4)
    return None


def _frame(marker: int, body: bytes, transform: int | None) -> JpegFrame | None:
    count = body[5] if len(body) >= _FRAME_HEAD else 0
    if not count or len(body) < _FRAME_HEAD + count * _COMPONENT:
        return None
    height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
    if not (width and height):
        return None
    is_baseline = marker == _BASELINE and body[0] == 8  # noqa: PLR2004 -- bits
    return JpegFrame(width, height, count, is_baseline, transform)
